"""Random plain domains, for us and for the peer: points for every option of every issue, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from random import Random

from game.core.ids import SEATS
from game.core.scenario import (
    Calendar,
    Character,
    Issue,
    Level,
    Moves,
    Option,
    PublicScenario,
    Scenario,
    ScoringRules,
    Seat,
    SeatBook,
    Settings,
    WalkAway,
    When,
)

TOP = 100
"""The most points of an option; the least is 0."""
KEPT_PERCENT = 45
"""What every party has without a deal: this share of the most it can get."""

CONCEDER = Character(
    "conceder", "Conceder", "", (("conceder", 1), ("concession_percent", 25), ("floor_percent", 0))
)
PLAIN_LEVEL = Level("normal", "Normal", "", ())


@dataclass(frozen=True)
class Domain:
    """`points` by party, issue and option."""

    points: tuple[tuple[tuple[int, ...], ...], ...]

    @property
    def walk_away(self) -> tuple[int, ...]:
        """What every party has without a deal, in points."""
        return tuple(KEPT_PERCENT * sum(map(max, issues)) // 100 for issues in self.points)

    def scenario(self, turns: int) -> Scenario:
        """The domain as a scenario of three or more conceders, made from nothing each time."""
        parties, issues = len(self.points), len(self.points[0])
        everyone = SEATS[:parties]
        public = PublicScenario(
            key="plain",
            title="Plain",
            subtitle="",
            language="en",
            content_note="",
            calendar=Calendar(date(2000, 1, 1), turns, 0, date(2000, 1, 1)),
            seats=tuple(Seat(f"s{seat}", f"Seat {seat}", "S", "") for seat in everyone),
            issues=tuple(
                Issue(
                    f"i{issue}",
                    f"Issue {issue}",
                    tuple(
                        Option(f"Option {option}", f"Option {option}", "", "", 0, 0, everyone)
                        for option in range(len(self.points[0][issue]))
                    ),
                    0,
                    everyone,
                )
                for issue in range(issues)
            ),
            published=tuple(tuple(map(ranked, options)) for options in self.points),
            linkages=(),
            gauges=(),
            appetite=None,
            trust=None,
            settlement_requires=When(()),
            interim=None,
            truce=None,
            scoring=ScoringRules(None, 0, 0, 0, False, None),
            moves=Moves(
                desk_per_turn=0,
                offer_lapses_after=2,
                prepare=None,
                gesture=None,
                red_line=None,
                statement=None,
                pressure=((),) * parties,
                pressure_per_turn=0,
                withdraw=((),) * parties,
                slip=(),
                slip_tries_max=3,
            ),
            opening=None,
            characters=(CONCEDER,),
            levels=(PLAIN_LEVEL,),
            casting=(CONCEDER.key,) * parties,
        )
        books = tuple(
            SeatBook(
                seat=seat,
                brief="",
                points=tuple(tuple([100 * point for point in options]) for options in self.points[seat]),
                linkages=(),
                headlines=(),
                walk_away=WalkAway(100 * self.walk_away[seat], 0, ()),
                walk_away_floor=0,
                delay=0,
                cost_mark_price=(),
            )
            for seat in everyone
        )
        return Scenario(public, books, settings=Settings(staff_prepare=False))


def drawn(parties: int, issues: int, options: int, seed: int) -> Domain:
    """A random domain."""
    dice = Random(f"{parties} {issues} {options} {seed}")
    return Domain(
        tuple(
            tuple(tuple(dice.randint(0, TOP) for _ in range(options)) for _ in range(issues))
            for _ in range(parties)
        )
    )


def hundred(parties: int, issues: int, options: int, seed: int) -> Domain:
    """A random domain in which every party's best deal is worth a hundred points; for up to 100 issues."""
    dice = Random(f"{parties} {issues} {options} {seed}")
    points = []
    for _ in range(parties):
        cuts = (0, *sorted(dice.sample(range(1, TOP), issues - 1)), TOP)
        weights = [after - before for before, after in pairwise(cuts)]
        points.append(tuple(tuple(spread(weight, options, dice)) for weight in weights))
    return Domain(tuple(points))


def spread(weight: int, options: int, dice: Random) -> list[int]:
    """Points for the options of an issue: the worst is worth nothing, the best the whole weight."""
    found = [0, weight, *(dice.randint(0, weight) for _ in range(options - 2))]
    dice.shuffle(found)
    return found


def ranked(points: tuple[int, ...]) -> tuple[int, ...]:
    """What a party publishes: its order of the options, spread over 0 to 1000."""
    worth = sorted(set(points))
    steps = max(1, len(worth) - 1)
    return tuple([1000 * worth.index(point) // steps for point in points])
