"""Whether a seat, or a character, does better than the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

from game.core.position import Ending
from game.lab.interval import bootstrap, exact, mean
from game.lab.job import Job
from game.lab.match import Game, GameResult
from game.lab.measures.measure import Ask, Finding, Lack, Measure, Part, Unit, field, has_cast, has_check
from game.lab.measures.setups import deals, setups
from game.lab.run import Results

Played = tuple[Game, GameResult]


def _jobs(ask: Ask) -> Iterable[Job]:
    return (*field(ask), *setups(ask))


def shares_of_range(played: Sequence[GameResult], best: Sequence[float]) -> list[float] | None:
    """Where each seat's mean score lies between its mean lapse (0) and its best settlement (100).

    None if no game lapsed.
    """
    lapses = [result for result in played if result.ending == Ending.LAPSE.value]
    if not lapses:
        return None
    found = []
    for seat, most in enumerate(best):
        least = fmean(result.scores[seat] for result in lapses)
        found.append(100 * (fmean(result.scores[seat] for result in played) - least) / max(1.0, most - least))
    return found


def lead(gains: Iterable[tuple[str, int]]) -> float | None:
    """The best character's mean gain above the mean of the others' means, in per cent of that.

    None with fewer than two characters, or if the others gain nothing.
    """
    by: dict[str, list[int]] = {}
    for character, gain in gains:
        by.setdefault(character, []).append(gain)
    means = sorted(fmean(values) for values in by.values())
    if len(means) < 2:
        return None
    rest = fmean(means[:-1])
    return 100 * (means[-1] - rest) / rest if rest > 0 else None


def _gap(ask: Ask, results: Results) -> Finding | None:
    played = [results.game(game) for game in field(ask)]
    best = [fmean(deal.best[seat] for deal in deals(ask, results)) for seat in ask.seats]

    def gap(sample: Sequence[GameResult]) -> float | None:
        shares = shares_of_range(sample, best)
        return None if shares is None else max(abs(share - fmean(shares)) for share in shares)

    shares = shares_of_range(played, best)
    if shares is None:
        return None
    parts = tuple(
        Part(seat.name, exact(share)) for seat, share in zip(ask.scenario.public.seats, shares, strict=True)
    )
    return Finding(bootstrap(played, gap, ask.seed), len(played), parts)


def _gains(played: Iterable[Played]) -> list[tuple[str, int]]:
    return [
        (role.character, score - walk_away)
        for game, result in played
        for role, score, walk_away in zip(game.roles, result.scores, result.walk_aways, strict=True)
    ]


def _lead(ask: Ask, results: Results) -> Finding | None:
    played = [(game, results.game(game)) for game in field(ask)]
    if lead(_gains(played)) is None:
        return None
    found = bootstrap(played, lambda sample: lead(_gains(sample)), ask.seed)
    parts = []
    for character in ask.scenario.public.characters:
        gains = [gain for key, gain in _gains(played) if key == character.key]
        if gains:
            parts.append(Part(character.name, mean(gains)))
    return Finding(found, len(played), tuple(parts))


def _several(ask: Ask) -> Lack | None:
    return None if len(ask.scenario.public.characters) > 1 else Lack("no_characters")


FAIRNESS_GAP_PERCENT = Measure(Unit.PERCENT, _jobs, _gap, (has_cast, has_check), Unit.PERCENT)
CHARACTER_LEAD_PERCENT = Measure(Unit.PERCENT, field, _lead, (_several,), Unit.POINTS)
