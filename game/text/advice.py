"""Advice in the terminal: a page of it, single questions, and warnings before sealing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.core.ids import IssueId, Package
from game.core.orders import Prepare
from game.presenters.advice import (
    About,
    Coach,
    advisers,
    answerable,
    base_of,
    counsel_of,
    counter_offers,
    draft,
    files,
    tell_base,
    tell_doubts,
    tell_wants,
    warnings,
)
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.reasons import is_possible
from game.presenters.worth import natural_kind, worth
from game.text.choice import choose, confirm
from game.text.console import Console
from game.texts import say

if TYPE_CHECKING:
    from game.agents.advice.counsel import Counsel
    from game.table.chair import Chair

CLAUSE = re.compile(r"(\d{1,3})=(\d{1,3})")
VALUE = re.compile(r"\d{1,6}(\.\d)?")
POINT = 100
HINTS = ("want", "why", "files")
ADVISED = ("counter", "offer")
DRAFTED = ("orders",)


class Advisers:
    """What the advisers of one seat say in one turn, at a level of help."""

    def __init__(self, console: Console, chair: Chair, coach: Coach) -> None:
        self._console = console
        self._chair = chair
        self._coach = coach

    @property
    def coach(self) -> Coach:
        """The level of help."""
        return self._coach

    def show(self, plan: Plan) -> None:
        """Everything there is to say of the turn without being asked a question, and what can be asked."""
        console, coach = self._console, self._coach
        if not coach.hints:
            console.say(say("advice.none"))
            return
        console.say(say("advice.command.intro", level=coach.name_shown, text=coach.text))
        counsel = self._counsel()
        console.say(say("advice.command.warn"))
        self.warn(plan)
        self._files(counsel, plan)
        if coach.advises:
            self._offers(counsel)
        console.say(say("advice.command.line"))
        console.points(say(f"advice.command.how_{word}") for word in self._words)

    def warn(self, plan: Plan) -> None:
        """What sealing the plan would lead to; nothing without help."""
        if not self._coach.hints:
            return
        found = warnings(self._counsel(), plan)
        if found:
            self._console.points(warned.words for warned in found)
        else:
            self._console.say(say("advice.nothing_to_warn"))

    def answer(self, plan: Plan, words: list[str]) -> Plan:
        """Answer a question; the plan, changed if a counter-offer or filled-in orders are taken over."""
        console, coach = self._console, self._coach
        if not coach.hints:
            console.say(say("advice.none"))
            return plan
        word, rest = (words[0], words[1:]) if words else ("", [])
        if word not in self._words:
            known = word in (*HINTS, *ADVISED, *DRAFTED)
            console.say(say("advice.more", level=coach.name_shown) if known else say("advice.command.bad"))
            return plan
        counsel = self._counsel()
        match word:
            case "want":
                self._wants(counsel, plan, " ".join(rest))
            case "why":
                self._doubts(counsel, plan)
            case "files":
                return self._prepare(counsel, plan)
            case "offer":
                self._offers(counsel)
            case "counter":
                return self._counters(counsel, plan, " ".join(rest))
            case _:
                return self._draft(counsel, plan)
        return plan

    @property
    def _words(self) -> tuple[str, ...]:
        """What can be asked at this level."""
        more = ADVISED if self._coach.advises else ()
        return (*HINTS, *more, *(DRAFTED if self._coach.drafts else ()))

    def _counsel(self) -> Counsel:
        return counsel_of(self._chair.view(), self._chair.log())

    def _base(self, counsel: Counsel, name: str, base: Package) -> None:
        words = tell_base(counsel, name, base)
        if words:
            self._console.say(words)

    def _about(self, told: tuple[About, ...]) -> None:
        self._console.points(" ".join(about.sentences) for about in told)

    def _wants(self, counsel: Counsel, plan: Plan, typed: str) -> None:
        scenario = counsel.view.scenario
        found = CLAUSE.fullmatch(typed)
        issue, option = (int(found[1]) - 1, int(found[2])) if found else (-1, 0)
        if not (0 <= issue < len(scenario.issues) and option < len(scenario.issues[issue].options)):
            self._console.say(say("advice.command.bad_clause"))
            return
        name, base = base_of(counsel, plan)
        clause = Reader(scenario).clause(issue, option)
        self._console.say(say("advice.command.wants", clause=clause, base=name))
        self._base(counsel, name, base)
        self._console.say(say("advice.as_far"))
        self._about(tell_wants(counsel, base, IssueId(issue), option))

    def _doubts(self, counsel: Counsel, plan: Plan) -> None:
        name, base = base_of(counsel, plan)
        self._console.say(say("advice.command.doubts", base=name))
        self._base(counsel, name, base)
        self._about(tell_doubts(counsel, base))

    def _files(self, counsel: Counsel, plan: Plan) -> None:
        found = files(counsel, plan)
        if not found:
            self._console.say(say("advice.no_files"))
            return
        self._console.say(say("advice.command.files"))
        for file in found:
            self._console.item(file.issue + 1, f"{file.name}. {file.words}")

    def _prepare(self, counsel: Counsel, plan: Plan) -> Plan:
        """The files to work on, and on a yes as desk moves, as many as fit."""
        self._files(counsel, plan)
        moves = [Prepare(file.issue) for file in files(counsel, plan)]
        moves = moves[: counsel.view.scenario.moves.desk_per_turn - len(plan.orders.desk)]
        if not moves or not confirm(self._console, say("advice.command.prepare")):
            return plan
        for move in moves:
            if is_possible(counsel.view, plan, move):
                plan = plan.with_desk(counsel.view, move)
        return plan

    def _offers(self, counsel: Counsel) -> None:
        console, view = self._console, counsel.view
        found = answerable(view)
        if not found:
            console.say(say("advice.no_offer"))
        for offer in found:
            console.say(say("advice.command.offer", offer=Reader(view.scenario, view.seat).offer(offer.id)))
            for adviser in advisers(counsel, offer.id):
                said = " ".join((adviser.says, *adviser.reasons))
                console.points([say("advice.command.says", name=adviser.name, words=said)])

    def _counters(self, counsel: Counsel, plan: Plan, typed: str) -> Plan:
        console, view = self._console, counsel.view
        name, base = base_of(counsel, plan)
        if typed and not VALUE.fullmatch(typed):
            console.say(say("advice.command.bad_value"))
            return plan
        unit = POINT * view.scenario.points_unit
        at_least = round(float(typed) * unit) if typed else _usual(counsel, base)
        found = counter_offers(counsel, name, base, at_least)
        reader = Reader(view.scenario, view.seat)
        if not found.offers:
            console.say(found.note)
            return plan
        lines = [
            " ".join(
                (
                    counter.words,
                    say(
                        "advice.worth",
                        score=reader.points(counter.score),
                        gain=reader.points(counter.gain, signed=True),
                        date=reader.turn(counter.offer.date),
                    ),
                    counter.others,
                )
            ).rstrip()
            for counter in found.offers
        ]
        self._base(counsel, name, base)
        if found.note:
            console.say(found.note)
        picked = choose(console, say("advice.counter.title", value=reader.points(at_least)), lines)
        return plan if picked is None else plan.with_table(view, found.offers[picked].offer)

    def _draft(self, counsel: Counsel, plan: Plan) -> Plan:
        made = draft(counsel, plan)
        self._console.say(say("advice.draft.title"))
        self._console.points(made.lines)
        return made.plan


def _usual(counsel: Counsel, base: Package) -> int:
    """The value asked for if the player names none: that of the package in hand, but no less than no deal."""
    value = worth(counsel.view, base, natural_kind(counsel.view.scenario, base))
    return max(value.score, value.against)
