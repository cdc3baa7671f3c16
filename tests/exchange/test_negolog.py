"""NegoLog profiles: weight × value, matched by name whatever the order."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from game.exchange import load
from tests.exchange.domains import FILES, fractions, places, problems_of

CHOIR = FILES / "choir"
A, B = "profileA.json", "profileB.json"
Edit = tuple[str, str, str]


@pytest.fixture
def choir(tmp_path: Path) -> Callable[..., Path]:
    """The folder of the choir with texts replaced: (file, old, new), each old text found once."""

    def folder(*edits: Edit) -> Path:
        for source in CHOIR.iterdir():
            text = source.read_text(encoding="utf-8")
            for name, old, new in edits:
                if name == source.name:
                    assert 1 == text.count(old)
                    text = text.replace(old, new)
            (tmp_path / source.name).write_text(text, encoding="utf-8")
        return tmp_path

    return folder


def test_values_are_matched_by_name_and_not_divided() -> None:
    domain = load([CHOIR])

    assert "choir" == domain.name
    assert (("old", "new"), ("Friday", "Saturday", "Sunday")) == tuple(i.options for i in domain.issues)
    assert fractions([["0.07", "0.35"], ["0.65", "0.195", "0"]]) == domain.profiles[0].values
    assert fractions([["0.5", "0.075"], ["0.05", "0.3", "0.5"]]) == domain.profiles[1].values
    assert (Fraction("0.25"), Fraction(0)) == domain.walk_away


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        ((B, '"old": 1.0', '"Old": 1.0'), (B, 6, 11, "missing-evaluation")),
        ((B, '"old": 1.0', '"old": "1.0"'), (B, 6, 19, "not-a-number")),
        ((B, '"old": 1.0', '"old": NaN'), (B, 6, 19, "not-finite")),
        *(
            ((B, '"old": 1.0', f'"old": {number}'), (B, 6, 19, "json-value"))
            for number in ("007", "1.", ".5", "+1", "1e", "1.0.0", "-", "1-2")
        ),
        ((B, '"old": 1.0', '"old": 1, "old": 2'), (B, 6, 22, "duplicate-key")),
        ((B, '"hall": 0.5', '"hall": -0.5'), (B, 3, 31, "negative-weight")),
        ((B, '"reservationValue": 0,', ""), (B, 1, 1, "missing-key")),
        ((B, '"hall": {"old": 1.0, "new": 0.15}', '"hall": {}'), (B, 6, 11, "no-options")),
        ((B, '"hall": {"old"', '"room": {"old"'), (B, 4, 12, "missing-key")),
        ((B, '{"day": 0.5, "hall"', '{"day": 0.5, "room"'), (B, 4, 12, "missing-key")),
    ],
)
def test_what_does_not_fit_the_other_profile_is_a_problem(
    choir: Callable[..., Path], edit: Edit, place: tuple[str, int, int, str]
) -> None:
    assert place in places(problems_of([choir(edit)]))


def test_an_option_of_one_profile_alone_is_passed_over(choir: Callable[..., Path]) -> None:
    domain = load([choir((B, '"old": 1.0', '"old": 1.0, "tent": 3'))])

    assert ("old", "new") == domain.issues[0].options
    assert [(B, 6, 24, "option-not-in-domain")] == places(domain.notes, errors=False)
