"""The scroll area, for what is taller than its place: by wheel, drag, keys, and wherever the focus goes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from game.desktop.box import Box
from game.desktop.input import Kind
from game.desktop.kit.ring import ring
from game.desktop.ui import Ui

NOTCH = 48.0
BAR = 6.0
MARGIN = BAR + 6
"""What content leaves free at its right for the bar."""


class Area:
    """Where content goes: start drawing at `top`, and set `height` to what it took."""

    def __init__(self) -> None:
        self.box = Box(0, 0, 0, 0)
        self.offset = 0.0
        self.height = 0.0
        self.focus = ""
        self.grip: float | None = None
        self.is_new = True

    @property
    def top(self) -> float:
        """The y of the content's beginning now."""
        return self.box.y - self.offset

    @property
    def width(self) -> float:
        """The width content has, the bar's place left free."""
        return self.box.w - MARGIN

    @property
    def spare(self) -> float:
        """How far one can scroll."""
        return max(0.0, self.height - self.box.h)

    def shows(self, y: float, height: float) -> bool:
        """Whether anything between y and y + height can be seen, so that long lists can skip the rest."""
        return y + height > self.box.y and y < self.box.bottom


@contextmanager
def scroll(ui: Ui, uid: str, box: Box, *, keeps_end: bool = False) -> Iterator[Area]:
    """A place for content of any height. `keeps_end` begins at the end and stays there while it grows."""
    area = ui.kept(f"{uid}/area", Area)
    area.box = box
    before, at_end = area.height, area.offset >= area.spare - 1
    touch = ui.touch(uid, box, is_stop=area.spare > 1, takes_keys=False)
    if touch.has_focus:
        _keys(ui, area)
    _wheel(ui, area)
    _follow_focus(ui, uid, area)
    _grip(ui, uid, area)
    area.offset = min(area.spare, max(0.0, area.offset))
    with ui.paint.clip(box):
        yield area
    if area.height != before:
        ui.is_stale = True
        if keeps_end and (at_end or area.is_new):
            area.offset = area.spare
    area.is_new = False
    if area.spare > 1:
        _bar(ui, area)
    ring(ui, touch, box, gap=0)


def _keys(ui: Ui, area: Area) -> None:
    page = max(NOTCH, area.box.h - NOTCH)
    for key, step in (("up", -NOTCH), ("down", NOTCH), ("page up", -page), ("page down", page)):
        if ui.key(key, everywhere=True):
            area.offset += step
    if ui.key("home", everywhere=True):
        area.offset = 0
    elif ui.key("end", everywhere=True):
        area.offset = area.spare


def _wheel(ui: Ui, area: Area) -> None:
    is_above = ui.paint.layer >= ui.modal_layer
    if ui.input.kind is Kind.WHEEL and is_above and area.box.shared(ui.paint.clipped).holds(*ui.pointer):
        area.offset -= ui.input.wheel * NOTCH


def _follow_focus(ui: Ui, uid: str, area: Area) -> None:
    """Bring a control that has just got the focus into sight."""
    if ui.focus != area.focus:
        area.focus = ui.focus
        stop = ui.last_stop(ui.focus)
        inside = stop is not None and stop.uid != uid and stop.box.shared(_column(area)).w > 0
        if stop is not None and inside and ui.shows_focus and stop.uid.startswith(f"{uid}/"):
            if stop.box.y < area.box.y + 6:
                area.offset -= area.box.y + 6 - stop.box.y
            elif stop.box.bottom > area.box.bottom - 6:
                area.offset += stop.box.bottom - area.box.bottom + 6


def _column(area: Area) -> Box:
    return Box(area.box.x, -1e6, area.box.w, 2e6)


def _thumb(area: Area) -> Box:
    height = max(28.0, area.box.h * area.box.h / max(1.0, area.height))
    y = area.box.y + (area.box.h - height) * (area.offset / area.spare if area.spare else 0)
    return Box(area.box.right - BAR - 1, y, BAR, height)


def _grip(ui: Ui, uid: str, area: Area) -> None:
    if area.spare <= 1:
        return
    name = f"{uid}/thumb"
    thumb = _thumb(area)
    ui.touch(name, thumb.inset(-5, 0), is_stop=False)
    if ui.active != name:
        area.grip = None
        return
    if area.grip is None:
        area.grip = ui.pointer[1] - thumb.y
    room = area.box.h - thumb.h
    if room > 0:
        area.offset = (ui.pointer[1] - area.grip - area.box.y) / room * area.spare


def _bar(ui: Ui, area: Area) -> None:
    ui.paint.rounded(_thumb(area), ui.theme.line2, radius=BAR / 2)
