from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, permutations, product
from random import Random

import pytest

from game.agents import agent
from game.agents.agent import Decision, choose
from game.agents.dealing import own_move
from game.agents.declining import passed_over
from game.agents.reasons import Cause, Code, Reason, because, reason_from_json
from game.agents.study import NEVER, Study
from game.core.codec import to_json
from game.core.commands import Ask, Seal
from game.core.decide import decide
from game.core.errors import Refused
from game.core.evolve import evolve
from game.core.ids import NOBODY, PUBLIC, IssueId, SeatId, Turn, offer_id
from game.core.legal import check_offer
from game.core.orders import Accept, Kind, MakeOffer, Orders, Stall, Withdraw
from game.core.position import Agreement, Offer
from game.core.scenario import Scenario
from game.core.scoring import red_line_costs
from game.core.state import State
from game.core.view import SeatView, seat_view
from tests.agents.playing import Turn as Moment
from tests.agents.playing import began, character, flagship, lesson, level, play, stream, tiny, turns

CASTS = (
    ("staller", "dealmaker", "incumbent"),
    ("hardliner", "bridge_builder", "mirror"),
    ("institutionalist", "mirror", "dealmaker"),
    ("hardliner", "hardliner", "dealmaker"),
)


def _all(decision: Decision) -> tuple[Cause, ...]:
    reason = decision.reason
    return reason.table, *reason.passed, *reason.withheld, *reason.desk, *reason.answers


def _asked(scenario: Scenario, state: State) -> State:
    """The same game with a question from each seat to the next."""
    seats, issues = scenario.public.everyone, scenario.public.issues
    for seat in seats:
        issue = (state.public.turn * 5 + 2 * seat) % len(issues)
        option = state.public.turn % len(issues[issue].options)
        ask = Ask(seat, seats[(seat + 1) % len(seats)], IssueId(issue), option)
        state = evolve(scenario, state, decide(scenario, state, ask))
    return state


@cache
def _games() -> tuple[Moment, ...]:
    """Games of all kinds, with questions."""
    flagships = [(flagship(), cast, seed, "normal") for seed, cast in enumerate(CASTS * 2)]
    lessons = [(lesson(), cast, seed, key) for seed, cast in enumerate(CASTS) for key in ("easy", "hard")]
    lessons.append((flagship(), ("staller", "bridge_builder", "hardliner"), 3, "normal"))
    others = [(tiny(), ("mirror", "hardliner"), 1, "normal")]
    return tuple(
        turn
        for scenario, cast, seed, key in [*flagships, *lessons, *others]
        for turn in play(scenario, cast, seed, key, lambda state, s=scenario: _asked(s, state))  # type: ignore[misc]
        if isinstance(turn, Moment)
    )


def test_no_order_is_without_a_cause() -> None:
    for turn in _games():
        for decision in turn.decisions:
            assert len(decision.orders.desk) == len(decision.reason.desk)
            assert len(decision.orders.withhold) == len(decision.reason.withheld)
            assert 1 == len(decision.reason.answers)
            assert decision.reason.target is not None
            assert decision.reason.fallback is not None


def test_every_offer_left_unanswered_is_accounted_for() -> None:
    for turn in _games():
        for view, decision in zip(turn.views, turn.decisions, strict=True):
            waiting = {
                offer.id
                for offer in view.offers
                if view.seat in offer.addressees
                and view.seat not in offer.accepted_by
                and view.public.turn - offer.turn <= view.scenario.moves.offer_lapses_after
            }
            told = {
                number for cause in decision.reason.passed for name, number in cause.about if name == "offer"
            }
            assert told <= waiting
            accepts = decision.reason.table.code in (
                Code.ABOVE_TARGET,
                Code.BEST_SO_FAR_LATE,
                Code.TRUCE_YES,
                Code.BETTER_FALLBACK,
                Code.HEADLINE_ALONE,
            ) and dict(decision.reason.table.about).get("offer")
            rejects = decision.reason.table.code is Code.TRUCE_NO and len(waiting) == 1
            if waiting and accepts is None and not rejects:
                assert told


def test_reasons_are_read_back_as_they_were_written() -> None:
    for turn in _games()[::9]:
        for decision in turn.decisions:
            assert decision.reason == reason_from_json(to_json(decision.reason))


def test_a_reason_written_before_answers_were_kept_can_be_read() -> None:
    old = '{"is":"Reason","table":{"code":"bound","about":[["agreement",9]]},"target":7100}'
    assert Reason(because(Code.BOUND, agreement=9), target=7100) == reason_from_json(old)


# Where each code comes up.


def _offering(keys: tuple[str, str], seed: int) -> Iterator[Decision]:
    """What the White House decides when another seat keeps offering it interim papers, any there are."""
    scenario, rng, memory = flagship(), Random(seed), None
    state = began(scenario, seed)
    who, at = character(scenario.public, keys[0]), level(scenario.public)
    while state.public.ending is None:
        view = seat_view(scenario, state, SeatId(1))
        decision = choose(view, who, at, stream(view, seed), memory)
        memory = decision.memory
        yield decision
        orders = (Orders(_paper(seat_view(scenario, state, SeatId(2)), rng)), decision.orders)
        for seat, sealed in ((2, orders[0]), (1, orders[1]), (0, Orders())):
            state = evolve(scenario, state, decide(scenario, state, Seal(SeatId(seat), sealed)))


def _paper(view: SeatView, rng: Random) -> MakeOffer | Stall:
    """An interim paper for the White House with one or two clauses, if the dice give one."""
    for _ in range(30):
        package = [0] * len(view.scenario.issues)
        for issue in rng.sample(range(len(package)), 2):
            package[issue] = rng.randrange(len(view.scenario.issues[issue].options))
        offer = MakeOffer(tuple(package), (SeatId(1),), Kind.INTERIM, Turn(view.public.turn + 2))
        try:
            check_offer(view, offer)
        except Refused:
            continue
        return offer
    return Stall()


def _met() -> set[Code]:
    return {cause.code for turn in _games() for decision in turn.decisions for cause in _all(decision)}


RARE = {
    Code.HEADLINE_ALONE,
    Code.HEADLINE_SHORT,
    Code.KEEP_PREPARING,
    Code.FELL_BACK,
    Code.LEFT,
    Code.LINE_LEFT,
    Code.ANSWER_GIVEN,
}
"""What hardly comes up among characters alone; each has its own test below."""


def test_every_other_code_comes_up_in_games_of_characters() -> None:
    assert set() == set(Code) - RARE - _met()


def test_a_headline_alone_is_a_cause_where_papers_are_offered() -> None:
    met = {
        decision.reason.table.code
        for seed in range(14)
        for decision in _offering(("dealmaker", "staller"), seed)
    }
    assert {Code.HEADLINE_ALONE, Code.BETTER_FALLBACK} <= met


def test_who_takes_over_in_the_last_turn_with_nothing_in_hand_prepares_what_lacks_most() -> None:
    scenario = flagship()
    state = began(scenario, 4)
    while state.public.turn < state.public.last_turn:
        for seat in scenario.public.everyone:
            state = evolve(scenario, state, decide(scenario, state, Seal(seat, Orders())))
    view = seat_view(scenario, state, SeatId(1))
    decision = choose(
        view, character(scenario.public, "institutionalist"), level(scenario.public), stream(view, 4)
    )
    assert Code.KEEP_PREPARING in {cause.code for cause in decision.reason.desk}


def test_a_character_that_wants_headlines_says_when_only_they_are_missing() -> None:
    short = 0
    for seat in range(3):
        moment = turns(flagship(), ("incumbent",) * 3, 2)[2]
        memory = moment.decisions[seat].memory
        greedy = replace(memory, traits=replace(memory.traits, headlines_wanted=9))
        view = replace(moment.views[seat], offers=(), agreements=())
        study = Study(view, memory, stream(view, 2))
        for offer in _barely_enough(study):
            offered = replace(view, offers=(offer,))
            value = study.value(offer.package, offer.date)
            count = study.appraisal(view.public.turn).headline_count(offer.package)
            about = {"offer": offer.id, "value": value, "headlines": count, "more": 300}
            found = passed_over(Study(offered, greedy, stream(view, 2)), Stall())
            assert (because(Code.HEADLINE_SHORT, **about),) == found
            short += 1
    assert short > 0


def _barely_enough(study: Study) -> list[Offer]:
    """Settlements worth the target and less than three points more, two changes from the dearest one."""
    date = Turn(study.view.public.turn + 1)
    start = study.search(study.usual_date).best_value().package
    allowed = study.memory.sheet.structure.allowed
    target, found = study.aspiration.target, []
    for one, two in combinations(range(len(start)), 2):
        for first, second in product(allowed[one], allowed[two]):
            package = tuple(
                first if n == one else second if n == two else option for n, option in enumerate(start)
            )
            if target <= study.value(package, date) < target + 300:
                proposer = SeatId((study.view.seat + 1) % 3)
                others = tuple(seat for seat in study.view.scenario.everyone if seat != proposer)
                turn = Turn(study.view.public.turn - 1)
                number = offer_id(turn, proposer)
                found.append(
                    Offer(number, turn, proposer, others, (), package, Kind.SETTLEMENT, date, NOBODY)
                )
    return found[:5]


def test_the_last_guard_gives_its_own_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise Refused("nothing_said", "R83")

    view = turns(flagship(), CASTS[0], 6)[2].views[1]
    monkeypatch.setattr(agent, "check", refuse)
    decision = choose(
        view, character(flagship().public, "dealmaker"), level(flagship().public), stream(view, 6)
    )
    assert Code.FELL_BACK is decision.reason.table.code
    assert Orders() == decision.orders


def test_who_has_spoken_warmly_does_not_press_as_long_as_the_word_stands() -> None:
    pressed = {True: 0, False: 0}
    for seed in range(12):
        for turn in turns(flagship(), ("staller", "dealmaker", "incumbent"), seed):
            for seat, decision in enumerate(turn.decisions):
                codes = [cause.code for cause in decision.reason.desk]
                stated = any(statement.seat == seat for statement in turn.state.public.statements)
                presses = Code.PRESSURE in codes or Code.BREACH in codes
                pressed[stated or Code.WARM_WORDS in codes] += presses
    assert 0 == pressed[True]
    assert pressed[False] > 10


def test_own_offers_keep_the_seats_own_red_lines_and_what_crosses_one_has_to_be_worth_it() -> None:
    crossed = met = 0
    for seed, cast in enumerate(permutations(("hardliner", "incumbent", "staller"))):
        for turn in turns(flagship(), cast, seed):
            for view, decision in zip(turn.views, turn.decisions, strict=True):
                for package, is_own in _stood_for(view, decision):
                    cost = red_line_costs(view.scenario, view.public, view.seat, package, whole=True)
                    lines = sum(line.seat == view.seat for line in view.public.red_lines)
                    met += lines * is_own
                    crossed += bool(cost) * is_own
                    if cost and not is_own:
                        assert dict(decision.reason.table.about)["value"] > (decision.reason.fallback or 0)
    assert met > 50
    assert crossed * 10 < met


def _stood_for(view: SeatView, decision: Decision) -> Iterator[tuple[tuple[int, ...], bool]]:
    """The settlement that a seat offers or accepts this turn, and whether it is its own."""
    match decision.orders.table:
        case MakeOffer(package=package, kind=Kind.SETTLEMENT):
            yield package, True
        case Accept(number):
            for offer in view.offers:
                if offer.id == number and offer.kind is Kind.SETTLEMENT:
                    yield offer.package, False


def test_what_a_reason_says_of_an_offer_and_of_the_best_settlement_holds() -> None:
    told = set()
    for moment in _games():
        for view, decision in zip(moment.views, moment.decisions, strict=True):
            table, reason = decision.orders.table, decision.reason
            if isinstance(table, MakeOffer) and table.kind is Kind.SETTLEMENT:
                value = dict(reason.table.about)["value"]
                assert reason.target is not None
                assert reason.best is not None
                assert table.date == reason.date
                assert value <= reason.best
                crossed = red_line_costs(view.scenario, view.public, view.seat, table.package, whole=True)
                if crossed:
                    assert reason.table.code in (Code.LINE_LEFT, Code.PROMISED)
                    assert view.public.turn >= decision.memory.traits.late
                else:
                    assert (value < reason.target) is (reason.table.code is Code.NEAREST)
                told.add(reason.table.code)
            elif isinstance(table, MakeOffer):
                assert not red_line_costs(view.scenario, view.public, view.seat, table.package, whole=False)
    assert Code.NEAREST in told


def test_an_agreement_that_would_cost_it_clearly_is_left_while_there_is_time_for_another() -> None:
    moment = turns(flagship(), CASTS[0], 2)[3]
    view, memory = moment.views[0], moment.decisions[0].memory
    study = Study(view, memory, stream(view, 2))
    soon = Turn(view.public.turn + 2)
    search = study.search(soon)
    best = search.best_value().package
    worst = tuple(
        min(options, key=lambda option: study.value((*best[:issue], option, *best[issue + 1 :]), soon))
        for issue, options in enumerate(study.memory.sheet.structure.allowed)
    )
    assert NEVER < study.value(worst, soon) < study.fallback - 500
    for package, date, leaves in ((worst, soon, True), (worst, view.public.turn, False), (best, soon, False)):
        number, parties = offer_id(Turn(2), SeatId(1)), (SeatId(0), SeatId(1), SeatId(2))
        deal = Agreement(number, Turn(2), parties, package, Kind.SETTLEMENT, date, 0, PUBLIC)
        bound = replace(view, agreements=(deal,), offers=())
        move, cause = own_move(Study(bound, memory, stream(view, 2)))
        assert leaves is isinstance(move, Withdraw)
        assert leaves is (cause.code is Code.LEFT)
