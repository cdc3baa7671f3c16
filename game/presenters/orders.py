"""A seat's orders in words, and what they lead to."""

from __future__ import annotations

from game.core.ids import IssueId, SeatId
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Prepare,
    Press,
    Reject,
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.view import SeatView
from game.presenters.effects import tell_effects
from game.presenters.reader import Reader
from game.texts import say


def tell_table(view: SeatView, move: TableMove) -> str:
    """A table move in one sentence."""
    reader = Reader(view.scenario, view.seat)
    match move:
        case MakeOffer(package, addressees, kind, date):
            return say(
                "orders.offer",
                others=reader.series(addressees),
                kind=reader.kind(kind),
                date=reader.turn(date),
                package=reader.package(package),
            )
        case Accept(offer):
            return say("orders.accept", offer=reader.offer(offer))
        case Reject(offer):
            return say("orders.reject", offer=reader.offer(offer))
        case Withdraw(agreement):
            return say("orders.withdraw", agreement=reader.agreement(agreement))
        case Stall():
            return say("orders.stall")
        case WalkOut():
            return say("orders.walk_out")


def tell_desk(view: SeatView, move: DeskMove) -> str:
    """A desk move in one sentence."""
    reader = Reader(view.scenario, view.seat)
    match move:
        case Prepare(issue):
            return say("orders.prepare", issue=reader.issue(issue))
        case MakeGesture(target):
            return say("orders.gesture", target=reader.object(target))
        case DrawRedLine(issue, option):
            return say("orders.red_line", clause=reader.clause(issue, option))
        case MakeStatement():
            return say("orders.statement")
        case Press(way):
            return say("orders.press", move=view.scenario.moves.pressure[view.seat][way].name)
        case EndTruce():
            return say("orders.end_truce")


def tell_outcome(view: SeatView, move: DeskMove) -> str:
    """What a desk move leads to, in one sentence; empty if the game says nothing about it."""
    reader, moves, own = Reader(view.scenario, view.seat), view.scenario.moves, view.seat
    effects = ""
    match move:
        case Prepare(issue):
            return _file_after(view, issue)
        case MakeGesture(target) if moves.gesture is not None:
            effects = tell_effects(reader, moves.gesture.effects[own], own, target)
            return say("outcome.effects", effects=effects)
        case DrawRedLine() if moves.red_line is not None:
            effects = tell_effects(reader, moves.red_line.effects[own], own)
            cost = reader.points(view.scenario.scoring.red_line_cost)
            return say("outcome.red_line", effects=effects or say("effect.none"), cost=cost)
        case MakeStatement() if moves.statement is not None:
            return say(
                "outcome.statement",
                effects=tell_effects(reader, moves.statement.effects[own], own) or say("effect.none"),
                turns=moves.statement.expires,
                penalty=tell_effects(reader, moves.statement.penalty[own], own) or say("effect.none"),
            )
        case Press(way):
            pressure = moves.pressure[own][way]
            effects = tell_effects(reader, pressure.effects, own, pressure.target)
        case EndTruce() if view.scenario.truce is not None:
            effects = tell_effects(reader, view.scenario.truce.breach[own] or (), own)
        case _:
            pass
    return say("outcome.effects", effects=effects) if effects else ""


def tell_leaving(view: SeatView) -> str:
    """What leaving an agreement, or withholding a signature, costs the seat (R35, R36)."""
    reader = Reader(view.scenario, view.seat)
    effects = tell_effects(reader, view.scenario.moves.withdraw[view.seat], view.seat)
    return say("outcome.leaving", effects=effects) if effects else say("outcome.leaving_free")


def other_seats(view: SeatView) -> tuple[SeatId, ...]:
    """All seats but the one that looks."""
    return tuple(seat for seat in view.scenario.everyone if seat != view.seat)


def _file_after(view: SeatView, issue: IssueId) -> str:
    rules = view.scenario.moves.prepare
    units = view.public.files[issue]
    if rules is None:
        return ""
    return say(
        "outcome.prepare", now=units, after=min(rules.file_max, units + rules.step), most=rules.file_max
    )
