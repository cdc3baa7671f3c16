"""The seal, and what sealing now would leave empty."""

from __future__ import annotations

from game.core.commands import Seal
from game.core.errors import Refused
from game.core.legal import check
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.painter import CENTRE
from game.desktop.scenes.advice.panel import should_stop
from game.desktop.scenes.table import desk
from game.desktop.scenes.table.board import Board
from game.desktop.scenes.table.choice import chosen_move
from game.desktop.ui import Ui
from game.presenters.reasons import sentence
from game.texts import say


def why_not_seal(board: Board) -> str:
    """Why the orders cannot be sealed as they stand; empty if they can."""
    return board.sealed or board.once("why seal", lambda: _why_not_seal(board))


def _why_not_seal(board: Board) -> str:
    refused = board.plan.refused(board.view)
    if refused is None:
        try:
            check(board.view, board.plan.orders)
        except Refused as found:
            refused = found
    return sentence(refused) if refused is not None else ""


def seal_now(ui: Ui, board: Board) -> None:
    """Hand the orders in, or say why they cannot be."""
    why = why_not_seal(board)
    if why:
        ui.toast(why, "warning-circle", 6)
        return
    if should_stop(board):
        return
    board.outcome = Seal(board.view.seat, board.plan.orders)


def seal_foot(box: Box) -> Box:
    """The room under the seal, where the caption stands if nothing else does."""
    return Box(box.x, box.y + 53, box.w, 28)


def seal(ui: Ui, board: Board, box: Box, *, has_caption: bool = True) -> None:
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
    if has_caption:
        words = box.below(50).top(34)
        narrow = style.Style(style.SANS, 12.4, 16)
        told = board.once("caption", lambda: caption(board))
        paint.paragraph(told, words, narrow, theme.ink2, align=CENTRE, at=0.5, most=2)
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
    has_desk = desk.is_shown(board) and not board.staff_prepares
    empty = chosen_move(board) == ""
    if empty and has_desk and free:
        return say("table.both_empty", n=free)
    if empty:
        return say("table.move_empty")
    if has_desk and free:
        return say("table.desk_empty", n=free)
    return say("table.secret")
