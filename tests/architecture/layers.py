"""The rows of the house and who may import whom."""

from tests.architecture.imports import Tree

ROWS: tuple[tuple[str, ...], ...] = (
    ("core",),
    ("problems", "texts", "charts"),
    ("scenario", "journal", "analysis", "exchange"),
    ("agents",),
    ("table",),
    ("presenters", "debrief"),
    ("desktop", "web", "text", "report", "lab"),
    ("cli",),
    ("main",),
)
ROW = {room: row for row, rooms in enumerate(ROWS) for room in rooms}


def unknown_rooms(tree: Tree) -> list[str]:
    """Files that stand in no known room."""
    return [
        source.at(1, f"no room {source.room!r} is known")
        for source in tree.sources.values()
        if source.room not in ROW and source.module != "game"
    ]


def upward_imports(tree: Tree) -> list[str]:
    """Imports from the same row or a row above; `game/__init__.py` imports nothing of the game."""
    found = []
    for source in tree.sources.values():
        for imported in source.imports:
            target = tree.target(imported)
            parts = target.split(".")
            if parts[0] == "main":
                room = "main"
            elif parts[0] == "game":
                room = parts[1] if len(parts) > 1 else ""
            else:
                continue
            if room == source.room or (room in ROW and ROW[room] < ROW.get(source.room, -1)):
                continue
            found.append(source.at(imported.line, f"{source.room or 'game'} may not import {target}"))
    return found


def import_cycles(tree: Tree) -> list[str]:
    """Files that import one another in a ring, each ring once, from its first file by name."""
    edges = {
        module: sorted({tree.target(i) for i in source.imports} & tree.sources.keys() - {module})
        for module, source in tree.sources.items()
    }
    found = []
    for start in sorted(edges):
        path = _way_back(edges, start)
        if path and start == min(path):
            found.append(" -> ".join([*path, start]))
    return found


def _way_back(edges: dict[str, list[str]], start: str) -> list[str]:
    """The shortest way from a module back to itself, or nothing."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        for target in edges[way[-1]]:
            if target == start:
                return way
            if target not in seen:
                seen.add(target)
                ways.append([*way, target])
    return []
