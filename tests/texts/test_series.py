import pytest

from game.texts import format_series


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], "none"),
        (["Kyiv"], "Kyiv"),
        (["Kremlin", "Kyiv"], "Kremlin and Kyiv"),
        (["Kremlin", "White House", "Kyiv"], "Kremlin, White House and Kyiv"),
        (["A", "B", "C", "D"], "A, B, C and D"),
    ],
)
def test_names_are_listed_as_a_sentence_lists_them(parts: list[str], expected: str) -> None:
    assert expected == format_series(parts)
