"""Dealing secret cards and jitter, and the check that the table they make is worth playing (R13-R15)."""

from __future__ import annotations

from dataclasses import replace

from game.core.board import Board
from game.core.chance import SETUP, draw
from game.core.ids import Package, PerSeat, SeatId, Turn
from game.core.resolution import drift
from game.core.scenario import Scenario, SeatBook, SecretCard, SetupCheck, WalkAway
from game.core.scoring import settlement_value
from game.core.space import Cell, Local, Moment, cells, package_of, size

CHECK = "check"
"""The stream of the sample that replaces enumeration in very large deal spaces."""


def deal(scenario: Scenario, seed: int) -> tuple[PerSeat[SeatBook], bool]:
    """Every seat's book for this seed, and whether the balanced cards had to be used (R15)."""
    if not _has_chance(scenario):
        return _books(scenario, _balanced(scenario), _Draws(seed), jitter=0), False
    draws = _Draws(seed)
    tries = scenario.check.redraw_max if scenario.check is not None else 1
    for _ in range(max(1, tries)):
        cards = tuple(deck[draws.below(len(deck))] if deck else None for deck in _decks(scenario))
        books = _books(scenario, cards, draws, scenario.jitter)
        if scenario.check is None or is_playable(scenario, books, scenario.check, seed):
            return books, False
    return _books(scenario, _balanced(scenario), draws, jitter=0), True


def is_playable(scenario: Scenario, books: PerSeat[SeatBook], check: SetupCheck, seed: int = 0) -> bool:
    """Whether the points make a table worth playing, judged on the reference state (R15)."""
    moment = reference(scenario, books, check)
    walk_aways = moment.walk_aways()
    split = [
        settlement_value(scenario.public, book, moment.public, account, check.split).score
        for book, account in zip(books, moment.accounts, strict=True)
    ]
    if all(score >= least for score, least in zip(split, walk_aways, strict=True)):
        return False
    survey = survey_of(moment, check, seed)
    if not _zone_fits(check, survey):
        return False
    best = survey.best
    for seat, rival in check.best_below:
        value = settlement_value(
            scenario.public, books[rival], moment.public, moment.accounts[rival], best[seat]
        ).score
        if value >= walk_aways[rival]:
            return False
    exceptions = dict(check.best_differs_exception)
    for a in range(len(books)):
        for b in range(a + 1, len(books)):
            least = min(exceptions.get(SeatId(seat), check.best_differs) for seat in (a, b))
            if sum(x != y for x, y in zip(best[a], best[b], strict=True)) < least:
                return False
    return True


class Survey:
    """What a look at all settlements of a moment found: how many, how many all prefer, each seat's best."""

    __slots__ = ("best", "total", "zone")

    def __init__(self, total: int, zone: int, best: PerSeat[Package]) -> None:
        self.total, self.zone, self.best = total, zone, best


def survey_of(moment: Moment, check: SetupCheck, seed: int) -> Survey:
    """Count the settlements and those above all walk-aways, and find each seat's best.

    Exact up to `enumerate_max` packages; above that, from a seeded sample (R15).
    """
    if size(moment.scenario) > check.enumerate_max:
        return _sampled(moment, check.sample_size, seed)
    return _enumerated(moment)


def reference(scenario: Scenario, books: PerSeat[SeatBook], check: SetupCheck) -> Moment:
    """The reference state: the check's turn, drift only, every clause ready (R15)."""
    board = Board(scenario, None)
    board.books = books
    for number in range(1, check.turn):
        board.turn = Turn(number)
        drift(board)
    board.turn = check.turn
    prepare = scenario.public.moves.prepare
    if prepare is not None:
        seats = len(scenario.public.seats)
        board.files = [prepare.file_max] * len(board.files)
        board.work = [(1,) * seats] * len(board.files)
    bonusless = replace(scenario.public, scoring=replace(scenario.public.scoring, pen_holder_bonus=0))
    return Moment(bonusless, books, board.public(), board.accounts, signable_only=False)


class _Draws:
    """The set-up stream, value after value."""

    def __init__(self, seed: int) -> None:
        self._seed, self._next = seed, 0

    def below(self, n: int) -> int:
        found = draw(self._seed, SETUP, self._next, n)
        self._next += 1
        return found


def _has_chance(scenario: Scenario) -> bool:
    return scenario.jitter > 0 or any(len(deck) > 1 for deck in scenario.decks)


def _decks(scenario: Scenario) -> PerSeat[tuple[SecretCard, ...]]:
    return scenario.decks or ((),) * len(scenario.books)


def _balanced(scenario: Scenario) -> PerSeat[SecretCard | None]:
    return tuple(deck[0] if deck else None for deck in _decks(scenario))


def _books(
    scenario: Scenario, cards: PerSeat[SecretCard | None], draws: _Draws, jitter: int
) -> PerSeat[SeatBook]:
    return tuple(_book(book, card, draws, jitter) for book, card in zip(scenario.books, cards, strict=True))


def _book(base: SeatBook, card: SecretCard | None, draws: _Draws, jitter: int) -> SeatBook:
    percent = dict(card.percent) if card else {}
    points = []
    for number, options in enumerate(base.points):
        scale = percent.get(number, 100)  # type: ignore[call-overload]
        points.append(tuple([_jittered(value, draws, jitter) * scale // 100 for value in options]))
    rule = base.walk_away
    shift = card.walk_away if card else 0
    return replace(
        base,
        points=tuple(points),
        walk_away=WalkAway(rule.base + shift, rule.per_turn, rule.gauges),
        card=card,
    )


def _jittered(value: int, draws: _Draws, jitter: int) -> int:
    """A value in hundredths, moved by up to `jitter` whole points, not below 0 if it was not (R14)."""
    if not jitter:
        return value
    moved = value + 100 * (draws.below(2 * jitter + 1) - jitter)
    return max(0, moved) if value >= 0 else moved


def _zone_fits(check: SetupCheck, survey: Survey) -> bool:
    low, high = check.zone_percent
    return survey.total > 0 and low * survey.total <= 100 * survey.zone <= high * survey.total


def _enumerated(moment: Moment) -> Survey:
    """Whole cells are counted at once where bounds allow; the rest package by package."""
    walk_aways = moment.walk_aways()
    total = zone = 0
    best: list[tuple[int, Package] | None] = [None] * len(walk_aways)
    for cell in cells(moment):
        count = 1
        for group in cell.groups:
            count *= len(group.locals)
        total += count
        bounds = cell.bounds()
        if all(map(int.__gt__, bounds, walk_aways)):
            zone += _beating(cell, walk_aways)
        for seat, found in enumerate(best):
            if found is None or bounds[seat] >= found[0]:
                best[seat] = _better(found, cell, seat, moment)
    return Survey(total, zone, tuple(found[1] for found in best if found is not None))


def _beating(cell: Cell, walk_aways: PerSeat[int]) -> int:
    """How many packages of the cell are worth more than the walk-away to every seat."""
    least = [_least_points(cell, seat, value) for seat, value in enumerate(walk_aways)]
    *outer, last = sorted((group.locals for group in cell.groups), key=len)
    sums: list[tuple[int, ...]] = [(0,) * len(least)]
    for locals_ in outer:
        sums = [tuple(map(sum, zip(base, local.points, strict=True))) for base in sums for local in locals_]
    found = 0
    points = [local.points for local in last]
    for base in sums:
        wanted = [need - have for need, have in zip(least, base, strict=True)]
        if len(wanted) == 3:
            x, y, z = wanted
            found += sum([1 for a, b, c in points if a >= x and b >= y and c >= z])
        else:
            found += sum([1 for have in points if all(map(int.__ge__, have, wanted))])
    return found


def _least_points(cell: Cell, seat: int, walk_away: int) -> int:
    """The least sum of local points with which the seat's score is above its walk-away."""
    wanted = 100 * walk_away + 50 - cell.rest[seat]
    return -(-wanted // cell.durability) - cell.offset[seat]


def _better(found: tuple[int, Package] | None, cell: Cell, seat: int, moment: Moment) -> tuple[int, Package]:
    choice: tuple[Local, ...] = tuple(
        max(group.locals, key=lambda local: local.points[seat]) for group in cell.groups
    )
    score = cell.score(seat, sum(local.points[seat] for local in choice))
    package = package_of(moment.scenario, choice)
    if found is None or score > found[0] or (score == found[0] and package < found[1]):
        return score, package
    return found


def _sampled(moment: Moment, sample_size: int, seed: int) -> Survey:
    scenario = moment.scenario
    allowed = [list(range(len(issue.options))) for issue in scenario.issues]
    for issue, mask in scenario.settlement_requires.parts:
        allowed[issue] = [option for option in allowed[issue] if mask >> option & 1]
    walk_aways = moment.walk_aways()
    zone = k = 0
    best: list[tuple[int, Package] | None] = [None] * len(walk_aways)
    for _ in range(sample_size):
        options = []
        for choices in allowed:
            options.append(choices[draw(seed, CHECK, k, len(choices))])
            k += 1
        package = tuple(options)
        scores = [
            settlement_value(scenario, book, moment.public, account, package).score
            for book, account in zip(moment.books, moment.accounts, strict=True)
        ]
        zone += all(score > least for score, least in zip(scores, walk_aways, strict=True))
        for seat, score in enumerate(scores):
            old = best[seat]
            if old is None or score > old[0]:
                best[seat] = (score, package)
    return Survey(sample_size, zone, tuple(found[1] for found in best if found is not None))
