"""The text field: one line, with selection, clipboard and input methods."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.input import Input, Kind
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.ui import Ui

BLINK_FREE = 1.5  # the caret's width; it does not blink


class Edit(NamedTuple):
    """What a field holds after this frame, and whether Enter was pressed in it."""

    text: str
    is_submitted: bool = False


class Caret:
    """Where the caret is, where the selection began, how far the text is scrolled, what is being composed."""

    def __init__(self) -> None:
        self.at = self.anchor = 0
        self.scroll = 0.0
        self.composed = ""
        self.had_focus = False

    @property
    def span(self) -> tuple[int, int]:
        """The selection, first to last."""
        return min(self.at, self.anchor), max(self.at, self.anchor)

    def go(self, at: int, *, keeps: bool = False) -> None:
        """Move, selecting on the way if `keeps`."""
        self.at = at
        if not keeps:
            self.anchor = at


def field(
    ui: Ui,
    uid: str,
    box: Box,
    text: str,
    *,
    placeholder: str = "",
    most: int = 200,
    reason: str = "",
    hint: str = "",
) -> Edit:
    """A line of text to edit; answers the text after this frame's input. The scene keeps the text."""
    touch = ui.touch(uid, box, is_enabled=not reason, takes_keys=False)
    caret = ui.kept(f"{uid}/caret", Caret)
    is_on = touch.has_focus and not reason
    is_submitted = False
    if is_on and not caret.had_focus:
        caret.go(len(text))
    caret.had_focus = is_on
    caret.at, caret.anchor = min(caret.at, len(text)), min(caret.anchor, len(text))
    inner = box.inset(11, 0)
    if is_on:
        if ui.input.kind is Kind.PRESS and touch.is_hot:
            caret.go(place_of(ui, text, ui.input.x - inner.x + caret.scroll), keeps=ui.input.shift)
        elif ui.active == uid and ui.input.kind is Kind.MOVE:
            caret.go(place_of(ui, text, ui.pointer[0] - inner.x + caret.scroll), keeps=True)
        elif ui.input.kind is Kind.KEY and ui.key("enter", everywhere=True):
            is_submitted = True
        else:
            text = edit(ui, caret, text, ui.input, most)
    _draw(ui, box, inner, text, caret, placeholder, is_on=is_on, is_hot=touch.is_hot, is_enabled=not reason)
    ring(ui, touch, box)
    tip(ui, uid, box, reason or hint)
    return Edit(text, is_submitted)


def edit(ui: Ui, caret: Caret, text: str, given: Input, most: int) -> str:
    """The text after one input, the caret moved; keys that mean something here are taken."""
    if given.kind is Kind.COMPOSE:
        caret.composed = given.text
        return text
    if given.kind is Kind.TEXT:
        caret.composed = ""
        return _insert(caret, text, given.text, most)
    if given.kind is not Kind.KEY or given.alt:
        return text
    first, last = caret.span
    if given.ctrl:
        return _command(ui, caret, text, given, most)
    match given.key:
        case "left" | "right":
            step = -1 if given.key == "left" else 1
            if first != last and not given.shift:
                caret.go(first if step < 0 else last)
            else:
                caret.go(min(len(text), max(0, caret.at + step)), keeps=given.shift)
        case "home" | "up":
            caret.go(0, keeps=given.shift)
        case "end" | "down":
            caret.go(len(text), keeps=given.shift)
        case "backspace" | "delete":
            if first == last:
                first, last = (first - 1, last) if given.key == "backspace" else (first, last + 1)
                first = max(0, first)
            text = text[:first] + text[last:]
            caret.go(first)
        case _:
            # Letters arrive as TEXT; the key itself must not become a shortcut.
            if len(given.key) == 1 or given.key == "space":
                ui.take()
            return text
    ui.take()
    return text


def _command(ui: Ui, caret: Caret, text: str, given: Input, most: int) -> str:
    first, last = caret.span
    match given.key:
        case "a":
            caret.anchor, caret.at = 0, len(text)
        case "c" | "x":
            if first != last:
                ui.clipboard.put(text[first:last])
                if given.key == "x":
                    text = text[:first] + text[last:]
                    caret.go(first)
        case "v":
            text = _insert(caret, text, ui.clipboard.get(), most)
        case "backspace":
            start = text.rfind(" ", 0, max(0, first - 1)) + 1 if first == last else first
            text = text[:start] + text[last:]
            caret.go(start)
        case _:
            return text
    ui.take()
    return text


def _insert(caret: Caret, text: str, more: str, most: int) -> str:
    first, last = caret.span
    room = most - (len(text) - (last - first))
    # Control characters have no place in a line, line breaks become spaces.
    clean = "".join(c if c.isprintable() else " " for c in more.replace("\r\n", "\n"))[: max(0, room)]
    caret.go(first + len(clean))
    return text[:first] + clean + text[last:]


def place_of(ui: Ui, text: str, x: float) -> int:
    """Between which characters a distance from the start of the text falls."""
    best, best_far = 0, abs(x)
    for k in range(1, len(text) + 1):
        far = abs(ui.paint.measure(text[:k], style.BODY) - x)
        if far < best_far:
            best, best_far = k, far
    return best


def _draw(
    ui: Ui,
    box: Box,
    inner: Box,
    text: str,
    caret: Caret,
    placeholder: str,
    *,
    is_on: bool,
    is_hot: bool,
    is_enabled: bool,
) -> None:
    paint, theme = ui.paint, ui.theme
    border = theme.accent if is_on else theme.ink3 if is_hot else theme.line2
    ground = theme.raised if is_enabled else theme.sunk
    paint.rounded(box, ground, radius=7, border=border, stroke=2 if is_on else 0)
    if not is_on:
        ink = theme.ink if text and is_enabled else theme.ink3
        paint.text(text or placeholder, inner, style.BODY, ink)
        return
    shown = text[: caret.at] + caret.composed + text[caret.at :]
    at = caret.at + len(caret.composed)
    x = paint.measure(shown[:at], style.BODY)
    caret.scroll = min(caret.scroll, x)
    caret.scroll = max(caret.scroll, x - inner.w + 2, 0)
    line = Box(inner.x - caret.scroll, box.y, max(inner.w, paint.measure(shown, style.BODY) + 4), box.h)
    with paint.clip(inner.inset(-2, 0)):
        first, last = caret.span
        if first != last:
            left = paint.measure(text[:first], style.BODY)
            width = paint.measure(text[first:last], style.BODY)
            paint.fill(Box(line.x + left, box.cy - 10, width, 20), theme.accent_soft)
        if shown:
            paint.text(shown, line, style.BODY, theme.ink, is_fixed=True)
        elif placeholder:
            paint.text(placeholder, inner, style.BODY, theme.ink3)
        if caret.composed:
            left = paint.measure(text[: caret.at], style.BODY)
            paint.fill(Box(line.x + left, box.cy + 9, x - left, 1), theme.ink2)
        place = Box(line.x + x, box.cy - 9, BLINK_FREE, 18)
        paint.fill(place, theme.ink)
    ui.typing(place)
