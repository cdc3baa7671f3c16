"""Why a character did what it did: codes with numbers, for the debrief only (R109)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import cast

from game.core.codec import tree_from_json
from game.core.decoder import tagged_reader
from game.core.ids import Turn


class Code(Enum):
    """The rule that decided a move."""

    WAIT_LEVERAGE = "wait_leverage"
    AIM_EASTER = "aim_easter"
    ABOVE_TARGET = "above_target"
    NEAREST = "nearest"
    LINE_LEFT = "line_left"
    BELOW_TARGET = "below_target"
    BELOW_FALLBACK = "below_fallback"
    TOO_LATE = "too_late"
    BEST_SO_FAR_LATE = "best_so_far_late"
    BETTER_FALLBACK = "better_fallback"
    HEADLINE_ALONE = "headline_alone"
    TRADE = "trade"
    MIRROR = "mirror"
    PROMISED = "promised"
    OFFER_STANDS = "offer_stands"
    BOUND = "bound"
    LEFT = "left"
    NOTHING_TO_OFFER = "nothing_to_offer"
    FILE_NOT_READY = "file_not_ready"
    TWO_PENS = "two_pens"
    KEEP_PREPARING = "keep_preparing"
    GOODWILL = "goodwill"
    REPAY_FAVOUR = "repay_favour"
    RED_LINE = "red_line"
    WARM_WORDS = "warm_words"
    PRESSURE = "pressure"
    HEADLINE_SHORT = "headline_short"
    SHORTCUT = "shortcut"
    TRUCE_YES = "truce_yes"
    TRUCE_NO = "truce_no"
    TRUCE_LEFT = "truce_left"
    PAPER_LEFT = "paper_left"
    TRUCE_RENEW = "truce_renew"
    TRUCE_NEW = "truce_new"
    BREACH = "breach"
    ANSWER_ACCEPT = "answer_accept"
    ANSWER_HAS = "answer_has"
    ANSWER_GIVEN = "answer_given"
    ANSWER_REFUSE = "answer_refuse"
    ANSWER_LINE = "answer_line"
    ANSWER_RULES = "answer_rules"
    ANSWER_OTHER = "answer_other"
    ANSWER_CONDITION = "answer_condition"
    ANSWER_DEFER = "answer_defer"
    ANSWER_TOO_LATE = "answer_too_late"
    ANSWER_NOTHING = "answer_nothing"
    FELL_BACK = "fell_back"


@dataclass(frozen=True, slots=True)
class Cause:
    """A code with what it is about, by name: amounts in hundredths; issues, options and seats by number."""

    code: Code
    about: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a seat gave its orders: the cause of each move, and what it asked for that turn, in hundredths.

    `passed` is why it left the best of the offers before it unanswered, one cause a kind; `answers` one
    cause for each question. `best` is the best settlement found for signing in turn `date`. `conceded` is per
    cent of its range. Numbers are None where they were not needed.
    """

    table: Cause
    desk: tuple[Cause, ...] = ()
    withheld: tuple[Cause, ...] = ()
    target: int | None = None
    fallback: int | None = None
    best: int | None = None
    date: Turn | None = None
    conceded: int | None = None
    passed: tuple[Cause, ...] = ()
    answers: tuple[Cause, ...] = ()


def because(code: Code, **about: int) -> Cause:
    """A cause with its numbers by name."""
    return Cause(code, tuple(about.items()))


def reason_from_json(text: str) -> Reason:
    """The reason that a journal keeps.

    Raises: Malformed.
    """
    return cast(Reason, tagged_reader((Reason,))(tree_from_json(text)))
