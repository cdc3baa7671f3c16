"""Calls in the source tree whose first argument is an id written out."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Call:
    """One call: the literal ids its first argument may be (none if it is computed) and its keyword names."""

    place: str
    function: str
    ids: tuple[str, ...]
    arguments: tuple[ast.expr, ...]
    keywords: frozenset[str]
    is_open: bool  # further keywords come from a ** mapping


def calls(root: Path, functions: frozenset[str]) -> Iterator[Call]:
    """Every call of these functions or methods below a folder."""
    for file in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name) if name in functions:
                    yield Call(
                        f"{file.relative_to(root.parent)}:{node.lineno}",
                        name,
                        tuple(literals(node.args[0])),
                        tuple(node.args),
                        frozenset(keyword.arg for keyword in node.keywords if keyword.arg),
                        any(keyword.arg is None for keyword in node.keywords),
                    )


def literals(node: ast.expr) -> Iterator[str]:
    """The strings an expression may be, if they are written out; a choice between two gives both."""
    match node:
        case ast.Constant(value=str(value)):
            yield value
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body)
            yield from literals(orelse)
