"""Many jobs done once each: what is known already is read, the rest is handed to a crew and noted down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from game.lab.audit import Audit, AuditResult
from game.lab.crew import Crew
from game.lab.deal import Deal, DealResult
from game.lab.job import Job, JobResult, batches, work
from game.lab.match import Game, GameResult
from game.lab.notebook import Notebook
from game.lab.sample import Sample, SampleResult
from game.lab.setting import Setting

Told = Callable[[int], None]
"""Called with the number of jobs that were finished since the last call."""


@dataclass(frozen=True, slots=True)
class Results:
    """What came of all jobs, by the job; a game counts as the same with and without its closing."""

    found: Mapping[str, JobResult]

    def game(self, game: Game) -> GameResult:
        """What came of a game."""
        result = self.found[game.key]
        assert isinstance(result, GameResult)
        return result

    def deal(self, deal: Deal) -> DealResult:
        """What came of a set-up."""
        result = self.found[deal.key]
        assert isinstance(result, DealResult)
        return result

    def audit(self, audit: Audit) -> AuditResult:
        """What came of an audit."""
        result = self.found[audit.key]
        assert isinstance(result, AuditResult)
        return result

    def sample(self, sample: Sample) -> SampleResult:
        """What came of a position."""
        result = self.found[sample.key]
        assert isinstance(result, SampleResult)
        return result


def once_each(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """The jobs without repeats, in order of their first mention; a game asked for twice is played once.

    It is played with its closing if anybody asks for that.
    """
    found: dict[str, Job] = {}
    for job in jobs:
        known = found.setdefault(job.key, job)
        if isinstance(known, Game) and isinstance(job, Game) and job.closing and not known.closing:
            found[job.key] = replace(known, closing=True)
    return tuple(found.values())


def do_all(
    setting: Setting, jobs: tuple[Job, ...], crew: Crew, notebook: Notebook, told: Told | None = None
) -> Results:
    """Do what the notebook does not know yet, and note it down as it comes.

    Raises: LabProblem.
    """
    found: dict[str, JobResult] = {}
    missing = []
    for job in jobs:
        known = notebook.find(job)
        if known is None:
            missing.append(job)
        else:
            found[job.key] = known
    if told is not None:
        told(len(found))
    todo = batches(setting, missing)
    for batch, results in zip(todo, crew.each(work, todo) if todo else (), strict=True):
        done = list(zip(batch.jobs, results, strict=True))
        notebook.add(done)
        found.update((job.key, result) for job, result in done)
        if told is not None:
            told(len(done))
    return Results(found)
