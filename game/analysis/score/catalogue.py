"""Every settlement of a moment with every seat's score: gone through as far as a question needs, and once."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import isqrt, prod

from game.analysis.problem import SpaceProblem
from game.analysis.score.half import Bundle, Code, Half, joined
from game.analysis.score.price import PriceList, Prices
from game.core.ids import IssueId, Package, PerSeat
from game.core.scoring import settlement_value
from game.core.space import Group, Moment, available, blocks, groups

PACKAGES_MAX = 2_000_000
"""The most packages that are gone through: about two seconds' work."""
_COLUMNS = 700
"""The most choices of the columns: enough for long rows, few enough to price them for each strip."""


class TooManyPackages(SpaceProblem):
    """There are more packages to go through than is sensible; said before the first one is looked at."""

    def __init__(self, size: int, limit: int = PACKAGES_MAX) -> None:
        super().__init__("too_many_packages", size=str(size), limit=str(limit))
        self.size = size
        self.limit = limit


@dataclass(frozen=True, slots=True)
class Valued:
    """A package and what it is worth to every seat as a settlement signed at a moment, in hundredths.

    `gains` are scores less walk-aways. Of every seat's book: for the facilitator and the debrief.
    """

    package: Package
    scores: PerSeat[int]
    gains: PerSeat[int]

    @property
    def is_rational(self) -> bool:
        """Whether no seat is worse off than with its walk-away."""
        return min(self.gains) >= 0


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows that have the same prices. `start` is their first place, `bound` the most each seat can score."""

    start: int
    rows: Bundle
    prices: Prices
    bound: PerSeat[int]


class Catalogue:
    """All settlements of a moment, with the score of each for every seat in hundredths.

    It knows every seat's book: for scholars, the facilitator and the debrief, never for a character in play.
    Packages stand at places from 0 in rows: a row is one choice on the issues of the larger half, and all
    rows have the same `width` choices on the other issues in the same order.

    Exact. Points are summed by decomposition: issues that no linkage, headline, durability term or
    settlement condition joins are added up apart (`game.core.space`). Durability, headlines and marks join
    them all, so whole packages are priced by enumeration as R71 to R74 say, with the rules' rounding;
    bounds by strip spare most of it where only the best is asked for.

    Raises: TooManyPackages.
    """

    def __init__(self, moment: Moment) -> None:
        size = prod(len(available(moment, IssueId(at))) for at in range(len(moment.scenario.issues)))
        if size > PACKAGES_MAX:
            raise TooManyPackages(size)
        self._arrange(moment, *_halves(moment))

    def _arrange(self, moment: Moment, rows: Half, columns: Half) -> None:
        self.moment = moment
        self.walk_aways = moment.walk_aways()
        self._rows, self._columns = rows, columns
        self.width = len(columns.codes)
        self._starts = list(accumulate((len(bundle.codes) for bundle in columns.bundles), initial=0))

    def moved(self, moment: Moment) -> Catalogue:
        """The catalogue of another moment of the same game; what both have in common is not worked out again.

        Raises: TooManyPackages.
        """
        if _ground(moment) != _ground(self.moment):
            return Catalogue(moment)
        other = Catalogue.__new__(Catalogue)
        other._arrange(moment, self._rows, self._columns)
        return other

    def __len__(self) -> int:
        return len(self._rows.codes) * self.width

    def package(self, place: int) -> Package:
        """The package at a place."""
        return self.package_of(self.number(place))

    def package_of(self, number: int) -> Package:
        """The package with a number in lexicographic order."""
        return self._rows.code.package(number)

    def number(self, place: int) -> int:
        """The number of the package at a place among all packages in lexicographic order."""
        row, column = divmod(place, self.width)
        return self._rows.codes[row] + self._columns.codes[column]

    def place(self, package: Package) -> int | None:
        """Where a package stands, None if it is no settlement that the moment allows."""
        row, column = self._rows.find(package), self._columns.find(package)
        return None if row is None or column is None else row * self.width + column

    @cached_property
    def strips(self) -> tuple[Strip, ...]:
        """All packages in strips of rows, in the order of their places."""
        if not len(self):
            return ()
        prices = PriceList(self.moment, self._columns.bundles)
        strips, start = [], 0
        for rows in self._rows.bundles:
            met = prices.of(rows.traits)
            bound = []
            for most, tops, rests in zip(map(max, rows.points), met.tops, met.rests, strict=True):
                best = [
                    rate * (most + own) + rest for rate, own, rest in zip(met.rates, tops, rests, strict=True)
                ]
                bound.append(max(best) // 200)
            strips.append(Strip(start, rows, met, tuple(bound)))
            start += len(rows.codes) * self.width
        return tuple(strips)

    @cached_property
    def promises(self) -> tuple[tuple[PerSeat[int], Strip], ...]:
        """All strips, each with the most that each seat can gain over its walk-away."""
        return tuple((self.gains_of(strip.bound), strip) for strip in self.strips)

    def bounds_in(self, strip: Strip) -> list[PerSeat[int]]:
        """The most each seat can score in each part of a strip; a part has one bundle of the columns."""
        met = strip.prices
        bounds = [
            [
                (rate * (most + own) + rest) // 200
                for rate, own, rest in zip(met.rates, tops, rests, strict=True)
            ]
            for most, tops, rests in zip(map(max, strip.rows.points), met.tops, met.rests, strict=True)
        ]
        return list(zip(*bounds, strict=True))

    def part(self, strip: Strip, at: int) -> Iterator[tuple[int, PerSeat[int]]]:
        """Every package of a part of a strip: its place and its scores."""
        met, bundle = strip.prices, self._columns.bundles[at]
        rate = met.rates[at]
        constants = [rate * paid[at] + rests[at] for paid, rests in zip(met.paid, met.rests, strict=True)]
        others = list(enumerate(zip(*bundle.points, strict=True), strip.start + self._starts[at]))
        for row, points in enumerate(zip(*strip.rows.points, strict=True)):
            base = [rate * own + constant for own, constant in zip(points, constants, strict=True)]
            for place, other in others:
                yield (
                    place + row * self.width,
                    tuple([(rate * more + have) // 200 for more, have in zip(other, base, strict=True)]),
                )

    def scores_in(self, strip: Strip) -> PerSeat[list[int]]:
        """The scores of all packages of a strip in the order of their places, one list a seat."""
        columns, met = self._columns.bundles, strip.prices
        rates = [rate for rate, part in zip(met.rates, columns, strict=True) for _ in part.codes]
        found = []
        for seat in self._seats:
            bases: list[int] = []
            for rate, paid, rest, part in zip(
                met.rates, met.paid[seat], met.rests[seat], columns, strict=True
            ):
                constant = rate * paid + rest
                bases += [rate * points + constant for points in part.points[seat]]
            scores: list[int] = []
            for own in strip.rows.points[seat]:
                scores += [(rate * own + base) // 200 for rate, base in zip(rates, bases, strict=True)]
            found.append(scores)
        return tuple(found)

    @cached_property
    def scores(self) -> PerSeat[array[int]]:
        """The scores of all packages in the order of their places, one array a seat."""
        found: PerSeat[array[int]] = tuple(array("q") for _ in self._seats)
        for strip in self.strips:
            for column, scores in zip(found, self.scores_in(strip), strict=True):
                column.fromlist(scores)
        return found

    def at(self, place: int) -> Valued:
        """The package at a place with what it is worth."""
        return self.valued(self.number(place), tuple([column[place] for column in self.scores]))

    def valued(self, number: int, scores: PerSeat[int]) -> Valued:
        """The package with a number, whose scores are known."""
        return Valued(self.package_of(number), scores, self.gains_of(scores))

    def price(self, package: Package) -> Valued:
        """What any package would be worth as a settlement now, also one that cannot be signed."""
        scores = tuple(
            settlement_value(self.moment.scenario, book, self.moment.public, account, package).score
            for book, account in zip(self.moment.books, self.moment.accounts, strict=True)
        )
        return Valued(package, scores, self.gains_of(scores))

    def gains_of(self, scores: Sequence[int]) -> PerSeat[int]:
        """Scores less walk-aways, one a seat."""
        return tuple([score - least for score, least in zip(scores, self.walk_aways, strict=True)])

    @property
    def _seats(self) -> range:
        return range(len(self.moment.books))


def _ground(moment: Moment) -> tuple[object, ...]:
    """Everything that decides which choices there are, what points they add, and which clauses are ready."""
    public = moment.public
    options = tuple(tuple(available(moment, IssueId(at))) for at in range(len(moment.scenario.issues)))
    return moment.scenario, moment.books, options, public.files, public.work, public.red_lines


def _halves(moment: Moment) -> tuple[Half, Half]:
    """Rows and columns; the blocks with the fewest choices make up the columns."""
    code = Code.of([len(issue.options) for issue in moment.scenario.issues])
    known = [(block, groups(moment, block)) for block in blocks(moment)]
    known.sort(key=lambda entry: _choices(entry[1]), reverse=True)
    across: list[tuple[tuple[IssueId, ...], tuple[Group, ...]]] = []
    most = min(_COLUMNS, isqrt(prod(_choices(block) for _, block in known)))
    width = 1
    while known and width * _choices(known[-1][1]) <= most:
        width *= _choices(known[-1][1])
        across.append(known.pop())
    seats = len(moment.books)
    rows, columns = [
        Half(
            frozenset(issue for block, _ in part for issue in block),
            code,
            joined([choices for _, choices in part], seats, code),
        )
        for part in (known, across)
    ]
    return rows, columns


def _choices(block: tuple[Group, ...]) -> int:
    return sum(len(group.locals) for group in block)
