"""Opening the window on its first scene."""

from __future__ import annotations

import os
from collections.abc import Callable

from game.desktop import library
from game.desktop.lobby import Lobby, Setup
from game.texts import language, languages, speaking

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def show(
    lobby: Lobby,
    title: str,
    *,
    prepare: Callable[[], Setup] | None = None,
    number: str = "",
    learns: str = "",
) -> None:
    """Show the window until it is closed: the title, or where a set-up or a stored game's number leads.

    `learns` opens the tutorial, as `Entrance.first` has it.
    `prepare` is asked for the set-up when the window is there, as it may take a while.
    Raises: DesktopProblem if there can be no window; whatever `prepare` raises, after closing it.
    """
    library.check()
    # After the check, so that a wrong library is answered with a sentence.
    from game.desktop.app import App, Wish
    from game.desktop.entrance import Entrance
    from game.desktop.motion import Motion
    from game.desktop.theme import THEMES

    entrance, taste = Entrance(lobby), lobby.taste
    scene = entrance.first(prepare, number, learns)
    wish = Wish(
        title,
        theme=THEMES[taste.theme],
        percent=taste.percent or None,
        motion=Motion(taste.motion),
        is_full=taste.is_full,
        hides_points=taste.hides_points,
    )
    with speaking(spoken(taste.language)):
        App(scene, wish, submit=entrance.submit).run()


def spoken(chosen: str) -> str:
    """The language to speak: the one chosen, else the system's, if the game has it."""
    system = next((found for name in LOCALES if (found := os.environ.get(name, ""))), "")
    wanted = chosen or system[:2].lower()
    # Nearly everybody starts in the language that is spoken anyway, and looking for others takes a while.
    is_other = len(wanted) == 2 and wanted.isalpha() and wanted != language()
    return wanted if is_other and wanted in languages() else language()
