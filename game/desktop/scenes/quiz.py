"""The rules quiz in the window: one question at a time, explained once it is answered."""

from __future__ import annotations

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header
from game.desktop.kit.ring import ring
from game.desktop.scene import Pop, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.ui import Ui
from game.presenters.quiz import QUESTIONS, Question, Quiz, praise, question
from game.texts import say

ANSWER = 58.0
GAP = 12.0


class QuizScene:
    """Ten questions; nothing about who answers is kept but that the quiz was finished."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._quiz = Quiz()
        # The place of the answer that was just given, while it is explained.
        self._given: int | None = None

    def frame(self, ui: Ui) -> Transition | None:
        """Show the question that is on, or how it went."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("quiz.name"), say("quiz.line"))
        leaves = button(
            ui, "leave", bar.button(0, width=120), say("quiz.leave"), icon="arrow-left", look=Look.DARK
        )
        room = layout.page(*ui.paint.size, most=760, edge=24)
        if self._quiz.is_done and self._given is None:
            goes = self._result(ui, room)
        else:
            self._ask(ui, room)
            goes = False
        return Pop() if leaves or goes or ui.key("escape") else None

    def _ask(self, ui: Ui, room: Box) -> None:
        number = len(self._quiz.given) - (self._given is not None)
        asked = question(number)
        paint, theme = ui.paint, ui.theme
        paint.text(say("quiz.count", at=number + 1, of=QUESTIONS), room.top(20), style.BODY, theme.ink2)
        tall = paint.tall(asked.text, style.HEADLINE, room.w)
        paint.paragraph(asked.text, room.below(26).top(tall), style.HEADLINE, theme.ink)
        y = room.y + 26 + tall + 18
        ui.region("answers")
        for place, answer in enumerate(asked.answers):
            if self._answer(ui, Box(room.x, y, room.w, ANSWER), place, answer, asked):
                self._choose(place)
            y += ANSWER + GAP
        if self._given is None:
            paint.text(say("quiz.choose"), Box(room.x, y, room.w, 20), style.CAPTION, theme.ink2)
            for place in range(len(asked.answers)):
                if ui.key(str(place + 1)):
                    self._choose(place)
            return
        self._explain(ui, Box(room.x, y + 4, room.w, room.bottom - y), asked)

    def _choose(self, place: int) -> None:
        if self._given is None:
            self._given = place
            self._quiz = self._quiz.answered(place)

    def _answer(self, ui: Ui, box: Box, place: int, words: str, asked: Question) -> bool:
        """One answer; once the question is answered, it shows whether it is right, by icon and ground."""
        paint, theme = ui.paint, ui.theme
        is_answered = self._given is not None
        touch = ui.touch(f"answers/{place}", box, is_enabled=not is_answered)
        is_right = is_answered and place == asked.right
        is_wrong = is_answered and place == self._given and not is_right
        ground = theme.accent_soft if is_right else theme.warn_soft if is_wrong else theme.panel
        border = theme.accent if is_right or touch.is_hot else theme.warn if is_wrong else theme.line2
        paint.rounded(
            box, ground, radius=7, border=border, stroke=2 if is_right or is_wrong else theme.border
        )
        if is_right:
            paint.icon("check-circle", box.x + 26, box.cy, 22, theme.accent, "fill")
        elif is_wrong:
            paint.icon("x", box.x + 26, box.cy, 20, theme.warn, "bold")
        else:
            paint.text(str(place + 1), box.left(52), style.STRONG, theme.ink2, align=0.5)
        place_of = Box(box.x + 54, box.y, box.w - 66, box.h)
        paint.paragraph(words, place_of, style.LABEL, theme.ink, at=0.5, most=2)
        ring(ui, touch, box, radius=7)
        return touch.clicked and not is_answered

    def _explain(self, ui: Ui, room: Box, asked: Question) -> None:
        paint, theme = ui.paint, ui.theme
        is_right = self._given == asked.right
        text = f"{say('quiz.right')} {asked.explains}" if is_right else asked.explains
        width = room.w - 236
        tall = max(46.0, paint.tall(text, style.BODY, width) + 6)
        paint.paragraph(text, Box(room.x, room.y, width, tall), style.BODY, theme.ink)
        label = say("quiz.finish" if self._quiz.is_done else "quiz.next")
        goes = Box(room.right - 220, room.y, 220, 46)
        if button(ui, "next", goes, label, icon="arrow-right", look=Look.PRIMARY) or ui.confirms():
            self._given = None
            ui.is_stale = True
            if self._quiz.is_done:
                lobby = self._doors.lobby
                lobby.keep(lobby.taste._replace(has_learnt=True))

    def _result(self, ui: Ui, room: Box) -> bool:
        """How it went; answers whether the reader goes back."""
        paint, theme = ui.paint, ui.theme
        inner = card(ui, room.top(128), pad=26)
        score = say("quiz.result", right=self._quiz.right, of=QUESTIONS)
        paint.text(score, inner.top(40), style.HEADLINE, theme.ink)
        paint.paragraph(praise(self._quiz), inner.below(48), style.LEAD, theme.ink2)
        ui.region("next")
        left, right = room.below(146).top(48).columns(2, GAP)
        again = button(ui, "again", left, say("quiz.again"), icon="arrow-counter-clockwise")
        if again:
            self._quiz = Quiz()
            ui.is_stale = True
        leave = button(ui, "back", right, say("quiz.leave"), icon="check", look=Look.PRIMARY)
        return leave or ui.confirms()
