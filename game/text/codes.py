"""Short codes for options, such as `1=4`: issue 1 option 4."""

from __future__ import annotations

import re

from game.core.view import SeatView
from game.presenters.sketch import Sketch
from game.text.console import Console
from game.texts import say

CODE = re.compile(r"(\d{1,2})=(\d{1,2})")


def coded(console: Console, view: SeatView, sketch: Sketch, typed: str) -> Sketch | None:
    """The sketch after short codes; None, with a sentence, if one of them is wrong."""
    for code in typed.replace(",", " ").split():
        match = CODE.fullmatch(code)
        if match is None:
            console.say(say("editor.wrong_code", code=code[:20]))
            return None
        issue, option = int(match[1]) - 1, int(match[2])
        if not 0 <= issue < len(sketch.package):
            console.say(say("editor.no_such_issue", last=len(sketch.package)))
            return None
        known = view.scenario.issues[issue]
        if option >= len(known.options):
            console.say(say("editor.no_such_option", issue=known.name, last=len(known.options) - 1))
            return None
        sketch = sketch.with_clause(issue, option)
    return sketch
