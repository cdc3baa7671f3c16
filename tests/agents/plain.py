"""Plain scoreable games of any size, made from a seed, for characters to play."""

from __future__ import annotations

from itertools import combinations
from random import Random

from game.core.scenario import Scenario
from game.scenario import load_text


def plain(seed: int, seats: int, issues: int, turns: int = 6, linkages: int = 4) -> Scenario:
    """A game of points, walk-aways and turns only, with some linkages between issues."""
    dice = Random(seed)
    keys = [f"s{seat}" for seat in range(seats)]
    counts = [dice.randint(2, 5) for _ in range(issues)]
    lines = [
        "format: stakeholder-negotiation/1",
        "id: plain",
        "title: Plain",
        f"calendar: {{turns: {turns}}}",
        "seats:",
        *(f"  {key}: {{name: Seat {key}}}" for key in keys),
        "issues:",
    ]
    for number, count in enumerate(counts):
        lines += [f"  i{number}:", f"    name: Issue {number}", "    options:"]
        for option in range(count):
            points = ", ".join(f"{key}: {dice.randint(0, 20) + 10 * option}" for key in keys)
            lines.append(f"      - {{label: Option {option}, points: {{{points}}}}}")
    if issues > 1 and linkages:
        lines.append("linkages:")
        pairs = list(combinations(range(issues), 2))
        for number, (one, two) in enumerate(dice.sample(pairs, min(linkages, len(pairs)))):
            points = ", ".join(f"{key}: {dice.randint(-9, 9)}" for key in keys)
            when = f"i{one}: [{dice.randrange(counts[one])}], i{two}: [{dice.randrange(counts[two])}]"
            lines.append(
                f"  - {{name: Linkage {number}, text: Together., when: {{{when}}}, points: {{{points}}}}}"
            )
    lines += ["walk_away:", "  seats:"]
    lines += [f"    {key}: {{base: {1000 * issues}}}" for key in keys]
    return load_text("\n".join(lines) + "\n")
