"""What the player did, one thing at a time, in logical units."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """The kinds of input."""

    NONE = "none"
    MOVE = "move"
    LEAVE = "leave"
    PRESS = "press"
    RELEASE = "release"
    WHEEL = "wheel"
    KEY = "key"
    KEY_UP = "key_up"
    TEXT = "text"
    COMPOSE = "compose"


class Input(NamedTuple):
    """One input. `x`, `y` are where the pointer is; `key` is a lower-case name such as `tab`, `enter`, `a`.

    `wheel` counts notches, up is positive. `text` is typed or, for COMPOSE, still being composed.
    """

    kind: Kind = Kind.NONE
    x: float = -1.0
    y: float = -1.0
    key: str = ""
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    is_repeat: bool = False
    text: str = ""
    wheel: float = 0.0


NOTHING = Input()
