"""Where the keyboard is: the stops of a frame, and where Tab, F6 and the arrows lead from one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.desktop.box import Box


# A named tuple: a frame makes one for every control.
class Stop(NamedTuple):
    """A control that can have the focus.

    Stops of one `grid` and `row` are one stop for Tab; arrows move inside. `is_entry` is where Tab enters,
    `is_home` where F6 leads in its region.
    """

    uid: str
    box: Box
    region: str
    layer: int
    grid: str = ""
    row: int = 0
    is_entry: bool = False
    is_home: bool = False


def next_stop(stops: Sequence[Stop], focus: str, step: int) -> str:
    """The id that Tab (step 1) or Shift+Tab (step −1) leads to; round at the ends, empty without stops."""
    groups = _groups(stops)
    if not groups:
        return ""
    at = _group_of(groups, focus)
    if at is None:
        return _entry(groups[0] if step > 0 else groups[-1])
    return _entry(groups[(at + step) % len(groups)])


def next_region(stops: Sequence[Stop], focus: str, step: int) -> str:
    """The id that F6 (step 1) or Shift+F6 (step −1) leads to: home in the next region, or its first stop."""
    regions = list(dict.fromkeys(stop.region for stop in stops))
    if not regions:
        return ""
    here = next((stop.region for stop in stops if stop.uid == focus), None)
    if here is None:
        target = regions[0 if step > 0 else -1]
    else:
        target = regions[(regions.index(here) + step) % len(regions)]
    groups = _groups([stop for stop in stops if stop.region == target])
    return _entry(next((group for group in groups if any(stop.is_home for stop in group)), groups[0]))


def arrow_stop(stops: Sequence[Stop], focus: str, key: str) -> str:
    """The id an arrow leads to inside a grid, or the same id at its edge.

    Where a row holds one stop only, left and right lead from row to row as up and down do.
    """
    here = next((stop for stop in stops if stop.uid == focus), None)
    if here is None or not here.grid:
        return focus
    grid = [stop for stop in stops if stop.grid == here.grid and stop.layer == here.layer]
    row = [stop for stop in grid if stop.row == here.row]
    if key in ("left", "right") and len(row) > 1:
        at = row.index(here) + (1 if key == "right" else -1)
        return row[at].uid if 0 <= at < len(row) else focus
    rows = sorted({stop.row for stop in grid})
    at = rows.index(here.row) + (1 if key in ("down", "right") else -1)
    if not 0 <= at < len(rows):
        return focus
    return min(
        (stop for stop in grid if stop.row == rows[at]), key=lambda stop: abs(stop.box.cx - here.box.cx)
    ).uid


def first_stop(stops: Sequence[Stop]) -> str:
    """Where a dialog or menu starts: its marked entry, else its first stop."""
    return next((stop.uid for stop in stops if stop.is_entry), stops[0].uid if stops else "")


def _groups(stops: Sequence[Stop]) -> list[list[Stop]]:
    groups: dict[tuple[str, int, str], list[Stop]] = {}
    for stop in stops:
        groups.setdefault((stop.grid, stop.row, "" if stop.grid else stop.uid), []).append(stop)
    return list(groups.values())


def _group_of(groups: Sequence[Sequence[Stop]], focus: str) -> int | None:
    for k, group in enumerate(groups):
        if any(stop.uid == focus for stop in group):
            return k
    return None


def _entry(group: Sequence[Stop]) -> str:
    return first_stop(group)
