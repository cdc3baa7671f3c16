"""Dates of the file and turns of the game, one from the other."""

from __future__ import annotations

from datetime import date, timedelta

from game.core.ids import Turn
from game.scenario.schema.story import CalendarBlock


class Days:
    """The days of a calendar block; with no start there are none."""

    def __init__(self, calendar: CalendarBlock) -> None:
        self._start = calendar.start
        self._step = calendar.days_per_turn
        self._turns = calendar.turns
        self._end = calendar.end

    def begins(self, turn: int) -> date | None:
        """The first day of a turn; None without a start or past the last day a calendar has."""
        if self._start is None:
            return None
        try:
            return self._start + timedelta(days=self._step * (turn - 1))
        except OverflowError:
            return None

    def last_day(self) -> date | None:
        """The last day of the game."""
        if self._end is not None or self._start is None:
            return self._end
        after = self.begins(self._turns + 1)
        return None if after is None else after - timedelta(days=1)

    def turn_of(self, day: date | int) -> Turn:
        """The turn a day belongs to: 0 before the game, past the last turn after it; a turn is itself."""
        if isinstance(day, int):
            return Turn(day)
        last = self.last_day()
        if self._start is None or day < self._start:
            return Turn(0)
        if last is not None and day > last:
            return Turn(self._turns + 1)
        return Turn(min(self._turns, (day - self._start).days // self._step + 1))
