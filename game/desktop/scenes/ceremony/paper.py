"""The document: its numbered clauses, who wrote their files, the seals, or why signing slipped."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.card import document, rule
from game.desktop.kit.file import file_meter
from game.desktop.kit.scroll import scroll
from game.desktop.motion import Motion
from game.desktop.painter import CENTRE
from game.desktop.scenes.ceremony.sheet import Sheet
from game.desktop.scenes.clause import clause_meter, lacking
from game.desktop.ui import Ui
from game.presenters.signing import SignedClause, Signing
from game.texts import say

SEAL = 84.0
SEAL_SPACE = 146.0
SWELL = 0.06
HEAD = 76.0
LEAST_ROW, MOST_ROW = 32.0, 42.0
BAND = 64.0


def draw_paper(ui: Ui, sheet: Sheet, box: Box, paper: Signing) -> None:
    """Draw one document."""
    paint, theme = ui.paint, ui.theme
    ui.region("paper")
    inner = document(ui, box)
    title = inner.top(38)
    paint.text(paper.title, title, style.DOCUMENT_TITLE, theme.ink, align=CENTRE)
    between = Box(inner.x, title.bottom, inner.w, 20)
    paint.text(paper.between, between, style.DOCUMENT.sized(14), theme.ink2, align=CENTRE)
    body = inner.below(HEAD)
    if paper.slip:
        band = _slip(ui, sheet, body, paper)
        body = body.below(band + 12)
    foot = 0.0 if paper.slip else SEAL_SPACE
    place = Box(inner.x, body.y, inner.w, body.h - foot)
    crossing = any(clause.crossed for clause in paper.clauses)
    key = 22.0 if crossing else 0.0
    if crossing:
        _key(ui, sheet, Box(place.x, place.y - 2, place.w, 20))
        place = place.below(key)
    pitch = min(MOST_ROW, max(LEAST_ROW, place.h / max(1, len(paper.clauses))))
    with scroll(ui, "paper", place) as area:
        y = area.top
        for clause in paper.clauses:
            _clause(ui, sheet, Box(place.x, y, place.w - 8, pitch), clause, has_slipped=bool(paper.slip))
            y += pitch
        area.height = y - area.top
    if not paper.slip:
        rule(ui, inner.x, inner.bottom - SEAL_SPACE + 4, inner.w, is_strong=True)
        _seals(ui, sheet, inner.bottom_part(SEAL_SPACE - 8), paper)


def _key(ui: Ui, sheet: Sheet, row: Box) -> None:
    words = say("signing.crossing")
    width = ui.paint.measure(words, style.CAPTION) + 2
    ui.paint.hatch(Box(row.right - width - 30, row.cy - 4, 22, 8), ui.theme.ink2)
    ui.paint.text(words, row.right_part(width), style.CAPTION, ui.theme.ink2)


def _slip(ui: Ui, sheet: Sheet, box: Box, paper: Signing) -> float:
    """Why nothing was signed; answers the height of the band."""
    paint, theme = ui.paint, ui.theme
    x, room = box.x + 52, box.w - 68
    words = f"{paper.slip} {paper.slip_note}"
    tall = paint.tall(words, style.CAPTION, room)
    box = box.top(max(BAND, tall + 34))
    paint.rounded(box, theme.warn_soft, radius=6, border=theme.warn if theme.is_strong else None, stroke=2)
    paint.icon("warning-circle", box.x + 26, box.cy, 24, theme.warn)
    top = box.cy - (20 + tall) / 2
    paint.text(say("signing.slips"), Box(x, top, room, 20), style.STRONG, theme.warn)
    paint.paragraph(words, Box(x, top + 20, room, tall), style.CAPTION, theme.ink)
    return box.h


def _clause(ui: Ui, sheet: Sheet, row: Box, clause: SignedClause, *, has_slipped: bool) -> None:
    paint, theme = ui.paint, ui.theme
    if clause.number > 1:
        rule(ui, row.x, row.y, row.w)
    paint.text(str(clause.number), row.left(24), style.DOCUMENT.sized(14), theme.ink2, align=0.6)
    name = min(208.0, row.w * 0.3)
    title = Box(row.x + 32, row.y, name - 40, row.h)
    paint.paragraph(clause.name, title, style.DOCUMENT_STRONG._replace(leading=16), theme.ink, at=0.5, most=2)
    meter = min(186.0, max(178.0, row.w * 0.28))
    label = Box(row.x + name, row.y, row.w - name - meter - 8, row.h)
    hatches = 26.0 * len(clause.crossed)
    look = style.DOCUMENT.sized(14.2)
    if paint.lines(clause.label, look, label.w - hatches) > 1:
        look = style.DOCUMENT.sized(13)
    fit = paint.paragraph(
        clause.label,
        label.left(label.w - hatches),
        look._replace(leading=15.5),
        theme.ink,
        at=0.5,
        most=2,
    )
    for k, seat in enumerate(clause.crossed):
        place = Box(min(label.right - hatches, label.x + fit.w + 8) + 26 * k, row.cy - 4, 22, 8)
        paint.hatch(place, theme.mark(seat).fill)
    shown = clause_meter(sheet.view, clause.issue, clause.option, has_pens=sheet.has_finer)
    # Meters are of now: news that came after the signing may have brought what was missing on the day.
    shown = lacking(shown, clause.lacks) if has_slipped else shown
    file_meter(ui, row.right - meter, row.cy, shown, room=meter - 74)


def _seals(ui: Ui, sheet: Sheet, box: Box, paper: Signing) -> None:
    paint, theme = ui.paint, ui.theme
    swell = ui.moved(
        f"seal/{sheet.page}", SWELL if sheet.is_fresh and ui.motion is Motion.FULL else 0.0, "seal"
    )
    for seat, cell in zip(paper.parties, box.columns(len(paper.parties)), strict=True):
        key = sheet.view.scenario.seats[seat].key
        paint.emblem(seat, key, cell.cx, cell.y + SEAL / 2 + 4, SEAL * (1 + swell))
        name = Box(cell.x, cell.y + SEAL + 10, cell.w, 22)
        paint.text(sheet.reader.name(seat), name, style.HEAD, theme.ink, align=CENTRE)
        state = Box(cell.x, name.bottom, cell.w, 17)
        paint.text(say("signing.sealed"), state, style.CAPTION, theme.ink2, align=CENTRE)
