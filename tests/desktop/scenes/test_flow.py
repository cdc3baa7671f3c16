"""From the title to a game and back: what leads where, and what happens when the disk fails."""

from pathlib import Path

import pytest

from game.core.commands import Command, Seal, Talk
from game.core.events import Event
from game.core.ids import SeatId, Turn
from game.core.orders import Accept, Orders
from game.desktop.input import Input, Kind
from game.desktop.lobby import Setup
from game.desktop.scene import Home, Push, Transition
from game.desktop.scenes.brief import BriefScene
from game.desktop.scenes.resolution import ResolutionScene
from game.desktop.scenes.result import ResultScene
from game.desktop.scenes.title import TitleScene
from game.desktop.scenes.trouble import Trouble
from game.journal.problem import JournalProblem, Stale
from game.journal.record import Note
from game.journal.shelf import games
from game.journal.store import Journal
from game.presenters.draft import Draft, Speech, write_draft
from tests.desktop.driver import Driver
from tests.desktop.scenes.around_game import uncover
from tests.desktop.scenes.parlour import TINY, Parlour, Visit


@pytest.fixture
def parlour(tmp_path: Path) -> Parlour:
    return Parlour(tmp_path)


def window(parlour: Parlour, scene: object = None) -> Driver:
    driver = Driver(scene or parlour.entrance.title())  # type: ignore[arg-type]
    driver.stage._submit = parlour.entrance.submit
    driver.wait(1)
    driver.wait(1)
    return driver


def name(driver: Driver) -> str:
    return type(driver.stage.scene).__name__


def scene_of(transition: Transition | None) -> object:
    assert isinstance(transition, Home | Push)
    return transition.scene


# -- the title -------------------------------------------------------------------------------------------


def test_the_first_start_shows_the_content_note_once(tmp_path: Path) -> None:
    driver = window(Parlour(tmp_path, is_known=False))
    assert "NoteScene" == name(driver)

    driver.click("ready")
    assert "TitleScene" == name(driver)

    assert "TitleScene" == name(window(Parlour(tmp_path, is_known=False)))


def test_the_note_can_be_read_again(parlour: Parlour) -> None:
    driver = window(parlour)
    driver.click("about")
    assert "AboutScene" == name(driver)
    driver.click("note")
    assert "NoteScene" == name(driver)
    driver.press("escape", "escape")
    assert "TitleScene" == name(driver)


def test_the_guided_game_leads_at_first_and_moves_down_after(tmp_path: Path) -> None:
    driver = window(Parlour(tmp_path, is_known=False))
    driver.click("ready")
    assert driver.where("first").y < driver.where("play").y

    driver = window(Parlour(tmp_path, is_known=True))
    assert driver.where("play").y < driver.where("first").y


def test_nothing_to_continue_is_not_offered(parlour: Parlour) -> None:
    assert not {"continue", "saves"} & window(parlour).ui.ids


def test_the_first_frame_waits_for_no_scenario(parlour: Parlour, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a scenario was read before the first frame")

    monkeypatch.setattr("game.scenario.load", refuse)
    monkeypatch.setattr("game.scenario.choices", refuse)

    assert "play" in Driver(parlour.entrance.title()).ui.ids


def test_quit_closes_the_window(parlour: Parlour) -> None:
    driver = window(parlour)
    driver.click("quit")
    assert driver.stage.scene is None


# -- beginning and going on ------------------------------------------------------------------------------


def test_whoever_takes_a_seat_by_keys_goes_on_in_its_card(parlour: Parlour) -> None:
    driver = window(parlour, parlour.entrance.seats(Setup()))
    while driver.ui.focus != "seats/kremlin/take":
        driver.press("tab")
    driver.press("enter")

    assert ("coach", True) == (driver.ui.focus, driver.ui.shows_focus)
    assert driver.where("coach").right < driver.where("seats/kyiv/take").x


def test_a_game_begins_with_its_brief_and_is_stored(parlour: Parlour, tmp_path: Path) -> None:
    driver = window(parlour)
    driver.click("play")
    driver.click("seats/kremlin/take")
    driver.click("start")

    assert "BriefScene" == name(driver)
    assert 1 == len(games(tmp_path))
    driver.press("escape")
    assert "TableScene" == name(driver)


def test_what_is_chosen_is_what_begins(parlour: Parlour) -> None:
    driver = window(parlour, parlour.entrance.seats(Setup(seed=3)))
    driver.click("seats/white_house/take")
    driver.click("seats/kyiv/character")
    driver.press("down", "enter")
    driver.click("length")
    driver.press("down", "enter")
    driver.click("more")
    driver.click("start")

    scene = driver.stage.scene
    assert isinstance(scene, BriefScene)
    view = scene._flow.chair.view()
    assert (SeatId(1), Turn(6)) == (view.seat, view.public.last_turn)
    assert view.book.card is None
    assert view.scenario.moves.red_line is None


def test_a_guided_game_is_guided_and_stays_so_when_it_is_continued(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = window(parlour)
    driver.click("first")
    driver.click("start")
    assert parlour.entrance._play is not None
    assert parlour.entrance._play.guide.is_on

    again = Parlour(tmp_path)
    driver = window(again)
    driver.click("continue")

    assert "TableScene" == name(driver)
    assert again.entrance._play is not None
    assert again.entrance._play.guide.is_on


def test_continue_is_where_the_game_was_left(tmp_path: Path) -> None:
    visit = Parlour(tmp_path).begin("kyiv", 5)
    visit.to_turn(4)
    before = visit.view

    parlour = Parlour(tmp_path)
    driver = window(parlour)
    assert any("Kyiv · turn 4 of 12" in text for text in driver.texts)
    driver.click("continue")

    assert "TableScene" == name(driver)
    assert parlour.entrance._play is not None
    assert before == parlour.entrance._play.chair.view()


def test_closing_in_the_middle_of_a_turn_loses_nothing(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = window(parlour, parlour.begin("kyiv", 5, is_guided=True).play.table())
    driver.click("package/0/2")
    driver.click("talk/words")
    driver.type("Half a")
    assert parlour.entrance._play is not None
    before = parlour.entrance._play
    # The window is gone without a word, as when the computer is switched off.
    again = Parlour(tmp_path)
    driver = window(again)
    driver.click("continue")
    now = again.entrance._play

    assert now is not None
    assert before.plan.orders == now.plan.orders
    assert now.plan.is_offering
    assert "Half a" == now.speech.written
    assert before.guide.said == now.guide.said != {}
    assert "Half a" in driver.texts


def test_what_was_begun_ends_with_the_game_and_never_begins_another(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path, TINY)
    visit = parlour.begin("baker", 2)
    window(parlour, visit.play.table()).click("package/0/1")
    stored = tmp_path / "game-1.draft"
    assert stored.exists()
    visit.to_end()
    visit.play.result()
    assert not stored.exists()
    (tmp_path / "game-2.draft").write_text(write_draft(visit.view, Draft(speech=Speech((), "Old"))))

    assert "" == parlour.begin("baker", 2).play.speech.written


def test_the_list_of_games_continues_any_of_them(tmp_path: Path) -> None:
    for seat in ("kyiv", "kremlin"):
        Parlour(tmp_path).begin(seat).seal()
    driver = window(Parlour(tmp_path))
    driver.click("saves")
    driver.click("games/1")

    assert "TableScene" == name(driver)


def test_a_finished_game_is_not_offered_again(tmp_path: Path) -> None:
    visit = Parlour(tmp_path, TINY).begin("baker")
    visit.to_end()

    assert "continue" not in window(Parlour(tmp_path, TINY)).ui.ids


def test_a_damaged_game_is_a_sentence_and_the_window_lives(tmp_path: Path) -> None:
    Parlour(tmp_path).begin("kyiv").seal()
    parlour = Parlour(tmp_path)
    driver = window(parlour)
    path = tmp_path / "game-1.db"
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    driver.click("continue")

    assert "Trouble" == name(driver)
    driver.press("escape")
    assert "TitleScene" == name(driver)


# -- the brief -------------------------------------------------------------------------------------------


def test_the_brief_opens_only_when_it_is_held(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")
    driver = window(parlour, visit.play.opening())
    driver.click("open")
    assert "ready" not in driver.ui.ids

    uncover(driver)
    assert "ready" in driver.ui.ids
    driver.press("enter")
    assert "TableScene" == name(driver)


def test_the_brief_opens_by_holding_space_at_once(parlour: Parlour) -> None:
    driver = window(parlour, parlour.begin("kyiv").play.opening())
    driver.give(Input(Kind.KEY, key="space"))
    driver.wait(0.6)
    driver.wait(0.6)

    assert "ready" in driver.ui.ids


def test_an_open_brief_covers_itself_and_shows_nothing_private_then(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")
    driver = window(parlour, visit.play.brief())
    uncover(driver)
    brief = visit.view.book.brief[:20]
    assert any(brief in text for text in driver.texts)

    driver.wait(80)
    assert any(brief in text for text in driver.texts)
    driver.wait(11)
    assert "open" in driver.ui.ids
    assert not any(brief in text for text in driver.texts)


def test_escape_covers_first_and_leaves_then(parlour: Parlour) -> None:
    driver = window(parlour, parlour.begin("kyiv").play.opening())
    uncover(driver)
    driver.press("escape")
    assert "BriefScene" == name(driver)
    driver.press("escape")
    assert "TableScene" == name(driver)


def test_a_guided_brief_says_nothing_of_linkages(parlour: Parlour) -> None:
    linkage = parlour.house.public().linkages[1].name
    for is_guided in (True, False):
        driver = window(parlour, parlour.begin("kyiv", is_guided=is_guided).play.opening())
        uncover(driver)
        assert is_guided == (linkage not in driver.texts)


# -- turns -----------------------------------------------------------------------------------------------


def test_a_sealed_turn_leads_to_what_it_brought(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")
    answer = visit.play.submit(Seal(visit.play.chair.seat, Orders()))

    assert isinstance(scene_of(answer), ResolutionScene)
    assert 2 == visit.view.public.turn


def test_talk_stays_at_the_table(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")

    assert visit.play.submit(Talk(visit.play.chair.seat, (SeatId(0),), "Good morning")) is None
    assert "Good morning" in [getattr(message.said, "text", "") for message in visit.view.messages]


def test_every_notice_of_a_turn_is_told_once(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")
    told: list[int] = []
    for _ in range(3):
        scene = scene_of(visit.play.submit(Seal(visit.play.chair.seat, Orders())))
        assert isinstance(scene, ResolutionScene)
        told += [notice.number for notice in visit.play.chair.log() if notice.number not in told]
    last = visit.play.chair.log()[-1].number

    assert last == visit.play._heard


def test_a_refusal_is_a_sentence_over_the_table(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")
    before = visit.view
    answer = visit.play.submit(Seal(visit.play.chair.seat, Orders(Accept(99))))  # type: ignore[arg-type]

    assert isinstance(scene_of(answer), Trouble)
    assert before == visit.view


def test_the_result_follows_the_last_turn(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")
    visit.to_end()

    assert isinstance(visit.play.onward(), ResultScene)


# -- the disk --------------------------------------------------------------------------------------------


class Disk:
    """The journal's append, failing when told to; `after` counts the writes that still work."""

    def __init__(self, journal: Journal) -> None:
        self._append = journal.append
        self.after: int | None = None
        self.problem: JournalProblem = JournalProblem("disk_full", file="game-1.db")

    def __call__(
        self, expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]
    ) -> int:
        if self.after is not None:
            if self.after == 0:
                raise self.problem
            self.after -= 1
        return self._append(expected, command, events, notes)


def failing(parlour: Parlour, after: int) -> tuple[Visit, Disk]:
    visit = parlour.begin("kyiv")
    journal = parlour.house._journal
    assert journal is not None
    disk = Disk(journal)
    visit.begun.game._append = disk  # type: ignore[attr-defined]
    disk.after = after
    return visit, disk


@pytest.mark.parametrize("after", [0, 1, 2, 4])
def test_a_move_that_cannot_be_stored_is_tried_again_and_nothing_is_lost(
    parlour: Parlour, tmp_path: Path, after: int
) -> None:
    visit, disk = failing(parlour, after)
    driver = window(parlour, visit.play.table())
    driver.press("enter", ctrl=True)
    assert "Trouble" == name(driver)
    assert 1 == visit.view.public.turn

    driver.click("trouble/0")
    assert "Trouble" == name(driver)

    disk.after = None
    driver.click("trouble/0")
    assert "ResolutionScene" == name(driver)
    assert 2 == visit.view.public.turn

    parlour.house.close()
    again = Parlour(tmp_path)
    driver = window(again)
    driver.click("continue")
    assert again.entrance._play is not None
    assert visit.view == again.entrance._play.chair.view()


def test_a_move_that_was_not_stored_can_be_left_for_the_table(parlour: Parlour) -> None:
    visit, _ = failing(parlour, 0)
    driver = window(parlour, visit.play.table())
    driver.press("enter", ctrl=True)
    driver.press("escape")

    assert "TableScene" == name(driver)
    assert visit.view.orders is None


def test_a_game_that_went_on_elsewhere_leads_to_the_title(parlour: Parlour) -> None:
    visit, disk = failing(parlour, 0)
    disk.problem = Stale(1, 2)
    driver = window(parlour, visit.play.table())
    driver.press("enter", ctrl=True)
    driver.press("escape")

    assert "TitleScene" == name(driver)


def test_a_folder_that_cannot_be_written_is_a_sentence(parlour: Parlour, tmp_path: Path) -> None:
    def refuse(_: Setup) -> None:
        raise JournalProblem("read_only", file="game-1.db")

    parlour.house.begin = refuse  # type: ignore[method-assign, assignment]
    driver = window(parlour, parlour.entrance.seats(Setup()))
    driver.click("start")

    assert "Trouble" == name(driver)
    driver.press("escape")
    assert "SeatsScene" == name(driver)


# -- the result ------------------------------------------------------------------------------------------


@pytest.fixture
def ended(parlour: Parlour) -> Driver:
    visit = parlour.begin("kyiv", 11, length="lesson")
    visit.to_end()
    return window(parlour, visit.play.result())


def test_the_result_shows_every_seats_score_and_unfolds_ones_own(ended: Driver) -> None:
    assert {"Kyiv", "Kremlin", "White House"} <= set(ended.texts)
    assert "How your score adds up" not in ended.texts

    ended.click("parts")
    assert "How your score adds up" in ended.texts


def test_play_again_is_the_same_table_with_another_seed(parlour: Parlour, ended: Driver) -> None:
    ended.click("again")

    play = parlour.entrance._play
    assert "BriefScene" == name(ended)
    assert play is not None
    assert (2, 6, 1) == (play.chair.seat, play.chair.view().public.last_turn, play.chair.view().public.turn)
    assert 11 != play._begun.setup.seed


def test_another_seat_has_the_same_seed(parlour: Parlour, ended: Driver) -> None:
    ended.click("other/kremlin")

    play = parlour.entrance._play
    assert play is not None
    assert (0, 11) == (play.chair.seat, play._begun.setup.seed)
    characters = [occupant.character for occupant in play._begun.casting]
    assert ["", "dealmaker", "incumbent"] == characters


def test_escape_leads_to_the_title(ended: Driver) -> None:
    ended.press("escape")
    assert isinstance(ended.stage.scene, TitleScene)


# -- settings --------------------------------------------------------------------------------------------


def test_settings_show_at_once_and_are_stored(parlour: Parlour, tmp_path: Path) -> None:
    driver = window(parlour, parlour.entrance.settings())
    driver.click("theme/1")
    driver.click("motion/2")
    driver.click("size/4")

    assert "dark" == driver.ui.theme.name
    assert ("dark", "none", 150) == (
        (taste := Parlour(tmp_path, is_known=False).house.taste).theme,
        taste.motion,
        taste.percent,
    )
    assert taste._replace(theme="light", motion="full", percent=0) != taste


def test_settings_during_a_game_lose_nothing(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv")
    driver = window(parlour, visit.play.table())
    table = driver.stage.scene
    driver.click("package/0/2")
    driver.click("talk/words")
    driver.type("Half a sen")
    plan = visit.play.plan
    driver.click("bar/settings")
    driver.click("theme/1")
    driver.click("size/1")
    driver.press("f2")

    assert table is driver.stage.scene
    assert plan == visit.play.plan
    assert "Half a sen" in driver.texts
    assert ("dark", "bar/settings") == (driver.ui.theme.name, driver.ui.focus)


# -- Enter with nothing focused ----------------------------------------------------------------------------


def test_enter_reads_the_note_opens_the_first_entry_and_begins(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path, is_known=False)
    driver = window(parlour, parlour.entrance.note())
    driver.press("enter")
    assert parlour.house.taste.has_read

    driver = window(parlour, parlour.entrance.title())
    driver.press("enter")
    assert "SeatsScene" == name(driver)
    driver.press("enter")
    assert "BriefScene" == name(driver)


def test_enter_at_the_result_plays_again(ended: Driver) -> None:
    ended.press("enter")
    assert "BriefScene" == name(ended)


def test_a_key_held_down_runs_through_no_scene(ended: Driver) -> None:
    ended.give(Input(Kind.KEY, key="enter", is_repeat=True))
    assert "ResultScene" == name(ended)
