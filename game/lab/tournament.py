"""All castings of chosen roles over chosen seats, each over the same seeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from math import prod

from game.core.ids import RULES_VERSION, PerSeat, SeatId
from game.core.position import Ending
from game.core.scenario import PublicScenario
from game.lab.balance import rounded
from game.lab.baselines import POLICIES
from game.lab.crew import Crew
from game.lab.interval import Estimate, mean, share
from game.lab.match import Game, GameResult
from game.lab.notebook import Notebook
from game.lab.problem import LabProblem
from game.lab.role import Role
from game.lab.run import Results, Told, do_all
from game.lab.setting import Setting, Variant, mark_of, scenario_of, setting_of
from game.table.casting import CastingProblem, find_level, find_seat, usual

ALL = "all"
JOIN = "+"
GAMES_MAX = 1_000_000


@dataclass(frozen=True, slots=True)
class Tournament:
    """What is to be played: every casting with the seeds `seed` to `seed` + `games` - 1."""

    setting: Setting
    variant: Variant
    castings: tuple[PerSeat[Role], ...]
    games: int
    seed: int
    level: str

    @property
    def jobs(self) -> tuple[Game, ...]:
        """All games, casting after casting."""
        return tuple(game for casting in self.castings for game in self.of(casting))

    @property
    def marks(self) -> tuple[str, ...]:
        """The fingerprint of what is played."""
        return (mark_of(self.setting, self.variant),)

    @property
    def public(self) -> PublicScenario:
        """What everybody knows of the scenario."""
        return scenario_of(self.setting, self.variant).public

    def of(self, casting: PerSeat[Role]) -> tuple[Game, ...]:
        """The games of a casting."""
        return tuple(Game(self.variant, self.seed + number, casting) for number in range(self.games))


@dataclass(frozen=True, slots=True)
class Standing:
    """How some games went for one seat; per cent of games with a settlement, and hundredths."""

    seat: SeatId
    role: str
    games: int
    deals: Estimate
    score: Estimate
    gain: Estimate


def arrange(
    name: str,
    cast: str,
    games: int,
    seed: int,
    level: str,
    preset: str | None = None,
    length: str | None = None,
) -> Tournament:
    """The tournament of a casting such as `kyiv=mirror+hardliner,kremlin=all`; other seats play as usual.

    Besides characters, the simple policies of `baselines` can be named.

    Raises: ScenarioProblems, CastingProblem, LabProblem.
    """
    setting, variant = setting_of(name), Variant(preset, length)
    public = scenario_of(setting, variant).public
    if not public.characters:
        raise LabProblem("no_characters")
    find_level(public, level)
    named = _parse(public, cast)
    chosen = [named.get(seat, (key,)) for seat, key in zip(public.everyone, usual(public), strict=True)]
    count = prod(len(keys) for keys in chosen) * games
    if count > GAMES_MAX:
        raise LabProblem("too_many_games", n=count, most=GAMES_MAX)
    castings = tuple(tuple(_role(key, level) for key in keys) for keys in product(*chosen))
    return Tournament(setting, variant, castings, games, seed, level)


def compete(tournament: Tournament, crew: Crew, notebook: Notebook, told: Told | None = None) -> Results:
    """Play all games.

    Raises: LabProblem.
    """
    return do_all(tournament.setting, tournament.jobs, crew, notebook, told)


def by_casting(tournament: Tournament, results: Results) -> list[tuple[PerSeat[Role], list[Standing]]]:
    """How each casting did, seat by seat."""
    return [
        (casting, [_standing(results, tournament.of(casting), seat) for seat in tournament.public.everyone])
        for casting in tournament.castings
    ]


def by_role(tournament: Tournament, results: Results) -> list[Standing]:
    """How each role did in each seat, over all castings; the best mean score of a seat first."""
    found = []
    for seat in tournament.public.everyone:
        games: dict[str, list[Game]] = {}
        for game in tournament.jobs:
            games.setdefault(game.roles[seat].label, []).append(game)
        standings = [_standing(results, played, seat) for played in games.values()]
        found += sorted(standings, key=lambda standing: (-standing.score.value, standing.role))
    return found


def tree_of(tournament: Tournament, results: Results) -> dict[str, object]:
    """The whole report as plain data: per cent with one decimal, whole hundredths."""
    public = tournament.public
    return {
        "scenario": public.key,
        "fingerprint": tournament.marks[0],
        "rules": RULES_VERSION,
        "seed": tournament.seed,
        "games": tournament.games,
        "level": tournament.level,
        "preset": tournament.variant.preset or "",
        "length": tournament.variant.length or "",
        "roles": [
            {"seat": public.seats[standing.seat].key, **_tree(standing)}
            for standing in by_role(tournament, results)
        ],
        "castings": [
            {public.seats[standing.seat].key: _tree(standing) for standing in standings}
            for _, standings in by_casting(tournament, results)
        ],
    }


def _parse(public: PublicScenario, text: str) -> dict[SeatId, tuple[str, ...]]:
    known = [*(character.key for character in public.characters), *POLICIES]
    found: dict[SeatId, tuple[str, ...]] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        seat, equals, names = part.partition("=")
        if not equals:
            raise CastingProblem("not_a_pair", part, ())
        keys: list[str] = []
        for name in (name.strip().lower().replace("-", "_") for name in names.split(JOIN)):
            if name != ALL and name not in known:
                raise CastingProblem("no_such_character", name, (*known, ALL))
            keys += [character.key for character in public.characters] if name == ALL else [name]
        found[find_seat(public, seat)] = tuple(dict.fromkeys(keys))
    return found


def _role(key: str, level: str) -> Role:
    return Role(policy=key) if key in POLICIES else Role(key, level)


def _standing(results: Results, games: Iterable[Game], seat: SeatId) -> Standing:
    played: list[tuple[Game, GameResult]] = [(game, results.game(game)) for game in games]
    found = [result for _, result in played]
    return Standing(
        seat=seat,
        role=played[0][0].roles[seat].label,
        games=len(found),
        deals=share(sum(result.ending == Ending.DEAL.value for result in found), len(found)),
        score=mean([result.scores[seat] for result in found]),
        gain=mean([result.scores[seat] - result.walk_aways[seat] for result in found]),
    )


def _tree(standing: Standing) -> dict[str, object]:
    numbers = {
        name: {"mean": rounded(estimate.value, digits), "interval": _ends(estimate, digits)}
        for name, estimate, digits in (
            ("deal_percent", standing.deals, 1),
            ("score", standing.score, 0),
            ("gain", standing.gain, 0),
        )
    }
    return {"role": standing.role, "games": standing.games, **numbers}


def _ends(estimate: Estimate, digits: int) -> list[float | int] | None:
    if estimate.low is None or estimate.high is None:
        return None
    return [rounded(estimate.low, digits), rounded(estimate.high, digits)]
