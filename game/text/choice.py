"""Numbered choices."""

from __future__ import annotations

from collections.abc import Sequence

from game.text.console import Console
from game.texts import say

BACK = frozenset({"", "back", "cancel"})


def parse_number(typed: str) -> int | None:
    """The whole number that was typed, None if it is none."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= 9 else None


def choose(console: Console, title: str, options: Sequence[str], *, first: int = 1) -> int | None:
    """The place (from 0) of the option that the player picks by number; None to go back."""
    if title:
        console.say(title)
    for place, option in enumerate(options, start=first):
        console.item(place, option)
    last = first + len(options) - 1
    while True:
        typed = console.ask(say("choice.prompt", first=first, last=last)).lower()
        if typed in BACK:
            return None
        number = parse_number(typed)
        if number is not None and first <= number <= last:
            return number - first
        console.say(say("choice.wrong", first=first, last=last))


def confirm(console: Console, question: str) -> bool:
    """Whether the player says yes; anything but yes is no."""
    typed = console.ask(say("choice.confirm", question=question)).lower()
    return typed in (say("choice.yes"), say("choice.yes")[:1])
