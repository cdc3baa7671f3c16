"""The scene: the bar, the paper, and the way on."""

from __future__ import annotations

from game.desktop import layout
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import header
from game.desktop.kit.ribbon import ribbon
from game.desktop.motion import Motion
from game.desktop.scene import Push, Replace, Transition
from game.desktop.scenes.calendar import calendar
from game.desktop.scenes.ceremony.outlook import durability, own_score
from game.desktop.scenes.ceremony.paper import draw_paper
from game.desktop.scenes.ceremony.sheet import Sheet
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.review import tell_day
from game.presenters.signing import signings
from game.table.notice import Notice
from game.texts import say

RAIL = 442.0


class CeremonyScene:
    """One paper after another: those that were signed in a turn, and those whose signing slipped."""

    def __init__(self, flow: Flow, notices: tuple[Notice, ...]) -> None:
        self._flow = flow
        view = flow.chair.view()
        self._sheet = Sheet(view, signings(view, notices, flow.chair.log()), flow.guide)

    def frame(self, ui: Ui) -> Transition | None:
        """Show the paper; Enter goes to the next one and then on."""
        sheet = self._sheet
        if not sheet.papers:
            return Replace(self._flow.onward())
        paper = sheet.papers[sheet.page]
        bar = layout.bar(ui.whole.w, icons=1)
        asks = _bar(ui, sheet, bar)
        page = layout.page(*ui.paint.whole[2:], most=1640)
        rail = min(max(RAIL, page.w * 0.36), page.w * 0.42)
        draw_paper(ui, sheet, Box(page.x, page.y, page.w - rail - 16, page.h), paper)
        side = page.right_part(rail)
        go = side.bottom_part(58)
        top = durability(ui, sheet, side, paper)
        own_score(ui, sheet, Box(side.x, top + 14, side.w, go.y - top - 28), paper)
        ui.region("go")
        is_last = sheet.page == len(sheet.papers) - 1
        over = sheet.view.public.ending is not None
        label = say("signing.next" if not is_last else "signing.to_result" if over else "signing.go_on")
        goes = button(ui, "go", go, label, icon="arrow-right", look=Look.PRIMARY)
        if sheet.is_fresh:
            sheet.is_fresh = False
            if ui.motion is not Motion.NONE:
                ui.keep_moving()
        if asks or ui.key("f1"):
            return Push(self._flow.help())
        if goes or ui.key("enter", "escape"):
            if is_last:
                return Replace(self._flow.onward())
            sheet.page, sheet.is_fresh = sheet.page + 1, True
        return None


def _bar(ui: Ui, sheet: Sheet, bar: layout.BarLayout) -> bool:
    ui.region("bar")
    public = sheet.view.public
    line = say("opened.line", turn=public.turn, last=public.last_turn, day=tell_day(sheet.view, public.turn))
    if len(sheet.papers) > 1:
        line = f"{line} · {say('signing.page', number=sheet.page + 1, total=len(sheet.papers))}"
    header(ui, bar, say("signing.title"), line)
    left = bar.title.right + 24
    place = Box(left, 0, bar.button(0).x - 28 - left, bar.whole.h)
    ribbon(ui, "ribbon", place, calendar(sheet.view, has_words=False), base=bar.whole.h - 24)
    return icon_button(ui, "help", bar.button(0), "question", say("handbook.title"), look=Look.DARK)
