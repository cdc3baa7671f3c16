"""Hundredths, shown with one decimal."""

from game.texts.speech import say
from game.texts.template import MINUS


def format_points(hundredths: int, *, signed: bool = False) -> str:
    """Hundredths as people read them: 5476 is 54.8; halves go away from zero; `signed` shows a plus too.

    What rounds to nothing has no sign. For display only: no rule reads it back.
    """
    tenths = (abs(hundredths) + 5) // 10
    sign = "" if tenths == 0 else MINUS if hundredths < 0 else "+" if signed else ""
    return f"{sign}{tenths // 10}{say('number.decimal')}{tenths % 10}"
