"""The two packages side by side: what differs first, equal issues folded."""

from __future__ import annotations

from game.desktop import style
from game.desktop.assets import picture
from game.desktop.box import Box
from game.desktop.kit.button import button
from game.desktop.kit.card import card, rule
from game.desktop.kit.file import file_meter
from game.desktop.kit.scroll import scroll
from game.desktop.kit.sign import lozenges, star
from game.desktop.painter import RIGHT
from game.desktop.scenes.clause import clause_meter, lacking
from game.desktop.scenes.review.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.review import Clause
from game.texts import format_series, say

HEAD, FOOT = 38.0, 46.0
LEAST_ROW, MOST_ROW = 54.0, 68.0
QUIET_ROW = 34.0
LEAST_WORD = 100.0


def clauses(ui: Ui, sheet: Sheet, box: Box) -> None:
    """Draw the table of both packages."""
    paint, theme = ui.paint, ui.theme
    ui.region("clauses")
    card(ui, box)
    columns = _columns(box)
    head = box.top(HEAD)
    proposer = sheet.data.offer.proposer
    paint.text(say("weigh.issue"), columns[0](head), style.SMALL_LABEL, theme.ink2)
    mine, theirs = columns[1](head), columns[2](head)
    paint.token(sheet.view.seat, mine.x + 7, head.cy, 13)
    paint.text(sheet.data.own_title, mine.after(22), style.SMALL_STRONG, theme.ink)
    paint.token(proposer, theirs.x + 7, head.cy, 13)
    paint.text(say("weigh.their_offer"), theirs.after(22), style.SMALL_STRONG, theme.ink)
    paint.text(say("weigh.you"), columns[3](head), style.SMALL_STRONG, theme.ink, align=RIGHT)
    rule(ui, box.x, head.bottom, box.w)
    body = Box(box.x + 1, head.bottom, box.w - 2, box.h - HEAD - FOOT)
    _rows(ui, sheet, body)
    _foot(ui, sheet, box.bottom_part(FOOT))


def _rows(ui: Ui, sheet: Sheet, body: Box) -> None:
    differing, equal = sheet.data.differing, sheet.data.equal
    words = say("weigh.equal", issues=format_series([clause.name for clause in equal])) if equal else ""
    room = body.w - 150
    fold = 24 + ui.paint.tall(words, style.BODY, room) if equal else 0.0
    shown = equal if sheet.unfolds else ()
    rest = body.h - fold - QUIET_ROW * len(shown)
    height = min(MOST_ROW, max(LEAST_ROW, rest / max(1, len(differing))))
    with scroll(ui, "clauses", body) as area:
        y = area.top
        for clause in differing:
            _row(ui, sheet, Box(body.x, y, body.w, height), clause)
            y += height
        if not differing:
            place = Box(body.x + 16, y, body.w - 32, 60)
            ui.paint.paragraph(say("weigh.none_differ"), place, style.BODY, ui.theme.ink2, at=0.5)
            y += 60
        if equal:
            row = Box(body.x, y, body.w, fold)
            ui.paint.icon("equals", row.x + 25, row.cy, 17, ui.theme.ink3)
            ui.paint.paragraph(
                words, Box(row.x + 46, row.y, room - 46, fold), style.BODY, ui.theme.ink2, at=0.5
            )
            label = say("weigh.fold" if sheet.unfolds else "weigh.show")
            place = Box(row.right - 124, row.cy - 15, 108, 30)
            if button(ui, "clauses/fold", place, label):
                sheet.unfolds = not sheet.unfolds
            y += fold
        for clause in shown:
            _quiet(ui, sheet, Box(body.x, y, body.w, QUIET_ROW), clause)
            y += QUIET_ROW
        area.height = y - area.top


def _row(ui: Ui, sheet: Sheet, row: Box, clause: Clause) -> None:
    paint, theme = ui.paint, ui.theme
    issue, mine, theirs, number = (place(row) for place in _columns(row))
    ground = theme.accent_soft if clause.points > 0 else theme.gold_soft if clause.points < 0 else None
    if ground is not None and not theme.is_strong:
        paint.fill(row, ground)
    rule(ui, row.x, row.y, row.w)
    paint.icon(picture(sheet.view.scenario.issues[clause.issue].key), issue.x + 9, row.cy, 20, theme.ink)
    paint.paragraph(clause.name, issue.after(30), style.STRONG, theme.ink, at=0.5, most=2)
    paint.paragraph(clause.mine, mine.left(mine.w - 34), style.CAPTION, theme.ink2, at=0.5, most=3)
    paint.icon("arrow-right", theirs.x - 17, row.cy, 16, theme.ink2)
    need = sheet.view.scenario.issues[clause.issue].options[clause.option].need
    marks = 64.0 if clause.lost or clause.gained or clause.marks > 0 else 0.0
    words = theirs.left(theirs.w - marks)
    level = row.cy
    if need:
        lines = min(2, paint.lines(clause.theirs, style.SMALL_STRONG, words.w, 2))
        top = row.cy - (lines * 17 + 20) / 2
        paint.paragraph(clause.theirs, Box(words.x, top, words.w, lines * 17), style.SMALL_STRONG, theme.ink)
        meter = clause_meter(sheet.view, clause.issue, clause.option, has_pens=sheet.has_finer)
        meter = lacking(meter, clause.lacks)
        room = words.w - 72
        if room < LEAST_WORD:
            # The word of the file gets the whole width, and what stands at the right moves up.
            room, level = theirs.w - 72, top + 9
        file_meter(ui, words.x - 1, top + lines * 17 + 11, meter, room=room)
    else:
        paint.paragraph(clause.theirs, words, style.SMALL_STRONG, theme.ink, at=0.5, most=2)
    x = theirs.right - 8
    for _ in clause.lost:
        star(ui, x, level, is_met=False)
        x -= 18
    for _ in clause.gained:
        star(ui, x, level)
        x -= 18
    if clause.marks > 0 and sheet.has_finer:
        lozenges(ui, x - 10 * clause.marks + 4, level, clause.marks)
    _number(ui, sheet, number, clause.points)


def _quiet(ui: Ui, sheet: Sheet, row: Box, clause: Clause) -> None:
    paint, theme = ui.paint, ui.theme
    issue, mine, theirs, number = (place(row) for place in _columns(row))
    rule(ui, row.x, row.y, row.w)
    paint.icon(picture(sheet.view.scenario.issues[clause.issue].key), issue.x + 9, row.cy, 18, theme.ink3)
    paint.text(clause.name, issue.after(30), style.SMALL_LABEL, theme.ink2)
    paint.text(clause.theirs, Box(mine.x, row.y, theirs.right - mine.x, row.h), style.CAPTION, theme.ink2)
    paint.icon("equals", number.right - 7, row.cy, 15, theme.ink3)


def _number(ui: Ui, sheet: Sheet, box: Box, points: int) -> None:
    ink = ui.theme.ink2 if not points else ui.theme.accent if points > 0 else ui.theme.warn
    words = sheet.reader.points(points, signed=True)
    ui.paint.text(words, box, style.NUMBER.sized(16), ink, align=RIGHT, is_fixed=True)


def _foot(ui: Ui, sheet: Sheet, box: Box) -> None:
    paint, theme = ui.paint, ui.theme
    paint.fill(box.inset(1, 1), theme.sunk)
    rule(ui, box.x, box.y, box.w, is_strong=True)
    number = _columns(box)[3](box)
    _number(ui, sheet, number, sheet.data.points)
    look = style.CAPTION.sized(13)
    sum_words = say("weigh.sum")
    width = paint.measure(sum_words, look)
    paint.text(sum_words, Box(number.x - width + 18, box.y, width + 2, box.h), look, theme.ink2)
    count = say("weigh.differ", n=len(sheet.data.differing), total=len(sheet.data.clauses))
    x = box.x + 16
    paint.text(count, Box(x, box.y, 180, box.h), look, theme.ink)
    x += paint.measure(count, look) + 26
    if any(clause.lost or clause.gained for clause in sheet.data.differing):
        words = say("weigh.legend_headline")
        star(ui, x, box.cy, is_met=False)
        paint.text(words, Box(x + 13, box.y, 230, box.h), look, theme.ink2)
        x += paint.measure(words, look) + 40
    if sheet.has_finer and any(clause.marks > 0 for clause in sheet.data.differing):
        words = say("weigh.legend_mark", mark=sheet.view.scenario.cost_mark[0])
        lozenges(ui, x - 6, box.cy, 1)
        paint.text(words, Box(x + 11, box.y, 200, box.h), look, theme.ink2)


def _columns(box: Box) -> tuple[_Column, _Column, _Column, _Column]:
    """Issue, own, theirs and the number, as cuts of a row as wide as the table."""
    issue = min(200.0, box.w * 0.235)
    number = 96.0
    rest = box.w - issue - number - 16
    mine = rest * 0.46
    return (
        _Column(16, issue - 16),
        _Column(issue + 8, mine - 8),
        _Column(issue + 8 + mine, rest - mine - 8),
        _Column(box.w - number - 2, number - 14),
    )


class _Column:
    """A part of every row: so far from the left, so wide."""

    __slots__ = ("_left", "_width")

    def __init__(self, left: float, width: float) -> None:
        self._left = left
        self._width = width

    def __call__(self, row: Box) -> Box:
        return Box(row.x + self._left, row.y, self._width, row.h)
