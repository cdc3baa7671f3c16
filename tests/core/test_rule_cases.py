"""Every rule of RULES.md by example: the cases are data, see `cases/`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.core.cases.case import Case, cases, run

CORE = Path(__file__).parents[2] / "game" / "core"
CASES = cases()
RULE = re.compile(r"^\*\*(R\d+a?)\b", re.MULTILINE)
REFUSAL = re.compile(r'Refused\(\s*"(\w+)"')


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_case_plays_as_its_rule_says(case: Case) -> None:
    run(case)


def test_every_rule_has_a_case() -> None:
    written = set(RULE.findall((CORE / "RULES.md").read_text(encoding="utf-8")))
    shown = {rule for case in CASES for rule in case.rule.split()}
    assert set() == written - shown
    assert set() == shown - written


def test_every_refusal_has_a_case() -> None:
    known = {code for path in CORE.glob("*.py") for code in REFUSAL.findall(path.read_text(encoding="utf-8"))}
    assert known == {case.text["refused"] for case in CASES if "refused" in case.text}


def test_case_names_are_sentences_of_their_own() -> None:
    names = [case.name for case in CASES]
    assert sorted(set(names)) == sorted(names)
    assert 120 <= len(names)
