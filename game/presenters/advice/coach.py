"""How much advice a person gets, and how a stored game keeps that."""

from __future__ import annotations

import json
from enum import Enum

from game.texts import say

KEY = "@advice"
"""Where a casting holds the level; no seat has a key like this."""


class Coach(Enum):
    """A level of help, each with all that the one before has."""

    NONE = "none"
    HINTS = "hints"
    ADVISOR = "advisor"
    DELEGATE = "delegate"

    @property
    def name_shown(self) -> str:
        """Its name."""
        return say(f"advice.level.{self.value}")

    @property
    def text(self) -> str:
        """What it gives, in a sentence."""
        return say(f"advice.about.{self.value}")

    @property
    def hints(self) -> bool:
        """Whether warnings, files and what others may want are told."""
        return self is not Coach.NONE

    @property
    def advises(self) -> bool:
        """Whether counter-offers and two opinions on offers are given."""
        return self in (Coach.ADVISOR, Coach.DELEGATE)

    @property
    def drafts(self) -> bool:
        """Whether whole orders are filled in."""
        return self is Coach.DELEGATE


def coach_named(value: str) -> Coach:
    """The level of a value; none for one that is not known."""
    return next((coach for coach in Coach if coach.value == value), Coach.NONE)


def with_coach(casting: str, coach: Coach) -> str:
    """A casting, as JSON, that also holds the level of help."""
    tree = json.loads(casting)
    if coach is not Coach.NONE:
        tree[KEY] = coach.value
    return json.dumps(tree)


def coach_of(casting: str) -> Coach:
    """The level of help in a casting; none where there is none, or none that is known."""
    try:
        tree = json.loads(casting)
    except (ValueError, RecursionError):
        return Coach.NONE
    found = tree.get(KEY) if isinstance(tree, dict) else None
    return coach_named(found) if isinstance(found, str) else Coach.NONE
