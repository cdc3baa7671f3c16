"""Games brought to the moments a scene shows, and a flow around one seat of them without a window."""

from dataclasses import dataclass, field

from game.desktop.scenes.ceremony import CeremonyScene
from game.desktop.scenes.resolution import ResolutionScene

from game.core.commands import Command, Seal
from game.core.ids import OfferId, SeatId
from game.core.orders import Orders
from game.core.view import SeatView
from game.desktop.scene import Pop, Transition
from game.desktop.scenes.help import HelpScene
from game.desktop.scenes.review import ReviewScene
from game.desktop.ui import Ui
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.table.chair import Chair
from game.table.notice import Notice
from game.table.table import Table

K, W, U = SeatId(0), SeatId(1), SeatId(2)


@dataclass
class Blank:
    """A scene that only has a name; Esc leaves it."""

    name: str

    def frame(self, ui: Ui) -> Transition | None:
        return Pop() if ui.key("escape") else None


@dataclass
class Flow:
    """One seat's game whose other scenes are blank."""

    chair: Chair
    guide: Guide = field(default_factory=Guide.off)
    plan: Plan = field(default_factory=Plan)

    def submit(self, command: Command) -> Transition | None:
        raise AssertionError(f"these scenes send nothing: {command}")

    def onward(self) -> Blank:
        return Blank("result" if self.chair.view().public.ending is not None else "table")

    def table(self) -> Blank:
        return Blank("table")

    def brief(self) -> Blank:
        return Blank("brief")

    def help(self) -> HelpScene:
        return HelpScene(self)

    def review(self, offer: OfferId) -> ReviewScene:
        return ReviewScene(self, offer)

    def resolution(self, before: SeatView, notices: tuple[Notice, ...]) -> ResolutionScene:
        return ResolutionScene(self, before, notices)

    def ceremony(self, notices: tuple[Notice, ...]) -> CeremonyScene:
        return CeremonyScene(self, notices)

    def result(self) -> Blank:
        return Blank("result")

    def title(self) -> Blank:
        return Blank("title")


def play(table: Table, orders: dict[SeatId, Orders] | None = None) -> None:
    """Every person seals, with these orders or none."""
    for seat in table.people:
        table.submit(seat, Seal(seat, (orders or {}).get(seat, Orders())))


def turn(table: Table, orders: dict[SeatId, Orders], seat: SeatId) -> tuple[SeatView, tuple[Notice, ...]]:
    """Play a turn; what a seat saw before it, and what it then heard."""
    before, heard = table.view(seat), len(table.log(seat))
    play(table, orders)
    return before, table.log(seat, heard)
