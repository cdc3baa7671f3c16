"""The work of a lab on a Dask cluster that runs elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from socket import create_connection
from typing import Any
from urllib.parse import urlsplit

from game.lab.code import code_digest
from game.lab.crew import Result, Task
from game.lab.problem import LabProblem

PATIENCE = 10
"""Seconds in which a cluster must answer."""
SCHEMES = ("tcp", "tls")


@dataclass(frozen=True, slots=True)
class Cluster:
    """The cluster whose scheduler has this address, as in `tcp://host:8786`."""

    address: str

    def each(self, work: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """The results in the order of the tasks, whichever worker did them.

        Raises: LabProblem if `distributed` is not installed, the address is none, nobody answers there, or a
        worker has other code.
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
    host, port = _parsed(address)
    try:
        # A client that finds nobody complains once more when it is dropped, so a knock comes first.
        create_connection((host, port), PATIENCE).close()
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise LabProblem("no_cluster", address=address) from error
    try:
        yield client
    finally:
        client.close()


def _parsed(address: str) -> tuple[str, int]:
    """Host and port of an address."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise LabProblem("no_address", address=address) from error
    if parts.scheme not in SCHEMES or not host or not port:
        raise LabProblem("no_address", address=address)
    return host, port


def _compare(client: Any) -> None:
    """Every worker must have the very same rules and characters."""
    # A worker that cannot import the game answers with an error of no particular type.
    found = client.run(code_digest, on_error="return")
    if not found:
        raise LabProblem("cluster_without_workers")
    if any(isinstance(answer, Exception) for answer in found.values()):
        raise LabProblem("cluster_without_game")
    if set(found.values()) != {code_digest()}:
        raise LabProblem("cluster_with_other_code")
