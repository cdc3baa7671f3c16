"""What a character has seen and made of it: a fold of its seat's views, one a turn, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from game.agents.beliefs import RED_LINE_WEIGHT, SIGNAL_WEIGHT, Weights, after_emphasis, after_offer, even
from game.agents.dice import Stream
from game.agents.traits import Traits, traits_of
from game.agents.worksheet import Worksheet, worksheet_of
from game.core.arithmetic import clamp
from game.core.ids import IssueId, Package, PerIssue, PerSeat, SeatId, Turn
from game.core.orders import Kind
from game.core.position import Offer, PublicState, Signalled
from game.core.scenario import Character, Level, PublicScenario
from game.core.scoring import settlement_value
from game.core.view import SeatView

RECEIVED_MAX = 24
"""How many different packages a character remembers to have been offered."""
RANK_MAX = 1000


@dataclass(frozen=True, slots=True)
class Memory:
    """A character's memory at the start of a turn.

    `weights` by seat; `asked` the last settlement each seat offered; `opened` and `moved` what each seat's
    first and best settlement was worth to us when we read it; `claims` the first settlement each seat offered
    and its last, with their turns; `received` the settlements offered to us.
    `lines` and `heard` count the red lines and messages already read. `seen` is what is public this turn,
    `before` what was public when it looked last, None at its first look. `traits` and `sheet` are worked out
    from character, level and scenario and are not part of what is remembered.
    """

    turn: Turn
    weights: PerSeat[Weights]
    asked: PerSeat[Package | None]
    opened: PerSeat[int | None]
    moved: PerSeat[int | None]
    claims: PerSeat[tuple[tuple[Turn, Package], ...]]
    received: tuple[Package, ...]
    lines: frozenset[tuple[SeatId, IssueId]]
    heard: int
    seen: PublicState
    before: PublicState | None
    traits: Traits = field(compare=False, repr=False)
    sheet: Worksheet = field(compare=False, repr=False)


def remember(
    view: SeatView, character: Character, level: Level, stream: Stream, memory: Memory | None = None
) -> Memory:
    """The memory at the start of the view's turn.

    Without a memory, or with one of a later turn (an undone one), it begins anew and holds what this view
    alone shows. With the memory of this very turn nothing changes, whatever was said meanwhile.
    """
    if memory is None or memory.turn > view.public.turn:
        memory = _blank(view, traits_of(character, level), stream)
    elif memory.turn == view.public.turn:
        return memory
    memory = _heard(_lines_seen(memory, view), view)
    for offer in view.offers:
        if offer.turn >= memory.turn and offer.proposer != view.seat and offer.kind is Kind.SETTLEMENT:
            memory = _offer_seen(memory, view, offer)
    before = memory.seen if memory.turn else None
    return replace(memory, turn=view.public.turn, seen=view.public, before=before)


def rebuild(views: Iterable[SeatView], character: Character, level: Level, stream: Stream) -> Memory | None:
    """The memory after these views of one seat, one for each turn from the first, as after playing them."""
    memory = None
    for view in views:
        memory = remember(view, character, level, stream, memory)
    return memory


def _blank(view: SeatView, traits: Traits, stream: Stream) -> Memory:
    scenario, seats = view.scenario, len(view.scenario.seats)
    guesses = _guesses(scenario, traits.noise, stream)
    return Memory(
        turn=Turn(0),
        weights=(even(len(scenario.issues)),) * seats,
        asked=(None,) * seats,
        opened=(None,) * seats,
        moved=(None,) * seats,
        claims=((),) * seats,
        received=(),
        lines=frozenset(),
        heard=0,
        seen=view.public,
        before=None,
        traits=traits,
        sheet=worksheet_of(scenario, view.book, guesses),
    )


def _guesses(scenario: PublicScenario, width: int, stream: Stream) -> PerSeat[PerIssue[tuple[int, ...]]]:
    """The published orders with the seat's own error about each option of the others (R101, R108)."""
    k = 0
    guesses = []
    for published in scenario.published:
        read = []
        for ranks in published:
            read.append(
                tuple(clamp(0, RANK_MAX, rank + stream.noise(k + n, width)) for n, rank in enumerate(ranks))
            )
            k += len(ranks)
        guesses.append(tuple(read))
    return tuple(guesses)


def _lines_seen(memory: Memory, view: SeatView) -> Memory:
    if all((line.seat, line.issue) in memory.lines for line in view.public.red_lines):
        return memory
    weights, lines = list(memory.weights), set(memory.lines)
    for line in view.public.red_lines:
        if (line.seat, line.issue) not in lines:
            lines.add((line.seat, line.issue))
            if memory.traits.learn:
                weights[line.seat] = after_emphasis(weights[line.seat], line.issue, RED_LINE_WEIGHT)
    return replace(memory, weights=tuple(weights), lines=frozenset(lines))


def _heard(memory: Memory, view: SeatView) -> Memory:
    if len(view.messages) == memory.heard:
        return memory
    weights = list(memory.weights)
    for message in view.messages[memory.heard :]:
        if isinstance(message.said, Signalled) and message.sender != view.seat and memory.traits.learn:
            weights[message.sender] = after_emphasis(
                weights[message.sender], message.said.issue, SIGNAL_WEIGHT
            )
    return replace(memory, weights=tuple(weights), heard=len(view.messages))


def _offer_seen(memory: Memory, view: SeatView, offer: Offer) -> Memory:
    seat = offer.proposer
    weights, asked, opened, moved = (
        list(memory.weights),
        list(memory.asked),
        list(memory.opened),
        list(memory.moved),
    )
    weights[seat] = after_offer(
        weights[seat], view.scenario.published[seat], memory.traits.learn, offer.package, asked[seat]
    )
    value = settlement_value(view.scenario, view.book, view.public, view.account, offer.package).score
    asked[seat] = offer.package
    first, best = opened[seat], moved[seat]
    opened[seat] = value if first is None else first
    moved[seat] = value if best is None else max(best, value)
    claims = list(memory.claims)
    claims[seat] = (*claims[seat][:1], (offer.turn, offer.package))
    received = memory.received
    if view.seat in offer.addressees and offer.package not in received:
        received = (*received, offer.package)[-RECEIVED_MAX:]
    return replace(
        memory,
        weights=tuple(weights),
        asked=tuple(asked),
        opened=tuple(opened),
        moved=tuple(moved),
        claims=tuple(claims),
        received=received,
    )
