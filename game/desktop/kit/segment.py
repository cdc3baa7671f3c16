"""Choosing one of a few words that stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.painter import CENTRE
from game.desktop.ui import Ui

HEIGHT = 28.0


def segment(
    ui: Ui,
    uid: str,
    box: Box,
    labels: Sequence[str],
    chosen: int,
    *,
    reasons: Sequence[str] = (),
    pad: float = 11,
) -> int | None:
    """Pills as wide as their words from the left of a box; answers a newly chosen place.

    A non-empty reason makes its pill unavailable and is its tooltip. Arrows move, Enter chooses.
    """
    places = _natural(ui, box, labels, pad)
    return _choose(ui, uid, places, labels, chosen, reasons, is_track=False)


def track(
    ui: Ui, uid: str, box: Box, labels: Sequence[str], chosen: int, *, reasons: Sequence[str] = ()
) -> int | None:
    """The same choice in a frame with equal parts, as settings use it."""
    ui.paint.rounded(box, ui.theme.sunk, radius=7, border=ui.theme.line2)
    return _choose(ui, uid, box.inset(2).columns(len(labels), 2), labels, chosen, reasons, is_track=True)


def _choose(
    ui: Ui,
    uid: str,
    places: Sequence[Box],
    labels: Sequence[str],
    chosen: int,
    reasons: Sequence[str],
    *,
    is_track: bool,
) -> int | None:
    paint, theme = ui.paint, ui.theme
    answer = None
    for k, (label, place) in enumerate(zip(labels, places, strict=True)):
        reason = reasons[k] if k < len(reasons) else ""
        name = f"{uid}/{k}"
        touch = ui.touch(name, place, is_enabled=not reason, grid=uid, is_entry=k == chosen)
        hover = ui.tint(f"{name}/hover", touch.is_hot)
        ink = theme.ink3 if reason else theme.ink if hover else theme.ink2
        radius = 5 if is_track else place.h / 2
        if k == chosen:
            paint.rounded(place, theme.accent, radius=radius)
            ink = theme.on_accent
        elif hover and not reason:
            paint.rounded(place, theme.raised if is_track else theme.sunk, radius=radius)
        look = style.STRONG if not reason else style.BODY
        paint.text(label, place.inset(4, 0), look, ink, align=CENTRE)
        ring(ui, touch, place, radius=radius, gap=1)
        tip(ui, name, place, reason)
        if touch.clicked and k != chosen:
            answer = k
    return answer


def _natural(ui: Ui, box: Box, labels: Sequence[str], pad: float) -> list[Box]:
    widths = [ui.paint.measure(label, style.STRONG) + 2 * pad for label in labels]
    total = sum(widths)
    squeeze = min(1.0, box.w / total) if total else 1.0
    places, x = [], box.x
    for width in widths:
        places.append(Box(x, box.cy - HEIGHT / 2, width * squeeze, HEIGHT))
        x += width * squeeze
    return places
