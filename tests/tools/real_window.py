"""A whole game in a real window by clicks, or keys only: `python -m tests.tools.real_window DIR [--keys]`.

Needs Xvfb and xdotool. It starts a screen of its own, plays from the title to the result – making offers,
preparing files, answering offers – and keeps a picture of every new scene in DIR if `import` is installed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SCREEN = ":88"
PATIENCE = 20.0
MOST_STEPS = 2000


class Hand:
    """Moves a pointer and presses keys on a screen, and reads where things are."""

    def __init__(self, folder: Path, *, only_keys: bool) -> None:
        self.folder = folder
        self.file = folder / "frame.json"
        self.only_keys = only_keys
        self.env = {**os.environ, "DISPLAY": SCREEN, "SDL_VIDEODRIVER": "x11"}
        self.seen: dict[str, int] = {}
        self.clicks = self.keys = 0

    # -- reading ------------------------------------------------------------------------------------------

    def frame(self) -> dict[str, Any]:
        """What the window shows, once nothing has changed for a moment."""
        ends, last = time.monotonic() + PATIENCE, ""
        while time.monotonic() < ends:
            text = self.file.read_text(encoding="utf-8") if self.file.exists() else ""
            if text and text == last:
                tree: dict[str, Any] = json.loads(text)
                return tree
            last = text
            time.sleep(0.12)
        raise SystemExit("the window does not settle")

    def until(self, *scenes: str) -> dict[str, Any]:
        """Wait for one of these scenes."""
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            frame = self.frame()
            if frame["scene"] in scenes:
                return frame
        raise SystemExit(f"waited for {scenes}, the window shows {self.frame()['scene']}")

    # -- doing --------------------------------------------------------------------------------------------

    def run(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True)

    def press(self, *keys: str) -> None:
        self.run("key", "--delay", "40", *keys)
        self.keys += len(keys)

    def go(self, uid: str, frame: dict[str, Any] | None = None) -> bool:
        """Press a control, if it is there and enabled, by pointer or by keys."""
        frame = frame or self.frame()
        if uid not in frame["places"]:
            return False
        if not self.only_keys:
            x, y = frame["places"][uid]
            self.run("mousemove", str(round(x)), str(round(y)), "click", "1")
            self.clicks += 1
            return True
        if not self.focus(uid):
            return False
        self.press("Return")
        return True

    def focus(self, uid: str) -> bool:
        """Bring the focus to a control with Tab, and with arrows inside its group."""
        for _ in range(220):
            frame = self.frame()
            if frame["focus"] == uid:
                return True
            stem = uid.rsplit("/", 1)[0]
            near = frame["focus"].rsplit("/", 1)[0] == stem and "/" in uid
            if near and frame["focus"].rsplit("/", 1)[-1].isdigit() and uid.rsplit("/", 1)[-1].isdigit():
                before = frame["focus"]
                forward = int(uid.rsplit("/", 1)[-1]) > int(before.rsplit("/", 1)[-1])
                self.press("Right" if forward else "Left")
                if self.frame()["focus"] != before:
                    continue
            self.press("Tab")
        return False

    def hold(self, uid: str) -> None:
        """Hold a control for as long as it takes."""
        if self.only_keys:
            assert self.focus(uid), uid
            self.run("keydown", "space")
            time.sleep(1.4)
            self.run("keyup", "space")
            return
        x, y = self.frame()["places"][uid]
        self.run("mousemove", str(round(x)), str(round(y)), "mousedown", "1")
        time.sleep(1.4)
        self.run("mouseup", "1")

    def picture(self, scene: str) -> None:
        """Keep a picture of the first two of every scene."""
        self.seen[scene] = self.seen.get(scene, 0) + 1
        if self.seen[scene] <= 2 and shutil.which("import"):
            name = f"{'keys' if self.only_keys else 'mouse'}_{scene}_{self.seen[scene]}.png"
            subprocess.run(["import", "-window", "root", str(self.folder / name)], env=self.env, check=True)


def play(hand: Hand) -> str:
    """From the title to the result; answers the scene it ended in."""
    hand.until("NoteScene")
    hand.picture("NoteScene")
    hand.go("ready")
    hand.until("TitleScene")
    hand.picture("TitleScene")
    hand.go("play")
    hand.until("SeatsScene")
    hand.picture("SeatsScene")
    hand.go("seats/white_house/take")
    hand.picture("SeatsScene")
    hand.go("start")
    hand.until("BriefScene")
    hand.picture("BriefScene")
    hand.hold("open")
    hand.picture("BriefScene")
    hand.go("ready")
    hand.until("TableScene")
    for _ in range(MOST_STEPS):
        frame = hand.frame()
        hand.picture(frame["scene"])
        match frame["scene"]:
            case "ResultScene":
                return "ResultScene"
            case "TableScene":
                turn(hand)
            case "ResolutionScene" | "CeremonyScene":
                hand.press("Return") if hand.only_keys else hand.go("go", frame)
            case other:
                raise SystemExit(f"the game stands still at {other}")
    raise SystemExit("the game does not end")


# A package most seats can live with, as (issue, option) of the flagship.
OFFER = ((0, 4), (1, 2), (2, 2), (4, 2), (5, 1), (6, 1), (7, 2), (8, 2))


STALL = "orders/move/3"


def turn(hand: Hand) -> None:
    """Choose an offer cell by cell, prepare two files, seal."""
    for issue, option in OFFER:
        hand.go(f"package/{issue}/{option}")
    for slot in (0, 1):
        if hand.go(f"orders/slot/{slot}/0"):
            picks = [uid for uid in hand.frame()["stops"] if uid.startswith("picker/")]
            choices = [uid for uid in picks if uid.rsplit("/", 1)[-1].isdigit()]
            if not (choices and hand.go(choices[min(slot, len(choices) - 1)])):
                hand.go(next(uid for uid in picks if uid.endswith("/close")))
    hand.picture("Sealing")
    if "orders/seal" not in hand.frame()["places"]:
        # The offer is not allowed now; the button's tooltip says why.
        hand.picture("Refused")
        hand.go(STALL)
    if hand.only_keys:
        hand.press("ctrl+Return")
    else:
        hand.go("orders/seal")
    ends = time.monotonic() + PATIENCE
    while hand.frame()["scene"] == "TableScene":
        if time.monotonic() > ends:
            raise SystemExit("the orders were not sealed")


def main() -> int:
    """Play once."""
    parser = argparse.ArgumentParser(prog="python -m tests.tools.real_window", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keys", action="store_true", help="keys only")
    given = parser.parse_args()
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        sys.stderr.write(f"not installed: {', '.join(missing)}\n")
        return 2
    given.folder.mkdir(parents=True, exist_ok=True)
    hand = Hand(given.folder, only_keys=given.keys)
    data = given.folder / ("data_keys" if given.keys else "data_mouse")
    shutil.rmtree(data, ignore_errors=True)
    hand.file.unlink(missing_ok=True)
    screen = subprocess.Popen(
        ["Xvfb", SCREEN, "-screen", "0", "1280x720x24"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        time.sleep(1.5)
        command = [sys.executable, "-m", "tests.tools.watched", str(hand.file), "play"]
        game = subprocess.Popen([*command, "--data", str(data)], cwd=ROOT, env=hand.env)
        try:
            ended = play(hand)
        finally:
            game.terminate()
            game.wait(timeout=10)
    finally:
        screen.terminate()
        screen.wait(timeout=10)
    sys.stdout.write(f"{ended}: {hand.clicks} clicks, {hand.keys} keys, {hand.seen}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
