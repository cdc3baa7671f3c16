"""A tutorial's table: the script is played by the rules, whatever the learner does."""

from dataclasses import replace

import pytest

from game.core.commands import Seal
from game.core.ids import SeatId, Turn
from game.core.orders import Kind, MakeOffer, Orders, Prepare, WalkOut
from game.scenario import load
from game.scenario.tutorial import ScriptedOffer, ScriptedTurn, Tutorial, tutorial
from game.table.casting import Occupant
from game.table.rehearsal import Rehearsal
from game.table.table import Table

FLAGSHIP = "no_later_than_june"


@pytest.fixture
def script() -> Tutorial:
    found = tutorial(FLAGSHIP)
    assert found is not None
    return found


def rehearsal(script: Tutorial) -> Rehearsal:
    scenario = load(FLAGSHIP)
    table = Table(scenario, tuple(Occupant() for _ in scenario.public.seats))
    table.begin(script.seed)
    return Rehearsal(table, script)


def test_a_learner_who_says_nothing_sees_the_whole_script(script: Tutorial) -> None:
    game = rehearsal(script)
    seat = game.people[0]
    chair = game.chair(seat)
    seen = []
    while not game.has_finished:
        seen.append((chair.view().public.turn, len(chair.view().offers), any(chair.view().public.in_force)))
        chair.submit(Seal(seat, Orders()))

    assert [(1, 1, False), (2, 2, False), (3, 1, False), (4, 0, True)] == seen


def test_only_the_learner_is_waited_for(script: Tutorial) -> None:
    game = rehearsal(script)

    assert game.people == game.waiting_for
    assert script.seat == game.chair(game.people[0]).view().scenario.seats[game.people[0]].key


def test_what_the_learner_does_cannot_break_the_script(script: Tutorial) -> None:
    game = rehearsal(script)
    seat = game.people[0]
    chair = game.chair(seat)
    view = chair.view()
    issues = [issue.key for issue in view.scenario.issues]
    package = tuple(
        {"ceasefire": 4, "security_guarantees": 2, "people": 2, "us_sanctions": 2}.get(k, 0) for k in issues
    )
    others = tuple(SeatId(k) for k in view.scenario.everyone if k != seat)
    files = (Prepare(issues.index("ceasefire")), Prepare(issues.index("security_guarantees")))  # type: ignore[arg-type]
    chair.submit(Seal(seat, Orders(MakeOffer(package, others, Kind.SETTLEMENT, Turn(5)), files)))
    while not game.has_finished:
        chair.submit(Seal(seat, Orders()))

    assert not game.is_over


def test_a_learner_may_walk_out(script: Tutorial) -> None:
    game = rehearsal(script)
    game.chair(game.people[0]).submit(Seal(game.people[0], Orders(WalkOut())))

    assert game.is_over
    assert game.has_finished
    assert () == game.waiting_for
    assert game.outcome().turn == 1


def test_what_the_rules_refuse_a_scripted_seat_is_left_out(script: Tutorial) -> None:
    late = ScriptedOffer(("white_house",), (("summit", 1),), "interim", 1)
    rows = (
        ScriptedTurn("kremlin", 1, late, "", ("security_guarantees", "summit")),
        ScriptedTurn("white_house", 1, None, "kyiv", ()),
    )
    game = rehearsal(replace(script, script=rows))
    seat = game.people[0]
    game.chair(seat).submit(Seal(seat, Orders()))
    view = game.chair(seat).view()
    files = dict(zip([issue.key for issue in view.scenario.issues], view.public.files, strict=True))
    starts = {issue.key: issue.file_start for issue in view.scenario.issues}

    assert 2 == view.public.turn
    assert {"summit"} == {key for key in files if files[key] != starts[key]}
