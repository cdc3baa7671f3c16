"""Where a document names things of its own: seats, issues, gauges, options, effects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.core.effects import Who
from game.scenario.node import Path
from game.scenario.schema import Document
from game.scenario.schema.written import DEFAULT

EVERYWHERE = frozenset({Who.ALL})
ACTING = EVERYWHERE | {Who.OWN, Who.OTHERS}
AIMING = ACTING | {Who.TARGET, Who.OTHER}
SIGNING = EVERYWHERE | {Who.SIGNATORIES}
LEAVING = ACTING | {Who.SIGNATORIES, Who.COSIGNERS}


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


@dataclass(frozen=True, slots=True)
class OptionChoice:
    """Options chosen of an issue: the option numbers at a path, as a list or a single one."""

    path: Path
    issue: str
    options: tuple[int, ...]
    is_list: bool


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One line of effects and the parts that somebody plays there."""

    path: Path
    text: str
    parts: frozenset[Who]


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
    for name, preset in document.presets.items():
        for issue, losses in preset.loss_percent.items():
            yield ("presets", name, "loss_percent", issue), losses, False
    for path, lists, _ in _effects_by_seat(document):
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


def effect_lines(document: Document) -> Iterator[EffectLine]:
    """Every line of effects."""
    for path, lists, parts in _effects_by_seat(document):
        for seat, lines in lists.items():
            yield from _lines((*path, seat), lines, parts)
    moves = document.moves
    if moves:
        yield from _lines(("moves", "slipped_signing", "effects"), moves.slipped_signing.effects, SIGNING)
        kinds = moves.pressure.kinds if moves.pressure else {}
        for seat, ways in kinds.items():
            for at, way in enumerate(ways):
                path = ("moves", "pressure", "kinds", seat, at, "effects")
                yield from _lines(path, way.effects, AIMING if way.target else ACTING)
    if document.interim:
        for pair, lines in document.interim.shocks.items():
            yield from _lines(("interim", "shocks", pair), lines, SIGNING)
    if document.truce:
        yield from _lines(("truce", "on_signing"), document.truce.on_signing, SIGNING)
        yield from _lines(("truce", "each_turn"), document.truce.each_turn, EVERYWHERE)
        yield from _lines(("truce", "incident"), document.truce.incident, EVERYWHERE)
        for seat, lines in document.truce.breach.items():
            yield from _lines(("truce", "breach", seat), lines, ACTING)
    if document.opening:
        yield from _lines(("opening", "on_reject"), document.opening.on_reject, EVERYWHERE)
        yield from _lines(("opening", "on_lapse"), document.opening.on_lapse, EVERYWHERE)
    if document.events:
        for at, card in enumerate(document.events.cards):
            yield from _lines(("events", "cards", at, "effects"), card.effects, EVERYWHERE)
    for name, inject in document.injects.items():
        yield from _lines(("injects", name, "effects"), inject.effects, EVERYWHERE)


def _effects_by_seat(
    document: Document,
) -> Iterator[tuple[Path, Mapping[str, tuple[str, ...]], frozenset[Who]]]:
    moves = document.moves
    if moves is None:
        return
    if moves.gesture:
        yield ("moves", "gesture", "effects"), moves.gesture.effects, AIMING
    if moves.red_line:
        yield ("moves", "red_line", "effects"), moves.red_line.effects, ACTING
    if moves.warm_statement:
        yield ("moves", "warm_statement", "effects"), moves.warm_statement.effects, ACTING
        yield ("moves", "warm_statement", "penalty"), moves.warm_statement.penalty, ACTING
    yield ("moves", "withdraw", "effects"), moves.withdraw.effects, LEAVING


def _single_seats(document: Document) -> Iterator[Reference]:
    if document.opening:
        yield Reference(Kind.SEAT, ("opening", "from"), document.opening.from_, False)
    if document.moves and document.moves.pressure:
        for seat, ways in document.moves.pressure.kinds.items():
            for at, way in enumerate(ways):
                if way.target:
                    path = ("moves", "pressure", "kinds", seat, at, "target")
                    yield Reference(Kind.SEAT, path, way.target, False)
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


def _lines(path: Path, lines: Iterable[str], parts: frozenset[Who]) -> Iterator[EffectLine]:
    for at, text in enumerate(lines):
        yield EffectLine((*path, at), text, parts)
