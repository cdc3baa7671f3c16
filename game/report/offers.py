"""Issues and options that leave nothing to negotiate about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.core.ids import IssueId
from game.core.scenario import PublicScenario, SeatBook, When


class Offers:
    """What the options of a scenario's issues are worth, before secret cards; of every seat's book."""

    def __init__(self, public: PublicScenario, books: Sequence[SeatBook]) -> None:
        self._public, self._books = public, books

    def is_irrelevant(self, issue: IssueId) -> bool:
        """Whether no seat cares which option is taken, and nothing else depends on it."""
        return not self._counts_elsewhere(issue) and all(len(set(row)) == 1 for row in self._rows(issue))

    def is_zero_sum(self, issue: IssueId) -> bool:
        """Whether an option takes from some, to the point, what it gives others, and nothing depends on it.

        Points are compared between seats as they are.
        """
        sums = {sum(values) for values in zip(*self._rows(issue), strict=True)}
        return len(sums) == 1 and not self._counts_elsewhere(issue) and not self.is_irrelevant(issue)

    def dominant(self, issue: IssueId) -> int | None:
        """The option that is as good as any other for every seat, and better for one than each; if any.

        Linkages, headlines, durability and cost marks count: whatever else is agreed, nobody has a reason to
        want another option. A need of preparation counts against an option.
        """
        options = range(len(self._public.issues[issue].options))
        for option in options if len(options) > 1 else ():
            if all(self._beats(issue, option, other) for other in options if other != option):
                return option
        return None

    def _rows(self, issue: IssueId) -> list[tuple[int, ...]]:
        return [book.points[issue] for book in self._books]

    def _counts_elsewhere(self, issue: IssueId) -> bool:
        """Whether more than the points of its options depends on an issue."""
        options = self._public.issues[issue].options
        named = any(issue == other for when in self._conditions() for other, _ in when.parts)
        truce = self._public.truce is not None and self._public.truce.issue == issue
        kinds = {(option.cost_marks, option.summit, option.need) for option in options}
        return named or truce or len(kinds) > 1

    def _conditions(self) -> Iterator[When]:
        public = self._public
        yield public.settlement_requires
        yield from (linkage.when for linkage in public.linkages)
        if public.scoring.durability is not None:
            yield from (term.when for term in public.scoring.durability.terms)
        for book in self._books:
            yield from (headline.when for headline in book.headlines)

    def _beats(self, issue: IssueId, option: int, other: int) -> bool:
        """Whether an option is never worse than another for anybody, and better in points for one."""
        gains = [row[option] - row[other] for row in self._rows(issue)]
        for number, linkage in enumerate(self._public.linkages):
            has, had = (_allows(linkage.when, issue, one) for one in (option, other))
            for seat, book in enumerate(self._books):
                worth = book.linkages[number]
                gains[seat] += min(0, worth) if has and not had else -max(0, worth) if had and not has else 0
        return min(gains) >= 0 and max(gains) > 0 and self._is_no_dearer(issue, option, other)

    def _is_no_dearer(self, issue: IssueId, option: int, other: int) -> bool:
        """Whether an option asks for nothing more than another and takes no other use away."""
        public = self._public
        new, old = (public.issues[issue].options[one] for one in (option, other))
        if new.cost_marks > old.cost_marks or new.need > old.need or new.summit < old.summit:
            return False
        if set(new.requires) - set(old.requires):
            return False
        wanted = [public.settlement_requires, *(line.when for book in self._books for line in book.headlines)]
        unwanted: list[When] = []
        for term in public.scoring.durability.terms if public.scoring.durability is not None else ():
            (wanted if term.percent > 0 else unwanted).append(term.when)
        return not any(_loses(when, issue, option, other) for when in wanted) and not any(
            _loses(when, issue, other, option) for when in unwanted
        )


def _allows(when: When, issue: IssueId, option: int) -> bool:
    """Whether a condition can still hold with an option; one that does not name the issue always can."""
    return all(mask >> option & 1 for named, mask in when.parts if named == issue)


def _loses(when: When, issue: IssueId, option: int, other: int) -> bool:
    """Whether a condition can hold with the other option but not with this one."""
    return _allows(when, issue, other) and not _allows(when, issue, option)
