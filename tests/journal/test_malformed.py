"""What is said of input that cannot be read."""

import ast
from pathlib import Path

import pytest

from game.core.codec import Malformed, command_from_json
from game.core.malformed import phrase
from game.journal.problem import why
from game.texts import Catalogue

ROOT = Path(__file__).parents[2]
TEXTS = Catalogue.load("en")


def _phrases() -> list[tuple[str, str, frozenset[str]]]:
    """Every phrase that the code says: where, its code, the names of its parameters."""
    found = []
    for file in sorted((ROOT / "game").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Name("phrase"), [ast.Constant(str() as code)], keywords):
                    names = frozenset(keyword.arg or "" for keyword in keywords)
                    found.append((f"{file.name}:{node.lineno}", code, names))
    return found


def test_every_phrase_has_a_text_with_the_same_parameters() -> None:
    phrases = _phrases()
    wrong = [
        place
        for place, code, names in phrases
        if not TEXTS.has(f"malformed.{code}") or names != TEXTS.placeholders(f"malformed.{code}")
    ]

    assert len(phrases) > 30
    assert [] == wrong


def test_every_text_about_input_is_said() -> None:
    said = {f"malformed.{code}" for _, code, _ in _phrases()}
    about = {f"malformed.{name}" for name in ("part", "whole", "either")}

    assert said | about == {text_id for text_id in TEXTS.ids() if text_id.startswith("malformed.")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[", "expected JSON, found something else at character 2"),
        ("[]", "expected an object, found an array of 0"),
        ('{"is":"Begin","seed":1.5}', "expected a whole number, found '1.5'"),
        ('{"is":"Begin"}', "expected a field “seed”, found none"),
        ('{"is":"Nothing"}', "is: expected a known kind, found 'Nothing'"),
        ('{"is":"Reveal","is":"Seal"}', "expected each field once, found 'is' twice"),
        (
            '{"is":"Begin","seed":1,"settings":{"press":3}}',
            "settings.press: expected true or false, found 3",
        ),
        ('{"is":"Seal","seat":77,"orders":{}}', "seat: expected a whole number from 0 to 5, found 77"),
    ],
)
def test_input_is_told_with_its_place_and_what_was_expected(text: str, told: str) -> None:
    with pytest.raises(Malformed) as caught:
        command_from_json(text)

    assert told == why(caught.value)


def test_several_things_that_would_do_are_joined_and_numbers_counted() -> None:
    assert "a: expected an array or null, found 1 entry" == why(
        Malformed((phrase("array"), "null"), phrase("entries", n=1), "a")
    )


def test_letters_that_no_file_can_hold_are_told_without_codes() -> None:
    with pytest.raises(UnicodeEncodeError) as caught:
        "\ud800".encode()

    assert "broken characters" == why(caught.value)
