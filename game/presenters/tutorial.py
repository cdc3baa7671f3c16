"""The tutorial as its learner reads it: which step is on, with numbers from the learner's own view.

A step's placeholders: `walk_away` the learner's walk-away, `plan` and `offer` the worth of the offer in the
making and of the latest incoming one on their dates, with `_against` what there is without them, `red_line`
the price of a crossed line, `turns_left` the turns after this one, and those the step defines: own points and
published places. None is another seat's number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.ids import IssueId, SeatId
from game.core.orders import MakeOffer, Prepare
from game.core.view import SeatView
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.swaps import place_of
from game.presenters.worth import Worth, walk_away_parts, worth
from game.scenario.tutorial import Step, Tutorial
from game.texts import say
from game.texts.template import fill


@dataclass(frozen=True, slots=True)
class Lesson:
    """How far a learner has come: `at` counts the steps that are behind."""

    tutorial: Tutorial
    at: int = 0

    @property
    def is_done(self) -> bool:
        """Whether every step is behind."""
        return self.at >= len(self.tutorial.steps)

    @property
    def step(self) -> Step | None:
        """The step that is on."""
        return None if self.is_done else self.tutorial.steps[self.at]

    def next(self) -> Lesson:
        """The lesson one step on."""
        return replace(self, at=min(self.at + 1, len(self.tutorial.steps)))

    def ended(self) -> Lesson:
        """The lesson with every step behind."""
        return replace(self, at=len(self.tutorial.steps))

    def kept(self, view: SeatView, plan: Plan) -> Lesson:
        """The lesson with every step behind that is done, or whose turn is over."""
        lesson, turn = self, view.public.turn
        while (step := lesson.step) is not None and (step.turn < turn or is_met(step, view, plan)):
            lesson = lesson.next()
        return lesson

    def shown(self, view: SeatView) -> Step | None:
        """The step to show now; None before its turn."""
        step = self.step
        return step if step is not None and step.turn == view.public.turn else None


def is_met(step: Step, view: SeatView, plan: Plan) -> bool:
    """Whether what a step waits for is done; steps that wait for nothing, or for the seal, are not."""
    issues = [issue.key for issue in view.scenario.issues]
    match step.waits:
        case "offer":
            move = plan.table
            return isinstance(move, MakeOffer) and all(
                move.package[issues.index(key)] in options for key, options in step.needs
            )
        case "prepare":
            prepared = {move.issue for move in plan.orders.desk if isinstance(move, Prepare)}
            return {issues.index(key) for key, _ in step.needs} <= prepared
        case "answer":
            return plan.has_chosen
        case _:
            return False


def words(step: Step, view: SeatView, plan: Plan) -> str:
    """What a step says now."""
    reader = Reader(view.scenario, view.seat)
    issues = [issue.key for issue in view.scenario.issues]
    seats = [seat.key for seat in view.scenario.seats]
    params: dict[str, str | int] = {
        "walk_away": reader.points(sum(part.amount for part in walk_away_parts(view))),
        **_told("plan", _plan(view, plan), reader),
        **_told("offer", _offer(view), reader),
        "red_line": reader.points(view.scenario.scoring.red_line_cost),
        "turns_left": view.scenario.calendar.turns - view.public.turn,
    }
    for name, key, before, after in step.changes:
        points = view.book.points[issues.index(key)]
        params[name] = reader.points(abs(points[after] - points[before]))
    for name, seat, key, option in step.places:
        found = place_of(view, SeatId(seats.index(seat)), IssueId(issues.index(key)), option)
        params[name] = say("tutorial.place", place=found.place, out_of=found.out_of)
    return fill(step.text, params)


def _told(name: str, found: Worth | None, reader: Reader) -> dict[str, str]:
    """A package's worth and what it stands against, as both are shown elsewhere."""
    nothing = say("tutorial.nothing")
    return {
        name: reader.points(found.score) if found else nothing,
        f"{name}_against": reader.points(found.against) if found else nothing,
    }


def _plan(view: SeatView, plan: Plan) -> Worth | None:
    move = plan.table
    return worth(view, move.package, move.kind, move.date) if isinstance(move, MakeOffer) else None


def _offer(view: SeatView) -> Worth | None:
    """What the latest offer from others that the learner has not answered would be worth on its date."""
    mine = [o for o in view.offers if view.seat in o.addressees and view.seat not in o.accepted_by]
    if not mine:
        return None
    offer = max(mine, key=lambda offer: offer.id)
    return worth(view, offer.package, offer.kind, offer.date)
