"""Orders, effects, promises and results in words."""

import pytest

from game.core.commands import Seal
from game.core.errors import Refused
from game.core.ids import PUBLIC, IssueId, OfferId, SeatId, Turn
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.position import Entry, Promise, Status
from game.presenters.brief import brief, seat_cards
from game.presenters.ledger import tell_entry
from game.presenters.orders import tell_desk, tell_leaving, tell_outcome, tell_table
from game.presenters.reader import Reader
from game.presenters.reasons import sentence
from game.presenters.result import result, standings
from game.texts import refusal
from tests.text.play import new_table, scenario

K, W, U = SeatId(0), SeatId(1), SeatId(2)
JUNE = scenario("no_later_than_june").public
READER = Reader(JUNE, U)
PACKAGE = (2, 0, 0, 0, 0, 0, 0, 1, 0)


@pytest.mark.parametrize(
    ("move", "sentence"),
    [
        (Stall(), "no comment."),
        (WalkOut(), "walk out."),
        (Accept(OfferId(0)), "accept the opening offer."),
        (Reject(OfferId(17)), "reject the White House’s offer of turn 2."),
        (Withdraw(OfferId(18)), "leave the agreement on your offer of turn 2."),
        (
            MakeOffer(PACKAGE, (K, W), Kind.SETTLEMENT, Turn(5)),
            "offer the Kremlin and the White House this settlement, to be signed in turn 5"
            " (20 April 2025, Easter): Ceasefire: 30 days, no terms; Prisoners and children: All-for-all.",
        ),
    ],
)
def test_a_table_move_is_one_sentence(move: TableMove, sentence: str) -> None:
    assert sentence == tell_table(new_table("no_later_than_june", [2]).view(U), move)


@pytest.mark.parametrize(
    ("move", "sentence", "outcome"),
    [
        (Prepare(IssueId(0)), "prepare Ceasefire.", "The file goes from 2 to 3 of 6."),
        (
            MakeGesture(K),
            "make a gesture to the Kremlin.",
            "Effects: your points −1.0, trust between you and the Kremlin",
        ),
        (
            DrawRedLine(IssueId(4), 1),
            "draw a red line: nothing below Security",
            "Effects: your appetite +0.4.",
        ),
        (
            MakeStatement(),
            "speak warmly of an agreement.",
            "Effects: appetite (all) +0.4. Without a settlement",
        ),
        (Press(0), "Rally Europe.", "Effects: Europe’s readiness +0.6"),
        (EndTruce(), "end the truce.", "Effects: Mood against Moscow −0.5"),
    ],
)
def test_a_desk_move_says_what_it_leads_to(move: DeskMove, sentence: str, outcome: str) -> None:
    view = new_table("no_later_than_june", [2]).view(U)

    assert sentence == tell_desk(view, move)[: len(sentence)]
    assert outcome == tell_outcome(view, move)[: len(outcome)]


def test_leaving_an_agreement_names_its_price() -> None:
    told = tell_leaving(new_table("no_later_than_june", [2]).view(U))

    assert "trust between you and the co-signers −2.0 and your appetite −1.0" in told


@pytest.mark.parametrize("promise", Promise)
@pytest.mark.parametrize("status", Status)
def test_every_line_of_the_ledger_is_a_sentence(promise: Promise, status: Status) -> None:
    entry = Entry(promise, status, Turn(3), (K, U), PUBLIC, IssueId(0), 2, PACKAGE, K)

    told = tell_entry(READER, entry)

    assert told.startswith("Turn 3: ")
    assert told.endswith(".")


def test_whoever_ended_a_truce_is_named() -> None:
    entry = Entry(Promise.TRUCE, Status.BROKEN, Turn(3), (K, W, U), PUBLIC, IssueId(0), 2, None, K)

    assert "Turn 3: truce (Ceasefire: 30 days, no terms) – ended by the Kremlin." == tell_entry(READER, entry)


def test_every_seat_is_introduced_by_what_needs_its_signature() -> None:
    assert ["7 of 9", "8 of 9", "6 of 9"] == [card.task[:6] for card in seat_cards(JUNE)]


def test_the_brief_holds_own_linkages_and_what_is_not_on_the_table() -> None:
    own = brief(new_table("no_later_than_june", [2]).view(U))

    assert own.headlines
    assert all(part.amount > 0 for _, part in own.together)
    assert all(part.amount < 0 for _, part in own.apart)
    assert JUNE.not_on_this_table == own.not_on_this_table


@pytest.mark.parametrize("seed", range(4))
def test_the_result_is_the_outcome_and_its_parts_add_up(seed: int) -> None:
    table = new_table("no_later_than_june", [2], seed)
    while not table.is_over:
        table.submit(U, Seal(U, Orders()))
    outcome = table.outcome()

    own = result(table.view(U), outcome)

    assert outcome.values[U].score == own.score
    assert outcome.values[U].gain == own.gain
    assert outcome.values[U].score == sum(part.amount for part in own.parts)
    rows = standings(table.view(U), outcome)
    assert [seat.name for seat in JUNE.seats] == [row.name for row in rows]
    assert [(value.score, value.walk_away) for value in outcome.values] == [
        (row.score, row.walk_away) for row in rows
    ]


@pytest.mark.parametrize(("reader", "told"), [(U, "You walked out."), (K, "Kyiv walked out.")])
def test_the_result_names_who_walked_out(reader: SeatId, told: str) -> None:
    table = new_table("no_later_than_june", [0, 1, 2])
    for seat in (K, SeatId(1), U):
        table.submit(seat, Seal(seat, Orders(WalkOut() if seat == U else Stall())))

    assert told == result(table.view(reader), table.outcome(), table.log(reader)).ending


def test_a_window_leaves_the_number_of_a_rule_out() -> None:
    refused = Refused("not_yours_to_prepare", "R50", issue="Summit")

    assert "Summit is not your seat’s to prepare. Choose an issue that binds you." == sentence(refused)
    assert refusal(refused) == sentence(refused) + " (R50)"
