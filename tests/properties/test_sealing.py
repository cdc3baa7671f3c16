"""In what order seats seal changes nothing."""

from __future__ import annotations

from copy import copy
from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Seal
from game.core.events import Event, OrdersOpened
from tests.properties.games import Game, turns
from tests.properties.moves import legal_orders
from tests.properties.worlds import Shape, build, shapes

LUCK = st.integers(0, 2**32)
ORDERS_MAX = 6


@given(shapes(seats=(2, 4)), LUCK)
def test_the_order_of_sealing_does_not_change_the_result(shape: Shape, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(shape), luck), rng):
        if game.is_over:
            continue
        seals = [
            Seal(seat, legal_orders(game.view(seat), rng, walk_out=0.05))
            for seat in game.scenario.public.everyone
        ]
        results = []
        for arrangement in rng.sample(tuple(permutations(seals)), min(ORDERS_MAX, shape.seats)):
            twin = copy(game)
            resolution: tuple[Event, ...] = ()
            for seal in arrangement:
                resolution = _from_opening(twin.do(seal))
            results.append((twin.state, resolution))
        assert all(result == results[0] for result in results)


def _from_opening(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The facts of the resolution, without the last seat's own sealing."""
    opened = [place for place, event in enumerate(events) if isinstance(event, OrdersOpened)]
    return events[opened[0] :] if opened else ()
