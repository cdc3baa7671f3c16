"""Tabs: underlined words on a card, or filled words on the dark bar."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.ring import ring
from game.desktop.painter import CENTRE
from game.desktop.ui import Ui


def tabs(
    ui: Ui,
    uid: str,
    box: Box,
    labels: Sequence[str],
    chosen: int,
    *,
    news: Sequence[bool] = (),
    on_bar: bool = False,
) -> int | None:
    """Tabs from the left of a box; answers a newly chosen place. `news` marks a tab with a dot."""
    paint, theme = ui.paint, ui.theme
    x, answer = box.x, None
    natural = [paint.measure(label, style.STRONG) + 24 for label in labels]
    squeeze = min(1.0, box.w / sum(natural)) if natural else 1.0
    for k, (label, wide) in enumerate(zip(labels, natural, strict=True)):
        place = Box(x, box.y, wide * squeeze, box.h)
        touch = ui.touch(f"{uid}/{k}", place, grid=uid, is_entry=k == chosen)
        is_on = k == chosen
        strong = theme.onbar if on_bar else theme.ink
        ink = strong if is_on or touch.is_hot else theme.onbar2 if on_bar else theme.ink2
        if on_bar and (is_on or touch.is_hot):
            paint.rounded(place, theme.bar3 if is_on else theme.bar2, radius=7)
        paint.text(label, place.inset(6, 0), style.STRONG, ink, align=CENTRE)
        if is_on and not on_bar:
            width = min(place.w - 12, paint.measure(label, style.STRONG))
            paint.rounded(Box(place.cx - width / 2, place.bottom - 3, width, 3), theme.accent, radius=1.5)
        if k < len(news) and news[k] and not is_on:
            paint.disc(place.right - 8, place.cy - 8, 7, theme.warn if not on_bar else theme.easter)
        ring(ui, touch, place.inset(2, 5), radius=5, gap=0, on_bar=on_bar)
        if touch.clicked and not is_on:
            answer = k
        x = place.right
    return answer
