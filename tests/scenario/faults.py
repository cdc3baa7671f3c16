"""The table of single faults: how harbour.yaml is edited, and what must be reported then."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
HARBOUR = HERE / "harbour.yaml"


@dataclass(frozen=True, slots=True)
class Fault:
    """An edited scenario and its problems, as `line:col code`."""

    name: str
    text: str
    problems: tuple[str, ...]


@cache
def faults() -> tuple[Fault, ...]:
    """Every fault of the table; each edit must find its place exactly once."""
    base = HARBOUR.read_text(encoding="utf-8")
    found = []
    for row in tomllib.loads((HERE / "faults.toml").read_text(encoding="utf-8"))["case"]:
        text = base
        for old, new in row["edits"]:
            assert text.count(old) == 1, (row["name"], old)
            text = text.replace(old, new)
        found.append(Fault(row["name"], text, tuple(row["problems"])))
    return tuple(found)
