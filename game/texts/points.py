"""Hundredths, shown with one decimal."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from game.texts.speech import say
from game.texts.template import MINUS

# A context variable, as the language is: two windows of one process may differ.
_VEILED: ContextVar[bool] = ContextVar("veiled", default=False)


def is_veiled() -> bool:
    """Whether own points are shown as dots now."""
    return _VEILED.get()


@contextmanager
def veiled(is_on: bool = True) -> Iterator[None]:
    """Show own points as dots, or not, for the length of a `with` block."""
    token = _VEILED.set(is_on)
    try:
        yield
    finally:
        _VEILED.reset(token)


def format_own(hundredths: int, *, signed: bool = False) -> str:
    """A seat's own points as `format_points` has them, or dots while they are veiled."""
    return say("number.veil") if is_veiled() else format_points(hundredths, signed=signed)


def format_points(hundredths: int, *, signed: bool = False) -> str:
    """Hundredths as people read them: 5476 is 54.8; halves go away from zero; `signed` shows a plus too.

    What rounds to nothing has no sign. For display only: no rule reads it back.
    """
    tenths = (abs(hundredths) + 5) // 10
    sign = "" if tenths == 0 else MINUS if hundredths < 0 else "+" if signed else ""
    return f"{sign}{tenths // 10}{say('number.decimal')}{tenths % 10}"
