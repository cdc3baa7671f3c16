"""Arbitrary values of any dataclass of the core, for properties that must hold for all of them.

They are well typed, not legal: numbers and lengths need not fit one another.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from hypothesis import strategies as st

from game.core.commands import Command
from game.core.events import Event
from game.core.hints import kept, unwrapped
from game.core.ids import Audience, SeatId
from game.core.malformed import WHOLE
from game.core.orders import Orders
from game.core.scenario import Scenario
from game.core.state import State
from game.core.view import FacilitatorView, PublicView, SeatView

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that the core uses in its dataclasses."""
    if unwrapped(hint) is int:
        return _numbers(hint)
    if hint is str:
        return TEXT
    if hint is bool:
        return st.booleans()
    if hint is NoneType:
        return st.none()
    if hint is date:
        return st.dates()
    if get_origin(hint) is tuple:
        parts = get_args(hint)
        if parts[-1] is Ellipsis:
            return st.lists(values(parts[0]), max_size=2).map(tuple)
        return st.tuples(*map(values, parts))
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*map(values, get_args(hint)))
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return st.builds(hint, **{field.name: values(part) for field, part in kept(hint)})


def _numbers(hint: Any) -> st.SearchStrategy[int]:
    if hint is Audience:
        return st.integers(-1, 63)
    if hint is SeatId:
        return st.integers(0, 5)
    if hint is int:
        return st.integers(-WHOLE, WHOLE)
    return st.integers(0, 14)


commands: st.SearchStrategy[Command] = values(Command)
events: st.SearchStrategy[Event] = values(Event)
orders: st.SearchStrategy[Orders] = values(Orders)
scenarios: st.SearchStrategy[Scenario] = values(Scenario)
states: st.SearchStrategy[State] = values(State)
views: st.SearchStrategy[SeatView | PublicView | FacilitatorView] = values(
    SeatView | PublicView | FacilitatorView
)
