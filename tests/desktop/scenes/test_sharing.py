"""Several people at one window: nobody ever sees what another seat keeps to itself."""

import json
from pathlib import Path

import pytest

from game.core.commands import Command, Pass, Seal
from game.core.ids import SeatId, Turn
from game.desktop.entrance import Entrance
from game.desktop.input import Input, Kind
from game.desktop.lobby import Setup
from game.desktop.scenes.curtain import CurtainScene
from game.desktop.scenes.open_talk import OpenTalkScene
from game.desktop.scenes.trouble import Trouble
from game.desktop.sharing import Sharing
from game.desktop.theme import THEMES
from game.journal.problem import JournalProblem
from game.table.table import Table
from game.texts import say
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import Parlour
from tests.desktop.scenes.shared_game import Shared, say_privately
from tests.table.marked import flagship

SIZES = (((1280, 720), None), ((1920, 1080), None), ((1280, 720), 150), ((640, 480), None))


@pytest.fixture
def game(tmp_path: Path) -> Shared:
    return Shared(Parlour(tmp_path).house, flagship())


def test_the_first_frame_after_sealing_is_the_curtain(game: Shared) -> None:
    watch = game.watch()
    watch.to_table()
    watch.hover("orders/seal")
    watch.wait(1)
    watch.ui.toast("CANARY0 said short")
    watch.click("orders/seal")

    assert isinstance(watch.stage.scene, CurtainScene)
    assert "Pass the screen to the White House" in watch.texts
    assert ["Kremlin", "White House", "Kyiv"] == [
        t for t in watch.texts if t in ("Kremlin", "White House", "Kyiv")
    ]
    assert ["Sealed", "Now", "To come"] == [t for t in watch.texts if t in ("Sealed", "Now", "To come")]


def test_the_curtain_opens_only_to_whoever_holds(game: Shared) -> None:
    watch = game.watch()
    watch.click("lift")
    watch.press("enter", "space")
    assert isinstance(watch.stage.scene, CurtainScene)

    watch.give(Input(Kind.KEY, key="space"))
    watch.wait(0.6)
    watch.wait(0.6)

    assert "BriefScene" == watch.name


def test_a_key_that_sealed_and_is_still_down_does_not_lift_the_curtain(game: Shared) -> None:
    watch = game.watch()
    watch.to_table()
    watch.give(Input(Kind.KEY, key="enter", ctrl=True))
    for _ in range(4):
        watch.give(Input(Kind.KEY, key="enter", ctrl=True, is_repeat=True))
        watch.wait(0.6)

    assert isinstance(watch.stage.scene, CurtainScene)


def test_drafts_messages_and_notes_wait_for_their_seat(game: Shared) -> None:
    watch = game.watch()
    watch.to_table()
    say_privately(watch)
    for _ in range(3):
        watch.click("orders/seal")
        watch.to_table()
    watch.click("bar/notes")

    assert SeatId(0) == game.flow.chair.seat
    assert "CANARY0 note" in watch.texts
    assert "CANARY0 half a note" in watch.texts
    assert "CANARY0 message" == game.flow.speech.written


def test_people_talk_until_the_time_is_up_or_they_end_it(tmp_path: Path) -> None:
    game = Shared(Parlour(tmp_path).house, flagship(), talk=120)
    watch = game.watch()
    for _ in range(3):
        watch.to_table()
        watch.click("orders/seal")
    assert isinstance(watch.stage.scene, OpenTalkScene)
    assert "2:00" in watch.texts
    watch.wait(1)
    assert "1:59" in watch.texts
    assert watch.ui.wake == pytest.approx(watch.now + 1)
    watch.click("more")
    assert "2:59" in watch.texts
    watch.wait(500)
    assert "0:00" in watch.texts
    assert isinstance(watch.stage.scene, OpenTalkScene)
    watch.click("go")

    assert isinstance(watch.stage.scene, CurtainScene)


def test_who_hands_the_seat_to_a_character_hears_what_was_missed(game: Shared) -> None:
    watch = game.watch()
    watch.to_table()
    game.flow.hand_over(Pass(SeatId(0), "mirror", "normal", Turn(2)))
    watch.stage._scenes[:] = [(game.flow.onward(), "")]
    watch.draw()
    for seat in (1, 2):
        watch.to_table()
        assert SeatId(seat) == game.flow.chair.seat
        watch.click("orders/seal")
    watch.hold("lift")

    assert "MissedScene" == watch.name
    assert SeatId(0) == game.flow.chair.seat


def test_everybody_reads_the_result_one_page_a_seat(game: Shared) -> None:
    watch = game.watch()
    while not game.table.is_over:
        watch.to_table()
        watch.click("orders/seal")
    watch.click("reader")
    watch.click("reader/2")

    assert SeatId(2) == game.flow.chair.seat
    title = game.table.view(SeatId(2)).scenario.title
    assert say("flow.end.line", title=title, seat="Kyiv") in watch.texts
    assert [] == [uid for uid in watch.ui.ids if uid.startswith("other/")]
    watch.click("after")
    assert "EpilogueScene" == watch.name


# -- through the data folder ---------------------------------------------------------------------------


def begun(parlour: Parlour, **more: object) -> Driver:
    setup = Setup(seat="kremlin", people=(("kyiv", "advisor"),), seed=3)._replace(**more)  # type: ignore[arg-type]
    transition = parlour.entrance.begin(setup)
    found = Driver(transition.scene)  # type: ignore[union-attr]
    found.stage._submit = parlour.entrance.submit
    return found


def lift(driver: Driver) -> None:
    box = driver.where("lift")
    driver.give(Input(Kind.MOVE, box.cx, box.cy), Input(Kind.PRESS, box.cx, box.cy))
    driver.wait(0.6)
    driver.wait(0.6)
    driver.give(Input(Kind.RELEASE, box.cx, box.cy))


def test_continue_resumes_behind_the_curtain_with_notes_and_advice_of_each_seat(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = begun(parlour, talk=60)
    lift(driver)
    driver.click("ready")
    assert driver.ui.place("bar/advice") is None
    driver.click("bar/notes")
    driver.give(Input(Kind.TEXT, text="kept to ourselves"))
    driver.press("enter", "escape")
    driver.press("enter", ctrl=True)
    stored = json.loads((tmp_path / "game-1.draft").read_text(encoding="utf-8").split("\n", 1)[1])
    assert ["kept to ourselves"] == stored["seats"]["0"]["notes"]
    parlour.house.close()

    again = Parlour(tmp_path)
    assert "Kremlin and Kyiv" == again.house.saves(5)[0].seat
    driver = Driver(again.entrance.resume("1").scene)  # type: ignore[union-attr]
    driver.stage._submit = again.entrance.submit
    assert "Pass the screen to Kyiv" in driver.texts
    lift(driver)
    assert "Confidential brief" in driver.texts
    driver.click("ready")
    assert driver.ui.place("bar/advice") is not None
    play = again.entrance._play
    assert isinstance(play, Sharing)
    assert () == play.drawer.notes
    again.house.close()


def test_a_full_disk_behind_the_last_seal_is_said_and_leads_to_the_curtain_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parlour = Parlour(tmp_path)
    driver, is_full = begun(parlour), True
    table = parlour.entrance._play._hands  # type: ignore[union-attr]
    assert isinstance(table, Table)
    append = table._append
    assert append is not None

    def store(expected: int, command: Command, *more: object) -> int:
        if is_full and isinstance(command, Seal) and command.seat == SeatId(1):
            raise JournalProblem("disk_full", file="game-1.db")
        return append(expected, command, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(table, "_append", store)
    for _ in range(2):
        lift(driver)
        driver.click("ready")
        driver.press("enter", ctrl=True)
    assert isinstance(driver.stage.scene, Trouble)
    is_full = False
    driver.press("enter")

    assert isinstance(driver.stage.scene, CurtainScene)
    assert "Turn 2 of 12" in driver.texts
    parlour.house.close()


def test_one_person_alone_has_no_curtain_and_no_notes(tmp_path: Path) -> None:
    visit = Parlour(tmp_path).begin("kyiv")

    assert not isinstance(visit.play, Sharing)
    assert None is Driver(visit.play.table()).ui.place("bar/notes")


# -- the choice of people ------------------------------------------------------------------------------


def choosing(tmp_path: Path) -> tuple[Driver, Entrance]:
    entrance = Parlour(tmp_path).entrance
    driver = Driver(entrance.seats(Setup()))
    driver.click("together")
    return driver, entrance


def test_a_person_or_a_character_is_chosen_for_each_seat(tmp_path: Path) -> None:
    driver, entrance = choosing(tmp_path)
    driver.click("seats/white_house/take")
    driver.click("seats/kyiv/stand")
    driver.click("coach/white_house")
    driver.click("coach/white_house/1")
    driver.click("talk")
    driver.click("talk/2")
    driver.click("start")

    play = entrance._play
    assert isinstance(play, Sharing)
    assert (SeatId(0), SeatId(1)) == play.everyone
    assert 120 == play._begun.setup.talk
    assert (("white_house", "hints"),) == play._begun.setup.people


def test_the_last_person_stays(tmp_path: Path) -> None:
    driver, _ = choosing(tmp_path)
    driver.click("seats/kremlin/stand")

    assert [] == [uid for uid in driver.ui.ids if uid.endswith("/stand")]
    assert 2 == sum(uid.endswith("/take") for uid in driver.ui.ids)


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("theme", THEMES)
def test_no_word_is_cut_at_any_size(
    tmp_path: Path, size: tuple[int, int], percent: int | None, theme: str
) -> None:
    game = Shared(Parlour(tmp_path).house, flagship(), talk=60)
    for scene in (game.flow.curtain(), game.flow.talk(), game.flow.notes()):
        driver = Driver(scene, size, theme=THEMES[theme], percent=percent)
        assert [] == driver.cut()
