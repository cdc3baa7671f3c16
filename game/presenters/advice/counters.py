"""Counter-offers worth at least so much to the seat, each in a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from game.agents.advice.counsel import Counsel
from game.agents.advice.countering import counters, liked
from game.core.errors import Refused
from game.core.ids import IssueId, Package, Turn
from game.core.legal import check_offer
from game.core.orders import Kind, MakeOffer
from game.core.scoring import walk_away
from game.presenters.advice.clause import clause, series
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
"""From how much, of 1000, a seat is told to like one package better than another; under it, a little."""

LIKINGS = ("better", "bit_better", "alike", "bit_less", "less")
"""How a seat may like one package beside another, as the texts call it, in the order of telling."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter-offer as it would be made, with what changes and what it is worth to the seat, in hundredths.

    `gain` is against its walk-away. `others` says what tells it from the next one, or the last one from the
    base, and who may like it better or less for that, without a number.
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
    chosen = _compared(counsel, name, base, _spread(good))
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
        others="",
    )


def _compared(counsel: Counsel, name: str, base: Package, chosen: tuple[Counter, ...]) -> tuple[Counter, ...]:
    """The counter-offers, each with what others may think of it beside the next, the last beside the base."""
    told = [
        replace(one, others=_tell_next(counsel, one.offer.package, two.offer.package))
        for one, two in pairwise(chosen)
    ]
    # Where there is no base the last one has nothing to be compared with that it was not already.
    told += [
        replace(one, others=_tell_base(counsel, name, base, one.offer.package) if any(base) else "")
        for one in chosen[-1:]
    ]
    return tuple(told)


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


def _tell_next(counsel: Counsel, package: Package, after: Package) -> str:
    """What the next counter-offer has instead, and whom this one may please more."""
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    changes = series(
        reader,
        [
            (IssueId(number), new)
            for number, (old, new) in enumerate(zip(package, after, strict=True))
            if old != new
        ],
    )
    return " ".join([say("advice.counter.next", changes=changes), *_tell_liking(counsel, after, package)])


def _tell_base(counsel: Counsel, name: str, base: Package, package: Package) -> str:
    return " ".join([say("advice.counter.beside", base=name), *_tell_liking(counsel, base, package)])


def _tell_liking(counsel: Counsel, before: Package, after: Package) -> list[str]:
    """Who may like the second package better than the first, who less, and by how much in words."""
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    seats: dict[str, list[str]] = {how: [] for how in LIKINGS}
    for seat, old, new in zip(counsel.others, liked(counsel, before), liked(counsel, after), strict=True):
        named = seats[_how(new - old)]
        named.append(reader.called(seat) if named else reader.subject(seat))
    return [say(f"advice.counter.{how}", seat=format_series(named)) for how, named in seats.items() if named]


def _how(difference: int) -> str:
    if difference >= BETTER:
        return "better"
    if difference <= -BETTER:
        return "less"
    return "bit_better" if difference > 0 else "bit_less" if difference < 0 else "alike"
