"""What the properties are played on: the shipped scenarios, and made-up ones of any shape."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from hypothesis import strategies as st

from game.core.scenario import Scenario
from game.scenario.loader import load
from tests.properties import worlds
from tests.properties.worlds import Shape, shapes


@dataclass(frozen=True, slots=True)
class Shipped:
    """A scenario of the house, in one of its lengths."""

    name: str
    length: str | None = None


TINY = Shipped("tiny")
FLAGSHIP = Shipped("no_later_than_june")
LESSON = Shipped("no_later_than_june", "lesson")
SHIPPED = (TINY, FLAGSHIP, LESSON)

Table = Shape | Shipped
tables: st.SearchStrategy[Table] = st.sampled_from(SHIPPED) | shapes()


def build(table: Table) -> Scenario:
    """The scenario, without a set-up check, so that cards and points are dealt once and at once."""
    return worlds.build(table) if isinstance(table, Shape) else replace(_loaded(table), check=None)


@cache
def _loaded(shipped: Shipped) -> Scenario:
    return load(shipped.name, length=shipped.length)
