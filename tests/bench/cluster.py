"""`python -m tests.bench.cluster`: a balance on a Dask cluster of two workers of this machine.

Needs the extra `lab`. The report must be the same, byte for byte, as with one process and with two.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from game.cli.front import main as command
from tests.lab.yard import write

GAMES = "20"


def main() -> bool:
    """Run the three crews, print their times, and tell whether the reports are equal."""
    distributed = import_module("distributed")
    with (
        TemporaryDirectory() as folder,
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True
        ) as cluster,
    ):
        crews = {
            "alone": (),
            "two processes": ("--workers", "2"),
            "two Dask workers": ("--on", cluster.scheduler_address),
        }
        reports = []
        for number, (name, options) in enumerate(crews.items()):
            report, data = Path(folder) / f"{number}.json", Path(folder) / str(number)
            start = perf_counter()
            files = ("--json", str(report), "--data", str(data))
            code = command(["lab", "balance", str(write(Path(folder))), "--games", GAMES, *files, *options])
            sys.stdout.write(f"{name}: code {code}, {perf_counter() - start:.1f} s\n")
            reports.append((code, report.read_bytes()))
    same = len(set(reports)) == 1
    sys.stdout.write(f"the three reports are {'equal' if same else 'NOT equal'}\n")
    return same


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
