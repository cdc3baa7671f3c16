"""An incoming offer beside the seat's own: what differs first, what each is worth, and the three answers."""

from __future__ import annotations

from game.core.errors import Refused
from game.core.ids import OfferId
from game.core.legal import check_move, legal
from game.core.orders import Accept, Kind, Reject
from game.core.view import SeatView
from game.desktop import layout, style
from game.desktop.assets import picture
from game.desktop.box import Box
from game.desktop.kit import (
    Look,
    Tone,
    blocks,
    button,
    card,
    file_meter,
    header,
    icon_button,
    lozenges,
    pill,
    pill_width,
    ribbon,
    rule,
    scroll,
    star,
)
from game.desktop.painter import CENTRE, RIGHT
from game.desktop.scene import Pop, Push, Transition
from game.desktop.scenes.calendar import calendar
from game.desktop.scenes.clause import clause_meter
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.reader import Reader
from game.presenters.review import Clause, Review, review
from game.presenters.swaps import Swap, swaps
from game.presenters.worth import Worth
from game.texts import format_series, refusal, say

HEAD, FOOT = 38.0, 46.0
LEAST_ROW, MOST_ROW = 54.0, 68.0
QUIET_ROW = 34.0
LEAST_WORD = 100.0
RAIL = 391.0
POINTS_TOP = 10_000
"""A score of a hundred points, the end of the bars."""


class ReviewScene:
    """One offer of another seat. Its answer changes the plan; nothing is sent from here."""

    def __init__(self, flow: Flow, offer: OfferId) -> None:
        self._flow = flow
        self._view = flow.chair.view()
        self._data = review(self._view, flow.plan, offer)
        self._swaps = swaps(self._view, self._data.offer) if self._data is not None else ()
        self._unfolds = False

    def frame(self, ui: Ui) -> Transition | None:
        """Draw both packages side by side and take the answer."""
        data = self._data
        if data is None:
            return Pop()
        bar = layout.bar(ui.whole.w, icons=1)
        leaves = self._header(ui, bar, data)
        page = layout.page(*ui.paint.whole[2:], most=1640, edge=12)
        rail = min(RAIL + max(0.0, page.w - 1256) * 0.3, page.w * 0.38)
        self._table(ui, Box(page.x, page.y, page.w - rail - layout.GUTTER, page.h), data)
        side = page.right_part(rail)
        answers = side.bottom_part(94)
        top = self._worth(ui, side, data)
        space = Box(side.x, top + layout.GUTTER, side.w, answers.y - top - 2 * layout.GUTTER)
        self._swap_card(ui, space, data)
        answered = self._answers(ui, answers, data)
        if ui.key("f1"):
            return Push(self._flow.help())
        return Pop() if answered or leaves or ui.key("escape") else None

    # -- the bar ------------------------------------------------------------------------------------------

    def _header(self, ui: Ui, bar: layout.BarLayout, data: Review) -> bool:
        view, reader = self._view, Reader(self._view.scenario, self._view.seat)
        ui.region("bar")
        last = data.offer.turn + view.scenario.moves.offer_lapses_after
        line = say(
            "weigh.line",
            turn=say("turn.plain", turn=view.public.turn),
            kind=reader.kind(data.offer.kind),
            last=last,
        )
        header(
            ui, bar, say("weigh.title", seat=reader.name(data.offer.proposer)), line[:1].upper() + line[1:]
        )
        words = say("weigh.sign_on", when=data.when)
        width = ui.paint.measure(words, style.STRONG) + 4
        right = bar.button(0).x - 14
        ui.paint.text(words, Box(right - width, 0, width, bar.whole.h), style.STRONG, ui.theme.easter)
        left = bar.title.right + 24
        place = Box(left, 0, right - width - 26 - left, bar.whole.h)
        if place.w > 160:
            ribbon(ui, "ribbon", place, calendar(view, has_words=False), base=bar.whole.h - 24)
        return icon_button(ui, "close", bar.button(0), "x", say("weigh.close"), look=Look.DARK)

    # -- the two packages ---------------------------------------------------------------------------------

    def _table(self, ui: Ui, box: Box, data: Review) -> None:
        paint, theme = ui.paint, ui.theme
        ui.region("clauses")
        card(ui, box)
        columns = _columns(box)
        head = box.top(HEAD)
        proposer = data.offer.proposer
        paint.text(say("weigh.issue"), columns[0](head), style.SMALL_LABEL, theme.ink2)
        mine, theirs = columns[1](head), columns[2](head)
        paint.token(self._view.seat, mine.x + 7, head.cy, 13)
        paint.text(data.own_title, mine.after(22), style.SMALL_STRONG, theme.ink)
        paint.token(proposer, theirs.x + 7, head.cy, 13)
        paint.text(say("weigh.their_offer"), theirs.after(22), style.SMALL_STRONG, theme.ink)
        paint.text(say("weigh.you"), columns[3](head), style.SMALL_STRONG, theme.ink, align=RIGHT)
        rule(ui, box.x, head.bottom, box.w)
        body = Box(box.x + 1, head.bottom, box.w - 2, box.h - HEAD - FOOT)
        self._rows(ui, body, data)
        self._foot(ui, box.bottom_part(FOOT), data)

    def _rows(self, ui: Ui, body: Box, data: Review) -> None:
        differing, equal = data.differing, data.equal
        words = say("weigh.equal", issues=format_series([clause.name for clause in equal])) if equal else ""
        room = body.w - 150
        fold = 24 + ui.paint.tall(words, style.BODY, room) if equal else 0.0
        shown = equal if self._unfolds else ()
        rest = body.h - fold - QUIET_ROW * len(shown)
        height = min(MOST_ROW, max(LEAST_ROW, rest / max(1, len(differing))))
        with scroll(ui, "clauses", body) as area:
            y = area.top
            for clause in differing:
                self._row(ui, Box(body.x, y, body.w, height), clause)
                y += height
            if not differing:
                place = Box(body.x + 16, y, body.w - 32, 60)
                ui.paint.paragraph(say("weigh.none_differ"), place, style.BODY, ui.theme.ink2, at=0.5)
                y += 60
            if equal:
                row = Box(body.x, y, body.w, fold)
                ui.paint.icon("equals", row.x + 25, row.cy, 17, ui.theme.ink3)
                ui.paint.paragraph(
                    words, Box(row.x + 46, row.y, room - 46, fold), style.BODY, ui.theme.ink2, at=0.5
                )
                label = say("weigh.fold" if self._unfolds else "weigh.show")
                place = Box(row.right - 124, row.cy - 15, 108, 30)
                if button(ui, "clauses/fold", place, label):
                    self._unfolds = not self._unfolds
                y += fold
            for clause in shown:
                self._quiet(ui, Box(body.x, y, body.w, QUIET_ROW), clause)
                y += QUIET_ROW
            area.height = y - area.top

    def _row(self, ui: Ui, row: Box, clause: Clause) -> None:
        paint, theme = ui.paint, ui.theme
        issue, mine, theirs, number = (place(row) for place in _columns(row))
        ground = theme.accent_soft if clause.points > 0 else theme.gold_soft if clause.points < 0 else None
        if ground is not None and not theme.is_strong:
            paint.fill(row, ground)
        rule(ui, row.x, row.y, row.w)
        paint.icon(picture(self._view.scenario.issues[clause.issue].key), issue.x + 9, row.cy, 20, theme.ink)
        paint.paragraph(clause.name, issue.after(30), style.STRONG, theme.ink, at=0.5, most=2)
        paint.paragraph(clause.mine, mine.left(mine.w - 34), style.CAPTION, theme.ink2, at=0.5, most=3)
        paint.icon("arrow-right", theirs.x - 17, row.cy, 16, theme.ink2)
        need = self._view.scenario.issues[clause.issue].options[clause.option].need
        marks = 64.0 if clause.lost or clause.gained or clause.marks > 0 else 0.0
        words = theirs.left(theirs.w - marks)
        level = row.cy
        if need:
            lines = min(2, paint.lines(clause.theirs, style.SMALL_STRONG, words.w, 2))
            top = row.cy - (lines * 17 + 20) / 2
            paint.paragraph(
                clause.theirs, Box(words.x, top, words.w, lines * 17), style.SMALL_STRONG, theme.ink
            )
            meter = clause_meter(self._view, clause.issue, clause.option, has_pens=self._has_finer)
            if clause.lacks:
                meter = meter._replace(word=clause.lacks, tone=Tone.WARN)
            room = words.w - 72
            if room < LEAST_WORD:
                # The word of the file gets the whole width, and what stands at the right moves up.
                room, level = theirs.w - 72, top + 9
            file_meter(ui, words.x - 1, top + lines * 17 + 11, meter, room=room)
        else:
            paint.paragraph(clause.theirs, words, style.SMALL_STRONG, theme.ink, at=0.5, most=2)
        x = theirs.right - 8
        for _ in clause.lost:
            star(ui, x, level, is_met=False)
            x -= 18
        for _ in clause.gained:
            star(ui, x, level)
            x -= 18
        if clause.marks > 0 and self._has_finer:
            lozenges(ui, x - 10 * clause.marks + 4, level, clause.marks)
        self._number(ui, number, clause.points)

    def _quiet(self, ui: Ui, row: Box, clause: Clause) -> None:
        paint, theme = ui.paint, ui.theme
        issue, mine, theirs, number = (place(row) for place in _columns(row))
        rule(ui, row.x, row.y, row.w)
        paint.icon(picture(self._view.scenario.issues[clause.issue].key), issue.x + 9, row.cy, 18, theme.ink3)
        paint.text(clause.name, issue.after(30), style.SMALL_LABEL, theme.ink2)
        paint.text(clause.theirs, Box(mine.x, row.y, theirs.right - mine.x, row.h), style.CAPTION, theme.ink2)
        paint.icon("equals", number.right - 7, row.cy, 15, theme.ink3)

    def _number(self, ui: Ui, box: Box, points: int) -> None:
        ink = ui.theme.ink2 if not points else ui.theme.accent if points > 0 else ui.theme.warn
        words = self._reader.points(points, signed=True)
        ui.paint.text(words, box, style.NUMBER.sized(16), ink, align=RIGHT, is_fixed=True)

    def _foot(self, ui: Ui, box: Box, data: Review) -> None:
        paint, theme = ui.paint, ui.theme
        paint.fill(box.inset(1, 1), theme.sunk)
        rule(ui, box.x, box.y, box.w, is_strong=True)
        number = _columns(box)[3](box)
        self._number(ui, number, data.points)
        look = style.CAPTION.sized(13)
        sum_words = say("weigh.sum")
        width = paint.measure(sum_words, look)
        paint.text(sum_words, Box(number.x - width + 18, box.y, width + 2, box.h), look, theme.ink2)
        count = say("weigh.differ", n=len(data.differing), total=len(data.clauses))
        x = box.x + 16
        paint.text(count, Box(x, box.y, 180, box.h), look, theme.ink)
        x += paint.measure(count, look) + 26
        if any(clause.lost or clause.gained for clause in data.differing):
            words = say("weigh.legend_headline")
            star(ui, x, box.cy, is_met=False)
            paint.text(words, Box(x + 13, box.y, 230, box.h), look, theme.ink2)
            x += paint.measure(words, look) + 40
        if self._has_finer and any(clause.marks > 0 for clause in data.differing):
            words = say("weigh.legend_mark", mark=self._view.scenario.cost_mark[0])
            lozenges(ui, x - 6, box.cy, 1)
            paint.text(words, Box(x + 11, box.y, 200, box.h), look, theme.ink2)

    # -- what it is worth ---------------------------------------------------------------------------------

    def _worth(self, ui: Ui, side: Box, data: Review) -> float:
        """The card with both scores; answers its lower edge."""
        paint, theme, reader = ui.paint, ui.theme, self._reader
        ui.region("worth")
        inner_w = side.w - 32
        proposer = data.offer.proposer
        quote = f"“{data.quote}”" if data.quote else reader.name(proposer)
        look = style.DOCUMENT_STRONG
        quote_h = max(44.0, paint.tall(quote, look, inner_w - 56, 4))
        facts = _facts(reader, data, has_finer=self._has_finer)
        note = self._flow.guide.note(self._view, "review")
        rows = [*facts, *([("info", note, Tone.QUIET)] if note else [])]
        heights = [max(20.0, paint.tall(words, style.CAPTION, inner_w - 24) + 3) for _, words, _ in rows]
        has_own = data.mine is not None
        height = 12 + quote_h + 12 + 36 + (40 if has_own else 0) + 26 + sum(heights) + 12
        box = card_box = side.top(height)
        card(ui, card_box)
        x, y = box.x + 16, box.y + 12
        key = self._view.scenario.seats[proposer].key
        paint.emblem(proposer, key, x + 21, y + quote_h / 2, 42)
        paint.paragraph(quote, Box(x + 56, y, inner_w - 56, quote_h), look, theme.ink, at=0.5, most=4)
        y += quote_h + 12
        top = y
        label = say("weigh.their_score", when=data.when)
        self._bar(ui, "theirs", Box(x, y, inner_w, 36), label, data.theirs, proposer)
        y += 36
        if data.mine is not None:
            y += 4
            self._bar(ui, "mine", Box(x, y, inner_w, 36), data.own_title, data.mine, None)
            y += 36
        at = x + inner_w * min(1.0, max(0.0, data.theirs.against / self._top))
        paint.fill(Box(at - 1.25, top + 20, 2.5, y - top - 16), theme.ink)
        y += 4
        how = "weigh.walk_away" if data.theirs.kind is Kind.SETTLEMENT else "weigh.without"
        row = Box(x, y, inner_w, 22)
        paint.text(say(how, value=reader.points(data.theirs.against)), row, style.SMALL_STRONG, theme.ink)
        gain = data.theirs.gain
        words = reader.points(gain, signed=True)
        width = paint.measure(words, style.NUMBER) + 4
        ink = theme.accent if gain >= 0 else theme.warn
        paint.text(words, row, style.NUMBER, ink, align=RIGHT, is_fixed=True)
        side_words = say("weigh.above" if gain >= 0 else "weigh.below")
        paint.text(side_words, row.left(inner_w - width - 4), style.CAPTION, theme.ink2, align=RIGHT)
        y += 24
        for (icon, words, tone), tall in zip(rows, heights, strict=True):
            self._fact(ui, Box(x, y, inner_w, tall), icon, words, tone)
            y += tall
        return card_box.bottom

    def _bar(self, ui: Ui, uid: str, box: Box, label: str, value: Worth, seat: int | None) -> None:
        paint, theme = ui.paint, ui.theme
        row = box.top(22)
        paint.text(label, row.left(box.w - 64), style.CAPTION, theme.ink2)
        words = self._reader.points(value.score)
        paint.text(words, row, style.SCORE.sized(17), theme.ink, align=RIGHT, is_fixed=True)
        fill = theme.accent if seat is None else theme.mark(seat).fill
        paint.bar(Box(box.x, box.y + 25, box.w, 9), value.score / self._top, fill)

    def _fact(self, ui: Ui, box: Box, icon: str, words: str, tone: Tone) -> None:
        paint, theme = ui.paint, ui.theme
        cy = box.y + min(10.0, box.h / 2)
        ink = theme.warn if tone is Tone.WARN else theme.ink2
        if icon in ("met", "lost"):
            star(ui, box.x + 8, cy, is_met=icon == "met")
        else:
            paint.icon(icon, box.x + 8, cy, 16, ink)
        paint.paragraph(words, box.after(24), style.CAPTION, ink)

    # -- swaps and answers --------------------------------------------------------------------------------

    def _swap_card(self, ui: Ui, box: Box, data: Review) -> None:
        paint, theme = ui.paint, ui.theme
        if box.h < 90:
            return
        ui.region("swaps")
        card(ui, box)
        x, width = box.x + 16, box.w - 32
        title = Box(x, box.y + 10, width, 20)
        used = paint.text(say("weigh.swaps"), title, style.HEAD, theme.ink).w
        note = say("weigh.swaps_note")
        is_beside = used + 12 + paint.measure(note, style.CAPTION) <= width
        y = title.bottom
        if is_beside:
            paint.text(note, title, style.CAPTION, theme.ink2, align=RIGHT)
        else:
            paint.text(note, Box(x, y + 2, width, 17), style.CAPTION, theme.ink2)
            y += 19
        body = Box(box.x, y + 6, box.w, box.bottom - y - 12)
        if not self._swaps:
            paint.paragraph(say("weigh.no_swaps"), Box(x, body.y, width, body.h), style.BODY, theme.ink2)
            return
        heights = [self._swap_height(ui, swap, width - 54) for swap in self._swaps]
        spare = body.h - sum(heights)
        gap = min(14.0, max(0.0, spare / len(heights)))
        with scroll(ui, "swaps", body) as area:
            y = area.top
            for number, (swap, tall) in enumerate(zip(self._swaps, heights, strict=True)):
                if number:
                    rule(ui, x, y, width)
                self._swap(ui, Box(x, y + gap / 2, width, tall), swap, data.offer.proposer)
                y += tall + gap
            area.height = y - area.top

    def _swap_height(self, ui: Ui, swap: Swap, room: float) -> float:
        label = ui.paint.tall(swap.label, style.SMALL_STRONG, room - 52)
        return 6 + label + ui.paint.tall(swap.reason, style.CAPTION, room) + 22

    def _swap(self, ui: Ui, box: Box, swap: Swap, proposer: int) -> None:
        paint, theme = ui.paint, ui.theme
        word = say("swap.ask" if swap.is_ask else "swap.give")
        tone = Tone.READY if swap.is_ask else Tone.GOLD
        pill(ui, box.x, box.y + 16, word, tone=tone, most=max(48.0, pill_width(ui, word)))
        x, room = box.x + 54, box.w - 54
        tall = paint.tall(swap.label, style.SMALL_STRONG, room - 52)
        y = box.y + 6
        paint.paragraph(swap.label, Box(x, y, room - 52, tall), style.SMALL_STRONG, theme.ink)
        ink = theme.accent if swap.points > 0 else theme.warn if swap.points < 0 else theme.ink2
        words = self._reader.points(swap.points, signed=True)
        paint.text(words, Box(x, y, room, 18), style.NUMBER, ink, align=RIGHT, is_fixed=True)
        y += tall
        tall = paint.tall(swap.reason, style.CAPTION, room)
        paint.paragraph(swap.reason, Box(x, y, room, tall), style.CAPTION, theme.ink2)
        y += tall
        right = blocks(ui, x, y + 10, swap.place.blocks, out_of=swap.place.out_of, seat=proposer)
        paint.text(swap.place_words, Box(right + 8, y, x + room - right - 8, 20), style.CAPTION, theme.ink2)

    def _answers(self, ui: Ui, box: Box, data: Review) -> bool:
        flow, view, offer = self._flow, self._view, data.offer.id
        ui.region("answers")
        card(ui, box)
        row = Box(box.x + 16, box.y + 12, box.w - 32, 42)
        reject, counter, accept = row.columns(3, 8)
        best = Look.PRIMARY
        is_better = data.is_better
        may_offer = say("why.offer") if not legal(view).may_offer else ""
        no, yes = _reason(view, Reject(offer)), _reason(view, Accept(offer))
        done = False
        if button(ui, "reject", reject, say("weigh.reject"), icon="x", reason=no) or _pressed(ui, "r", no):
            flow.plan = flow.plan.with_table(view, Reject(offer))
            done = True
        look = Look.PLAIN if is_better else best
        hint = say("weigh.counter_note")
        if button(
            ui, "counter", counter, say("weigh.counter"), icon="swap", look=look, reason=may_offer, hint=hint
        ) or _pressed(ui, "o", may_offer):
            flow.plan = flow.plan.with_package(view, data.offer.package)
            done = True
        look = best if is_better else Look.PLAIN
        if button(ui, "accept", accept, say("weigh.accept"), icon="check", look=look, reason=yes) or _pressed(
            ui, "a", yes
        ):
            flow.plan = flow.plan.with_table(view, Accept(offer))
            done = True
        note = Box(row.x, row.bottom + 4, row.w, box.bottom - row.bottom - 8)
        ui.paint.text(say("weigh.answer_note"), note, style.CAPTION, ui.theme.ink2, align=CENTRE)
        return done

    @property
    def _reader(self) -> Reader:
        return Reader(self._view.scenario, self._view.seat)

    @property
    def _has_finer(self) -> bool:
        """Whether cost marks and second pens are shown."""
        return not self._flow.guide.is_guiding(self._view)

    @property
    def _top(self) -> int:
        """The score at the end of the bars."""
        data = self._data
        assert data is not None, "there is an offer"
        scores = [POINTS_TOP * self._view.scenario.points_unit, data.theirs.score, data.theirs.against]
        return max(1, *scores, data.mine.score if data.mine is not None else 0)


def _columns(box: Box) -> tuple[_Column, _Column, _Column, _Column]:
    """Issue, own, theirs and the number, as cuts of a row as wide as the table."""
    issue = min(200.0, box.w * 0.235)
    number = 96.0
    rest = box.w - issue - number - 16
    mine = rest * 0.46
    return (
        _Column(16, issue - 16),
        _Column(issue + 8, mine - 8),
        _Column(issue + 8 + mine, rest - mine - 8),
        _Column(box.w - number - 2, number - 14),
    )


class _Column:
    """A part of every row: so far from the left, so wide."""

    __slots__ = ("_left", "_width")

    def __init__(self, left: float, width: float) -> None:
        self._left = left
        self._width = width

    def __call__(self, row: Box) -> Box:
        return Box(row.x + self._left, row.y, self._width, row.h)


def _facts(reader: Reader, data: Review, *, has_finer: bool) -> list[tuple[str, str, Tone]]:
    """What else counts for the reader: icon, words, tone."""
    theirs = data.theirs
    line = [say("weigh.lasts", percent=theirs.lasts)]
    line.append(say("weigh.headlines", met=len(theirs.headlines)))
    line.append(say("weigh.ready", ready=data.ready, live=data.live))
    found = [("clock-countdown", " · ".join(line), Tone.QUIET)]
    if theirs.kind is Kind.INTERIM:
        found.append(("file-dashed", say("weigh.interim"), Tone.QUIET))
    found += [("lost", say("weigh.lost", headline=text), Tone.QUIET) for text in data.lost]
    found += [("met", say("weigh.gained", headline=text), Tone.QUIET) for text in data.gained]
    if theirs.thin:
        found.append(("warning-circle", say("weigh.thin", n=data.thin), Tone.WARN))
    if theirs.low:
        found.append(("warning-circle", say("weigh.low", gauges=theirs.low), Tone.WARN))
    if theirs.red_lines:
        cost = reader.points(theirs.red_lines)
        found.append(("warning-circle", say("weigh.crosses", cost=cost), Tone.WARN))
    return found


def _reason(view: SeatView, move: Accept | Reject) -> str:
    try:
        check_move(view, move)
    except Refused as refused:
        return str(refusal(refused))
    return ""


def _pressed(ui: Ui, key: str, reason: str) -> bool:
    return not reason and ui.key(key)
