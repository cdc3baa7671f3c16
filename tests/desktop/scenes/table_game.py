"""A table to sit at in tests: a real game behind a chair, and a flow that remembers what was asked of it."""

from dataclasses import replace

from game.core.commands import Answer, Ask, Command, Seal, SeatCommand, Signal, Talk
from game.core.errors import Refused
from game.core.ids import OfferId, SeatId
from game.core.scenario import Scenario
from game.core.view import SeatView
from game.desktop.scene import Pop, Scene, Transition
from game.desktop.scenes.table import TableScene
from game.desktop.theme import LIGHT, Theme
from game.desktop.ui import Ui
from game.presenters.draft import Speech
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.table.absence import Absence
from game.table.casting import Occupant, cast
from game.table.chair import Chair
from game.table.notice import Notice
from game.table.table import Table
from tests.desktop.driver import Driver
from tests.text.play import scenario

FLAGSHIP = "no_later_than_june"


class Blank:
    """Another scene, known by its name; Esc leaves it."""

    def __init__(self, name: str) -> None:
        self.name = name

    def frame(self, ui: Ui) -> Transition | None:
        return Pop() if ui.key("escape") else None


class Seen:
    """A chair whose view a test has changed."""

    def __init__(self, chair: Chair, changes: dict[str, object]) -> None:
        self._chair, self._changes = chair, changes

    @property
    def seat(self) -> SeatId:
        return self._chair.seat

    def view(self) -> SeatView:
        return replace(self._chair.view(), **self._changes)  # type: ignore[arg-type]

    def log(self, after: int = 0) -> tuple[Notice, ...]:
        return self._chair.log(after)

    def submit(self, command: SeatCommand) -> None:
        self._chair.submit(command)

    def absence(self) -> Absence | None:
        return self._chair.absence()


class Sitting:
    """A flow around a table. `commands` are those handed in, `opened` the scenes asked for."""

    def __init__(self, table: Table, seat: int, *, guided: bool = False, **changes: object) -> None:
        self._table = table
        self._seat = SeatId(seat)
        self._changes = changes
        self.plan, self.speech = Plan(), Speech()
        self.guide = Guide(is_on=guided)
        self.commands: list[SeatCommand] = []
        self.refused: list[Refused] = []
        self.opened: list[str] = []

    @property
    def chair(self) -> Chair:
        chair = self._table.chair(self._seat)
        return Seen(chair, self._changes) if self._changes else chair

    def of(self, seat: int) -> Chair:
        """The chair of another person."""
        return self._table.chair(SeatId(seat))

    def submit(self, command: Command) -> Transition | None:
        assert isinstance(command, Seal | Talk | Signal | Ask | Answer), "a seat's own command"
        try:
            self.chair.submit(command)
        except Refused as refused:
            self.refused.append(refused)
            return None
        self.commands.append(command)
        if isinstance(command, Seal) and self.chair.view().orders is None:
            self.plan = self.plan.afresh()
        return None

    def keep(self) -> str:
        """Nothing is stored."""
        return ""

    def _blank(self, name: str) -> Scene:
        self.opened.append(name)
        return Blank(name)

    def onward(self) -> Scene:
        return self.table()

    def table(self) -> Scene:
        return TableScene(self, self.plan)

    def brief(self) -> Scene:
        return self._blank("brief")

    def help(self) -> Scene:
        return self._blank("help")

    def settings(self) -> Scene:
        return self._blank("settings")

    def review(self, offer: OfferId) -> Scene:
        return self._blank(f"review {offer}")

    def resolution(self, before: SeatView, notices: tuple[Notice, ...]) -> Scene:
        return self._blank("resolution")

    def ceremony(self, notices: tuple[Notice, ...]) -> Scene:
        return self._blank("ceremony")

    def result(self) -> Scene:
        return self._blank("result")

    def title(self) -> Scene:
        return self._blank("title")


def at_table(
    name: str = FLAGSHIP,
    seat: int = 2,
    size: tuple[int, int] = (1280, 720),
    *,
    people: tuple[int, ...] = (),
    guided: bool = False,
    given: Scenario | None = None,
    theme: Theme = LIGHT,
    percent: int | None = None,
    **changes: object,
) -> tuple[Driver, Sitting]:
    """A person at the table of a scenario with characters in the other seats, or `people` in some of them."""
    played = given or scenario(name)
    seated = sorted({seat, *people})
    casting = tuple(Occupant() for _ in seated)
    if len(seated) < len(played.public.seats):
        casting = cast(played.public, tuple(SeatId(k) for k in seated))
    table = Table(played, casting)
    table.begin(1)
    sitting = Sitting(table, seat, guided=guided, **changes)
    driver = Driver(TableScene(sitting, sitting.plan, casting), size, theme=theme, percent=percent)
    driver.stage._submit = sitting.submit
    return driver, sitting
