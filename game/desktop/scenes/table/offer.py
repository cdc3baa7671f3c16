"""An offer in the making: its kind, to whom it goes, when it is signed, what it is worth."""

from __future__ import annotations

from dataclasses import replace

from game.core.errors import Refused
from game.core.ids import SeatId, Turn
from game.core.legal import check_offer, dates, kinds
from game.core.orders import Kind, MakeOffer
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.card import divider
from game.desktop.kit.menu import menu
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.layout import OrdersLayout
from game.desktop.scenes.table.board import Board
from game.desktop.scenes.table.weight import outlook, score
from game.desktop.ui import Ui
from game.presenters.conversation import day
from game.presenters.reasons import sentence
from game.texts import say

# Narrower than this an addressee is its mark alone.
CHIP = 70.0
# Where there is less room than this, signs say what the rows are for.
NARROW = 240.0
TIGHT = style.Style(style.NARROW_STRONG, 13, 17)


def kind_menu(ui: Ui, board: Board, box: Box) -> None:
    """Interim or settlement: the proposer's choice where the package allows both."""
    offer, view = board.draft, board.view
    if not any(offer.package):
        return
    both = (Kind.SETTLEMENT, Kind.INTERIM)
    reasons = board.once("kinds", lambda: [_kind_reason(board, replace(offer, kind=kind)) for kind in both])
    labels = [say(f"table.{kind.value}") for kind in both]
    icon = "handshake" if offer.kind is Kind.SETTLEMENT else "file-dashed"
    picked = menu(
        ui,
        "orders/kind",
        box,
        labels,
        both.index(offer.kind),
        icon=icon,
        reason=board.sealed,
        reasons=reasons,
    )
    if picked is not None:
        sketch = board.plan.draft(view)
        to = None if both[picked] is Kind.SETTLEMENT else sketch.addressees
        plan = board.plan
        changed = replace(sketch, kind=both[picked], addressees=to)
        board.change(ui, lambda: plan.with_sketch(view, changed))


def _kind_reason(board: Board, offer: MakeOffer) -> str:
    """Why the package cannot be offered in this kind; its addressees follow a settlement."""
    to = board.others if offer.kind is Kind.SETTLEMENT else offer.addressees
    if offer.kind in kinds(board.view, offer.package, to):
        return ""
    try:
        check_offer(board.view, replace(offer, addressees=to))
    except Refused as refused:
        return sentence(refused)
    return ""


def offer_panel(ui: Ui, board: Board, parts: OrdersLayout) -> None:
    """Draw the offer in the making; what is pressed changes it."""
    paint, theme = ui.paint, ui.theme
    offer = board.draft
    first = Box(parts.move.x, parts.score.y + 6, parts.score.x - 16 - parts.move.x, parts.score.h - 6)
    package = board.previewed()
    if not any(offer.package) and board.seen is None:
        words = say("table.empty_draft")
        room = Box(first.x, first.y + 4, parts.move.right - first.x, first.h - 4)
        paint.paragraph(words, room, style.BODY, theme.ink2, most=3)
        return
    if board.plan.is_offering:
        _terms(ui, board, first, offer)
    else:
        # What is not the table move must not look as if sealing would send it.
        words = say("table.not_offered" if any(offer.package) else "table.only_seen")
        paint.paragraph(words, first.below(4), style.CAPTION, theme.ink2, most=4)
    divider(ui, parts.score.x - 8, parts.score.y + 4, parts.score.h - 6)
    shown = board.previewed_offer()
    value = board.weigh(package, shown.kind, shown.date)
    score(ui, board, parts.score, value, shown.date)
    refused = board.plan.refused(board.view)
    if refused is not None and board.seen is None:
        _refused(ui, parts.outlook, sentence(refused))
        return
    outlook(ui, board, parts.outlook, value, package, offer.addressees)


def _terms(ui: Ui, board: Board, first: Box, offer: MakeOffer) -> None:
    """To whom the offer goes, and when it is signed."""
    label_width = 40.0 if first.w >= NARROW else 0.0
    paint, theme = ui.paint, ui.theme
    upper, lower = first.top(30), Box(first.x, first.bottom - 31, first.w, 30)
    if label_width:
        paint.text(say("table.to"), upper.left(label_width), style.SMALL_LABEL, theme.ink2)
        paint.text(say("table.sign_on"), lower.left(label_width), style.SMALL_LABEL, theme.ink2)
    cells = upper.after(label_width).columns(len(board.others), 6)
    for seat, cell in zip(board.others, cells, strict=True):
        if _chip(ui, board, cell, seat, is_on=seat in offer.addressees):
            _address(ui, board, seat)
    _date(ui, board, lower.after(label_width).left(min(190, lower.w - label_width)))


def _refused(ui: Ui, box: Box, words: str) -> None:
    paint, theme = ui.paint, ui.theme
    box = box.below(2)
    paint.icon("warning-circle", box.x + 9, box.y + 10, 17, theme.warn, "bold")
    narrow = style.Style(style.NARROW, 12.6, 15)
    paint.paragraph(words, Box(box.x + 23, box.y, box.w - 23, box.h), narrow, theme.warn, most=5)


def _chip(ui: Ui, board: Board, box: Box, seat: SeatId, *, is_on: bool) -> bool:
    """A seat the offer goes to."""
    paint, theme = ui.paint, ui.theme
    why = board.sealed
    if not why and is_on and board.draft.addressees == (seat,):
        why = say("table.one_addressee_offer")
    uid = f"orders/to/{seat}"
    touch = ui.touch(uid, box, is_enabled=not why, grid="orders/to")
    mark = theme.mark(seat)
    ground = mark.tint if is_on else theme.sunk if touch.is_hot else theme.raised
    paint.rounded(box, ground, radius=6, border=mark.fill if is_on else theme.line2, stroke=1.2 * is_on)
    name = board.view.scenario.seats[seat].name
    if box.w < CHIP:
        # With many seats the mark alone stands for the name, which the tooltip says.
        paint.token(seat, box.cx, box.cy, 13, is_hollow=not is_on)
    else:
        paint.token(seat, box.x + 15, box.cy, 13, is_hollow=not is_on)
        inner = Box(box.x + 26, box.y, box.w - 30, box.h)
        # A name is never cut: where both do not fit, frame and mark say what the tick would.
        is_ticked = is_on and paint.measure(name, TIGHT) <= inner.w - 14
        room = inner.left(inner.w - 14) if is_ticked else inner
        paint.text(name, room, style.SMALL_STRONG, theme.ink if is_on else theme.ink2)
        if is_ticked:
            paint.icon("check", box.right - 11, box.cy, 12, theme.ink2, "bold")
    ring(ui, touch, box, radius=6, gap=1)
    words = say("table.offer_goes" if is_on else "table.offer_stays", seat=board.reader.called(seat))
    tip(ui, uid, box, why or words)
    return touch.clicked


def _address(ui: Ui, board: Board, seat: SeatId) -> None:
    to = tuple(sorted(set(board.draft.addressees) ^ {seat}))
    view, plan = board.view, board.plan
    sketch = replace(plan.draft(view), addressees=to, kind=None)
    board.change(ui, lambda: plan.with_sketch(view, sketch))


def _date(ui: Ui, board: Board, box: Box) -> None:
    view, offer = board.view, board.draft
    first, last = view.public.turn + 1, view.public.last_turn
    turns = [Turn(turn) for turn in range(first, last + 1)]
    allowed = dates(view, offer.package)
    labels = [date_label(board, turn) for turn in turns]
    reasons = ["" if turn in allowed else say("table.summit_notice") for turn in turns]
    place = turns.index(offer.date) if offer.date in turns else -1
    why = board.sealed or ("" if turns else say("why.offer"))
    picked = menu(ui, "orders/date", box, labels, place, icon="calendar-check", reason=why, reasons=reasons)
    if picked is not None:
        plan = board.plan
        sketch = replace(plan.draft(view), date=turns[picked])
        board.change(ui, lambda: plan.with_sketch(view, sketch))


def date_label(board: Board, turn: Turn) -> str:
    """A turn as a date to sign on."""
    words = day(board.view, turn)
    return say("table.date", day=words, turn=turn) if board.view.scenario.calendar.days_per_turn else words
