"""The canonical JSON of the core: one text for one value, and nothing else is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.codec import (
    Malformed,
    command_from_json,
    event_from_json,
    fingerprint,
    orders_from_json,
    scenario_from_json,
    state_from_json,
    to_json,
    view_from_json,
)
from game.core.commands import (
    Announce,
    Answer,
    Begin,
    Command,
    HandOver,
    Leak,
    Pass,
    Reply,
    Seal,
    UndoTurn,
)
from game.core.decoder import reader
from game.core.encoder import writer
from game.core.events import Event
from game.core.ids import IssueId, OfferId, SeatId, Turn
from game.core.orders import Accept, Kind, MakeOffer, Orders, Prepare, Press
from game.core.scenario import Scenario, Settings
from tests.core.strategies import commands, events, orders, scenarios, states, values, views

LARGE = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
FUZZ = settings(deadline=None)

SEAL = Seal(
    SeatId(1),
    Orders(
        MakeOffer((0, 2), (SeatId(0),), Kind.INTERIM, Turn(4)), (Prepare(IssueId(3)), Press(0)), (OfferId(9),)
    ),
)
SEAL_TEXT = (
    '{"is":"Seal","seat":1,"orders":{"table":{"is":"MakeOffer","package":[0,2],"addressees":[0],'
    '"kind":"interim","date":4},"desk":[{"is":"Prepare","issue":3},{"is":"Press","way":0}],"withhold":[9]}}'
)

VECTORS: list[tuple[Command, str]] = [
    (SEAL, SEAL_TEXT),
    (
        Begin(7, Settings()),
        '{"is":"Begin","seed":7,"settings":{"press":false,"harm_cards":false,"staff_prepare":true}}',
    ),
    (
        Answer(SeatId(0), SeatId(1), Reply.DEFER),
        '{"is":"Answer","seat":0,"to":1,"reply":"defer","issue":null,"option":null}',
    ),
    (UndoTurn(), '{"is":"UndoTurn"}'),
    (
        HandOver((Pass(SeatId(2), "staller", "easy", Turn(4)), Pass(SeatId(0)))),
        '{"is":"HandOver","passes":[{"seat":2,"character":"staller","level":"easy","until":4},'
        '{"seat":0,"character":"","level":"","until":null}]}',
    ),
    (Announce('ґанок "є" \n'), '{"is":"Announce","text":"ґанок \\"є\\" \\n"}'),
]


@pytest.mark.parametrize(("command", "text"), VECTORS)
def test_a_command_has_one_known_text(command: Command, text: str) -> None:
    assert text == to_json(command)
    assert command == command_from_json(text)


@pytest.mark.parametrize("kind", get_args(Command) + get_args(Event))
def test_every_command_and_event_round_trips(kind: type) -> None:
    read: Callable[[str], object] = command_from_json if kind in get_args(Command) else event_from_json

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(values(kind))
    def check(value: object) -> None:
        text = to_json(value)
        assert value == read(text)
        assert text == to_json(read(text))

    check()


@pytest.mark.parametrize(
    ("strategy", "read"),
    [
        (scenarios, scenario_from_json),
        (views, view_from_json),
        (states, state_from_json),
        (orders, orders_from_json),
    ],
    ids=["scenario", "view", "state", "orders"],
)
def test_every_large_object_round_trips(
    strategy: st.SearchStrategy[Any], read: Callable[[str | bytes], Any]
) -> None:
    @LARGE
    @given(strategy)
    def check(value: object) -> None:
        text = to_json(value)
        assert value == read(text)
        assert text == to_json(read(text.encode()))

    check()


def test_the_states_before_a_state_are_not_written() -> None:
    @LARGE
    @given(states, states)
    def check(state: Any, before: Any) -> None:
        assert to_json(state) == to_json(replace(state, history=(before,)))

    check()


@LARGE
@given(scenarios)
def test_the_order_of_fields_in_foreign_text_does_not_matter(scenario: Scenario) -> None:
    shuffled = json.dumps(json.loads(to_json(scenario)), sort_keys=True, indent=1)
    assert scenario == scenario_from_json(shuffled)


@LARGE
@given(scenarios, scenarios)
def test_fingerprints_differ_exactly_where_scenarios_do(one: Scenario, other: Scenario) -> None:
    assert (one == other) is (fingerprint(one) == fingerprint(other))
    assert 64 == len(fingerprint(one))


def test_a_field_with_a_default_may_be_missing() -> None:
    assert Seal(SeatId(0), Orders()) == command_from_json('{"is":"Seal","seat":0,"orders":{}}')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "input: expected JSON, found other_at character=1"),
        ("[" * 200_000, "input: expected JSON, found too_deep"),
        ("[]", "input: expected object, found array_of n=0"),
        ("null", "input: expected object, found null"),
        ("{}", "is: expected known_kind, found null"),
        ('{"is":"Bribe"}', "is: expected known_kind, found 'Bribe'"),
        ('{"is":["Seal"]}', "is: expected known_kind, found array_of n=1"),
        ('{"is":"GameBegan"}', "is: expected known_kind, found 'GameBegan'"),
        ('{"is":"UndoTurn","is":"UndoTurn"}', "input: expected each_once, found twice name='is'"),
        ('{"is":"UndoTurn","x":1}', "input: expected known_fields, found 'x'"),
        ('{"is":"Leak"}', "input: expected field name=offer, found none"),
        ('{"is":"Leak","offer":"9"}', "offer: expected whole_number, found '9'"),
        ('{"is":"Leak","offer":true}', "offer: expected whole_number, found true"),
        ('{"is":"Leak","offer":9.0}', "input: expected whole_number, found '9.0'"),
        ('{"is":"Leak","offer":NaN}', "input: expected whole_number, found 'NaN'"),
        ('{"is":"Leak","offer":-1}', "offer: expected whole_number_within low=0 high=100000, found -1"),
        (
            '{"is":"Leak","offer":' + "9" * 4000 + "}",
            "offer: expected whole_number_within low=0 high=100000, found very_large",
        ),
        (
            '{"is":"Leak","offer":' + "9" * 9000 + "}",
            "input: expected whole_number, found very_large",
        ),
        ('{"is":"ForceTurn","majeure":1}', "majeure: expected flag, found 1"),
        ('{"is":"Announce","text":7}', "text: expected text, found 7"),
        ('{"is":"Announce","text":"\\ud800"}', "text: expected text, found broken_characters"),
        ('{"is":"Seal","seat":6,"orders":{}}', "seat: expected whole_number_within low=0 high=5, found 6"),
        ('{"is":"Seal","seat":-1,"orders":{}}', "seat: expected whole_number_within low=0 high=5, found -1"),
        (
            SEAL_TEXT.replace('"interim"', '"final"'),
            "orders.table.kind: expected interim or settlement, found 'final'",
        ),
        (
            SEAL_TEXT.replace('"way":0', '"way":null'),
            "orders.desk[1].way: expected whole_number, found null",
        ),
        (SEAL_TEXT.replace("[9]", "9"), "orders.withhold: expected array, found 9"),
        (
            SEAL_TEXT.replace("[9]", "[9,{}]"),
            "orders.withhold[1]: expected whole_number, found object_of n=0",
        ),
        (
            SEAL_TEXT.replace('"is":"Press"', '"is":"Accept"'),
            "orders.desk[1].is: expected known_kind, found 'Accept'",
        ),
    ],
)
def test_anything_else_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(Malformed) as caught:
        command_from_json(text)
    assert message == str(caught.value)


@pytest.mark.parametrize("day", ["20250420", "2025-W16-7", "2025-4-20", "2025-02-30", "", 20250420, None])
def test_dates_have_one_spelling(day: object) -> None:
    with pytest.raises(Malformed, match="expected date"):
        reader(date)(day)


def test_bytes_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(Malformed, match="expected UTF-8, found other_bytes"):
        command_from_json(b'{"is":"Announce","text":"\xff"}')


def test_a_type_without_a_form_is_our_fault() -> None:
    with pytest.raises(TypeError, match="no JSON form for"):
        writer(float)
    with pytest.raises(TypeError, match="look alike"):
        writer(tuple[int, ...] | tuple[str, ...])


READERS = [
    command_from_json,
    event_from_json,
    orders_from_json,
    scenario_from_json,
    state_from_json,
    view_from_json,
]
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["is", "seat", "orders", "table", "desk", "offer", "to", "public", "books"]),
            inner,
        )
    ),
    max_leaves=12,
)


@FUZZ
@given(TREES.map(json.dumps) | st.text(max_size=30) | st.binary(max_size=30))
def test_foreign_input_is_read_or_refused_and_nothing_else_happens(text: str | bytes) -> None:
    for read in READERS:
        try:
            read(text)
        except Malformed:
            continue


@FUZZ
@given(commands | events | orders, st.data())
def test_a_change_in_a_text_is_read_or_refused(value: object, data: st.DataObject) -> None:
    text = to_json(value)
    at = data.draw(st.integers(0, len(text) - 1))
    changed = text[:at] + data.draw(st.text(max_size=3)) + text[at + data.draw(st.integers(0, 3)) :]
    for read in READERS:
        try:
            again = read(changed)
        except Malformed:
            continue
        assert again == read(to_json(again))


def test_accepting_and_leaking_look_alike_but_are_not_mixed_up() -> None:
    assert Leak(OfferId(9)) == command_from_json('{"is":"Leak","offer":9}')
    with pytest.raises(Malformed):
        command_from_json(to_json(Accept(OfferId(9))))
