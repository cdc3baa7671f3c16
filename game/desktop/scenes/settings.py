"""Settings of the window: size, theme, motion; shown at once and stored as they change."""

from __future__ import annotations

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header
from game.desktop.kit.segment import track
from game.desktop.motion import Motion
from game.desktop.scene import Pop, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.theme import THEMES
from game.desktop.ui import Ui
from game.texts import say

SIZES = (0, 80, 100, 125, 150)


class SettingsScene:
    """One page of choices."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def frame(self, ui: Ui) -> Transition | None:
        """Show what is chosen, and change it."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("flow.settings.title"), say("flow.settings.line"))
        done = button(
            ui, "done", bar.button(0, width=120), say("flow.settings.done"), icon="check", look=Look.DARK
        )
        room = layout.page(*ui.paint.size, most=860, edge=24)
        inner = card(ui, room.top(min(room.h, 296)), pad=28).inset(0, 18)
        taste = self._doors.lobby.taste
        themes, motions = tuple(THEMES), tuple(motion.value for motion in Motion)
        sizes = [say("flow.settings.size_percent", percent=size) for size in SIZES[1:]]
        size = SIZES.index(taste.percent) if taste.percent in SIZES else 0
        changed = taste
        ui.region("settings")
        chosen = self._row(ui, inner, 0, "size", [say("flow.settings.size_automatic"), *sizes], size)
        if chosen is not None:
            changed = changed._replace(percent=SIZES[chosen])
        labels = [say(f"flow.settings.theme_{name}") for name in themes]
        chosen = self._row(ui, inner, 1, "theme", labels, themes.index(taste.theme))
        if chosen is not None:
            changed = changed._replace(theme=themes[chosen])
        labels = [say(f"flow.settings.motion_{name}") for name in motions]
        chosen = self._row(ui, inner, 2, "motion", labels, motions.index(taste.motion))
        if chosen is not None:
            changed = changed._replace(motion=motions[chosen])
        words = Box(inner.x, inner.y + 180, inner.w, inner.bottom - inner.y - 180)
        fits = say("flow.settings.clamp", percent=round(100 * ui.paint.scale))
        for text in (fits, say("flow.settings.keys")):
            fit = ui.paint.paragraph(text, words, style.BODY, ui.theme.ink2)
            words = words.below(fit.h + 12)
        if changed != taste:
            return self._doors.keep(changed)
        return Pop() if done or ui.key("escape", "f2") else None

    def _row(self, ui: Ui, inner: Box, place: int, name: str, labels: list[str], chosen: int) -> int | None:
        row = Box(inner.x, inner.y + place * 54, inner.w, 36)
        width = min(190.0, row.w * 0.3)
        ui.paint.text(say(f"flow.settings.{name}"), row.left(width - 8), style.LABEL, ui.theme.ink)
        return track(ui, name, row.after(width), labels, chosen)
