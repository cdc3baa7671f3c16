"""Which length, preset and switches are played: what was asked for, looked up in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.scenario.findings import Findings, quoted
from game.scenario.node import Block, Tree
from game.texts import say

JOIN: Final = "+"
"""Joins a preset and switches: `firm_line+beginner`."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Names that the file has; a preset or length is None only if the file has none at all."""

    length: str | None
    preset: str | None
    switches: tuple[str, ...]


def choose(
    tree: Tree, findings: Findings, length: str | None, preset: str | None, switches: Iterable[str]
) -> Variant:
    """The variant asked for; what is not asked for is the file's first. Names it lacks become problems.

    `preset` may be a preset, a switch, or several of these joined by +, at most one preset among them.
    """
    lengths, presets, known = (_keys(tree, block) for block in ("lengths", "presets", "switches"))
    if length is not None and length not in lengths:
        _note(tree, findings, "lengths", "unknown-length", length, lengths)
    wanted, chosen = [], list(switches)
    for name in () if preset is None else (part.strip() for part in preset.split(JOIN)):
        if name in presets:
            wanted.append(name)
        elif name in known:
            chosen.append(name)
        else:
            _note(tree, findings, "presets", "unknown-preset", name, (*presets, *known))
    for name in switches:
        if name not in known:
            _note(tree, findings, "switches", "unknown-switch", name, known)
    if len(set(wanted)) > 1:
        findings.error("several-presets", tree.key_place(("presets",)), found=quoted(JOIN.join(wanted)))
    return Variant(
        _first(lengths) if length is None else length,
        wanted[0] if wanted else _first(presets),
        tuple(dict.fromkeys(chosen)),
    )


def listed(names: Iterable[str]) -> str:
    """What was expected where one of these names was to be given."""
    words = ", ".join(names)
    return say("problem.one_of", words=words) if words else say("problem.no_name")


def _note(
    tree: Tree, findings: Findings, block: str, code: str, name: str, choices: tuple[str, ...]
) -> None:
    """Note a name that the file does not have, at the block that would hold it."""
    place = tree.key_place((block,))
    findings.error(code, place, expected=listed(choices), found=quoted(name), meant=(name, choices))


def _first(names: tuple[str, ...]) -> str | None:
    return names[0] if names else None


def _keys(tree: Tree, block: str) -> tuple[str, ...]:
    node = tree.find((block,))
    return tuple(node.entries) if isinstance(node, Block) else ()
