"""Where a document speaks of packages: conditions, written packages, options by number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.scenario.node import Path
from game.scenario.schema import Document


@dataclass(frozen=True, slots=True)
class OptionChoice:
    """Options chosen of an issue: the option numbers at a path, as a list or a single one."""

    path: Path
    issue: str
    options: tuple[int, ...]
    is_list: bool


def conditions(document: Document) -> Iterator[tuple[Path, Mapping[str, tuple[int, ...]]]]:
    """Every condition on packages."""
    for seat, block in document.seats.items():
        for at, headline in enumerate(block.headlines):
            yield ("seats", seat, "headlines", at, "when"), headline.when
    for at, linkage in enumerate(document.linkages):
        yield ("linkages", at, "when"), linkage.when
    if document.durability:
        for at, term in enumerate(document.durability.terms):
            yield ("durability", "terms", at, "when"), term.when
    if document.settlement:
        yield ("settlement", "requires"), document.settlement.requires
    if document.events:
        for at, card in enumerate(document.events.cards):
            if card.unless:
                yield ("events", "cards", at, "unless", "in_force"), card.unless.in_force


def packages(document: Document) -> Iterator[tuple[Path, Mapping[str, int]]]:
    """Every package that is written out."""
    if document.opening:
        yield ("opening", "package"), document.opening.package
    if document.setup_check:
        yield ("setup_check", "split_package"), document.setup_check.split_package
    for at, row in enumerate(document.acceptance):
        yield ("acceptance", at, "package"), row.package


def option_choices(document: Document) -> Iterator[OptionChoice]:
    """Every place that names options by number."""
    for path, condition in conditions(document):
        for issue, options in condition.items():
            yield OptionChoice((*path, issue), issue, options, True)
    for path, package in packages(document):
        for issue, option in package.items():
            yield OptionChoice((*path, issue), issue, (option,), False)
    if document.truce:
        for at, terms in enumerate(document.truce.options):
            path = ("truce", "options", at, "option")
            yield OptionChoice(path, document.truce.issue, (terms.option,), False)
