"""One set-up of the lab: the cards of a seed, and what they make possible at the reference state (R15)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from game.core.events import BookDealt, SeedSet
from game.core.ids import Package, PerSeat, SeatId
from game.core.measures import best_product
from game.core.scenario import Scenario, SetupCheck
from game.core.scoring import settlement_value
from game.core.setup import reference, survey_of
from game.core.space import Cell, Moment, cells, size
from game.lab.setting import Setting, Variant, begun, scenario_of


@dataclass(frozen=True, slots=True)
class Deal:
    """Cards to be dealt and looked at."""

    variant: Variant
    seed: int

    @property
    def key(self) -> str:
        """The set-up in one line."""
        return f"deal {self.variant.preset or '-'}/{self.variant.length or '-'} {self.seed}"


@dataclass(frozen=True, slots=True)
class DealResult:
    """What a set-up makes possible at the reference state; hundredths.

    `zone` counts the settlements above all walk-aways. `best` is what each seat's best settlement is worth
    to it; `differs` is by pair the number of issues in which two best settlements differ, a seat's allowance
    added. `accepted` counts rivals who could accept a best settlement that R15 (c) says they cannot.
    `split_least` is the smallest gain of a seat from splitting the difference, `split_dominated` how many
    settlements every seat prefers to it; None without such a package.
    `nash` is the settlement with the largest product of gains, None if there is none.
    """

    settlements: int
    packages: int
    zone: int
    best: PerSeat[int]
    differs: tuple[int, ...]
    accepted: int
    split_least: int | None
    split_dominated: int | None
    nash: Package | None
    balanced: bool


def look(setting: Setting, deal: Deal) -> DealResult:
    """Deal the cards and look at them; the scenario has a set-up check."""
    scenario = scenario_of(setting, deal.variant)
    check = scenario.check
    assert check is not None, "only scenarios with a set-up check have their set-ups looked at"
    _, events = begun(setting, deal.variant, deal.seed)
    books = tuple(event.book for event in events if isinstance(event, BookDealt))
    moment = reference(scenario, books, check)
    survey = survey_of(moment, check, deal.seed)
    nash = best_product(moment, deal.seed)
    least, dominated = _split(moment, check)
    return DealResult(
        settlements=survey.total,
        packages=size(scenario.public),
        zone=survey.zone,
        best=tuple(value_of(moment, SeatId(seat), best) for seat, best in enumerate(survey.best)),
        differs=_differs(check, survey.best),
        accepted=_accepted(moment, check, survey.best),
        split_least=least,
        split_dominated=dominated,
        nash=nash.package if nash else None,
        balanced=any(isinstance(event, SeedSet) and event.fell_back for event in events),
    )


def base_moment(scenario: Scenario, check: SetupCheck) -> Moment:
    """The reference state with the points of the file: no cards, no jitter."""
    return reference(scenario, scenario.books, check)


def value_of(moment: Moment, seat: SeatId, package: Package) -> int:
    """What a seat's score would be if the package were signed at the moment."""
    book, account = moment.books[seat], moment.accounts[seat]
    return settlement_value(moment.scenario, book, moment.public, account, package).score


def better_for_all(moment: Moment, package: Package) -> int:
    """How many settlements every seat prefers to the package, exactly."""
    wanted = [value_of(moment, SeatId(seat), package) + 1 for seat in range(len(moment.books))]
    return sum(
        reaching(cell, wanted) for cell in cells(moment) if all(map(int.__ge__, cell.bounds(), wanted))
    )


def _split(moment: Moment, check: SetupCheck) -> tuple[int | None, int | None]:
    if not any(check.split):
        return None, None
    gains = [
        value_of(moment, SeatId(seat), check.split) - walk_away
        for seat, walk_away in enumerate(moment.walk_aways())
    ]
    return min(gains), better_for_all(moment, check.split)


def _differs(check: SetupCheck, best: PerSeat[Package]) -> tuple[int, ...]:
    allowances = {seat: check.best_differs - number for seat, number in check.best_differs_exception}
    return tuple(
        sum(x != y for x, y in zip(best[a], best[b], strict=True))
        + max(allowances.get(SeatId(a), 0), allowances.get(SeatId(b), 0))
        for a, b in combinations(range(len(best)), 2)
    )


def _accepted(moment: Moment, check: SetupCheck, best: PerSeat[Package]) -> int:
    walk_aways = moment.walk_aways()
    return sum(value_of(moment, rival, best[seat]) >= walk_aways[rival] for seat, rival in check.best_below)


def reaching(cell: Cell, wanted: list[int]) -> int:
    """How many packages of a cell are worth at least so much to every seat."""
    # A score of at least w is div(durability * (points + offset) + rest, 100) >= w, solved for the points.
    least = [
        -(-(100 * score - 50 - cell.rest[seat]) // cell.durability) - cell.offset[seat]
        for seat, score in enumerate(wanted)
    ]
    *outer, last = sorted((group.locals for group in cell.groups), key=len)
    sums: list[tuple[int, ...]] = [(0,) * len(least)]
    for choices in outer:
        sums = [tuple(map(sum, zip(have, local.points, strict=True))) for have in sums for local in choices]
    points = [local.points for local in last]
    found = 0
    for have in sums:
        missing = [need - there for need, there in zip(least, have, strict=True)]
        found += sum([1 for more in points if all(map(int.__ge__, more, missing))])
    return found
