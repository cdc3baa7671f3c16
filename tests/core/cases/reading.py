"""What a case may ask about a game: one short phrase, one plain value."""

from __future__ import annotations

from typing import Any

from game.core import outcome as result
from game.core.arithmetic import div
from game.core.board import Board
from game.core.chance import draw
from game.core.chance import value as chance
from game.core.events import Changed, SeedSet
from game.core.ids import PUBLIC, Package, is_seen_by
from game.core.legal import dates, legal
from game.core.measures import claimed, created, is_near_efficient, nash_share
from game.core.position import Entry
from game.core.resolution import may_draw
from game.core.scoring import no_deal_value, settlement_value, walk_away
from game.core.staff import staff_orders
from game.core.view import SeatView, facilitator_view, public_view, seat_view
from tests.core.cases.scripted import ask
from tests.core.cases.table import Table, pair_at

CHARACTERS = {
    "accepts", "best", "casting", "conceded", "conditions", "date", "desk", "expected", "fallback", "line",
    "move", "reason", "target", "trait", "weights", "withholds",
}  # fmt: skip


def read(table: Table, phrase: str, package: dict[str, int] | None = None) -> Any:
    """The value a phrase names; `package` is what settlement and no-deal values are asked of."""
    match phrase.split():
        case ["div", a, b]:
            return div(int(a), int(b))
        case ["chance", stream, k]:
            return chance(table.state.seed, stream, int(k))
        case ["draw", stream, k, below]:
            return draw(table.state.seed, stream, int(k), int(below))
        case ["drawable"]:
            board = Board(table.scenario, table.state)
            return [card.key for card in table.scenario.events if may_draw(board, card)]
        case [word, *_] if word in CHARACTERS:
            return ask(table, phrase.split())
        case [("settlement" | "no_deal" | "final") as of, part, seat]:
            return _worth(table, of, part, seat, package)
        case [("nash" | "created" | "claimed" | "near") as measure]:
            return _measure(table, measure, package)
        case ["view", seat, *what]:
            return _view(table, seat, what)
        case [("public" | "facilitator") as who, "offers"]:
            seen = (
                public_view(table.scenario, table.state).offers
                if who == "public"
                else facilitator_view(table.scenario, table.state).state.offers
            )
            return [table.public.seats[offer.proposer].key for offer in seen]
        case ["public", "causes"]:
            changes = [event for event in table.log if isinstance(event, Changed)]
            return sorted({event.cause for event in changes if event.to == PUBLIC})
        case ["public", "ledger"]:
            return [_line(table, entry) for entry in public_view(table.scenario, table.state).ledger]
        case ["dates", seat]:
            found = dates(_seat_view(table, seat), table.words.package(package or {}))
            return [found[0], found[-1]] if found else []
        case ["published", seat, issue]:
            return list(table.public.published[table.words.seat(seat)][table.words.issue(issue)])
        case ["seen", name]:
            return _seen(table, name)
        case ["happened", name]:
            return sum(type(event).__name__ == name for event in table.log)
    return _account(table, phrase.split()) if " " in phrase else _public(table, phrase)


def _public(table: Table, name: str) -> Any:
    state, public = table.state, table.state.public
    match name:
        case "ending":
            return public.ending.value if public.ending else None
        case "turn" | "last_turn":
            return getattr(public, name)
        case "in_force":
            return table.words.clauses(public.in_force)
        case "truce":
            return {"option": public.truce.option, "until": public.truce.until} if public.truce else None
        case "cards":
            return list(public.cards)
        case "offers":
            return [table.public.seats[offer.proposer].key for offer in state.offers]
        case "agreements":
            return [
                f"{table.public.seats[d.id % 8].key if d.id else 'opening'} {d.date}"
                for d in state.agreements
            ]
        case "ledger":
            return [_line(table, entry) for entry in state.ledger]
        case "fell_back":
            return next(event.fell_back for event in table.log if isinstance(event, SeedSet))
        case "verdict":
            found = result.verdict_of(table.scenario, state)
            return found.text if found else None
        case "durability":
            return result.outcome(table.scenario, state).durability
        case "seats" | "issues":
            return [part.key for part in getattr(table.public, name)]
        case "turns":
            return table.public.calendar.turns
    return public.gauges[[gauge.key for gauge in table.public.gauges].index(name)]


def _account(table: Table, words: list[str]) -> Any:
    public, names = table.state.public, table.words
    match words:
        case ["trust", pair]:
            return public.trust[pair_at(names, pair)]
        case ["appetite", seat]:
            return public.appetite[names.seat(seat)]
        case ["favours", seat]:
            return public.favours[names.seat(seat)]
        case ["file", issue]:
            return public.files[names.issue(issue)]
        case ["work", issue]:
            return list(public.work[names.issue(issue)])
        case ["need", issue]:
            return [option.need for option in table.public.issues[names.issue(issue)].options]
        case ["begins", turn]:
            return table.public.calendar.begins(int(turn))  # type: ignore[arg-type]
        case ["ends", turn]:
            return table.public.calendar.ends(int(turn))  # type: ignore[arg-type]
        case [("delay" | "costs" | "red_lines") as part, seat]:
            return getattr(table.state.accounts[names.seat(seat)], part)
        case ["adjustment", seat]:
            return table.state.accounts[names.seat(seat)].walk_away
        case ["walk_away", seat]:
            number = names.seat(seat)
            return walk_away(table.state.books[number], public, table.state.accounts[number])
        case ["points", seat, issue]:
            return list(table.state.books[names.seat(seat)].points[names.issue(issue)])
        case ["card", seat]:
            card = table.state.books[names.seat(seat)].card
            return card.name if card else None
    raise ValueError(words)


def _worth(table: Table, of: str, part: str, seat: str, clauses: dict[str, int] | None) -> Any:
    number = table.words.seat(seat)
    book, state = table.state.books[number], table.state
    package: Package | None = None if clauses is None else table.words.package(clauses)
    account = state.accounts[number]
    if of == "final":
        return getattr(result.seat_value(table.scenario, state, number), part)
    if of == "settlement":
        chosen = package if package is not None else state.public.in_force
        return getattr(settlement_value(table.public, book, state.public, account, chosen), part)
    return getattr(no_deal_value(table.public, book, state.public, account, package), part)


def _measure(table: Table, measure: str, clauses: dict[str, int] | None) -> Any:
    moment = result.signing_day(table.scenario, table.state)
    package = table.words.package(clauses) if clauses is not None else table.state.public.in_force
    match measure:
        case "nash":
            return nash_share(moment, package)
        case "created":
            return created(moment, package)
        case "near":
            return is_near_efficient(moment, package)
    shares = claimed(moment, package)
    return None if shares is None else list(shares)


def _seat_view(table: Table, seat: str) -> SeatView:
    return seat_view(table.scenario, table.state, table.words.seat(seat))


def _view(table: Table, seat: str, what: list[str]) -> Any:
    view, keys = _seat_view(table, seat), table.public.seats
    match what:
        case ["offers"]:
            return [keys[offer.proposer].key for offer in view.offers]
        case ["agreements"]:
            return [keys[deal.id % 8].key for deal in view.agreements]
        case ["ledger"]:
            return [_line(table, entry) for entry in view.ledger]
        case ["messages"]:
            return [f"{keys[m.sender].key} {type(m.said).__name__}" for m in view.messages]
        case ["book"]:
            return keys[view.book.seat].key
        case ["ready"]:
            return list(view.ready)
        case ["orders"]:
            return view.orders is not None
        case ["due"]:
            return [keys[number % 8].key for number in legal(view).due]
        case ["may", "offer"]:
            return legal(view).may_offer
        case ["desk"]:
            return sorted({type(move).__name__ for move in legal(view).desk})
        case ["table"]:
            return sorted({type(move).__name__ for move in legal(view).table})
        case ["staff"]:
            return [table.public.issues[move.issue].key for move in staff_orders(view).desk]  # type: ignore[union-attr]
    raise ValueError(what)


def _seen(table: Table, name: str) -> list[str] | str:
    """Who learned of the latest fact of this name."""
    audience = next(event.to for event in reversed(table.log) if type(event).__name__ == name)
    if audience == PUBLIC:
        return "all"
    return [seat.key for n, seat in enumerate(table.public.seats) if is_seen_by(audience, n)]  # type: ignore[arg-type]


def _line(table: Table, entry: Entry) -> str:
    """A line of the ledger: promise, status, parties, and who broke it."""
    keys = table.public.seats
    parties = "+".join(keys[seat].key for seat in entry.seats)
    by = f" by {keys[entry.by].key}" if entry.by is not None else ""
    return f"{entry.promise.value} {entry.status.value} {parties}{by}"
