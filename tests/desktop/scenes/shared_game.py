"""A game of several people at one window, and a watch that reads every frame for what it may not show."""

from game.cli.house import House
from game.core.scenario import Scenario
from game.desktop.entrance import Entrance
from game.desktop.input import Input, Kind
from game.desktop.lobby import Begun, Setup
from game.desktop.scene import Scene
from game.desktop.scenes.curtain import CurtainScene
from game.desktop.scenes.open_talk import OpenTalkScene
from game.desktop.sharing import Sharing
from game.table.casting import cast
from game.table.table import Table
from tests.desktop.driver import Driver
from tests.table.marked import PEOPLE, marks_in

OPEN = ("ResultScene", "EpilogueScene")
"""Scenes of a finished game: the table lies open by then."""


class Shared:
    """A game of three people; `flow` is its flow."""

    def __init__(self, house: House, scenario: Scenario, *, talk: int = 0) -> None:
        public = scenario.public
        self.table = Table(scenario, cast(public, PEOPLE))
        self.table.begin(11)
        keys = [seat.key for seat in public.seats]
        setup = Setup(seat=keys[0], people=tuple((key, "") for key in keys[1:]), talk=talk)
        begun = Begun(self.table, "1", setup, self.table.casting, self.table, self.table.earlier)
        self.entrance = Entrance(house)
        found = self.entrance._enter(begun)
        assert isinstance(found, Sharing)
        self.flow = found

    def watch(self, size: tuple[int, int] = (1280, 720)) -> "Watch":
        """The window, watched from its first frame on."""
        return Watch(self, self.flow.opening(), size)


class Watch(Driver):
    """A driver that reads every drawn frame; `frames` counts them, `seen` the scenes."""

    def __init__(self, game: Shared, scene: Scene, size: tuple[int, int]) -> None:
        self.game, self.frames = game, 0
        self.seen: list[str] = []
        self.found: set[int] = set()
        super().__init__(scene, size)
        self.stage._submit = game.entrance.submit

    @property
    def name(self) -> str:
        return type(self.stage.scene).__name__

    def draw(self) -> None:
        super().draw()
        self.frames += 1
        if not self.seen or self.seen[-1] != self.name:
            self.seen.append(self.name)
        if self.name in OPEN or self.stage.scene is None:
            return
        marks = set[int]().union(*(marks_in(text) for text in self.texts))
        self.found.update(marks)
        is_nobodys = isinstance(self.stage.scene, CurtainScene | OpenTalkScene)
        allowed = set() if is_nobodys or self.name == "TitleScene" else {self.game.flow.chair.seat}
        assert marks <= allowed, f"{self.name} shows {marks - allowed}: {self.texts}"

    def hold(self, uid: str) -> None:
        """Hold a button until it acts."""
        box = self.where(uid)
        self.give(Input(Kind.MOVE, box.cx, box.cy), Input(Kind.PRESS, box.cx, box.cy))
        self.wait(0.6)
        self.wait(0.6)
        self.give(Input(Kind.RELEASE, box.cx, box.cy))

    def to_table(self) -> None:
        """From the curtain to the table of whoever sits down."""
        for _ in range(12):
            match self.name:
                case "TableScene":
                    return
                case "CurtainScene":
                    self.hold("lift")
                case "BriefScene":
                    self.click("ready")
                case _:
                    self.click("go")
        raise AssertionError(f"no way to the table: {self.seen}")


def say_privately(watch: Watch) -> None:
    """Begin a message and a note, and write one down, all telling whose they are."""
    seat = watch.game.flow.chair.seat
    watch.click("bar/notes")
    watch.give(Input(Kind.TEXT, text=f"CANARY{seat} note"))
    watch.press("enter")
    watch.give(Input(Kind.TEXT, text=f"CANARY{seat} half a note"))
    watch.press("escape")
    watch.click("talk/words")
    watch.give(Input(Kind.TEXT, text=f"CANARY{seat} message"))
