"""What a finished game is told on as, and what is proposed next."""

from dataclasses import replace

import pytest

from game.core.ids import SeatId
from game.core.outcome import Outcome
from game.core.position import Ending
from game.core.view import SeatView
from game.presenters.encore import Played, encores
from game.presenters.epilogue import epilogue
from game.scenario.afterword import afterword
from game.texts import say
from tests.text.play import new_table, typed

FLAGSHIP = "no_later_than_june"


def finished(seat: int = 2, seed: int = 3) -> tuple[SeatView, Outcome]:
    table = new_table(FLAGSHIP, [seat], seed=seed)
    typed(table, [*("seal", "yes") * 12, ""])
    return table.view(SeatId(seat)), table.outcome()


@pytest.fixture(scope="module")
def ended() -> tuple[SeatView, Outcome]:
    return finished()


def told(view: SeatView, outcome: Outcome) -> str:
    return " ".join(epilogue(view, outcome, afterword(FLAGSHIP)))


@pytest.mark.parametrize(
    ("ending", "lasts", "key"),
    [
        (Ending.DEAL, 90, "deal_strong"),
        (Ending.DEAL, 74, "deal_fair"),
        (Ending.DEAL, 49, "deal_weak"),
        (Ending.PARTIAL, 30, "partial"),
        (Ending.LAPSE, 0, "lapse"),
        (Ending.WALK_OUT, 0, "walk_out"),
    ],
)
def test_every_ending_has_its_own_first_sentence(
    ended: tuple[SeatView, Outcome], ending: Ending, lasts: int, key: str
) -> None:
    view, outcome = ended
    found = told(view, replace(outcome, ending=ending, durability=lasts))
    after = afterword(FLAGSHIP)
    assert after is not None

    assert found.startswith(say(f"epilogue.{key}", when=after.when))
    assert found.endswith(say("epilogue.fiction"))


def test_the_thinnest_file_is_the_weakest_clause(ended: tuple[SeatView, Outcome]) -> None:
    view, outcome = ended
    package = tuple(int(issue.key in ("people", "summit")) for issue in view.scenario.issues)
    keys = [issue.key for issue in view.scenario.issues]
    full = [9] * len(keys)
    full[keys.index("summit")] = 0
    thin = replace(view, public=replace(view.public, files=tuple(full)))
    whole = replace(view, public=replace(view.public, files=(9,) * len(keys)))
    after = afterword(FLAGSHIP)
    assert after is not None

    assert dict(after.weakest)["summit"] in told(thin, replace(outcome, package=package))
    assert say("epilogue.all_ready") in told(whole, replace(outcome, package=package))


def test_the_gauge_that_moved_most_is_spoken_of(ended: tuple[SeatView, Outcome]) -> None:
    view, outcome = ended
    after = afterword(FLAGSHIP)
    assert after is not None
    starts = [gauge.start for gauge in view.scenario.gauges]
    starts[1] -= 300
    moved = replace(view, public=replace(view.public, gauges=tuple(starts)))
    still = replace(
        view, public=replace(view.public, gauges=tuple(gauge.start for gauge in view.scenario.gauges))
    )
    sentences = dict(after.gauges)

    assert sentences[f"{view.scenario.gauges[1].key}_down"] in told(moved, outcome)
    assert not any(sentence in told(still, outcome) for sentence in sentences.values())


def test_every_seat_reads_the_same() -> None:
    table = new_table(FLAGSHIP, [0, 1, 2], seed=3)
    typed(table, ["", "seal", "yes"] * 36 + [""] * 4)
    assert table.is_over
    outcome = table.outcome()

    assert 1 == len({epilogue(table.view(SeatId(seat)), outcome, afterword(FLAGSHIP)) for seat in range(3)})


def test_without_an_afterword_it_is_told_plainly(ended: tuple[SeatView, Outcome]) -> None:
    view, outcome = ended
    assert len(epilogue(view, outcome, None)) >= 2


# -- the next game ----------------------------------------------------------------------------------------


def played(gain: int, level: str = "normal") -> Played:
    return Played(SeatId(2), ("staller", "dealmaker", ""), (level, level, ""), gain)


def test_other_seats_come_first_with_the_same_cards(ended: tuple[SeatView, Outcome]) -> None:
    found = encores(ended[0].scenario, played(100))

    assert ["seat/kremlin", "seat/white_house", "level/hard", "cast"] == [each.key for each in found]
    assert [True, True, False, False] == [each.keeps_seed for each in found]


@pytest.mark.parametrize(
    ("gain", "level", "key"),
    [(100, "normal", "level/hard"), (0, "normal", "level/easy"), (100, "hard", ""), (-5, "easy", "")],
)
def test_the_level_follows_how_it_went(
    ended: tuple[SeatView, Outcome], gain: int, level: str, key: str
) -> None:
    keys = [
        each.key for each in encores(ended[0].scenario, played(gain, level)) if each.key.startswith("level")
    ]

    assert ([key] if key else []) == keys


def test_new_characters_are_new_and_sit_where_characters_sat(ended: tuple[SeatView, Outcome]) -> None:
    found = next(each for each in encores(ended[0].scenario, played(100)) if each.key == "cast")

    assert ["kremlin", "white_house"] == [seat for seat, _, _ in found.cast]
    assert not {"staller", "dealmaker"} & {character for _, character, _ in found.cast}
    assert {"normal"} == {level for _, _, level in found.cast}
