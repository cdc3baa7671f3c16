"""The option cell, of which the package is made."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.colour import mix
from game.desktop.kit.ring import ring
from game.desktop.kit.sign import lozenges, star
from game.desktop.kit.tooltip import tip
from game.desktop.ui import Touch, Ui
from game.texts import say

STRIP = 3.5
# The least height in which a label can have two lines.
TWO_LINES = 21.0
BAR_WIDTH = 26.0
SLIMMER = 0.9
# Between a label and the next cell.
AIR = 3.0
# From the left edge to the words; at 1280 units five cells in a row just hold eighteen letters each.
PAD = 6.0
# Most numbers have no more digits before their decimal than this.
ONES = "00"


class OptionCell(NamedTuple):
    """What one option shows. Worth is the viewer's own: `value` in words, `share` 0 to 1 of the best.

    `star` is None, or whether the viewer's headline is met by it; `offered` are the seats whose last offers
    hold it, `crosses` the seats whose public red line it breaks. `reason` keeps it from being chosen.
    `is_blank` marks the option that says nothing: chosen, it stays quiet.
    """

    label: str
    value: str = ""
    share: float | None = None
    star: bool | None = None
    cost_marks: int = 0
    offered: tuple[int, ...] = ()
    crosses: tuple[int, ...] = ()
    is_chosen: bool = False
    is_blank: bool = False
    is_in_force: bool = False
    reason: str = ""
    hint: str = ""


def strip(ui: Ui, box: Box) -> None:
    """The well in which the cells of one issue stand."""
    ui.paint.rounded(box, ui.theme.sunk, radius=6, border=ui.theme.line)


def option_cell(
    ui: Ui, uid: str, box: Box, data: OptionCell, *, grid: str = "", row: int = 0, is_first: bool = True
) -> Touch:
    """One cell; `clicked` of the answer chooses it, `is_hot` and `has_focus` preview it.

    Cells of one package share a grid; the row is the issue. Tab goes from row to row, arrows inside.
    """
    touch = ui.touch(
        uid, box, is_enabled=not data.reason, grid=grid, row=row, is_entry=data.is_chosen, is_home=True
    )
    is_cut = False
    if not ui.paint.muted:
        is_filled = data.is_chosen and not data.is_blank
        is_cut = _draw(ui, box, data, touch, ui.tint(f"{uid}/chosen", is_filled, "choice"), is_first)
        ring(ui, touch, box, radius=5, gap=1)
    words = data.reason or data.hint
    tip(ui, uid, box, words, title=data.label if words or is_cut else "", is_below=box.cy < ui.whole.h / 2)
    return touch


def _draw(ui: Ui, box: Box, data: OptionCell, touch: Touch, chosen: float, is_first: bool) -> bool:
    """Draw the cell; answers whether its label had to be cut."""
    paint, theme = ui.paint, ui.theme
    is_on = data.is_chosen and not data.is_blank
    ink, number = (theme.onsel, theme.onsel) if is_on else (theme.ink, theme.ink2)
    under = theme.sel if is_on else theme.sunk
    if is_on:
        paint.rounded(box, mix(theme.sunk, theme.sel, chosen), radius=5)
    elif data.is_in_force:
        under = theme.raised
        paint.rounded(box, theme.raised, radius=5, border=theme.accent, stroke=1.6)
    elif data.is_chosen:
        under = theme.raised
        paint.rounded(box, theme.raised, radius=5, border=theme.line2)
    elif touch.is_hot and not data.reason:
        under = theme.raised
        paint.rounded(box, theme.raised, radius=5, border=theme.accent)
    elif not is_first:
        paint.line(box.x, box.y + 6, box.h - 12, theme.line2, is_down=True)
    for k, seat in enumerate(data.crosses):
        part = box.columns(len(data.crosses))[k].top(STRIP)
        if is_on:
            paint.fill(part.top(STRIP + 1), theme.panel)
        paint.hatch(part, theme.mark(seat).fill, 4)
    is_cut = _label(ui, box, data, ink)
    _foot(ui, box, data, number, under)
    if data.reason and not data.is_in_force:
        struck = theme.ink3 if not is_on else theme.onsel
        paint.icon("pen-nib", box.right - 12, box.y + 12, 14, struck)
        slash = Box(box.right - 19, box.y + 5, 14, 14)
        paint.polygon(slash, ((0.02, 0.9), (0.9, 0.02), (0.98, 0.1), (0.1, 0.98)), struck)
    return is_cut


def _label(ui: Ui, box: Box, data: OptionCell, ink: tuple[int, int, int]) -> bool:
    """Draw the label on one line or two; answers whether it had to be cut."""
    look = style.OPTION_CHOSEN if data.is_chosen else style.OPTION
    top = STRIP if data.crosses else 1.0
    has_foot = bool(data.value) or bool(data.offered) or data.star is not None or bool(data.cost_marks)
    corner = 17.0 if data.reason and not data.is_in_force else 0.0
    room = Box(box.x + PAD, box.y + top, box.w - PAD - 1 - corner, box.h - top - (14 if has_foot else top))
    for less in (0.0, SLIMMER, 2 * SLIMMER):
        # A little smaller on one line reads better than two lines that crowd the number, or one that ends at
        # the next cell.
        slim = look.sized(look.size - less)
        if ui.paint.measure(data.label, slim) <= room.w - AIR:
            look = slim
            break
    if ui.paint.measure(data.label, look) <= room.w or room.h < TWO_LINES:
        line = Box(room.x, room.cy - look.leading / 2 + 0.5, room.w, look.leading)
        return ui.paint.text(data.label, line, look, ink).cut
    tight = style.Style(look.face, look.size, 12.2)
    return ui.paint.paragraph(data.label, room, tight, ink, at=0.5, most=2).cut


def _foot(ui: Ui, box: Box, data: OptionCell, ink: tuple[int, int, int], under: tuple[int, int, int]) -> None:
    paint, theme = ui.paint, ui.theme
    is_on = data.is_chosen and not data.is_blank
    cy, x = box.bottom - 10, box.x + PAD
    signs = 15.0 * (data.star is not None) + 9.0 * data.cost_marks + 15.0 * data.is_in_force
    # Beside bars numbers stand under each other by their ones.
    whole = data.value.partition(say("number.decimal"))[0]
    step = max(0.0, paint.measure(ONES, style.SMALL_STRONG) - paint.measure(whole, style.SMALL_STRONG))
    wide = step + paint.measure(data.value, style.SMALL_STRONG) + 6 + signs + 14.5 * len(data.offered) + 12
    # Where the foot is full the number says what the bar would.
    if data.share is not None and wide + BAR_WIDTH + 5 <= box.w:
        groove = theme.seltrack if is_on else theme.groove
        paint.bar(Box(x, cy - 2, BAR_WIDTH, 4), data.share, theme.onsel if is_on else theme.ink2, groove)
        x += BAR_WIDTH + 5 + step
    if data.value:
        fit = paint.text(data.value, Box(x, cy - 9, 40, 18), style.SMALL_STRONG, ink, is_fixed=True)
        x += fit.w + 6
    if data.star is not None:
        star(ui, x + 6, cy, is_met=data.star, size=13, ink=theme.star_sel if is_on else None)
        x += 15
    if data.cost_marks:
        lozenges(ui, x, cy, data.cost_marks, size=10.5, ink=theme.onsel if is_on else None)
    right = box.right - 11.5
    if data.is_in_force:
        lock = theme.onsel if is_on else theme.accent
        paint.icon("lock-simple", right - 0.5, cy - 1, 14, lock, "bold")
        right -= 15
    for seat in reversed(data.offered):
        paint.token(seat, right, cy - 1.5, 12, edge=under, on_sel=is_on)
        right -= 14.5
