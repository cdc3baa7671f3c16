"""A scenario from outside must hang together before anything is played on it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.core.codec import Malformed, scenario_from_json, to_json
from game.journal.problem import why
from game.journal.shape import check
from tests.journal import table

Step = str | int


def changed(path: tuple[Step, ...], value: Any) -> str:
    tree = json.loads(to_json(table.scenario()))
    place = tree
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return json.dumps(tree)


def test_a_scenario_of_ours_hangs_together() -> None:
    check(table.scenario())


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("public", "seats", 1), None, "public.seats: expected 2 to 6, found 1"),
        (("public", "issues"), [], "public.issues: expected 1 to 30, found 0"),
        (("public", "issues", 0, "options"), [], "public.issues[0].options: expected 1 to 12, found 0"),
        (("public", "calendar", "turns"), 10**6, "public.calendar.turns: expected 1 to 60, found 1000000"),
        (("public", "points_unit"), 0, f"public.points_unit: expected 1 to {10**36}, found 0"),
        (
            ("public", "issues", 1, "preparers"),
            [2],
            "public.issues[1].preparers[0]: expected a number below 2, found 2",
        ),
        (
            ("public", "linkages", 0, "when", "parts", 0, 0),
            3,
            "public.linkages[0].when.parts[0][0]: expected a number below 3, found 3",
        ),
        (
            ("events", 0, "effects", 0, "index"),
            1,
            "events[0].effects[0].index: expected a number below 1, found 1",
        ),
        (
            ("events", 0, "effects", 0, "index"),
            -1,
            "events[0].effects[0].index: expected a number below 1, found -1",
        ),
        (
            ("public", "moves", "gesture", "effects", 0, 0, "first"),
            5,
            "public.moves.gesture.effects[0][0].first: expected a number below 2, found 5",
        ),
        (
            ("public", "moves", "gesture", "effects", 0),
            None,
            "public.moves.gesture.effects: expected 2 entries, found 1",
        ),
        (("public", "trust", "start"), [1, 2], "public.trust.start: expected 1 entry, found 2"),
        (("public", "published", 1, 2), [1, 2], "public.published[1][2]: expected 3 entries, found 2"),
        (("books", 0), None, "books: expected 2 entries, found 1"),
        (("books", 1, "seat"), 0, "books[1].seat: expected 1, found 0"),
        (("books", 1, "linkages"), [], "books[1].linkages: expected 1 entry, found 0"),
        (("books", 1, "points", 0), [1], "books[1].points[0]: expected 3 entries, found 1"),
        (("decks", 1), None, "decks: expected 2 entries, found 1"),
    ],
)
def test_a_scenario_that_does_not_is_refused_with_its_place(
    path: tuple[Step, ...], value: Any, message: str
) -> None:
    with pytest.raises(Malformed) as caught:
        check(scenario_from_json(changed(path, value)))
    assert message == why(caught.value)
