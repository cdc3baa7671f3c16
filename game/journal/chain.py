"""Checksums that hang together: each covers its command and, through the one before, the whole game."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from game.journal.header import Header
from game.journal.record import Row


def first_link(header: Header) -> str:
    """The checksum before the first command: it covers the header."""
    return _digest(
        header.game,
        header.title,
        str(header.rules),
        header.fingerprint,
        header.created,
        header.casting,
        header.scenario_json,
    )


def linked(previous: str, row: Row) -> Row:
    """The row with its checksum, given the checksum before it."""
    notes = [part for note in row.notes for part in (note.kind, note.json)]
    progress = (str(row.progress.turn), row.progress.ending)
    parts = (previous, str(row.sequence), row.command, row.events, *progress, *notes)
    return replace(row, checksum=_digest(*parts))


def chained(header: Header, rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows of a game with their checksums."""
    checksum = first_link(header)
    found: list[Row] = []
    for row in rows:
        found.append(linked(checksum, row))
        checksum = found[-1].checksum
    return tuple(found)


def _digest(*parts: str) -> str:
    digest = sha256()
    for part in parts:
        data = part.encode()
        # With its length before it, no part can run into the next one.
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()
