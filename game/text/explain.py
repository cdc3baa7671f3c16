"""Why something is not possible, why numbers are what they are, and how packages differ."""

from __future__ import annotations

from game.core.ids import OfferId, Package
from game.core.orders import Accept, Kind, MakeOffer
from game.core.view import SeatView
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.reasons import actions, reason
from game.presenters.sketch import known_packages
from game.presenters.worth import natural_kind
from game.text.choice import choose, parse_number
from game.text.console import Console
from game.text.papers import show_compare
from game.text.values import show_value, show_walk_away
from game.text.words import WORDS
from game.texts import say


def explain(console: Console, view: SeatView, plan: Plan, about: str) -> None:
    """Answer `why`: about the walk-away, a value, one action, or all that is not possible."""
    if about in ("walk-away", "walkaway"):
        show_walk_away(console, view)
    elif about == "value":
        _explain_value(console, view, plan)
    else:
        _explain_actions(console, view, plan, about)


def compare(console: Console, view: SeatView, plan: Plan) -> None:
    """Put two packages side by side that the player picks."""
    found = known_packages(view)
    if isinstance(plan.orders.table, MakeOffer):
        found.insert(0, (say("compare.planned"), plan.orders.table.package))
    reader = Reader(view.scenario, view.seat)
    names = [f"{name}: {reader.package(package)}" for name, package in found]
    first = choose(console, say("compare.first_choice"), names)
    second = None if first is None else choose(console, say("compare.second_choice"), names)
    if first is not None and second is not None:
        show_compare(console, view, found[first][1], found[second][1])


def offered(view: SeatView, number: OfferId) -> tuple[Package, Kind]:
    """The package and kind of an offer on the table."""
    offer = next(offer for offer in view.offers if offer.id == number)
    return offer.package, offer.kind


def _explain_actions(console: Console, view: SeatView, plan: Plan, about: str) -> None:
    shown = actions(view)
    number = parse_number(about)
    wanted = shown[number - 1] if number is not None and 1 <= number <= len(shown) else WORDS.get(about)
    picked = (wanted,) if wanted in shown else shown
    barred = [(action, reason(view, plan, action)) for action in picked]
    told = [(say(f"action.{action}"), words) for action, words in barred if words]
    console.points(say("why.barred", action=action, reason=words) for action, words in told)
    if not told:
        console.say(say("why.possible" if wanted in shown else "why.all_possible"))
    if not about:
        console.say(say("why.more"))


def _explain_value(console: Console, view: SeatView, plan: Plan) -> None:
    match plan.orders.table:
        case MakeOffer(package=package, kind=kind):
            show_value(console, view, package, kind)
            return
        case Accept(number):
            show_value(console, view, *offered(view, number))
            return
        case _:
            pass
    found = [(name, package) for name, package in known_packages(view) if any(package)]
    if not found:
        console.say(say("why.no_package"))
        return
    picked = choose(console, say("why.which"), [name for name, _ in found])
    if picked is not None:
        show_value(console, view, found[picked][1], natural_kind(view.scenario, found[picked][1]))
