from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from game.agents.agent import Decision, choose
from game.agents.promises import intent_of, may_be_offered, promises, worth
from game.agents.reasons import Code
from game.agents.replying import other_option, questions, replies_to
from game.agents.study import Study
from game.agents.voice import Situation
from game.core.commands import Answer, Ask, Reply, Signal, Talk
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import IssueId, SeatId
from game.core.orders import Accept, Kind, MakeOffer
from game.core.position import Answered, Asked
from game.core.state import State
from game.core.view import seat_view
from game.texts import variants
from tests.agents.playing import Turn, character, flagship, level, play, stream, turns

CAST = ("staller", "dealmaker", "incumbent")
KREMLIN, WHITE_HOUSE, KYIV = (SeatId(seat) for seat in range(3))
PEOPLE = IssueId(7)


def _asked(state: State, asks: tuple[Ask, ...]) -> State:
    for ask in asks:
        state = evolve(flagship(), state, decide(flagship(), state, ask))
    return state


def _answers(turn: Turn, asks: tuple[Ask, ...], seat: SeatId) -> tuple[object, ...]:
    """What a character says when it has just been asked."""
    public = flagship().public
    view = seat_view(flagship(), _asked(turn.state, asks), seat)
    memory = turn.decisions[seat].memory
    return choose(view, character(public, CAST[seat]), level(public), stream(view, 6), memory).messages


def test_every_question_is_answered_by_the_next_turn() -> None:
    def ask_everybody(state: State) -> State:
        turn = state.public.turn
        return _asked(
            state,
            tuple(
                Ask(seat, other, IssueId((turn + seat) % 9), 1)
                for seat in (KREMLIN, WHITE_HOUSE, KYIV)
                for other in (KREMLIN, WHITE_HOUSE, KYIV)
                if seat != other
            ),
        )

    last: State | None = None
    asked = 0
    for step in play(flagship(), CAST, 6, asks=ask_everybody):
        if isinstance(step, Turn):
            asked += 6
            for seat, decision in enumerate(step.decisions):
                answered = [message.to for message in decision.messages if isinstance(message, Answer)]
                assert [other for other in range(3) if other != seat] == answered
        else:
            last = step
    assert last is not None
    assert asked == sum(isinstance(message.said, Answered) for message in last.messages)


def test_only_the_latest_question_of_a_seat_is_answered() -> None:
    turn = turns(flagship(), CAST, 6)[3]
    asks = (Ask(KYIV, WHITE_HOUSE, IssueId(4), 2), Ask(KYIV, WHITE_HOUSE, IssueId(5), 1))
    view = seat_view(flagship(), _asked(turn.state, asks), WHITE_HOUSE)
    found = questions(Study(view, turn.decisions[WHITE_HOUSE].memory, stream(view, 6)))
    assert [(KYIV, IssueId(5), 1)] == [(seat, asked.issue, asked.option) for seat, asked in found]


def test_nothing_is_asked_in_return_for_people() -> None:
    for turn in turns(flagship(), CAST, 6):
        for seat in (KREMLIN, WHITE_HOUSE, KYIV):
            asker = KYIV if seat != KYIV else KREMLIN
            for option in range(4):
                answer, _ = _answers(turn, (Ask(asker, seat, PEOPLE, option),), seat)
                assert isinstance(answer, Answer)
                assert answer.reply is not Reply.CONDITION


def test_people_are_never_asked_for_in_return() -> None:
    replies = set()
    for turn in turns(flagship(), CAST, 6):
        for seat in (KREMLIN, WHITE_HOUSE, KYIV):
            asker = KYIV if seat != KYIV else KREMLIN
            for issue in (1, 4, 6):
                for option in range(4):
                    answer, _ = _answers(turn, (Ask(asker, seat, IssueId(issue), option),), seat)
                    assert isinstance(answer, Answer)
                    assert answer.issue != PEOPLE
                    replies.add(answer.reply)
    assert {Reply.ACCEPT, Reply.CONDITION} <= replies


@pytest.mark.parametrize("seed", [1, 2])
def test_a_bridge_builder_signals_every_third_turn_and_honestly(seed: int) -> None:
    game = turns(flagship(), ("staller", "hardliner", "bridge_builder"), seed)
    spoke = [
        turn.state.public.turn
        for turn in game
        if any(isinstance(message, Signal) for message in turn.decisions[KYIV].messages)
    ]
    assert [number for number in range(1, len(game) + 1) if number % 3 == 1] == spoke
    points = game[0].views[KYIV].book.points
    spread = [max(row) - min(row) for row in points]
    for message in game[0].decisions[KYIV].messages:
        assert isinstance(message, Signal)
        assert max(spread) == spread[message.issue]


def test_the_others_never_signal() -> None:
    for turn in turns(flagship(), CAST, 9):
        assert all(not decision.messages for decision in turn.decisions)


def test_a_signal_teaches_the_listener() -> None:
    public = flagship().public
    game = turns(flagship(), CAST, 9)
    first, second = game[1], game[2]
    told = _signalled(first.state)
    who, at = character(public, "dealmaker"), level(public)
    view = seat_view(flagship(), told, WHITE_HOUSE)
    heard = choose(
        replace(second.views[WHITE_HOUSE], messages=view.messages),
        who,
        at,
        stream(view, 9),
        first.decisions[WHITE_HOUSE].memory,
    ).memory
    plain = second.decisions[WHITE_HOUSE].memory
    assert heard.weights[KYIV][4] > plain.weights[KYIV][4]


def _signalled(state: State) -> State:
    return evolve(flagship(), state, decide(flagship(), state, Signal(KYIV, WHITE_HOUSE, IssueId(4))))


ISSUES = 9
SITUATIONS = {
    Code.ANSWER_ACCEPT: Situation.ANSWER_ACCEPT,
    Code.ANSWER_HAS: Situation.ANSWER_ACCEPT,
    Code.ANSWER_GIVEN: Situation.ANSWER_DEFER,
    Code.ANSWER_LINE: Situation.ANSWER_REFUSE,
    Code.ANSWER_RULES: Situation.ANSWER_REFUSE,
    Code.ANSWER_REFUSE: Situation.ANSWER_REFUSE,
    Code.ANSWER_OTHER: Situation.ANSWER_OTHER,
    Code.ANSWER_CONDITION: Situation.ANSWER_CONDITION,
    Code.ANSWER_DEFER: Situation.ANSWER_DEFER,
    Code.ANSWER_TOO_LATE: Situation.ANSWER_REFUSE,
    Code.ANSWER_NOTHING: Situation.ANSWER_DEFER,
}
REPLIES = {
    Situation.ANSWER_ACCEPT: Reply.ACCEPT,
    Situation.ANSWER_REFUSE: Reply.REFUSE,
    Situation.ANSWER_OTHER: Reply.REFUSE,
    Situation.ANSWER_CONDITION: Reply.CONDITION,
    Situation.ANSWER_DEFER: Reply.DEFER,
}


def _asking(step: int, asker: SeatId = KYIV, to: SeatId = WHITE_HOUSE) -> list[Turn]:
    """A game in which one seat asks another about something else every turn."""

    def ask(state: State) -> State:
        place = state.public.turn * step
        issue = flagship().public.issues[place % ISSUES]
        return _asked(state, (Ask(asker, to, IssueId(place % ISSUES), place // ISSUES % len(issue.options)),))

    return [turn for turn in play(flagship(), CAST, step, asks=ask) if isinstance(turn, Turn)]


STEPS = (4, 5, 7, 11, 13, 16)


@pytest.mark.parametrize("step", STEPS)
def test_a_sentence_goes_with_every_answer_to_the_same_seat_and_says_the_same(step: int) -> None:
    for turn in _asking(step):
        answer, talk, *_ = turn.decisions[WHITE_HOUSE].messages
        (cause,) = turn.decisions[WHITE_HOUSE].reason.answers
        assert isinstance(answer, Answer)
        assert isinstance(talk, Talk)
        assert (answer.to,) == talk.to
        asked = flagship().public.issues[dict(cause.about)["issue"]]
        names = {"issue": asked.name}
        if "instead" in dict(cause.about) and cause.code is Code.ANSWER_OTHER:
            names["option"] = asked.options[dict(cause.about)["instead"]].short
        lines = variants(f"voice.dealmaker.{SITUATIONS[cause.code].value}")
        assert talk.text in [line.format(**names) for line in lines]
        assert REPLIES[SITUATIONS[cause.code]] is answer.reply


@pytest.mark.parametrize("seat", [WHITE_HOUSE, KYIV])
def test_a_refusal_names_an_option_of_the_same_issue_that_would_do_if_one_does(seat: SeatId) -> None:
    refusals = 0
    asker = KYIV if seat != KYIV else KREMLIN
    for turn in turns(flagship(), CAST, 6)[1::2]:
        for number, issue in enumerate(flagship().public.issues):
            for option in range(len(issue.options)):
                asks = (Ask(asker, seat, IssueId(number), option),)
                view = seat_view(flagship(), _asked(turn.state, asks), seat)
                public, known = flagship().public, turn.decisions[seat].memory
                decision = choose(view, character(public, CAST[seat]), level(public), stream(view, 6), known)
                (cause,) = decision.reason.answers
                if cause.code not in (Code.ANSWER_OTHER, Code.ANSWER_REFUSE) or number == PEOPLE:
                    assert cause.code is not Code.ANSWER_OTHER
                    continue
                would_do = _would_do(Study(view, known, stream(view, 6)), decision, number)
                if cause.code is Code.ANSWER_OTHER:
                    assert dict(cause.about)["instead"] in would_do
                else:
                    assert [] == would_do
                refusals += 1
    assert refusals > 0


def _would_do(study: Study, decision: Decision, issue: int) -> list[int]:
    """The options of an issue, no clause apart, with which the package in hand is worth the target."""
    table = decision.orders.table
    if study.pending is not None:
        base, date = study.pending.package, study.pending.date
    elif isinstance(table, Accept):
        (base, date) = next((o.package, o.date) for o in study.view.offers if o.id == table.offer)
    else:
        found = intent_of(study)
        assert found is not None
        base, date = found.package, found.date
    return [
        option
        for option in study.memory.sheet.structure.allowed[issue]
        if option
        and may_be_offered(study, (package := (*base[:issue], option, *base[issue + 1 :])))
        and worth(study, package, date) >= study.aspiration.target
    ]


@pytest.mark.parametrize(("good", "expected"), [({0}, None), ({0, 1}, 1), ({1, 2}, 2), (set(), None)])
def test_leaving_an_issue_out_is_no_counter_offer(good: set[int], expected: int | None) -> None:
    sheet = SimpleNamespace(
        guesses=((), (), ((0, 100, 900),)), structure=SimpleNamespace(allowed=((0, 1, 2),))
    )
    study = cast(Study, SimpleNamespace(memory=SimpleNamespace(sheet=sheet)))
    asked = Asked(IssueId(0), 2)
    assert expected == other_option(study, (0,), KYIV, asked, lambda package: package[0] in good)


SETTLES = (Code.TRADE, Code.ABOVE_TARGET, Code.AIM_EASTER, Code.MIRROR, Code.NEAREST, Code.PROMISED)


@pytest.mark.parametrize("step", STEPS)
def test_what_was_answered_shapes_the_next_offers_as_long_as_it_pays(step: int) -> None:
    for turn in _asking(step):
        view, decision = turn.views[WHITE_HOUSE], turn.decisions[WHITE_HOUSE]
        offer = decision.orders.table
        if decision.reason.table.code is Code.OFFER_STANDS or not isinstance(offer, MakeOffer):
            continue
        study = Study(view, decision.memory, stream(view, step))
        if decision.reason.table.code not in SETTLES:
            continue
        for _, clauses in (*promises(study), *replies_to(study, None).promises)[-1:]:
            changed = list(offer.package)
            for issue, option in clauses:
                changed[issue] = option
            kept = tuple(changed) == offer.package
            pays = worth(study, tuple(changed), offer.date) >= study.aspiration.target
            assert kept or not (pays and may_be_offered(study, tuple(changed)))


def test_promises_are_kept_in_offers_that_would_have_been_others() -> None:
    causes = [
        (dict(decision.reason.table.about), decision.orders.table)
        for step in STEPS
        for turn in _asking(step)
        for decision in (turn.decisions[WHITE_HOUSE],)
        if decision.reason.table.code is Code.PROMISED
    ]
    assert causes
    for about, offer in causes:
        assert isinstance(offer, MakeOffer)
        assert KYIV == about["seat"]
        assert about["option"] == offer.package[about["issue"]]


def test_a_later_answer_about_the_same_issue_takes_the_place_of_the_earlier_one() -> None:
    def ask(state: State) -> State:
        option = state.public.turn % 4
        return _asked(state, (Ask(KYIV, WHITE_HOUSE, IssueId(4), option),))

    game = [turn for turn in play(flagship(), CAST, 6, asks=ask) if isinstance(turn, Turn)]
    for turn in game:
        view = turn.views[WHITE_HOUSE]
        found = promises(Study(view, turn.decisions[WHITE_HOUSE].memory, stream(view, 6)))
        assert len(found) <= 1
    assert any(
        promises(Study(turn.views[WHITE_HOUSE], turn.decisions[WHITE_HOUSE].memory, stream(turn.views[1], 6)))
        for turn in game
    )


def test_a_yes_and_the_offer_of_the_same_turn_agree() -> None:
    agreed = 0
    for step in STEPS:
        for turn in _asking(step):
            decision, offer = turn.decisions[WHITE_HOUSE], turn.decisions[WHITE_HOUSE].orders.table
            answer = decision.messages[0]
            assert isinstance(answer, Answer)
            if isinstance(offer, MakeOffer) and offer.kind is Kind.SETTLEMENT:
                about = dict(decision.reason.answers[0].about)
                if answer.reply is Reply.ACCEPT:
                    assert about["option"] == offer.package[about["issue"]]
                    agreed += 1
                elif answer.reply is Reply.REFUSE:
                    assert about["option"] != offer.package[about["issue"]]
    assert agreed


def test_two_seats_that_ask_for_different_things_on_one_issue_do_not_both_hear_yes() -> None:
    met = set()
    for turn in turns(flagship(), CAST, 6):
        for issue in (1, 4, 5, 6):
            for one, two in ((1, 2), (2, 1), (3, 2)):
                asks = (
                    Ask(KREMLIN, WHITE_HOUSE, IssueId(issue), one),
                    Ask(KYIV, WHITE_HOUSE, IssueId(issue), two),
                )
                answers = [m for m in _answers(turn, asks, WHITE_HOUSE) if isinstance(m, Answer)]
                assert [KREMLIN, KYIV] == [answer.to for answer in answers]
                met.add(tuple(answer.reply for answer in answers))
    assert (Reply.ACCEPT, Reply.ACCEPT) not in met
    assert (Reply.ACCEPT, Reply.DEFER) in met


def test_a_seat_that_has_answered_already_this_turn_decides_as_if_it_had_not() -> None:
    public = flagship().public
    for turn in turns(flagship(), CAST, 6):
        for issue in (4, 6):
            asked = _asked(turn.state, (Ask(KYIV, WHITE_HOUSE, IssueId(issue), 1),))
            memory, who = turn.decisions[WHITE_HOUSE].memory, character(public, CAST[WHITE_HOUSE])
            view = seat_view(flagship(), asked, WHITE_HOUSE)
            whole = choose(view, who, level(public), stream(view, 6), memory)
            for message in whole.messages:
                asked = evolve(flagship(), asked, decide(flagship(), asked, message))
                again = seat_view(flagship(), asked, WHITE_HOUSE)
                assert whole == choose(again, who, level(public), stream(view, 6), memory)


def test_an_answer_that_somebody_else_has_given_for_the_seat_stands() -> None:
    public = flagship().public
    turn = turns(flagship(), CAST, 6)[3]
    for reply in (Reply.ACCEPT, Reply.REFUSE, Reply.DEFER):
        asked = _asked(turn.state, (Ask(KYIV, WHITE_HOUSE, IssueId(4), 1),))
        asked = evolve(flagship(), asked, decide(flagship(), asked, Answer(WHITE_HOUSE, KYIV, reply)))
        view = seat_view(flagship(), asked, WHITE_HOUSE)
        memory = turn.decisions[WHITE_HOUSE].memory
        said = choose(view, character(public, CAST[1]), level(public), stream(view, 6), memory).messages
        for message in said:
            assert not isinstance(message, Answer) or message.reply is reply
