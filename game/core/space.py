"""All packages of a scenario at one moment, grouped so that exact questions need no full enumeration.

Issues that share a linkage, headline, durability term or settlement condition form a block; a block's
local packages are grouped by the traits that enter the score together (clauses, marks, headlines …).
Within one choice of groups the score of every seat is linear in plain sums, so bounds are exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from operator import add
from typing import NamedTuple

from game.core.arithmetic import div
from game.core.ids import IssueId, Package, PerSeat, SeatId
from game.core.position import Account, PublicState
from game.core.scenario import PublicScenario, SeatBook, When
from game.core.scoring import (
    cost_mark_price,
    durability_of,
    headlines_value,
    is_draft,
    is_ready,
    walk_away,
)


class Traits(NamedTuple):
    """What of a (partial) package enters the score other than by adding points."""

    live: int
    ready: int
    marks: int
    percent: int
    summit: bool
    headlines: PerSeat[int]


@dataclass(frozen=True, slots=True)
class Local:
    """One choice of options inside a block: (issue, option) pairs and points per seat."""

    parts: tuple[tuple[IssueId, int], ...]
    points: PerSeat[int]


@dataclass(frozen=True, slots=True)
class Group:
    """Local packages of a block with the same traits; `most` per seat bounds their points."""

    traits: Traits
    locals: tuple[Local, ...]
    most: PerSeat[int]


@dataclass(frozen=True, slots=True)
class Cell:
    """One choice of groups, one a block: every package in it has the same durability and offsets.

    The score of seat s is div(durability × (points + offset[s]) + rest[s], 100).
    """

    groups: tuple[Group, ...]
    durability: int
    offset: PerSeat[int]
    rest: PerSeat[int]

    def score(self, seat: int, points: int) -> int:
        """The seat's score for a sum of local points."""
        return div(self.durability * (points + self.offset[seat]) + self.rest[seat], 100)

    def bounds(self) -> PerSeat[int]:
        """For every seat the most that a package of the cell is worth to it."""
        most = map(sum, zip(*[group.most for group in self.groups], strict=True))
        return tuple([self.score(seat, points) for seat, points in enumerate(most)])

    def packages(self) -> Iterator[tuple[tuple[Local, ...], PerSeat[int]]]:
        """Every package of the cell as its local choices, with the points per seat."""
        for choice in product(*(group.locals for group in self.groups)):
            yield choice, tuple(map(sum, zip(*(local.points for local in choice), strict=True)))


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything that fixes what settlements are worth to every seat at one time."""

    scenario: PublicScenario
    books: PerSeat[SeatBook]
    public: PublicState
    accounts: PerSeat[Account]
    signable_only: bool

    def walk_aways(self) -> PerSeat[int]:
        """Every seat's walk-away now."""
        return tuple(
            walk_away(book, self.public, account)
            for book, account in zip(self.books, self.accounts, strict=True)
        )


def size(scenario: PublicScenario) -> int:
    """How many packages there are."""
    total = 1
    for issue in scenario.issues:
        total *= len(issue.options)
    return total


def cells(moment: Moment) -> list[Cell]:
    """All packages that would be settlements at this moment, in cells."""
    by_block = [groups(moment, block) for block in blocks(moment)]
    pricing = Pricing(moment)
    return [pricing.cell(choice) for choice in product(*by_block)]


def available(moment: Moment, issue: IssueId) -> list[int]:
    """The options of an issue that the moment allows; 0, no clause, is always among them."""
    known = moment.scenario.issues[issue].options
    if not moment.signable_only:
        return list(range(len(known)))
    gauges = moment.public.gauges
    return [
        number
        for number, option in enumerate(known)
        if is_draft(moment.scenario, moment.public, issue, number)
        and all(gauges[gauge] >= least for gauge, least in option.requires)
    ]


def package_of(scenario: PublicScenario, choice: tuple[Local, ...]) -> Package:
    """The whole package made of local choices."""
    options = [0] * len(scenario.issues)
    for local in choice:
        for issue, option in local.parts:
            options[issue] = option
    return tuple(options)


def _conditions(moment: Moment) -> Iterator[When]:
    scenario = moment.scenario
    yield scenario.settlement_requires
    yield from (linkage.when for linkage in scenario.linkages)
    if scenario.scoring.durability is not None:
        yield from (term.when for term in scenario.scoring.durability.terms)
    if scenario.scoring.headlines is not None:
        for book in moment.books:
            yield from (headline.when for headline in book.headlines)


def blocks(moment: Moment) -> list[tuple[IssueId, ...]]:
    """The issues in the smallest sets that no condition joins; a lone issue is a block of its own."""
    leader = list(range(len(moment.scenario.issues)))
    for when in _conditions(moment):
        named = [issue for issue, _ in when.parts]
        for issue in named[1:]:
            old, new = leader[issue], leader[named[0]]
            leader = [new if entry == old else entry for entry in leader]
    found: dict[int, list[IssueId]] = {}
    for number, entry in enumerate(leader):
        found.setdefault(entry, []).append(IssueId(number))
    return [tuple(block) for block in found.values()]


def groups(moment: Moment, block: tuple[IssueId, ...]) -> tuple[Group, ...]:
    """The local packages of a block that may be part of a settlement, by traits."""
    found: dict[Traits, list[Local]] = {}
    for traits, local in _Inside(moment, block).locals():
        found.setdefault(traits, []).append(local)
    return tuple(
        Group(traits, tuple(locals_), tuple(map(max, zip(*(local.points for local in locals_), strict=True))))
        for traits, locals_ in found.items()
    )


class _Choice(NamedTuple):
    """What an option adds to a local package; `passes` has a bit for each condition it does not rule out."""

    option: int
    live: int
    ready: int
    marks: int
    summit: bool
    passes: int
    points: PerSeat[int]


_Partial = tuple[tuple[tuple[IssueId, int], ...], int, int, int, bool, int, PerSeat[int]]
"""A local package so far: its parts and, of all of them, what a choice says of one."""


class _Met(NamedTuple):
    """What it means that certain conditions hold: a settlement or not, per cent, headlines and points."""

    is_settlement: bool
    percent: int
    headlines: PerSeat[int]
    points: PerSeat[int]


class _Inside:
    """The rules as they concern one block of issues.

    Local packages grow issue by issue. A condition is a bit: what is left of them all at the end holds.
    """

    def __init__(self, moment: Moment, block: tuple[IssueId, ...]) -> None:
        scenario, scoring = moment.scenario, moment.scenario.scoring
        self.moment, self.block = moment, block
        self.seats = range(len(moment.books))
        touches = set(block)
        self.linkages = [
            (linkage.when, tuple(book.linkages[number] for book in moment.books))
            for number, linkage in enumerate(scenario.linkages)
            if _touches(linkage.when, touches)
        ]
        durability = scoring.durability
        self.terms = [term for term in durability.terms if _touches(term.when, touches)] if durability else []
        self.counts_clauses = durability is not None
        self.headlines = [
            (seat, line.when)
            for seat, book in enumerate(moment.books)
            for line in book.headlines
            if scoring.headlines is not None and _touches(line.when, touches)
        ]
        self.needs_summit = scoring.headlines is not None
        wanted = scenario.settlement_requires
        self.required = wanted if _touches(wanted, touches) else When(())
        self.counts_marks = any(book.cost_mark_price for book in moment.books) or (
            durability is not None and durability.cost_marks is not None
        )
        self.conditions = [
            self.required,
            *(term.when for term in self.terms),
            *(when for _, when in self.headlines),
            *(when for when, _ in self.linkages),
        ]

    def locals(self) -> Iterator[tuple[Traits, Local]]:
        """Every local package that may be part of a settlement, with its traits, in order of options."""
        everything = (1 << len(self.conditions)) - 1
        partial: list[_Partial] = [((), 0, 0, 0, False, everything, (0,) * len(self.seats))]
        for issue in self.block:
            choices = [self._choice(issue, option) for option in available(self.moment, issue)]
            partial = [
                (
                    (*parts, (issue, new.option)),
                    live + new.live,
                    ready + new.ready,
                    marks + new.marks,
                    summit or new.summit,
                    passed & new.passes,
                    tuple(map(add, points, new.points)),
                )
                for parts, live, ready, marks, summit, passed, points in partial
                for new in choices
            ]
        known: dict[int, _Met] = {}
        for parts, live, ready, marks, summit, passed, points in partial:
            if passed not in known:
                known[passed] = self._met(passed)
            met = known[passed]
            if met.is_settlement:
                traits = Traits(live, ready, marks, met.percent, summit, met.headlines)
                yield traits, Local(parts, tuple(map(add, points, met.points)))

    def _met(self, passed: int) -> _Met:
        is_settlement, passed = bool(passed & 1), passed >> 1
        percent, heads, points = 0, [0] * len(self.seats), [0] * len(self.seats)
        for term in self.terms:
            percent += term.percent * (passed & 1)
            passed >>= 1
        for seat, _ in self.headlines:
            heads[seat] += passed & 1
            passed >>= 1
        for _, worth in self.linkages:
            if passed & 1:
                points = list(map(add, points, worth))
            passed >>= 1
        return _Met(is_settlement, percent, tuple(heads), tuple(points))

    def _choice(self, issue: IssueId, option: int) -> _Choice:
        scenario, known = self.moment.scenario, self.moment.scenario.issues[issue].options[option]
        passes = 0
        for number, when in enumerate(self.conditions):
            passes |= all(mask >> option & 1 for named, mask in when.parts if named == issue) << number
        counts = bool(option)
        live = counts and self.counts_clauses
        return _Choice(
            option,
            int(live),
            int(live and is_ready(scenario, self.moment.public, issue, option)),
            known.cost_marks if counts and self.counts_marks else 0,
            counts and self.needs_summit and known.summit,
            passes,
            self._extra(issue, option),
        )

    def _extra(self, issue: IssueId, option: int) -> PerSeat[int]:
        """Points of an option per seat, with crossed red lines and the pen-holder's bonus."""
        scenario, public = self.moment.scenario, self.moment.public
        worth = [book.points[issue][option] for book in self.moment.books]
        for line in public.red_lines:
            published = scenario.published[line.seat][issue]
            if line.issue == issue and published[option] < published[line.option]:
                worth[line.seat] -= scenario.scoring.red_line_cost
        work = public.work[issue]
        if option and scenario.scoring.pen_holder_bonus:
            for seat in self.seats:
                if work[seat] and all(work[other] < work[seat] for other in self.seats if other != seat):
                    worth[seat] += scenario.scoring.pen_holder_bonus
        return tuple(worth)


def _touches(when: When, issues: set[IssueId]) -> bool:
    return bool(when.parts) and when.parts[0][0] in issues


class Pricing:
    """Durability and offsets by traits, each worked out once for a moment."""

    def __init__(self, moment: Moment) -> None:
        self._moment = moment
        self._walk_aways = moment.walk_aways()
        self._durability: dict[tuple[int, int, int, int], int] = {}
        self._offset: dict[tuple[int, bool, PerSeat[int]], PerSeat[int]] = {}
        self._rest: dict[int, PerSeat[int]] = {}

    def cell(self, choice: tuple[Group, ...]) -> Cell:
        """The cell of one choice of groups."""
        return Cell(choice, *self.price(self._together(choice)))

    def price(self, traits: Traits) -> tuple[int, PerSeat[int], PerSeat[int]]:
        """Durability, offset and rest, as a `Cell` has them, of packages with these traits as a whole."""
        lasts = self._lasts((traits.live, traits.ready, traits.marks, traits.percent))
        return lasts, self._offsets((traits.marks, traits.summit, traits.headlines)), self._rests(lasts)

    def _together(self, choice: tuple[Group, ...]) -> Traits:
        live = ready = marks = percent = 0
        summit = False
        headlines = [0] * len(self._walk_aways)
        for group in choice:
            traits = group.traits
            live += traits.live
            ready += traits.ready
            marks += traits.marks
            percent += traits.percent
            summit = summit or traits.summit
            for seat, count in enumerate(traits.headlines):
                headlines[seat] += count
        return Traits(live, ready, marks, percent, summit, tuple(headlines))

    def _lasts(self, key: tuple[int, int, int, int]) -> int:
        if key not in self._durability:
            live, ready, marks, percent = key
            self._durability[key] = durability_of(
                self._moment.scenario, self._moment.public, live, ready, marks, percent
            )
        return self._durability[key]

    def _offsets(self, key: tuple[int, bool, PerSeat[int]]) -> PerSeat[int]:
        if key not in self._offset:
            self._offset[key] = tuple(self._paid(seat, *key) for seat in range(len(self._walk_aways)))
        return self._offset[key]

    def _paid(self, seat: int, marks: int, summit: bool, headlines: PerSeat[int]) -> int:
        moment, rules = self._moment, self._moment.scenario.scoring.headlines
        account = moment.accounts[seat]
        count = min(rules.count_max if rules else 0, headlines[seat])
        return (
            headlines_value(moment.scenario, moment.public, SeatId(seat), count, summit)
            - cost_mark_price(moment.books[seat], moment.public, marks)
            - account.delay
            - account.costs
            - account.red_lines
        )

    def _rests(self, lasts: int) -> PerSeat[int]:
        if lasts not in self._rest:
            gap = self._moment.scenario.scoring.collapse_gap
            self._rest[lasts] = tuple((100 - lasts) * (value - gap) for value in self._walk_aways)
        return self._rest[lasts]
