"""Beside the document: how long it may last, and the reader's own score."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.colour import Colour
from game.desktop.kit.card import card
from game.desktop.kit.pill import pill
from game.desktop.kit.tone import Tone
from game.desktop.painter import RIGHT
from game.desktop.scenes.ceremony.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.signing import Signing
from game.texts import format_own, say

SHARES = 4


def durability(ui: Ui, sheet: Sheet, side: Box, paper: Signing) -> float:
    """How long it may last, as a stack of its parts; answers the card's lower edge."""
    paint, theme = ui.paint, ui.theme
    ui.region("durability")
    gains = [part for part in paper.stack if part.amount > 0]
    losses = [part for part in paper.stack if part.amount < 0]
    colours = (theme.ink3, theme.accent, theme.ink, theme.gold)
    box = side.top(152 + 25 * len(paper.stack))
    inner = card(ui, box, title=say("signing.lasting"), pad=20)
    number = say("signing.percent", percent=paper.lasts)
    width = paint.measure(number, style.HERO)
    paint.text(number, Box(inner.x, inner.y, width + 2, 54), style.HERO, theme.ink, is_fixed=True)
    note = say("signing.lasting_slipped" if paper.slip else "signing.lasting_note")
    room = Box(inner.x + width + 18, inner.y, inner.w - width - 18, 54)
    paint.paragraph(note, room, style.CAPTION, theme.ink2, at=0.5)
    y = inner.y + 60
    line = Box(inner.x, y, inner.w, 14)
    paint.rounded(line, theme.groove, radius=7)
    _stack(ui, sheet, line, tuple(part.amount for part in gains), paper.lasts, colours)
    y = line.bottom + 12
    for k, part in enumerate((*gains, *losses)):
        row = Box(inner.x, y, inner.w, 25)
        swatch = Box(row.x, row.cy - 6, 12, 12)
        if part.amount > 0:
            paint.rounded(swatch, colours[k % SHARES], radius=3)
        else:
            paint.rounded(swatch, None, radius=3, border=theme.warn, stroke=1.5)
        paint.text(part.words, Box(row.x + 20, row.y, row.w - 70, 25), style.BODY, theme.ink)
        amount = say("signing.part", n=part.amount)
        paint.text(amount, row, style.NUMBER, theme.ink if part.amount > 0 else theme.warn, align=RIGHT)
        y += 25
    return box.bottom


def _stack(
    ui: Ui, sheet: Sheet, line: Box, parts: tuple[int, ...], lasts: int, colours: tuple[Colour, ...]
) -> None:
    x, end = line.x, line.x + line.w * min(100, lasts) / 100
    for k, part in enumerate(parts):
        width = min(line.w * part / 100, end - x)
        if width > 1:
            ui.paint.rounded(Box(x, line.y, width - 1, line.h), colours[k % SHARES], radius=3)
        x += width


def own_score(ui: Ui, sheet: Sheet, box: Box, paper: Signing) -> None:
    """Draw the card for the reader alone."""
    paint, theme = ui.paint, ui.theme
    ui.region("own")
    seat = sheet.reader.called(sheet.view.seat)
    note = sheet.guide.note(sheet.view, "slipped" if paper.slip else "ceremony")
    tall = paint.tall(note, style.CAPTION, box.w - 40) + 8 if note else 0.0
    box = box.top(min(box.h, 42 + 31 * len(paper.rows) + 44 + tall))
    inner = card(ui, box, title=say("signing.own", seat=seat), note=say("signing.own_note"), pad=20)
    y = inner.y
    pitch = min(31.0, max(22.0, (box.bottom - y - 44 - tall) / max(1, len(paper.rows))))
    for k, part in enumerate(paper.rows):
        row = Box(inner.x, y, inner.w, pitch)
        is_score = k == len(paper.rows) - 2
        look = style.STRONG if is_score else style.BODY
        paint.text(part.words, row.left(row.w - 80), look, theme.ink if is_score else theme.ink2)
        number = style.SCORE if is_score else style.NUMBER.sized(16)
        words = sheet.reader.points(part.amount)
        paint.text(words, row, number, theme.ink, align=RIGHT, is_fixed=True)
        y += pitch
    gain = paper.gain
    key = "signing.over" if gain > 0 else "signing.under" if gain < 0 else "signing.even"
    words = say(key, gain=format_own(abs(gain))) if gain else say(key)
    icon = "trend-up" if gain > 0 else "trend-down" if gain < 0 else "equals"
    pill(
        ui,
        inner.x,
        y + 18,
        words,
        icon=icon,
        tone=Tone.READY if gain > 0 else Tone.WARN if gain else Tone.QUIET,
    )
    if note:
        paint.paragraph(note, Box(inner.x, y + 38, inner.w, tall), style.CAPTION, theme.ink2)
