"""A lobby in a folder of its own, and games brought to where a scene begins."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from game.cli.house import House
from game.core.commands import Seal
from game.core.ids import SeatId
from game.core.orders import Orders
from game.core.view import SeatView
from game.desktop.entrance import Entrance
from game.desktop.lobby import Begun, Setup
from game.desktop.play import Play
from game.table.casting import Occupant
from game.table.player import Player

FLAGSHIP, TINY = "no_later_than_june", "tiny"


class Parlour:
    """Everything between a data folder and a scene."""

    def __init__(self, folder: Path, scenario: str = FLAGSHIP, *, is_known: bool = True) -> None:
        self.house = House(folder, scenario)
        if is_known:
            self.house.keep(self.house.taste._replace(has_read=True, has_played=True, hints=False))
        self.entrance = Entrance(self.house)

    def begin(self, seat: str = "kyiv", seed: int = 7, **more: object) -> "Visit":
        """A new game."""
        return Visit(self, self.house.begin(Setup(seat=seat, seed=seed)._replace(**more)))  # type: ignore[arg-type]


class Visit:
    """One game on its way; `play` is its flow."""

    def __init__(self, parlour: Parlour, begun: Begun) -> None:
        self.begun = begun
        self.entrance = parlour.entrance
        self.play: Play = self.entrance._enter(begun)

    @property
    def view(self) -> SeatView:
        return self.play.chair.view()

    def seal(self, choose: Callable[[SeatView], Orders] | None = None) -> None:
        """Seal a turn; nothing chosen is no comment."""
        orders = choose(self.view) if choose else Orders()
        self.play.submit(Seal(self.play.chair.seat, orders))

    def to_turn(self, turn: int, character: str = "bridge_builder") -> None:
        """Let a character play the seat until a turn begins or the game is over."""
        seat = self.play.chair.seat
        player = Player.of(self.view.scenario, seat, Occupant(character, "normal"), 1)
        while self.view.public.ending is None and self.view.public.turn < turn:
            player.read(self.view)
            self.seal(lambda view: player.choose(view).orders)

    def to_end(self, character: str = "bridge_builder") -> None:
        """To the end of the game."""
        self.to_turn(10_000, character)


def seat_of(view: SeatView, key: str) -> SeatId:
    return cast(SeatId, next(k for k, seat in enumerate(view.scenario.seats) if seat.key == key))
