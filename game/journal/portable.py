"""One game as one readable text, and back: JSON lines, for backup, sending and version control.

The first line is the header with the scenario, then follows a line for each command with its events and
notes, and a last line that seals the text with a checksum of all before it. It holds every seat's secrets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from game.core.codec import Malformed, scenario_from_tree, to_text, tree_from_json
from game.core.ids import RULES_VERSION
from game.core.malformed import phrase
from game.core.scenario import Scenario
from game.journal.chain import chained, first_link, linked
from game.journal.header import Header
from game.journal.problem import JournalProblem, why
from game.journal.record import Note, Progress, Record, Row, events_from_tree
from game.journal.shape import check
from game.texts import say

FORMAT = "stakeholder-negotiation-game/1"

MOVES_MAX = 5000
"""The most commands a game that is brought in may have; 60 turns of six seats, with much talk, have fewer."""

_FAMILY = FORMAT.partition("/")[0] + "/"
_HEADER = ("game", "title", "created", "rules", "fingerprint", "casting", "scenario", "checksum")
_ABOUT = ("format", "notice", *_HEADER)
_MOVE = ("move", "command", "events", "notes", "checksum")
# What could move a cursor or colour a screen does not belong into words.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Exported:
    """A game read from its text; everything in it hangs together, but nothing is replayed yet."""

    header: Header
    scenario: Scenario
    rows: tuple[Row, ...]
    records: tuple[Record, ...]


def format_game(header: Header, rows: tuple[Row, ...]) -> str:
    """A game as text; `parse_game` is the inverse."""
    about = {
        "format": FORMAT,
        "notice": say("journal.export.notice"),
        "game": header.game,
        "title": header.title,
        "created": header.created,
        "rules": header.rules,
        "fingerprint": header.fingerprint,
        "casting": tree_from_json(header.casting),
        "scenario": tree_from_json(header.scenario_json),
        "checksum": first_link(header),
    }
    lines = [to_text(about)]
    for row in chained(header, rows):
        move = {
            "move": row.sequence,
            "command": tree_from_json(row.command),
            "events": tree_from_json(row.events),
            "notes": [{"kind": note.kind, "about": tree_from_json(note.json)} for note in row.notes],
            "checksum": row.checksum,
        }
        lines.append(to_text(move))
    body = "".join(f"{line}\n" for line in lines)
    return f"{body}{_seal(body, len(rows))}\n"


def parse_game(text: str, file: str) -> Exported:
    """The game in a text; `file` is its name for problems.

    Raises: JournalProblem.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    number = 1
    try:
        header, scenario = _header(lines[0], file)
        if len(lines) < 3:
            raise JournalProblem("export.cut", file=file)
        if len(lines) > MOVES_MAX + 3:
            raise JournalProblem("export.too_long", limit=MOVES_MAX, file=file)
        checksum, progress = first_link(header), Progress()
        rows: list[Row] = []
        records: list[Record] = []
        for number, line in enumerate(lines[1:-2], 2):
            row, record = _move(line, number - 1, progress)
            if linked(checksum, row) != row:
                raise Malformed(phrase("checksum"), phrase("another"), "checksum")
            checksum, progress = row.checksum, row.progress
            rows.append(row)
            records.append(record)
    except (Malformed, UnicodeEncodeError) as fault:
        raise JournalProblem("export.line", line=number, why=why(fault), file=file) from fault
    body = "".join(f"{line}\n" for line in lines[:-2])
    if lines[-1] or lines[-2] != _seal(body, len(rows)):
        raise JournalProblem("export.cut" if '"end"' not in lines[-2] else "export.changed", file=file)
    return Exported(header, scenario, tuple(rows), tuple(records))


def _seal(body: str, moves: int) -> str:
    return to_text({"end": moves, "checksum": sha256(body.encode()).hexdigest()})


def _header(line: str, file: str) -> tuple[Header, Scenario]:
    try:
        tree = tree_from_json(line)
    except Malformed as fault:
        raise JournalProblem("export.not_an_export", file=file) from fault
    kind = tree.get("format") if isinstance(tree, dict) else None
    if not isinstance(kind, str) or not kind.startswith(_FAMILY):
        raise JournalProblem("export.not_an_export", file=file)
    if kind != FORMAT:
        raise JournalProblem("export.newer", file=file)
    about = _fields(tree, _ABOUT)
    rules = about["rules"]
    if type(rules) is not int or not 1 <= rules < 2**31:
        raise Malformed(phrase("whole_number_from", low=1), phrase("another"), "rules")
    if rules > RULES_VERSION:
        raise JournalProblem("newer_rules", file=file)
    _check_words(about)
    scenario = scenario_from_tree(about["scenario"])
    check(scenario)
    header = Header(
        game=_text(about, "game"),
        title=_text(about, "title"),
        rules=rules,
        fingerprint=_text(about, "fingerprint"),
        created=_text(about, "created"),
        casting=to_text(about["casting"]),
        scenario_json=to_text(about["scenario"]),
    )
    if sha256(header.scenario_json.encode()).hexdigest() != header.fingerprint:
        raise Malformed(phrase("fingerprint"), phrase("another"), "fingerprint")
    if first_link(header) != about["checksum"]:
        raise Malformed(phrase("checksum"), phrase("another"), "checksum")
    return header, scenario


def _move(line: str, number: int, before: Progress) -> tuple[Row, Record]:
    move = _fields(tree_from_json(line), _MOVE)
    if type(move["move"]) is not int or move["move"] != number:
        raise Malformed(str(number), phrase("another"), "move")
    _check_words(move["events"])
    _check_words(move["notes"])
    if not isinstance(move["notes"], list):
        raise Malformed(phrase("array"), phrase("another"), "notes")
    notes = [_fields(note, ("kind", "about")) for note in move["notes"]]
    row = Row(
        sequence=number,
        command=to_text(move["command"]),
        events=to_text(move["events"]),
        notes=tuple(Note(_text(note, "kind"), to_text(note["about"])) for note in notes),
        progress=before.after(events_from_tree(move["events"])),
        checksum=_text(move, "checksum"),
    )
    return row, row.record()


def _fields(tree: object, names: tuple[str, ...]) -> dict[str, object]:
    if not isinstance(tree, dict):
        raise Malformed(phrase("object"), phrase("another"))
    if tree.keys() != set(names):
        raise Malformed(phrase("fields", names=", ".join(names)), phrase("other_fields"))
    return tree


def _text(tree: dict[str, object], name: str) -> str:
    value = tree[name]
    if not isinstance(value, str):
        raise Malformed(phrase("text"), phrase("another"), name)
    return value


def _check_words(tree: object) -> None:
    rest = [tree]
    while rest:
        match rest.pop():
            case str() as text if _CONTROL.search(text):
                raise Malformed(phrase("printable"), phrase("control_characters"))
            case list() as items:
                rest.extend(items)
            case dict() as fields:
                rest.extend(fields.values())
            case _:
                pass
