"""What people who share a screen keep between their turns, one drawer a seat, as a text beside the game."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.ids import SeatId, Turn

LONGEST = 1_000_000
"""No text of drawers is longer than this, in characters; a longer one is something else."""
MOST_NOTES, NOTE_MOST = 100, 300
TALK_MOST = 3600
NEVER = Turn(0)


@dataclass(frozen=True, slots=True)
class Drawer:
    """One seat's own: only whoever plays that seat may see it.

    `draft` is its orders in the making as they are stored, `notes` what it has written down, `line` the note
    in the making, `coach` its level of help, empty for that of the game. `read` is the last turn whose
    beginning it was told of.
    """

    draft: str = ""
    notes: tuple[str, ...] = ()
    line: str = ""
    coach: str = ""
    read: Turn = NEVER

    def noted(self, text: str) -> Drawer:
        """The drawer with one more note, if the text says anything."""
        words = " ".join(text.split())[:NOTE_MOST]
        notes = (*self.notes, words)[-MOST_NOTES:] if words else self.notes
        return Drawer(self.draft, notes, "", self.coach, self.read)

    def dropped(self, place: int) -> Drawer:
        """The drawer without the note at a place from 0 on."""
        notes = (*self.notes[:place], *self.notes[place + 1 :])
        return Drawer(self.draft, notes, self.line, self.coach, self.read)


@dataclass(frozen=True, slots=True)
class Drawers:
    """The drawers of one game by seat; `talk` is how many seconds people talk between turns, 0 for not."""

    seats: Mapping[SeatId, Drawer] = field(default_factory=dict)
    talk: int = 0

    def of(self, seat: SeatId) -> Drawer:
        """A seat's drawer, empty if nothing was put into it."""
        return self.seats.get(seat, Drawer())

    def put(self, seat: SeatId, drawer: Drawer) -> Drawers:
        """The drawers with one of them changed."""
        return Drawers({**self.seats, seat: drawer}, self.talk)


def write_drawers(drawers: Drawers) -> str:
    """The drawers as text, empty if nothing is in them."""
    if drawers == Drawers():
        return ""
    seats = {
        str(seat): {
            "draft": drawer.draft,
            "notes": list(drawer.notes),
            "line": drawer.line,
            "coach": drawer.coach,
            "read": drawer.read,
        }
        for seat, drawer in sorted(drawers.seats.items())
    }
    return json.dumps({"talk": drawers.talk, "seats": seats}, ensure_ascii=False)


def read_drawers(text: str) -> Drawers:
    """The drawers a text holds, as far as it can be read."""
    if not text or len(text) > LONGEST:
        return Drawers()
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return Drawers()
    if not isinstance(tree, dict) or not isinstance(tree.get("seats"), dict):
        return Drawers()
    found = {
        SeatId(int(seat)): _drawer(kept)
        for seat, kept in tree["seats"].items()
        if seat.isdecimal() and seat.isascii() and len(seat) < 4 and isinstance(kept, dict)
    }
    talk = tree.get("talk")
    return Drawers(found, talk if type(talk) is int and 0 <= talk <= TALK_MOST else 0)


def _drawer(tree: dict[str, object]) -> Drawer:
    notes, read = tree.get("notes"), tree.get("read")
    written = notes if isinstance(notes, list) else []
    return Drawer(
        draft=_words(tree.get("draft"), LONGEST),
        notes=tuple(_words(note, NOTE_MOST) for note in written if isinstance(note, str))[-MOST_NOTES:],
        line=_words(tree.get("line"), NOTE_MOST),
        coach=_words(tree.get("coach"), NOTE_MOST),
        read=Turn(read) if type(read) is int and read >= 0 else NEVER,
    )


def _words(value: object, most: int) -> str:
    return value[:most] if isinstance(value, str) else ""
