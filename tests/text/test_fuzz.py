"""Whatever is typed, the game goes on, legally, and the screen is safe."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.commands import Seal
from game.core.errors import Refused
from game.core.ids import SeatId
from game.core.orders import Orders
from tests.text.play import new_table, typed

WORDS = st.sampled_from(
    [
        "offer",
        "accept",
        "reject",
        "withdraw",
        "stall",
        "walk",
        "prepare",
        "gesture",
        "red",
        "statement",
        "press",
        "end",
        "sign",
        "withhold",
        "talk",
        "seal",
        "review",
        "menu",
        "help",
        "status",
        "files",
        "offers",
        "package",
        "ledger",
        "brief",
        "compare",
        "why",
        "undo",
        "news",
        "yes",
        "no",
        "done",
        "cancel",
        "back",
        "to",
        "kind",
        "date",
        "copy",
        "show",
        "value",
        "clear",
        "walk-away",
        "open",
        "hand-over",
        "take",
        "missed",
        "kremlin",
        "baker",
        "dealmaker",
        "hard",
    ]
)
NUMBERS = st.integers(-3, 20).map(str)
CODES = st.builds("{}={}".format, st.integers(0, 12), st.integers(0, 8))
LINES = st.one_of(
    st.builds(" ".join, st.lists(st.one_of(WORDS, NUMBERS, CODES), max_size=4)),
    NUMBERS,
    WORDS,
    st.just(""),
    st.text(max_size=30).map(lambda text: text.replace("\n", " ").replace("\r", " ")),
)


@given(st.lists(LINES, max_size=60), st.integers(0, 2))
def test_any_lines_may_be_typed_into_the_flagship(lines: list[str], seat: int) -> None:
    table = new_table("no_later_than_june", [seat], seed=4)

    transcript, how = typed(table, lines)

    assert how in ("ended", "left", "over")
    assert [] == [line for line in transcript.split("\n") if len(line) > 80]
    assert [] == [letter for letter in transcript if letter != "\n" and not letter.isprintable()]


MOVES = st.one_of(
    st.builds("offer {} {} {} {}".format, CODES, CODES, CODES, CODES),
    st.sampled_from(
        ["accept", "reject", "prepare", "gesture", "red", "statement", "press", "end", "withhold", "talk"]
    ),
    st.sampled_from(
        ["1", "2", "3", "1", "done", "yes", "kind", "date", "to", "status", "offers", "why value"]
    ),
)


@settings(max_examples=settings().max_examples // 5)
@given(st.lists(st.lists(MOVES, max_size=9), min_size=12, max_size=12), st.integers(0, 2), st.integers(0, 9))
def test_busy_games_run_to_their_end(turns: list[list[str]], seat: int, seed: int) -> None:
    table = new_table("no_later_than_june", [seat], seed=seed)
    # Whatever question is open, these words lead out of it and seal.
    leave = ["cancel", "back", "back", "no", "cancel", "seal", "yes"]

    transcript, how = typed(table, [line for turn in turns for line in [*turn, *leave]] + ["", "open"])

    assert table.is_over
    assert how in ("over", "ended")
    assert [] == [line for line in transcript.split("\n") if len(line) > 80]


@given(st.lists(LINES, max_size=40))
def test_any_lines_may_be_typed_by_two_people(lines: list[str]) -> None:
    _, how = typed(new_table("tiny", [0, 1]), lines)

    assert how in ("ended", "left", "over")


@given(st.lists(LINES, max_size=40))
def test_only_sealing_changes_anything(lines: list[str]) -> None:
    table = new_table("no_later_than_june", [1], seed=4)
    before = table.view(SeatId(1))
    harmless = [line for line in lines if not {"seal", "15", "talk", "14"} & set(line.lower().split())]

    typed(table, harmless)

    assert before == table.view(SeatId(1))


def test_another_seats_command_is_refused() -> None:
    table = new_table("no_later_than_june", [0, 1, 2])

    with pytest.raises(Refused, match="not_your_seat"):
        table.chair(SeatId(1)).submit(Seal(SeatId(0), Orders()))


HANDS = st.sampled_from(
    [
        "hand-over dealmaker 1",
        "hand-over kremlin staller easy end",
        "hand-over",
        "take kremlin",
        "take white-house",
        "take kyiv",
        "missed",
        "seal",
        "yes",
        "no",
        "1",
        "4",
        "",
    ]
)


@settings(max_examples=settings().max_examples // 5)
@given(st.lists(HANDS, max_size=60), st.integers(0, 2))
def test_seats_may_change_hands_at_any_line(lines: list[str], seat: int) -> None:
    table = new_table("no_later_than_june", [seat], seed=6)

    transcript, how = typed(table, lines)

    assert how in ("ended", "over")
    assert seat in table.visited
    assert bool(table.people) or table.is_over
    assert [] == [line for line in transcript.split("\n") if len(line) > 80]
