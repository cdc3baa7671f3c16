"""A new game in the terminal."""

from __future__ import annotations

import shlex
from datetime import UTC, datetime
from pathlib import Path

from game.cli.failure import Failure
from game.cli.folder import folder
from game.cli.seed import random_seed
from game.cli.terminal import open_console, play_on
from game.core.ids import SeatId
from game.core.scenario import PublicScenario, Scenario
from game.journal.header import Header
from game.journal.shelf import free_id, path_of
from game.journal.store import Journal
from game.scenario import load
from game.table.casting import (
    LEVEL,
    Casting,
    find_character,
    find_level,
    find_seat,
    format_casting,
    parse_characters,
    usual,
)
from game.table.casting import cast as seat_all
from game.table.table import Table
from game.text.console import Console, InputEnded, Left
from game.text.welcome import choose_seat, show_welcome
from game.texts import say


def play_in_terminal(
    scenario: str,
    seat: tuple[str, ...],
    cast: str,
    level: str,
    preset: str | None,
    length: str | None,
    seed: int | None,
    script: Path | None,
    data: Path | None,
) -> int:
    """Play a new game in the terminal, or from a script.

    Raises: ScenarioProblems, CastingProblem, JournalProblem, Failure.
    """
    chosen = load(scenario, preset=preset, length=length)
    public = chosen.public
    people = tuple(sorted({find_seat(public, key) for keys in seat for key in keys.split(",")}))
    characters = parse_characters(public, cast)
    if set(people) & set(characters):
        raise Failure(say("cli.seat_taken"))
    console = open_console(script)
    show_welcome(console, public)
    try:
        people = people or (choose_seat(console, public, _stand_ins(public, characters)),)
    except (InputEnded, Left):
        console.say(say("cli.no_game"))
        return 0
    casting = seat_all(public, people, characters, level)
    number = random_seed() if seed is None else seed
    with _journal(folder(data), chosen, format_casting(public, casting)) as journal:
        table = Table(chosen, casting, journal.append)
        table.begin(number)
        _introduce(console, public, casting)
        play_on(console, table, journal.header.game)
    if table.is_over:
        other = next((place for place in public.everyone if place not in people), people[0])
        asked = {"--seat": public.seats[other].key, "--seed": str(table.seed), "--preset": preset}
        asked |= {"--length": length, "--level": level if level != LEVEL else None}
        named = [f"{public.seats[at].key}={key}" for at, key in sorted(characters.items()) if at != other]
        asked |= {"--cast": ",".join(named), "--data": shlex.quote(str(data)) if data else None}
        options = " ".join(f"{name} {value}" for name, value in asked.items() if value)
        console.say(say("cli.again", scenario=scenario, options=options))
    return 0


def _journal(data: Path, scenario: Scenario, casting: str) -> Journal:
    game = free_id(data)
    created = datetime.now(UTC).isoformat(timespec="seconds")
    return Journal.create(path_of(data, game), Header.of(game, scenario, created, casting))


def _introduce(console: Console, scenario: PublicScenario, casting: Casting) -> None:
    """Say who plays the other seats."""
    for seat, occupant in zip(scenario.seats, casting, strict=True):
        if not occupant.is_person:
            character = find_character(scenario, occupant.character)
            level = find_level(scenario, occupant.level)
            words = say("cli.character", seat=seat.name, character=character.name, level=level.name)
            console.say(f"{words} {character.text}".strip())


def _stand_ins(scenario: PublicScenario, characters: dict[SeatId, str]) -> tuple[str, ...]:
    """The character that plays each seat if no person does."""
    keys = dict(enumerate(usual(scenario))) | dict(characters)
    return tuple(find_character(scenario, keys[seat]).name for seat in scenario.everyone)
