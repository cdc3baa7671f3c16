"""All deals of a negotiation in numbers: what options are worth to the parties, alone and together.

A deal chooses one option per issue. Its value to a party is the sum of the chosen options' points and of the
points of all linkages it meets. Everything is exact: whole numbers or `Fraction`s, no rounding anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, product
from math import lcm, prod
from typing import NamedTuple

from game.analysis.problem import ComponentTooLarge, SpaceProblem

Number = int | Fraction
Deal = tuple[int, ...]
"""The index of the chosen option, one per issue."""
Values = tuple[Number, ...]
"""What something is worth, one number per party."""

FEWEST_PARTIES, MOST_PARTIES = 2, 8
LARGEST_COMPONENT = 1_000_000
"""The most joint deals of linked issues that are gone through one by one: a few seconds' work."""


@dataclass(frozen=True, slots=True)
class Linkage:
    """Points per party, added once to a deal that has one of the named options on every named issue.

    `when` holds (issue, options) pairs, both sorted.
    """

    when: tuple[tuple[int, tuple[int, ...]], ...]
    points: Values

    def is_met(self, deal: Sequence[int]) -> bool:
        """Whether a whole deal meets the linkage."""
        return all(deal[issue] in options for issue, options in self.when)


class Local(NamedTuple):
    """A choice of options on the issues of one component, in their order, and its points per party."""

    options: Deal
    points: Values


@dataclass(frozen=True, slots=True)
class DealSpace:
    """Two to eight parties, at least one issue, at least one option each.

    `values[party][issue][option]` are points, `walk_away[party]` is what a party has without a deal.
    Build one with `DealSpace.of`, which takes any sequences.

    Raises: SpaceProblem for shapes that do not fit and for numbers that are neither int nor Fraction.
    """

    values: tuple[tuple[tuple[Number, ...], ...], ...]
    walk_away: Values
    linkages: tuple[Linkage, ...] = ()

    def __post_init__(self) -> None:
        _check_shape(self)
        _check_numbers(self)

    @staticmethod
    def of(
        values: Iterable[Iterable[Iterable[Number]]],
        walk_away: Iterable[Number],
        linkages: Iterable[tuple[Mapping[int, Iterable[int]], Iterable[Number]]] = (),
    ) -> DealSpace:
        """A space from plain sequences; each linkage is (issue → options, points per party).

        Raises: SpaceProblem.
        """
        return DealSpace(
            tuple(tuple(tuple(options) for options in issues) for issues in values),
            tuple(walk_away),
            tuple(
                Linkage(
                    tuple(sorted((issue, tuple(sorted(set(options)))) for issue, options in when.items())),
                    tuple(points),
                )
                for when, points in linkages
            ),
        )

    @property
    def parties(self) -> int:
        """How many parties there are."""
        return len(self.values)

    @property
    def issues(self) -> int:
        """How many issues there are."""
        return len(self.values[0])

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many options each issue has."""
        return tuple(map(len, self.values[0]))

    @property
    def deals(self) -> int:
        """How many deals there are, exactly."""
        return prod(self.sizes)

    def value(self, deal: Sequence[int]) -> Values:
        """What a deal is worth to each party.

        Raises: SpaceProblem if the deal does not have one existing option per issue.
        """
        sizes = self.sizes
        if (
            not hasattr(deal, "__len__")
            or len(deal) != len(sizes)
            or not all(map(is_index, deal, sizes))
        ):
            raise SpaceProblem("no_such_deal", deal=str(deal)[:80], sizes=str(sizes))
        total = [
            sum(options[option] for options, option in zip(issues, deal, strict=True))
            for issues in self.values
        ]
        for linkage in self.linkages:
            if linkage.is_met(deal):
                total = [points + more for points, more in zip(total, linkage.points, strict=True)]
        return tuple(total)

    def components(self) -> tuple[tuple[int, ...], ...]:
        """The issues in groups that no linkage joins, single issues too; in order of their first issues.

        Points add up over components: a deal is any choice of one local deal in each.
        """
        home = list(range(self.issues))
        for linkage in self.linkages:
            joined = {home[issue] for issue, _ in linkage.when}
            first = min(joined)
            home = [first if group in joined else group for group in home]
        groups: dict[int, list[int]] = {}
        for issue, group in enumerate(home):
            groups.setdefault(group, []).append(issue)
        return tuple(map(tuple, groups.values()))

    def local_deals(self, component: tuple[int, ...], limit: int = LARGEST_COMPONENT) -> Iterator[Local]:
        """Every choice of options on the issues of one component, with its points, one after the other.

        Raises: ComponentTooLarge before the first one, if there are more than `limit`.
        """
        sizes = self.sizes
        size = prod(sizes[issue] for issue in component)
        if size > limit:
            raise ComponentTooLarge(component, size, limit)
        if len(component) == 1 and not self.linkages:
            rows = zip(*(issues[component[0]] for issues in self.values), strict=True)
            return (Local((option,), points) for option, points in enumerate(rows))
        return self._joint(component)

    def _joint(self, component: tuple[int, ...]) -> Iterator[Local]:
        rows = [list(zip(*(issues[issue] for issues in self.values), strict=True)) for issue in component]
        inside = [
            (
                [(component.index(issue), frozenset(options)) for issue, options in linkage.when],
                linkage.points,
            )
            for linkage in self.linkages
            if linkage.when[0][0] in component
        ]
        for deal in product(*(range(len(row)) for row in rows)):
            gains = [row[option] for row, option in zip(rows, deal, strict=True)]
            gains += [points for when, points in inside if all(deal[at] in options for at, options in when)]
            yield Local(deal, tuple(map(sum, zip(*gains, strict=True))))

    def in_integers(self) -> tuple[DealSpace, tuple[int, ...]]:
        """The same space with whole points, and per party the number its points were multiplied by.

        The factor is the least common denominator, so that order, ties and all comparisons of one party's
        points stay as they are. A space of whole points is returned as it is.
        """
        if set(map(type, _every_number(self))) == {int}:
            return self, (1,) * self.parties
        units = tuple(
            lcm(*(number.denominator for number in _numbers(self, party))) for party in range(self.parties)
        )

        def whole(points: Values) -> Values:
            return tuple(_times(number, unit) for number, unit in zip(points, units, strict=True))

        values = tuple(
            tuple(tuple(_times(number, unit) for number in options) for options in issues)
            for issues, unit in zip(self.values, units, strict=True)
        )
        linkages = tuple(Linkage(linkage.when, whole(linkage.points)) for linkage in self.linkages)
        return DealSpace(values, whole(self.walk_away), linkages), units


def is_index(value: object, size: int) -> bool:
    """Whether a value is a whole number, of whatever library, from 0 up to `size` - 1."""
    return hasattr(value, "__index__") and 0 <= value < size  # type: ignore[operator]


def is_exact(number: object) -> bool:
    """Whether something is a number that is computed with exactly; truth values are none."""
    return isinstance(number, int | Fraction) and not isinstance(number, bool)


def check_exact(number: object, place: str) -> None:
    """Raises: SpaceProblem that names the place if a number is not exact."""
    if not is_exact(number):
        raise SpaceProblem("not_exact", place=place, found=repr(number)[:40], kind=type(number).__name__)


def _times(number: Number, unit: int) -> int:
    """A number times a multiple of its denominator; several times faster than multiplying fractions."""
    return number.numerator * (unit // number.denominator)


def _numbers(space: DealSpace, party: int) -> Iterator[Number]:
    """Every number of one party."""
    linked = (linkage.points[party] for linkage in space.linkages)
    return chain(*space.values[party], linked, (space.walk_away[party],))


def _every_number(space: DealSpace) -> Iterator[Number]:
    tables = chain.from_iterable(chain.from_iterable(space.values))
    linked = chain.from_iterable(linkage.points for linkage in space.linkages)
    return chain(tables, space.walk_away, linked)


def _check_shape(space: DealSpace) -> None:
    parties = len(space.values)
    if not FEWEST_PARTIES <= parties <= MOST_PARTIES:
        raise SpaceProblem("parties", found=parties, least=FEWEST_PARTIES, most=MOST_PARTIES)
    if len(space.walk_away) != parties:
        raise SpaceProblem("walk_aways", found=len(space.walk_away), parties=parties)
    sizes = tuple(map(len, space.values[0]))
    if not sizes:
        raise SpaceProblem("no_issues")
    if not all(sizes):
        raise SpaceProblem("no_options", issue=sizes.index(0))
    for party, issues in enumerate(space.values):
        if tuple(map(len, issues)) != sizes:
            found = str(tuple(map(len, issues)))
            raise SpaceProblem("uneven", party=party, found=found, expected=str(sizes))
    for number, linkage in enumerate(space.linkages):
        _check_linkage(number, linkage, sizes, parties)


def _check_linkage(number: int, linkage: Linkage, sizes: tuple[int, ...], parties: int) -> None:
    if len(linkage.points) != parties:
        raise SpaceProblem("linkage_points", linkage=number, found=len(linkage.points), parties=parties)
    if not linkage.when:
        raise SpaceProblem("linkage_empty", linkage=number)
    for issue, options in linkage.when:
        if not is_index(issue, len(sizes)):
            raise SpaceProblem("linkage_issue", linkage=number, issue=issue, issues=len(sizes))
        if not options or not all(is_index(option, sizes[issue]) for option in options):
            found = str(options)
            raise SpaceProblem(
                "linkage_options", linkage=number, issue=issue, found=found, options=sizes[issue]
            )


def _check_numbers(space: DealSpace) -> None:
    """Refuse floats and all else that is not exact, and say where the first one stands."""
    if set(map(type, _every_number(space))) <= {int, Fraction}:
        return
    for place, number in _placed(space):
        check_exact(number, place)


def _placed(space: DealSpace) -> Iterator[tuple[str, Number]]:
    for party, issues in enumerate(space.values):
        for issue, options in enumerate(issues):
            for option, number in enumerate(options):
                yield f"values[{party}][{issue}][{option}]", number
    for party, number in enumerate(space.walk_away):
        yield f"walk_away[{party}]", number
    for at, linkage in enumerate(space.linkages):
        for party, number in enumerate(linkage.points):
            yield f"linkages[{at}].points[{party}]", number
