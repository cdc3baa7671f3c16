"""Every scene around a game, in each of its states, by name."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from game.core.commands import Pass, Seal
from game.core.ids import SeatId, Turn
from game.core.orders import Orders, WalkOut
from game.desktop.input import Input, Kind
from game.desktop.lobby import Save, Setup
from game.desktop.scene import Scene
from game.desktop.scenes.brief import BriefScene
from game.desktop.scenes.trouble import Answer, Trouble
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import TINY, Parlour

SAVES = tuple(
    Save(str(number), "No Later Than June", seat, turn, 12, "19 April 2026, 19:22")
    for number, seat, turn in ((12, "White House", 11), (3, "Kyiv", 4), (2, "Kremlin", 1))
)
Open = Callable[[Driver], None]


def folder() -> Path:
    return Path(mkdtemp())


def title_first() -> tuple[Scene, Open]:
    """The first start: the note comes by itself, the title behind it."""
    return Parlour(folder(), is_known=False).entrance.title(), lambda driver: driver.press("escape")


def title_saves() -> tuple[Scene, Open]:
    return _with_saves().entrance.title(), nothing


def note() -> tuple[Scene, Open]:
    return Parlour(folder(), is_known=False).entrance.note(), nothing


def saves() -> tuple[Scene, Open]:
    return _with_saves().entrance.saves(), nothing


def saves_none() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.saves(), nothing


def settings() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.settings(), nothing


def settings_play() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.settings(), lambda driver: driver.click("page/1")


def settings_data() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.settings(), lambda driver: driver.click("page/2")


def settings_erase() -> tuple[Scene, Open]:
    def ask(driver: Driver) -> None:
        driver.click("page/2")
        driver.click("erase")

    return Parlour(folder()).entrance.settings(), ask


def scenarios() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.scenarios(), listed


def scenarios_broken() -> tuple[Scene, Open]:
    parlour = Parlour(folder())
    broken = "format: stakeholder-negotiation/1\nid: odd\ntitle: Odd\ncalendar: {start: 2025-13-01}\nodd: 1\n"
    (parlour.house.own_folder / "broken.yaml").write_text(broken)

    def choose(driver: Driver) -> None:
        listed(driver)
        driver.click("list/2")

    return parlour.entrance.scenarios(), choose


def listed(driver: Driver) -> None:
    """Let every file be read."""
    for _ in range(6):
        driver.wait(0.1)


def about() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.about(), nothing


def history() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.history(), nothing


def quiz() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.quiz(), nothing


def quiz_explained() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.quiz(), lambda driver: driver.press("2")


def epilogue() -> tuple[Scene, Open]:
    visit = Parlour(folder()).begin("kyiv", 1)
    visit.to_end()
    return visit.entrance.after(visit.view, visit.begun.game.outcome(), visit.begun), nothing


def seats() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.seats(Setup()), nothing


def seats_menu() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.seats(Setup()), lambda driver: driver.click("cast")


def seats_guided() -> tuple[Scene, Open]:
    return Parlour(folder()).entrance.seats(Setup(is_guided=True)), nothing


def seats_tiny() -> tuple[Scene, Open]:
    return Parlour(folder(), TINY).entrance.seats(Setup()), nothing


def brief_cover() -> tuple[Scene, Open]:
    return Parlour(folder()).begin("white_house").play.opening(), nothing


def brief_open() -> tuple[Scene, Open]:
    return Parlour(folder()).begin("kremlin").play.opening(), uncover


def brief_guided() -> tuple[Scene, Open]:
    return Parlour(folder()).begin("kyiv", is_guided=True).play.opening(), uncover


def brief_tiny() -> tuple[Scene, Open]:
    return Parlour(folder(), TINY).begin("baker").play.brief(), uncover


def result_deal() -> tuple[Scene, Open]:
    visit = Parlour(folder()).begin("kyiv", 1)
    visit.to_end()
    return visit.play.result(), nothing


def result_unfolded() -> tuple[Scene, Open]:
    return result_deal()[0], unfold


def result_none() -> tuple[Scene, Open]:
    visit = Parlour(folder()).begin("kremlin", 3)
    visit.play.submit(Seal(visit.play.chair.seat, Orders(WalkOut())))
    return visit.play.result(), nothing


def result_tiny() -> tuple[Scene, Open]:
    visit = Parlour(folder(), TINY).begin("baker", 2)
    visit.to_end()
    return visit.play.result(), nothing


def hand() -> tuple[Scene, Open]:
    return Parlour(folder()).begin("kyiv").play.hand(), nothing


def hand_swap() -> tuple[Scene, Open]:
    return Parlour(folder()).begin("kyiv").play.hand(), lambda driver: driver.click("take/kremlin")


def missed() -> tuple[Scene, Open]:
    visit = Parlour(folder()).begin("kyiv", 7)
    visit.play.hand_over(Pass(visit.play.chair.seat, "dealmaker", "normal", Turn(5)))
    return visit.play.missed(), nothing


def missed_cover() -> tuple[Scene, Open]:
    visit = Parlour(folder()).begin("kyiv")
    visit.play.hand_over(Pass(SeatId(0)), Pass(SeatId(2), "dealmaker", "normal"))
    return visit.play.missed(), nothing


def trouble() -> tuple[Scene, Open]:
    text = "The disk is full: game-3.db could not be written. Make room and try again; nothing is lost."
    answers = (Answer("Try again", lambda: None), Answer("Back", lambda: None))
    return Trouble("Your move could not be stored", text, answers), nothing


def nothing(driver: Driver) -> None:
    """The scene as it is."""


def unfold(driver: Driver) -> None:
    """Open what the result keeps folded."""
    for uid in ("parts", "ledger"):
        driver.click(uid)


def uncover(driver: Driver) -> None:
    """Hold the cover's button for as long as it takes."""
    scene = driver.stage.scene
    assert isinstance(scene, BriefScene)
    box = driver.where("open")
    driver.give(Input(Kind.MOVE, box.cx, box.cy), Input(Kind.PRESS, box.cx, box.cy))
    driver.wait(0.6)
    driver.wait(0.6)
    driver.give(Input(Kind.RELEASE, box.cx, box.cy))


def _with_saves() -> Parlour:
    parlour = Parlour(folder())
    parlour.house.saves = lambda most: SAVES[:most]  # type: ignore[method-assign]
    parlour.house.has_saves = lambda: True  # type: ignore[method-assign]
    return parlour


SCENES: dict[str, Callable[[], tuple[Scene, Open]]] = {
    scene.__name__: scene
    for scene in (
        title_first,
        title_saves,
        note,
        saves,
        saves_none,
        settings,
        settings_play,
        settings_data,
        settings_erase,
        scenarios,
        scenarios_broken,
        about,
        history,
        quiz,
        quiz_explained,
        epilogue,
        seats,
        seats_menu,
        seats_guided,
        seats_tiny,
        brief_cover,
        brief_open,
        brief_guided,
        brief_tiny,
        result_deal,
        result_unfolded,
        result_none,
        result_tiny,
        hand,
        hand_swap,
        missed,
        missed_cover,
        trouble,
    )
}
