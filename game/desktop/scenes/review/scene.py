"""The scene: the bar, the parts of the review, and the answers."""

from __future__ import annotations

from game.core.errors import Refused
from game.core.ids import OfferId
from game.core.legal import check_move, legal
from game.core.orders import Accept, Reject
from game.core.view import SeatView
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import card, header
from game.desktop.kit.ribbon import ribbon
from game.desktop.painter import CENTRE
from game.desktop.scene import Pop, Push, Transition
from game.desktop.scenes.calendar import calendar
from game.desktop.scenes.flow import Flow
from game.desktop.scenes.review.clauses import clauses
from game.desktop.scenes.review.exchange import exchange
from game.desktop.scenes.review.sheet import Sheet
from game.desktop.scenes.review.value import value
from game.desktop.ui import Ui
from game.presenters.reasons import sentence
from game.presenters.review import review
from game.presenters.swaps import swaps
from game.texts import say

RAIL = 391.0
ANSWERS = 94.0


class ReviewScene:
    """One offer of another seat. Its answer changes the plan; nothing is sent from here."""

    def __init__(self, flow: Flow, offer: OfferId) -> None:
        self._flow = flow
        view = flow.chair.view()
        data = review(view, flow.plan, offer)
        self._sheet = (
            None
            if data is None
            else Sheet(
                view=view,
                data=data,
                swaps=swaps(view, data.offer),
                has_finer=not flow.guide.is_guiding(view),
                note=flow.guide.note(view, "review"),
            )
        )

    def frame(self, ui: Ui) -> Transition | None:
        """Draw both packages side by side and take the answer."""
        sheet = self._sheet
        if sheet is None:
            return Pop()
        bar = layout.bar(ui.whole.w, icons=1)
        leaves = _header(ui, sheet, bar)
        page = layout.page(*ui.paint.whole[2:], most=1640, edge=12)
        rail = min(RAIL + max(0.0, page.w - 1256) * 0.3, page.w * 0.38)
        clauses(ui, sheet, Box(page.x, page.y, page.w - rail - layout.GUTTER, page.h))
        side = page.right_part(rail)
        answers = side.bottom_part(ANSWERS)
        top = value(ui, sheet, side)
        exchange(ui, sheet, Box(side.x, top + layout.GUTTER, side.w, answers.y - top - 2 * layout.GUTTER))
        answered = self._answers(ui, answers, sheet)
        if ui.key("f1"):
            return Push(self._flow.help())
        return Pop() if answered or leaves or ui.key("escape") else None

    def _answers(self, ui: Ui, box: Box, sheet: Sheet) -> bool:
        flow, view, offer = self._flow, sheet.view, sheet.data.offer.id
        ui.region("answers")
        card(ui, box)
        row = Box(box.x + 16, box.y + 12, box.w - 32, 42)
        reject, counter, accept = row.columns(3, 8)
        best = Look.PRIMARY
        is_better = sheet.data.is_better
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
            flow.plan = flow.plan.with_package(view, sheet.data.offer.package)
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


def _header(ui: Ui, sheet: Sheet, bar: layout.BarLayout) -> bool:
    view, reader, data = sheet.view, sheet.reader, sheet.data
    ui.region("bar")
    last = data.offer.turn + view.scenario.moves.offer_lapses_after
    line = say(
        "weigh.line",
        turn=say("turn.plain", turn=view.public.turn),
        kind=reader.kind(data.offer.kind),
        last=last,
    )
    header(ui, bar, say("weigh.title", seat=reader.called(data.offer.proposer)), line[:1].upper() + line[1:])
    words = say("weigh.sign_on", when=data.when)
    width = ui.paint.measure(words, style.STRONG) + 4
    right = bar.button(0).x - 14
    ui.paint.text(words, Box(right - width, 0, width, bar.whole.h), style.STRONG, ui.theme.easter)
    left = bar.title.right + 24
    place = Box(left, 0, right - width - 26 - left, bar.whole.h)
    if place.w > 160:
        ribbon(ui, "ribbon", place, calendar(view, has_words=False), base=bar.whole.h - 24)
    return icon_button(ui, "close", bar.button(0), "x", say("weigh.close"), look=Look.DARK)


def _reason(view: SeatView, move: Accept | Reject) -> str:
    try:
        check_move(view, move)
    except Refused as refused:
        return sentence(refused)
    return ""


def _pressed(ui: Ui, key: str, reason: str) -> bool:
    return not reason and ui.key(key)
