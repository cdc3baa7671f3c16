"""A position of a game in which a character's search is held against looking at everything."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from game.agents.bidding import Bidding
from game.agents.dice import Stream
from game.agents.memory import remember
from game.agents.objective import Objective
from game.agents.search import Search
from game.agents.study import Study
from game.core.evolve import evolve
from game.core.ids import PerSeat, SeatId, Turn
from game.core.state import State
from game.core.view import SeatView, seat_view
from game.lab.match import Game, steps_of
from game.lab.role import Role
from game.lab.setting import Setting, Variant, scenario_of
from game.table.casting import find_character, find_level


@dataclass(frozen=True, slots=True)
class Sample:
    """The position of a seat at the start of a turn of a game."""

    variant: Variant
    seed: int
    roles: PerSeat[Role]
    seat: int
    turn: int

    @property
    def key(self) -> str:
        """The position in one line."""
        return f"sample {self.seat} {self.turn} {Game(self.variant, self.seed, self.roles).key}"


@dataclass(frozen=True, slots=True)
class SampleResult:
    """The joint score of the settlement found, and of the best one there is that is worth the target.

    Both are for the date that the seat plans with. `found` is None if the game had ended by that turn,
    `best` where nothing is worth the target.
    """

    found: int | None
    best: int | None


def compare(setting: Setting, sample: Sample) -> SampleResult:
    """Search as the character does, and through all settlements (about a second for nine issues)."""
    views = _views(setting, sample)
    if not views:
        return SampleResult(None, None)
    public, role = views[-1].scenario, sample.roles[sample.seat]
    character, level = find_character(public, role.character), find_level(public, role.level)
    stream, memory = Stream(sample.seed, public.seats[sample.seat].key), None
    for view in views:
        memory = remember(view, character, level, stream, memory)
    assert memory is not None, "there is a view"
    study = Study(views[-1], memory, stream)
    search, target = study.search(study.usual_date), study.aspiration.target
    bid = Bidding(search, study.objective, target).best()
    best = exhaustive(search, study.objective, target)
    # An offer a little below the target may please more than any above it; that is no merit.
    return SampleResult(bid.joint if best is None else min(bid.joint, best), best)


def exhaustive(search: Search, objective: Objective, target: int) -> int | None:
    """The largest joint score of all settlements worth the target; None if none is."""
    appraisal, best = search.appraisal, None
    for package in product(*search.structure.allowed):
        total = appraisal.packed(package)
        value = appraisal.value_of(total)
        if value >= target and any(package):
            headlines = appraisal.headlines_in(total) if objective.headline_weight else 0
            joint = objective.joint(objective.liking(package), value, headlines)
            if best is None or joint > best:
                best = joint
    return best


def _views(setting: Setting, sample: Sample) -> list[SeatView]:
    """What the seat saw at the start of each turn up to the sample's; empty if the game ended before."""
    scenario = scenario_of(setting, sample.variant)
    state: State | None = None
    turn, views = Turn(0), []
    for _, events in steps_of(setting, Game(sample.variant, sample.seed, sample.roles)):
        state = evolve(scenario, state, events)
        if state.public.turn != turn and state.public.ending is None:
            turn = state.public.turn
            views.append(seat_view(scenario, state, SeatId(sample.seat)))
            if turn == sample.turn:
                return views
    return []
