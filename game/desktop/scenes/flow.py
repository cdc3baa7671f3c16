"""What the scenes of one game share: the seat's chair, its orders in the making, and which scene comes next.

A scene hands in a command by returning it from `frame`: the window gives it to `submit`, which answers what
comes next – the resolution after a turn, or a dialog if the move could not be stored. Scenes never call
`chair.submit` themselves. Scenes import this file only; `game.desktop.play` builds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.ids import OfferId
    from game.core.view import SeatView
    from game.desktop.scene import Scene, Transition
    from game.presenters.draft import Speech
    from game.presenters.guide import Guide
    from game.presenters.plan import Plan
    from game.table.chair import Chair
    from game.table.notice import Notice


class Flow(Protocol):
    """One seat's game in the window.

    `plan` is the orders under construction, shared by the table and the review; every turn it begins
    afresh with the package of the turn before.
    """

    plan: Plan
    speech: Speech
    """The message in the making."""

    @property
    def chair(self) -> Chair:
        """The seat's place at the table."""

    @property
    def guide(self) -> Guide:
        """What the guided first game shows by now; `Guide.off()` in all other games."""

    def submit(self, command: Command) -> Transition | None:
        """Hand in a command of the seat and answer what comes next.

        None after talk: the scene stays. After a sealed turn the resolution is the scene. A refusal or
        a fault of the disk opens a dialog over it, and nothing is lost.
        """

    def keep(self) -> str:
        """Store what is begun and not handed in; the scenes that change it call it in every frame, so that
        closing the window at any time loses nothing. A sentence the first time it cannot be stored.
        """

    def onward(self) -> Scene:
        """The table while the game runs, the result once it is over: where resolution and ceremony lead."""

    def table(self) -> Scene:
        """The table."""

    def brief(self) -> Scene:
        """The seat's confidential brief behind its cover; push it."""

    def help(self) -> Scene:
        """The rules in short, the shortcuts and the glossary; push it."""

    def settings(self) -> Scene:
        """Theme, size and motion; push it: the scene below stays as it is."""

    def review(self, offer: OfferId) -> Scene:
        """An incoming offer beside the seat's own; push it. Its answer sets `plan.table`."""

    def resolution(self, before: SeatView, notices: tuple[Notice, ...]) -> Scene:
        """What the turn brought: the view before it and the seat's new notices."""

    def ceremony(self, notices: tuple[Notice, ...]) -> Scene:
        """What was signed, or why signing slipped."""

    def result(self) -> Scene:
        """How the game ended."""

    def title(self) -> Scene:
        """The title screen; the game stays stored and can be continued. Go there with `Home`."""
