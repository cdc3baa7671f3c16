"""The package: a row for every issue, a cell for every option, and what the looked-at option would mean."""

from __future__ import annotations

from game.core.ids import IssueId
from game.desktop import assets, layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.file import NOBODY, FileMeter, file_meter
from game.desktop.kit.option import OptionCell, option_cell, strip
from game.desktop.kit.scroll import scroll
from game.desktop.kit.sign import lozenges, star
from game.desktop.kit.tone import Tone
from game.desktop.kit.tooltip import tip
from game.desktop.layout import TableLayout
from game.desktop.scenes.table.board import Board, Seen
from game.desktop.ui import Ui
from game.presenters.delegation import Page
from game.presenters.files import Progress
from game.presenters.matrix import Cell, IssueRow
from game.presenters.sketch import eased
from game.texts import is_veiled, say

LEAST_ROW = 43.0
FOOT = 4.0
PITCH = 11.5
NARROW = style.Style(style.NARROW_STRONG, 13, 13.6)
SENTENCE = style.Style(style.NARROW, 12.6, 15.5)
SMALL = style.Style(style.NARROW_STRONG, 12, 12.4)
TONES = {
    Progress.NONE: Tone.QUIET,
    Progress.NOT_YET: Tone.WARN,
    Progress.DRAFT: Tone.QUIET,
    Progress.ONE_PEN: Tone.GOLD,
    Progress.READY: Tone.READY,
}


def grid(ui: Ui, board: Board, table: TableLayout) -> None:
    """Draw the package; a pressed cell makes an offer of it."""
    ui.region("package")
    paint, theme, box = ui.paint, ui.theme, table.package
    paint.shadow(box)
    paint.rounded(box, theme.panel, radius=8, border=theme.line, stroke=theme.border)
    note = board.note("package")
    if board.legal.due:
        # What is due takes a row of room: the sentence stands in the head, and the package keeps its rows.
        _head(ui, board, box.top(layout.PACKAGE_HEAD), note or board.note("desk"))
        note = ""
    else:
        _head(ui, board, box.top(layout.PACKAGE_HEAD), "")
    body = box.below(layout.PACKAGE_HEAD)
    if note:
        body = _note(ui, body, note)
    rows = board.shown
    height = min(layout.HIGHEST_ROW, (body.h - FOOT) / max(1, len(rows)))
    if height >= LEAST_ROW:
        for k, row in enumerate(rows):
            _row(ui, board, table, Box(body.x, body.y + k * height, body.w, height), row, k)
        return
    with scroll(ui, "package", body.inset(1)) as area:
        y = area.top
        for k, row in enumerate(rows):
            _row(ui, board, table, Box(body.x, y, area.width, layout.TIGHT_ROW), row, k)
            y += layout.TIGHT_ROW
        area.height = y - area.top


def _note(ui: Ui, body: Box, note: str) -> Box:
    """A sentence of the guide under the head; answers what is left."""
    paint, theme = ui.paint, ui.theme
    inner = body.w - 64
    tall = paint.tall(note, style.BODY, inner)
    box = Box(body.x + 12, body.y + 2, body.w - 24, tall + 14)
    paint.rounded(box, theme.gold_soft, radius=6)
    paint.icon("info", box.x + 18, box.cy, 18, theme.gold, "bold")
    paint.paragraph(note, Box(box.x + 36, box.y + 7, inner, tall), style.BODY, theme.ink)
    return body.below(tall + 22)


def _head(ui: Ui, board: Board, box: Box, note: str) -> None:
    """The title, the buttons, and between them a sentence, or what is looked at, or what the signs mean."""
    paint, theme = ui.paint, ui.theme
    title = say("table.package")
    look = style.HEAD.sized(17)
    width = paint.text(title, box.after(16), look, theme.ink).w
    right = box.right - 8
    if board.view.scenario.not_on_this_table:
        words = say("table.not_here")
        wide = paint.measure(words, style.SMALL_STRONG) + 20
        place = Box(right - wide, box.y + 4, wide, 28)
        right = place.x - 4
        if button(ui, "package/not_here", place, words, look=Look.BARE, text=style.SMALL_STRONG):
            board.page = Page(words, board.view.scenario.not_on_this_table)
    name = say("table.hide_marks" if board.has_marks else "table.show_marks")
    place = Box(right - 32, box.y + 3, 30, 29)
    if icon_button(ui, "package/marks", place, "eye-slash" if board.has_marks else "eye", name, size=19):
        board.has_marks = not board.has_marks
    room = Box(box.x + 16 + width + 14, box.y + 1, place.x - 8 - (box.x + 16 + width + 14), box.h - 2)
    if board.seen is not None:
        _preview(ui, board, room)
    elif note:
        paint.rounded(room.inset(-4, 1), theme.gold_soft, radius=6)
        paint.icon("info", room.x + 10, room.cy, 17, theme.gold, "bold")
        paint.paragraph(note, room.after(24), SENTENCE, theme.ink, at=0.5, most=2)
    else:
        _legend(ui, board, room)


def _legend(ui: Ui, board: Board, box: Box) -> None:
    """What the signs mean, as many as there is room for."""
    paint, theme = ui.paint, ui.theme
    signs = ["worth"] + (["star"] if board.view.book.headlines else [])
    if not board.is_guiding and any(cell.cost_marks for row in board.rows for cell in row.cells):
        signs.append("cost")
    if board.has_marks and any(cell.crosses for row in board.rows for cell in row.cells):
        signs.append("line")
    if board.has_marks:
        signs.append("offers")
    x = box.x
    for sign in signs:
        words = say(f"table.legend_{sign}")
        wide = paint.measure(words, style.CAPTION) + 27
        if x + wide > box.right:
            break
        if sign == "worth":
            paint.bar(Box(x, box.cy - 2, 20, 4), 0.4, theme.ink2)
        elif sign == "star":
            star(ui, x + 10, box.cy, size=14)
        elif sign == "cost":
            lozenges(ui, x + 5, box.cy, 1)
        elif sign == "line":
            paint.hatch(Box(x, box.cy - 3, 20, 6), theme.mark(board.view.seat).fill, 5)
        else:
            paint.token(board.others[0], x + 10, box.cy, 11)
        paint.text(words, Box(x + 25, box.y, wide, box.h), style.CAPTION, theme.ink2)
        x += wide + 13


def _preview(ui: Ui, board: Board, box: Box) -> None:
    """The option that is looked at: its file, what it requires, what it is worth together."""
    paint, theme = ui.paint, ui.theme
    assert board.seen is not None, "nothing is looked at"
    issue, option = board.seen
    cell = board.rows[issue].cells[option]
    state = board.file(issue, option)
    parts = [say("table.worth_points", value=cell.value)]
    if state.hint:
        parts.append(state.hint)
    if not board.is_guiding:
        after = board.bonds(board.previewed())
        for bond in after:
            if bond.points and any(named == issue for named, _ in _parts(board, bond.name)):
                points = board.reader.points(bond.points, signed=True)
                parts.append(say("table.bond", name=bond.name, points=points))
        kept = {bond.name for bond in after}
        for bond in board.bonds(board.package):
            if bond.name not in kept and bond.points:
                points = board.reader.points(-bond.points, signed=True)
                parts.append(say("table.bond_lost", name=bond.name, points=points))
    words = say("table.preview", label=cell.full, parts=say("table.dot").join(parts))
    paint.paragraph(words, box, SENTENCE, theme.ink, at=0.5, most=2)


def _parts(board: Board, name: str) -> tuple[tuple[int, int], ...]:
    return next(link.when.parts for link in board.view.scenario.linkages if link.name == name)


def _row(ui: Ui, board: Board, table: TableLayout, box: Box, row: IssueRow, place: int) -> None:
    paint, theme = ui.paint, ui.theme
    paint.line(box.x, box.y, box.w, theme.line)
    chosen = board.package[row.issue]
    seen = board.seen is not None and board.seen.issue == row.issue
    is_full = board.has_marks or seen
    _issue(ui, board, table.issue_part(box), row, chosen, is_full=is_full)
    well = table.option_strip(box)
    strip(ui, well)
    uid = f"package/{row.issue}"
    cells = board.once(("cells", row.issue, is_full), lambda: _cells(board, row, is_full=is_full))
    for data, cell, at in zip(cells, row.cells, table.option_cells(box, len(cells)), strict=True):
        name = f"{uid}/{cell.option}"
        touch = option_cell(ui, name, at, data, grid="package", row=place, is_first=cell.option == 0)
        if touch.clicked:
            choose(board, row.issue, cell.option)


def _cells(board: Board, row: IssueRow, *, is_full: bool) -> tuple[OptionCell, ...]:
    chosen = board.package[row.issue]
    return tuple(
        _cell(board, row, cell, is_chosen=cell.option == chosen, is_full=is_full) for cell in row.cells
    )


def choose(board: Board, issue: IssueId, option: int) -> None:
    """Put an option into the offer in the making, which becomes the table move."""
    if not board.sealed:
        draft = board.plan.draft(board.view).with_clause(issue, option)
        board.plan = board.plan.with_sketch(board.view, eased(board.view, draft))


def _cell(board: Board, row: IssueRow, cell: Cell, *, is_chosen: bool, is_full: bool) -> OptionCell:
    is_star = None
    if cell.stars:
        package = board.package
        package = (*package[: row.issue], cell.option, *package[row.issue + 1 :])
        lines = board.view.book.headlines
        is_star = any(lines[k].when.holds(package) for k in cell.stars)
    return OptionCell(
        label=cell.label,
        value=cell.value,
        share=None if is_veiled() else cell.share,
        star=is_star,
        cost_marks=cell.cost_marks if not board.is_guiding else 0,
        offered=cell.offered if is_full else (),
        crosses=cell.crosses if is_full else (),
        is_chosen=is_chosen,
        is_blank=cell.option == 0,
        is_in_force=cell.is_in_force,
        hint=board.sealed or cell.hint,
    )


def _issue(ui: Ui, board: Board, box: Box, row: IssueRow, chosen: int, *, is_full: bool) -> None:
    paint, theme = ui.paint, ui.theme
    option = board.seen.option if board.seen is not None and board.seen.issue == row.issue else chosen
    has_file = row.has_file
    two_rows = has_file and box.h >= 42
    is_tight = box.h < layout.TIGHT_ROW
    middle = box.y + (13.0 if is_tight else box.h * 0.34) if two_rows else box.cy
    paint.icon(assets.picture(row.key), box.x + 9, middle, 18, theme.ink)
    marks = len(row.binders) * PITCH
    # A name that needs the whole column leaves the marks to the line of its file.
    name = row.name if paint.measure(row.name, NARROW) <= box.w - 26 - marks - 8 else row.short
    is_long = two_rows and _is_long(ui, name, box.w - 26 - marks - 8)
    line = box.bottom - (9.5 if is_tight else 13)
    for k, seat in enumerate(row.binders):
        paint.token(seat, box.right - marks + PITCH * k + 2, line if is_long else middle, 9)
    _name(ui, Box(box.x + 26, box.y, box.w - 26 - (0 if is_long else marks + 8), box.h), name, middle)
    if name != row.name:
        uid = f"package/{row.issue}"
        ui.touch(uid, box, takes_keys=False)
        tip(ui, uid, box, row.name)
    if two_rows:
        state = board.file(row.issue, option)
        authors = row.authors if is_full else tuple(NOBODY for _ in row.authors)
        meter = FileMeter(authors, state.need, state.word, TONES[state.how])
        room = box.w - 98 - (marks + 2 if is_long else 0)
        file_meter(ui, box.x + 26, line, meter, word_left=72, room=room)


def _is_long(ui: Ui, text: str, width: float) -> bool:
    """Whether a name needs more than two narrow lines."""
    return ui.paint.measure(text, NARROW) > width and ui.paint.lines(text, SMALL, width) > 2


def _name(ui: Ui, box: Box, text: str, middle: float) -> None:
    """An issue's name: on one line, narrow if it must be, or on two small ones."""
    paint, ink = ui.paint, ui.theme.ink
    for look in (style.LABEL.sized(13.6), NARROW):
        if paint.measure(text, look) <= box.w:
            paint.text(text, Box(box.x, middle - 10, box.w, 20), look, ink)
            return
    tall = 2 * SMALL.leading
    paint.paragraph(text, Box(box.x, middle - tall / 2, box.w, tall), SMALL, ink, at=0.5, most=2)


def looked_at(ui: Ui) -> Seen | None:
    """The option under the pointer or with the keyboard on it, whichever led last."""
    parts = ui.looked_at.split("/")
    if len(parts) == 3 and parts[0] == "package" and parts[1].isdigit() and parts[2].isdigit():
        return Seen(IssueId(int(parts[1])), int(parts[2]))
    return None
