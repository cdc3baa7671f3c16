"""The public numbers a few turns ahead if nothing but time happens: for trends, never for rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.arithmetic import STEP_MAX, clamp, div
from game.core.ids import GaugeId, Points, Turn
from game.core.position import Account, PublicState
from game.core.scenario import TruceTerms
from game.core.view import SeatView


def forecast(view: SeatView, turn: int) -> tuple[PublicState, Account]:
    """The public numbers and the seat's account in `turn` (R22, R42): drift, truce and delay only."""
    public, account = view.public, view.account
    while public.turn < turn:
        public, account = _next(view, public, account)
    return public, account


def _next(view: SeatView, public: PublicState, account: Account) -> tuple[PublicState, Account]:
    scenario = view.scenario
    terms = _running_terms(view, public)
    gauges = tuple(
        clamp(0, STEP_MAX, value + _change(GaugeId(number), _entry(gauge.drift, public.turn), terms))
        for number, (gauge, value) in enumerate(zip(scenario.gauges, public.gauges, strict=True))
    )
    appetite = public.appetite
    if scenario.appetite is not None:
        appetite = tuple(
            clamp(0, STEP_MAX, value + _entry(drift, public.turn))
            for value, drift in zip(public.appetite, scenario.appetite.drift, strict=True)
        )
    delay = view.book.delay if terms is None else div(view.book.delay * terms.delay_percent[view.seat], 100)
    truce = public.truce
    if truce is not None and public.turn >= truce.until:
        truce = None
    after = replace(public, turn=Turn(public.turn + 1), gauges=gauges, appetite=appetite, truce=truce)
    return after, replace(account, delay=Points(account.delay + delay))


def _running_terms(view: SeatView, public: PublicState) -> TruceTerms | None:
    rules, truce = view.scenario.truce, public.truce
    if rules is None or truce is None or not truce.runs_in(public.turn):
        return None
    return rules.terms_of(truce.option)


def _change(gauge: GaugeId, drift: int, terms: TruceTerms | None) -> int:
    if terms is None:
        return drift
    for capped, most in terms.at_most:
        if capped == gauge:
            drift = min(drift, most)
    for scaled, percent in terms.percent:
        if scaled == gauge and drift > 0:
            drift = div(drift * percent, 100)
    return drift


def _entry(table: Sequence[int], turn: int) -> int:
    """A drift table's entry for a turn; the last one repeats."""
    return table[min(turn, len(table)) - 1] if table else 0
