"""Things named one after another."""

from collections.abc import Sequence

from game.texts.speech import say


def format_series(parts: Sequence[str]) -> str:
    """Names as a sentence lists them: A; A and B; A, B and C. Nothing gives the word for nothing."""
    if not parts:
        return say("series.none")
    text = parts[0]
    for part in parts[1:-1]:
        text = say("series.more", before=text, next=part)
    return say("series.last", before=text, next=parts[-1]) if len(parts) > 1 else text
