"""Typed words of a character: a sentence with each answer, and honest signals. They bind nobody."""

from __future__ import annotations

from game.agents.reasons import Code
from game.agents.replying import Replied, Replies
from game.agents.study import Study
from game.agents.voice import Situation, spoken
from game.core.commands import Answer, Signal, Talk
from game.core.ids import IssueId, SeatId
from game.core.position import Signalled
from game.core.scenario import Character

SIGNAL_EVERY = 3
"""Turns between two signals to the same seat that the rules allow."""

Words = Answer | Signal | Talk


def words(study: Study, replies: Replies, character: Character) -> tuple[Words, ...]:
    """What the character says this turn: each answer and a sentence with it, then signals."""
    said: list[Words] = []
    for reply in replies.said:
        talk = Talk(study.view.seat, (reply.answer.to,), _sentence(study, character, reply))
        said += [reply.answer, talk]
    return (*said, *_signals(study))


def _sentence(study: Study, character: Character, reply: Replied) -> str:
    """What is said with an answer, to the seat that asked; it names no more than issues and options."""
    answer, cause = reply.answer, reply.cause
    issue = study.view.scenario.issues[reply.asked.issue]
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
