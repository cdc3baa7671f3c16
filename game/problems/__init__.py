"""Located problems: what is wrong in a file, where, and how to put it right.

`problem` holds the fact, `suggestion` finds the word that was meant, `snippet` quotes the place,
`listing` and `document` show many problems to people and to programs. This room knows no words:
whoever makes a problem brings its sentences, whoever lists problems brings `say`.
"""

from game.problems.document import render_json
from game.problems.listing import render_text
from game.problems.problem import Problem, Severity, in_order
from game.problems.suggestion import closest

__all__ = ["Problem", "Severity", "closest", "in_order", "render_json", "render_text"]
