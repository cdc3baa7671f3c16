"""A journal replays to the bit, and a tampered event is found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.codec import to_json
from game.core.commands import Announce, Seal, UndoTurn
from game.core.decide import decide
from game.core.events import Announced, GameEnded, TurnBegan, TurnUndone
from game.core.ids import PUBLIC, IssueId, SeatId, Turn
from game.core.orders import Orders, Prepare
from game.journal.problem import JournalProblem
from game.journal.record import Record
from game.journal.replay import Difference, check_playable, load, verify
from game.journal.store import Journal
from tests.journal import table


@pytest.mark.parametrize("seed", range(10))
def test_a_stored_game_is_decided_the_same_again(seed: int) -> None:
    assert verify(table.scenario(), table.game(seed)) is None


@pytest.mark.parametrize("seed", range(10))
def test_the_state_is_the_fold_of_the_events_at_every_command(seed: int) -> None:
    records = table.game(seed)
    for number in range(len(records) + 1):
        assert table.state_after(records[:number]) == load(table.scenario(), records[:number])


def test_a_game_loads_from_disk_to_the_same_state(original: Path, records: tuple[Record, ...]) -> None:
    with Journal.open(original) as journal:
        state = load(journal.scenario, journal.records())
    expected = table.state_after(records)
    assert expected == state
    assert to_json(expected) == to_json(state)


def test_an_undone_turn_stays_on_disk_and_the_game_plays_on(tmp_path: Path) -> None:
    scenario = table.scenario()
    records: list[Record] = []
    with Journal.create(tmp_path / "g.db", table.header()) as journal:
        for command in (
            table.game(0)[0].command,
            Seal(SeatId(0), Orders(desk=(Prepare(IssueId(1)),))),
            Seal(SeatId(1), Orders()),
            UndoTurn(),
            Seal(SeatId(0), Orders()),
            Announce("again"),
        ):
            events = decide(scenario, load(scenario, records), command)
            journal.append(len(records), command, events)
            records.append(Record(len(records) + 1, command, events))
    with Journal.open(tmp_path / "g.db") as journal:
        stored = journal.records()
    assert tuple(records) == stored
    assert any(isinstance(event, TurnUndone) for event in stored[3].events)
    before, after = load(scenario, records[:1]), load(scenario, records[:4])
    assert before is not None
    assert after is not None
    assert before.public == after.public
    assert verify(scenario, stored) is None


def tampered(records: tuple[Record, ...], sequence: int, **changes: object) -> tuple[Record, ...]:
    record = replace(records[sequence - 1], **changes)  # type: ignore[arg-type]
    return (*records[: sequence - 1], record, *records[sequence:])


def test_verify_names_the_first_event_that_differs(records: tuple[Record, ...]) -> None:
    events = records[0].events
    begun = next(event for event in events if isinstance(event, TurnBegan))
    changed = tuple(replace(event, turn=Turn(2)) if event == begun else event for event in events)
    found = verify(table.scenario(), tampered(records, 1, events=changed))
    assert Difference(1, to_json(begun), to_json(replace(begun, turn=Turn(2)))) == found
    assert found is not None
    assert "Command 1 does not lead to the stored events" in found.sentence


def test_verify_notices_events_too_many_and_too_few(records: tuple[Record, ...]) -> None:
    last = records[-1]
    extra = Announced("extra", PUBLIC)
    more = verify(table.scenario(), tampered(records, last.sequence, events=(*last.events, extra)))
    assert Difference(last.sequence, "nothing more", to_json(extra)) == more
    fewer = verify(table.scenario(), tampered(records, last.sequence, events=last.events[:-1]))
    assert Difference(last.sequence, to_json(last.events[-1]), "nothing more") == fewer


def test_verify_names_a_command_the_rules_refuse(records: tuple[Record, ...]) -> None:
    assert any(isinstance(event, GameEnded) for event in records[-1].events)
    command = Seal(SeatId(0), Orders())
    late = Record(len(records) + 1, command, (Announced("late", PUBLIC),))
    found = verify(table.scenario(), (*records, late))
    assert Difference(late.sequence, "game_over (R23)", to_json(late.events[0])) == found


def test_every_single_tampered_command_is_found(records: tuple[Record, ...]) -> None:
    for record in records:
        found = verify(table.scenario(), tampered(records, record.sequence, command=Announce("other")))
        assert found is not None
        assert record.sequence == found.sequence


def test_events_that_do_not_fit_the_scenario_are_a_problem_not_a_crash(records: tuple[Record, ...]) -> None:
    nonsense = tampered(records, 2, events=(TurnUndone(Turn(900), PUBLIC),))
    for read in (load, verify, check_playable):
        if read is verify:
            assert verify(table.scenario(), nonsense) is not None
            continue
        with pytest.raises(JournalProblem) as caught:
            read(table.scenario(), nonsense, "file")
        assert "misfit" == caught.value.code
        assert 2 == caught.value.params["move"]
