"""What has been said at the table, line by line."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import PUBLIC, SeatId, Turn
from game.core.position import Answered, Asked, Message, Signalled, Words
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.texts import format_day, say


@dataclass(frozen=True, slots=True)
class Line:
    """Something said: by whom, when, to whom if not to all, free words, and what it is about."""

    seat: SeatId
    name: str
    when: str
    text: str
    chips: tuple[str, ...]


def conversation(view: SeatView) -> tuple[Line, ...]:
    """Everything the seat has heard or said, oldest first."""
    reader = Reader(view.scenario, view.seat)
    return tuple(_line(view, reader, message) for message in view.messages)


def day(view: SeatView, turn: Turn | int) -> str:
    """When a turn began, short: its day, or its number where the calendar has no days.

    What happened before the first turn counts to its day.
    """
    calendar, turn = view.scenario.calendar, max(1, turn)
    if not calendar.days_per_turn:
        return say("table.turn", turn=turn)
    return format_day(calendar.begins(Turn(turn)))


def _line(view: SeatView, reader: Reader, message: Message) -> Line:
    name = reader.name(message.sender)
    if message.sender == view.seat:
        name = say("table.you_talk", seat=name)
    text, chips = _said(reader, message)
    is_private = message.seen_by != PUBLIC and len(message.to) < len(view.scenario.seats) - 1
    if is_private:
        chips = (say("table.only_to", seats=reader.series(message.to)), *chips)
    return Line(message.sender, name, day(view, message.turn), text, chips)


def _said(reader: Reader, message: Message) -> tuple[str, tuple[str, ...]]:
    match message.said:
        case Words(text):
            return text, ()
        case Signalled(issue):
            return "", (say("table.signalled", issue=reader.issue(issue)),)
        case Asked(issue, option):
            return say("table.asked"), (reader.clause(issue, option),)
        case Answered(asked, reply, issue, option):
            chips = [reader.clause(asked.issue, asked.option)]
            if issue is not None and option is not None:
                chips.append(say("table.together", clause=reader.clause(issue, option)))
            return say(f"table.reply_{reply.value}"), tuple(chips)
