"""A cluster that is not there, or not like us. A real one is in tests/bench/cluster.py."""

import sys
from io import StringIO
from types import ModuleType
from typing import Any

import pytest

from game.lab.cluster import Cluster
from game.lab.code import code_digest
from game.lab.problem import LabProblem

ADDRESS = "tcp://127.0.0.1:1"
Digests = dict[str, str | Exception]


class Future:
    def __init__(self, value: Any) -> None:
        self._value = value

    def result(self) -> Any:
        return self._value


class Client:
    """As much of distributed.Client as is used, with the workers' digests of a test."""

    digests: Digests = {}  # noqa: RUF012 - each test sets its own
    fault: Exception | None = None
    closed = 0

    def __init__(self, address: str, **_: object) -> None:
        if self.fault is not None:
            raise self.fault

    def run(self, work: Any, on_error: str) -> Digests:
        assert on_error == "return"
        return self.digests

    def map(self, work: Any, tasks: Any, pure: bool) -> list[Future]:
        assert not pure
        return [Future(work(task)) for task in tasks]

    def close(self) -> None:
        type(self).closed += 1


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> type[Client]:
    found = type("Client", (Client,), {"digests": {"w1": code_digest(), "w2": code_digest()}, "closed": 0})
    module = ModuleType("distributed")
    module.Client = found  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "distributed", module)
    monkeypatch.setattr("game.lab.cluster.create_connection", lambda *_: StringIO())
    return found


def double(number: int) -> int:
    return 2 * number


def test_results_come_in_the_order_of_the_tasks(client: type[Client]) -> None:
    assert [2, 4, 6] == list(Cluster(ADDRESS).each(double, [1, 2, 3]))
    assert 1 == client.closed


def code_of(cluster: Cluster) -> str:
    with pytest.raises(LabProblem) as caught:
        list(cluster.each(double, [1]))
    return caught.value.code


@pytest.mark.parametrize(
    ("digests", "code"),
    [
        ({}, "cluster_without_workers"),
        ({"w1": "other"}, "cluster_with_other_code"),
        ({"w1": code_digest(), "w2": Exception("ModuleNotFoundError()")}, "cluster_without_game"),
        ({"w1": code_digest(), "w2": "other"}, "cluster_with_other_code"),
    ],
)
def test_workers_must_be_there_and_have_the_same_code(
    client: type[Client], digests: Digests, code: str
) -> None:
    client.digests = digests

    assert code == code_of(Cluster(ADDRESS))
    assert 1 == client.closed


@pytest.mark.parametrize("fault", [OSError("refused"), TimeoutError(), ValueError("unknown scheme")])
def test_a_scheduler_that_does_not_answer_is_a_problem(client: type[Client], fault: Exception) -> None:
    client.fault = fault

    assert "no_cluster" == code_of(Cluster(ADDRESS))


def test_where_nobody_listens_no_client_is_made(
    client: type[Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("game.lab.cluster.create_connection", refuse)

    assert "no_cluster" == code_of(Cluster(ADDRESS))
    assert 0 == client.closed


@pytest.mark.parametrize("address", ["nonsense", "tcp://host", "http://host:1", "tcp://host:99999", "tcp://:1"])
def test_an_address_has_a_scheme_a_host_and_a_port(client: type[Client], address: str) -> None:
    assert "no_address" == code_of(Cluster(address))


def test_without_the_package_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    assert "no_distributed" == code_of(Cluster(ADDRESS))
