"""Values, forecasts and files as a seat reads them agree with the rules."""

from dataclasses import replace

import pytest

from game.core.commands import Seal
from game.core.ids import IssueId, SeatId, Turn
from game.core.orders import Kind, Orders, Prepare
from game.core.scoring import no_deal_value, settlement_value, walk_away
from game.core.view import SeatView
from game.presenters.files import Progress, file_rows, has_files, progress, tell_progress
from game.presenters.forecast import forecast
from game.presenters.package import choices, differences, rows
from game.presenters.reader import Reader
from game.presenters.situation import situation
from game.presenters.worth import natural_kind, settlement_parts, walk_away_parts, worth
from game.table.table import Table
from tests.text.play import new_table

U = SeatId(2)
FULL = (4, 2, 0, 0, 2, 0, 1, 3, 2)
TRUCE = (2, 0, 0, 0, 0, 0, 0, 0, 0)


def kyiv(seed: int = 6) -> SeatView:
    return new_table("no_later_than_june", [0, 1, 2], seed).view(U)


def pass_turn(table: Table) -> None:
    for seat in table.people:
        table.submit(seat, Seal(seat, Orders()))


@pytest.mark.parametrize("turns", [1, 2, 5])
def test_the_forecast_is_what_happens_if_only_time_passes(turns: int) -> None:
    table = new_table("no_later_than_june", [0, 1, 2], seed=6)
    pass_turn(table)
    pass_turn(table)  # the opening offer lapses and moves a gauge; from here on only time does
    before = table.view(U)
    expected, account = forecast(before, before.public.turn + turns)
    for _ in range(turns):
        pass_turn(table)

    drawn = len(table.view(U).public.cards) - len(before.public.cards)
    if not drawn:
        assert expected == table.view(U).public
    assert account.delay == table.view(U).account.delay


def test_a_settlement_is_worth_its_score_against_the_walk_away() -> None:
    view = kyiv()
    value = settlement_value(view.scenario, view.book, view.public, view.account, FULL)

    shown = worth(view, FULL, Kind.SETTLEMENT)

    assert (value.score, value.walk_away) == (shown.score, shown.against)
    assert value.durability == shown.lasts < shown.lasts_ready


def test_an_interim_agreement_is_worth_what_it_adds_to_no_deal() -> None:
    view = kyiv()

    shown = worth(view, TRUCE, Kind.INTERIM)

    assert no_deal_value(view.scenario, view.book, view.public, view.account, TRUCE).score == shown.score
    assert walk_away(view.book, view.public, view.account) == shown.against


def test_the_parts_of_a_settlement_add_up_to_its_gross_value() -> None:
    view = kyiv()
    value = settlement_value(view.scenario, view.book, view.public, view.account, FULL)

    assert value.gross == sum(part.amount for part in settlement_parts(view, FULL))


def test_the_parts_of_the_walk_away_add_up_to_it() -> None:
    table = new_table("no_later_than_june", [0, 1, 2], seed=6)
    for _ in range(4):
        pass_turn(table)
    for seat in table.people:
        view = table.view(seat)
        parts = sum(part.amount for part in walk_away_parts(view))
        assert abs(walk_away(view.book, view.public, view.account) - parts) <= 1


def test_a_package_with_a_full_ceasefire_is_meant_as_a_settlement() -> None:
    view = kyiv()

    assert Kind.SETTLEMENT is natural_kind(view.scenario, FULL)
    assert Kind.INTERIM is natural_kind(view.scenario, (1, *FULL[1:]))


@pytest.mark.parametrize(
    ("files", "pens", "option", "expected"),
    [
        (0, 0, 0, Progress.NONE),
        (2, 1, 4, Progress.NOT_YET),
        (3, 1, 4, Progress.DRAFT),
        (6, 1, 4, Progress.ONE_PEN),
        (6, 2, 4, Progress.READY),
    ],
)
def test_a_clause_is_as_far_as_its_file(files: int, pens: int, option: int, expected: Progress) -> None:
    view = kyiv()
    work = ((1 if pens > 0 else 0, 1 if pens > 1 else 0, 0), *view.public.work[1:])
    public = replace(view.public, files=(files, *view.public.files[1:]), work=work)

    assert expected is progress(view.scenario, public, IssueId(0), option)


def test_a_clause_names_the_reading_it_needs() -> None:
    view = kyiv()

    told = tell_progress(view.scenario, view.public, IssueId(4), 1)

    assert "file 0 of 2, too thin to sign, needs Europe’s readiness at 5.0" == told


def test_files_name_who_worked_on_them() -> None:
    table = new_table("no_later_than_june", [0, 1, 2], seed=6)
    for seat in table.people:
        table.submit(seat, Seal(seat, Orders(desk=(Prepare(IssueId(0)),))))
    row = file_rows(Reader(table.view(U).scenario, U), table.view(U).public)[0]

    assert "Kremlin 1, White House 1 and you 1" == row.workers


def test_rows_and_choices_hold_the_readers_own_points() -> None:
    view = kyiv()

    assert [view.book.points[n][option] for n, option in enumerate(FULL)] == [
        row.choice.points for row in rows(view, FULL)
    ]
    assert list(view.book.points[3]) == [choice.points for choice in choices(view, IssueId(3))]


def test_two_packages_differ_where_their_options_do() -> None:
    assert [0, 7] == [difference.issue for difference in differences(kyiv(), FULL, (2, *FULL[1:7], 1, 2))]


def test_the_situation_of_a_plain_game_is_short() -> None:
    view = new_table("tiny", [0, 1]).view(SeatId(0))
    now = situation(view)

    assert ((), (), (), None, "", "") == (
        now.gauges,
        now.trust,
        now.appetite,
        now.window,
        now.truce,
        now.span,
    )
    assert not has_files(view.scenario)


def test_the_last_turn_has_no_next_window() -> None:
    table = new_table("no_later_than_june", [0, 1, 2], seed=6)
    for _ in range(11):
        pass_turn(table)

    assert Turn(12) == table.view(U).public.turn
    assert situation(table.view(U)).window_next is None
