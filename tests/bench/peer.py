"""The peer: NegMAS, a library of the bench group, given the same domains. Only imported if it is there."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from tests.bench.domain import Domain

Frontier = frozenset[tuple[int, ...]]
MISSING = "  nothing to compare with: negmas is missing (pip install --group bench)\n"


def is_there() -> bool:
    """Whether the peer is installed."""
    return find_spec("negmas") is not None


@cache
def _library(part: str = "") -> ModuleType:
    """A part of the peer; it has no types that we could rely on."""
    return import_module(f"negmas{part}")


def name() -> str:
    """The peer and its version."""
    return f"NegMAS {version('negmas')}"


def outcome_space(domain: Domain) -> Any:
    """The deals of a domain."""
    issues = [
        _library().make_issue(list(range(len(options))), f"i{number}")
        for number, options in enumerate(domain.points[0])
    ]
    return _library(".outcomes").make_os(issues)


def utilities(domain: Domain, space: Any) -> list[Any]:
    """The parties' points as linear additive functions, with their walk-aways, in whole points."""
    values, additive = _library(".preferences.value_fun"), _library(".preferences")
    return [
        additive.LinearAdditiveUtilityFunction(
            values=[values.TableFun(dict(enumerate(options))) for options in issues],
            weights=[1.0] * len(issues),
            outcome_space=space,
            reserved_value=float(kept),
        )
        for issues, kept in zip(domain.points, domain.walk_away, strict=True)
    ]


def scaled(domain: Domain, space: Any) -> list[Any]:
    """The same between 0 and 1, as its negotiators expect."""
    values, additive = _library(".preferences.value_fun"), _library(".preferences")
    found = []
    for issues, kept in zip(domain.points, domain.walk_away, strict=True):
        most = sum(map(max, issues))
        found.append(
            additive.LinearAdditiveUtilityFunction(
                values=[values.TableFun(dict(enumerate(options))) for options in issues],
                weights=[1 / most] * len(issues),
                outcome_space=space,
                reserved_value=kept / most,
            )
        )
    return found


def play(domain: Domain, rounds: int) -> int:
    """A game of alternating offers among its aspiration negotiators, from nothing; how many offers."""
    sao, space = _library(".sao"), outcome_space(domain)
    game = sao.SAOMechanism(outcome_space=space, n_steps=rounds)
    for number, utility in enumerate(scaled(domain, space)):
        game.add(sao.AspirationNegotiator(name=f"n{number}"), preferences=utility)
    game.run()
    return len(game.extended_trace)


def frontier(domain: Domain) -> Frontier:
    """The values of the efficient deals that beat every walk-away or equal it, the solutions worked out."""
    space = outcome_space(domain)
    return _solved(utilities(domain, space), space)


def frontier_of_tables(
    sizes: tuple[int, ...], tables: list[dict[tuple[int, ...], int]], walk_away: tuple[int, ...]
) -> Frontier:
    """The same for values in tables, one a party, by deal."""
    make_issue = _library().make_issue
    space = _library(".outcomes").make_os(
        [make_issue(list(range(size)), f"i{number}") for number, size in enumerate(sizes)]
    )
    mapping = _library(".preferences").MappingUtilityFunction
    functions = [
        mapping(table, outcome_space=space, reserved_value=float(kept))
        for table, kept in zip(tables, walk_away, strict=True)
    ]
    return _solved(functions, space)


def _solved(functions: list[Any], space: Any) -> Frontier:
    operations = _library(".preferences.ops")
    points, _ = operations.pareto_frontier(functions, issues=space.issues)
    for solution in ("nash_points", "ks_points", "kalai_points", "max_welfare_points"):
        getattr(operations, solution)(functions, points, outcome_space=space)
    return frozenset(tuple(int(value) for value in point) for point in points)
