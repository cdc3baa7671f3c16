"""What can be agreed in a scenario at one moment: by sums of points where they are all, else by score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import compress
from operator import ge
from typing import Protocol

from game.analysis import DealSpace, solve
from game.analysis.score import Catalogue
from game.core.ids import PerSeat, SeatId
from game.core.scenario import When
from game.core.space import Moment
from game.report.subject import options_of

Conditions = Mapping[str, When]


class Prospects(Protocol):
    """What can be agreed; of every seat's book. The package of all options 0 is no settlement."""

    @property
    def has_zone(self) -> bool:
        """Whether some settlement leaves no seat worse off than its walk-away."""

    def cannot_lose(self) -> tuple[SeatId, ...]:
        """The seats that no settlement leaves worse off than their walk-away."""

    def never_met(self, conditions: Conditions) -> tuple[str, ...]:
        """The names of the conditions that no settlement meets which leaves no seat worse off."""


def prospects_of(moment: Moment) -> Prospects:
    """The prospects of a moment.

    Raises: TooManyPackages, ComponentTooLarge.
    """
    return Sums(moment) if is_sum(moment) else Scores(moment)


def is_sum(moment: Moment) -> bool:
    """Whether scores are sums of points by option and linkage, and every offer to all may be a settlement."""
    scenario = moment.scenario
    return (
        scenario.scoring.headlines is None
        and scenario.scoring.durability is None
        and not scenario.scoring.pen_holder_bonus
        and not scenario.settlement_requires.parts
        and not any(book.cost_mark_price for book in moment.books)
    )


class Sums:
    """Prospects by decomposition: for any number of packages."""

    def __init__(self, moment: Moment) -> None:
        least = [
            value + account.delay + account.costs + account.red_lines
            for value, account in zip(moment.walk_aways(), moment.accounts, strict=True)
        ]
        linkages = [
            (options_of(linkage.when), [book.linkages[number] for book in moment.books])
            for number, linkage in enumerate(moment.scenario.linkages)
        ]
        self._space = DealSpace.of((book.points for book in moment.books), least, linkages)

    @cached_property
    def has_zone(self) -> bool:
        """See `Prospects`."""
        return _has_offer(self._space, [list(range(size)) for size in self._space.sizes])

    def cannot_lose(self) -> tuple[SeatId, ...]:
        """See `Prospects`. The worst deal is the sum of the worst parts; all options 0 count here."""
        worst = [0] * self._space.parties
        for component in self._space.components():
            columns = zip(*(local.points for local in self._space.local_deals(component)), strict=True)
            worst = [total + int(min(column)) for total, column in zip(worst, columns, strict=True)]
        return tuple(
            SeatId(seat)
            for seat, (value, least) in enumerate(zip(worst, self._space.walk_away, strict=True))
            if value >= least
        )

    def never_met(self, conditions: Conditions) -> tuple[str, ...]:
        """See `Prospects`."""
        return tuple(name for name, when in conditions.items() if not self._is_met(when))

    def _is_met(self, when: When) -> bool:
        kept = [list(range(size)) for size in self._space.sizes]
        for issue, options in options_of(when).items():
            kept[issue] = [option for option in kept[issue] if option in options]
        return _has_offer(self._space, kept)


class Scores:
    """Prospects by going through all settlements."""

    def __init__(self, moment: Moment) -> None:
        self._catalogue = Catalogue(moment)

    @cached_property
    def has_zone(self) -> bool:
        """See `Prospects`."""
        return next(self._zone(), None) is not None

    def cannot_lose(self) -> tuple[SeatId, ...]:
        """See `Prospects`."""
        catalogue = self._catalogue
        pairs = zip(catalogue.scores, catalogue.walk_aways, strict=True)
        return tuple(
            SeatId(seat) for seat, (scores, least) in enumerate(pairs) if scores and min(scores) >= least
        )

    def never_met(self, conditions: Conditions) -> tuple[str, ...]:
        """See `Prospects`."""
        missing = dict(conditions)
        for place in self._zone():
            package = self._catalogue.package(place)
            for name in [name for name, when in missing.items() if when.holds(package)]:
                del missing[name]
            if not missing:
                break
        return tuple(missing)

    def _zone(self) -> Iterator[int]:
        """The places of all settlements that leave no seat worse off."""
        least: PerSeat[int] = self._catalogue.walk_aways
        fine = (all(map(ge, scores, least)) for scores in zip(*self._catalogue.scores, strict=True))
        unoffered = self._catalogue.place((0,) * len(self._catalogue.moment.scenario.issues))
        return (place for place in compress(range(len(self._catalogue)), fine) if place != unoffered)


def _has_offer(space: DealSpace, kept: list[list[int]]) -> bool:
    """Whether a deal of the kept options other than all options 0 leaves no party worse off."""
    if not all(kept) or not _has_zone(_kept(space, kept)):
        return False
    first = space.value((0,) * space.issues)
    if not all(0 in options for options in kept) or not all(map(ge, first, space.walk_away)):
        return True
    # The deal that was found may be that of all options 0: any other has another option somewhere.
    return any(
        options[1:] and _has_zone(_kept(space, [*kept[:issue], options[1:], *kept[issue + 1 :]]))
        for issue, options in enumerate(kept)
    )


def _has_zone(space: DealSpace) -> bool:
    """Whether some deal leaves no party worse off; if one does, so does one of the frontier."""
    return any(all(map(ge, point, space.walk_away)) for point in solve(space).frontier)


def _kept(space: DealSpace, kept: list[list[int]]) -> DealSpace:
    """The space with only some options of each issue."""
    values = tuple(
        tuple(tuple(row[option] for option in options) for row, options in zip(issues, kept, strict=True))
        for issues in space.values
    )
    linkages = []
    for linkage in space.linkages:
        when = tuple(
            (issue, tuple(at for at, option in enumerate(kept[issue]) if option in options))
            for issue, options in linkage.when
        )
        if all(options for _, options in when):
            linkages.append(replace(linkage, when=when))
    return DealSpace(values, space.walk_away, tuple(linkages))
