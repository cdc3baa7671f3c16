"""The calendar ribbon of a view, for the scenes around a turn."""

from __future__ import annotations

from game.core.view import SeatView
from game.desktop.kit.ribbon import Ribbon
from game.presenters.calendar import calendar_line


def calendar(view: SeatView, *, has_words: bool = True, has_window: bool = True) -> Ribbon:
    """What the ribbon shows now; without words for the small headers."""
    line = calendar_line(view)
    ribbon = Ribbon(
        days=line.days,
        today=line.today,
        ticks=line.ticks,
        curve=line.curve,
        marked=line.marked,
        truce=line.truce,
        lapses=line.lapses,
        seals=line.seals,
    )
    if not has_words:
        return ribbon
    return ribbon._replace(
        marked_text=line.marked_text,
        window_text=line.window_text if has_window else "",
        start_text=line.start_text,
        end_text=line.end_text,
        truce_text=line.truce_text,
    )
