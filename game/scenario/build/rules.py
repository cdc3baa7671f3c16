"""The rules as numbers: scoring, durability, interim, truce, opening, moves."""

from __future__ import annotations

from game.core.ids import PerSeat
from game.core.scenario import (
    CostMarkRules,
    DurabilityRules,
    DurabilityTerm,
    Gesture,
    HeadlineRules,
    InterimRules,
    Moves,
    Opening,
    PrepareRules,
    Pressure,
    RedLineRules,
    ScoringRules,
    Shock,
    StatementRules,
    TruceRules,
    TruceTerms,
)
from game.scenario.build.plan import Plan
from game.scenario.names import PAIR_SIGN
from game.scenario.schema.moves import MovesBlock, PressureKind
from game.scenario.schema.rules import ScoringBlock


def scoring(plan: Plan) -> ScoringRules:
    """The numbers of the score."""
    block = plan.document.scoring or ScoringBlock()
    return ScoringRules(
        headlines=_headlines(plan, block),
        collapse_gap=block.collapse_gap,
        pen_holder_bonus=0 if "pen_holder" in plan.off else block.pen_holder_bonus,
        red_line_cost=block.red_line_cost,
        two_pens=plan.has_files() and "two_pens" not in plan.off,
        durability=_durability(plan),
    )


def interim(plan: Plan) -> InterimRules | None:
    """How interim clauses count, None if there are no interim agreements."""
    block = plan.document.interim
    if block is None:
        return None
    return InterimRules(
        half_percent=block.half_percent,
        headline_value=block.headline_value,
        risk_gap=block.risk_gap,
        risk_gap_safe=block.risk_gap_safe,
        risky_pair=plan.names.seats_of(block.risky_pair),
        fighting_durability=block.fighting_durability,
        shocks=tuple(
            Shock(plan.names.seats_of(word.strip() for word in key.split(PAIR_SIGN)), plan.effects(lines))
            for key, lines in block.shocks.items()
        ),
    )


def truce(plan: Plan) -> TruceRules | None:
    """How a truce runs, None if there is none."""
    block = plan.document.truce
    if block is None:
        return None
    each_turn = plan.effects(block.each_turn)
    terms = tuple(
        TruceTerms(
            option=row.option,
            at_most=plan.by_gauge(row.at_most),
            percent=plan.by_gauge(row.percent),
            delay_percent=plan.per_seat(row.delay_percent, 100),
            each_turn=each_turn,
        )
        for row in block.options
    )
    return TruceRules(
        issue=plan.names.issue(block.issue),
        terms=terms,
        runs_turns=block.runs_turns,
        on_signing=plan.effects(block.on_signing),
        breach=tuple(
            plan.effects(block.breach[seat]) if seat in block.breach_by else None for seat in plan.names.seats
        ),
        incident=plan.effects(block.incident),
    )


def opening(plan: Plan) -> Opening | None:
    """The offer on the table at the start; None if this length plays none of its issues."""
    block = plan.document.opening
    if block is None or not any(plan.package(block.package)):
        return None
    return Opening(
        text=block.text,
        proposer=plan.names.seat(block.from_),
        addressees=plan.names.seats_of(block.to),
        accepted_by=plan.names.seats_of(block.accepted_by),
        package=plan.package(block.package),
        on_reject=plan.effects(block.on_reject),
        on_lapse=plan.effects(block.on_lapse),
    )


def moves(plan: Plan) -> Moves:
    """The moves there are; without any desk move the desk has no slots."""
    block = plan.document.moves or MovesBlock()
    prepare = None
    if block.prepare is not None and plan.has_files():
        prepare = PrepareRules(block.prepare.file, block.prepare.file_max)
    gesture = None
    if block.gesture is not None and "gesture" not in plan.off:
        gesture = Gesture(block.gesture.limit_per_turn, plan.effects_by_seat(block.gesture.effects))
    red_line = None
    if block.red_line is not None and "red_line" not in plan.off:
        red_line = RedLineRules(block.red_line.standing_max, plan.effects_by_seat(block.red_line.effects))
    statement = None
    if block.warm_statement is not None and "warm_statement" not in plan.off:
        warm = block.warm_statement
        statement = StatementRules(
            plan.effects_by_seat(warm.effects), warm.expires, plan.effects_by_seat(warm.penalty)
        )
    pressure = _pressure(plan, block)
    breach = plan.document.truce.breach_by if plan.document.truce is not None else ()
    has_desk = bool(prepare or gesture or red_line or statement or any(pressure) or breach)
    return Moves(
        desk_per_turn=block.desk_per_turn if has_desk else 0,
        offer_lapses_after=block.offer_lapses_after,
        prepare=prepare,
        gesture=gesture,
        red_line=red_line,
        statement=statement,
        pressure=pressure,
        pressure_per_turn=block.pressure.limit_per_turn if block.pressure is not None else 0,
        withdraw=plan.effects_by_seat(block.withdraw.effects),
        slip=plan.effects(block.slipped_signing.effects),
        slip_tries_max=block.slipped_signing.tries_max,
    )


def _headlines(plan: Plan, block: ScoringBlock) -> HeadlineRules | None:
    rules = block.headline
    if rules is None or not rules.value:
        return None
    return HeadlineRules(
        rules.value, rules.count_max, rules.none_penalty, rules.window_percent, rules.no_summit_percent
    )


def _durability(plan: Plan) -> DurabilityRules | None:
    block = plan.document.durability
    if block is None:
        return None
    terms = []
    for row in block.terms:
        when = plan.when(row.when)
        if when is not None:
            terms.append(DurabilityTerm(row.name, when, row.percent))
    marks = None
    if block.cost_marks is not None and "cost_marks" not in plan.off:
        written = block.cost_marks
        marks = CostMarkRules(
            plan.names.gauge(written.gauge), written.above, written.per_mark_tenths_per_step
        )
    return DurabilityRules(
        block.base, block.ready_share, block.trust_share, tuple(terms), marks, block.min, block.max
    )


def _pressure(plan: Plan, block: MovesBlock) -> PerSeat[tuple[Pressure, ...]]:
    if block.pressure is None or "pressure" in plan.off:
        return ((),) * len(plan.names.seats)
    kinds = block.pressure.kinds
    return tuple(tuple(_way(plan, way) for way in kinds.get(seat, ())) for seat in plan.names.seats)


def _way(plan: Plan, way: PressureKind) -> Pressure:
    target = plan.names.seat(way.target) if way.target is not None else None
    return Pressure(way.name, way.text or "", target, plan.effects(way.effects))
