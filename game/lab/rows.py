"""Games as a table for other programs: one row a game."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from game.core.scenario import PublicScenario
from game.lab.match import Game, GameResult


def csv_of(public: PublicScenario, games: Iterable[tuple[Game, GameResult]]) -> str:
    """The games as CSV: seed and roles, ending and numbers (hundredths, per cent), options by number.

    `public` is the scenario with all its issues; what a variant leaves out stays empty.
    """
    out = StringIO()
    seats, issues = [seat.key for seat in public.seats], [issue.key for issue in public.issues]
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        [
            "preset",
            "length",
            "seed",
            *(f"role_{seat}" for seat in seats),
            "ending",
            "turn",
            "durability",
            *(f"score_{seat}" for seat in seats),
            *(f"walk_away_{seat}" for seat in seats),
            "near_efficient",
            "created",
            "most",
            *issues,
        ]
    )
    for game, result in games:
        package = result.package if len(result.package) == len(issues) else ("",) * len(issues)
        writer.writerow(
            [
                game.variant.preset or "",
                game.variant.length or "",
                game.seed,
                *(role.label for role in game.roles),
                result.ending,
                result.turn,
                result.durability,
                *result.scores,
                *result.walk_aways,
                *map(_known, (result.near_efficient, result.created, result.most)),
                *package,
            ]
        )
    return out.getvalue()


def _known(value: int | None) -> int | str:
    return "" if value is None else int(value)
