"""Moments of stored games, some with numbers drawn anew, and everything about them by brute force."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import product
from random import Random

from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import Package, PerSeat, Points
from game.core.outcome import signing_day
from game.core.position import Account
from game.core.scenario import SeatBook
from game.core.scoring import can_be_signed, settlement_value
from game.core.space import Moment
from game.core.state import State
from tests.tools.golden import GAMES, read

Scores = PerSeat[int]

SMALL = (
    ("tiny_deal", 0),
    ("quartet", -1),
    ("six", -1),
    ("lesson", -1),
    ("easter", 0),
    ("easter", 3),
    ("value_left", 2),
    ("made_to_outlive", 1),
)
"""Moments of few settlements, from two to six seats, by game and place among its turns."""


@cache
def moments(game: str) -> tuple[Moment, ...]:
    """The openings of all turns of a stored game, and its end."""
    golden = read(GAMES / f"{game}.jsonl")
    scenario = golden.scenario()
    state: State | None = None
    for command in golden.commands:
        state = evolve(scenario, state, decide(scenario, state, command))
    assert state is not None
    return tuple(signing_day(scenario, known) for known in (*state.history, state))


def moment(game: str, at: int) -> Moment:
    """One of them."""
    return moments(game)[at]


def redrawn(known: Moment, seed: int) -> Moment:
    """The same game with other books, accounts and readings: coarse numbers, so that many packages tie."""
    random = Random(seed)
    step, highest = random.choice((1, 7, 100, 500)), random.choice((1, 8))

    def some(least: int, most: int) -> int:
        return step * random.randint(least, most)

    def book(old: SeatBook) -> SeatBook:
        points = tuple(tuple(some(-highest // 4, highest) for _ in options) for options in old.points)
        linkages = tuple(some(-4, 4) for _ in old.linkages)
        walk_away = replace(old.walk_away, base=some(-5, 5 * len(points)))
        return replace(old, points=points, linkages=linkages, walk_away=walk_away)

    public = replace(
        known.public,
        gauges=tuple(random.randint(0, 1000) for _ in known.public.gauges),
        trust=tuple(random.randint(0, 1000) for _ in known.public.trust),
        appetite=tuple(random.randint(0, 1000) for _ in known.public.appetite),
        work=tuple(tuple(random.randint(0, 2) for _ in seats) for seats in known.public.work),
    )
    accounts = tuple(
        Account(Points(some(0, 3)), Points(some(0, 2)), Points(some(0, 1)), Points(some(-2, 2)))
        for _ in known.accounts
    )
    books = tuple(map(book, known.books))
    return replace(known, books=books, accounts=accounts, public=public)


def levelled(known: Moment, seed: int) -> Moment:
    """The same game where most packages tie, in very different places: only points count, and few options.

    Durability keeps its terms and thus its traits, but is the same for all packages.
    """
    random = Random(seed)

    def points(options: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(100 * random.randint(0, 1) for _ in options)

    books = tuple(
        replace(
            book,
            points=tuple(points(options) for options in book.points),
            linkages=(0,) * len(book.linkages),
            cost_mark_price=(),
        )
        for book in known.books
    )
    scoring = known.scenario.scoring
    rules = scoring.durability
    same = replace(rules, low=50, high=50) if rules is not None else None
    scoring = replace(scoring, durability=same, headlines=None, pen_holder_bonus=0)
    return replace(known, scenario=replace(known.scenario, scoring=scoring), books=books)


def price(known: Moment, package: Package) -> Scores:
    """Every seat's score by the rules."""
    return tuple(
        settlement_value(known.scenario, book, known.public, account, package).score
        for book, account in zip(known.books, known.accounts, strict=True)
    )


def settlements(known: Moment) -> dict[Package, Scores]:
    """Every settlement that can be signed, in lexicographic order, with its scores."""
    nothing = (0,) * len(known.scenario.issues)
    # Files and gauges forbid options one by one, which spares going through all packages of the flagship.
    options = [
        [
            option
            for option in range(len(issue.options))
            if can_be_signed(known.scenario, known.public, (*nothing[:at], option, *nothing[at + 1 :]))
            == ((), ())
        ]
        for at, issue in enumerate(known.scenario.issues)
    ]
    return {
        package: price(known, package)
        for package in product(*options)
        if known.scenario.settlement_requires.holds(package)
    }


def gains(known: Moment, scores: Scores) -> Scores:
    """Scores less walk-aways."""
    return tuple(score - least for score, least in zip(scores, known.walk_aways(), strict=True))


Case = tuple[str, int, int | None]
"""A stored game, a place among its turns, and a seed if numbers are drawn anew."""

LEVEL = 1000
"""Seeds from here on make packages tie."""
PLAIN: tuple[Case, ...] = tuple((game, at, None) for game, at in SMALL)
CASES: tuple[Case, ...] = (
    *PLAIN,
    *((game, at, seed) for seed in range(2) for game, at in SMALL),
    *(("easter", 0, seed) for seed in range(10, 20)),
    *(("easter", 3, seed) for seed in range(10, 12)),
    *((game, at, LEVEL + seed) for seed in range(2) for game, at in SMALL[1:]),
)


@cache
def built(case: Case) -> Moment:
    """The moment of a case."""
    game, at, seed = case
    known = moment(game, at)
    if seed is None:
        return known
    return levelled(known, seed) if seed >= LEVEL else redrawn(known, seed)


@cache
def all_of(case: Case) -> dict[Package, Scores]:
    """The settlements of a case with their scores; not to be changed."""
    return settlements(built(case))
