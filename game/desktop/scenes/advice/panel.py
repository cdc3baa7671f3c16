"""The panel of advice: its chapters by the level of help, and the seal where it was opened by sealing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.commands import Seal
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.scroll import scroll
from game.desktop.kit.tabs import tabs
from game.desktop.scenes.advice.chapters import CHAPTERS
from game.desktop.scenes.advice.page import Page
from game.desktop.scenes.advice.sheet import Sheet
from game.presenters.advice import counsel_of, warnings
from game.texts import say

if TYPE_CHECKING:
    from game.agents.advice.counsel import Counsel
    from game.desktop.scenes.table.board import Board
    from game.desktop.ui import Ui
    from game.presenters.advice import Warned

WIDTH, TALL = 780.0, 600.0
HEAD, FOOT = 98.0, 62.0


def knows(board: Board) -> Counsel:
    """The counsel of this view and plan, worked out once."""
    return board.once("counsel", lambda: counsel_of(board.view, board.flow.chair.log()))


def found(board: Board) -> tuple[Warned, ...]:
    """What sealing now would lead to."""
    return board.once(
        "warnings", lambda: warnings(knows(board), board.plan, counts_pens=not board.is_guiding)
    )


def should_stop(board: Board) -> bool:
    """Whether sealing shows the warnings first: for a grave one, once for these orders."""
    if not board.coach.hints or board.warned == board.plan.orders:
        return False
    if not any(warned.is_grave for warned in found(board)):
        return False
    board.warned = board.plan.orders
    board.advice = Sheet(is_sealing=True)
    return True


def advice(ui: Ui, board: Board, sheet: Sheet) -> None:
    """Show the panel; it closes itself."""
    paint, theme = ui.paint, ui.theme
    width, height = min(WIDTH, ui.whole.w - 24), min(TALL, ui.whole.h - 24)
    box = Box((ui.whole.w - width) / 2, (ui.whole.h - height) / 2, width, height)
    names = _chapters(board)
    is_closed = False
    with ui.over("advice"):
        if ui.block("advice/outside", ui.whole):
            is_closed = True
        ui.block("advice/panel", box)
        paint.veil(ui.whole)
        paint.shadow(box, blur=14, offset=5)
        paint.rounded(box, theme.panel, radius=8, border=theme.line2, stroke=theme.border)
        paint.text(say("advice.title"), Box(box.x + 24, box.y + 12, 200, 34), style.TITLE, theme.ink)
        if icon_button(
            ui, "advice/close", Box(box.right - 46, box.y + 11, 34, 34), "x", say("table.close"), size=18
        ):
            is_closed = True
        row = Box(box.x + 14, box.y + 50, box.w - 28, 38)
        labels = [say(f"advice.chapter.{name}") for name in names]
        picked = tabs(ui, "advice/tab", row, labels, names.index(sheet.chapter))
        if picked is not None:
            sheet.chapter = names[picked]
        paint.line(box.x + 14, row.bottom, box.w - 28, theme.line)
        foot = FOOT if sheet.is_sealing else 12.0
        inside = Box(box.x + 24, box.y + HEAD, box.w - 34, box.h - HEAD - foot)
        with scroll(ui, f"advice/{sheet.chapter}", inside) as area:
            page = Page(ui, inside.x, area.top, area.width - 6)
            is_closed = CHAPTERS[sheet.chapter](page, board, sheet, knows(board)) or is_closed
            area.height = page.y - area.top
        if sheet.is_sealing:
            is_closed = _foot(ui, board, box.bottom_part(FOOT)) or is_closed
        if ui.key("escape", everywhere=True):
            is_closed = True
    if is_closed:
        board.advice = None


def _chapters(board: Board) -> tuple[str, ...]:
    """The chapters of the level; while a guided game hides issues, none that would name them."""
    coach = board.coach
    shows_all = len(board.shown) == len(board.rows)
    granted = {
        "turn": True,
        "others": shows_all,
        "counters": coach.advises and shows_all,
        "offers": coach.advises,
        "orders": coach.drafts and shows_all,
    }
    return tuple(name for name, is_granted in granted.items() if is_granted)


def _foot(ui: Ui, board: Board, box: Box) -> bool:
    """Back to the table, or seal all the same."""
    left, right = Box(box.x + 24, box.y + 10, box.w - 48, 40).columns(2, 12)
    is_back = button(ui, "advice/back", left, say("advice.window.back"), look=Look.PRIMARY)
    if button(ui, "advice/seal", right, say("advice.window.seal"), icon="seal-check"):
        board.outcome = Seal(board.view.seat, board.plan.orders)
        return True
    return is_back
