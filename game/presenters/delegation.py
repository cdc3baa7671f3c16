"""A seat as the table shows it: who plays it, whether it has sealed, what it has promised."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import SeatId, pair_of
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.situation import Situation
from game.table.casting import Casting, find_character, find_level
from game.texts import say


@dataclass(frozen=True, slots=True)
class Delegation:
    """Public facts of a seat. `trust` is with the reader, in hundredths, None for itself or without trust."""

    seat: SeatId
    key: str
    name: str
    line: str
    is_you: bool
    is_sealed: bool
    trust: int | None
    promise: str
    promise_icon: str
    promises: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything public about a seat, as paragraphs; a heading may be empty."""

    title: str
    parts: tuple[tuple[str, str], ...]


def delegations(view: SeatView, now: Situation, casting: Casting) -> tuple[Delegation, ...]:
    """All seats, the reader's own first, then in scenario order."""
    order = (view.seat, *(seat for seat in view.scenario.everyone if seat != view.seat))
    return tuple(_delegation(view, now, casting, seat) for seat in order)


def seat_page(view: SeatView, casting: Casting, seat: SeatId) -> Page:
    """What everybody may read about a seat."""
    reader, about = Reader(view.scenario, view.seat), view.scenario.seats[seat]
    parts = [("", about.public_role)]
    played = _played(view, casting, seat)
    if played:
        character = find_character(view.scenario, casting[seat].character)
        parts.append((played, character.text))
    parts.append((say("table.promises"), _promises(view, seat) or say("table.no_promises")))
    offers = [
        say("table.offered", offer=_capital(reader.offer(offer.id)), package=reader.package(offer.package))
        for offer in view.offers
        if offer.proposer == seat
    ]
    if offers:
        parts.append((say("table.known_offers"), " ".join(offers)))
    return Page(about.name, tuple(part for part in parts if part[1]))


def _delegation(view: SeatView, now: Situation, casting: Casting, seat: SeatId) -> Delegation:
    about, is_you = view.scenario.seats[seat], seat == view.seat
    lines = sum(line.seat == seat for line in view.public.red_lines)
    statement = next((said for said in view.public.statements if said.seat == seat), None)
    promise, icon = "", ""
    if statement is not None:
        promise, icon = say("table.warm", turn=statement.due), "megaphone"
    elif lines:
        promise, icon = say("table.red_lines", n=lines), "prohibit"
    trust = None
    if view.scenario.trust is not None and not is_you:
        trust = view.public.trust[pair_of(len(view.scenario.seats), view.seat, seat)]
    return Delegation(
        seat=seat,
        key=about.key,
        name=about.name,
        line=_own_line(view, now) if is_you else _played(view, casting, seat),
        is_you=is_you,
        is_sealed=view.ready[seat],
        trust=trust,
        promise=promise,
        promise_icon=icon,
        promises=_promises(view, seat),
    )


def _promises(view: SeatView, seat: SeatId) -> str:
    """Everything a seat stands by in public."""
    reader = Reader(view.scenario, view.seat)
    lines = [line for line in view.public.red_lines if line.seat == seat]
    said = [statement for statement in view.public.statements if statement.seat == seat]
    promises = [say("table.red_line", clause=reader.clause(line.issue, line.option)) for line in lines]
    promises += [say("table.warm_until", turn=reader.turn(statement.due)) for statement in said]
    return " ".join(promises)


def _own_line(view: SeatView, now: Situation) -> str:
    shown = Reader(view.scenario, view.seat).points(now.walk_away)
    way = "rising" if now.walk_away_next > now.walk_away else "falling"
    if now.walk_away_next == now.walk_away:
        way = "steady"
    return say(f"table.walk_away_{way}", points=shown)


def _played(view: SeatView, casting: Casting, seat: SeatId) -> str:
    if not casting or casting[seat].is_person:
        return ""
    occupant = casting[seat]
    return say(
        "table.played",
        character=find_character(view.scenario, occupant.character).name,
        level=find_level(view.scenario, occupant.level).name,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
