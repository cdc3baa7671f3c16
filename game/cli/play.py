"""`play`: a new game, in the window or in the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.asked import Asked
from game.cli.defaults import COACHES, FLAGSHIP, LEVEL, LEVELS, MISSING, PRESS, SEED_MAX
from game.cli.folder import data_option
from game.texts import say

MINUTES = click.IntRange(0, 60)


def command() -> click.Command:
    """The command."""
    return click.Command(
        "play",
        callback=play,
        params=[
            click.Argument(["scenario"], default=FLAGSHIP),
            click.Option(["--seat"], multiple=True, metavar="SEAT", help=say("cli.option.seat")),
            click.Option(["--people"], multiple=True, metavar="SEAT,SEAT", help=say("cli.option.people")),
            click.Option(["--talk"], type=MINUTES, metavar="MINUTES", help=say("cli.option.talk")),
            *game_options(),
            *table_options(),
            click.Option(["--coach"], type=click.Choice(COACHES), help=say("cli.option.coach")),
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


def table_options() -> list[click.Parameter]:
    """The options of whoever runs a table."""
    return [
        click.Option(["--press"], type=click.Choice(PRESS), help=say("cli.option.press")),
        click.Option(["--missing-orders"], type=click.Choice(MISSING), help=say("cli.option.missing_orders")),
        click.Option(["--harm-cards/--no-harm-cards"], default=None, help=say("cli.option.harm_cards")),
    ]


def play(
    scenario: str = FLAGSHIP,
    seat: tuple[str, ...] = (),
    people: tuple[str, ...] = (),
    talk: int | None = None,
    cast: str = "",
    level: str = LEVEL,
    preset: str | None = None,
    length: str | None = None,
    press: str | None = None,
    missing_orders: str | None = None,
    harm_cards: bool | None = None,
    coach: str | None = None,
    seed: int | None = None,
    text: bool = False,
    script: Path | None = None,
    data: Path | None = None,
) -> int:
    """Play a new game: in the window, or with `text` or a `script` in the terminal.

    Raises: ScenarioProblems, CastingProblem, JournalProblem, Failure.
    """
    seats = (*seat, *people)
    table = press, missing_orders, harm_cards, coach, talk
    asked = Asked(scenario, seats, cast, level, preset, length, seed, *table)
    if text or script is not None:
        # Neither front door needs what the other one takes long to load.
        from game.cli.dialogue import play_in_terminal

        return play_in_terminal(asked, script, data)
    from game.cli.window import play_in_window

    return play_in_window(asked, data)
