"""Every fact of the rules has its sentence, and none that a seat should not read."""

from dataclasses import fields
from typing import get_args

import pytest

from game.core import events as fact
from game.core.commands import Reply
from game.core.events import Event
from game.core.ids import PUBLIC, GaugeId, IssueId, OfferId, PairId, SeatId, Turn, only
from game.core.orders import Kind, Orders
from game.core.position import Agreement, Answered, Asked, Ending, Message, Offer, Signalled, Words
from game.presenters.news import tell
from game.presenters.reader import Reader
from game.presenters.talk import tell_message
from game.table.notice import Notice
from tests.text.play import scenario

JUNE = scenario("no_later_than_june")
K, W, U = SeatId(0), SeatId(1), SeatId(2)
PACKAGE = (2, 0, 0, 0, 1, 0, 0, 0, 0)
OFFER = Offer(OfferId(17), Turn(2), W, (K, U), (), PACKAGE, Kind.SETTLEMENT, Turn(5), PUBLIC)
DEAL = Agreement(OfferId(17), Turn(2), (K, W, U), PACKAGE, Kind.SETTLEMENT, Turn(5), 0, PUBLIC)
READER = Reader(JUNE.public, U)


def notice(event: Event) -> Notice:
    return Notice(1, Turn(3), event, JUNE.events[0], JUNE.injects[0])


TOLD: list[tuple[Event, str]] = [
    (fact.CardDrawn("x", PUBLIC), "In the news"),
    (fact.BookDealt(JUNE.books[2], only((U,))), ""),
    (fact.Changed("gesture", ((GaugeId(1), 260),), ((PairId(0), 450),), ((U, 830),), ((IssueId(0), 3),),
                  PUBLIC),
     "Now at: Mood against Moscow 2.6, trust between the Kremlin and the White House 4.5, your appetite 8.3"
     " and file on Ceasefire 3."),
    (fact.Changed("drift", ((GaugeId(1), 260),), (), (), (), PUBLIC), ""),
    (fact.OrdersOpened(Turn(3), True, PUBLIC), "No orders counted in this turn."),
    (fact.OrdersOpened(Turn(3), False, PUBLIC), ""),
    (fact.WalkedOut(K, PUBLIC), "The Kremlin left the talks."),
    (fact.OfferMade(OFFER, PUBLIC),
     "The White House offered the Kremlin and you this settlement, to be signed in turn 5"
     " (20 April 2025, Easter): Ceasefire: 30 days, no terms; Security guarantees for Kyiv: European force."),
    (fact.OfferLeaked(OFFER, PUBLIC),
     "An offer became public. The White House had offered the Kremlin and you"),
    (fact.TalksHeld((K, W), PUBLIC), "Talks took place between the Kremlin and the White House."),
    (fact.OfferAccepted(OfferId(17), U, PUBLIC), "You accepted the White House’s offer of turn 2."),
    (fact.OfferRejected(OfferId(0), K, PUBLIC), "The Kremlin rejected the opening offer."),
    (fact.OfferLapsed(OfferId(18), PUBLIC), "Your offer of turn 2 is no longer on the table."),
    (fact.AgreementMade(DEAL, PUBLIC),
     "The Kremlin, the White House and you agreed in principle on this settlement"),
    *[(fact.AgreementEnded(OfferId(17), why, PUBLIC), "The agreement on the White House’s offer of turn 2")
      for why in fact.Ended],
    (fact.Withdrew(K, (K, U), False, PUBLIC), "The Kremlin left an agreement with you."),
    (fact.Withdrew(U, (K, U), True, PUBLIC),
     "You withheld the signature under an agreement with the Kremlin."),
    (fact.Prepared(U, IssueId(0), 1, PUBLIC), "You prepared Ceasefire: 1 unit more in the file."),
    (fact.Prepared(U, IssueId(0), 2, PUBLIC), "You prepared Ceasefire: 2 units more in the file."),
    (fact.Gestured(K, U, PUBLIC), "The Kremlin made a gesture to you."),
    (fact.RedLineDrawn(K, IssueId(1), 2, PUBLIC), "The Kremlin drew a red line: nothing below American"),
    (fact.RedLineCrossed(K, IssueId(1), 2, None, PUBLIC), "The Kremlin’s red line was crossed at signing"),
    (fact.StatementMade(U, Turn(6), PUBLIC), "You spoke warmly in public"),
    (fact.StatementJudged(U, True, PUBLIC), "Your warm statement came true."),
    (fact.StatementJudged(K, False, PUBLIC), "The Kremlin’s warm statement did not come true in time."),
    (fact.Pressed(W, 1, PUBLIC), "The White House pressed: Pause aid."),
    *[(fact.Signed(OfferId(17), (K, U), PACKAGE, kind, PUBLIC), "The Kremlin and you signed")
      for kind in Kind],
    (fact.SigningSlipped(OfferId(17), (IssueId(4),), (GaugeId(2),), 1, PUBLIC),
     "The agreement on the White House’s offer of turn 2 could not be signed (try 1 of 3). These files are"
     " less than half done: Security guarantees for Kyiv. These readings are too low: Europe’s readiness."),
    (fact.TruceBegan(2, Turn(6), False, PUBLIC), "A truce begins next turn"),
    (fact.TruceBegan(2, Turn(6), True, PUBLIC), "The truce is renewed"),
    (fact.TruceOver(fact.TruceEnd.LAPSED, None, PUBLIC), "The truce ran out. It was kept."),
    (fact.TruceOver(fact.TruceEnd.INCIDENT, None, PUBLIC), "The truce ended after an incident."),
    (fact.TruceOver(fact.TruceEnd.BROKEN, U, PUBLIC), "You ended the truce."),
    *[(fact.GameEnded(ending, PUBLIC), "") for ending in Ending],
    (fact.Said(Message(Turn(2), K, (U,), Signalled(IssueId(1)), only((K, U))), only((K, U))),
     "The Kremlin to you: of all issues, American sanctions matters most to us."),
    (fact.Injected("x", PUBLIC), "The facilitator steps in: "),
    (fact.DeadlineMoved(Turn(11), PUBLIC), "The last turn is now turn 11"),
    (fact.TurnUndone(Turn(2), PUBLIC), "The game went back to the orders of turn 2."),
    (fact.Announced("Ten minutes.", PUBLIC), "The facilitator says: Ten minutes."),
    (fact.SeatPassed(U, "staller", "easy", None, PUBLIC),
     "Your seat is played by a character from now on: Staller, Easy."),
    (fact.SeatPassed(K, "staller", "hard", Turn(5), PUBLIC),
     "The Kremlin’s seat is played by a character until turn 5 (20 April 2025, Easter): Staller, Hard."),
    (fact.SeatPassed(U, "", "", None, PUBLIC), "Your seat is played by a person from now on."),
    (fact.GameBegan(JUNE.settings, PUBLIC), "11 March 2025"),
]  # fmt: skip

UNTOLD = (
    fact.SeedSet(7, False, PUBLIC),
    fact.TurnBegan(Turn(2), PUBLIC),
    fact.AccountsSet((), PUBLIC),
    fact.OrdersSealed(U, Orders(), only((U,))),
    fact.SeatReady(K, PUBLIC),
)


@pytest.mark.parametrize(("event", "sentence"), TOLD)
def test_a_fact_is_told_in_a_sentence(event: Event, sentence: str) -> None:
    assert sentence == tell(READER, notice(event))[: len(sentence)]


@pytest.mark.parametrize("event", UNTOLD)
def test_what_is_no_news_is_not_told(event: Event) -> None:
    assert "" == tell(READER, notice(event))


def test_no_kind_of_fact_is_forgotten() -> None:
    known = {type(event) for event, _ in TOLD} | {type(event) for event in UNTOLD}

    assert set(get_args(Event)) == known


def test_every_fact_names_its_audience() -> None:
    assert [] == [kind for kind in get_args(Event) if "to" not in {field.name for field in fields(kind)}]


def test_the_end_of_the_game_is_told_for_every_ending() -> None:
    told = {tell(READER, notice(fact.GameEnded(ending, PUBLIC))) for ending in Ending}

    assert len(Ending) == len(told)
    assert "" not in told


@pytest.mark.parametrize("reply", Reply)
def test_every_answer_is_told(reply: Reply) -> None:
    condition = (IssueId(2), 1) if reply is Reply.CONDITION else (None, None)
    message = Message(Turn(1), K, (U,), Answered(Asked(IssueId(0), 4), reply, *condition), only((K, U)))

    assert tell_message(READER, message).startswith("The Kremlin to you, on Ceasefire: Monitored:")


def test_words_to_all_are_to_everybody() -> None:
    message = Message(Turn(1), K, (W, U), Words("Good day."), PUBLIC)

    assert "The Kremlin to everybody: Good day." == tell_message(READER, message)
