"""The tutorial's words: from the learner's own numbers and public facts, never from another seat's."""

from dataclasses import replace

import pytest

from game.core.commands import Seal
from game.core.ids import SeatId
from game.core.orders import Orders
from game.core.scenario import Scenario
from game.core.view import SeatView
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.tutorial import Lesson, words
from game.presenters.worth import worth
from game.scenario import load
from game.scenario.tutorial import Tutorial, tutorial
from game.table.casting import Occupant
from game.table.rehearsal import Rehearsal
from game.table.table import Table

FLAGSHIP = "no_later_than_june"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    # The check of the set-up deals again for a fair table: other books would then mean other cards.
    return replace(load(FLAGSHIP), check=None)


@pytest.fixture(scope="module")
def script() -> Tutorial:
    found = tutorial(FLAGSHIP)
    assert found is not None
    return found


def said(scenario: Scenario, script: Tutorial) -> list[str]:
    """Everything the tutorial says to a learner who only seals."""
    table = Table(scenario, tuple(Occupant() for _ in scenario.public.seats))
    table.begin(script.seed)
    game = Rehearsal(table, script)
    seat = game.people[0]
    chair = game.chair(seat)
    found = []
    while not game.has_finished:
        view = chair.view()
        found += [words(step, view, Plan()) for step in script.steps if step.turn == view.public.turn]
        chair.submit(Seal(seat, Orders()))
    return found


def test_every_step_is_said_with_every_number(scenario: Scenario, script: Tutorial) -> None:
    found = said(scenario, script)

    assert len(script.steps) == len(found)
    assert not any("{" in text or "}" in text for text in found)


def test_other_seats_secrets_change_no_word(scenario: Scenario, script: Tutorial) -> None:
    mine = next(k for k, seat in enumerate(scenario.public.seats) if seat.key == script.seat)
    books = tuple(
        book
        if book.seat == mine
        else replace(
            book,
            points=tuple(tuple(point * 3 + 700 for point in row) for row in book.points),
            linkages=tuple(value + 900 for value in book.linkages),
            walk_away=replace(book.walk_away, base=book.walk_away.base + 1234),
        )
        for book in scenario.books
    )

    assert said(scenario, script) == said(replace(scenario, books=books), script)


def test_own_numbers_do_change_it(scenario: Scenario, script: Tutorial) -> None:
    books = tuple(replace(book, walk_away=replace(book.walk_away, base=3333)) for book in scenario.books)

    assert said(scenario, script) != said(replace(scenario, books=books), script)


def test_a_step_that_waits_is_not_behind_before_it_is_done(scenario: Scenario, script: Tutorial) -> None:
    table = Table(scenario, tuple(Occupant() for _ in scenario.public.seats))
    table.begin(script.seed)
    view = table.view(SeatId(2))
    lesson = Lesson(script, next(k for k, step in enumerate(script.steps) if step.waits == "offer"))

    assert lesson == lesson.kept(view, Plan())
    assert lesson.next() == lesson.kept(view, offered(view))


def offered(view: SeatView) -> Plan:
    """A plan with the offer that the tutorial asks for."""
    chosen = {"ceasefire": 4, "security_guarantees": 2, "people": 1, "us_sanctions": 2}
    return Plan().with_package(view, tuple(chosen.get(issue.key, 0) for issue in view.scenario.issues))


def test_the_offer_spoken_of_is_the_one_that_came_in(scenario: Scenario, script: Tutorial) -> None:
    table = Table(scenario, tuple(Occupant() for _ in scenario.public.seats))
    table.begin(script.seed)
    game = Rehearsal(table, script)
    seat = game.people[0]
    chair = game.chair(seat)
    chair.submit(Seal(seat, offered(chair.view()).orders))
    view = chair.view()
    step = next(step for step in script.steps if "{offer}" in step.text)
    came = [offer for offer in view.offers if offer.proposer != seat and seat not in offer.accepted_by]
    value = worth(view, came[0].package, came[0].kind, came[0].date)

    assert (1, step.turn) == (len(came), view.public.turn)
    assert Reader(view.scenario, seat).points(value.score) in words(step, view, Plan())
