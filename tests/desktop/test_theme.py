"""Colours can be told apart: the pairs that the design promises."""

import pytest

from game.desktop.colour import Colour, contrast, mix, parse_hex
from game.desktop.theme import DARK, HIGH_CONTRAST, LIGHT, THEMES, Theme

TEXT, GRAPHIC = 4.5, 3.0
TEXT_PAIRS = [
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("panel", "sunk", "bg", "raised")),
    ("accent", "panel"),
    ("accent", "raised"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hi"),
    ("onsel", "sel"),
    ("warn", "panel"),
    ("warn", "raised"),
    ("warn", "warn_soft"),
    ("warn", "gold_soft"),
    ("gold", "panel"),
    ("gold", "gold_soft"),
    ("ink", "accent_soft"),
    ("ink2", "accent_soft"),
    ("ink", "gold_soft"),
    ("onbar", "bar"),
    ("onbar", "bar2"),
    ("onbar", "bar3"),
    ("onbar2", "bar"),
    ("easter", "bar"),
    ("truce_text", "bar"),
]
GRAPHIC_PAIRS = [
    ("star_sel", "sel"),
    ("truce", "bar"),
    ("focus", "panel"),
    ("focus", "bg"),
    ("focus_bar", "bar"),
]
SEATS = range(6)


def pairs() -> list[tuple[str, Colour, Colour, float]]:
    found = []
    for theme in THEMES.values():
        for ink, ground in TEXT_PAIRS:
            found.append(
                (f"{theme.name} {ink} on {ground}", getattr(theme, ink), getattr(theme, ground), TEXT)
            )
        for ink, ground in GRAPHIC_PAIRS:
            found.append(
                (f"{theme.name} {ink} on {ground}", getattr(theme, ink), getattr(theme, ground), GRAPHIC)
            )
        for seat in SEATS:
            mark, bright = theme.mark(seat), theme.mark(seat, on_bar=True)
            found += [
                (f"{theme.name} {seat} text on tint", mark.text, mark.tint, TEXT),
                (f"{theme.name} {seat} text on panel", mark.text, theme.panel, TEXT),
                (f"{theme.name} {seat} ink on tint", theme.ink, mark.tint, TEXT),
                (f"{theme.name} {seat} glyph on fill", mark.glyph, mark.fill, TEXT),
                (f"{theme.name} {seat} bright fill on bar", bright.fill, theme.bar, GRAPHIC),
            ]
            # Amber on paper is allowed: the triangle is never the only carrier.
            if seat != 2 or theme is DARK:
                found.append((f"{theme.name} {seat} fill on panel", mark.fill, theme.panel, GRAPHIC))
    return found


@pytest.mark.parametrize(
    ("ink", "ground", "least"), [pair[1:] for pair in pairs()], ids=[p[0] for p in pairs()]
)
def test_a_pair_can_be_read(ink: Colour, ground: Colour, least: float) -> None:
    assert contrast(ink, ground) >= least


@pytest.mark.parametrize(
    ("theme", "ink", "ground", "expected"),
    [
        (LIGHT, "ink", "panel", 14.9),
        (LIGHT, "ink3", "bg", 4.7),
        (LIGHT, "warn", "gold_soft", 4.9),
        (DARK, "ink2", "sunk", 9.3),
        (DARK, "accent", "accent_soft", 5.0),
    ],
)
def test_contrast_is_what_the_design_measured(theme: Theme, ink: str, ground: str, expected: float) -> None:
    assert expected == pytest.approx(contrast(getattr(theme, ink), getattr(theme, ground)), abs=0.06)


def test_high_contrast_has_no_soft_grounds() -> None:
    soft = {HIGH_CONTRAST.accent_soft, HIGH_CONTRAST.warn_soft, HIGH_CONTRAST.gold_soft, HIGH_CONTRAST.sunk}

    assert {HIGH_CONTRAST.panel} == soft | {mark.tint for mark in HIGH_CONTRAST.marks}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_mark_has_its_own_shape_and_fill(theme: Theme) -> None:
    assert (
        len(theme.marks)
        == len({mark.shape for mark in theme.marks})
        == len({mark.fill for mark in theme.marks})
    )


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    black, white = parse_hex("#000000"), parse_hex("#FFFFFF")

    assert [black, (128, 128, 128), white] == [mix(black, white, share) for share in (0, 0.5, 1)]
    assert 21 == pytest.approx(contrast(black, white))
