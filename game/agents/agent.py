"""A character at the table: what it sees of a turn in, what it does and says out."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.answering import answer
from game.agents.choice import Choice
from game.agents.dealing import own_move
from game.agents.declining import passed_over
from game.agents.desk import desk_moves
from game.agents.dice import Stream
from game.agents.memory import Memory, rebuild, remember
from game.agents.reasons import Code, Reason, because
from game.agents.replying import replies_to
from game.agents.signing import withhold
from game.agents.study import Study
from game.agents.talking import words
from game.agents.voice import line_for
from game.core.errors import Refused
from game.core.ids import Turn
from game.core.legal import check
from game.core.orders import Kind, MakeOffer, Orders, TableMove
from game.core.scenario import Character, Level
from game.core.view import SeatView

__all__ = ["Decision", "Memory", "choose", "rebuild", "remember"]


@dataclass(frozen=True, slots=True)
class Decision(Choice):
    """What a character does in a turn; `memory` is what it knew when it chose."""

    memory: Memory


def choose(
    view: SeatView, character: Character, level: Level, stream: Stream, memory: Memory | None = None
) -> Decision:
    """The character's orders and words for the view's turn.

    The same view, character, level, stream and memory give the same decision. `memory` is the one of
    this turn (from `remember`) or of the turn before; without one the character knows only this view.
    """
    known = remember(view, character, level, stream, memory)
    study = Study(view, known, stream)
    answered = answer(study)
    # What it says yes to shapes the offer of the same turn.
    replies = replies_to(study, answered[0] if answered else None)
    table, cause = answered or own_move(study, replies.promises)
    desk, causes = desk_moves(study, table)
    refused, withheld = withhold(study)
    orders = Orders(table, desk, refused)
    said = words(study, replies, character)
    answers = tuple(reply.cause for reply in replies.said)
    aspiration = study.aspiration
    best, date = best_for(study, table)
    reason = Reason(
        table=cause,
        desk=causes,
        withheld=withheld,
        target=aspiration.target,
        fallback=aspiration.fallback,
        best=best,
        date=date,
        conceded=aspiration.conceded,
        passed=passed_over(study, table),
        answers=answers,
    )
    try:
        check(view, orders)
    except Refused:
        # The last guard, for a rule that a scenario may add and the parts above do not know: say nothing.
        orders, reason = Orders(), Reason(because(Code.FELL_BACK), answers=answers)
    line = line_for(view, orders, character, study.dice, known.before)
    return Decision(orders, said, line, reason, known)


def best_for(study: Study, table: TableMove) -> tuple[int, Turn]:
    """The best settlement found for the date of the offer made or the usual one, hundredths; and the date.

    The search is no proof, so an offer worth more than what it found counts as the best.
    """
    if not (isinstance(table, MakeOffer) and table.kind is Kind.SETTLEMENT):
        return study.aspiration.best, study.usual_date
    found = study.search(table.date).best_value().value
    return max(found, study.appraisal(table.date).value(table.package)), table.date
