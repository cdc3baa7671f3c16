"""Advice in words: what a person may ask its advisers, at the level of help it chose before the game."""

from game.presenters.advice.asking import base_of, counsel_of, tell_base
from game.presenters.advice.coach import Coach, coach_named, coach_of, with_coach
from game.presenters.advice.counters import Counter, Counters, counter_offers, span
from game.presenters.advice.offer import Adviser, advisers, answerable
from game.presenters.advice.orders import Draft, FileAdvice, Warned, draft, files, warnings
from game.presenters.advice.others import About, tell_doubts, tell_wants

__all__ = [
    "About",
    "Adviser",
    "Coach",
    "Counter",
    "Counters",
    "Draft",
    "FileAdvice",
    "Warned",
    "advisers",
    "answerable",
    "base_of",
    "coach_named",
    "coach_of",
    "counsel_of",
    "counter_offers",
    "draft",
    "files",
    "span",
    "tell_base",
    "tell_doubts",
    "tell_wants",
    "warnings",
    "with_coach",
]
