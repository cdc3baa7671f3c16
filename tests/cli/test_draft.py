"""Leaving in the middle of a turn, in the window or in the terminal, loses nothing and tells nobody else."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.cli.draft import DraftFile
from game.core.commands import Pass
from game.core.ids import IssueId, SeatId, Turn
from game.core.orders import MakeOffer, Orders, Prepare
from game.desktop.scenes.resolution import ResolutionScene
from game.journal.shelf import path_of
from game.journal.store import Journal
from game.journal.transfer import export_game
from game.table.casting import parse_casting
from game.table.table import Table
from game.text.console import Console, InputEnded
from game.text.session import Session
from game.texts import say
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import TINY, Parlour, Visit

K, U = SeatId(0), SeatId(2)
FILES = Prepare(IssueId(4))


def begun(folder: Path) -> Visit:
    """A game in the window with something begun in it, and stored."""
    visit = Parlour(folder).begin("kyiv", 5)
    visit.play.plan = visit.play.plan.with_desk(visit.view, FILES)
    visit.play.keep()
    return visit


def in_window(folder: Path, game: str = "1") -> Visit:
    """Whoever continues the game in the window."""
    parlour = Parlour(folder)
    return Visit(parlour, parlour.house.resume(game))


def in_terminal(folder: Path, *lines: str, game: str = "1") -> str:
    """Whoever continues the game in the terminal, until the terminal is closed; the transcript."""
    waiting, written = iter(lines), list[str]()
    with Journal.open(path_of(folder, game)) as journal:
        casting = parse_casting(journal.scenario.public, journal.header.casting)
        table = Table(journal.scenario, casting, journal.append)
        table.resume(journal.records())
        console = Console(lambda: next((f"{line}\n" for line in waiting), ""), written.append)
        drafts = DraftFile(folder, journal.header)
        with pytest.raises(InputEnded):
            Session(console, table, briefed=True, hands=table, drafts=drafts).play()
    return "".join(written)


def test_the_terminal_finds_what_the_window_stored_and_the_other_way_round(tmp_path: Path) -> None:
    begun(tmp_path)
    transcript = in_terminal(tmp_path, "prepare", "1")
    assert say("play.draft") in transcript

    assert 2 == len(in_window(tmp_path).play.plan.orders.desk)


def test_the_words_of_the_window_survive_the_terminal(tmp_path: Path) -> None:
    visit = begun(tmp_path)
    visit.play.speech = type(visit.play.speech)((K,), "Half a")
    visit.play.keep()
    in_terminal(tmp_path, "statement")

    assert "Half a" == in_window(tmp_path).play.speech.written


def test_an_offer_that_is_being_built_in_the_terminal_is_kept(tmp_path: Path) -> None:
    Parlour(tmp_path).begin("kyiv", 5)
    in_terminal(tmp_path, "offer 1=4", "2=2")
    sketch = in_window(tmp_path).play.plan.sketch
    assert sketch is not None

    assert (4, 2) == sketch.package[:2]
    in_terminal(tmp_path, "offer", "done")
    assert isinstance(in_window(tmp_path).play.plan.table, MakeOffer)


def test_nothing_is_said_where_nothing_was_begun(tmp_path: Path) -> None:
    Parlour(tmp_path).begin("kyiv", 5)

    assert say("play.draft") not in in_terminal(tmp_path)


def test_sealed_orders_are_no_draft_of_the_next_turn(tmp_path: Path) -> None:
    begun(tmp_path)
    in_terminal(tmp_path, "seal", "yes")
    visit = in_window(tmp_path)

    assert 2 == visit.view.public.turn
    assert Orders() == visit.play.plan.orders


def test_the_draft_of_an_earlier_turn_gives_no_orders(tmp_path: Path) -> None:
    visit = begun(tmp_path)
    stored = (tmp_path / "game-1.draft").read_text()
    visit.seal()
    (tmp_path / "game-1.draft").write_text(stored)

    assert Orders() == in_window(tmp_path).play.plan.orders


def test_a_seat_that_changes_hands_leaves_no_draft_in_the_window(tmp_path: Path) -> None:
    visit = begun(tmp_path)
    visit.play.hand_over(Pass(U, "dealmaker", "normal", Turn(3)))

    assert not (tmp_path / "game-1.draft").exists()
    assert Orders() == in_window(tmp_path).play.plan.orders


def test_a_seat_that_changes_hands_leaves_no_draft_in_the_terminal(tmp_path: Path) -> None:
    begun(tmp_path)
    transcript = in_terminal(tmp_path, "offer 1=4", "done", "hand-over dealmaker 1")

    assert "WHAT YOU MISSED" in transcript
    assert not (tmp_path / "game-1.draft").exists()


def test_another_seat_finds_nothing(tmp_path: Path) -> None:
    begun(tmp_path)
    stored = (tmp_path / "game-1.draft").read_text()
    visit = in_window(tmp_path)
    visit.play.hand_over(Pass(K), Pass(U, "dealmaker", "normal"))
    # As if it had come back from a copy of the folder.
    (tmp_path / "game-1.draft").write_text(stored)
    again = in_window(tmp_path)

    assert K == again.view.seat
    assert (Orders(), None) == (again.play.plan.orders, again.play.plan.sketch)


def test_the_draft_of_another_game_of_the_same_number_is_ignored(tmp_path: Path) -> None:
    begun(tmp_path)
    with Journal.open(path_of(tmp_path, "1")) as journal:
        header = journal.header
    assert DraftFile(tmp_path, header).read()

    assert "" == DraftFile(tmp_path, replace(header, created="2020-01-01T00:00:00+00:00")).read()


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"{", b"x" * 2_000_000])
def test_a_broken_draft_is_ignored(tmp_path: Path, text: bytes) -> None:
    begun(tmp_path)
    (tmp_path / "game-1.draft").write_bytes(text)

    assert Orders() == in_window(tmp_path).play.plan.orders


def test_a_draft_is_in_no_export(tmp_path: Path) -> None:
    visit = begun(tmp_path)
    visit.play.speech = type(visit.play.speech)((K,), "Never said by anybody")
    visit.play.keep()
    assert "Never said" in (tmp_path / "game-1.draft").read_text()
    with Journal.open(path_of(tmp_path, "1")) as journal:
        export_game(journal, tmp_path / "out")

    assert b"Never said" not in (tmp_path / "out").read_bytes()
    assert b"Never said" not in path_of(tmp_path, "1").read_bytes()


def test_nobody_else_can_read_a_draft_than_can_read_its_game(tmp_path: Path) -> None:
    begun(tmp_path)

    assert path_of(tmp_path, "1").stat().st_mode == (tmp_path / "game-1.draft").stat().st_mode


def test_an_answer_given_while_the_turn_opens_is_kept(tmp_path: Path) -> None:
    visit = Parlour(tmp_path).begin("kyiv", 5)
    driver = Driver(visit.play.table())
    driver.stage._submit = visit.play.submit
    driver.press("enter", ctrl=True)
    driver.wait(1)
    assert isinstance(driver.stage.scene, ResolutionScene)
    visit.play.plan = visit.play.plan.with_desk(visit.view, FILES)
    driver.draw()

    assert (FILES,) == in_window(tmp_path).play.plan.orders.desk


def test_a_draft_is_deleted_with_its_game(tmp_path: Path) -> None:
    begun(tmp_path)
    Parlour(tmp_path).house.erase()

    assert [] == [path.name for path in tmp_path.iterdir() if path.suffix in (".db", ".draft")]


def test_a_disk_that_stores_nothing_is_said_once_and_play_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = Parlour(tmp_path, TINY).begin("baker", 2)
    driver = Driver(visit.play.table())
    monkeypatch.setattr(Path, "replace", _full)
    driver.click("package/0/1")
    driver.draw()
    assert 1 == sum(toast.text == say("play.draft_not_kept") for toast in driver.ui.toasts)
    driver.click("package/1/1")

    assert 1 == len(driver.ui.toasts)
    assert visit.play.plan.is_offering


def test_a_full_disk_is_said_once_in_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Parlour(tmp_path).begin("kyiv", 5)
    monkeypatch.setattr(Path, "replace", _full)
    transcript = in_terminal(tmp_path, "prepare", "1", "statement")

    assert 1 == " ".join(transcript.split()).count(say("play.draft_not_kept"))


def _full(*_: object) -> Path:
    raise OSError(28, "No space left on device")
