"""Agreements whose time to be signed has come: sign or withhold, as part of the orders."""

from __future__ import annotations

from game.core.ids import OfferId
from game.core.position import Agreement
from game.core.scoring import can_be_signed
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.segment import track
from game.desktop.scenes.table.board import Board
from game.desktop.ui import Ui
from game.presenters.delegation import Page
from game.presenters.orders import tell_leaving
from game.presenters.reader import Reader
from game.presenters.worth import Worth
from game.texts import format_own, say

ROW = 44.0
GAP = 6.0


def height(board: Board) -> float:
    """How much room the agreements take that are due."""
    count = len(board.legal.due)
    return count * (ROW + GAP)


def due(ui: Ui, board: Board, box: Box) -> None:
    """Draw one row for each agreement."""
    ui.region("due")
    for k, number in enumerate(board.legal.due):
        deal = next(deal for deal in board.view.agreements if deal.id == number)
        _row(ui, board, Box(box.x, box.y + k * (ROW + GAP), box.w, ROW), deal)


def _row(ui: Ui, board: Board, box: Box, deal: Agreement) -> None:
    paint, theme = ui.paint, ui.theme
    is_kept = deal.id not in board.plan.orders.withhold
    paint.shadow(box)
    paint.rounded(box, theme.gold_soft, radius=8, border=theme.gold, stroke=theme.border)
    paint.icon("handshake", box.x + 22, box.cy, 22, theme.gold, "bold")
    choice = Box(box.right - 236, box.y + 7, 226, ROW - 14)
    uid = f"due/{deal.id}"
    labels = (say("table.sign"), say("table.withhold"))
    picked = track(ui, f"{uid}/choice", choice, labels, 0 if is_kept else 1)
    if picked is not None:
        set_signature(board, deal.id, picked == 0)
    read = Box(choice.x - 84, box.y + 7, 76, ROW - 14)
    if button(ui, f"{uid}/read", read, say("table.read"), look=Look.PLAIN, text=style.SMALL_STRONG):
        board.page = page(board, deal)
    room = Box(box.x + 44, box.y + 4, read.x - 10 - box.x - 44, ROW - 8)
    name = board.reader.agreement(deal.id)
    value = board.weigh(deal.package, deal.kind, board.view.public.turn)
    head = say("table.due", agreement=name, kind=board.reader.kind(deal.kind))
    paint.text(head[:1].upper() + head[1:], room.top(18), style.SMALL_STRONG.sized(13.4), theme.ink)
    if value.thin or value.low:
        count = len(can_be_signed(board.view.scenario, board.view.public, deal.package)[0])
        words = say("table.thin_files", n=count) if count else say("table.low", gauges=value.low)
    elif is_kept:
        words = tell_worth(board.reader, value)
    else:
        words = tell_leaving(board.view)
    paint.text(words, room.below(18), style.CAPTION, theme.ink2 if is_kept else theme.warn)


def set_signature(board: Board, agreement: OfferId, sign: bool) -> None:
    """Sign an agreement when it is due, or withhold."""
    board.plan = board.plan.with_signature(agreement, sign)


def page(board: Board, deal: Agreement) -> Page:
    """The clauses of an agreement, and what it is worth to the seat."""
    view = board.view
    parts = [
        (view.scenario.issues[number].name, view.scenario.issues[number].options[option].label)
        for number, option in enumerate(deal.package)
        if option
    ]
    value = board.weigh(deal.package, deal.kind, board.view.public.turn)
    if value.thin:
        parts.insert(0, (say("table.not_yet"), say("table.thin", issues=value.thin)))
    name = board.reader.agreement(deal.id)
    worth = tell_worth(board.reader, value)
    return Page(name[:1].upper() + name[1:], (*parts, (say("table.for_you"), worth)))


def tell_worth(reader: Reader, value: Worth) -> str:
    """What signing now would be worth to the reader."""
    gain = format_own(reader.gap(value.score, value.against), signed=True)
    return say("table.due_worth", score=reader.points(value.score), gain=gain)
