"""Value by turn: what was possible when it was possible, and what waiting does."""

from dataclasses import replace

import pytest

from game.analysis.score import Catalogue, Delay, delays, signed_in, timeline
from game.core.board import Board
from game.core.ids import Points, Turn
from game.core.measures import best_product, best_sum
from game.core.resolution import drift
from game.core.scoring import can_be_signed
from game.core.space import Moment
from tests.analysis.score_moments import gains, moment, moments, price, settlements
from tests.tools.golden import GAMES, read


def test_the_timeline_finds_what_the_rules_find_in_each_turn() -> None:
    known = moments("easter")
    deal = known[-1].public.in_force
    chances = list(timeline(known, deal))

    assert [at.public.turn for at in known] == [chance.turn for chance in chances]
    for at, chance in zip(known, chances, strict=True):
        most, nash = best_sum(at), best_product(at)
        assert (most and most.value) == (chance.most and sum(chance.most.gains))
        assert (nash is None) == (chance.nash is None)
        if nash is not None and chance.nash is not None:
            assert nash.package == chance.nash.package
        if can_be_signed(at.scenario, at.public, deal) == ((), ()):
            assert chance.deal is not None
            assert price(at, deal) == chance.deal.scores
        else:
            assert chance.deal is None


def test_the_timeline_counts_what_could_be_signed() -> None:
    known = moments("easter")[:4]

    assert [len(settlements(at)) for at in known] == [chance.settlements for chance in timeline(known)]
    assert all(chance.deal is None for chance in timeline(known))


def test_later_turns_change_nothing_about_earlier_ones() -> None:
    known = moments("value_left")

    assert list(timeline(known))[:3] == list(timeline(known[:3]))


def test_what_was_left_is_the_best_then_less_what_was_reached() -> None:
    known = moments("value_left")
    reached = gains(known[-1], price(known[-1], known[-1].public.in_force))
    last = list(timeline(known))[-1]
    most = best_sum(known[-1])

    assert most is not None
    assert most.value - sum(reached) == last.left(reached)
    assert most.value > sum(reached)


def test_nothing_is_left_where_nothing_could_be_signed() -> None:
    known = moment("easter", 0)
    thin = replace(known, public=replace(known.public, files=(0,) * 9))
    (chance,) = timeline([thin])

    assert (0, None, None) == (chance.settlements, chance.most, chance.nash)
    assert chance.left((0, 0, 0)) is None


@pytest.mark.parametrize("drifting", [False, True])
def test_a_delay_of_no_turn_changes_nothing(drifting: bool) -> None:
    known = moment("easter", 3)

    assert known == signed_in(known, known.public.turn, drifting=drifting)


def test_a_delay_moves_the_calendar_and_nothing_else() -> None:
    known = moment("easter", 3)
    later = signed_in(known, Turn(known.public.turn + 3))
    sooner = signed_in(known, Turn(1))

    assert replace(known.public, turn=later.public.turn) == later.public
    assert (known.books, known.scenario) == (later.books, later.scenario)
    for account, after, before, book in zip(
        known.accounts, later.accounts, sooner.accounts, known.books, strict=True
    ):
        assert replace(account, delay=Points(account.delay + 3 * book.delay)) == after
        assert replace(account, delay=Points(max(0, account.delay - 3 * book.delay))) == before
    assert any(book.delay for book in known.books)


def test_readings_drift_forward_as_the_rules_let_them_without_a_truce() -> None:
    known, scenario = moment("easter", 2), read(GAMES / "easter.jsonl").scenario()
    board = Board(scenario, None)
    board.books = known.books
    board.turn, board.truce = known.public.turn, None
    board.gauges, board.appetite = list(known.public.gauges), list(known.public.appetite)
    board.accounts = known.accounts
    for passed in range(1, 8):
        drift(board)
        board.turn = Turn(board.turn + 1)
        there = signed_in(known, Turn(known.public.turn + passed), drifting=True)

        assert (tuple(board.gauges), tuple(board.appetite)) == (there.public.gauges, there.public.appetite)
        assert board.accounts == there.accounts


def test_readings_drift_back_to_where_they_would_have_come_from() -> None:
    known = moment("easter", 0)
    later = signed_in(known, Turn(5), drifting=True)

    assert known.public.gauges == signed_in(later, known.public.turn, drifting=True).public.gauges
    assert known.public.gauges != later.public.gauges


@pytest.mark.parametrize("drifting", [False, True])
@pytest.mark.parametrize(("game", "at"), [("easter", 3), ("value_left", 2), ("lesson", -1), ("quartet", 0)])
def test_each_seat_gets_the_best_of_all_settlements_of_each_turn(game: str, at: int, drifting: bool) -> None:
    known = moment(game, at)
    turns = range(1, known.scenario.calendar.turns + 1)
    deal = next(iter(settlements(known)))
    found = delays(known, turns, deal, drifting=drifting)

    assert list(turns) == [delay.turn for delay in found]
    for delay in found:
        check(delay, signed_in(known, delay.turn, drifting=drifting))
        assert delay.deal is not None
        assert price(signed_in(known, delay.turn, drifting=drifting), deal) == delay.deal.scores


def check(delay: Delay, there: Moment) -> None:
    scored = list(settlements(there).values())
    walk_aways = there.walk_aways()
    assert delay.most is not None
    assert max(sum(gains(there, scores)) for scores in scored) == sum(delay.most.gains)
    for seat in there.scenario.everyone:
        own, fine = delay.alone[seat], delay.agreeable[seat]
        others = [
            scores[seat]
            for scores in scored
            if all(
                score >= least
                for other, (score, least) in enumerate(zip(scores, walk_aways, strict=True))
                if other != seat
            )
        ]
        assert own is not None
        assert max(scores[seat] for scores in scored) == own.scores[seat]
        assert max(others, default=None) == (fine.scores[seat] if fine is not None else None)


def test_a_moment_without_settlements_has_no_best_in_any_turn() -> None:
    known = moment("easter", 0)
    thin = replace(known, public=replace(known.public, files=(0,) * 9))
    (delay,) = delays(thin, [5])

    assert ((None,) * 3, (None,) * 3, None, None) == (delay.alone, delay.agreeable, delay.most, delay.deal)
    assert 0 == len(Catalogue(thin))
