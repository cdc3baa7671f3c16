"""What is known of a stored game before its first command."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, replace

from game.core.codec import Malformed, fingerprint, scenario_from_json, to_json, to_text, tree_from_json
from game.core.ids import RULES_VERSION
from game.core.scenario import Scenario
from game.journal.problem import JournalProblem, why

LONGEST = 64 * 2**20
"""The longest text in bytes that is read or written; far beyond any scenario."""

_GAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class Header:
    """A game's id, its rules and the scenario as played, with every seat's secrets.

    `casting` is JSON that only the table reads: who sat down first in each seat by kind,
    never anybody's name; who plays it later is a fact of the game.
    `created` is a date and time as text. `scenario_json` is canonical; `fingerprint` is its SHA-256.
    """

    game: str
    title: str
    rules: int
    fingerprint: str
    created: str
    casting: str
    scenario_json: str

    @staticmethod
    def of(game: str, scenario: Scenario, created: str, casting: str = "{}") -> Header:
        """The header of a new game.

        Raises: JournalProblem for an id that can name no file, or data that could not be read again.
        """
        try:
            text = to_json(scenario)
            text.encode()
            casting = to_text(tree_from_json(casting))
        except (Malformed, UnicodeEncodeError) as error:
            raise JournalProblem("unwritable", why=why(error)) from error
        title = scenario.public.title
        header = Header(game, title, RULES_VERSION, fingerprint(scenario), created, casting, text)
        return header.named(game)

    def named(self, game: str) -> Header:
        """The same header for another id.

        Raises: JournalProblem for an id that can name no file.
        """
        if not is_game_id(game):
            raise JournalProblem("bad_id", game=game[:60])
        return replace(self, game=game)

    def scenario(self) -> Scenario:
        """The scenario as played; it takes some milliseconds to read.

        Raises: Malformed.
        """
        return scenario_from_json(self.scenario_json)


def packed(text: str) -> bytes:
    """A long text in few bytes; `unpacked` is the inverse."""
    return zlib.compress(text.encode())


def unpacked(data: object) -> str:
    """The text of packed bytes, at most `LONGEST` bytes of it.

    Raises: ValueError or TypeError if they are not as they were packed.
    """
    if not isinstance(data, bytes):
        raise TypeError("not bytes")
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(data, LONGEST)
    except zlib.error as error:
        raise ValueError("not packed") from error
    if not stream.eof or stream.unused_data:
        raise ValueError("cut short, or more than was packed")
    return text.decode()


def is_game_id(text: str) -> bool:
    """Whether a text may be the id of a game: up to 40 of a-z, 0-9 and hyphens, no hyphen first."""
    return _GAME.fullmatch(text) is not None
