"""The list of games that are not over."""

from __future__ import annotations

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import header
from game.desktop.kit.scroll import scroll
from game.desktop.lobby import Save
from game.desktop.scene import Pop, Push, Transition
from game.desktop.scenes import trouble
from game.desktop.scenes.doors import Doors
from game.desktop.scenes.entry import HEIGHT, entry
from game.desktop.ui import Ui
from game.texts import say

MOST = 30
PITCH = HEIGHT + 10


class SavesScene:
    """One entry a game, the one played last on top."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._saves: tuple[Save, ...] | None = None

    def frame(self, ui: Ui) -> Transition | None:
        """Show the games and wait for one to be chosen."""
        lobby = self._doors.lobby
        if self._saves is None:
            try:
                self._saves = lobby.saves(MOST)
            except lobby.problems as fault:
                self._saves = ()
                back = trouble.Answer(say("flow.trouble.back"), Pop)
                return Push(trouble.Trouble(say("flow.trouble.saves"), lobby.sentence(fault), (back,)))
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("flow.saves.title"), say("flow.saves.line"))
        left = button(
            ui, "back", bar.button(0, width=120), say("flow.saves.back"), icon="arrow-left", look=Look.DARK
        )
        room = layout.page(*ui.paint.size, most=760, edge=24)
        if not self._saves:
            ui.paint.paragraph(say("flow.saves.none"), room.top(60), style.LEAD, ui.theme.ink2)
        ui.region("games")
        chosen = None
        with scroll(ui, "games", room) as area:
            for place, save in enumerate(self._saves):
                # Room for the focus ring within the area.
                box = Box(room.x + 6, area.top + 6 + place * PITCH, area.width - 12, HEIGHT)
                title = say("flow.saves.row", seat=save.seat, turn=save.turn, turns=save.turns)
                line = say("flow.saves.played", game=save.game, title=save.title, when=save.played)
                if entry(ui, f"games/{save.game}", box, title, line, icon="arrow-counter-clockwise"):
                    chosen = save
            area.height = 12 + len(self._saves) * PITCH
        if chosen is not None:
            return self._doors.resume(chosen.game)
        return Pop() if left or ui.key("escape") else None
