"""Golden games: stored commands and what they led to; `python -m tests.tools.golden` writes results anew.

A file has one JSON text a line: the scenario, every command of the game, the result. Rewrite results only
when a change of the rules or of the numbers is meant, and read the difference before committing it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.core.codec import command_from_tree, to_json
from game.core.commands import Command
from game.core.decide import decide
from game.core.events import BookDealt, Event
from game.core.evolve import evolve
from game.core.outcome import outcome
from game.core.scenario import Scenario
from game.core.state import State
from game.scenario import load

ROOT = Path(__file__).parents[2]
GAMES = ROOT / "tests" / "golden"


@dataclass(frozen=True)
class Golden:
    """A stored game: `head` names the scenario and its variant, `result` is what the file expects."""

    head: dict[str, Any]
    commands: tuple[Command, ...]
    result: dict[str, Any] | None

    def scenario(self) -> Scenario:
        """The scenario as the game is played."""
        head = self.head
        return load(
            ROOT / head["scenario"], preset=head["preset"], length=head["length"], switches=head["switches"]
        )

    def text(self, result: dict[str, Any]) -> str:
        """The file with this result."""
        lines = [_line(self.head), *(to_json(command) for command in self.commands), _line(result)]
        return "\n".join(lines) + "\n"


def files() -> list[Path]:
    """All stored games."""
    return sorted(GAMES.glob("*.jsonl"))


def read(path: Path) -> Golden:
    """A stored game."""
    head, *rest = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    result = rest.pop() if "verdict" in rest[-1] else None
    return Golden(head, tuple(command_from_tree(tree) for tree in rest), result)


def replay(golden: Golden) -> tuple[Scenario, State, tuple[Event, ...]]:
    """The game that the commands make now, and all its facts."""
    scenario = golden.scenario()
    state: State | None = None
    events: list[Event] = []
    for command in golden.commands:
        facts = decide(scenario, state, command)
        state = evolve(scenario, state, facts)
        events.extend(facts)
    assert state is not None
    return scenario, state, tuple(events)


def result_of(scenario: Scenario, state: State, events: tuple[Event, ...]) -> dict[str, Any]:
    """What a file says of a game's end."""
    end = outcome(scenario, state)
    return {
        "ending": end.ending.value,
        "turn": end.turn,
        "verdict": end.verdict,
        "durability": end.durability,
        "package": end.package,
        "scores": [value.score for value in end.values],
        "walk_aways": [value.walk_away for value in end.values],
        # Points and words of the books may not differ by a comma of a brief, so they are left out.
        "points": [book.points for book in state.books],
        "events": _hash(to_json(event) for event in events if not isinstance(event, BookDealt)),
        "state": _hash([to_json(replace(state, books=()))]),
    }


def _hash(texts: Iterable[str]) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()


def _line(tree: dict[str, Any]) -> str:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    """Write every result anew."""
    for path in files():
        golden = read(path)
        text = golden.text(result_of(*replay(golden)))
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"rewritten: {path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
