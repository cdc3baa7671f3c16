"""A card that says one thing over a scene: a step of the tutorial, or a hint; it never silences the scene."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.ui import Ui
from game.texts import say

WIDTH, SLIM, PAD, EDGE, FOOT = 372.0, 262.0, 16.0, 10.0, 34.0
TITLE = style.HEAD
FOLDED = (190.0, 36.0)


class Told(NamedTuple):
    """What a card says. `go` is the label of its main button, empty while something has to be done first.

    `do` says what that is; `stop` is the label of the button that leaves.
    """

    title: str
    text: str
    at: str
    go: str
    do: str
    stop: str


class Answer(StrEnum):
    """What was pressed on a card."""

    GO = "go"
    STOP = "stop"


class Coach:
    """The card; it remembers whether it is folded away."""

    def __init__(self) -> None:
        self._is_folded = False

    def unfold(self) -> None:
        """Show the whole card again: something new is said."""
        self._is_folded = False

    def frame(self, ui: Ui, told: Told, about: Box | None, busy: Box | None = None) -> Answer | None:
        """Draw the card beside the part of the scene it speaks of; nothing while a dialog is open.

        Where it can, it keeps clear of the `busy` part too.
        """
        if ui.modal:
            return None
        with ui.over("coach", is_modal=False):
            ui.region("coach")
            if self._is_folded:
                return self._folded(ui, told, about, busy)
            return self._open(ui, told, about, busy)

    def _open(self, ui: Ui, told: Told, about: Box | None, busy: Box | None) -> Answer | None:
        paint, theme = ui.paint, ui.theme
        box = min(
            (self._spot(ui, told, about, busy, min(width, ui.whole.w - 2 * EDGE)) for width in (WIDTH, SLIM)),
            key=lambda spot: _covered(spot, about) + _covered(spot, busy),
        )
        inside = box.w - 2 * PAD
        text, do = _talls(ui, told, inside)
        if about is not None:
            paint.rounded(about.inset(-3), None, radius=8, border=theme.easter, stroke=3)
        ui.block("coach/panel", box)
        paint.shadow(box, radius=8, blur=14, offset=5)
        paint.rounded(box, theme.raised, radius=8, border=theme.accent, stroke=2)
        inner = box.inset(PAD, PAD - 4)
        paint.text(told.title, inner.top(24).left(inside - 34), TITLE, theme.ink)
        fold = icon_button(
            ui, "coach/fold", Box(inner.right - 28, inner.y - 2, 28, 28), "minus", say("tutorial.fold")
        )
        y = inner.y + 30
        paint.paragraph(told.text, Box(inner.x, y, inside, text), style.BODY, theme.ink)
        y += text + 8
        if told.do:
            paint.paragraph(told.do, Box(inner.x, y, inside, do), style.SMALL_STRONG, theme.accent)
        foot = inner.bottom_part(FOOT)
        answer = self._buttons(ui, told, foot)
        self._is_folded = fold or (answer is None and ui.key("escape"))
        return answer

    def _spot(self, ui: Ui, told: Told, about: Box | None, busy: Box | None, width: float) -> Box:
        """Where the card goes at a width; it is as tall as its words, which other languages make longer."""
        text, do = _talls(ui, told, width - 2 * PAD)
        return placed(ui.whole, about, width, PAD + 26 + text + 12 + do + FOOT + PAD - 4, busy)

    def _buttons(self, ui: Ui, told: Told, foot: Box) -> Answer | None:
        paint, answer = ui.paint, None
        right = foot.right
        if told.go:
            width = paint.measure(told.go, style.STRONG) + 44
            go = Box(right - width, foot.y, width, foot.h)
            if button(ui, "coach/go", go, told.go, look=Look.PRIMARY) or ui.confirms():
                answer = Answer.GO
            right = go.x - 8
        width = paint.measure(told.stop, style.STRONG) + 30
        if button(ui, "coach/stop", Box(right - width, foot.y, width, foot.h), told.stop, look=Look.BARE):
            answer = Answer.STOP
        count = Box(foot.x, foot.y, right - width - foot.x - 8, foot.h)
        if paint.measure(told.at, style.CAPTION) <= count.w:
            paint.text(told.at, count, style.CAPTION, ui.theme.ink2)
        return answer

    def _folded(self, ui: Ui, told: Told, about: Box | None, busy: Box | None) -> Answer | None:
        box = placed(ui.whole, about, *FOLDED, busy)
        if button(
            ui,
            "coach/unfold",
            box,
            told.title,
            icon="graduation-cap",
            look=Look.PRIMARY,
            hint=say("tutorial.unfold"),
        ):
            self._is_folded = False
        return None


def _talls(ui: Ui, told: Told, inside: float) -> tuple[float, float]:
    """How tall the words are within a width, and what is to be done."""
    do = ui.paint.tall(told.do, style.SMALL_STRONG, inside) + 8 if told.do else 0.0
    return ui.paint.tall(told.text, style.BODY, inside), do


def placed(whole: Box, about: Box | None, width: float, height: float, busy: Box | None = None) -> Box:
    """Where a card of a size goes: where it covers least of what it speaks of and of `busy`; near it."""
    right, low = whole.right - EDGE - width, whole.bottom - EDGE - height
    centre = Box(whole.cx - width / 2, whole.cy - height / 2, width, height)
    if about is None:
        return centre
    xs = (about.right + EDGE, about.x - EDGE - width, about.cx - width / 2, EDGE, right)
    ys = [about.y, about.bottom + EDGE, about.y - EDGE - height, about.bottom - height, EDGE, low]
    if busy is not None:
        ys.append(busy.y - EDGE - height)
    spots = [Box(min(max(EDGE, x), right), min(max(EDGE, y), low), width, height) for x in xs for y in ys]

    def cost(spot: Box) -> tuple[float, float]:
        far = abs(spot.cx - about.cx) + abs(spot.cy - about.cy)
        return _covered(spot, about) + _covered(spot, busy), far

    return min(spots, key=cost)


def _covered(spot: Box, other: Box | None) -> float:
    """The area of another box that a spot lies on."""
    if other is None:
        return 0.0
    shared = spot.shared(other)
    return max(0.0, shared.w) * max(0.0, shared.h)


def union(ui: Ui, prefixes: tuple[str, ...]) -> Box | None:
    """The box around all controls whose ids begin so, as they were in the last frame."""
    found = [box for uid in ui.ids if uid.startswith(prefixes) and (box := ui.place(uid)) is not None]
    found = [box for box in found if box.w > 0 and box.h > 0]
    if not found:
        return None
    left, top = min(box.x for box in found), min(box.y for box in found)
    return Box(left, top, max(box.right for box in found) - left, max(box.bottom for box in found) - top)
