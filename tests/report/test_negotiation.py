"""What makes a scenario a poor negotiation: every finding at its line, and none where there is nothing."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from game.analysis.score import Catalogue
from game.core.ids import IssueId
from game.core.scenario import When
from game.core.scoring import settlement_value
from game.report.moment import moment_of, turn_of
from game.report.negotiation import agreed_at_once, is_at_once, negotiation_problems
from game.report.offers import Offers
from game.report.prospects import Scores, Sums, is_sum, prospects_of
from game.scenario import ScenarioProblems, bundled, load, load_text
from game.scenario.places import places_of
from tests.report.stalls import FAIR, LASTING, LINKED, spoiled

Found = list[tuple[str, str]]


def findings(text: str, folder: Path) -> Found:
    """Code and place of everything found in a text."""
    file = folder / "s.yaml"
    file.write_text(text, encoding="utf-8")
    problems = list(negotiation_problems(load(file), places_of(file)))
    assert all(problem.what and problem.hint and problem.path == str(file) for problem in problems)
    return [(f"{problem.severity} {problem.code}", f"{problem.line}:{problem.col}") for problem in problems]


FINDINGS = {
    "nothing": (FAIR, []),
    "walk-aways too high together": (
        spoiled(("base: 4000", "base: 8500"), ("base: 3000", "base: 5000")),
        [("error no-agreement", "25:3")],
    ),
    "nobody cares": (
        spoiled(("{a: 0, b: 25}", "{a: 5, b: 5}"), ("{a: 30, b: 10}", "{a: 5, b: 5}")),
        [("error irrelevant-issue", "19:3")],
    ),
    "nobody cares but a linkage does": (
        spoiled(("{a: 0, b: 25}", "{a: 5, b: 5}"), ("{a: 30, b: 10}", "{a: 5, b: 5}"), more=LINKED),
        [("warning never-met-in-zone", "29:5")],
    ),
    "zero-sum": (
        spoiled(("{a: 0, b: 35}", "{a: 0, b: 20}")),
        [("error zero-sum-issue", "14:3")],
    ),
    "one option is best for all": (
        spoiled(("{a: 30, b: 10}", "{a: 30, b: 25}")),
        [("error dominant-option", "23:9")],
    ),
    "a seat that cannot lose": (
        spoiled(("base: 3000", "base: 1000")),
        [("error cannot-lose", "27:5")],
    ),
    "a seat that can just lose": (spoiled(("base: 3000", "base: 1001")), []),
    "only what cannot be offered satisfies all": (
        spoiled(
            ("{a: 0, b: 35}", "{a: 0, b: 5}"), ("base: 4000", "base: 2000"), ("base: 3000", "base: 6000")
        ),
        [("error no-agreement", "25:3")],
    ),
    "a linkage out of reach": (spoiled(more=LINKED), [("warning never-met-in-zone", "29:5")]),
    "a linkage within reach": (spoiled(more=LINKED.replace("price: [0], ", "")), []),
    "a linkage that settlements rule out": (
        spoiled(more=LINKED.replace("water: [1]", "water: [0]") + "settlement: {requires: {water: [1]}}\n"),
        [("error never-met", "29:5")],
    ),
    "a linkage for interim agreements": (
        spoiled(
            more=LINKED.replace("water: [1]", "water: [0]")
            + "settlement: {requires: {water: [1]}}\ninterim: {half_percent: 50}\n"
        ),
        [],
    ),
    "durability terms out of reach": (spoiled(more=LASTING), [("warning never-met-in-zone", "31:7")]),
    "an agreement that nobody can count on": (
        spoiled(more="durability: {base: 20, max: 20}\nscoring: {collapse_gap: 1000}\n"),
        [("error no-agreement", "25:3")],
    ),
    "scores too low for all": (
        spoiled(("base: 4000", "base: 8500"), ("base: 3000", "base: 5000"), more="durability: {base: 90}\n"),
        [("error no-agreement", "25:3")],
    ),
    "headlines out of reach": (
        spoiled(
            (
                "a: {name: Baker}",
                "a: {name: Baker, headlines: [{text: All, when: {place: [1], price: [0], water: [1]}}]}",
            ),
            more="scoring: {headline: {value: 100}}\n",
        ),
        [("warning never-met-in-zone", "6:32")],
    ),
    "several things": (
        spoiled(("{a: 0, b: 35}", "{a: 0, b: 20}"), ("{a: 30, b: 10}", "{a: 30, b: 25}")),
        [("error zero-sum-issue", "14:3"), ("error dominant-option", "23:9")],
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
def test_every_finding_stands_at_its_line(name: str, tmp_path: Path) -> None:
    text, expected = FINDINGS[name]

    assert expected == findings(text, tmp_path)


PREPARE = "moves: {prepare: {file: 1, file_max: 3}}\n"
CALM = "durability: {base: 80, terms: [{name: Calm, when: {water: [%d]}, percent: %d}]}\n"
HEADLINE = "b: {name: Florist, headlines: [{text: T, when: {water: [%d]}}]}"


@pytest.mark.parametrize(
    ("changes", "more", "expected"),
    [
        ((), "", True),
        ((("{label: Shared", "{cost_marks: 1, label: Shared"),), "", False),
        ((("{label: Yours", "{cost_marks: 1, label: Yours"),), "", True),
        ((("{label: Shared", "{need: 2, label: Shared"),), PREPARE, False),
        ((("{label: Yours", "{summit: true, label: Yours"),), "", False),
        ((("{label: Shared", "{summit: true, label: Shared"),), "", True),
        ((), CALM % (1, 5), False),
        ((), CALM % (2, 5), True),
        ((), CALM % (2, -5), False),
        ((), CALM % (1, -5), True),
        ((), "settlement: {requires: {water: [1]}}\n", False),
        ((), "settlement: {requires: {water: [2]}}\n", True),
        ((("b: {name: Florist}", HEADLINE % 1),), "scoring: {headline: {value: 100}}\n", False),
        ((("b: {name: Florist}", HEADLINE % 2),), "scoring: {headline: {value: 100}}\n", True),
    ],
)
def test_an_option_that_is_best_in_points_may_cost_elsewhere(
    changes: tuple[tuple[str, str], ...], more: str, expected: bool
) -> None:
    text = spoiled(("{a: 30, b: 10}", "{a: 30, b: 25}"), *changes, more=more)
    nothing = "      - {label: Nothing, points: {a: 0, b: 0}}\n"
    text = text.replace("    name: Water\n    options:\n", f"    name: Water\n    options:\n{nothing}")
    scenario = load_text(text)

    assert expected is (Offers(scenario.public, scenario.books).dominant(IssueId(2)) == 2)


@pytest.mark.parametrize("path", bundled(), ids=lambda path: path.stem)
def test_the_scenarios_that_come_with_the_game_are_negotiations(path: Path) -> None:
    assert [] == list(negotiation_problems(load(path), places_of(path)))


def test_too_many_packages_to_score_are_not_looked_at_and_it_says_so(tmp_path: Path) -> None:
    more = "".join(
        f"  i{number}:\n    name: Issue {number}\n    options:\n"
        f"      - {{label: Left, points: {{a: {number + 1}, b: 0}}}}\n"
        f"      - {{label: Right, points: {{a: 0, b: {number + 2}}}}}\n"
        for number in range(22)
    )
    text = FAIR.replace("walk_away:\n", more + "walk_away:\n") + "durability: {base: 80}\n"

    assert [("warning not-examined", "8:1")] == [
        (f"{problem.severity} {problem.code}", f"{problem.line}:{problem.col}")
        for problem in _problems(text, tmp_path)
    ]
    assert [] == findings(text.replace("durability: {base: 80}\n", ""), tmp_path)


def _problems(text: str, folder: Path) -> list:  # type: ignore[type-arg]
    file = folder / "many.yaml"
    file.write_text(text, encoding="utf-8")
    return list(negotiation_problems(load(file), places_of(file)))


@pytest.mark.parametrize(("early", "expected"), [(54, False), (55, True), (60, True), (0, False)])
def test_nine_games_in_ten_may_end_at_once(early: int, expected: bool) -> None:
    assert expected is is_at_once(early, 60)


def test_agreeing_at_once_is_told_where_the_walk_aways_stand(tmp_path: Path) -> None:
    file = tmp_path / "s.yaml"
    file.write_text(FAIR, encoding="utf-8")
    problem = agreed_at_once(places_of(file), 58, 60)

    assert (24, 1) == (problem.line, problem.col)
    assert "58 of 60" in problem.what


points = st.integers(-3, 6)
rows = st.lists(st.tuples(points, points), min_size=2, max_size=3)


@st.composite
def scenarios(draw: st.DrawFn) -> str:
    """Three issues with random points, a linkage, and maybe something that makes a score of it."""
    text = FAIR[: FAIR.index("  place:")]
    sizes = []
    for issue in ("p", "q", "r"):
        options = draw(rows)
        sizes.append(len(options))
        text += f"  {issue}:\n    name: {issue}\n    options:\n"
        for number, (a, b) in enumerate(options):
            text += f"      - {{label: '{number}', points: {{a: {a}, b: {b}}}}}\n"
    least = draw(st.tuples(st.integers(-300, 900), st.integers(-300, 900)))
    text += f"walk_away: {{seats: {{a: {{base: {least[0]}}}, b: {{base: {least[1]}}}}}}}\n"
    first, second = (draw(st.integers(0, size - 1)) for size in sizes[:2])
    a, b = draw(st.tuples(points, points))
    text += f"linkages:\n  - name: L\n    text: T\n    when: {{p: [{first}], q: [{second}]}}\n"
    text += f"    points: {{a: {a}, b: {b}}}\n"
    return text + draw(st.sampled_from(["", "scoring: {delay_per_turn: {a: 100, b: 50}}\n"]))


@given(scenarios())
def test_sums_and_scores_agree_and_so_does_looking_at_every_package(text: str) -> None:
    try:
        scenario = load_text(text)
    except ScenarioProblems:
        reject()  # a walk-away that no package reaches is refused already
    moment = moment_of(scenario, 2)
    conditions = {
        f"{issue} {option}": When(((IssueId(issue), 1 << option),)) for issue in range(3) for option in (0, 1)
    }
    conditions["linkage"] = scenario.public.linkages[0].when
    assert is_sum(moment)
    by_sum, by_score = Sums(moment), Scores(moment)
    least = moment.walk_aways()
    scores = {
        package: [
            settlement_value(moment.scenario, book, moment.public, account, package).score
            for book, account in zip(moment.books, moment.accounts, strict=True)
        ]
        for package in product(*(range(len(issue.options)) for issue in scenario.public.issues))
    }
    fine = {p for p, worth in scores.items() if all(x >= y for x, y in zip(worth, least, strict=True))}
    zone = fine - {(0, 0, 0)}
    never = tuple(name for name, when in conditions.items() if not any(map(when.holds, zone)))
    safe = tuple(seat for seat in (0, 1) if min(worth[seat] for worth in scores.values()) >= least[seat])

    assert [bool(zone)] * 2 == [by_sum.has_zone, by_score.has_zone]
    assert [never] * 2 == [by_sum.never_met(conditions), by_score.never_met(conditions)]
    assert [safe] * 2 == [by_sum.cannot_lose(), by_score.cannot_lose()]
    offers = Offers(scenario.public, scenario.books)
    for issue in range(3):
        option = offers.dominant(IssueId(issue))
        if option is None:
            continue
        for package, worth in scores.items():
            better = scores[(*package[:issue], option, *package[issue + 1 :])]
            assert all(x >= y for x, y in zip(better, worth, strict=True))


def test_scores_are_only_gone_through_where_sums_will_not_do(tmp_path: Path) -> None:
    assert isinstance(prospects_of(moment_of(load_text(FAIR))), Sums)
    assert isinstance(prospects_of(moment_of(load_text(FAIR + "durability: {base: 80}\n"))), Scores)


def test_the_reference_state_is_that_of_the_set_up_check() -> None:
    scenario = load(bundled()[0])

    assert scenario.check is not None
    assert scenario.check.turn == turn_of(scenario) == moment_of(scenario).public.turn
    assert 2 == moment_of(scenario, 2).public.turn
    assert [deck[0] for deck in scenario.decks] == [book.card for book in moment_of(scenario).books]
    assert 1 == turn_of(load_text(FAIR))
    assert len(Catalogue(moment_of(scenario))) > 100_000


@pytest.mark.parametrize(
    ("more", "is_plain"),
    [
        ("", True),
        ("scoring: {delay_per_turn: {a: 10, b: 10}}\n", True),
        ("scoring: {headline: {value: 10}}\n", False),
        (
            "gauges: {heat: {name: Heat, start: 500}}\n"
            "scoring: {cost_mark_price: {a: {gauge: heat, coefficient: 5}}}\n",
            False,
        ),
        ("durability: {base: 80}\n", False),
        ("settlement: {requires: {water: [1]}}\n", False),
    ],
)
def test_whatever_is_no_sum_of_points_is_gone_through(more: str, is_plain: bool) -> None:
    assert is_plain is is_sum(moment_of(load_text(FAIR + more)))


def test_a_bonus_for_who_prepared_is_no_sum_of_points() -> None:
    moment = moment_of(load_text(FAIR))
    scoring = replace(moment.scenario.scoring, pen_holder_bonus=10)

    assert not is_sum(replace(moment, scenario=replace(moment.scenario, scoring=scoring)))
