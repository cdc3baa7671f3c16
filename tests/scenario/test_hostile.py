"""Files made to cost time or memory: each ends in under a second with typed problems."""

import time
from itertools import pairwise
from pathlib import Path

import pytest

from game.problems import render_json, render_text
from game.scenario import lint, lint_text
from game.scenario.limits import BYTES_MAX, PROBLEMS_MAX
from game.texts import say
from tests.scenario.faults import HARBOUR

SECONDS = 1.0
BASE = HARBOUR.read_text(encoding="utf-8")
LETTERS = "abcdefghi"
HEAD = "format: stakeholder-negotiation/1\nid: x\ntitle: x\ncalendar: {turns: 3}\n"


def alias_bomb() -> str:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in pairwise(LETTERS):
        lines.append(f"{name}: &{name} [{', '.join(['*' + before] * 9)}]")
    return "\n".join(lines)


def merge_bomb() -> str:
    lines = ["a: &a {k: 1}"]
    for before, name in pairwise(LETTERS):
        lines.append(f"{name}: &{name} {{<<: [{', '.join(['*' + before] * 9)}]}}")
    return "\n".join(lines)


HOSTILE = {
    "alias bomb": (alias_bomb(), "yaml-alias"),
    "merge key bomb": (merge_bomb(), "yaml-merge"),
    "deep lists": ("[" * BYTES_MAX, "too-deep"),
    "deep blocks": ("{" * BYTES_MAX, "too-deep"),
    "deep keys": ("? " * (BYTES_MAX // 2), "too-deep"),
    "deep dashes": ("- " * (BYTES_MAX // 2), "too-deep"),
    "deep indentation": ("".join(" " * n + "a:\n" for n in range(700)), "too-deep"),
    "five thousand digits": (BASE.replace("turns: 4", "turns: " + "9" * 5000), "number-too-long"),
    "digits as a key": ("9" * 200_000 + ": 1\n", "number-too-long"),
    "bad dates": ("".join(f"k{n}: 2025-02-30\n" for n in range(9000)), "no-such-date"),
    "null characters": ("\0" * BYTES_MAX, "bad-character"),
    "tabs": ("\t" * BYTES_MAX, "yaml-tab"),
    "spaces": (" " * BYTES_MAX, "empty-file"),
    "empty lines": ("\n" * BYTES_MAX, "empty-file"),
    "a quote never closed": ('"' + "a\n" * (BYTES_MAX // 2 - 1), "yaml-open-quote"),
    "one long word": ("a" * BYTES_MAX, "not-a-scenario"),
    "the word no as keys": ("no: no\n" * 30_000, "duplicate-key"),
    "python objects": ("a: [" + "!!python/object:os.system x, " * 8000 + "]", "yaml-tag"),
    "anchors": ("&a " * (BYTES_MAX // 3), "yaml-anchor"),
    "too many nodes": ("a: [" + "b," * 25_000 + "]", "too-many-nodes"),
    "unknown keys": ("".join(f"{'k' * 50}{n}: 1\n" for n in range(4000)), "too-many-problems"),
    "keys twice": ("a: 1\n" * 9999, "too-many-problems"),
    "seats": (HEAD + "seats:\n" + "".join(f"  s{n}: {{name: x}}\n" for n in range(4500)), "wrong-count"),
    "issues": (
        BASE.replace("issues:\n", "issues:\n" + "".join(
            f"  i{n}: {{name: x, options: [{{label: a, points: {{}}}}]}}\n" for n in range(1500))),
        "wrong-count",
    ),
    "pairs": (HEAD + "seats: {}\ntrust: {pairs: {? " + "+".join(["a"] * 60_000) + " : 1}}\n", "wrong-count"),
    "options in a condition": (
        BASE.replace("requires: {peace: [1, 2]}", f"requires: {{peace: {list(range(18_000))}}}"),
        "unknown-option",
    ),
    "the same option in a condition": (
        BASE.replace("requires: {peace: [1, 2]}", f"requires: {{peace: {[1] * 18_000}}}"),
        "repeated-option",
    ),
    "drift": (BASE.replace("[-10, -20]", str([-1] * 18_000)), "list-too-long"),
    "cards": (
        BASE.replace("  cards:\n", "  cards:\n" + "".join(
            f"    - {{id: x{n}, kind: hypothetical, title: a, text: b, effects: [file q +1]}}\n"
            for n in range(1200))),
        "wrong-count",
    ),
    "lengths": (
        BASE.replace("lengths:\n", "lengths:\n" + "".join(f"  l{n}: {{name: x}}\n" for n in range(4000))),
        "wrong-count",
    ),
    "days past the last calendar": (BASE.replace("2025-03-01", "9999-12-31"), "no-such-day"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_file_ends_in_under_a_second_with_typed_problems(
    text: str, code: str, tmp_path: Path
) -> None:
    lint_text(BASE)  # imports and models are not the hostile file's cost
    path = tmp_path / "hostile.yaml"
    path.write_bytes(text.encode()[:BYTES_MAX])

    began = time.perf_counter()
    found = lint(path)
    listing = render_text(found, say)
    render_json(found)
    took = time.perf_counter() - began

    assert code in {problem.code for problem in found}
    assert len(found) <= PROBLEMS_MAX + 1
    assert all(len(line) < 400 for line in listing.splitlines())
    assert took < SECONDS


def test_the_merge_key_bomb_is_small() -> None:
    assert len(merge_bomb()) < 879
