"""The review of an offer: its answers change the plan and go back, nothing is sent."""

import pytest

from game.core.ids import OPENING, OfferId
from game.core.orders import Accept, MakeOffer, Reject
from game.desktop.motion import Motion
from game.desktop.scene import Push
from game.desktop.scenes.help import HelpScene
from game.desktop.scenes.review import ReviewScene
from game.presenters.guide import Guide
from tests.desktop.driver import Driver
from tests.desktop.scenes.turns import RIVAL, Blank, Flow, K, U, W, june, rivals

TABLE = rivals()[0]
NUMBER = next(offer.id for offer in TABLE.view(U).offers if offer.proposer == W)


class Under:
    """A scene that opens the review at once and stays below it."""

    def __init__(self, scene: ReviewScene) -> None:
        self.scene: ReviewScene | None = scene

    def frame(self, ui: object) -> Push | None:
        scene, self.scene = self.scene, None
        return Push(scene) if scene is not None else None


def opened(guide: Guide | None = None, size: tuple[int, int] = (1280, 720)) -> tuple[Driver, Flow]:
    flow = Flow(TABLE.chair(U), guide or Guide.off())
    driver = Driver(Under(ReviewScene(flow, NUMBER)), size)
    assert isinstance(driver.stage.scene, ReviewScene)
    return driver, flow


@pytest.mark.parametrize(("uid", "key"), [("reject", "r"), ("counter", "o"), ("accept", "a")])
@pytest.mark.parametrize("by_key", [False, True])
def test_each_answer_sets_the_table_move_and_goes_back(uid: str, key: str, by_key: bool) -> None:
    driver, flow = opened()
    driver.press(key) if by_key else driver.click(uid)

    match uid:
        case "reject":
            assert Reject(NUMBER) == flow.plan.table
        case "accept":
            assert Accept(NUMBER) == flow.plan.table
        case _:
            assert isinstance(flow.plan.table, MakeOffer)
            assert RIVAL == flow.plan.table.package
    assert isinstance(driver.stage.scene, Under)
    assert [] == driver.commands


@pytest.mark.parametrize("how", ["escape", "close"])
def test_one_can_go_back_without_an_answer(how: str) -> None:
    driver, flow = opened()
    before = flow.plan
    driver.press("escape") if how == "escape" else driver.click("close")

    assert isinstance(driver.stage.scene, Under)
    assert flow.plan == before


def test_help_opens_over_it() -> None:
    driver, _ = opened()
    driver.press("f1")

    assert isinstance(driver.stage.scene, HelpScene)


def test_an_offer_that_is_gone_leads_back() -> None:
    driver = Driver(Under(ReviewScene(Flow(TABLE.chair(U)), OfferId(999))))

    assert isinstance(driver.stage.scene, Under)


def test_an_answer_the_rules_refuse_is_disabled_and_says_why() -> None:
    # Kyiv has said yes to the opening offer before the game.
    flow = Flow(june().chair(U))
    driver = Driver(ReviewScene(flow, OPENING))
    driver.click("accept")
    driver.press("a")

    assert "accept" not in driver.ui.ids
    assert not flow.plan.has_table_move
    driver.hover("accept")
    driver.wait(1)
    assert "Wait for the others." in " ".join(driver.texts)
    assert not any("R32" in text for text in driver.texts)


def test_equal_issues_are_folded_until_they_are_asked_for() -> None:
    driver, _ = opened()
    assert not any(text == "Ceasefire" for text in driver.texts)
    driver.click("clauses/fold")

    assert "Ceasefire" in driver.texts


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1180, 664), (944, 540), (800, 600)])
@pytest.mark.parametrize("percent", [None, 80, 100, 150])
def test_no_string_is_cut(size: tuple[int, int], percent: int | None) -> None:
    for guide in (Guide.off(), Guide()):
        driver = Driver(ReviewScene(Flow(TABLE.chair(U), guide), NUMBER), size, percent=percent)
        assert [] == driver.cut()


def test_everything_that_can_be_clicked_can_be_focused() -> None:
    driver, _ = opened()
    stops = {stop.uid for stop in driver.ui.reachable}

    assert {uid for uid in driver.ui.ids if not uid.endswith("/thumb")} <= stops | {"clauses", "swaps"}
    assert ["close", "clauses/fold", "reject", "counter", "accept"] == [
        stop.uid for stop in driver.ui.reachable if stop.uid not in ("clauses", "swaps")
    ]


def test_a_guided_game_says_what_the_review_is_and_hides_cost_marks() -> None:
    guided, plain = opened(Guide())[0], opened()[0]

    assert any("What differs stands first" in text for text in guided.texts)
    assert "added cost mark" in plain.texts
    assert "added cost mark" not in guided.texts


def test_blank_is_only_a_name() -> None:
    assert Blank("table").name == Flow(TABLE.chair(K)).onward().name


def test_motion_does_not_matter_here() -> None:
    driver = Driver(ReviewScene(Flow(TABLE.chair(U)), NUMBER), motion=Motion.FULL)
    assert [] == driver.cut()
