"""What a command line asks of a new game."""

from __future__ import annotations

from typing import NamedTuple

from game.cli.defaults import FLAGSHIP, LEVEL


class Asked(NamedTuple):
    """A new game as it was typed; None is what the scenario says. `talk` is in minutes."""

    scenario: str = FLAGSHIP
    seat: tuple[str, ...] = ()
    cast: str = ""
    level: str = LEVEL
    preset: str | None = None
    length: str | None = None
    seed: int | None = None
    press: str | None = None
    missing_orders: str | None = None
    harm_cards: bool | None = None
    coach: str | None = None
    talk: int | None = None

    @property
    def settings(self) -> tuple[tuple[str, bool], ...]:
        """The settings of the table that were chosen, by their names in the rules."""
        chosen = {
            "press": None if self.press is None else self.press == "talks",
            "staff_prepare": None if self.missing_orders is None else self.missing_orders == "prepare",
            "harm_cards": self.harm_cards,
        }
        return tuple((name, value) for name, value in chosen.items() if value is not None)
