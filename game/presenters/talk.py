"""What was said between turns."""

from __future__ import annotations

from game.core.ids import PUBLIC
from game.core.position import Answered, Asked, Message, Signalled, Words
from game.presenters.reader import Reader
from game.texts import say


def tell_message(reader: Reader, message: Message) -> str:
    """A message as one sentence: who, to whom, and what."""
    seat = reader.subject(message.sender)
    public = message.seen_by == PUBLIC or not message.to
    others = say("talk.everybody") if public else reader.series(message.to)
    match message.said:
        case Words(text):
            return say("talk.words", seat=seat, others=others, text=text)
        case Signalled(issue):
            return say("talk.signal", seat=seat, others=others, issue=reader.issue(issue))
        case Asked(issue, option):
            return say("talk.ask", seat=seat, others=others, clause=reader.clause(issue, option))
        case Answered(asked, reply, issue, option):
            about = reader.clause(asked.issue, asked.option)
            if issue is None or option is None:
                return say(f"talk.answer_{reply.value}", seat=seat, others=others, about=about)
            condition = reader.clause(issue, option)
            return say("talk.answer_condition", seat=seat, others=others, about=about, clause=condition)


def open_questions(reader: Reader, messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """Questions to the reader that it has not answered, the latest of each asker."""
    waiting: dict[int, Message] = {}
    for message in messages:
        if isinstance(message.said, Asked) and reader.seat in message.to:
            waiting[message.sender] = message
        elif isinstance(message.said, Answered) and message.sender == reader.seat:
            for seat in message.to:
                waiting.pop(seat, None)
    return tuple(waiting.values())
