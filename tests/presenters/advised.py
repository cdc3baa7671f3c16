"""Games to be advised in: a state with every seat's own log, and whole advice as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from game.agents.advice.counsel import Counsel
from game.core.commands import Command, Seal
from game.core.decide import decide
from game.core.events import Event
from game.core.evolve import evolve
from game.core.ids import IssueId, Points, SeatId, Turn, is_seen_by
from game.core.scenario import Scenario, SeatBook, SecretCard
from game.core.state import State
from game.core.view import SeatView, seat_view
from game.presenters.advice import (
    advisers,
    answerable,
    base_of,
    counsel_of,
    counter_offers,
    draft,
    files,
    tell_doubts,
    tell_wants,
    warnings,
)
from game.presenters.plan import Plan
from game.table.notice import Notice
from tests.agents.playing import began, flagship, turns

CAST = ("staller", "dealmaker", "incumbent")
SEED = 3


@dataclass
class Told:
    """A game under way and what every seat has heard of it."""

    scenario: Scenario
    state: State
    facts: list[tuple[Turn, Event]] = field(default_factory=list)

    def give(self, command: Command) -> None:
        """Obey a command."""
        events = decide(self.scenario, self.state, command)
        self.facts += [(self.state.public.turn, event) for event in events]
        self.state = evolve(self.scenario, self.state, events)

    def view(self, seat: int) -> SeatView:
        """What a seat sees."""
        return seat_view(self.scenario, self.state, SeatId(seat))

    def log(self, seat: int) -> tuple[Notice, ...]:
        """What a seat has heard."""
        heard = [(turn, event) for turn, event in self.facts if is_seen_by(event.to, SeatId(seat))]
        return tuple(Notice(k, turn, event) for k, (turn, event) in enumerate(heard, start=1))

    def counsel(self, seat: int) -> Counsel:
        """The counsel of a seat now."""
        return counsel_of(self.view(seat), self.log(seat))


def played(change: bool = False, seat: int = 0) -> Iterator[Told]:
    """A game of characters before each turn; with `change` all seats but one have other secrets."""
    scenario = flagship()
    told = Told(scenario, began(scenario, SEED))
    if change:
        told.state = falsified(told.state, seat)
    for turn in turns(scenario, CAST, SEED):
        yield told
        for decision in turn.decisions:
            for message in decision.messages:
                told.give(message)
        for number, decision in enumerate(turn.decisions):
            told.give(Seal(SeatId(number), decision.orders))


def at(turn: int) -> Told:
    """The game of characters in one of its turns."""
    return next(told for told in played() if told.state.public.turn == turn)


def falsified(state: State, seat: int) -> State:
    """The same game where all but one seat have other books and other accounts."""
    books = tuple(book if number == seat else _other(book) for number, book in enumerate(state.books))
    accounts = tuple(
        account
        if number == seat
        else replace(account, delay=Points(7), costs=Points(1), walk_away=Points(99))
        for number, account in enumerate(state.accounts)
    )
    return replace(state, books=books, accounts=accounts)


def _other(book: SeatBook) -> SeatBook:
    return replace(
        book,
        brief="something else",
        points=tuple(tuple(9000 - amount for amount in points) for points in book.points),
        linkages=tuple(amount + 700 for amount in book.linkages),
        headlines=book.headlines[::-1][:2],
        walk_away=replace(book.walk_away, base=book.walk_away.base + 1500, per_turn=17),
        delay=book.delay + 13,
        card=SecretCard("Another", "Another mandate.", (), 300),
    )


def about_others(counsel: Counsel, plan: Plan) -> list[str]:
    """Everything that is said about other seats."""
    name, base = base_of(counsel, plan)
    said = [" ".join(about.sentences) for about in tell_doubts(counsel, base)]
    for number, issue in enumerate(counsel.view.scenario.issues):
        for option in range(len(issue.options)):
            for about in tell_wants(counsel, base, IssueId(number), option):
                said.append(" ".join(about.sentences))
    made = counter_offers(counsel, name, base, 5500)
    said += [f"{counter.words} {counter.others}" for counter in made.offers]
    return said


def everything(counsel: Counsel, plan: Plan) -> list[str]:
    """All that advisers may say in a turn."""
    made = draft(counsel, plan)
    said = [*about_others(counsel, plan), *made.lines, repr(made.plan.orders)]
    said += [warned.words for warned in warnings(counsel, made.plan)]
    said += [f"{file.name} {file.words}" for file in files(counsel, plan)]
    for offer in answerable(counsel.view):
        for adviser in advisers(counsel, offer.id):
            said += [adviser.name, adviser.says, *adviser.reasons]
    return said


def without_labels(scenario: Scenario, text: str) -> str:
    """A sentence without names of issues and options, or of offers by their turn: these may hold digits."""
    public = scenario.public
    names = [option.short for issue in public.issues for option in issue.options]
    names += [option.label for issue in public.issues for option in issue.options]
    names += [issue.name for issue in public.issues]
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "…")
    return re.sub(r"offer of turn \d+", "offer", text)
