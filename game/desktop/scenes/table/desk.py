"""The desk moves: two slots, each filled by choosing what to do and then on what."""

from __future__ import annotations

from collections.abc import Callable

from game.core.errors import Refused
from game.core.ids import IssueId
from game.core.orders import (
    DeskMove,
    DrawRedLine,
    EndTruce,
    MakeGesture,
    MakeStatement,
    Prepare,
    Press,
)
from game.desktop import assets, style
from game.desktop.box import Box
from game.desktop.kit.slot import REMOVE, Choice, empty_slot, filled_slot
from game.desktop.kit.slot import DeskMove as Shown
from game.desktop.painter import RIGHT
from game.desktop.scenes.table.board import Board
from game.desktop.scenes.table.picker import Picker, Row
from game.desktop.ui import Ui
from game.presenters.files import tell_progress
from game.presenters.orders import tell_outcome
from game.presenters.reasons import actions, desk_moves, reason, sentence
from game.texts import say

HEAD = 28.0
# What stands on the slots' buttons, and the moves behind each: by guide's name, and the presenter's.
GROUPS = (
    ("prepare", "pen-nib", (("prepare", "prepare"),)),
    ("gesture", "hand-heart", (("gesture", "gesture"),)),
    ("statement", "megaphone", (("statement", "statement"), ("red_line", "line"))),
    ("pressure", "lightning", (("pressure", "press"), ("end_truce", "end"))),
)
ICONS = {
    Prepare: "pen-nib",
    MakeGesture: "hand-heart",
    MakeStatement: "megaphone",
    DrawRedLine: "prohibit",
    Press: "lightning",
    EndTruce: "warning-circle",
}


def is_shown(board: Board) -> bool:
    """Whether there are desk moves to show."""
    if not board.view.scenario.moves.desk_per_turn:
        return False
    return board.staff_prepares or bool(groups(board))


def groups(board: Board) -> tuple[str, ...]:
    """The buttons of an empty slot."""
    return board.once("groups", lambda: _groups(board))


def _groups(board: Board) -> tuple[str, ...]:
    there, shown = actions(board.view), board.moves
    return tuple(
        name for name, _, parts in GROUPS if any(move in shown and action in there for move, action in parts)
    )


def slots(ui: Ui, board: Board, box: Box) -> None:
    """Draw the slots."""
    paint, theme = ui.paint, ui.theme
    most = board.view.scenario.moves.desk_per_turn
    head = box.top(24)
    staffed = board.staff_prepares
    note = say("table.by_staff") if staffed else say("table.per_turn_most", n=most)
    fit = paint.text(say("table.desk"), head, style.HEAD, theme.ink)
    paint.text(note, head.after(fit.w + 8), style.CAPTION, theme.ink2, align=RIGHT)
    desk = board.plan.orders.desk
    names = [say("table.first_slot"), say("table.next_slot")]
    cells = box.below(HEAD).columns(min(3, most), 10)
    if not desk and not groups(board):
        _rest(ui, box.below(HEAD))
        return
    for k, cell in enumerate(cells):
        uid = f"orders/slot/{k}"
        if k < len(desk):
            shown = _shown(board, desk[k])
            # What staff chose, or what is sealed, is to be read only.
            shown = shown._replace(remove="") if staffed or board.sealed else shown
            answer = filled_slot(ui, uid, cell, shown)
            if answer is not None:
                board.plan = board.plan.without_desk(k)
                if answer != REMOVE:
                    group = _group_of(desk[k])
                    board.picker = pick(board, group)
        else:
            _empty(ui, board, uid, cell, names[min(k, 1)], k == len(desk))


def _empty(ui: Ui, board: Board, uid: str, box: Box, title: str, is_next: bool) -> None:
    shown = groups(board)
    if not shown:
        _rest(ui, box)
        return
    icons = {name: icon for name, icon, _ in GROUPS}
    choices = [
        Choice(say(f"table.{name}"), icons[name], why_not(board, name), say(f"table.{name}_hint"))
        for name in shown
    ]
    answer = empty_slot(ui, uid, box, title, say("table.or_rest"), choices, reason=board.sealed)
    if answer is None and ui.focus.startswith(f"{uid}/") and is_next:
        for k in range(len(choices)):
            if ui.key(str(k + 1), everywhere=True) and not choices[k].reason and not board.sealed:
                answer = k
    if answer is not None:
        board.picker = pick(board, shown[answer])


def _rest(ui: Ui, box: Box) -> None:
    """Where staff have nothing to do."""
    ui.paint.rounded(box, ui.theme.sunk, radius=7, border=ui.theme.line2)
    ui.paint.paragraph(say("table.staff_rest"), box.inset(12, 8), style.CAPTION, ui.theme.ink2, at=0.5)


def why_not(board: Board, group: str) -> str:
    """Why no move of a group can be made now; empty if one can."""
    return board.sealed or board.once(("desk", group), lambda: _why_not(board, group))


def _why_not(board: Board, group: str) -> str:
    there, shown = actions(board.view), board.moves
    parts = next(parts for name, _, parts in GROUPS if name == group)
    reasons = [
        reason(board.view, board.plan, action, sentence)
        for move, action in parts
        if move in shown and action in there
    ]
    return "" if not reasons or "" in reasons else reasons[0]


def pick(board: Board, group: str) -> Picker:
    """The question on what a move is to be made."""
    view = board.view
    if group == "prepare":
        return _from(board, say("table.pick_prepare"), desk_moves(view, "prepare"), prepare_row)
    if group == "gesture":
        return _from(board, say("table.pick_gesture"), desk_moves(view, "gesture"), gesture_row)
    if group == "statement":
        return _words(board)
    moves: list[DeskMove] = []
    there, shown = actions(view), board.moves
    if "press" in there and "pressure" in shown:
        moves += desk_moves(view, "press")
    if "end" in there and "end_truce" in shown:
        moves += desk_moves(view, "end")
    return _from(board, say("table.pick_pressure"), tuple(moves), press_row)


def _from(
    board: Board, title: str, moves: tuple[DeskMove, ...], row: Callable[[Board, DeskMove], Row]
) -> Picker:
    # What is possible comes first.
    moves = tuple(sorted(moves, key=lambda move: bool(refused(board, move))))
    rows = tuple(row(board, move)._replace(reason=_row_reason(board, move)) for move in moves)

    def choose(place: int) -> Picker | None:
        move = moves[place]
        if isinstance(move, EndTruce):
            board.question = "end_truce"
        else:
            add(board, move)
        return None

    return Picker(title, rows, choose)


def _row_reason(board: Board, move: DeskMove) -> str:
    """Why a row of a list cannot be chosen; what the row names already is not said again."""
    why = refused(board, move)
    if why and isinstance(move, Prepare) and board.view.seat not in board.rows[move.issue].binders:
        return say("table.not_bound")
    return why


def add(board: Board, move: DeskMove) -> None:
    """Put a desk move into the next free slot."""
    board.plan = board.plan.with_desk(board.view, move)


def refused(board: Board, move: DeskMove) -> str:
    """Why a desk move cannot join the plan; empty if it can."""
    try:
        board.plan.with_desk(board.view, move)
    except Refused as found:
        return sentence(found)
    return ""


def prepare_row(board: Board, move: DeskMove) -> Row:
    """An issue to prepare: its file now and then, for the clause in the draft."""
    assert isinstance(move, Prepare), "staff prepare an issue"
    view, issue = board.view, board.view.scenario.issues[move.issue]

    line = tell_outcome(view, move)
    option = board.package[move.issue]
    if option:
        state = tell_progress(view.scenario, view.public, move.issue, option)
        line += " " + say("table.for_draft", label=issue.options[option].short, state=state)
    return Row(issue.name, line, icon=assets.picture(issue.key))


def gesture_row(board: Board, move: DeskMove) -> Row:
    """A seat to make a gesture to."""
    assert isinstance(move, MakeGesture), "a gesture has a target"
    return Row(board.view.scenario.seats[move.target].name, tell_outcome(board.view, move), seat=move.target)


def press_row(board: Board, move: DeskMove) -> Row:
    """A way to press, or the end of a truce."""
    if isinstance(move, Press):
        way = board.view.scenario.moves.pressure[board.view.seat][move.way]
        return Row(way.name, f"{way.text} {tell_outcome(board.view, move)}".strip(), icon="lightning")
    return Row(say("table.end_truce"), tell_outcome(board.view, move), icon="warning-circle")


def _words(board: Board) -> Picker:
    """What to say in public: a warm statement, or a red line on an issue."""
    view = board.view
    there, shown = actions(view), board.moves
    rows: list[Row] = []
    acts: list[DeskMove | IssueId] = []
    if "statement" in there and "statement" in shown:
        move = MakeStatement()
        rows.append(
            Row(say("table.statement_row"), tell_outcome(view, move), refused(board, move), "megaphone")
        )
        acts.append(move)
    if "line" in there and "red_line" in shown:
        for row in board.shown:
            lines = [DrawRedLine(row.issue, cell.option) for cell in row.cells]
            reasons = [refused(board, line) for line in lines]
            why = "" if "" in reasons else reasons[-1]
            rows.append(Row(say("table.line_row", issue=row.name), "", why, "prohibit"))
            acts.append(row.issue)

    def choose(place: int) -> Picker | None:
        act = acts[place]
        if isinstance(act, MakeStatement):
            add(board, act)
            return None
        return _lines(board, IssueId(int(act))) if isinstance(act, int) else None

    return Picker(say("table.pick_statement"), tuple(rows), choose)


def _lines(board: Board, issue: IssueId) -> Picker:
    known = board.view.scenario.issues[issue]
    moves = tuple(DrawRedLine(issue, option) for option in range(len(known.options)))
    rows = tuple(
        Row(known.options[move.option].label, tell_outcome(board.view, move), refused(board, move))
        for move in moves
    )

    def choose(place: int) -> Picker | None:
        add(board, moves[place])
        return None

    return Picker(say("table.pick_line", issue=known.name), rows, choose)


def _group_of(move: DeskMove) -> str:
    match move:
        case Prepare():
            return "prepare"
        case MakeGesture():
            return "gesture"
        case MakeStatement() | DrawRedLine():
            return "statement"
        case _:
            return "pressure"


def _shown(board: Board, move: DeskMove) -> Shown:
    view = board.view
    line = ""
    match move:
        case Prepare(issue):
            title, line = say("table.prepare"), board.reader.short(issue)
            rules = view.scenario.moves.prepare
            units = view.public.files[issue]
            after = min(rules.file_max, units + rules.step) if rules else units
            effect = say("table.file_goes", now=units, after=after)
        case MakeGesture(target):
            title, line, effect = say("table.gesture"), view.scenario.seats[target].name, ""
        case DrawRedLine(issue, option):
            known = view.scenario.issues[issue]
            title, line = say("table.red_line_title"), board.reader.short(issue)
            effect = known.options[option].short
        case MakeStatement():
            title, line, effect = say("table.statement"), say("table.statement_short"), ""
        case Press(way):
            title, line, effect = say("table.pressure"), view.scenario.moves.pressure[view.seat][way].name, ""
        case EndTruce():
            title, line, effect = say("table.end_truce"), say("table.on_record"), ""
    return Shown(ICONS[type(move)], title, line, effect, say("table.remove"))
