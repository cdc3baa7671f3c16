"""How facts change the state. Never refuses and never draws: what the events say has happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from game.core import events as fact
from game.core.board import Board
from game.core.events import Event
from game.core.ids import PUBLIC, Points
from game.core.orders import Kind
from game.core.position import Promise, RedLine, Statement, Status, Truce
from game.core.scenario import Scenario
from game.core.state import State


def evolve(scenario: Scenario, state: State | None, events: Iterable[Event]) -> State:
    """The state after the events; a game starts from None."""
    board = Board(scenario, state)
    for event in events:
        apply(board, event)
    return board.freeze()


def apply(board: Board, event: Event) -> None:
    """Let one fact happen on a board. Facts that are only news change nothing."""
    handler = _HANDLERS.get(type(event))
    if handler is not None:
        handler(board, event)


def _game_began(board: Board, event: fact.GameBegan) -> None:
    board.settings = event.settings


def _seed_set(board: Board, event: fact.SeedSet) -> None:
    board.seed = event.seed


def _book_dealt(board: Board, event: fact.BookDealt) -> None:
    seat = event.book.seat
    board.books = (*board.books[:seat], event.book, *board.books[seat + 1 :])


def _turn_began(board: Board, event: fact.TurnBegan) -> None:
    board.turn = event.turn


def _card_drawn(board: Board, event: fact.CardDrawn) -> None:
    board.cards = (*board.cards, event.card)


def _changed(board: Board, event: fact.Changed) -> None:
    for gauge, value in event.gauges:
        board.gauges[gauge] = value
    for pair, value in event.trust:
        board.trust[pair] = value
    for seat, value in event.appetite:
        board.appetite[seat] = value
    for issue, value in event.files:
        board.files[issue] = value


def _accounts_set(board: Board, event: fact.AccountsSet) -> None:
    board.accounts = event.accounts


def _orders_sealed(board: Board, event: fact.OrdersSealed) -> None:
    board.sealed[event.seat] = event.orders


def _orders_opened(board: Board, event: fact.OrdersOpened) -> None:
    past, board.history = board.history, ()
    board.sealed = [None] * len(board.sealed)
    board.history = (*past, board.freeze())


def _offer_made(board: Board, event: fact.OfferMade) -> None:
    board.offers.append(event.offer)
    if event.offer.turn:
        board.latest[event.offer.proposer] = event.offer.package


def _offer_accepted(board: Board, event: fact.OfferAccepted) -> None:
    for place, offer in enumerate(board.offers):
        if offer.id == event.offer:
            board.offers[place] = offer.accepted(event.seat)


def _offer_gone(board: Board, event: fact.OfferRejected | fact.OfferLapsed) -> None:
    board.drop_offer(event.offer)


def _agreement_made(board: Board, event: fact.AgreementMade) -> None:
    board.drop_offer(event.agreement.id)
    board.agreements.append(event.agreement)


def _agreement_ended(board: Board, event: fact.AgreementEnded) -> None:
    deal = next((deal for deal in board.agreements if deal.id == event.agreement), None)
    board.drop_agreement(event.agreement)
    if deal is not None and event.why in (fact.Ended.TOO_LATE, fact.Ended.SLIPPED):
        board.note(Promise.LAPSED_AGREEMENT, Status.DONE, deal.parties, deal.seen_by, package=deal.package)


def _withdrew(board: Board, event: fact.Withdrew) -> None:
    promise = Promise.WITHHOLDING if event.withheld else Promise.WITHDRAWAL
    board.note(promise, Status.DONE, event.parties, by=event.seat)


def _prepared(board: Board, event: fact.Prepared) -> None:
    board.files[event.issue] += event.added
    work = board.work[event.issue]
    board.work[event.issue] = (*work[: event.seat], work[event.seat] + event.added, *work[event.seat + 1 :])


def _gestured(board: Board, event: fact.Gestured) -> None:
    board.favours[event.target] += 1


def _red_line_drawn(board: Board, event: fact.RedLineDrawn) -> None:
    board.red_lines = (*board.red_lines, RedLine(event.seat, event.issue, event.option))
    board.note(Promise.RED_LINE, Status.STANDING, (event.seat,), issue=event.issue, option=event.option)


def _red_line_crossed(board: Board, event: fact.RedLineCrossed) -> None:
    board.mark(Promise.RED_LINE, Status.STANDING, Status.CROSSED, seat=event.seat, issue=event.issue)
    if event.paid is None:
        return
    board.red_lines = tuple(
        line for line in board.red_lines if (line.seat, line.issue) != (event.seat, event.issue)
    )
    account = board.accounts[event.seat]
    paid = replace(account, red_lines=Points(account.red_lines + event.paid))
    board.accounts = (*board.accounts[: event.seat], paid, *board.accounts[event.seat + 1 :])


def _statement_made(board: Board, event: fact.StatementMade) -> None:
    board.statements = (*board.statements, Statement(event.seat, event.due))
    board.note(Promise.STATEMENT, Status.STANDING, (event.seat,))


def _statement_judged(board: Board, event: fact.StatementJudged) -> None:
    board.statements = tuple(pending for pending in board.statements if pending.seat != event.seat)
    new = Status.REDEEMED if event.redeemed else Status.MISSED
    board.mark(Promise.STATEMENT, Status.STANDING, new, seat=event.seat)


def _signed(board: Board, event: fact.Signed) -> None:
    board.drop_agreement(event.id)
    if event.kind is Kind.SETTLEMENT:
        board.in_force = list(event.package)
        board.mark(Promise.CLAUSES, Status.IN_FORCE, Status.REPLACED)
        board.mark(Promise.TRUCE, Status.IN_FORCE, Status.REPLACED)
        board.truce = None
        board.note(Promise.SETTLEMENT, Status.DONE, event.parties, package=event.package)
        return
    for issue, option in enumerate(event.package):
        if option:
            board.in_force[issue] = option
    _retire_replaced_clauses(board)
    rules = board.scenario.public.truce
    lasting = tuple(
        0 if rules is not None and issue == rules.issue and rules.terms_of(option) else option
        for issue, option in enumerate(event.package)
    )
    if any(lasting):
        board.note(Promise.CLAUSES, Status.IN_FORCE, event.parties, package=lasting)


def _retire_replaced_clauses(board: Board) -> None:
    for place, entry in enumerate(board.ledger):
        if entry.promise is Promise.CLAUSES and entry.status is Status.IN_FORCE and entry.package is not None:
            stands = any(
                option and board.in_force[issue] == option for issue, option in enumerate(entry.package)
            )
            if not stands:
                board.ledger[place] = replace(entry, status=Status.REPLACED)


def _signing_slipped(board: Board, event: fact.SigningSlipped) -> None:
    for place, deal in enumerate(board.agreements):
        if deal.id == event.agreement:
            board.agreements[place] = replace(deal, tries=event.tries)


def _truce_began(board: Board, event: fact.TruceBegan) -> None:
    rules = board.scenario.public.truce
    if rules is not None:
        board.in_force[rules.issue] = event.option
    if board.truce is None:
        board.truce = Truce(event.option, board.turn, event.until, board.turn)
    elif (board.truce.option, board.truce.until) == (event.option, event.until):
        return
    else:
        signed = board.turn if event.renewed else board.truce.signed
        board.truce = replace(board.truce, option=event.option, until=event.until, signed=signed)
        board.mark(Promise.TRUCE, Status.IN_FORCE, Status.RENEWED if event.renewed else Status.REPLACED)
    board.note(
        Promise.TRUCE,
        Status.IN_FORCE,
        board.scenario.public.everyone,
        issue=rules.issue if rules else None,
        option=event.option,
    )


def _truce_over(board: Board, event: fact.TruceOver) -> None:
    rules = board.scenario.public.truce
    board.truce = None
    if rules is not None and rules.terms_of(board.in_force[rules.issue]) is not None:
        board.in_force[rules.issue] = 0
    board.mark(Promise.TRUCE, Status.IN_FORCE, _TRUCE_STATUS[event.how], by=event.seat)


def _game_ended(board: Board, event: fact.GameEnded) -> None:
    board.ending = event.ending
    board.mark(Promise.RED_LINE, Status.STANDING, Status.KEPT)


def _said(board: Board, event: fact.Said) -> None:
    board.messages = (*board.messages, event.message)


def _offer_leaked(board: Board, event: fact.OfferLeaked) -> None:
    for place, offer in enumerate(board.offers):
        if offer.id == event.offer.id:
            board.offers[place] = replace(offer, seen_by=PUBLIC)


def _deadline_moved(board: Board, event: fact.DeadlineMoved) -> None:
    last = board.last_turn = event.last_turn
    board.agreements = [replace(deal, date=min(deal.date, last)) for deal in board.agreements]
    board.offers = [replace(offer, date=min(offer.date, last)) for offer in board.offers]


def _turn_undone(board: Board, event: fact.TurnUndone) -> None:
    keep = next(place for place, past in enumerate(board.history) if past.public.turn == event.turn)
    history, messages = board.history[:keep], board.messages
    board.load(board.history[keep])
    board.history = history
    board.messages = messages


_TRUCE_STATUS = {
    fact.TruceEnd.LAPSED: Status.KEPT,
    fact.TruceEnd.BROKEN: Status.BROKEN,
    fact.TruceEnd.INCIDENT: Status.DISPUTED,
}

_HANDLERS: dict[type[Any], Callable[[Board, Any], None]] = {
    fact.GameBegan: _game_began,
    fact.SeedSet: _seed_set,
    fact.BookDealt: _book_dealt,
    fact.TurnBegan: _turn_began,
    fact.CardDrawn: _card_drawn,
    fact.Changed: _changed,
    fact.AccountsSet: _accounts_set,
    fact.OrdersSealed: _orders_sealed,
    fact.OrdersOpened: _orders_opened,
    fact.OfferMade: _offer_made,
    fact.OfferAccepted: _offer_accepted,
    fact.OfferRejected: _offer_gone,
    fact.OfferLapsed: _offer_gone,
    fact.AgreementMade: _agreement_made,
    fact.AgreementEnded: _agreement_ended,
    fact.Withdrew: _withdrew,
    fact.Prepared: _prepared,
    fact.Gestured: _gestured,
    fact.RedLineDrawn: _red_line_drawn,
    fact.RedLineCrossed: _red_line_crossed,
    fact.StatementMade: _statement_made,
    fact.StatementJudged: _statement_judged,
    fact.Signed: _signed,
    fact.SigningSlipped: _signing_slipped,
    fact.TruceBegan: _truce_began,
    fact.TruceOver: _truce_over,
    fact.GameEnded: _game_ended,
    fact.Said: _said,
    fact.OfferLeaked: _offer_leaked,
    fact.DeadlineMoved: _deadline_moved,
    fact.TurnUndone: _turn_undone,
}
