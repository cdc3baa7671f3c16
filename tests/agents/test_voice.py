from dataclasses import replace

import pytest

from game.agents.voice import ANYBODY, Situation, situation_of
from game.core.ids import NOBODY, OPENING, IssueId, SeatId, Turn, offer_id
from game.core.orders import (
    Accept,
    DrawRedLine,
    EndTruce,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
    Stall,
)
from game.core.position import Agreement, Truce
from game.core.view import SeatView
from game.texts import Catalogue, variants
from tests.agents.playing import flagship, turns

SPEAKERS = ("staller", "dealmaker", "incumbent", ANYBODY)
NAMES = {Situation.RED_LINE: {"issue"}, Situation.PREPARE: {"issue"}, Situation.GESTURE: {"seat"}}
BANNED = ("situation on the ground", "easter", "gift", "strike", "soldier", "president", "war ")
FULL = MakeOffer((2, 0, 0, 0, 0, 0, 0, 0, 0), (SeatId(1), SeatId(2)), Kind.SETTLEMENT, Turn(3))
FOR_TWO = MakeOffer((0, 1, 0, 0, 0, 0, 0, 0, 0), (SeatId(1),), Kind.INTERIM, Turn(3))


def _view(turn: int = 1) -> SeatView:
    return turns(flagship(), ("hardliner", "hardliner", "hardliner"), 5)[turn - 1].views[0]


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("situation", Situation)
def test_there_are_at_least_four_different_lines_for_everything(speaker: str, situation: Situation) -> None:
    lines = variants(f"voice.{speaker}.{situation.value}")
    assert len(lines) >= 4
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("situation", Situation)
def test_lines_name_only_what_they_are_given(speaker: str, situation: Situation) -> None:
    found = Catalogue.load("en").placeholders(f"voice.{speaker}.{situation.value}")
    assert NAMES.get(situation, set()) == found


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_nobody_says_what_is_not_said_here(speaker: str) -> None:
    said = " ".join(
        line for situation in Situation for line in variants(f"voice.{speaker}.{situation.value}")
    )
    assert [] == [word for word in BANNED if word in said.lower()]
    assert not any(sign.isdigit() for sign in said)


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (Orders(desk=(Press(0), EndTruce())), Situation.END_TRUCE),
        (Orders(FULL, (MakeStatement(),)), Situation.STATEMENT),
        (Orders(FULL, (Prepare(IssueId(0)),)), Situation.OFFER),
        (Orders(Accept(OPENING)), Situation.OPENING_YES),
        (Orders(Reject(OPENING)), Situation.OPENING_NO),
        (Orders(Stall()), Situation.OPENING_WAIT),
        (Orders(FOR_TWO), Situation.OPENING_WAIT),
        (Orders(desk=(Press(0),)), Situation.PRESSURE),
    ],
)
def test_a_line_is_about_the_weightiest_public_thing(orders: Orders, expected: Situation) -> None:
    assert expected == situation_of(_view(), orders)[0]


def test_red_lines_and_gestures_are_said_by_name() -> None:
    view = _view()
    assert (Situation.RED_LINE, {"issue": "Summit"}) == situation_of(
        view, Orders(desk=(DrawRedLine(IssueId(8), 1),))
    )
    assert (Situation.GESTURE, {"seat": "Kyiv"}) == situation_of(view, Orders(desk=(MakeGesture(SeatId(2)),)))


@pytest.mark.parametrize("desk", [(), (Prepare(IssueId(1)),)])
@pytest.mark.parametrize("turn", [5, 12])
def test_a_paper_for_two_sounds_like_silence(turn: int, desk: tuple[Prepare, ...]) -> None:
    view = _view(turn)
    assert situation_of(view, Orders(Stall(), desk)) == situation_of(view, Orders(FOR_TWO, desk))


def test_a_running_truce_and_a_late_hour_are_noticed() -> None:
    calm = _view(5)
    truce = replace(calm, public=replace(calm.public, truce=Truce(2, Turn(4), Turn(7))))
    assert (Situation.QUIET, {}) == situation_of(calm, Orders())
    assert (Situation.TRUCE, {}) == situation_of(truce, Orders())
    assert (Situation.LATE, {}) == situation_of(_view(10), Orders())


ALL, TWO = (SeatId(0), SeatId(1), SeatId(2)), (SeatId(0), SeatId(1))
READY, THIN = 6, 0


@pytest.mark.parametrize(
    ("parties", "file", "expected"),
    [
        (ALL, READY, Situation.WITHHOLD),
        (ALL, THIN, Situation.QUIET),
        (TWO, READY, Situation.QUIET),
        (TWO, THIN, Situation.QUIET),
    ],
)
def test_a_withheld_signature_is_spoken_of_only_if_all_know_and_it_could_be_given(
    parties: tuple[SeatId, ...], file: int, expected: Situation
) -> None:
    view = _view(5)
    package = (0, 0, 0, 2, 0, 0, 0, 0, 0)
    deal = Agreement(
        offer_id(Turn(3), SeatId(0)), Turn(4), parties, package, Kind.INTERIM, Turn(5), 0, NOBODY
    )
    public = replace(view.public, files=(file,) * 9, gauges=(1000,) * len(view.public.gauges))
    view = replace(view, agreements=(deal,), public=public)

    assert (expected, {}) == situation_of(view, Orders(withhold=(deal.id,)))
    assert (Situation.QUIET, {}) == situation_of(view, Orders())
