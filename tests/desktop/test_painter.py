"""The painter draws each thing once and remembers it, rounds by edges, and says when a text does not fit."""

import pygame
import pytest

from game.desktop import style
from game.desktop.box import Box
from game.desktop.painter import RIGHT, Painter
from game.desktop.theme import DARK, LIGHT


@pytest.fixture
def paint() -> Painter:
    pygame.font.init()
    painter = Painter(pygame.Surface((400, 300)), 1.0, LIGHT)
    painter.drawn = []
    return painter


def scribble(paint: Painter) -> None:
    paint.rounded(Box(10, 10, 100, 40), paint.theme.panel, border=paint.theme.line)
    paint.text("Guarantees", Box(10, 10, 100, 40), style.LABEL, paint.theme.ink)
    paint.icon("peace", 50, 100, 20, paint.theme.ink)
    paint.token(0, 100, 100)
    paint.emblem(2, "kyiv", 150, 100, 34)
    paint.hatch(Box(10, 200, 50, 6), paint.theme.ink)
    paint.finish()


def test_what_was_drawn_once_is_not_made_again(paint: Painter) -> None:
    scribble(paint)
    made = paint.cached()[1]
    scribble(paint)

    assert made == paint.cached()[1]
    assert paint.cached()[0] >= made


@pytest.mark.parametrize(("scale", "theme"), [(1.25, LIGHT), (1.0, DARK)])
def test_a_new_scale_or_theme_empties_the_caches(paint: Painter, scale: float, theme: object) -> None:
    scribble(paint)
    paint.target(paint.surface, scale, DARK if theme is DARK else LIGHT)

    assert (0, 0) == paint.cached()


def test_the_same_scale_and_theme_keep_the_caches(paint: Painter) -> None:
    scribble(paint)
    made = paint.cached()
    paint.target(pygame.Surface((500, 300)), 1.0, LIGHT)

    assert made == paint.cached()


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.1, 1.25, 1.5])
def test_neighbours_never_leave_a_gap(scale: float) -> None:
    paint = Painter(pygame.Surface((700, 20)), scale, LIGHT)
    paint.surface.fill((255, 0, 255))
    for cell in Box(0, 0, 400, 10).columns(7):
        paint.fill(cell, LIGHT.ink)

    assert {LIGHT.ink} == {tuple(paint.surface.get_at((x, 5)))[:3] for x in range(paint.px(400))}


def test_a_long_text_turns_narrow_before_it_is_cut(paint: Painter) -> None:
    width = paint.measure("Prisoners, children", style.LABEL)
    narrow = paint.text("Prisoners, children", Box(0, 0, width - 6, 20), style.LABEL, LIGHT.ink)
    cut = paint.text("Prisoners, children", Box(0, 0, width / 2, 20), style.LABEL, LIGHT.ink)

    assert [False, True] == [narrow.cut, cut.cut]
    assert [False, True] == [drawn.cut for drawn in paint.drawn or []]
    assert cut.w <= width / 2


def test_a_serif_text_has_no_narrow_face_and_is_cut(paint: Painter) -> None:
    width = paint.measure("The package", style.HEAD)

    assert paint.text("The package", Box(0, 0, width - 3, 20), style.HEAD, LIGHT.ink).cut


def test_a_paragraph_breaks_at_spaces_and_says_when_lines_are_missing(paint: Painter) -> None:
    text = "Thirty days without any conditions and then talks"
    whole = paint.paragraph(text, Box(0, 0, 120, 200), style.BODY, LIGHT.ink)
    short = paint.paragraph(text, Box(0, 0, 120, 200), style.BODY, LIGHT.ink, most=2)

    assert (False, True) == (whole.cut, short.cut)
    assert 2 * style.BODY.leading == short.h
    assert whole.h == paint.tall(text, style.BODY, 120)


def test_a_word_wider_than_its_place_is_cut(paint: Painter) -> None:
    assert paint.paragraph("Incomprehensibilities", Box(0, 0, 40, 60), style.BODY, LIGHT.ink).cut


def test_muted_measures_and_draws_nothing(paint: Painter) -> None:
    before = paint.surface.copy()
    paint.muted = True
    fit = paint.text("Trust", Box(0, 0, 100, 20), style.BODY, LIGHT.ink, align=RIGHT)
    scribble(paint)

    assert fit.w > 20
    assert [] == paint.drawn
    assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(paint.surface, "RGB")


def test_a_higher_layer_is_drawn_last(paint: Painter) -> None:
    with paint.over(1):
        paint.fill(Box(0, 0, 10, 10), LIGHT.accent)
    paint.fill(Box(0, 0, 10, 10), LIGHT.ink)
    paint.finish()

    assert LIGHT.accent == tuple(paint.surface.get_at((5, 5)))[:3]


def test_a_clip_keeps_everything_inside_but_higher_layers(paint: Painter) -> None:
    paint.surface.fill((0, 0, 0))
    with paint.clip(Box(0, 0, 10, 10)):
        paint.fill(Box(0, 0, 40, 40), LIGHT.raised)
        with paint.over(1):
            paint.fill(Box(30, 30, 5, 5), LIGHT.raised)
    paint.finish()

    seen = [tuple(paint.surface.get_at(at))[:3] for at in ((5, 5), (20, 20), (32, 32))]
    assert [LIGHT.raised, (0, 0, 0), LIGHT.raised] == seen


@pytest.mark.parametrize("letters", ["Київ, ґанок, її є", "−5 – 62 % → ₴", "“Peace is close.” ’"])
def test_every_letter_has_a_glyph(paint: Painter, letters: str) -> None:
    for face in (style.BODY, style.STRONG, style.OPTION, style.DOCUMENT, style.HEAD):
        assert None not in paint.type.font(face).metrics(letters)


def test_digits_share_one_width(paint: Painter) -> None:
    metrics = paint.type.font(style.NUMBER).metrics("0123456789")

    assert 1 == len({found[4] for found in metrics if found is not None})


def test_text_is_never_smaller_than_eight_pixels() -> None:
    assert 8 == Painter(pygame.Surface((10, 10)), 0.4).type.pixels(style.CAPTION)


@pytest.mark.parametrize("key", ["kremlin", "white_house", "kyiv"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_emblems_have_glyphs_and_unknown_seats_do_without(key: str, scale: float) -> None:
    first, second = (Painter(pygame.Surface((60, 60)), scale, LIGHT) for _ in range(2))
    first.emblem(0, key, 20, 20, 34)
    second.emblem(0, "nowhere", 20, 20, 34)

    assert pygame.image.tobytes(first.surface, "RGB") != pygame.image.tobytes(second.surface, "RGB")
