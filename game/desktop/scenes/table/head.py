"""The bar on top: the game, the turn and its days, the calendar, and the ways out."""

from __future__ import annotations

from game.desktop.kit.button import Look, icon_button
from game.desktop.kit.card import header
from game.desktop.kit.ribbon import Ribbon, ribbon
from game.desktop.layout import BarLayout
from game.desktop.scene import Push
from game.desktop.scenes.advice.sheet import Sheet
from game.desktop.scenes.table.board import Board
from game.desktop.ui import Ui
from game.texts import say


def head(ui: Ui, board: Board, bar: BarLayout) -> None:
    """Draw the bar."""
    ui.region("bar")
    now, line = board.now, board.calendar
    words = say("table.turn_of", turn=now.turn, last=now.last_turn)
    if now.span:
        words = say("table.turn_days", turn=words, span=now.span)
    header(ui, bar, board.view.scenario.title, words)
    shown = Ribbon(
        days=line.days,
        today=line.today,
        ticks=line.ticks,
        curve=line.curve,
        marked=line.marked,
        marked_text=line.marked_text,
        window_text=line.window_text if not board.is_guiding else "",
        start_text=line.start_text,
        end_text=line.end_text,
        truce=line.truce,
        truce_text=line.truce_text,
        lapses=line.lapses,
        seals=line.seals,
    )
    ribbon(ui, "ribbon", bar.ribbon, shown)
    if board.coach.hints and icon_button(
        ui, "bar/advice", bar.button(4), "question", say("advice.window.open"), look=Look.DARK
    ):
        board.advice = Sheet()
    place = bar.button(4 + board.coach.hints)
    if board.hand is not None and icon_button(
        ui, "bar/hand", place, "robot", say("hand.open"), look=Look.DARK
    ):
        board.outcome = Push(board.hand())
    place = bar.button(4 + board.coach.hints + (board.hand is not None))
    if board.notes is not None and icon_button(
        ui, "bar/notes", place, "pencil-simple-line", say("together.notes_open"), look=Look.DARK
    ):
        board.outcome = Push(board.notes())
    if icon_button(ui, "bar/brief", bar.button(3), "scroll", say("table.brief"), look=Look.DARK):
        board.outcome = Push(board.flow.brief())
    if icon_button(ui, "bar/help", bar.button(2), "book-open", say("table.help"), look=Look.DARK):
        board.outcome = Push(board.flow.help())
    if icon_button(ui, "bar/settings", bar.button(1), "gear-six", say("table.settings"), look=Look.DARK):
        board.outcome = Push(board.flow.settings())
    if icon_button(ui, "bar/leave", bar.button(0), "arrow-left", say("table.leave"), look=Look.DARK):
        board.question = "leave"
