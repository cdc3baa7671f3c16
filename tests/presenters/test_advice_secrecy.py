"""Advice comes from one seat's view: secrets change nothing in it, and nobody else's number is in it."""

import re
from dataclasses import replace

import pytest

from game.agents.advice.countering import counters
from game.agents.advice.objecting import doubts
from game.agents.advice.wanting import wants
from game.core.ids import IssueId, Turn
from game.presenters.advice import base_of, counter_offers, tell_wants
from game.presenters.plan import Plan
from tests.presenters.advised import about_others, at, everything, played, without_labels

PEOPLE = IssueId(7)


@pytest.mark.parametrize("seat", range(3))
def test_other_seats_secrets_change_no_word_of_the_advice(seat: int) -> None:
    compared = 0
    for true, false in zip(played(), played(change=True, seat=seat), strict=True):
        if true.state.public.turn % 3 != 2:
            continue
        compared += 1
        assert true.state.books != false.state.books
        assert everything(true.counsel(seat), Plan()) == everything(false.counsel(seat), Plan())
    assert compared >= 2


@pytest.mark.parametrize("seat", range(3))
@pytest.mark.parametrize("turn", [1, 4, 7])
def test_what_is_said_about_others_holds_no_number(seat: int, turn: int) -> None:
    told = at(turn)
    said = about_others(told.counsel(seat), Plan())

    assert len(said) > 60
    assert [] == [text for text in said if re.search(r"\d|%", without_labels(told.scenario, text))]


@pytest.mark.parametrize("seat", range(3))
def test_people_are_neither_asked_for_nor_given_nor_an_objection(seat: int) -> None:
    told = at(5)
    counsel = told.counsel(seat)
    _, base = base_of(counsel, Plan())
    assert told.scenario.public.issues[PEOPLE].humanitarian

    named = [objection.issue for found in doubts(counsel, base) for objection in found.objections]
    for number, issue in enumerate(told.scenario.public.issues):
        for option in range(len(issue.options)):
            for want in wants(counsel, base, IssueId(number), option):
                named += [change.issue for change in want.returns]
                assert number != PEOPLE or want.returns == ()

    assert len(named) > 20
    assert PEOPLE not in named


@pytest.mark.parametrize("people", range(4))
def test_counter_offers_leave_the_people_clause_as_it_was(people: int) -> None:
    counsel = at(5).counsel(2)
    _, base = base_of(counsel, Plan())
    package = (*base[:PEOPLE], people, *base[PEOPLE + 1 :])

    found = counters(counsel, package, 5500, Turn(7))

    assert len(found) > 3
    assert {people} == {counter.package[PEOPLE] for counter in found}
    for counter in counter_offers(counsel, "", package, 5500).offers:
        assert "Prisoners" not in counter.words


def test_the_sentence_about_people_says_that_they_are_no_price() -> None:
    counsel = at(5).counsel(2)
    _, base = base_of(counsel, Plan())
    package = (*base[:PEOPLE], 0, *base[PEOPLE + 1 :])

    for about in tell_wants(counsel, package, PEOPLE, 3):
        said = " ".join(about.sentences)
        assert "no price" in said
        assert "want" not in said


def test_the_advice_of_a_seat_is_the_same_whatever_the_seed_of_the_game_was() -> None:
    told = at(5)
    counsel = told.counsel(1)
    other = replace(told, state=replace(told.state, seed=told.state.seed + 1))

    assert everything(counsel, Plan()) == everything(other.counsel(1), Plan())
