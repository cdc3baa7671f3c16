"""What the answer to the opening offer is worth: neither yes nor no should be automatic (R44)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.core.ids import PerSeat, SeatId
from game.lab.interval import Estimate, exact
from game.lab.job import Job
from game.lab.match import Game
from game.lab.measures.measure import Ask, Finding, Lack, Measure, Part, Unit, paired, recast
from game.lab.role import ACCEPT, REJECT, Role
from game.lab.run import Results


def _asked(ask: Ask) -> SeatId | None:
    """The seat whose answer the opening waits for."""
    opening = ask.scenario.public.opening
    if opening is None:
        return None
    return next((seat for seat in opening.addressees if seat not in opening.accepted_by), None)


def _has_opening(ask: Ask) -> Lack | None:
    return None if _asked(ask) is not None else Lack("no_opening")


def _has_castings(ask: Ask) -> Lack | None:
    return None if ask.target.castings else Lack("no_castings")


def _pairs(ask: Ask) -> list[tuple[tuple[Game, ...], tuple[Game, ...]]]:
    """For every casting the same games with yes and with no."""
    seat, found = _asked(ask), []
    assert seat is not None, "asked only with an opening"
    for casting in ask.target.castings:
        roles: PerSeat[Role] = tuple(Role(character) for character in casting)
        games = [Game(ask.variant, ask.seed + number, roles) for number in range(ask.games)]
        yes = recast(games, seat, lambda role: replace(role, opening=ACCEPT))
        no = recast(games, seat, lambda role: replace(role, opening=REJECT))
        found.append((yes, no))
    return found


def _jobs(ask: Ask) -> Iterable[Job]:
    return (game for yes, no in _pairs(ask) for game in (*yes, *no))


def _gaps(ask: Ask, results: Results) -> tuple[Part, ...]:
    seat = _asked(ask)
    assert seat is not None, "asked only with an opening"
    names = {character.key: character.name for character in ask.scenario.public.characters}
    return tuple(
        Part(" / ".join(names[character] for character in casting), paired(results, yes, no, seat))
        for casting, (yes, no) in zip(ask.target.castings, _pairs(ask), strict=True)
    )


def _gap(ask: Ask, results: Results) -> Finding:
    """The first casting's gap; further ones are shown beside it."""
    parts = _gaps(ask, results)
    return Finding(parts[0].estimate, ask.games, parts)


def _split(ask: Ask, results: Results) -> Finding:
    parts = _gaps(ask, results)
    yes = sum(part.estimate.value > 0 for part in parts)
    no = sum(part.estimate.value < 0 for part in parts)
    sure = min(_sure(parts, 1), _sure(parts, -1))
    found = Estimate(min(yes, no), sure, None, "cells") if len(parts) > 1 else exact(min(yes, no))
    return Finding(found, ask.games, parts)


def _sure(parts: tuple[Part, ...], sign: int) -> int:
    """In how many castings a sign is beyond doubt."""
    ends = [part.estimate.low if sign > 0 else part.estimate.high for part in parts]
    return sum(end is not None and sign * end > 0 for end in ends)


TRUCE_ANSWER_GAP = Measure(Unit.POINTS, _jobs, _gap, (_has_opening, _has_castings))
TRUCE_ANSWERS_SPLIT = Measure(Unit.COUNT, _jobs, _split, (_has_opening, _has_castings), Unit.POINTS)
