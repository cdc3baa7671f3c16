"""Whether there is anything to agree on, by bounds that never accuse wrongly."""

from __future__ import annotations

from game.core.scenario import Scenario
from game.scenario.draft import Draft


def check_walk_aways(scenario: Scenario, draft: Draft) -> None:
    """Every seat can do better than its walk-away in some package."""
    for book in scenario.books:
        best = best_sum(scenario, (book.seat,))
        if best <= book.walk_away.base:
            key = scenario.public.seats[book.seat].key
            draft.error("walk-away-too-high", ("walk_away", "seats", key, "base"), seat=key, best=best)


def check_zone(scenario: Scenario, draft: Draft) -> None:
    """If not even the sum of all values can reach the sum of the walk-aways, no deal is possible."""
    needed = sum(book.walk_away.base for book in scenario.books)
    best = best_sum(scenario, scenario.public.everyone)
    if best < needed:
        draft.warning("empty-zone", ("walk_away", "seats"), at_key=True, best=best, needed=needed)


def best_sum(scenario: Scenario, seats: tuple[int, ...]) -> int:
    """An upper bound, hundredths, of what any package is worth to these seats together on the first day."""
    chosen = [scenario.books[seat] for seat in seats]
    best = 0
    for issue in range(len(scenario.public.issues)):
        rows = [book.points[issue] for book in chosen]
        best += max(sum(values) for values in zip(*rows, strict=True))
    for linkage in range(len(scenario.public.linkages)):
        best += max(0, sum(book.linkages[linkage] for book in chosen))
    rules = scenario.public.scoring
    best += len(seats) * rules.pen_holder_bonus * len(scenario.public.issues)
    if rules.headlines is not None:
        window = max(rules.headlines.window_percent, default=0)
        for book in chosen:
            count = min(rules.headlines.count_max, len(book.headlines))
            best += rules.headlines.value * count * window // 100
    return best
