"""Names of seats, issues and options as one reader sees them, "you" included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.core.arithmetic import div
from game.core.ids import IssueId, OfferId, Package, SeatId, Turn
from game.core.orders import Kind
from game.core.scenario import PublicScenario
from game.texts import format_date, format_own, format_points, format_series, format_span, say


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and what about; `seat` is None for the room."""

    scenario: PublicScenario
    seat: SeatId | None = None

    def name(self, seat: SeatId) -> str:
        """A seat's name, for headings and labels."""
        return self.scenario.seats[seat].name

    def called(self, seat: SeatId) -> str:
        """A seat within a sentence, with its article if it has one, whoever reads."""
        return self.scenario.seats[seat].in_text

    def subject(self, seat: SeatId) -> str:
        """A seat as the one who acts, at the head of a sentence."""
        if seat == self.seat:
            return say("name.you_subject")
        words = say("name.seat_subject", seat=self.called(seat))
        return words[:1].upper() + words[1:]

    def object(self, seat: SeatId, *, is_label: bool = False) -> str:
        """A seat as the one spoken to or about; as a label, without its article."""
        name = self.name(seat) if is_label else self.called(seat)
        return say("name.you_object") if seat == self.seat else say("name.seat_object", seat=name)

    def owner(self, seat: SeatId, *, is_label: bool = False) -> str:
        """A seat as the one something belongs to; as a label, without its article."""
        name = self.name(seat) if is_label else self.called(seat)
        return say("name.your") if seat == self.seat else say("name.of_seat", seat=name)

    def series(self, seats: Iterable[SeatId]) -> str:
        """Seats as a sentence lists them, the reader last."""
        ordered = sorted(seats, key=lambda seat: seat == self.seat)
        return format_series([self.object(seat) for seat in ordered])

    def issue(self, issue: IssueId | int) -> str:
        """An issue's name."""
        return self.scenario.issues[issue].name

    def short(self, issue: IssueId | int) -> str:
        """An issue's name for narrow columns."""
        known = self.scenario.issues[issue]
        return known.short or known.name

    def issues(self, issues: Iterable[IssueId | int]) -> str:
        """Issues as a sentence lists them."""
        return format_series([self.issue(issue) for issue in issues])

    def option(self, issue: IssueId | int, option: int) -> str:
        """An option's label."""
        return self.scenario.issues[issue].options[option].label

    def clause(self, issue: IssueId | int, option: int) -> str:
        """An issue with the option chosen on it, short."""
        short = self.scenario.issues[issue].options[option].short
        return say("package.clause", issue=self.issue(issue), option=short)

    def package(self, package: Package) -> str:
        """All clauses of a package in one line."""
        clauses = [self.clause(issue, option) for issue, option in enumerate(package) if option]
        return say("package.joint").join(clauses) if clauses else say("package.empty")

    def kind(self, kind: Kind) -> str:
        """The word for interim or settlement."""
        return say(f"kind.{kind.value}")

    def offer(self, offer: OfferId) -> str:
        """An offer by its maker and turn; its number says no more than that."""
        if offer == 0 and self.scenario.opening is not None:
            return say("name.opening_offer")
        return say("name.offer_of", owner=self.owner(SeatId(offer % 8)), turn=offer // 8)

    def agreement(self, agreement: OfferId) -> str:
        """An agreement by the offer it was."""
        if agreement == 0 and self.scenario.opening is not None:
            return say("name.opening_agreement")
        return say("name.agreement_of", owner=self.owner(SeatId(agreement % 8)), turn=agreement // 8)

    def turn(self, turn: Turn | int) -> str:
        """A turn with the day it begins, if the calendar has days."""
        calendar = self.scenario.calendar
        mark = dict(calendar.marked).get(Turn(turn), "")
        about = [format_date(calendar.begins(Turn(turn)))] if calendar.days_per_turn else []
        about += [mark] if mark else []
        return say("turn.about", turn=turn, about=", ".join(about)) if about else say("turn.plain", turn=turn)

    def span(self, turn: Turn) -> str:
        """The days of a turn; empty if the calendar has none."""
        calendar = self.scenario.calendar
        return format_span(calendar.begins(turn), calendar.ends(turn)) if calendar.days_per_turn else ""

    def points(self, hundredths: int, *, signed: bool = False) -> str:
        """An amount of points with one decimal, in the scenario's unit."""
        return format_own(div(hundredths, self.scenario.points_unit), signed=signed)

    def tally(self, hundredths: int) -> str:
        """The points of one option: whole where they are whole, else with one decimal.

        Books are whole; a private card or a shift by chance adds fractions, and numbers that hide them would
        not add up to the score beside them.
        """
        words = self.points(hundredths)
        return words.removesuffix(say("number.decimal") + "0")

    def column(self, amounts: Sequence[int]) -> tuple[str, ...]:
        """The points of options that stand under each other: whole if all are, else all with one decimal."""
        plain = [self.tally(amount) for amount in amounts]
        is_whole = all(say("number.decimal") not in words for words in plain)
        return tuple(plain) if is_whole else tuple(self.points(amount) for amount in amounts)

    def gap(self, amount: int, other: int) -> int:
        """How much more one amount of points is than another as both are shown, in hundredths of a point.

        Who takes one number on the screen from the other finds just this.
        """
        unit = self.scenario.points_unit
        return shown(div(amount, unit)) - shown(div(other, unit))

    def reading(self, hundredths: int, *, signed: bool = False) -> str:
        """A gauge, trust or appetite with one decimal."""
        return format_points(hundredths, signed=signed)


def shown(hundredths: int) -> int:
    """The hundredths that are read where these are shown: the nearest tenth, halves away from zero."""
    size = (abs(hundredths) + 5) // 10 * 10
    return -size if hundredths < 0 else size
