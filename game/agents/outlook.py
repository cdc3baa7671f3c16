"""What a seat expects of a later turn: its view as it might look then, with public things only."""

from __future__ import annotations

from dataclasses import replace

from game.core.arithmetic import STEP_MAX, clamp
from game.core.ids import GaugeId, PerIssue, Points, Turn
from game.core.position import Account, PublicState
from game.core.view import SeatView

FALLBACK_AHEAD = 3
"""How many turns ahead a seat looks when it asks what it has without an agreement (R102)."""


def at_signing(view: SeatView, date: Turn) -> tuple[PublicState, Account]:
    """The public numbers and the own account at a signing date as R100 takes them.

    Files grow as usual and have two pens, delay runs on, gauges stay as they are today.
    """
    ahead = max(0, date - view.public.turn)
    scenario = view.scenario
    # Equal work of two seats makes two pens and gives nobody a pen-holder's bonus.
    pens = tuple(1 if seat < 2 else 0 for seat in range(len(scenario.seats)))
    public = replace(
        view.public,
        turn=Turn(view.public.turn + ahead),
        files=expected_files(view, ahead),
        work=(pens,) * len(scenario.issues),
    )
    account = replace(view.account, delay=Points(view.account.delay + view.book.delay * ahead))
    return public, account


def without_agreement(view: SeatView) -> SeatView:
    """The view a few turns on if nothing more is signed: the clock and the gauges have moved on."""
    ahead = max(0, min(FALLBACK_AHEAD, view.public.last_turn - view.public.turn))
    gauges = tuple(
        expected_gauge(view, GaugeId(gauge), Turn(view.public.turn + ahead))
        for gauge in range(len(view.scenario.gauges))
    )
    return replace(view, public=replace(view.public, turn=Turn(view.public.turn + ahead), gauges=gauges))


def expected_files(view: SeatView, ahead: int) -> PerIssue[int]:
    """The files some turns ahead at the usual pace, nine units in twenty turns and issues (R100)."""
    rules = view.scenario.moves.prepare
    if rules is None or not ahead:
        return view.public.files
    grown = (9 * ahead + 4) // 20 * rules.step
    return tuple([max(file, min(rules.file_max, file + grown)) for file in view.public.files])


def expected_gauge(view: SeatView, gauge: GaugeId, turn: Turn) -> int:
    """A gauge at the start of a turn if it only drifts; the last entry of its table repeats (R22)."""
    drift = view.scenario.gauges[gauge].drift
    value = view.public.gauges[gauge]
    if not drift:
        return value
    for passed in range(view.public.turn, turn):
        value = clamp(0, STEP_MAX, value + drift[min(passed, len(drift)) - 1])
    return value
