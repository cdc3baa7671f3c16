"""`tutorial`: the scripted first five minutes, in the window or in the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from game.cli.defaults import FLAGSHIP
from game.cli.display import has_display
from game.cli.failure import Failure
from game.cli.folder import data_option, folder
from game.texts import say


def command() -> click.Command:
    """The command."""
    return click.Command(
        "tutorial",
        callback=learn,
        params=[
            click.Option(["--text"], is_flag=True, help=say("cli.option.text")),
            click.Option(["--script"], type=click.Path(path_type=Path), help=say("cli.option.script")),
            click.Option(["--again"], is_flag=True, help=say("cli.option.from_start")),
            data_option(),
        ],
        help=say("tutorial.help"),
    )


def learn(text: bool, script: Path | None, again: bool, data: Path | None) -> int:
    """Teach from the first step, or from where it was left: in the window, or line by line.

    Raises: JournalProblem, ScenarioProblems, Failure.
    """
    if not text and script is None and has_display() and sys.stdin.isatty():
        # The terminal does without what windows need.
        from game.cli.window import learn_in_window

        return learn_in_window(data, again=again)
    return _learn_in_terminal(script, folder(data), again=again)


def _learn_in_terminal(script: Path | None, place: Path, *, again: bool) -> int:
    # Loaded when a game is opened, as in the other commands: help needs none of it.
    from game.cli.house import House
    from game.cli.rehearse import rehearse
    from game.cli.terminal import open_console
    from game.presenters.tutorial import Lesson
    from game.text.console import InputEnded, Left
    from game.text.tutorial import TutorialSession

    console, house = open_console(script), House(place, FLAGSHIP)
    opened = rehearse(place, FLAGSHIP, afresh=again)
    if opened is None:
        raise Failure(say("tutorial.none", title=house.choices().title))
    with opened.journal as journal:
        title = journal.scenario.public.title
        if opened.is_new:
            console.say(say("tutorial.welcome", title=title))
            console.say(journal.scenario.public.content_note)
        else:
            view = opened.game.chair(opened.game.people[0]).view()
            console.say(say("tutorial.resumed", turn=view.public.turn))

        def keep(lesson: Lesson) -> None:
            house.keep(house.taste._replace(tutorial=lesson.at, has_learnt=lesson.is_done))

        lesson = Lesson(opened.tutorial, 0 if opened.is_new else house.taste.tutorial)
        try:
            TutorialSession(console, opened.game, lesson, keep).play()
        except (InputEnded, Left, KeyboardInterrupt):
            console.say()
            console.say(say("tutorial.left"))
    return 0
