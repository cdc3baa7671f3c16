"""Whole games in which seats pass at random moments: the same live, replayed, cut off and taken up again."""

from random import Random

import pytest

from game.core.commands import HandOver, Pass, Talk
from game.core.errors import Refused
from game.core.events import AgreementMade, OrdersSealed, Signed, TruceBegan
from game.core.ids import IssueId, SeatId, Turn
from game.core.orders import Accept, Kind, MakeOffer, Orders, Prepare
from game.journal.problem import JournalProblem
from game.journal.replay import verify
from game.table.casting import Occupant, cast
from game.table.table import Table
from tests.table.test_hand_over import JUNE, K, Tape, U, W, facts, play_people, seal

PUBLIC = JUNE.public
CAST = cast(PUBLIC, (U,))


def wander(table: Table, rng: Random) -> None:
    """People seal, talk, leave and come as it happens; in the end nobody is left or the game is over."""
    while not table.is_over:
        seat = rng.choice(table.people)
        match rng.randrange(6):
            case 0:
                table.hand_over(
                    Pass(seat, *_somebody(rng), Turn(table.view(seat).public.turn + rng.randint(1, 3)))
                )
            case 1:
                other = rng.choice([other for other in PUBLIC.everyone if other != seat])
                table.hand_over(Pass(other), Pass(seat, *_somebody(rng)))
            case 2:
                table.hand_over(Pass(rng.choice(PUBLIC.everyone)))
            case 3:
                table.submit(seat, Talk(seat, tuple(s for s in PUBLIC.everyone if s != seat), "Go on."))
            case _:
                seal(table, rng.choice(table.waiting_for))


def _somebody(rng: Random) -> tuple[str, str]:
    return rng.choice(PUBLIC.characters).key, rng.choice(PUBLIC.levels).key


def played(seed: int) -> tuple[Table, Tape]:
    """A game to its end; moves that the rules refuse, like a return after the last turn, are left out."""
    tape, rng = Tape(), Random(seed)
    table = Table(JUNE, CAST, tape.append)
    table.begin(seed)
    while not table.is_over:
        try:
            wander(table, rng)
        except Refused:
            continue
    return table, tape


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_a_game_of_many_hands_is_one_game(seed: int) -> None:
    table, tape = played(seed)
    again = Table(JUNE, CAST)
    again.resume(tape.records)
    cut = Random(seed).randrange(2, len(tape.records))
    half = Tape()
    half.records.extend(tape.records[:cut])
    other = Table(JUNE, CAST, half.append)
    other.resume(tape.records[:cut])
    play_people(other, half, tape.records)

    assert 3 <= sum(isinstance(record.command, HandOver) for record in tape.records)
    assert None is verify(JUNE, tape.records)
    assert facts(tape) == facts(half)
    for seat in (K, W, U):
        assert table.view(seat) == again.view(seat) == other.view(seat)
        assert table.absence(seat) == again.absence(seat) == other.absence(seat)
    assert table.casting == again.casting == other.casting
    assert table.visited == again.visited == other.visited


# -- moments that matter ------------------------------------------------------------------------------------

PEOPLE = (0, 0, 0, 0, 0, 0, 0, 1, 0)


def agreed(table: Table) -> None:
    """The Kremlin and Kyiv agree on a clause about people, to be signed in turn 3; its file is prepared."""
    seal(table, K, Orders(MakeOffer(PEOPLE, (U,), Kind.INTERIM, Turn(3)), (Prepare(IssueId(7)),)))
    seal(table, U, Orders(desk=(Prepare(IssueId(7)),)))
    offer = next(offer.id for offer in table.view(U).offers if offer.proposer == K and offer.turn == 1)
    seal(table, K, Orders(desk=(Prepare(IssueId(7)),)))
    seal(table, U, Orders(Accept(offer), (Prepare(IssueId(7)),)))


@pytest.fixture
def table() -> Table:
    table = Table(JUNE, cast(PUBLIC, (K, U)))
    table.begin(5)
    return table


def test_a_character_signs_what_its_person_agreed(table: Table) -> None:
    agreed(table)
    table.hand_over(Pass(U, "dealmaker", "normal"))
    seal(table, K)

    assert any(isinstance(n.event, AgreementMade) and n.turn == 2 for n in table.log(U))
    assert any(isinstance(n.event, Signed) and n.turn == 3 for n in table.log(U))


def test_a_signature_that_was_withheld_before_stays_withheld(table: Table) -> None:
    agreed(table)
    (deal,) = [deal for deal in table.view(U).agreements if U in deal.parties]
    seal(table, U, Orders(withhold=(deal.id,)))
    table.hand_over(Pass(U, "dealmaker", "normal"))
    seal(table, K)

    assert not any(isinstance(n.event, Signed) and n.turn == 3 for n in table.log(U))


def test_a_person_signs_what_a_character_agreed(table: Table) -> None:
    seal(table, K, Orders(MakeOffer(PEOPLE, (U,), Kind.INTERIM, Turn(3)), (Prepare(IssueId(7)),)))
    seal(table, U, Orders(desk=(Prepare(IssueId(7)),)))
    offer = next(offer.id for offer in table.view(U).offers if offer.proposer == K and offer.turn == 1)
    seal(table, U, Orders(Accept(offer), (Prepare(IssueId(7)),)))
    table.hand_over(Pass(U, "hardliner", "easy"))
    seal(table, K, Orders(desk=(Prepare(IssueId(7)),)))
    table.hand_over(Pass(U))
    seal(table, K)
    seal(table, U)

    given = {n.turn: n.event.orders for n in table.log(U) if isinstance(n.event, OrdersSealed)}
    assert Accept(offer) == given[Turn(2)].table
    assert Orders() == given[Turn(3)]
    assert any(isinstance(n.event, Signed) and n.turn == 3 for n in table.log(U))


def test_a_truce_runs_on_through_a_hand_over() -> None:
    for seed in range(1, 9):
        table = Table(JUNE, cast(PUBLIC, (U,)))
        table.begin(seed)
        seal(table, U)
        if any(isinstance(n.event, TruceBegan) for n in table.log(U)):
            break
    truce = table.view(U).public.truce
    table.hand_over(Pass(K), Pass(U, "staller", "easy"))

    assert truce is not None
    assert truce == table.view(K).public.truce
    assert Occupant() == table.casting[K]


def test_the_seats_of_a_table_of_characters_only_can_be_taken_before_its_end() -> None:
    tape = Tape()
    tape.most = 4
    table = Table(JUNE, cast(PUBLIC), tape.append)
    with pytest.raises(JournalProblem):
        table.begin(3)
    tape.most = 10_000
    table.hand_over(Pass(SeatId(1)))

    assert (W,) == table.people == table.waiting_for
    seal(table, W)
    assert 2 == table.view(W).public.turn
