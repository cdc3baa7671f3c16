"""Seats change hands in the window: chosen, asked for plainly, and told to whoever comes next."""

from pathlib import Path

import pytest

from game.core.commands import Pass, Seal
from game.core.ids import SeatId, Turn
from game.core.orders import Orders
from game.desktop.entrance import Entrance
from game.desktop.input import Input, Kind
from game.desktop.scene import Home, Push
from game.desktop.scenes.hand_over import HandScene
from game.desktop.scenes.missed import MissedScene
from game.desktop.scenes.resolution import ResolutionScene
from game.desktop.scenes.result import ResultScene
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.trouble import Trouble
from game.desktop.theme import THEMES
from game.journal.problem import JournalProblem
from game.table.casting import Occupant
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import TINY, Parlour, Visit

K, W, U = SeatId(0), SeatId(1), SeatId(2)
BACK = Pass(U, "dealmaker", "normal", Turn(4))


@pytest.fixture
def visit(tmp_path: Path) -> Visit:
    return Parlour(tmp_path).begin("kyiv")


def at_table(visit: Visit) -> Driver:
    return Driver(visit.play.table())


def at_hands(visit: Visit) -> Driver:
    driver = at_table(visit)
    driver.press("h")
    assert isinstance(driver.stage.scene, HandScene)
    return driver


def scene_of(driver: Driver) -> str:
    return type(driver.stage.scene).__name__


def held(driver: Driver, uid: str) -> None:
    box = driver.where(uid)
    driver.give(Input(Kind.MOVE, box.cx, box.cy), Input(Kind.PRESS, box.cx, box.cy))
    driver.wait(0.6)
    driver.wait(0.6)
    driver.give(Input(Kind.RELEASE, box.cx, box.cy))


def test_the_button_of_the_bar_opens_the_choice_and_esc_leaves_it(visit: Visit) -> None:
    driver = at_table(visit)
    driver.click("bar/hand")
    assert "HandScene" == scene_of(driver)
    driver.press("escape")

    assert "TableScene" == scene_of(driver)
    assert (U,) == visit.play.hands.people


def test_a_table_whose_seats_stay_shows_no_such_button(visit: Visit) -> None:
    driver = Driver(TableScene(visit.play, visit.play.plan, visit.begun.casting))
    driver.press("h")

    assert None is driver.ui.place("bar/hand")
    assert isinstance(driver.stage.scene, TableScene)


def test_one_turn_is_watched_then_told_then_the_table_is_there(visit: Visit) -> None:
    driver = at_hands(visit)
    driver.click("give")
    seen = [scene_of(driver)]
    while seen[-1] != "TableScene" and len(seen) < 5:
        driver.press("enter")
        seen.append(scene_of(driver))

    assert ["ResolutionScene", "MissedScene", "TableScene"] == [
        name for name in seen if name != "CeremonyScene"
    ]
    assert 2 == visit.view.public.turn


def test_several_turns_end_with_what_was_missed(visit: Visit) -> None:
    driver = at_hands(visit)
    driver.click("time/2")
    driver.click("give")

    assert isinstance(driver.stage.scene, MissedScene)
    assert 4 == visit.view.public.turn
    assert "played this seat in turns 1 to 3" in " ".join(driver.texts)


def test_to_the_end_is_asked_once_more(visit: Visit) -> None:
    driver = at_hands(visit)
    driver.click("time/3")
    driver.click("give")
    assert "Play to the end at once?" in driver.texts
    driver.press("escape")
    assert isinstance(driver.stage.scene, HandScene)
    assert 1 == visit.view.public.turn

    driver.click("give")
    driver.click("end/1")

    assert isinstance(driver.stage.scene, ResultScene)
    assert visit.view.public.ending is not None


def test_everything_can_be_chosen_with_keys_alone(visit: Visit) -> None:
    driver = at_hands(visit)
    for _ in range(20):
        if driver.ui.focus == "level/1":
            break
        driver.press("tab")
    driver.press("right", "enter", "tab", "right", "enter")
    for _ in range(20):
        if driver.ui.focus == "give":
            break
        driver.press("tab")
    driver.press("enter")

    absence = visit.play.chair.absence()
    assert absence is not None
    assert Occupant("incumbent", "hard") == absence.who
    assert 3 == visit.view.public.turn


def test_the_character_of_the_last_time_is_offered_again(visit: Visit) -> None:
    visit.play.hand_over(Pass(U, "mirror", "hard", Turn(3)))
    driver = at_hands(visit)

    assert "Mirror" in driver.texts
    assert "Mirror plays Kyiv until turn 4 begins." in " ".join(driver.texts)


def test_a_foreign_seat_is_taken_only_after_plain_words_and_behind_a_cover(visit: Visit) -> None:
    driver = at_hands(visit)
    driver.click("take/kremlin")
    said = " ".join(driver.texts)
    assert "Its brief is confidential" in said
    assert "The game notes in public that a person has taken the seat." in said
    driver.click("swap/0")
    assert (U,) == visit.play.hands.people

    driver.click("take/kremlin")
    driver.click("swap/1")

    assert (K,) == visit.play.hands.people
    assert Occupant("incumbent", "normal") == visit.play.hands.casting[U]
    assert "Only the Kremlin may look" in driver.texts
    hidden = {"Where you stand", "What was done for you", "Promises"}
    assert not hidden & set(driver.texts)
    held(driver, "open")
    assert hidden <= set(driver.texts)


def test_the_cover_opens_with_a_key_that_is_held_and_nothing_else(visit: Visit) -> None:
    outcome = visit.play.hand_over(Pass(K), Pass(U, "mirror", "easy"))
    assert isinstance(outcome, Home)
    driver = Driver(outcome.scene)
    driver.press("enter", "escape", "space")
    assert "Promises" not in driver.texts
    driver.give(Input(Kind.KEY, key="space"))
    driver.wait(0.6)
    driver.wait(0.6)
    driver.give(Input(Kind.KEY_UP, key="space"))

    assert "Promises" in driver.texts


def test_a_seat_that_was_had_before_needs_no_such_warning(visit: Visit) -> None:
    visit.play.hand_over(Pass(K), Pass(U, "mirror", "easy"))
    driver = at_hands(visit)
    driver.click("take/kyiv")

    assert "You have read the brief of Kyiv before." in " ".join(driver.texts)


def test_the_plan_of_one_seat_is_not_the_plan_of_another(visit: Visit) -> None:
    visit.play.plan = visit.play.plan.with_package(visit.view, (1, 0, 0, 0, 0, 0, 0, 0, 0))
    visit.play.hand_over(Pass(K), Pass(U, "mirror", "easy"))

    assert None is visit.play.plan.sketch
    assert K == visit.play.chair.seat


def test_a_new_person_seals_and_the_turn_resolves(visit: Visit) -> None:
    visit.play.hand_over(Pass(K), Pass(U, "mirror", "easy"))
    outcome = visit.play.submit(Seal(K, Orders()))

    assert isinstance(outcome, Home)
    assert isinstance(outcome.scene, ResolutionScene)


def test_what_is_missed_leads_to_the_brief_and_to_more_of_it(visit: Visit) -> None:
    outcome = visit.play.hand_over(BACK)
    assert isinstance(outcome, Home)
    driver = Driver(outcome.scene)
    driver.click("again")
    assert isinstance(driver.stage.scene, HandScene)
    driver.press("escape")
    driver.click("brief")
    assert "Only Kyiv may look" in driver.texts


# -- stored games -------------------------------------------------------------------------------------------


def test_a_game_continued_knows_who_sits_where(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    visit = parlour.begin("kyiv")
    visit.play.hand_over(Pass(K), Pass(U, "mirror", "easy"))
    parlour.house.close()
    (save,) = parlour.house.saves(9)
    begun = parlour.house.resume(save.game)

    assert "Kremlin" == save.seat
    assert (K,) == begun.game.people
    assert begun.hands is not None
    assert Occupant("mirror", "easy") == begun.hands.casting[U]


def test_who_continues_in_the_turn_of_the_return_reads_first_what_was_missed(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    visit = parlour.begin("kyiv")
    visit.play.hand_over(BACK)
    parlour.house.close()
    entrance = Entrance(parlour.house)
    first = entrance.resume(visit.begun.number)
    assert isinstance(first, Home)
    driver = Driver(first.scene)
    held(driver, "open")
    driver.click("go")
    assert isinstance(driver.stage.scene, TableScene)

    entrance.submit(Seal(U, Orders()))
    parlour.house.close()
    later = entrance.resume(visit.begun.number)
    assert isinstance(later, Home)
    assert isinstance(later.scene, TableScene)


def test_a_game_left_to_characters_in_the_middle_of_it_ends_with_its_result(tmp_path: Path) -> None:
    """The disk is full after the hand-over; the window is closed and opened again."""
    parlour = Parlour(tmp_path)
    visit = parlour.begin("kyiv")
    table = visit.begun.game
    append = table._append  # type: ignore[attr-defined]
    left = [3]

    def some(*args: object) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise JournalProblem("disk_full", file="game-1.db")
        return int(append(*args))

    table._append = some  # type: ignore[attr-defined]
    outcome = visit.play.hand_over(Pass(U, "dealmaker", "normal"))
    assert isinstance(outcome, Push)
    assert isinstance(outcome.scene, Trouble)
    parlour.house.close()
    (save,) = parlour.house.saves(9)
    assert "Kyiv" == save.seat

    again = Entrance(parlour.house).resume(save.game)

    assert isinstance(again, Home)
    assert isinstance(again.scene, ResultScene)


def test_a_fault_after_the_hand_over_can_be_tried_again(visit: Visit) -> None:
    table = visit.begun.game
    append = table._append  # type: ignore[attr-defined]
    left = [3]

    def some(*args: object) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise JournalProblem("disk_full", file="game-1.db")
        return int(append(*args))

    table._append = some  # type: ignore[attr-defined]
    outcome = visit.play.hand_over(BACK)
    assert isinstance(outcome, Push)
    driver = Driver(outcome.scene)
    left[0] = 10_000
    driver.click("trouble/0")

    assert isinstance(driver.stage.scene, MissedScene)
    assert 4 == visit.view.public.turn


def test_a_refusal_changes_nothing(visit: Visit) -> None:
    outcome = visit.play.hand_over(Pass(U, "dealmaker", "normal", Turn(1)))

    assert isinstance(outcome, Push)
    driver = Driver(outcome.scene)
    driver.press("escape")
    assert (U,) == visit.play.hands.people


# -- looks --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("theme", "size", "percent"),
    [("light", (1280, 720), None), ("dark", (1920, 1080), 150), ("high_contrast", (800, 600), None)],
)
def test_nothing_is_cut(tmp_path: Path, theme: str, size: tuple[int, int], percent: int | None) -> None:
    visit = Parlour(tmp_path).begin("white_house", 7)
    visit.play.hand_over(Pass(W, "dealmaker", "normal", Turn(6)))
    for scene in (visit.play.hand(), visit.play.missed()):
        assert [] == Driver(scene, size, theme=THEMES[theme], percent=percent).cut()
    visit.play._is_covered = True
    assert [] == Driver(visit.play.missed(), size, theme=THEMES[theme], percent=percent).cut()


def test_a_small_scenario_of_two_seats_has_it_too(tmp_path: Path) -> None:
    visit = Parlour(tmp_path, TINY).begin("baker")
    driver = at_hands(visit)
    driver.click("give")

    assert 2 == visit.view.public.turn
