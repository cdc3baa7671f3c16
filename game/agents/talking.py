"""Typed words of a character: answers to questions, and honest signals. They bind nobody."""

from __future__ import annotations

from game.agents.reasons import Cause, Code, because
from game.agents.study import NEVER, Study
from game.agents.voice import Situation, spoken
from game.core.commands import Answer, Reply, Signal, Talk
from game.core.ids import IssueId, Package, SeatId
from game.core.orders import Kind, MakeOffer, TableMove
from game.core.position import Answered, Asked, Signalled
from game.core.scenario import Character

SIGNAL_EVERY = 3
"""Turns between two signals to the same seat that the rules allow."""

Words = Answer | Signal | Talk


def words(
    study: Study, table: TableMove, character: Character
) -> tuple[tuple[Words, ...], tuple[Cause, ...]]:
    """What the character says this turn, and why it answers as it does.

    To every seat with an open question an answer and a sentence with it, then signals.
    """
    said: list[Words] = []
    causes = []
    for seat, asked in questions(study):
        answer, cause = _answer(study, table, seat, asked)
        said += [answer, Talk(study.view.seat, (seat,), _sentence(study, character, asked, answer, cause))]
        causes.append(cause)
    return (*said, *_signals(study)), tuple(causes)


def questions(study: Study) -> tuple[tuple[SeatId, Asked], ...]:
    """The latest question of each seat that has not been answered, in seat order."""
    me, found = study.view.seat, dict[SeatId, Asked]()
    for message in study.view.messages:
        if isinstance(message.said, Asked) and message.to == (me,):
            found[message.sender] = message.said
        elif isinstance(message.said, Answered) and message.sender == me:
            found.pop(message.to[0], None)
    return tuple(sorted(found.items()))


def _answer(study: Study, table: TableMove, asker: SeatId, asked: Asked) -> tuple[Answer, Cause]:
    """Yes if the own package would still be worth the target with it; else what would make it so."""
    me, base, issue = study.view.seat, _base(study, table), asked.issue
    about = {"seat": asker, "issue": issue, "option": asked.option}
    if base is None:
        return Answer(me, asker, Reply.DEFER), because(Code.ANSWER_NOTHING, **about)
    package = _with(base, issue, asked.option)
    value = study.value(package, study.usual_date)
    if value == NEVER:
        return Answer(me, asker, Reply.REFUSE), because(Code.ANSWER_TOO_LATE, **about)
    about["value"] = value
    if value >= study.aspiration.target:
        return Answer(me, asker, Reply.ACCEPT), because(Code.ANSWER_ACCEPT, **about)
    # People are not chips: whoever asks about them hears yes, no or later, and nothing in return.
    is_open = not study.view.scenario.issues[issue].humanitarian
    condition = _condition(study, package, asker, issue) if is_open else None
    if condition is not None:
        about |= {"other": condition[0], "instead": condition[1]}
        return Answer(me, asker, Reply.CONDITION, *condition), because(Code.ANSWER_CONDITION, **about)
    if value >= study.aspiration.least:
        return Answer(me, asker, Reply.DEFER), because(Code.ANSWER_DEFER, **about)
    other = other_option(study, base, asker, asked) if is_open else None
    if other is not None:
        return Answer(me, asker, Reply.REFUSE), because(Code.ANSWER_OTHER, **about, instead=other)
    return Answer(me, asker, Reply.REFUSE), because(Code.ANSWER_REFUSE, **about)


def _sentence(study: Study, character: Character, asked: Asked, answer: Answer, cause: Cause) -> str:
    """What is said with an answer, to the seat that asked; it names no more than issues and options."""
    issue = study.view.scenario.issues[asked.issue]
    names: dict[str, str | int] = {"issue": issue.name}
    situation = Situation(f"answer_{answer.reply.value}")
    if cause.code is Code.ANSWER_OTHER:
        situation, names = (
            Situation.ANSWER_OTHER,
            {
                "issue": issue.name,
                "option": issue.options[dict(cause.about)["instead"]].short,
            },
        )
    return spoken(character, situation, study.dice, names, answer.to)


def _base(study: Study, table: TableMove) -> Package | None:
    """The package the question is weighed in: the one agreed, else the one offered, else the one wanted."""
    if study.pending is not None:
        return study.pending.package
    if isinstance(table, MakeOffer) and table.kind is Kind.SETTLEMENT:
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


def other_option(study: Study, base: Package, asker: SeatId, asked: Asked) -> int | None:
    """The option of the same issue that would do and that the asker likes best, if one does."""
    guess = study.memory.sheet.guesses[asker][asked.issue]
    target, date = study.aspiration.target, study.usual_date
    good = [
        (guess[option], -option)
        for option in study.memory.sheet.structure.allowed[asked.issue]
        if option and study.value(_with(base, asked.issue, option), date) >= target
    ]
    return -max(good)[1] if good else None


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
