"""The dialog: a question over everything, answered by a button or left with Esc."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.ui import Ui

CANCELLED = -1
WIDTH = 460.0


def dialog(
    ui: Ui,
    uid: str,
    title: str,
    text: str,
    answers: Sequence[tuple[str, Look]],
    *,
    icon: str = "",
    entry: int = 0,
) -> int | None:
    """Ask while the scene calls this; answers the place of a button, or `CANCELLED` for Esc.

    `entry` is the button with the focus at first: the harmless one where something is lost.
    """
    paint, theme = ui.paint, ui.theme
    width = min(WIDTH, ui.whole.w - 32)
    inner = width - 48
    tall = paint.tall(text, style.BODY, inner)
    head = paint.tall(title, style.TITLE, inner - (34 if icon else 0), 2)
    height = 24 + head + 10 + tall + 24 + 40 + 22
    box = Box((ui.whole.w - width) / 2, max(8, (ui.whole.h - height) / 2), width, height)
    answer = None
    with ui.over(uid):
        ui.block(f"{uid}/outside", ui.whole)
        paint.veil(ui.whole)
        paint.shadow(box, blur=14, offset=5)
        paint.rounded(box, theme.panel, radius=8, border=theme.line2, stroke=theme.border)
        x = box.x + 24
        if icon:
            paint.icon(icon, x + 12, box.y + 24 + head / 2, 24, theme.warn)
            x += 34
        place = Box(x, box.y + 24, box.right - 24 - x, head)
        paint.paragraph(title, place, style.TITLE, theme.ink, most=2)
        body = Box(box.x + 24, box.y + 24 + head + 10, inner, tall)
        paint.paragraph(text, body, style.BODY, theme.ink2)
        row = Box(box.x + 24, box.bottom - 62, inner, 40)
        for k, (cell, (label, look)) in enumerate(zip(row.columns(len(answers), 12), answers, strict=True)):
            # A row of its own each: Tab stops at every answer, arrows lead from one to the next.
            if button(ui, f"{uid}/{k}", cell, label, look=look, grid=uid, row=k, is_entry=k == entry):
                answer = k
        if answer is None and ui.key("escape", everywhere=True):
            answer = CANCELLED
    return answer
