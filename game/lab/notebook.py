"""Results on disk as they come, so that an interrupted run goes on where it stopped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from io import BufferedRandom
from pathlib import Path

from game.lab.code import code_digest
from game.lab.job import Job, JobResult, key_of, result_of, tree_of
from game.lab.problem import LabProblem

FOLDER = "lab"
SUFFIX = ".jsonl"


class Notebook:
    """One line of JSON a result, for one scenario and one state of the code; open it with `open_notebook`."""

    def __init__(self, path: Path, file: BufferedRandom) -> None:
        self.path = path
        self._file = file
        self._trees: dict[str, Mapping[str, object]] = {}
        self._read()

    def find(self, job: Job) -> JobResult | None:
        """The result of a job that was done before."""
        tree = self._trees.get(key_of(job))
        return None if tree is None else result_of(job, tree)

    def add(self, done: Sequence[tuple[Job, JobResult]]) -> None:
        """Write results down; once it returns a killed process does not lose them.

        Raises: LabProblem if the disk does not take them.
        """
        lines = []
        for job, result in done:
            tree = tree_of(result)
            lines.append(json.dumps({"job": key_of(job), "result": tree}, separators=(",", ":")) + "\n")
        try:
            self._file.write("".join(lines).encode())
            self._file.flush()
        except OSError as error:
            raise LabProblem("cannot_note", file=str(self.path), why=error.strerror or str(error)) from error

    def _read(self) -> None:
        """Read all whole lines; what follows them was being written when somebody stopped the run."""
        whole = 0
        for line in self._file:
            entry = _entry(line)
            if entry is None:
                break
            whole += len(line)
            self._trees[entry[0]] = entry[1]
        self._file.seek(whole)
        self._file.truncate()


def place_of(folder: Path, marks: Sequence[str]) -> Path:
    """Where the results of these fingerprints and of this code are kept."""
    digest = sha256(" ".join([code_digest(), *marks]).encode()).hexdigest()
    return folder / FOLDER / f"{digest[:32]}{SUFFIX}"


@contextmanager
def open_notebook(path: Path) -> Iterator[Notebook]:
    """The notebook of a path, made if there is none.

    Raises: LabProblem if it cannot be opened.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        file = path.open("r+b")
    except OSError as error:
        raise LabProblem("cannot_note", file=str(path), why=error.strerror or str(error)) from error
    with file:
        yield Notebook(path, file)


def _entry(line: bytes) -> tuple[str, Mapping[str, object]] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        tree = json.loads(line)
        return str(tree["job"]), dict(tree["result"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
