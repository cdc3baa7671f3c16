"""An offer to the seat as a cautious and a bold adviser look at it, each with reasons of the seat's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.agents.advice.counsel import Counsel
from game.agents.advice.facts import Facts
from game.agents.advice.pausing import Pause
from game.core.ids import IssueId
from game.core.position import Offer

REASONS_MAX = 3
FRAGILE = 60
"""Per cent under which an agreement seems fragile to a cautious adviser."""
FEW = 3
"""Turns left that a cautious adviser calls few."""
SLIGHT = 50
"""What changes next to nothing, hundredths."""


class Voice(Enum):
    """Who speaks."""

    CAUTIOUS = "cautious"
    BOLD = "bold"


class Leaning(Enum):
    """What an adviser would do with the offer."""

    ACCEPT = "accept"
    COUNTER = "counter"
    WAIT = "wait"
    DECLINE = "decline"


class Point(Enum):
    """What an adviser points at."""

    BELOW = "below"
    ABOVE = "above"
    CROSSES = "crosses"
    TOO_LATE = "too_late"
    FRAGILE = "fragile"
    HOLDS = "holds"
    FILES = "files"
    NO_HEADLINE = "no_headline"
    ROOM = "room"
    NO_ROOM = "no_room"
    WALK_AWAY_RISES = "walk_away_rises"
    WALK_AWAY_FALLS = "walk_away_falls"
    WINDOW_CLOSES = "window_closes"
    WINDOW_OPENS = "window_opens"
    APPETITE_RISES = "appetite_rises"
    APPETITE_FALLS = "appetite_falls"
    FEW_TURNS = "few_turns"
    TIME = "time"
    LAST_CALL = "last_call"
    TRUCE_ALONE_MORE = "truce_alone_more"
    TRUCE_ALONE_LESS = "truce_alone_less"
    TRUCE_ALONE_EVEN = "truce_alone_even"
    TRUCE_SETTLED_MORE = "truce_settled_more"
    TRUCE_SETTLED_LESS = "truce_settled_less"
    TRUCE_SETTLED_EVEN = "truce_settled_even"


@dataclass(frozen=True, slots=True)
class Reasoned:
    """One point with the seat's own numbers: hundredths, per cent or turns by what it is about.

    `turn` is the one in which `later`, or the end of a truce, is expected.
    """

    point: Point
    now: int = 0
    later: int = 0
    turn: int = 0
    issue: IssueId | None = None
    option: int | None = None


@dataclass(frozen=True, slots=True)
class Advised:
    """What one adviser says of an offer."""

    voice: Voice
    leaning: Leaning
    reasons: tuple[Reasoned, ...]


def weigh(counsel: Counsel, offer: Offer) -> tuple[Advised, Advised]:
    """The cautious adviser and the bold one on an offer that the seat may answer."""
    facts = Facts(counsel, offer)
    if facts.pause is not None and not facts.is_late:
        return _of_truce(facts, facts.pause, SLIGHT * counsel.view.scenario.points_unit)
    return _cautious(facts), _bold(facts)


def _of_truce(facts: Facts, pause: Pause, slight: int) -> tuple[Advised, Advised]:
    """A truce is judged by where it leaves the seat when it is over, not by how a settlement lasts.

    The cautious adviser asks what the seat has if no settlement follows, the bold one what a settlement
    brings then; what changes next to nothing is no reason to say no.
    """
    alone = _change(pause.alone, slight, "truce_alone", pause.turn)
    settled = _change(pause.settled, slight, "truce_settled", pause.turn)
    crossing = [Reasoned(Point.CROSSES)] if facts.crosses else []
    last = [Reasoned(Point.LAST_CALL)] if facts.is_last_call else []
    voices = (Voice.CAUTIOUS, alone, settled), (Voice.BOLD, settled, alone)
    cautious, bold = [
        Advised(
            voice,
            Leaning.DECLINE if crossing or first.now < -slight else Leaning.ACCEPT,
            tuple([*crossing, first, second, *last][:REASONS_MAX]),
        )
        for voice, first, second in voices
    ]
    return cautious, bold


def _change(amount: int, slight: int, of: str, turn: int) -> Reasoned:
    how = "more" if amount > slight else "less" if amount < -slight else "even"
    return Reasoned(Point(f"{of}_{how}"), amount, turn=turn)


def _cautious(facts: Facts) -> Advised:
    """Looks at what can go wrong, and takes what is good enough before it is gone."""
    reasons = _troubles(facts)
    if facts.gain < 0 or facts.is_late:
        leaning = Leaning.DECLINE
    elif facts.crosses:
        leaning = Leaning.COUNTER
    else:
        leaning = Leaning.ACCEPT
        reasons = [Reasoned(Point.ABOVE, facts.gain), *reasons, *_pressing(facts)]
        if facts.lasts < FRAGILE and facts.left > FEW and not facts.is_last_call:
            leaning = Leaning.COUNTER
        elif not facts.thin and facts.lasts >= FRAGILE:
            reasons.append(Reasoned(Point.HOLDS, facts.lasts))
    return Advised(Voice.CAUTIOUS, leaning, tuple(reasons[:REASONS_MAX]))


def _bold(facts: Facts) -> Advised:
    """Looks at what more could be had, and whether time is on the seat's side."""
    room = (
        [Reasoned(Point.ROOM, issue=facts.room[0], option=facts.room[1])]
        if facts.room is not None
        else [Reasoned(Point.NO_ROOM)]
    )
    patience = _patience(facts)
    if facts.is_late:
        return Advised(Voice.BOLD, Leaning.DECLINE, (Reasoned(Point.TOO_LATE), *patience)[:REASONS_MAX])
    if facts.gain < 0:
        leaning = Leaning.COUNTER if facts.room is not None else Leaning.DECLINE
        reasons = [Reasoned(Point.BELOW, -facts.gain), *room, *patience]
    elif facts.left <= 1:
        leaning, reasons = Leaning.ACCEPT, [Reasoned(Point.ABOVE, facts.gain), *_pressing(facts)]
    elif facts.room is not None:
        leaning, reasons = Leaning.COUNTER, [*room, *patience]
    elif _pays(patience) and facts.left > FEW and not facts.is_last_call:
        leaning, reasons = Leaning.WAIT, [*patience, *room]
    else:
        leaning, reasons = Leaning.ACCEPT, [Reasoned(Point.ABOVE, facts.gain), *room, *_pressing(facts)]
    return Advised(Voice.BOLD, leaning, tuple(reasons[:REASONS_MAX]))


def _troubles(facts: Facts) -> list[Reasoned]:
    found = []
    if facts.gain < 0:
        found.append(Reasoned(Point.BELOW, -facts.gain))
    if facts.is_late:
        found.append(Reasoned(Point.TOO_LATE))
    if facts.crosses:
        found.append(Reasoned(Point.CROSSES))
    if facts.lasts < FRAGILE:
        found.append(Reasoned(Point.FRAGILE, facts.lasts))
    if facts.thin:
        found.append(Reasoned(Point.FILES, facts.thin))
    if facts.no_headline:
        found.append(Reasoned(Point.NO_HEADLINE))
    return found


def _pressing(facts: Facts) -> list[Reasoned]:
    """Why not to wait."""
    found = []
    if facts.is_last_call:
        found.append(Reasoned(Point.LAST_CALL))
    if facts.left <= FEW:
        found.append(Reasoned(Point.FEW_TURNS, facts.left))
    if facts.walk_away[1] < facts.walk_away[0]:
        found.append(Reasoned(Point.WALK_AWAY_FALLS, *facts.walk_away, facts.ahead))
    if facts.window[1] < facts.window[0]:
        found.append(Reasoned(Point.WINDOW_CLOSES, *facts.window, facts.ahead))
    if facts.appetite[1] < facts.appetite[0]:
        found.append(Reasoned(Point.APPETITE_FALLS, *facts.appetite, facts.ahead))
    return found


def _patience(facts: Facts) -> list[Reasoned]:
    """Why waiting may pay."""
    found = []
    if facts.walk_away[1] > facts.walk_away[0]:
        found.append(Reasoned(Point.WALK_AWAY_RISES, *facts.walk_away, facts.ahead))
    if facts.window[1] > facts.window[0]:
        found.append(Reasoned(Point.WINDOW_OPENS, *facts.window, facts.ahead))
    if facts.appetite[1] > facts.appetite[0]:
        found.append(Reasoned(Point.APPETITE_RISES, *facts.appetite, facts.ahead))
    if facts.left > FEW and not found:
        found.append(Reasoned(Point.TIME, facts.left))
    return found


def _pays(patience: list[Reasoned]) -> bool:
    """Whether waiting brings anything; time alone is no reason to."""
    return any(reasoned.point is not Point.TIME for reasoned in patience)
