"""Simple policies that characters should do better than; each sees its seat's view and nothing more.

They say nothing, sign what is due, and have their staff prepare what is agreed or offered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.agents.dating import signing_date
from game.agents.dice import Stream
from game.agents.micro import Micro
from game.core.commands import Seal, SeatCommand
from game.core.errors import Refused
from game.core.ids import OPENING, IssueId, Package, Turn
from game.core.legal import check, check_desk, check_move, dates, is_open_to, legal
from game.core.orders import (
    Accept,
    DeskMove,
    Kind,
    MakeOffer,
    Orders,
    Prepare,
    Reject,
    Stall,
    TableMove,
    WalkOut,
)
from game.core.position import Offer
from game.core.scenario import PublicScenario
from game.core.scoring import settlement_value, walk_away
from game.core.staff import staff_orders
from game.core.view import SeatView
from game.lab.role import ACCEPT
from game.table.player import Player

Policy = Callable[[SeatView], tuple[SeatCommand, ...]]
"""A seat's view in, its commands of the turn out; the last one seals."""
Baseline = Callable[[SeatView, Stream], Orders]
"""A seat's view and the policy's own chance in, its orders out."""

RANDOM, ACCEPT_ALL, SPLITTER, ULTIMATUM = "random", "accept_all", "splitter", "late_ultimatum"
MICRO = "micro"
NEVER_PREPARES = "never_prepares"
OWN_CHANCE = "lab"
PER_TURN = 1000
LATE_TURNS = 2
"""How many turns before the end an ultimatum gives way."""
OWN_ISSUES = 2
"""On how many issues an ultimatum asks for its best."""


def policy_of(name: str, seed: int, seat: str) -> Policy:
    """The simple policy of a name, for one game; of the game's seed it keeps the chance of its seat only."""
    stream = Stream(seed, f"{OWN_CHANCE}:{seat}")
    if name == MICRO:
        micro = Micro(stream)
        return lambda view: (Seal(view.seat, _checked(view, micro.choose(view).orders)),)
    baseline = BASELINES[name]
    return lambda view: (Seal(view.seat, baseline(view, stream)),)


def unprepared(player: Player) -> Policy:
    """A character whose staff never prepares anything."""

    def act(view: SeatView) -> tuple[SeatCommand, ...]:
        decision = _decided(player, view)
        orders = decision[-1].orders
        desk = tuple(move for move in orders.desk if not isinstance(move, Prepare))
        return (*decision[:-1], Seal(view.seat, replace(orders, desk=desk)))

    return act


def answering(player: Player, answer: str) -> Policy:
    """A character that is made to accept, or to reject, the opening in the first turn."""
    move: TableMove = Accept(OPENING) if answer == ACCEPT else Reject(OPENING)

    def act(view: SeatView) -> tuple[SeatCommand, ...]:
        decision = _decided(player, view)
        orders = decision[-1].orders
        if view.public.turn == 1 and _may(view, move):
            orders = replace(orders, table=move)
        return (*decision[:-1], Seal(view.seat, orders))

    return act


def at_random(view: SeatView, stream: Stream) -> Orders:
    """Any legal table move but walking out, or any settlement; any legal desk moves."""

    def roll(k: int, below: int) -> int:
        return stream.value(view.public.turn * PER_TURN + k, below)

    choices = legal(view)
    table: TableMove = Stall()
    if choices.may_offer and roll(0, 2):
        table = _any_offer(view, roll) or table
    else:
        moves = [move for move in choices.table if not isinstance(move, WalkOut)]
        table = moves[roll(1, len(moves))] if moves else table
    desk: tuple[DeskMove, ...] = ()
    for slot in range(view.scenario.moves.desk_per_turn):
        if choices.desk:
            move = choices.desk[roll(2 + slot, len(choices.desk))]
            desk = (*desk, move) if _may_add(view, desk, move) else desk
    return _checked(view, Orders(table, desk))


def accept_all(view: SeatView, stream: Stream) -> Orders:
    """Accept whatever lies on the table, settlements first and the newest of them; offer nothing."""
    settled = any(deal.kind is Kind.SETTLEMENT for deal in view.agreements)
    found = [offer for offer in _open(view) if not settled or offer.kind is Kind.INTERIM]
    best = max(found, key=lambda offer: (offer.kind is Kind.SETTLEMENT, offer.id), default=None)
    return _staffed(view, Accept(best.id) if best else Stall())


def splitter(view: SeatView, stream: Stream) -> Orders:
    """Offer the middle by everybody's published order, and accept what is worth as much to the seat."""
    package = middle(view.scenario)
    return _staffed(view, _take(view, _value(view, package)) or _insist(view, package))


def late_ultimatum(view: SeatView, stream: Stream) -> Orders:
    """Repeat the middle with the seat's best on two issues; near the end take whatever beats walking away."""
    package = modest(view)
    late = view.public.turn > view.public.last_turn - LATE_TURNS
    least = walk_away(view.book, view.public, view.account) + 1 if late else _value(view, package)
    return _staffed(view, _take(view, least) or _insist(view, package))


def middle(scenario: PublicScenario) -> Package:
    """On every issue the option that the seat which likes it least, by the published orders, likes most."""
    required = dict(scenario.settlement_requires.parts)
    return tuple(
        max(
            (
                option
                for option in range(len(issue.options))
                if required.get(IssueId(number), -1) >> option & 1
            ),
            key=lambda option: (min(ranks[number][option] for ranks in scenario.published), -option),
        )
        for number, issue in enumerate(scenario.issues)
    )


def modest(view: SeatView) -> Package:
    """The middle, with the seat's own best on the issues where that brings it most."""
    package, required = list(middle(view.scenario)), dict(view.scenario.settlement_requires.parts)
    wishes = []
    for issue, points in enumerate(view.book.points):
        allowed = [option for option in range(len(points)) if required.get(IssueId(issue), -1) >> option & 1]
        best = max(allowed, key=lambda option: (points[option], -option))
        if not view.scenario.issues[issue].humanitarian:
            wishes.append((points[best] - points[package[issue]], -issue, best))
    for gain, place, best in sorted(wishes, reverse=True)[:OWN_ISSUES]:
        if gain > 0:
            package[-place] = best
    return tuple(package)


BASELINES: dict[str, Baseline] = {
    RANDOM: at_random,
    ACCEPT_ALL: accept_all,
    SPLITTER: splitter,
    ULTIMATUM: late_ultimatum,
}
"""The policies without a memory that characters should do better than."""
POLICIES = (*BASELINES, MICRO)
"""Everybody who can be seated without being a character; minimal concession is a match, not a measure."""


def _decided(player: Player, view: SeatView) -> tuple[*tuple[SeatCommand, ...], Seal]:
    player.read(view)
    decision = player.choose(view)
    return (*decision.messages, Seal(view.seat, decision.orders))


def _open(view: SeatView) -> list[Offer]:
    lapses = view.scenario.moves.offer_lapses_after
    return [offer for offer in view.offers if is_open_to(offer, view.seat, view.public.turn, lapses)]


def _value(view: SeatView, package: Package) -> int:
    return settlement_value(view.scenario, view.book, view.public, view.account, package).score


def _take(view: SeatView, least: int) -> Accept | None:
    """Yes to the settlement worth most to the seat, if it is worth enough and none waits to be signed."""
    if any(deal.kind is Kind.SETTLEMENT for deal in view.agreements):
        return None
    found = [
        (_value(view, offer.package), offer.id) for offer in _open(view) if offer.kind is Kind.SETTLEMENT
    ]
    value, number = max(found, default=(least - 1, OPENING))
    return Accept(number) if value >= least else None


def _insist(view: SeatView, package: Package) -> TableMove:
    """The offer again once it has lapsed, as long as nothing is agreed."""
    stands = any(offer.proposer == view.seat and offer.id != OPENING for offer in view.offers)
    if stands or view.agreements or not any(package):
        return Stall()
    allowed = dates(view, package)
    date = signing_date(view, package) or (allowed[0] if allowed else None)
    if date is None:
        return Stall()
    others = tuple(seat for seat in view.scenario.everyone if seat != view.seat)
    offer = MakeOffer(package, others, Kind.SETTLEMENT, Turn(date))
    return offer if _may(view, offer) else Stall()


def _any_offer(view: SeatView, roll: Callable[[int, int], int]) -> MakeOffer | None:
    required = dict(view.scenario.settlement_requires.parts)
    package = []
    for number, issue in enumerate(view.scenario.issues):
        mask = required.get(IssueId(number), -1)
        allowed = [option for option in range(len(issue.options)) if mask >> option & 1]
        package.append(allowed[roll(100 + number, len(allowed))])
    allowed_dates = dates(view, tuple(package))
    if not allowed_dates or not any(package):
        return None
    others = tuple(seat for seat in view.scenario.everyone if seat != view.seat)
    date = allowed_dates[roll(99, len(allowed_dates))]
    offer = MakeOffer(tuple(package), others, Kind.SETTLEMENT, Turn(date))
    return offer if _may(view, offer) else None


def _staffed(view: SeatView, table: TableMove) -> Orders:
    offered = table.package if isinstance(table, MakeOffer) else view.latest
    return _checked(view, Orders(table, staff_orders(replace(view, latest=offered)).desk))


def _may(view: SeatView, move: TableMove) -> bool:
    try:
        check_move(view, move)
    except Refused:
        return False
    return True


def _may_add(view: SeatView, before: tuple[DeskMove, ...], move: DeskMove) -> bool:
    try:
        check_desk(view, before, move)
    except Refused:
        return False
    return True


def _checked(view: SeatView, orders: Orders) -> Orders:
    """The orders, or none if a rule that these policies do not know is against them."""
    try:
        check(view, orders)
    except Refused:
        return Orders()
    return orders
