"""The title screen: what the game is, and what one can do now."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import NamedTuple

from game.desktop import assets, style
from game.desktop.box import Box
from game.desktop.kit.button import button
from game.desktop.kit.card import rule
from game.desktop.kit.ribbon import Ribbon, ribbon
from game.desktop.lobby import Save, Setup
from game.desktop.painter import RIGHT
from game.desktop.scene import Push, Quit, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.scenes.entry import HEIGHT, entry
from game.desktop.ui import Ui
from game.texts import say

PITCH = HEIGHT + 12
# Narrower windows have the picture as a band on top.
BESIDE = 1000.0
SOON = 0.03
SMALL = 52.0
"""The height of a row of small entries with the space below it."""
LAST = ("settings", "about", "quit")
ICONS = {
    "tutorial": "graduation-cap",
    "quiz": "check-square",
    "scenarios": "map-trifold",
    "saves": "folder-open",
    "settings": "gear-six",
    "about": "info",
    "quit": "door-open",
}


class TitleScene:
    """The title. It looks for stored games and reads the scenario only after its first frame."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._frames = 0
        self._saves: tuple[Save, ...] | None = None
        self._has_asked = False

    def frame(self, ui: Ui) -> Transition | None:
        """Draw the title and its entries."""
        is_beside = ui.whole.w >= BESIDE
        if is_beside:
            _picture(ui, ui.whole.left(round(ui.whole.w * 0.4375)))
            side = ui.whole.after(round(ui.whole.w * 0.4375))
        else:
            band = ui.whole.top(126)
            _band(ui, band)
            side = ui.whole.below(band.h)
        chosen = self._entries(ui, side)
        # Some transitions hold nothing and so count as false.
        return chosen if chosen is not None else self._later(ui)

    def _later(self, ui: Ui) -> Transition | None:
        """What takes time: not before the first frame has been seen."""
        if ui.paint.muted:
            return None
        self._frames += 1
        if self._frames == 1:
            ui.wake_at(ui.now + SOON)
            return None
        lobby = self._doors.lobby
        try:
            if self._saves is None:
                self._saves = lobby.saves(2) if lobby.has_saves() else ()
                ui.is_stale = True
            if not self._has_asked:
                self._has_asked = True
                lobby.choices()
                if not lobby.taste.has_read:
                    return Push(self._doors.note())
        except lobby.problems as fault:
            self._saves = self._saves or ()
            self._has_asked = True
            # The first frame does not wait for what is seldom shown.
            from game.desktop.scenes import trouble

            back = trouble.Answer(say("flow.trouble.back"), lambda: None)
            return Push(trouble.Trouble(say("flow.trouble.saves"), lobby.sentence(fault), (back,)))
        return None

    def _entries(self, ui: Ui, side: Box) -> Transition | None:
        lobby = self._doors.lobby
        is_first = not lobby.taste.has_played
        has_saves = lobby.has_saves() if self._saves is None else bool(self._saves)
        names = ["play", *(["continue"] if has_saves else []), "first"]
        if is_first:
            names = ["first", *names[:-1]]
        width = min(560.0, side.w - 48)
        height = PITCH * len(names) + 2 * SMALL + 26 + 60
        column = Box(side.cx - width / 2, max(side.y + 16, side.cy - height / 2 - 12), width, height)
        answer: Transition | None = None
        ui.region("menu")
        for place, name in enumerate(names):
            box = Box(column.x, column.y + place * PITCH, width, HEIGHT)
            pressed = self._entry(ui, name, box, is_primary=place == 0)
            answer = answer if pressed is None else pressed
        row = Box(column.x, column.y + PITCH * len(names), width, SMALL - 10)
        has_more = self._saves is not None and len(self._saves) > 1
        for line in (("tutorial", "quiz", "scenarios"), (*(["saves"] if has_more else []), *LAST)):
            pressed = self._small(ui, row, line)
            answer = answer if pressed is None else pressed
            row = row.moved(0, SMALL)
        rule(ui, column.x, row.y + 12, width)
        words = Box(column.x, row.y + 24, width, 54)
        care = say("flow.title.care")
        if lobby.taste.name:
            care = f"{say('flow.title.hello', name=lobby.taste.name)} {care}"
        ui.paint.paragraph(care, words, style.CAPTION.sized(13), ui.theme.ink2, most=3)
        return answer

    def _entry(self, ui: Ui, name: str, box: Box, *, is_primary: bool) -> Transition | None:
        if name == "continue":
            latest = self._saves[0] if self._saves else None
            line = say("flow.title.continue_wait")
            if latest is not None:
                line = say(
                    "flow.title.continue_line",
                    seat=latest.seat,
                    turn=latest.turn,
                    turns=latest.turns,
                    when=latest.played,
                )
            label = say("flow.title.continue")
            pressed = entry(ui, name, box, label, line, icon="arrow-counter-clockwise", is_primary=is_primary)
            return self._doors.resume(latest.game) if pressed and latest is not None else None
        icon = {"play": "user", "first": "book-open"}[name]
        label, line = say(f"flow.title.{name}"), say(f"flow.title.{name}_line")
        pressed = entry(ui, name, box, label, line, icon=icon, is_primary=is_primary)
        if not pressed and not (is_primary and ui.confirms()):
            return None
        return Push(self._doors.seats(Setup(is_guided=name == "first")))

    def _small(self, ui: Ui, row: Box, names: tuple[str, ...]) -> Transition | None:
        answer: Transition | None = None
        for name, box in zip(names, row.columns(len(names), 12), strict=True):
            is_on = name == "tutorial" and self._doors.lobby.taste.is_learning
            label = say(f"flow.title.{name}_on" if is_on else f"flow.title.{name}")
            if button(ui, name, box, label, icon=ICONS[name]):
                answer = self._answer(name)
        return answer

    def _answer(self, name: str) -> Transition:
        doors = self._doors
        match name:
            case "quit":
                return Quit()
            case "tutorial":
                return doors.learn()
            case "quiz":
                return Push(doors.quiz())
            case "scenarios":
                return Push(doors.scenarios())
            case "saves":
                return Push(doors.saves())
            case "about":
                return Push(doors.about())
            case _:
                return Push(doors.settings())


class Cover(NamedTuple):
    """The picture beside the entries: a calendar and the emblems of the seats, by key."""

    ribbon: Ribbon
    seats: tuple[str, ...]


@cache
def cover() -> Cover:
    """The picture as `assets/cover.toml` has it."""
    tree = tomllib.loads((assets.ROOT / "cover.toml").read_text(encoding="utf-8"))
    turns = tuple(tree["turns"])
    points = tuple((day, percent / 100) for day, percent in zip(turns, tree["curve"], strict=True))
    calendar = Ribbon(
        days=tree["days"],
        today=0,
        ticks=turns,
        curve=(*points, (tree["days"], tree["curve"][-1] / 100)),
        marked=tree["marked"],
    )
    return Cover(calendar, tuple(tree["seats"]))


def _picture(ui: Ui, box: Box) -> None:
    """The ink field with the title, the calendar and the emblems."""
    paint, theme = ui.paint, ui.theme
    paint.fill(box, theme.bar)
    inner = box.inset(box.w * 0.1, 0)
    tall = box.h / 720
    paint.rounded(Box(inner.x, box.y + 96 * tall, 44, 4), theme.easter, radius=2)
    y = box.y + 120 * tall
    look = style.DISPLAY if inner.w >= 380 else style.DISPLAY.sized(52)
    for line in say("flow.title.name").split("\n"):
        paint.text(line, Box(inner.x - 2, y, inner.w + 40, look.leading), look, theme.onbar)
        y += look.leading
    words = Box(inner.x, y + 22, inner.w, 80)
    paint.paragraph(say("flow.title.line"), words, style.LEAD.sized(18), theme.onbar2)
    found = cover()
    base = box.y + 526 * tall
    width = inner.w - 18
    calendar = found.ribbon._replace(marked_text=say("flow.title.marked"))
    ribbon(ui, "cover", Box(inner.x, base - 90, width, 110), calendar, curve_height=70, base=base)
    left, right = Box(inner.x, base + 18, width, 20).columns(2)
    paint.text(say("flow.title.first_day"), left, style.STRONG.sized(15), theme.onbar)
    paint.text(say("flow.title.opens"), left.moved(0, 21), style.BODY, theme.onbar2)
    paint.text(say("flow.title.last_day"), right, style.STRONG.sized(15), theme.easter, align=RIGHT)
    paint.text(say("flow.title.closes"), right.moved(0, 21), style.BODY, theme.onbar2, align=RIGHT)
    _emblems(ui, inner.x, box.y + 650 * tall, inner.w)


def _emblems(ui: Ui, x: float, cy: float, room: float) -> None:
    for seat, key in enumerate(cover().seats):
        ui.paint.emblem(seat, key, x + 16 + seat * 44, cy, 34, on_bar=True)
    left = 44.0 * len(cover().seats) + 4
    words = Box(x + left, cy - 12, room - left, 24)
    ui.paint.text(say("flow.title.seats"), words, style.BODY, ui.theme.onbar2)


def _band(ui: Ui, box: Box) -> None:
    """The picture of small windows: title and emblems only."""
    paint, theme = ui.paint, ui.theme
    paint.fill(box, theme.bar)
    inner = box.inset(28, 14)
    paint.rounded(Box(inner.x, inner.y + 2, 4, 40), theme.easter, radius=2)
    name = say("flow.title.name").replace("\n", " ")
    paint.text(name, Box(inner.x + 16, inner.y, inner.w - 16, 44), style.CURTAIN.sized(34), theme.onbar)
    _emblems(ui, inner.x, inner.bottom - 22, inner.w)
