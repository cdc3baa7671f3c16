"""`analyse`: what is possible in a negotiation."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Final

import click

from game.analysis.score import TooManyPackages
from game.charts import write_svg
from game.cli.chosen import deal_of, fixed_of
from game.cli.exchange import domain_at
from game.cli.failure import ENVIRONMENT, FINE, Failure, words
from game.cli.writing import write_whole
from game.core.scenario import Scenario
from game.problems import render_text
from game.report.findings import Findings, find, fixed_tree, tree_of
from game.report.number import write_json
from game.report.picture import picture
from game.report.rated import rated
from game.report.rating import Rating, rate, rating_tree
from game.report.report import report, report_fixed
from game.report.scores import scores
from game.report.subject import subject_of, subject_of_domain
from game.scenario import load
from game.texts import say

COLUMNS: Final = 80
"""Of a pipe, which has no width of its own."""
WIDEST: Final = 100
SCORED: Final = frozenset({"headlines", "delay", "walk_away", "durability", "costs"})
"""What makes a score more than points, by the codes of what points leave out."""
_TOP_KEY: Final = re.compile(rb"^(?:\xef\xbb\xbf)?(?:format|calendar|seats|walk_away)[ \t]*:", re.MULTILINE)
_SNIFFED: Final = 65_536
_FORMATS: Final = frozenset({".xml", ".json"})
_PICTURES: Final = (".svg", ".png")


def command() -> click.Command:
    """The command."""
    return click.Command(
        "analyse",
        callback=analyse,
        params=[
            click.Argument(["path"]),
            click.Option(["--profiles"], metavar="FILE,...", help=say("analyse.profiles")),
            click.Option(["--json", "as_json"], is_flag=True, help=say("analyse.json")),
            click.Option(
                ["--plot"],
                type=click.Path(dir_okay=False, path_type=Path),
                metavar="FILE.svg|.png",
                help=say("analyse.plot_file"),
            ),
            click.Option(["--turn"], type=click.IntRange(1), help=say("analyse.turn")),
            click.Option(
                ["--fix", "fixes"], multiple=True, metavar="ISSUE=OPTION", help=say("analyse.fix_option")
            ),
            click.Option(["--deal"], metavar="OPTION,...", help=say("analyse.deal_option")),
        ],
        help=say("analyse.help"),
    )


def analyse(
    path: str,
    profiles: str | None,
    as_json: bool,
    plot: Path | None,
    turn: int | None,
    fixes: tuple[str, ...],
    deal: str | None,
) -> int:
    """Analyse a scenario or a domain and print what was found.

    Raises: ScenarioProblems, SpaceProblem, Failure.
    """
    if plot is not None and plot.suffix.lower() not in _PICTURES:
        raise Failure(say("analyse.not_a_plot", found=plot.name), ENVIRONMENT)
    scenario = None
    if _is_scenario(path):
        if profiles is not None:
            raise Failure(say("analyse.profiles_for_domains", path=path), ENVIRONMENT)
        scenario = load(path)
        if turn is not None and turn > scenario.public.calendar.turns:
            raise Failure(say("analyse.turn_range", turns=scenario.public.calendar.turns), ENVIRONMENT)
        subject = subject_of(scenario.public, scenario.books)
    else:
        if turn is not None:
            raise Failure(say("analyse.turn_for_scenarios", path=path), ENVIRONMENT)
        named = [name for name in (profiles or "").split(",") if name]
        domain = domain_at((Path(path), *map(Path, named)))
        click.echo(render_text(domain.notes, words), err=True, nl=False)
        subject = subject_of_domain(domain)
    fixed, rated_deal = fixed_of(subject, fixes), None if deal is None else deal_of(subject, deal)
    found = find(subject)
    left = find(subject, fixed) if fixed else None
    rating = None if rated_deal is None else rate(found, rated_deal)
    if plot is not None:
        _draw(found, plot)
    if as_json:
        tree = tree_of(found)
        if left is not None:
            tree["fixed"] = fixed_tree(left)
        if rating is not None:
            tree["deal"] = rating_tree(rating)
        click.echo(write_json(tree))
    else:
        _tell(found, left, rating, scenario, turn)
    return FINE


def _tell(
    found: Findings,
    left: Findings | None,
    rating: Rating | None,
    scenario: Scenario | None,
    turn: int | None,
) -> None:
    columns = min(shutil.get_terminal_size((COLUMNS, 0)).columns, WIDEST)
    lines = report(found, columns, has_braille=_has_braille())
    if scenario is not None and (turn is not None or SCORED & set(found.subject.left_out)):
        try:
            lines += ["", *scores(scenario, turn, columns)]
        except TooManyPackages as problem:
            # The points above stand; only the scores are too many to go through.
            lines += ["", problem.sentence]
    if left is not None:
        lines += ["", *report_fixed(left, columns)]
    if rating is not None:
        lines += ["", *rated(rating, columns)]
    # Not through the library of commands, which writes UTF-8 where a terminal has no such letters.
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _is_scenario(path: str) -> bool:
    """Whether a path is to be read as a scenario: a bundled name, nothing at all, or a file that looks so."""
    file = Path(path)
    try:
        if file.is_dir() or file.suffix.lower() in _FORMATS:
            return False
        if not file.is_file():
            return True
        with file.open("rb") as stream:
            return _TOP_KEY.search(stream.read(_SNIFFED)) is not None
    except (OSError, ValueError):
        return True  # whoever reads it as a scenario says why it cannot be read


def _has_braille() -> bool:
    """Whether what we write to can hold braille signs."""
    try:
        "⠿│".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _draw(found: Findings, file: Path) -> None:
    """Write the picture, all at once or not at all.

    Raises: Failure.
    """
    chart = picture(found)
    if file.suffix.lower() == ".svg":
        data = write_svg(chart).encode("utf-8")
    else:
        # Only this format needs a library that draws.
        from game.report.raster import write_png

        data = write_png(chart)
    write_whole(file, data)
