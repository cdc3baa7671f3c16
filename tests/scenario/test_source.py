from typing import Any

import pytest
import yaml

from game.scenario.findings import Findings
from game.scenario.node import Mark, Plain, Tree
from game.scenario.source import FASTEST, compose

LOADERS = [FASTEST, yaml.SafeLoader]


def read(text: str, loader: Any = FASTEST) -> Tree:
    findings = Findings("x.yaml", text)
    tree = compose(text, findings, loader)
    assert findings.problems() == ()
    assert tree is not None
    return tree


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a: 1\nb: [x, 2]\n", {"a": 1, "b": ("x", 2)}),
        ("no: yes\n1: 2\n2025-01-01: true\n", {"no": "yes", "1": 2, "2025-01-01": True}),
        ("a: >-\n  two\n  lines\n", {"a": "two lines"}),
        ("a: '5'\nb: \"true\"\n", {"a": "5", "b": "true"}),
        ("a:\nb: {}\nc: []\n", {"a": None, "b": {}, "c": ()}),
        ("a: 1\r\nb: ґ є і ї\r\n", {"a": 1, "b": "ґ є і ї"}),
    ],
)
def test_a_text_becomes_a_plain_tree_with_either_parser(text: str, plain: Plain, loader: Any) -> None:
    assert plain == read(text, loader).root.plain()


@pytest.mark.parametrize("loader", LOADERS)
def test_places_count_lines_and_characters_from_one(loader: Any) -> None:
    tree = read("перше: 1\r\nдруге:\r\n  - їжа: [х, є]\r\n", loader)

    assert Mark(1, 8) == tree.place(("перше",))
    assert Mark(3, 14) == tree.place(("друге", 0, "їжа", 1))
    assert Mark(3, 5) == tree.key_place(("друге", 0, "їжа"))


def test_a_path_that_is_not_in_the_file_has_the_place_of_its_nearest_ancestor() -> None:
    tree = read("a:\n  - b: 1\n")

    assert Mark(2, 5) == tree.place(("a", 0, "c", "d"))
    assert Mark(2, 5) == tree.key_place(("a", 0, "c"))
    assert Mark(1, 1) == tree.key_place(("z",))
    assert tree.find(("a", 1)) is None


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["1:1 empty-file"]),
        ("# only a remark\n", ["1:1 empty-file"]),
        ("- a\n- b\n", ["1:1 not-a-scenario"]),
        ("just words\n", ["1:1 not-a-scenario"]),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", ["1:1 yaml-tag"]),
        ("a: &x 1\nb: *x\n", ["1:4 yaml-anchor", "2:4 yaml-alias"]),
        ("a: {<<: {b: 1}, c: 2}\n", ["1:5 yaml-merge"]),
        ("a: !!int 5\nb: !x y\n", ["1:4 yaml-tag", "2:4 yaml-tag"]),
        ("{a: b}: c\n", ["1:1 bad-key"]),
        ("a: 1\nb: 2\na: 3\na: 4\n", ["3:1 duplicate-key", "4:1 duplicate-key"]),
        ("a: 1\n---\nb: 2\n", ["2:1 second-document"]),
    ],
)
@pytest.mark.parametrize("loader", LOADERS)
def test_what_a_scenario_does_not_use_is_reported(text: str, problems: list[str], loader: Any) -> None:
    findings = Findings("x.yaml", text)
    compose(text, findings, loader)

    assert problems == [f"{p.line}:{p.col} {p.code}" for p in findings.problems()]


def test_a_key_that_stands_twice_names_the_first_place_and_keeps_the_first_value() -> None:
    findings = Findings("x.yaml")
    tree = compose("a: 1\n\na: 2\n", findings)

    assert tree is not None
    assert {"a": 1} == tree.root.plain()
    assert "first at 1:1" in findings.problems()[0].what
