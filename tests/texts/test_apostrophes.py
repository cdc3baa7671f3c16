"""Apostrophes as print sets them, wherever a person reads: in every catalogue and every scenario."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("game/texts/*/*.toml"), *ROOT.glob("scenarios/*.yaml")])
STRAIGHT = re.compile(r"\w'\w|\w'(?=\s|$)")


def strings(tree: object) -> Iterator[str]:
    """Every text in a tree; what names a thing for the machine has no apostrophe anyway."""
    match tree:
        case str():
            yield tree
        case dict():
            for part in tree.values():
                yield from strings(part)
        case list():
            for part in tree:
                yield from strings(part)


def read(path: Path) -> object:
    text = path.read_text(encoding="utf-8")
    return tomllib.loads(text) if path.suffix == ".toml" else yaml.safe_load(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_text_that_is_shown_has_a_straight_apostrophe(path: Path) -> None:
    assert [] == [text for text in strings(read(path)) if STRAIGHT.search(text)]


@pytest.mark.parametrize("text", ["the Kremlin's answer", "three seats' names", "don't"])
def test_a_straight_apostrophe_is_found_inside_a_word_and_at_its_end(text: str) -> None:
    assert STRAIGHT.search(text)
