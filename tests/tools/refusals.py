"""The table of refusals at the end of RULES.md: `python -m tests.tools.refusals` writes it anew."""

import re
import sys

from game.texts import Catalogue
from tests.texts.calls import ROOT, calls, literals

RULES = ROOT / "game" / "core" / "RULES.md"
HEAD = "## Refusals\n"


def table() -> str:
    """Every code the rules refuse with, its rule, and an example of its sentence."""
    english = Catalogue.load("en")
    found: dict[str, set[str]] = {}
    for call in calls(ROOT / "game", frozenset({"Refused"})):
        for code in call.ids:
            found.setdefault(code, set()).update(literals(call.arguments[1]))
    rows = [
        f"| `{code}` | {', '.join(sorted(rules, key=_number))} | {_sentence(english, code)} |"
        for code, rules in sorted(found.items(), key=lambda row: (_number(min(row[1], key=_number)), row[0]))
    ]
    return "\n".join(
        [
            HEAD,
            "A refused command changes nothing. The sentence names the remedy; ‹words› stand for names and",
            "numbers.",
            "",
            "| code | rule | sentence |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def written() -> str:
    """The table as it stands in the rules."""
    text = RULES.read_text(encoding="utf-8")
    start = text.index(HEAD)
    after = text.find("\n## ", start + 1)
    return text[start:] if after < 0 else text[start : after + 1]


def main() -> int:
    """Replace the table in the rules."""
    text = RULES.read_text(encoding="utf-8")
    RULES.write_text(text.replace(written(), table()), encoding="utf-8")
    return 0


def _sentence(english: Catalogue, code: str) -> str:
    text_id = f"refusal.{code}"
    params: dict[str, str | int] = {
        name: 2 if name == "n" else f"‹{name}›" for name in english.placeholders(text_id)
    }
    return english.say(text_id, **params)


def _number(rule: str) -> tuple[int, str]:
    digits = re.sub(r"\D", "", rule)
    return int(digits), rule


if __name__ == "__main__":
    sys.exit(main())
