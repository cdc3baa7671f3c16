"""An offer to the seat as a cautious and a bold adviser look at it, each with reasons of the seat's own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.agents.advice.counsel import Counsel
from game.agents.advice.countering import counters, joint
from game.agents.advice.warning import gain_of
from game.agents.dating import first_signing
from game.core.ids import IssueId, Turn
from game.core.legal import signing_turn
from game.core.orders import Kind
from game.core.position import Offer
from game.core.scoring import can_be_signed, durability, walk_away, window_percent

REASONS_MAX = 3
AHEAD = 3
"""How many turns ahead an adviser looks."""
MORE = 200
"""What must be had in addition before a bold adviser speaks of it, hundredths."""
NEARLY = 97
"""Per cent of the others' liking that a counter-offer must keep to seem within reach."""
FRAGILE = 60
"""Per cent under which an agreement seems fragile to a cautious adviser."""
FEW = 3
"""Turns left that a cautious adviser calls few."""


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


@dataclass(frozen=True, slots=True)
class Reasoned:
    """One point with the seat's own numbers: hundredths, per cent or turns by what it is about.

    `turn` is the one in which `later` is expected.
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
    facts = _Facts(counsel, offer)
    return _cautious(facts), _bold(facts)


class _Facts:
    """What both advisers know."""

    __slots__ = (
        "ahead",
        "appetite",
        "crosses",
        "gain",
        "is_last_call",
        "is_late",
        "lasts",
        "left",
        "no_headline",
        "room",
        "thin",
        "walk_away",
        "window",
    )

    def __init__(self, counsel: Counsel, offer: Offer) -> None:
        view, package = counsel.view, offer.package
        scenario, public, book = view.scenario, view.public, view.book
        when = signing_turn(view, offer)
        then = counsel.later(Turn(min(when, public.last_turn)))
        ahead = counsel.later(Turn(min(public.turn + AHEAD, public.last_turn)))
        settles = offer.kind is Kind.SETTLEMENT
        self.ahead: int = ahead.public.turn
        whole = (
            package
            if settles
            else tuple(new or old for new, old in zip(package, public.in_force, strict=True))
        )
        self.gain = gain_of(then, package, offer.kind)
        self.walk_away = walk_away(book, public, view.account), walk_away(book, ahead.public, ahead.account)
        rules = scenario.scoring.headlines
        has_window = rules is not None and bool(rules.window_percent) and bool(book.headlines)
        self.window = (
            (window_percent(scenario, public.turn), window_percent(scenario, ahead.public.turn))
            if has_window
            else (0, 0)
        )
        has_appetite = bool(public.appetite) and bool(book.headlines)
        self.appetite = (
            (public.appetite[view.seat], ahead.public.appetite[view.seat]) if has_appetite else (0, 0)
        )
        self.left = public.last_turn - public.turn
        self.is_last_call = offer.turn + scenario.moves.offer_lapses_after <= public.turn
        self.is_late = when > public.last_turn or first_signing(view, package, when) is None
        self.thin = len(can_be_signed(scenario, public, package)[0])
        self.lasts = 100 if scenario.scoring.durability is None else durability(scenario, then.public, whole)
        met = [line for line in book.headlines if line.when.holds(whole)]
        self.no_headline = settles and rules is not None and bool(book.headlines) and not met
        self.crosses = any(
            line.seat == view.seat
            and (package[line.issue] or settles)
            and scenario.published[line.seat][line.issue][package[line.issue]]
            < scenario.published[line.seat][line.issue][line.option]
            for line in public.red_lines
        )
        can_better = settles and not self.is_late
        self.room = _room(counsel, offer, then.public.turn, self.gain) if can_better else None


def _room(counsel: Counsel, offer: Offer, date: Turn, gain: int) -> tuple[IssueId, int] | None:
    """The change that brings the seat more and that the others may like nearly as well; None without one."""
    study, package = counsel.study, offer.package
    unit = counsel.view.scenario.points_unit
    planned = study.appraisal(date).value(package)
    least = planned + (MORE * unit if gain >= 0 else MORE * unit - gain)
    known = NEARLY * joint(counsel, package)
    for found in counters(counsel, package, least, date):
        if 100 * found.liking < known:
            return None
        own = counsel.view.book.points
        changes = [
            (own[issue][new] - own[issue][package[issue]], issue, new)
            for issue, new in enumerate(found.package)
            if new != package[issue] and issue in counsel.bargained()
        ]
        if changes:
            _, issue, option = max(changes)
            return IssueId(issue), option
    return None


def _cautious(facts: _Facts) -> Advised:
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


def _bold(facts: _Facts) -> Advised:
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


def _troubles(facts: _Facts) -> list[Reasoned]:
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


def _pressing(facts: _Facts) -> list[Reasoned]:
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


def _patience(facts: _Facts) -> list[Reasoned]:
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
