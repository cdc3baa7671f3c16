"""Two short opinions on an offer that lies before the seat."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.advice.counsel import Counsel
from game.agents.advice.weighing import Point, Reasoned, weigh
from game.core.ids import OfferId
from game.core.legal import legal
from game.core.orders import Accept, Kind
from game.core.position import Offer
from game.core.view import SeatView
from game.presenters.advice.clause import clause
from game.presenters.reader import Reader
from game.texts import say


@dataclass(frozen=True, slots=True)
class Adviser:
    """One voice: who speaks, what it would do, and why; the numbers are the seat's own."""

    name: str
    says: str
    reasons: tuple[str, ...]


def answerable(view: SeatView) -> tuple[Offer, ...]:
    """The offers that the seat may accept now, the latest first."""
    open_now = {move.offer for move in legal(view).table if isinstance(move, Accept)}
    return tuple(offer for offer in reversed(view.offers) if offer.id in open_now)


def advisers(counsel: Counsel, number: OfferId) -> tuple[Adviser, ...]:
    """The cautious and the bold adviser on an offer; nobody if it is not, or no longer, on the table."""
    offer = next((offer for offer in counsel.view.offers if offer.id == number), None)
    if offer is None:
        return ()
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    return tuple(
        Adviser(
            say(f"advice.voice.{advised.voice.value}"),
            say(f"advice.voice.{advised.leaning.value}"),
            tuple(_tell(reader, offer, reasoned) for reasoned in advised.reasons),
        )
        for advised in weigh(counsel, offer)
    )


def _tell(reader: Reader, offer: Offer, reasoned: Reasoned) -> str:
    point, now, later = reasoned.point, reasoned.now, reasoned.later
    key = f"advice.point.{point.value}"
    if point is Point.ROOM and reasoned.issue is not None and reasoned.option is not None:
        return say(key, clause=clause(reader, reasoned.issue, reasoned.option))
    match point:
        case Point.BELOW | Point.ABOVE:
            kind = "_interim" if offer.kind is Kind.INTERIM else ""
            return say(key + kind, points=reader.points(now))
        case Point.WALK_AWAY_RISES | Point.WALK_AWAY_FALLS:
            return say(key, now=reader.points(now), later=reader.points(later), turn=reasoned.turn)
        case Point.APPETITE_RISES | Point.APPETITE_FALLS:
            return say(key, now=reader.reading(now), later=reader.reading(later), turn=reasoned.turn)
        case Point.WINDOW_CLOSES | Point.WINDOW_OPENS:
            return say(key, now=now, later=later, turn=reasoned.turn)
        case (
            Point.TRUCE_ALONE_MORE
            | Point.TRUCE_ALONE_LESS
            | Point.TRUCE_SETTLED_MORE
            | Point.TRUCE_SETTLED_LESS
        ):
            return say(key, points=reader.points(abs(now)), turn=reasoned.turn)
        case Point.TRUCE_ALONE_EVEN | Point.TRUCE_SETTLED_EVEN:
            return say(key, turn=reasoned.turn)
        case Point.FRAGILE | Point.HOLDS:
            return say(key, percent=now)
        case Point.FEW_TURNS | Point.TIME | Point.FILES:
            return say(key, n=now)
        case _:
            return say(key)
