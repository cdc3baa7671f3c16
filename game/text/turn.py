"""One seat's turn: reading, choosing, reviewing, sealing."""

from __future__ import annotations

from game.core.commands import Seal, SeatCommand
from game.core.errors import Refused
from game.core.ids import IssueId, OfferId
from game.core.legal import legal
from game.core.orders import Accept, Kind, MakeOffer, WalkOut, Withdraw
from game.journal.problem import JournalProblem
from game.presenters.orders import tell_desk, tell_leaving, tell_outcome, tell_table
from game.presenters.reader import Reader
from game.presenters.worth import natural_kind, worth
from game.table.chair import Chair
from game.text import moves, pages
from game.text.choice import choose, confirm, parse_number
from game.text.console import Console
from game.text.editor import known_packages
from game.text.plan import Plan
from game.text.reasons import ACTIONS, actions, reason
from game.text.talk import compose
from game.texts import refusal, say

WORDS = {
    "accept": "accept",
    "reject": "reject",
    "withdraw": "withdraw",
    "stall": "stall",
    "walk": "leave",
    "prepare": "prepare",
    "gesture": "gesture",
    "red": "line",
    "line": "line",
    "statement": "statement",
    "press": "press",
    "end": "end",
    "offer": "offer",
    "sign": "sign",
    "withhold": "withhold",
    "talk": "talk",
    "say": "talk",
    "seal": "seal",
    "review": "review",
    "menu": "menu",
    "help": "help",
    "status": "status",
    "files": "files",
    "offers": "offers",
    "package": "package",
    "ledger": "ledger",
    "brief": "brief",
    "compare": "compare",
    "why": "why",
    "undo": "undo",
    "news": "news",
}
"""What may be typed, and the action it means."""


class SeatTurn:
    """A player at the keyboard, choosing the orders of one seat for one turn."""

    def __init__(self, console: Console, chair: Chair, news: tuple[str, ...]) -> None:
        self._console = console
        self._chair = chair
        self._news = news
        self._view = chair.view()
        self._plan = Plan()
        self._done = False

    def play(self) -> None:
        """Read and obey lines until the orders are sealed.

        Raises: InputEnded or Left if the player goes; nothing is sealed then.
        """
        pages.show_header(self._console, self._view)
        self._tell_news()
        self._tell_due()
        self._menu()
        while not self._done:
            reader = Reader(self._view.scenario, self._view.seat)
            prompt = say("play.prompt", seat=reader.name(self._view.seat), turn=self._view.public.turn)
            self._obey(self._console.ask(prompt))

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
        if not action or (action in ACTIONS and action not in shown):
            self._console.say(say("play.not_in_game" if action else "play.unknown"))
            return
        before = self._plan
        self._act(action, words[1:])
        if self._plan is not before and not self._done:
            self._tell_plan()

    def _act(self, action: str, rest: list[str]) -> None:
        console, view, plan = self._console, self._view, self._plan
        match action:
            case "offer":
                self._plan = moves.choose_offer(console, view, plan, " ".join(rest))
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
                self._review()
            case "seal":
                self._seal()
            case _:
                self._show(action, rest)

    def _show(self, page: str, rest: list[str]) -> None:
        console, view = self._console, self._view
        match page:
            case "menu":
                self._menu()
            case "help":
                self._help()
            case "status":
                pages.show_status(console, view)
            case "files":
                pages.show_files(console, view)
            case "offers":
                pages.show_offers(console, view)
            case "package":
                self._package()
            case "ledger":
                pages.show_ledger(console, view)
            case "brief":
                pages.show_brief(console, view)
            case "news":
                self._tell_news()
            case "compare":
                self._compare()
            case "why":
                self._why(rest)

    def _menu(self) -> None:
        console = self._console
        console.say(say("play.menu"))
        for number, action in enumerate(actions(self._view), start=1):
            barred = reason(self._view, self._plan, action)
            console.item(number, say(f"action.{action}") + (" " + say("play.not_now") if barred else ""))
        console.say(say("play.more"))

    def _help(self) -> None:
        console = self._console
        console.say(say("help.intro"))
        console.points(say(f"help.{word}") for word in HELP)
        if self._view.scenario.glossary:
            console.say(say("help.glossary"))
            console.points(f"{word}: {meaning}" for word, meaning in self._view.scenario.glossary)

    def _tell_news(self) -> None:
        if self._news:
            self._console.say(say("play.news"))
            self._console.points(self._news)
        else:
            self._console.say(say("play.no_news"))

    def _tell_due(self) -> None:
        for number in legal(self._view).due:
            moves.show_due(self._console, self._view, number)
            self._console.say(say("moves.how_to_withhold"))

    def _tell_plan(self) -> None:
        for line in self._plan_lines():
            self._console.say(line)
        free = self._view.scenario.moves.desk_per_turn - len(self._plan.orders.desk)
        if self._view.scenario.moves.desk_per_turn:
            self._console.say(say("play.free", n=free))

    def _plan_lines(self) -> list[str]:
        orders, view = self._plan.orders, self._view
        lines = [say("play.table", move=tell_table(view, orders.table))]
        lines += [say("play.desk", move=tell_desk(view, move)) for move in orders.desk]
        reader = Reader(view.scenario, view.seat)
        lines += [say("play.withhold", agreement=reader.agreement(number)) for number in orders.withhold]
        return lines

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

    def _package(self) -> None:
        console, view = self._console, self._view
        console.say(say("play.own_points"))
        for number in range(len(view.scenario.issues)):
            pages.show_issue(console, view, IssueId(number))

    def _compare(self) -> None:
        found = known_packages(self._view)
        table = self._plan.orders.table
        if isinstance(table, MakeOffer):
            found.insert(0, (say("compare.planned"), table.package))
        reader = Reader(self._view.scenario, self._view.seat)
        names = [f"{name}: {reader.package(package)}" for name, package in found]
        first = choose(self._console, say("compare.first_choice"), names)
        second = None if first is None else choose(self._console, say("compare.second_choice"), names)
        if first is None or second is None:
            return
        pages.show_compare(self._console, self._view, found[first][1], found[second][1])

    def _why(self, rest: list[str]) -> None:
        console, view = self._console, self._view
        asked = rest[0] if rest else ""
        if asked in ("walk-away", "walkaway"):
            pages.show_walk_away(console, view)
            return
        if asked == "value":
            self._why_value()
            return
        shown = actions(view)
        number = parse_number(asked)
        wanted = shown[number - 1] if number is not None and 1 <= number <= len(shown) else WORDS.get(asked)
        picked = [wanted] if wanted in shown else list(shown)
        barred = [(action, reason(view, self._plan, action)) for action in picked]
        told = [(say(f"action.{action}"), words) for action, words in barred if words]
        console.points(say("why.barred", action=action, reason=words) for action, words in told)
        if not told:
            console.say(say("why.possible" if wanted in shown else "why.all_possible"))
        if not rest:
            console.say(say("why.more"))

    def _why_value(self) -> None:
        table = self._plan.orders.table
        if isinstance(table, MakeOffer):
            pages.show_value(self._console, self._view, table.package, table.kind)
            return
        if isinstance(table, Accept):
            pages.show_value(self._console, self._view, *self._offered(table.offer))
            return
        found = [(name, package) for name, package in known_packages(self._view) if any(package)]
        if not found:
            self._console.say(say("why.no_package"))
            return
        picked = choose(self._console, say("why.which"), [name for name, _ in found])
        if picked is not None:
            package = found[picked][1]
            pages.show_value(self._console, self._view, package, natural_kind(self._view.scenario, package))

    def _offered(self, number: OfferId) -> tuple[tuple[int, ...], Kind]:
        offer = next(offer for offer in self._view.offers if offer.id == number)
        return offer.package, offer.kind

    def _review(self) -> None:
        console, view, orders = self._console, self._view, self._plan.orders
        console.say(say("review.title"))
        console.say(say("play.table", move=tell_table(view, orders.table)))
        match orders.table:
            case MakeOffer(package=package, kind=kind):
                pages.show_worth(console, view, worth(view, package, kind))
            case Accept(offer):
                pages.show_worth(console, view, worth(view, *self._offered(offer)))
                console.say(say("review.accept"))
            case Withdraw():
                console.say(tell_leaving(view))
            case WalkOut():
                console.say(say("review.leave"))
            case _:
                pass
        for move in orders.desk:
            console.say(say("play.desk", move=f"{tell_desk(view, move)} {tell_outcome(view, move)}".rstrip()))
        free = view.scenario.moves.desk_per_turn - len(orders.desk)
        if free:
            console.say(say("review.free", n=free))
        self._review_due()

    def _review_due(self) -> None:
        reader = Reader(self._view.scenario, self._view.seat)
        for number in legal(self._view).due:
            withheld = number in self._plan.orders.withhold
            how = say("review.withholds" if withheld else "review.signs", agreement=reader.agreement(number))
            self._console.say(f"{how} {tell_leaving(self._view)}" if withheld else how)

    def _seal(self) -> None:
        self._review()
        if not confirm(self._console, say("review.seal")):
            self._console.say(say("review.open"))
            return
        if self._submitted(Seal(self._view.seat, self._plan.orders)):
            self._done = True
            self._console.say(say("review.sealed"))

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


HELP = (
    "number",
    "words",
    "offer",
    "looks",
    "why",
    "compare",
    "talk",
    "undo",
    "seal",
    "quit",
)
"""The lines of the help page, in order."""
