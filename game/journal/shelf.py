"""All stored games of a folder: one file a game, damaged ones included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.journal.header import is_game_id
from game.journal.problem import Damaged, JournalProblem, trouble
from game.journal.record import Progress
from game.journal.rescue import read_file

_PREFIX, _SUFFIX = "game-", ".db"


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the list of games. `played` is the UTC date and time of its last move.

    `problem` says why the game cannot be played on; then what is unknown is empty.
    """

    game: str
    title: str
    created: str
    played: str
    moves: int
    progress: Progress
    problem: JournalProblem | None


def path_of(folder: Path, game: str) -> Path:
    """The file of a game, whether or not there is one.

    Raises: JournalProblem for an id that can name no file.
    """
    if not is_game_id(game):
        raise JournalProblem("bad_id", game=game[:60])
    return folder / f"{_PREFIX}{game}{_SUFFIX}"


def free_id(folder: Path) -> str:
    """The lowest number above those of all games in the folder.

    Raises: JournalProblem.
    """
    numbers = [int(game) for game in _files(folder) if game.isdecimal()]
    return str(max(numbers, default=0) + 1)


def games(folder: Path) -> tuple[Listed, ...]:
    """Every game in the folder, the one played last first; damaged files are listed as such.

    Raises: JournalProblem if the folder itself cannot be read.
    """
    found: list[tuple[float, Listed]] = []
    for game, path in _files(folder).items():
        try:
            played = path.stat().st_mtime
        except OSError:
            # Deleted since the folder was read.
            continue
        listed = _listed(game, path, played)
        if listed is not None:
            found.append((played, listed))
    found.sort(key=lambda one: (-one[0], one[1].game))
    return tuple(listed for _, listed in found)


def _files(folder: Path) -> dict[str, Path]:
    with trouble(folder):
        if not folder.exists():
            return {}
        paths = sorted(folder.glob(f"{_PREFIX}*{_SUFFIX}"))
    games = {path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX): path for path in paths}
    return {game: path for game, path in games.items() if is_game_id(game)}


def _listed(game: str, path: Path, played: float) -> Listed | None:
    when = datetime.fromtimestamp(played, UTC).isoformat(timespec="seconds")
    try:
        content = read_file(path)
    except JournalProblem as problem:
        if problem.code == "not_a_game" and not path.stat().st_size:
            # Cut off before its first commit: nobody was ever told that there is such a game.
            return None
        return Listed(game, "", "", when, 0, Progress(), problem)
    header, moves = content.header, len(content.rows)
    damage = Damaged(path.name, moves, content.is_complete) if content.is_damaged else None
    return Listed(game, header.title, header.created, when, moves, content.progress, damage)
