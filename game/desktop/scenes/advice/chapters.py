"""The chapters of advice. Each draws itself and answers whether the panel has done its work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from game.core.ids import IssueId
from game.core.orders import Prepare
from game.desktop.box import Box
from game.desktop.kit.button import Look
from game.desktop.kit.slider import slider
from game.desktop.scenes.advice.page import Page
from game.desktop.scenes.table.picker import Picker, Row
from game.presenters.advice import (
    advisers,
    answerable,
    base_of,
    counter_offers,
    draft,
    files,
    span,
    tell_base,
    tell_doubts,
    tell_wants,
    warnings,
)
from game.texts import say

if TYPE_CHECKING:
    from game.agents.advice.counsel import Counsel
    from game.desktop.scenes.advice.sheet import Sheet
    from game.desktop.scenes.table.board import Board
    from game.presenters.plan import Plan

Chapter = Callable[[Page, "Board", "Sheet", "Counsel"], bool]
SLIDER = 340.0
POINT = 100


def _turn(page: Page, board: Board, sheet: Sheet, counsel: Counsel) -> bool:
    """What sealing now leads to, and the files to work on."""
    page.head(say("advice.command.warn"))
    pens = not board.is_guiding
    found = board.once("warnings", lambda: warnings(counsel, board.plan, counts_pens=pens))
    for warned in found:
        icon = "warning-octagon" if warned.is_grave else "info"
        page.text(warned.words, icon=icon, is_grave=warned.is_grave)
    if not found:
        page.text(say("advice.nothing_to_warn"), icon="check-circle")
    page.gap()
    told = board.once("advised files", lambda: files(counsel, board.plan, counts_pens=pens))
    if not told:
        page.text(say("advice.no_files"))
        return False
    page.head(say("advice.command.files"))
    for file in told:
        page.text(f"{file.name}. {file.words}", icon="file-text")
    wanted = tuple(Prepare(file.issue) for file in told)
    has_room = not board.plan.orders.desk and not board.staff_prepares and not board.sealed
    if has_room and page.button("advice/prepare", say("advice.window.prepare"), icon="pen-nib"):
        board.change(page.ui, lambda: _with_files(board, wanted))
    return False


def _with_files(board: Board, moves: tuple[Prepare, ...]) -> Plan:
    plan = board.plan
    for move in moves:
        plan = plan.with_desk(board.view, move)
    return plan


def _others(page: Page, board: Board, sheet: Sheet, counsel: Counsel) -> bool:
    """What the others may want for an option, and why they may not agree."""
    page.text(say("advice.as_far"))
    name, base = board.once("base", lambda: base_of(counsel, board.plan))
    page.head(say("advice.window.wants"))
    if page.button("advice/ask", say("advice.window.pick"), icon="question"):
        board.picker = _issues(board, sheet)
    if sheet.asked is not None:
        asked = sheet.asked
        page.text(say("advice.command.wants", clause=board.reader.clause(*asked), base=name))
        for about in board.once(("wants", asked), lambda: tell_wants(counsel, base, *asked)):
            page.seat(about.seat, about.name, about.sentences)
    page.gap()
    page.head(say("advice.command.doubts", base=name))
    page.text(tell_base(counsel, name, base))
    for about in board.once("doubts", lambda: tell_doubts(counsel, base)):
        page.seat(about.seat, about.name, about.sentences)
    return False


def _issues(board: Board, sheet: Sheet) -> Picker:
    rows = board.shown
    return Picker(
        say("advice.window.pick"),
        tuple(Row(row.name) for row in rows),
        lambda k: _options(board, sheet, rows[k].issue),
    )


def _options(board: Board, sheet: Sheet, issue: IssueId) -> Picker:
    options = board.view.scenario.issues[issue].options

    def ask(option: int) -> None:
        sheet.asked = issue, option

    return Picker(
        board.reader.issue(issue), tuple(Row(option.label, option.meaning) for option in options), ask
    )


def _counters(page: Page, board: Board, sheet: Sheet, counsel: Counsel) -> bool:
    """Counter-offers worth at least what the player says."""
    reader, unit = board.reader, POINT * board.view.scenario.points_unit
    low, high = board.once("span", lambda: span(counsel))
    first, last = low // unit, max(low // unit + 1, high // unit)
    value = sheet.value if sheet.value is not None else first + 1
    value = min(last, max(first, value))
    page.head(say("advice.counter.title", value=reader.points(value * unit)))
    box = Box(page.x, page.y, min(SLIDER, page.width), 30)
    moved = slider(page.ui, "advice/value", box, value, first, last)
    if moved is not None:
        sheet.value = value = moved
    page.gap(40)
    name, base = board.once("base", lambda: base_of(counsel, board.plan))
    made = board.once(("counters", value), lambda: counter_offers(counsel, name, base, value * unit))
    page.text(tell_base(counsel, name, base))
    page.text(made.note)
    for number, counter in enumerate(made.offers):
        page.rule()
        page.head(counter.words)
        page.text(
            say(
                "advice.worth",
                score=reader.points(counter.score),
                gain=reader.points(counter.gain, signed=True),
                date=reader.turn(counter.offer.date),
            )
        )
        page.text(counter.others)
        if page.button(f"advice/take/{number}", say("advice.window.take"), reason=board.sealed):
            board.change(page.ui, partial(board.plan.with_table, board.view, counter.offer))
            page.ui.toast(say("advice.window.taken"), "check-circle")
            return True
    return False


def _offers(page: Page, board: Board, sheet: Sheet, counsel: Counsel) -> bool:
    """Two opinions on each offer that waits for an answer."""
    waiting = board.once("answerable", lambda: answerable(board.view))
    if not waiting:
        page.text(say("advice.no_offer"))
    for offer in waiting:
        page.head(say("advice.command.offer", offer=board.reader.offer(offer.id)))
        for voice in board.once(("voices", offer.id), partial(advisers, counsel, offer.id)):
            page.text(" ".join((voice.name + ".", voice.says, *voice.reasons)), icon="chat-circle-text")
        page.gap()
    return False


def _orders(page: Page, board: Board, sheet: Sheet, counsel: Counsel) -> bool:
    """Whole orders, to be taken over and changed."""
    made = board.once("drafted", lambda: draft(counsel, board.plan))
    page.text(say("advice.window.draft"))
    for line in made.lines:
        page.text(line[:1].upper() + line[1:], icon="check")
    page.gap()
    if page.button(
        "advice/fill", say("advice.window.fill"), icon="pen-nib", look=Look.PRIMARY, reason=board.sealed
    ):
        board.plan = made.plan
        page.ui.toast(say("advice.draft.title"), "check-circle", 6)
        return True
    return False


CHAPTERS: dict[str, Chapter] = {
    "turn": _turn,
    "others": _others,
    "counters": _counters,
    "offers": _offers,
    "orders": _orders,
}
"""Each chapter by its name."""
