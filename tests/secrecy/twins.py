"""The same table with other secrets: everything that the other seats keep to themselves is different."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from game.core.ids import IssueId, PerSeat, SeatId
from game.core.scenario import Card, Headline, Inject, Scenario, SeatBook, SecretCard, WalkAway


def with_other_secrets(scenario: Scenario, seat: SeatId, rng: Random) -> Scenario:
    """The scenario with the books and decks of all other seats changed in everything.

    Lists keep their length where the deal draws from them, so that chance falls alike for the seat itself.
    """

    def changed(book: SeatBook) -> SeatBook:
        return book if book.seat == seat else _other_book(scenario, book, rng)

    decks = tuple(
        deck if owner == seat else tuple(_other_card(card, rng) for card in deck)
        for owner, deck in enumerate(scenario.decks)
    )
    return replace(scenario, books=tuple(map(changed, scenario.books)), decks=decks)


def _other_book(scenario: Scenario, book: SeatBook, rng: Random) -> SeatBook:
    def number() -> int:
        return 100 * rng.randint(-40, 90)

    gauges = book.walk_away.gauges
    lines = tuple(Headline(f"Another line {rng.random()}", line.when) for line in book.headlines)
    return replace(
        book,
        brief=f"Another brief {rng.random()}.",
        points=tuple(tuple(number() for _ in options) for options in book.points),
        linkages=tuple(number() for _ in book.linkages),
        headlines=lines[: rng.randint(0, len(lines))],
        walk_away=WalkAway(number(), number(), tuple((gauge, number(), number()) for gauge, _, _ in gauges)),
        walk_away_floor=-rng.randint(0, 2000),
        delay=rng.randint(0, 500),
        cost_mark_price=tuple((gauge, rng.randint(0, 99)) for gauge, _, _ in gauges),
    )


def _other_card(card: SecretCard, rng: Random) -> SecretCard:
    percent = tuple((IssueId(issue), rng.randint(60, 150)) for issue, _ in card.percent)
    return SecretCard(f"Another card {rng.random()}", f"Another mandate {rng.random()}", percent, 0)


MARK = "CANARY"
"""Stands in every marked text."""
FIRST = 7_000_000_000
"""Every marked number is at least so large, and so is all that is reckoned with one."""
SEED = 918_273_645_546
"""A seed that is told from all other numbers."""


def with_marks(scenario: Scenario, seat: SeatId) -> Scenario:
    """The scenario with a mark on every secret that the seat must not learn, cards not yet drawn included."""
    return replace(
        scenario,
        books=tuple(book if book.seat == seat else _marked(book) for book in scenario.books),
        decks=_marked_decks(scenario, seat),
        events=tuple(_marked_event(card) for card in scenario.events),
        injects=tuple(_marked_inject(inject) for inject in scenario.injects),
    )


def mark_of(key: str) -> str:
    """The mark in the words of a card or inject."""
    return f"{MARK}<{key}>"


def _marked_decks(scenario: Scenario, seat: SeatId) -> PerSeat[tuple[SecretCard, ...]]:
    return tuple(
        deck
        if owner == seat
        else tuple(replace(card, name=f"{MARK} card", text=f"{MARK} mandate") for card in deck)
        for owner, deck in enumerate(scenario.decks)
    )


def _marked(book: SeatBook) -> SeatBook:
    first = FIRST + 100_000_000 * book.seat
    return replace(
        book,
        brief=f"{MARK} brief",
        points=tuple(
            tuple(first + 10_000 * issue + 100 * option for option in range(len(options)))
            for issue, options in enumerate(book.points)
        ),
        linkages=tuple(first + 1_000_000 + 100 * number for number in range(len(book.linkages))),
        headlines=tuple(Headline(f"{MARK} headline {n}", line.when) for n, line in enumerate(book.headlines)),
        walk_away=replace(book.walk_away, base=3 * first),
        walk_away_floor=-first,
        delay=first + 2_000_000,
    )


def _marked_event(card: Card) -> Card:
    mark = mark_of(card.key)
    return replace(card, title=f"{mark} title", text=f"{mark} text", source=f"{mark} source")


def _marked_inject(inject: Inject) -> Inject:
    return replace(inject, name=mark_of(inject.key), text=mark_of(inject.key))
