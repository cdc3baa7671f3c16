"""Every problem has a sentence that says what to do."""

from __future__ import annotations

import ast
import sqlite3
from pathlib import Path

import pytest

from game.journal import problem
from game.journal.problem import Damaged, JournalProblem, Stale, trouble
from game.texts import has, say

ROOM = Path(problem.__file__).parent


def raised() -> list[tuple[str, frozenset[str]]]:
    """Every code that the room raises, with the names of its parameters."""
    found = set()
    for file in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "JournalProblem":
                names = frozenset(keyword.arg or "" for keyword in node.keywords)
                code = node.args[0]
                texts = [part for part in ast.walk(code) if isinstance(part, ast.Constant)]
                found |= {(text.value, names) for text in texts if isinstance(text.value, str) and text.value}
    codes = {*problem._SQLITE.values(), *problem._SYSTEM.values()}
    found |= {(code, frozenset({"file"})) for code in codes}
    return sorted(found, key=lambda one: (one[0], sorted(one[1])))


@pytest.mark.parametrize(("code", "names"), [one for one in raised() if has(f"journal.{one[0]}")])
def test_every_problem_can_be_said(code: str, names: frozenset[str]) -> None:
    assert JournalProblem(code, **dict.fromkeys(names, 7)).sentence


def test_no_problem_is_without_words() -> None:
    codes = {code for code, _ in raised()}
    assert {"broken", "disk_full", "export.cut", "misfit", "newer_rules"} <= codes
    # The one text in such a call that is no code is the sign that a file has its end.
    assert {'"end"'} == {code for code in codes if not has(f"journal.{code}")}


def test_special_problems_can_be_said() -> None:
    assert "9 commands are stored" in Stale(8, 9).sentence
    assert "first command is whole" in Damaged("game-1.db", 1, False).sentence
    assert "first 23 commands are whole" in Damaged("game-1.db", 23, False).sentence
    assert "its only command are whole" in Damaged("game-1.db", 1, True).sentence
    assert "all 23 commands are whole" in Damaged("game-1.db", 23, True).sentence
    assert "none of its commands" in Damaged("game-1.db", 0, False).sentence


def test_faults_of_ours_are_no_problems() -> None:
    connection = sqlite3.connect(":memory:")
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError), trouble(Path("game-1.db")):
        connection.execute("SELECT 1")


def test_what_is_said_about_a_verified_game() -> None:
    assert say("journal.verify.same")
