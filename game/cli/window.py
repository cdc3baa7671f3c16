"""The window opened from the command line: on its title, on the choice of seats, or in a game."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.asked import Asked
from game.cli.defaults import FLAGSHIP
from game.cli.display import has_display
from game.cli.failure import Failure
from game.cli.folder import folder
from game.cli.house import House
from game.desktop.lobby import Setup
from game.desktop.problem import DesktopProblem
from game.desktop.start import show
from game.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable


def play_in_window(asked: Asked, data: Path | None) -> int:
    """Open the window; what was asked for skips the menus that it decides.

    It is read with the scenario, behind the window's first frame. Raises: ScenarioProblems, CastingProblem,
    Failure.
    """
    house = House(folder(data), asked.scenario)
    if asked == Asked():
        return _show(house)
    if not has_display():
        # Whoever has no screen and a faulty file is told of the file.
        _setup(house, asked)
    return _show(house, prepare=lambda: _setup(house, asked))


def resume_in_window(game: str, data: Path | None) -> int:
    """Open the window on a stored game.

    Raises: Failure.
    """
    house = House(folder(data), FLAGSHIP)
    return _show(house, number=game)


def _show(
    house: House, *, prepare: Callable[[], Setup] | None = None, number: str = "", learns: str = ""
) -> int:
    if not has_display():
        raise Failure(say("desktop.problem.no_screen"))
    try:
        show(house, say("flow.title.window"), prepare=prepare, number=number, learns=learns)
    except DesktopProblem as problem:
        raise Failure(say(problem.text_id, **problem.params)) from problem
    finally:
        house.close()
    return 0


def _setup(house: House, asked: Asked) -> Setup:
    """The set-up asked for, checked against the scenario.

    Raises: ScenarioProblems, CastingProblem, Failure.
    """
    # The title screen, which needs none of this, is to be there at once.
    from game.table.casting import find_level, find_seat, parse_characters, usual

    public = house.check(asked.preset, asked.length)
    seats = [find_seat(public, key) for keys in asked.seat for key in keys.split(",")]
    characters = parse_characters(public, asked.cast)
    if set(seats) & set(characters):
        raise Failure(say("cli.seat_taken"))
    find_level(public, asked.level)
    people = sorted(set(seats))
    keys = dict(enumerate(usual(public))) | dict(characters)
    return Setup(
        seat=public.seats[people[0]].key if people else "",
        cast=tuple((seat.key, keys[number], asked.level) for number, seat in enumerate(public.seats)),
        preset=asked.preset or "",
        length=asked.length or "",
        seed=asked.seed,
        settings=asked.settings,
        coach=asked.coach or "",
        people=tuple((public.seats[seat].key, asked.coach or "") for seat in people[1:]),
        talk=60 * (asked.talk or 0) if len(people) > 1 else 0,
    )


def learn_in_window(data: Path | None, *, again: bool) -> int:
    """Open the window on the tutorial, from its first step or where it was left.

    Raises: Failure.
    """
    return _show(House(folder(data), FLAGSHIP), learns="again" if again else "on")
