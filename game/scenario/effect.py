"""The small closed language of effects (R95): a line of text to an `Effect` and back.

    GAUGE ±n                    trust SEATS SEATS ±n        file ISSUE ±n
    appetite SEATS ±n           walk_away SEATS ±n          points SEATS ±n

SEATS is a seat's key or own, target, other, others, all, signatories, cosigners. The sign is always written.
"""

from __future__ import annotations

import re
from typing import Final

from game.core.effects import Effect, Touches, Who
from game.core.ids import SeatId
from game.scenario.names import Names

AMOUNT = re.compile(r"[+-][0-9]{1,5}", re.ASCII)
WORD = re.compile(r"\S+")
FILE_MOST: Final = 6
PARTS: Final = {who.value: who for who in Who}
SEATS_NAMED: Final = {Touches.TRUST: 2, Touches.APPETITE: 1, Touches.WALK_AWAY: 1, Touches.POINTS: 1}

# Words that can mean several seats, so that a pair can be made within them.
MANY: Final = (Who.ALL, Who.OTHERS, Who.OTHER, Who.SIGNATORIES, Who.COSIGNERS)


class EffectFault(Exception):  # noqa: N818 - a fault in a text, told as a problem
    """Why a text is no effect: the problem's code, where in the text, and which words would do there."""

    def __init__(self, code: str, index: int, word: str, choices: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.index = index
        self.word = word
        self.choices = choices


def parse_effect(text: str, names: Names) -> Effect:
    """The effect that a text describes.

    Raises: EffectFault naming the first word that does not fit.
    """
    words = [(match.start(), match.group()) for match in WORD.finditer(text)]
    end = len(text.rstrip())
    index, first = words[0] if words else (0, "")
    gauges = {key: at for at, key in enumerate(names.gauges)}
    heads = tuple(touches.value for touches in Touches if touches is not Touches.GAUGE)
    if first in gauges and first not in heads:
        return Effect(Touches.GAUGE, _amount(words, 1, end), gauges[first])
    if first not in heads:
        raise EffectFault("effect-start", index, first, (*names.gauges, *heads))
    touches = Touches(first)
    if touches is Touches.FILE:
        at, key = _word(words, 1, end)
        if key not in names.issues:
            raise EffectFault("effect-issue", at, key, names.issues)
        amount = _amount(words, 2, end)
        if abs(amount) > FILE_MOST:
            raise EffectFault("effect-file-amount", words[2][0], words[2][1])
        return Effect(touches, amount, names.issues.index(key))
    seats = [_seat(words, at, end, names) for at in range(1, 1 + SEATS_NAMED[touches])]
    amount = _amount(words, 1 + len(seats), end)
    if len(seats) == 2 and seats[0] == seats[1] and seats[0] not in MANY:
        raise EffectFault("effect-same-seat", words[2][0], words[2][1])
    return Effect(touches, amount, -1, seats[0], seats[1] if len(seats) == 2 else None)


def format_effect(effect: Effect, names: Names) -> str:
    """The text of an effect, as an author would write it."""
    match effect.touches:
        case Touches.GAUGE:
            subject = names.gauges[effect.index]
        case Touches.FILE:
            subject = f"{Touches.FILE.value} {names.issues[effect.index]}"
        case _:
            seats = [seat for seat in (effect.first, effect.second) if seat is not None]
            words = [seat.value if isinstance(seat, Who) else names.seats[seat] for seat in seats]
            subject = " ".join([effect.touches.value, *words])
    return f"{subject} {effect.amount:+d}"


def _word(words: list[tuple[int, str]], at: int, end: int) -> tuple[int, str]:
    return words[at] if at < len(words) else (end, "")


def _seat(words: list[tuple[int, str]], at: int, end: int, names: Names) -> SeatId | Who:
    index, word = _word(words, at, end)
    if word in PARTS:
        return PARTS[word]
    if word not in names.seats:
        raise EffectFault("effect-seat", index, word, (*names.seats, *PARTS))
    return SeatId(names.seats.index(word))


def _amount(words: list[tuple[int, str]], at: int, end: int) -> int:
    index, word = _word(words, at, end)
    if not AMOUNT.fullmatch(word):
        raise EffectFault("effect-amount", index, word)
    if at + 1 < len(words):
        raise EffectFault("effect-too-long", *words[at + 1])
    return int(word)
