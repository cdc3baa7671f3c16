"""Help (F1): the rules in ten sentences, the keys, and the scenario's words."""

from __future__ import annotations

from itertools import pairwise

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import card, header, rule, tag
from game.desktop.kit.scroll import scroll
from game.desktop.scene import Pop, Transition
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.texts import say

RULES = 10
KEYS = (
    "offer",
    "accept",
    "reject",
    "stall",
    "desk",
    "talk",
    "ledger",
    "advice",
    "marks",
    "brief",
    "hand",
    "seal",
    "tab",
    "region",
    "arrows",
    "choose",
    "help",
    "settings",
    "back",
)
"""The ids of the shortcuts, in the order in which they are listed."""
KEY_WIDTH = 92.0


class HelpScene:
    """Three columns side by side; in a narrow window below each other."""

    def __init__(self, flow: Flow) -> None:
        self._scenario = flow.chair.view().scenario

    def frame(self, ui: Ui) -> Transition | None:
        """Show the help; Esc, F1 or the button go back."""
        bar = layout.bar(ui.whole.w, icons=1)
        ui.region("bar")
        header(ui, bar, say("handbook.title"), self._scenario.title)
        leaves = icon_button(ui, "close", bar.button(0), "x", say("handbook.back"), look=Look.DARK)
        page = layout.page(*ui.paint.whole[2:], edge=12)
        foot = page.bottom_part(42)
        body = Box(page.x, page.y, page.w, page.h - 54)
        columns = [body.x, body.x + body.w * 0.4, body.x + body.w * 0.68, body.right + layout.GUTTER]
        boxes = [Box(a, body.y, b - a - layout.GUTTER, body.h) for a, b in pairwise(columns)]
        for box, name, draw in zip(
            boxes, ("rules", "keys", "words"), (_rules, _keys, self._words), strict=True
        ):
            ui.region(name)
            inner = card(ui, box, title=say(f"handbook.{name}"))
            area_box = Box(box.x, inner.y, box.w, box.bottom - inner.y - 6)
            with scroll(ui, name, area_box) as area:
                end = draw(ui, Box(inner.x, area.top, inner.w - 8, 0))
                area.height = end - area.top
        ui.region("back")
        goes = button(
            ui, "back", foot.right_part(220), say("handbook.back"), icon="arrow-left", look=Look.PRIMARY
        )
        return Pop() if leaves or goes or ui.key("escape", "f1") else None

    def _words(self, ui: Ui, place: Box) -> float:
        paint, theme, y = ui.paint, ui.theme, place.y
        for number, (word, text) in enumerate(self._scenario.glossary):
            if number:
                rule(ui, place.x, y, place.w)
            y += 6
            paint.text(
                word[:1].upper() + word[1:], Box(place.x, y, place.w, 19), style.SMALL_STRONG, theme.ink
            )
            y += 19
            tall = paint.tall(text, style.CAPTION, place.w)
            paint.paragraph(text, Box(place.x, y, place.w, tall), style.CAPTION, theme.ink2)
            y += tall + 6
        return y


def _rules(ui: Ui, place: Box) -> float:
    paint, theme, y = ui.paint, ui.theme, place.y + 2
    for number in range(1, RULES + 1):
        text = say(f"handbook.rule.{number}")
        tall = max(24.0, paint.tall(text, style.BODY, place.w - 38))
        tag(ui, Box(place.x, y, 24, 24), str(number))
        paint.paragraph(text, Box(place.x + 36, y + 2, place.w - 36, tall), style.BODY, theme.ink)
        y += tall + 11
    return y


def _keys(ui: Ui, place: Box) -> float:
    paint, theme, y = ui.paint, ui.theme, place.y + 2
    for key in KEYS:
        text = say(f"handbook.key.{key}.text")
        tall = max(24.0, paint.tall(text, style.CAPTION, place.w - KEY_WIDTH - 12))
        name = say(f"handbook.key.{key}.name")
        width = min(KEY_WIDTH, paint.measure(name, style.SMALL_STRONG) + 16)
        cap = Box(place.x, y, width, 24)
        paint.rounded(cap, theme.raised, radius=5, border=theme.line2)
        paint.text(name, cap, style.SMALL_STRONG, theme.ink, align=0.5)
        box = Box(place.x + KEY_WIDTH + 12, y, place.w - KEY_WIDTH - 12, tall)
        paint.paragraph(text, box, style.CAPTION, theme.ink, at=0.5)
        y += tall + 6
    return y
