"""Charts: round numbers on axes, tokens, and SVG that any reader takes."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.charts import (
    COLOURS,
    Anchor,
    Area,
    Axis,
    Chart,
    Form,
    Label,
    Line,
    Shape,
    Token,
    Tone,
    ticks,
    write_svg,
)

SVG = "{http://www.w3.org/2000/svg}"


def sheet(*shapes: Shape, name: str = "Name", told: str = "Told") -> Chart:
    return Chart(200, 100, shapes, name, told)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 100, (0, 20, 40, 60, 80, 100)),
        (0, 1, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        (-7, 7, (-5, 0, 5)),
        (3, 3, (3,)),
        (0.13, 0.19, (0.13, 0.14, 0.15, 0.16, 0.17, 0.18)[1::2]),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, expected: tuple[float, ...]) -> None:
    assert expected == ticks(low, high)


@given(st.floats(-1e9, 1e9), st.floats(1e-3, 1e9))
def test_ticks_stand_between_the_ends(low: float, wide: float) -> None:
    found = ticks(low, low + wide)

    assert 2 <= len(found) <= 6
    assert all(low - 1e-6 * wide <= value <= low + wide * (1 + 1e-6) for value in found)


def test_an_axis_lays_values_out_in_either_direction() -> None:
    axis = Axis(0, 10, 500, 100)

    assert [500, 300, 100] == [axis.at(value) for value in (0, 5, 10)]


def test_an_axis_has_room_for_a_single_value() -> None:
    axis = Axis.around([7, 7], 0, 100)

    assert 50 == axis.at(7)


def test_without_room_the_ends_are_the_values_themselves() -> None:
    axis = Axis.around([2, 4, 3], 0, 100, room=0)

    assert (0, 100) == (axis.at(2), axis.at(4))


@pytest.mark.parametrize(
    ("form", "corners"),
    [(Form.DOT, 0), (Form.RING, 0), (Form.SQUARE, 4), (Form.DIAMOND, 4), (Form.TRIANGLE, 3), (Form.WEDGE, 3)],
)
def test_a_token_has_the_corners_of_its_form(form: Form, corners: int) -> None:
    assert corners == len(Token((5, 5), form).corners)


def test_every_kind_of_shape_is_written() -> None:
    chart = sheet(
        Line(((0, 0), (5, 5)), is_dashed=True),
        Area(((0, 0), (5, 0), (5, 5))),
        Token((1, 2)),
        Token((1, 2), Form.RING),
        Token((1, 2), Form.SQUARE),
        Label((1, 2), "Word", anchor=Anchor.END),
    )

    root = ElementTree.fromstring(write_svg(chart))

    expected = ["title", "desc", "rect", "polyline", "polygon", "circle", "circle", "polygon", "text"]
    assert expected == [child.tag.removeprefix(SVG) for child in root]
    assert "5 4" == root.find(f"{SVG}polyline").get("stroke-dasharray")  # type: ignore[union-attr]
    assert "end" == root.find(f"{SVG}text").get("text-anchor")  # type: ignore[union-attr]


def test_words_for_those_who_do_not_see_it_stand_in_the_picture() -> None:
    root = ElementTree.fromstring(write_svg(sheet(name="A & B", told='Up "and" down')))

    assert 'Up "and" down' == root.get("aria-label")
    assert "A & B" == root.findtext(f"{SVG}title")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a\x00b\x1b[2J", "\ud7ff]]>&amp;"])
def test_hostile_words_stay_words(text: str) -> None:
    root = ElementTree.fromstring(write_svg(sheet(Label((0, 0), text), name=text, told=text)))

    assert 4 == len(list(root))
    assert len(text) == len(root.findtext(f"{SVG}text") or "")


def test_a_page_may_give_colours_of_its_own() -> None:
    chart = sheet(Line(((0, 0), (5, 5))), Token((1, 2), tone=Tone.FIRST))
    root = ElementTree.fromstring(write_svg(chart, {**COLOURS, Tone.INK: "var(--ink)", Tone.PAPER: "none"}))

    assert "var(--ink)" == root.find(f"{SVG}polyline").get("stroke")  # type: ignore[union-attr]
    assert COLOURS[Tone.FIRST] == root.find(f"{SVG}circle").get("fill")  # type: ignore[union-attr]
    assert "none" == root.find(f"{SVG}rect").get("fill")  # type: ignore[union-attr]


def test_every_tone_has_a_colour() -> None:
    assert set(Tone) == set(COLOURS)
