"""`play`: a new game."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path

import click

from game.cli.failure import Failure
from game.cli.folder import data_option, folder
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

FLAGSHIP = "no_later_than_june"
LEVELS = ("easy", "normal", "hard")
SEED_MAX = 2**63 - 1
SEED_RANDOM = 10**9
"""Seeds that nobody asked for stay short enough to be read out."""


def command() -> click.Command:
    """The command."""
    return click.Command(
        "play",
        callback=play,
        params=[
            click.Argument(["scenario"], default=FLAGSHIP),
            click.Option(["--seat"], multiple=True, metavar="SEAT", help=say("cli.option.seat")),
            *game_options(),
            click.Option(["--seed"], type=click.IntRange(0, SEED_MAX), help=say("cli.option.seed")),
            click.Option(["--text"], is_flag=True, help=say("cli.option.text")),
            click.Option(["--script"], type=click.Path(path_type=Path), help=say("cli.option.script")),
            data_option(),
        ],
        help=say("cli.play"),
    )


def game_options() -> list[click.Parameter]:
    """The options that every new game takes."""
    return [
        click.Option(["--cast"], default="", metavar="SEAT=CHARACTER,...", help=say("cli.option.cast")),
        click.Option(["--level"], type=click.Choice(LEVELS), default=LEVEL, help=say("cli.option.level")),
        click.Option(["--preset"], metavar="PRESET", help=say("cli.option.preset")),
        click.Option(["--length"], metavar="LENGTH", help=say("cli.option.length")),
    ]


def play(
    scenario: str = FLAGSHIP,
    seat: tuple[str, ...] = (),
    cast: str = "",
    level: str = LEVEL,
    preset: str | None = None,
    length: str | None = None,
    seed: int | None = None,
    text: bool = False,
    script: Path | None = None,
    data: Path | None = None,
) -> int:
    """Play a new game in the terminal.

    Raises: ScenarioProblems, CastingProblem, JournalProblem, Failure.
    """
    chosen = load(scenario, preset=preset, length=length)
    public = chosen.public
    people = tuple(sorted({find_seat(public, key) for keys in seat for key in keys.split(",")}))
    characters = parse_characters(public, cast)
    if set(people) & set(characters):
        raise Failure(say("cli.seat_taken"))
    console = open_console(script)
    if not text and script is None:
        console.say(say("cli.no_window"))
        console.say()
    show_welcome(console, public)
    try:
        people = people or (choose_seat(console, public, _stand_ins(public, characters)),)
    except (InputEnded, Left):
        console.say(say("cli.no_game"))
        return 0
    casting = seat_all(public, people, characters, level)
    number = secrets.randbelow(SEED_RANDOM) if seed is None else seed
    with _journal(folder(data), chosen, format_casting(public, casting)) as journal:
        table = Table(chosen, casting, journal.append)
        table.begin(number)
        _introduce(console, public, casting)
        play_on(console, table, journal.header.game)
    if table.is_over:
        other = next((place for place in public.everyone if place not in people), people[0])
        asked = {"--seat": public.seats[other].key, "--seed": str(table.seed), "--preset": preset}
        asked |= {"--length": length, "--level": level if level != LEVEL else None}
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
