"""Names as keys, labels and titles."""

import pytest

from game.exchange.wording import keys, labels, title_of, without_prefix


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["Two Stalls", "two-stalls"], ("two_stalls", "two_stalls_2")),
        (["Été 2025!", "Київ", "", "12"], ("ete_2025", "seat", "seat_2", "seat_12")),
        (["all", "other", "no"], ("seat_all", "seat_other", "seat_no")),
        (["x" * 50], ("x" * 30,)),
    ],
)
def test_keys_are_small_letters_digits_and_strokes_and_all_different(
    names: list[str], found: tuple[str, ...]
) -> None:
    assert found == keys(names, "seat")


def test_labels_stand_on_one_line_are_cut_and_all_different() -> None:
    assert ("a b", "a b (2)", "?", "abcdefg…", "abcd (2)") == labels(
        ["a\n b", "a b", "\t", "abcdefghij", "abcdefgxx"], 8
    )


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["stall-owner", "stall-tenant"], ("owner", "tenant")),
        (["Laptop-C-prof1", "Laptop-C-prof2"], ("prof1", "prof2")),
        (["party 0", "party 1"], ("party 0", "party 1")),
        (["same", "same"], ("same", "same")),
        (["profileA", "profileB"], ("profileA", "profileB")),
    ],
)
def test_what_all_names_begin_with_is_left_out(names: list[str], found: tuple[str, ...]) -> None:
    assert found == without_prefix(names)


def test_a_title_has_words_apart_and_a_large_letter() -> None:
    assert "Market stall" == title_of("market_stall ")
