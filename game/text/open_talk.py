"""The open talk between two turns in the terminal: what everybody has heard, and the time that is left."""

from __future__ import annotations

import math
from collections.abc import Callable

from game.core.ids import PUBLIC
from game.presenters.news import tell
from game.presenters.reader import Reader
from game.table.chair import Chair
from game.text.console import Console
from game.texts import say


def hold_open_talk(console: Console, chair: Chair, seconds: int, clock: Callable[[], float]) -> None:
    """Let people talk until one of them presses Enter; any word shows the time. Nothing private is printed.

    `clock` counts seconds. Raises: InputEnded or Left if the players go.
    """
    view = chair.view()
    reader, past = Reader(view.scenario), view.public.turn - 1
    heard = [tell(reader, note) for note in chair.log() if note.turn == past and note.event.to == PUBLIC]
    console.clear()
    console.heading(say("together.talk"))
    console.say(say("together.talk_news") + ":")
    console.points([line for line in heard if line] or [say("together.talk_quiet")])
    console.say(say("together.talk_typed"))
    ends = clock() + seconds
    while True:
        left = max(0, math.ceil(ends - clock()))
        time = say("together.clock", minutes=left // 60, seconds=f"{left % 60:02}")
        asked = say("together.talk_left", time=time) if left else say("together.talk_typed_over")
        if not console.ask(asked):
            return
