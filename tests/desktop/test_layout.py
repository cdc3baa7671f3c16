"""The scale, the compact rule, and that nothing overlaps."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop import layout
from game.desktop.box import Box


@pytest.mark.parametrize(
    ("size", "percent", "expected"),
    [
        ((1280, 720), None, (1.0, False)),
        ((1920, 1080), None, (1.25, False)),
        ((2560, 1440), None, (1.5, False)),
        ((1920, 1080), 150, (1.5, False)),
        ((1280, 720), 80, (0.8, False)),
        ((1280, 720), 150, (1.0, False)),
        ((1180, 664), 100, (1180 / 1280, False)),
        ((944, 532), None, (0.8, False)),
        ((943, 532), None, (0.8, True)),
        ((800, 600), 100, (0.8, True)),
        ((1280, 720), 500, (1.0, False)),
        ((1600, 900), 150, (1.25, False)),
        ((1920, 1080), 10, (0.8, False)),
    ],
)
def test_the_scale_is_what_is_wanted_as_far_as_it_fits(
    size: tuple[int, int], percent: int | None, expected: tuple[float, bool]
) -> None:
    scale = layout.fit_scale(*size, percent)

    assert expected[1] == scale.is_compact
    assert pytest.approx(expected[0]) == scale.value


def test_the_table_at_the_canvas_is_where_the_design_puts_it() -> None:
    table = layout.table(1280, 720)

    assert Box(12, 83, 228, 146) == table.situation
    assert Box(252, 83, 730, 487) == table.package
    assert Box(994, 83, 274, 487) == table.talk
    assert Box(12, 582, 1256, 126) == table.orders
    assert (239, 570) == (table.seats[0].y, table.seats[-1].bottom)


def test_extra_width_goes_to_package_talk_and_rail() -> None:
    table = layout.table(1536, 864)

    assert (264, 348) == (table.situation.w, table.talk.w)
    assert 876 == table.package.w


def test_five_options_get_cells_of_a_hundred_units() -> None:
    table = layout.table(1280, 720)
    row = table.issue_rows(9)[0]

    assert [100 < cell.w < 105 for cell in table.option_cells(row, 5)] == [True] * 5
    assert table.option_strip(row).h >= 40


@given(
    width=st.integers(640, 3840),
    height=st.integers(480, 2160),
    percent=st.none() | st.integers(80, 150),
    seats=st.integers(2, 5),
)
def test_the_parts_of_the_table_stay_apart_and_inside(
    width: int, height: int, percent: int | None, seats: int
) -> None:
    scale = layout.fit_scale(width, height, percent)
    w, h = width / scale.value, height / scale.value
    table = layout.table(w, h, seats=seats, compact=scale.is_compact)
    columns = (
        [table.situation, *table.seats]
        if scale.is_compact
        else [table.situation, *table.seats, table.package, table.talk]
    )
    parts = [*columns, table.orders, table.bar.whole]

    assert all(part.within(Box(0, 0, w, h)) and part.w > 40 and part.h > 20 for part in parts)
    assert not [pair for pair in combinations(parts, 2) if min(pair[0].shared(pair[1])[2:]) > 0.01]


@given(width=st.floats(1180, 2400), height=st.just(126.0))
def test_the_parts_of_the_orders_bar_stay_apart(width: float, height: float) -> None:
    parts = layout.orders(Box(12, 500, width - 24, height))
    inner = [parts.move.top(24), parts.score, parts.outlook, *parts.slots, parts.seal]

    assert all(part.within(parts.whole) for part in inner)
    assert not [pair for pair in combinations(inner, 2) if min(pair[0].shared(pair[1])[2:]) > 0.01]


def test_cards_fill_rows_from_the_left() -> None:
    cards = layout.cards(Box(0, 0, 900, 600), 5, gap=12, least=280)

    assert [0, 304, 608, 0, 304] == [round(card.x) for card in cards]
    assert 5 == len(cards)
