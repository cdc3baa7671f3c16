"""Event cards: each can come up, says where it is from, and keeps the rules on harm."""

from __future__ import annotations

from collections.abc import Iterator

from game.problems.snippet import shortened
from game.scenario.draft import Draft
from game.scenario.node import Path
from game.scenario.reach import reachable_options
from game.scenario.schema.play import CardRow
from game.scenario.window import window_of

# A truce signed in turn 1 runs from turn 2.
FIRST_TRUCE_TURN = 2


def check_windows(draft: Draft) -> None:
    """A card's window is written once, in order, with dates only where turns have dates."""
    for path, card in _cards(draft):
        if card.turns is not None and (card.from_ is not None or card.to is not None):
            draft.error("two-windows", (*path, "turns"), at_key=True, found="")
        elif card.turns is not None and card.turns[0] > card.turns[1]:
            draft.error("window-backwards", (*path, "turns"))
        elif card.from_ is not None and card.to is not None and card.from_ > card.to:
            draft.error("window-backwards", (*path, "to"))
        for key, day in (("from", card.from_), ("to", card.to)):
            if day is not None and draft.has_calendar and draft.document.calendar.start is None:
                draft.error("day-without-start", (*path, key))


def check_reachable(draft: Draft) -> None:
    """Every card can come up in some turn of the game."""
    document = draft.document
    if not draft.has_calendar:
        return
    for path, card in _cards(draft):
        first, last = window_of(card, document.calendar)
        key = "turns" if card.turns is not None else "from" if card.from_ is not None else "to"
        if (card.from_ or card.to) and document.calendar.start is None:
            continue
        if first > last:
            if not _is_backwards(card):
                draft.error("unreachable-card", (*path, key), id=shortened(card.id))
        elif (card.needs_truce or card.incident) and document.truce is None:
            word = "needs_truce" if card.needs_truce else "incident"
            draft.error("card-without-truce", (*path, word), at_key=True, found="", id=shortened(card.id))
        elif (card.needs_truce or card.incident) and last < FIRST_TRUCE_TURN:
            draft.error("unreachable-card", (*path, key), id=shortened(card.id))
        elif card.unless is not None and not card.unless.in_force:
            draft.error("unless-always", (*path, "unless", "in_force"), at_key=True, found="")


def check_deck_is_drawn(draft: Draft) -> None:
    """A deck with cards is drawn from."""
    events = draft.document.events
    if events and events.cards and events.percent == 0:
        draft.warning("deck-never-drawn", ("events", "percent"))


def check_sources(draft: Draft) -> None:
    """A historical card names its source."""
    for path, card in _cards(draft):
        if card.kind == "historical" and not card.source:
            draft.error("card-without-source", path, found="", id=shortened(card.id))


def check_harm(draft: Draft) -> None:
    """A card on harm to civilians moves no walk-away."""
    for path, card in _cards(draft):
        for at, effect in enumerate(card.effects):
            if card.harm and effect.split()[:1] == ["walk_away"]:
                draft.error("harm-moves-walk-away", (*path, "effects", at))


def check_cards_do_something(draft: Draft) -> None:
    """A card has effects, unless it is an incident."""
    for path, card in _cards(draft):
        if not card.effects and not card.incident:
            draft.warning("card-without-effects", (*path, "effects"), at_key=True, id=shortened(card.id))
        if card.incident and card.effects:
            draft.warning("incident-with-effects", (*path, "effects"), at_key=True, id=shortened(card.id))


def check_unless(draft: Draft) -> None:
    """What keeps a card in the deck can come into force."""
    reachable = reachable_options(draft.document)
    for path, card in _cards(draft):
        if card.unless is None:
            continue
        for issue, options in card.unless.in_force.items():
            rows = draft.document.issues[issue].options if issue in draft.document.issues else ()
            if options == (0,) and rows:
                draft.warning("unless-no-clause", (*path, "unless", "in_force", issue))
            elif options and issue in reachable and not reachable[issue] & set(options):
                draft.warning("idle-unless", (*path, "unless", "in_force", issue))


def _cards(draft: Draft) -> Iterator[tuple[Path, CardRow]]:
    for at, card in enumerate(draft.document.events.cards if draft.document.events else ()):
        yield ("events", "cards", at), card


def _is_backwards(card: CardRow) -> bool:
    if card.turns is not None:
        return card.turns[0] > card.turns[1]
    return card.from_ is not None and card.to is not None and card.from_ > card.to
