"""Counter-offers worth at least so much to the seat, each in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.advice.counsel import Counsel
from game.agents.advice.countering import counters, liked
from game.core.errors import Refused
from game.core.ids import IssueId, Package, Turn
from game.core.legal import check_offer
from game.core.orders import Kind, MakeOffer
from game.core.scoring import walk_away
from game.presenters.advice.clause import clause
from game.presenters.reader import Reader
from game.presenters.sketch import Sketch, completed
from game.presenters.worth import worth
from game.texts import format_series, say

MOST = 3
APART = 2
"""Issues in which counter-offers differ from each other, if enough of them do."""
LOOKED_AT, ENOUGH = 250, 12
"""How many of those found are valued exactly at most, and how many good ones are enough to choose from."""
BETTER = 15
"""From how much, of 1000, a seat is told to like one package better than another."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter-offer as it would be made, with what changes and what it is worth to the seat, in hundredths.

    `gain` is against its walk-away. `others` says how they may look at it, without a number.
    """

    offer: MakeOffer
    score: int
    gain: int
    words: str
    others: str


@dataclass(frozen=True, slots=True)
class Counters:
    """Up to three counter-offers, best for the others first; `note` says why there are fewer."""

    base: str
    at_least: int
    offers: tuple[Counter, ...]
    note: str


def counter_offers(counsel: Counsel, name: str, base: Package, at_least: int) -> Counters:
    """Counter-offers worth `at_least` to the seat, hundredths; what changes is told against `base`."""
    view = counsel.view
    usual = counsel.study.usual_date
    date = Turn(min(view.public.last_turn, max(usual, view.public.turn + 1)))
    good: list[Counter] = []
    if view.public.turn < view.public.last_turn:
        for found in counters(counsel, base, at_least, date)[:LOOKED_AT]:
            counter = None if found.package == base else _counter(counsel, name, base, found.package)
            if counter is not None and counter.score >= at_least:
                good.append(counter)
            if len(good) == ENOUGH:
                break
    chosen = _spread(good)
    note = ""
    if not chosen:
        note = say("advice.counter.none", value=Reader(view.scenario).points(at_least))
    elif len(chosen) < MOST:
        note = say("advice.counter.few")
    return Counters(name, at_least, chosen, note)


def span(counsel: Counsel) -> tuple[int, int]:
    """What the seat has without a deal, and the most a settlement seems to be worth to it, hundredths."""
    view = counsel.view
    return walk_away(view.book, view.public, view.account), counsel.study.aspiration.best


def _spread(good: list[Counter]) -> tuple[Counter, ...]:
    """The first ones that differ enough, in order; the first ones after all if too few do."""
    for apart in range(APART, 0, -1):
        chosen: list[Counter] = []
        for counter in good:
            if all(_distance(counter.offer.package, one.offer.package) >= apart for one in chosen):
                chosen.append(counter)
            if len(chosen) == MOST:
                return tuple(chosen)
    return tuple(good[:MOST])


def _distance(one: Package, two: Package) -> int:
    return sum(a != b for a, b in zip(one, two, strict=True))


def _counter(counsel: Counsel, name: str, base: Package, package: Package) -> Counter | None:
    """The counter-offer of a package; None if it cannot be made."""
    view = counsel.view
    offer = completed(view, Sketch(package))
    if offer.kind is not Kind.SETTLEMENT:
        return None
    try:
        check_offer(view, offer)
    except Refused:
        return None
    value = worth(view, package, offer.kind, offer.date)
    return Counter(
        offer=offer,
        score=value.score,
        gain=value.gain,
        words=_tell_changes(counsel, base, package),
        others=_tell_others(counsel, name, base, package),
    )


def _tell_changes(counsel: Counsel, base: Package, package: Package) -> str:
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    if not any(base):
        return say("advice.counter.whole", package=reader.package(package))
    own = counsel.view.book.points
    asks: list[str] = []
    gives: list[str] = []
    for number, (old, new) in enumerate(zip(base, package, strict=True)):
        if old != new:
            kind = asks if own[number][new] > own[number][old] else gives
            kind.append(clause(reader, IssueId(number), new))
    if asks and gives:
        return say("advice.counter.both", asks=format_series(asks), gives=format_series(gives))
    if asks:
        return say("advice.counter.asks", asks=format_series(asks))
    return say("advice.counter.gives", gives=format_series(gives))


def _tell_others(counsel: Counsel, name: str, base: Package, package: Package) -> str:
    """How each other seat may look at it beside the base; nothing where there is nothing to compare with."""
    if not any(base):
        return ""
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    before, after = liked(counsel, base), liked(counsel, package)
    told = []
    for seat, old, new in zip(counsel.others, before, after, strict=True):
        how = "better" if new - old >= BETTER else "less" if old - new >= BETTER else "alike"
        told.append(say(f"advice.counter.{how}", seat=reader.subject(seat)))
    return " ".join([say("advice.counter.beside", base=name), *told])
