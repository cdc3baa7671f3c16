"""How long a person waits for the first answer and for the first question."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[2]
RUNS = 5
SEAT = "Kremlin, turn 1"
"""The first prompt of a game in which the Kremlin is played."""


def first_answer() -> float:
    """Seconds from the start of `main.py --help` to its end."""
    begin = perf_counter()
    subprocess.run([sys.executable, "main.py", "--help"], cwd=ROOT, check=True, capture_output=True)
    return perf_counter() - begin


def first_prompt() -> float:
    """Seconds from the start of `main.py play --text` to the prompt for the first order."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-u", "main.py", "play", "--text", "--seat", "kremlin", "--seed", "1"]
        begin = perf_counter()
        process = subprocess.Popen(
            [*command, "--data", folder], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        assert process.stdin is not None
        seen = ""
        while SEAT not in seen:
            letter = process.stdout.read(1)
            assert letter, f"the game ended before its first prompt:\n{seen}"
            seen += letter
        passed = perf_counter() - begin
        process.stdin.close()
        process.stdout.close()
        process.wait()
    return passed


def main() -> bool:
    """Print the middle of some runs of each; there is no target to miss."""
    sys.stdout.write(f"waiting, the middle of {RUNS} runs\n")
    for name, wait in (("main.py --help", first_answer), ("play --text, first prompt", first_prompt)):
        sys.stdout.write(f"  {name:<28}{1000 * median(wait() for _ in range(RUNS)):>6.0f} ms\n")
    return True
