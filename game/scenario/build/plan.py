"""What is built, and the small translations every part of building needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.core.effects import Effects, Touches
from game.core.ids import GaugeId, IssueId, Package, PerSeat, SeatId
from game.core.scenario import When
from game.scenario.days import Days
from game.scenario.effect import parse_effect
from game.scenario.names import Names
from game.scenario.schema import Document
from game.scenario.schema.play import LengthBlock, PresetBlock
from game.scenario.schema.written import DEFAULT


@dataclass(frozen=True, slots=True)
class Plan:
    """A document that passed its checks, with the variant to be played.

    `written` are the names of the file, `names` those that stay in this length; `turns_written` is the
    number of turns for which the characters' numbers were made.
    """

    document: Document
    written: Names
    names: Names
    turns_written: int
    length: LengthBlock | None
    preset: PresetBlock | None
    off: frozenset[str]

    @property
    def seats(self) -> range:
        """The numbers of all seats."""
        return range(len(self.names.seats))

    @property
    def days(self) -> Days:
        """The calendar's days."""
        return Days(self.document.calendar)

    def has_files(self) -> bool:
        """Whether any option that stays has a need."""
        return any(
            option.need for key in self.names.issues for option in self.document.issues[key].options
        )

    def when(self, condition: Mapping[str, tuple[int, ...]]) -> When | None:
        """The condition in numbers; None if it names an issue that is not played."""
        if any(issue not in self.names.issues for issue in condition):
            return None
        parts = [
            (self.names.issue(issue), sum(1 << option for option in options))
            for issue, options in condition.items()
        ]
        return When(tuple(sorted(parts)))

    def package(self, options: Mapping[str, int]) -> Package:
        """The package in numbers; what is not mentioned is no clause."""
        return tuple(options.get(issue, 0) for issue in self.names.issues)

    def effects(self, lines: Iterable[str]) -> Effects:
        """The effects of lines, without those on files that are not played."""
        found = []
        for line in lines:
            effect = parse_effect(line, self.written)
            if effect.touches is Touches.FILE:
                issue = self.written.issues[effect.index]
                if issue not in self.names.issues:
                    continue
                effect = replace(effect, index=self.names.issue(issue))
            found.append(effect)
        return tuple(found)

    def effects_by_seat(self, lists: Mapping[str, Iterable[str]]) -> PerSeat[Effects]:
        """Each seat's effects, the default's where it has none of its own."""
        return tuple(
            self.effects(lists.get(seat, lists.get(DEFAULT, ()))) for seat in self.names.seats
        )

    def per_seat(self, values: Mapping[str, int], missing: int) -> PerSeat[int]:
        """A value for every seat."""
        return tuple(values.get(seat, missing) for seat in self.names.seats)

    def by_gauge(self, values: Mapping[str, int]) -> tuple[tuple[GaugeId, int], ...]:
        """Values by gauge number, in scenario order."""
        return tuple(sorted((self.names.gauge(key), value) for key, value in values.items()))

    def by_issue(self, values: Mapping[str, int]) -> tuple[tuple[IssueId, int], ...]:
        """Values by issue number, in scenario order, of issues that are played."""
        kept = {key: value for key, value in values.items() if key in self.names.issues}
        return tuple(sorted((self.names.issue(key), value) for key, value in kept.items()))

    def everyone(self) -> tuple[SeatId, ...]:
        """All seats in order."""
        return tuple(SeatId(seat) for seat in self.seats)
