"""What was possible in a scenario by score, in words for a terminal."""

from __future__ import annotations

import textwrap
from fractions import Fraction

from game.analysis.score import Agreed, Questions, Valued
from game.core.ids import PerSeat
from game.core.scenario import Scenario
from game.problems.snippet import printable
from game.report.moment import moment_of, turn_of
from game.report.number import format_number
from game.report.report import NARROWEST
from game.texts import say


def scores(scenario: Scenario, turn: int | None, columns: int) -> list[str]:
    """Zone of agreement, outline, solutions and every seat's best settlement by score.

    Raises: TooManyPackages.
    """
    moment = moment_of(scenario, turn)
    questions = Questions(moment)
    many = len(questions.catalogue)
    lines = [say("analyse.score.head", turn=turn or turn_of(scenario), n=many)]
    if many:
        share = format_number(Fraction(100 * questions.zone, many), 2)
        lines.append(say("analyse.score.zone", n=questions.zone, share=share))
        lines.append(say("analyse.score.outline", n=len(questions.outline)))
        lines.append(_named(scenario, say("analyse.walk_away"), moment.walk_aways()))
        lines += _solutions(scenario, questions)
        lines += _alone(scenario, questions)
    wide = max(columns, NARROWEST)
    return [piece for line in lines for piece in textwrap.wrap(printable(line), wide, subsequent_indent="  ")]


def _solutions(scenario: Scenario, questions: Questions) -> list[str]:
    found = questions.bargains
    if found is None:
        return [say("analyse.score.none")]
    named: tuple[tuple[str, Agreed], ...] = (
        ("nash", found.nash),
        ("kalai_smorodinsky", found.kalai_smorodinsky),
        ("egalitarian", found.egalitarian),
        ("max_welfare", found.utilitarian),
    )
    return [
        _named(scenario, say(f"analyse.solution.{name}"), agreed.points[0].scores) for name, agreed in named
    ]


def _alone(scenario: Scenario, questions: Questions) -> list[str]:
    lines = []
    for seat, alone, fair in zip(scenario.public.seats, questions.alone, questions.agreeable, strict=True):
        lines.append(say("analyse.score.alone", party=seat.name, values=_by_seat(scenario, alone)))
        if fair is not None:
            lines.append(say("analyse.score.agreeable", party=seat.name, values=_by_seat(scenario, fair)))
    return lines


def _named(scenario: Scenario, name: str, values: PerSeat[int]) -> str:
    return f"{name}: {_listed(scenario, values)}"


def _by_seat(scenario: Scenario, found: Valued | None) -> str:
    assert found is not None, "asked only where there is a settlement"
    return _listed(scenario, found.scores)


def _listed(scenario: Scenario, values: PerSeat[int]) -> str:
    whole = 100 * scenario.public.points_unit
    return ", ".join(
        f"{seat.name} {format_number(Fraction(value, whole))}"
        for seat, value in zip(scenario.public.seats, values, strict=True)
    )
