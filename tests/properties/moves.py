"""Random orders and commands: legal ones by way of the list of legal moves, and any at all."""

from __future__ import annotations

from random import Random

from game.core.commands import (
    Announce,
    Answer,
    Ask,
    Command,
    ForceTurn,
    HandOver,
    Leak,
    MoveDeadline,
    Pass,
    PlayCard,
    PlayInject,
    Reply,
    Seal,
    Signal,
    Talk,
    UndoTurn,
)
from game.core.errors import Refused
from game.core.ids import IssueId, OfferId, Package, SeatId, Turn
from game.core.legal import check_desk, check_offer, dates, kinds, legal
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
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.scenario import PublicScenario, Scenario
from game.core.view import SeatView


def legal_orders(view: SeatView, rng: Random, walk_out: float = 0.01) -> Orders:
    """Orders that may be sealed now; offers and yeses are likelier than silence."""
    allowed = legal(view)
    quiet = [move for move in allowed.table if not isinstance(move, WalkOut)]
    answers = [move for move in quiet if isinstance(move, Accept)]
    table: TableMove = rng.choice(answers if answers and rng.random() < 0.6 else quiet)
    if rng.random() < walk_out:
        table = WalkOut()
    elif allowed.may_offer and rng.random() < (0.2 if answers else 0.6):
        table = legal_offer(view, rng) or table
    desk: tuple[DeskMove, ...] = ()
    for _ in range(view.scenario.moves.desk_per_turn):
        if allowed.desk and rng.random() < 0.8:
            move = rng.choice(allowed.desk)
            if _fits(view, desk, move):
                desk = (*desk, move)
    withhold = tuple(number for number in allowed.due if rng.random() < 0.1)
    return Orders(table, desk, withhold)


def legal_offer(view: SeatView, rng: Random) -> MakeOffer | None:
    """An offer the seat may make now, None if the first try is not one."""
    scenario = view.scenario
    package = random_package(scenario, rng)
    others = tuple(seat for seat in scenario.everyone if seat != view.seat)
    to = others
    if rng.random() < 0.4:
        to = tuple(seat for seat in others if rng.random() < 0.5)
        package = package_between(scenario, rng, (view.seat, *to))
    possible, days = kinds(view, package, to) if to else (), dates(view, package)
    if not possible or not days:
        return None
    kind = possible[0] if rng.random() < 0.6 else rng.choice(possible)
    date = days[0] if rng.random() < 0.6 else rng.choice(days)
    offer = MakeOffer(package, to, kind, Turn(date))
    try:
        check_offer(view, offer)
    except Refused:
        return None
    return offer


def package_between(scenario: PublicScenario, rng: Random, seats: tuple[SeatId, ...]) -> Package:
    """A package whose clauses bind nobody but these seats."""
    package = [rng.randrange(len(issue.options)) for issue in scenario.issues]
    return tuple(
        option if set(issue.options[option].binds) <= set(seats) else 0
        for issue, option in zip(scenario.issues, package, strict=True)
    )


def random_package(scenario: PublicScenario, rng: Random) -> Package:
    """A package; most of them meet what a settlement requires."""
    share = rng.choice((0.1, 0.3, 1.0))
    package = [rng.randrange(len(issue.options)) if rng.random() < share else 0 for issue in scenario.issues]
    if rng.random() < 0.7:
        for issue, mask in scenario.settlement_requires.parts:
            allowed = [option for option in range(len(scenario.issues[issue].options)) if mask >> option & 1]
            package[issue] = rng.choice(allowed)
    return tuple(package)


def _fits(view: SeatView, before: tuple[DeskMove, ...], move: DeskMove) -> bool:
    try:
        check_desk(view, before, move)
    except Refused:
        return False
    return True


def any_orders(view: SeatView, rng: Random) -> Orders:
    """Orders of the right form that may or may not be legal."""
    table = rng.choice((any_table_move, any_table_move, lambda *_: Stall()))(view.scenario, rng, view)
    desk = tuple(any_desk_move(view.scenario, rng) for _ in range(rng.randint(0, 3)))
    withhold = tuple(_any_offer_id(view, rng) for _ in range(rng.choice((0, 0, 0, 1, 2))))
    return Orders(table, desk, withhold)


def any_table_move(scenario: PublicScenario, rng: Random, view: SeatView) -> TableMove:
    """A table move of the right form, legal or not."""
    number = _any_offer_id(view, rng)
    match rng.randrange(6):
        case 0:
            return Accept(number)
        case 1:
            return Reject(number)
        case 2:
            return Withdraw(number)
        case 3:
            return rng.choice((Stall(), WalkOut()))
        case _:
            return any_offer(scenario, rng, view)


def any_offer(scenario: PublicScenario, rng: Random, view: SeatView) -> MakeOffer:
    """An offer of the right form, legal or not, often nearly legal."""
    package = random_package(scenario, rng)
    if rng.random() < 0.1:
        package = (*package[1:], rng.randint(-1, 12)) if rng.random() < 0.5 else package[1:]
    seats = [seat for seat in scenario.everyone if seat != view.seat]
    to = tuple(seat for seat in seats if rng.random() < 0.7)
    if rng.random() < 0.1:
        to = tuple(SeatId(rng.randint(-1, 6)) for _ in range(rng.randint(0, 3)))
    date = view.public.turn + rng.choice((0, 1, 1, 2, 2, 3, 9))
    return MakeOffer(package, to, rng.choice(tuple(Kind)), Turn(date))


def any_desk_move(scenario: PublicScenario, rng: Random) -> DeskMove:
    """A desk move of the right form, legal or not."""
    issue = IssueId(rng.randint(-1, len(scenario.issues)))
    seat = SeatId(rng.randint(-1, len(scenario.seats)))
    moves = (
        Prepare(issue),
        MakeGesture(seat),
        DrawRedLine(issue, rng.randint(-1, 5)),
        MakeStatement(),
        Press(rng.randint(-1, 2)),
        EndTruce(),
    )
    return rng.choice(moves)


def _any_offer_id(view: SeatView, rng: Random) -> OfferId:
    known = [offer.id for offer in view.offers] + [deal.id for deal in view.agreements]
    return rng.choice([*known, OfferId(0), OfferId(rng.randint(-1, 8 * view.public.turn + 8))])


def any_talk(scenario: PublicScenario, rng: Random) -> Talk | Signal | Ask | Answer:
    """Something said by a seat, in a form that may be refused."""
    seat, to = (SeatId(rng.randint(-1, len(scenario.seats))) for _ in range(2))
    issue = IssueId(rng.randint(-1, len(scenario.issues)))
    option = rng.randint(-1, 5)
    if rng.random() < 0.8:
        others = [other for other in scenario.everyone if other != seat]
        to = rng.choice(others)
        issue, option = IssueId(rng.randrange(len(scenario.issues))), rng.randint(0, 1)
    many = tuple(sorted({to, SeatId(rng.randint(-1, len(scenario.seats)))}))
    return rng.choice(
        (
            Talk(seat, rng.choice(((to,), many)), rng.choice(("Let us talk.", "", " \n", "x" * 2001))),
            Signal(seat, to, issue),
            Ask(seat, to, issue, option),
            Answer(seat, to, Reply.CONDITION, issue, option),
            Answer(seat, to, rng.choice(tuple(Reply))),
        )
    )


def any_intervention(scenario: Scenario, rng: Random) -> Command:
    """Something a facilitator may try."""
    cards = [card.key for card in scenario.events]
    return rng.choice(
        (
            ForceTurn(rng.random() < 0.3),
            PlayCard(rng.choice((*cards, "none"))),
            PlayInject(rng.choice((*(inject.key for inject in scenario.injects), "none"))),
            Leak(OfferId(rng.randint(0, 60))),
            MoveDeadline(rng.choice((-1, 0, 1, 1))),
            UndoTurn(),
            Announce(rng.choice(("A word to all.", ""))),
            any_hand_over(scenario, rng),
        )
    )


def any_hand_over(scenario: Scenario, rng: Random) -> HandOver:
    """Seats that may change hands, to somebody who may be there, until a turn that may come."""
    characters = ["", "nobody", *(character.key for character in scenario.public.characters)]
    levels = ["", *(level.key for level in scenario.public.levels)]
    seats = rng.sample(range(-1, len(scenario.public.seats) + 1), rng.randint(0, 2))
    return HandOver(
        tuple(
            Pass(SeatId(seat), rng.choice(characters), rng.choice(levels), Turn(rng.randint(0, 14)))
            if rng.random() < 0.5
            else Pass(SeatId(seat))
            for seat in seats
        )
    )


def any_command(scenario: Scenario, view: SeatView, rng: Random) -> Command:
    """Any command in play, legal or not."""
    match rng.randrange(3):
        case 0:
            return Seal(view.seat, any_orders(view, rng))
        case 1:
            return any_talk(scenario.public, rng)
        case _:
            return any_intervention(scenario, rng)
