"""What a newcomer to a seat has missed: behind a cover if somebody else may be looking."""

from __future__ import annotations

from typing import Protocol

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.hold import hold
from game.desktop.kit.pill import pill, pill_width
from game.desktop.kit.scroll import Area, scroll
from game.desktop.kit.tone import Tone
from game.desktop.painter import CENTRE, RIGHT
from game.desktop.scene import Push, Replace, Scene, Transition
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.catch_up import CatchUp, catch_up
from game.presenters.reader import Reader
from game.texts import say

COVER = (900.0, 560.0)
FOOT = 52.0


class Again(Flow, Protocol):
    """The flow of a game whose seats can change hands."""

    def hand(self) -> Scene:
        """The choice of who plays; push it."""


class MissedScene:
    """Three columns: what asks for the person now, what was promised and moved, what was done."""

    def __init__(self, flow: Again, *, covers: bool) -> None:
        self._flow = flow
        self._is_open = not covers
        self._is_new = True
        view = flow.chair.view()
        self._view = view
        self._reader = Reader(view.scenario, view.seat)
        absence = flow.chair.absence()
        assert absence is not None, "somebody has played the seat meanwhile"
        self._found: CatchUp = catch_up(view, absence)

    def frame(self, ui: Ui) -> Transition | None:
        """Show the cover, then the page until the player goes on."""
        view, bar = self._view, layout.bar(ui.whole.w, icons=0)
        turn = self._reader.turn(view.public.turn)
        line = say("hand.line", seat=self._reader.name(view.seat), turn=turn)
        header(ui, bar, say("catch_up.title"), line)
        if not self._is_open:
            self._cover(ui)
            return None
        page = layout.page(*ui.paint.size)
        foot = page.bottom_part(FOOT)
        body = Box(page.x, page.y, page.w, page.h - FOOT - layout.GUTTER)
        self._page(ui, body)
        return self._answers(ui, foot)

    def _answers(self, ui: Ui, foot: Box) -> Transition | None:
        ui.region("go")
        is_over = self._view.public.ending is not None
        go = foot.right_part(260)
        label = say("opened.to_result") if is_over else say("hand.go")
        goes = button(ui, "go", go, label, icon="arrow-right", look=Look.PRIMARY)
        if self._is_new and not ui.paint.muted:
            self._is_new, ui.focus = False, "go"
        if not is_over:
            if button(ui, "brief", foot.left(220), say("hand.brief"), icon="scroll"):
                return Push(self._flow.brief())
            if button(ui, "again", foot.after(232).left(220), say("hand.again"), icon="robot"):
                return Push(self._flow.hand())
        return Replace(self._flow.onward()) if goes or ui.key("escape") else None

    # -- the cover ----------------------------------------------------------------------------------------

    def _cover(self, ui: Ui) -> None:
        paint, theme, view = ui.paint, ui.theme, self._view
        mark, known = theme.mark(view.seat), view.scenario.seats[view.seat]
        box = layout.centred(*COVER, layout.page(*ui.paint.size))
        paint.shadow(box)
        paint.rounded(box, mark.tint, radius=8, border=mark.fill, stroke=2)
        for edge in (box.inset(2).top(14), box.inset(2).bottom_part(14)):
            paint.hatch(edge, mark.fill)
        high = min(1.0, box.h / COVER[1])
        y = box.y + 60 * high
        paint.emblem(view.seat, known.key, box.cx, y + 48, 96)
        y += 96 + 30 * high
        head = Box(box.x + 20, y, box.w - 40, 48)
        paint.text(
            say("hand.cover_head", seat=known.in_text), head, style.CURTAIN.sized(36), theme.ink, align=CENTRE
        )
        y += 48 + 10 * high
        place = Box(box.cx - 280, y, 560, 75)
        paint.paragraph(say("hand.cover_text"), place, style.LEAD, theme.ink, align=CENTRE, most=3)
        y += 75 + 18 * high
        ui.region("cover")
        if self._is_new and not paint.muted:
            # It is the only thing to do here, so a key held down does it at once.
            self._is_new, ui.focus = False, "open"
        if hold(ui, "open", Box(box.cx - 160, y, 320, 64), say("hand.cover_hold")):
            self._is_open = self._is_new = True
        how = Box(box.x + 20, y + 88, box.w - 40, 22)
        paint.text(say("hand.cover_how"), how, style.BODY, theme.ink2, align=CENTRE)

    # -- the page -----------------------------------------------------------------------------------------

    def _page(self, ui: Ui, body: Box) -> None:
        parts = (self._now, self._changed, self._done)
        if body.w < 1000:
            inner = card(ui, body, pad=20)
            ui.region("page")
            with scroll(ui, "page", inner) as area:
                y = area.top
                for part in parts:
                    y = part(ui, area, y) + 12
                area.height = y - area.top
            return
        for place, (box, part) in enumerate(zip(body.columns(3, layout.GUTTER), parts, strict=True)):
            inner = card(ui, box, pad=18)
            ui.region(f"page{place}")
            with scroll(ui, f"page{place}", inner) as area:
                area.height = part(ui, area, area.top) - area.top

    def _now(self, ui: Ui, area: Area, y: float) -> float:
        """Who played, what asks for a decision, and what lies on the table."""
        found, theme = self._found, ui.theme
        y = _paragraph(ui, area, y, found.who, style.LEAD, theme.ink) + 10
        y = _head(ui, area, y, say("catch_up.now"))
        for line in found.waits or (say("catch_up.nothing_now"),):
            y = _point(ui, area, y, line, icon="caret-right" if found.waits else "check")
        y = _head(ui, area, y + 8, say("catch_up.stands"))
        for line in found.stands:
            y = _paragraph(ui, area, y, line, style.BODY, theme.ink) + 5
        y = _head(ui, area, y + 8, say("catch_up.table"))
        if not found.papers:
            y = _paragraph(ui, area, y, say("catch_up.nothing_on_table"), style.BODY, theme.ink2)
        for paper in found.papers:
            y = _paragraph(ui, area, y, paper.head, style.STRONG, theme.ink)
            y = _paragraph(ui, area, y, paper.text, style.CAPTION, theme.ink2)
            y = _paragraph(ui, area, y, paper.state, style.CAPTION, theme.ink) + 8
        return y

    def _changed(self, ui: Ui, area: Area, y: float) -> float:
        """Promises, those that hold first, and every number that moved."""
        found, theme = self._found, ui.theme
        y = _head(ui, area, y, say("catch_up.promises"))
        if not found.promises:
            y = _paragraph(ui, area, y, say("catch_up.no_promises"), style.BODY, theme.ink2)
        for is_open in (True, False):
            kept = [promise for promise in found.promises if promise.is_open is is_open]
            if kept:
                title = say("catch_up.in_force" if is_open else "catch_up.settled")
                y = _paragraph(ui, area, y, title, style.SMALL_STRONG, theme.ink2) + 3
            for promise in kept:
                y = self._promise(ui, area, y, promise.line, promise.is_new)
        y = _head(ui, area, y + 8, say("catch_up.moved"))
        if not found.moves:
            y = _paragraph(ui, area, y, say("catch_up.nothing_moved"), style.BODY, theme.ink2)
        for move in found.moves:
            y = _move(ui, area, y, move.name, move.before, move.now)
        return y

    def _promise(self, ui: Ui, area: Area, y: float, line: str, is_new: bool) -> float:
        new = say("catch_up.new")
        room = pill_width(ui, new) + 8 if is_new else 0.0
        end = _paragraph(ui, area, y, line, style.BODY, ui.theme.ink, right=room)
        if is_new:
            pill(ui, area.box.x + area.width - room + 8, y + 10, new, tone=Tone.GOLD)
        return end + 6

    def _done(self, ui: Ui, area: Area, y: float) -> float:
        """The seat's own orders, words and reasons, then what others did."""
        found, theme = self._found, ui.theme
        y = _head(ui, area, y, say("catch_up.done"))
        if not found.done:
            y = _paragraph(ui, area, y, say("catch_up.nothing_done"), style.BODY, theme.ink2)
        for done in found.done:
            y = _paragraph(ui, area, y, self._turn(done.turn), style.STRONG, theme.ink) + 2
            for line in (*done.orders, *done.said):
                y = _paragraph(ui, area, y, line, style.BODY, theme.ink, left=12) + 4
            for line in done.reasons:
                y = _paragraph(
                    ui, area, y, say("catch_up.because", reason=line), style.CAPTION, theme.ink2, left=12
                )
            y += 8
        y = _head(ui, area, y + 4, say("catch_up.news"))
        if not found.news:
            y = _paragraph(ui, area, y, say("catch_up.no_news"), style.BODY, theme.ink2)
        for turn, lines in found.news:
            y = _paragraph(ui, area, y, self._turn(turn), style.STRONG, theme.ink) + 2
            for line in lines:
                y = _paragraph(ui, area, y, line, style.CAPTION, theme.ink, left=12) + 3
            y += 6
        return y

    def _turn(self, turn: int) -> str:
        words = self._reader.turn(turn)
        return words[:1].upper() + words[1:]


def _head(ui: Ui, area: Area, y: float, text: str) -> float:
    ui.paint.text(text, Box(area.box.x, y, area.width, 21), style.HEAD, ui.theme.ink)
    rule(ui, area.box.x, y + 24, area.width)
    return y + 31


def _point(ui: Ui, area: Area, y: float, text: str, *, icon: str) -> float:
    ui.paint.icon(icon, area.box.x + 9, y + 10, 16, ui.theme.accent, "bold")
    return _paragraph(ui, area, y, text, style.STRONG, ui.theme.ink, left=24) + 5


def _move(ui: Ui, area: Area, y: float, name: str, before: str, now: str) -> float:
    """A number that moved: its name, what it was, what it is."""
    paint, theme = ui.paint, ui.theme
    words = say("catch_up.change", before=before, now=now)
    width = paint.measure(words, style.NUMBER) + 12
    end = _paragraph(ui, area, y, name, style.BODY, theme.ink, right=width)
    place = Box(area.box.x + area.width - width, y, width, 19)
    paint.text(words, place, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)
    return end + 4


def _paragraph(
    ui: Ui,
    area: Area,
    y: float,
    text: str,
    look: style.Style,
    colour: tuple[int, int, int],
    *,
    left: float = 0,
    right: float = 0,
) -> float:
    """A paragraph in the column; answers where the next thing may begin."""
    width = area.width - left - right
    tall = ui.paint.tall(text, look, width)
    if area.shows(y, tall):
        ui.paint.paragraph(text, Box(area.box.x + left, y, width, tall), look, colour)
    return y + tall
