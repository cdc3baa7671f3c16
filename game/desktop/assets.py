"""Where the fonts, icons and emblems are, read from disk when first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.desktop.problem import DesktopProblem

ROOT = Path(__file__).parents[2] / "assets"


def font(face: str) -> Path:
    """The file of a face, such as `IBMPlexSans-Medium`.

    Raises: DesktopProblem if it is missing.
    """
    path = ROOT / "fonts" / f"{face}.ttf"
    if not path.is_file():
        raise DesktopProblem("desktop.problem.no_assets", path=str(path))
    return path


@cache
def icon(name: str, weight: str) -> bytes:
    """An icon as white SVG; a weight that an icon lacks falls back to regular.

    Raises: DesktopProblem if there is no such icon.
    """
    for folder in (weight, "regular", "bold", "fill"):
        path = ROOT / "icons" / folder / f"{name}.svg"
        if path.is_file():
            return _white(path)
    raise DesktopProblem("desktop.problem.no_assets", path=str(ROOT / "icons" / weight / f"{name}.svg"))


@cache
def emblem(key: str) -> bytes | None:
    """The glyph of a seat's emblem as white SVG by the seat's key, or None if it has none."""
    path = ROOT / "emblems" / f"{key}.svg"
    return _white(path) if path.is_file() else None


def picture(key: str) -> str:
    """The icon name of an issue or gauge by its key in the scenario."""
    icons = _pictures()
    return icons.get(key, icons["other"])


@cache
def _pictures() -> dict[str, str]:
    import tomllib  # only windows with issues need it

    table: dict[str, dict[str, str]] = tomllib.loads((ROOT / "pictures.toml").read_text(encoding="utf-8"))
    return table["icons"]


def _white(path: Path) -> bytes:
    # Tinting multiplies, so the shape must be white.
    return path.read_bytes().replace(b"currentColor", b"#fff")
