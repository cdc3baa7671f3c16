"""Nothing another seat keeps to itself ever reaches the screen."""

import re
from contextlib import suppress
from dataclasses import replace

import pytest

from game.core.commands import Seal, Talk
from game.core.ids import SeatId, Turn
from game.core.orders import Kind, MakeOffer, Orders
from game.core.outcome import Outcome
from game.core.scenario import Headline, Scenario, SeatBook, SecretCard, WalkAway
from game.table.casting import cast
from game.table.chair import Chair
from game.table.table import Table
from game.text.console import Console, InputEnded
from game.text.session import Session
from tests.text.play import scenario, typed

MARK = "CANARY"
MARKED = re.compile(rf"{MARK}|[789]\d\d,?\d\d\d")
"""Marked texts, and marked numbers: 700,000 and more whole points."""
JUNE = replace(scenario("no_later_than_june"), jitter=0, decks=())
SEED = 918273645
LOOKS = ["status", "offers", "package", "brief", "ledger", "files", "news", "why", "why walk-away", "help"]
TURN = [*LOOKS, "offer 1=4 5=2 8=3", "done", "compare", "1", "2", "why value", "prepare", "1", "seal", "yes"]


def marked(book: SeatBook) -> SeatBook:
    """A book in which everything private can be told at sight."""
    first = 70_000_000 + 1_000_000 * book.seat
    return replace(
        book,
        brief=f"{MARK} brief",
        points=tuple(
            tuple(first + 1000 * issue + 100 * option for option in range(len(points)))
            for issue, points in enumerate(book.points)
        ),
        linkages=tuple(first + 50_000 + 100 * number for number in range(len(book.linkages))),
        headlines=tuple(Headline(f"{MARK} headline", line.when) for line in book.headlines),
        walk_away=WalkAway(first + 70_000, 0, ()),
        delay=first + 80_000,
        card=SecretCard(f"{MARK} card", f"{MARK} mandate", (), 0),
    )


def with_marks(seat: int, chosen: Scenario = JUNE) -> Scenario:
    """The scenario with every book marked but one."""
    books = tuple(book if book.seat == seat else marked(book) for book in chosen.books)
    return replace(chosen, books=books)


@pytest.mark.parametrize("seat", [0, 1, 2])
def test_no_number_or_word_of_another_seat_is_printed(seat: int) -> None:
    chosen = with_marks(seat)
    table = Table(chosen, cast(chosen.public, (SeatId(seat),)))
    table.begin(SEED)

    transcript, _ = typed(table, [*TURN * 12, ""])

    assert "TURN 2 OF 12" in transcript
    assert [] == MARKED.findall(transcript)
    assert str(SEED) not in transcript


def test_the_marks_would_be_found() -> None:
    chosen = with_marks(1)
    table = Table(chosen, cast(chosen.public, (SeatId(0),)))
    table.begin(SEED)

    transcript, _ = typed(table, TURN)

    assert MARKED.findall(transcript)


PRIVATE = MakeOffer((0, 1, 0, 0, 0, 0, 0, 0, 0), (SeatId(0),), Kind.INTERIM, Turn(3))
"""From the White House to the Kremlin, about American sanctions: none of Kyiv's business."""


class Silent:
    """A table of three people at which only Kyiv types; `deeds` are what the White House does in turn 1."""

    people = (SeatId(2),)

    def __init__(self, chosen: Scenario, deeds: Orders = Orders(), says: str = "") -> None:  # noqa: B008
        everyone = chosen.public.everyone
        self._table = Table(chosen, cast(chosen.public, everyone))
        self._table.begin(SEED)
        if says:
            self._table.submit(SeatId(1), Talk(SeatId(1), (SeatId(0),), says))
        self._table.submit(SeatId(0), Seal(SeatId(0), Orders()))
        self._table.submit(SeatId(1), Seal(SeatId(1), deeds))

    @property
    def waiting_for(self) -> tuple[SeatId, ...]:
        for seat in (SeatId(0), SeatId(1)):
            if seat in self._table.waiting_for:
                self._table.submit(seat, Seal(seat, Orders()))
        return self._table.waiting_for

    @property
    def is_over(self) -> bool:
        return self._table.is_over

    def chair(self, seat: SeatId) -> Chair:
        return self._table.chair(seat)

    def go_on(self) -> None:
        self._table.go_on()

    def outcome(self) -> Outcome:
        return self._table.outcome()


def read_by_kyiv(game: Silent, lines: list[str]) -> str:
    """What Kyiv reads while these lines are typed."""
    waiting, written = iter(lines), list[str]()
    console = Console(lambda: next((line + "\n" for line in waiting), ""), written.append, echo=True)
    with suppress(InputEnded):
        Session(console, game).play()
    return "".join(written)


def test_what_kyiv_reads_does_not_depend_on_the_others_secrets() -> None:
    assert read_by_kyiv(Silent(JUNE), TURN * 5) == read_by_kyiv(Silent(with_marks(2)), TURN * 5)


def test_an_offer_to_somebody_else_leaves_no_trace() -> None:
    quiet, busy = Silent(JUNE), Silent(JUNE, Orders(PRIVATE), "Between us.")

    assert read_by_kyiv(quiet, TURN * 5) == read_by_kyiv(busy, TURN * 5)
    assert [n.number for n in quiet.chair(SeatId(2)).log()] == [n.number for n in busy.chair(SeatId(2)).log()]
