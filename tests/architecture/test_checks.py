"""Each check of the house finds what it is there to find."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.architecture import layers, purity, secrecy
from tests.architecture.imports import Import, Tree
from tests.architecture.tracking import ignored_files

HOUSE = {
    "main.py": "from game.cli.app import run\n",
    "game/__init__.py": "",
    "game/cli/__init__.py": "",
    "game/cli/app.py": "from game.text import seat\nimport game.lab.batch\n",
    "game/text/__init__.py": "",
    "game/text/seat.py": "from game.core import scenario\nfrom game.table.table import Table\n",
    "game/lab/__init__.py": "",
    "game/lab/batch.py": "from game.core.state import State\n",
    "game/agents/__init__.py": "",
    "game/table/__init__.py": "",
    "game/table/table.py": "from ..core import state\nfrom game.core.scenario import Scenario\n",
    "game/core/__init__.py": "",
    "game/core/scenario.py": "import dataclasses\nclass Scenario: ...\nclass PublicScenario: ...\n",
    "game/core/state.py": "from game.core.scenario import Scenario\nclass State: ...\n",
    "game/core/decide.py": "from game.core.state import State\nfrom game.core import scenario\n",
}


@pytest.fixture
def build(tmp_path: Path) -> Callable[[Mapping[str, str]], Tree]:
    def build(changes: Mapping[str, str]) -> Tree:
        for name, text in {**HOUSE, **changes}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return Tree.read(tmp_path)

    return build


@pytest.mark.parametrize(
    "check",
    [
        layers.unknown_rooms,
        layers.upward_imports,
        layers.import_cycles,
        secrecy.secret_imports,
        purity.foreign_imports,
        purity.impure_imports,
        purity.impure_expressions,
        purity.numpy_imports,
        purity.star_imports,
    ],
    ids=lambda check: check.__name__,
)
def test_a_sound_house_has_no_findings(
    check: Callable[[Tree], list[str]], build: Callable[[Mapping[str, str]], Tree]
) -> None:
    assert [] == check(build({}))


@pytest.mark.parametrize(
    ("check", "path", "text", "finding"),
    [
        (layers.unknown_rooms, "game/attic/box.py", "", "game/attic/box.py:1: no room 'attic' is known"),
        (layers.unknown_rooms, "game/loose.py", "", "game/loose.py:1: no room 'loose' is known"),
        (
            layers.upward_imports,
            "game/core/x.py",
            "\nimport game.texts",
            "game/core/x.py:2: core may not import game.texts",
        ),
        (
            layers.upward_imports,
            "game/lab/x.py",
            "from game.text.seat import seat",
            "game/lab/x.py:1: lab may not import game.text.seat",
        ),
        (
            layers.upward_imports,
            "game/agents/x.py",
            "def f():\n    from game import table",
            "game/agents/x.py:2: agents may not import game.table",
        ),
        (
            layers.upward_imports,
            "game/agents/x.py",
            "from ..cli import app",
            "game/agents/x.py:1: agents may not import game.cli.app",
        ),
        (layers.upward_imports, "game/cli/x.py", "import main", "game/cli/x.py:1: cli may not import main"),
        (
            layers.upward_imports,
            "game/__init__.py",
            "import game.core",
            "game/__init__.py:1: game may not import game.core",
        ),
        (
            layers.upward_imports,
            "game/attic/x.py",
            "import game.core",
            "game/attic/x.py:1: attic may not import game.core",
        ),
        (
            layers.import_cycles,
            "game/core/scenario.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from game.core import decide",
            "game.core.decide -> game.core.scenario",
        ),
        (
            secrecy.secret_imports,
            "game/text/x.py",
            "from game.core.state import State",
            "game/text/x.py:1: text may not reach game.core.state",
        ),
        (
            secrecy.secret_imports,
            "game/text/x.py",
            "import game.core.state as s",
            "game/text/x.py:1: text may not reach game.core.state",
        ),
        (
            secrecy.secret_imports,
            "game/text/x.py",
            "from game.core import state",
            "game/text/x.py:1: text may not reach game.core.state",
        ),
        (
            secrecy.secret_imports,
            "game/agents/x.py",
            "from game.core.scenario import Scenario as Public",
            "game/agents/x.py:1: agents may not reach game.core.scenario.Scenario",
        ),
        (
            secrecy.secret_imports,
            "game/presenters/x.py",
            "from game.core.decide import State",
            "game/presenters/x.py:1: presenters may not reach game.core.state.State",
        ),
        (
            secrecy.secret_imports,
            "game/web/x.py",
            "from game.table.table import state",
            "game/web/x.py:1: web may not reach game.core.state",
        ),
        (
            secrecy.secret_imports,
            "game/desktop/x.py",
            "from game.core import scenario\nscenario.Scenario",
            "game/desktop/x.py:2: desktop may not reach an attribute Scenario",
        ),
        (
            secrecy.secret_imports,
            "game/web/x.py",
            "import importlib",
            "game/web/x.py:1: web may not use importlib",
        ),
        (
            secrecy.secret_imports,
            "game/web/x.py",
            "__import__('game')",
            "game/web/x.py:1: web may not import dynamically",
        ),
        (
            purity.foreign_imports,
            "game/core/x.py",
            "def f():\n    import yaml.nodes",
            "game/core/x.py:2: core may not import yaml.nodes",
        ),
        (
            purity.impure_imports,
            "game/core/x.py",
            "from random import random",
            "game/core/x.py:1: core may not import random",
        ),
        (
            purity.impure_imports,
            "game/core/x.py",
            "import time",
            "game/core/x.py:1: core may not import time",
        ),
        (
            purity.impure_expressions,
            "game/core/x.py",
            "import datetime as d\nx = d.datetime.now()",
            "game/core/x.py:2: core may not ask the clock with now()",
        ),
        (
            purity.impure_expressions,
            "game/core/x.py",
            "x = 0.5",
            "game/core/x.py:1: core may not use a float, 0.5",
        ),
        (
            purity.impure_expressions,
            "game/core/x.py",
            "x = 1\nx /= 2",
            "game/core/x.py:2: core may not divide with /",
        ),
        (
            purity.impure_expressions,
            "game/core/x.py",
            "open('x')",
            "game/core/x.py:1: core may not call open()",
        ),
        (
            purity.numpy_imports,
            "game/lab/x.py",
            "import numpy.linalg as la",
            "game/lab/x.py:1: numpy is not used here",
        ),
        (
            purity.star_imports,
            "game/lab/x.py",
            "from game.core.ids import *",
            "game/lab/x.py:1: import names from game.core.ids, not *",
        ),
    ],
)
def test_a_fault_is_found(
    check: Callable[[Tree], list[str]],
    path: str,
    text: str,
    finding: str,
    build: Callable[[Mapping[str, str]], Tree],
) -> None:
    found = check(build({path: text}))

    assert len(found) == 1
    assert found[0].startswith(finding)


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("game/core/x.py", "from . import ids", Import("game.core", "ids", 1)),
        ("game/core/x.py", "from .ids import SeatId", Import("game.core.ids", "SeatId", 1)),
        ("game/core/x.py", "from ..texts import say", Import("game.texts", "say", 1)),
        ("game/core/__init__.py", "from .ids import SeatId", Import("game.core.ids", "SeatId", 1)),
        ("game/core/__init__.py", "from .. import texts", Import("game", "texts", 1)),
    ],
)
def test_a_relative_import_is_read_as_the_module_it_means(
    path: str, text: str, expected: Import, build: Callable[[Mapping[str, str]], Tree]
) -> None:
    source = next(s for s in build({path: text}).sources.values() if s.path == path)

    assert (expected,) == source.imports


@pytest.mark.parametrize("has_checkout", [True, False])
def test_ignored_files_are_found_where_there_is_a_checkout(tmp_path: Path, has_checkout: bool) -> None:
    for name in (".gitignore", "game/build/a.py", "game/b.py", "game/__pycache__/b.pyc", "tests/build/c.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("build/\n__pycache__/\n", encoding="utf-8")
    git = shutil.which("git")
    if git is not None and has_checkout:
        subprocess.run([git, "init", "-q"], cwd=tmp_path, check=True)
        assert ["game/build/a.py", "tests/build/c.py"] == ignored_files(tmp_path)
    else:
        assert [] == ignored_files(tmp_path)
