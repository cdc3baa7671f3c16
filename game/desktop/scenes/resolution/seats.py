"""Each seat's opened orders, as far as the reader may know them."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.colour import Colour, mix
from game.desktop.kit.card import card
from game.desktop.kit.scroll import scroll
from game.desktop.motion import Motion
from game.desktop.scenes.resolution.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.opened import Deed, Opened
from game.texts import say

FADES = 4
HEAD = 64.0
"""What a card needs beside its orders."""
DEEDS = {
    "offer": "paper-plane-tilt",
    "accept": "check",
    "reject": "x",
    "withdraw": "arrow-bend-up-left",
    "stall": "hourglass-medium",
    "walk_out": "door-open",
    "prepare": "pen-nib",
    "gesture": "hand-heart",
    "red_line": "prohibit",
    "statement": "megaphone",
    "pressure": "lightning",
    "end_truce": "warning-octagon",
    "withhold": "prohibit",
}


def seat_card(ui: Ui, sheet: Sheet, box: Box, data: Opened, share: float) -> None:
    """Draw one seat, open as far as `share` says, 0 to 1."""
    paint, theme = ui.paint, ui.theme
    card(ui, box)
    paint.rounded(box.top(4), theme.mark(data.seat).fill, radius=2)
    key = sheet.after.scenario.seats[data.seat].key
    paint.emblem(data.seat, key, box.x + 33, box.y + 34, 36)
    paint.text(data.name, Box(box.x + 60, box.y + 18, box.w - 106, 32), style.TITLE.sized(18.5), theme.ink)
    icon = "envelope-simple-open" if share >= 0.5 else "envelope-simple"
    paint.icon(icon, box.right - 26, box.y + 34, 21, theme.ink2)
    body = Box(box.x + 2, box.y + HEAD - 4, box.w - 4, box.h - HEAD)
    is_fading = ui.motion is Motion.REDUCED
    tint = round(share * FADES) / FADES if is_fading else 1.0
    shown = body if is_fading else body.top(body.h * share)
    with paint.clip(shown), scroll(ui, f"seat/{data.seat}", body) as area:
        end = _seat_orders(ui, sheet, Box(box.x + 16, area.top, box.w - 32, 0), data, tint)
        area.height = end - area.top


def orders_tall(ui: Ui, sheet: Sheet, data: Opened, width: float) -> float:
    """How tall a card of this width has to be to show all orders."""
    paint = ui.paint
    was_muted, paint.muted = paint.muted, True
    try:
        return HEAD + _seat_orders(ui, sheet, Box(0, 0, width - 32, 0), data, 1.0)
    finally:
        paint.muted = was_muted


def _seat_orders(ui: Ui, sheet: Sheet, place: Box, data: Opened, tint: float) -> float:
    paint, theme = ui.paint, ui.theme

    def ink(colour: Colour) -> Colour:
        return mix(theme.panel, colour, tint)

    deed, y = data.table, place.y
    paint.icon(DEEDS[deed.kind], place.x + 10, y + 12, 19, ink(theme.ink), "bold")
    title = style.STRONG.sized(15)
    tall = paint.tall(deed.title, title, place.w - 28)
    paint.paragraph(deed.title, Box(place.x + 28, y + 2, place.w - 28, tall), title, ink(theme.ink))
    y += tall + 6
    said = [deed.text] if deed.text else []
    look = style.CAPTION.sized(13)
    for text in said:
        tall = paint.tall(text, look, place.w)
        paint.paragraph(text, Box(place.x, y, place.w, tall), look, ink(theme.ink2))
        y += tall
    if data.quote:
        quote = f"“{data.quote}”"
        spoken = style.DOCUMENT.sized(13.6)
        tall = paint.tall(quote, spoken, place.w)
        paint.paragraph(quote, Box(place.x, y + 3, place.w, tall), spoken, ink(theme.ink))
        y += tall + 3
    y += 9
    paint.line(place.x, y, place.w, ink(theme.line))
    y += 9
    if not data.desk:
        paint.text(say("opened.no_desk"), Box(place.x, y, place.w, 20), look, ink(theme.ink2))
        y += 24
    for move in data.desk:
        y += _desk(ui, sheet, Box(place.x, y, place.w, 0), move, ink(theme.ink), ink(theme.ink2), tint) + 8
    return y


def _desk(ui: Ui, sheet: Sheet, place: Box, move: Deed, ink: Colour, quiet: Colour, tint: float) -> float:
    paint, theme = ui.paint, ui.theme
    tile = Box(place.x, place.y, 34, 34)
    paint.rounded(tile, mix(theme.panel, theme.sunk, tint), radius=6)
    paint.icon(DEEDS[move.kind], tile.cx, tile.cy, 19, ink)
    x, room = tile.right + 10, place.w - 44
    title = paint.tall(move.title, style.SMALL_STRONG, room)
    paint.paragraph(move.title, Box(x, place.y, room, title), style.SMALL_STRONG, ink)
    text = paint.tall(move.text, style.CAPTION, room) if move.text else 0.0
    if move.text:
        paint.paragraph(move.text, Box(x, place.y + title, room, text), style.CAPTION, quiet)
    return max(34.0, title + text)
