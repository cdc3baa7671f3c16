"""Presets, switches and lengths: what they change is there to be changed."""

from __future__ import annotations

from game.scenario.draft import Draft
from game.scenario.node import Path
from game.scenario.overlay import FIXED_KEYS
from game.scenario.repeats import repeats


def check_length_changes(draft: Draft) -> None:
    """A length changes the scenario, not the file's head or the variants themselves."""
    for name, length in draft.document.lengths.items():
        for key in length.change:
            if key in FIXED_KEYS:
                draft.error("fixed-key", ("lengths", name, "change", key), at_key=True)


def check_length_issues(draft: Draft) -> None:
    """A length keeps issues, each named once, and those that the rules cannot do without."""
    document = draft.document
    for name, length in document.lengths.items():
        if length.issues is None:
            continue
        path: Path = ("lengths", name, "issues")
        if not length.issues:
            draft.error("empty-list", path, at_key=True, found="")
        for at, _ in repeats(length.issues):
            draft.error("repeated-issue", (*path, at))
        needed = list(document.settlement.requires) if document.settlement else []
        if document.truce:
            needed.append(document.truce.issue)
        for issue in dict.fromkeys(needed):
            if issue in document.issues and issue not in length.issues:
                draft.error("length-drops-needed", path, at_key=True, found="", issue=issue)


def check_switches(draft: Draft) -> None:
    """A switch turns something off, and is not mistaken for a preset: players name both in one place."""
    for name, switch in draft.document.switches.items():
        if name in draft.document.presets:
            draft.error("switch-like-preset", ("switches", name), at_key=True)
        if not switch.off:
            draft.warning("idle-switch", ("switches", name, "off"), at_key=True, name=name)
