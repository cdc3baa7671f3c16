"""Orders in the making: what a player has chosen so far this turn, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.errors import Refused
from game.core.ids import OfferId, Package
from game.core.legal import check_desk, check_move, check_offer
from game.core.orders import DeskMove, MakeOffer, Orders, Stall, TableMove
from game.core.view import SeatView
from game.presenters.sketch import Sketch, completed, start

NOTHING = Orders()
"""No comment, no desk moves, every signature given."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The orders as chosen, and those before each choice. Nothing here is sealed or known to anybody.

    `sketch` is the offer in the making, kept whatever the table move is; None before it is begun.
    `is_open` tells an offer that is the chosen table move but not allowed as it stands: `orders` stall then.
    """

    orders: Orders = NOTHING
    past: tuple[Orders, ...] = ()
    sketch: Sketch | None = None
    is_open: bool = False
    has_chosen: bool = False

    @property
    def table(self) -> TableMove:
        """The table move as it would be sealed now."""
        return self.orders.table

    @property
    def has_table_move(self) -> bool:
        """Whether the table move has been chosen."""
        return not isinstance(self.orders.table, Stall)

    @property
    def is_offering(self) -> bool:
        """Whether an offer is the table move, allowed or not."""
        return self.is_open or isinstance(self.orders.table, MakeOffer)

    def draft(self, view: SeatView) -> Sketch:
        """The offer in the making, or where one begins."""
        return self.sketch or start(view)

    def with_table(self, view: SeatView, move: TableMove) -> Plan:
        """The plan with this table move instead of the one before.

        Raises: Refused if the rules do not allow it.
        """
        check_move(view, move)
        sketch = self.sketch
        if isinstance(move, MakeOffer):
            sketch = Sketch(move.package, move.addressees, move.kind, move.date)
        after = self._after(replace(self.orders, table=move))
        return replace(after, sketch=sketch, is_open=False, has_chosen=True)

    def with_sketch(self, view: SeatView, sketch: Sketch) -> Plan:
        """The plan with this offer as its table move; while the rules do not allow it, it says nothing."""
        offer = completed(view, sketch)
        is_open = False
        table: TableMove = offer
        try:
            check_offer(view, offer)
        except Refused:
            is_open, table = True, Stall()
        after = self if table == self.orders.table else self._after(replace(self.orders, table=table))
        return replace(after, sketch=sketch, is_open=is_open, has_chosen=True)

    def with_package(self, view: SeatView, package: Package) -> Plan:
        """The plan with an offer of this package as its table move, all else preset: a counter-offer."""
        return self.with_sketch(view, Sketch(package))

    def refused(self, view: SeatView) -> Refused | None:
        """Why the offer in the making cannot be made as it stands; None if it can, or is not chosen."""
        if not self.is_open:
            return None
        try:
            check_offer(view, completed(view, self.draft(view)))
        except Refused as refused:
            return refused
        return None

    def with_desk(self, view: SeatView, move: DeskMove) -> Plan:
        """The plan with one more desk move.

        Raises: Refused if the rules do not allow it, or no desk move is left.
        """
        most = view.scenario.moves.desk_per_turn
        if len(self.orders.desk) >= most:
            raise Refused("too_many_desk_moves", "R20", n=most)
        check_desk(view, self.orders.desk, move)
        return self._after(replace(self.orders, desk=(*self.orders.desk, move)))

    def without_desk(self, slot: int) -> Plan:
        """The plan without the desk move in a place."""
        desk = self.orders.desk
        return self._after(replace(self.orders, desk=(*desk[:slot], *desk[slot + 1 :])))

    def with_signature(self, agreement: OfferId, sign: bool) -> Plan:
        """The plan with an agreement signed or withheld when its time has come."""
        others = tuple(number for number in self.orders.withhold if number != agreement)
        withheld = others if sign else tuple(sorted((*others, agreement)))
        return (
            self if withheld == self.orders.withhold else self._after(replace(self.orders, withhold=withheld))
        )

    def undone(self) -> Plan:
        """The plan before the last choice; the same plan if there was none."""
        if not self.past:
            return self
        orders = self.past[-1]
        return replace(
            self, orders=orders, past=self.past[:-1], is_open=False, has_chosen=orders.table != Stall()
        )

    def afresh(self) -> Plan:
        """The plan of the next turn: nothing chosen, the package of the offer in the making kept."""
        return Plan() if self.sketch is None else Plan(sketch=Sketch(self.sketch.package))

    def _after(self, orders: Orders) -> Plan:
        return replace(self, orders=orders, past=(*self.past, self.orders))
