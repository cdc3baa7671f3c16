"""Which options can ever be signed, and which conditions can ever hold."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario.schema import Document

When = Mapping[str, tuple[int, ...]]


def reachable_options(document: Document) -> dict[str, frozenset[int]]:
    """For each issue the options that can be part of some agreement.

    A file can grow to its most by preparing, else only by event cards; a clause needs half its need.
    An option for settlements only must be one that settlements may have.
    """
    found = {}
    for issue, block in document.issues.items():
        most = _file_most(document, issue)
        allowed = document.settlement.requires.get(issue) if document.settlement else None
        found[issue] = frozenset(
            at
            for at, option in enumerate(block.options)
            if 2 * most >= option.need
            and not (option.settlement_only and allowed is not None and at not in allowed)
        )
    return found


def can_hold(document: Document, when: When, reachable: Mapping[str, frozenset[int]]) -> bool:
    """Whether some agreement meets a condition; False too if it names what does not exist."""
    forces_settlement = False
    for issue, options in when.items():
        open_options = [option for option in options if option in reachable.get(issue, ())]
        if not open_options:
            return False
        rows = document.issues[issue].options
        forces_settlement |= all(rows[option].settlement_only for option in open_options)
    if not forces_settlement or document.settlement is None:
        return True
    return all(
        issue not in when or any(option in options for option in when[issue])
        for issue, options in document.settlement.requires.items()
    )


def always_holds(document: Document, when: When) -> bool:
    """Whether every package meets a condition."""
    return all(
        issue in document.issues and set(options) >= set(range(len(document.issues[issue].options)))
        for issue, options in when.items()
    )


def _file_most(document: Document, issue: str) -> int:
    moves = document.moves
    start = document.issues[issue].file_start
    if moves and moves.prepare and moves.desk_per_turn:
        return max(start, moves.prepare.file_max)
    gains = 0
    for card in document.events.cards if document.events else ():
        for effect in card.effects:
            words = effect.split()
            if words[:2] == ["file", issue] and len(words) == 3 and words[2][1:].isdecimal():
                gains += max(0, int(words[2])) if words[2][0] in "+-" else 0
    return min(6, start + gains)
