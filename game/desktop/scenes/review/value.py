"""What an offer is worth to the reader, beside its own, with one walk-away line through both."""

from __future__ import annotations

from game.core.orders import Kind
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.card import card
from game.desktop.kit.sign import star
from game.desktop.kit.tone import Tone
from game.desktop.painter import RIGHT
from game.desktop.scenes.review.sheet import Sheet
from game.desktop.ui import Ui
from game.presenters.worth import Worth
from game.texts import format_own, say


def value(ui: Ui, sheet: Sheet, side: Box) -> float:
    """The card with both scores; answers its lower edge."""
    paint, theme, reader = ui.paint, ui.theme, sheet.reader
    ui.region("worth")
    inner_w = side.w - 32
    proposer = sheet.data.offer.proposer
    quote = f"“{sheet.data.quote}”" if sheet.data.quote else reader.name(proposer)
    look = style.DOCUMENT_STRONG
    quote_h = max(44.0, paint.tall(quote, look, inner_w - 56, 4))
    facts = _facts(sheet)
    note = sheet.note
    rows = [*facts, *([("info", note, Tone.QUIET)] if note else [])]
    heights = [max(20.0, paint.tall(words, style.CAPTION, inner_w - 24) + 3) for _, words, _ in rows]
    has_own = sheet.data.mine is not None
    height = 12 + quote_h + 12 + 36 + (40 if has_own else 0) + 26 + sum(heights) + 12
    box = card_box = side.top(height)
    card(ui, card_box)
    x, y = box.x + 16, box.y + 12
    key = sheet.view.scenario.seats[proposer].key
    paint.emblem(proposer, key, x + 21, y + quote_h / 2, 42)
    paint.paragraph(quote, Box(x + 56, y, inner_w - 56, quote_h), look, theme.ink, at=0.5, most=4)
    y += quote_h + 12
    top = y
    label = say("weigh.their_score", when=sheet.data.when)
    _bar(ui, sheet, "theirs", Box(x, y, inner_w, 36), label, sheet.data.theirs, proposer)
    y += 36
    if sheet.data.mine is not None:
        y += 4
        _bar(ui, sheet, "mine", Box(x, y, inner_w, 36), sheet.data.own_title, sheet.data.mine, None)
        y += 36
    at = x + inner_w * min(1.0, max(0.0, sheet.data.theirs.against / sheet.top))
    paint.fill(Box(at - 1.25, top + 20, 2.5, y - top - 16), theme.ink)
    y += 4
    how = "weigh.walk_away" if sheet.data.theirs.kind is Kind.SETTLEMENT else "weigh.without"
    row = Box(x, y, inner_w, 22)
    paint.text(say(how, value=reader.points(sheet.data.theirs.against)), row, style.SMALL_STRONG, theme.ink)
    gain = reader.gap(sheet.data.theirs.score, sheet.data.theirs.against)
    words = format_own(gain, signed=True)
    width = paint.measure(words, style.NUMBER) + 4
    ink = theme.accent if gain >= 0 else theme.warn
    paint.text(words, row, style.NUMBER, ink, align=RIGHT, is_fixed=True)
    side_words = say("weigh.above" if gain >= 0 else "weigh.below")
    paint.text(side_words, row.left(inner_w - width - 4), style.CAPTION, theme.ink2, align=RIGHT)
    y += 24
    for (icon, words, tone), tall in zip(rows, heights, strict=True):
        _fact(ui, sheet, Box(x, y, inner_w, tall), icon, words, tone)
        y += tall
    return card_box.bottom


def _bar(ui: Ui, sheet: Sheet, uid: str, box: Box, label: str, value: Worth, seat: int | None) -> None:
    paint, theme = ui.paint, ui.theme
    row = box.top(22)
    paint.text(label, row.left(box.w - 64), style.CAPTION, theme.ink2)
    words = sheet.reader.points(value.score)
    paint.text(words, row, style.SCORE.sized(17), theme.ink, align=RIGHT, is_fixed=True)
    fill = theme.accent if seat is None else theme.mark(seat).fill
    paint.bar(Box(box.x, box.y + 25, box.w, 9), value.score / sheet.top, fill)


def _fact(ui: Ui, sheet: Sheet, box: Box, icon: str, words: str, tone: Tone) -> None:
    paint, theme = ui.paint, ui.theme
    cy = box.y + min(10.0, box.h / 2)
    ink = theme.warn if tone is Tone.WARN else theme.ink2
    if icon in ("met", "lost"):
        star(ui, box.x + 8, cy, is_met=icon == "met")
    else:
        paint.icon(icon, box.x + 8, cy, 16, ink)
    paint.paragraph(words, box.after(24), style.CAPTION, ink)


def _facts(sheet: Sheet) -> list[tuple[str, str, Tone]]:
    """What else counts for the reader: icon, words, tone."""
    data, theirs = sheet.data, sheet.data.theirs
    line = [say("weigh.lasts", percent=theirs.lasts)]
    line.append(say("weigh.headlines", met=len(theirs.headlines)))
    line.append(say("weigh.ready", ready=data.ready, live=data.live))
    found = [("clock-countdown", " · ".join(line), Tone.QUIET)]
    if theirs.kind is Kind.INTERIM:
        found.append(("file-dashed", say("weigh.interim"), Tone.QUIET))
    found += [("lost", say("weigh.lost", headline=text), Tone.QUIET) for text in data.lost]
    found += [("met", say("weigh.gained", headline=text), Tone.QUIET) for text in data.gained]
    if theirs.thin:
        found.append(("warning-circle", say("weigh.thin", n=data.thin), Tone.WARN))
    if theirs.low:
        found.append(("warning-circle", say("weigh.low", gauges=theirs.low), Tone.WARN))
    if theirs.red_lines:
        cost = sheet.reader.points(theirs.red_lines)
        found.append(("warning-circle", say("weigh.crosses", cost=cost), Tone.WARN))
    return found
