"""Conditions on packages: each can hold, none is idle, no linkage says what another says."""

from __future__ import annotations

from game.problems.snippet import shortened
from game.scenario.conditions import conditions
from game.scenario.draft import Draft
from game.scenario.node import Path
from game.scenario.reach import When, always_holds, can_hold, reachable_options


def check_empty_choices(draft: Draft) -> None:
    """A condition names at least one option of each issue it names."""
    for path, when in conditions(draft.document):
        for issue, options in when.items():
            if not options:
                draft.error("empty-choice", (*path, issue), found="", issue=shortened(issue))


def check_idle_parts(draft: Draft) -> None:
    """A part of a condition that lists every option says nothing."""
    for path, when in conditions(draft.document):
        for issue, options in when.items():
            if options and always_holds(draft.document, {issue: options}):
                draft.warning("idle-condition", (*path, issue))


def check_linkages(draft: Draft) -> None:
    """Linkages can hold, join two issues at least, and differ from each other."""
    reachable = reachable_options(draft.document)
    seen: dict[tuple[tuple[str, frozenset[int]], ...], int] = {}
    for at, linkage in enumerate(draft.document.linkages):
        path: Path = ("linkages", at, "when")
        name = shortened(linkage.name)
        if _is_written_well(draft, linkage.when) and not can_hold(draft.document, linkage.when, reachable):
            draft.error("impossible-linkage", path, at_key=True, found="", name=name)
        if len(linkage.when) < 2:
            draft.error("lonely-linkage", path, at_key=True, found="", name=name)
        meaning = tuple(sorted((issue, frozenset(options)) for issue, options in linkage.when.items()))
        if meaning in seen:
            first = draft.tree.place(("linkages", seen[meaning], "when"))
            draft.error(
                "contradictory-linkage",
                path,
                at_key=True,
                found="",
                name=name,
                line=first.line,
                col=first.col,
            )
        else:
            seen[meaning] = at
        if linkage.points and not any(linkage.points.values()):
            draft.warning("worthless-linkage", ("linkages", at, "points"), at_key=True, name=name)


def check_headlines(draft: Draft) -> None:
    """Every headline can be met by some agreement, and says what meets it."""
    reachable = reachable_options(draft.document)
    for seat, block in draft.document.seats.items():
        for at, headline in enumerate(block.headlines):
            path: Path = ("seats", seat, "headlines", at, "when")
            text = shortened(headline.text)
            if not headline.when:
                draft.error("headline-without-condition", path, at_key=True, found="", text=text)
            elif _is_written_well(draft, headline.when) and not can_hold(
                draft.document, headline.when, reachable
            ):
                draft.error("unreachable-headline", path, at_key=True, found="", text=text)


def check_durability_terms(draft: Draft) -> None:
    """Every durability term can hold."""
    reachable = reachable_options(draft.document)
    for at, term in enumerate(draft.document.durability.terms if draft.document.durability else ()):
        if _is_written_well(draft, term.when) and not can_hold(draft.document, term.when, reachable):
            path: Path = ("durability", "terms", at, "when")
            draft.error("unreachable-term", path, at_key=True, found="", name=shortened(term.name))


def check_settlement(draft: Draft) -> None:
    """Some agreement can be a settlement."""
    settlement = draft.document.settlement
    if settlement and _is_written_well(draft, settlement.requires):
        reachable = reachable_options(draft.document)
        if not can_hold(draft.document, settlement.requires, reachable):
            draft.error("impossible-settlement", ("settlement", "requires"), at_key=True, found="")


def _is_written_well(draft: Draft, when: When) -> bool:
    """Whether the condition names only what exists; if not, another check has said so."""
    return all(
        issue in draft.document.issues
        and bool(options)
        and all(0 <= option < len(draft.document.issues[issue].options) for option in options)
        for issue, options in when.items()
    )
