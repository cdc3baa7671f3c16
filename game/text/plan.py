"""Orders in the making: what a player has chosen so far this turn, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.errors import Refused
from game.core.ids import OfferId
from game.core.legal import check_desk, check_move
from game.core.orders import DeskMove, Orders, Stall, TableMove
from game.core.view import SeatView

NOTHING = Orders()
"""No comment, no desk moves, every signature given."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The orders as chosen, and those before each choice. Nothing here is sealed or known to anybody."""

    orders: Orders = NOTHING
    past: tuple[Orders, ...] = ()

    @property
    def has_table_move(self) -> bool:
        """Whether the table move has been chosen."""
        return not isinstance(self.orders.table, Stall)

    def with_table(self, view: SeatView, move: TableMove) -> Plan:
        """The plan with this table move instead of the one before.

        Raises: Refused if the rules do not allow it.
        """
        check_move(view, move)
        return self._after(replace(self.orders, table=move))

    def with_desk(self, view: SeatView, move: DeskMove) -> Plan:
        """The plan with one more desk move.

        Raises: Refused if the rules do not allow it, or no desk move is left.
        """
        most = view.scenario.moves.desk_per_turn
        if len(self.orders.desk) >= most:
            raise Refused("too_many_desk_moves", "R20", n=most)
        check_desk(view, self.orders.desk, move)
        return self._after(replace(self.orders, desk=(*self.orders.desk, move)))

    def with_signature(self, agreement: OfferId, sign: bool) -> Plan:
        """The plan with an agreement signed or withheld when its time has come."""
        others = tuple(number for number in self.orders.withhold if number != agreement)
        withheld = others if sign else tuple(sorted((*others, agreement)))
        return (
            self if withheld == self.orders.withhold else self._after(replace(self.orders, withhold=withheld))
        )

    def undone(self) -> Plan:
        """The plan before the last choice; the same plan if there was none."""
        return Plan(self.past[-1], self.past[:-1]) if self.past else self

    def _after(self, orders: Orders) -> Plan:
        return Plan(orders, (*self.past, self.orders))
