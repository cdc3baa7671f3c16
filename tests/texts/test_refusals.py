"""Every refusal of the rules has a sentence that its parameters fill, and no sentence is left over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.texts import Catalogue, refusal
from tests.texts.calls import ROOT, Call, calls, literals

ENGLISH = Catalogue.load("en")
REFUSALS = tuple(calls(ROOT / "game", frozenset({"Refused"})))
RULES = ROOT / "game" / "core" / "RULES.md"


@dataclass(frozen=True)
class Refused:
    """A refusal as the rules raise it."""

    code: str
    rule: str
    params: Mapping[str, str | int] = field(default_factory=dict)


def rules_of(call: Call) -> set[str]:
    return set(literals(call.arguments[1])) if len(call.arguments) > 1 else set()


def test_a_refusal_is_its_sentence_and_its_rule() -> None:
    refused = Refused("no_such_option", "R10", {"issue": "Summit", "option": 9, "last": 4})

    assert "Summit has no option 9. Choose one from 0 to 4. (R10)" == refusal(refused)


def test_a_refusal_may_know_more_than_its_sentence_says() -> None:
    refused = Refused("no_addressee", "R30", {"asked": 13})

    assert "An offer needs an addressee. Name at least one other seat. (R30)" == refusal(refused)


def test_codes_and_rules_of_refusals_are_written_out() -> None:
    assert [] == [call.place for call in REFUSALS if not call.ids]
    assert [] == [call.place for call in REFUSALS if not rules_of(call)]


def test_every_refusal_has_its_sentence() -> None:
    used = {code for call in REFUSALS for code in call.ids}

    assert set() == {code for code in used if not ENGLISH.has(f"refusal.{code}")}


def test_a_sentence_names_only_what_its_refusal_carries() -> None:
    missing = [
        f"{call.place}: {code} lacks {name}"
        for call in REFUSALS
        if not call.is_open
        for code in call.ids
        if ENGLISH.has(f"refusal.{code}")
        for name in sorted(ENGLISH.placeholders(f"refusal.{code}") - call.keywords)
    ]

    assert [] == missing


def test_no_sentence_of_a_refusal_is_left_over() -> None:
    used = {f"refusal.{code}" for call in REFUSALS for code in call.ids} | {"refusal.shown"}
    written = {text_id for text_id in ENGLISH.ids() if text_id.startswith("refusal.")}

    # Before the rules refuse anything, nothing can be left over.
    assert set() == (written - used if REFUSALS else set())


def test_every_rule_that_is_cited_stands_in_the_rules() -> None:
    text = RULES.read_text(encoding="utf-8") if REFUSALS else ""

    cited = {rule for call in REFUSALS for rule in rules_of(call)}

    assert set() == cited - set(re.findall(r"\bR\d+[a-z]?\b", text))
