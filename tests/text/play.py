"""Games played in tests: typed lines in, the transcript out."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from game.core.ids import SeatId
from game.core.scenario import Scenario
from game.scenario import load
from game.table.casting import cast
from game.table.table import Append, Table
from game.text.console import Console, InputEnded, Left
from game.text.session import Session


@cache
def scenario(name: str) -> Scenario:
    """A bundled scenario, without the set-up check: tests need no fair table, and it takes long."""
    return replace(load(name), check=None)


def new_table(
    name: str, people: Iterable[int], seed: int = 1, append: Append | None = None, aloud: bool = True
) -> Table:
    """A table that has begun."""
    chosen = scenario(name)
    table = Table(chosen, cast(chosen.public, tuple(SeatId(seat) for seat in people)), append, aloud=aloud)
    table.begin(seed)
    return table


def typed(table: Table, lines: Iterable[str], briefed: bool = False, columns: int = 80) -> tuple[str, str]:
    """Type lines into a game; the transcript, and how it stopped: `ended`, `left` or `over`."""
    waiting, written = iter(lines), list[str]()

    def read() -> str:
        return next((line + "\n" for line in waiting), "")

    console = Console(read, written.append, echo=True, columns=lambda: columns)
    how = "over"
    try:
        Session(console, table, briefed=briefed, hands=table).play()
    except InputEnded:
        how = "ended"
    except Left:
        how = "left"
    return "".join(written), how
