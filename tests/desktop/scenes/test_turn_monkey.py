"""Whatever one does in the scenes around a turn: no fault, and nothing illegal in the plan."""

import random
from collections.abc import Callable

import pytest

from game.core.legal import check
from game.desktop.input import Input, Kind
from game.desktop.scene import Push, Scene
from game.presenters.guide import Guide
from tests.desktop.driver import Driver
from tests.desktop.scenes.turns import Blank, Flow, U, W, rivals, signed, slipped

STORIES = {"rivals": rivals(), "signed": signed(), "slipped": slipped()}
KEYS = (
    "tab",
    "enter",
    "space",
    "escape",
    "up",
    "down",
    "left",
    "right",
    "f1",
    "f6",
    "a",
    "o",
    "r",
    "end",
    "x",
)
SIZES = ((1280, 720), (1180, 664), (800, 600))


class Ground:
    """Opens a new scene whenever the one before has been left."""

    def __init__(self, make: Callable[[], Scene]) -> None:
        self.make = make

    def frame(self, ui: object) -> Push:
        return Push(self.make())


def _play(story: str, which: str, events: int, seed: int) -> None:
    table, before, notices = STORIES[story]
    flow = Flow(table.chair(U), Guide(is_on=bool(seed % 2)))
    makes: dict[str, Callable[[], Scene]] = {
        "resolution": lambda: flow.resolution(before, notices),
        "ceremony": lambda: flow.ceremony(notices),
        "review": lambda: flow.review(next(o.id for o in table.view(U).offers if o.proposer == W)),
        "help": flow.help,
    }
    dice = random.Random(seed)
    driver = Driver(Ground(makes[which]), SIZES[seed % len(SIZES)])
    for _ in range(events):
        whole = driver.ui.whole
        x, y = dice.uniform(-5, whole.w + 5), dice.uniform(-5, whole.h + 5)
        match dice.randrange(5):
            case 0:
                driver.press(dice.choice(KEYS), shift=dice.random() < 0.2, ctrl=dice.random() < 0.1)
            case 1 if driver.ui.ids:
                driver.click(dice.choice(sorted(driver.ui.ids)))
            case 2:
                driver.click_at(x, y)
            case 3:
                driver.give(Input(Kind.WHEEL, x, y, wheel=dice.choice((-2, -1, 1, 2))))
            case _:
                driver.point(x, y)
        if isinstance(driver.stage.scene, Blank):
            driver.press("escape")
        check(table.view(U), flow.plan.orders) if table.view(U).public.ending is None else None
    assert [] == driver.commands


@pytest.mark.parametrize(
    ("story", "which"),
    [
        ("rivals", "resolution"),
        ("rivals", "review"),
        ("rivals", "help"),
        ("signed", "ceremony"),
        ("slipped", "ceremony"),
    ],
)
@pytest.mark.parametrize("seed", [1, 2])
def test_random_events_do_no_harm(story: str, which: str, seed: int) -> None:
    _play(story, which, 60, seed)


@pytest.mark.long
@pytest.mark.parametrize("which", ["resolution", "review", "help"])
def test_thousands_of_random_events_do_no_harm(which: str) -> None:
    for seed in range(10):
        _play("rivals", which, 500, seed)
