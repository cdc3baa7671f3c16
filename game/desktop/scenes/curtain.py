"""The curtain between two people at one screen: who is next, and nothing that any seat keeps to itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.core.ids import SeatId
from game.core.scenario import PublicScenario
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.hold import hold
from game.desktop.painter import CENTRE
from game.desktop.scene import Home, Scene, Transition
from game.desktop.ui import Ui
from game.texts import say

HATCH, EMBLEM = 14.0, 112.0
TALL = 560.0
CARD, CARD_TALL, GAP = 158.0, 48.0, 12.0


class Waiting(NamedTuple):
    """A seat in the order of play, and whether its orders are in; everybody may know."""

    seat: SeatId
    has_sealed: bool


class CurtainScene:
    """Full ink. It is given nothing private, so it can draw nothing private.

    `turn` is the turn and the last one. `lift` answers what the seat sees, `leave` the title.
    """

    def __init__(
        self,
        scenario: PublicScenario,
        seat: SeatId,
        queue: tuple[Waiting, ...],
        turn: tuple[int, int],
        lift: Callable[[], Scene],
        leave: Callable[[], Scene],
    ) -> None:
        self._scenario = scenario
        self._seat = seat
        self._queue = queue
        self._turn = turn
        self._lift = lift
        self._leave = leave
        self._is_new = True

    def frame(self, ui: Ui) -> Transition | None:
        """Show who is next and wait until that person holds the button."""
        paint, theme, known = ui.paint, ui.theme, self._scenario.seats[self._seat]
        mark, whole = theme.mark(self._seat, on_bar=True), ui.whole
        paint.fill(whole, theme.bar)
        for edge in (whole.top(HATCH), whole.bottom_part(HATCH)):
            paint.hatch(edge, mark.fill)
        leave = Box(whole.right - 24 - 180, whole.y + HATCH + 14, 180, 36)
        box = layout.centred(whole.w - 40, TALL, whole.inset(0, HATCH + 8))
        near = min(1.0, box.h / TALL)
        y = box.y
        sealed = [wait.seat for wait in self._queue if wait.has_sealed]
        words = say("together.first") if not sealed else say("together.sealed", n=len(sealed))
        room = max(0.0, whole.w - 2 * (180 + 36)) if y < leave.bottom else box.w
        top = Box(box.cx - room / 2, y, room, 24)
        paint.text(words, top, style.LABEL.sized(16), theme.onbar2, align=CENTRE)
        size = EMBLEM * near
        y += 24 + 24 * near
        paint.emblem(self._seat, known.key, box.cx, y + size / 2, size, on_bar=True)
        y += size + 30 * near
        head = say("together.pass", seat=known.in_text)
        look = style.CURTAIN.sized(42 if paint.measure(head, style.CURTAIN) <= box.w else 30)
        paint.text(head, Box(box.x, y, box.w, 54), look, theme.onbar, align=CENTRE)
        y += 54 + 8 * near
        text = Box(box.cx - min(290.0, box.w / 2), y, min(580.0, box.w), 52)
        paint.paragraph(say("together.away"), text, style.LEAD, theme.onbar2, align=CENTRE, most=2)
        y += 52 + 22 * near
        ui.region("curtain")
        if self._is_new and not paint.muted:
            # It is the only thing to do here, so a key held down does it at once.
            self._is_new, ui.focus = False, "lift"
        lifts = hold(
            ui,
            "lift",
            Box(box.cx - min(190.0, box.w / 2), y, min(380.0, box.w), 64),
            say("together.hold", seat=known.in_text),
            on_bar=True,
        )
        y += 64 + 26
        how = Box(box.x, y, box.w, 22)
        paint.text(say("together.how"), how, style.BODY, theme.onbar2, align=CENTRE)
        self._order(ui, Box(box.x, y + 22 + 20 * near, box.w, 0))
        ui.region("bar")
        leaves = button(ui, "leave", leave, say("together.leave"), icon="arrow-left", look=Look.DARK)
        if lifts:
            return Home(self._lift())
        return Home(self._leave()) if leaves or ui.key("escape") else None

    def _order(self, ui: Ui, box: Box) -> None:
        """The turn, and the seats in the order in which they sit down."""
        paint, theme, (turn, last) = ui.paint, ui.theme, self._turn
        words = say("together.turn", turn=turn, last=last)
        paint.text(words, Box(box.x, box.y, box.w, 20), style.STRONG, theme.onbar, align=CENTRE)
        count = len(self._queue)
        width = min(CARD, (box.w - GAP * (count - 1)) / count)
        x, y = box.cx - (count * (width + GAP) - GAP) / 2, box.y + 28
        for wait in self._queue:
            is_now = wait.seat == self._seat
            place = Box(x, y, width, CARD_TALL)
            x += width + GAP
            paint.rounded(place, theme.bar2, radius=7, border=theme.easter if is_now else theme.bar3)
            paint.token(wait.seat, place.x + 24, place.cy, 18, on_bar=True)
            name = Box(place.x + 42, place.y + 5, place.w - 48, 20)
            paint.text(self._scenario.seats[wait.seat].name, name, style.STRONG, theme.onbar)
            icon, word, ink = "circle", say("together.later"), theme.onbar2
            if is_now:
                icon, word, ink = "caret-circle-right", say("together.now"), theme.easter
            elif wait.has_sealed:
                icon, word, ink = "seal-check", say("together.in"), theme.truce
            weight = "regular" if icon == "circle" else "fill"
            paint.icon(icon, place.x + 49, place.y + 34, 14, ink, weight)
            paint.text(word, Box(place.x + 61, place.y + 25, place.w - 66, 18), style.SMALL_LABEL, ink)
