"""A table to sit at in tests: a real game behind a chair, and a flow that remembers what was asked of it."""

from functools import cache

from game.core.commands import Command, Seal
from game.core.ids import OfferId, SeatId
from game.core.scenario import Scenario
from game.core.view import SeatView
from game.desktop.scene import Pop, Scene, Transition
from game.desktop.scenes.table import TableScene
from game.desktop.ui import Ui
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.table.casting import Casting, cast
from game.table.chair import Chair
from game.table.notice import Notice
from game.table.table import Table
from tests.text.play import scenario

FLAGSHIP = "no_later_than_june"


class Blank:
    """Another scene, known by its name; Esc leaves it."""

    def __init__(self, name: str) -> None:
        self.name = name

    def frame(self, ui: Ui) -> Transition | None:
        return Pop() if ui.key("escape") else None


class Sitting:
    """A flow around a table. `commands` are those handed in, `opened` the scenes asked for."""

    def __init__(self, table: Table, seat: int, *, guided: bool = False) -> None:
        self._table = table
        self._seat = SeatId(seat)
        self.plan = Plan()
        self.guide = Guide(is_on=guided)
        self.commands: list[Command] = []
        self.opened: list[str] = []

    @property
    def chair(self) -> Chair:
        return self._table.chair(self._seat)

    def submit(self, command: Command) -> Transition | None:
        self.commands.append(command)
        assert not isinstance(command, tuple), "a command is one"
        self.chair.submit(command)  # type: ignore[arg-type]
        if isinstance(command, Seal):
            self.plan = Plan()
        return None

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


def seated(
    name: str = FLAGSHIP, seat: int = 2, *, guided: bool = False, given: Scenario | None = None, seed: int = 1
) -> tuple[Sitting, Casting]:
    """A person in one seat of a bundled scenario (or a given one), characters in the others."""
    played = given or scenario(name)
    casting = cast(played.public, (SeatId(seat),))
    table = Table(played, casting)
    table.begin(seed)
    return Sitting(table, seat, guided=guided), casting


@cache
def names(name: str = FLAGSHIP) -> tuple[str, ...]:
    """The names of a scenario's issues."""
    return tuple(issue.name for issue in scenario(name).public.issues)
