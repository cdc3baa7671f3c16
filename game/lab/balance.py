"""A scenario held against its acceptance targets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.ids import RULES_VERSION
from game.lab.crew import Crew
from game.lab.interval import EXACT, RANGE, SAMPLED, Estimate
from game.lab.job import Job
from game.lab.match import Game, GameResult
from game.lab.measures.measure import Ask, Finding, Lack, Unit
from game.lab.measures.registry import MEASURES
from game.lab.notebook import Notebook
from game.lab.problem import LabProblem
from game.lab.run import Results, Told, do_all, once_each
from game.lab.setting import Setting, Variant, mark_of, scenario_of, setting_of
from game.scenario import Target, targets


@dataclass(frozen=True, slots=True)
class Balance:
    """What is to be measured: the targets of a scenario, with so many games a cell, from a seed on."""

    setting: Setting
    asks: tuple[Ask, ...]
    games: int
    seed: int

    @property
    def jobs(self) -> tuple[Job, ...]:
        """All jobs, each once."""
        return once_each(job for ask in self.asks if lack_of(ask) is None for job in jobs_of(ask))

    @property
    def marks(self) -> tuple[str, ...]:
        """The fingerprints of all variants that are played, the file's first one first."""
        variants = dict.fromkeys([Variant(), *(ask.variant for ask in self.asks)])
        return tuple(mark_of(self.setting, variant) for variant in variants)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target and what was found; `passed` is None where nothing could be measured, `lack` says why.

    `inside` is the unit of the finding's parts where it is not the target's.
    """

    target: Target
    unit: Unit
    inside: Unit | None
    finding: Finding | None
    lack: Lack | None
    passed: bool | None

    @property
    def is_shown(self) -> bool | None:
        """Whether the games show what `passed` says; None where nothing was measured.

        They do not if the interval holds numbers that meet the target and numbers that miss it, nor if a
        sample is too small for an interval. What all set-ups were looked at for is shown by itself.
        """
        if self.finding is None:
            return None
        estimate = self.finding.estimate
        if estimate.method in (EXACT, RANGE):
            return True
        if estimate.method in SAMPLED and None in (estimate.low, estimate.high):
            return False
        low = estimate.value if estimate.low is None else estimate.low
        high = estimate.value if estimate.high is None else estimate.high
        wanted_low, wanted_high = self.target.low, self.target.high
        if is_within(self.target, low) and is_within(self.target, high):
            return True
        is_under = wanted_low is not None and high < wanted_low
        return is_under or (wanted_high is not None and low > wanted_high)


def plan(name: str, games: int, seed: int, only: Iterable[str] = ()) -> Balance:
    """What is to be measured for a scenario; `only` names some of its targets.

    Raises: ScenarioProblems; LabProblem if the file states no targets, or not those.
    """
    known, chosen = targets(name), tuple(only)
    if not known:
        raise LabProblem("no_targets")
    ids = [target.id for target in known]
    for one in chosen:
        if one not in ids:
            raise LabProblem("no_such_target", found=one, choices=", ".join(ids))
    setting = setting_of(name)
    asks = tuple(
        Ask(scenario_of(setting, Variant(target.preset, target.length)), target, games, seed)
        for target in known
        if not chosen or target.id in chosen
    )
    return Balance(setting, asks, games, seed)


def measure(
    balance: Balance, crew: Crew, notebook: Notebook, told: Told | None = None
) -> tuple[tuple[Verdict, ...], Results]:
    """Do all jobs, and judge every target by what came of them.

    Raises: LabProblem.
    """
    results = do_all(balance.setting, balance.jobs, crew, notebook, told)
    return tuple(judge(ask, results) for ask in balance.asks), results


def judge(ask: Ask, results: Results) -> Verdict:
    """Whether a target is met."""
    measured, lack = MEASURES[ask.target.measure], lack_of(ask)
    finding = measured.find(ask, results) if lack is None else None
    if finding is None:
        return Verdict(ask.target, measured.unit, measured.inside, None, lack or Lack("undefined"), None)
    values = finding.judged or (finding.estimate.value,)
    passed = all(is_within(ask.target, value) for value in values)
    return Verdict(ask.target, measured.unit, measured.inside, finding, None, passed)


def is_within(target: Target, value: float) -> bool:
    """Whether a number is what the target wants, ends included."""
    low_met = target.low is None or value >= target.low
    return low_met and (target.high is None or value <= target.high)


def jobs_of(ask: Ask) -> Iterable[Job]:
    """The jobs that a target needs."""
    return MEASURES[ask.target.measure].jobs(ask)


def lack_of(ask: Ask) -> Lack | None:
    """Why a target cannot be measured, if so."""
    return MEASURES[ask.target.measure].lack(ask)


def tree_of(balance: Balance, verdicts: Iterable[Verdict]) -> dict[str, object]:
    """The whole report as plain data; numbers in the unit of each measure."""
    return {
        "scenario": balance.asks[0].scenario.public.key,
        "fingerprint": balance.marks[0],
        "rules": RULES_VERSION,
        "seed": balance.seed,
        "games": balance.games,
        "tests": [_test(verdict) for verdict in verdicts],
    }


def games_of(balance: Balance, results: Results) -> list[tuple[Game, GameResult]]:
    """All games that were played, in the order of the plan."""
    return [(job, results.game(job)) for job in balance.jobs if isinstance(job, Game)]


def _test(verdict: Verdict) -> dict[str, object]:
    target, finding, digits = verdict.target, verdict.finding, verdict.unit.digits
    ends = {"from": target.low, "to": target.high}
    tree: dict[str, object] = {
        "id": target.id,
        "text": target.text,
        "measure": target.measure,
        "unit": verdict.unit.value,
        "target": {name: end for name, end in ends.items() if end is not None},
        "measured": None,
        "passed": verdict.passed,
        "shown": verdict.is_shown,
        "enforced": target.enforced,
    }
    if verdict.lack is not None:
        tree["lacks"] = {"code": verdict.lack.code, "names": list(verdict.lack.names)}
    if finding is not None:
        tree.update(_estimate(finding.estimate, digits))
        tree["n"] = finding.n
        inside = verdict.inside or verdict.unit
        tree["parts_unit"] = inside.value
        tree["parts"] = [
            {"label": part.label, **_estimate(part.estimate, inside.digits)} for part in finding.parts
        ]
    return tree


def _estimate(estimate: Estimate, digits: int) -> dict[str, object]:
    ends = (estimate.low, estimate.high)
    return {
        "measured": rounded(estimate.value, digits),
        "interval": None if ends == (None, None) else [_end(end, digits) for end in ends],
        "method": estimate.method,
    }


def _end(end: float | None, digits: int) -> float | int | None:
    return None if end is None else rounded(end, digits)


def rounded(value: float, digits: int) -> float | int:
    """A number with so many decimals; whole ones stay whole."""
    return round(value, digits) if digits else round(value)
