"""One game of the lab."""

from dataclasses import replace

import pytest

from game.core.measures import best_sum, gains, is_near_efficient
from game.core.outcome import signing_day
from game.core.position import Ending
from game.lab.baselines import NEVER_PREPARES, POLICIES
from game.lab.match import Game, last_state, play, steps_of
from game.lab.role import ACCEPT, REJECT, Role
from game.lab.setting import Variant, scenario_of
from game.table.casting import cast
from game.table.table import Table
from tests.lab.yard import setting

HERE = setting()
USUAL = (Role("staller"), Role("dealmaker"), Role("incumbent"))
FIRST = Variant()


def game(*roles: Role, seed: int = 5, variant: Variant = FIRST, closing: bool = False) -> Game:
    return Game(variant, seed, roles or USUAL, closing)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("variant", [Variant(), Variant("hard", "short")])
def test_a_game_is_what_a_table_plays(seed: int, variant: Variant) -> None:
    scenario = scenario_of(HERE, variant)
    table = Table(scenario, cast(scenario.public), aloud=False)
    table.begin(seed)

    found = play(HERE, game(seed=seed, variant=variant))

    expected = table.outcome()
    assert (expected.ending.value, expected.turn, expected.package) == (
        found.ending,
        found.turn,
        found.package,
    )
    assert tuple(value.score for value in expected.values) == found.scores
    assert tuple(value.walk_away for value in expected.values) == found.walk_aways


def test_games_of_one_seed_have_the_same_cards() -> None:
    one, other = steps_of(HERE, game()), steps_of(HERE, game(*reversed(USUAL)))

    assert one[0] == other[0]


def test_what_does_not_change_a_character_changes_nothing() -> None:
    scenario = scenario_of(HERE, FIRST)
    numbers = dict(scenario.public.characters[0].parameters)
    plain = Role(scenario.public.characters[0].key)
    same = plain.changed(clock=numbers["clock"])

    assert play(HERE, game(plain, *USUAL[1:])) == play(HERE, game(same, *USUAL[1:]))


def test_a_changed_number_changes_games() -> None:
    stubborn = Role("dealmaker").changed(floor_percent=100, late=99, rush_percent=0, reciprocity_percent=0)

    usual = [play(HERE, game(seed=seed)) for seed in range(6)]
    changed = [play(HERE, game(USUAL[0], stubborn, USUAL[2], seed=seed)) for seed in range(6)]

    assert usual != changed


@pytest.mark.parametrize("name", POLICIES)
def test_a_simple_policy_plays_a_whole_game_in_any_seat(name: str) -> None:
    for seat in range(3):
        roles = tuple(Role(policy=name) if seat == place else role for place, role in enumerate(USUAL))
        found = play(HERE, game(*roles))
        assert found == play(HERE, game(*roles))
        assert found.ending != Ending.WALK_OUT.value


def test_a_staff_that_never_prepares_prepares_nothing() -> None:
    idle = Role("institutionalist", policy=NEVER_PREPARES)
    usual, without = Role("institutionalist"), game(*(idle, idle, idle))

    worked = last_state(scenario_of(HERE, FIRST), steps_of(HERE, game(usual, usual, usual)))
    idled = last_state(scenario_of(HERE, FIRST), steps_of(HERE, without))

    assert sum(map(sum, worked.public.work)) > 0 == sum(map(sum, idled.public.work))


@pytest.mark.parametrize(("answer", "is_signed"), [(ACCEPT, True), (REJECT, False)])
def test_the_opening_is_answered_as_the_role_says(answer: str, is_signed: bool) -> None:
    roles = (USUAL[0], replace(USUAL[1], opening=answer), USUAL[2])

    steps = steps_of(HERE, game(*roles))

    kinds = [type(event).__name__ for _, events in steps[:4] for event in events]
    assert is_signed == ("AgreementMade" in kinds)
    assert is_signed != ("OfferRejected" in kinds)


def test_a_closing_measures_the_day_of_signing() -> None:
    found = next(
        (one, result)
        for one in (game(seed=seed, closing=True) for seed in range(20))
        if (result := play(HERE, one)).ending == Ending.DEAL.value
    )
    one, result = found
    moment = signing_day(scenario_of(HERE, FIRST), last_state(scenario_of(HERE, FIRST), steps_of(HERE, one)))
    best = best_sum(moment)

    assert best is not None
    assert (sum(gains(moment, result.package)), best.value) == (result.created, result.most)
    assert is_near_efficient(moment, result.package) is result.near_efficient
    assert replace(result, near_efficient=None, created=None, most=None) == play(
        HERE, replace(one, closing=False)
    )


def test_different_games_have_different_keys() -> None:
    games = [
        game(),
        game(seed=6),
        game(variant=Variant("hard")),
        game(variant=Variant(None, "short")),
        game(Role("staller", "hard"), *USUAL[1:]),
        game(USUAL[0].changed(clock=3), *USUAL[1:]),
        game(USUAL[0].changed(clock=4), *USUAL[1:]),
        game(replace(USUAL[0], opening=ACCEPT), *USUAL[1:]),
        game(replace(USUAL[0], policy=NEVER_PREPARES), *USUAL[1:]),
        game(Role(policy="random"), *USUAL[1:]),
    ]

    assert len(games) == len({one.key for one in games})
    assert game().key == game(closing=True).key
