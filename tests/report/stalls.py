"""A small scenario in which there is something to negotiate about, for tests to spoil."""

FAIR = """\
format: stakeholder-negotiation/1
id: fair
title: Fair
calendar: {turns: 4}
seats:
  a: {name: Baker}
  b: {name: Florist}
issues:
  place:
    name: Place
    options:
      - {label: Left, points: {a: 0, b: 40}}
      - {label: Right, points: {a: 50, b: 0}}
  price:
    name: Price
    options:
      - {label: Low, points: {a: 20, b: 0}}
      - {label: High, points: {a: 0, b: 35}}
  water:
    name: Water
    options:
      - {label: Yours, points: {a: 0, b: 25}}
      - {label: Shared, points: {a: 30, b: 10}}
walk_away:
  seats:
    a: {base: 4000}
    b: {base: 3000}
"""
LINKED = """\
linkages:
  - name: Corner
    text: Both at once.
    when: {place: [1], price: [0], water: [1]}
    points: {a: 1, b: 0}
"""
"""From line 28 on; only met by a deal that leaves the florist with 10."""
LASTING = """\
durability:
  base: 80
  terms:
    - {name: Calm, when: {place: [1], price: [0], water: [1]}, percent: 5}
    - {name: Shared water, when: {water: [1]}, percent: 5}
"""


def spoiled(*changes: tuple[str, str], more: str = "") -> str:
    """The fair scenario with some of its words replaced."""
    text = FAIR
    for old, new in changes:
        assert 1 == text.count(old), old
        text = text.replace(old, new)
    return text + more
