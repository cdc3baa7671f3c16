"""Options: the first is no clause, short labels are short, and every one can be signed some day."""

from __future__ import annotations

from game.problems.snippet import shortened
from game.scenario.draft import Draft
from game.scenario.node import Path
from game.scenario.reach import reachable_options
from game.scenario.repeats import repeats

SHORT_MAX = 18


def check_first_option(draft: Draft) -> None:
    """Option 0 means no clause: it needs no file and has no cost marks."""
    for issue, block in draft.document.issues.items():
        if block.options:
            path: Path = ("issues", issue, "options", 0)
            first = block.options[0]
            for key, value in (("need", first.need), ("cost_marks", first.cost_marks)):
                if value:
                    draft.error("first-option", (*path, key), key=key)
            for key, is_set in (("settlement_only", first.settlement_only), ("summit", first.summit)):
                if is_set:
                    draft.error("first-option", (*path, key), key=key)


def check_short_labels(draft: Draft) -> None:
    """Short labels have at most 18 characters; without one the label itself must fit."""
    for issue, block in draft.document.issues.items():
        for at, option in enumerate(block.options):
            key = "short" if option.short is not None else "label"
            length = len(option.short if option.short is not None else option.label)
            if length > SHORT_MAX:
                path: Path = ("issues", issue, "options", at, key)
                draft.error(f"{key}-too-long", path, most=SHORT_MAX, length=length)


def check_repeated_labels(draft: Draft) -> None:
    """Two options of an issue do not look alike."""
    for issue, block in draft.document.issues.items():
        for at, first in repeats(option.short or option.label for option in block.options):
            key = "label" if block.options[at].short is None else "short"
            draft.error("repeated-label", ("issues", issue, "options", at, key), first=first)


def check_reachable_options(draft: Draft) -> None:
    """Every option can be signed: its file can be prepared and its gauges can rise so far."""
    reachable = reachable_options(draft.document)
    for issue, block in draft.document.issues.items():
        for at, option in enumerate(block.options):
            if at not in reachable[issue]:
                draft.error(
                    "unreachable-option",
                    ("issues", issue, "options", at),
                    found="",
                    label=shortened(option.label),
                )


def check_cost_marks_are_words(draft: Draft) -> None:
    """Cost marks that cost nothing anywhere are a slip."""
    document = draft.document
    priced = bool(document.scoring and document.scoring.cost_mark_price) or bool(
        document.durability and document.durability.cost_marks
    )
    if priced:
        return
    for issue, block in document.issues.items():
        for at, option in enumerate(block.options):
            if option.cost_marks:
                draft.warning("marks-without-price", ("issues", issue, "options", at, "cost_marks"))
                return
