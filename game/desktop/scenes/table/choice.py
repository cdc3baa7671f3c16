"""Which table move is chosen, which could be, and why not."""

from __future__ import annotations

from game.core.orders import Accept, Reject, Stall, TableMove, WalkOut, Withdraw
from game.desktop.scenes.table.board import Board
from game.desktop.ui import Ui
from game.presenters.reasons import reason, sentence
from game.presenters.standing import tell_waiting

MOVES = ("offer", "accept", "reject", "stall", "withdraw", "walk_out")


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
    return board.sealed or board.once(("why", move), lambda: _why_not(board, move))


def _why_not(board: Board, move: str) -> str:
    found = reason(board.view, board.plan, "leave" if move == "walk_out" else move, sentence)
    if found and move in ("accept", "reject"):
        return tell_waiting(board.view) or found
    return found


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
        case "walk_out" | "withdraw":
            board.question = move
        case _:
            first = candidates(board, move)[0]
            board.change(ui, lambda: plan.with_table(view, first))


def candidates(board: Board, move: str) -> tuple[TableMove, ...]:
    """The offers that can be accepted or rejected, or the agreements that can be left, the latest first."""
    kind = {"accept": Accept, "reject": Reject, "withdraw": Withdraw}[move]
    return tuple(reversed([found for found in board.legal.table if isinstance(found, kind)]))
