"""Who plays a seat from now on: a character in one's own, or oneself in the seat of another."""

from __future__ import annotations

from typing import Protocol

from game.core.commands import Pass
from game.core.ids import SeatId, Turn
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.dialog import CANCELLED, dialog
from game.desktop.kit.menu import menu
from game.desktop.kit.scroll import scroll
from game.desktop.kit.segment import track
from game.desktop.scene import Pop, Transition
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.reader import Reader
from game.table.casting import LEVEL, Occupant, usual
from game.table.hands import Hands, is_last
from game.texts import say

TURNS = (1, 2, 3)
"""For how many turns a seat can be handed over here, as far as the game is that long."""
GIVE_TALL, ROW = 460.0, 58.0


class Handing(Flow, Protocol):
    """The flow of a game whose seats can change hands."""

    @property
    def hands(self) -> Hands:
        """Who has the seats."""

    def hand_over(self, *passes: Pass) -> Transition | None:
        """Let seats change hands and answer what comes next."""


class HandScene:
    """Two cards: one's own seat, and the seats of the others."""

    def __init__(self, flow: Handing) -> None:
        self._flow = flow
        self._view = view = flow.chair.view()
        self._reader = Reader(view.scenario, view.seat)
        self._character, self._level = self._preset()
        self._time = 0
        self._question: SeatId | None = None
        self._asks_end = False
        left = view.public.last_turn - view.public.turn
        self._turns = [turns for turns in TURNS if turns <= left]

    def _preset(self) -> tuple[int, int]:
        """The places of the character and level that had the seat last, else of the scenario's usual ones."""
        scenario, absence = self._view.scenario, self._flow.chair.absence()
        who = Occupant(usual(scenario)[self._view.seat], LEVEL) if absence is None else absence.who
        characters = [character.key for character in scenario.characters]
        levels = [level.key for level in scenario.levels]
        return characters.index(who.character), levels.index(who.level) if who.level in levels else 0

    def frame(self, ui: Ui) -> Transition | None:
        """Show the choices and wait for one."""
        bar = layout.bar(ui.whole.w, icons=0)
        turn = self._reader.turn(self._view.public.turn)
        header(ui, bar, say("hand.title"), say("hand.line", seat=self._name(self._view.seat), turn=turn))
        back = button(
            ui, "back", bar.button(0, width=180), say("hand.back"), icon="arrow-left", look=Look.DARK
        )
        is_asking = self._asks_end or self._question is not None
        room = layout.page(*ui.paint.size, edge=24)
        gives = takes = None
        with scroll(ui, "page", Box(room.x - 8, room.y - 6, room.w + 20, room.h + 12)) as area:
            boxes = layout.cards(Box(room.x, area.top + 6, room.w, GIVE_TALL), 2, least=480)
            if boxes[0].y != boxes[1].y:
                boxes = (boxes[0]._replace(h=GIVE_TALL), boxes[1]._replace(y=area.top + GIVE_TALL + 18))
            gives = self._give(ui, boxes[0]._replace(h=GIVE_TALL))
            takes = self._others(ui, boxes[1]._replace(h=GIVE_TALL))
            area.height = boxes[1].y + GIVE_TALL + 12 - area.top
        answer = self._asked(ui)
        if answer is not None:
            return answer
        if takes is not None:
            self._question, ui.is_stale = takes, True
        if gives and self._until() is None and is_last(self._flow.hands, self._view.seat):
            self._asks_end, ui.is_stale = True, True
        elif gives:
            return self._handed()
        return Pop() if back or (ui.key("escape") and not is_asking) else None

    # -- one's own seat -----------------------------------------------------------------------------------

    def _give(self, ui: Ui, box: Box) -> bool:
        """The choice of a character; answers whether it is to play."""
        paint, theme, scenario = ui.paint, ui.theme, self._view.scenario
        ui.region("give")
        inner = card(ui, box, title=say("hand.give_title"), pad=20)
        tall = paint.tall(say("hand.give_text"), style.BODY, inner.w)
        paint.paragraph(say("hand.give_text"), inner.top(tall), style.BODY, theme.ink2)
        rest = inner.below(tall + 14)
        row = self._label(ui, rest, "character")
        names = [character.name for character in scenario.characters]
        picked = menu(ui, "character", row, names, self._character, icon="robot")
        self._character = self._character if picked is None else picked
        about = scenario.characters[self._character].text
        paint.paragraph(about, row.below(40).top(40), style.CAPTION, theme.ink2, most=2)
        rest = rest.below(86)
        row = self._label(ui, rest, "level")
        picked = track(ui, "level", row, [level.name for level in scenario.levels], self._level)
        self._level = self._level if picked is None else picked
        rest = rest.below(52)
        row = self._label(ui, rest, "how_long")
        times = [say("hand.for_turns", n=turns) for turns in self._turns] + [say("hand.to_end")]
        picked = track(ui, "time", row, times, self._time)
        self._time = self._time if picked is None else picked
        rest = rest.below(54)
        words = self._words()
        paint.paragraph(words, rest.top(paint.tall(words, style.LEAD, rest.w)), style.LEAD, theme.ink)
        start = Box(box.right - 20 - 220, box.bottom - 20 - 48, 220, 48)
        label = say("hand.give")
        return button(ui, "give", start, label, icon="robot", look=Look.PRIMARY, is_entry=True)

    def _label(self, ui: Ui, rest: Box, name: str) -> Box:
        width = min(130.0, rest.w * 0.28)
        row = rest.top(36)
        ui.paint.text(say(f"hand.{name}"), row.left(width - 8), style.LABEL, ui.theme.ink)
        return row.after(width)

    def _until(self) -> Turn | None:
        if self._time >= len(self._turns):
            return None
        return Turn(self._view.public.turn + self._turns[self._time])

    def _words(self) -> str:
        """What comes of it."""
        until = self._until()
        character = self._view.scenario.characters[self._character].name
        seat = self._called(self._view.seat)
        if until is not None:
            return say("hand.give_for", character=character, seat=seat, turn=until)
        if is_last(self._flow.hands, self._view.seat):
            return say("hand.give_end", character=character, seat=seat)
        return say("hand.give_open", character=character, seat=seat)

    def _pass(self, until: Turn | None) -> Pass:
        scenario = self._view.scenario
        character, level = scenario.characters[self._character], scenario.levels[self._level]
        return Pass(self._view.seat, character.key, level.key, until)

    def _handed(self) -> Transition | None:
        return self._flow.hand_over(self._pass(self._until()))

    # -- the seats of others ------------------------------------------------------------------------------

    def _others(self, ui: Ui, box: Box) -> SeatId | None:
        """The seats that characters play; answers the one that is to be taken."""
        paint, theme, view = ui.paint, ui.theme, self._view
        ui.region("take")
        inner = card(ui, box, title=say("hand.other_title"), pad=20)
        text = say("hand.other_about", seat=self._called(view.seat))
        tall = paint.tall(text, style.BODY, inner.w)
        paint.paragraph(text, inner.top(tall), style.BODY, theme.ink2)
        y, chosen = inner.y + tall + 12, None
        for seat in view.scenario.everyone:
            who = self._flow.hands.casting[seat]
            if seat == view.seat or who.is_person:
                continue
            row = Box(inner.x, y, inner.w, ROW)
            rule(ui, row.x, row.y, row.w)
            paint.emblem(seat, view.scenario.seats[seat].key, row.x + 20, row.cy, 34)
            words = row.after(50).left(row.w - 50 - 190)
            paint.text(self._name(seat), words.top(30).moved(0, 4), style.STRONG.sized(16), theme.ink)
            paint.text(self._played(seat), words.top(52).below(30), style.CAPTION, theme.ink2)
            take = Box(row.right - 180, row.cy - 18, 180, 36)
            label, hint = say("hand.take"), say("hand.take_hint")
            if button(ui, f"take/{view.scenario.seats[seat].key}", take, label, icon="swap", hint=hint):
                chosen = seat
            y += ROW
        return chosen

    def _played(self, seat: SeatId) -> str:
        scenario, who = self._view.scenario, self._flow.hands.casting[seat]
        character = next(known.name for known in scenario.characters if known.key == who.character)
        level = next(known.name for known in scenario.levels if known.key == who.level)
        return say("table.played", character=character, level=level)

    # -- questions ----------------------------------------------------------------------------------------

    def _asked(self, ui: Ui) -> Transition | None:
        """What must be said plainly before it is done."""
        if self._asks_end:
            answer = self._ask(ui, "end", say("hand.end_title"), self._words(), say("hand.give"))
            if answer is not None:
                self._asks_end, ui.is_stale = False, True
            return self._handed() if answer else None
        if self._question is None:
            return None
        seat = self._question
        scenario = self._view.scenario
        is_known = seat in self._flow.hands.visited
        text = say(
            "hand.swap_known" if is_known else "hand.swap_text",
            seat=self._called(seat),
            own=self._called(self._view.seat),
            character=scenario.characters[self._character].name,
            level=scenario.levels[self._level].name,
        )
        title = say("hand.swap_title", seat=self._called(seat))
        answer = self._ask(ui, "swap", title, text, say("hand.swap_yes"))
        if answer is not None:
            self._question, ui.is_stale = None, True
        return self._flow.hand_over(Pass(seat), self._pass(None)) if answer else None

    def _ask(self, ui: Ui, uid: str, title: str, text: str, yes: str) -> bool | None:
        answers = ((say("hand.swap_no"), Look.PLAIN), (yes, Look.PRIMARY))
        answer = dialog(ui, uid, title, text, answers, icon="warning-circle")
        return None if answer is None else answer not in (0, CANCELLED)

    def _name(self, seat: SeatId) -> str:
        return self._reader.name(seat)

    def _called(self, seat: SeatId) -> str:
        return self._reader.called(seat)
