"""How a game ended, for the seat that reads it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.events import WalkedOut
from game.core.outcome import Outcome
from game.core.position import Ending
from game.core.scoring import NoDeal, Settlement
from game.core.view import SeatView
from game.presenters.package import Row, rows
from game.presenters.reader import Reader
from game.presenters.worth import Part, settlement_parts
from game.table.notice import Notice
from game.texts import say


@dataclass(frozen=True, slots=True)
class Result:
    """A seat's result, in hundredths, and what is public about the end. `lasts` is per cent."""

    ending: str
    when: str
    verdict: str
    score: int
    walk_away: int
    lasts: int | None
    deal: tuple[Row, ...]
    headlines: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def gain(self) -> int:
        """The score above the walk-away."""
        return self.score - self.walk_away


@dataclass(frozen=True, slots=True)
class Standing:
    """One seat's numbers once the table lies open, in hundredths."""

    name: str
    score: int
    walk_away: int


def result(view: SeatView, outcome: Outcome, log: Iterable[Notice] = ()) -> Result:
    """The result as the seat of the view reads it: its own numbers only.

    `log` is what the seat has heard; it has who walked out.
    """
    reader, value = Reader(view.scenario, view.seat), outcome.values[view.seat]
    return Result(
        ending=_tell_ending(reader, outcome.ending, log),
        when=reader.turn(outcome.turn),
        verdict=outcome.verdict,
        score=value.score,
        walk_away=value.walk_away,
        lasts=outcome.durability if any(outcome.package) else None,
        deal=tuple(row for row in rows(view, outcome.package) if row.choice.option),
        headlines=tuple(line.text for line in view.book.headlines if line.when.holds(outcome.package)),
        parts=settlement_parts(view, outcome.package)
        if isinstance(value, Settlement)
        else no_deal_parts(value),
    )


def _tell_ending(reader: Reader, ending: Ending, log: Iterable[Notice]) -> str:
    left = [notice.event.seat for notice in log if isinstance(notice.event, WalkedOut)]
    if ending is not Ending.WALK_OUT or not left:
        return say(f"result.{ending.value}")
    seats = reader.series(left)
    return say("result.walked_out", seats=seats[:1].upper() + seats[1:])


def no_deal_parts(value: NoDeal) -> tuple[Part, ...]:
    """How the score without a settlement adds up (R75)."""
    amounts = {
        "walk_away": value.walk_away,
        "people": value.people,
        "kept": value.kept,
        "risk": -value.risk,
        "costs": -value.costs,
        "red_lines": -value.red_lines,
    }
    return tuple(
        Part(say(f"worth.{key}"), amount) for key, amount in amounts.items() if amount or key == "walk_away"
    )


def standings(view: SeatView, outcome: Outcome) -> tuple[Standing, ...]:
    """Every seat's numbers, for a finished game that the players open."""
    return tuple(
        Standing(seat.name, value.score, value.walk_away)
        for seat, value in zip(view.scenario.seats, outcome.values, strict=True)
    )
