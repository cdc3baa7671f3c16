from dataclasses import replace
from itertools import product

import pytest

from game.agents.bidding import Bidding
from game.agents.memory import Memory
from game.agents.study import Study
from game.agents.worksheet import Worksheet, worksheet_of
from game.core.ids import IssueId
from game.core.position import RedLine
from game.core.scenario import Scenario, SeatBook
from game.core.view import SeatView
from tests.agents.playing import flagship, lesson, stream, tiny, turns

CASTS = (
    ("staller", "dealmaker", "incumbent"),
    ("bridge_builder", "hardliner", "mirror"),
    ("incumbent", "institutionalist", "staller"),
)


def _studies(scenario: Scenario, seeds: range, every: int) -> list[Study]:
    """Positions met in play, every so-manieth of them."""
    found = []
    for seed in seeds:
        for turn in turns(scenario, CASTS[seed % len(CASTS)], seed):
            for view, decision in zip(turn.views, turn.decisions, strict=True):
                found.append(Study(view, decision.memory, stream(view, seed)))
    return found[::every]


def _best_by_trying_all(study: Study) -> int | None:
    appraisal, objective = study.appraisal(study.usual_date), study.objective
    best = None
    for package in product(*study.memory.sheet.structure.allowed):
        value = appraisal.value(package)
        if value >= study.aspiration.target:
            joint = objective.joint(objective.liking(package), value, appraisal.headline_count(package))
            best = joint if best is None else max(best, joint)
    return best


def _shares(studies: list[Study]) -> list[int]:
    """What the search reaches of the best joint score, per cent, where the target can be met."""
    shares = []
    for study in studies:
        best = _best_by_trying_all(study)
        if best:
            target = study.aspiration.target
            bid = Bidding(study.search(study.usual_date), study.objective, target).best()
            shares.append(100 * bid.joint // best if bid.value >= target else 0)
    return shares


def _dearest_by_trying_all(study: Study) -> int:
    appraisal = study.appraisal(study.usual_date)
    return max(appraisal.value(package) for package in product(*study.memory.sheet.structure.allowed))


def test_the_search_reaches_nearly_the_best_on_the_short_game() -> None:
    shares = _shares(_studies(lesson(), range(12), 3))
    assert len(shares) > 20
    assert sum(shares) >= 95 * len(shares)


def test_the_search_reaches_nearly_the_best_on_the_long_game() -> None:
    shares = _shares(_studies(flagship(), range(2), 25))
    assert shares
    assert sum(shares) >= 95 * len(shares)


@pytest.mark.long
def test_the_search_reaches_nearly_the_best_on_many_positions() -> None:
    shares = _shares(_studies(flagship(), range(20, 40), 17))
    assert len(shares) > 20
    assert sum(shares) >= 95 * len(shares)


def test_the_best_own_value_is_found_to_within_two_points() -> None:
    for study in _studies(lesson(), range(6), 5):
        found = study.search(study.usual_date).best_value().value
        assert found >= _dearest_by_trying_all(study) - 200


def test_the_value_of_a_bid_is_exact() -> None:
    for study in _studies(flagship(), range(3), 4):
        target = study.aspiration.target
        bid = Bidding(study.search(study.usual_date), study.objective, target).best()
        assert study.appraisal(study.usual_date).value(bid.package) == bid.value


def test_a_target_out_of_reach_still_gives_the_dearest_found() -> None:
    study = _studies(lesson(), range(1), 1)[0]
    bid = Bidding(study.search(study.usual_date), study.objective, 10**6).best()
    assert bid.value >= _dearest_by_trying_all(study) - 200


def test_a_seat_offers_the_best_above_its_own_red_line_until_its_patience_ends() -> None:
    moment = turns(flagship(), ("dealmaker",) * 3, 1)[2]
    drawn = 0
    for view, decision in zip(moment.views, moment.decisions, strict=True):
        plain = Study(view, decision.memory, stream(view, 1)).best_offer()
        assert plain is not None
        for issue, option in enumerate(plain[0].package):
            ranks = view.scenario.published[view.seat][issue]
            above = [other for other, rank in enumerate(ranks) if rank > ranks[option]]
            if not above or view.scenario.issues[issue].humanitarian:
                continue
            lines = (RedLine(view.seat, IssueId(issue), min(above, key=ranks.__getitem__)),)
            lined = replace(view, public=replace(view.public, red_lines=lines))
            for late, holds in ((view.public.turn + 1, True), (view.public.turn, False)):
                memory = replace(decision.memory, traits=replace(decision.memory.traits, late=late))
                study = Study(lined, memory, stream(view, 1))
                found = study.best_offer()
                assert found is not None
                assert holds is study.holds_lines
                assert not (holds and study.crosses(found[0].package))
            drawn += 1
    assert drawn


def test_who_likes_no_clause_best_still_knows_the_best_that_can_be_offered() -> None:
    moment = turns(tiny(), ("dealmaker",) * 2, 1)[0]
    view, memory = moment.views[0], moment.decisions[0].memory
    rows = tuple(tuple(range(0, -1000 * len(row), -1000)) for row in view.book.points)
    book = replace(view.book, points=rows, linkages=(0,) * len(view.book.linkages), headlines=())
    study = Study(
        replace(view, book=book), replace(memory, sheet=_sheet(view, book, memory)), stream(view, 1)
    )
    search = study.search(study.usual_date)
    packages = [package for package in product(*study.memory.sheet.structure.allowed) if any(package)]
    best = search.best_value()
    assert max(map(search.appraisal.value, packages)) == best.value == search.appraisal.value(best.package)


def _sheet(view: SeatView, book: SeatBook, memory: Memory) -> Worksheet:
    return worksheet_of(view.scenario, book, memory.sheet.guesses)
