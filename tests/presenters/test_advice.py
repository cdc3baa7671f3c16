"""What advisers say is true of the seat's own numbers, legal to do, and in the order that is promised."""

import re
from dataclasses import replace
from itertools import pairwise, product

import pytest

from game.agents.advice.counsel import Counsel
from game.agents.advice.countering import counters, joint, liked
from game.agents.advice.heard import believed, matters, settlements
from game.agents.advice.objecting import Ground, doubts
from game.agents.advice.pausing import pause_of
from game.agents.advice.wanting import Leaning, wants
from game.agents.advice.warning import Alarm
from game.agents.advice.warning import warnings as found_in
from game.agents.advice.weighing import Leaning as Says
from game.agents.advice.weighing import Point, Voice, weigh
from game.core.commands import Reply
from game.core.ids import PUBLIC, GaugeId, IssueId, OfferId, Package, SeatId, Turn
from game.core.legal import check, check_offer
from game.core.orders import Accept, Kind, MakeOffer, Orders, Prepare
from game.core.position import Agreement, Answered, Asked, Message, Offer, RedLine, Signalled, Truce
from game.core.view import SeatView
from game.presenters.advice import (
    Coach,
    advisers,
    answerable,
    base_of,
    coach_named,
    coach_of,
    counsel_of,
    counter_offers,
    draft,
    files,
    span,
    tell_doubts,
    warnings,
    with_coach,
)
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.sketch import Sketch
from game.presenters.worth import worth
from game.table.casting import cast, format_casting, parse_casting
from tests.agents.playing import flagship
from tests.presenters.advised import at, played
from tests.text.play import new_table

KREMLIN, WHITE_HOUSE, KYIV = SeatId(0), SeatId(1), SeatId(2)
FULL: Package = (2, 2, 2, 2, 2, 1, 2, 3, 2)
HERE = tuple(range(3))


def counsel_with(turn: int, seat: int, **public: object) -> Counsel:
    """A counsel of the game of characters with other public numbers."""
    told = at(turn)
    view = told.view(seat)
    changed = replace(view, public=replace(view.public, **public))  # type: ignore[arg-type]
    return counsel_of(changed, told.log(seat))


def offered(view: SeatView, package: Package, kind: Kind = Kind.SETTLEMENT, date: int = 0) -> Offer:
    """An offer of the seat before it, made last turn."""
    proposer = next(seat for seat in view.scenario.everyone if seat != view.seat)
    others = tuple(seat for seat in view.scenario.everyone if seat != proposer)
    turn = Turn(view.public.turn - 1)
    when = Turn(date or view.public.turn + 1)
    return Offer(OfferId(8 * turn + proposer), turn, proposer, others, (), package, kind, when, PUBLIC)


def alarms(counsel: Counsel, orders: Orders) -> set[Alarm]:
    """What sealing the orders would raise."""
    return {warned.alarm for warned in found_in(counsel, orders)}


def proposal(counsel: Counsel, package: Package, date: int) -> Orders:
    return Orders(MakeOffer(package, counsel.others, Kind.SETTLEMENT, Turn(date)))


# -- beliefs ---------------------------------------------------------------------------------------------


def test_signals_refusals_conditions_and_red_lines_make_an_issue_weigh_more() -> None:
    view = at(1).view(KYIV)
    even = believed(view, ())[KREMLIN]
    asked = Asked(IssueId(3), 1)
    said: dict[IssueId, Signalled | Answered] = {
        IssueId(4): Signalled(IssueId(4)),
        IssueId(3): Answered(asked, Reply.REFUSE, None, None),
        IssueId(1): Answered(asked, Reply.CONDITION, IssueId(1), 2),
    }
    for issue, what in said.items():
        message = Message(Turn(1), KREMLIN, (KYIV,), what, PUBLIC)
        weights = believed(replace(view, messages=(message,)), ())[KREMLIN]
        assert weights[issue] > even[issue]
        assert sum(weights) == sum(even)
    public = replace(view.public, red_lines=(RedLine(KREMLIN, IssueId(6), 2),))
    assert matters(believed(replace(view, public=public), ())[KREMLIN], IssueId(6))


def test_an_acceptance_and_the_seats_own_words_tell_nothing_of_another() -> None:
    view = at(1).view(KYIV)
    accepted = Message(
        Turn(1), KREMLIN, (KYIV,), Answered(Asked(IssueId(3), 1), Reply.ACCEPT, None, None), PUBLIC
    )
    own = Message(Turn(1), KYIV, (KREMLIN,), Signalled(IssueId(4)), PUBLIC)

    assert believed(view, ()) == believed(replace(view, messages=(accepted, own)), ())


def test_offers_of_earlier_turns_are_remembered_and_those_taken_back_are_not() -> None:
    told = at(6)
    view = told.view(KYIV)
    counsel = told.counsel(KYIV)
    turns = {offer.turn for offer in settlements(view, (offer for offer in view.offers))}
    earlier = replace(view, public=replace(view.public, turn=Turn(2)))

    assert min(turns) >= 4
    assert counsel.weights != believed(view, settlements(view, ()))
    assert () == settlements(earlier, view.offers)


# -- what they would want, and what they mind ----------------------------------------------------------------


@pytest.mark.parametrize("seat", HERE)
def test_wants_follow_the_published_order(seat: int) -> None:
    counsel = at(5).counsel(seat)
    _, base = base_of(counsel, Plan())
    seen = set()
    for number, issue in enumerate(counsel.view.scenario.issues):
        for option in range(len(issue.options)):
            for want in wants(counsel, base, IssueId(number), option):
                ranks = counsel.ranks(want.seat)[number]
                step = ranks[option] - ranks[base[number]]
                leaning = Leaning.WELCOME if step > 0 else Leaning.UNWELCOME if step < 0 else Leaning.ALIKE
                assert leaning is want.leaning
                assert want.returns == () or want.leaning is not Leaning.ALIKE
                seen.add(want.leaning)
                for change in want.returns:
                    order = counsel.ranks(want.seat)[change.issue]
                    rises = order[change.option] > order[base[change.issue]]
                    assert change.issue != number
                    assert rises or want.leaning is Leaning.WELCOME
    assert set(Leaning) == seen


def test_a_red_line_is_the_first_objection_and_names_the_line() -> None:
    line = RedLine(KREMLIN, IssueId(1), 3)
    counsel = counsel_with(5, KYIV, red_lines=(line,))
    package = (*FULL[:1], 0, *FULL[2:])

    first = next(found for found in doubts(counsel, package) if found.seat == KREMLIN).objections[0]

    assert (Ground.RED_LINE, IssueId(1), 3) == (first.ground, first.issue, first.instead)


def test_an_option_on_a_red_line_is_minded_for_its_place_and_one_below_for_the_line() -> None:
    counsel = counsel_with(1, KYIV)
    orders = counsel.ranks(KREMLIN)
    best = tuple(order.index(max(order)) for order in orders)
    lowest, low, *_ = sorted(range(len(orders[1])), key=lambda option: orders[1][option])
    lined = counsel_with(1, KYIV, red_lines=(RedLine(KREMLIN, IssueId(1), low),))

    for option, ground in ((lowest, Ground.RED_LINE), (low, Ground.LOW)):
        package = (best[0], option, *best[2:])
        (found,) = next(found for found in doubts(lined, package) if found.seat == KREMLIN).objections
        assert (IssueId(1), ground) == (found.issue, found.ground)


def test_a_seats_own_last_offer_meets_no_objection_of_its_own() -> None:
    counsel = at(5).counsel(KYIV)
    seat, package = next(iter(counsel.asked.items()))

    about = next(about for about in tell_doubts(counsel, package) if about.seat == seat)

    assert 1 == len(about.sentences)
    assert "itself" in about.sentences[0]


def test_the_best_package_of_a_list_meets_no_objection() -> None:
    counsel = at(1).counsel(KYIV)
    best = tuple(order.index(max(order)) for order in counsel.ranks(KREMLIN))

    assert () == next(found for found in doubts(counsel, best) if found.seat == KREMLIN).objections


# -- counter-offers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", HERE)
@pytest.mark.parametrize("above", [0, 500, 1000])
def test_counter_offers_can_be_made_and_are_worth_what_was_asked(seat: int, above: int) -> None:
    counsel = at(4).counsel(seat)
    view = counsel.view
    name, base = base_of(counsel, Plan())
    least = span(counsel)[0] + above

    made = counter_offers(counsel, name, base, least)

    assert 3 == len(made.offers)
    likings = [joint(counsel, counter.offer.package) for counter in made.offers]
    assert sorted(likings, reverse=True) == likings
    assert 3 == len({counter.offer.package for counter in made.offers})
    for counter in made.offers:
        check_offer(view, counter.offer)
        exact = worth(view, counter.offer.package, counter.offer.kind, counter.offer.date)
        assert (exact.score, exact.gain) == (counter.score, counter.gain)
        assert counter.score >= least


def test_no_settlement_of_a_small_game_that_is_worth_enough_is_better_for_the_others() -> None:
    chair = new_table("tiny", [0, 1]).chair(SeatId(0))
    view = chair.view()
    counsel = counsel_of(view, chair.log())
    everything = product(*(range(len(issue.options)) for issue in view.scenario.issues))
    worths = {
        package: worth(view, package, Kind.SETTLEMENT).score
        for package in everything
        if any(package) and view.scenario.settlement_requires.holds(package)
    }
    base = min(worths, key=lambda package: worths[package])
    for least in sorted(set(worths.values())):
        wanted = max(joint(counsel, package) for package, value in worths.items() if value >= least)
        found = counters(counsel, base, least, Turn(2))
        assert wanted == found[0].liking


def test_a_value_out_of_reach_is_said_to_be() -> None:
    counsel = at(4).counsel(KYIV)

    made = counter_offers(counsel, "", FULL, 50_000)

    assert () == made.offers
    assert "500.0" in made.note


def test_in_the_last_turn_there_is_no_counter_offer() -> None:
    view = at(4).view(KYIV)
    counsel = counsel_with(4, KYIV, last_turn=view.public.turn)

    assert () == counter_offers(counsel, "", FULL, 1000).offers


@pytest.mark.parametrize("seat", HERE)
def test_each_counter_offer_says_what_tells_it_from_the_next(seat: int) -> None:
    counsel = at(4).counsel(seat)
    name, base = base_of(counsel, Plan())
    made = counter_offers(counsel, name, base, span(counsel)[0] + 500)
    first, second, last = (counter.others for counter in made.offers)
    options = [issue.options for issue in counsel.view.scenario.issues]

    for one, two in pairwise(made.offers):
        changes = zip(options, one.offer.package, two.offer.package, strict=True)
        instead = [known[new].short for known, old, new in changes if old != new]
        assert [] == [short for short in instead if short not in one.others]
        assert one.others.startswith("The next has ")
    assert 3 == len({first, second, last})
    assert last.startswith(f"Beside {name}:")
    assert 1 == sum(f"Beside {name}" in words for words in (first, second, last))


@pytest.mark.parametrize("seat", HERE)
def test_words_on_the_next_counter_offer_follow_what_others_may_like(seat: int) -> None:
    counsel = at(4).counsel(seat)
    name, base = base_of(counsel, Plan())
    reader = Reader(counsel.view.scenario, SeatId(seat))
    seen = set()
    for least in range(0, 2000, 250):
        made = counter_offers(counsel, name, base, span(counsel)[0] + least)
        for one, two in pairwise(made.offers):
            this, after = liked(counsel, one.offer.package), liked(counsel, two.offer.package)
            sentences = re.split(r"(?<=\.) |Beside it: ", one.others)
            for other, more, less in zip(counsel.others, this, after, strict=True):
                (said,) = [
                    words for words in sentences if "may like" in words and reader.name(other) in words
                ]
                how = "better" if more > less else "less" if more < less else "as well"
                assert said.endswith(f"{how}.")
                assert ("a little" in said) == (0 < abs(more - less) < 15)
                seen.add(how)
    assert {"better", "less"} <= seen


# -- two opinions ------------------------------------------------------------------------------------------


def test_neither_adviser_accepts_what_leaves_the_seat_below_its_walk_away() -> None:
    seen, heard = set(), set()
    for told in played():
        for seat in HERE:
            counsel = told.counsel(seat)
            for offer in answerable(counsel.view):
                for advised in weigh(counsel, offer):
                    points = {reasoned.point for reasoned in advised.reasons}
                    assert 1 <= len(advised.reasons) <= 3
                    assert advised.leaning is not Says.ACCEPT or Point.BELOW not in points
                    seen.add(advised.leaning)
                    heard |= points
    assert {Says.ACCEPT, Says.COUNTER, Says.DECLINE} <= seen
    assert {Point.ABOVE, Point.BELOW, Point.ROOM, Point.WALK_AWAY_RISES, Point.WALK_AWAY_FALLS} <= heard


def test_both_advisers_have_a_name_and_a_view_of_every_offer() -> None:
    told = at(5)
    counsel = told.counsel(KYIV)
    for offer in answerable(counsel.view):
        cautious, bold = advisers(counsel, offer.id)
        assert ("The cautious adviser", "The bold adviser") == (cautious.name, bold.name)
        assert cautious.says.startswith("I would")
    assert () == advisers(counsel, OfferId(999))


def test_an_offer_that_cannot_be_signed_in_time_is_declined_by_both() -> None:
    told = at(5)
    view = told.view(KYIV)
    offer = offered(view, (0,) * 9, date=view.public.last_turn)
    thick = replace(offer, package=(4, 0, 2, 0, 3, 0, 0, 0, 2))
    late = replace(view, public=replace(view.public, last_turn=view.public.turn), offers=(thick,))

    said = weigh(counsel_of(late, ()), thick)

    assert [(Voice.CAUTIOUS, Says.DECLINE), (Voice.BOLD, Says.DECLINE)] == [
        (advised.voice, advised.leaning) for advised in said
    ]


def truce_offered(turn: int, seat: int, option: int = 2) -> tuple[Counsel, Offer]:
    """A truce that lies before a seat in a turn of the game, with none running."""
    told = at(turn)
    view = told.view(seat)
    proposer = SeatId((seat + 1) % 3)
    others = tuple(other for other in view.scenario.everyone if other != proposer)
    package = (option, *(0,) * 8)
    offer = Offer(OfferId(90), Turn(turn), proposer, others, (), package, Kind.INTERIM, Turn(turn), PUBLIC)
    public = replace(view.public, truce=None, in_force=(0,) * 9)
    return counsel_of(replace(view, public=public, offers=(offer,)), told.log(seat)), offer


def test_a_truce_is_judged_by_where_it_leaves_the_seat_when_it_is_over() -> None:
    """In turns 2 to 4 Leverage does not rise and Mood falls by 10 at least (R42)."""
    counsel, offer = truce_offered(1, KREMLIN)
    scenario, book = counsel.view.scenario, counsel.view.book
    spared = {"leverage": 0, "mood": -10}
    alone = 0
    for gauge, coefficient, _ in book.walk_away.gauges:
        known = scenario.gauges[gauge]
        drifts = known.drift[1:4]
        held = [min(drift, spared.get(known.key, drift)) for drift in drifts]
        alone += coefficient * (sum(held) - sum(drifts))

    pause = pause_of(counsel, offer)

    assert pause is not None
    assert 5 == pause.turn
    assert alone < 0
    assert pytest.approx(alone / 100, abs=1) == pause.alone


def test_the_truce_question_is_answered_differently_by_the_two_voices() -> None:
    counsel, offer = truce_offered(1, KREMLIN)

    cautious, bold = weigh(counsel, offer)

    assert (Says.DECLINE, Says.ACCEPT) == (cautious.leaning, bold.leaning)
    assert Point.TRUCE_ALONE_LESS is cautious.reasons[0].point
    assert Point.TRUCE_SETTLED_LESS is not bold.reasons[0].point
    assert not {Point.FRAGILE, Point.BELOW} & {one.point for one in (*cautious.reasons, *bold.reasons)}


def test_a_truce_that_spares_a_seat_its_delay_brings_more_in_a_settlement() -> None:
    """Kyiv's delay grows by half only while the guns are silent."""
    eased, strong = truce_offered(1, KYIV, 2)
    pressed, weak = truce_offered(1, KYIV, 1)
    with_ease, without = pause_of(eased, strong), pause_of(pressed, weak)

    assert with_ease is not None
    assert without is not None
    assert with_ease.settled > without.settled


def test_a_renewal_is_counted_to_the_end_of_its_own_turns() -> None:
    counsel, offer = truce_offered(3, KYIV)
    running = Truce(2, Turn(0), Turn(4), Turn(1))
    public = replace(counsel.view.public, truce=running, in_force=offer.package)
    renewing = counsel_of(replace(counsel.view, public=public), ())

    pause = pause_of(renewing, offer)

    assert pause is not None
    assert 8 == pause.turn


def test_a_truce_over_a_red_line_of_ones_own_is_declined_by_both_even_where_that_costs_nothing() -> None:
    counsel, offer = truce_offered(1, KYIV)
    ranks = counsel.ranks(KYIV)[0]
    best = max(range(len(ranks)), key=lambda option: ranks[option])
    scenario = counsel.view.scenario
    free = replace(scenario, scoring=replace(scenario.scoring, red_line_cost=0))
    public = replace(counsel.view.public, red_lines=(RedLine(KYIV, IssueId(0), best),))
    crossing = counsel_of(replace(counsel.view, scenario=free, public=public), ())

    assert ranks[offer.package[0]] < ranks[best]
    assert Says.ACCEPT in {one.leaning for one in weigh(counsel, offer)}
    said = weigh(crossing, offer)
    assert [(Says.DECLINE, Point.CROSSES)] * 2 == [(one.leaning, one.reasons[0].point) for one in said]


def test_the_cost_of_a_red_line_stays_when_the_truce_is_over() -> None:
    counsel, offer = truce_offered(1, KYIV)
    ranks = counsel.ranks(KYIV)[0]
    line = RedLine(KYIV, IssueId(0), max(range(len(ranks)), key=lambda option: ranks[option]))
    public = replace(counsel.view.public, red_lines=(line,))
    crossing = counsel_of(replace(counsel.view, public=public), ())
    free, costly = pause_of(counsel, offer), pause_of(crossing, offer)

    assert free is not None
    assert costly is not None
    assert counsel.view.scenario.scoring.red_line_cost == free.alone - costly.alone


def test_only_a_truce_is_weighed_as_one() -> None:
    counsel, offer = truce_offered(1, KREMLIN)

    assert pause_of(counsel, replace(offer, package=(0, 1, *(0,) * 7))) is None
    assert pause_of(counsel, replace(offer, kind=Kind.SETTLEMENT)) is None


# -- warnings ----------------------------------------------------------------------------------------------


def test_an_empty_plan_raises_no_alarm() -> None:
    assert () == warnings(at(3).counsel(KYIV), Plan())


def test_what_leaves_the_seat_below_its_walk_away_raises_the_gravest_alarm() -> None:
    counsel = at(8).counsel(KYIV)
    kremlins_best = tuple(order.index(max(order)) for order in counsel.ranks(KREMLIN))
    found = found_in(counsel, proposal(counsel, kremlins_best, 10))

    assert Alarm.BELOW is found[0].alarm
    assert found[0].is_grave
    assert found[0].short > 0


def test_a_package_that_only_thin_files_make_bad_is_told_apart() -> None:
    counsel = at(1).counsel(KYIV)
    seen = set()
    for package in product((0, 1, 2), (0, 1), (0, 2), (0,), (1, 2), (0,), (0, 3), (3,), (0, 1)):
        seen |= alarms(counsel, proposal(counsel, package, 6))

    assert {Alarm.BELOW, Alarm.BELOW_UNREADY, Alarm.NOT_DRAFTED} <= seen


def test_a_settlement_without_a_headline_raises_an_alarm_and_one_with_a_headline_does_not() -> None:
    counsel = at(1).counsel(KYIV)
    lines = counsel.view.book.headlines
    met = set()
    for package in product((1, 2), (0, 1), (1,), (0, 1), (0, 2), (0, 1), (1, 3), (0, 3), (0, 1)):
        has_headline = any(line.when.holds(package) for line in lines)
        met.add(has_headline)
        assert has_headline == (Alarm.NO_HEADLINE not in alarms(counsel, proposal(counsel, package, 6)))
    assert {True, False} == met


def test_the_seats_own_red_line_raises_an_alarm_and_anothers_does_not() -> None:
    best = max(range(5), key=lambda option: flagship().public.published[KYIV][6][option])
    package = (*FULL[:6], 0, *FULL[7:])
    for seat, expected in ((KYIV, True), (KREMLIN, False)):
        counsel = counsel_with(5, KYIV, red_lines=(RedLine(seat, IssueId(6), best),))
        assert expected == (Alarm.RED_LINE in alarms(counsel, proposal(counsel, package, 8)))


def test_files_raise_alarms_by_how_far_they_are() -> None:
    issues = flagship().public.issues
    needs = [issue.options[option].need for issue, option in zip(issues, FULL, strict=True)]
    work = tuple((1, 1, 1) for _ in issues)
    for done, expected in (
        (lambda need: 0, {Alarm.NOT_DRAFTED}),
        (lambda need: (need + 1) // 2, {Alarm.NOT_READY}),
        (lambda need: need, set[Alarm]()),
    ):
        counsel = counsel_with(5, KYIV, files=tuple(done(need) for need in needs), work=work)
        found = alarms(counsel, proposal(counsel, FULL, 9))
        assert expected == found & {Alarm.NOT_DRAFTED, Alarm.NOT_READY}


def test_a_full_file_of_one_seat_is_ready_where_pens_are_not_counted() -> None:
    issues = flagship().public.issues
    needs = tuple(issue.options[option].need for issue, option in zip(issues, FULL, strict=True))
    alone = counsel_with(5, KYIV, files=needs, work=tuple((1, 0, 0) for _ in issues))
    orders = proposal(alone, FULL, 9)

    assert Alarm.NOT_READY in alarms(alone, orders)
    assert Alarm.NOT_READY not in {warned.alarm for warned in found_in(alone, orders, counts_pens=False)}
    plan = Plan(sketch=Sketch(FULL))
    assert any("second pen" in file.words for file in files(alone, plan))
    assert not any("second pen" in file.words for file in files(alone, plan, counts_pens=False))


def test_a_gauge_that_is_too_low_raises_an_alarm() -> None:
    issues = flagship().public.issues
    issue, option, gauge = next(
        (IssueId(number), place, option.requires[0][0])
        for number, issue in enumerate(issues)
        for place, option in enumerate(issue.options)
        if option.requires
    )
    package = (*FULL[:issue], option, *FULL[issue + 1 :])
    view = at(5).view(KYIV)
    for reading, expected in ((0, True), (1000, False)):
        gauges = tuple(reading if GaugeId(k) == gauge else v for k, v in enumerate(view.public.gauges))
        counsel = counsel_with(5, KYIV, gauges=gauges)
        assert expected == (Alarm.LOW_GAUGE in alarms(counsel, proposal(counsel, package, 6)))


def test_a_signing_past_the_last_turn_raises_an_alarm() -> None:
    told = at(5)
    view = told.view(KYIV)
    offer = offered(view, FULL, date=view.public.turn)
    last = replace(view, public=replace(view.public, last_turn=view.public.turn), offers=(offer,))

    assert Alarm.TOO_LATE in alarms(counsel_of(last, ()), Orders(Accept(offer.id)))


def test_a_summit_that_moves_the_signing_raises_an_alarm() -> None:
    view = at(5).view(KYIV)
    offer = offered(view, FULL, date=view.public.turn)
    summit = view.scenario.issues[8].options[FULL[8]].summit
    counsel = counsel_of(replace(view, offers=(offer,)), ())

    assert summit
    assert Alarm.SUMMIT in alarms(counsel, Orders(Accept(offer.id)))


def test_a_signature_due_is_warned_of_unless_it_is_withheld() -> None:
    view = at(5).view(KYIV)
    best = tuple(order.index(max(order)) for order in view.scenario.published[KREMLIN])
    number = OfferId(8)
    deal = Agreement(
        number, Turn(3), view.scenario.everyone, best, Kind.SETTLEMENT, view.public.turn, 0, PUBLIC
    )
    counsel = counsel_of(replace(view, agreements=(deal,)), ())

    assert Alarm.BELOW in alarms(counsel, Orders())
    assert set() == alarms(counsel, Orders(withhold=(number,)))


def test_an_offer_that_the_rules_refuse_is_the_first_warning() -> None:
    told = at(5)
    view = told.view(KYIV)
    plan = Plan().with_sketch(view, Sketch((0, *FULL[1:]), kind=Kind.SETTLEMENT))

    first = warnings(told.counsel(KYIV), plan)[0]

    assert plan.is_open
    assert first.is_grave
    assert "cannot be made" in first.words


# -- files and whole orders --------------------------------------------------------------------------------


def test_files_are_for_the_seat_to_work_on_and_useful_to_its_offer() -> None:
    for told in played():
        for seat in HERE:
            for file in files(told.counsel(seat), Plan(sketch=Sketch(FULL))):
                assert seat in told.scenario.public.issues[file.issue].preparers
                assert file.words


def test_a_draft_is_legal_not_sealed_and_can_be_taken_back_in_every_turn() -> None:
    kinds = set()
    for told in played():
        for seat in HERE:
            view, before = told.view(seat), Plan()
            made = draft(told.counsel(seat), before)
            check(view, made.plan.orders)
            assert made == draft(told.counsel(seat), before)
            assert before.orders == made.plan.undone().orders
            assert view.orders is None
            assert all(isinstance(move, Prepare) for move in made.plan.orders.desk)
            kinds.add(type(made.plan.orders.table).__name__)
    assert {"MakeOffer", "Accept"} <= kinds


# -- levels ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("coach", Coach)
def test_the_level_is_kept_beside_the_casting_and_disturbs_nobody(coach: Coach) -> None:
    public = flagship().public
    casting = cast(public, (KYIV,))
    text = with_coach(format_casting(public, casting), coach)

    assert coach is coach_of(text)
    assert coach is coach_named(coach.value)
    assert casting == parse_casting(public, text)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"@advice": 3}', '{"@advice": "much"}', "[" * 5000])
def test_a_casting_without_a_known_level_means_none(text: str) -> None:
    assert Coach.NONE is coach_of(text)


def test_each_level_has_all_that_the_one_before_has() -> None:
    granted = [(coach.hints, coach.advises, coach.drafts) for coach in Coach]

    assert [(False,) * 3, (True, False, False), (True, True, False), (True,) * 3] == granted
