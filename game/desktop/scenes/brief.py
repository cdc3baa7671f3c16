"""The confidential brief of a seat, behind a cover that is held to be opened."""

from __future__ import annotations

from game.desktop import assets, layout, style
from game.desktop.box import Box
from game.desktop.input import NOTHING
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import divider, header
from game.desktop.kit.hold import hold
from game.desktop.kit.pill import pill, pill_width
from game.desktop.kit.scroll import Area, scroll
from game.desktop.kit.sign import star
from game.desktop.kit.tone import Tone
from game.desktop.painter import CENTRE, RIGHT
from game.desktop.scene import Pop, Replace, Transition
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.brief import Brief, Stake, brief, stakes
from game.presenters.reader import Reader
from game.presenters.situation import situation
from game.presenters.worth import Part
from game.texts import say, veiled

IDLE = 90.0
"""Seconds without input after which the page covers itself."""
COVER = (900.0, 608.0)
STAKE, MOST_TALL = 37.0, 780.0


class BriefScene:
    """Cover and page. At the beginning of a game the table follows, else it lies below.

    `covers`: the cover is there at first; not where a curtain has just been lifted.
    """

    @veiled(is_on=False)
    def __init__(self, flow: Flow, *, begins: bool = False, covers: bool = True) -> None:
        self._flow = flow
        self._begins = begins
        self._is_open = self._is_new = not covers
        self._touched = 0.0
        self._is_closed = True
        view = flow.chair.view()
        self._view = view
        self._is_guided = flow.guide.is_guiding(view)
        self._brief: Brief = brief(view)
        self._stakes: tuple[Stake, ...] = stakes(view)
        self._reader = Reader(view.scenario, view.seat)

    # It is behind its cover: here, and only here, a player who hides the points reads them.
    @veiled(is_on=False)
    def frame(self, ui: Ui) -> Transition | None:
        """Show the cover, or the page until it is covered again."""
        self._watch(ui)
        bar = layout.bar(ui.whole.w, icons=0)
        turn = self._reader.turn(self._view.public.turn)
        header(ui, bar, say("flow.cover.title"), say("flow.cover.line", seat=self._brief.name, turn=turn))
        if not self._is_open:
            return self._cover(ui, bar)
        covers = button(
            ui, "cover", bar.button(0, width=160), say("flow.cover.again"), icon="eye-slash", look=Look.DARK
        )
        ready = self._page(ui)
        if covers or ui.key("escape"):
            self._is_open, self._is_closed = False, True
            ui.is_stale = True
            return None
        return self._leave() if ready else None

    def _leave(self) -> Transition:
        return Replace(self._flow.table()) if self._begins else Pop()

    def _watch(self, ui: Ui) -> None:
        """Cover a page that nobody has touched for a while."""
        if ui.input is not NOTHING or not self._touched:
            self._touched = ui.now
        if not self._is_open:
            return
        if ui.now >= self._touched + IDLE:
            self._is_open, self._is_closed = False, True
            ui.toast(say("flow.cover.idle"), "eye-slash")
        else:
            ui.wake_at(self._touched + IDLE)

    # -- the cover ----------------------------------------------------------------------------------------

    def _cover(self, ui: Ui, bar: layout.BarLayout) -> Transition | None:
        paint, theme, view = ui.paint, ui.theme, self._view
        mark = theme.mark(view.seat)
        skips = button(
            ui,
            "skip",
            bar.button(0, width=180),
            say("flow.cover.skip" if self._begins else "flow.cover.back"),
            icon="arrow-right" if self._begins else "arrow-left",
            look=Look.DARK,
        )
        box = layout.centred(*COVER, layout.page(*ui.paint.size))
        paint.shadow(box)
        paint.rounded(box, mark.tint, radius=8, border=mark.fill, stroke=2)
        for edge in (box.inset(2).top(14), box.inset(2).bottom_part(14)):
            paint.hatch(edge, mark.fill)
        high = min(1.0, box.h / COVER[1])
        y = box.y + 72 * high
        paint.emblem(view.seat, view.scenario.seats[view.seat].key, box.cx, y + 48, 96)
        y += 96 + 34 * high
        paint.text(
            say("flow.cover.head", seat=view.scenario.seats[view.seat].in_text),
            Box(box.x + 20, y, box.w - 40, 48),
            style.CURTAIN.sized(36),
            theme.ink,
            align=CENTRE,
        )
        y += 48 + 10 * high
        place = Box(box.cx - 280, y, 560, 50)
        paint.paragraph(say("flow.cover.text"), place, style.LEAD, theme.ink, align=CENTRE, most=3)
        y += 75 + 18 * high
        ui.region("cover")
        if self._is_closed and not paint.muted:
            # It is the only thing to do here, so a key held down does it at once.
            self._is_closed, ui.focus = False, "open"
        if hold(ui, "open", Box(box.cx - 160, y, 320, 64), say("flow.cover.hold")):
            self._is_open, self._touched = True, ui.now
            self._is_new = True
        how = Box(box.x + 20, y + 92, box.w - 40, 22)
        paint.text(say("flow.cover.how"), how, style.BODY, theme.ink2, align=CENTRE)
        return self._leave() if skips or ui.key("escape") else None

    # -- the page -----------------------------------------------------------------------------------------

    def _page(self, ui: Ui) -> bool:
        """The open page; answers whether the player is ready."""
        paint, theme, view = ui.paint, ui.theme, self._view
        mark = theme.mark(view.seat)
        page = layout.page(*ui.paint.size)
        box = layout.centred(page.w, MOST_TALL, page)
        paint.shadow(box)
        paint.rounded(box, theme.panel, radius=8, border=theme.line, stroke=theme.border)
        with paint.clip(box.top(6)):
            paint.rounded(box, mark.fill, radius=8)
        inner = box.inset(24, 18)
        paint.emblem(view.seat, view.scenario.seats[view.seat].key, inner.x + 22, inner.y + 24, 44)
        head = inner.after(58).top(46)
        paint.text(self._brief.name, head.top(28), style.HEADLINE, theme.ink)
        paint.text(say("flow.brief.instructions"), head.below(28), style.BODY, theme.ink2)
        only = say("flow.brief.only")
        pill(
            ui,
            inner.right - 200 - 20 - pill_width(ui, only, "eye"),
            inner.y + 24,
            only,
            icon="eye",
            tone=Tone.GOLD,
        )
        start = inner.top(46).right_part(200)
        ready = button(ui, "ready", start, say("flow.brief.ready"), icon="check", look=Look.PRIMARY)
        if self._is_new and not paint.muted:
            # Whoever holds a key to open the page goes on with a key.
            self._is_new, ui.focus = False, "ready"
        body = inner.below(62)
        is_wide = body.w >= 1000
        if is_wide:
            columns = body.columns(3, 32)
            for place, column in enumerate(columns):
                ui.region(f"page{place}")
                with scroll(ui, f"page{place}", column) as area:
                    parts = (self._text, self._worth, self._links)[place]
                    area.height = parts(ui, area) - area.top
                if place:
                    divider(ui, column.x - 17, column.y, column.h)
        else:
            with scroll(ui, "page", body) as area:
                y = area.top
                for part in (self._worth, self._links, self._text):
                    y = part(ui, area, y) + 18
                area.height = y - area.top
        return ready

    def _text(self, ui: Ui, area: Area, y: float | None = None) -> float:
        """The brief itself, and as a rule what is not on the table."""
        y = area.top if y is None else y
        y = _paragraph(ui, area, y, self._brief.text, style.DOCUMENT, ui.theme.ink) + 14
        return y if self._is_guided else self._not_here(ui, area, y)

    def _not_here(self, ui: Ui, area: Area, y: float) -> float:
        if not self._brief.not_on_this_table:
            return y
        y = _head(ui, area, y, say("flow.brief.not_here"))
        for name, text in self._brief.not_on_this_table:
            ui.paint.icon("prohibit", area.box.x + 8, y + 9, 15, ui.theme.ink3, "bold")
            y = _paragraph(ui, area, y, name, style.SMALL_STRONG, ui.theme.ink, left=24)
            y = _paragraph(ui, area, y, text, style.CAPTION, ui.theme.ink2, left=24) + 6
        return y

    def _worth(self, ui: Ui, area: Area, y: float | None = None) -> float:
        """What each issue can be worth, best first, and the headlines."""
        y = area.top if y is None else y
        y = _head(ui, area, y, say("flow.brief.issues"))
        paint, theme = ui.paint, ui.theme
        fill = theme.mark(self._view.seat).fill
        most = max((stake.best for stake in self._stakes), default=1) or 1
        bests = self._reader.column([stake.best for stake in self._stakes])
        for stake, text in zip(self._stakes, bests, strict=True):
            name = Box(area.box.x + 28, y + 3, area.width - 28 - 78, 0)
            tall = paint.tall(stake.name, style.LABEL, name.w)
            row = Box(area.box.x, y, area.width, STAKE - style.LABEL.leading + tall)
            paint.icon(assets.picture(stake.key), row.x + 9, row.y + 15, 18, theme.ink2)
            line = Box(name.x, name.y + tall + 2, name.w, 7)
            paint.paragraph(stake.name, name._replace(h=tall), style.LABEL, theme.ink)
            paint.bar(line, stake.best / most, fill)
            number = Box(line.right + 4, row.y + 8, 44, 20)
            paint.text(text, number, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)
            if stake.has_headline:
                star(ui, row.right - 12, row.y + 18)
            y += row.h
        y += 10
        if self._brief.headlines:
            y = _head(ui, area, y, say("flow.brief.headlines"))
            for line_text in self._brief.headlines:
                star(ui, area.box.x + 9, y + 10)
                y = _paragraph(ui, area, y, line_text, style.LABEL, theme.ink, left=28) + 4
            y = _paragraph(ui, area, y, say("flow.brief.headline_rule"), style.CAPTION, theme.ink2, left=28)
        return y

    def _links(self, ui: Ui, area: Area, y: float | None = None) -> float:
        """The walk-away, the secret card, and what is worth more or costs together."""
        y = area.top if y is None else y
        paint, theme = ui.paint, ui.theme
        now = situation(self._view)
        y = _head(ui, area, y, say("flow.brief.walk_away"))
        number = self._reader.points(now.walk_away)
        width = paint.measure(number, style.HERO) + 18
        paint.text(number, Box(area.box.x, y, width, 52), style.HERO, theme.ink, is_fixed=True)
        words = [say("flow.brief.walk_away_line")]
        if now.walk_away_next != now.walk_away:
            later = self._reader.points(now.walk_away_next)
            words.append(say("flow.brief.walk_away_rises", points=later, turn=now.turn + 1))
        place = Box(area.box.x + width, y + 4, area.width - width, 60)
        fit = paint.paragraph(" ".join(words), place, style.BODY, theme.ink2, most=4)
        y += max(56.0, fit.h + 8) + 8
        if self._brief.mandate:
            y = self._card(ui, area, y) + 14
        for title, parts, icon in (
            (say("flow.brief.together"), self._brief.together, "check"),
            (say("flow.brief.apart"), self._brief.apart, "minus"),
        ):
            if parts and not self._is_guided:
                y = self._linked(ui, area, _head(ui, area, y, title), parts, icon) + 8
        # Linkages wait for the second game, so that there is room here.
        return self._not_here(ui, area, y) if self._is_guided else y

    def _card(self, ui: Ui, area: Area, y: float) -> float:
        paint, theme = ui.paint, ui.theme
        tall = paint.tall(self._brief.mandate, style.BODY, area.width - 28)
        box = Box(area.box.x, y, area.width, tall + 42)
        paint.rounded(box, theme.gold_soft, radius=7)
        title = Box(box.x + 14, box.y + 9, box.w - 28, 20)
        paint.text(say("flow.brief.card"), title, style.SMALL_STRONG, theme.gold)
        place = Box(box.x + 14, box.y + 32, box.w - 28, tall)
        paint.paragraph(self._brief.mandate, place, style.BODY, theme.ink)
        return box.bottom

    def _linked(self, ui: Ui, area: Area, y: float, parts: tuple[tuple[str, Part], ...], icon: str) -> float:
        paint, theme = ui.paint, ui.theme
        for text, part in parts:
            paint.icon(
                icon, area.box.x + 9, y + 9, 16, theme.accent if part.amount > 0 else theme.warn, "bold"
            )
            amount = self._reader.points(part.amount, signed=True)
            place = Box(area.box.x + 28, y, area.width - 28 - 54, 19)
            paint.text(part.words, place, style.LABEL, theme.ink)
            number = Box(area.box.x + area.width - 52, y, 50, 19)
            paint.text(amount, number, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)
            y = _paragraph(ui, area, y + 19, text, style.CAPTION, theme.ink2, left=28) + 6
        return y


def _head(ui: Ui, area: Area, y: float, text: str) -> float:
    ui.paint.text(text, Box(area.box.x, y, area.width, 21), style.HEAD, ui.theme.ink)
    return y + 27


def _paragraph(
    ui: Ui,
    area: Area,
    y: float,
    text: str,
    look: style.Style,
    colour: tuple[int, int, int],
    *,
    left: float = 0,
) -> float:
    """A paragraph in the column; answers where the next thing may begin."""
    width = area.width - left
    tall = ui.paint.tall(text, look, width)
    ui.paint.paragraph(text, Box(area.box.x + left, y, width, tall), look, colour)
    return y + tall
