"""A new game in the terminal."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from game.cli.asked import Asked
from game.cli.coach import coach_asked
from game.cli.draft import DraftFile
from game.cli.failure import Failure
from game.cli.folder import folder
from game.cli.seed import random_seed
from game.cli.terminal import open_console, play_on
from game.core.ids import SeatId
from game.core.scenario import PublicScenario, Scenario
from game.journal.header import Header
from game.journal.shelf import free_id, path_of
from game.journal.store import Journal
from game.presenters.advice import with_coach
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


def play_in_terminal(asked: Asked, script: Path | None, data: Path | None) -> int:
    """Play a new game in the terminal, or from a script.

    Raises: ScenarioProblems, CastingProblem, JournalProblem, Failure.
    """
    chosen = load(asked.scenario, preset=asked.preset, length=asked.length)
    public = chosen.public
    people = tuple(sorted({find_seat(public, key) for keys in asked.seat for key in keys.split(",")}))
    characters = parse_characters(public, asked.cast)
    if set(people) & set(characters):
        raise Failure(say("cli.seat_taken"))
    console = open_console(script)
    show_welcome(console, public)
    try:
        people = people or (choose_seat(console, public, _stand_ins(public, characters)),)
    except (InputEnded, Left):
        console.say(say("cli.no_game"))
        return 0
    casting = seat_all(public, people, characters, asked.level)
    number = random_seed() if asked.seed is None else asked.seed
    place = folder(data)
    coach = coach_asked(asked.coach, place)
    with _journal(place, chosen, with_coach(format_casting(public, casting), coach)) as journal:
        table = Table(chosen, casting, journal.append)
        table.begin(number, replace(chosen.settings, **dict(asked.settings)))
        _introduce(console, public, casting)
        if coach.hints:
            console.say(say("advice.command.chosen", level=coach.name_shown, text=coach.text))
            console.say(say("advice.command.welcome"))
        draft = DraftFile(place, journal.header)
        play_on(console, table, draft, coach=coach, talk=60 * (asked.talk or 0))
    if table.is_over:
        console.say(say("cli.again", scenario=asked.scenario, options=_again(asked, table, characters, data)))
    return 0


def _again(asked: Asked, table: Table, characters: dict[SeatId, str], data: Path | None) -> str:
    """The options of the same game from another seat."""
    people = table.people or table.visited
    seats = table.view(people[0]).scenario.seats
    other = next((SeatId(at) for at in range(len(seats)) if at not in people), people[0])
    named = [f"{seats[at].key}={key}" for at, key in sorted(characters.items()) if at != other]
    options = {
        "--seat": seats[other].key,
        "--seed": str(table.seed),
        "--preset": asked.preset,
        "--length": asked.length,
        "--level": asked.level if asked.level != LEVEL else None,
        "--coach": asked.coach,
        "--cast": ",".join(named),
        "--press": asked.press,
        "--missing-orders": asked.missing_orders,
        "--data": shlex.quote(str(data)) if data else None,
    }
    words = [f"{name} {value}" for name, value in options.items() if value]
    if asked.harm_cards is not None:
        words.append("--harm-cards" if asked.harm_cards else "--no-harm-cards")
    return " ".join(words)


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
