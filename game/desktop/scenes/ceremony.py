"""The signing ceremony: the document with its seals, how long it may last, and the seat's own score."""

from __future__ import annotations

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.colour import Colour
from game.desktop.kit import (
    Look,
    Tone,
    button,
    card,
    document,
    file_meter,
    header,
    icon_button,
    pill,
    ribbon,
    rule,
    scroll,
)
from game.desktop.motion import Motion
from game.desktop.painter import CENTRE, RIGHT
from game.desktop.scene import Push, Replace, Transition
from game.desktop.scenes.calendar import calendar
from game.desktop.scenes.clause import clause_meter
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.reader import Reader
from game.presenters.review import tell_day
from game.presenters.signing import SignedClause, Signing, signings
from game.table.notice import Notice
from game.texts import say

SEAL = 84.0
SEAL_SPACE = 146.0
SWELL = 0.06
HEAD = 76.0
LEAST_ROW, MOST_ROW = 32.0, 42.0
BAND = 64.0
RAIL = 442.0
SHARES = 4


class CeremonyScene:
    """One paper after another: those that were signed in a turn, and those whose signing slipped."""

    def __init__(self, flow: Flow, notices: tuple[Notice, ...]) -> None:
        self._flow = flow
        self._view = flow.chair.view()
        self._reader = Reader(self._view.scenario, self._view.seat)
        self._papers = signings(self._view, notices, flow.chair.log())
        self._page = 0
        self._is_fresh = True

    def frame(self, ui: Ui) -> Transition | None:
        """Show the paper; Enter goes to the next one and then on."""
        if not self._papers:
            return Replace(self._flow.onward())
        paper = self._papers[self._page]
        bar = layout.bar(ui.whole.w, icons=1)
        asks = self._header(ui, bar)
        page = layout.page(*ui.paint.whole[2:], most=1640)
        rail = min(max(RAIL, page.w * 0.36), page.w * 0.42)
        self._paper(ui, Box(page.x, page.y, page.w - rail - 16, page.h), paper)
        side = page.right_part(rail)
        go = side.bottom_part(58)
        top = self._durability(ui, side, paper)
        self._own(ui, Box(side.x, top + 14, side.w, go.y - top - 28), paper)
        ui.region("go")
        is_last = self._page == len(self._papers) - 1
        over = self._view.public.ending is not None
        label = say("signing.next" if not is_last else "signing.to_result" if over else "signing.go_on")
        goes = button(ui, "go", go, label, icon="arrow-right", look=Look.PRIMARY)
        if self._is_fresh:
            self._is_fresh = False
            if ui.motion is not Motion.NONE:
                ui.keep_moving()
        if asks or ui.key("f1"):
            return Push(self._flow.help())
        if goes or ui.key("enter", "escape"):
            if is_last:
                return Replace(self._flow.onward())
            self._page, self._is_fresh = self._page + 1, True
        return None

    def _header(self, ui: Ui, bar: layout.BarLayout) -> bool:
        ui.region("bar")
        public = self._view.public
        line = say(
            "opened.line", turn=public.turn, last=public.last_turn, day=tell_day(self._view, public.turn)
        )
        if len(self._papers) > 1:
            line = f"{line} · {say('signing.page', number=self._page + 1, total=len(self._papers))}"
        header(ui, bar, say("signing.title"), line)
        left = bar.title.right + 24
        place = Box(left, 0, bar.button(0).x - 28 - left, bar.whole.h)
        ribbon(ui, "ribbon", place, calendar(self._view, has_words=False), base=bar.whole.h - 24)
        return icon_button(ui, "help", bar.button(0), "question", say("handbook.title"), look=Look.DARK)

    # -- the document -------------------------------------------------------------------------------------

    def _paper(self, ui: Ui, box: Box, paper: Signing) -> None:
        paint, theme = ui.paint, ui.theme
        ui.region("paper")
        inner = document(ui, box)
        title = inner.top(38)
        paint.text(paper.title, title, style.DOCUMENT_TITLE, theme.ink, align=CENTRE)
        between = Box(inner.x, title.bottom, inner.w, 20)
        paint.text(paper.between, between, style.DOCUMENT.sized(14), theme.ink2, align=CENTRE)
        body = inner.below(HEAD)
        if paper.slip:
            band = self._slip(ui, body, paper)
            body = body.below(band + 12)
        foot = 0.0 if paper.slip else SEAL_SPACE
        place = Box(inner.x, body.y, inner.w, body.h - foot)
        crossing = any(clause.crossed for clause in paper.clauses)
        key = 22.0 if crossing else 0.0
        if crossing:
            self._key(ui, Box(place.x, place.y - 2, place.w, 20))
            place = place.below(key)
        pitch = min(MOST_ROW, max(LEAST_ROW, place.h / max(1, len(paper.clauses))))
        with scroll(ui, "paper", place) as area:
            y = area.top
            for clause in paper.clauses:
                self._clause(ui, Box(place.x, y, place.w - 8, pitch), clause, has_slipped=bool(paper.slip))
                y += pitch
            area.height = y - area.top
        if not paper.slip:
            rule(ui, inner.x, inner.bottom - SEAL_SPACE + 4, inner.w, is_strong=True)
            self._seals(ui, inner.bottom_part(SEAL_SPACE - 8), paper)

    def _key(self, ui: Ui, row: Box) -> None:
        words = say("signing.crossing")
        width = ui.paint.measure(words, style.CAPTION) + 2
        ui.paint.hatch(Box(row.right - width - 30, row.cy - 4, 22, 8), ui.theme.ink2)
        ui.paint.text(words, row.right_part(width), style.CAPTION, ui.theme.ink2)

    def _slip(self, ui: Ui, box: Box, paper: Signing) -> float:
        """Why nothing was signed; answers the height of the band."""
        paint, theme = ui.paint, ui.theme
        x, room = box.x + 52, box.w - 68
        words = f"{paper.slip} {paper.slip_note}"
        tall = paint.tall(words, style.CAPTION, room)
        box = box.top(max(BAND, tall + 34))
        paint.rounded(
            box, theme.warn_soft, radius=6, border=theme.warn if theme.is_strong else None, stroke=2
        )
        paint.icon("warning-circle", box.x + 26, box.cy, 24, theme.warn)
        top = box.cy - (20 + tall) / 2
        paint.text(say("signing.slips"), Box(x, top, room, 20), style.STRONG, theme.warn)
        paint.paragraph(words, Box(x, top + 20, room, tall), style.CAPTION, theme.ink)
        return box.h

    def _clause(self, ui: Ui, row: Box, clause: SignedClause, *, has_slipped: bool) -> None:
        paint, theme = ui.paint, ui.theme
        if clause.number > 1:
            rule(ui, row.x, row.y, row.w)
        paint.text(str(clause.number), row.left(24), style.DOCUMENT.sized(14), theme.ink2, align=0.6)
        name = min(208.0, row.w * 0.3)
        title = Box(row.x + 32, row.y, name - 40, row.h)
        paint.paragraph(
            clause.name, title, style.DOCUMENT_STRONG._replace(leading=16), theme.ink, at=0.5, most=2
        )
        meter = min(186.0, max(178.0, row.w * 0.28))
        label = Box(row.x + name, row.y, row.w - name - meter - 8, row.h)
        hatches = 26.0 * len(clause.crossed)
        look = style.DOCUMENT.sized(14.2)
        if paint.lines(clause.label, look, label.w - hatches) > 1:
            look = style.DOCUMENT.sized(13)
        fit = paint.paragraph(
            clause.label,
            label.left(label.w - hatches),
            look._replace(leading=15.5),
            theme.ink,
            at=0.5,
            most=2,
        )
        for k, seat in enumerate(clause.crossed):
            place = Box(min(label.right - hatches, label.x + fit.w + 8) + 26 * k, row.cy - 4, 22, 8)
            paint.hatch(place, theme.mark(seat).fill)
        shown = clause_meter(self._view, clause.issue, clause.option, has_pens=self._has_finer)
        if clause.is_thin or (has_slipped and clause.lacks):
            shown = shown._replace(tone=Tone.WARN, word=clause.lacks or shown.word)
        file_meter(ui, row.right - meter, row.cy, shown, room=meter - 74)

    def _seals(self, ui: Ui, box: Box, paper: Signing) -> None:
        paint, theme = ui.paint, ui.theme
        swell = ui.moved(
            f"seal/{self._page}", SWELL if self._is_fresh and ui.motion is Motion.FULL else 0.0, "seal"
        )
        for seat, cell in zip(paper.parties, box.columns(len(paper.parties)), strict=True):
            key = self._view.scenario.seats[seat].key
            paint.emblem(seat, key, cell.cx, cell.y + SEAL / 2 + 4, SEAL * (1 + swell))
            name = Box(cell.x, cell.y + SEAL + 10, cell.w, 22)
            paint.text(self._reader.name(seat), name, style.HEAD, theme.ink, align=CENTRE)
            state = Box(cell.x, name.bottom, cell.w, 17)
            paint.text(say("signing.sealed"), state, style.CAPTION, theme.ink2, align=CENTRE)

    # -- beside it ----------------------------------------------------------------------------------------

    def _durability(self, ui: Ui, side: Box, paper: Signing) -> float:
        """How long it may last, as a stack of its parts; answers the card's lower edge."""
        paint, theme = ui.paint, ui.theme
        ui.region("durability")
        gains = [part for part in paper.stack if part.amount > 0]
        losses = [part for part in paper.stack if part.amount < 0]
        colours = (theme.ink3, theme.accent, theme.ink, theme.gold)
        box = side.top(152 + 25 * len(paper.stack))
        inner = card(ui, box, title=say("signing.lasting"), pad=20)
        number = say("signing.percent", percent=paper.lasts)
        width = paint.measure(number, style.HERO)
        paint.text(number, Box(inner.x, inner.y, width + 2, 54), style.HERO, theme.ink, is_fixed=True)
        note = say("signing.lasting_slipped" if paper.slip else "signing.lasting_note")
        room = Box(inner.x + width + 18, inner.y, inner.w - width - 18, 54)
        paint.paragraph(note, room, style.CAPTION, theme.ink2, at=0.5)
        y = inner.y + 60
        line = Box(inner.x, y, inner.w, 14)
        paint.rounded(line, theme.groove, radius=7)
        self._stack(ui, line, tuple(part.amount for part in gains), paper.lasts, colours)
        y = line.bottom + 12
        for k, part in enumerate((*gains, *losses)):
            row = Box(inner.x, y, inner.w, 25)
            swatch = Box(row.x, row.cy - 6, 12, 12)
            if part.amount > 0:
                paint.rounded(swatch, colours[k % SHARES], radius=3)
            else:
                paint.rounded(swatch, None, radius=3, border=theme.warn, stroke=1.5)
            paint.text(part.words, Box(row.x + 20, row.y, row.w - 70, 25), style.BODY, theme.ink)
            amount = say("signing.part", n=part.amount)
            paint.text(amount, row, style.NUMBER, theme.ink if part.amount > 0 else theme.warn, align=RIGHT)
            y += 25
        return box.bottom

    def _stack(
        self, ui: Ui, line: Box, parts: tuple[int, ...], lasts: int, colours: tuple[Colour, ...]
    ) -> None:
        x, end = line.x, line.x + line.w * min(100, lasts) / 100
        for k, part in enumerate(parts):
            width = min(line.w * part / 100, end - x)
            if width > 1:
                ui.paint.rounded(Box(x, line.y, width - 1, line.h), colours[k % SHARES], radius=3)
            x += width

    def _own(self, ui: Ui, box: Box, paper: Signing) -> None:
        paint, theme = ui.paint, ui.theme
        ui.region("own")
        seat = self._reader.name(self._view.seat)
        note = self._flow.guide.note(self._view, "slipped" if paper.slip else "ceremony")
        tall = paint.tall(note, style.CAPTION, box.w - 40) + 8 if note else 0.0
        box = box.top(min(box.h, 42 + 31 * len(paper.rows) + 44 + tall))
        inner = card(ui, box, title=say("signing.own", seat=seat), note=say("signing.own_note"), pad=20)
        y = inner.y
        pitch = min(31.0, max(22.0, (box.bottom - y - 44 - tall) / max(1, len(paper.rows))))
        for k, part in enumerate(paper.rows):
            row = Box(inner.x, y, inner.w, pitch)
            is_score = k == len(paper.rows) - 2
            look = style.STRONG if is_score else style.BODY
            paint.text(part.words, row.left(row.w - 80), look, theme.ink if is_score else theme.ink2)
            number = style.SCORE if is_score else style.NUMBER.sized(16)
            words = self._reader.points(part.amount)
            paint.text(words, row, number, theme.ink, align=RIGHT, is_fixed=True)
            y += pitch
        gain = paper.gain
        key = "signing.over" if gain > 0 else "signing.under" if gain < 0 else "signing.even"
        words = say(key, gain=self._reader.points(abs(gain))) if gain else say(key)
        icon = "trend-up" if gain > 0 else "trend-down" if gain < 0 else "equals"
        pill(
            ui,
            inner.x,
            y + 18,
            words,
            icon=icon,
            tone=Tone.READY if gain > 0 else Tone.WARN if gain else Tone.QUIET,
        )
        if note:
            paint.paragraph(note, Box(inner.x, y + 38, inner.w, tall), style.CAPTION, theme.ink2)

    @property
    def _has_finer(self) -> bool:
        """Whether second pens are shown."""
        return not self._flow.guide.is_guiding(self._view)
