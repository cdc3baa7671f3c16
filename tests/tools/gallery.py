"""Draws every component of the window in its states: `python -m tests.tools.gallery DIR`.

Pictures come in three themes and three sizes, without a display. The pages are scenes, so tests use them too.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.bubble import Bubble, bubble
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import card, divider, header, rule
from game.desktop.kit.dialog import CANCELLED, dialog
from game.desktop.kit.field import field
from game.desktop.kit.file import NOBODY, FileMeter, file_meter
from game.desktop.kit.gauge import Gauge, gauge, plausibility, score_bar, trust
from game.desktop.kit.hold import hold
from game.desktop.kit.menu import menu
from game.desktop.kit.option import OptionCell, option_cell, strip
from game.desktop.kit.pill import pill
from game.desktop.kit.ribbon import Ribbon, ribbon
from game.desktop.kit.scroll import scroll
from game.desktop.kit.seat import SeatCard, seat_card
from game.desktop.kit.segment import segment, track
from game.desktop.kit.sign import lozenges, star, stars
from game.desktop.kit.slider import slider
from game.desktop.kit.slot import REMOVE, Choice, DeskMove, empty_slot, filled_slot
from game.desktop.kit.tabs import tabs
from game.desktop.kit.toast import toast
from game.desktop.kit.toggle import check_box, toggle
from game.desktop.kit.tone import Tone
from game.desktop.kit.tooltip import bubble as tooltip
from game.desktop.motion import Motion
from game.desktop.scene import Pop, Scene, Transition
from game.desktop.stage import Stage
from game.desktop.theme import THEMES
from game.desktop.ui import Ui

SIZES = {1.0: (1280, 720), 1.25: (1920, 1080), 1.5: (1920, 1080)}
SEATS = ("kremlin", "white_house", "kyiv")
NAMES = ("Kremlin", "White House", "Kyiv")
CALENDAR = Ribbon(
    days=111,
    today=30,
    ticks=tuple(range(0, 111, 10)),
    curve=((0, 0.45), (20, 0.75), (40, 1.0), (60, 0.85), (80, 0.6), (110, 0.15), (111, 0.15)),
    marked=40,
    marked_text="Easter 20 April",
    window_text="Window 0.90",
    start_text="11 March",
    end_text="30 June · 81 days left",
    truce=(20, 50),
    truce_text="Truce in force · 2 turns left",
    seals=(70,),
)


@contextmanager
def posed(ui: Ui, *, hot: str = "", focus: str = "") -> Iterator[None]:
    """As if the pointer or the keyboard were on a control."""
    before = ui.hot, ui.focus, ui.shows_focus
    if hot:
        ui.hot = hot
    if focus:
        ui.focus, ui.shows_focus = focus, True
    try:
        yield
    finally:
        ui.hot, ui.focus, ui.shows_focus = before


class Components:
    """The states of each component side by side."""

    def __init__(self) -> None:
        self.text = ""
        self.date = 0
        self.is_on = True
        self.pressed: list[str] = []

    def frame(self, ui: Ui) -> Transition | None:
        header(ui, layout.bar(ui.whole.w), "Components and states", "Idle, hover, focus, disabled, selected")
        page = layout.page(*ui.paint.size, most=1248, edge=14)
        left, middle, right = page.columns(3, 17)
        ui.region("left")
        self.buttons(ui, left.top(208))
        self.options(ui, left.below(220))
        ui.region("middle")
        self.files(ui, middle.top(208))
        self.marks(ui, middle.below(220).top(172))
        self.gauges(ui, middle.below(404))
        ui.region("right")
        self.pills(ui, right.top(208))
        self.fields(ui, right.below(220).top(172))
        self.tips(ui, right.below(404))
        return Pop() if ui.key("escape") else None

    def buttons(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="Buttons")
        looks = (("Primary", Look.PRIMARY), ("Plain", Look.PLAIN), ("Danger", Look.DANGER))
        for row, (label, look) in enumerate(looks):
            cells = Box(inner.x, inner.y + 6 + 44 * row, inner.w, 36).columns(4, 9)
            for cell, state in zip(cells, ("idle", "hover", "focus", "disabled"), strict=True):
                uid = f"button/{row}/{state}"
                pose = {"hover": {"hot": uid}, "focus": {"focus": uid}}.get(state, {})
                with posed(ui, **pose):
                    if button(ui, uid, cell, label, look=look, reason="Why not" * (state == "disabled")):
                        self.pressed.append(uid)
        for cell, state in zip(
            inner.below(138).columns(4, 9), ("idle", "hover", "focus", "disabled"), strict=True
        ):
            ui.paint.text(state, cell.top(18), style.CAPTION, ui.theme.ink2, align=0.5)

    def options(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="Option cell")
        plain = OptionCell("European-led force", "9", 0.36, offered=(2, 0))
        crossed = OptionCell("With US backstop", "18", 0.72, True, offered=(2, 0), crosses=(0,))
        states = (
            ("Idle", OptionCell("European-led force", "9", 0.36, offered=(1,)), ""),
            ("Hover", plain, "hot"),
            (
                "Your draft",
                OptionCell("European-led force", "9", 0.36, cost_marks=1, offered=(1,), is_chosen=True),
                "",
            ),
            ("Keyboard focus", plain, "focus"),
            (
                "Draft, breaks a red line",
                OptionCell("With US backstop", "18", 0.72, True, offered=(1,), crosses=(0,), is_chosen=True),
                "",
            ),
            ("Breaks a red line", crossed, ""),
            (
                "In force (locked)",
                OptionCell("European-led force", "9", 0.36, offered=(1,), is_in_force=True),
                "",
            ),
            (
                "Not yours to prepare",
                OptionCell(
                    "European-led force, with a long name",
                    "9",
                    0.36,
                    False,
                    2,
                    offered=(2,),
                    reason="Not yours",
                ),
                "",
            ),
        )
        step = min(88.0, inner.h / 4)
        for k, (name, data, pose) in enumerate(states):
            cell = inner.columns(2, 12)[k % 2]
            place = Box(cell.x, inner.y + 4 + step * (k // 2), cell.w, 46)
            strip(ui, place)
            uid = f"option/{k}"
            with posed(ui, **({pose: uid} if pose else {})):
                option_cell(ui, uid, place.inset(2), data, grid="option", row=k // 2)
            ui.paint.text(
                name, Box(place.x, place.bottom + 5, place.w, 19), style.BODY.sized(13.2), ui.theme.ink2
            )

    def files(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="File meter: units, need, pens")
        rows = (
            (FileMeter((), 0, "No file"), "option has no text"),
            (FileMeter((0,), 3, "No draft", Tone.WARN), "below half the need"),
            (FileMeter((NOBODY, NOBODY, 2), 6, "Draft"), "half the need or more"),
            (FileMeter((2, 2, 2), 3, "2nd pen", Tone.GOLD), "full, one author"),
            (FileMeter((NOBODY, 1, 2), 3, "Ready", Tone.READY), "full, two authors"),
        )
        for k, (data, words) in enumerate(rows):
            cy = inner.y + 18 + 30 * k
            file_meter(ui, inner.x, cy, data, word_left=100)
            ui.paint.text(words, Box(inner.x + 180, cy - 10, inner.w - 180, 20), style.CAPTION, ui.theme.ink2)

    def marks(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="Party marks on each surface")
        theme = ui.theme
        rows = (
            ("paper", "1.2 outline in surface colour", theme.raised, theme.ink, False),
            ("sunk", "same", theme.sunk, theme.ink, False),
            ("draft", "white outline", theme.sel, theme.onsel, False),
            ("ink", "dark-theme fill", theme.bar, theme.onbar, True),
        )
        for k, (name, words, ground, ink, on_bar) in enumerate(rows):
            row = Box(inner.x, inner.y + 6 + 29 * k, inner.w, 26)
            ui.paint.rounded(row, ground, radius=5, border=theme.line if k < 2 else None)
            for seat in range(3):
                on_sel = name == "draft"
                ui.paint.token(
                    seat, row.x + 22 + 30 * seat, row.cy, 15, edge=ground, on_bar=on_bar, on_sel=on_sel
                )
            ui.paint.text(name, row.after(112), style.SMALL_STRONG, ink)
            ui.paint.text(words, row.after(160).inset(12, 0), style.CAPTION, ink, align=1.0)

    def gauges(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="Gauge and score")
        line = Box(inner.x, inner.y, inner.w - 44, 24)
        now = Gauge("Leverage", "6.4", 0.64, "0.5", 1, hint="Moscow's leverage")
        gauge(ui, "g/0", line, now, label_width=80)
        before = Gauge("Before, now", "7.3", 0.73, "0.9", 1, before=0.64)
        gauge(ui, "g/1", line.moved(0, 24), before, label_width=80)
        ui.paint.text("Score", line.moved(0, 50).left(76), style.SMALL_LABEL, ui.theme.ink)
        score = Box(line.x + 80, line.y + 50, 120, 26)
        score_bar(ui, "g/score", score, 0.746, 0.54)
        ui.paint.text("74.6", Box(score.right + 8, score.y, 60, 26), style.SCORE, ui.theme.ink, is_fixed=True)
        tick = Box(score.right + 62, score.y + 2, inner.right - score.right - 62, 26)
        ui.paint.text("walk-away", tick, style.CAPTION, ui.theme.ink2)
        ui.paint.text("Plausible", Box(inner.x, inner.y + 76, 76, 20), style.SMALL_LABEL, ui.theme.ink)
        plausibility(ui, inner.x + 80, inner.y + 86, 1, 4, "Likely")
        place = Box(inner.x, inner.y + 98, 244, 22)
        trust(ui, place, "Trust", ((0, 1, "4.6"), (1, 2, "3.8"), (0, 2, "1.7")), label_width=80)

    def pills(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="Status pills and marks")
        theme = ui.theme
        x, cy = inner.x, inner.y + 18
        for word, icon, tone in (
            ("Sealed", "seal-check", Tone.READY),
            ("Writing", "pencil-simple-line", Tone.QUIET),
            ("Late", "clock-countdown", Tone.WARN),
            ("Away", "wifi-slash", Tone.WARN),
        ):
            x = pill(ui, x, cy, word, icon=icon, tone=tone) + 8
        x = pill(ui, inner.x, cy + 32, "Settlement", icon="handshake", tone=Tone.READY) + 8
        x = pill(ui, x, cy + 32, "Interim", icon="file-dashed", tone=Tone.GOLD) + 8
        pill(ui, x, cy + 32, "Lapses", icon="hourglass-medium", tone=Tone.WARN, most=inner.right - x)
        star(ui, inner.x + 8, cy + 64)
        star(ui, inner.x + 8, cy + 86, is_met=False)
        lozenges(ui, inner.x + 3, cy + 108, 1)
        ui.paint.hatch(Box(inner.x, cy + 127, 20, 7), theme.mark(0).fill, 5)
        for k, words in enumerate(
            ("headline met", "headline lost", "cost mark", "red line, in the speaker's colour")
        ):
            place = Box(inner.x + 32, cy + 54 + 22 * k, inner.w - 32, 20)
            ui.paint.text(words, place, style.CAPTION, theme.ink)

    def fields(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="Fields and menus")
        first, second = inner.columns(2, 14)
        field(ui, "field/empty", first.below(6).top(34), "", placeholder="Message or signal…")
        with posed(ui, focus="field/full"):
            ui.shows_focus = False
            field(ui, "field/full", second.below(6).top(34), "Гарантії мають")
        chosen = menu(ui, "menu", first.below(50).top(34), ("30 April · T6", "10 May · T7"), self.date)
        self.date = self.date if chosen is None else chosen
        menu(ui, "menu/off", second.below(50).top(34), ("None yet",), 0, reason="Nothing to choose from yet")
        if toggle(ui, "toggle", first.x, inner.y + 106, self.is_on, "On" if self.is_on else "Off"):
            self.is_on = not self.is_on
        toggle(ui, "toggle/off", first.x + 96, inner.y + 106, False, "Off")
        check_box(ui, "check/on", Box(second.x, inner.y + 92, 90, 28), "Ticked", True)
        check_box(ui, "check/off", Box(second.x + 92, inner.y + 92, 84, 28), "Not", False)

    def tips(self, ui: Ui, box: Box) -> None:
        inner = card(ui, box, title="Tooltip and toast")
        words = "Worth 18 of 25 to you. Needs 4 units, has 3."
        tooltip(ui, inner.below(6).top(50), words, "Guarantees: European force, US backstop.")
        toast(ui, inner.below(72).top(48), "White House has sealed its orders", "seal-check")


class Pieces:
    """The larger pieces of the table."""

    def __init__(self) -> None:
        self.move = self.tab = self.chapter = self.theme = 0
        self.size = 125
        self.chosen = [4, 2, 2]
        self.desk: int | None = None
        self.asks = False
        self.opened = 0
        self.written = ""

    def frame(self, ui: Ui) -> Transition | None:
        bar = layout.bar(ui.whole.w, height=layout.TABLE_BAR, has_timer=True)
        header(ui, bar, "No Later Than June", "Turn 4 of 12 · Thursday 10 April")
        ribbon(ui, "ribbon", bar.ribbon, CALENDAR)
        ui.paint.icon("timer", bar.timer.x + 14, bar.timer.cy, 22, ui.theme.onbar)
        ui.paint.text("1:32", bar.timer.after(32), style.TIMER, ui.theme.onbar)
        ui.region("bar")
        for k, (icon, name) in enumerate(
            (("gear-six", "Settings"), ("book-open", "Rules"), ("scroll", "Brief"))
        ):
            icon_button(ui, f"bar/{name}", bar.button(k), icon, name, look=Look.DARK)
        table = layout.table(*ui.paint.size, has_timer=True, compact=ui.is_compact)
        if ui.is_compact:
            chosen = tabs(ui, "columns", table.tabs, ("Capitals", "Package", "Talk"), self.chapter)
            self.chapter = self.chapter if chosen is None else chosen
        if not ui.is_compact or self.chapter == 0:
            self.rail(ui, table)
        if not ui.is_compact or self.chapter == 1:
            self.package(ui, table)
        if not ui.is_compact or self.chapter == 2:
            self.talk(ui, table.talk)
        self.orders(ui, layout.orders(table.orders))
        if self.asks:
            words = "The talks end for everybody at the end of this turn, and each seat keeps its walk-away."
            looks = (("Stay", Look.PLAIN), ("Walk out", Look.DANGER))
            answer = dialog(ui, "leave", "Walk out of the talks?", words, looks, icon="door-open")
            self.asks = answer is None
            if answer == CANCELLED:
                ui.toast("You stay at the table", "check-circle")
        return Pop() if ui.key("escape") else None

    def rail(self, ui: Ui, table: layout.TableLayout) -> None:
        ui.region("rail")
        inner = card(ui, table.situation, title="Situation", note="change this turn", pad=14)
        rows = (
            ("Leverage", "6.4", 0.64, "0.5"),
            ("Mood", "3.6", 0.36, "0.2"),
            ("Europe", "4.8", 0.48, "0.3"),
        )
        for k, (label, value, share, change) in enumerate(rows):
            place = Box(inner.x, inner.y - 4 + 23 * k, inner.w, 23)
            gauge(ui, f"rail/{k}", place, Gauge(label, value, share, change, 1, hint=f"{label} in words"))
        rule(ui, inner.x, inner.y + 69, inner.w)
        place = Box(inner.x, inner.y + 74, inner.w, 26)
        trust(ui, place, "Trust", ((0, 1, "4.6"), (1, 2, "3.8"), (0, 2, "1.7")))
        cards = (
            SeatCard(
                2,
                "kyiv",
                "Kyiv",
                "Walk-away 54.0, falling",
                "Writing orders",
                "pencil-simple-line",
                Tone.GOLD,
                "YOU",
                Gauge("Appetite", "7.6", 0.76, "0.2", -1, seat=2),
                Gauge("In draft", "3", 0.75, seat=2),
            ),
            SeatCard(
                1,
                "white_house",
                "White House",
                "Dealmaker · Normal",
                "Sealed",
                "seal-check",
                Tone.READY,
                "",
                Gauge("Appetite", "7.4", 0.74, "0.2", -1, seat=1),
                Gauge("With you", "3.8", 0.38, seat=1),
                "warm words, 3",
                "hourglass-medium",
            ),
            SeatCard(
                0,
                "kremlin",
                "Kremlin",
                "Staller · Normal",
                "Sealed",
                "seal-check",
                Tone.READY,
                "",
                Gauge("Appetite", "6.7", 0.67, "0.1", -1, seat=0),
                Gauge("With you", "1.7", 0.17, seat=0),
                "1 red line",
                "megaphone",
            ),
        )
        for data, box in zip(cards, table.seats, strict=True):
            seat_card(ui, f"seat/{data.seat}", box, data)

    def package(self, ui: Ui, table: layout.TableLayout) -> None:
        ui.region("package")
        ui.paint.shadow(table.package)
        ui.paint.rounded(
            table.package, ui.theme.panel, radius=8, border=ui.theme.line, stroke=ui.theme.border
        )
        head = table.package.top(layout.PACKAGE_HEAD)
        ui.paint.text("The package", head.after(16), style.HEAD.sized(17), ui.theme.ink)
        words = (
            (
                "Ceasefire",
                "peace",
                ("No clause", "Energy + sea", "30 days, no terms", "30 days, arms caps", "Monitored"),
            ),
            (
                "US sanctions",
                "scales",
                ("All stay", "Narrow licences", "Phased relief, snap-back", "Broad lifting"),
            ),
            (
                "Prisoners, children",
                "users-three",
                ("No clause", "All-for-all", "Children returned", "Detainees too"),
            ),
        )
        for row, box in enumerate(table.issue_rows(9)):
            name, icon, options = words[row % 3]
            ui.paint.line(box.x, box.y, box.w, ui.theme.line)
            part = table.issue_part(box)
            ui.paint.icon(icon, part.x + 9, part.y + part.h * 0.33, 18, ui.theme.ink)
            fit = ui.paint.text(
                name, Box(part.x + 28, part.y + 5, part.w - 66, 20), style.LABEL, ui.theme.ink
            )
            del fit
            for k, seat in enumerate((0, 1, 2)):
                ui.paint.token(seat, part.right - 30 + 12 * k, part.y + 16, 9)
            file_meter(ui, part.x + 28, part.bottom - 14, FileMeter((NOBODY, 0, 2, 1), 5 - row % 3, "Draft"))
            strip(ui, table.option_strip(box))
            for k, cell in enumerate(table.option_cells(box, len(options))):
                data = OptionCell(
                    options[k],
                    str(4 * k),
                    0.2 * k,
                    True if k == 2 else None,
                    int(k == 3),
                    (k,) if k < 3 else (),
                    (0,) if row == 2 and k > 1 else (),
                    is_chosen=self.chosen[row % 3] == k,
                    is_in_force=row == 0 and k == 1,
                )
                touch = option_cell(
                    ui, f"package/{row}/{k}", cell, data, grid="package", row=row, is_first=k == 0
                )
                if touch.clicked:
                    self.chosen[row % 3] = k

    def talk(self, ui: Ui, box: Box) -> None:
        ui.region("talk")
        ui.paint.shadow(box)
        ui.paint.rounded(box, ui.theme.panel, radius=8, border=ui.theme.line, stroke=ui.theme.border)
        chosen = tabs(
            ui, "talk", box.inset(8, 0).top(40), ("Talk", "News", "Ledger"), self.tab, news=(False, True)
        )
        self.tab = self.tab if chosen is None else chosen
        rule(ui, box.x, box.y + 40, box.w)
        said = (
            Bubble(
                1,
                "White House",
                "31 March",
                "We can live with a European force. A US backstop needs something we can show at home.",
                ("Signal: Minerals matter most to us",),
            ),
            Bubble(0, "Kremlin", "31 March", "There is no hurry. We read your text with interest."),
            Bubble(
                2,
                "Kyiv · you",
                "10 April",
                "A backstop for us is what makes phased relief defensible for you.",
                ("Guarantees → US backstop", "US sanctions → Phased relief"),
            ),
        ) * 3
        inside = Box(box.x + 14, box.y + 48, box.w - 20, box.h - 48 - layout.COMPOSER - 8)
        with scroll(ui, "log", inside, keeps_end=True) as area:
            y = area.top + 4
            for data in said:
                y += bubble(ui, inside.x, y, area.width, data) + 12
            area.height = y - area.top
        foot = box.bottom_part(layout.COMPOSER)
        rule(ui, foot.x, foot.y, foot.w)
        edit = field(
            ui, "composer", Box(foot.x + 9, foot.y + 7, foot.w - 64, 34), self.written, placeholder="Message…"
        )
        self.written = "" if edit.is_submitted else edit.text
        icon_button(
            ui,
            "send",
            Box(foot.right - 46, foot.y + 7, 36, 34),
            "paper-plane-tilt",
            "Send",
            look=Look.PLAIN,
            size=18,
        )

    def orders(self, ui: Ui, parts: layout.OrdersLayout) -> None:
        ui.region("orders")
        paint, theme = ui.paint, ui.theme
        paint.shadow(parts.whole)
        paint.rounded(parts.whole, theme.raised, radius=8, border=theme.line2, stroke=theme.border)
        for x in parts.dividers():
            divider(ui, x, parts.whole.y + 10, parts.whole.h - 20)
        width = paint.text("Table move", parts.move.top(24), style.HEAD, theme.ink).w + 14
        moves = ("Offer", "Accept", "Reject", "Stall", "Withdraw", "Walk out")
        reasons = ("", "", "", "", "There is no agreement to withdraw from.", "")
        chosen = segment(
            ui,
            "move",
            parts.move.top(24).after(width).left(parts.move.w - width - 112),
            moves,
            self.move,
            reasons=reasons,
        )
        if chosen is not None:
            self.move, self.asks = chosen, chosen == 5
        pill(ui, parts.move.right - 108, parts.move.y + 12, "Settlement", icon="handshake", tone=Tone.READY)
        menu(
            ui,
            "date",
            Box(parts.move.x + 36, parts.score.bottom - 30, 150, 30),
            ("30 April · T6", "10 May · T7"),
            0,
            icon="calendar-check",
        )
        paint.text("If signed", parts.score.top(24).left(parts.score.w - 52), style.CAPTION, theme.ink2)
        paint.text("74.6", parts.score.top(24), style.SCORE, theme.ink, align=1.0)
        score_bar(ui, "score", parts.score.below(24).top(18), 0.746, 0.54)
        paint.text("Lasts  62 %", parts.outlook.top(20), style.BODY, theme.ink)
        stars(ui, parts.outlook.right - 66, parts.outlook.y + 10, 2, 3)
        plausibility(ui, parts.outlook.x + 22, parts.outlook.y + 34, 1, 4, "Likely", room=60)
        plausibility(ui, parts.outlook.x + 22, parts.outlook.y + 58, 0, 2, "Hard sell", room=60)
        paint.text("Desk moves", parts.desk.top(24), style.HEAD, theme.ink)
        choices = (
            Choice("Prepare", "pen-nib"),
            Choice("Gesture", "hand-heart"),
            Choice("Statement", "megaphone"),
            Choice("Pressure", "lightning", reason="From turn 5 on."),
        )
        filled = DeskMove("pen-nib", "Prepare", "Ceasefire 4 → 5", "one unit short of ready", "Remove")
        if filled_slot(ui, "slot/0", parts.slots[0], filled) == REMOVE:
            self.desk = None
        answer = empty_slot(ui, "slot/1", parts.slots[1], "Second move", "or rest", choices)
        self.desk = self.desk if answer is None else answer
        button(ui, "seal", parts.seal.top(48), "Seal orders", icon="seal-check", look=Look.PRIMARY)
        paint.text(
            "Secret until all have sealed", parts.seal.below(54).top(20), style.CAPTION, theme.ink2, align=0.5
        )


class Covers:
    """A hold button, settings, emblems and a large ribbon."""

    def __init__(self) -> None:
        self.size, self.theme, self.opened = 125, 0, 0

    def frame(self, ui: Ui) -> Transition | None:
        paint, theme = ui.paint, ui.theme
        left, right = ui.whole.left(ui.whole.w * 0.44), ui.whole.after(ui.whole.w * 0.44)
        paint.fill(left, theme.bar)
        paint.rounded(Box(56, 96, 44, 4), theme.easter, radius=2)
        paint.text("No Later", Box(56, 118, left.w - 80, 80), style.DISPLAY, theme.onbar)
        paint.text("Than June", Box(56, 192, left.w - 80, 80), style.DISPLAY, theme.onbar)
        words = "Three capitals, nine issues, 111 days. A negotiation game for one to three teams."
        paint.paragraph(words, Box(56, 290, left.w - 130, 60), style.LEAD.sized(18), theme.onbar2)
        ribbon(ui, "ribbon", Box(56, 400, left.w - 130, 180), CALENDAR, curve_height=70, base=522)
        for seat, key in enumerate(SEATS):
            paint.emblem(seat, key, 72 + 44 * seat, 650, 32, on_bar=True)
        for row, size in enumerate((34, 56, 96)):
            for seat, key in enumerate(SEATS):
                paint.emblem(seat, key, right.x + 70 + 110 * seat, 70 + 90 * row, size)
        for seat, key in enumerate(SEATS):
            paint.emblem(seat, key, right.x + 400 + 100 * seat, 90, 80, is_hollow=True)
        for seat in range(6):
            paint.token(seat, right.x + 380 + 30 * seat, 170, 18)
        area = Box(right.x + 40, 340, min(620, right.w - 80), 300)
        new = track(
            ui, "theme", area.top(34), ("Light", "Dark", "High contrast", "Follow system"), self.theme
        )
        self.theme = self.theme if new is None else new
        percent = slider(
            ui,
            "size",
            area.below(50).top(36).left(400),
            self.size,
            80,
            150,
            step=5,
            ticks=(80, 100, 125, 150),
        )
        self.size = self.size if percent is None else percent
        paint.text(f"{self.size} %", area.below(50).top(36).after(420), style.STRONG, theme.ink)
        paint.rounded(
            area.below(104).top(150), theme.mark(2).tint, radius=8, border=theme.mark(2).fill, stroke=2
        )
        with paint.clip(area.below(104).top(150).inset(2)):
            paint.hatch(area.below(104).top(14), theme.mark(2).fill, 10)
        if hold(ui, "hold", Box(area.cx - 160, area.y + 130, 320, 64), "Hold to open"):
            self.opened += 1
        return Pop() if ui.key("escape") else None


PAGES: dict[str, Callable[[], Scene]] = {"components": Components, "pieces": Pieces, "covers": Covers}


def stage(page: str, theme: str = "light", scale: float = 1.0, size: tuple[int, int] | None = None) -> Stage:
    """A page on a surface of its own."""
    pygame.font.init()
    surface = pygame.Surface(size or SIZES[scale])
    return Stage(PAGES[page](), surface, theme=THEMES[theme], percent=round(scale * 100), motion=Motion.NONE)


def main(folder: Path) -> None:
    """Write every page in every theme and size."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in PAGES:
        for theme in THEMES:
            for scale in SIZES:
                shown = stage(page, theme, scale)
                shown.draw(10.0)
                pygame.image.save(shown.ui.paint.surface, folder / f"{page}_{theme}_{round(scale * 100)}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
