"""Handing a seat over and taking one, in the terminal."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.commands import Pass
from game.core.ids import SeatId, Turn
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.table.casting import LEVEL, find_character, find_level
from game.table.hands import Hands, is_last
from game.text.choice import choose, confirm, parse_number
from game.text.console import Console
from game.texts import format_series, say

OFFERED = (1, 2, 3)
"""For how many turns a seat is handed over, where it is asked; any other number can be typed at once."""


@dataclass(slots=True)
class _Asked:
    """What followed the word; None and empty is still to be asked. `turns` 0 is to the end."""

    seat: SeatId
    character: str = ""
    level: str = ""
    turns: int | None = None


def ask_to_hand_over(console: Console, view: SeatView, hands: Hands, typed: list[str]) -> Pass | None:
    """Who is to play a seat of a person from now on, and how long; None if nobody."""
    scenario, reader = view.scenario, Reader(view.scenario, view.seat)
    asked = _parsed(view, typed)
    if asked is None or not scenario.characters or not scenario.levels:
        example = scenario.characters[0].key if scenario.characters else ""
        seat = scenario.seats[view.seat].key
        console.say(say("hand.text.usage", seat=seat, character=example, level=LEVEL))
        return None
    if asked.seat not in hands.people:
        console.say(_large(say("hand.text.not_yours", seat=reader.called(asked.seat))))
        return None
    if not asked.character:
        characters = [f"{known.name}. {known.text}".strip() for known in scenario.characters]
        picked = choose(console, say("hand.text.which"), characters)
        if picked is None:
            return None
        asked.character = scenario.characters[picked].key
    if asked.turns is None:
        asked.turns = _turns(console, view)
    if asked.turns is None:
        return None
    keys = [level.key for level in scenario.levels]
    level = asked.level or (LEVEL if LEVEL in keys else keys[0])
    until = Turn(view.public.turn + asked.turns) if asked.turns else None
    if until is not None and until > view.public.last_turn:
        until = None
    if until is None and is_last(hands, asked.seat) and not confirm(console, say("hand.text.sure_end")):
        return None
    return Pass(asked.seat, asked.character, level, until)


def ask_to_take(console: Console, view: SeatView, hands: Hands, typed: list[str]) -> Pass | None:
    """Which seat of a character a person takes, once it is said what that means; None if none."""
    scenario, reader = view.scenario, Reader(view.scenario, view.seat)
    free = [seat for seat in scenario.everyone if seat not in hands.people]
    seat = _seat(view, typed[0]) if len(typed) == 1 else None
    if seat is None:
        console.say(say("hand.text.take_usage", seats=format_series([scenario.seats[s].key for s in free])))
        return None
    name = reader.called(seat)
    if seat not in free:
        console.say(_large(say("hand.text.is_yours", seat=name)))
        return None
    if seat not in hands.visited:
        told = _known(view, hands)
        console.say(say("hand.text.take_warning", seat=name, own=reader.called(view.seat), known=told))
    return Pass(seat) if confirm(console, say("hand.text.take_sure", seat=name)) else None


def tell_pass(view: SeatView, one: Pass) -> str:
    """What has become of a seat, in a sentence."""
    reader = Reader(view.scenario, view.seat)
    seat = reader.called(one.seat)
    if not one.character:
        return _large(say("hand.text.taken", seat=seat))
    character = find_character(view.scenario, one.character).name
    level = find_level(view.scenario, one.level).name
    if one.until is None:
        return say("hand.text.given_end", character=character, level=level, seat=seat)
    return say("hand.text.given", character=character, level=level, seat=seat, turn=one.until)


def _known(view: SeatView, hands: Hands) -> str:
    """Whose briefs are known to whoever is at the keyboard: of all seats that people have or have had."""
    reader = Reader(view.scenario, view.seat)
    known = [seat for seat in view.scenario.everyone if seat == view.seat or seat in hands.visited]
    if len(known) == 1:
        return say("hand.text.take_known", seat=reader.called(view.seat))
    return say("hand.text.take_known_several", seats=format_series([reader.name(seat) for seat in known]))


def _parsed(view: SeatView, typed: list[str]) -> _Asked | None:
    """What was typed behind the word, in any order; None if a word of it is unknown."""
    asked = _Asked(view.seat)
    scenario = view.scenario
    for word in typed:
        plain, number = word.replace("-", "_"), parse_number(word)
        seat = _seat(view, word)
        if seat is not None:
            asked.seat = seat
        elif plain in [character.key for character in scenario.characters]:
            asked.character = plain
        elif plain in [level.key for level in scenario.levels]:
            asked.level = plain
        elif word == "end":
            asked.turns = 0
        elif number:
            asked.turns = number
        else:
            return None
    return asked


def _seat(view: SeatView, word: str) -> SeatId | None:
    plain = word.replace("-", "_")
    return next((seat for seat in view.scenario.everyone if view.scenario.seats[seat].key == plain), None)


def _turns(console: Console, view: SeatView) -> int | None:
    """For how many turns; 0 is to the end, None is not at all."""
    left = view.public.last_turn - view.public.turn
    if not left:
        console.say(say("hand.text.last_turn"))
        return 0
    offered = [turns for turns in OFFERED if turns <= left]
    labels = [say("hand.for_turns", n=turns) for turns in offered]
    picked = choose(console, say("hand.text.how_long"), [*labels, say("hand.to_end")])
    if picked is None:
        return None
    return offered[picked] if picked < len(offered) else 0


def _large(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
