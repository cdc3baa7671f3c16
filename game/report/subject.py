"""What is analysed: a deal space with the names of its parties, issues and options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from game.analysis import Deal, DealSpace
from game.core.scenario import PublicScenario, SeatBook, When
from game.exchange import Domain, domain_of, left_out
from game.exchange.tables import HUNDREDTHS

_IN_THE_SPACE = frozenset({"linkages"})
"""What point tables leave out and a deal space does not."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A space with its names; it holds what every party wants.

    `left_out` are codes of what the space does not know of a scenario, () if it knows all that counts. The
    deal `unoffered`, all first options of a scenario, means that nothing is agreed; it cannot be offered.
    """

    title: str
    parties: tuple[str, ...]
    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    space: DealSpace
    left_out: tuple[str, ...] = ()
    unoffered: Deal | None = None

    def told(self, deal: Deal) -> tuple[tuple[str, str], ...]:
        """A deal as pairs of issue and option."""
        return tuple(
            (issue, labels[option])
            for issue, labels, option in zip(self.issues, self.options, deal, strict=True)
        )


def subject_of_domain(domain: Domain) -> Subject:
    """The subject of a domain of another tool, in its own utilities.

    Raises: SpaceProblem.
    """
    return _subject(domain, DealSpace.of(domain.values, domain.walk_away), ())


def subject_of(public: PublicScenario, books: Sequence[SeatBook]) -> Subject:
    """The point tables and linkages of a scenario in points, walk-aways as on the first day.

    Raises: SpaceProblem.
    """
    domain = domain_of(public, books)
    whole = HUNDREDTHS * public.points_unit
    linkages = [
        (options_of(linkage.when), [Fraction(book.linkages[number], whole) for book in books])
        for number, linkage in enumerate(public.linkages)
    ]
    lost = tuple(code for code in left_out(public, books) if code not in _IN_THE_SPACE)
    space = DealSpace.of(domain.values, domain.walk_away, linkages)
    return replace(_subject(domain, space, lost), unoffered=(0,) * space.issues)


def options_of(when: When) -> dict[int, list[int]]:
    """The options of each issue with which a condition can be met."""
    return {
        issue: [option for option in range(mask.bit_length()) if mask >> option & 1]
        for issue, mask in when.parts
    }


def _subject(domain: Domain, space: DealSpace, lost: tuple[str, ...]) -> Subject:
    return Subject(
        domain.name,
        tuple(profile.name for profile in domain.profiles),
        tuple(issue.name for issue in domain.issues),
        tuple(issue.options for issue in domain.issues),
        space,
        lost,
    )
