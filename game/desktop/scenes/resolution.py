"""What a turn brought: all orders opened together, what moved, the news, and what it means for the seat."""

from __future__ import annotations

from game.core.view import SeatView
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.colour import Colour, mix
from game.desktop.input import Kind as Given
from game.desktop.kit import Gauge, Look, button, card, gauge, header, icon_button, ribbon, rule, scroll
from game.desktop.motion import Motion, ease, seconds
from game.desktop.painter import RIGHT
from game.desktop.scene import Push, Replace, Transition
from game.desktop.scenes.calendar import calendar
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.opened import Brought, Deed, Moved, News, Opened, brought
from game.presenters.reader import Reader
from game.presenters.review import tell_day
from game.presenters.signing import has_signing
from game.table.notice import Notice
from game.texts import format_points, say

STAGGER = 0.12
FADES = 4
RAIL = 384.0
HEAD = 34.0
GO = 52.0
MOVED_ROW = 24.0
INCOMING = 66.0
SILENT = 86.0
BARS = 0.53
CAUSES = style.Style(style.NARROW, 13, 15)
DEEDS = {
    "offer": "paper-plane-tilt",
    "accept": "check",
    "reject": "x",
    "withdraw": "arrow-bend-up-left",
    "stall": "hourglass-medium",
    "walk_out": "door-open",
    "prepare": "pen-nib",
    "gesture": "hand-heart",
    "red_line": "prohibit",
    "statement": "megaphone",
    "pressure": "lightning",
    "end_truce": "warning-octagon",
    "withhold": "prohibit",
}
LINES = {
    "sign": "seal-check",
    "warning": "warning-circle",
    "info": "info",
    "rises": "trend-up",
    "falls": "trend-down",
    "stays": "equals",
}


class ResolutionScene:
    """Everything one seat may know of a turn that has just been resolved."""

    def __init__(self, flow: Flow, before: SeatView, notices: tuple[Notice, ...]) -> None:
        self._flow = flow
        self._before = before
        self._after = flow.chair.view()
        self._notices = notices
        self._reader = Reader(self._after.scenario, self._after.seat)
        self._data = brought(before, self._after, notices)
        self._start: float | None = None
        self._is_first = True
        self._is_hurried = False

    def frame(self, ui: Ui) -> Transition | None:
        """Show what has happened; Enter goes on, any key ends the motion."""
        if self._start is None:
            self._start = ui.now
        self._is_first = self._is_first and ui.now == self._start and ui.motion is not Motion.NONE
        if ui.input.kind in (Given.KEY, Given.PRESS):
            self._is_hurried, self._is_first = True, False
        data = self._data
        asks = self._bar(ui)
        whole = ui.whole
        body = Box(layout.EDGE, layout.TABLE_BAR + 11, whole.w - 24, whole.h - layout.TABLE_BAR - 23)
        rail = min(max(RAIL, body.w * 0.31), body.w * 0.42)
        left = Box(body.x, body.y, body.w - rail - layout.GUTTER, body.h)
        side = body.right_part(rail)
        top, reads = self._for_you(ui, side, data)
        go = side.bottom_part(GO)
        self._orders(ui, left, data)
        self._news(ui, Box(side.x, top + layout.GUTTER, side.w, go.y - top - 2 * layout.GUTTER), data)
        ui.region("go")
        goes = button(ui, "go", go, self._label(data), icon="arrow-right", look=Look.PRIMARY)
        if self._is_first:
            ui.keep_moving()
            self._is_first = False
        if reads:
            return Push(self._flow.review(data.incoming[0].id))
        if asks or ui.key("f1"):
            return Push(self._flow.help())
        return self._next() if goes or ui.key("enter", "escape") else None

    def _next(self) -> Transition:
        if has_signing(self._notices):
            return Replace(self._flow.ceremony(self._notices))
        return Replace(self._flow.onward())

    def _label(self, data: Brought) -> str:
        if has_signing(self._notices):
            return say("opened.to_signing")
        if data.is_over:
            return say("opened.to_result")
        return say("opened.go", turn=self._after.public.turn)

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

    # -- the bar ------------------------------------------------------------------------------------------

    def _bar(self, ui: Ui) -> bool:
        ui.region("bar")
        bar = layout.bar(ui.whole.w, height=layout.TABLE_BAR, icons=1)
        is_guiding = self._flow.guide.is_guiding(self._after)
        scenario, public = self._after.scenario, self._after.public
        line = say(
            "opened.line", turn=public.turn, last=public.last_turn, day=tell_day(self._after, public.turn)
        )
        header(ui, bar, scenario.title, line)
        data = calendar(self._after, has_window=not is_guiding)
        if self._is_first:
            data = data._replace(today=calendar(self._before).today)
        ribbon(ui, "ribbon", bar.ribbon, data)
        return icon_button(ui, "help", bar.button(0), "question", say("handbook.title"), look=Look.DARK)

    # -- orders and readings ------------------------------------------------------------------------------

    def _orders(self, ui: Ui, box: Box, data: Brought) -> None:
        paint, theme = ui.paint, ui.theme
        title = say("opened.title", turn=say("turn.plain", turn=data.turn))
        head = Box(box.x + 4, box.y, box.w - 4, HEAD)
        width = paint.text(title[:1].upper() + title[1:], head, style.HEADLINE.sized(22), theme.ink).w
        note = self._flow.guide.note(self._after, "resolution") or say("opened.subtitle")
        place = Box(head.x + width + 18, head.y - 2, head.w - width - 18, HEAD + 2)
        paint.paragraph(note, place, style.CAPTION, theme.ink2, at=0.56, most=2)
        rest = box.below(HEAD + 2)
        columns = max(1, min(len(data.seats), int((rest.w + 12) // 232)))
        lines = -(-len(data.seats) // columns)
        rows = min(len(data.moved), 9)
        least = 60 + max(1, rows) * 22
        cards = min(max(rest.h * 0.47, 256 * lines), rest.h - least - layout.GUTTER)
        grid = rest.top(cards)
        cells = [
            cell for row in grid.rows(lines, layout.GUTTER) for cell in row.columns(columns, layout.GUTTER)
        ]
        for place, (seat, cell) in enumerate(zip(data.seats, cells, strict=False)):
            ui.region(f"seat {seat.seat}")
            self._seat(ui, cell, seat, self._share(ui, place))
        self._moved(
            ui, Box(rest.x, grid.bottom + layout.GUTTER, rest.w, rest.bottom - grid.bottom - 12), data
        )

    def _seat(self, ui: Ui, box: Box, data: Opened, share: float) -> None:
        paint, theme = ui.paint, ui.theme
        card(ui, box)
        paint.rounded(box.top(4), theme.mark(data.seat).fill, radius=2)
        key = self._after.scenario.seats[data.seat].key
        paint.emblem(data.seat, key, box.x + 33, box.y + 34, 36)
        paint.text(
            data.name, Box(box.x + 60, box.y + 18, box.w - 106, 32), style.TITLE.sized(18.5), theme.ink
        )
        icon = "envelope-simple-open" if share >= 0.5 else "envelope-simple"
        paint.icon(icon, box.right - 26, box.y + 34, 21, theme.ink2)
        body = Box(box.x + 2, box.y + 60, box.w - 4, box.h - 64)
        is_fading = ui.motion is Motion.REDUCED
        tint = round(share * FADES) / FADES if is_fading else 1.0
        shown = body if is_fading else body.top(body.h * share)
        with paint.clip(shown), scroll(ui, f"seat/{data.seat}", body) as area:
            end = self._seat_orders(ui, Box(box.x + 16, area.top, box.w - 32, 0), data, tint)
            area.height = end - area.top

    def _seat_orders(self, ui: Ui, place: Box, data: Opened, tint: float) -> float:
        paint, theme = ui.paint, ui.theme

        def ink(colour: Colour) -> Colour:
            return mix(theme.panel, colour, tint)

        deed, y = data.table, place.y
        paint.icon(DEEDS[deed.kind], place.x + 10, y + 12, 19, ink(theme.ink), "bold")
        title = style.STRONG.sized(15)
        tall = paint.tall(deed.title, title, place.w - 28)
        paint.paragraph(deed.title, Box(place.x + 28, y + 2, place.w - 28, tall), title, ink(theme.ink))
        y += tall + 6
        said = [deed.text] if deed.text else []
        look = style.CAPTION.sized(13)
        for text in said:
            tall = paint.tall(text, look, place.w)
            paint.paragraph(text, Box(place.x, y, place.w, tall), look, ink(theme.ink2))
            y += tall
        if data.quote:
            quote = f"“{data.quote}”"
            spoken = style.DOCUMENT.sized(13.6)
            tall = paint.tall(quote, spoken, place.w)
            paint.paragraph(quote, Box(place.x, y + 3, place.w, tall), spoken, ink(theme.ink))
            y += tall + 3
        y += 9
        paint.line(place.x, y, place.w, ink(theme.line))
        y += 9
        if not data.desk:
            paint.text(say("opened.no_desk"), Box(place.x, y, place.w, 20), look, ink(theme.ink2))
            y += 24
        for move in data.desk:
            y += self._desk(ui, Box(place.x, y, place.w, 0), move, ink(theme.ink), ink(theme.ink2), tint) + 8
        return y

    def _desk(self, ui: Ui, place: Box, move: Deed, ink: Colour, quiet: Colour, tint: float) -> float:
        paint, theme = ui.paint, ui.theme
        tile = Box(place.x, place.y, 34, 34)
        paint.rounded(tile, mix(theme.panel, theme.sunk, tint), radius=6)
        paint.icon(DEEDS[move.kind], tile.cx, tile.cy, 19, ink)
        x, room = tile.right + 10, place.w - 44
        title = paint.tall(move.title, style.SMALL_STRONG, room)
        paint.paragraph(move.title, Box(x, place.y, room, title), style.SMALL_STRONG, ink)
        text = paint.tall(move.text, style.CAPTION, room) if move.text else 0.0
        if move.text:
            paint.paragraph(move.text, Box(x, place.y + title, room, text), style.CAPTION, quiet)
        return max(34.0, title + text)

    def _moved(self, ui: Ui, box: Box, data: Brought) -> None:
        paint, theme = ui.paint, ui.theme
        ui.region("moved")
        inner = card(ui, box, title=say("opened.moved"), note="" if not data.moved else self._moved_note())
        if not data.moved:
            paint.text(say("opened.nothing_moved"), inner.top(24), style.BODY, theme.ink2)
            return
        place = Box(box.x, inner.y, box.w, box.bottom - inner.y - 6)
        room = inner.w * (1 - BARS) - 24
        talls = [
            max(MOVED_ROW, paint.lines(row.causes, CAUSES, room) * CAUSES.leading + 4) for row in data.moved
        ]
        spare = min(14.0, max(0.0, (place.h - sum(talls)) / len(talls)))
        with scroll(ui, "moved", place) as area:
            y = area.top
            for number, (moved, tall) in enumerate(zip(data.moved, talls, strict=True)):
                self._reading(ui, f"moved/{number}", Box(inner.x, y, inner.w, tall + spare), moved)
                y += tall + spare
            area.height = y - area.top

    def _moved_note(self) -> str:
        return self._flow.guide.note(self._after, "moved") or say("opened.moved_note")

    def _reading(self, ui: Ui, uid: str, row: Box, moved: Moved) -> None:
        share = (moved.before if self._is_first else moved.now) / 1000
        width = row.w * BARS
        rises = 1 if moved.now > moved.before else -1
        shown = Gauge(
            label=moved.name,
            value=format_points(moved.now),
            share=share,
            change=moved.change,
            rises=rises,
            before=moved.before / 1000,
            seat=moved.seat,
        )
        label = min(196.0, max(164.0, row.w * 0.23))
        gauge(ui, uid, row.left(width), shown, label_width=label, value_width=38)
        causes = Box(row.x + width + 12, row.y, row.w - width - 24, row.h)
        ui.paint.paragraph(moved.causes, causes, CAUSES, ui.theme.ink2, at=0.5, most=9)

    # -- the reader's side --------------------------------------------------------------------------------

    def _for_you(self, ui: Ui, side: Box, data: Brought) -> tuple[float, bool]:
        """The card that says what asks for an answer; its lower edge, and whether the offer is to be read."""
        paint, theme = ui.paint, ui.theme
        ui.region("you")
        width = side.w - 32
        talls = [max(24.0, paint.tall(line.text, style.LABEL, width - 30) + 6) for line in data.lines]
        more = len(data.incoming) - 1
        height = 46 + sum(talls) + 8
        height += (INCOMING + 10 + (22 if more > 0 else 0)) if data.incoming else 0
        box = side.top(height)
        inner = card(ui, box, title=say("opened.for_you"))
        y, reads = inner.y + 4, False
        if data.incoming:
            reads = self._incoming(ui, Box(inner.x, y, inner.w, INCOMING), data)
            y += INCOMING + 10
            if more > 0:
                words = say("opened.more", n=more)
                paint.text(words, Box(inner.x + 30, y - 6, inner.w - 30, 20), style.CAPTION, theme.ink2)
                y += 22
        for line, tall in zip(data.lines, talls, strict=True):
            ink = theme.warn if line.kind == "warning" else theme.ink2
            paint.icon(LINES[line.kind], inner.x + 10, y + 10, 19, ink)
            paint.paragraph(line.text, Box(inner.x + 30, y, inner.w - 30, tall), style.LABEL, theme.ink)
            y += tall
        return box.bottom, reads

    def _incoming(self, ui: Ui, box: Box, data: Brought) -> bool:
        """The offer that asks for an answer leads."""
        paint, theme, offer = ui.paint, ui.theme, data.incoming[0]
        mark = theme.mark(offer.proposer)
        paint.rounded(box, mark.tint, radius=7, border=mark.fill if theme.is_strong else None, stroke=2)
        key = self._after.scenario.seats[offer.proposer].key
        paint.emblem(offer.proposer, key, box.x + 32, box.cy, 40)
        words = Box(box.x + 62, box.y, box.w - 62 - 108, box.h)
        title = say("opened.incoming", seat=self._reader.name(offer.proposer))
        text = say(
            "opened.incoming_text",
            kind=self._reader.kind(offer.kind),
            when=tell_day(self._after, max(offer.date, self._after.public.turn)),
        )
        lines = paint.tall(title, style.STRONG.sized(15), words.w, 2)
        detail = paint.tall(text, style.CAPTION, words.w, 2)
        y = box.cy - (lines + detail) / 2
        paint.paragraph(title, Box(words.x, y, words.w, lines), style.STRONG.sized(15), mark.text, most=2)
        place = Box(words.x, y + lines, words.w, detail)
        paint.paragraph(text[:1].upper() + text[1:], place, style.CAPTION, theme.ink, most=2)
        return button(ui, "read", Box(box.right - 104, box.cy - 17, 92, 34), say("opened.read"))

    def _news(self, ui: Ui, box: Box, data: Brought) -> None:
        paint, theme = ui.paint, ui.theme
        if box.h < SILENT:
            return
        if not data.news:
            box = box.top(SILENT)
        ui.region("news")
        card(ui, box)
        band = box.top(32)
        paint.rounded(band, theme.bar, radius=8)
        paint.fill(Box(band.x, band.y + 16, band.w, 16), theme.bar)
        paint.icon("newspaper", band.x + 24, band.cy, 18, theme.onbar)
        first = data.news[0].date if len(data.news) == 1 else ""
        words = say("opened.news_of", date=first) if first else say("opened.news")
        paint.text(words, band.after(44).left(band.w - 56), style.SMALL_LABEL, theme.onbar)
        body = Box(box.x + 2, band.bottom, box.w - 4, box.bottom - band.bottom - 4)
        with scroll(ui, "news", body) as area:
            y = area.top + 12
            place = Box(box.x + 20, y, box.w - 44, 0)
            if not data.news:
                paint.text(say("opened.no_news"), Box(place.x, y, place.w, 22), style.BODY, theme.ink2)
                y += 30
            for number, news in enumerate(data.news):
                if number:
                    rule(ui, place.x, y, place.w)
                    y += 12
                y = self._story(ui, Box(place.x, y, place.w, 0), news)
            area.height = y - area.top

    def _story(self, ui: Ui, place: Box, news: News) -> float:
        paint, theme, y = ui.paint, ui.theme, place.y
        look = style.HEADLINE.sized(21)
        tall = paint.tall(news.title, look, place.w)
        paint.paragraph(news.title, Box(place.x, y, place.w, tall), look, theme.ink)
        y += tall + 6
        tall = paint.tall(news.text, style.BODY, place.w)
        paint.paragraph(news.text, Box(place.x, y, place.w, tall), style.BODY, theme.ink2)
        y += tall + 10
        rule(ui, place.x, y, place.w)
        y += 8
        if not news.effects:
            paint.text(say("opened.no_effects"), Box(place.x, y, place.w, 20), style.CAPTION, theme.ink2)
            y += 24
        for name, amount in news.effects:
            row = Box(place.x, y, place.w, 24)
            paint.text(name, row.left(place.w - 60), style.SMALL_LABEL, theme.ink)
            paint.text(amount, row, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)
            y += 25
        if news.source:
            words = say("opened.source", source=news.source)
            tall = paint.tall(words, style.CAPTION, place.w)
            paint.paragraph(words, Box(place.x, y + 4, place.w, tall), style.CAPTION, theme.ink3)
            y += tall + 6
        return y + 6
