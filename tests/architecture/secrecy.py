"""Rooms that see views only, and the names they may not reach."""

import ast

from tests.architecture.imports import Import, Source, Tree

VIEWERS = frozenset({"agents", "presenters", "desktop", "web", "text"})
STATE = "game.core.state"
ALL_BOOKS = ("game.core.scenario", "Scenario")
LOADERS = frozenset({"importlib", "pkgutil", "runpy", "inspect", "gc"})


def secret_imports(tree: Tree) -> list[str]:
    """Where a room that sees views only reaches the whole state or the scenario with all books."""
    found = []
    for source in tree.sources.values():
        if source.room not in VIEWERS:
            continue
        for imported in source.imports:
            secret = _secret(tree, imported)
            if secret:
                found.append(source.at(imported.line, f"{source.room} may not reach {secret}"))
        found += _roundabout(source)
    return found


def _secret(tree: Tree, imported: Import) -> str:
    target = tree.target(imported)
    if target == STATE:
        return STATE
    if imported.name and target == imported.module:
        module, name = tree.origin(imported.module, imported.name)
        if module == STATE or f"{module}.{name}" == STATE or (module, name) == ALL_BOOKS:
            return f"{module}.{name}"
    return ""


def _roundabout(source: Source) -> list[str]:
    """Ways that need no import statement of the name: an attribute of a module, or a dynamic import."""
    found = []
    for node in ast.walk(source.tree):
        match node:
            case ast.Attribute(attr="Scenario"):
                found.append(source.at(node.lineno, f"{source.room} may not reach an attribute Scenario"))
            case ast.Name(id="__import__"):
                found.append(source.at(node.lineno, f"{source.room} may not import dynamically"))
    for imported in source.imports:
        if imported.module.split(".")[0] in LOADERS:
            found.append(source.at(imported.line, f"{source.room} may not use {imported.module}"))
    return found
