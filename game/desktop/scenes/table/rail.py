"""The left column: how things stand, and who sits at the table."""

from __future__ import annotations

from game.core.ids import pairs
from game.desktop.box import Box
from game.desktop.kit.card import card, rule
from game.desktop.kit.gauge import Gauge, gauge, trust
from game.desktop.kit.ring import ring
from game.desktop.kit.scroll import scroll
from game.desktop.kit.seat import SeatCard, seat_card
from game.desktop.kit.tone import Tone
from game.desktop.kit.tooltip import tip
from game.desktop.scenes.table.board import Board
from game.desktop.ui import Ui
from game.presenters.delegation import Delegation, seat_page
from game.presenters.situation import Reading
from game.texts import format_points, say

ROW = 23.0
PAIRS = 3
GAP = 10.0
LEAST, MOST = 84.0, 226.0
# Cards between these heights would crowd their rows: they stay lower, where rows stand closer.
CLOSE, LOOSE = 95.0, 101.0


def situation_height(board: Board) -> float:
    """How high the situation card is: as many rows as the game has gauges, and pairs of seats."""
    now = board.now
    rows = len(now.gauges)
    lines = -(-len(now.trust) // PAIRS)
    if not rows and not lines:
        return 0.0
    return 38 + ROW * rows + (6 + 26.0 * lines if lines else 0) + 6


def rail(ui: Ui, board: Board, box: Box) -> None:
    """Draw the column."""
    ui.region("rail")
    height = situation_height(board)
    if height:
        _situation(ui, board, box.top(height))
        box = box.below(height + GAP)
    count = len(board.seats)
    tall = min(MOST, (box.h - GAP * (count - 1)) / count)
    tall = CLOSE if CLOSE < tall < LOOSE else tall
    if tall >= LEAST:
        for k, seat in enumerate(board.seats):
            _seat(ui, board, "rail/seat", Box(box.x, box.y + k * (tall + GAP), box.w, tall), seat)
        return
    with scroll(ui, "rail/seats", box.inset(-2)) as area:
        y = area.top + 2
        for seat in board.seats:
            _seat(ui, board, "rail/seats/seat", Box(box.x, y, area.width - 2, CLOSE), seat)
            y += CLOSE + GAP
        area.height = y - area.top - GAP + 4


def _situation(ui: Ui, board: Board, box: Box) -> None:
    now = board.now
    inner = card(ui, box, title=say("table.situation"), note=say("table.per_turn"), pad=14)
    y = inner.y - 4
    for k, (reading, known) in enumerate(zip(now.gauges, board.view.scenario.gauges, strict=True)):
        place = Box(inner.x, y, inner.w, ROW)
        gauge(
            ui,
            f"rail/gauge/{k}",
            place,
            _reading(reading, known.short or known.name),
            label_width=68,
            keeps_change=True,
        )
        y += ROW
    if not now.trust:
        return
    rule(ui, inner.x, y + 4, inner.w)
    y += 8
    named = [
        (int(first), int(second), format_points(reading.value))
        for (first, second), reading in zip(pairs(len(board.seats)), now.trust, strict=True)
    ]
    if len(named) == PAIRS:
        # Round the table: each pair shares a seat with the one before.
        named = [named[0], named[2], named[1]]
    for start in range(0, len(named), PAIRS):
        part = tuple(named[start : start + PAIRS])
        place = Box(inner.x, y, inner.w, 26)
        trust(ui, place, say("table.trust") if not start else "", part)
        if not start:
            touch = ui.touch("rail/trust", place, takes_keys=False, grid="gauges", row=1)
            ring(ui, touch, place, radius=5, gap=1)
            _trust_tip(ui, board, place)
        y += 26


def _trust_tip(ui: Ui, board: Board, box: Box) -> None:
    words = " ".join(
        say("table.trust_pair", pair=reading.name, value=format_points(reading.value))
        for reading in board.now.trust
    )
    tip(ui, "rail/trust", box, words, title=board.now.trust[0].explain, is_beside=True)


def _reading(reading: Reading, label: str) -> Gauge:
    change = reading.next - reading.value
    return Gauge(
        label=label,
        value=format_points(reading.value),
        share=reading.value / 1000,
        change=format_points(abs(change)) if change else "",
        rises=(change > 0) - (change < 0),
        hint=say("table.reading", name=reading.name, explain=reading.explain),
    )


def _seat(ui: Ui, board: Board, name: str, box: Box, seat: Delegation) -> None:
    now, k = board.now, seat.seat
    appetite = None
    if now.appetite:
        reading = now.appetite[k]
        appetite = _reading(reading, say("table.appetite"))._replace(seat=k, hint="")
    more = None
    if seat.trust is not None:
        more = Gauge(say("table.with_you"), format_points(seat.trust), seat.trust / 1000, seat=k)
    status, icon, tone = say("table.writing"), "pencil-simple-line", Tone.GOLD if seat.is_you else Tone.QUIET
    if seat.is_sealed:
        status, icon, tone = say("table.sealed"), "seal-check", Tone.READY
    data = SeatCard(
        seat=k,
        key=seat.key,
        name=seat.name,
        line=seat.line,
        status=status,
        status_icon=icon,
        tone=tone,
        you=say("table.you") if seat.is_you else "",
        appetite=appetite,
        more=more,
        promise=seat.promise,
        promise_icon=seat.promise_icon,
        hint=seat.promises,
    )
    if seat_card(ui, f"{name}/{k}", box, data):
        board.page = seat_page(board.view, board.casting, k)
