"""Pictures of every scene and state: `python -m tests.tools.screens DIR [--only NAME] [--quick]`.

Three window sizes, three themes, four sizes of everything; `--quick` draws the light theme at 100 % only.
Each picture is to be looked at: nothing clipped, crowded or misaligned, and one clear first thing to see.
Texts that were cut are listed at the end, and make the exit code 1.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.core.view import SeatView
from game.desktop.scenes.table import TableScene
from game.desktop.theme import THEMES
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.table.notice import Notice
from game.table.table import Table
from tests.desktop.driver import Driver
from tests.desktop.scenes import turns
from tests.desktop.scenes.around_game import SCENES
from tests.desktop.scenes.played import late, sealed, truce
from tests.desktop.scenes.table_game import Sitting, at_table
from tests.desktop.scenes.test_table_looks import busy
from tests.desktop.scenes.turns import Flow, U

SIZES = ((1280, 720), (1920, 1080), (900, 640))
PERCENTS = (80, 100, 125, 150)


class Shape(NamedTuple):
    """How a window is wanted."""

    size: tuple[int, int]
    theme: str
    percent: int


Draw = Callable[[Shape], Driver]


def around(name: str) -> Draw:
    """A scene around a game."""

    def draw(shape: Shape) -> Driver:
        scene, unfold = SCENES[name]()
        driver = Driver(scene, shape.size, theme=THEMES[shape.theme], percent=shape.percent)
        driver.wait(1)
        driver.wait(1)
        unfold(driver)
        return driver

    return draw


def table(*steps: str, is_busy: bool = False, guided: bool = False) -> Draw:
    """The table after some steps; busy late in a game, else in its first turn."""

    def draw(shape: Shape) -> Driver:
        theme = THEMES[shape.theme]
        if is_busy:
            driver, _ = busy(shape.size, theme=theme, percent=shape.percent)
        else:
            driver, _ = at_table(size=shape.size, theme=theme, percent=shape.percent, guided=guided)
        for step in steps:
            take(driver, step)
        return driver

    return draw


def game(played: Callable[[], Table], *steps: str, guided: bool = False) -> Draw:
    """The table of a game that was really played, after some steps."""

    def draw(shape: Shape) -> Driver:
        sitting = Sitting(played(), U, guided=guided)
        orders = sitting.chair.view().orders
        if orders is not None:
            sitting.plan = Plan(orders, has_chosen=True)
        scene = TableScene(sitting, sitting.plan)
        driver = Driver(scene, shape.size, theme=THEMES[shape.theme], percent=shape.percent)
        for step in steps:
            take(driver, step)
        return driver

    return draw


def take(driver: Driver, step: str) -> None:
    """One step: `click`, `hover`, `row` (of an open list, the last one for -1) or `key`, then on what.

    A control that is not there is a mistake in the list of states, never passed over.
    """
    what, _, name = step.partition(" ")
    match what:
        case "click":
            driver.click(name)
        case "hover":
            driver.hover(name)
            driver.wait(1)
        case "row":
            rows = sorted(
                (uid for uid in driver.ui.ids if "/list/" in uid and uid.startswith("picker/")),
                key=lambda uid: int(uid.rpartition("/")[2]),
            )
            driver.click(rows[int(name)])
        case "key":
            driver.press(name)
        case _:
            raise ValueError(step)


Story = tuple[Table, SeatView, tuple[Notice, ...]]


@cache
def story(name: str) -> Story:
    """A turn that was played: the table after it, and what Kyiv saw before it and heard."""
    found: Story = getattr(turns, name)()
    return found


def moment(name: str, scene: str) -> Draw:
    """A scene around a turn."""

    def draw(shape: Shape) -> Driver:
        table, before, notices = story(name)
        flow = Flow(table.chair(U), Guide.off())
        match scene:
            case "review":
                number = next(o.id for o in table.view(U).offers if o.proposer != U)
                found: object = flow.review(number)
            case "ceremony":
                found = flow.ceremony(notices)
            case "help":
                found = flow.help()
            case _:
                found = flow.resolution(before, notices)
        return Driver(found, shape.size, theme=THEMES[shape.theme], percent=shape.percent)  # type: ignore[arg-type]

    return draw


STATES: dict[str, Draw] = {
    **{name: around(name) for name in SCENES},
    "table_first": table(),
    "table_guided": table(guided=True),
    "table_hover": table("hover package/0/2"),
    "table_focus": table("key f6", "key f6", "key f6", "key right"),
    "table_busy": table(is_busy=True),
    "table_busy_marks": table("key m", is_busy=True),
    "table_offer": table("key o", is_busy=True),
    "table_stall": table("key s"),
    "table_no_answer": table("key a"),
    "table_prepare": table("key d", "click orders/slot/0/0"),
    "table_gesture": table("key d", "click orders/slot/0/1"),
    "table_statement": table("key d", "click orders/slot/0/2"),
    "table_red_line": table("key d", "click orders/slot/0/2", "row 1"),
    "table_pressure": table("key d", "click orders/slot/0/3"),
    "table_slot_filled": table("key d", "click orders/slot/0/0", "row 0", "click orders/slot/1/1", "row 0"),
    "table_ask": table("key t", "click talk/ask"),
    "table_ask_option": table("key t", "click talk/ask", "row 0", "row 4"),
    "table_not_here": table("click package/not_here"),
    "table_leave": table("key escape"),
    "table_walk_out": table("click orders/move/5"),
    "table_walk_out_again": table("click orders/move/5", "click ask/walk_out/1"),
    "table_walking_out": table("click orders/move/5", "click ask/walk_out/1", "click ask/walk_out_again/0"),
    "table_late": game(late),
    "table_late_guided": game(late, guided=True),
    "table_late_marks": game(late, "key m"),
    "table_late_hover": game(late, "hover package/4/2"),
    "table_accept": game(late, "key a"),
    "table_reject": game(late, "key r"),
    "table_withdraw_question": game(late, "click orders/move/4"),
    "table_withdraw": game(late, "click orders/move/4", "click ask/withdraw/1", "click ask/withdraw_again/0"),
    "table_talk": game(late, "key t"),
    "table_news": game(late, "key t", "click talk/tab/1"),
    "table_ledger": game(late, "key l"),
    "table_answer": game(late, "key t", "click talk/answer"),
    "table_end_truce": game(truce, "key d", "click orders/slot/0/3"),
    "table_end_truce_question": game(truce, "key d", "click orders/slot/0/3", "row -1"),
    "table_end_truce_again": game(truce, "key d", "click orders/slot/0/3", "row -1", "click ask/end_truce/1"),
    "table_sealed": game(sealed),
    "help": moment("rivals", "help"),
    "review": moment("rivals", "review"),
    "resolution_offers": moment("rivals", "resolution"),
    "resolution_signed": moment("signed", "resolution"),
    "resolution_slipped": moment("slipped", "resolution"),
    "ceremony_signed": moment("signed", "ceremony"),
    "ceremony_slipped": moment("slipped", "ceremony"),
}


def shapes(*, is_quick: bool) -> Iterator[Shape]:
    """Every way a window is drawn."""
    for size in SIZES:
        for theme in THEMES if not is_quick else ("light",):
            for percent in PERCENTS if not is_quick else (100,):
                yield Shape(size, theme, percent)


def main(arguments: list[str] | None = None) -> int:
    """Draw them; answers 1 if a text was cut."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.screens", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="names that contain this")
    parser.add_argument("--quick", action="store_true", help="light theme at 100 per cent only")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    pygame.font.init()
    cut: list[str] = []
    for name, draw in STATES.items():
        if given.only not in name:
            continue
        for shape in shapes(is_quick=given.quick):
            driver = draw(shape)
            driver.wait(1)
            label = f"{name}-{shape.size[1]}p-{shape.theme}-{shape.percent}"
            pygame.image.save(driver.stage.ui.paint.surface, given.folder / f"{label}.png")
            cut += [f"{label}: {text}" for text in driver.cut()]
    sys.stdout.write("".join(f"cut: {line}\n" for line in cut))
    return 1 if cut else 0


if __name__ == "__main__":
    sys.exit(main())
