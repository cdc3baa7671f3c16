"""One seat's turn: reading, choosing, reviewing, sealing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.commands import Seal, SeatCommand
from game.core.errors import Refused
from game.core.legal import legal
from game.core.view import SeatView
from game.journal.problem import JournalProblem
from game.presenters.advice import Coach
from game.presenters.plan import NOTHING, Plan
from game.presenters.reader import Reader
from game.presenters.reasons import ACTIONS, actions, reason
from game.presenters.sketch import Sketch
from game.table.chair import Chair
from game.table.hands import Hands
from game.text import moves, pages, papers
from game.text.advice import Advisers
from game.text.cabinet import Cabinet
from game.text.choice import confirm, parse_number
from game.text.console import Console
from game.text.explain import compare, explain
from game.text.hands import ask_to_hand_over, ask_to_take, tell_pass
from game.text.missed import show_missed
from game.text.notes import note
from game.text.review import show_plan, show_review
from game.text.talk import compose
from game.text.words import HANDS, TAKING, WORDS
from game.texts import has, refusal, say

Keep = Callable[[SeatView, Plan | None], None]
"""Stores a seat's plan; None deletes it."""


class SeatTurn:
    """A player at the keyboard, choosing the orders of one seat for one turn, from a plan on."""

    def __init__(
        self,
        console: Console,
        chair: Chair,
        news: tuple[str, ...] | None,
        plan: Plan,
        coach: Coach = Coach.NONE,
        hands: Hands | None = None,
        keep: Keep | None = None,
        cabinet: Cabinet | None = None,
    ) -> None:
        """`news` is None where the player has been told already. `hands` lets seats change hands.

        `keep` is given every plan as soon as it changes. `cabinet` holds the notes where several people play.
        """
        self._hands = hands
        self._cabinet = cabinet
        self._store: Keep = keep or (lambda view, plan: None)
        self._console = console
        self._chair = chair
        self._news = news
        self._view = chair.view()
        self._plan = plan
        self._advisers = Advisers(console, chair, coach)
        self._done = False

    def play(self) -> Plan:
        """Read and obey lines until the orders are sealed or the seat is handed over; the plan that was.

        Raises: InputEnded or Left if the player goes; nothing is sealed then.
        """
        pages.show_header(self._console, self._view)
        if self._news is not None:
            self._tell_news()
        self._tell_due()
        if self._plan.orders != NOTHING:
            self._console.say(say("play.draft"))
            show_plan(self._console, self._view, self._plan)
        self._menu()
        while not self._done:
            reader = Reader(self._view.scenario, self._view.seat)
            prompt = say("play.prompt", seat=reader.name(self._view.seat), turn=self._view.public.turn)
            self._obey(self._console.ask(prompt))
        return self._plan

    def _obey(self, typed: str) -> None:
        words = typed.lower().split()
        if not words:
            self._menu()
            return
        shown = actions(self._view)
        number = parse_number(words[0])
        if number is not None:
            if not 1 <= number <= len(shown):
                self._console.say(say("play.wrong_number", last=len(shown)))
                return
            action = shown[number - 1]
        else:
            action = WORDS.get(words[0], "")
        is_absent = action in ACTIONS and action not in shown
        if action == "note" and self._cabinet is not None:
            # In the letters in which it was typed.
            note(self._console, self._cabinet, self._view.seat, typed.strip().partition(" ")[2])
            return
        is_absent = is_absent or action == "note"
        if not action or is_absent or (action in HANDS and self._hands is None):
            self._console.say(say("play.not_in_game" if action else "play.unknown"))
            return
        if action not in TAKING and not _are_of_its_name(action, words[1:]):
            self._console.say(say("play.alone", word=words[0]))
            return
        before = self._plan
        self._act(action, words[1:])
        if self._plan is not before and not self._done:
            self._store(self._view, self._plan)
            show_plan(self._console, self._view, self._plan)

    def _act(self, action: str, rest: list[str]) -> None:
        console, view, plan = self._console, self._view, self._plan
        match action:
            case "offer":
                self._plan = moves.choose_offer(console, view, plan, " ".join(rest), self._sketched)
                # What was given up in between is given up.
                self._store(view, self._plan)
            case "accept" | "reject":
                self._plan = moves.choose_answer(console, view, plan, action)
            case "withdraw":
                self._plan = moves.choose_withdrawal(console, view, plan)
            case "stall":
                self._plan = moves.choose_stall(console, view, plan)
            case "leave":
                self._plan = moves.choose_leaving(console, view, plan)
            case "prepare" | "gesture" | "line" | "statement" | "press" | "end":
                self._plan = moves.choose_desk(console, view, plan, action)
            case "sign":
                self._plan = moves.choose_signatures(console, view, plan)
            case "withhold":
                self._plan = moves.choose_signatures(console, view, plan, sign=False)
            case "talk":
                self._talk()
            case "undo":
                self._undo()
            case "review":
                show_review(console, view, plan)
            case "seal":
                self._seal()
            case "hand_over" | "take":
                self._pass(action, rest)
            case "ask-advice":
                self._plan = self._advisers.answer(plan, rest)
            case _:
                self._show(action, rest)

    def _show(self, page: str, rest: list[str]) -> None:
        console, view = self._console, self._view
        match page:
            case "menu":
                self._menu()
            case "help":
                pages.show_help(console, view, self._advisers.coach)
            case "status":
                pages.show_status(console, view)
            case "files":
                pages.show_files(console, view)
            case "offers":
                papers.show_offers(console, view)
            case "package":
                papers.show_issues(console, view)
            case "ledger":
                pages.show_ledger(console, view)
            case "brief":
                pages.show_brief(console, view)
            case "news":
                self._tell_news()
            case "missed":
                self._tell_missed()
            case "compare":
                compare(console, view, self._plan)
            case "why":
                explain(console, view, self._plan, rest[0] if rest else "")
            case "advice":
                self._advisers.show(self._plan)

    def _menu(self) -> None:
        console = self._console
        console.say(say("play.menu"))
        for number, action in enumerate(actions(self._view), start=1):
            barred = reason(self._view, self._plan, action)
            console.item(number, say(f"action.{action}") + (" " + say("play.not_now") if barred else ""))
        console.say(say("play.more"))
        if self._cabinet is not None:
            console.say(say("together.notes_typed"))
        if self._advisers.coach.hints:
            console.say(say("advice.command.menu"))

    def _tell_news(self) -> None:
        if self._news:
            self._console.say(say("play.news"))
            self._console.points(self._news)
        else:
            self._console.say(say("play.no_news"))

    def _tell_missed(self) -> None:
        absence = self._chair.absence()
        if absence is None:
            self._console.say(say("hand.text.no_absence"))
        else:
            show_missed(self._console, self._view, absence)

    def _tell_due(self) -> None:
        for number in legal(self._view).due:
            moves.show_due(self._console, self._view, number)
            self._console.say(say("moves.how_to_withhold"))

    def _talk(self) -> None:
        command = compose(self._console, self._view)
        if command is None:
            self._console.say(say("play.nothing_said"))
            return
        if not self._submitted(command):
            return
        self._view = self._chair.view()
        self._console.say(say("play.said"))

    def _undo(self) -> None:
        if not self._plan.past:
            self._console.say(say("play.nothing_to_undo"))
            return
        self._plan = self._plan.undone()
        self._console.say(say("play.undone"))

    def _seal(self) -> None:
        show_review(self._console, self._view, self._plan)
        self._advisers.warn(self._plan)
        if not confirm(self._console, say("review.seal")):
            self._console.say(say("review.open"))
            return
        if self._submitted(Seal(self._view.seat, self._plan.orders)):
            self._done = True
            self._store(self._chair.view(), self._plan.afresh())
            self._console.say(say("review.sealed"))

    def _sketched(self, sketch: Sketch) -> None:
        """Keep an offer in the making, whether or not it will be made."""
        self._store(self._view, replace(self._plan, sketch=sketch))

    def _pass(self, action: str, rest: list[str]) -> None:
        """Let a seat change hands if the player wants it; the turn is done if this one has."""
        console, view, hands = self._console, self._view, self._hands
        assert hands is not None
        ask = ask_to_hand_over if action == "hand_over" else ask_to_take
        chosen = ask(console, view, hands, rest)
        if chosen is None:
            console.say(say("hand.text.stays"))
            return
        words = tell_pass(view, chosen)
        try:
            hands.hand_over(chosen)
        except Refused as refused:
            console.say(refusal(refused))
            return
        except JournalProblem as problem:
            console.say(problem.sentence)
        else:
            console.say(words)
        # The seat may be back already, some turns later: this turn is over all the same.
        self._done = view.seat not in hands.people or self._chair.view().public.turn != view.public.turn
        self._view = self._chair.view()
        if self._done:
            # Whoever has the seat next must not find what was begun in it.
            self._store(view, None)

    def _submitted(self, command: SeatCommand) -> bool:
        """Whether the table took a command; if not, it is said why."""
        number = len(self._chair.log())
        try:
            self._chair.submit(command)
        except Refused as refused:
            self._console.say(refusal(refused))
            return False
        except JournalProblem as problem:
            self._console.say(problem.sentence)
            # The command itself may be stored and only what characters did after it may not.
            return len(self._chair.log()) > number
        return True


def _are_of_its_name(action: str, rest: list[str]) -> bool:
    """Whether what follows an action's word only names it in full, as in `walk out` and `end the truce`."""
    label = f"action.{action}"
    name = say(label).lower().replace(":", " ").split() if has(label) else []
    return set(rest) <= set(name)
