import re

import pytest

from game.agents.reasons import Cause, Code, Reason, because
from game.core.ids import SeatId, Turn
from game.presenters.reader import Reader
from game.presenters.why import PLAIN, sentence, why
from game.texts import Catalogue
from tests.agents.playing import flagship, turns

KREMLIN, WHITE_HOUSE, KYIV = (SeatId(seat) for seat in range(3))
ROOM = Reader(flagship().public)
OFFER = 3 * 8 + 2
"""The number of Kyiv's offer of turn 3."""
ABOUT = {
    "value": 6543,
    "more": 300,
    "bound": 7000,
    "rise": -150,
    "units": 2,
    "need": 5,
    "step": 12,
    "headlines": 1,
    "offer": OFFER,
    "agreement": OFFER,
    "give": 4,
    "get": 1,
    "seat": KYIV,
    "way": 1,
    "issue": 0,
    "option": 2,
    "other": 5,
    "instead": 1,
}


@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_sentence(code: Code) -> None:
    about = dict(ABOUT)
    if code is Code.ANSWER_OTHER:
        del about["other"]
    told = sentence(ROOM, WHITE_HOUSE, because(code, **about))
    assert re.match(r"[A-Z].*\.$", told)
    assert "{" not in told
    assert "_" not in told


def test_no_sentence_is_about_a_code_that_does_not_exist() -> None:
    ids = {text.removeprefix("reason.") for text in Catalogue.load("en").ids() if text.startswith("reason.")}
    codes = {code.value for code in Code}
    assert codes == {name for name in ids if not name.endswith(PLAIN)}
    assert {name.removesuffix(PLAIN) for name in ids} == codes


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (
            because(Code.ABOVE_TARGET, offer=OFFER, value=6543),
            "It accepted Kyiv’s offer of turn 3, worth 65.4 to it: "
            "at least what it asked for, or as much as it could find for itself.",
        ),
        (
            because(Code.ABOVE_TARGET, value=6550),
            "It made the offer it thought best for all among those worth what it asked for. "
            "This one was worth 65.5 to it.",
        ),
        (
            because(Code.BELOW_FALLBACK, agreement=OFFER, value=6000),
            "It withheld its signature from the agreement on Kyiv’s offer of turn 3: worth 60.0 to it, "
            "less than it would have had without.",
        ),
        (
            because(Code.TRADE, give=4, get=1, value=7000),
            "It gave way on Security guarantees for Kyiv to get more on American sanctions. "
            "The offer was worth 70.0 to it.",
        ),
        (
            because(Code.TRADE, value=7000),
            "It took its next step down from its best package. The offer was worth 70.0 to it.",
        ),
        (because(Code.BOUND, value=0), "It was bound by an agreement that waits for its signing."),
        (because(Code.PRESSURE, way=1), "It pressed: Pause aid."),
        (
            because(Code.PAPER_LEFT, offer=OFFER, rise=-150),
            "It did not accept Kyiv’s offer of turn 3: with it, and nothing more, what it has would change "
            "by −1.5.",
        ),
        (
            because(Code.TRUCE_NEW, option=2),
            "There was no truce, and it proposed one: 30-day unconditional ceasefire.",
        ),
    ],
)
def test_a_sentence_names_what_it_is_about_with_its_numbers(cause: Cause, expected: str) -> None:
    assert expected == sentence(ROOM, WHITE_HOUSE, cause)


def test_an_answer_with_a_condition_names_both_clauses() -> None:
    about = {"seat": KYIV, "issue": 8, "option": 1, "value": 5000, "other": 0, "instead": 4}
    told = sentence(ROOM, KREMLIN, because(Code.ANSWER_CONDITION, **about))
    assert ROOM.clause(8, 1) in told
    assert ROOM.clause(0, 4) in told


def test_a_reason_ends_with_what_was_asked_for() -> None:
    waited = because(Code.WAIT_LEVERAGE)
    reason = Reason(waited, target=7150, fallback=4800, best=9100, date=Turn(4), conceded=35)
    assert (
        "It let time work and made no offer yet.",
        "It asked for at least 71.5. With nothing more signed it would have had 48.0, and the best "
        f"settlement it could find for {ROOM.turn(4)} was worth 91.0.",
        "It had given way on 35 % of its range.",
    ) == why(ROOM, KREMLIN, reason).sentences


def test_a_reason_without_numbers_is_told_without_them() -> None:
    assert ("It had nothing to offer that could still be signed, or that was worth it.",) == why(
        ROOM, KREMLIN, Reason(because(Code.NOTHING_TO_OFFER))
    ).sentences
    short = why(ROOM, KREMLIN, Reason(because(Code.NOTHING_TO_OFFER), target=100, fallback=50)).asked
    assert ("It asked for at least 1.0. With nothing more signed it would have had 0.5.",) == short


@pytest.mark.parametrize(
    "cast", [("staller", "dealmaker", "incumbent"), ("hardliner", "bridge_builder", "mirror")]
)
def test_every_order_of_a_game_is_told_part_by_part(cast: tuple[str, str, str]) -> None:
    for turn in turns(flagship(), cast, 8):
        for seat, decision in enumerate(turn.decisions):
            told = why(ROOM, SeatId(seat), decision.reason)
            assert len(decision.orders.desk) == len(told.desk)
            assert len(decision.orders.withhold) == len(told.withheld)
            assert len(told.sentences) >= 3


def test_a_target_above_the_best_settlement_is_told_as_such() -> None:
    reason = Reason(because(Code.NEAREST, value=9100), target=9300, fallback=4800, best=9100, date=Turn(4))
    assert (
        "No settlement it could find was worth what it asked for; it offered the nearest. This one was worth "
        "91.0 to it.",
        f"It asked for 93.0, more than any settlement that it could find for {ROOM.turn(4)} would bring: "
        "the best was worth 91.0. With nothing more signed it would have had 48.0.",
    ) == why(ROOM, KREMLIN, reason).sentences


def test_a_reason_of_an_older_game_names_no_best_settlement_without_a_date() -> None:
    reason = Reason(because(Code.WAIT_LEVERAGE), target=9300, fallback=4800, best=9100)
    assert why(ROOM, KREMLIN, reason).asked == (
        "It asked for at least 93.0. With nothing more signed it would have had 48.0.",
    )
