"""Truce, opening and interim rules: they fit the options and seats they speak of."""

from __future__ import annotations

from game.scenario.draft import Draft
from game.scenario.node import Path
from game.scenario.repeats import repeats


def check_truce_options(draft: Draft) -> None:
    """A truce option is a clause, listed once, and may be part of an interim agreement."""
    truce = draft.document.truce
    if truce is None:
        return
    block = draft.document.issues.get(truce.issue)
    if not truce.options:
        draft.error("empty-list", ("truce", "options"), at_key=True, found="")
    for at, _ in repeats(terms.option for terms in truce.options):
        draft.error("repeated-option", ("truce", "options", at, "option"))
    for at, terms in enumerate(truce.options):
        path: Path = ("truce", "options", at, "option")
        if block and terms.option < len(block.options) and block.options[terms.option].settlement_only:
            draft.error("truce-in-settlement-only", path)
        both = [gauge for gauge in terms.at_most if gauge in terms.percent]
        if both:
            draft.error("two-drift-rules", ("truce", "options", at, "percent", both[0]), at_key=True)


def check_truce_needs_interim(draft: Draft) -> None:
    """Truces and openings are interim agreements, which the file must allow."""
    document = draft.document
    if document.interim is None:
        for key in ("truce", "opening"):
            if getattr(document, key) is not None:
                draft.error("needs-interim", (key,), at_key=True, found="")


def check_breach(draft: Draft) -> None:
    """Whoever may end a truce has effects for it, and nobody else has."""
    truce = draft.document.truce
    if truce is None:
        return
    for at, seat in enumerate(truce.breach_by):
        if seat in draft.names.seats and seat not in truce.breach:
            draft.error("breach-without-effects", ("truce", "breach_by", at))
    for seat in truce.breach:
        if seat in draft.names.seats and seat not in truce.breach_by:
            draft.error("breach-without-right", ("truce", "breach", seat), at_key=True)


def check_opening(draft: Draft) -> None:
    """The opening is addressed to all its clauses bind, to nobody twice, and is not agreed already."""
    opening = draft.document.opening
    if opening is None:
        return
    if opening.from_ in opening.to:
        draft.error("opening-to-itself", ("opening", "to", opening.to.index(opening.from_)))
    for at, seat in enumerate(opening.accepted_by):
        if seat in draft.names.seats and seat not in opening.to:
            draft.error("accepted-without-address", ("opening", "accepted_by", at))
    if not opening.to or set(opening.to) <= set(opening.accepted_by):
        draft.error("opening-agreed", ("opening", "to"), at_key=True, found="")
    if not any(opening.package.values()):
        draft.error("opening-empty", ("opening", "package"), at_key=True, found="")
    for issue, option in opening.package.items():
        block = draft.document.issues.get(issue)
        if block is None or not 0 < option < len(block.options):
            continue
        row = block.options[option]
        path: Path = ("opening", "package", issue)
        binds = row.binds if row.binds is not None else block.binds
        for seat in draft.names.seats if binds is None else binds:
            if seat in draft.names.seats and seat != opening.from_ and seat not in opening.to:
                draft.error("opening-binds", path, seat=seat)
        if row.settlement_only:
            draft.error("opening-settlement-only", path)


def check_pressure_targets(draft: Draft) -> None:
    """Nobody presses on itself."""
    moves = draft.document.moves
    for seat, ways in moves.pressure.kinds.items() if moves and moves.pressure else ():
        for at, way in enumerate(ways):
            if way.target == seat:
                draft.error("targets-itself", ("moves", "pressure", "kinds", seat, at, "target"))
        for at, _ in repeats(way.name for way in ways):
            draft.error("repeated-card", ("moves", "pressure", "kinds", seat, at, "name"))


def check_red_lines(draft: Draft) -> None:
    """Red lines that cost nothing to cross are no promise."""
    document = draft.document
    is_free = not (document.scoring and document.scoring.red_line_cost)
    if document.moves and document.moves.red_line and is_free:
        draft.warning("red-line-free", ("moves", "red_line"), at_key=True)
