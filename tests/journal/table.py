"""A small table in Python and random legal games on it, for the tests of the journal."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import islice
from random import Random

from game.core.commands import Announce, Begin, Command, Seal, Talk, UndoTurn
from game.core.decide import decide
from game.core.effects import Effect, Touches, Who
from game.core.errors import Refused
from game.core.evolve import evolve
from game.core.ids import GaugeId, IssueId, SeatId, Turn
from game.core.legal import check, legal, offers
from game.core.orders import Orders, TableMove, WalkOut
from game.core.scenario import (
    Calendar,
    Card,
    Gauge,
    Gesture,
    Headline,
    HeadlineRules,
    InterimRules,
    Issue,
    Linkage,
    Moves,
    Option,
    PrepareRules,
    PublicScenario,
    Scenario,
    ScoringRules,
    Seat,
    SeatBook,
    SecretCard,
    Settings,
    Trust,
    WalkAway,
    When,
)
from game.core.state import State
from game.core.view import SeatView, seat_view
from game.journal.header import Header
from game.journal.record import Note, Record

BOTH = (SeatId(0), SeatId(1))
TURNS = 4


@cache
def scenario() -> Scenario:
    """Two seats, three issues, a gauge, trust, files, gestures, event cards and secret cards."""
    public = PublicScenario(
        key="stalls",
        title="Двоє на ринку",
        subtitle="Ґанок, єдиний кран і їжа",
        language="en",
        content_note="",
        calendar=Calendar(start=date(2025, 3, 11), turns=TURNS, days_per_turn=7, end=date(2025, 4, 7)),
        seats=tuple(
            Seat(key=key, name=key.title(), short=key[:2], public_role="") for key in ("baker", "florist")
        ),
        issues=tuple(_issue(number) for number in range(3)),
        published=((((0, 500, 1000),) * 3),) * 2,
        linkages=(Linkage("Together", "Both at once.", When(((IssueId(0), 0b110), (IssueId(2), 0b100)))),),
        gauges=(Gauge(key="rain", name="Rain", short="Rain", of="", explain="", start=300, drift=(50, -20)),),
        appetite=None,
        trust=Trust("", (400,)),
        settlement_requires=When(()),
        interim=InterimRules(50, 300, 100, 100, BOTH, 0, ()),
        truce=None,
        scoring=ScoringRules(HeadlineRules(400, 2, -200, (100, 80), 100), 0, 100, 500, False, None),
        moves=Moves(
            desk_per_turn=2,
            offer_lapses_after=2,
            prepare=PrepareRules(1, 6),
            gesture=Gesture(
                limit_per_turn=1, effects=((Effect(Touches.TRUST, 100, -1, Who.OWN, Who.TARGET),),) * 2
            ),
            red_line=None,
            statement=None,
            pressure=(),
            pressure_per_turn=1,
            withdraw=((), ()),
            slip=(),
            slip_tries_max=2,
        ),
        opening=None,
    )
    decks = (SecretCard("Plain", "", (), 0), SecretCard("Wet", "", ((IssueId(1), 120),), 50))
    return Scenario(
        public=public,
        books=tuple(_book(seat) for seat in BOTH),
        decks=(decks, decks),
        jitter=1,
        events=(
            Card(
                key="storm",
                kind="hypothetical",
                first=Turn(2),
                last=Turn(3),
                date="2025-03-18",
                title="Storm",
                text="It rained “cats and dogs”.",
                source="",
                effects=(Effect(Touches.GAUGE, 100, GaugeId(0)),),
            ),
        ),
        events_percent=60,
    )


def _issue(number: int) -> Issue:
    options = tuple(
        Option(f"{number}{option}", "", "", "", need=option, cost_marks=0, binds=BOTH[:option])
        for option in range(3)
    )
    return Issue(key=f"issue{number}", name=f"Issue {number}", options=options, file_start=2, preparers=BOTH)


def _book(seat: SeatId) -> SeatBook:
    points = (0, 1500, 3000) if seat else (2500, 1000, 0)
    return SeatBook(
        seat=seat,
        brief=f"Secret of {seat}",
        points=(points, (0, 2000, 1000), points[::-1]),
        linkages=(300,),
        headlines=(Headline("A roof!", When(((IssueId(1), 0b110),))),),
        walk_away=WalkAway(3000, -50, ((GaugeId(0), 10, 300),)),
        walk_away_floor=0,
        delay=20,
        cost_mark_price=(),
    )


def header(game: str = "1") -> Header:
    """The header of a new game on this table."""
    return Header.of(game, scenario(), "2025-03-11T09:00:00+00:00", '{"baker":"human","florist":"staller"}')


@cache
def game(seed: int) -> tuple[Record, ...]:
    """One random legal game to its end, with talk, notes, undone turns and all."""
    random = Random(seed)
    records: list[Record] = []
    state: State | None = None
    while state is None or state.public.ending is None:
        command = _command(random, state)
        try:
            events = decide(scenario(), state, command)
        except Refused:
            continue
        notes = (Note("reason", f'{{"value":{random.randrange(9999)}}}'),) * random.randrange(3)
        state = evolve(scenario(), state, events)
        records.append(Record(len(records) + 1, command, events, notes))
    return tuple(records)


def state_after(records: tuple[Record, ...]) -> State | None:
    """The fold of the records' events."""
    state: State | None = None
    for record in records:
        state = evolve(scenario(), state, record.events)
    return state


def _command(random: Random, state: State | None) -> Command:
    if state is None:
        return Begin(random.randrange(2**32), Settings())
    kind = random.randrange(12)
    if kind == 0:
        return Announce("Обід ☕ \n at noon")
    if kind == 1:
        return Talk(BOTH[0], (BOTH[1],), "Half the water, “half” the bill?")
    if kind == 2 and state.public.turn > 1:
        return UndoTurn()
    seat = next(seat for seat in BOTH if state.sealed[seat] is None)
    return Seal(seat, _orders(random, seat_view(scenario(), state, seat)))


def _orders(random: Random, view: SeatView) -> Orders:
    may = legal(view)
    table: list[TableMove] = [
        move for move in may.table if not isinstance(move, WalkOut) or not random.randrange(20)
    ]
    table += islice(offers(view), random.randrange(40), None, 37)
    desk = tuple(random.sample(may.desk, min(2, len(may.desk))))
    orders = Orders(random.choice(table), desk)
    try:
        check(view, orders)
    except Refused:
        return Orders()
    return orders
