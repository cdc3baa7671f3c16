"""The list of scenarios: those of the game and the user's own, broken ones with what is wrong."""

from __future__ import annotations

from pathlib import Path

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.scroll import scroll
from game.desktop.lobby import Found, Setup
from game.desktop.scene import Pop, Push, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.scenes.entry import HEIGHT, entry
from game.desktop.ui import Ui
from game.texts import say

PITCH = HEIGHT + 10
LIST_SHARE = 0.46


class ScenariosScene:
    """A list at the left, the chosen one at the right. Files are read one a frame."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._files: tuple[Path, ...] = ()
        self._found: list[Found] = []
        self._chosen = 0
        self._has_drawn = False
        self._look_again()

    def _look_again(self) -> None:
        self._files = self._doors.lobby.scenarios()
        self._found = []
        self._chosen = 0

    def frame(self, ui: Ui) -> Transition | None:
        """Show the list, and read the next file of it behind the frame."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("shelf.title"), say("shelf.line"))
        leaves = button(
            ui, "back", bar.button(0, width=120), say("shelf.back"), icon="arrow-left", look=Look.DARK
        )
        room = layout.page(*ui.paint.size, most=1240, edge=20)
        foot = room.bottom_part(92)
        body = room.top(room.h - 92 - layout.GUTTER)
        left = body.left(body.w * LIST_SHARE)
        right = body.after(left.w + layout.GUTTER)
        self._list(ui, left)
        answer = self._about(ui, right)
        self._folder(ui, foot)
        self._read(ui)
        return answer or (Pop() if leaves or ui.key("escape") else None)

    def _read(self, ui: Ui) -> None:
        if ui.paint.muted or len(self._found) == len(self._files):
            return
        if self._has_drawn:
            self._found.append(self._doors.lobby.describe(self._files[len(self._found)]))
        self._has_drawn = True
        ui.wake_at(ui.now)

    def _list(self, ui: Ui, room: Box) -> None:
        ui.region("list")
        with scroll(ui, "list", Box(room.x - 6, room.y - 6, room.w + 12, room.h + 12)) as area:
            for place, file in enumerate(self._files):
                box = Box(room.x, area.top + 6 + place * PITCH, room.w - 12, HEIGHT)
                if place >= len(self._found):
                    ui.paint.text(say("shelf.reading"), box, style.BODY, ui.theme.ink2)
                    continue
                found = self._found[place]
                line = say("shelf.own") if found.is_own else found.subtitle or say("shelf.bundled")
                if found.faults:
                    line = f"{say('shelf.broken')} · {say('shelf.faults', n=len(found.faults))}"
                icon = "warning-circle" if found.faults else "file-text" if found.is_own else "map-trifold"
                is_on = place == self._chosen
                title = found.title if not found.faults else file.name
                if entry(ui, f"list/{place}", box, title, line, icon=icon, is_primary=is_on):
                    self._chosen = place
            area.height = 12 + PITCH * len(self._files)

    def _about(self, ui: Ui, room: Box) -> Transition | None:
        """What the chosen one is, or everything that is wrong with it, readable in full."""
        if self._chosen >= len(self._found):
            card(ui, room)
            return None
        found = self._found[self._chosen]
        paint, theme = ui.paint, ui.theme
        title = found.title if not found.faults else say("shelf.faults", n=len(found.faults))
        inner = card(ui, room, title=title, pad=20)
        ui.region("about")
        foot = inner.bottom_part(46 if not found.faults else 0)
        text = Box(inner.x, inner.y, inner.w, inner.h - (foot.h + 12 if not found.faults else 0))
        with scroll(ui, "about", text) as area:
            y, width = area.top, area.width - 8
            source = say("shelf.own" if found.is_own else "shelf.bundled")
            for words in (
                f"{source} · {found.name}",
                *((found.subtitle, found.summary) if not found.faults else ()),
            ):
                tall = paint.tall(words, style.BODY, width)
                paint.paragraph(words, Box(text.x, y, width, tall), style.BODY, theme.ink2)
                y += tall + 8
            for fault in found.faults:
                rule(ui, text.x, y, width)
                tall = paint.tall(fault, style.BODY, width)
                paint.paragraph(fault, Box(text.x, y + 8, width, tall), style.BODY, theme.ink)
                y += tall + 16
            area.height = y - area.top
        if found.faults:
            return None
        plays = button(
            ui, "play", foot.right_part(200), say("shelf.play"), icon="arrow-right", look=Look.PRIMARY
        )
        if plays or ui.confirms():
            return Push(self._doors.seats(Setup(scenario=found.name)))
        return None

    def _folder(self, ui: Ui, room: Box) -> None:
        """Where own files go: the path in words, to be copied; the game opens no other program."""
        inner = card(ui, room, pad=16)
        paint, theme = ui.paint, ui.theme
        path = str(self._doors.lobby.own_folder)
        copy = Box(inner.right - 170, inner.cy - 18, 170, 36)
        again = Box(copy.x - 160, copy.y, 150, 36)
        words = Box(inner.x, inner.y, again.x - inner.x - 12, inner.h)
        paint.text(say("shelf.folder"), words.top(20), style.CAPTION, theme.ink2)
        paint.text(path, words.below(21).top(20), style.STRONG, theme.ink)
        paint.text(say("shelf.how"), words.below(42).top(18), style.CAPTION, theme.ink2)
        ui.region("folder")
        if button(ui, "again", again, say("shelf.again"), icon="arrow-counter-clockwise"):
            self._look_again()
            ui.is_stale = True
        if button(ui, "copy", copy, say("shelf.copy"), icon="export"):
            ui.clipboard.put(path)
            ui.toast(say("shelf.copied"), icon="check")
