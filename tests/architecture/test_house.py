"""The house as it stands: its layers, its secrets, its pure core."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture import layers, purity, secrecy
from tests.architecture.imports import Tree
from tests.architecture.tracking import ignored_files

ROOT = Path(__file__).parents[2]
CHECKS: tuple[Callable[[Tree], list[str]], ...] = (
    layers.unknown_rooms,
    layers.upward_imports,
    layers.import_cycles,
    secrecy.secret_imports,
    purity.foreign_imports,
    purity.impure_imports,
    purity.impure_expressions,
    purity.numpy_imports,
    purity.star_imports,
)
# Everything that is neither of the standard library nor ours is refused, installed or not.
BARRED = """
import importlib, pkgutil, sys
sys.path.insert(0, {root!r})
class Bar:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in sys.stdlib_module_names | {{"game"}}:
            raise ImportError(f"{{name}} is barred")
sys.meta_path.insert(0, Bar())
import game.core
for module in pkgutil.walk_packages(game.core.__path__, "game.core."):
    importlib.import_module(module.name)
    print(module.name)
"""


@pytest.fixture(scope="module")
def tree() -> Tree:
    return Tree.read(ROOT)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_nothing_is_found(check: Callable[[Tree], list[str]], tree: Tree) -> None:
    assert [] == check(tree)


def test_the_core_imports_with_everything_but_the_standard_library_barred() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", BARRED.format(root=str(ROOT))],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert "game.core.errors" in done.stdout


def test_every_room_has_its_tests_beside_it() -> None:
    rooms = {path.name for path in (ROOT / "game").iterdir() if (path / "__init__.py").exists()}
    tested = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}

    assert set() == rooms - tested


def test_no_module_is_ignored_by_git() -> None:
    assert [] == ignored_files(ROOT)
