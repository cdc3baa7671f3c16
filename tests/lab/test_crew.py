"""Workers: the same results whoever does the work, and nobody left behind."""

import subprocess
import sys
from pathlib import Path
from threading import Event

from game.lab.crew import Alone, Pool, crew_of

ROOT = Path(__file__).resolve().parents[2]
ENDLESS = """
import os
from game.lab.crew import Pool
from tests.lab.test_crew import wait_for_ever

if __name__ == "__main__":
    for _ in Pool(2).each(wait_for_ever, [os.getpid()] * 2):
        pass
"""


def wait_for_ever(parent: int) -> None:
    """Say so, and never come back."""
    sys.stdout.write(f"at work {parent}\n")
    sys.stdout.flush()
    Event().wait()


def doubled(number: int) -> int:
    return 2 * number


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert [0, 2, 4, 6, 8] == list(Pool(2).each(doubled, range(5)))
    assert [0, 2, 4, 6, 8] == list(Alone().each(doubled, range(5)))
    assert Alone() == crew_of(1)
    assert Pool(3) == crew_of(3)


def test_workers_end_with_the_process_that_started_them(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script)], env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert [f"at work {process.pid}\n"] * 2 == [process.stdout.readline() for _ in range(2)]
    process.kill()

    # The pipe ends when nobody holds it any more.
    assert "" == process.communicate(timeout=30)[0]
