"""After a finished game: six months later in words, what happened in 2025, and what to play next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header
from game.desktop.kit.scroll import scroll
from game.desktop.scene import Pop, Push, Transition
from game.desktop.scenes.entry import HEIGHT, entry
from game.desktop.ui import Ui
from game.presenters.encore import Encore, Played, encores
from game.presenters.epilogue import epilogue
from game.scenario.afterword import afterword
from game.texts import say

if TYPE_CHECKING:
    from game.core.outcome import Outcome
    from game.core.view import SeatView
    from game.desktop.lobby import Begun
    from game.desktop.scenes.doors import Doors

TEXT = style.DOCUMENT.sized(17)
BESIDE = 1000.0
ICONS = {"seat": "swap", "level": "trend-up", "cast": "users-three"}


class EpilogueScene:
    """The story at the left, the next game at the right; below each other in a narrow window."""

    def __init__(self, doors: Doors, view: SeatView, outcome: Outcome, begun: Begun) -> None:
        self._doors = doors
        self._begun = begun
        scenario = view.scenario
        self._line = say("epilogue.line", title=scenario.title, seat=scenario.seats[view.seat].name)
        self._paragraphs = epilogue(view, outcome, afterword(scenario.key))
        value, casting = outcome.values[view.seat], begun.casting
        played = Played(
            view.seat,
            tuple("" if seat == view.seat else casting[seat].character for seat in scenario.everyone),
            tuple("" if seat == view.seat else casting[seat].level for seat in scenario.everyone),
            value.score - value.walk_away,
        )
        self._next = encores(scenario, played)

    def frame(self, ui: Ui) -> Transition | None:
        """Show both and wait."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("epilogue.title"), self._line)
        leaves = button(
            ui, "back", bar.button(0, width=180), say("epilogue.back"), icon="arrow-left", look=Look.DARK
        )
        page = layout.page(*ui.paint.size, most=1240, edge=20)
        if page.w >= BESIDE:
            left = page.left(page.w * 0.52)
            right = page.after(left.w + layout.GUTTER)
        else:
            left = page.top(page.h * 0.46)
            right = page.below(left.h + layout.GUTTER)
        answer = self._story(ui, left)
        answer = self._games(ui, right) or answer
        return answer or (Pop() if leaves or ui.key("escape") else None)

    def _story(self, ui: Ui, box: Box) -> Transition | None:
        paint, theme = ui.paint, ui.theme
        inner = card(ui, box, title=say("epilogue.later"), pad=24)
        foot = inner.bottom_part(40)
        text = inner.top(inner.h - 54)
        ui.region("story")
        with scroll(ui, "story", text) as area:
            y, width = area.top + 4, area.width - 10
            for place, words in enumerate(self._paragraphs):
                is_last = place == len(self._paragraphs) - 1
                look, ink = (style.CAPTION, theme.ink2) if is_last else (TEXT, theme.ink)
                tall = paint.tall(words, look, width)
                paint.paragraph(words, Box(text.x, y, width, tall), look, ink)
                y += tall + 14
            area.height = y - area.top
        if button(ui, "history", foot.left(280), say("epilogue.history"), icon="calendar-dots"):
            return Push(self._doors.history())
        return None

    def _games(self, ui: Ui, box: Box) -> Transition | None:
        inner = card(ui, box, title=say("epilogue.next"), pad=20)
        ui.region("next")
        answer: Transition | None = None
        with scroll(ui, "next", Box(inner.x - 6, inner.y, inner.w + 12, inner.h)) as area:
            y = area.top + 6
            for found in self._next:
                place = Box(inner.x, y, inner.w - 6, HEIGHT)
                icon = ICONS[found.key.partition("/")[0]]
                if entry(ui, f"next/{found.key}", place, found.title, found.line, icon=icon):
                    answer = self._begin(found)
                y += HEIGHT + 12
            area.height = y - area.top
        return answer

    def _begin(self, found: Encore) -> Transition:
        setup = self._begun.setup._replace(is_guided=False)
        if found.seat:
            # Another seat for one person; where several play, whoever is left gets a character.
            setup = setup._replace(people=())
        setup = setup._replace(seat=found.seat or setup.seat, cast=found.cast or setup.cast)
        return self._doors.begin(setup if found.keeps_seed else setup._replace(seed=None))
