"""What a seat may believe to matter to each other one, from all it has seen and heard in the game."""

from __future__ import annotations

from collections.abc import Iterable

from game.agents.beliefs import (
    RED_LINE_WEIGHT,
    SIGNAL_WEIGHT,
    WEIGHT,
    Weights,
    after_emphasis,
    after_offer,
    even,
)
from game.core.commands import Reply
from game.core.ids import OPENING, IssueId, Package, PerSeat, SeatId
from game.core.orders import Kind
from game.core.position import Answered, Message, Offer, Signalled
from game.core.view import SeatView

LEARN = 25
"""How much is learnt from an offer, per cent of what a rank says."""
ANSWER_WEIGHT = 3_000
"""What a refusal or a condition adds to the issue it names."""
MATTERS = 130
"""Per cent of the average weight from which an issue seems to matter much to a seat."""


def settlements(view: SeatView, heard: Iterable[Offer]) -> tuple[Offer, ...]:
    """The settlements that others offered, in the order in which they were made.

    `heard` are the offers the seat was shown in earlier turns; those of turns that were taken back and the
    opening do not count.
    """
    known = {offer.id: offer for offer in (*heard, *view.offers)}
    return tuple(
        offer
        for offer in sorted(known.values(), key=lambda offer: (offer.turn, offer.id))
        if offer.kind is Kind.SETTLEMENT
        and offer.proposer != view.seat
        and offer.id != OPENING
        and offer.turn <= view.public.turn
    )


def believed(view: SeatView, offers: Iterable[Offer]) -> PerSeat[Weights]:
    """The weight of each issue to each seat, by offers, red lines, signals and answers."""
    issues = len(view.scenario.issues)
    weights = [even(issues) for _ in view.scenario.seats]
    before = dict[SeatId, Package]()
    for offer in offers:
        seat = offer.proposer
        weights[seat] = after_offer(
            weights[seat], view.scenario.published[seat], LEARN, offer.package, before.get(seat)
        )
        before[seat] = offer.package
    for line in view.public.red_lines:
        weights[line.seat] = after_emphasis(weights[line.seat], line.issue, RED_LINE_WEIGHT)
    for message in view.messages:
        named = _named(view, message)
        if named is not None:
            weights[message.sender] = after_emphasis(weights[message.sender], *named)
    return tuple(weights)


def matters(weights: Weights, issue: IssueId) -> bool:
    """Whether an issue seems to matter much to the seat of these weights."""
    return 100 * weights[issue] >= MATTERS * WEIGHT


def _named(view: SeatView, message: Message) -> tuple[IssueId, int] | None:
    """The issue that another seat's message makes weigh more, and by how much."""
    if message.sender == view.seat or message.turn > view.public.turn:
        return None
    match message.said:
        case Signalled(issue):
            return issue, SIGNAL_WEIGHT
        case Answered(asked, Reply.REFUSE):
            return asked.issue, ANSWER_WEIGHT
        case Answered(_, Reply.CONDITION, issue) if issue is not None:
            return issue, ANSWER_WEIGHT
        case _:
            return None
