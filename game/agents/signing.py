"""Whether a character signs what is due, or withholds its signature (R36)."""

from __future__ import annotations

from game.agents.answering import FALLBACK_GAIN
from game.agents.reasons import Cause, Code, because
from game.agents.study import Study
from game.core.ids import OfferId
from game.core.legal import is_due
from game.core.orders import Kind
from game.core.scoring import settlement_value


def withhold(study: Study) -> tuple[tuple[OfferId, ...], tuple[Cause, ...]]:
    """The agreements due that the character will not sign, as it has more without them, and why."""
    refused, causes = [], []
    for deal in study.view.agreements:
        if not is_due(study.view, deal):
            continue
        if deal.kind is Kind.SETTLEMENT:
            view = study.view
            value = settlement_value(view.scenario, view.book, view.public, view.account, deal.package).score
            worse = value <= study.fallback
        else:
            value = study.fallback_with(deal.package)
            worse = value < study.fallback - FALLBACK_GAIN * study.view.scenario.points_unit
        if worse:
            refused.append(deal.id)
            causes.append(because(Code.BELOW_FALLBACK, agreement=deal.id, value=value))
    return tuple(refused), tuple(causes)
