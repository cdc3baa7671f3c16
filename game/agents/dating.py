"""When an agreement can be signed, and which date an offer asks for (R107)."""

from __future__ import annotations

from game.agents.outlook import expected_files, expected_gauge
from game.core.ids import Package, Turn
from game.core.legal import dates
from game.core.scoring import has_summit
from game.core.view import SeatView


def first_signing(view: SeatView, package: Package, date: Turn) -> Turn | None:
    """The first turn from a date on in which the package is expected to be signable, None if in none left."""
    notice = 1 if has_summit(view.scenario, package) else 0
    first = max(date, view.public.turn + notice)
    for turn in range(first, view.public.last_turn + 1):
        if is_signable(view, package, Turn(turn)):
            return Turn(turn)
    return None


def is_signable(view: SeatView, package: Package, turn: Turn) -> bool:
    """Whether files and gauges are expected to allow signing in a turn (R36, R38a)."""
    files = expected_files(view, max(0, turn - view.public.turn))
    for issue, option, file in zip(view.scenario.issues, package, files, strict=True):
        if option:
            chosen = issue.options[option]
            if 2 * file < chosen.need:
                return False
            for gauge, least in chosen.requires:
                if expected_gauge(view, gauge, turn) < least:
                    return False
    return True


def signing_date(view: SeatView, package: Package) -> Turn | None:
    """The date to ask for: the best day for headlines if the files allow it, else as soon as they do.

    One turn later if that makes more clauses ready. None if the package cannot be signed in time.
    """
    allowed = dates(view, package)
    if not allowed:
        return None
    peak = best_day(view)
    if peak in allowed and is_signable(view, package, peak):
        return peak
    first = first_signing(view, package, Turn(allowed[0]))
    if first is None:
        return None
    later = Turn(first + 1)
    if later in allowed and ready_clauses(view, package, later) > ready_clauses(view, package, first):
        return later
    return first


def ready_clauses(view: SeatView, package: Package, turn: Turn) -> int:
    """How many clauses are expected to have full files in a turn."""
    files = expected_files(view, max(0, turn - view.public.turn))
    return sum(
        1
        for issue, option, file in zip(view.scenario.issues, package, files, strict=True)
        if option and file >= issue.options[option].need
    )


def best_day(view: SeatView) -> Turn:
    """The turn in which headlines count most, the first such; this turn without headlines (R22)."""
    rules = view.scenario.scoring.headlines
    if rules is None or not rules.window_percent:
        return view.public.turn
    window = rules.window_percent
    return Turn(1 + window.index(max(window)))
