"""One deal in words for a terminal."""

from __future__ import annotations

from fractions import Fraction

from game.problems.snippet import printable
from game.report.number import format_number
from game.report.rating import SWAPS, Rating
from game.report.report import NARROWEST, by_party, wrapped
from game.texts import format_series, say


def rated(rating: Rating, columns: int) -> list[str]:
    """The lines about a deal, none wider than the terminal if that has 40 columns or more."""
    columns = max(columns, NARROWEST)
    subject = rating.findings.subject
    lines = wrapped([say("analyse.rating.head")], columns)
    for issue, option in subject.told(rating.deal):
        lines += wrapped([f"- {issue}: {option}"], columns, hang=2)
    lines += wrapped(_standing(rating), columns, hang=2)
    lines += wrapped(_betterment(rating), columns, hang=2)
    return [printable(line).rstrip() for line in lines]


def _standing(rating: Rating) -> list[str]:
    """What the deal is worth, where that stands among all deals, and how far it is from the best."""
    findings = rating.findings
    sentences = [
        say("analyse.rating.values", values=by_party(findings, rating.values)),
        say("analyse.rating.gains", values=by_party(findings, rating.gains)),
    ]
    if rating.deal == findings.subject.unoffered:
        sentences.append(say("analyse.rating.unoffered"))
    for party, share in zip(findings.subject.parties, rating.percentiles or (), strict=False):
        sentences.append(
            say(
                "analyse.rating.percentile",
                party=party,
                below=_percent(share.below),
                at_most=_percent(share.at_most),
            )
        )
    parts = []
    for name, one in rating.distances.items():
        if one is not None:
            to = say("analyse.rating.frontier" if name == "frontier" else f"analyse.solution.{name}")
            parts.append(f"{to} {format_number(Fraction(one.rounded))}")
    sentences.append(say("analyse.rating.distance", distances=", ".join(parts)))
    return sentences


def _betterment(rating: Rating) -> list[str]:
    """The best changes of one or two issues, and what could not be said."""
    if rating.swaps is None:
        return [*rating.why]
    harmless, helping = rating.swaps
    if not harmless:
        return [*rating.why, say("analyse.rating.no_swap")]
    sentences = [
        *rating.why,
        say("analyse.rating.swaps", n=len(harmless), helping=len(helping), shown=min(SWAPS, len(harmless))),
    ]
    for swap in harmless[:SWAPS]:
        told = rating.findings.subject.told(swap.deal)
        changes = [": ".join(told[issue]) for issue, _ in swap.changes]
        gains = by_party(rating.findings, swap.gains)
        sentences.append(say("analyse.rating.swap", changes=format_series(changes), gains=gains))
    return sentences


def _percent(share: Fraction) -> str:
    return format_number(100 * share, 2)
