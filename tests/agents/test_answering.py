from dataclasses import replace

import pytest

from game.agents.answering import answer
from game.agents.reasons import Code
from game.agents.signing import withhold
from game.agents.study import Study
from game.core.ids import NOBODY, OPENING, Package, SeatId, Turn, offer_id
from game.core.orders import Accept, Kind, Reject
from game.core.position import Agreement, Offer
from game.core.view import SeatView
from tests.agents.playing import Turn as Moment
from tests.agents.playing import flagship, stream, turns

CAST = ("staller", "dealmaker", "incumbent")
SEATS = tuple(SeatId(seat) for seat in range(3))


def _game(cast: tuple[str, ...] = CAST, seed: int = 6) -> list[Moment]:
    return turns(flagship(), cast, seed)


def _offered(moment: Moment, seat: int, package: Package, kind: Kind = Kind.SETTLEMENT, to: int = 0) -> Study:
    """The position with one offer on the table, made last turn, due in two turns."""
    view = moment.views[seat]
    turn = view.public.turn
    proposer = SeatId((seat + 1) % 3)
    addressees = tuple(other for other in SEATS if other != proposer) if not to else (SeatId(seat),)
    offer = Offer(
        offer_id(Turn(turn - 1), proposer),
        Turn(turn - 1),
        proposer,
        addressees,
        (),
        package,
        kind,
        Turn(turn + 1),
        NOBODY,
    )
    memory = moment.decisions[seat].memory
    public = replace(view.public, in_force=(0,) * 9)
    return Study(replace(view, public=public, offers=(offer,), agreements=()), memory, stream(view, 6))


def _dearest(moment: Moment, seat: int) -> Package:
    study = Study(moment.views[seat], moment.decisions[seat].memory, stream(moment.views[seat], 6))
    return study.search(study.usual_date).best_value().package


@pytest.mark.parametrize("seat", range(3))
def test_a_settlement_worth_the_target_is_accepted(seat: int) -> None:
    moment = _game()[5]
    found = answer(_offered(moment, seat, _dearest(moment, seat)))
    assert found is not None
    assert isinstance(found[0], Accept)
    assert Code.ABOVE_TARGET is found[1].code


@pytest.mark.parametrize("seat", range(3))
def test_a_settlement_below_the_fallback_is_never_accepted(seat: int) -> None:
    bare = (2, 0, 0, 0, 0, 0, 0, 0, 0)
    for moment in _game()[1:]:
        assert answer(_offered(moment, seat, bare)) is None


def test_late_in_the_game_the_best_so_far_is_enough() -> None:
    moment = _game(("hardliner", "incumbent", "hardliner"), 2)[9]
    view = moment.views[1]
    study = Study(view, moment.decisions[1].memory, stream(view, 2))
    middling = next(
        package for package in _between(study, study.aspiration.least + 300, study.aspiration.target - 1)
    )
    found = answer(_offered(moment, 1, middling))
    assert found is not None
    assert Code.BEST_SO_FAR_LATE is found[1].code
    early = replace(study.memory, traits=replace(study.memory.traits, late=12), received=(middling,))
    offered = _offered(moment, 1, middling).view
    assert answer(Study(offered, early, stream(offered, 2))) is None


def _between(study: Study, low: int, high: int) -> list[Package]:
    """Settlements worth between two amounts two turns on, found by single changes from the dearest."""
    start = study.search(study.usual_date).best_value().package
    date = Turn(study.view.public.turn + 1)
    found, edge = [], [start]
    for _ in range(4):
        edge = [
            (*package[:issue], option, *package[issue + 1 :])
            for package in edge
            for issue, options in enumerate(study.memory.sheet.structure.allowed)
            for option in options
        ][::7]
        found += [package for package in edge if low <= study.value(package, date) <= high]
        if found:
            break
    wanted = study.traits.headlines_wanted
    return [p for p in found if study.appraisal(date).headline_count(p) >= wanted]


def test_who_is_bound_switches_only_for_a_clear_gain() -> None:
    moment = _game()[5]
    dearest = _dearest(moment, 1)
    study = _offered(moment, 1, dearest)
    bound = Agreement(
        offer_id(Turn(4), SeatId(0)), Turn(5), SEATS, dearest, Kind.SETTLEMENT, Turn(7), 0, NOBODY
    )
    held = Study(replace(study.view, agreements=(bound,)), study.memory, stream(study.view, 6))
    assert answer(held) is None


def _opening(percent: int, pressure: int = 0, seat: int = 0) -> list[type[Accept | Reject] | None]:
    """The answers to the opening offer over many seeds."""
    found: list[type[Accept | Reject] | None] = []
    moment = _game()[0]
    view = moment.views[seat]
    if seat:
        view = _truce_for(view)
    memory = moment.decisions[seat].memory
    traits = replace(memory.traits, truce_percent=percent, pressure_percent=pressure)
    for seed in range(200):
        answered = answer(Study(view, replace(memory, traits=traits), stream(view, seed)))
        found.append(type(answered[0]) if answered else None)
    return found


def _truce_for(view: SeatView) -> SeatView:
    offer = next(offer for offer in view.offers if offer.id == OPENING)
    later = replace(
        offer, id=offer_id(Turn(0), SeatId(0)), proposer=SeatId(0), addressees=SEATS[1:], accepted_by=()
    )
    return replace(view, offers=(later,))


def test_the_seat_addressed_by_the_opening_says_yes_as_often_as_its_character_does() -> None:
    assert 0 == _opening(0).count(Accept)
    assert 200 == _opening(100).count(Accept)
    assert 40 <= _opening(25).count(Accept) <= 62


def test_a_presser_rejects_the_opening_twice_as_often_as_it_presses() -> None:
    found = _opening(0, pressure=30)
    assert 100 <= found.count(Reject) <= 140


def test_the_others_nearly_always_welcome_a_truce() -> None:
    assert 165 <= _opening(0, seat=1).count(Accept) <= 195


PEOPLE_HOME = (0, 0, 0, 0, 0, 0, 0, 3, 0)


def test_a_paper_among_all_is_judged_by_the_fallback_alone() -> None:
    moment = _game()[6]
    found = answer(_offered(moment, 2, PEOPLE_HOME, Kind.INTERIM))
    assert found is not None
    assert Code.BETTER_FALLBACK is found[1].code


def test_a_paper_among_two_is_also_a_matter_of_taste() -> None:
    moment = _game()[6]
    study = _offered(moment, 2, PEOPLE_HOME, Kind.INTERIM, to=2)
    said = [
        answer(Study(study.view, study.memory, stream(study.view, seed))) is not None for seed in range(200)
    ]
    assert 85 <= said.count(True) <= 130


def test_a_paper_that_brings_nothing_is_left_lying() -> None:
    moment = _game()[6]
    assert answer(_offered(moment, 2, (0, 3, 0, 0, 0, 0, 0, 0, 0), Kind.INTERIM)) is None


def _due(moment: Moment, seat: int, package: Package, kind: Kind = Kind.SETTLEMENT) -> Study:
    view = moment.views[seat]
    now = view.public.turn
    deal = Agreement(offer_id(Turn(now - 2), SeatId(0)), Turn(now - 1), SEATS, package, kind, now, 0, NOBODY)
    full = replace(view.public, files=(6,) * 9, work=((2, 2, 2),) * 9)
    return Study(
        replace(view, agreements=(deal,), public=full), moment.decisions[seat].memory, stream(view, 6)
    )


@pytest.mark.parametrize("seat", range(3))
def test_what_beats_the_fallback_is_signed(seat: int) -> None:
    moment = _game()[6]
    assert ((), ()) == withhold(_due(moment, seat, _dearest(moment, seat)))


@pytest.mark.parametrize("seat", range(3))
def test_what_has_fallen_below_the_fallback_is_withheld_with_a_reason(seat: int) -> None:
    study = _due(_game()[6], seat, (2, 0, 0, 0, 0, 0, 0, 0, 0))
    refused, causes = withhold(study)
    assert (study.view.agreements[0].id,) == refused
    assert [Code.BELOW_FALLBACK] == [cause.code for cause in causes]


def test_a_truce_agreed_is_signed() -> None:
    assert ((), ()) == withhold(_due(_game()[6], 0, (2, 0, 0, 0, 0, 0, 0, 0, 0), Kind.INTERIM))


@pytest.mark.parametrize(
    ("issue", "option", "fall", "is_signed"),
    [(2, 3, 0, True), (2, 2, 90, True), (7, 1, 100, True), (3, 1, 126, False), (2, 1, 405, False)],
)
def test_a_paper_is_withheld_once_it_costs_more_than_a_point(
    issue: int, option: int, fall: int, is_signed: bool
) -> None:
    package = tuple(option if number == issue else 0 for number in range(9))
    study = _due(_game()[6], 0, package, Kind.INTERIM)

    assert fall == study.fallback - study.fallback_with(package)
    assert is_signed is (withhold(study) == ((), ()))
