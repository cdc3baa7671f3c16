"""The line of a file that a problem is about, with a caret under the place."""

from __future__ import annotations

WIDTH = 66
"""Characters of the line that are shown, so that number and bar still fit in 80 columns."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """The text on one line: tabs become spaces and what cannot be shown becomes a replacement mark."""
    return "".join(
        " " if character == "\t" else character if character.isprintable() else REPLACEMENT
        for character in text
    )


def shortened(text: str, most: int = 40) -> str:
    """The printable text, cut to at most `most` characters with an ellipsis."""
    return printable(text) if len(text) <= most else printable(text[: most - 1]) + "…"


def snippet(excerpt: str, line: int, col: int) -> tuple[str, str]:
    """The numbered line and the caret line; a long line is cut to a window around the place."""
    at = min(max(col - 1, 0), len(excerpt))
    first = 0 if len(excerpt) <= WIDTH else max(0, min(at - WIDTH // 2, len(excerpt) - WIDTH))
    shown = printable(excerpt[first : first + WIDTH])
    if first:
        shown = "…" + shown[1:]
    if first + WIDTH < len(excerpt):
        shown = shown[:-1] + "…"
    return f"{line:>6} | {shown.rstrip()}", f"{'':>6} | {' ' * (at - first)}^"
