"""A checksum covers its command, everything beside it and everything before it."""

from __future__ import annotations

from dataclasses import fields, replace
from hashlib import sha256

import pytest

from game.journal.chain import chained, first_link, linked
from game.journal.header import Header
from game.journal.record import Note, Progress, Row

HEADER = Header("1", "Title", 1, "f", "now", "{}", "{}")
ROW = Row(1, "command", "events", (Note("kind", "json"),), Progress(3, "deal"))


def test_a_checksum_is_that_of_all_parts_with_their_lengths() -> None:
    first = sha256(b"1:15:Title1:11:f3:now2:{}2:{}").hexdigest()
    row = b"1:17:command6:events1:34:deal4:kind4:json"
    assert first == first_link(HEADER)
    assert sha256(b"64:" + first.encode() + row).hexdigest() == chained(HEADER, [ROW])[0].checksum


@pytest.mark.parametrize("name", [field.name for field in fields(Header)])
def test_the_first_link_covers_the_whole_header(name: str) -> None:
    other: object = 2 if name == "rules" else "other"
    changed = replace(HEADER, **{name: other})  # type: ignore[arg-type]
    assert first_link(HEADER) != first_link(changed)


@pytest.mark.parametrize(
    "changed",
    [
        replace(ROW, sequence=2),
        replace(ROW, command="Command"),
        replace(ROW, events=""),
        replace(ROW, notes=()),
        replace(ROW, notes=(Note("kindj", "son"),)),
        replace(ROW, notes=ROW.notes * 2),
        replace(ROW, progress=Progress(4, "deal")),
        replace(ROW, progress=Progress(3, "")),
        replace(ROW, command="commande", events="vents"),
    ],
)
def test_a_link_covers_the_whole_row(changed: Row) -> None:
    assert linked("before", ROW).checksum != linked("before", changed).checksum


def test_a_link_covers_what_came_before() -> None:
    second = replace(ROW, sequence=2)
    one = chained(HEADER, [ROW, second])
    other = chained(HEADER, [replace(ROW, events="other"), second])
    assert one[1].checksum != other[1].checksum
    assert one[0].checksum != chained(replace(HEADER, game="2"), [ROW])[0].checksum
