"""The numbers that make a character, with its level applied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from game.core.scenario import Character, Level

SET, PERCENT, ADD, AT_LEAST, AT_MOST = "set", "percent", "add", "at_least", "at_most"
CHANGES = (SET, PERCENT, ADD, AT_LEAST, AT_MOST)
"""The ways a level changes a number, in the order in which they apply (R108)."""


@dataclass(frozen=True, slots=True)
class Traits:
    """One character at one level (R107, R108): per cent, turns, or hundredths where the rules say points."""

    concession_percent: int = 100
    floor_percent: int = 24
    clock: int = 9
    margin: int = 500
    late: int = 8
    rush_percent: int = 60
    reciprocity_percent: int = 100
    prepare_percent: int = 60
    pressure_percent: int = 0
    gesture_percent: int = 0
    red_line_percent: int = 0
    warm_statement_percent: int = 0
    two_party_percent: int = 0
    own_percent: int = 30
    truce_percent: int = 50
    breach_percent: int = 0
    no_offer_before: int = 1
    headline_alone_percent: int = 0
    headlines_wanted: int = 0
    headlines_missing_margin: int = 0
    headline_weight: int = 0
    worst_off_first: int = 0
    signal_every: int = 0
    mirror_percent: int = 0
    learn: int = 0
    noise: int = 0
    foresight: int = 0
    conceder: int = 0


def traits_of(character: Character, level: Level) -> Traits:
    """The numbers of a character at a level; a parameter nobody states keeps its default.

    A level states `learn`, `noise` and `foresight` itself, and changes a number of the character by
    parameters named `set.NAME`, `percent.NAME`, `add.NAME`, `at_least.NAME` and `at_most.NAME`.
    """
    numbers = dict(_known(character.parameters))
    numbers.update(_known(level.parameters))
    for way in CHANGES:
        for name, amount in level.parameters:
            changed, _, trait = name.partition(".")
            if changed == way:
                numbers[trait] = _changed(way, numbers.get(trait, _DEFAULTS.get(trait, 0)), amount)
    return Traits(**dict(_known(numbers.items())))


def _known(parameters: Iterable[tuple[str, int]]) -> Iterable[tuple[str, int]]:
    return ((name, int(amount)) for name, amount in parameters if name in _DEFAULTS)


def _changed(way: str, number: int, amount: int) -> int:
    match way:
        case "set":
            return amount
        case "percent":
            return number * amount // 100
        case "add":
            return number + amount
        case "at_least":
            return max(number, amount)
        case _:
            return min(number, amount)


_DEFAULTS: dict[str, int] = asdict(Traits())
