"""The scene: the bar, the orders, what moved, and the way on."""

from __future__ import annotations

from game.core.ids import OfferId
from game.core.orders import Accept, Reject
from game.core.view import SeatView
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.input import Kind as Given
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import header
from game.desktop.kit.ribbon import ribbon
from game.desktop.motion import Motion, ease, seconds
from game.desktop.scene import Push, Replace, Transition
from game.desktop.scenes.calendar import calendar
from game.desktop.scenes.flow import Flow
from game.desktop.scenes.resolution.news import news_card
from game.desktop.scenes.resolution.readings import readings
from game.desktop.scenes.resolution.seats import orders_tall, seat_card
from game.desktop.scenes.resolution.sheet import Sheet
from game.desktop.scenes.resolution.you import for_you
from game.desktop.ui import Ui
from game.presenters.opened import Brought, brought
from game.presenters.plan import Plan
from game.presenters.review import tell_day
from game.presenters.signing import has_signing
from game.table.notice import Notice
from game.texts import say

STAGGER = 0.12
RAIL = 384.0
HEAD = 34.0
GO = 52.0


class ResolutionScene:
    """Everything one seat may know of a turn that has just been resolved."""

    def __init__(self, flow: Flow, before: SeatView, notices: tuple[Notice, ...]) -> None:
        self._flow = flow
        self._notices = notices
        after = flow.chair.view()
        self._sheet = Sheet(before, after, brought(before, after, notices), flow.guide)
        self._start: float | None = None
        self._is_hurried = False
        self._plan_before: Plan | None = None

    def frame(self, ui: Ui) -> Transition | None:
        """Show what has happened; Enter goes on, any key ends the motion."""
        if self._start is None:
            self._start = ui.now
        sheet, data = self._sheet, self._sheet.data
        sheet.is_first = sheet.is_first and ui.now == self._start and ui.motion is not Motion.NONE
        if ui.input.kind in (Given.KEY, Given.PRESS):
            self._is_hurried, sheet.is_first = True, False
        self._returned(ui)
        warning = self._flow.keep()
        if warning:
            ui.toast(warning, "warning-circle", 8)
        asks = self._bar(ui)
        whole = ui.whole
        body = Box(layout.EDGE, layout.TABLE_BAR + 11, whole.w - 24, whole.h - layout.TABLE_BAR - 23)
        rail = min(max(RAIL, body.w * 0.31), body.w * 0.42)
        left = Box(body.x, body.y, body.w - rail - layout.GUTTER, body.h)
        side = body.right_part(rail)
        top, reads = for_you(ui, sheet, side)
        go = side.bottom_part(GO)
        self._orders(ui, left, data)
        news_card(ui, sheet, Box(side.x, top + layout.GUTTER, side.w, go.y - top - 2 * layout.GUTTER))
        ui.region("go")
        goes = button(ui, "go", go, self._label(data), icon="arrow-right", look=Look.PRIMARY)
        if sheet.is_first:
            ui.keep_moving()
            sheet.is_first = False
        if reads:
            self._plan_before = self._flow.plan
            return Push(self._flow.review(data.incoming[0].id))
        if asks or ui.key("f1"):
            return Push(self._flow.help())
        return self._next() if goes or ui.key("enter", "escape") else None

    def _returned(self, ui: Ui) -> None:
        """Back from the review with an answer: say it, and let Enter go on instead of reading again."""
        plan = self._flow.plan
        if self._plan_before is None:
            return
        if plan != self._plan_before:
            self._sheet.answer = _answer(plan, self._sheet.data.incoming[0].id)
            ui.focus = "go"
        self._plan_before = None

    def _next(self) -> Transition:
        if has_signing(self._notices):
            return Replace(self._flow.ceremony(self._notices))
        return Replace(self._flow.onward())

    def _label(self, data: Brought) -> str:
        if has_signing(self._notices):
            return say("opened.to_signing")
        if data.is_over:
            return say("opened.to_result")
        return say("opened.go", turn=self._sheet.after.public.turn)

    def _note(self) -> str | None:
        """What is introduced this time: one thing, the first that matters."""
        guide, after = self._flow.guide, self._sheet.after
        note = guide.note(after, "resolution")
        if note is None and any(seat.quote for seat in self._sheet.data.seats):
            note = guide.note(after, "talk")
        if note is None and after.public.truce is not None:
            note = guide.note(after, "truce")
        return note

    def _share(self, ui: Ui, place: int) -> float:
        """How far the place-th order is open, 0 to 1."""
        lasts = seconds("open", ui.motion)
        if self._is_hurried or not lasts or self._start is None:
            return 1.0
        wait = STAGGER * place if ui.motion is Motion.FULL else 0.0
        share = ease((ui.now - self._start - wait) / lasts)
        if share < 1:
            ui.keep_moving()
        return share

    def _bar(self, ui: Ui) -> bool:
        ui.region("bar")
        bar = layout.bar(ui.whole.w, height=layout.TABLE_BAR, icons=1)
        is_guiding = self._flow.guide.is_guiding(self._sheet.after)
        scenario, public = self._sheet.after.scenario, self._sheet.after.public
        line = say(
            "opened.line",
            turn=public.turn,
            last=public.last_turn,
            day=tell_day(self._sheet.after, public.turn),
        )
        header(ui, bar, scenario.title, line)
        data = calendar(self._sheet.after, has_window=not is_guiding)
        if self._sheet.is_first:
            data = data._replace(today=calendar(self._sheet.before).today)
        ribbon(ui, "ribbon", bar.ribbon, data)
        return icon_button(ui, "help", bar.button(0), "question", say("handbook.title"), look=Look.DARK)

    def _orders(self, ui: Ui, box: Box, data: Brought) -> None:
        paint, theme = ui.paint, ui.theme
        title = say("opened.title", turn=say("turn.plain", turn=data.turn))
        head = Box(box.x + 4, box.y, box.w - 4, HEAD)
        width = paint.text(title[:1].upper() + title[1:], head, style.HEADLINE.sized(22), theme.ink).w
        note = self._note() or say("opened.subtitle")
        place = Box(head.x + width + 18, head.y - 2, head.w - width - 18, HEAD + 2)
        paint.paragraph(note, place, style.CAPTION, theme.ink2, at=0.56, most=2)
        rest = box.below(HEAD + 2)
        columns = max(1, min(len(data.seats), int((rest.w + 12) // 232)))
        lines = -(-len(data.seats) // columns)
        width = (rest.w - layout.GUTTER * (columns - 1)) / columns
        rows = min(len(data.moved), 9)
        least = 60 + max(1, rows) * 22
        tallest = max(orders_tall(ui, self._sheet, seat, width) for seat in data.seats)
        cards = max(rest.h * 0.47, 256 * lines, (tallest + layout.GUTTER) * lines - layout.GUTTER)
        cards = min(cards, rest.h - least - layout.GUTTER)
        grid = rest.top(cards)
        cells = [
            cell for row in grid.rows(lines, layout.GUTTER) for cell in row.columns(columns, layout.GUTTER)
        ]
        for number, (seat, cell) in enumerate(zip(data.seats, cells, strict=False)):
            ui.region(f"seat {seat.seat}")
            seat_card(ui, self._sheet, cell, seat, self._share(ui, number))
        below = Box(rest.x, grid.bottom + layout.GUTTER, rest.w, rest.bottom - grid.bottom - layout.GUTTER)
        readings(ui, self._sheet, below)


def _answer(plan: Plan, offer: OfferId) -> str:
    """How a plan answers an offer."""
    if plan.table == Accept(offer):
        return "accept"
    if plan.table == Reject(offer):
        return "reject"
    return "counter" if plan.is_offering else ""
