"""The slider: a number between two ends, by dragging, clicking or arrows."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.kit.ring import ring
from game.desktop.ui import Ui

KNOB = 24.0


def slider(
    ui: Ui, uid: str, box: Box, value: int, low: int, high: int, *, step: int = 1, ticks: tuple[int, ...] = ()
) -> int | None:
    """A slider; answers a new value, a multiple of `step` from `low`. Home and End go to the ends."""
    touch = ui.touch(uid, box, takes_keys=False)
    answer = value
    track = Box(box.x + KNOB / 2, box.cy - 3, box.w - KNOB, 6)
    if touch.has_focus:
        if ui.key("left", "down", everywhere=True):
            answer -= step
        elif ui.key("right", "up", everywhere=True):
            answer += step
        elif ui.key("home", everywhere=True):
            answer = low
        elif ui.key("end", everywhere=True):
            answer = high
    if ui.active == uid and track.w > 0:
        share = (ui.pointer[0] - track.x) / track.w
        answer = low + step * round(share * (high - low) / step)
    answer = min(high, max(low, answer))
    paint, theme = ui.paint, ui.theme
    share = (answer - low) / (high - low)
    paint.bar(track, share, theme.accent)
    for tick in ticks:
        paint.fill(
            Box(track.x + track.w * (tick - low) / (high - low) - 0.5, track.bottom + 6, 1, 6), theme.line2
        )
    cx = track.x + track.w * share
    paint.disc(cx, box.cy, KNOB, theme.raised, border=theme.accent, stroke=2)
    ring(ui, touch, Box(cx - KNOB / 2, box.cy - KNOB / 2, KNOB, KNOB), radius=KNOB / 2, gap=2)
    return answer if answer != value else None
