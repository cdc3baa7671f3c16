"""The pieces of a page of HTML that needs nothing else: no script, no other file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from game.charts import COLOURS, Tone, write_svg
from game.lab.chart import Dot, dots
from game.lab.interval import Estimate
from game.lab.measures.measure import Unit
from game.lab.words import number, reach
from game.texts import say

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fbfaf7; --line: #c9c5bb;
  --band: #d9e5d6; --dot: #1f4e79 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --paper: #191a1c; --line: #4a4a4a; --band: #2d4230; --dot: #9cc4ec } }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: var(--ink); background: var(--paper) }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: 600 }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.scroll { overflow-x: auto } figure { margin: 1rem 0; overflow-x: auto } svg { max-width: 100%; height: auto }
"""
INKS: Final = {
    **COLOURS,
    Tone.PAPER: "var(--paper)",
    Tone.INK: "var(--ink)",
    Tone.GRID: "var(--line)",
    Tone.BAND: "var(--band)",
    Tone.MAIN: "var(--dot)",
}
"""The colours of pictures, which go dark with the page."""


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells."""
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return (
        f'<div class="scroll"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def head(text: str) -> str:
    """The first cell of a row, which names it."""
    return f'<th scope="row">{escape(text)}</th>'


def cell(text: str, kind: str = "") -> str:
    """A cell; numbers are of the kind `n`."""
    return f'<td class="{kind}">{escape(text)}</td>' if kind else f"<td>{escape(text)}</td>"


def page(title: str, language: str, body: Iterable[str]) -> str:
    """A whole page."""
    return (
        f'<!doctype html>\n<html lang="{escape(language, quote=True)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n" + "\n".join(body) + f"\n<p>{escape(say('lab.page.fiction'))}</p>\n"
        "</main>\n</body>\n</html>\n"
    )


def figure(
    rows: Sequence[Dot], name: str, unit: Unit, band: tuple[float | None, float | None] = (None, None)
) -> str:
    """A chart with its numbers in words below."""
    told = "; ".join(f"{row.label}: {words(row.estimate, unit)}" for row in rows)
    picture = write_svg(dots(rows, name, told, lambda value: number(value, unit), band), INKS)
    return f"<figure>{picture}<figcaption>{escape(told)}</figcaption></figure>"


def words(estimate: Estimate, unit: Unit) -> str:
    """A number with its interval."""
    return f"{number(estimate.value, unit)} {reach(estimate, unit)}".rstrip()
