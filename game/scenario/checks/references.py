"""Words that name seats, issues, gauges, characters and options, and blocks that need every seat."""

from __future__ import annotations

from game.scenario.conditions import option_choices
from game.scenario.draft import Draft
from game.scenario.names import PAIR_SIGN
from game.scenario.node import Path
from game.scenario.references import Kind, references, seat_lists, seat_maps
from game.scenario.repeats import repeats
from game.scenario.schema.cast import parameter_names
from game.texts import format_series


def check_names(draft: Draft) -> None:
    """Every seat, issue, gauge and character that is named exists."""
    known = {
        Kind.SEAT: draft.names.seats,
        Kind.ISSUE: draft.names.issues,
        Kind.GAUGE: draft.names.gauges,
        Kind.CHARACTER: tuple(draft.document.characters),
    }
    for reference in references(draft.document):
        if reference.word not in known[reference.kind]:
            draft.unknown(
                f"unknown-{reference.kind}",
                reference.path,
                reference.word,
                known[reference.kind],
                at_key=reference.at_key,
            )


def check_every_seat(draft: Draft) -> None:
    """Blocks that give each seat something leave none out."""
    for path, mapping, is_complete in seat_maps(draft.document):
        missing = [seat for seat in draft.names.seats if seat not in mapping]
        if is_complete and missing:
            draft.error("missing-seat", path, at_key=True, found="", seats=format_series(missing))


def check_lists_of_seats(draft: Draft) -> None:
    """No seat stands twice in a list, and a clause binds somebody."""
    for path, words in seat_lists(draft.document):
        for at, _ in repeats(words):
            draft.error("repeated-seat", (*path, at))
        if path[-1] == "binds" and not words:
            draft.error("binds-nobody", path)


def check_option_numbers(draft: Draft) -> None:
    """Options that are named by number exist, and none twice in a list."""
    for choice in option_choices(draft.document):
        block = draft.document.issues.get(choice.issue)
        if block is None or draft.rests_on_bad(("issues", choice.issue, "options")):
            continue
        last = len(block.options) - 1
        for at, option in enumerate(choice.options):
            path = (*choice.path, at) if choice.is_list else choice.path
            if not 0 <= option <= last:
                draft.error("unknown-option", path, issue=choice.issue, last=last)
        for at, _ in repeats(choice.options):
            draft.error("repeated-option", (*choice.path, at))


def check_pairs(draft: Draft) -> None:
    """Keys like `seat+seat` name different seats, no pair twice, and trust leaves no pair out."""
    document = draft.document
    if document.trust:
        found = _check_pair_keys(draft, ("trust", "pairs"), tuple(document.trust.pairs), most=2)
        seats = draft.names.seats
        missing = [
            f"{a}{PAIR_SIGN}{b}"
            for at, a in enumerate(seats)
            for b in seats[at + 1 :]
            if frozenset((a, b)) not in found
        ]
        if missing:
            draft.error(
                "missing-pair", ("trust", "pairs"), at_key=True, found="", pairs=format_series(missing)
            )
    if document.interim:
        _check_pair_keys(draft, ("interim", "shocks"), tuple(document.interim.shocks), most=6)
        if document.interim.risky_pair and len(document.interim.risky_pair) != 2:
            draft.error("not-a-pair", ("interim", "risky_pair"))
    for at, verdict in enumerate(document.verdicts):
        if verdict.when.in_force_pair is not None and len(verdict.when.in_force_pair) != 2:
            draft.error("not-a-pair", ("verdicts", at, "when", "in_force_pair"))


def check_level_parameters(draft: Draft) -> None:
    """Levels change parameters that characters have."""
    known = parameter_names()
    for name, level in draft.document.levels.items():
        changes = {
            "set": level.set_,
            "add": level.add,
            "percent": level.percent,
            "at_least": level.at_least,
            "at_most": level.at_most,
        }
        for change, values in changes.items():
            for word in values:
                if word not in known:
                    draft.unknown(
                        "unknown-parameter", ("levels", name, change, word), word, known, at_key=True
                    )


def _check_pair_keys(draft: Draft, path: Path, keys: tuple[str, ...], most: int) -> set[frozenset[str]]:
    found: set[frozenset[str]] = set()
    for key in keys:
        words = [word.strip() for word in key.split(PAIR_SIGN)]
        here = (*path, key)
        unknown = [word for word in words if word not in draft.names.seats]
        if not 2 <= len(words) <= most or len(set(words)) != len(words):
            draft.error("not-a-pair", here, at_key=True)
        elif unknown:
            draft.unknown("unknown-seat", here, unknown[0], draft.names.seats, at_key=True)
        elif frozenset(words) in found:
            draft.error("repeated-pair", here, at_key=True)
        else:
            found.add(frozenset(words))
    return found
