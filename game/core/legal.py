"""What a seat may do now, answered from its view.

The one source for menus, characters and `decide`: each check raises the refusal that the seat would get,
and the lists hold exactly the moves whose check passes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from game.core.errors import Refused
from game.core.ids import OPENING, IssueId, OfferId, Package, SeatId, Turn
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
from game.core.position import Agreement, Offer, Signalled
from game.core.scenario import PublicScenario
from game.core.scoring import has_summit
from game.core.view import SeatView, Sight

SIGNAL_EVERY = 3
"""Turns between two signals to the same seat."""


@dataclass(frozen=True, slots=True)
class Legal:
    """Every move a seat may make now, offers apart, and the agreements it may sign or withhold.

    `desk` lists single desk moves; two together are legal if `check_desk` passes for the second.
    """

    table: tuple[TableMove, ...]
    desk: tuple[DeskMove, ...]
    may_offer: bool
    due: tuple[OfferId, ...]


def legal(view: SeatView) -> Legal:
    """What the seat may do now; all empty once it has sealed or the game is over."""
    if not _may_order(view):
        return Legal((), (), False, ())
    return Legal(
        table=tuple(move for move in _table_moves(view) if _passes(check_move, view, move)),
        desk=tuple(move for move in _desk_moves(view) if _passes(check_desk, view, (), move)),
        may_offer=view.public.turn < view.public.last_turn,
        due=tuple(deal.id for deal in view.agreements if is_due(view, deal)),
    )


def check(view: Sight, orders: Orders) -> None:
    """Nothing if the seat may seal these orders now; else raises `Refused`."""
    if view.public.ending is not None:
        raise Refused("game_over", "R23")
    if view.orders is not None:
        raise Refused("already_sealed", "R20")
    check_move(view, orders.table)
    if len(orders.desk) > view.scenario.moves.desk_per_turn:
        raise Refused("too_many_desk_moves", "R20", n=view.scenario.moves.desk_per_turn)
    for slot, move in enumerate(orders.desk):
        check_desk(view, orders.desk[:slot], move)
    if not orders.withhold:
        return
    if len(set(orders.withhold)) != len(orders.withhold):
        raise Refused("withhold_twice", "R36")
    for number in orders.withhold:
        deal = _agreement(view, number)
        if deal is None or not is_due(view, deal):
            raise Refused("nothing_to_withhold", "R36")


def check_move(view: Sight, move: TableMove) -> None:
    """Nothing if the seat may make this table move now; else raises `Refused`."""
    match move:
        case MakeOffer():
            check_offer(view, move)
        case Accept(offer) | Reject(offer):
            _check_answer(view, offer)
        case Withdraw(number):
            if _agreement(view, number) is None:
                raise Refused("no_such_agreement", "R35")
        case Stall() | WalkOut():
            pass


def check_offer(view: Sight, offer: MakeOffer) -> None:
    """Nothing if the seat may make this offer now; else raises `Refused`."""
    scenario = view.scenario
    _check_package(scenario, offer.package)
    _check_addressees(view, offer)
    _check_date(view, offer)
    if offer.kind is Kind.SETTLEMENT:
        if len(offer.addressees) != len(scenario.seats) - 1:
            raise Refused("settlement_needs_all", "R31")
        if not scenario.settlement_requires.holds(offer.package):
            issue, mask = next(
                part
                for part in scenario.settlement_requires.parts
                if not part[1] >> offer.package[part[0]] & 1
            )
            raise Refused(
                "settlement_needs_option",
                "R31",
                issue=scenario.issues[issue].name,
                options=_labels(scenario, issue, mask),
            )
    else:
        _check_interim(view, offer)


def check_desk(view: Sight, before: tuple[DeskMove, ...], move: DeskMove) -> None:
    """Nothing if the seat may add this desk move after those `before`; else raises `Refused`."""
    match move:
        case Prepare(issue):
            _check_prepare(view, issue)
        case MakeGesture(target):
            _check_gesture(view, before, target)
        case DrawRedLine(issue, option):
            _check_red_line(view, before, issue, option)
        case MakeStatement():
            _check_statement(view, before)
        case Press(way):
            _check_press(view, before, way)
        case EndTruce():
            _check_end_truce(view, before)


def check_signal(view: SeatView, to: SeatId) -> None:
    """Nothing if the seat may signal to another now; else raises `Refused`. Turns taken back do not count."""
    now = view.public.turn
    last = [
        message.turn
        for message in view.messages
        if message.sender == view.seat
        and message.to == (to,)
        and isinstance(message.said, Signalled)
        and message.turn <= now
    ]
    if last and now - last[-1] < SIGNAL_EVERY:
        raise Refused("signal_too_soon", "R83", turn=last[-1] + SIGNAL_EVERY)


def is_due(view: Sight, deal: Agreement) -> bool:
    """Whether the seat is asked this turn to sign or withhold (R36)."""
    return view.seat in deal.parties and deal.date <= view.public.turn


def is_open_to(offer: Offer, seat: SeatId, turn: Turn, lapses_after: int) -> bool:
    """Whether a seat may still answer an offer in a turn (R30, R32)."""
    return (
        seat in offer.addressees
        and seat not in offer.accepted_by
        and offer.turn < turn <= offer.turn + lapses_after
    )


def signing_turn(view: SeatView, offer: Offer) -> Turn:
    """The turn in which an offer would be due if it were agreed now; may lie past the last turn (R32)."""
    notice = 1 if has_summit(view.scenario, offer.package) else 0
    return Turn(max(offer.date, view.public.turn + notice))


def dates(view: Sight, package: Package) -> range:
    """The turns in which an offer of this package may ask to be signed (R30, R33)."""
    notice = 2 if has_summit(view.scenario, package) else 1
    return range(view.public.turn + notice, view.public.last_turn + 1)


def must_address(scenario: PublicScenario, seat: SeatId, package: Package) -> tuple[SeatId, ...]:
    """The other seats that some clause of the package binds (R12)."""
    bound: set[SeatId] = set()
    for issue, option in zip(scenario.issues, package, strict=True):
        if option:
            bound.update(issue.options[option].binds)
    return tuple(sorted(bound - {seat}))


def kinds(view: SeatView, package: Package, addressees: tuple[SeatId, ...]) -> tuple[Kind, ...]:
    """The kinds in which this package may be offered, settlement first (R31); dates are not looked at."""
    found = []
    for kind in (Kind.SETTLEMENT, Kind.INTERIM):
        offer = MakeOffer(package, addressees, kind, Turn(view.public.last_turn))
        try:
            _check_kind_only(view, offer)
        except Refused:
            continue
        found.append(kind)
    return tuple(found)


def offers(view: SeatView) -> Iterator[MakeOffer]:
    """Every offer the seat may make now: packages × addressees × kinds × dates, so for small scenarios."""
    if not _may_order(view):
        return
    others = [seat for seat in view.scenario.everyone if seat != view.seat]
    groups = [group for size in range(1, len(others) + 1) for group in combinations(others, size)]
    for package in product(*(range(len(issue.options)) for issue in view.scenario.issues)):
        for addressees, kind, date in product(groups, Kind, dates(view, package)):
            offer = MakeOffer(package, addressees, kind, Turn(date))
            if _passes(check_offer, view, offer):
                yield offer


def _may_order(view: SeatView) -> bool:
    return view.public.ending is None and view.orders is None


def _passes(check_one: Callable[..., None], view: SeatView, *what: object) -> bool:
    try:
        check_one(view, *what)
    except Refused:
        return False
    return True


def _table_moves(view: SeatView) -> Iterator[TableMove]:
    yield Stall()
    for offer in view.offers:
        yield Accept(offer.id)
        yield Reject(offer.id)
    for deal in view.agreements:
        yield Withdraw(deal.id)
    yield WalkOut()


def _desk_moves(view: SeatView) -> Iterator[DeskMove]:
    issues = [IssueId(number) for number in range(len(view.scenario.issues))]
    yield from (Prepare(issue) for issue in issues)
    yield from (MakeGesture(seat) for seat in view.scenario.everyone)
    for issue in issues:
        yield from (DrawRedLine(issue, option) for option in range(len(view.scenario.issues[issue].options)))
    yield MakeStatement()
    yield from (Press(way) for way in range(len(_ways(view))))
    yield EndTruce()


def _agreement(view: Sight, number: OfferId) -> Agreement | None:
    return next((deal for deal in view.agreements if deal.id == number and view.seat in deal.parties), None)


def _check_answer(view: Sight, number: OfferId) -> None:
    offer = next((offer for offer in view.offers if offer.id == number), None)
    if offer is None:
        raise Refused("no_such_offer", "R32")
    if view.seat == offer.proposer:
        raise Refused("own_offer", "R32")
    if view.seat not in offer.addressees:
        raise Refused("offer_not_to_you", "R32")
    if view.seat in offer.accepted_by:
        raise Refused("already_accepted", "R32")
    if not is_open_to(offer, view.seat, view.public.turn, view.scenario.moves.offer_lapses_after):
        raise Refused("offer_not_open", "R30" if number != OPENING else "R18")


def _check_package(scenario: PublicScenario, package: Package) -> None:
    if len(package) != len(scenario.issues):
        raise Refused("package_length", "R10", n=len(scenario.issues))
    for issue, option in zip(scenario.issues, package, strict=True):
        if not 0 <= option < len(issue.options):
            raise Refused(
                "no_such_option", "R10", issue=issue.name, option=option, last=len(issue.options) - 1
            )
    if not any(package):
        raise Refused("empty_package", "R30")


def _check_addressees(view: Sight, offer: MakeOffer) -> None:
    to = offer.addressees
    if not to:
        raise Refused("no_addressee", "R30")
    seats, last = len(view.scenario.seats), -1
    for seat in to:
        if not last < seat < seats or seat == view.seat:
            raise Refused("bad_addressees", "R30")
        last = seat
    if len(to) == seats - 1:
        return
    for issue, option in zip(view.scenario.issues, offer.package, strict=True):
        if not option:
            continue
        bound = issue.options[option].binds
        missing = next((seat for seat in bound if seat != view.seat and seat not in to), None)
        if missing is not None:
            raise Refused("clause_binds", "R12", issue=issue.name, seat=view.scenario.seats[missing].in_text)


def _check_date(view: Sight, offer: MakeOffer) -> None:
    if view.public.turn + 2 <= offer.date <= view.public.last_turn:
        return
    allowed = dates(view, offer.package)
    if offer.date in allowed:
        return
    if not allowed:
        raise Refused("too_late_to_offer", "R30")
    if offer.date == view.public.turn + 1 and has_summit(view.scenario, offer.package):
        raise Refused("summit_needs_notice", "R33", first=allowed[0])
    raise Refused("bad_date", "R30", first=allowed[0], last=allowed[-1])


def _check_kind_only(view: SeatView, offer: MakeOffer) -> None:
    _check_package(view.scenario, offer.package)
    _check_addressees(view, offer)
    if offer.kind is Kind.SETTLEMENT:
        all_asked = len(offer.addressees) == len(view.scenario.seats) - 1
        if not all_asked or not view.scenario.settlement_requires.holds(offer.package):
            raise Refused("settlement_needs_all", "R31")
    else:
        _check_interim(view, offer)


def _check_interim(view: Sight, offer: MakeOffer) -> None:
    scenario = view.scenario
    if scenario.interim is None:
        raise Refused("no_interim", "R31")
    for issue, option in zip(scenario.issues, offer.package, strict=True):
        if issue.options[option].settlement_only:
            raise Refused("settlement_only", "R31", issue=issue.name, option=issue.options[option].label)
    rules, truce = scenario.truce, view.public.truce
    if rules is None or truce is None or rules.terms_of(offer.package[rules.issue]) is None:
        return
    if truce.until - offer.date >= rules.runs_turns:
        raise Refused("renewal_ahead", "R41", first=truce.until - rules.runs_turns + 1)


def _labels(scenario: PublicScenario, issue: IssueId, mask: int) -> str:
    return " / ".join(
        option.short for number, option in enumerate(scenario.issues[issue].options) if mask >> number & 1
    )


def _check_prepare(view: Sight, issue: IssueId) -> None:
    rules = view.scenario.moves.prepare
    if rules is None:
        raise Refused("move_not_in_game", "R50")
    if not 0 <= issue < len(view.scenario.issues):
        raise Refused("no_such_issue", "R50")
    known = view.scenario.issues[issue]
    if view.seat not in known.preparers:
        raise Refused("not_yours_to_prepare", "R50", issue=known.name)
    if view.public.files[issue] >= rules.file_max:
        raise Refused("file_full", "R50", issue=known.name, n=rules.file_max)


def _check_gesture(view: Sight, before: tuple[DeskMove, ...], target: SeatId) -> None:
    rules = view.scenario.moves.gesture
    if rules is None:
        raise Refused("move_not_in_game", "R51")
    if not 0 <= target < len(view.scenario.seats) or target == view.seat:
        raise Refused("gesture_needs_other", "R51")
    if sum(isinstance(move, MakeGesture) for move in before) >= rules.limit_per_turn:
        raise Refused("gesture_limit", "R51", n=rules.limit_per_turn)


def _check_red_line(view: Sight, before: tuple[DeskMove, ...], issue: IssueId, option: int) -> None:
    rules = view.scenario.moves.red_line
    if rules is None:
        raise Refused("move_not_in_game", "R52")
    if not 0 <= issue < len(view.scenario.issues):
        raise Refused("no_such_issue", "R52")
    known = view.scenario.issues[issue]
    if not 0 <= option < len(known.options):
        raise Refused("no_such_option", "R52", issue=known.name, option=option, last=len(known.options) - 1)
    standing = [line.issue for line in view.public.red_lines if line.seat == view.seat]
    standing += [move.issue for move in before if isinstance(move, DrawRedLine)]
    if issue in standing:
        raise Refused("red_line_stands", "R52", issue=known.name)
    if len(standing) >= rules.standing_max:
        raise Refused("red_lines_full", "R52", n=rules.standing_max)
    published = view.scenario.published[view.seat][issue]
    if published[option] == min(published):
        raise Refused("red_line_empty", "R52", issue=known.name, option=known.options[option].short)


def _check_statement(view: Sight, before: tuple[DeskMove, ...]) -> None:
    if view.scenario.moves.statement is None:
        raise Refused("move_not_in_game", "R53")
    pending = next((statement for statement in view.public.statements if statement.seat == view.seat), None)
    if pending is not None:
        raise Refused("statement_pending", "R53", turn=pending.due)
    if any(isinstance(move, MakeStatement) for move in before):
        raise Refused("statement_twice", "R53")


def _ways(view: Sight) -> tuple[object, ...]:
    return view.scenario.moves.pressure[view.seat] if view.scenario.moves.pressure else ()


def _check_press(view: Sight, before: tuple[DeskMove, ...], way: int) -> None:
    if not 0 <= way < len(_ways(view)):
        raise Refused("move_not_in_game", "R54")
    if sum(isinstance(move, Press) for move in before) >= view.scenario.moves.pressure_per_turn:
        raise Refused("pressure_limit", "R54", n=view.scenario.moves.pressure_per_turn)


def _check_end_truce(view: Sight, before: tuple[DeskMove, ...]) -> None:
    rules, truce = view.scenario.truce, view.public.truce
    if rules is None or rules.breach[view.seat] is None:
        raise Refused("truce_not_yours", "R43")
    if truce is None or not truce.runs_in(view.public.turn):
        raise Refused("no_truce_runs", "R43")
    if any(isinstance(move, EndTruce) for move in before):
        raise Refused("end_truce_twice", "R43")
