"""The grid of the package, the calendar line, the seats and the outlook, as plain data."""

from dataclasses import replace

import pytest

from game.core.ids import IssueId, SeatId, Turn
from game.core.position import RedLine, Truce
from game.core.view import SeatView
from game.presenters.calendar import calendar_line
from game.presenters.conversation import conversation
from game.presenters.delegation import delegations, seat_page
from game.presenters.files import Progress
from game.presenters.matrix import bonds, file_state, matrix
from game.presenters.prospect import LEVELS, prospect
from game.presenters.situation import situation
from tests.text.play import new_table, scenario

FULL = (4, 2, 2, 2, 2, 2, 1, 3, 2)


@pytest.fixture
def view() -> SeatView:
    return new_table("no_later_than_june", [2]).chair(SeatId(2)).view()


def test_there_is_a_row_for_every_issue_and_a_cell_for_every_option(view: SeatView) -> None:
    rows = matrix(view)

    assert [len(issue.options) for issue in view.scenario.issues] == [len(row.cells) for row in rows]
    assert [1.0] == [cell.share for row in rows for cell in row.cells if cell.share == 1.0]


def test_a_file_lists_its_authors_after_the_text_that_was_there(view: SeatView) -> None:
    work = tuple((1, 0, 2) if number == 0 else seats for number, seats in enumerate(view.public.work))
    files = (5, *view.public.files[1:])
    rows = matrix(replace(view, public=replace(view.public, work=work, files=files)))

    assert (-1, -1, 0, 2, 2) == rows[0].authors
    assert list(files) == [len(row.authors) for row in rows]


def test_red_lines_are_read_by_the_speakers_published_order(view: SeatView) -> None:
    line = RedLine(SeatId(0), IssueId(1), 2)
    row = matrix(replace(view, public=replace(view.public, red_lines=(line,))))[1]
    ranks = view.scenario.published[0][1]

    assert [rank < ranks[2] for rank in ranks] == [cell.crosses == (0,) for cell in row.cells]


def test_latest_offers_mark_the_options_they_hold(view: SeatView) -> None:
    row = matrix(view)[0]

    assert [(), (), (1, 2), (), ()] == [cell.offered for cell in row.cells]


@pytest.mark.parametrize(
    ("units", "how"),
    [(0, Progress.NOT_YET), (2, Progress.NOT_YET), (3, Progress.DRAFT), (6, Progress.ONE_PEN)],
)
def test_a_file_is_said_in_a_word(view: SeatView, units: int, how: Progress) -> None:
    files = (units, *view.public.files[1:])
    state = file_state(replace(view, public=replace(view.public, files=files)), IssueId(0), 4)

    assert (6, how) == (state.need, state.how)


def test_bonds_are_the_linkages_that_hold_with_own_points(view: SeatView) -> None:
    found = {bond.name: bond.points for bond in bonds(view, FULL)}
    named = {
        link.name: points
        for link, points in zip(view.scenario.linkages, view.book.linkages, strict=True)
        if link.when.holds(FULL)
    }

    assert named == found


def test_an_outlook_follows_from_published_orders_alone(view: SeatView) -> None:
    known = view.scenario
    best = tuple(max(range(len(order)), key=order.__getitem__) for order in known.published[0])
    worst = tuple(min(range(len(order)), key=order.__getitem__) for order in known.published[0])

    assert (5, 1) == (prospect(known, SeatId(0), best).blocks, prospect(known, SeatId(0), worst).blocks)
    assert list(LEVELS) == sorted(LEVELS)


def test_the_calendar_counts_days_to_the_deadline(view: SeatView) -> None:
    line = calendar_line(view)

    assert (111, 0, 12) == (line.days, line.today, len(line.ticks))
    assert 40 == line.marked
    assert (0.45, 1.0) == (line.curve[0][1], max(value for _, value in line.curve))
    assert line.truce is None


@pytest.mark.parametrize(("until", "lapses"), [(3, False), (1, True)])
def test_a_truce_says_how_long_it_lasts(view: SeatView, until: int, lapses: bool) -> None:
    truce = Truce(2, Turn(0), Turn(until))
    line = calendar_line(replace(view, public=replace(view.public, truce=truce)))

    assert ((0, 10 * until), lapses) == (line.truce, line.lapses)


def test_a_calendar_without_days_counts_turns() -> None:
    line = calendar_line(new_table("tiny", [0]).chair(SeatId(0)).view())

    assert (2, (0, 1, 2), ()) == (line.days, line.ticks, line.curve)


def test_the_reader_comes_first_among_the_seats(view: SeatView) -> None:
    found = delegations(view, situation(view), ())

    assert [2, 0, 1] == [seat.seat for seat in found]
    assert [True, False, False] == [seat.is_you for seat in found]
    assert found[0].trust is None


def test_a_seats_page_holds_public_words_only(view: SeatView) -> None:
    page = seat_page(view, (), SeatId(1))
    words = " ".join(text for _, text in page.parts)

    assert scenario("no_later_than_june").public.seats[1].public_role in words
    assert scenario("no_later_than_june").books[1].brief not in words


def test_nothing_said_is_an_empty_conversation(view: SeatView) -> None:
    assert () == conversation(replace(view, messages=()))
