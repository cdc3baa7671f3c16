"""The table scene: its parts, its shortcuts, and the questions it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.orders import EndTruce, WalkOut, Withdraw
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look
from game.desktop.kit.dialog import CANCELLED, dialog
from game.desktop.kit.tabs import tabs
from game.desktop.layout import TableLayout
from game.desktop.scene import Home, Push
from game.desktop.scenes.advice.panel import advice
from game.desktop.scenes.advice.sheet import Sheet
from game.desktop.scenes.table import choice, due, orders, seal
from game.desktop.scenes.table.board import CAPITALS, LEDGER, PACKAGE, TALK, VOICES, Board
from game.desktop.scenes.table.grid import grid, looked_at
from game.desktop.scenes.table.head import head
from game.desktop.scenes.table.leaflet import leaflet
from game.desktop.scenes.table.picker import BACK, picker
from game.desktop.scenes.table.rail import rail
from game.desktop.scenes.table.voices import voices
from game.desktop.ui import Ui
from game.presenters.advice import Coach
from game.presenters.orders import tell_leaving
from game.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.commands import Command
    from game.desktop.hinting import Hinting
    from game.desktop.scene import Scene, Transition
    from game.desktop.scenes.flow import Flow
    from game.presenters.plan import Plan
    from game.table.casting import Casting

NOTE = 34.0
# What stands at the right of the bar: brief, help, settings, leave.
ICONS = 4
LETTERS = {"o": "offer", "a": "accept", "r": "reject", "s": "stall"}


class TableScene:
    """The table of one seat. `casting` tells who plays the others, `coach` how much help there is.

    `hand` opens the choice of who plays this seat; None where seats stay.
    """

    def __init__(
        self,
        flow: Flow,
        plan: Plan | None = None,
        casting: Casting = (),
        coach: Coach = Coach.NONE,
        hand: Callable[[], Scene] | None = None,
    ) -> None:
        if plan is not None:
            flow.plan = plan
        self.board = Board(flow, casting, coach, hand)
        self.hinting: Hinting | None = None

    def frame(self, ui: Ui) -> Transition | Command | None:
        """Draw the table and react."""
        board = self.board
        board.refresh()
        board.outcome = None
        board.seen = looked_at(ui)
        table, band = _layout(ui, board)
        head(ui, board, table.bar)
        chapter = None
        if table.is_compact:
            names = [say(f"table.chapter_{name}") for name in ("capitals", "package", "talk")]
            picked = tabs(ui, "table/tab", table.tabs, names, board.chapter)
            board.chapter = board.chapter if picked is None else picked
            chapter = board.chapter
        if chapter in (None, CAPITALS):
            rail(ui, board, _rail_box(table))
        if chapter in (None, PACKAGE):
            grid(ui, board, table)
        if chapter in (None, VOICES):
            voices(ui, board, table.talk)
        _notes(ui, board, band)
        if board.legal.due:
            due.due(ui, board, band.below(band.h - due.height(board)))
        orders.orders(ui, board, layout.orders(table.orders))
        self._over(ui)
        if self.hinting is not None and board.advice is None and board.picker is None:
            self.hinting.frame(ui, board.view, board.plan)
        if board.outcome is None:
            self._keys(ui)
        if board.focus:
            ui.focus, ui.shows_focus, ui.is_stale = board.focus, True, True
            board.focus = ""
        warning = board.flow.keep()
        if warning:
            ui.toast(warning, "warning-circle", 8)
        return board.outcome

    def _over(self, ui: Ui) -> None:
        """What lies over the table: a list, a page, a question."""
        board = self.board
        if board.advice is not None and board.picker is None:
            # A question asked there takes its place until it is answered, from the next frame on.
            advice(ui, board, board.advice)
            ui.is_stale = ui.is_stale or board.picker is not None
        elif board.picker is not None:
            # Every question is a list of its own, so that it begins at its top.
            uid = f"picker/{board.picker.depth}/{board.picker.title}"
            answer = picker(ui, uid, board.picker)
            if answer == CANCELLED:
                board.picker = None
            elif answer == BACK:
                board.picker = board.picker.before
            elif answer is not None:
                board.picker = board.picker.chosen(answer)
        if board.page is not None and leaflet(ui, "leaflet", board.page):
            board.page = None
        if board.question:
            self._ask(ui)

    def _ask(self, ui: Ui) -> None:
        board, question = self.board, self.board.question
        stays = say(f"table.no_{question}"), Look.PLAIN
        goes = say(f"table.yes_{question}"), Look.PRIMARY if question == "leave" else Look.DANGER
        # The second question stands the other way round, so that a double click on the first does no harm.
        is_second = question.endswith("_again")
        harmless = 1 if is_second else 0
        answer = dialog(
            ui,
            f"ask/{question}",
            say(f"table.ask_{question}"),
            self._about(question),
            (goes, stays) if is_second else (stays, goes),
            icon="" if question == "leave" else "warning-circle",
            entry=harmless,
        )
        if answer is None:
            return
        board.question = ""
        if answer in (CANCELLED, harmless):
            return
        view, plan = board.view, board.plan
        match question:
            case "walk_out" | "end_truce" | "withdraw":
                board.question = f"{question}_again"
            case "walk_out_again":
                board.change(ui, lambda: plan.with_table(view, WalkOut()))
            case "withdraw_again":
                board.change(ui, lambda: plan.with_table(view, choice.candidates(board, "withdraw")[0]))
            case "end_truce_again":
                board.change(ui, lambda: plan.with_desk(view, EndTruce()))
            case "leave":
                board.outcome = Home(board.flow.title())

    def _about(self, question: str) -> str:
        """What a question is about, in words."""
        board = self.board
        if question != "withdraw":
            return say(f"table.about_{question}")
        move = choice.candidates(board, "withdraw")[0]
        assert isinstance(move, Withdraw), "only agreements can be left"
        name = board.reader.agreement(move.agreement)
        return say("table.about_withdraw", agreement=name, leaving=tell_leaving(board.view))

    def _keys(self, ui: Ui) -> None:
        """The shortcuts; none of them walks out or withdraws."""
        board = self.board
        if ui.key("enter", ctrl=True):
            seal.seal_now(ui, board)
            return
        for letter, move in LETTERS.items():
            if ui.key(letter):
                board.at_desk = False
                choice.choose(ui, board, move)
                return
        if ui.key("d"):
            free = len(board.plan.orders.desk)
            is_full = free >= board.view.scenario.moves.desk_per_turn
            board.at_desk, board.focus = True, "orders/slot/0" if is_full else f"orders/slot/{free}/0"
        elif ui.key("t"):
            board.tab, board.chapter, board.focus = TALK, VOICES, "talk/words"
        elif ui.key("l"):
            board.tab, board.chapter, board.focus = LEDGER, VOICES, f"talk/tab/{LEDGER}"
        elif ui.key("m"):
            board.has_marks = not board.has_marks
        elif ui.key("c") and board.coach.hints:
            board.advice = Sheet()
        elif ui.key("h") and board.hand is not None:
            board.outcome = Push(board.hand())
        elif ui.key("n") and board.notes is not None:
            board.outcome = Push(board.notes())
        elif ui.key("b"):
            board.outcome = Push(board.flow.brief())
        elif ui.key("f1"):
            board.outcome = Push(board.flow.help())
        elif ui.key("f2"):
            board.outcome = Push(board.flow.settings())
        elif ui.key("escape"):
            board.question = "leave"


def _layout(ui: Ui, board: Board) -> tuple[TableLayout, Box]:
    """The rectangles of the table, with room for notes and for what is due above the orders."""
    width, height = ui.paint.size
    has_note = bool(_sentences(board))
    extra = due.height(board) + (NOTE + 6 if has_note else 0)
    icons = ICONS + board.coach.hints + (board.hand is not None) + (board.notes is not None)
    table = layout.table(width, height - extra, seats=len(board.seats), icons=icons, compact=ui.is_compact)
    band = Box(table.orders.x, table.orders.y, table.orders.w, extra)
    # A package has width to spare, the names of issues have not.
    width = max(layout.ISSUE_COLUMN, table.issue_width)
    return table._replace(orders=table.orders.moved(0, extra), issue_width=width), band


def _rail_box(table: TableLayout) -> Box:
    if table.is_compact:
        return table.package
    return Box(table.situation.x, table.situation.y, table.situation.w, table.package.h)


def _sentences(board: Board) -> tuple[str, ...]:
    """What the guide says above the orders: nothing while an agreement that is due needs the room."""
    if board.legal.due:
        return ()
    return tuple(text for text in (board.note("desk"), board.note("seal")) if text)


def _notes(ui: Ui, board: Board, band: Box) -> None:
    """What the guide says beside the desk and the seal."""
    words = _sentences(board)
    if not words:
        return
    paint, theme = ui.paint, ui.theme
    for text, box in zip(words, band.top(NOTE).columns(len(words), 10), strict=True):
        paint.rounded(box, theme.gold_soft, radius=7)
        paint.icon("info", box.x + 18, box.cy, 18, theme.gold, "bold")
        paint.paragraph(
            text,
            Box(box.x + 36, box.y, box.w - 46, box.h),
            style.CAPTION.sized(12.8),
            theme.ink,
            at=0.5,
            most=2,
        )
