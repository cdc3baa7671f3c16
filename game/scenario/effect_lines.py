"""Where a document has effects, and who plays a part there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.core.effects import Who
from game.scenario.node import Path
from game.scenario.schema import Document

EVERYWHERE = frozenset({Who.ALL})
ACTING = EVERYWHERE | {Who.OWN, Who.OTHERS}
AIMING = ACTING | {Who.TARGET, Who.OTHER}
SIGNING = EVERYWHERE | {Who.SIGNATORIES}
LEAVING = ACTING | {Who.SIGNATORIES, Who.COSIGNERS}


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One line of effects and the parts that somebody plays there."""

    path: Path
    text: str
    parts: frozenset[Who]


def effect_lines(document: Document) -> Iterator[EffectLine]:
    """Every line of effects."""
    for path, lists, parts in effects_by_seat(document):
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


def effects_by_seat(
    document: Document,
) -> Iterator[tuple[Path, Mapping[str, tuple[str, ...]], frozenset[Who]]]:
    """Every block of effects that may differ by seat; a key of it is a seat or the default."""
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


def _lines(path: Path, lines: Iterable[str], parts: frozenset[Who]) -> Iterator[EffectLine]:
    for at, text in enumerate(lines):
        yield EffectLine((*path, at), text, parts)
