"""The ways between title, seat choice, settings and a game; commands go to the game that is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.scene import Home, Look, Push, Scene, Transition
from game.texts import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.commands import Command
    from game.core.outcome import Outcome
    from game.core.view import SeatView
    from game.desktop.lobby import Begun, Lobby, Setup, Taste
    from game.desktop.play import Play
    from game.desktop.sound import Sounds


class Entrance:
    """The doors of one window. Scenes are imported when they are wanted: the first frame comes early."""

    def __init__(self, lobby: Lobby) -> None:
        self.lobby = lobby
        self._play: Play | None = None
        self._sounds: Sounds | None = None

    def submit(self, command: Command) -> Transition | None:
        """Hand a command in to the game that is on."""
        assert self._play is not None, "a command without a game"
        return self._play.submit(command)

    def first(self, prepare: Callable[[], Setup] | None = None, number: str = "", learns: str = "") -> Scene:
        """The scene the window opens with: the way to a stored or a new game, or the title.

        `prepare` is asked for the set-up after the first frame; without a seat it leads to their choice.
        `learns` opens the tutorial: "again" from its first step, any other word where it was left.
        """
        if prepare is None and not number and not learns:
            return self.title()
        # What follows takes long to load; a title screen does not wait for it.
        from game.desktop.scenes.opening import OpeningScene

        if learns:
            return OpeningScene(self, say("flow.opening.deal"), lambda: self.learn(afresh=learns == "again"))
        if prepare is None:
            return OpeningScene(self, say("flow.opening.resume"), lambda: self.resume(number))
        return OpeningScene(self, say("flow.opening.deal"), lambda: self._start(prepare()))

    def _start(self, setup: Setup) -> Transition:
        return self.begin(setup) if setup.seat else Home(self.seats(setup))

    def begin(self, setup: Setup) -> Transition:
        """Begin a game and open its brief, or say why that cannot be."""
        try:
            begun = self.lobby.begin(setup)
        except self.lobby.problems as fault:
            return self._trouble("begin", self.lobby.sentence(fault))
        taste = self.lobby.taste
        guided = (*taste.guided, begun.number) if setup.is_guided else taste.guided
        self.lobby.keep(taste._replace(has_played=True, guided=guided))
        return Home(self._enter(begun).opening())

    def resume(self, number: str) -> Transition:
        """Go on with a stored game at its table, or say why that cannot be."""
        try:
            begun = self.lobby.resume(number)
        except self.lobby.problems as fault:
            return self._trouble("resume", self.lobby.sentence(fault))
        return Home(self._enter(begun).onward())

    def keep(self, taste: Taste) -> Transition:
        """Remember what the player likes and show it."""
        self.lobby.keep(taste)
        return Look(taste.theme, taste.percent, taste.motion, taste.is_full, taste.hides_points)

    def _enter(self, begun: Begun) -> Play:
        from game.desktop.play import Play
        from game.desktop.sharing import Sharing, is_shared

        self._play = Sharing(self, begun) if is_shared(begun) else Play(self, begun)
        return self._play

    # -- scenes -------------------------------------------------------------------------------------------

    def title(self) -> Scene:
        """The title screen."""
        from game.desktop.scenes.title import TitleScene

        return TitleScene(self)

    def seats(self, setup: Setup) -> Scene:
        """The choice of a seat and of who plays the others."""
        from game.desktop.scenes.seats import SeatsScene

        return SeatsScene(self, setup)

    def saves(self) -> Scene:
        """The list of games to continue."""
        from game.desktop.scenes.saves import SavesScene

        return SavesScene(self)

    def settings(self) -> Scene:
        """Theme, size and motion."""
        from game.desktop.scenes.settings import SettingsScene

        return SettingsScene(self)

    def note(self) -> Scene:
        """The content note."""
        from game.desktop.scenes.note import NoteScene

        return NoteScene(self)

    def scenarios(self) -> Scene:
        """The list of scenarios."""
        from game.desktop.scenes.scenarios import ScenariosScene

        return ScenariosScene(self)

    def about(self) -> Scene:
        """What the game is, its content note and its sources."""
        from game.desktop.scenes.about import AboutScene

        return AboutScene(self)

    def history(self) -> Scene:
        """What happened in 2025."""
        from game.desktop.scenes.history import HistoryScene

        return HistoryScene(self.lobby.public().key)

    def after(self, view: SeatView, outcome: Outcome, begun: Begun) -> Scene:
        """What came after a finished game, and what to play next."""
        from game.desktop.scenes.epilogue import EpilogueScene

        return EpilogueScene(self, view, outcome, begun)

    def sound(self, name: str) -> None:
        """Play a sound if the player wants sounds."""
        if not self.lobby.taste.sound:
            return
        # The library's mixer takes long to load, and most players never hear it.
        from game.desktop.sound import Sounds

        self._sounds = sounds = self._sounds or Sounds()
        sounds.play(name)

    def quiz(self) -> Scene:
        """The rules quiz."""
        from game.desktop.scenes.quiz import QuizScene

        return QuizScene(self)

    def learn(self, *, afresh: bool = False) -> Transition:
        """Open the tutorial where it was left, or from its first step, or say why that cannot be."""
        try:
            learn = self.lobby.learn(afresh=afresh)
        except self.lobby.problems as fault:
            return self._trouble("begin", self.lobby.sentence(fault))
        if learn is None:
            return self._trouble("begin", say("tutorial.none", title=self.lobby.public().title))
        from game.desktop.learning import Learning

        self._play = play = Learning(self, learn)
        return Home(play.opening())

    def _trouble(self, code: str, sentence: str) -> Transition:
        from game.desktop.scenes import trouble

        back = trouble.Answer(say("flow.trouble.back"), lambda: None)
        return Push(trouble.Trouble(say(f"flow.trouble.{code}"), sentence, (back,)))
