"""Corners of the rules that need a scenario of their own: one number of the flagship changed at a time."""

from dataclasses import replace

import pytest

from game.core import measures
from game.core.board import Board
from game.core.commands import Begin, PlayCard, Talk
from game.core.decide import decide
from game.core.errors import Refused
from game.core.events import Said
from game.core.evolve import evolve
from game.core.ids import PUBLIC, GaugeId, IssueId, OfferId, SeatId, Turn
from game.core.legal import signing_turn
from game.core.orders import Kind
from game.core.position import Offer, RedLine, Truce, Words
from game.core.resolution import drift
from game.core.scenario import Scenario, Settings
from game.core.scoring import no_deal_value
from game.core.setup import is_playable
from game.core.space import Moment
from game.core.state import State
from game.core.view import seat_view
from game.scenario import load

K, W, U = SeatId(0), SeatId(1), SeatId(2)
CEASEFIRE, SANCTIONS = IssueId(0), IssueId(1)
LEVERAGE = GaugeId(0)


@pytest.fixture(scope="module")
def flagship() -> Scenario:
    return replace(load("no_later_than_june"), decks=(), jitter=0)


def begun(scenario: Scenario) -> State:
    return evolve(scenario, None, decide(scenario, None, Begin(1, Settings())))


def board_of(scenario: Scenario) -> Board:
    return Board(scenario, begun(scenario))


def test_an_energy_truce_halves_a_rise_of_leverage_and_leaves_a_fall_alone(flagship: Scenario) -> None:
    leverage, *others = flagship.public.gauges
    falling = replace(leverage, drift=(-40,))
    scenario = replace(flagship, public=replace(flagship.public, gauges=(falling, *others)))
    board = board_of(scenario)
    board.truce = Truce(1, Turn(0), Turn(3))
    before = board.gauges[LEVERAGE]

    drift(board)

    assert before - 40 == board.gauges[LEVERAGE]


def test_an_incident_does_not_end_a_truce_that_was_only_signed_this_turn(flagship: Scenario) -> None:
    state = begun(flagship)
    signed = replace(state.public, truce=Truce(2, Turn(1), Turn(4)), in_force=(2, *state.public.in_force[1:]))
    incident = next(card.key for card in flagship.events if card.incident)

    after = evolve(flagship, state, ())
    after = replace(after, public=signed)
    after = evolve(flagship, after, decide(flagship, after, PlayCard(incident)))

    assert signed.truce == after.public.truce


@pytest.mark.parametrize(
    "change",
    [
        {"best_below": ((W, U), (W, K))},
        {"best_differs": 10},
        {"zone_percent": (60, 90)},
        {"split": (4, 2, 2, 2, 2, 2, 2, 3, 2)},
    ],
    ids=[
        "best package not below a rival's walk-away",
        "best packages too alike",
        "zone too small",
        "fair split",
    ],
)
def test_each_part_of_the_set_up_check_can_fail_alone(flagship: Scenario, change: dict[str, object]) -> None:
    check = flagship.check
    assert check is not None
    assert is_playable(flagship, flagship.books, check)

    assert not is_playable(flagship, flagship.books, replace(check, **change))  # type: ignore[arg-type]


def test_an_exception_of_the_set_up_check_eases_it_for_its_seat_only(flagship: Scenario) -> None:
    check = flagship.check
    assert check is not None
    strict = replace(check, best_differs=8, best_differs_exception=())
    eased = replace(strict, best_differs_exception=((K, 0), (W, 0), (U, 0)))

    assert not is_playable(flagship, flagship.books, strict)
    assert is_playable(flagship, flagship.books, eased)


def test_a_clause_in_force_does_not_cross_a_red_line_again(flagship: Scenario) -> None:
    board = board_of(flagship)
    board.in_force[SANCTIONS] = 1
    board.red_lines = (RedLine(K, SANCTIONS, 2),)
    public, account = board.public(), board.accounts[K]
    held = public.in_force

    again = no_deal_value(flagship.public, flagship.books[K], public, account, held)
    new = no_deal_value(flagship.public, flagship.books[K], replace(public, in_force=(0,) * 9), account, held)

    assert 0 == again.red_lines
    assert flagship.public.scoring.red_line_cost == new.red_lines


def test_control_characters_are_taken_out_of_talk(flagship: Scenario) -> None:
    (said,) = decide(flagship, begun(flagship), Talk(K, (U,), "one\x1b[2J\ntwo\x00"))

    assert isinstance(said, Said)
    assert Words("one[2J\ntwo") == said.message.said
    with pytest.raises(Refused, match="nothing_said"):
        decide(flagship, begun(flagship), Talk(K, (U,), "\x1b\x00 "))


def test_a_sample_of_packages_holds_settlements_only(
    flagship: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measures, "EXACT_MAX", 10)
    monkeypatch.setattr(measures, "SAMPLE_SIZE", 300)
    state = begun(flagship)
    moment = Moment(flagship.public, state.books, state.public, state.accounts, signable_only=False)

    best = measures.best_sum(moment, seed=3)

    assert best is not None
    assert flagship.public.settlement_requires.holds(best.package)


def test_an_offer_with_a_summit_is_due_a_turn_after_it_is_agreed(flagship: Scenario) -> None:
    state = begun(flagship)
    summit = (0, 0, 0, 0, 0, 0, 0, 0, 2)
    offer = Offer(OfferId(8), Turn(1), K, (W, U), (), summit, Kind.INTERIM, Turn(3), PUBLIC)
    view = seat_view(flagship, replace(state, public=replace(state.public, turn=Turn(3))), U)

    assert Turn(4) == signing_turn(view, offer)
    assert Turn(3) == signing_turn(view, replace(offer, package=(0, 0, 0, 0, 0, 0, 0, 1, 0)))
