"""Scenarios made up for tests: two to six seats, one to thirty issues, any set of features."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from hypothesis import strategies as st

from game.core.ids import GaugeId, IssueId, SeatId, Turn, pairs
from game.core.scenario import (
    Appetite,
    Calendar,
    Card,
    CostMarkRules,
    DurabilityRules,
    DurabilityTerm,
    Gauge,
    Gesture,
    Headline,
    HeadlineRules,
    Inject,
    InterimRules,
    Linkage,
    Moves,
    Opening,
    PrepareRules,
    Pressure,
    PublicScenario,
    RedLineRules,
    Scenario,
    ScoringRules,
    Seat,
    SeatBook,
    SecretCard,
    Settings,
    Shock,
    StatementRules,
    TruceRules,
    TruceTerms,
    Trust,
    WalkAway,
    When,
)
from tests.properties.parts import ACTING, AIMING, LEAVING, NOBODY_IN_PARTICULAR, SIGNING, Parts

FEATURES = (
    "appetite",
    "bound",
    "cards",
    "durability",
    "events",
    "files",
    "gauges",
    "gesture",
    "headlines",
    "interim",
    "linkages",
    "opening",
    "pressure",
    "red_line",
    "required",
    "statement",
    "truce",
    "trust",
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a made-up scenario is like; the rest follows from its number."""

    seats: int
    issues: int
    turns: int
    features: frozenset[str]
    number: int
    options: int = 5

    def has(self, feature: str) -> bool:
        return feature in self.features


ALL = frozenset(FEATURES)


def shapes(
    *, seats: tuple[int, int] = (2, 6), issues: tuple[int, int] = (1, 30), options: int = 5
) -> st.SearchStrategy[Shape]:
    """Any shape of scenario within these sizes, small and plain ones first."""
    return st.builds(
        Shape,
        seats=st.integers(*seats),
        issues=st.integers(*issues),
        turns=st.integers(1, 8),
        features=st.frozensets(st.sampled_from(FEATURES)) | st.just(ALL),
        number=st.integers(0, 2**32),
        options=st.integers(2, options),
    )


def build(shape: Shape) -> Scenario:
    """The scenario of a shape."""
    rng = Random(shape.number)
    options = tuple(rng.randint(2, shape.options) for _ in range(shape.issues))
    parts = Parts(rng, shape.seats, rng.randint(1, 3) if shape.has("gauges") else 0, options)
    public = _public(shape, parts)
    return Scenario(
        public=public,
        books=tuple(_book(shape, parts, seat, public) for seat in parts.everyone()),
        decks=tuple(_deck(parts, seat) for seat in parts.everyone()) if shape.has("cards") else (),
        jitter=rng.randint(0, 2) if shape.has("cards") else 0,
        events=tuple(_card(shape, parts, n) for n in range(12)) if shape.has("events") else (),
        events_percent=80,
        injects=(Inject("nudge", "Nudge", "", parts.effects(NOBODY_IN_PARTICULAR)),),
        settings=Settings(rng.random() < 0.5, rng.random() < 0.5, rng.random() < 0.5),
    )


def _public(shape: Shape, parts: Parts) -> PublicScenario:
    rng = parts.rng
    issues = tuple(
        parts.issue(n, files=shape.has("files"), open_to_all=not shape.has("bound"))
        for n in range(shape.issues)
    )
    return PublicScenario(
        key="made_up",
        title="Made up",
        subtitle="",
        language="en",
        content_note="",
        calendar=Calendar(date(2025, 3, 11), shape.turns, 10, date(2026, 3, 11)),
        seats=tuple(Seat(f"seat_{n}", f"Seat {n}", f"S{n}", "") for n in range(shape.seats)),
        issues=issues,
        published=tuple(
            tuple(tuple(rng.randint(0, 1000) for _ in range(count)) for count in parts.options)
            for _ in parts.everyone()
        ),
        linkages=tuple(Linkage(f"Linkage {n}", "", parts.when()) for n in range(4))
        if shape.has("linkages")
        else (),
        gauges=tuple(
            Gauge(f"gauge_{n}", f"Gauge {n}", f"G{n}", "", "", rng.randint(0, 1000), parts.drift(shape.turns))
            for n in range(parts.gauges)
        ),
        appetite=Appetite(
            "",
            tuple(rng.randint(0, 1000) for _ in parts.everyone()),
            tuple(parts.drift(shape.turns) for _ in parts.everyone()),
        )
        if shape.has("appetite")
        else None,
        trust=Trust("", tuple(rng.randint(0, 1000) for _ in pairs(shape.seats)))
        if shape.has("trust")
        else None,
        settlement_requires=parts.when() if shape.has("required") else When(()),
        interim=_interim(parts) if shape.has("interim") else None,
        truce=_truce(parts) if shape.has("truce") and shape.has("interim") else None,
        scoring=_scoring(shape, parts),
        moves=_moves(shape, parts),
        opening=_opening(parts) if shape.has("opening") and shape.has("interim") else None,
    )


def _interim(parts: Parts) -> InterimRules:
    rng = parts.rng
    shocks = tuple(Shock(parts.some_seats(2), parts.effects(SIGNING)) for _ in range(2))
    return InterimRules(50, 240, 300, 120, (SeatId(0), SeatId(1)), -rng.randint(0, 20), shocks)


def _truce(parts: Parts) -> TruceRules:
    rng = parts.rng
    issue = rng.randrange(len(parts.options))
    gauges = [GaugeId(gauge) for gauge in range(parts.gauges)]
    terms = [
        TruceTerms(
            option,
            tuple((gauge, rng.randint(-50, 50)) for gauge in gauges),
            tuple((gauge, rng.choice((0, 50, 100))) for gauge in gauges),
            tuple(rng.choice((50, 100)) for _ in parts.everyone()),
            parts.effects(NOBODY_IN_PARTICULAR),
        )
        for option in range(1, parts.options[issue])
    ]
    rng.shuffle(terms)
    breach = tuple(parts.effects(ACTING) if rng.random() < 0.7 else None for _ in parts.everyone())
    incident = parts.effects(NOBODY_IN_PARTICULAR)
    return TruceRules(
        IssueId(issue), tuple(terms), rng.randint(1, 3), parts.effects(SIGNING), breach, incident
    )


def _opening(parts: Parts) -> Opening:
    rng = parts.rng
    first, *rest = parts.rng.sample(parts.everyone(), parts.rng.randint(2, parts.seats))
    rest.sort()
    issue = rng.randrange(len(parts.options))
    package = tuple(rng.randrange(1, count) if n == issue else 0 for n, count in enumerate(parts.options))
    effects = parts.effects(NOBODY_IN_PARTICULAR), parts.effects(NOBODY_IN_PARTICULAR)
    return Opening("", first, tuple(rest), tuple(rest[1:]), package, *effects)


def _scoring(shape: Shape, parts: Parts) -> ScoringRules:
    rng = parts.rng
    headlines = HeadlineRules(500, 3, 600, tuple(rng.randint(0, 120) for _ in range(shape.turns)), 60)
    marks = CostMarkRules(GaugeId(0), 500, 15) if parts.gauges else None
    terms = tuple(DurabilityTerm(f"Term {n}", parts.when(), rng.randint(-5, 10)) for n in range(3))
    return ScoringRules(
        headlines=headlines if shape.has("headlines") else None,
        collapse_gap=600,
        pen_holder_bonus=100 if shape.has("files") else 0,
        red_line_cost=500,
        two_pens=rng.random() < 0.5,
        durability=DurabilityRules(18, 35, 40, terms, marks, 10, 95) if shape.has("durability") else None,
    )


def _moves(shape: Shape, parts: Parts) -> Moves:
    def by_seat() -> tuple[tuple[Pressure, ...], ...]:
        return tuple(
            tuple(_pressure(parts, n, seat) for n in range(parts.rng.randint(0, 2)))
            for seat in parts.everyone()
        )

    each = parts.everyone()
    return Moves(
        desk_per_turn=2,
        offer_lapses_after=2,
        prepare=PrepareRules(1, 6) if shape.has("files") else None,
        gesture=Gesture(1, tuple(parts.effects(AIMING) for _ in each)) if shape.has("gesture") else None,
        red_line=RedLineRules(2, tuple(parts.effects(ACTING) for _ in each))
        if shape.has("red_line")
        else None,
        statement=StatementRules(
            tuple(parts.effects(ACTING) for _ in each), 3, tuple(parts.effects(ACTING) for _ in each)
        )
        if shape.has("statement")
        else None,
        pressure=by_seat() if shape.has("pressure") else (),
        pressure_per_turn=1,
        withdraw=tuple(parts.effects(LEAVING) for _ in each),
        slip=parts.effects(SIGNING),
        slip_tries_max=3,
    )


def _pressure(parts: Parts, number: int, seat: SeatId) -> Pressure:
    target = parts.rng.choice([other for other in parts.everyone() if other != seat])
    return Pressure(f"Way {number}", "", target, parts.effects(AIMING))


def _book(shape: Shape, parts: Parts, seat: SeatId, public: PublicScenario) -> SeatBook:
    rng = parts.rng
    return SeatBook(
        seat=seat,
        brief=f"You speak for seat {seat}.",
        points=tuple(tuple(100 * rng.randint(-5, 25) for _ in range(count)) for count in parts.options),
        linkages=tuple(100 * rng.randint(-9, 9) for _ in public.linkages),
        headlines=tuple(Headline(f"Headline {n}", parts.when()) for n in range(4))
        if shape.has("headlines")
        else (),
        walk_away=WalkAway(
            rng.randint(0, 6000),
            rng.randint(-90, 90),
            tuple(
                (GaugeId(gauge), rng.randint(-340, 340), rng.randint(0, 1000))
                for gauge in range(parts.gauges)
            ),
        ),
        walk_away_floor=-500,
        delay=rng.randint(0, 80),
        cost_mark_price=((GaugeId(0), rng.randint(0, 60)),) if parts.gauges and rng.random() < 0.5 else (),
    )


def _deck(parts: Parts, seat: SeatId) -> tuple[SecretCard, ...]:
    issue = IssueId(parts.rng.randrange(len(parts.options)))
    return (
        SecretCard(f"Balanced brief of seat {seat}", "", (), 0),
        SecretCard(f"Mandate of seat {seat}", "Ask for more.", ((issue, 150),), 200),
    )


def _card(shape: Shape, parts: Parts, number: int) -> Card:
    rng = parts.rng
    first = rng.randint(1, shape.turns)
    return Card(
        key=f"E{number}",
        kind="hypothetical",
        first=Turn(first),
        last=Turn(rng.randint(first, shape.turns)),
        date="",
        title=f"Card {number}",
        text="",
        source="",
        effects=parts.effects(NOBODY_IN_PARTICULAR),
        unless=parts.when() if rng.random() < 0.2 else None,
        needs_truce=rng.random() < 0.2,
        incident=rng.random() < 0.3,
        harm=rng.random() < 0.2,
    )
