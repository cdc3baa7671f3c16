"""The bar at the foot: the table move, the desk moves, and the seal."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import button
from game.desktop.kit.card import divider
from game.desktop.kit.segment import segment
from game.desktop.layout import OrdersLayout
from game.desktop.scenes.table import desk
from game.desktop.scenes.table.answer import answer_panel
from game.desktop.scenes.table.board import Board
from game.desktop.scenes.table.choice import choose, chosen_move, shown_moves, why_not
from game.desktop.scenes.table.offer import kind_menu, offer_panel
from game.desktop.scenes.table.seal import seal, seal_foot
from game.desktop.ui import Ui
from game.texts import say

# Below this the table move and the desk moves take turns, above the next there is room for a title.
NARROWEST, CHOICE_WIDTH = 540.0, 590.0
# The menu of kinds, and the room beside the words of a move.
KIND, PAD = 150.0, 10.0


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
        wide = _turn_width(ui, say("table.move"))
        if _turn(ui, room.left(wide).top(28), "handshake", say("table.move"), say("table.to_table")):
            board.at_desk = False
        desk.slots(ui, board, room.after(wide + 14))
        seal(ui, board, parts.seal)
        return
    parts = _parted(parts, parts.seal.x - 30 - parts.move.x if is_narrow or not has_desk else parts.move.w)
    wide, under = 0.0, False
    if is_narrow:
        words = _desk_words(board)
        wide = _turn_width(ui, words)
        place = parts.move.left(wide).top(28)
        moves = sum(_pill_width(ui, say(f"table.{move}")) for move in shown_moves(board))
        if wide + moves + KIND + 20 > parts.move.w:
            # No room beside the table moves: the way to the desk stands under the seal.
            place, wide, under = seal_foot(parts.seal), 0.0, True
        if _turn(ui, place, "pen-nib", words, say("table.to_desk")):
            board.at_desk = True
    _choice(ui, board, parts, after=wide, has_title=not is_narrow)
    mode = chosen_move(board)
    if mode in ("", "offer"):
        offer_panel(ui, board, parts)
    elif mode in ("accept", "reject", "withdraw"):
        answer_panel(ui, board, parts, mode)
    else:
        _sentence(ui, board, parts, mode)
    if has_desk and not is_narrow:
        desk.slots(ui, board, parts.desk)
    seal(ui, board, parts.seal, has_caption=not under)


def _turn(ui: Ui, box: Box, icon: str, words: str, hint: str) -> bool:
    """In a narrow window table move and desk moves take turns."""
    return button(ui, "orders/turn", box, words, icon=icon, hint=hint, text=style.SMALL_STRONG)


def _turn_width(ui: Ui, words: str) -> float:
    return ui.paint.measure(words, style.SMALL_STRONG) + 40


def _desk_words(board: Board) -> str:
    """The way to the desk moves, with how many of them are left."""
    if board.staff_prepares:
        return say("table.desk")
    left = board.view.scenario.moves.desk_per_turn - len(board.plan.orders.desk)
    return say("table.desk_left", n=left)


def _pill_width(ui: Ui, label: str) -> float:
    return ui.paint.measure(label, style.STRONG) + 2 * PAD


def _parted(parts: OrdersLayout, width: float) -> OrdersLayout:
    """The parts with so much room for the table move; what is chosen gives way to what it is worth."""
    move = Box(parts.move.x, parts.move.y, width, parts.move.h)
    first = min(300.0, max(210.0, width * (0.44 if width >= CHOICE_WIDTH else 0.4)))
    rest = width - first - 32
    score = Box(move.x + first + 16, parts.score.y, min(260.0, rest * 0.48), parts.score.h)
    left = score.right + 16
    outlook = Box(left, parts.outlook.y, min(320.0, move.right - left), parts.outlook.h)
    return parts._replace(move=move, score=score, outlook=outlook)


def _choice(ui: Ui, board: Board, parts: OrdersLayout, *, after: float, has_title: bool) -> None:
    head = parts.move.top(24)
    width = after + 10 if after else 0.0
    if has_title:
        # Where room is short the words of the choice itself are enough.
        fits = head.w >= CHOICE_WIDTH
        width = ui.paint.text(say("table.move"), head, style.HEAD, ui.theme.ink).w + 12 if fits else 0.0
    moves = shown_moves(board)
    mode = chosen_move(board)
    room = head.after(width)
    room = room.left(room.w - KIND - 8)
    labels = [say(f"table.{move}") for move in moves]
    place = moves.index(mode) if mode in moves else -1
    reasons = [why_not(board, move) for move in moves]
    picked = segment(ui, "orders/move", room, labels, place, reasons=reasons, pad=PAD)
    if picked is not None:
        choose(ui, board, moves[picked])
    if mode == "offer":
        kind_menu(ui, board, Box(head.right - KIND, head.y - 3, KIND, 28))


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
