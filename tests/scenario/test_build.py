"""What of the file reaches the rules, and in which numbers."""

from datetime import date

import pytest

from game.core.effects import Effect, Touches, Who
from game.core.ids import SeatId, Turn
from game.core.scenario import Scenario, When
from game.scenario import load, load_text
from game.scenario.build.story import ranks
from tests.scenario.faults import HARBOUR

TEXT = HARBOUR.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def harbour() -> Scenario:
    return load(HARBOUR)


def changed(*edits: tuple[str, str], **variant: str) -> Scenario:
    text = TEXT
    for old, new in edits:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return load_text(text, **variant)


def test_points_are_hundredths(harbour: Scenario) -> None:
    assert ((0, 2000, 1000), (500, 0), (0, 300, 900)) == harbour.books[0].points
    assert [(200,), (0,), (200,)] == [book.linkages for book in harbour.books]


def test_a_condition_is_a_mask_of_options(harbour: Scenario) -> None:
    assert When(((0, 0b110),)) == harbour.books[0].headlines[0].when  # type: ignore[arg-type]
    assert When(((2, 0b110),)) == harbour.public.settlement_requires  # type: ignore[arg-type]


def test_an_option_binds_whom_it_names_or_its_issue_or_all(harbour: Scenario) -> None:
    assert (0, 1) == harbour.public.issues[0].options[1].binds
    assert (0, 1, 2) == harbour.public.issues[1].options[1].binds
    other = changed(("need: 2}", "need: 2, binds: [union]}"))
    assert (2,) == other.public.issues[0].options[1].binds


def test_those_a_clause_binds_may_prepare_it(harbour: Scenario) -> None:
    assert (0, 1) == harbour.public.issues[0].preparers
    assert (0, 1, 2) == changed(("need: 2}", "need: 2, binds: [union]}")).public.issues[0].preparers
    everybody = changed(("    file_start: 1\n", "    file_start: 1\n    anyone_may_prepare: true\n"))
    assert (0, 1, 2) == everybody.public.issues[0].preparers


def test_left_out_texts_have_short_stand_ins(harbour: Scenario) -> None:
    assert ("TOW", "") == (harbour.public.seats[0].short, harbour.public.seats[0].public_role)
    assert ("Leased", "") == (
        harbour.public.issues[0].options[2].short,
        harbour.public.issues[0].options[2].meaning,
    )
    assert harbour.public.gauges[0].short == "Calm"


def test_trust_is_in_the_order_of_pairs_however_they_are_written(harbour: Scenario) -> None:
    assert harbour.public.trust is not None
    assert (400, 300, 200) == harbour.public.trust.start
    turned = changed(("town+port: 400", "port+town: 400"))
    assert harbour.public.trust == turned.public.trust


def test_a_list_of_drift_that_is_left_out_is_no_drift(harbour: Scenario) -> None:
    assert harbour.public.appetite is not None
    assert ((-10,), (-10,), (0,)) == harbour.public.appetite.drift


def test_the_published_order_shares_the_middle_rank_among_equals() -> None:
    assert (0, 500, 1000) == ranks((1, 2, 3))
    assert (250, 250, 1000) == ranks((0, 0, 7))
    assert (500, 500, 500) == ranks((4, 4, 4))
    assert (333, 1000, 333, 333) == ranks((-1, 5, -1, -1))
    assert (0,) == ranks((9,))


def test_the_published_order_follows_the_preset() -> None:
    careless = changed(("{quay: {union: 150}}", "{quay: {union: 0}}"), preset="hard")

    assert (1000, 500, 0) == load(HARBOUR).public.published[2][0]
    assert (500, 500, 500) == careless.public.published[2][0]


def test_the_firm_line_doubles_losses_and_leaves_gains() -> None:
    hard = load("no_later_than_june", preset="firm_line")

    assert (0, 800, 1400, 2000) == hard.books[0].points[1]
    assert (800, 800, 200, -800) == hard.books[1].points[1]
    assert (900, 700, -300, -900) == hard.books[2].points[1]


def test_effects_by_seat_replace_the_default(harbour: Scenario) -> None:
    statement = harbour.public.moves.statement
    assert statement is not None
    assert [20, 10, 10] == [effects[0].amount for effects in statement.effects]
    assert ((), (), ()) == statement.penalty


def test_a_gesture_keeps_its_cost_among_its_effects(harbour: Scenario) -> None:
    gesture = harbour.public.moves.gesture
    assert gesture is not None
    cost, trust = gesture.effects[0]
    assert Effect(Touches.POINTS, -50, -1, Who.OWN) == cost
    assert Effect(Touches.TRUST, 40, -1, Who.OWN, Who.TARGET) == trust


def test_only_those_who_may_end_a_truce_have_effects_for_it(harbour: Scenario) -> None:
    assert harbour.public.truce is not None
    assert [True, False, False] == [effects is not None for effects in harbour.public.truce.breach]
    assert (50, 100, 100) == harbour.public.truce.terms[0].delay_percent


def test_days_become_turns(harbour: Scenario) -> None:
    assert ((Turn(2), "Market day"),) == harbour.public.calendar.marked
    assert [2, None, None] == [verdict.when.signed_by for verdict in harbour.public.verdicts]
    assert [(1, 2), (2, 4), (1, 4)] == [(card.first, card.last) for card in harbour.events]
    assert ["2025-03-03", "", ""] == [card.date for card in harbour.events]


def test_a_calendar_without_a_start_has_turns_of_no_days() -> None:
    calendar = load("tiny").public.calendar

    assert (3, 0) == (calendar.turns, calendar.days_per_turn)
    assert calendar.begins(Turn(1)) == calendar.begins(Turn(3))


def test_the_opening_is_a_package_of_all_issues(harbour: Scenario) -> None:
    opening = harbour.public.opening
    assert opening is not None
    assert ((0, 0, 1), 0, (1, 2), (2,)) == (
        opening.package,
        opening.proposer,
        opening.addressees,
        opening.accepted_by,
    )


def test_the_casting_is_by_seat(harbour: Scenario) -> None:
    assert ("staller", "dealmaker", "incumbent") == harbour.public.casting
    assert () == load("tiny").public.casting


def test_a_plain_scenario_switches_off_what_it_leaves_out() -> None:
    tiny = load("tiny")
    public, moves = tiny.public, tiny.public.moves

    assert (None, None, None, None, None) == (
        public.trust, public.appetite, public.interim, public.truce, public.opening
    )  # fmt: skip
    assert (None, None, False) == (
        public.scoring.durability, public.scoring.headlines, public.scoring.two_pens
    )  # fmt: skip
    assert (0, None, None, None, None) == (
        moves.desk_per_turn, moves.prepare, moves.gesture, moves.red_line, moves.statement
    )  # fmt: skip
    assert ((), 0, None, ()) == (tiny.decks, tiny.jitter, tiny.check, tiny.events)
    assert When(()) == public.settlement_requires


def test_a_scenario_without_a_cast_borrows_the_flagships_scaled_to_its_turns() -> None:
    ours, theirs = load("tiny").public, load("no_later_than_june").public

    assert [character.key for character in theirs.characters] == [row.key for row in ours.characters]
    numbers = {row.key: dict(row.parameters) for row in ours.characters}
    assert (3, 2, 1) == (
        numbers["hardliner"]["clock"],
        numbers["hardliner"]["late"],
        numbers["staller"]["no_offer_before"],
    )
    assert (700, 42) == (numbers["hardliner"]["margin"], numbers["hardliner"]["floor_percent"])


def test_a_level_is_a_row_of_numbers_with_its_changes_by_name() -> None:
    easy = load("no_later_than_june").public.levels[0]
    numbers = dict(easy.parameters)

    assert (300, 0, -3, 4, 75) == (
        numbers["noise"],
        numbers["set.floor_percent"],
        numbers["add.clock"],
        numbers["at_least.clock"],
        numbers["percent.prepare_percent"],
    )


def test_a_switch_leaves_rules_out() -> None:
    played = load("no_later_than_june", switches=("beginner",))
    public, scoring = played.public, played.public.scoring

    assert (None, None) == (public.moves.red_line, public.moves.statement)
    assert (0, False, None) == (
        scoring.pen_holder_bonus, scoring.two_pens, scoring.durability and scoring.durability.cost_marks
    )  # fmt: skip
    assert {0} == {option.cost_marks for issue in public.issues for option in issue.options}
    assert ((), 0, ("", "", "")) == (played.decks, played.jitter, public.cost_mark)
    assert [(), (), ()] == [book.cost_mark_price for book in played.books]


def test_settings_of_the_table_are_read(harbour: Scenario) -> None:
    assert (False, False, False) == (
        harbour.settings.press, harbour.settings.harm_cards, harbour.settings.staff_prepare
    )  # fmt: skip
    table = "table: {press: talks, missing_orders: prepare, harm_cards: true}\nglossary:"
    other = changed(("glossary:", table)).settings
    assert (True, True, True) == (other.press, other.harm_cards, other.staff_prepare)


def test_a_length_keeps_its_issues_and_what_speaks_only_of_them() -> None:
    short = load(HARBOUR, length="short")

    assert ["quay", "peace"] == [issue.key for issue in short.public.issues]
    assert () == short.public.linkages
    assert [1, 1, 0] == [len(book.headlines) for book in short.books]
    assert ((0, 2000, 1000), (0, 300, 900)) == short.books[0].points
    assert When(((1, 0b110),)) == short.public.settlement_requires  # type: ignore[arg-type]
    assert short.check is not None
    assert (1, 1) == short.check.split


def test_a_length_halves_needs_rounding_up_and_changes_the_calendar() -> None:
    short = load(HARBOUR, length="short")

    assert [0, 1, 2] == [option.need for option in short.public.issues[0].options]
    assert (3, date(2025, 3, 20)) == (short.public.calendar.turns, short.public.calendar.end)
    assert [(1, 2), (2, 3), (1, 3)] == [(card.first, card.last) for card in short.events]


def test_a_length_cuts_mentions_of_issues_it_does_not_play() -> None:
    lesson = load("no_later_than_june", length="lesson")
    full = load("no_later_than_june")

    assert len(lesson.public.issues) == 5
    numbers = {
        effect.index for card in lesson.events for effect in card.effects if effect.touches is Touches.FILE
    }
    assert numbers <= set(range(5))
    assert {card.key for card in lesson.events} <= {card.key for card in full.events}
    assert all(index < 5 for deck in lesson.decks for card in deck for index, _ in card.percent)


def test_a_card_that_a_length_leaves_without_effects_is_out_unless_it_is_an_incident() -> None:
    text = ("effects: [calm -10, file quay +1]", "effects: [file quay +1]")
    drop_quay = ("issues: [quay, peace]", "issues: [pay, peace]")

    assert ["E1", "E2", "E3"] == [card.key for card in changed(text, drop_quay).events]
    assert ["E2", "E3"] == [card.key for card in changed(text, drop_quay, length="short").events]


def test_a_card_whose_exception_a_length_does_not_play_keeps_no_exception() -> None:
    drop_quay = ("issues: [quay, peace]", "issues: [pay, peace]")

    assert [None] == [card.unless for card in changed(drop_quay, length="short").events if card.key == "E3"]


def test_shocks_name_their_signatories(harbour: Scenario) -> None:
    assert harbour.public.interim is not None
    shock = harbour.public.interim.shocks[0]

    assert (0, 1) == shock.signatories
    assert Effect(Touches.TRUST, -30, -1, SeatId(0), SeatId(2)) == shock.effects[1]
