"""Joining parts of deals in a table, for three parties and small totals: one number holds all of it.

For each sum of the first two parties the table has the most the third can have with it, so that its size
depends on the totals alone, and not on how many sums are efficient.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress
from operator import add

from game.analysis.packing import Packing
from game.analysis.pruning import efficient

CELL = 8
"""Bits of a cell: one stays free to tell which of two cells is larger."""
MOST = (1 << CELL - 1) - 1
"""The most points a cell can hold."""
CELLS_PER_KEY = 6
"""Fewer cells than that for each key yet to be swept, and the table is faster, reading it included."""


def table_pays(keys: int, packing: Packing) -> bool:
    """Whether parts are sooner joined to a front in a table than by sweeping at least so many keys."""
    if len(packing.bases) != 3:
        return False
    first, second, third = packing.bases
    return third <= MOST and keys * CELLS_PER_KEY > first * second


def tabled(front: Sequence[int], parts: Iterable[Sequence[int]], packing: Packing) -> list[int]:
    """The efficient sums of a front and one step of each part; everything in falling order.

    A step moves all cells by what it adds for the first two parties and raises them by what it adds for the
    third; of all steps of a part each cell takes the largest outcome. Cells of sums nobody can reach stay 0.
    """
    base = packing.bases[2]
    highs = int.from_bytes(bytes([1 << CELL - 1]) * (packing.bases[0] * packing.bases[1]), "little")
    room = highs.bit_length()

    def free(table: int) -> int:
        """The free bits of all cells of a table."""
        return highs >> room - -table.bit_length() // CELL * -CELL

    lowest = front[-1] // base
    cells = bytearray(front[0] // base - lowest + 1)
    for key in front:
        cells[key // base - lowest] = key % base
    table = int.from_bytes(cells, "little")
    for steps in parts:
        marks = free(table)
        reached = (table + (marks - (marks >> CELL - 1)) & marks) >> CELL - 1
        joined = 0
        for step in steps:
            further, more = divmod(step, base)
            moved = table + reached * more << CELL * further
            joined = _larger(joined, moved, free(joined)) if joined else moved
        table = joined
    return efficient(_keys(_unbeaten(table, free(table), packing), lowest, packing), packing)


def _larger(one: int, other: int, marks: int) -> int:
    """Cell by cell the larger; `marks` are the free bits of the first table, which is the longer one."""
    ahead = (one | marks) - other
    where = ahead & marks
    return other + (ahead & where - (where >> CELL - 1))


def _unbeaten(table: int, marks: int, packing: Packing) -> int:
    """The table without what its neighbours beat, which is most of what is beaten.

    A cell at the end of a row has the start of the next for a neighbour; that one is always empty.
    """
    for way in (1, packing.bases[1]):
        behind = marks & ~((table >> CELL * way | marks) - table)
        table &= behind - (behind >> CELL - 1)
    return table


def _keys(table: int, lowest: int, packing: Packing) -> list[int]:
    """The keys of all cells that are not empty."""
    base = packing.bases[2]
    cells = table.to_bytes(-(-table.bit_length() // CELL), "little")
    places = range(lowest * base, (lowest + len(cells)) * base, base)
    return list(map(add, compress(places, cells), cells.translate(None, b"\0")))
