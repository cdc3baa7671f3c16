"""What a measure is: the jobs it wants done, and the number it makes of what came of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from random import Random

from game.core.ids import PerSeat, SeatId
from game.core.scenario import Scenario
from game.lab.interval import Estimate, mean
from game.lab.job import Job
from game.lab.match import Game
from game.lab.role import Role
from game.lab.run import Results
from game.lab.setting import Variant
from game.scenario import Target


class Unit(Enum):
    """What a measured number counts."""

    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    TURN = "turn"

    @property
    def digits(self) -> int:
        """How many decimals are shown and stored."""
        return 1 if self is Unit.PERCENT else 0


@dataclass(frozen=True, slots=True)
class Ask:
    """A target to be measured on a scenario as its variant plays it, with so many games a cell."""

    scenario: Scenario
    target: Target
    games: int
    seed: int

    @property
    def variant(self) -> Variant:
        """The variant that is played."""
        return Variant(self.target.preset, self.target.length)

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """All seats."""
        return self.scenario.public.everyone

    def seat_of(self, key: str) -> SeatId:
        """The seat of a key."""
        return SeatId([seat.key for seat in self.scenario.public.seats].index(key))


@dataclass(frozen=True, slots=True)
class Part:
    """One of several numbers that a finding is made of."""

    label: str
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class Finding:
    """What was measured, on how many games, set-ups or positions.

    `judged` are the numbers that must all lie within the target; the estimate itself if there are none.
    """

    estimate: Estimate
    n: int
    parts: tuple[Part, ...] = ()
    judged: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Lack:
    """Why something cannot be measured: `code` names the sentence `lab.lack.<code>`, `names` fill it in."""

    code: str
    names: tuple[str, ...] = ()


Need = Callable[[Ask], Lack | None]
"""Something that a measure needs of a scenario or target: what is missing, or None."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How something is measured. `find` answers None where the games leave it undefined.

    `inside` is the unit of a finding's parts where they are not of the kind that the target speaks of.
    """

    unit: Unit
    jobs: Callable[[Ask], Iterable[Job]]
    find: Callable[[Ask, Results], Finding | None]
    needs: tuple[Need, ...] = ()
    inside: Unit | None = None

    def lack(self, ask: Ask) -> Lack | None:
        """What is missing for measuring, if anything."""
        return next((lack for need in (_named, *self.needs) if (lack := need(ask)) is not None), None)


def field(ask: Ask, *, closing: bool = False) -> tuple[Game, ...]:
    """The games of the field: game k has the seed `seed` + k and a casting of its own, at level Normal.

    Castings are the target's in turn, else drawn from all, none twice before each has come once.
    """
    return tuple(
        Game(ask.variant, ask.seed + number, roles, closing) for number, roles in enumerate(_castings(ask))
    )


def recast(games: Iterable[Game], seat: SeatId, change: Callable[[Role], Role]) -> tuple[Game, ...]:
    """The same games with another role in one seat."""
    return tuple(
        replace(
            game,
            roles=tuple(change(role) if number == seat else role for number, role in enumerate(game.roles)),
            closing=False,
        )
        for game in games
    )


def paired(results: Results, games: Sequence[Game], others: Sequence[Game], seat: SeatId) -> Estimate:
    """How much more a seat scores in these games than in others of the same seeds and rivals, mean."""
    return mean(
        [
            results.game(one).scores[seat] - results.game(other).scores[seat]
            for one, other in zip(games, others, strict=True)
        ]
    )


def has_cast(ask: Ask) -> Lack | None:
    """The scenario has characters."""
    return None if ask.scenario.public.characters else Lack("no_characters")


def has_check(ask: Ask) -> Lack | None:
    """The scenario says how its set-ups are checked."""
    return None if ask.scenario.check is not None else Lack("no_setup_check")


def has_seat(ask: Ask) -> Lack | None:
    """The target names a seat."""
    return None if ask.target.seat is not None else Lack("no_seat")


def has_turns(count: int) -> Need:
    """The target names so many turns."""
    return lambda ask: None if len(ask.target.turns) == count else Lack("no_turns", (str(count),))


def has_levels(*levels: str) -> Need:
    """The scenario has these levels."""

    def need(ask: Ask) -> Lack | None:
        known = {level.key for level in ask.scenario.public.levels}
        missing = tuple(level for level in levels if level not in known)
        return Lack("no_levels", missing) if missing else None

    return need


def _named(ask: Ask) -> Lack | None:
    """Every character that the target names exists."""
    known = {character.key for character in ask.scenario.public.characters}
    wanted = [character for casting in ask.target.castings for character in casting]
    wanted += [ask.target.character] if ask.target.character is not None else []
    missing = tuple(dict.fromkeys(name for name in wanted if name not in known))
    return Lack("characters", missing) if missing else None


def _castings(ask: Ask) -> list[PerSeat[Role]]:
    named = ask.target.castings
    if named:
        return [
            tuple(Role(character) for character in named[number % len(named)]) for number in range(ask.games)
        ]
    keys = [character.key for character in ask.scenario.public.characters]
    total, drawn = len(keys) ** len(ask.seats), list[int]()
    chance = Random(f"field {ask.seed}")
    while len(drawn) < ask.games:
        drawn += chance.sample(range(total), min(total, ask.games - len(drawn)))
    return [
        tuple(Role(keys[number // len(keys) ** seat % len(keys)]) for seat in ask.seats) for number in drawn
    ]
