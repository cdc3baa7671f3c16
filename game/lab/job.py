"""Everything the lab can be asked to do, and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from game.lab.audit import Audit, AuditResult, examine
from game.lab.deal import Deal, DealResult, look
from game.lab.match import Game, GameResult, play
from game.lab.sample import Sample, SampleResult, compare
from game.lab.setting import Setting

Job = Game | Deal | Audit | Sample
JobResult = GameResult | DealResult | AuditResult | SampleResult

BATCH = 6
"""Jobs handed to a worker at once: few, so that stopping loses little."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some jobs on one setting, for one worker."""

    setting: Setting
    jobs: tuple[Job, ...]


def work(batch: Batch) -> list[JobResult]:
    """Do the jobs of a batch."""
    return [_do(batch.setting, job) for job in batch.jobs]


def batches(setting: Setting, jobs: Iterable[Job]) -> list[Batch]:
    """The jobs in batches; those of one seed stand together, so that its cards are dealt only once."""
    ordered = sorted(jobs, key=lambda job: (str(job.variant), job.seed))
    return [Batch(setting, tuple(ordered[first : first + BATCH])) for first in range(0, len(ordered), BATCH)]


def key_of(job: Job) -> str:
    """The job in one line; what a closing adds is part of it."""
    return f"{job.key} closing" if isinstance(job, Game) and job.closing else job.key


def tree_of(result: JobResult) -> dict[str, Any]:
    """A result as plain data."""
    return asdict(result)


def result_of(job: Job, tree: Mapping[str, Any]) -> JobResult:
    """The result that `tree_of` gave for a job.

    Raises: TypeError if the data are of another kind.
    """
    fields = {name: _tuples(value) for name, value in tree.items()}
    match job:
        case Game():
            return GameResult(**fields)
        case Deal():
            return DealResult(**fields)
        case Audit():
            return AuditResult(**fields)
        case Sample():
            return SampleResult(**fields)


def _do(setting: Setting, job: Job) -> JobResult:
    match job:
        case Game():
            return play(setting, job)
        case Deal():
            return look(setting, job)
        case Audit():
            return examine(setting, job)
        case Sample():
            return compare(setting, job)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(part) for part in value) if isinstance(value, list) else value
