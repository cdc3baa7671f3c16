"""Where a document names things of its own: seats, issues, gauges, characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.scenario.conditions import conditions, packages
from game.scenario.effect_lines import effects_by_seat
from game.scenario.node import Path
from game.scenario.schema import Document
from game.scenario.schema.written import DEFAULT


class Kind(StrEnum):
    """What a word names."""

    SEAT = "seat"
    ISSUE = "issue"
    GAUGE = "gauge"
    CHARACTER = "character"


@dataclass(frozen=True, slots=True)
class Reference:
    """A word that names something of the scenario; it is a key of the file or a value."""

    kind: Kind
    path: Path
    word: str
    at_key: bool


def seat_maps(document: Document) -> Iterator[tuple[Path, Mapping[str, object], bool]]:
    """Every block keyed by seats, and whether each seat must be in it."""
    for issue, block in document.issues.items():
        for at, option in enumerate(block.options):
            yield ("issues", issue, "options", at, "points"), option.points, True
    for at, linkage in enumerate(document.linkages):
        yield ("linkages", at, "points"), linkage.points, True
    yield ("walk_away", "seats"), document.walk_away.seats, True
    if document.appetite:
        yield ("appetite", "seats"), document.appetite.seats, True
    for name, casting in document.casting.items():
        yield ("casting", name, "seats"), casting.seats, True
    if document.scoring:
        yield ("scoring", "delay_per_turn"), document.scoring.delay_per_turn, False
        yield ("scoring", "cost_mark_price"), document.scoring.cost_mark_price, False
    if document.truce:
        for at, terms in enumerate(document.truce.options):
            yield ("truce", "options", at, "delay_percent"), terms.delay_percent, False
        yield ("truce", "breach"), document.truce.breach, False
    if document.moves and document.moves.pressure:
        yield ("moves", "pressure", "kinds"), document.moves.pressure.kinds, False
    if document.secret_cards:
        yield ("secret_cards", "seats"), document.secret_cards.seats, False
    if document.setup_check:
        path: Path = ("setup_check",)
        yield (*path, "best_differs_exception"), document.setup_check.best_differs_exception, False
        yield (*path, "best_below_walk_away_of"), document.setup_check.best_below_walk_away_of, False
    for at, row in enumerate(document.acceptance):
        for number, members in enumerate(row.castings):
            yield ("acceptance", at, "castings", number), members, True
    for name, preset in document.presets.items():
        for issue, losses in preset.loss_percent.items():
            yield ("presets", name, "loss_percent", issue), losses, False
    for path, lists, _ in effects_by_seat(document):
        yield path, {key: value for key, value in lists.items() if key != DEFAULT}, False


def seat_lists(document: Document) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Every list of seats."""
    for issue, block in document.issues.items():
        if block.binds is not None:
            yield ("issues", issue, "binds"), block.binds
        for at, option in enumerate(block.options):
            if option.binds is not None:
                yield ("issues", issue, "options", at, "binds"), option.binds
    if document.truce:
        yield ("truce", "breach_by"), document.truce.breach_by
    if document.interim:
        yield ("interim", "risky_pair"), document.interim.risky_pair
    if document.opening:
        yield ("opening", "to"), document.opening.to
        yield ("opening", "accepted_by"), document.opening.accepted_by
    for at, verdict in enumerate(document.verdicts):
        if verdict.when.in_force_pair is not None:
            yield ("verdicts", at, "when", "in_force_pair"), verdict.when.in_force_pair


def references(document: Document) -> Iterator[Reference]:
    """Every word that names a seat, an issue, a gauge or a character."""
    for path, mapping, _ in seat_maps(document):
        yield from _keys(Kind.SEAT, path, mapping)
    for path, words in seat_lists(document):
        yield from _items(Kind.SEAT, path, words)
    yield from _single_seats(document)
    for path, condition in conditions(document):
        yield from _keys(Kind.ISSUE, path, condition)
    for path, package in packages(document):
        yield from _keys(Kind.ISSUE, path, package)
    yield from _other_issues(document)
    yield from _gauges(document)
    for name, casting in document.casting.items():
        for seat, character in casting.seats.items():
            yield Reference(Kind.CHARACTER, ("casting", name, "seats", seat), character, False)


def _single_seats(document: Document) -> Iterator[Reference]:
    if document.opening:
        yield Reference(Kind.SEAT, ("opening", "from"), document.opening.from_, False)
    if document.moves and document.moves.pressure:
        for seat, ways in document.moves.pressure.kinds.items():
            for at, way in enumerate(ways):
                if way.target:
                    path = ("moves", "pressure", "kinds", seat, at, "target")
                    yield Reference(Kind.SEAT, path, way.target, False)
    for at, row in enumerate(document.acceptance):
        if row.seat is not None:
            yield Reference(Kind.SEAT, ("acceptance", at, "seat"), row.seat, False)
    if document.setup_check:
        for seat, other in document.setup_check.best_below_walk_away_of.items():
            yield Reference(Kind.SEAT, ("setup_check", "best_below_walk_away_of", seat), other, False)


def _other_issues(document: Document) -> Iterator[Reference]:
    if document.secret_cards:
        for seat, cards in document.secret_cards.seats.items():
            for at, card in enumerate(cards):
                yield from _keys(Kind.ISSUE, ("secret_cards", "seats", seat, at, "percent"), card.percent)
    for name, preset in document.presets.items():
        yield from _keys(Kind.ISSUE, ("presets", name, "loss_percent"), preset.loss_percent)
    if document.truce:
        yield Reference(Kind.ISSUE, ("truce", "issue"), document.truce.issue, False)
    for name, length in document.lengths.items():
        yield from _items(Kind.ISSUE, ("lengths", name, "issues"), length.issues or ())
    for at, stage in enumerate(document.guided):
        yield from _items(Kind.ISSUE, ("guided", at, "issues"), stage.issues)
    for at, row in enumerate(document.acceptance):
        yield from _items(Kind.ISSUE, ("acceptance", at, "issues"), row.issues)


def _gauges(document: Document) -> Iterator[Reference]:
    for issue, block in document.issues.items():
        for at, option in enumerate(block.options):
            yield from _keys(Kind.GAUGE, ("issues", issue, "options", at, "requires"), option.requires)
    for seat, walk_away in document.walk_away.seats.items():
        yield from _keys(Kind.GAUGE, ("walk_away", "seats", seat, "gauges"), walk_away.gauges)
    if document.scoring:
        for seat, price in document.scoring.cost_mark_price.items():
            yield Reference(Kind.GAUGE, ("scoring", "cost_mark_price", seat, "gauge"), price.gauge, False)
    if document.durability and document.durability.cost_marks:
        marks = document.durability.cost_marks
        yield Reference(Kind.GAUGE, ("durability", "cost_marks", "gauge"), marks.gauge, False)
    if document.truce:
        for at, terms in enumerate(document.truce.options):
            yield from _keys(Kind.GAUGE, ("truce", "options", at, "at_most"), terms.at_most)
            yield from _keys(Kind.GAUGE, ("truce", "options", at, "percent"), terms.percent)


def _keys(kind: Kind, path: Path, mapping: Mapping[str, object]) -> Iterator[Reference]:
    for word in mapping:
        yield Reference(kind, (*path, word), word, True)


def _items(kind: Kind, path: Path, words: Iterable[str]) -> Iterator[Reference]:
    for at, word in enumerate(words):
        yield Reference(kind, (*path, at), word, False)
