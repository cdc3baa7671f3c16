"""A scenario held against its targets."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.scenario import Scenario
from game.lab.balance import Balance, Verdict, games_of, judge, measure, plan, tree_of
from game.lab.crew import Alone, Crew, Pool, Result, Task
from game.lab.deal import look
from game.lab.interval import EXACT, NORMAL, RANGE, Estimate
from game.lab.job import Batch, key_of
from game.lab.match import Game, play
from game.lab.measures.measure import Finding
from game.lab.measures.registry import MEASURES
from game.lab.measures.setups import setups
from game.lab.notebook import open_notebook
from game.lab.problem import LabProblem
from game.lab.rows import csv_of
from game.lab.run import Results
from game.lab.words import status, summed_up
from game.scenario.schema.play import MeasureName
from tests.lab.yard import GAMES, balance, setting, write


def run(planned: Balance, notes: Path, crew: Crew | None = None) -> dict[str, object]:
    with open_notebook(notes) as notebook:
        verdicts, _ = measure(planned, crew or Alone(), notebook)
    return tree_of(planned, verdicts)


def verdicts_of(planned: Balance, notes: Path) -> dict[str, Verdict]:
    with open_notebook(notes) as notebook:
        return {verdict.target.id: verdict for verdict in measure(planned, Alone(), notebook)[0]}


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """Every target of the harbour, measured once."""
    folder = tmp_path_factory.mktemp("lab")
    return verdicts_of(balance(folder), folder / "notes.jsonl")


def test_a_file_can_name_exactly_what_the_lab_can_measure() -> None:
    assert set(MeasureName.__args__) == set(MEASURES)  # type: ignore[attr-defined]


def test_every_measure_is_asked_for_and_found(every: dict[str, Verdict]) -> None:
    assert set(MEASURES) == {verdict.target.measure for verdict in every.values()}
    unmeasured = {key for key, verdict in every.items() if verdict.passed is None}
    assert {"stranger", "unsaid"} == unmeasured - {"early", "near", "created", "fair", "search", "lead"}


def test_a_target_is_met_or_missed_by_what_is_measured(every: dict[str, Verdict]) -> None:
    assert every["deals"].passed is True
    assert every["never"].passed is False


def test_a_target_waits_for_characters_that_do_not_exist(every: dict[str, Verdict]) -> None:
    lack = every["stranger"].lack

    assert lack is not None
    assert every["stranger"].passed is None
    assert ("characters", ("oracle", "seer")) == (lack.code, lack.names)


def test_a_target_that_says_too_little_is_not_measured(every: dict[str, Verdict]) -> None:
    lack = every["unsaid"].lack

    assert lack is not None
    assert "no_seat" == lack.code


def test_the_report_is_plain_and_whole(tmp_path: Path) -> None:
    tree = run(balance(tmp_path, "deals", "never", "stranger"), tmp_path / "notes.jsonl")

    tests = json.loads(json.dumps(tree))["tests"]
    assert ["deals", "never", "stranger"] == [test["id"] for test in tests]
    assert [{"from": 0, "to": 100}, {"from": 101}, {"from": 0}] == [test["target"] for test in tests]
    assert [True, False, None] == [test["passed"] for test in tests]
    assert [True, True, None] == [test["shown"] for test in tests]
    assert tests[0]["measured"] == tests[1]["measured"]
    assert tests[2]["measured"] is None
    assert {"code": "characters", "names": ["oracle", "seer"]} == tests[2]["lacks"]


@pytest.mark.parametrize(("zones", "passed"), [((6, 20), True), ((4, 20), False), ((6, 62), False)])
def test_every_set_up_must_fit_and_not_their_mean_alone(
    tmp_path: Path, zones: tuple[int, int], passed: bool
) -> None:
    ask = balance(tmp_path, "zone", games=2).asks[0]
    deals = {
        deal.key: replace(look(setting(), deal), settlements=100, zone=zone)
        for deal, zone in zip(setups(ask), zones, strict=True)
    }

    verdict = judge(ask, Results(deals))

    assert verdict.finding is not None
    assert (sum(zones) / 2, passed) == (verdict.finding.estimate.value, verdict.passed)


@pytest.mark.parametrize(
    ("low", "high", "method", "wanted", "shown"),
    [
        (-9.7, 10.9, NORMAL, (0, None), False),
        (0.0, 10.9, NORMAL, (0, None), True),
        (-9.7, -0.1, NORMAL, (0, None), True),
        (-9.7, 10.9, NORMAL, (None, 10), False),
        (-9.7, 10.9, NORMAL, (None, -10), True),
        (-9.7, 10.9, NORMAL, (-1, 1), False),
        (-9.7, 10.9, NORMAL, (-10, 11), True),
        (None, None, NORMAL, (0, None), False),
        (None, None, EXACT, (0, None), True),
        (-9.7, 10.9, RANGE, (0, None), True),
        (-9.7, None, "cells", (0, None), False),
        (0.2, None, "cells", (0, None), True),
    ],
)
def test_an_interval_with_numbers_on_both_sides_shows_nothing(
    every: dict[str, Verdict],
    low: float | None,
    high: float | None,
    method: str,
    wanted: tuple[int | None, int | None],
    shown: bool,
) -> None:
    target = replace(every["deals"].target, low=wanted[0], high=wanted[1])
    verdict = replace(every["deals"], target=target, finding=Finding(Estimate(0.6, low, high, method), 12))

    assert shown is verdict.is_shown
    assert shown != ("not shown" in status(verdict))
    assert shown != ("Not shown" in summed_up(verdict))
    assert status(verdict).startswith("met")


def test_what_is_not_measured_is_neither_shown_nor_not(every: dict[str, Verdict]) -> None:
    assert every["stranger"].is_shown is None
    assert "not measured" == status(every["stranger"])


def test_games_that_several_targets_need_are_played_once(tmp_path: Path) -> None:
    jobs = balance(tmp_path).jobs
    keys = [key_of(job) for job in jobs]

    assert len(keys) == len(set(keys)) == len({job.key for job in jobs})
    assert len(balance(tmp_path, "deals").jobs) == len(balance(tmp_path, "deals", "early", "lead").jobs)
    assert all(job.closing for job in balance(tmp_path, "deals", "near").jobs if isinstance(job, Game))


def test_the_field_draws_every_casting_before_any_comes_twice(tmp_path: Path) -> None:
    jobs = [job for job in balance(tmp_path, "deals", games=400).jobs if isinstance(job, Game)]
    castings = [job.roles for job in jobs]

    assert 343 == len(set(castings[:343])) == len(set(castings))
    assert list(range(1, 401)) == [job.seed for job in jobs]


def test_named_castings_take_turns(tmp_path: Path) -> None:
    jobs = [job for job in balance(tmp_path, "named").jobs if isinstance(job, Game)]

    assert {"staller dealmaker incumbent"} == {" ".join(role.label for role in job.roles) for job in jobs}


def test_a_preset_is_played_as_one(tmp_path: Path) -> None:
    jobs = [job for job in balance(tmp_path, "hard").jobs if isinstance(job, Game)]

    assert {"hard"} == {job.variant.preset for job in jobs}


class Counting:
    """A crew that counts what it is asked for and may stop in the middle."""

    def __init__(self, most: int = 10_000) -> None:
        self.done = 0
        self._most = most

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        for task in tasks:
            if self.done >= self._most:
                raise KeyboardInterrupt
            self.done += 1
            yield work(task)


def test_a_run_that_is_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    planned = balance(tmp_path, "deals", "zone", "replay", games=7)
    whole = run(planned, tmp_path / "whole.jsonl")
    stopped, rest, nothing = Counting(2), Counting(), Counting()

    with pytest.raises(KeyboardInterrupt):
        run(planned, tmp_path / "notes.jsonl", stopped)
    assert whole == run(planned, tmp_path / "notes.jsonl", rest)
    assert whole == run(planned, tmp_path / "notes.jsonl", nothing)

    all_tasks = Counting()
    run(planned, tmp_path / "new.jsonl", all_tasks)
    assert (2, 0) == (stopped.done, nothing.done)
    assert rest.done < all_tasks.done


def test_several_workers_find_what_one_finds(tmp_path: Path) -> None:
    planned = balance(tmp_path, "deals", "zone", "simple", "fair", "first", games=4)

    assert run(planned, tmp_path / "one.jsonl") == run(planned, tmp_path / "two.jsonl", Pool(2))


def test_jobs_that_are_done_are_told(tmp_path: Path) -> None:
    planned, told = balance(tmp_path, "deals", games=7), list[int]()
    with open_notebook(tmp_path / "notes.jsonl") as notebook:
        measure(planned, Alone(), notebook, told.append)
        assert 7 == sum(told)
        measure(planned, Alone(), notebook, told.append)


def test_another_seed_is_another_run(tmp_path: Path) -> None:
    assert balance(tmp_path, "deals").jobs != balance(tmp_path, "deals", seed=2).jobs


def test_a_scenario_without_targets_says_so() -> None:
    with pytest.raises(LabProblem, match="no_targets"):
        plan("tiny", 1, 1)


def test_an_unknown_target_is_named_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(LabProblem) as caught:
        plan(str(write(tmp_path)), 1, 1, ["A99"])

    assert "A99" == caught.value.params["found"]
    assert "deals" in str(caught.value.params["choices"])


def test_targets_are_no_rules(tmp_path: Path) -> None:
    planned = balance(tmp_path, "deals")

    assert "acceptance" not in Scenario.__dataclass_fields__
    assert 1 == len(planned.marks)
    assert planned.marks == balance(tmp_path, "never").marks


def test_the_table_has_one_row_a_game(tmp_path: Path) -> None:
    planned = balance(tmp_path, "deals", "near", "zone")
    with open_notebook(tmp_path / "notes.jsonl") as notebook:
        _, results = measure(planned, Alone(), notebook)
    games = games_of(planned, results)

    head, *rows = csv_of(planned.asks[0].scenario.public, games).splitlines()

    assert GAMES == len(rows) == len(games)
    assert head.startswith(
        "preset,length,seed,role_town,role_port,role_union,ending,turn,durability,score_town"
    )
    expected = play(setting(), games[0][0])
    assert str(expected.scores[0]) == rows[0].split(",")[9]


def test_batches_are_small_and_of_one_setting(tmp_path: Path) -> None:
    tasks: list[Batch] = []

    class Listing:
        def each(self, work: Callable[[Task], Result], given: Sequence[Task]) -> Iterator[Result]:
            tasks.extend(task for task in given if isinstance(task, Batch))
            return map(work, given)

    run(balance(tmp_path, "deals", "zone", games=9), tmp_path / "notes.jsonl", Listing())

    assert all(0 < len(task.jobs) <= 6 for task in tasks)
    assert 18 == sum(len(task.jobs) for task in tasks)
