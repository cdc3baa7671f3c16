"""An offer in the making: its package, and what is preset until the player chooses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.agents.dating import signing_date
from game.core.errors import Refused
from game.core.ids import Package, SeatId, Turn
from game.core.legal import check_offer, dates, kinds, must_address
from game.core.orders import Kind, MakeOffer
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.worth import natural_kind
from game.texts import say


@dataclass(frozen=True, slots=True)
class Sketch:
    """An offer in the making. What is None is still preset by the package: see `completed`."""

    package: Package
    addressees: tuple[SeatId, ...] | None = None
    kind: Kind | None = None
    date: Turn | None = None

    def with_clause(self, issue: int, option: int) -> Sketch:
        """The sketch with another option for one issue."""
        return replace(self, package=(*self.package[:issue], option, *self.package[issue + 1 :]))


def start(view: SeatView) -> Sketch:
    """Where a seat begins: its latest package, or no clause at all."""
    return Sketch(view.latest or (0,) * len(view.scenario.issues))


def completed(view: SeatView, sketch: Sketch) -> MakeOffer:
    """The offer a sketch stands for: all seats a clause binds, a settlement where that is allowed unless it
    is a truce alone, and the date by which files and gauges should allow it, if the player did not choose.
    """
    others = tuple(seat for seat in view.scenario.everyone if seat != view.seat)
    allowed = kinds(view, sketch.package, others)
    preset = sketch.kind or natural_kind(view.scenario, sketch.package)
    preset = preset if preset in allowed else next(iter(allowed), Kind.INTERIM)
    wants_all = preset is Kind.SETTLEMENT
    bound = must_address(view.scenario, view.seat, sketch.package)
    to = sketch.addressees or (others if wants_all else bound or others)
    possible = kinds(view, sketch.package, to)
    usual_kind = preset if preset in possible else next(iter(possible), Kind.INTERIM)
    kind = sketch.kind or usual_kind
    usual = signing_date(view, sketch.package) or _first_date(view, sketch.package)
    return MakeOffer(sketch.package, to, kind, sketch.date or usual)


def known_packages(view: SeatView) -> list[tuple[str, Package]]:
    """Packages a player may start from or compare, with their names: offers, agreements, what is in force."""
    reader = Reader(view.scenario, view.seat)
    found = [(reader.offer(offer.id), offer.package) for offer in view.offers]
    found += [(reader.agreement(deal.id), deal.package) for deal in view.agreements]
    if view.latest is not None and view.latest not in [package for _, package in found]:
        found.append((say("editor.latest"), view.latest))
    found.append((say("editor.in_force"), view.public.in_force))
    return found


def _first_date(view: SeatView, package: Package) -> Turn:
    return Turn(next(iter(dates(view, package)), view.public.last_turn))


def eased(view: SeatView, sketch: Sketch) -> Sketch:
    """The sketch, giving up what was chosen for an earlier package where the rules no longer allow it."""
    for tried in (
        sketch,
        replace(sketch, date=None),
        replace(sketch, date=None, kind=None),
        Sketch(sketch.package),
    ):
        try:
            check_offer(view, completed(view, tried))
        except Refused:
            continue
        return tried
    return sketch
