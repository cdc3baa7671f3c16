"""The choice of a seat, and of who plays the others and how the game is set up."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.menu import menu
from game.desktop.kit.scroll import scroll
from game.desktop.kit.toggle import toggle
from game.desktop.lobby import Setup
from game.desktop.scene import Pop, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.ui import Ui
from game.presenters.advice import Coach, coach_named
from game.presenters.brief import SeatCard, seat_cards
from game.presenters.expectation import expectation
from game.scenario import Casting, Choice, Choices
from game.texts import say

STRIP, TALL_STRIP = 136.0, 152.0
NARROW, MOST_TALL = 1100.0, 700.0
LEAST_CARD = 400.0
MOST_SWITCHES = 3
FOOT = 148.0
SHARES = {"cast": 1.35, "length": 1.0, "preset": 1.0, "more": 1.2}
"""How wide each part of the set-up is."""
TALK = (0, 1, 2, 3, 5, 10)
"""How many minutes of open talk there can be between turns."""
FIRST_GAME = "first_game"
"""The key of the casting that a scenario means for first games."""


@dataclass(slots=True)
class Chosen:
    """What is chosen now; places in the lists of `Choices`, the cast as keys by seat.

    `others` is who else sits at this screen, each with a level of help; None where one plays alone.
    """

    seat: int
    characters: dict[str, str]
    levels: dict[str, str]
    length: int
    preset: int
    switches: set[str]
    coach: int
    others: dict[int, int] | None = None
    talk: int = 0
    usual: int = 0

    def is_person(self, seat: int) -> bool:
        """Whether somebody at this screen plays a seat."""
        return seat == self.seat or (self.others is not None and seat in self.others)

    def take(self, seat: int) -> None:
        """Sit down in a seat: one more person, or the only one."""
        if self.others is None:
            self.seat = seat
        else:
            self.others[seat] = self.usual

    def leave(self, seat: int) -> None:
        """Let a character have a seat again, if somebody is left."""
        if not self.others:
            return
        if seat == self.seat:
            self.seat = min(self.others)
            self.coach = self.others[self.seat]
        self.others.pop(seat if seat in self.others else self.seat)


class SeatsScene:
    """A card a seat, a strip with the set-up below."""

    def __init__(self, doors: Doors, setup: Setup) -> None:
        self._doors = doors
        self._setup = setup
        self._choices = doors.lobby.choices(setup.scenario)
        self._public = doors.lobby.public(setup.scenario)
        self._cards = seat_cards(self._public)
        self._chosen = _preset(self._choices, setup, is_first=not doors.lobby.taste.has_played)
        self._has_taken = False

    def frame(self, ui: Ui) -> Transition | None:
        """Show the seats and wait for one to be taken."""
        setup, bar = self._setup, layout.bar(ui.whole.w, icons=0)
        if self._has_taken:
            # The button that was pressed is gone: whoever uses keys goes on in the card just taken.
            ui.focus, ui.shows_focus, self._has_taken = "coach", True, False
        line = "flow.seats.line_guided" if setup.is_guided else "flow.seats.line"
        words = say(line) if setup.is_guided else say("flow.seats.line", title=self._choices.title)
        if self._chosen.others is not None:
            words = say("together.line", title=self._choices.title)
        header(ui, bar, say("flow.seats.title"), words)
        back = button(
            ui, "back", bar.button(0, width=120), say("flow.seats.back"), icon="arrow-left", look=Look.DARK
        )
        self._together(ui, bar)
        whole = layout.page(*ui.paint.size)
        room = layout.centred(whole.w, MOST_TALL, whole)
        strip = room.bottom_part(STRIP if room.w >= NARROW else TALL_STRIP)
        self._seats(ui, room.top(room.h - strip.h - layout.GUTTER))
        if self._strip(ui, strip):
            return self._doors.begin(self._result())
        return Pop() if back or ui.key("escape") else None

    def _result(self) -> Setup:
        """The set-up as chosen."""
        chosen, choices = self._chosen, self._choices
        has_cast = bool(choices.characters) and bool(choices.levels)
        return self._setup._replace(
            seat=choices.seats[chosen.seat].key,
            cast=tuple((key, chosen.characters[key], chosen.levels[key]) for key in chosen.characters)
            if has_cast
            else (),
            length=_key(choices.lengths, chosen.length),
            preset=_key(choices.presets, chosen.preset),
            coach=tuple(Coach)[chosen.coach].value,
            people=tuple(
                (choices.seats[seat].key, tuple(Coach)[coach].value)
                for seat, coach in sorted((chosen.others or {}).items())
            ),
            talk=60 * chosen.talk if chosen.others else 0,
            switches=tuple(switch.key for switch in choices.switches if switch.key in chosen.switches),
        )

    def _together(self, ui: Ui, bar: layout.BarLayout) -> None:
        """The switch between one person and several."""
        chosen, back = self._chosen, bar.button(0, width=120)
        if self._setup.is_guided or len(self._cards) < 2:
            return
        label = say("together.mode" if chosen.others is None else "together.alone")
        icon = "users-three" if chosen.others is None else "user"
        wide = 210.0
        place = Box(back.x - 10 - wide, back.y, wide, back.h)
        if not button(ui, "together", place, label, icon=icon, look=Look.DARK):
            return
        ui.is_stale = True
        if chosen.others is not None:
            chosen.others = None
            return
        chosen.others = {}
        chosen.take(next(seat for seat in range(len(self._cards)) if seat != chosen.seat))

    # -- the seats ----------------------------------------------------------------------------------------

    def _seats(self, ui: Ui, room: Box) -> None:
        # The area is wider than the cards, for their focus rings and shadows.
        place = Box(room.x - 8, room.y - 6, room.w + 20, room.h + 12)
        ui.region("seats")
        with scroll(ui, "seats", place) as area:
            rows = len({box.y for box in layout.cards(room, len(self._cards))})
            height = max(LEAST_CARD, (room.h - layout.GUTTER * (rows - 1)) / rows)
            tall = rows * (height + layout.GUTTER) - layout.GUTTER
            boxes = layout.cards(Box(room.x, area.top + 6, room.w, tall), len(self._cards))
            for number, (box, seat) in enumerate(zip(boxes, self._cards, strict=True)):
                self._card(ui, box, number, seat)
            area.height = tall + 12

    def _card(self, ui: Ui, box: Box, number: int, seat: SeatCard) -> None:
        paint, theme = ui.paint, ui.theme
        mark, is_mine = theme.mark(number), self._chosen.is_person(number)
        card(ui, box, border=theme.accent if is_mine else None, stroke=3 if is_mine else 0)
        edge = 3 if is_mine else 0
        with paint.clip(Box(box.x, box.y + edge, box.w, 6)):
            paint.rounded(box.inset(edge), mark.fill, radius=8 - edge)
        inner = box.inset(20, 22)
        key = self._public.seats[number].key
        paint.emblem(number, key, inner.x + 28, inner.y + 28, 56)
        words = inner.after(74)
        paint.text(seat.name, words.top(30), style.HEADLINE, theme.ink)
        # All cards have their lines at one height.
        roles = max(paint.tall(other.role, style.BODY, words.w) for other in self._cards)
        paint.paragraph(seat.role, words.below(32).top(roles), style.BODY, theme.ink2)
        y = inner.y + max(76, 32 + roles + 12)
        rule(ui, inner.x, y, inner.w)
        y += 12
        will_do = self._public.seats[number].will_do
        foot = box.bottom - 16 - FOOT
        if will_do:
            paint.text(
                say("flow.seats.will_do"), Box(inner.x, y, inner.w, 20), style.SMALL_STRONG, theme.ink2
            )
            y += 24
            tall = paint.tall(will_do, style.LEAD, inner.w)
            paint.paragraph(
                will_do, Box(inner.x, y, inner.w, min(tall, foot - 12 - y)), style.LEAD, theme.ink
            )
            y += tall + 10
        room = Box(inner.x, y, inner.w, foot - 8 - y)
        if paint.tall(seat.task, style.BODY, inner.w) <= room.h:
            paint.paragraph(seat.task, room, style.BODY, theme.ink2)
        place = Box(inner.x, foot, inner.w, FOOT)
        if is_mine:
            self._mine(ui, place, seat)
        else:
            self._character(ui, place, number, seat)

    def _mine(self, ui: Ui, box: Box, seat: SeatCard) -> None:
        paint, theme = ui.paint, ui.theme
        paint.rounded(box, theme.accent_soft, radius=7, border=theme.accent)
        paint.icon("check-circle", box.x + 26, box.y + 32, 22, theme.accent, "fill")
        chosen, key = self._chosen, self._public.seats[seat.seat].key
        is_alone = chosen.others is None
        called = self._public.seats[seat.seat].in_text
        name = say("flow.seats.you" if is_alone else "together.person", seat=called)
        room = box.w - 60 - (40 if chosen.others else 0)
        paint.text(name, Box(box.x + 48, box.y + 20, room, 24), style.STRONG.sized(16), theme.ink)
        goes = Box(box.right - 46, box.y + 14, 34, 34)
        if chosen.others and icon_button(ui, f"seats/{key}/stand", goes, "x", say("together.stand")):
            chosen.leave(seat.seat)
            ui.is_stale = True
            return
        place = Box(box.x + 16, box.y + 46, box.w - 32, 38)
        fit = paint.paragraph(say("flow.seats.you_note"), place, style.BODY, theme.ink2)
        self._coach(ui, place.below(fit.h + 4).top(box.bottom - 6 - place.y - fit.h - 4), seat.seat)

    def _coach(self, ui: Ui, room: Box, seat: int) -> None:
        """How much advice a seat's person gets, with what that is below it or beside it, where it fits."""
        paint, theme, chosen, levels = ui.paint, ui.theme, self._chosen, tuple(Coach)
        label, row = say("flow.seats.coach"), room.top(32)
        wide = paint.measure(label, style.SMALL_STRONG) + 10
        paint.text(label, row.left(wide), style.SMALL_STRONG, theme.ink2)
        place = Box(row.x + wide, row.y, min(132.0, row.w - wide), row.h)
        is_first = seat == chosen.seat
        now = chosen.coach if is_first else (chosen.others or {})[seat]
        uid = "coach" if is_first else f"coach/{self._public.seats[seat].key}"
        picked = menu(ui, uid, place, [level.name_shown for level in levels], now)
        now = now if picked is None else picked
        if is_first:
            chosen.coach = now
        elif chosen.others is not None:
            chosen.others[seat] = now
        words = levels[now].text
        beside = Box(place.right + 10, row.y - 1, max(0.0, row.right - place.right - 10), 34)
        for text, at in ((room.below(36), 0.0), (beside, 0.5)):
            if text.w > 60 and paint.tall(words, style.CAPTION, text.w) <= text.h + 1:
                paint.paragraph(words, text, style.CAPTION, theme.ink2, at=at)
                break

    def _character(self, ui: Ui, box: Box, number: int, seat: SeatCard) -> None:
        paint, theme, chosen = ui.paint, ui.theme, self._chosen
        key = self._public.seats[number].key
        paint.rounded(box, theme.sunk, radius=7, border=theme.line)
        paint.icon("robot", box.x + 25, box.y + 25, 19, theme.ink2)
        take = Box(box.right - 12 - 142, box.y + 9, 142, 32)
        words = Box(box.x + 42, box.y + 14, take.x - box.x - 48, 22)
        label = say("flow.seats.character")
        if paint.measure(label, style.BODY) > words.w:
            label = say("flow.seats.character_short")
        paint.text(label, words, style.BODY, theme.ink2)
        hint = say("flow.seats.take_hint", seat=self._public.seats[number].in_text)
        label = say("flow.seats.take")
        if chosen.others is not None:
            label = say("together.sit")
            hint = say("together.sit_hint", seat=self._public.seats[number].in_text)
        if button(ui, f"seats/{key}/take", take, label, hint=hint):
            chosen.take(number)
            self._has_taken = ui.shows_focus and chosen.others is None
            ui.is_stale = True
        characters, levels = self._choices.characters, self._choices.levels
        if not characters or not levels:
            return
        character = _find(characters, chosen.characters[key])
        level = _find(levels, chosen.levels[key])
        row = Box(box.x + 12, box.y + 50, box.w - 24, 32)
        if self._setup.is_guided:
            name = f"{characters[character].name}, {levels[level].name}"
            paint.text(name, row, style.STRONG, theme.ink)
        else:
            left, right = row.left(row.w * 0.56), row.after(row.w * 0.56 + 8)
            names = [choice.name for choice in characters]
            picked = menu(ui, f"seats/{key}/character", left, names, character)
            if picked is not None:
                chosen.characters[key] = characters[picked].key
            picked = menu(ui, f"seats/{key}/level", right, [choice.name for choice in levels], level)
            if picked is not None:
                chosen.levels[key] = levels[picked].key
        place = Box(row.x, row.bottom + 8, row.w, box.bottom - row.bottom - 14)
        paint.paragraph(characters[character].text, place, style.CAPTION, theme.ink2, most=3)

    # -- the set-up ---------------------------------------------------------------------------------------

    def _strip(self, ui: Ui, box: Box) -> bool:
        """The set-up; answers whether the game is to begin."""
        ui.region("setup")
        inner = card(ui, box, pad=20)
        start = Box(inner.right - 200, inner.cy - 26, 200, 52)
        if self._chosen.others is not None:
            start = start._replace(y=inner.bottom - 46, h=46)
            self._talk(ui, Box(start.x, inner.y, start.w, 34))
        rest = inner.left(start.x - 20 - inner.x)
        if self._setup.is_guided:
            ui.paint.text(say("flow.seats.guided"), rest.top(24).moved(0, 12), style.HEAD, ui.theme.ink)
            place = rest.below(42)
            ui.paint.paragraph(say("flow.seats.guided_text"), place, style.BODY, ui.theme.ink2, most=3)
        else:
            self._options(ui, rest)
        label = say("flow.seats.start" if self._chosen.others is None else "together.start")
        return button(ui, "start", start, label, icon="arrow-right", look=Look.PRIMARY) or ui.confirms()

    def _talk(self, ui: Ui, row: Box) -> None:
        """How long people talk openly between turns."""
        labels = [say("together.talk_minutes", n=n) if n else say("together.talk_off") for n in TALK]
        now = TALK.index(self._chosen.talk)
        picked = menu(ui, "talk", row, labels, now, icon="timer")
        self._chosen.talk = self._chosen.talk if picked is None else TALK[picked]

    def _options(self, ui: Ui, room: Box) -> None:
        chosen, choices = self._chosen, self._choices
        names = [
            *(["cast"] if choices.castings else []),
            *(["length"] if len(choices.lengths) > 1 else []),
            *(["preset"] if len(choices.presets) > 1 else []),
            *(["more"] if choices.switches else []),
        ]
        share = (room.w - 16 * (len(names) - 1)) / max(1.0, sum(SHARES[name] for name in names))
        x = room.x
        for name in names:
            column = Box(x, room.y, share * SHARES[name], room.h)
            x = column.right + 16
            ui.paint.text(say(f"flow.seats.{name}"), column.top(20), style.SMALL_STRONG, ui.theme.ink2)
            row, text = column.below(24).top(32), ""
            match name:
                case "cast":
                    self._castings(ui, row)
                    text = expectation(self._doors.lobby.expected(self._result()))
                case "length":
                    text = choices.lengths[chosen.length].text
                    chosen.length = _pick(ui, name, row, choices.lengths, chosen.length)
                case "preset":
                    text = choices.presets[chosen.preset].text
                    chosen.preset = _pick(ui, name, row, choices.presets, chosen.preset)
                case _:
                    shown = choices.switches[:MOST_SWITCHES]
                    text = shown[0].text if len(shown) == 1 else ""
                    for number, switch in enumerate(shown):
                        line = row.moved(0, number * 30)
                        is_on = switch.key in chosen.switches
                        uid = name if not number else f"{name}/{switch.key}"
                        if toggle(ui, uid, line.x, line.cy, is_on, switch.name, room=line.w - 60):
                            chosen.switches ^= {switch.key}
            place = column.below(62)
            ui.paint.paragraph(text, place, style.CAPTION, ui.theme.ink2, most=4)

    def _castings(self, ui: Ui, row: Box) -> None:
        """The ready casts, and one's own choice once it differs from all."""
        chosen, castings = self._chosen, self._choices.castings
        mine = {seat.key for k, seat in enumerate(self._choices.seats) if chosen.is_person(k)}
        now = next((k for k, casting in enumerate(castings) if _is_cast(casting, chosen, mine)), None)
        names = [casting.name for casting in castings]
        if now is None:
            names.append(say("flow.seats.cast_own"))
        picked = menu(ui, "cast", row, names, len(castings) if now is None else now)
        if picked is not None and picked < len(castings):
            chosen.characters.update(castings[picked].seats)


def _preset(choices: Choices, setup: Setup, *, is_first: bool) -> Chosen:
    """What is chosen at first: what was asked for, else the scenario's own choice."""
    castings = {casting.key: casting for casting in choices.castings}
    casting = castings.get(FIRST_GAME) if setup.is_guided or is_first else None
    casting = casting or next(iter(choices.castings), None)
    names = [choice.key for choice in choices.characters] or [""]
    characters = {seat.key: names[(k + 1) % len(names)] for k, seat in enumerate(choices.seats)}
    characters |= dict(casting.seats) if casting else {}
    usual = "normal" if any(level.key == "normal" for level in choices.levels) else _key(choices.levels, 0)
    levels = {seat.key: usual for seat in choices.seats}
    for seat, character, level in setup.cast:
        characters[seat] = character or characters[seat]
        levels[seat] = level or levels[seat]
    keys = [seat.key for seat in choices.seats]
    # A command line joins a preset and switches by a plus.
    coach = Coach.HINTS if is_first else Coach.NONE
    if setup.coach:
        coach = coach_named(setup.coach)
    presets = [*setup.preset.split("+"), *setup.switches]
    places = [known.value for known in Coach]
    others = {
        keys.index(key): places.index(level) if level in places else tuple(Coach).index(coach)
        for key, level in setup.people
        if key in keys and key != setup.seat
    }
    minutes = setup.talk // 60
    return Chosen(
        others=others or None,
        talk=minutes if minutes in TALK else TALK[0],
        usual=tuple(Coach).index(coach),
        seat=keys.index(setup.seat) if setup.seat in keys else len(keys) - 1,
        characters=characters,
        levels=levels,
        length=_find(choices.lengths, setup.length),
        preset=max(_find(choices.presets, preset) for preset in presets),
        switches={switch.key for switch in choices.switches if switch.key in presets},
        coach=tuple(Coach).index(coach),
    )


def _is_cast(casting: Casting, chosen: Chosen, mine: set[str]) -> bool:
    """Whether every seat that no person plays is cast as in a ready cast."""
    return all(chosen.characters[seat] == character for seat, character in casting.seats if seat not in mine)


def _pick(ui: Ui, name: str, row: Box, options: tuple[Choice, ...], chosen: int) -> int:
    picked = menu(ui, name, row, [option.name for option in options], chosen)
    return chosen if picked is None else picked


def _find(options: tuple[Choice, ...], key: str) -> int:
    return next((k for k, option in enumerate(options) if option.key == key), 0)


def _key(options: tuple[Choice, ...], place: int) -> str:
    return options[place].key if place < len(options) else ""
