import time

import pytest

from game.problems import closest

SEATS = ("kremlin", "white_house", "kyiv")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("kremln", "kremlin"), ("Kyiv", "kyiv"), ("whitehouse", "white_house"), ("zzz", None), ("", None)],
)
def test_the_most_similar_choice_is_suggested_if_it_is_similar_at_all(word: str, meant: str | None) -> None:
    assert meant == closest(word, SEATS)


def test_a_suggestion_keeps_its_own_capitals() -> None:
    assert "Kremlin" == closest("kremlin", ["Kremlin"])


def test_a_very_long_word_costs_no_time() -> None:
    began = time.perf_counter()

    assert closest("a" * 100_000, ["a" * 1000] * 100) is None
    assert time.perf_counter() - began < 0.1
