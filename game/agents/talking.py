"""Typed words of a character: answers to questions, and honest signals. They bind nobody."""

from __future__ import annotations

from game.agents.study import Study
from game.core.commands import Answer, Reply, Signal
from game.core.ids import IssueId, Package, SeatId
from game.core.orders import MakeOffer, TableMove
from game.core.position import Answered, Asked, Signalled

SIGNAL_EVERY = 3
"""Turns between two signals to the same seat that the rules allow."""

Words = Answer | Signal


def words(study: Study, table: TableMove) -> tuple[Words, ...]:
    """What the character says this turn: an answer to every seat with an open question, then signals."""
    answers = [_answer(study, table, seat, asked) for seat, asked in questions(study)]
    return (*answers, *_signals(study))


def questions(study: Study) -> tuple[tuple[SeatId, Asked], ...]:
    """The latest question of each seat that has not been answered, in seat order."""
    me, found = study.view.seat, dict[SeatId, Asked]()
    for message in study.view.messages:
        if isinstance(message.said, Asked) and message.to == (me,):
            found[message.sender] = message.said
        elif isinstance(message.said, Answered) and message.sender == me:
            found.pop(message.to[0], None)
    return tuple(sorted(found.items()))


def _answer(study: Study, table: TableMove, asker: SeatId, asked: Asked) -> Answer:
    """Yes if the own package would still be worth the target with it; else what would make it so."""
    me, base = study.view.seat, _base(study, table)
    if base is None:
        return Answer(me, asker, Reply.DEFER)
    package = _with(base, asked.issue, asked.option)
    target = study.aspiration.target
    date = study.usual_date
    if study.value(package, date) >= target:
        return Answer(me, asker, Reply.ACCEPT)
    if not study.view.scenario.issues[asked.issue].humanitarian:
        found = _condition(study, package, asker, asked.issue)
        if found is not None:
            return Answer(me, asker, Reply.CONDITION, *found)
    if study.value(package, date) >= study.aspiration.least:
        return Answer(me, asker, Reply.DEFER)
    return Answer(me, asker, Reply.REFUSE)


def _base(study: Study, table: TableMove) -> Package | None:
    """The package the question is weighed in: the one agreed, else the one offered, else the one wanted."""
    if study.pending is not None:
        return study.pending.package
    if isinstance(table, MakeOffer) and study.view.scenario.settlement_requires.holds(table.package):
        return table.package
    found = study.best_offer()
    return found[0].package if found else None


def _condition(study: Study, package: Package, asker: SeatId, asked: IssueId) -> tuple[IssueId, int] | None:
    """The single change on another issue that makes up for it and that the asker minds least."""
    sheet, scenario = study.memory.sheet, study.view.scenario
    date, target = study.usual_date, study.aspiration.target
    best: tuple[int, IssueId, int] | None = None
    for number, options in enumerate(sheet.structure.allowed):
        issue = IssueId(number)
        # People are not chips: nobody is asked for anything in return for them, nor they for anything.
        if issue == asked or scenario.issues[number].humanitarian:
            continue
        for option in options:
            if option == package[number] or study.value(_with(package, issue, option), date) < target:
                continue
            guess, weight = sheet.guesses[asker][number], study.memory.weights[asker][number]
            loss = weight * (guess[package[number]] - guess[option])
            if best is None or loss < best[0]:
                best = loss, issue, option
    return (best[1], best[2]) if best else None


def _with(package: Package, issue: IssueId, option: int) -> Package:
    return (*package[:issue], option, *package[issue + 1 :])


def _signals(study: Study) -> tuple[Signal, ...]:
    """An honest word to each other seat about the issue that matters most, every few turns."""
    view, every = study.view, study.traits.signal_every
    if not every:
        return ()
    last: dict[SeatId, int] = {}
    for message in view.messages:
        if message.sender == view.seat and isinstance(message.said, Signalled):
            last[message.to[0]] = message.turn
    spread = [max(points) - min(points) for points in view.book.points]
    issue = IssueId(spread.index(max(spread)))
    wait = max(every, SIGNAL_EVERY)
    return tuple(
        Signal(view.seat, seat, issue)
        for seat in study.memory.sheet.others
        if seat not in last or view.public.turn - last[seat] >= wait
    )
