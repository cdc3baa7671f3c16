"""The tutorial in the window, by mouse and by keys, and the quiz after it."""

from pathlib import Path

import pytest

from game.desktop.scenes.quiz import QuizScene
from game.desktop.scenes.tutorial import PARTS, TutorialDoneScene, TutorialScene
from game.presenters.quiz import QUESTIONS, question
from game.scenario.tutorial import SHOWS, tutorial
from game.texts import say
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import FLAGSHIP, TINY, Parlour

OFFER = ("package/0/4", "package/4/2", "package/7/2", "package/1/2")


def learn(parlour: Parlour, size: tuple[int, int] = (1280, 720), percent: int | None = None) -> Driver:
    transition = parlour.entrance.learn()
    driver = Driver(transition.scene, size, percent=percent)  # type: ignore[union-attr]
    driver.stage._submit = parlour.entrance.submit
    driver.draw()
    return driver


def scene(driver: Driver) -> str:
    return type(driver.stage.scene).__name__


def at(parlour: Parlour) -> int:
    return parlour.house.taste.tutorial


def seal(driver: Driver) -> None:
    """Seal, and go through what the turn brought back to the table."""
    driver.click("orders/seal")
    for _ in range(12):
        if scene(driver) in ("TutorialScene", "TutorialDoneScene"):
            return
        driver.press("enter")
    raise AssertionError(scene(driver))


def prepare(driver: Driver, *places: int) -> None:
    for slot, place in enumerate(places):
        driver.click(f"orders/slot/{slot}/0")
        picks = sorted(uid for uid in driver.ui.ids if uid.startswith("picker/") and uid[-1].isdigit())
        driver.click(picks[place])


def test_the_whole_tutorial_is_played_by_clicks(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour)
    for _ in range(3):
        driver.click("coach/go")
    assert "coach/go" not in driver.ui.ids
    for uid in OFFER:
        driver.click(uid)
    assert 4 == at(parlour)
    driver.click("coach/go")
    prepare(driver, 0, 1)
    assert 6 == at(parlour)
    seal(driver)
    driver.click("coach/go")
    driver.click("orders/move/3")
    seal(driver)
    driver.click("coach/go")
    seal(driver)
    driver.click("coach/go")
    driver.click("coach/go")

    assert "TutorialDoneScene" == scene(driver)
    assert parlour.house.taste.has_learnt
    assert [] == driver.cut()
    parlour.house.close()


def test_it_goes_on_where_it_was_left(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour)
    driver.click("coach/go")
    driver.press("n")
    driver.click("coach/stop")
    assert "TitleScene" == scene(driver)
    parlour.house.close()

    again = learn(Parlour(tmp_path))
    assert say("tutorial.count", at=2, of=14) in again.texts


def test_sealing_early_goes_on_with_the_steps_of_the_next_turn(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour)
    seal(driver)

    assert 7 == at(parlour)
    parlour.house.close()


def test_enter_goes_on_and_escape_folds_the_card(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour)
    driver.press("enter")
    assert 1 == at(parlour)
    driver.click("coach/fold")
    assert "coach/unfold" in driver.ui.ids
    driver.press("enter")
    assert 1 == at(parlour)
    driver.click("coach/unfold")
    assert "coach/go" in driver.ui.ids
    parlour.house.close()


@pytest.mark.parametrize(
    ("size", "percent"), [((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 125), ((900, 640), 100)]
)
def test_no_step_is_cut_and_every_card_lies_in_the_window(
    tmp_path: Path, size: tuple[int, int], percent: int
) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour, size, percent)
    for _ in range(3):
        assert [] == driver.cut()
        assert driver.where("coach/panel").within(driver.ui.whole)
        driver.click("coach/go")
    assert [] == driver.cut()
    parlour.house.close()


def test_the_steps_speak_of_parts_that_the_table_has(tmp_path: Path) -> None:
    found = tutorial(FLAGSHIP)
    assert found is not None
    assert set(SHOWS) - {""} == set(PARTS)
    driver = learn(Parlour(tmp_path))
    for part in PARTS.values():
        assert any(uid.startswith(part.format(seat=2)) for uid in driver.ui.ids), part


def test_a_scenario_without_a_tutorial_says_so(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path, TINY)
    driver = Driver(parlour.entrance.title())
    driver.stage._apply(parlour.entrance.learn())
    driver.draw()

    assert any("has no tutorial" in text for text in driver.texts)


def test_a_tutorial_is_not_among_the_games_to_continue(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour)
    seal(driver)
    assert not parlour.house.has_saves()
    parlour.house.close()


def test_the_end_leads_on(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour)
    done = TutorialDoneScene(driver.stage.scene._learning, parlour.entrance, is_over=True)  # type: ignore[union-attr]
    driver = Driver(done)
    assert [] == driver.cut()
    driver.click("quiz")
    assert isinstance(driver.stage.scene, QuizScene)
    driver = Driver(done)
    driver.press("enter")
    assert "SeatsScene" == scene(driver)
    driver = Driver(done)
    driver.click("again")
    assert isinstance(driver.stage.scene, TutorialScene)
    parlour.house.close()


# -- the quiz ---------------------------------------------------------------------------------------------


def test_all_right_answers_by_keys_are_all_right(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = Driver(parlour.entrance.quiz())
    for number in range(QUESTIONS):
        driver.press(str(question(number).right + 1))
        assert [] == driver.cut()
        driver.press("enter")

    assert say("quiz.result", right=QUESTIONS, of=QUESTIONS) in driver.texts
    assert parlour.house.taste.has_learnt


def test_an_answer_is_given_once_and_explained(tmp_path: Path) -> None:
    driver = Driver(Parlour(tmp_path).entrance.quiz())
    wrong = (question(0).right + 1) % 3
    driver.click(f"answers/{wrong}")
    driver.press(str(question(0).right + 1))
    driver.click("next")
    assert say("quiz.count", at=2, of=QUESTIONS) in driver.texts
    for _ in range(1, QUESTIONS):
        driver.press("1")
        driver.click("next")

    right = sum(question(k).right == 0 for k in range(1, QUESTIONS))
    assert say("quiz.result", right=right, of=QUESTIONS) in driver.texts
    driver.click("again")
    assert say("quiz.count", at=1, of=QUESTIONS) in driver.texts
    driver.press("escape")
    assert driver.stage.scene is None


def test_in_a_narrow_window_the_tab_is_pointed_at_behind_which_the_part_lies(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = learn(parlour, (900, 640), 100)
    tab, card = driver.where("table/tab/0"), driver.where("coach/panel")
    assert tab.shared(card).h <= 0 or tab.shared(card).w <= 0
    assert card.y < tab.bottom + 40
    parlour.house.close()
