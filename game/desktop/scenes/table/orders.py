"""The bar at the foot: the table move, the desk moves, and the seal."""

from __future__ import annotations

from dataclasses import replace

from game.core.commands import Seal
from game.core.errors import Refused
from game.core.ids import SeatId, Turn
from game.core.legal import check, dates, kinds
from game.core.orders import Accept, Kind, MakeOffer, Orders, Reject, Stall, TableMove, WalkOut, Withdraw
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit import (
    Look,
    blocks,
    button,
    divider,
    icon_button,
    lozenges,
    menu,
    ring,
    score_bar,
    segment,
    stars,
    tip,
)
from game.desktop.layout import OrdersLayout
from game.desktop.painter import CENTRE, RIGHT
from game.desktop.scene import Push
from game.desktop.scenes.table import desk
from game.desktop.scenes.table.board import Board
from game.desktop.ui import Ui
from game.presenters.conversation import day
from game.presenters.orders import tell_leaving
from game.presenters.reasons import reason
from game.presenters.worth import Worth
from game.texts import refusal, say

MOVES = ("offer", "accept", "reject", "stall", "withdraw", "walk_out")
# Below this the table move and the desk moves take turns, above the next there is room for a title.
NARROWEST, CHOICE_WIDTH = 540.0, 590.0


def orders(ui: Ui, board: Board, parts: OrdersLayout) -> None:
    """Draw the bar."""
    ui.region("orders")
    paint, theme = ui.paint, ui.theme
    paint.shadow(parts.whole)
    paint.rounded(parts.whole, theme.raised, radius=8, border=theme.line2, stroke=theme.border)
    has_desk = desk.is_shown(board)
    is_narrow = has_desk and parts.move.w < NARROWEST
    for x in parts.dividers()[1 if is_narrow or not has_desk else 0 :]:
        divider(ui, x, parts.whole.y + 10, parts.whole.h - 20)
    if is_narrow and board.at_desk:
        room = Box(parts.move.x, parts.move.y, parts.seal.x - 30 - parts.move.x, parts.move.h)
        if _turn(ui, room.left(30).top(28), "handshake", say("table.to_table")):
            board.at_desk = False
        desk.slots(ui, board, room.after(40))
        seal(ui, board, parts.seal)
        return
    if is_narrow or not has_desk:
        parts = _widened(parts)
    if is_narrow and _turn(ui, parts.move.left(30).top(28), "pen-nib", say("table.to_desk")):
        board.at_desk = True
    _choice(ui, board, parts, is_narrow=is_narrow)
    mode = chosen_move(board)
    if mode in ("", "offer"):
        _offer(ui, board, parts)
    elif mode in ("accept", "reject", "withdraw"):
        _answer(ui, board, parts, mode)
    else:
        _sentence(ui, board, parts, mode)
    if has_desk and not is_narrow:
        desk.slots(ui, board, parts.desk)
    seal(ui, board, parts.seal)


def _turn(ui: Ui, box: Box, icon: str, name: str) -> bool:
    """In a narrow window table move and desk moves take turns."""
    return icon_button(ui, "orders/turn", box, icon, name, look=Look.PLAIN, size=18)


def _widened(parts: OrdersLayout) -> OrdersLayout:
    """The parts when the room of the desk moves goes to the table move."""
    width = parts.seal.x - 30 - parts.move.x
    move = Box(parts.move.x, parts.move.y, width, parts.move.h)
    first = min(300.0, max(210.0, width * 0.38))
    rest = width - first - 32
    score = Box(move.x + first + 16, parts.score.y, min(260.0, rest * 0.45), parts.score.h)
    left = score.right + 16
    outlook = Box(left, parts.outlook.y, min(320.0, move.right - left), parts.outlook.h)
    return parts._replace(move=move, score=score, outlook=outlook)


def chosen_move(board: Board) -> str:
    """The kind of table move that is chosen, or nothing."""
    plan = board.plan
    if plan.is_offering:
        return "offer"
    match plan.table:
        case Accept():
            return "accept"
        case Reject():
            return "reject"
        case Withdraw():
            return "withdraw"
        case WalkOut():
            return "walk_out"
        case _:
            return "stall" if plan.has_chosen else ""


def why_not(board: Board, move: str) -> str:
    """Why a table move is not possible now; empty if it is."""
    if board.sealed:
        return board.sealed
    return reason(board.view, board.plan, "leave" if move == "walk_out" else move)


def shown_moves(board: Board) -> tuple[str, ...]:
    """The table moves shown now."""
    return tuple(move for move in MOVES if move in board.moves)


def choose(ui: Ui, board: Board, move: str) -> None:
    """Choose a kind of table move, if it is possible."""
    why = why_not(board, move)
    if move not in shown_moves(board) or move == chosen_move(board):
        return
    if why:
        ui.toast(why, "warning-circle", 6)
        return
    view, plan = board.view, board.plan
    match move:
        case "offer":
            board.change(ui, lambda: plan.with_sketch(view, plan.draft(view)))
        case "stall":
            board.change(ui, lambda: plan.with_table(view, Stall()))
        case "walk_out":
            board.question = "walk_out"
        case _:
            first = candidates(board, move)[0]
            board.change(ui, lambda: plan.with_table(view, first))


def candidates(board: Board, move: str) -> tuple[TableMove, ...]:
    """The offers that can be accepted or rejected, or the agreements that can be left, the latest first."""
    kind = {"accept": Accept, "reject": Reject, "withdraw": Withdraw}[move]
    return tuple(reversed([found for found in board.legal.table if isinstance(found, kind)]))


def _choice(ui: Ui, board: Board, parts: OrdersLayout, *, is_narrow: bool) -> None:
    head = parts.move.top(24)
    width = 38.0
    if not is_narrow:
        # Where room is short the words of the choice itself are enough.
        fits = head.w >= CHOICE_WIDTH
        width = ui.paint.text(say("table.move"), head, style.HEAD, ui.theme.ink).w + 12 if fits else 0.0
    moves = shown_moves(board)
    mode = chosen_move(board)
    kind_width = 150.0
    room = head.after(width)
    room = room.left(room.w - kind_width - 8)
    labels = [say(f"table.{move}") for move in moves]
    place = moves.index(mode) if mode in moves else -1
    reasons = [why_not(board, move) for move in moves]
    picked = segment(ui, "orders/move", room, labels, place, reasons=reasons, pad=10)
    if picked is not None:
        choose(ui, board, moves[picked])
    if mode in ("", "offer"):
        _kind(ui, board, Box(head.right - kind_width, head.y - 3, kind_width, 28))


def _kind(ui: Ui, board: Board, box: Box) -> None:
    """Interim or settlement: the proposer's choice where the package allows both."""
    offer, view = board.draft, board.view
    if not any(offer.package):
        return
    both = (Kind.SETTLEMENT, Kind.INTERIM)
    possible = {
        Kind.SETTLEMENT: kinds(view, offer.package, board.others),
        Kind.INTERIM: kinds(view, offer.package, offer.addressees),
    }
    reasons = [
        "" if kind in possible[kind] else _kind_reason(board, replace(offer, kind=kind)) for kind in both
    ]
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
    try:
        to = board.others if offer.kind is Kind.SETTLEMENT else offer.addressees
        check(board.view, _orders(replace(offer, addressees=to)))
    except Refused as refused:
        return refusal(refused)
    return ""


def _orders(move: TableMove) -> Orders:
    return Orders(table=move)


# -- an offer -----------------------------------------------------------------------------------------------


def _offer(ui: Ui, board: Board, parts: OrdersLayout) -> None:
    paint, theme = ui.paint, ui.theme
    offer = board.draft
    first = Box(parts.move.x, parts.score.y + 6, parts.score.x - 16 - parts.move.x, parts.score.h - 6)
    package = board.previewed()
    if not any(offer.package) and board.seen is None:
        words = say("table.empty_draft")
        room = Box(first.x, first.y + 4, parts.move.right - first.x, first.h - 4)
        paint.paragraph(words, room, style.BODY, theme.ink2, most=3)
        return
    label_width = 40.0
    upper, lower = first.top(30), Box(first.x, first.bottom - 31, first.w, 30)
    paint.text(say("table.to"), upper.left(label_width), style.SMALL_LABEL, theme.ink2)
    cells = upper.after(label_width).columns(len(board.others), 6)
    for seat, cell in zip(board.others, cells, strict=True):
        if _chip(ui, board, cell, seat, is_on=seat in offer.addressees):
            _address(ui, board, seat)
    paint.text(say("table.sign_on"), lower.left(label_width), style.SMALL_LABEL, theme.ink2)
    _date(ui, board, lower.after(label_width).left(min(190, lower.w - label_width)))
    divider(ui, parts.score.x - 8, parts.score.y + 4, parts.score.h - 6)
    value = board.weigh(package, board.kind_of(package))
    _score(ui, board, parts.score, value)
    refused = board.plan.refused(board.view)
    if refused is not None and board.seen is None:
        _refused(ui, parts.outlook, refusal(refused))
        return
    _outlook(ui, board, parts.outlook, value, package, offer.addressees)


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
    paint.token(seat, box.x + 15, box.cy, 13, is_hollow=not is_on)
    inner = Box(box.x + 26, box.y, box.w - 26 - (18 if is_on else 4), box.h)
    if paint.measure(name, style.Style(style.NARROW_STRONG, 13, 17)) > inner.w:
        name = board.view.scenario.seats[seat].short
    paint.text(name, inner, style.SMALL_STRONG, theme.ink if is_on else theme.ink2)
    if is_on:
        paint.icon("check", box.right - 11, box.cy, 12, theme.ink2, "bold")
    ring(ui, touch, box, radius=6, gap=1)
    words = say(
        "table.offer_goes" if is_on else "table.offer_stays", seat=board.view.scenario.seats[seat].name
    )
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


def _score(ui: Ui, board: Board, box: Box, value: Worth) -> None:
    """The score if signed, against what there is without it."""
    paint, theme, points = ui.paint, ui.theme, board.reader.points
    top = box.below(2).top(26)
    shown = points(value.score)
    width = paint.text(shown, top, style.SCORE, theme.ink, align=RIGHT, is_fixed=True).w
    words = say("table.if_kept" if value.kind is Kind.INTERIM else "table.if_signed")
    paint.text(words, top.left(top.w - width - 6), style.CAPTION, theme.ink2)
    scale = 10000 * board.view.scenario.points_unit
    score_bar(ui, "orders/score", box.below(30).top(16), value.score / scale, value.against / scale)
    foot = box.below(48).top(20)
    gain = points(value.gain, signed=True)
    ink = theme.accent if value.gain > 0 else theme.warn if value.gain < 0 else theme.ink2
    width = paint.text(gain, foot, style.STRONG, ink, align=RIGHT, is_fixed=True).w
    against = "table.without" if value.kind is Kind.INTERIM else "table.walk_away"
    words = say(against, points=points(value.against))
    paint.text(words, foot.left(foot.w - width - 6), style.CAPTION, theme.ink2)


def _outlook(
    ui: Ui, board: Board, box: Box, value: Worth, package: tuple[int, ...], to: tuple[SeatId, ...]
) -> None:
    """How long it lasts, headlines, cost marks, and how others may look at it."""
    paint, theme = ui.paint, ui.theme
    row = box.below(3).top(20)
    fit = paint.text(say("table.lasts"), row, style.CAPTION, theme.ink2)
    percent = say("table.percent", n=value.lasts)
    paint.text(percent, row.after(fit.w + 5).left(50), style.STRONG, theme.ink, is_fixed=True)
    x = row.right
    if value.marks and not board.is_guiding:
        number = str(value.marks)
        wide = paint.measure(number, style.STRONG)
        paint.text(number, Box(x - wide - 1, row.y, wide + 2, row.h), style.STRONG, theme.ink, is_fixed=True)
        lozenges(ui, x - wide - 15, row.cy, 1, size=11)
        x -= wide + 22
    rules = board.view.scenario.scoring.headlines
    if rules is not None and board.view.book.headlines:
        most = min(rules.count_max, len(board.view.book.headlines))
        met = min(most, len(value.headlines))
        stars(ui, x - most * 17, row.cy, met, most, size=14, is_faded=True)
    y = row.bottom + 2
    if value.thin or value.low:
        note = say("table.thin", issues=value.thin) if value.thin else say("table.low", gauges=value.low)
        uid = "orders/thin"
        place = Box(box.x, y - 1, box.w, 17)
        ui.touch(uid, place, takes_keys=False)
        paint.icon("warning-circle", place.x + 8, place.cy, 14, theme.warn, "bold")
        paint.text(say("table.not_yet"), place.after(20), style.SMALL_LABEL, theme.warn)
        tip(ui, uid, place, note)
        y += 17
    room = box.bottom - y
    step = min(22.0, room / max(1, len(to)))
    if step < 13:
        to, step = to[: max(1, int(room / 13))], 13.0
    for seat in to:
        told = board.prospect(seat, package)
        paint.token(seat, box.x + 8, y + step / 2, min(13, step - 2))
        wide = 14.0 if box.w >= 190 else 9.0
        x = blocks(ui, box.x + 20, y + step / 2, told.blocks, seat=seat, width=wide) + 6
        word = Box(x, y + step / 2 - 10, box.right - x, 20)
        paint.text(told.word, word, style.SMALL_LABEL.sized(13.4), theme.ink)
        y += step
    uid = "orders/outlook"
    ui.touch(uid, row, takes_keys=False)
    lines = [say("table.headlines_met", lines=", ".join(value.headlines))] if value.headlines else []
    lines.append(say("table.lasts_ready", n=value.lasts_ready))
    if value.red_lines:
        lines.append(say("table.own_line", cost=board.reader.points(value.red_lines)))
    tip(ui, uid, row, " ".join(lines))


# -- other table moves --------------------------------------------------------------------------------------


def _answer(ui: Ui, board: Board, parts: OrdersLayout, mode: str) -> None:
    view, paint, theme = board.view, ui.paint, ui.theme
    found = candidates(board, mode)
    first = Box(parts.move.x, parts.score.y + 6, parts.score.x - 16 - parts.move.x, parts.score.h - 6)
    upper, lower = first.top(30), Box(first.x, first.bottom - 31, first.w, 30)
    labels = [_about(board, move) for move in found]
    place = found.index(board.plan.table) if board.plan.table in found else -1
    picked = menu(ui, "orders/pick", upper, labels, place, reason=board.sealed)
    if picked is not None:
        plan = board.plan
        board.change(ui, lambda: plan.with_table(view, found[picked]))
    move = board.plan.table
    if isinstance(move, Withdraw):
        package, kind, to = _deal(board, move)
        narrow = style.Style(style.NARROW, 12.6, 15.5)
        room = Box(lower.x, upper.bottom + 4, lower.w, first.bottom - upper.bottom - 2)
        paint.paragraph(tell_leaving(view), room, narrow, theme.warn, most=3)
    elif isinstance(move, Accept | Reject):
        offer = next(offer for offer in view.offers if offer.id == move.offer)
        package, kind = offer.package, offer.kind
        to = tuple(seat for seat in offer.addressees if seat != view.seat and seat not in offer.accepted_by)
        if button(
            ui,
            "orders/review",
            lower.left(112),
            say("table.review"),
            icon="eye",
            text=style.SMALL_STRONG,
            look=Look.PLAIN,
        ):
            board.outcome = Push(board.flow.review(move.offer))
        words = say("table.signs_on", date=date_label(board, offer.date))
        narrow = style.Style(style.NARROW, 12.6, 15)
        paint.paragraph(words, lower.after(120), narrow, theme.ink2, at=0.5, most=2)
    else:
        return
    divider(ui, parts.score.x - 8, parts.score.y + 4, parts.score.h - 6)
    value = board.weigh(package, kind)
    _score(ui, board, parts.score, value)
    _outlook(ui, board, parts.outlook, value, package, to)


def _deal(board: Board, move: Withdraw) -> tuple[tuple[int, ...], Kind, tuple[SeatId, ...]]:
    deal = next(deal for deal in board.view.agreements if deal.id == move.agreement)
    return deal.package, deal.kind, ()


def _about(board: Board, move: TableMove) -> str:
    match move:
        case Accept(number) | Reject(number):
            words = board.reader.offer(number)
        case Withdraw(number):
            words = board.reader.agreement(number)
        case _:
            words = ""
    return words[:1].upper() + words[1:]


def _sentence(ui: Ui, board: Board, parts: OrdersLayout, mode: str) -> None:
    """What stalling or leaving does, in words."""
    paint, theme = ui.paint, ui.theme
    box = Box(parts.move.x, parts.score.y + 8, parts.move.w, parts.score.h - 8)
    if mode == "walk_out":
        paint.paragraph(say("table.leaving"), box.top(40), style.BODY, theme.warn, most=2)
        cell = Box(box.x, box.bottom - 31, 150, 30)
        if button(ui, "orders/stay", cell, say("table.stay"), text=style.SMALL_STRONG):
            choose(ui, board, "stall")
        return
    paint.paragraph(stalling(board), box, style.BODY, theme.ink2, most=3)


def stalling(board: Board) -> str:
    """What time alone does if nothing is said at the table."""
    now, points = board.now, board.reader.points
    parts = []
    for reading, known in zip(now.gauges, board.view.scenario.gauges, strict=True):
        change = reading.next - reading.value
        if change:
            amount = board.reader.reading(change, signed=True)
            parts.append(say("table.gauge_moves", gauge=known.short or known.name, amount=amount))
    moved = say("table.dot").join(parts) if parts else say("table.nothing_moves")
    words = [say("table.stalling", moved=moved)]
    if now.walk_away_next != now.walk_away:
        words.append(say("table.walk_away_goes", now=points(now.walk_away), next=points(now.walk_away_next)))
    if now.window_next is not None and not board.is_guiding:
        words.append(say("table.window_goes", next=now.window_next))
    return " ".join(words)


# -- the seal -----------------------------------------------------------------------------------------------


def why_not_seal(board: Board) -> str:
    """Why the orders cannot be sealed as they stand; empty if they can."""
    if board.sealed:
        return board.sealed
    refused = board.plan.refused(board.view)
    if refused is None:
        try:
            check(board.view, board.plan.orders)
        except Refused as found:
            refused = found
    return refusal(refused) if refused is not None else ""


def seal_now(ui: Ui, board: Board) -> None:
    """Hand the orders in, or say why they cannot be."""
    why = why_not_seal(board)
    if why:
        ui.toast(why, "warning-circle", 6)
        return
    board.outcome = Seal(board.view.seat, board.plan.orders)


def seal(ui: Ui, board: Board, box: Box) -> None:
    """The seal, and what is still empty."""
    paint, theme = ui.paint, ui.theme
    why = why_not_seal(board)
    if button(
        ui,
        "orders/seal",
        box.top(46),
        say("table.seal"),
        icon="seal-check",
        look=Look.PRIMARY,
        reason=why,
        hint=say("table.seal_hint"),
    ):
        seal_now(ui, board)
    words = box.below(50).top(34)
    narrow = style.Style(style.SANS, 12.4, 16)
    paint.paragraph(caption(board), words, narrow, theme.ink2, align=CENTRE, at=0.5, most=2)
    count = len(board.view.ready)
    pitch = min(46.0, box.w / count)
    x = box.cx - pitch * count / 2
    y = box.bottom - 7
    for seat, ready in enumerate(board.view.ready):
        paint.token(seat, x + pitch / 2 - 9, y, 12)
        icon, weight = ("check-circle", "fill") if ready else ("circle", "regular")
        paint.icon(icon, x + pitch / 2 + 8, y, 13, theme.accent if ready else theme.ink3, weight)
        x += pitch


def caption(board: Board) -> str:
    """What sealing now would leave empty."""
    view, plan = board.view, board.plan
    if view.orders is not None:
        return say("table.is_sealed")
    if plan.refused(view) is not None:
        return say("table.offer_refused")
    free = view.scenario.moves.desk_per_turn - len(plan.orders.desk)
    has_desk = desk.is_shown(board) and not board.flow.guide.staff_prepares(view)
    empty = chosen_move(board) == ""
    if empty and has_desk and free:
        return say("table.both_empty", n=free)
    if empty:
        return say("table.move_empty")
    if has_desk and free:
        return say("table.desk_empty", n=free)
    return say("table.secret")
