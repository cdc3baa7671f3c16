"""The right column: what is said, what has happened, what was promised."""

from __future__ import annotations

from collections.abc import Callable

from game.core.commands import Answer, Ask, Reply, Signal, Talk
from game.core.errors import Refused
from game.core.ids import IssueId, SeatId
from game.core.legal import check_signal
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.bubble import Bubble, bubble, bubble_height
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import rule
from game.desktop.kit.field import field
from game.desktop.kit.ring import ring
from game.desktop.kit.scroll import scroll
from game.desktop.kit.tabs import tabs
from game.desktop.kit.tooltip import tip
from game.desktop.scenes.table.board import LEDGER, NEWS, TALK, Board
from game.desktop.scenes.table.picker import Picker, Row
from game.desktop.ui import Ui
from game.presenters.reasons import sentence
from game.presenters.talk import open_questions, tell_message
from game.texts import say

TABS = 40.0
FOOT = 88.0
LONGEST = 2000
WAYS = ("signal", "ask", "answer")


def voices(ui: Ui, board: Board, box: Box) -> None:
    """Draw the column."""
    ui.region("talk")
    paint, theme = ui.paint, ui.theme
    paint.shadow(box)
    paint.rounded(box, theme.panel, radius=8, border=theme.line, stroke=theme.border)
    names = [say(f"table.tab_{name}") for name in ("talk", "news", "ledger")]
    fresh = (False, board.has_news, False)
    chosen = tabs(ui, "talk/tab", box.inset(8, 0).top(TABS), names, board.tab, news=fresh)
    if chosen is not None:
        board.tab = chosen
    if board.tab == NEWS:
        board.has_news = False
    rule(ui, box.x, box.y + TABS, box.w)
    if board.tab == TALK:
        _said(ui, board, Box(box.x + 14, box.y + TABS + 4, box.w - 20, box.h - TABS - FOOT - 6))
        _composer(ui, board, box.bottom_part(FOOT))
    elif board.tab == NEWS:
        _news(ui, board, Box(box.x + 14, box.y + TABS + 4, box.w - 20, box.h - TABS - 10))
    elif board.tab == LEDGER:
        _ledger(ui, board, Box(box.x + 14, box.y + TABS + 4, box.w - 20, box.h - TABS - 10))


def _said(ui: Ui, board: Board, box: Box) -> None:
    if not board.lines:
        with scroll(ui, "talk/log", box) as area:
            # Who has nothing to read yet is told what waits for an answer.
            y = _papers(ui, board, Box(box.x, area.top + 8, area.width, 0))
            y += _line(ui, Box(box.x, y, area.width, 0), say("table.no_talk"), ui.theme.ink2)
            area.height = y - area.top
        return
    with scroll(ui, "talk/log", box, keeps_end=True) as area:
        y = area.top + 8
        for line in board.lines:
            data = Bubble(line.seat, line.name, line.when, line.text, line.chips)
            tall = bubble_height(ui, area.width, data)
            if area.shows(y, tall):
                bubble(ui, box.x, y, area.width, data)
            y += tall + 12
        area.height = y - area.top


def _empty(ui: Ui, box: Box, words: str) -> None:
    ui.paint.paragraph(words, box.inset(4, 14), style.BODY, ui.theme.ink2)


def _news(ui: Ui, board: Board, box: Box) -> None:
    paint, theme = ui.paint, ui.theme
    if not board.news:
        _empty(ui, box, say("table.no_news"))
        return
    with scroll(ui, "talk/log", box) as area:
        y, when = area.top + 8, ""
        for item in reversed(board.news):
            if item.when != when:
                when = item.when
                if y > area.top + 8:
                    rule(ui, box.x, y, area.width)
                    y += 8
                paint.text(when, Box(box.x, y, area.width, 20), style.SMALL_STRONG, theme.ink2)
                y += 22
            tall = paint.tall(item.text, style.BODY.sized(13.6), area.width)
            if area.shows(y, tall):
                place = Box(box.x, y, area.width, tall)
                paint.paragraph(item.text, place, style.BODY.sized(13.6), theme.ink)
            y += tall + 9
        area.height = y - area.top


def _ledger(ui: Ui, board: Board, box: Box) -> None:
    paint, theme = ui.paint, ui.theme
    with scroll(ui, "talk/log", box) as area:
        y = _papers(ui, board, Box(box.x, area.top + 8, area.width, 0))
        if not board.promises:
            y += _line(ui, Box(box.x, y, area.width, 0), say("table.no_ledger"), theme.ink2)
        for entry, text in zip(reversed(board.view.ledger), reversed(board.promises), strict=True):
            if len(entry.seats) == 1:
                paint.token(entry.seats[0], box.x + 8, y + 9, 14)
            else:
                paint.icon("handshake", box.x + 8, y + 9, 16, theme.ink2)
            tall = paint.tall(text, style.BODY.sized(13.6), area.width - 24)
            place = Box(box.x + 24, y, area.width - 24, tall)
            if area.shows(y, tall):
                paint.paragraph(text, place, style.BODY.sized(13.6), theme.ink)
            y += tall + 8
            rule(ui, box.x, y, area.width)
            y += 8
        area.height = y - area.top


def _papers(ui: Ui, board: Board, box: Box) -> float:
    """What lies on the table, from the top of a box down; answers where it ends."""
    if not board.papers:
        return box.y
    paint, theme = ui.paint, ui.theme
    y = box.y
    paint.text(say("standing.title"), Box(box.x, y, box.w, 20), style.SMALL_STRONG, theme.ink2)
    y += 24
    for paper in board.papers:
        if paper.seat is not None:
            paint.token(paper.seat, box.x + 8, y + 9, 14)
        else:
            paint.icon("handshake", box.x + 8, y + 9, 16, theme.ink2)
        for words, ink in ((paper.head, theme.ink), (paper.text, theme.ink), (paper.state, theme.ink2)):
            y += _line(ui, Box(box.x + 24, y, box.w - 24, 0), words, ink, is_strong=words is paper.head)
        y += 6
    rule(ui, box.x, y, box.w)
    return y + 8


def _line(ui: Ui, box: Box, words: str, ink: tuple[int, int, int], *, is_strong: bool = False) -> float:
    """A paragraph as high as it must be; answers its height."""
    look = style.SMALL_STRONG if is_strong else style.BODY.sized(13.6)
    tall = ui.paint.tall(words, look, box.w)
    ui.paint.paragraph(words, Box(box.x, box.y, box.w, tall), look, ink)
    return tall + 3


# -- saying something ---------------------------------------------------------------------------------------


def _composer(ui: Ui, board: Board, box: Box) -> None:
    rule(ui, box.x, box.y, box.w)
    upper = Box(box.x + 10, box.y + 8, box.w - 20, 30)
    over = board.view.public.ending is not None
    reason = say("table.over") if over else ""
    label = say("table.to")
    x = upper.x + ui.paint.text(label, upper, style.SMALL_LABEL, ui.theme.ink2).w + 6
    for seat in board.others:
        _addressee(ui, board, Box(x, upper.y, 28, 30), seat)
        x += 31
    _ways(ui, board, Box(x + 3, upper.y + 1, upper.right - x - 3, 28), reason)
    lower = Box(box.x + 10, box.y + 44, box.w - 20, 34)
    edit = field(
        ui,
        "talk/words",
        lower.left(lower.w - 42),
        board.written,
        placeholder=say("table.message"),
        most=LONGEST,
        reason=reason,
    )
    board.written = edit.text
    why = reason or ("" if board.written.strip() else say("table.no_words"))
    sends = icon_button(
        ui,
        "talk/send",
        lower.right_part(36),
        "paper-plane-tilt",
        say("table.send"),
        look=Look.PLAIN,
        size=18,
        reason=why,
    )
    if (sends or edit.is_submitted) and not why:
        board.outcome = Talk(board.view.seat, board.to, board.written.strip())
        board.written = ""


def _ways(ui: Ui, board: Board, box: Box, reason: str) -> None:
    """What can be said besides free words: a button each, or one for all where there is little room."""
    waiting = open_questions(board.reader, board.view.messages)
    look = style.Style(style.NARROW_STRONG, 13, 17)
    why = [
        reason or board.once(("signal", board.to), lambda: _why_no_signal(board)),
        reason,
        reason or ("" if waiting else say("table.nothing_asked")),
    ]
    words = [say(f"table.{way}") for way in WAYS]
    hints = [say(f"table.{way}_hint") for way in WAYS]
    natural = [ui.paint.measure(word, look) for word in words]
    spare = (box.w - 8 - sum(natural)) / len(WAYS)
    if spare < 17:
        if button(ui, "talk/more", box, say("table.more"), reason=reason, text=look):
            rows = tuple(Row(*row) for row in zip(words, hints, why, strict=True))
            board.picker = Picker(say("table.more_title"), rows, lambda k: PICKERS[WAYS[k]](board))
        return
    x = box.x
    for k, way in enumerate(WAYS):
        cell = Box(x, box.y, natural[k] + spare, box.h)
        x = cell.right + 4
        if button(ui, f"talk/{way}", cell, words[k], reason=why[k], hint=hints[k], text=look):
            board.picker = PICKERS[way](board)


def _addressee(ui: Ui, board: Board, box: Box, seat: SeatId) -> None:
    """A seat to speak to; the last one stays."""
    paint, theme = ui.paint, ui.theme
    uid = f"talk/to/{seat}"
    is_on = seat in board.to
    reason = say("table.one_addressee") if board.to == (seat,) else ""
    touch = ui.touch(uid, box, is_enabled=not reason, grid="talk/to")
    ground = theme.mark(seat).tint if is_on else theme.sunk if touch.is_hot else None
    border = theme.mark(seat).fill if is_on else theme.line2
    paint.rounded(box, ground, radius=6, border=border, stroke=1.4 if is_on else 0)
    paint.token(seat, box.cx, box.cy, 13, is_hollow=not is_on)
    ring(ui, touch, box, radius=6, gap=1)
    # The seat heads the sentence.
    name = board.reader.called(seat)
    words = say("table.speaks_to" if is_on else "table.silent_to", seat=name[:1].upper() + name[1:])
    tip(ui, uid, box, reason or words)
    if touch.clicked:
        chosen = set(board.to) ^ {seat}
        board.to = tuple(sorted(chosen))


def signal_refused(board: Board, seat: SeatId) -> str:
    """Why nothing can be signalled to a seat now; empty if something can."""
    try:
        check_signal(board.view, seat)
    except Refused as refused:
        return sentence(refused)
    return ""


def _why_no_signal(board: Board) -> str:
    """Why nobody could be signalled to: the seat that is spoken to, or every seat."""
    asked = board.to if len(board.to) == 1 else board.others
    reasons = [signal_refused(board, seat) for seat in asked]
    return "" if "" in reasons else reasons[0]


def _seats(
    board: Board, then: Callable[[SeatId], Picker | None], why: Callable[[SeatId], str] = lambda _: ""
) -> Picker | None:
    """Ask for a seat first, unless only one is spoken to."""
    if len(board.to) == 1:
        return then(board.to[0])
    seats = board.others
    names = tuple(Row(board.reader.name(seat), reason=why(seat), seat=seat) for seat in seats)
    return Picker(say("table.to_whom"), names, lambda k: then(seats[k]))


def _issues(board: Board, title: str, then: Callable[[IssueId], Picker | None]) -> Picker:
    rows = board.shown
    return Picker(title, tuple(Row(row.name) for row in rows), lambda k: then(rows[k].issue))


def _options(board: Board, title: str, issue: IssueId, then: Callable[[int], Picker | None]) -> Picker:
    options = board.view.scenario.issues[issue].options
    return Picker(title, tuple(Row(option.label, option.meaning) for option in options), then)


def signal_picker(board: Board) -> Picker | None:
    """Tell a seat which issue matters most."""

    def send(to: SeatId, issue: IssueId) -> Picker | None:
        board.outcome = Signal(board.view.seat, to, issue)
        return None

    title = say("table.signal_title")
    return _seats(
        board,
        lambda to: _issues(board, title, lambda issue: send(to, issue)),
        lambda to: signal_refused(board, to),
    )


def ask_picker(board: Board) -> Picker | None:
    """Ask a seat what it would want for an option."""

    def send(to: SeatId, issue: IssueId, option: int) -> Picker | None:
        board.outcome = Ask(board.view.seat, to, issue, option)
        return None

    def about(to: SeatId) -> Picker:
        title = say("table.ask_title", seat=board.reader.called(to))
        return _issues(
            board, title, lambda issue: _options(board, title, issue, lambda option: send(to, issue, option))
        )

    return _seats(board, about)


def answer_picker(board: Board) -> Picker | None:
    """Answer a question."""
    view = board.view
    reader = board.reader
    waiting = open_questions(reader, view.messages)
    replies = tuple(Reply)

    def send(
        to: SeatId, reply: Reply, issue: IssueId | None = None, option: int | None = None
    ) -> Picker | None:
        board.outcome = Answer(view.seat, to, reply, issue, option)
        return None

    def condition(to: SeatId) -> Picker:
        title = say("table.condition_title")
        return _issues(
            board,
            title,
            lambda issue: _options(
                board, title, issue, lambda option: send(to, Reply.CONDITION, issue, option)
            ),
        )

    def reply_to(place: int) -> Picker:
        to = waiting[place].sender
        rows = tuple(Row(say(f"talk_menu.reply_{reply.value}")) for reply in replies)

        def chosen(k: int) -> Picker | None:
            if replies[k] is Reply.CONDITION:
                return condition(to)
            return send(to, replies[k])

        return Picker(tell_message(reader, waiting[place]), rows, chosen)

    if len(waiting) == 1:
        return reply_to(0)
    rows = tuple(Row(tell_message(reader, message), seat=message.sender) for message in waiting)
    return Picker(say("table.answer_title"), rows, reply_to)


PICKERS = {"signal": signal_picker, "ask": ask_picker, "answer": answer_picker}
