"""A turn read out: what one seat may know of it, and numbers that add up."""

from dataclasses import replace

import pytest

from game.core import events as fact
from game.core.effects import Touches
from game.core.ids import OPENING, PUBLIC, GaugeId, IssueId, SeatId, Turn
from game.core.orders import Accept, Kind, MakeGesture, MakeOffer, Orders, Prepare, Reject, WalkOut
from game.presenters.files import Progress
from game.presenters.opened import Brought, brought
from game.presenters.signing import has_signing, signings
from game.presenters.tally import tally
from game.table.notice import Notice
from game.table.table import Table
from game.texts import format_points
from tests.desktop.scenes.turns import FULL, SMALL, K, U, W, june, play, rivals, signed, slipped, turn

TRUCE = (2, 0, 0, 0, 0, 0, 0, 0, 0)


def told(table: Table, orders: dict[SeatId, Orders], seat: SeatId) -> Brought:
    before, notices = turn(table, orders, seat)
    return brought(before, table.view(seat), notices)


def test_the_reader_comes_first_and_every_seat_is_there() -> None:
    table, before, notices = rivals()

    assert [U, K, W] == [seat.seat for seat in brought(before, table.view(U), notices).seats]


def test_moves_of_all_seats_are_read_out() -> None:
    table, before, notices = rivals()
    mine, kremlin, house = brought(before, table.view(U), notices).seats

    assert ["offer", "stall", "offer"] == [mine.table.kind, kremlin.table.kind, house.table.kind]
    assert ["prepare", "pressure"] == [deed.kind for deed in mine.desk]
    assert ["prepare", "gesture"] == [deed.kind for deed in kremlin.desk]
    assert house.quote.startswith("A force is within reach")


def test_a_paper_between_two_others_is_not_told() -> None:
    offer = MakeOffer((0, 1, 0, 0, 0, 0, 0, 0, 0), (W,), Kind.INTERIM, Turn(3))

    result = told(june(), {K: Orders(offer)}, U)

    kremlin = next(seat for seat in result.seats if seat.seat == K)
    silent = next(seat for seat in result.seats if seat.seat == W)
    assert kremlin.table == silent.table
    assert result.lines[-1].text.startswith("Walk-away")


@pytest.mark.parametrize(("answer", "kind"), [(Accept, "accept"), (Reject, "reject")])
def test_an_answer_to_the_reader_is_told(answer: type[Accept] | type[Reject], kind: str) -> None:
    table = june()
    play(table)
    play(table, {U: Orders(MakeOffer(TRUCE, (K, W), Kind.INTERIM, Turn(4)))})

    result = told(table, {K: Orders(answer(table.view(U).offers[-1].id))}, U)

    assert kind == next(seat for seat in result.seats if seat.seat == K).table.kind


def test_leaving_the_talks_is_told() -> None:
    result = told(june(), {W: Orders(WalkOut())}, U)

    assert "walk_out" == next(seat for seat in result.seats if seat.seat == W).table.kind
    assert result.is_over
    assert () == result.incoming


@pytest.mark.parametrize("seed", range(6))
def test_what_moved_adds_up_to_the_new_readings(seed: int) -> None:
    table = june(seed)
    for _ in range(4):
        before, notices = turn(table, {U: Orders(desk=(Prepare(IssueId(4)), MakeGesture(W)))}, U)
        after = table.view(U).public
        sums: dict[tuple[str, int], int] = {}
        for step in tally(before.public, notices).steps:
            sums[step.key] = sums.get(step.key, 0) + step.amount
        for kind, old, new in (
            ("gauge", before.public.gauges, after.gauges),
            ("trust", before.public.trust, after.trust),
            ("appetite", before.public.appetite, after.appetite),
        ):
            assert [b - a for a, b in zip(old, new, strict=True)] == [
                sums.get((kind, k), 0) for k in range(len(old))
            ]


def test_causes_are_named_in_words() -> None:
    table, before, notices = rivals()
    mood = next(row for row in brought(before, table.view(U), notices).moved if row.name == "Mood")

    assert "Kremlin’s gesture −0.4, your pressure +0.3, opening offer +0.1, time +0.2" == mood.causes


def test_the_newest_offer_to_the_reader_leads() -> None:
    table, before, notices = rivals()

    assert [W] == [offer.proposer for offer in brought(before, table.view(U), notices).incoming]


@pytest.mark.parametrize("story", [rivals, signed, slipped])
def test_at_most_three_lines_are_for_the_reader(story: object) -> None:
    assert callable(story)
    table, before, notices = story()

    assert 1 <= len(brought(before, table.view(U), notices).lines) <= 3


@pytest.mark.parametrize("seat", [K, W, U])
def test_news_shows_no_effect_on_another_seats_walk_away(seat: SeatId) -> None:
    table = june()
    while not table.is_over:
        before, notices = turn(table, {}, seat)
        news = brought(before, table.view(seat), notices).news
        cards = [notice.card for notice in notices if notice.card is not None]
        for told_news, card in zip(news, cards, strict=True):
            own = [e for e in card.effects if e.touches is Touches.WALK_AWAY and e.first == seat]
            assert len(own) == sum(name == "Your walk-away" for name, _ in told_news.effects)
            assert not any("walk-away" in name for name, _ in told_news.effects if name != "Your walk-away")


def test_a_signed_settlement_is_shown_with_its_clauses_and_crossed_lines() -> None:
    table, _, notices = signed()
    (paper,) = signings(table.view(U), notices, table.log(U))

    assert has_signing(notices)
    assert [k for k, option in enumerate(FULL) if option] == [clause.issue for clause in paper.clauses]
    assert (K,) == next(clause for clause in paper.clauses if clause.issue == 4).crossed
    assert "" == paper.slip
    assert paper.lasts == sum(part.amount for part in paper.stack)


def test_an_interim_agreement_is_shown_with_what_the_reader_has_without_a_settlement() -> None:
    table, _, notices = signed(SMALL)
    (paper,) = signings(table.view(U), notices, table.log(U))

    assert Kind.INTERIM is paper.kind
    assert "0.6" == format_points(paper.gain)
    assert ["53.4", "52.8"] == [format_points(part.amount) for part in paper.rows[-2:]]


def test_a_slipped_signing_names_what_is_missing() -> None:
    table, _, notices = slipped()
    (paper,) = signings(table.view(U), notices, table.log(U))

    assert "Ceasefire" in paper.slip
    assert Progress.NOT_YET is next(clause for clause in paper.clauses if clause.issue == 0).progress


def test_a_quiet_turn_has_no_signing() -> None:
    _, notices = turn(june(), {}, U)

    assert not has_signing(notices)


def test_an_agreement_in_principle_is_said_with_its_date_and_without_the_answers() -> None:
    table = june()
    play(table)
    play(table, {U: Orders(MakeOffer(SMALL, (K, W), Kind.INTERIM, Turn(5)))})
    number = table.view(U).offers[-1].id
    before, notices = turn(table, {seat: Orders(Accept(number)) for seat in (K, W)}, U)
    lines = [line.text for line in brought(before, table.view(U), notices).lines]

    assert "Agreed in principle: your offer of turn 2, to be signed 20 April." == lines[0]
    assert not any("accepted" in line for line in lines)


def test_what_is_agreed_and_signed_in_one_turn_is_told_as_signed_only() -> None:
    result = told(june(), {K: Orders(Accept(OPENING))}, K)

    told_lines = [line.text for line in result.lines if line.kind == "sign"]
    assert ["An interim agreement is signed and in force."] == told_lines


def test_pairs_that_moved_alike_are_named() -> None:
    table, before, notices = rivals()
    seats = {seat.seat: seat for seat in brought(before, table.view(U), notices).seats}
    told = " ".join(deed.text for seat in seats.values() for deed in seat.desk)

    assert "trust Kremlin–Kyiv" in told
    assert "ppetite of all seats +0.4" in told


def test_what_an_incident_moves_belongs_to_its_card() -> None:
    before = june().view(U).public
    changed = fact.Changed("", (), (), (), (), PUBLIC)
    events: tuple[fact.Event, ...] = (
        fact.CardDrawn("shots", PUBLIC),
        replace(changed, cause="card", gauges=((GaugeId(0), before.gauges[0] + 20),)),
        replace(changed, cause="incident", gauges=((GaugeId(1), before.gauges[1] - 40),)),
        fact.TruceOver(fact.TruceEnd.INCIDENT, None, PUBLIC),
    )
    found = tally(before, [Notice(k, Turn(2), event) for k, event in enumerate(events, start=1)])

    assert [(("gauge", 0), 20), (("gauge", 1), -40)] == [(step.key, step.amount) for step in found.of[1]]
