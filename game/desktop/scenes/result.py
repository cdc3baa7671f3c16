"""How the game ended: verdict, every seat's score and gain, the deal; how it adds up unfolds below."""

from __future__ import annotations

from collections.abc import Callable

from game.core.ids import SeatId
from game.core.outcome import Outcome
from game.core.position import Ending
from game.desktop import assets, layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.gauge import caret, score_bar
from game.desktop.kit.menu import menu
from game.desktop.kit.scroll import Area, scroll
from game.desktop.kit.sign import star
from game.desktop.lobby import Begun
from game.desktop.painter import RIGHT
from game.desktop.scene import Home, Push, Replace, Scene, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.scenes.flow import Flow
from game.desktop.ui import Ui
from game.presenters.ledger import ledger
from game.presenters.reader import Reader
from game.presenters.result import Result, Standing, result, standings
from game.presenters.worth import Part
from game.texts import format_points, say, veiled

BAND, ACTIONS, FOLDS, ROW, PART = 84.0, 52.0, 34.0, 40.0, 30.0
# A seat and a headline: three seats and four headlines just fit at 1280 × 720.
SEAT, LINE = 70.0, 22.0
NAME = style.SMALL_LABEL
MOST_TALL = 740.0
FULL = 10_000
"""A score of 100 in hundredths: the whole bar."""


class ResultScene:
    """The page of a finished game; the table lies open, so every seat's numbers are shown."""

    @veiled(is_on=False)
    def __init__(self, flow: Flow, outcome: Outcome, doors: Doors, begun: Begun) -> None:
        self._doors = doors
        self._begun = begun
        self._view = view = flow.chair.view()
        self._outcome = outcome
        self._ending = outcome.ending
        self._goes_on = False
        self._reader = Reader(view.scenario, view.seat)
        self._result: Result = result(view, outcome, flow.chair.log())
        self._standings: tuple[Standing, ...] = standings(view, outcome)
        self._ledger = ledger(view)
        self._shows_parts = self._shows_ledger = False
        self._reveals = ""
        # Several people look at one screen: whose page it is, one after the other.
        self.readers: tuple[SeatId, ...] = ()
        self.reads: Callable[[SeatId], Scene] | None = None

    # The table is open by now: nothing is hidden any more.
    @veiled(is_on=False)
    def frame(self, ui: Ui) -> Transition | None:
        """Show the result and wait for what comes next."""
        view, scenario = self._view, self._view.scenario
        bar = layout.bar(ui.whole.w, icons=0)
        seat = scenario.seats[view.seat].name
        header(ui, bar, say("flow.end.title"), say("flow.end.line", title=scenario.title, seat=seat))
        leaves = button(
            ui, "leave", bar.button(0, width=120), say("flow.end.leave"), icon="arrow-left", look=Look.DARK
        )
        reader = self._reading(ui, bar)
        whole = layout.page(*ui.paint.size)
        room = layout.centred(whole.w, MOST_TALL, whole)
        self._band(ui, room.top(BAND))
        page = room.below(BAND + layout.GUTTER)
        page = page.top(page.h - ACTIONS - FOLDS - 2 * layout.GUTTER)
        # The area is wider than the cards, for their focus rings and shadows.
        ui.region("page")
        with scroll(ui, "page", Box(page.x - 8, page.y - 6, page.w + 20, page.h + 12)) as area:
            y = self._both(ui, page._replace(y=area.top + 6), page.w >= 900)
            y = self._unfolded(ui, page, area, y)
            area.height = y + 6 - area.top
        ui.region("folds")
        self._folds(ui, Box(page.x, page.bottom + layout.GUTTER, page.w, FOLDS))
        ui.region("next")
        answer = self._actions(ui, room.bottom_part(ACTIONS))
        if reader is not None:
            return reader
        if self._goes_on:
            return Push(self._doors.after(view, self._outcome, self._begun))
        if leaves or ui.key("escape"):
            return Home(self._doors.title())
        return answer

    def _reading(self, ui: Ui, bar: layout.BarLayout) -> Transition | None:
        """The choice of a page where several people look."""
        if self.reads is None:
            return None
        back = bar.button(0, width=120)
        width = min(230.0, max(130.0, back.x - 460))
        seats = self._view.scenario.seats
        names = [seats[seat].name for seat in self.readers]
        now = self.readers.index(self._view.seat)
        place = Box(back.x - 12 - width, back.y, width, back.h)
        picked = menu(ui, "reader", place, names, now, icon="users-three")
        return None if picked is None or picked == now else Replace(self.reads(self.readers[picked]))

    # -- the verdict --------------------------------------------------------------------------------------

    def _band(self, ui: Ui, box: Box) -> None:
        paint, theme, found = ui.paint, ui.theme, self._result
        card(ui, box)
        is_deal = self._ending is Ending.DEAL
        icon = "seal-check" if is_deal else "door-open" if self._ending is Ending.WALK_OUT else "file-dashed"
        ink = theme.accent if is_deal else theme.ink2
        paint.icon(icon, box.x + 44, box.cy, 40, ink, "fill" if is_deal else "regular")
        lasts_width = 110.0 if found.lasts is not None else 0
        words = Box(box.x + 84, box.y + 12, box.w - 100 - lasts_width, box.h - 24)
        ending = f"{found.ending} {say('flow.end.when', turn=found.when)}"
        if found.verdict:
            paint.text(found.verdict, words.top(34), style.HEADLINE, theme.ink)
            paint.text(ending, words.below(37).top(22), style.BODY, theme.ink2)
        else:
            paint.paragraph(ending, words, style.HEADLINE, theme.ink, at=0.5, most=2)
        if found.lasts is not None and self._view.scenario.scoring.durability is not None:
            place = box.right_part(lasts_width).inset(8, 14)
            ui.paint.line(place.x - 8, place.y, place.h, theme.line, is_down=True)
            paint.text(say("flow.end.lasts"), place.top(18).after(8), style.BODY, theme.ink2)
            percent = say("flow.end.percent", percent=found.lasts)
            paint.text(percent, place.below(20).after(8), style.HEADLINE, theme.ink)

    # -- scores and deal ----------------------------------------------------------------------------------

    def _both(self, ui: Ui, page: Box, is_wide: bool) -> float:
        """Scores and deal, side by side if there is room; answers the lower edge."""
        if not self._result.deal:
            # The band has said that nothing was signed.
            tall = self._scores_tall(ui, page.w)
            self._scores(ui, Box(page.x, page.y, page.w, tall))
            return page.y + tall
        left = page.w if not is_wide else page.w * 0.44
        right = page.w if not is_wide else page.w - left - layout.GUTTER
        if is_wide:
            tall = max(self._scores_tall(ui, left), self._deal_tall(), page.h)
            self._scores(ui, Box(page.x, page.y, left, tall))
            self._deal(ui, Box(page.x + left + layout.GUTTER, page.y, right, tall))
            return page.y + tall
        tall = self._scores_tall(ui, left)
        self._scores(ui, Box(page.x, page.y, left, tall))
        self._deal(ui, Box(page.x, page.y + tall + layout.GUTTER, right, self._deal_tall()))
        return page.y + tall + layout.GUTTER + self._deal_tall()

    def _scores_tall(self, ui: Ui, width: float) -> float:
        note = ui.paint.tall(say("flow.end.scores_note"), style.CAPTION, width - 40)
        return (
            10
            + 26
            + SEAT * len(self._standings)
            + note
            + 18
            + 30
            + LINE * max(1, len(self._result.headlines))
            + 16
        )

    def _scores(self, ui: Ui, box: Box) -> None:
        paint, theme = ui.paint, ui.theme
        inner = card(ui, box, title=say("flow.end.scores"), pad=20)
        y = inner.y
        # The reader comes first on the own screen.
        order = sorted(range(len(self._standings)), key=lambda seat: seat != self._view.seat)
        for seat in order:
            self._standing(ui, Box(inner.x, y, inner.w, 66), seat)
            y += SEAT
        note = Box(inner.x, y, inner.w, 36)
        y += paint.paragraph(say("flow.end.scores_note"), note, style.CAPTION, theme.ink2).h + 12
        if self._view.scenario.scoring.headlines is None:
            return
        rule(ui, inner.x, y, inner.w)
        y += 10
        lines = self._result.headlines if self._result.deal else ()
        title = say("flow.end.headlines") if lines else say("flow.end.no_headlines")
        look = style.SMALL_STRONG if lines else style.BODY
        paint.text(title, Box(inner.x, y, inner.w, 20), look, theme.ink2)
        y += 24
        for line in lines:
            star(ui, inner.x + 9, y + 10)
            paint.text(line, Box(inner.x + 26, y, inner.w - 26, 20), style.LABEL, theme.ink)
            y += LINE

    def _standing(self, ui: Ui, box: Box, seat: int) -> None:
        paint, theme, standing = ui.paint, ui.theme, self._standings[seat]
        is_mine = seat == self._view.seat
        seats = self._view.scenario.seats
        paint.emblem(seat, seats[seat].key, box.x + 17, box.y + 18, 34)
        name = Box(box.x + 46, box.y + 6, box.w * 0.5 - 46, 24)
        fit = paint.text(standing.name, name, style.HEAD, theme.ink)
        if is_mine and not self.readers:
            you = Box(name.x + fit.w + 8, name.y + 1, 60, 24)
            paint.text(say("flow.end.you"), you, style.BODY, theme.ink2)
        score = self._reader.points(standing.score)
        big = style.SCORE.sized(26) if is_mine else style.SCORE
        number = Box(box.x + box.w * 0.5, box.y + 2, 84, 30)
        paint.text(score, number, big, theme.ink, align=RIGHT, is_fixed=True)
        gain = self._reader.gap(standing.score, standing.walk_away)
        # What is lost says so in a word: a sign as well would turn it round.
        amount = format_points(abs(gain), signed=gain > 0)
        right = Box(number.right + 12, box.y + 6, box.right - number.right - 12, 24)
        if gain:
            caret(ui, right.x + 6, right.cy, 1 if gain > 0 else -1)
        word = say("flow.end.gained" if gain > 0 else "flow.end.lost", amount=amount)
        if not gain:
            word = say("flow.end.level")
        paint.text(word, right.after(18), style.STRONG, theme.accent if gain >= 0 else theme.warn)
        whole = FULL * self._view.scenario.points_unit
        line = Box(box.x + 46, box.y + 36, box.w - 46, 12)
        low = min(1.0, max(0.0, standing.walk_away / whole))
        score_bar(ui, "", line, min(1.0, max(0.0, standing.score / whole)), low, seat=seat)
        text = say("flow.end.walk_away", points=self._reader.points(standing.walk_away))
        width = paint.measure(text, style.CAPTION) + 2
        x = min(max(line.x, line.x + line.w * low - width / 2), line.right - width)
        paint.text(text, Box(x, line.bottom + 2, width, 16), style.CAPTION, theme.ink2)

    def _deal_tall(self) -> float:
        return 10 + 26 + max(1, len(self._result.deal)) * ROW + 12

    def _deal(self, ui: Ui, box: Box) -> None:
        paint, theme, found = ui.paint, ui.theme, self._result
        title = "flow.end.deal" if self._ending is Ending.DEAL else "flow.end.partial"
        inner = card(ui, box, title=say(title), pad=20)
        name_width = min(230.0, inner.w * 0.4)
        amounts = self._reader.column([row.choice.points for row in found.deal])
        for place, (row, points) in enumerate(zip(found.deal, amounts, strict=True)):
            line = Box(inner.x, inner.y + place * ROW, inner.w, ROW)
            if place:
                rule(ui, line.x, line.y, line.w)
            key = self._view.scenario.issues[row.issue].key
            paint.icon(assets.picture(key), line.x + 10, line.cy, 20, theme.ink2)
            name = Box(line.x + 30, line.y, name_width - 38, ROW)
            paint.paragraph(row.name, name, NAME, theme.ink2, at=0.5, most=2)
            words = Box(line.x + name_width, line.y, line.w - name_width - 60, ROW)
            paint.paragraph(row.choice.label, words, style.STRONG, theme.ink, at=0.5, most=2)
            number = line.right_part(56)
            paint.text(points, number, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)

    # -- what unfolds -------------------------------------------------------------------------------------

    def _folds(self, ui: Ui, row: Box) -> None:
        """What shows how the score adds up, and the record; always in sight."""
        left, right, after = row.columns(3, layout.GUTTER)
        self._goes_on = button(ui, "after", after, say("epilogue.open"), icon="book-open")
        word = "flow.end.parts_hide" if self._shows_parts else "flow.end.parts_show"
        icon = "caret-up" if self._shows_parts else "caret-down"
        if button(ui, "parts", left, say(word), icon=icon):
            self._shows_parts = not self._shows_parts
            self._reveals = "parts" if self._shows_parts else ""
        if self._ledger:
            word = "flow.end.ledger_hide" if self._shows_ledger else "flow.end.ledger_show"
            icon = "caret-up" if self._shows_ledger else "caret-down"
            if button(ui, "ledger", right, say(word), icon=icon):
                self._shows_ledger = not self._shows_ledger
                self._reveals = "ledger" if self._shows_ledger else ""

    def _unfolded(self, ui: Ui, page: Box, area: Area, y: float) -> float:
        """The opened cards; brings the one just opened into sight, and answers the lower edge."""
        for name, shows, draw in (
            ("parts", self._shows_parts, self._parts),
            ("ledger", self._shows_ledger, self._record),
        ):
            if not shows:
                continue
            top = y + layout.GUTTER
            y = draw(ui, Box(page.x, top, page.w, 0))
            if self._reveals == name:
                # The area keeps within what there is once it knows its new height.
                area.offset, self._reveals = top - 6 - area.top, ""
        return y

    def _parts(self, ui: Ui, box: Box) -> float:
        """A bar for every term; each begins where the one above ended."""
        paint, theme = ui.paint, ui.theme
        parts = self._terms()
        tall = 10 + 26 + PART * len(parts) + 14
        inner = card(ui, Box(box.x, box.y, box.w, tall), title=say("flow.end.parts"), pad=20)
        words_width = min(300.0, inner.w * 0.42)
        room = Box(inner.x + words_width, 0, inner.w - words_width - 76, 0)
        at, most = 0, max(FULL * self._view.scenario.points_unit, *(abs(part.amount) for part, _ in parts))
        fill = theme.mark(self._view.seat).fill
        for place, (part, is_sum) in enumerate(parts):
            line = Box(inner.x, inner.y + place * PART, inner.w, PART)
            if is_sum:
                rule(ui, line.x, line.y, line.w, is_strong=True)
            look = style.STRONG if is_sum else style.BODY
            words = part.words[:1].upper() + part.words[1:]
            paint.text(words, line.left(words_width - 8), look, theme.ink)
            first, last = (0, part.amount) if is_sum else (at, at + part.amount)
            at = last
            low, high = max(0, min(first, last)), max(0, first, last)
            bar = Box(room.x + room.w * low / most, line.cy - 6, max(2.0, room.w * (high - low) / most), 12)
            is_loss = part.amount < 0
            paint.rounded(
                bar, theme.warn_soft if is_loss else fill, radius=2, border=theme.warn if is_loss else None
            )
            amount = self._reader.points(part.amount, signed=not is_sum)
            number = line.right_part(70)
            paint.text(amount, number, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)
        return box.y + tall

    def _terms(self) -> tuple[tuple[Part, bool], ...]:
        """The terms with their sums; a settlement's sum still has the risk that it fails to bear."""
        parts = [(part, False) for part in self._result.parts]
        total = sum(part.amount for part in self._result.parts)
        if total != self._result.score:
            parts.append((Part(say("flow.end.sum"), total), True))
            parts.append((Part(say("flow.end.risk"), self._result.score - total), False))
        return (*parts, (Part(say("flow.end.total"), self._result.score), True))

    def _record(self, ui: Ui, box: Box) -> float:
        paint, theme = ui.paint, ui.theme
        tall = 36 + sum(paint.tall(line, style.BODY, box.w - 64) + 6 for line in self._ledger) + 12
        inner = card(ui, Box(box.x, box.y, box.w, tall), title=say("flow.end.ledger"), pad=20)
        y = inner.y
        for line in self._ledger:
            paint.disc(inner.x + 6, y + 9.5, 6, theme.ink3)
            place = Box(inner.x + 22, y, box.w - 64, 200)
            y += paint.paragraph(line, place, style.BODY, theme.ink).h + 6
        return box.y + tall

    # -- what next ----------------------------------------------------------------------------------------

    def _actions(self, ui: Ui, row: Box) -> Transition | None:
        setup = self._begun.setup._replace(is_guided=False)
        others = [seat for seat in self._view.scenario.everyone if seat != self._view.seat]
        if self.readers:
            # Who takes which seat next time is for all of them to choose.
            others = []
        answer: Transition | None = None
        cells = row.columns(1 + len(others), layout.GUTTER)
        if (
            button(
                ui,
                "again",
                cells[0],
                say("flow.end.again"),
                icon="arrow-counter-clockwise",
                look=Look.PRIMARY,
                hint=say("flow.end.again_hint"),
            )
            or ui.confirms()
        ):
            answer = self._doors.begin(setup._replace(seed=None))
        for seat, cell in zip(others, cells[1:], strict=True):
            answer = self._other(ui, cell, SeatId(seat)) or answer
        return answer

    def _other(self, ui: Ui, cell: Box, seat: SeatId) -> Transition | None:
        found = self._view.scenario.seats[seat]
        label, hint = say("flow.end.other", seat=found.in_text), say("flow.end.other_hint")
        if not button(ui, f"other/{found.key}", cell, label, icon="swap", hint=hint):
            return None
        return self._doors.begin(self._begun.setup._replace(seat=found.key, is_guided=False))
