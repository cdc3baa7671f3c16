import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from game.agents.dice import Dice
from game.agents.voice import ANYBODY, STRAIN, Situation, situation_of, spoken
from game.core.ids import NOBODY, OPENING, PUBLIC, IssueId, SeatId, Turn, offer_id
from game.core.orders import (
    Accept,
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
    Withdraw,
)
from game.core.position import Agreement, Entry, Promise, PublicState, RedLine, Status, Truce
from game.core.view import SeatView
from game.texts import Catalogue, variants
from tests.agents.playing import character, flagship, stream, turns

CHARACTERS = (
    "hardliner",
    "dealmaker",
    "staller",
    "institutionalist",
    "incumbent",
    "bridge_builder",
    "mirror",
)
SPEAKERS = (*CHARACTERS, ANYBODY)
NAMES = {
    Situation.RED_LINE: {"issue"},
    Situation.PREPARE: {"issue"},
    Situation.GESTURE: {"seat"},
    Situation.STRAINED: {"seat"},
    Situation.REMINDER: {"issue", "turn"},
    Situation.ANSWER_ACCEPT: {"issue"},
    Situation.ANSWER_REFUSE: {"issue"},
    Situation.ANSWER_OTHER: {"issue", "option"},
    Situation.ANSWER_CONDITION: {"issue"},
    Situation.ANSWER_DEFER: {"issue"},
    Situation.LINE_LEFT: {"issue"},
}
BANNED = (
    "situation on the ground",
    "easter",
    "gift",
    "strike",
    "strikes",
    "soldiers",
    "soldier",
    "president",
    "war",
    "i",
    "he",
    "she",
    "weapon",
    "attack",
    "enemy",
    "victory",
    "surrender",
    "two of us",
    "paper for two",
)
LONGEST = 110
FULL = MakeOffer((2, 0, 0, 0, 0, 0, 0, 0, 0), (SeatId(1), SeatId(2)), Kind.SETTLEMENT, Turn(3))
FOR_TWO = MakeOffer((0, 1, 0, 0, 0, 0, 0, 0, 0), (SeatId(1),), Kind.INTERIM, Turn(3))
ALL, TWO = (SeatId(0), SeatId(1), SeatId(2)), (SeatId(0), SeatId(1))
READY, THIN = 6, 0
CASTS = (
    ("staller", "dealmaker", "incumbent"),
    ("institutionalist", "bridge_builder", "mirror"),
    ("hardliner", "mirror", "hardliner"),
)


def _view(turn: int = 1) -> SeatView:
    return turns(flagship(), ("hardliner", "hardliner", "hardliner"), 5)[turn - 1].views[0]


def _calm(turn: int = 5) -> tuple[SeatView, PublicState]:
    """A view without ledger or truce, and what was public a turn before: the same."""
    view = replace(_view(turn), ledger=())
    public = replace(view.public, truce=None)
    return replace(view, public=public), replace(public, turn=Turn(turn - 1))


def _lines(speaker: str, situation: Situation) -> tuple[str, ...]:
    return variants(f"voice.{speaker}.{situation.value}")


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("situation", Situation)
def test_there_are_at_least_four_different_lines_for_everything(speaker: str, situation: Situation) -> None:
    assert len(set(_lines(speaker, situation))) == len(_lines(speaker, situation)) >= 4


def test_every_character_of_the_flagship_has_lines_of_its_own() -> None:
    keys = {character.key for character in flagship().public.characters}
    assert set(CHARACTERS) == keys


def test_no_line_is_said_by_two_characters_or_about_two_things() -> None:
    said = Counter(
        line for speaker in SPEAKERS for situation in Situation for line in _lines(speaker, situation)
    )
    assert [] == [line for line, times in said.items() if times > 1]


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("situation", Situation)
def test_lines_name_only_what_they_are_given(speaker: str, situation: Situation) -> None:
    found = Catalogue.load("en").placeholders(f"voice.{speaker}.{situation.value}")
    assert NAMES.get(situation, set()) == found


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_nobody_says_what_is_not_said_here(speaker: str) -> None:
    said = " ".join(line for situation in Situation for line in _lines(speaker, situation)).lower()
    assert [] == [word for word in BANNED if re.search(rf"\b{word}\b", said)]
    assert not any(sign.isdigit() for sign in said)
    assert "!" not in said


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_lines_are_short_and_begin_no_sentence_with_the_name_of_a_seat(speaker: str) -> None:
    for situation in Situation:
        for line in _lines(speaker, situation):
            assert len(line) <= LONGEST, line
            assert not re.search(r"(^|[.:?] )\{seat\}", line), line


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_an_issue_is_never_the_subject_of_a_sentence_as_it_may_be_one_thing_or_many(speaker: str) -> None:
    for situation in Situation:
        for line in _lines(speaker, situation):
            assert not re.search(r"(^|[.:?] )\{issue\}", line), line


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        (Orders(desk=(Press(0), EndTruce())), Situation.END_TRUCE),
        (Orders(FULL, (MakeStatement(),)), Situation.STATEMENT),
        (Orders(FULL, (Prepare(IssueId(0)),)), Situation.OFFER),
        (Orders(Accept(OPENING)), Situation.OPENING_YES),
        (Orders(Reject(OPENING)), Situation.OPENING_NO),
        (Orders(Stall()), Situation.OPENING_WAIT),
        (Orders(FOR_TWO), Situation.OPENING_WAIT),
        (Orders(desk=(Press(0),)), Situation.PRESSURE),
    ],
)
def test_a_line_is_about_the_weightiest_public_thing(orders: Orders, expected: Situation) -> None:
    assert expected == situation_of(_view(), orders)[0]


def test_red_lines_and_gestures_are_said_by_name() -> None:
    view = _view()
    assert (Situation.RED_LINE, {"issue": "Summit"}) == situation_of(
        view, Orders(desk=(DrawRedLine(IssueId(8), 1),))
    )
    assert (Situation.GESTURE, {"seat": "Kyiv"}) == situation_of(view, Orders(desk=(MakeGesture(SeatId(2)),)))


@pytest.mark.parametrize("desk", [(), (Prepare(IssueId(1)),)])
@pytest.mark.parametrize("turn", [5, 12])
def test_a_paper_for_two_sounds_like_silence(turn: int, desk: tuple[Prepare, ...]) -> None:
    view = _view(turn)
    assert situation_of(view, Orders(Stall(), desk)) == situation_of(view, Orders(FOR_TWO, desk))


def test_the_first_turn_a_running_truce_and_a_late_hour_are_noticed() -> None:
    calm, _ = _calm()
    truce = replace(calm, public=replace(calm.public, truce=Truce(2, Turn(4), Turn(7))))
    first = replace(_view(1), offers=())
    late, _ = _calm(10)
    assert (Situation.FIRST, {}) == situation_of(first, Orders())
    assert (Situation.QUIET, {}) == situation_of(calm, Orders())
    assert (Situation.TRUCE, {}) == situation_of(truce, Orders())
    assert (Situation.LATE, {}) == situation_of(late, Orders())


@pytest.mark.parametrize(
    ("by", "expected"), [(0, Situation.QUIET), (2, Situation.BREACH), (None, Situation.QUIET)]
)
def test_a_truce_ended_by_another_is_spoken_of_in_the_next_turn(by: int | None, expected: Situation) -> None:
    view, before = _calm()
    status = Status.KEPT if by is None else Status.BROKEN
    culprit = None if by is None else SeatId(by)
    entry = Entry(Promise.TRUCE, status, Turn(3), (SeatId(0), SeatId(2)), PUBLIC, by=culprit)
    view = replace(view, ledger=(entry,))
    ran = replace(before, truce=Truce(2, Turn(3), Turn(6)))
    assert expected is situation_of(view, Orders(), ran)[0]
    assert Situation.QUIET is situation_of(view, Orders(), before)[0]


def test_what_was_signed_and_what_was_renewed_is_spoken_of_in_the_next_turn() -> None:
    view, before = _calm()
    clause = (0, 1, *view.public.in_force[2:])
    signed = replace(view, public=replace(view.public, in_force=clause))
    assert (Situation.SIGNED, {}) == situation_of(signed, Orders(), before)
    assert (Situation.QUIET, {}) == situation_of(signed, Orders(), replace(before, in_force=clause))
    longer = replace(view, public=replace(view.public, truce=Truce(2, Turn(2), Turn(8), Turn(4))))
    running = replace(before, truce=Truce(2, Turn(2), Turn(5), Turn(2)))
    assert (Situation.RENEWED, {}) == situation_of(longer, Orders(), running)
    assert (Situation.TRUCE, {}) == situation_of(
        longer, Orders(), replace(running, truce=longer.public.truce)
    )


def test_lost_trust_and_favours_received_are_spoken_of_in_the_next_turn() -> None:
    view, before = _calm()
    warm, cold = view.public.trust[0] + STRAIN, view.public.trust[0] + STRAIN - 1
    strained = replace(before, trust=(warm, *before.trust[1:]))
    assert (Situation.STRAINED, {"seat": "the White House"}) == situation_of(view, Orders(), strained)
    assert (Situation.QUIET, {}) == situation_of(
        view, Orders(), replace(before, trust=(cold, *before.trust[1:]))
    )
    owed = replace(view, public=replace(view.public, favours=(before.favours[0] + 1, 0, 0)))
    assert (Situation.FAVOUR, {}) == situation_of(owed, Orders(), before)
    assert (Situation.QUIET, {}) == situation_of(owed, Orders(), replace(before, turn=Turn(3)))
    free = replace(owed, offers=(), public=replace(owed.public, red_lines=()))
    assert Situation.OFFER is situation_of(free, Orders(FULL), replace(before, turn=Turn(3)))[0]


def test_an_offer_below_an_own_red_line_is_spoken_of_as_that() -> None:
    view, _ = _calm()
    ranks = view.scenario.published[view.seat][0]
    best, worst = (ranks.index(rank) for rank in (max(ranks), min(ranks)))
    line = RedLine(view.seat, IssueId(0), best)
    for option, seat, expected in (
        (worst, view.seat, Situation.LINE_LEFT),
        (best, view.seat, Situation.OFFER),
        (worst, SeatId((view.seat + 1) % 3), Situation.OFFER),
    ):
        lined = replace(view, offers=(), public=replace(view.public, red_lines=(replace(line, seat=seat),)))
        offer = replace(FULL, package=(option, *FULL.package[1:]))
        assert expected is situation_of(lined, Orders(offer))[0]


def test_a_red_line_that_stands_is_recalled_with_its_turn_every_third_turn() -> None:
    calm, _ = _calm(9)
    line = Entry(Promise.RED_LINE, Status.STANDING, Turn(2), (SeatId(0),), PUBLIC, issue=IssueId(8), option=1)
    spoke = []
    for turn in range(3, 10):
        view = replace(calm, ledger=(line,), public=replace(calm.public, turn=Turn(turn)))
        situation, names = situation_of(view, Orders())
        if situation is Situation.REMINDER:
            assert {"issue": "Summit", "turn": 2} == names
            spoke.append(turn)
    assert [4, 7] == spoke
    others = replace(line, seats=(SeatId(1),))
    crossed = replace(line, status=Status.CROSSED)
    for entry in (others, crossed):
        view = replace(calm, ledger=(entry,), public=replace(calm.public, turn=Turn(4)))
        assert Situation.QUIET is situation_of(view, Orders())[0]


@pytest.mark.parametrize(
    ("parties", "file", "expected"),
    [
        (ALL, READY, Situation.WITHHOLD),
        (ALL, THIN, Situation.QUIET),
        (TWO, READY, Situation.QUIET),
        (TWO, THIN, Situation.QUIET),
    ],
)
def test_a_withheld_signature_is_spoken_of_only_if_all_know_and_it_could_be_given(
    parties: tuple[SeatId, ...], file: int, expected: Situation
) -> None:
    view, deal = _agreed(parties)
    public = replace(view.public, files=(file,) * 9, gauges=(1000,) * len(view.public.gauges))
    view = replace(view, public=public)

    assert (expected, {}) == situation_of(view, Orders(withhold=(deal.id,)))
    assert (Situation.QUIET, {}) == situation_of(view, Orders())


@pytest.mark.parametrize(("parties", "expected"), [(ALL, Situation.WITHDRAW), (TWO, Situation.QUIET)])
def test_leaving_an_agreement_is_spoken_of_only_if_all_are_in_it(
    parties: tuple[SeatId, ...], expected: Situation
) -> None:
    view, deal = _agreed(parties)
    assert (expected, {}) == situation_of(view, Orders(Withdraw(deal.id)))


def _agreed(parties: tuple[SeatId, ...]) -> tuple[SeatView, Agreement]:
    view, _ = _calm()
    package = (0, 0, 0, 2, 0, 0, 0, 0, 0)
    number = offer_id(Turn(3), SeatId(0))
    deal = Agreement(number, Turn(4), parties, package, Kind.INTERIM, Turn(5), 0, NOBODY)
    return replace(view, agreements=(deal,)), deal


# What is said, found again from the words alone.


@cache
def _patterns(speaker: str) -> tuple[tuple[re.Pattern[str], Situation], ...]:
    return tuple(
        (re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(line)) + r"\Z"), situation)
        for situation in Situation
        for line in _lines(speaker, situation)
    )


def _meant(speaker: str, line: str) -> Situation:
    """What a line is about, by its words."""
    (found,) = {situation for pattern, situation in _patterns(speaker) if pattern.match(line)}
    return found


def _makes(kind: type) -> Callable[[SeatView, Orders], bool]:
    return lambda view, orders: any(isinstance(move, kind) for move in orders.desk)


def _for_all(view: SeatView, move: TableMove) -> bool:
    others = len(view.scenario.seats) - 1
    match move:
        case MakeOffer(addressees=to):
            return len(to) == others
        case Accept(number):
            return any(offer.id == number and len(offer.addressees) == others for offer in view.offers)
        case _:
            return False


CLAIMS: dict[Situation, Callable[[SeatView, Orders], bool]] = {
    Situation.END_TRUCE: _makes(EndTruce),
    Situation.WITHHOLD: lambda view, orders: bool(orders.withhold),
    Situation.WITHDRAW: lambda view, orders: isinstance(orders.table, Withdraw),
    Situation.PRESSURE: _makes(Press),
    Situation.RED_LINE: _makes(DrawRedLine),
    Situation.GESTURE: _makes(MakeGesture),
    Situation.STATEMENT: _makes(MakeStatement),
    Situation.OPENING_YES: lambda view, orders: Accept(OPENING) == orders.table,
    Situation.OPENING_NO: lambda view, orders: Reject(OPENING) == orders.table,
    Situation.ACCEPT: lambda view, orders: isinstance(orders.table, Accept) and _for_all(view, orders.table),
    Situation.OFFER: lambda view, orders: (
        isinstance(orders.table, MakeOffer) and _for_all(view, orders.table)
    ),
    Situation.PREPARE: _makes(Prepare),
}
"""Lines that say what the seat does, and what makes them true."""


@pytest.mark.parametrize("cast", CASTS, ids="-".join)
def test_what_is_said_is_what_is_done(cast: tuple[str, ...]) -> None:
    said = Counter[Situation]()
    for seed in range(4):
        for turn in turns(flagship(), cast, seed):
            for who, view, decision in zip(cast, turn.views, turn.decisions, strict=True):
                about = _meant(who, decision.line)
                said[about] += 1
                if about in CLAIMS:
                    assert CLAIMS[about](view, decision.orders)
                for loud in (Situation.END_TRUCE, Situation.PRESSURE, Situation.RED_LINE, Situation.GESTURE):
                    if CLAIMS[loud](view, decision.orders):
                        assert about in CLAIMS
                assert "answer" not in about.value
    assert {Situation.PREPARE, Situation.OFFER, Situation.STRAINED} <= set(said)


@pytest.mark.parametrize("cast", CASTS, ids="-".join)
def test_no_seat_says_the_same_twice_within_three_turns(cast: tuple[str, ...]) -> None:
    for seed in range(4):
        game = turns(flagship(), cast, seed)
        for seat in range(3):
            lines = [turn.decisions[seat].line for turn in game]
            for place, line in enumerate(lines):
                assert line not in lines[max(0, place - 3) : place]


@pytest.mark.parametrize("speaker", CHARACTERS)
def test_all_lines_about_one_thing_are_said_before_one_comes_again(speaker: str) -> None:
    who, chance = character(flagship().public, speaker), stream(_view(), 3)
    count = len(_lines(speaker, Situation.QUIET))
    said = [spoken(who, Situation.QUIET, Dice(chance, Turn(turn)), {}) for turn in range(4, 4 + count)]
    assert set(_lines(speaker, Situation.QUIET)) == set(said)


def test_two_seats_of_one_character_do_not_begin_alike_in_every_game() -> None:
    firsts = set()
    for seed in range(12):
        kremlin, kyiv = turns(flagship(), ("mirror",) * 3, seed)[0].decisions[::2]
        firsts.add(kremlin.line == kyiv.line)
    assert False in firsts
