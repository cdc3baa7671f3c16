"""The YAML parser's own complaints, told in plain words at the place where a writer would look."""

from __future__ import annotations

import yaml

from game.scenario.findings import BREAKS, Findings
from game.scenario.node import Mark

# What the parser says, and our code for it; the first match counts.
CODES = (
    ("<document start>", "yaml-second-top"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("did not find expected ',' or", "yaml-open-bracket"),
    ("expected ',' or", "yaml-open-bracket"),
    ("did not find expected '-' indicator", "yaml-indent"),
    ("did not find expected key", "yaml-indent"),
    ("expected <block end>", "yaml-indent"),
    ("wrong indentation", "yaml-indent"),
)


def report_fault(error: yaml.YAMLError, text: str, findings: Findings) -> None:
    """Note one problem for what stopped the parser."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        findings.error("yaml")
        return
    at = Mark(error.problem_mark.line + 1, error.problem_mark.column + 1)
    opened = (
        at if error.context_mark is None else Mark(error.context_mark.line + 1, error.context_mark.column + 1)
    )
    said = error.problem or ""
    line = _line(text, at)
    if "cannot start any token" in said:
        if line[: at.col].isspace() or line[at.col - 1 : at.col] == "\t":
            findings.error("yaml-tab", at)
        else:
            findings.error("yaml-character", at, found=f'"{line[at.col - 1 : at.col]}"')
    elif "mapping values are not allowed" in said:
        # The second colon of a line is one too many; the first is on a line that stands askew.
        findings.error("yaml-colon" if ":" in line[: at.col - 1] else "yaml-indent", at)
    elif "end of stream" in said and "quoted" in (error.context or ""):
        findings.error("yaml-open-quote", opened)
    else:
        code = next((code for part, code in CODES if part in said), "yaml")
        place = opened if code == "yaml-open-bracket" else at
        findings.error(code, place, found=said if code == "yaml" else "")


def _line(text: str, mark: Mark) -> str:
    lines = BREAKS.split(text)
    return lines[mark.line - 1] if mark.line <= len(lines) else ""
