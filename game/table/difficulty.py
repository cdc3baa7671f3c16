"""How hard a casting is for whoever plays one of its seats: measured beforehand, and read from a file.

The file lies beside the scenario, with its name and the ending `.difficulty.toml`. For a seat it states the
settlements in per cent and the mean gain over the walk-away in hundredths, and how far each character at each
level in each other seat moves them. It was measured with characters standing in for the person, and says
nothing about how well a person plays.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.core.ids import SeatId
from game.core.scenario import PublicScenario
from game.table.casting import Casting

ENDING = ".difficulty.toml"
FORMAT = "casting-difficulty/1"
ALL_PERCENT = 100

Pair = tuple[int, int]
"""Settlements in per cent, mean gain in hundredths."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What somebody in a seat may expect: settlements in per cent of games, mean gain in hundredths."""

    deals: int
    gain: int


@dataclass(frozen=True, slots=True)
class Seated:
    """What is usual in a seat, and what others change, by their seat, level and character."""

    usual: Pair
    effects: Mapping[tuple[str, str, str], Pair]


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Everything measured for a scenario, by seat key."""

    seats: Mapping[str, Seated]

    def expected(self, scenario: PublicScenario, seat: SeatId, casting: Casting) -> Expected | None:
        """What whoever takes the seat may expect of characters in all others.

        None if another seat is a person's, or a character or level was not measured.
        """
        seated = self.seats.get(scenario.seats[seat].key)
        if seated is None:
            return None
        deals, gain = seated.usual
        for number, occupant in enumerate(casting):
            if number != seat:
                who = scenario.seats[number].key, occupant.level, occupant.character
                effect = seated.effects.get(who)
                if effect is None:
                    return None
                deals += effect[0]
                gain += effect[1]
        return Expected(max(0, min(ALL_PERCENT, deals)), gain)


def difficulty_of(scenario: Path) -> Difficulty | None:
    """What lies beside a scenario's file; None if nothing does.

    Raises: ValueError if it is not such a file; OSError if it cannot be read.
    """
    path = scenario.with_name(scenario.stem + ENDING)
    if not path.is_file():
        return None
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Difficulty:
    """The text of such a file as what it says.

    Raises: ValueError if it says something else.
    """
    tree = tomllib.loads(text)
    if tree.get("format") != FORMAT:
        raise ValueError(f"the format is not {FORMAT}")
    return Difficulty({seat: _seated(said) for seat, said in _table(tree.get("seats")).items()})


def _seated(said: object) -> Seated:
    tree = _table(said)
    effects = {
        (other, level, character): _pair(pair)
        for other, levels in tree.items()
        if other != "usual"
        for level, characters in _table(levels).items()
        for character, pair in _table(characters).items()
    }
    return Seated(_pair(tree.get("usual")), effects)


def _table(said: object) -> Mapping[str, object]:
    if not isinstance(said, dict):
        raise ValueError("a table is missing")
    return said


def _pair(said: object) -> Pair:
    match said:
        case [int(deals), int(gain)]:
            return deals, gain
        case _:
            raise ValueError("two whole numbers are missing")
