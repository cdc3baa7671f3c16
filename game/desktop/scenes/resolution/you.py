"""What the turn means for the reader, the incoming offer first."""

from __future__ import annotations

from game.core.legal import signing_turn
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import button
from game.desktop.kit.card import card
from game.desktop.scenes.resolution.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.review import tell_day
from game.texts import say

INCOMING = 66.0
TITLE = style.STRONG.sized(15)
ASIDE = 62.0 + 108.0
"""What the emblem and the button take of the width of the incoming offer."""
LINES = {
    "sign": "seal-check",
    "warning": "warning-circle",
    "info": "info",
    "rises": "trend-up",
    "falls": "trend-down",
    "stays": "equals",
}


def for_you(ui: Ui, sheet: Sheet, side: Box) -> tuple[float, bool]:
    """The card that says what asks for an answer; its lower edge, and whether the offer is to be read."""
    paint, theme = ui.paint, ui.theme
    ui.region("you")
    width = side.w - 32
    talls = [max(24.0, paint.tall(line.text, style.LABEL, width - 30) + 6) for line in sheet.data.lines]
    more = len(sheet.data.incoming) - 1
    height = 46 + sum(talls) + 8
    band = 0.0
    if sheet.data.incoming:
        title, text = _words(sheet)
        room = width - ASIDE
        band = max(INCOMING, 20 + paint.tall(title, TITLE, room) + paint.tall(text, style.CAPTION, room))
        height += band + 10 + (22 if more > 0 else 0)
    box = side.top(height)
    inner = card(ui, box, title=say("opened.for_you"))
    y, reads = inner.y + 4, False
    if sheet.data.incoming:
        reads = _incoming(ui, sheet, Box(inner.x, y, inner.w, band))
        y += band + 10
        if more > 0:
            words = say("opened.more", n=more)
            paint.text(words, Box(inner.x + 30, y - 6, inner.w - 30, 20), style.CAPTION, theme.ink2)
            y += 22
    for line, tall in zip(sheet.data.lines, talls, strict=True):
        ink = theme.warn if line.kind == "warning" else theme.ink2
        paint.icon(LINES[line.kind], inner.x + 10, y + 10, 19, ink)
        paint.paragraph(line.text, Box(inner.x + 30, y, inner.w - 30, tall), style.LABEL, theme.ink)
        y += tall
    return box.bottom, reads


def _incoming(ui: Ui, sheet: Sheet, box: Box) -> bool:
    """The offer that asks for an answer leads."""
    paint, theme, offer = ui.paint, ui.theme, sheet.data.incoming[0]
    mark = theme.mark(offer.proposer)
    paint.rounded(box, mark.tint, radius=7, border=mark.fill if theme.is_strong else None, stroke=2)
    key = sheet.after.scenario.seats[offer.proposer].key
    paint.emblem(offer.proposer, key, box.x + 32, box.cy, 40)
    words = Box(box.x + 62, box.y, box.w - ASIDE, box.h)
    title, text = _words(sheet)
    lines, detail = paint.tall(title, TITLE, words.w), paint.tall(text, style.CAPTION, words.w)
    y = box.cy - (lines + detail) / 2
    paint.paragraph(title, Box(words.x, y, words.w, lines), TITLE, mark.text)
    paint.paragraph(text, Box(words.x, y + lines, words.w, detail), style.CAPTION, theme.ink)
    return button(ui, "read", Box(box.right - 104, box.cy - 17, 92, 34), say("opened.read"))


def _words(sheet: Sheet) -> tuple[str, str]:
    """Title and line of the incoming offer; the line says how it will be answered once that is chosen."""
    offer, reader = sheet.data.incoming[0], sheet.reader
    title = say("opened.incoming", seat=reader.called(offer.proposer))
    if sheet.answer:
        return title, say(f"opened.will_{sheet.answer}")
    when = tell_day(sheet.after, signing_turn(sheet.after, offer))
    text = say("opened.incoming_text", kind=reader.kind(offer.kind), when=when)
    return title, text[:1].upper() + text[1:]
