"""When a character leaves an agreement in principle before it is signed (R35)."""

from __future__ import annotations

from game.agents.reasons import Cause, Code, because
from game.agents.study import NEVER, Study
from game.core.orders import Withdraw

LOSS = 500
"""How much less than without it the agreement must be worth, hundredths."""
TURNS_LEFT = 3
"""How many turns must be left for something else: to offer, to accept, to sign."""


def withdrawal(study: Study) -> tuple[Withdraw, Cause] | None:
    """Leaving the settlement agreed on, if signing it would cost the seat clearly and another can follow.

    Leaving costs as much as a signature withheld on the day, so it pays only for the time it wins; later
    than that the seat waits, for what the agreement is worth may yet rise.
    """
    deal, public = study.pending, study.view.public
    if deal is None or deal.date <= public.turn or public.last_turn - public.turn < TURNS_LEFT:
        return None
    value = study.value(deal.package, deal.date)
    if value == NEVER or value >= study.fallback - LOSS * study.view.scenario.points_unit:
        return None
    return Withdraw(deal.id), because(Code.LEFT, agreement=deal.id, value=value)
