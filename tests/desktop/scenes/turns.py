"""Games brought to the moments a scene shows, and a flow around one seat of them without a window."""

from dataclasses import dataclass, field

from game.core.commands import Command, Seal, Talk
from game.core.ids import IssueId, OfferId, Package, SeatId, Turn
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Stall,
)
from game.core.view import SeatView
from game.desktop.scene import Pop, Transition
from game.desktop.scenes.ceremony import CeremonyScene
from game.desktop.scenes.help import HelpScene
from game.desktop.scenes.resolution import ResolutionScene
from game.desktop.scenes.review import ReviewScene
from game.desktop.ui import Ui
from game.presenters.draft import Speech
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.presenters.worth import natural_kind
from game.table.chair import Chair
from game.table.notice import Notice
from game.table.table import Table
from tests.text.play import new_table

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
    speech: Speech = field(default_factory=Speech)

    def submit(self, command: Command) -> Transition | None:
        raise AssertionError(f"these scenes send nothing: {command}")

    def keep(self) -> str:
        """Nothing is stored."""
        return ""

    def onward(self) -> Blank:
        return Blank("result" if self.chair.view().public.ending is not None else "table")

    def table(self) -> Blank:
        return Blank("table")

    def brief(self) -> Blank:
        return Blank("brief")

    def help(self) -> HelpScene:
        return HelpScene(self)

    def settings(self) -> Blank:
        return Blank("settings")

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


FULL = (4, 2, 0, 0, 2, 0, 1, 3, 2)
RIVAL = (4, 2, 1, 3, 1, 2, 1, 2, 1)
SMALL = (2, 0, 0, 0, 0, 0, 0, 1, 0)
WORK = (
    {K: (0, 1), W: (0, 1), U: (0, 4)},
    {K: (0, 1), W: (1, 4), U: (4, 4)},
    {K: (7, 8), W: (4, 8), U: (6, 7)},
    {K: (7,), W: (1,), U: (6, 7)},
)
"""What everybody prepares until the full package can be signed."""


def june(seed: int = 6) -> Table:
    """A game of three people."""
    return new_table("no_later_than_june", [0, 1, 2], seed)


def rivals() -> tuple[Table, SeatView, tuple[Notice, ...]]:
    """Two settlements on the table after a turn of many moves; what Kyiv saw before it and heard."""
    table = june()
    play(table)
    mine = MakeOffer(FULL, (K, W), Kind.SETTLEMENT, Turn(6))
    theirs = MakeOffer(RIVAL, (K, U), Kind.SETTLEMENT, Turn(7))
    before, heard = table.view(U), len(table.log(U))
    table.submit(
        W, Talk(W, (K, U), "A force is within reach. A backstop needs something we can show at home.")
    )
    orders = {
        U: Orders(mine, (Prepare(IssueId(4)), Press(0))),
        W: Orders(theirs, (Prepare(IssueId(5)), MakeStatement())),
        K: Orders(Stall(), (Prepare(IssueId(1)), MakeGesture(W))),
    }
    play(table, orders)
    return table, before, table.log(U, heard)


def signed(package: Package = FULL) -> tuple[Table, SeatView, tuple[Notice, ...]]:
    """A well prepared package on its day, across a red line of the Kremlin and one of Kyiv."""
    table = june()
    play(table)
    for work in WORK:
        play(table, {seat: Orders(desk=tuple(Prepare(IssueId(k)) for k in of)) for seat, of in work.items()})
    return _agreed(table, package, {U: (DrawRedLine(IssueId(7), 2),), K: (DrawRedLine(IssueId(4), 0),)})


def slipped() -> tuple[Table, SeatView, tuple[Notice, ...]]:
    """An agreement on files too thin to be signed."""
    table = june()
    play(table)
    return _agreed(table, (3, 2, 1, 2, 2, 2, 2, 3, 1), {})


def _agreed(
    table: Table, package: Package, desk: dict[SeatId, tuple[DeskMove, ...]]
) -> tuple[Table, SeatView, tuple[Notice, ...]]:
    kind = natural_kind(table.view(U).scenario, package)
    if package == SMALL:
        kind = Kind.INTERIM
    offer = MakeOffer(package, (K, W), kind, Turn(table.view(U).public.turn + 2))
    play(table, {seat: Orders(offer if seat == U else Stall(), desk.get(seat, ())) for seat in (K, W, U)})
    number = table.view(U).offers[-1].id
    play(table, {seat: Orders(Accept(number)) for seat in (K, W)})
    return table, *turn(table, {}, U)
