"""The tree against the schema: every field that does not fit becomes a problem at its own place.

A file with such problems still goes on to the cross-checks, with small stand-ins for what did not fit, so
that an author sees everything at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.annotation import annotation_at, blank, keys_of
from game.scenario.findings import Findings, quoted
from game.scenario.node import Listed, Node, Path, Scalar, Tree
from game.scenario.schema import Document
from game.texts import has, say

DECIMAL = re.compile(r"[-+]?[0-9]*\.[0-9]+", re.ASCII)
# What the words for a limit that was passed need to know.
LIMITS: Final = {
    "greater_than_equal": ("ge",),
    "less_than_equal": ("le",),
    "string_too_long": ("max_length",),
}
# Rounds of standing in for what did not fit; one is enough unless a stand-in does not fit either.
ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What the schema made of a tree; `bad` are the paths whose values are stand-ins."""

    document: Document
    bad: frozenset[Path]


def validate(tree: Tree, findings: Findings) -> Reading | None:
    """The document, as far as it can be read; None if nothing can be checked further."""
    plain: Any = tree.root.plain()
    bad: set[Path] = set(tree.broken())
    for attempt in range(ROUNDS):
        try:
            return Reading(Document.model_validate(plain), frozenset(bad))
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_context=True, include_input=False):
                path = _path_in_file(detail)
                if path in bad and attempt == 0:
                    # The second kind of a choice did not fit either, or the value could not be read.
                    _stand_in(plain, path, detail["type"])
                    continue
                if attempt == 0:
                    _report(detail, path, tree, findings)
                bad.add(path)
                _stand_in(plain, path, detail["type"])
    return None


def _path_in_file(detail: ErrorDetails) -> Path:
    """The location without the steps that only the schema knows: which kind of a choice did not fit.

    An item that a list of fixed length lacks is a fault of the list.
    """
    loc = detail["loc"]
    if detail["type"] == "extra_forbidden":
        return loc
    if detail["type"] == "missing" and isinstance(loc[-1], int):
        return loc[:-1]
    path: Path = ()
    for step in loc:
        if annotation_at(Document, (*path, step)) is None:
            break
        path = (*path, step)
    return path


def _report(detail: ErrorDetails, path: Path, tree: Tree, findings: Findings) -> None:
    kind = detail["type"]
    node = tree.find(path)
    if kind == "missing" and path == detail["loc"]:
        findings.error("missing-key", tree.key_place(path[:-1]), key=str(path[-1]))
    elif kind == "extra_forbidden":
        word = str(path[-1])
        choices = keys_of(annotation_at(Document, path[:-1]))
        findings.error("unknown-key", tree.key_place(path), found=quoted(word), meant=(word, choices))
    elif isinstance(node, Scalar) and node.value is None and not node.text:
        findings.error("missing-value", tree.key_place(path), key=str(path[-1]))
    elif not (isinstance(node, Scalar) and node.is_broken):
        _report_value(detail, path, node, tree, findings)


def _report_value(
    detail: ErrorDetails, path: Path, node: Node | None, tree: Tree, findings: Findings
) -> None:
    kind = "too_long" if detail["type"] == "missing" else detail["type"]
    if kind in ("too_long", "too_short") and isinstance(node, Scalar):
        kind = f"string_{kind}"
    text = node.text if isinstance(node, Scalar) else ""
    hint = ""
    meant: tuple[str, tuple[str, ...]] | None = None
    if kind == "literal_error":
        choices = _choices(path)
        words = ", ".join(choices)
        code, expected = "unknown-word", say("problem.one_of", words=words) if choices[1:] else words
        meant = (text, choices)
    else:
        code = "wrong-kind" if _is_kind(kind) else "out-of-range"
        code = "not-one-line" if kind == "string_pattern_mismatch" else code
        expected = _expected(kind, detail)
    if kind.startswith("int") and DECIMAL.fullmatch(text):
        hint = say("problem.hint.decimal")
    elif kind.startswith("int") and isinstance(node, Scalar) and node.lead == 1:
        hint = say("problem.hint.quoted-number")
    findings.error(code, tree.place(path), expected=expected, found=_shown(node), hint=hint, meant=meant)


def _expected(kind: str, detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    limits = {key: context[key] for key in LIMITS.get(kind, ()) if isinstance(context.get(key), int)}
    if len(limits) == len(LIMITS.get(kind, ())) and has(f"problem.expect.{kind}"):
        return say(f"problem.expect.{kind}", **limits)
    return detail["msg"]


def _is_kind(kind: str) -> bool:
    return kind.endswith(("_type", "_parsing", "_from_float")) or kind == "is_instance_of"


def _choices(path: Path) -> tuple[str, ...]:
    annotation = annotation_at(Document, path)
    found: list[str] = []
    stack = [annotation]
    while stack:
        part = stack.pop()
        arguments = getattr(part, "__args__", ())
        found.extend(argument for argument in arguments if isinstance(argument, str))
        stack.extend(argument for argument in arguments if not isinstance(argument, str))
    return tuple(found)


def _shown(node: Node | None) -> str:
    if isinstance(node, Scalar):
        return quoted(node.text)
    if isinstance(node, Listed):
        return say("problem.found_list", n=len(node.items))
    return say("problem.found_block")


def _stand_in(plain: Any, path: Path, kind: str) -> None:
    """Put a stand-in at a path of the plain tree, or take an unknown key out of it."""
    chain: list[Any] = [plain]
    for step in path[:-1]:
        inner = chain[-1]
        try:
            chain.append(inner[step])
        except (KeyError, IndexError, TypeError):
            return
    value = blank(annotation_at(Document, path))
    for at in range(len(chain) - 1, -1, -1):
        holder, step = chain[at], path[at]
        if isinstance(holder, dict):
            if kind == "extra_forbidden" and at == len(path) - 1:
                holder.pop(step, None)
            else:
                holder[step] = value
            return
        if not isinstance(holder, tuple) or not isinstance(step, int):
            return
        # A tuple cannot be changed: put a new one into its own holder.
        value = (*holder[:step], value, *holder[step + 1 :])
