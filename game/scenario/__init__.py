"""From a YAML file to the scenario as played, or to every problem of the file at once, each at its place.

`load` gives the scenario, `lint` the problems, `choices` what menus offer,
`targets` what the lab must find, `find` and `bundled` the files.
The way of a file: `file` (bytes to text) → `source` (text to a tree with places) → `overlay` (the length
laid over it) → `validation` (tree to document, one field at a time) → `checks` (several fields together) →
`build` (document to core scenario).
"""

from game.scenario.choices import Casting, Choice, Choices, Target
from game.scenario.findings import ScenarioProblems
from game.scenario.loader import choices, lint, lint_text, load, load_text, targets, text_of
from game.scenario.shelf import bundled, find

__all__ = [
    "Casting",
    "Choice",
    "Choices",
    "ScenarioProblems",
    "Target",
    "bundled",
    "choices",
    "find",
    "lint",
    "lint_text",
    "load",
    "load_text",
    "targets",
    "text_of",
]
