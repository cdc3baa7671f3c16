"""What a package is worth: the score against going without, how it lasts, how others may look at it."""

from __future__ import annotations

from game.core.ids import SeatId, Turn
from game.core.orders import Kind
from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.gauge import blocks, score_bar
from game.desktop.kit.sign import lozenges, stars
from game.desktop.kit.tooltip import tip
from game.desktop.painter import RIGHT
from game.desktop.scenes.table.board import Board
from game.desktop.ui import Ui
from game.presenters.review import tell_day
from game.presenters.worth import Worth
from game.texts import format_own, is_veiled, say


def score(ui: Ui, board: Board, box: Box, value: Worth, date: Turn) -> None:
    """The score if it is signed in turn `date`, against what there would be without it then."""
    paint, theme, points = ui.paint, ui.theme, board.reader.points
    top = box.below(2).top(26)
    shown = points(value.score)
    width = paint.text(shown, top, style.SCORE, theme.ink, align=RIGHT, is_fixed=True).w
    when = tell_day(board.view, Turn(max(date, board.view.public.turn)))
    words = say("table.if_kept") if value.kind is Kind.INTERIM else say("table.if_signed", day=when)
    paint.text(words, top.left(top.w - width - 6), style.CAPTION, theme.ink2)
    scale = 10000 * board.view.scenario.points_unit
    if not is_veiled():
        score_bar(ui, "orders/score", box.below(30).top(16), value.score / scale, value.against / scale)
    foot = box.below(48).top(20)
    over = board.reader.gap(value.score, value.against)
    gain = format_own(over, signed=True)
    ink = theme.accent if over > 0 else theme.warn if over < 0 else theme.ink2
    width = paint.text(gain, foot, style.STRONG, ink, align=RIGHT, is_fixed=True).w
    against = points(value.against)
    long, short = say("table.walk_away_then", points=against), say("table.walk_away", points=against)
    if value.kind is Kind.INTERIM:
        long = short = say("table.without", points=against)
    room = foot.left(foot.w - width - 6)
    words = long if paint.measure(long, style.CAPTION) <= room.w else short
    paint.text(words, room, style.CAPTION, theme.ink2)
    ui.touch("orders/worth", box, takes_keys=False)
    tip(ui, "orders/worth", box, say("table.valued", day=when))


def outlook(
    ui: Ui, board: Board, box: Box, value: Worth, package: tuple[int, ...], to: tuple[SeatId, ...]
) -> None:
    """How long it lasts, headlines, cost marks, and how others may look at it."""
    paint, theme = ui.paint, ui.theme
    row = box.below(3).top(20)
    fit = paint.text(say("table.lasts"), row, style.CAPTION, theme.ink2)
    percent = say("table.percent", n=value.lasts)
    paint.text(percent, row.after(fit.w + 5).left(50), style.STRONG, theme.ink, is_fixed=True)
    x = row.right
    if value.marks and not board.is_guiding:
        number = str(value.marks)
        wide = paint.measure(number, style.STRONG)
        paint.text(number, Box(x - wide - 1, row.y, wide + 2, row.h), style.STRONG, theme.ink, is_fixed=True)
        lozenges(ui, x - wide - 15, row.cy, 1, size=11)
        x -= wide + 22
    rules = board.view.scenario.scoring.headlines
    if rules is not None and board.view.book.headlines:
        most = min(rules.count_max, len(board.view.book.headlines))
        met = min(most, len(value.headlines))
        stars(ui, x - most * 17, row.cy, met, most, size=14, is_faded=True)
    y = row.bottom + 2
    if value.thin or value.low:
        note = say("table.thin", issues=value.thin) if value.thin else say("table.low", gauges=value.low)
        uid = "orders/thin"
        place = Box(box.x, y - 1, box.w, 17)
        ui.touch(uid, place, takes_keys=False)
        paint.icon("warning-circle", place.x + 8, place.cy, 14, theme.warn, "bold")
        paint.text(say("table.not_yet"), place.after(20), style.SMALL_LABEL, theme.warn)
        tip(ui, uid, place, note)
        y += 17
    room = box.bottom - y
    step = min(22.0, room / max(1, len(to)))
    if step < 13:
        to, step = to[: max(1, int(room / 13))], 13.0
    for seat in to:
        told = board.prospect(seat, package)
        paint.token(seat, box.x + 8, y + step / 2, min(13, step - 2))
        wide = 14.0 if box.w >= 190 else 9.0
        x = blocks(ui, box.x + 20, y + step / 2, told.blocks, seat=seat, width=wide) + 6
        word = Box(x, y + step / 2 - 10, box.right - x, 20)
        paint.text(told.word, word, style.SMALL_LABEL.sized(13.4), theme.ink)
        y += step
    uid = "orders/outlook"
    ui.touch(uid, row, takes_keys=False)
    lines = [say("table.headlines_met", lines=", ".join(value.headlines))] if value.headlines else []
    lines.append(say("table.lasts_ready", n=value.lasts_ready))
    if value.red_lines:
        lines.append(say("table.own_line", cost=board.reader.points(value.red_lines)))
    tip(ui, uid, row, " ".join(lines))
