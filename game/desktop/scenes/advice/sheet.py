"""What is open of the advice."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import IssueId


@dataclass(slots=True)
class Sheet:
    """What is open: the chapter, the clause asked about, the value asked for (whole points), and whether
    the panel stands between the player and the seal.
    """

    chapter: str = "turn"
    asked: tuple[IssueId, int] | None = None
    value: int | None = None
    is_sealing: bool = False
