"""Settings of the window, on three pages: what it looks like, how one plays, and what is stored."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.dialog import CANCELLED, dialog
from game.desktop.kit.field import field
from game.desktop.kit.segment import track
from game.desktop.kit.tabs import tabs
from game.desktop.kit.toggle import toggle
from game.desktop.lobby import Taste
from game.desktop.motion import Motion
from game.desktop.scene import Home, Pop, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.theme import THEMES
from game.desktop.ui import Ui
from game.texts import languages, say

SIZES = (0, 80, 100, 125, 150)
PAGES = ("display", "play", "data")
ROW, NOTED = 54.0, 70.0
LONGEST_NAME, LONGEST_PATH = 40, 400


class SettingsScene:
    """Three pages of rows; whatever is changed is stored at once."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._page = 0
        self._path = str(doors.lobby.folder)
        self._said = ""
        # How often it has been asked whether everything is to be deleted.
        self._asked = 0

    def frame(self, ui: Ui) -> Transition | None:
        """Show what is chosen, and change it."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("settings.title"), say("settings.line"))
        done = button(
            ui, "done", bar.button(0, width=120), say("settings.done"), icon="check", look=Look.DARK
        )
        room = layout.page(*ui.paint.size, most=900, edge=20)
        picked = tabs(ui, "page", room.top(40), [say(f"settings.{page}") for page in PAGES], self._page)
        self._page = self._page if picked is None else picked
        inner = card(ui, room.below(46), pad=28).inset(0, 10)
        ui.region("settings")
        taste = self._doors.lobby.taste
        draw: Callable[[Ui, Box, Taste], Taste] = (self._display, self._play, self._data)[self._page]
        changed = draw(ui, inner, taste)
        transition = self._ask(ui) if self._asked else None
        if transition is not None:
            return transition
        if changed != taste:
            if changed.sound and not taste.sound:
                self._doors.lobby.keep(changed)
                self._doors.sound("turn")
            return self._doors.keep(changed)
        return Pop() if done or ui.key("escape", "f2") else None

    # -- pages --------------------------------------------------------------------------------------------

    def _display(self, ui: Ui, inner: Box, taste: Taste) -> Taste:
        sizes = [say("settings.size_percent", percent=size) for size in SIZES[1:]]
        size = SIZES.index(taste.percent) if taste.percent in SIZES else 0
        chosen = self._row(ui, inner, 0, "size", [say("settings.size_automatic"), *sizes], size)
        taste = taste if chosen is None else taste._replace(percent=SIZES[chosen])
        themes = tuple(THEMES)
        labels = [say(f"settings.theme_{name}") for name in themes]
        chosen = self._row(ui, inner, 1, "theme", labels, themes.index(taste.theme))
        taste = taste if chosen is None else taste._replace(theme=themes[chosen])
        motions = tuple(motion.value for motion in Motion)
        labels = [say(f"settings.motion_{name}") for name in motions]
        chosen = self._row(ui, inner, 2, "motion", labels, motions.index(taste.motion))
        taste = taste if chosen is None else taste._replace(motion=motions[chosen])
        labels = [say("settings.window_window"), say("settings.window_full")]
        chosen = self._row(ui, inner, 3, "window", labels, int(taste.is_full))
        taste = taste if chosen is None else taste._replace(is_full=bool(chosen))
        words = inner.below(ROW * 4 + 10)
        fits = say("settings.clamp", percent=round(100 * ui.paint.scale))
        for text in (fits, say("settings.keys")):
            fit = ui.paint.paragraph(text, words, style.BODY, ui.theme.ink2)
            words = words.below(fit.h + 12)
        return taste

    def _play(self, ui: Ui, inner: Box, taste: Taste) -> Taste:
        y = inner.y
        for name in ("sound", "hides_points", "hints"):
            is_on = bool(getattr(taste, name))
            if self._switch(ui, Box(inner.x, y, inner.w, NOTED), name, is_on):
                taste = _switched(taste, name)
            y += NOTED
        row = Box(inner.x, y, inner.w, NOTED)
        width = self._label(ui, row.top(36), "name")
        edit = field(
            ui,
            "name",
            row.top(36).after(width).left(280),
            taste.name,
            placeholder=say("settings.name_hint"),
            most=LONGEST_NAME,
        )
        taste = taste if edit.text == taste.name else taste._replace(name=edit.text)
        self._note(ui, row.after(width).below(40), say("settings.name_note"))
        row = row.moved(0, NOTED + 4)
        known = ("", *languages())
        labels = [say("settings.language_system"), *(say(f"language.{name}") for name in known[1:])]
        place = known.index(taste.language) if taste.language in known else 0
        width = self._label(ui, row.top(36), "language")
        chosen = track(ui, "language", row.top(36).after(width).left(110.0 * len(known)), labels, place)
        self._note(ui, row.after(width).below(40), say("settings.language_note"))
        return taste if chosen is None else taste._replace(language=known[chosen])

    def _data(self, ui: Ui, inner: Box, taste: Taste) -> Taste:
        lobby = self._doors.lobby
        row = inner.top(36)
        width = self._label(ui, row, "folder")
        place = row.after(width)
        edit = field(ui, "folder", place, self._path, most=LONGEST_PATH)
        self._path = edit.text
        y = inner.y + 40
        y += self._note(ui, Box(place.x, y, place.w, 40), self._said or say("settings.folder_note")) + 8
        left, right = Box(place.x, y, place.w, 36).columns(2, 10)
        is_same = self._path.strip() in ("", str(lobby.folder))
        # A disabled control says why by what stands beside it: the folder in use.
        if button(ui, "use", left, say("settings.folder_set"), icon="folder-open") and not is_same:
            self._move(self._path.strip())
        if button(ui, "usual", right, say("settings.folder_usual"), icon="arrow-counter-clockwise"):
            self._move("")
        y += 36 + 26
        rule(ui, inner.x, y, inner.w)
        games, files = lobby.stored()
        row = Box(inner.x, y + 22, inner.w, 36)
        width = self._label(ui, row, "erase")
        goes = row.after(width).left(260)
        words = say("settings.erase_note", games=games, files=files) if files else say("settings.erase_none")
        if button(ui, "erase", goes, say("settings.erase"), icon="x", look=Look.DANGER) and files:
            self._asked = 1
        self._note(ui, Box(goes.x, goes.bottom + 8, inner.right - goes.x, 40), words)
        return taste

    def _move(self, folder: str) -> None:
        why = self._doors.lobby.move_to(folder)
        self._said = say("settings.folder_failed", why=why) if why else say("settings.folder_done")

    def _ask(self, ui: Ui) -> Transition | None:
        """Ask twice, the harmless answer first, and say what goes."""
        lobby = self._doors.lobby
        games, files = lobby.stored()
        if self._asked == 1:
            title, goes = say("settings.erase_ask"), say("settings.erase_yes")
            about = say("settings.erase_about", games=games, folder=str(lobby.folder))
        else:
            title, goes = say("settings.erase_again"), say("settings.erase_really")
            about = say("settings.erase_again_about", games=games, files=files)
        answers = ((say("settings.erase_no"), Look.PLAIN), (goes, Look.DANGER))
        answer = dialog(ui, f"erase/{self._asked}", title, about, answers, icon="warning-circle")
        if answer is None:
            return None
        if answer in (0, CANCELLED):
            self._asked = 0
            ui.is_stale = True
            return None
        self._asked += 1
        ui.is_stale = True
        return self._erase(ui) if self._asked > 2 else None

    def _erase(self, ui: Ui) -> Transition | None:
        self._asked = 0
        try:
            self._doors.lobby.erase()
        except OSError as problem:
            self._said = say("settings.erase_failed", why=problem.strerror or str(problem))
            return None
        # No scene of a game that is gone may lie below.
        return Home(self._doors.title())

    # -- rows ---------------------------------------------------------------------------------------------

    def _label(self, ui: Ui, row: Box, name: str) -> float:
        width = min(200.0, row.w * 0.3)
        label = row.left(width - 8)
        ui.paint.text(say(f"settings.{name}"), label, style.LABEL, ui.theme.ink)
        return width

    def _row(self, ui: Ui, inner: Box, place: int, name: str, labels: list[str], chosen: int) -> int | None:
        row = Box(inner.x, inner.y + place * ROW, inner.w, 36)
        width = self._label(ui, row, name)
        return track(ui, name, row.after(width), labels, chosen)

    def _switch(self, ui: Ui, row: Box, name: str, is_on: bool) -> bool:
        """A switch with a note below; answers whether it was pressed."""
        width = self._label(ui, row.top(32), name)
        word = say("settings.on" if is_on else "settings.off")
        pressed = toggle(ui, name, row.x + width, row.y + 16, is_on, word)
        self._note(ui, row.after(width).below(36), say(f"settings.{name}_note"))
        return pressed

    def _note(self, ui: Ui, box: Box, text: str) -> float:
        return ui.paint.paragraph(text, box, style.CAPTION, ui.theme.ink2).h


def _switched(taste: Taste, name: str) -> Taste:
    """The taste with one switch the other way."""
    match name:
        case "sound":
            return taste._replace(sound=not taste.sound)
        case "hides_points":
            return taste._replace(hides_points=not taste.hides_points)
        case _:
            # Whoever wants them again wants all of them again.
            return taste._replace(hints=not taste.hints, hinted=())
