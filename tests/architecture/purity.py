"""What the rules may not touch, and what nobody may import."""

import ast
import sys

from tests.architecture.imports import Source, Tree

# Clocks, chance from outside, files, processes and the network have no place in the rules.
IMPURE_CHANCE = {"random", "secrets", "uuid"}
IMPURE_DISK = {"glob", "io", "logging", "os", "pathlib", "shutil", "sqlite3", "tempfile"}
IMPURE_PROCESS = {"asyncio", "importlib", "multiprocessing", "signal", "subprocess", "threading", "time"}
IMPURE_NETWORK = {"http", "socket", "urllib"}
IMPURE = IMPURE_CHANCE | IMPURE_DISK | IMPURE_PROCESS | IMPURE_NETWORK
IMPURE_CALLS = frozenset({"open", "print", "input", "float", "exec", "eval", "compile", "__import__"})
CLOCK_CALLS = frozenset({"now", "utcnow", "today"})


def foreign_imports(tree: Tree) -> list[str]:
    """Imports of the core that are neither its own nor the standard library's."""
    return [
        source.at(imported.line, f"core may not import {imported.module}")
        for source in _core(tree)
        for imported in source.imports
        if imported.module.split(".")[0] not in sys.stdlib_module_names | {"game"}
    ]


def impure_imports(tree: Tree) -> list[str]:
    """Imports of the core that reach a clock, chance, files or the network."""
    return [
        source.at(imported.line, f"core may not import {imported.module}")
        for source in _core(tree)
        for imported in source.imports
        if imported.module.split(".")[0] in IMPURE
    ]


def impure_expressions(tree: Tree) -> list[str]:
    """Floats, true division, clocks and input or output in the core."""
    found = []
    for source in _core(tree):
        for node in ast.walk(source.tree):
            match node:
                case ast.Constant(value=float() as value):
                    found.append(source.at(node.lineno, f"core may not use a float, {value}"))
                case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
                    found.append(source.at(node.lineno, "core may not divide with /"))
                case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
                    found.append(source.at(node.lineno, f"core may not call {name}()"))
                case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCK_CALLS:
                    found.append(source.at(node.lineno, f"core may not ask the clock with {name}()"))
    return found


def numpy_imports(tree: Tree) -> list[str]:
    """Imports of numpy, which would cost more at start-up than all the rest."""
    return [
        source.at(imported.line, "numpy is not used here")
        for source in tree.sources.values()
        for imported in source.imports
        if imported.module.split(".")[0] == "numpy"
    ]


def star_imports(tree: Tree) -> list[str]:
    """Imports of everything, which would blind all other checks."""
    return [
        source.at(imported.line, f"import names from {imported.module}, not *")
        for source in tree.sources.values()
        for imported in source.imports
        if imported.name == "*"
    ]


def _core(tree: Tree) -> list[Source]:
    return [source for source in tree.sources.values() if source.room == "core"]
