"""What makes a scenario a poor negotiation, each finding with its place in the file and a way out."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis import SpaceProblem
from game.core.ids import IssueId
from game.core.scenario import Scenario, When
from game.problems import Problem, Severity
from game.report.moment import moment_of, turn_of
from game.report.offers import Offers
from game.report.prospects import Prospects, prospects_of
from game.scenario.node import Path
from game.scenario.places import Places
from game.texts import say

EARLY = 2
"""Up to this turn characters agree at once."""
AT_ONCE_PERCENT = 90
"""The most games, per cent, in which they may."""


def negotiation_problems(scenario: Scenario, places: Places) -> Iterator[Problem]:
    """Everything that can be found without playing, on the reference state of the set-up check's turn.

    `scenario` is the file as played if nothing else is asked for; preset and length are its first.
    """
    yield from _of_issues(scenario, places)
    try:
        prospects = prospects_of(moment_of(scenario))
        found = list(_of_prospects(scenario, prospects, places))
    except SpaceProblem as problem:
        what = say("negotiation.what.not-examined", why=problem.sentence)
        yield places.problem("not-examined", ("issues",), what, severity=Severity.WARNING)
        return
    yield from found


def is_at_once(early: int, games: int) -> bool:
    """Whether it is too many games in which characters agreed by turn `EARLY`."""
    return 100 * early > AT_ONCE_PERCENT * games


def agreed_at_once(places: Places, early: int, games: int) -> Problem:
    """The problem that characters agree in the first turns of too many games."""
    return places.problem(
        "agreed-at-once",
        ("walk_away",),
        say("negotiation.what.agreed-at-once", early=early, games=games, turn=EARLY),
        hint=say("negotiation.hint.agreed-at-once"),
    )


def _of_issues(scenario: Scenario, places: Places) -> Iterator[Problem]:
    public = scenario.public
    offers = Offers(public, scenario.books)
    for number, issue in enumerate(public.issues):
        at: Path = ("issues", issue.key)
        at_issue = IssueId(number)
        option = offers.dominant(at_issue)
        if offers.is_irrelevant(at_issue):
            yield places.problem(
                "irrelevant-issue",
                at,
                say("negotiation.what.irrelevant-issue", issue=issue.name),
                hint=say("negotiation.hint.irrelevant-issue"),
            )
        elif offers.is_zero_sum(at_issue):
            yield places.problem(
                "zero-sum-issue",
                at,
                say("negotiation.what.zero-sum-issue", issue=issue.name),
                hint=say("negotiation.hint.zero-sum-issue"),
            )
        elif option is not None:
            label = issue.options[option].label
            yield places.problem(
                "dominant-option",
                (*at, "options", option),
                say("negotiation.what.dominant-option", option=label, issue=issue.name),
                hint=say("negotiation.hint.dominant-option"),
            )


def _of_prospects(scenario: Scenario, prospects: Prospects, places: Places) -> Iterator[Problem]:
    public, turn = scenario.public, turn_of(scenario)
    for seat in prospects.cannot_lose():
        yield places.problem(
            "cannot-lose",
            ("walk_away", "seats", public.seats[seat].key),
            say("negotiation.what.cannot-lose", seat=public.seats[seat].name, turn=turn),
            hint=say("negotiation.hint.cannot-lose"),
        )
    if not prospects.has_zone:
        yield places.problem(
            "no-agreement",
            ("walk_away", "seats"),
            say("negotiation.what.no-agreement", turn=turn),
            hint=say("negotiation.hint.no-agreement"),
        )
    found = {name: (at, when) for name, at, when in _conditions(scenario)}
    impossible = {
        name for name, (_, when) in found.items() if _is_ruled_out(when, public.settlement_requires)
    }
    for name in impossible:
        if public.interim is not None and found[name][0][0] != "durability":
            continue  # it counts in interim agreements, which need not have what settlements need
        yield places.problem(
            "never-met",
            found[name][0],
            say("negotiation.what.never-met", name=name),
            hint=say("negotiation.hint.never-met"),
        )
    if not prospects.has_zone:
        return
    left = {name: when for name, (_, when) in found.items() if name not in impossible}
    for name in prospects.never_met(left):
        yield places.problem(
            "never-met-in-zone",
            found[name][0],
            say("negotiation.what.never-met-in-zone", name=name, turn=turn),
            hint=say("negotiation.hint.never-met-in-zone"),
            severity=Severity.WARNING,
        )


def _conditions(scenario: Scenario) -> Iterator[tuple[str, Path, When]]:
    """Linkages, headlines and durability terms: a name that no other has, the place, the condition."""
    public = scenario.public
    for number, linkage in enumerate(public.linkages):
        name = say("negotiation.linkage", number=number + 1, name=linkage.name)
        yield name, ("linkages", number), linkage.when
    for seat, book in zip(public.seats, scenario.books, strict=True):
        for number, line in enumerate(book.headlines):
            name = say("negotiation.headline", seat=seat.name, number=number + 1)
            yield name, ("seats", seat.key, "headlines", number), line.when
    rules = public.scoring.durability
    for number, term in enumerate(rules.terms if rules is not None else ()):
        name = say("negotiation.term", number=number + 1, name=term.name)
        yield name, ("durability", "terms", number), term.when


def _is_ruled_out(when: When, required: When) -> bool:
    """Whether no settlement can meet a condition: an issue would need an option that settlements lack."""
    allowed = dict(required.parts)
    return any(not mask & allowed.get(issue, mask) for issue, mask in when.parts)
