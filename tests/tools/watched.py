"""The real game with a witness: `python -m tests.tools.watched FILE ARGUMENTS…`.

After every frame the file holds, as JSON, which scene is shown and where its controls are in device
pixels, so that a hand outside the process knows where to click. Nothing else differs from `main.py`.
"""

import json
import sys
from pathlib import Path

from game.cli import main
from game.desktop.app import App


def watch(path: Path) -> None:
    """Write down every frame."""
    draw = App.draw

    def drawn(self: App) -> None:
        draw(self)
        stage = self.stage
        if stage.scene is None:
            return
        ui, scale = stage.ui, stage.scale
        places = {
            uid: [box.cx * scale, box.cy * scale] for uid in ui.ids if (box := ui.place(uid)) is not None
        }
        tree = {
            "scene": type(stage.scene).__name__,
            "frames": self.frames,
            "focus": ui.focus,
            "stops": [stop.uid for stop in ui.reachable],
            "places": places,
        }
        part = path.with_suffix(".part")
        part.write_text(json.dumps(tree), encoding="utf-8")
        part.replace(path)

    App.draw = drawn  # type: ignore[method-assign]


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
