import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.effects import Effect, Touches, Who
from game.core.ids import SeatId
from game.scenario.effect import MANY, EffectFault, format_effect, parse_effect
from game.scenario.names import Names

NAMES = Names(("kremlin", "white_house", "kyiv"), ("ceasefire", "people"), ("leverage", "mood"))


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("mood +50", Effect(Touches.GAUGE, 50, 1)),
        ("leverage -0", Effect(Touches.GAUGE, 0, 0)),
        ("trust kremlin kyiv -20", Effect(Touches.TRUST, -20, -1, SeatId(0), SeatId(2))),
        ("trust own cosigners -200", Effect(Touches.TRUST, -200, -1, Who.OWN, Who.COSIGNERS)),
        ("trust all all +50", Effect(Touches.TRUST, 50, -1, Who.ALL, Who.ALL)),
        ("appetite others +30", Effect(Touches.APPETITE, 30, -1, Who.OTHERS)),
        ("walk_away kyiv -100", Effect(Touches.WALK_AWAY, -100, -1, SeatId(2))),
        ("points own -100", Effect(Touches.POINTS, -100, -1, Who.OWN)),
        ("file people +1", Effect(Touches.FILE, 1, 1)),
        ("  file   people  +1 ", Effect(Touches.FILE, 1, 1)),
    ],
)
def test_an_effect_is_read(text: str, effect: Effect) -> None:
    assert effect == parse_effect(text, NAMES)


@pytest.mark.parametrize(
    ("text", "code", "index"),
    [
        ("", "effect-start", 0),
        ("weather +5", "effect-start", 0),
        ("Mood +5", "effect-start", 0),
        ("mood", "effect-amount", 4),
        ("mood 5", "effect-amount", 5),
        ("mood + 5", "effect-amount", 5),
        ("mood +5.0", "effect-amount", 5),
        ("mood +٣", "effect-amount", 5),
        ("mood +999999", "effect-amount", 5),
        ("mood +5 +6", "effect-too-long", 8),
        ("trust kremlin +5", "effect-seat", 14),
        ("trust kremlin kremlin +5", "effect-same-seat", 14),
        ("trust own own +5", "effect-same-seat", 10),
        ("appetite +5", "effect-seat", 9),
        ("appetite nobody +5", "effect-seat", 9),
        ("file mood +1", "effect-issue", 5),
        ("file people +7", "effect-file-amount", 12),
    ],
)
def test_a_fault_in_an_effect_names_its_kind_and_the_word(text: str, code: str, index: int) -> None:
    with pytest.raises(EffectFault) as caught:
        parse_effect(text, NAMES)
    assert (code, index) == (caught.value.code, caught.value.index)


def effects() -> st.SearchStrategy[Effect]:
    amounts = st.integers(-99_999, 99_999)
    seats = st.one_of(st.sampled_from([SeatId(0), SeatId(1), SeatId(2)]), st.sampled_from(list(Who)))
    pairs = st.tuples(seats, seats).filter(lambda pair: pair[0] != pair[1] or pair[0] in MANY)
    single = st.sampled_from([Touches.APPETITE, Touches.WALK_AWAY, Touches.POINTS])
    return st.one_of(
        st.builds(Effect, st.just(Touches.GAUGE), amounts, st.integers(0, 1)),
        st.builds(Effect, st.just(Touches.FILE), st.integers(-6, 6), st.integers(0, 1)),
        st.builds(Effect, single, amounts, st.just(-1), seats),
        st.builds(lambda amount, pair: Effect(Touches.TRUST, amount, -1, *pair), amounts, pairs),
    )


@given(effects())
def test_reading_a_written_effect_gives_the_same_effect(effect: Effect) -> None:
    assert effect == parse_effect(format_effect(effect, NAMES), NAMES)
