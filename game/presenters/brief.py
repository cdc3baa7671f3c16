"""What a seat reads before play: its brief, mandate, headlines and what is not on the table."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import IssueId, SeatId
from game.core.scenario import PublicScenario
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.worth import Part
from game.texts import say


@dataclass(frozen=True, slots=True)
class SeatCard:
    """A seat as a chooser sees it: public words only."""

    seat: SeatId
    name: str
    role: str
    task: str


@dataclass(frozen=True, slots=True)
class Brief:
    """One seat's private brief. Linkages with their points for this seat, in hundredths."""

    name: str
    text: str
    mandate: str
    headlines: tuple[str, ...]
    together: tuple[tuple[str, Part], ...]
    apart: tuple[tuple[str, Part], ...]
    not_on_this_table: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Stake:
    """What an issue can be worth to the seat at best, in hundredths, and whether a headline hangs on it."""

    key: str
    name: str
    best: int
    has_headline: bool


def stakes(view: SeatView) -> tuple[Stake, ...]:
    """All issues as the seat weighs them, the one worth most first."""
    named = {issue for line in view.book.headlines for issue, _ in line.when.parts}
    found = [
        Stake(issue.key, issue.name, max(points, default=0), number in named)
        for number, (issue, points) in enumerate(zip(view.scenario.issues, view.book.points, strict=True))
    ]
    return tuple(sorted(found, key=lambda stake: -stake.best))


def seat_cards(scenario: PublicScenario) -> tuple[SeatCard, ...]:
    """All seats, each with one sentence on what one does there."""
    return tuple(
        SeatCard(seat, scenario.seats[seat].name, scenario.seats[seat].public_role, _task(scenario, seat))
        for seat in scenario.everyone
    )


def brief(view: SeatView) -> Brief:
    """The brief of the seat that looks."""
    linked = [
        (linkage.text, Part(linkage.name, points))
        for linkage, points in zip(view.scenario.linkages, view.book.linkages, strict=True)
    ]
    card = view.book.card
    return Brief(
        name=view.scenario.seats[view.seat].name,
        text=view.book.brief,
        mandate=say("brief.mandate", name=card.name, text=card.text) if card else "",
        headlines=tuple(line.text for line in view.book.headlines),
        together=tuple(row for row in linked if row[1].amount > 0),
        apart=tuple(row for row in linked if row[1].amount < 0),
        not_on_this_table=view.scenario.not_on_this_table,
    )


def _task(scenario: PublicScenario, seat: SeatId) -> str:
    bound = [
        IssueId(number)
        for number, issue in enumerate(scenario.issues)
        if any(seat in option.binds for option in issue.options[1:])
    ]
    if len(bound) == len(scenario.issues):
        return say("brief.task_all", n=len(bound))
    free = [IssueId(number) for number in range(len(scenario.issues)) if number not in bound]
    return say("brief.task", n=len(bound), total=len(scenario.issues), others=Reader(scenario).issues(free))
