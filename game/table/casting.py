"""Who plays which seat: a person, or a character at a level; never anybody's name."""

from __future__ import annotations

import json
from dataclasses import dataclass

from game.core.ids import PerSeat, SeatId
from game.core.scenario import Character, Level, PublicScenario

LEVEL = "normal"
"""The level where none is asked for (R108)."""
PERSON = "person"


class CastingProblem(Exception):  # noqa: N818 - an answer about what was asked for, not a fault of ours
    """A seat, character or level that this scenario does not have.

    `code` names the sentence `casting.<code>`; `found` is what was asked for, `choices` what there is.
    """

    def __init__(self, code: str, found: str, choices: tuple[str, ...]) -> None:
        super().__init__(code, found, choices)
        self.code = code
        self.found = found
        self.choices = choices


@dataclass(frozen=True, slots=True)
class Occupant:
    """Who sits in a seat. Both keys are empty for a person."""

    character: str = ""
    level: str = ""

    @property
    def is_person(self) -> bool:
        """Whether a person plays."""
        return not self.character


Casting = PerSeat[Occupant]


def cast(
    scenario: PublicScenario,
    people: tuple[SeatId, ...] = (),
    characters: dict[SeatId, str] | None = None,
    level: str = LEVEL,
) -> Casting:
    """People in their seats; in all others the characters asked for, or else the scenario's casting.

    Raises: CastingProblem for a character or level that the scenario does not have.
    """
    find_level(scenario, level)
    chosen = dict(enumerate(usual(scenario))) | dict(characters or {})
    for seat in scenario.everyone:
        if seat not in people:
            find_character(scenario, chosen[seat])
    return tuple(
        Occupant() if seat in people else Occupant(chosen[seat], level) for seat in scenario.everyone
    )


def usual(scenario: PublicScenario) -> PerSeat[str]:
    """The scenario's casting; where it has none, its characters in turn, from the second on."""
    if scenario.casting:
        return scenario.casting
    keys = [character.key for character in scenario.characters]
    return tuple(keys[(seat + 1) % len(keys)] if keys else "" for seat in scenario.everyone)


def find_seat(scenario: PublicScenario, key: str) -> SeatId:
    """The seat of a key; upper and lower case count as alike, and a hyphen as an underscore.

    Raises: CastingProblem.
    """
    wanted = key.strip().lower().replace("-", "_")
    for seat in scenario.everyone:
        if scenario.seats[seat].key == wanted:
            return seat
    raise CastingProblem("no_such_seat", key, tuple(seat.key for seat in scenario.seats))


def find_character(scenario: PublicScenario, key: str) -> Character:
    """The character of a key.

    Raises: CastingProblem.
    """
    for character in scenario.characters:
        if character.key == key.lower():
            return character
    raise CastingProblem("no_such_character", key, tuple(character.key for character in scenario.characters))


def find_level(scenario: PublicScenario, key: str) -> Level:
    """The level of a key.

    Raises: CastingProblem.
    """
    for level in scenario.levels:
        if level.key == key:
            return level
    raise CastingProblem("no_such_level", key, tuple(level.key for level in scenario.levels))


def parse_characters(scenario: PublicScenario, text: str) -> dict[SeatId, str]:
    """The characters of `seat=character,seat=character`.

    Raises: CastingProblem.
    """
    found: dict[SeatId, str] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        seat, equals, character = part.partition("=")
        if not equals:
            raise CastingProblem("not_a_pair", part, ())
        found[find_seat(scenario, seat)] = find_character(scenario, character.strip()).key
    return found


def format_casting(scenario: PublicScenario, casting: Casting) -> str:
    """A casting as JSON for the journal: who plays each seat, by key."""
    tree = {
        seat.key: PERSON if occupant.is_person else f"{occupant.character}/{occupant.level}"
        for seat, occupant in zip(scenario.seats, casting, strict=True)
    }
    return json.dumps(tree)


def parse_casting(scenario: PublicScenario, text: str) -> Casting:
    """The casting that `format_casting` wrote.

    Raises: CastingProblem if it does not fit the scenario.
    """
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        tree = None
    if not isinstance(tree, dict):
        raise CastingProblem("unreadable", text[:40], ())
    occupants = []
    for seat in scenario.seats:
        found = tree.get(seat.key)
        if found == PERSON:
            occupants.append(Occupant())
            continue
        character, _, level = found.partition("/") if isinstance(found, str) else ("", "", "")
        occupants.append(Occupant(find_character(scenario, character).key, find_level(scenario, level).key))
    return tuple(occupants)
