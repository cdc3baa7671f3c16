"""Several people at one keyboard: what is on the screen between two curtains is one seat's."""

from collections.abc import Iterator
from contextlib import suppress

import pytest

from game.core.ids import SeatId
from game.presenters.drawer import read_drawers
from game.table.casting import cast
from game.table.table import Table
from game.text.console import Console, InputEnded, Left
from game.text.session import Session
from tests.table.marked import PEOPLE, flagship, marks_in
from tests.text.play import new_table, typed

WIPE = "\x1b[2J"
LOOKS = ("status", "offers", "package", "brief", "ledger", "files", "news", "why walk-away", "why value", "")
TINY_PASS = ("", "seal", "yes")


class Paper:
    """A draft file in memory."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def read(self) -> str:
        return self.text

    def write(self, text: str) -> bool:
        self.text = text
        return True


class Clock:
    """A clock that goes on by a step whenever it is read."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def turns() -> Iterator[str]:
    """What three people type, one after the other."""
    while True:
        for seat in range(3):
            yield ""
            yield from LOOKS
            yield f"note CANARY{seat} is our limit"
            yield from ("offer 1=2", "done", "undo", "note", "seal", "yes")
        # The open talk.
        yield ""


def test_a_whole_game_of_three_shows_each_seat_its_own_only() -> None:
    chosen = flagship()
    table, written, lines = Table(chosen, cast(chosen.public, PEOPLE)), list[str](), turns()
    table.begin(11)

    def read() -> str:
        return "" if table.is_over else next(lines) + "\n"

    console = Console(read, written.append, clears=True, echo=True)
    with suppress(InputEnded):
        Session(console, table, hands=table, talk=60, clock=Clock(1)).play()

    assert table.is_over
    pages = "".join(written).split(WIPE)
    found = [marks_in(page) for page in pages]
    assert {0, 1, 2} == set().union(*found)
    assert [] == [page for page, marks in zip(pages, found, strict=True) if len(marks) > 1]
    assert [] == [page for page in pages if marks_in(page) and "Curtain." in page]
    assert [] == [page for page in pages if marks_in(page) and "OPEN TALK" in page]
    assert len([page for page in pages if "OPEN TALK" in page]) >= 2


def test_the_order_of_seats_is_shown_at_the_curtain() -> None:
    transcript, _ = typed(new_table("tiny", [0, 1]), [*TINY_PASS, ""])

    assert "Turn 1 of 3. Baker: now; Florist: to come." in transcript
    assert "Turn 1 of 3. Baker: sealed; Florist: now." in transcript


def played(paper: Paper, lines: list[str], *, briefed: bool = False) -> tuple[Table, str]:
    table, written, waiting = new_table("tiny", [0, 1]), list[str](), iter(lines)
    console = Console(lambda: next((line + "\n" for line in waiting), ""), written.append, echo=True)
    with suppress(InputEnded, Left):
        Session(console, table, briefed=briefed, drafts=paper).play()
    return table, "".join(written)


def test_notes_and_drafts_are_stored_for_each_seat_and_read_by_it_alone() -> None:
    paper = Paper()
    played(paper, ["", "note Flour is Dear", "offer 1=1", "done", "seal", "yes", "", "note Roses", "quit"])
    stored = read_drawers(paper.text)
    _, again = played(Paper(paper.text), ["", "note", "note drop 1", *TINY_PASS[1:], "", "note"])

    assert ("Flour is Dear",) == stored.of(SeatId(0)).notes
    assert ("Roses",) == stored.of(SeatId(1)).notes
    baker, florist = again.split("Curtain.")[1:3]
    assert "Flour is Dear" in baker
    assert "Nothing yet." in baker
    assert "Roses" not in baker
    assert "Roses" in florist
    assert "Flour is Dear" not in florist


def test_one_person_takes_no_notes_here() -> None:
    transcript, _ = typed(new_table("tiny", [0]), ["note something"])

    assert "note drop" not in transcript


@pytest.mark.parametrize(("step", "expected"), [(1, "0:59 left"), (100, "Time is up")])
def test_the_time_of_the_open_talk_is_the_clock_s(step: float, expected: str) -> None:
    table, written = new_table("tiny", [0, 1]), list[str]()
    waiting = iter([*TINY_PASS, *TINY_PASS, "time", ""])
    console = Console(lambda: next((line + "\n" for line in waiting), ""), written.append, echo=True)
    with pytest.raises(InputEnded):
        Session(console, table, talk=60, clock=Clock(step)).play()

    assert expected in "".join(written)
