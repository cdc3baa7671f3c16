"""What a command leads to: the facts, or a refusal that changes nothing."""

from __future__ import annotations

from game.core import commands as ask
from game.core import events as fact
from game.core.board import Board
from game.core.commands import Command
from game.core.errors import Refused
from game.core.events import Event
from game.core.ids import NOBODY, OPENING, PUBLIC, SeatId, Turn, only
from game.core.legal import check, check_signal
from game.core.orders import Kind, Orders
from game.core.position import Answered, Asked, Message, Offer, Signalled, Words
from game.core.resolution import Resolution, open_turn, put_card, resolve
from game.core.scenario import Scenario
from game.core.setup import deal
from game.core.staff import staff_orders
from game.core.state import State
from game.core.view import Glance, seat_view

TEXT_MAX = 2000
"""Longest message, in characters."""
DEADLINE_SHIFT_MAX = 3
"""Turns by which the deadline may lie beyond the scenario's last turn."""


def decide(scenario: Scenario, state: State | None, command: Command) -> tuple[Event, ...]:
    """The facts that follow from the command now.

    Raises:
        Refused: the rules do not allow the command; nothing has changed.
    """
    if isinstance(command, ask.Begin):
        if state is not None:
            raise Refused("already_begun", "R17")
        return _begin(scenario, command)
    if state is None:
        raise Refused("not_begun", "R17")
    match command:
        case ask.Seal(seat, orders):
            return seal(scenario, state, seat, orders)[0]
        case ask.Talk() | ask.Signal() | ask.Ask() | ask.Answer():
            return _say(scenario, state, command)
        case ask.ForceTurn(majeure):
            return _force(scenario, state, majeure)
        case ask.PlayCard(key):
            return _play_card(scenario, state, key)
        case ask.PlayInject(key):
            return _play_inject(scenario, state, key)
        case ask.Leak(number):
            return _leak(state, number)
        case ask.MoveDeadline(turns):
            return _move_deadline(scenario, state, turns)
        case ask.UndoTurn():
            if not state.history:
                raise Refused("nothing_to_undo", "R86")
            return (fact.TurnUndone(state.history[-1].public.turn, PUBLIC),)
        case ask.Announce(text):
            return (fact.Announced(_text(text), PUBLIC),)
        case ask.HandOver(passes):
            return _hand_over(scenario, state, passes)


def _seat(scenario: Scenario, seat: SeatId) -> SeatId:
    if not 0 <= seat < len(scenario.public.seats):
        raise Refused("no_such_seat", "R20")
    return seat


def _running(state: State) -> State:
    if state.public.ending is not None:
        raise Refused("game_over", "R23")
    return state


def _begin(scenario: Scenario, command: ask.Begin) -> tuple[Event, ...]:
    books, fell_back = deal(scenario, command.seed)
    turn = Resolution(Board(scenario, None))
    turn.emit(fact.GameBegan(command.settings, PUBLIC))
    turn.emit(fact.SeedSet(command.seed, fell_back, NOBODY))
    for book in books:
        turn.emit(fact.BookDealt(book, only((book.seat,))))
    opening = scenario.public.opening
    if opening is not None:
        turn.emit(
            fact.OfferMade(
                Offer(
                    OPENING,
                    Turn(0),
                    opening.proposer,
                    opening.addressees,
                    opening.accepted_by,
                    opening.package,
                    Kind.INTERIM,
                    Turn(1),
                    PUBLIC,
                ),
                PUBLIC,
            )
        )
    open_turn(turn, Turn(1))
    return tuple(turn.events)


def seal(
    scenario: Scenario, state: State, seat: SeatId, orders: Orders
) -> tuple[tuple[Event, ...], Board | None]:
    """The facts that follow when a seat seals; if the turn resolves, with the board on which they happened.

    Raises: Refused.
    """
    check(Glance(scenario, state, _seat(scenario, seat)), orders)
    sealed = (
        fact.OrdersSealed(seat, orders, only((seat,))),
        fact.SeatReady(seat, PUBLIC),
    )
    complete = []
    for number, given in enumerate(state.sealed):
        known = orders if number == seat else given
        if known is None:
            return sealed, None
        complete.append(known)
    board = Board(scenario, state)
    return (*sealed, *resolve(board, tuple(complete))), board


def _force(scenario: Scenario, state: State, majeure: bool) -> tuple[Event, ...]:
    _running(state)
    orders = []
    for seat in scenario.public.everyone:
        given = state.sealed[seat]
        if majeure:
            given = Orders()
        elif given is None:
            given = (
                staff_orders(seat_view(scenario, state, seat)) if state.settings.staff_prepare else Orders()
            )
        orders.append(given)
    return tuple(resolve(Board(scenario, state), tuple(orders), majeure))


def _say(
    scenario: Scenario, state: State, command: ask.Talk | ask.Signal | ask.Ask | ask.Answer
) -> tuple[Event, ...]:
    seat = _seat(scenario, command.seat)
    to = command.to if isinstance(command, ask.Talk) else (command.to,)
    known = all(0 <= other < len(scenario.public.seats) and other != seat for other in to)
    if not to or not known or tuple(sorted(set(to))) != to:
        raise Refused("talk_needs_other", "R83")
    said: Words | Signalled | Asked | Answered
    match command:
        case ask.Talk(text=text):
            said = Words(_text(text))
        case ask.Signal(to=other, issue=issue):
            said = Signalled(issue)
            _check_option(scenario, issue, 0)
            check_signal(seat_view(scenario, state, seat), other)
        case ask.Ask(issue=issue, option=option):
            _check_option(scenario, issue, option)
            said = Asked(issue, option)
        case ask.Answer():
            said = _answered(scenario, state, command)
    everybody = len(to) == len(scenario.public.seats) - 1 and isinstance(said, Words)
    seen_by = PUBLIC if everybody else only((seat, *to))
    return (fact.Said(Message(state.public.turn, seat, to, said, seen_by), seen_by),)


def _check_option(scenario: Scenario, issue: int, option: int) -> None:
    if not 0 <= issue < len(scenario.public.issues):
        raise Refused("no_such_issue", "R10")
    known = scenario.public.issues[issue]
    if not 0 <= option < len(known.options):
        raise Refused("no_such_option", "R10", issue=known.name, option=option, last=len(known.options) - 1)


def _answered(scenario: Scenario, state: State, command: ask.Answer) -> Answered:
    open_question = None
    for message in state.messages:
        if message.sender == command.to and message.to == (command.seat,) and isinstance(message.said, Asked):
            open_question = message.said
        elif (
            message.sender == command.seat
            and message.to == (command.to,)
            and isinstance(message.said, Answered)
        ):
            open_question = None
    if open_question is None:
        raise Refused("nothing_asked", "R83")
    conditional = command.reply is ask.Reply.CONDITION
    if conditional != (command.issue is not None) or conditional != (command.option is not None):
        raise Refused("condition_incomplete", "R83")
    if command.issue is not None and command.option is not None:
        _check_option(scenario, command.issue, command.option)
    return Answered(open_question, command.reply, command.issue, command.option)


def _text(text: str) -> str:
    clean = "".join(letter for letter in text if letter.isprintable() or letter == "\n").strip()
    if not clean:
        raise Refused("nothing_said", "R83")
    if len(clean) > TEXT_MAX:
        raise Refused("text_too_long", "R83", n=TEXT_MAX)
    return clean


def _play_card(scenario: Scenario, state: State, key: str) -> tuple[Event, ...]:
    _running(state)
    card = next((card for card in scenario.events if card.key == key), None)
    if card is None:
        raise Refused("no_such_card", "R86")
    if key in state.public.cards:
        raise Refused("card_used", "R86", title=card.title)
    turn = Resolution(Board(scenario, state))
    put_card(turn, card)
    return tuple(turn.events)


def _play_inject(scenario: Scenario, state: State, key: str) -> tuple[Event, ...]:
    _running(state)
    inject = next((inject for inject in scenario.injects if inject.key == key), None)
    if inject is None:
        raise Refused("no_such_inject", "R86")
    turn = Resolution(Board(scenario, state))
    turn.emit(fact.Injected(key, PUBLIC))
    turn.shake("inject", inject.effects)
    return tuple(turn.events)


def _leak(state: State, number: int) -> tuple[Event, ...]:
    _running(state)
    offer = next((offer for offer in state.offers if offer.id == number), None)
    if offer is None:
        raise Refused("no_such_offer", "R86")
    if offer.seen_by == PUBLIC:
        raise Refused("already_public", "R86")
    return (fact.OfferLeaked(offer, PUBLIC),)


def _move_deadline(scenario: Scenario, state: State, turns: int) -> tuple[Event, ...]:
    _running(state)
    last = state.public.last_turn + turns
    most = scenario.public.calendar.turns + DEADLINE_SHIFT_MAX
    if turns not in (-1, 1) or not state.public.turn <= last <= most:
        raise Refused("deadline_out_of_reach", "R86", first=state.public.turn, last=most)
    return (fact.DeadlineMoved(Turn(last), PUBLIC),)


def _hand_over(scenario: Scenario, state: State, passes: tuple[ask.Pass, ...]) -> tuple[Event, ...]:
    _running(state)
    seats = [_seat(scenario, one.seat) for one in passes]
    if not seats or len(set(seats)) != len(seats):
        raise Refused("hand_over_each_once", "R87")
    for one in passes:
        _check_pass(scenario, state, one)
    return tuple(fact.SeatPassed(one.seat, one.character, one.level, one.until, PUBLIC) for one in passes)


def _check_pass(scenario: Scenario, state: State, one: ask.Pass) -> None:
    public = scenario.public
    if one.character or one.level:
        known = any(one.character == character.key for character in public.characters)
        if not known or all(one.level != level.key for level in public.levels):
            raise Refused("no_such_character", "R87")
    elif one.until is not None:
        raise Refused("person_stays", "R87")
    if one.until is not None and not state.public.turn < one.until <= state.public.last_turn:
        raise Refused("hand_over_until", "R87", first=state.public.turn + 1, last=state.public.last_turn)
