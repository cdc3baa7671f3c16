"""The public numbers that moved: a ring for before, a bar for now, the causes in words."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.card import card
from game.desktop.kit.gauge import Gauge, gauge
from game.desktop.kit.scroll import scroll
from game.desktop.scenes.resolution.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.opened import Moved
from game.texts import format_points, say

MOVED_ROW = 24.0
BARS = 0.53
CAUSES = style.Style(style.NARROW, 13, 15)


def readings(ui: Ui, sheet: Sheet, box: Box) -> None:
    """Draw the card of what moved."""
    paint, theme = ui.paint, ui.theme
    ui.region("moved")
    inner = card(ui, box, title=say("opened.moved"), note="" if not sheet.data.moved else _moved_note(sheet))
    if not sheet.data.moved:
        paint.text(say("opened.nothing_moved"), inner.top(24), style.BODY, theme.ink2)
        return
    place = Box(box.x, inner.y, box.w, box.bottom - inner.y - 6)
    room = inner.w * (1 - BARS) - 24
    talls = [
        max(MOVED_ROW, paint.lines(row.causes, CAUSES, room) * CAUSES.leading + 4) for row in sheet.data.moved
    ]
    spare = min(14.0, max(0.0, (place.h - sum(talls)) / len(talls)))
    with scroll(ui, "moved", place) as area:
        y = area.top
        for number, (moved, tall) in enumerate(zip(sheet.data.moved, talls, strict=True)):
            _reading(ui, sheet, f"moved/{number}", Box(inner.x, y, inner.w, tall + spare), moved)
            y += tall + spare
        area.height = y - area.top


def _moved_note(sheet: Sheet) -> str:
    return sheet.guide.note(sheet.after, "moved") or say("opened.moved_note")


def _reading(ui: Ui, sheet: Sheet, uid: str, row: Box, moved: Moved) -> None:
    share = (moved.before if sheet.is_first else moved.now) / 1000
    width = row.w * BARS
    rises = 1 if moved.now > moved.before else -1
    shown = Gauge(
        label=moved.name,
        value=format_points(moved.now),
        share=share,
        change=moved.change,
        rises=rises,
        before=moved.before / 1000,
        seat=moved.seat,
    )
    label = min(196.0, max(164.0, row.w * 0.23))
    gauge(ui, uid, row.left(width), shown, label_width=label, value_width=38)
    causes = Box(row.x + width + 12, row.y, row.w - width - 24, row.h)
    ui.paint.paragraph(moved.causes, causes, CAUSES, ui.theme.ink2, at=0.5, most=9)
