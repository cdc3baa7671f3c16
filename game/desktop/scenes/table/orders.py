"""The bar at the foot: the table move, the desk moves, and the seal."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import divider
from game.desktop.kit.segment import segment
from game.desktop.layout import OrdersLayout
from game.desktop.scenes.table import desk
from game.desktop.scenes.table.answer import answer_panel
from game.desktop.scenes.table.board import Board
from game.desktop.scenes.table.choice import choose, chosen_move, shown_moves, why_not
from game.desktop.scenes.table.offer import kind_menu, offer_panel
from game.desktop.scenes.table.seal import seal
from game.desktop.ui import Ui
from game.texts import say

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
    parts = _parted(parts, parts.seal.x - 30 - parts.move.x if is_narrow or not has_desk else parts.move.w)
    if is_narrow and _turn(ui, parts.move.left(30).top(28), "pen-nib", say("table.to_desk")):
        board.at_desk = True
    _choice(ui, board, parts, is_narrow=is_narrow)
    mode = chosen_move(board)
    if mode in ("", "offer"):
        offer_panel(ui, board, parts)
    elif mode in ("accept", "reject", "withdraw"):
        answer_panel(ui, board, parts, mode)
    else:
        _sentence(ui, board, parts, mode)
    if has_desk and not is_narrow:
        desk.slots(ui, board, parts.desk)
    seal(ui, board, parts.seal)


def _turn(ui: Ui, box: Box, icon: str, name: str) -> bool:
    """In a narrow window table move and desk moves take turns."""
    return icon_button(ui, "orders/turn", box, icon, name, look=Look.PLAIN, size=18)


def _parted(parts: OrdersLayout, width: float) -> OrdersLayout:
    """The parts with so much room for the table move; what is chosen gives way to what it is worth."""
    move = Box(parts.move.x, parts.move.y, width, parts.move.h)
    first = min(300.0, max(210.0, width * (0.44 if width >= CHOICE_WIDTH else 0.4)))
    rest = width - first - 32
    score = Box(move.x + first + 16, parts.score.y, min(260.0, rest * 0.48), parts.score.h)
    left = score.right + 16
    outlook = Box(left, parts.outlook.y, min(320.0, move.right - left), parts.outlook.h)
    return parts._replace(move=move, score=score, outlook=outlook)


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
    if mode == "offer":
        kind_menu(ui, board, Box(head.right - kind_width, head.y - 3, kind_width, 28))


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
