"""The orders so far, and all they lead to, before they are sealed."""

from __future__ import annotations

from game.core.legal import legal
from game.core.orders import Accept, MakeOffer, WalkOut, Withdraw
from game.core.view import SeatView
from game.presenters.orders import tell_desk, tell_leaving, tell_outcome, tell_table
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.worth import worth
from game.text.console import Console
from game.text.explain import offered
from game.text.values import show_worth
from game.texts import say


def show_plan(console: Console, view: SeatView, plan: Plan) -> None:
    """What is chosen so far, in short."""
    orders, reader = plan.orders, Reader(view.scenario, view.seat)
    console.say(say("play.table", move=tell_table(view, orders.table)))
    for move in orders.desk:
        console.say(say("play.desk", move=tell_desk(view, move)))
    for number in orders.withhold:
        console.say(say("play.withhold", agreement=reader.agreement(number)))
    most = view.scenario.moves.desk_per_turn
    if most:
        console.say(say("play.free", n=most - len(orders.desk)))


def show_review(console: Console, view: SeatView, plan: Plan) -> None:
    """What is chosen, with its consequences: value, walk-away, headlines, files, costs, signatures."""
    orders = plan.orders
    console.say(say("review.title"))
    console.say(say("play.table", move=tell_table(view, orders.table)))
    match orders.table:
        case MakeOffer(package=package, kind=kind):
            show_worth(console, view, worth(view, package, kind))
        case Accept(number):
            show_worth(console, view, worth(view, *offered(view, number)))
            console.say(say("review.accept"))
        case Withdraw():
            console.say(tell_leaving(view))
        case WalkOut():
            console.say(say("review.leave"))
        case _:
            pass
    for desk in orders.desk:
        console.say(say("play.desk", move=f"{tell_desk(view, desk)} {tell_outcome(view, desk)}".rstrip()))
    free = view.scenario.moves.desk_per_turn - len(orders.desk)
    if free:
        console.say(say("review.free", n=free))
    _show_signatures(console, view, plan)


def _show_signatures(console: Console, view: SeatView, plan: Plan) -> None:
    reader = Reader(view.scenario, view.seat)
    for number in legal(view).due:
        withheld = number in plan.orders.withhold
        how = say("review.withholds" if withheld else "review.signs", agreement=reader.agreement(number))
        console.say(f"{how} {tell_leaving(view)}" if withheld else how)
