"""A character at the table: what it sees of a turn in, what it does and says out."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.choice import Choice
from game.agents.dealing import table_move
from game.agents.declining import passed_over
from game.agents.desk import desk_moves
from game.agents.dice import Stream
from game.agents.memory import Memory, rebuild, remember
from game.agents.reasons import Code, Reason, because
from game.agents.signing import withhold
from game.agents.study import Study
from game.agents.talking import words
from game.agents.voice import line_for
from game.core.errors import Refused
from game.core.legal import check
from game.core.orders import Orders
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
    table, cause = table_move(study)
    desk, causes = desk_moves(study, table)
    refused, withheld = withhold(study)
    orders = Orders(table, desk, refused)
    said, answers = words(study, table, character)
    aspiration = study.aspiration
    reason = Reason(
        table=cause,
        desk=causes,
        withheld=withheld,
        target=aspiration.target,
        fallback=aspiration.fallback,
        best=aspiration.best,
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
