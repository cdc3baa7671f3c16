"""From the start of a process to its first frame: our window against a pygame_gui window of 80 widgets."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.clock import Work, alternate, ratio
from tests.bench.window_shown import SHOWN

ROOT = Path(__file__).parents[2]
ROUNDS = 9
MOST = 0.5
"""The share of the rival's time that our title may take."""
FIRST, RIVAL = "tests.bench.window_first", "tests.bench.window_rival"
TITLE, GAME = "main.py", "play --seat kyiv, to its brief"
PLAIN, MIXED = "pygame_gui, 80 plain widgets", "pygame_gui, 80 mixed widgets"


def opening(folder: str, module: str, *args: str) -> Work:
    """Opening one window in a process of its own; in memory, unless another display is asked for.

    Byte code is kept in the folder, ours and theirs, whatever the environment says of it.
    """
    command = [sys.executable, "-m", module, *args]
    environment = {"SDL_VIDEODRIVER": "dummy", **os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder, "code"))}
    # Without arguments the game looks for its data here and finds none: it is opened for the first time.
    environment["XDG_DATA_HOME"] = folder
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def work() -> int:
        found = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        assert found.stdout.endswith(f"{SHOWN}\n"), found.stdout
        return 1

    return work


def main() -> bool:
    """Compare, print, and tell whether the target is met; without pygame_gui there is none to miss."""
    has_rival = find_spec("pygame_gui") is not None
    with TemporaryDirectory() as folder:
        works = {
            TITLE: opening(folder, FIRST),
            GAME: opening(folder, FIRST, "play", "--seat", "kyiv", "--seed", "1", "--data", folder),
        }
        if has_rival:
            works |= {PLAIN: opening(folder, RIVAL, "plain"), MIXED: opening(folder, RIVAL, "mixed")}
        paces = alternate(works, ROUNDS)
    sys.stdout.write(f"process start to first frame, the middle of {ROUNDS} runs\n")
    for name, pace in paces.items():
        sys.stdout.write(f"  {name:<30}{1000 / pace.usual:>6.0f} ms\n")
    if not has_rival:
        sys.stdout.write("  nothing to compare with: pygame_gui is missing (pip install pygame_gui)\n")
        return True
    shares = {name: ratio(paces[name], paces[TITLE]) for name in (PLAIN, MIXED)}
    for name, share in shares.items():
        sys.stdout.write(f"  {TITLE} takes {share:.2f} x the time of {name} (most {MOST})\n")
    return shares[MIXED] <= MOST
