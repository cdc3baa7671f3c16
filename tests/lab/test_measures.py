"""Numbers that measures make, held against playing and counting by hand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.commands import Begin, Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import OfferId, SeatId, Turn, offer_id
from game.core.orders import Accept, Kind, MakeOffer, Orders
from game.core.outcome import seat_value
from game.core.scenario import Scenario
from game.core.state import State
from game.lab.balance import jobs_of, judge
from game.lab.match import Game, GameResult
from game.lab.measures.conduct import POLICIES
from game.lab.measures.delay import curve, prepared
from game.lab.measures.fairness import lead, shares_of_range
from game.lab.measures.shortcut import gain_at_end, shine
from game.lab.role import ACCEPT, Role
from game.lab.run import Results
from game.lab.setting import Variant, scenario_of
from game.scenario import load
from tests.lab.yard import balance, setting

PAIR = (SeatId(0), SeatId(1))
PAPER = (1, 0, 0)


def plain() -> Scenario:
    """The harbour without cards, jitter, events and opening, so that nothing but orders changes it."""
    scenario = scenario_of(setting(), Variant())
    return replace(
        scenario, public=replace(scenario.public, opening=None), decks=(), jitter=0, check=None, events=()
    )


def played(scenario: Scenario, sign: bool) -> State:
    """The end of a game in which the pair signs the paper in turn 2, or nobody does anything."""
    state = evolve(scenario, None, decide(scenario, None, Begin(1, scenario.settings)))
    full = replace(state.public, files=(6,) * 3, work=((1,) * 3,) * 3)
    state = replace(state, public=full)
    while state.public.ending is None:
        for seat in scenario.public.everyone:
            move = Orders()
            if sign and (seat, state.public.turn) == (0, 1):
                move = Orders(MakeOffer(PAPER, (SeatId(1),), Kind.INTERIM, Turn(2)))
            if sign and (seat, state.public.turn) == (1, 2):
                move = Orders(Accept(OfferId(offer_id(Turn(1), SeatId(0)))))
            state = evolve(scenario, state, decide(scenario, state, Seal(seat, move)))
    return state


def test_a_shortcut_adds_at_the_end_what_a_played_one_adds() -> None:
    scenario = plain()
    signed, idle = played(scenario, True), played(scenario, False)
    assert PAPER == signed.public.in_force

    expected = tuple(
        seat_value(scenario, signed, seat).score - seat_value(scenario, idle, seat).score
        for seat in scenario.public.everyone
    )

    assert expected == gain_at_end(scenario, PAPER, Turn(2), PAIR)
    assert any(expected)


def test_a_shortcut_shines_with_options_linkages_and_new_headlines_less_marks() -> None:
    """By hand, leased quay and more pay in turn 1: R72 with window 100 %, place 100 %, appetite 500.

    Town: 10 - 0 for the quay, 0 - 5 for pay, 2 linked, one headline of 50, one mark at calm 400 costs 20.
    Port: 30 for the quay, -9 for pay, a headline of 50. Union: 0 - 9, 30, 2 linked.
    """
    assert (1000 - 500 + 200 + 50 - 20, 3000 - 900 + 50, -900 + 3000 + 200) == shine(
        plain(), (2, 1, 0), Turn(1)
    )


def test_delay_is_measured_on_one_deal_in_every_turn() -> None:
    scenario = scenario_of(setting(), Variant())

    found = curve(scenario, SeatId(1))

    assert [1, 2, 3, 4] == list(found)
    assert len(set(found.values())) > 1


def test_files_are_prepared_for_the_package_drafts_first() -> None:
    public = load("no_later_than_june").public
    package = (4, 2, 2, 3, 2, 3, 1, 3, 2)
    starts = [issue.file_start for issue in public.issues]
    needs = [issue.options[option].need for issue, option in zip(public.issues, package, strict=True)]

    assert starts == prepared(public, package, 0)
    assert sum(starts) + 36 * 5 // 10 == sum(prepared(public, package, 5))
    drafts = prepared(public, package, 4)
    assert all(2 * file >= need for file, need in zip(drafts, needs, strict=True))
    assert [max(start, need) for start, need in zip(starts, needs, strict=True)] == prepared(
        public, package, 40
    )


def result(ending: str, *scores: int) -> GameResult:
    return GameResult(ending, 4, (0, 0, 0), 0, scores, (0,) * len(scores))


def test_fairness_is_the_way_from_the_mean_lapse_to_the_best() -> None:
    played_games = [result("lapse", 1000, 2000), result("lapse", 1200, 2000), result("deal", 2900, 2000)]

    assert [60 * 100 / 190, 0.0] == shares_of_range(played_games, [3000, 4000])


def test_fairness_is_not_defined_without_a_lapse() -> None:
    assert shares_of_range([result("deal", 1, 2)], [3, 4]) is None


def test_the_lead_is_over_the_mean_of_the_other_characters() -> None:
    assert 50.0 == lead([("a", 100), ("a", 200), ("b", 90), ("c", 110)])


@pytest.mark.parametrize("gains", [[], [("a", 5)], [("a", 5), ("b", 0)], [("a", 5), ("b", -3)]])
def test_a_lead_over_nobody_or_nothing_is_not_defined(gains: list[tuple[str, int]]) -> None:
    assert lead(gains) is None


def test_the_simple_policies_are_those_of_the_rules() -> None:
    expected = {"random", "accept_all", "never_concedes", "splitter", "never_prepares", "late_ultimatum"}

    assert expected == set(POLICIES)
    assert len(expected) == len({change(Role("mirror")).label for change in POLICIES.values()})


def judged(
    folder: Path, target: str, score: Callable[[Game, int], int], games: int = 4
) -> tuple[float, list[float]]:
    """What a target measures, and its parts, if every game of it scored like this."""
    ask = balance(folder, target, games=games).asks[0]
    found = {
        job.key: GameResult("deal", job.seed, (0, 0, 0), 0, tuple(score(job, s) for s in range(3)), (0, 0, 0))
        for job in jobs_of(ask)
        if isinstance(job, Game)
    }
    finding = judge(ask, Results(found)).finding
    assert finding is not None
    return finding.estimate.value, [part.estimate.value for part in finding.parts]


def test_signings_are_counted_in_turns_with_both_ends(tmp_path: Path) -> None:
    """Game k of these is signed in turn k; the target is turns 1 to 3."""
    assert 75.0 == judged(tmp_path, "early", lambda game, seat: 0)[0]


def test_a_level_is_worth_what_it_adds_to_the_seat_that_has_it(tmp_path: Path) -> None:
    def score(game: Game, seat: int) -> int:
        return 5000 + game.seed + (100 * (seat + 1) if game.roles[seat].level != "normal" else 0)

    assert (100.0, [100.0, 200.0, 300.0]) == judged(tmp_path, "level", score)
    assert (300.0, [100.0, 200.0, 300.0]) == judged(tmp_path, "easy", score)


def test_preparing_is_much_less_none(tmp_path: Path) -> None:
    def score(game: Game, seat: int) -> int:
        role = game.roles[seat]
        return {"": 0, "never_prepares": -70}[role.policy] + dict(role.changes).get("prepare_percent", 0)

    assert (165.0, [165.0] * 3) == judged(tmp_path, "preparing", score)


def test_an_answer_is_worth_yes_less_no(tmp_path: Path) -> None:
    def score(game: Game, seat: int) -> int:
        return game.seed + (250 if game.roles[1].opening == ACCEPT else 0)

    assert (250.0, [250.0]) == judged(tmp_path, "answer", score)


def test_simple_policies_count_where_they_do_better_than_whom_they_replace(tmp_path: Path) -> None:
    def score(game: Game, seat: int) -> int:
        return game.seed + {"random": -10, "splitter": 5}.get(game.roles[seat].policy, 0)

    value, parts = judged(tmp_path, "simple", score)

    assert 3 == value
    assert 18 == len(parts)
    assert (3, 3) == (parts.count(-10), parts.count(5))


def test_a_clock_is_held_against_the_better_of_the_others(tmp_path: Path) -> None:
    def score(game: Game, seat: int) -> int:
        return {1: 100, 2: 400, 4: 250}[dict(game.roles[1].changes)["clock"]]

    assert (150.0, [300.0, 150.0]) == judged(tmp_path, "policy", score)
