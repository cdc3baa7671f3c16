"""What sealed orders do when the turn resolves: one small function per step of R21."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core import events as fact
from game.core.arithmetic import div
from game.core.board import Board
from game.core.chance import EVENTS, draw
from game.core.consequences import Consequences
from game.core.effects import Effects, Parts
from game.core.events import Event
from game.core.evolve import apply
from game.core.ids import (
    OPENING,
    PUBLIC,
    GaugeId,
    IssueId,
    OfferId,
    Points,
    SeatId,
    Turn,
    offer_id,
    only,
)
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
    WalkOut,
    Withdraw,
)
from game.core.position import Agreement, Ending, Offer
from game.core.scenario import Card, TruceTerms
from game.core.scoring import can_be_signed, has_summit

UNSAID = "unsaid"
"""The cause given for a public change whose reason only some seats may know."""


class Resolution:
    """One turn on its way from sealed orders to the next turn; `events` grows as facts happen."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.events: list[Event] = []
        self.public = board.scenario.public
        self.seats = self.public.everyone

    def emit(self, event: Event) -> None:
        """Record a fact and let it happen."""
        self.events.append(event)
        apply(self.board, event)

    def shake(
        self,
        cause: str,
        effects: Effects,
        own: SeatId | None = None,
        target: SeatId | None = None,
        signatories: tuple[SeatId, ...] = (),
    ) -> None:
        """Let a list of effects happen."""
        if not effects:
            return
        consequences = Consequences(self.board)
        consequences.add(effects, Parts(len(self.public.seats), own, target, signatories))
        self.events += consequences.events(cause)


def resolve(board: Board, orders: tuple[Orders, ...], majeure: bool = False) -> list[Event]:
    """Resolve the turn with one set of orders per seat; returns the facts, which have happened on `board`.

    Only the past that can be undone is left alone: it is kept where facts are applied to a game.
    """
    turn = Resolution(board)
    turn.events.append(fact.OrdersOpened(board.turn, majeure, PUBLIC))
    board.sealed = [None] * len(orders)
    made = {type(order.table) for order in orders}
    walked_out = WalkOut in made and _walk_outs(turn, orders)
    if not walked_out:
        if Reject in made or Withdraw in made:
            _rejections_and_withdrawals(turn, orders)
        if Accept in made:
            _acceptances(turn, orders)
        _complete_offers(turn)
        _desk_moves(turn, orders)
        if MakeOffer in made:
            _new_offers(turn, orders)
        _lapses(turn)
        if not majeure and _signings(turn, orders):
            _end_agreements(turn, fact.Ended.REPLACED)
            turn.emit(fact.GameEnded(Ending.DEAL, PUBLIC))
            return turn.events
        _judge_statements(turn)
    turn.events += drift(board)
    if walked_out:
        _end_agreements(turn, fact.Ended.TOO_LATE)
        turn.emit(fact.GameEnded(Ending.WALK_OUT, PUBLIC))
    elif board.turn >= board.last_turn:
        _end_agreements(turn, fact.Ended.TOO_LATE)
        turn.emit(fact.GameEnded(Ending.PARTIAL if any(board.in_force) else Ending.LAPSE, PUBLIC))
    else:
        _next_turn(turn)
    return turn.events


def open_turn(turn: Resolution, number: Turn) -> None:
    """Begin a turn and draw at most one event card for it (R21.11, R85)."""
    turn.emit(fact.TurnBegan(number, PUBLIC))
    card = _drawn_card(turn.board)
    if card is not None:
        put_card(turn, card)


def put_card(turn: Resolution, card: Card) -> None:
    """Make an event card news and let its effects happen; an incident ends a running truce (R43)."""
    turn.emit(fact.CardDrawn(card.key, PUBLIC))
    turn.shake("card", card.effects)
    truce, rules = turn.board.truce, turn.public.truce
    if card.incident and truce is not None and rules is not None and truce.runs_in(turn.board.turn):
        turn.shake("incident", rules.incident)
        turn.emit(fact.TruceOver(fact.TruceEnd.INCIDENT, None, PUBLIC))


def may_draw(board: Board, card: Card) -> bool:
    """Whether an event card can be drawn in the turn that has just begun (R85)."""
    return (
        card.first <= board.turn <= card.last
        and card.key not in board.cards
        and (not card.harm or board.settings.harm_cards)
        and (not card.needs_truce or (board.truce is not None and board.truce.runs_in(board.turn)))
        and not (card.unless is not None and card.unless.holds(tuple(board.in_force)))
    )


def _drawn_card(board: Board) -> Card | None:
    scenario = board.scenario
    if not scenario.events:
        return None
    first = 2 * (board.turn - 1)
    if draw(board.seed, EVENTS, first, 100) >= scenario.events_percent:
        return None
    possible = [card for card in scenario.events if card.first <= board.turn <= card.last]
    possible = [card for card in possible if may_draw(board, card)]
    if not possible:
        return None
    return possible[draw(board.seed, EVENTS, first + 1, len(possible))]


def _walk_outs(turn: Resolution, orders: tuple[Orders, ...]) -> bool:
    leaving = [
        seat for seat, order in zip(turn.seats, orders, strict=True) if isinstance(order.table, WalkOut)
    ]
    for seat in leaving:
        turn.emit(fact.WalkedOut(seat, PUBLIC))
    return bool(leaving)


def _rejections_and_withdrawals(turn: Resolution, orders: tuple[Orders, ...]) -> None:
    board = turn.board
    leaving: dict[OfferId, list[SeatId]] = {}
    for seat, order in zip(turn.seats, orders, strict=True):
        if isinstance(order.table, Reject):
            offer = board.offer(order.table.offer)
            if offer is not None:
                turn.emit(fact.OfferRejected(offer.id, seat, offer.seen_by))
                opening = turn.public.opening
                if offer.id == OPENING and opening is not None:
                    turn.shake("opening", opening.on_reject)
        elif isinstance(order.table, Withdraw):
            leaving.setdefault(order.table.agreement, []).append(seat)
    for deal in [deal for deal in board.agreements if deal.id in leaving]:
        _leave(turn, deal, leaving[deal.id], fact.Ended.WITHDRAWN)


def _leave(turn: Resolution, deal: Agreement, leaving: list[SeatId], why: fact.Ended) -> None:
    turn.emit(fact.AgreementEnded(deal.id, why, deal.seen_by))
    for seat in leaving:
        turn.emit(fact.Withdrew(seat, deal.parties, why is fact.Ended.WITHHELD, PUBLIC))
        turn.shake("withdrawal", turn.public.moves.withdraw[seat], own=seat, signatories=deal.parties)


def _acceptances(turn: Resolution, orders: tuple[Orders, ...]) -> None:
    for seat, order in zip(turn.seats, orders, strict=True):
        if isinstance(order.table, Accept):
            offer = turn.board.offer(order.table.offer)
            if offer is not None:
                turn.emit(fact.OfferAccepted(offer.id, seat, offer.seen_by))


def _complete_offers(turn: Resolution) -> None:
    complete = [offer for offer in turn.board.offers if len(offer.accepted_by) == len(offer.addressees)]
    complete.sort(key=lambda offer: (offer.id == OPENING, offer.proposer, offer.turn))
    for offer in complete:
        _agree(turn, offer)


def _agree(turn: Resolution, offer: Offer) -> None:
    board = turn.board
    notice = 1 if has_summit(turn.public, offer.package) else 0
    date = Turn(max(offer.date, board.turn + notice))
    parties = tuple(sorted((offer.proposer, *offer.addressees)))
    deal = Agreement(offer.id, board.turn, parties, offer.package, offer.kind, date, 0, offer.seen_by)
    if offer.kind is Kind.SETTLEMENT and date <= board.last_turn:
        for older in [old for old in board.agreements if old.kind is Kind.SETTLEMENT]:
            turn.emit(fact.AgreementEnded(older.id, fact.Ended.REPLACED, older.seen_by))
    turn.emit(fact.AgreementMade(deal, offer.seen_by))
    if date > board.last_turn:
        turn.emit(fact.AgreementEnded(deal.id, fact.Ended.TOO_LATE, deal.seen_by))


def _desk_moves(turn: Resolution, orders: tuple[Orders, ...]) -> None:
    for seat, order in zip(turn.seats, orders, strict=True):
        for move in order.desk:
            _DESK[type(move)](turn, seat, move)


def _prepare(turn: Resolution, seat: SeatId, move: Prepare) -> None:
    rules = turn.public.moves.prepare
    if rules is not None:
        added = min(rules.step, rules.file_max - turn.board.files[move.issue])
        turn.emit(fact.Prepared(seat, move.issue, added, PUBLIC))


def _make_gesture(turn: Resolution, seat: SeatId, move: MakeGesture) -> None:
    rules = turn.public.moves.gesture
    if rules is not None:
        turn.emit(fact.Gestured(seat, move.target, PUBLIC))
        turn.shake("gesture", rules.effects[seat], own=seat, target=move.target)


def _draw_red_line(turn: Resolution, seat: SeatId, move: DrawRedLine) -> None:
    rules = turn.public.moves.red_line
    if rules is not None:
        turn.emit(fact.RedLineDrawn(seat, move.issue, move.option, PUBLIC))
        turn.shake("red_line", rules.effects[seat], own=seat)


def _make_statement(turn: Resolution, seat: SeatId, _: MakeStatement) -> None:
    rules = turn.public.moves.statement
    if rules is not None:
        turn.emit(fact.StatementMade(seat, Turn(turn.board.turn + rules.expires), PUBLIC))
        turn.shake("statement", rules.effects[seat], own=seat)


def _press(turn: Resolution, seat: SeatId, move: Press) -> None:
    pressure = turn.public.moves.pressure[seat][move.way]
    turn.emit(fact.Pressed(seat, move.way, PUBLIC))
    turn.shake("pressure", pressure.effects, own=seat, target=pressure.target)


def _end_truce(turn: Resolution, seat: SeatId, _: EndTruce) -> None:
    rules, truce = turn.public.truce, turn.board.truce
    if rules is None or truce is None or not truce.runs_in(turn.board.turn):
        return
    turn.emit(fact.TruceOver(fact.TruceEnd.BROKEN, seat, PUBLIC))
    turn.shake("breach", rules.breach[seat] or (), own=seat)


_DESK: dict[type[DeskMove], Callable[[Resolution, SeatId, Any], None]] = {
    Prepare: _prepare,
    MakeGesture: _make_gesture,
    DrawRedLine: _draw_red_line,
    MakeStatement: _make_statement,
    Press: _press,
    EndTruce: _end_truce,
}


def _new_offers(turn: Resolution, orders: tuple[Orders, ...]) -> None:
    board = turn.board
    for seat, order in zip(turn.seats, orders, strict=True):
        made = order.table
        if not isinstance(made, MakeOffer):
            continue
        talking = (seat, *made.addressees)
        seen_by = only(talking)
        number = offer_id(board.turn, seat)
        offer = Offer(
            number, board.turn, seat, made.addressees, (), made.package, made.kind, made.date, seen_by
        )
        for old in board.offers:
            if old.proposer == seat and old.id != OPENING:
                turn.emit(fact.OfferLapsed(old.id, old.seen_by))
        turn.emit(fact.OfferMade(offer, seen_by))
        if board.settings.press and len(talking) < len(turn.public.seats):
            turn.emit(fact.TalksHeld(tuple(sorted(talking)), PUBLIC))


def _lapses(turn: Resolution) -> None:
    board, opening = turn.board, turn.public.opening
    age = turn.public.moves.offer_lapses_after
    for offer in [offer for offer in board.offers if board.turn >= offer.turn + age]:
        turn.emit(fact.OfferLapsed(offer.id, offer.seen_by))
        if offer.id == OPENING and opening is not None:
            turn.shake("opening", opening.on_lapse)


def _signings(turn: Resolution, orders: tuple[Orders, ...]) -> bool:
    """Sign what is due, oldest first; whether a settlement was signed."""
    board = turn.board
    due = [deal for deal in board.agreements if deal.date <= board.turn]
    due.sort(key=lambda deal: (deal.made, deal.id == OPENING, deal.id))
    for deal in due:
        thin, low = can_be_signed(turn.public, board, deal.package)
        if thin or low:
            _slip(turn, deal, thin, low)
            continue
        withholding = [seat for seat in deal.parties if deal.id in orders[seat].withhold]
        if withholding:
            _leave(turn, deal, withholding, fact.Ended.WITHHELD)
            continue
        _sign(turn, deal)
        if deal.kind is Kind.SETTLEMENT:
            return True
    return False


def _slip(turn: Resolution, deal: Agreement, thin: tuple[IssueId, ...], low: tuple[GaugeId, ...]) -> None:
    moves = turn.public.moves
    tries = deal.tries + 1
    turn.emit(fact.SigningSlipped(deal.id, thin, low, tries, deal.seen_by))
    turn.shake(UNSAID, moves.slip, signatories=deal.parties)
    if tries >= moves.slip_tries_max:
        turn.emit(fact.AgreementEnded(deal.id, fact.Ended.SLIPPED, deal.seen_by))


def _sign(turn: Resolution, deal: Agreement) -> None:
    crossed = _crossed_lines(turn, deal)
    turn.emit(fact.Signed(deal.id, deal.parties, deal.package, deal.kind, PUBLIC))
    price = None if deal.kind is Kind.SETTLEMENT else Points(turn.public.scoring.red_line_cost)
    for seat, issue, option in crossed:
        turn.emit(fact.RedLineCrossed(seat, issue, option, price, PUBLIC))
    if deal.kind is Kind.SETTLEMENT:
        for statement in turn.board.statements:
            turn.emit(fact.StatementJudged(statement.seat, True, PUBLIC))
        return
    interim = turn.public.interim
    if interim is not None:
        for shock in interim.shocks:
            if shock.signatories == deal.parties:
                turn.shake("shock", shock.effects, signatories=deal.parties)
    _start_truce(turn, deal)


def _crossed_lines(turn: Resolution, deal: Agreement) -> list[tuple[SeatId, IssueId, int]]:
    found = []
    for line in turn.board.red_lines:
        option = deal.package[line.issue]
        counts = deal.kind is Kind.SETTLEMENT or option
        published = turn.public.published[line.seat][line.issue]
        if counts and line.seat in deal.parties and published[option] < published[line.option]:
            found.append((line.seat, line.issue, line.option))
    return found


def _end_agreements(turn: Resolution, why: fact.Ended) -> None:
    """The game is over: what was agreed and not signed will never be."""
    for deal in turn.board.agreements:
        turn.emit(fact.AgreementEnded(deal.id, why, deal.seen_by))


def _start_truce(turn: Resolution, deal: Agreement) -> None:
    rules, board = turn.public.truce, turn.board
    if rules is None or rules.terms_of(deal.package[rules.issue]) is None:
        return
    option, running = deal.package[rules.issue], board.truce
    if running is None:
        turn.emit(fact.TruceBegan(option, Turn(board.turn + rules.runs_turns), False, PUBLIC))
    elif running.signed == board.turn:
        stronger = max(option, running.option, key=rules.strength)
        turn.emit(fact.TruceBegan(stronger, running.until, False, PUBLIC))
        return
    elif running.until - board.turn >= rules.runs_turns:
        turn.emit(fact.TruceBegan(running.option, running.until, False, PUBLIC))
        return
    else:
        turn.emit(fact.TruceBegan(option, Turn(running.until + rules.runs_turns), True, PUBLIC))
    turn.shake("truce", rules.on_signing, signatories=deal.parties)


def _judge_statements(turn: Resolution) -> None:
    rules = turn.public.moves.statement
    for statement in turn.board.statements:
        if rules is not None and statement.due <= turn.board.turn:
            turn.emit(fact.StatementJudged(statement.seat, False, PUBLIC))
            turn.shake("statement", rules.penalty[statement.seat], own=statement.seat)


def drift(board: Board) -> list[Event]:
    """Let time do its work in this turn: gauges, appetite, delay, then a running truce (R22, R42)."""
    public = board.scenario.public
    terms = _running_terms(board)
    consequences = Consequences(board)
    for number, gauge in enumerate(public.gauges):
        amount = _entry(gauge.drift, board.turn)
        consequences.gauge(GaugeId(number), _eased(terms, GaugeId(number), amount) if terms else amount)
    if public.appetite is not None:
        for seat in public.everyone:
            consequences.appetite(seat, _entry(public.appetite.drift[seat], board.turn))
    rates = [book.delay for book in board.books]
    if terms is not None:
        rates = [div(rate * share, 100) for rate, share in zip(rates, terms.delay_percent, strict=True)]
    consequences.wait(rates)
    if terms is not None:
        consequences.add(terms.each_turn, Parts(len(public.seats)))
    return consequences.events("drift")


def _running_terms(board: Board) -> TruceTerms | None:
    rules, truce = board.scenario.public.truce, board.truce
    if rules is None or truce is None or not truce.runs_in(board.turn):
        return None
    return rules.terms_of(truce.option)


def _entry(table: tuple[int, ...], turn: int) -> int:
    return table[min(turn, len(table)) - 1] if table else 0


def _eased(terms: TruceTerms, gauge: GaugeId, amount: int) -> int:
    for capped, most in terms.at_most:
        if capped == gauge:
            amount = min(amount, most)
    for scaled, percent in terms.percent:
        if scaled == gauge and amount > 0:
            amount = div(amount * percent, 100)
    return amount


def _next_turn(turn: Resolution) -> None:
    board = turn.board
    if board.truce is not None and board.turn >= board.truce.until:
        turn.emit(fact.TruceOver(fact.TruceEnd.LAPSED, None, PUBLIC))
    open_turn(turn, Turn(board.turn + 1))
