"""What to ask for and what to give, and where it stands on the other seat's public list."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.card import card, rule
from game.desktop.kit.gauge import blocks
from game.desktop.kit.pill import pill, pill_width
from game.desktop.kit.scroll import scroll
from game.desktop.kit.tone import Tone
from game.desktop.painter import RIGHT
from game.desktop.scenes.review.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.swaps import Swap
from game.texts import say


def exchange(ui: Ui, sheet: Sheet, box: Box) -> None:
    """Draw the card of swaps."""
    paint, theme = ui.paint, ui.theme
    if box.h < 90:
        return
    ui.region("swaps")
    card(ui, box)
    x, width = box.x + 16, box.w - 32
    title = Box(x, box.y + 10, width, 20)
    used = paint.text(say("weigh.swaps"), title, style.HEAD, theme.ink).w
    note = say("weigh.swaps_note")
    is_beside = used + 12 + paint.measure(note, style.CAPTION) <= width
    y = title.bottom
    if is_beside:
        paint.text(note, title, style.CAPTION, theme.ink2, align=RIGHT)
    else:
        paint.text(note, Box(x, y + 2, width, 17), style.CAPTION, theme.ink2)
        y += 19
    body = Box(box.x, y + 6, box.w, box.bottom - y - 12)
    if not sheet.swaps:
        paint.paragraph(say("weigh.no_swaps"), Box(x, body.y, width, body.h), style.BODY, theme.ink2)
        return
    heights = [_swap_height(ui, swap, width - 54) for swap in sheet.swaps]
    # Where room is short, the place on their list says enough.
    has_reasons = sum(heights) <= body.h
    if not has_reasons:
        heights = [tall - style.CAPTION.leading for tall in heights]
    spare = body.h - sum(heights)
    gap = min(14.0, max(0.0, spare / len(heights)))
    with scroll(ui, "swaps", body) as area:
        y = area.top
        for number, (swap, tall) in enumerate(zip(sheet.swaps, heights, strict=True)):
            if number:
                rule(ui, x, y, width)
            _swap(ui, sheet, Box(x, y + gap / 2, width, tall), swap, has_reason=has_reasons)
            y += tall + gap
        area.height = y - area.top


def _swap_height(ui: Ui, swap: Swap, room: float) -> float:
    label = ui.paint.tall(swap.label, style.SMALL_STRONG, room - 52)
    return 6 + label + ui.paint.tall(swap.reason, style.CAPTION, room) + 22


def _swap(ui: Ui, sheet: Sheet, box: Box, swap: Swap, *, has_reason: bool) -> None:
    paint, theme, proposer = ui.paint, ui.theme, sheet.data.offer.proposer
    word = say("swap.ask" if swap.is_ask else "swap.give")
    tone = Tone.READY if swap.is_ask else Tone.GOLD
    pill(ui, box.x, box.y + 16, word, tone=tone, most=max(48.0, pill_width(ui, word)))
    x, room = box.x + 54, box.w - 54
    tall = paint.tall(swap.label, style.SMALL_STRONG, room - 52)
    y = box.y + 6
    paint.paragraph(swap.label, Box(x, y, room - 52, tall), style.SMALL_STRONG, theme.ink)
    ink = theme.accent if swap.points > 0 else theme.warn if swap.points < 0 else theme.ink2
    words = sheet.reader.points(swap.points, signed=True)
    paint.text(words, Box(x, y, room, 18), style.NUMBER, ink, align=RIGHT, is_fixed=True)
    y += tall
    if has_reason:
        tall = paint.tall(swap.reason, style.CAPTION, room)
        paint.paragraph(swap.reason, Box(x, y, room, tall), style.CAPTION, theme.ink2)
        y += tall
    right = blocks(ui, x, y + 10, swap.place.blocks, out_of=swap.place.out_of, seat=proposer)
    paint.text(swap.place_words, Box(right + 8, y, x + room - right - 8, 20), style.CAPTION, theme.ink2)
