"""Who does the work: this process, several, or a cluster. The results and their order never depend on it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import parent_process
from threading import Thread
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


class Crew(Protocol):
    """Whoever does some work on many tasks."""

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The results in the order of the tasks, as they come. `work` is a function of a module.

        Raises: what the work raises; LabProblem if the crew cannot be reached.
        """


@dataclass(frozen=True, slots=True)
class Alone:
    """This process."""

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The results, one after the other."""
        return map(work, tasks)


@dataclass(frozen=True, slots=True)
class Pool:
    """Several processes of this machine."""

    workers: int

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The results in the order of the tasks."""
        # Starting processes is only paid for when several are asked for.
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Spawned, not forked: the same on every system, and nothing of this process is shared.
        context = get_context("spawn")
        pool = ProcessPoolExecutor(max(1, min(self.workers, len(tasks))), context, _begin)
        try:
            yield from pool.map(work, tasks)
        finally:
            pool.shutdown(cancel_futures=True)


def crew_of(workers: int) -> Crew:
    """This process for one worker, else as many processes."""
    return Pool(workers) if workers > 1 else Alone()


def _begin() -> None:
    # Ctrl-C reaches every process of a terminal; the one that was started answers for all.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A process that is killed cannot send its workers home, and they wait on a pipe that they hold open.
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
