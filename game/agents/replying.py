"""How a character answers the questions it was asked; its offer of the same turn follows from it (R83)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.agents.promises import (
    Intent,
    Promises,
    intent_of,
    may_be_offered,
    promised,
    with_clauses,
    worth,
)
from game.agents.reasons import Cause, Code, because
from game.agents.study import NEVER, Study
from game.core.commands import Answer, Reply
from game.core.ids import IssueId, Package, SeatId
from game.core.orders import Accept, Kind, TableMove
from game.core.position import Answered, Asked


@dataclass(frozen=True, slots=True)
class Replied:
    """One question with its answer and the cause of it."""

    asked: Asked
    answer: Answer
    cause: Cause


@dataclass(frozen=True, slots=True)
class Replies:
    """The answers of a turn in seat order, and all that has been said yes to in this turn."""

    said: tuple[Replied, ...] = ()
    promises: Promises = ()


def replies_to(study: Study, table: TableMove | None) -> Replies:
    """The answers to all open questions; `table` is the answer to an offer on the table, if there is one.

    Asked twice about one issue, it says yes once. Where somebody else has answered for the seat this turn,
    whoever played it then, that answer stands.
    """
    open_now = questions(study)
    if not open_now:
        return Replies()
    given = _answered_now(study)
    base = _base(study, table)
    said: list[Replied] = []
    fresh: Promises = ()
    for seat, asked in open_now:
        taken = frozenset(issue for _, clauses in fresh for issue, _ in clauses)
        reply = Replied(asked, *_answer(study, base, taken, seat, asked))
        content = Answered(asked, reply.answer.reply, reply.answer.issue, reply.answer.option)
        before = given.get(seat)
        if before is not None and before.asked == asked and before != content:
            content = before
        else:
            said.append(reply)
        clauses = promised(content)
        if clauses:
            fresh = (*fresh, (seat, clauses))
            base = base and (with_clauses(study, base, seat, clauses) or base)
    return Replies(tuple(said), fresh)


def questions(study: Study) -> tuple[tuple[SeatId, Asked], ...]:
    """The latest question of each seat that was not answered before this turn, in seat order.

    Answers of this turn do not count: after a crash between an answer and the orders all is decided again.
    """
    view, found = study.view, dict[SeatId, Asked]()
    for message in view.messages:
        if isinstance(message.said, Asked) and message.to == (view.seat,):
            found[message.sender] = message.said
        elif (
            isinstance(message.said, Answered)
            and message.sender == view.seat
            and message.turn != view.public.turn
        ):
            found.pop(message.to[0], None)
    return tuple(sorted(found.items()))


def _answered_now(study: Study) -> dict[SeatId, Answered]:
    """The answers that have been given for the seat in this turn, by who asked."""
    view = study.view
    return {
        message.to[0]: message.said
        for message in view.messages
        if message.sender == view.seat
        and message.turn == view.public.turn
        and isinstance(message.said, Answered)
    }


def _base(study: Study, table: TableMove | None) -> Intent | None:
    """The package questions are weighed in: the one agreed, else the one accepted, else the one to offer."""
    if study.pending is not None:
        return Intent(study.pending.package, study.pending.date)
    if isinstance(table, Accept):
        for offer in study.view.offers:
            if offer.id == table.offer and offer.kind is Kind.SETTLEMENT:
                return Intent(offer.package, offer.date)
    return intent_of(study)


def _answer(
    study: Study, base: Intent | None, taken: frozenset[IssueId], asker: SeatId, asked: Asked
) -> tuple[Answer, Cause]:
    """Yes if the own package would still be worth the target with it; else what would make it so.

    `taken` are the issues on which another seat has just heard yes.
    """
    me, issue = study.view.seat, asked.issue
    about = {"seat": asker, "issue": issue, "option": asked.option}
    if base is None:
        return Answer(me, asker, Reply.DEFER), because(Code.ANSWER_NOTHING, **about)
    if base.package[issue] == asked.option:
        return Answer(me, asker, Reply.ACCEPT), because(Code.ANSWER_HAS, **about)
    if issue in taken:
        return Answer(me, asker, Reply.DEFER), because(Code.ANSWER_GIVEN, **about)
    package = _with(base.package, issue, asked.option)
    if not may_be_offered(study, package):
        code = Code.ANSWER_LINE if study.holds_lines and study.crosses(package) else Code.ANSWER_RULES
        return Answer(me, asker, Reply.REFUSE), because(code, **about)
    value = worth(study, package, base.date)
    if value == NEVER:
        return Answer(me, asker, Reply.REFUSE), because(Code.ANSWER_TOO_LATE, **about)
    about["value"] = value
    if value >= study.aspiration.target:
        return Answer(me, asker, Reply.ACCEPT), because(Code.ANSWER_ACCEPT, **about)

    def pays(other: Package) -> bool:
        return may_be_offered(study, other) and worth(study, other, base.date) >= study.aspiration.target

    # People are not chips: whoever asks about them hears yes, no or later, and nothing in return.
    is_open = not study.view.scenario.issues[issue].humanitarian
    condition = _condition(study, package, asker, taken | {issue}, pays) if is_open else None
    if condition is not None:
        about |= {"other": condition[0], "instead": condition[1]}
        return Answer(me, asker, Reply.CONDITION, *condition), because(Code.ANSWER_CONDITION, **about)
    if value >= study.aspiration.least:
        return Answer(me, asker, Reply.DEFER), because(Code.ANSWER_DEFER, **about)
    other = other_option(study, base.package, asker, asked, pays) if is_open else None
    if other is not None:
        return Answer(me, asker, Reply.REFUSE), because(Code.ANSWER_OTHER, **about, instead=other)
    return Answer(me, asker, Reply.REFUSE), because(Code.ANSWER_REFUSE, **about)


def _condition(
    study: Study, package: Package, asker: SeatId, closed: frozenset[IssueId], pays: Callable[[Package], bool]
) -> tuple[IssueId, int] | None:
    """The single change on another issue that makes up for it and that the asker minds least."""
    sheet, scenario = study.memory.sheet, study.view.scenario
    best: tuple[int, IssueId, int] | None = None
    for number, options in enumerate(sheet.structure.allowed):
        issue = IssueId(number)
        # People are not chips: nobody is asked for anything in return for them, nor they for anything.
        if issue in closed or scenario.issues[number].humanitarian:
            continue
        for option in options:
            if option == package[number] or not pays(_with(package, issue, option)):
                continue
            guess, weight = sheet.guesses[asker][number], study.memory.weights[asker][number]
            loss = weight * (guess[package[number]] - guess[option])
            if best is None or loss < best[0]:
                best = loss, issue, option
    return (best[1], best[2]) if best else None


def other_option(
    study: Study, base: Package, asker: SeatId, asked: Asked, pays: Callable[[Package], bool]
) -> int | None:
    """The option of the same issue that would do and that the asker likes best, if one does."""
    guess = study.memory.sheet.guesses[asker][asked.issue]
    good = [
        (guess[option], -option)
        for option in study.memory.sheet.structure.allowed[asked.issue]
        if option and pays(_with(base, asked.issue, option))
    ]
    return -max(good)[1] if good else None


def _with(package: Package, issue: IssueId, option: int) -> Package:
    return (*package[:issue], option, *package[issue + 1 :])
