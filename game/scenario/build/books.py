"""The private side: each seat's book, its secret cards, and the check of a deal."""

from __future__ import annotations

from game.core.ids import PerIssue, PerSeat, SeatId, Turn
from game.core.scenario import Headline, Linkage, SeatBook, SecretCard, SetupCheck, WalkAway
from game.scenario.build.plan import Plan
from game.scenario.schema.rules import ScoringBlock

HUNDREDTHS = 100


def points(plan: Plan) -> PerSeat[PerIssue[tuple[int, ...]]]:
    """Each seat's points by issue and option, hundredths, the preset applied."""
    return tuple(
        tuple(_of_issue(plan, seat, issue) for issue in plan.names.issues) for seat in plan.names.seats
    )


def books(
    plan: Plan, values: PerSeat[PerIssue[tuple[int, ...]]], linkages: tuple[tuple[int, Linkage], ...]
) -> PerSeat[SeatBook]:
    """Each seat's book."""
    return tuple(_book(plan, SeatId(seat), values[seat], linkages) for seat in plan.seats)


def decks(plan: Plan) -> PerSeat[tuple[SecretCard, ...]]:
    """Each seat's secret cards; none if the game is played without."""
    block = plan.document.secret_cards
    if block is None or "secret_cards" in plan.off:
        return ()
    return tuple(
        tuple(
            SecretCard(card.name, card.text, plan.by_issue(card.percent), card.walk_away)
            for card in block.seats.get(seat, ())
        )
        for seat in plan.names.seats
    )


def jitter(plan: Plan) -> int:
    """How many whole points each private value may move."""
    block = plan.document.secret_cards
    return 0 if block is None or "jitter" in plan.off else block.jitter


def setup_check(plan: Plan) -> SetupCheck | None:
    """When a deal of cards makes a playable table."""
    block = plan.document.setup_check
    if block is None:
        return None
    names = plan.names
    return SetupCheck(
        turn=Turn(block.turn),
        zone_percent=block.zone_percent_of_settlements,
        best_differs=block.best_differs_issues,
        best_differs_exception=tuple(
            (names.seat(seat), count) for seat, count in block.best_differs_exception.items()
        ),
        best_below=tuple(
            (names.seat(seat), names.seat(other)) for seat, other in block.best_below_walk_away_of.items()
        ),
        split=plan.package(block.split_package),
        redraw_max=block.redraw_max,
        enumerate_max=block.enumerate_max,
        sample_size=block.sample_size,
    )


def _of_issue(plan: Plan, seat: str, issue: str) -> tuple[int, ...]:
    written = [option.points[seat] for option in plan.document.issues[issue].options]
    losses = plan.preset.loss_percent.get(issue, {}) if plan.preset is not None else {}
    percent = losses.get(seat, 100)
    none = written[0]
    return tuple(
        HUNDREDTHS * none - (none - value) * percent if value < none else HUNDREDTHS * value
        for value in written
    )


def _book(
    plan: Plan,
    seat: SeatId,
    values: PerIssue[tuple[int, ...]],
    linkages: tuple[tuple[int, Linkage], ...],
) -> SeatBook:
    document = plan.document
    key = plan.names.seats[seat]
    written = document.walk_away.seats[key]
    scoring = document.scoring or ScoringBlock()
    price = scoring.cost_mark_price.get(key)
    headlines = []
    for row in document.seats[key].headlines:
        when = plan.when(row.when)
        if when is not None:
            headlines.append(Headline(row.text, when))
    return SeatBook(
        seat=seat,
        brief=document.seats[key].brief or "",
        points=values,
        linkages=tuple(HUNDREDTHS * document.linkages[at].points[key] for at, _ in linkages),
        headlines=tuple(headlines),
        walk_away=WalkAway(
            written.base,
            written.per_turn,
            tuple(
                sorted(
                    (plan.names.gauge(gauge), row.coefficient, row.reference)
                    for gauge, row in written.gauges.items()
                )
            ),
        ),
        walk_away_floor=document.walk_away.floor,
        delay=scoring.delay_per_turn.get(key, 0),
        cost_mark_price=(
            ()
            if price is None or "cost_marks" in plan.off
            else ((plan.names.gauge(price.gauge), price.coefficient),)
        ),
    )
