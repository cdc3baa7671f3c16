"""The work of a lab on a Dask cluster that runs elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from game.lab.code import code_digest
from game.lab.crew import Result, Task
from game.lab.problem import LabProblem

PATIENCE = 10
"""Seconds in which a cluster must answer."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The cluster whose scheduler has this address, as in `tcp://host:8786`."""

    address: str

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The results in the order of the tasks, whichever worker did them.

        Raises: LabProblem if `distributed` is not installed, nobody answers, or a worker has other code.
        """
        with _client(self.address) as client:
            _compare(client)
            # Not pure: the same work is never taken from what the cluster remembers of earlier code.
            futures = client.map(work, tasks, pure=False)
            for number, future in enumerate(futures):
                yield future.result()
                futures[number] = None


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        # An extra that only those have who have a cluster; by name, as the types of others need none of it.
        distributed = import_module("distributed")
    except ImportError as error:
        raise LabProblem("no_distributed") from error
    try:
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise LabProblem("no_cluster", address=address) from error
    try:
        yield client
    finally:
        client.close()


def _compare(client: Any) -> None:
    """Every worker must have the very same rules and characters."""
    try:
        found = client.run(code_digest)
    except ImportError as error:
        raise LabProblem("cluster_without_game") from error
    if not found:
        raise LabProblem("cluster_without_workers")
    if set(found.values()) != {code_digest()}:
        raise LabProblem("cluster_with_other_code")
