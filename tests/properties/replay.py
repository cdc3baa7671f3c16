"""Print what a random game becomes, so that another process can be compared with this one.

Run as `python -m tests.properties.replay SCENARIO_JSON COMMANDS_JSON`, or used as a function.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from game.core.codec import command_from_tree, scenario_from_json, to_json, to_tree
from game.core.commands import Command
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.scenario import Scenario
from game.core.state import State
from game.core.view import seat_view


def replayed(scenario: Scenario, commands: list[Command]) -> str:
    """Everything the commands lead to, a line each: facts, the state, every seat's view."""
    lines: list[str] = []
    state: State | None = None
    for command in commands:
        events = decide(scenario, state, command)
        lines += map(to_json, events)
        state = evolve(scenario, state, events)
    if state is not None:
        lines.append(to_json(state))
        lines += [to_json(seat_view(scenario, state, seat)) for seat in scenario.public.everyone]
    return "\n".join(lines)


def as_json(commands: list[Command]) -> str:
    """The commands as one text that `main` reads."""
    return json.dumps([to_tree(command) for command in commands])


def main(scenario: Path, games: Path) -> None:
    """Replay every game of a file, one list of commands a line, and write what they become."""
    table = scenario_from_json(scenario.read_text())
    for line in games.read_text().splitlines():
        commands = list(map(command_from_tree, json.loads(line)))
        sys.stdout.buffer.write(replayed(table, commands).encode() + b"\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
