"""Measure how hard each casting is: `python -m tests.tools.difficulty [NOTEBOOK]` writes the file anew.

Every casting is played once at Normal, and once more for each other level of each seat: the games of
targets A13 and A13b, so the notebook of `main.py lab balance --games 343 --seed 10000` spares playing them
again. For each seat and each character at each level in another one, what it changes is the mean of its games
less that of all.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from game.core.ids import SeatId
from game.core.scenario import PublicScenario
from game.lab.crew import Alone
from game.lab.match import Game, GameResult
from game.lab.measures.measure import Ask, field, recast
from game.lab.notebook import open_notebook
from game.lab.role import NORMAL, Role
from game.lab.run import do_all
from game.lab.setting import Variant, scenario_of, setting_of
from game.scenario import find, targets
from game.table.difficulty import ENDING, FORMAT

NAME = "no_later_than_june"
CASTINGS, SEED = 343, 10_000

Played = tuple[Game, GameResult]


def lines_of(
    public: PublicScenario, seat: SeatId, levels: dict[tuple[SeatId, str], list[Played]]
) -> list[str]:
    """What these games say of a seat, as lines of the file; `levels` by whose level it is, and which."""
    usual = _mean(levels[seat, NORMAL], seat)
    lines = [f"[seats.{public.seats[seat].key}]", f"usual = {_pair(usual)}", ""]
    for other in public.everyone:
        for level in public.levels if other != seat else ():
            lines.append(f"[seats.{public.seats[seat].key}.{public.seats[other].key}.{level.key}]")
            games = levels[other, level.key]
            for character in public.characters:
                here = [played for played in games if played[0].roles[other].character == character.key]
                found = _mean(here, seat)
                lines.append(f"{character.key} = {_pair((found[0] - usual[0], found[1] - usual[1]))}")
            lines.append("")
    return lines


def main(notebook: Path) -> None:
    """Play or read all games, and write the file."""
    setting = setting_of(NAME)
    scenario = scenario_of(setting, Variant())
    public = scenario.public
    target = next(target for target in targets(NAME) if target.id == "A13")
    games = field(Ask(scenario, target, CASTINGS, SEED))
    sets = {
        (seat, level.key): games if level.key == NORMAL else recast(games, seat, _at(level.key))
        for seat in public.everyone
        for level in public.levels
    }
    with open_notebook(notebook) as known:
        jobs = tuple({game.key: game for some in sets.values() for game in some}.values())
        results = do_all(setting, jobs, Alone(), known)
    levels = {key: [(game, results.game(game)) for game in some] for key, some in sets.items()}
    lines = [
        "# How hard each casting is for whoever takes a seat. Written by tests/tools/difficulty.py.",
        f"# All {CASTINGS} castings were played once at Normal, from seed {SEED} on, and once more for each",
        "# other level of each seat; each character stood in for the person as often. Pairs: settlements",
        "# in per cent of games, and mean gain over the walk-away in hundredths. What each of the others",
        "# changes is added to `usual`: 49 games each, give or take about 7 per cent and 170 hundredths",
        "# (one standard error).",
        "",
        f'format = "{FORMAT}"',
        "",
    ]
    for seat in public.everyone:
        lines += lines_of(public, seat, levels)
    path = find(NAME)
    path.with_name(path.stem + ENDING).write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def _at(level: str) -> Callable[[Role], Role]:
    return lambda role: replace(role, level=level)


def _mean(games: Sequence[Played], seat: SeatId) -> tuple[float, float]:
    """Settlements in per cent, and the seat's mean gain."""
    return (
        100 * fmean(result.ending == "deal" for _, result in games),
        fmean(result.scores[seat] - result.walk_aways[seat] for _, result in games),
    )


def _pair(pair: tuple[float, float]) -> str:
    return f"[{round(pair[0])}, {round(pair[1])}]"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            main(Path(folder) / "games.jsonl")
