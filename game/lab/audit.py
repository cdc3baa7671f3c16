"""A game looked through once more: does it replay, and did any seat know what it cannot know?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.commands import Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import PerSeat, Points, SeatId, Turn
from game.core.orders import Kind, MakeOffer, Orders
from game.core.position import Account
from game.core.scenario import Scenario, SeatBook, WalkAway
from game.core.state import State
from game.core.view import SeatView, seat_view
from game.lab.match import Game, Step, player_of, steps_of
from game.lab.role import Role
from game.lab.setting import Setting, Variant, scenario_of
from game.table.player import Player

SHIFT = 1_000
"""By how much the others' falsified walk-aways and accounts are off, hundredths."""


@dataclass(frozen=True, slots=True)
class Audit:
    """A game of plain characters to be looked through."""

    variant: Variant
    seed: int
    roles: PerSeat[Role]

    @property
    def key(self) -> str:
        """The audit in one line."""
        return f"audit {Game(self.variant, self.seed, self.roles).key}"


@dataclass(frozen=True, slots=True)
class AuditResult:
    """How many commands lead to other facts when decided again, how many of the `orders` change when all
    secrets of the others are falsified, and how many of these are a seat's first settlement offer.
    """

    replayed: int
    orders: int
    changed: int
    first_offers: int
    first_changed: int


def examine(setting: Setting, audit: Audit) -> AuditResult:
    """Play the game, decide it again, and ask every character again with the others' books falsified."""
    scenario = scenario_of(setting, audit.variant)
    steps = steps_of(setting, Game(audit.variant, audit.seed, audit.roles))
    return AuditResult(_replay(scenario, steps), *_ask_again(scenario, audit, steps))


def falsified(scenario: Scenario, state: State, seat: SeatId) -> State:
    """The state with every book and account but one seat's made up."""
    return replace(
        state,
        books=tuple(book if book.seat == seat else _made_up(book) for book in state.books),
        accounts=tuple(
            account if number == seat else Account(*(Points(part + SHIFT) for part in _parts(account)))
            for number, account in enumerate(state.accounts)
        ),
        seed=state.seed + 1,
    )


def _parts(account: Account) -> tuple[int, int, int, int]:
    return account.delay, account.costs, account.red_lines, account.walk_away


def _made_up(book: SeatBook) -> SeatBook:
    rule = book.walk_away
    return replace(
        book,
        points=tuple(tuple(reversed(options)) for options in book.points),
        linkages=tuple(-points for points in book.linkages),
        headlines=(),
        walk_away=WalkAway(rule.base + SHIFT, rule.per_turn, rule.gauges),
        delay=book.delay + SHIFT,
        card=None,
        brief="",
    )


def _replay(scenario: Scenario, steps: list[Step]) -> int:
    """How many commands lead to other facts than they did."""
    state: State | None = None
    found = 0
    for command, events in steps:
        found += decide(scenario, state, command) != events
        state = evolve(scenario, state, events)
    return found


def _ask_again(scenario: Scenario, audit: Audit, steps: list[Step]) -> tuple[int, int, int, int]:
    players: list[Player] = []
    for seat, role in enumerate(audit.roles):
        players.append(player_of(scenario.public, SeatId(seat), role, audit.seed))
    orders = changed = first_offers = first_changed = 0
    state: State | None = None
    turn, views = Turn(0), dict[SeatId, SeatView]()
    opened: set[SeatId] = set()
    for command, events in steps:
        if isinstance(command, Seal):
            seat = command.seat
            again = players[seat].choose(views[seat]).orders
            orders += 1
            changed += again != command.orders
            if seat not in opened and _is_settlement(command.orders):
                opened.add(seat)
                first_offers += 1
                first_changed += again.table != command.orders.table
        state = evolve(scenario, state, events)
        if state.public.turn != turn and state.public.ending is None:
            turn = state.public.turn
            # As at the table: everybody reads the turn when it begins, and all choose from that moment.
            for number, player in enumerate(players):
                seat = SeatId(number)
                views[seat] = seat_view(scenario, falsified(scenario, state, seat), seat)
                player.read(views[seat])
    return orders, changed, first_offers, first_changed


def _is_settlement(orders: Orders) -> bool:
    return isinstance(orders.table, MakeOffer) and orders.table.kind is Kind.SETTLEMENT
