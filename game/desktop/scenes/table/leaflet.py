"""A few paragraphs over the table: a seat's public page, what is not negotiated here."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import icon_button
from game.desktop.kit.scroll import scroll
from game.desktop.ui import Ui
from game.presenters.delegation import Page
from game.texts import say

WIDTH = 580.0
HEAD = 56.0


def leaflet(ui: Ui, uid: str, page: Page) -> bool:
    """Show the page; answers whether it was closed."""
    paint, theme = ui.paint, ui.theme
    width = min(WIDTH, ui.whole.w - 32)
    inner = width - 58
    content = sum(_height(ui, part, inner) for part in page.parts) + 12
    height = min(ui.whole.h - 40, HEAD + content + 12)
    box = Box((ui.whole.w - width) / 2, (ui.whole.h - height) / 2, width, height)
    is_closed = False
    with ui.over(uid):
        is_closed = ui.block(f"{uid}/outside", ui.whole)
        ui.block(f"{uid}/panel", box)
        paint.veil(ui.whole)
        paint.shadow(box, blur=14, offset=5)
        paint.rounded(box, theme.panel, radius=8, border=theme.line2, stroke=theme.border)
        paint.text(page.title, Box(box.x + 24, box.y + 12, width - 90, 34), style.TITLE, theme.ink)
        if icon_button(
            ui, f"{uid}/close", Box(box.right - 46, box.y + 11, 34, 34), "x", say("table.close"), size=18
        ):
            is_closed = True
        inside = Box(box.x + 24, box.y + HEAD, box.w - 34, box.h - HEAD - 10)
        with scroll(ui, f"{uid}/text", inside) as area:
            y = area.top
            for head, text in page.parts:
                if head:
                    tall = paint.tall(head, style.STRONG, inner)
                    paint.paragraph(head, Box(inside.x, y, inner, tall), style.STRONG, theme.ink)
                    y += tall + 2
                tall = paint.tall(text, style.BODY, inner)
                paint.paragraph(text, Box(inside.x, y, inner, tall), style.BODY, theme.ink2)
                y += tall + 12
            area.height = y - area.top
        if ui.key("escape", everywhere=True):
            is_closed = True
    return is_closed


def _height(ui: Ui, part: tuple[str, str], width: float) -> float:
    head, text = part
    tall = ui.paint.tall(text, style.BODY, width) + 12
    return tall + (ui.paint.tall(head, style.STRONG, width) + 2 if head else 0)
