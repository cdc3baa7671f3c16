import subprocess
import sys

import pytest

from game.texts import TextError, has, language, say, speaking, variants, vary


def test_english_is_spoken_unless_told_otherwise() -> None:
    assert "en" == language()


def test_a_language_is_spoken_for_the_length_of_a_block() -> None:
    with speaking("uk"):
        assert "uk" == language()
    assert "en" == language()


def test_a_language_without_texts_says_so() -> None:
    with speaking("tlh"), pytest.raises(TextError, match="no texts for language 'tlh'"):
        say("series.none")


def test_texts_are_said_varied_and_listed_in_the_language_spoken() -> None:
    assert "3 May" == say("date.day", day=3, month="May")
    assert "May" == vary("date.months", 4)
    assert "December" == variants("date.months")[-1]
    assert has("date.day")
    assert not has("date.night")


def test_importing_texts_loads_nothing_heavy() -> None:
    heavy = "{'babel', 'tomllib', 'inspect', 'pydantic', 'yaml'}"
    code = f"import sys; import game.texts; print(sorted({heavy} & sys.modules.keys()))"

    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout
