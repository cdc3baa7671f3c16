"""Accepting, rejecting, leaving: on which offer or agreement."""

from __future__ import annotations

from game.core.ids import Package, SeatId, Turn
from game.core.legal import signing_turn
from game.core.orders import Accept, Kind, Reject, TableMove, Withdraw
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import divider
from game.desktop.kit.menu import menu
from game.desktop.layout import OrdersLayout
from game.desktop.scene import Push
from game.desktop.scenes.table.board import Board
from game.desktop.scenes.table.choice import candidates
from game.desktop.scenes.table.offer import date_label
from game.desktop.scenes.table.weight import outlook, score
from game.desktop.ui import Ui
from game.presenters.orders import tell_leaving
from game.texts import say


def answer_panel(ui: Ui, board: Board, parts: OrdersLayout, mode: str) -> None:
    """Draw the offer or agreement the move is about, with a menu of the others."""
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
        package, kind, date, to = _deal(board, move)
        narrow = style.Style(style.NARROW, 12.4, 13.6)
        room = Box(lower.x, upper.bottom + 1, lower.w, first.bottom - upper.bottom)
        paint.paragraph(tell_leaving(view), room, narrow, theme.warn, most=3)
    elif isinstance(move, Accept | Reject):
        offer = next(offer for offer in view.offers if offer.id == move.offer)
        package, kind, date = offer.package, offer.kind, signing_turn(view, offer)
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
        words = say("table.signs_on", date=date_label(board, date))
        narrow = style.Style(style.NARROW, 12.6, 15)
        paint.paragraph(words, lower.after(120), narrow, theme.ink2, at=0.5, most=2)
    else:
        return
    divider(ui, parts.score.x - 8, parts.score.y + 4, parts.score.h - 6)
    value = board.weigh(package, kind, date)
    score(ui, board, parts.score, value, date)
    outlook(ui, board, parts.outlook, value, package, to)


def _deal(board: Board, move: Withdraw) -> tuple[Package, Kind, Turn, tuple[SeatId, ...]]:
    deal = next(deal for deal in board.view.agreements if deal.id == move.agreement)
    return deal.package, deal.kind, deal.date, ()


def _about(board: Board, move: TableMove) -> str:
    match move:
        case Accept(number) | Reject(number):
            words = board.reader.offer(number)
        case Withdraw(number):
            words = board.reader.agreement(number)
        case _:
            words = ""
    return words[:1].upper() + words[1:]
