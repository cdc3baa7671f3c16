"""One game of the lab: any roles in the seats, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.commands import Command
from game.core.events import Event
from game.core.evolve import evolve
from game.core.ids import PerSeat, SeatId
from game.core.measures import best_sum, gains, is_near_efficient
from game.core.outcome import signing_day
from game.core.position import Ending
from game.core.scenario import PublicScenario, Scenario
from game.core.space import cells
from game.core.state import State
from game.journal.record import Note, Record
from game.lab.baselines import NEVER_PREPARES, Policy, answering, policy_of, unprepared
from game.lab.role import Role, role_key, with_roles
from game.lab.setting import Setting, Variant, begun, scenario_of
from game.table.casting import Occupant
from game.table.player import Player
from game.table.table import Table

Step = tuple[Command, tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class Game:
    """A game to be played. `closing`: also say how good its settlement was for all, which takes longer."""

    variant: Variant
    seed: int
    roles: PerSeat[Role]
    closing: bool = False

    @property
    def key(self) -> str:
        """The game in one line; different games have different ones."""
        return " ".join(["game", *_heading(self.variant, self.seed), *(role.label for role in self.roles)])


@dataclass(frozen=True, slots=True)
class GameResult:
    """How a game ended: scores and walk-aways in hundredths, durability per cent, and whatever was signed.

    Of a settlement whose closing was asked for: whether it is `near_efficient`, and the value it `created`
    in hundredths with the `most` that could have been created that day; else None.
    """

    ending: str
    turn: int
    package: tuple[int, ...]
    durability: int
    scores: PerSeat[int]
    walk_aways: PerSeat[int]
    near_efficient: bool | None = None
    created: int | None = None
    most: int | None = None


def play(setting: Setting, game: Game) -> GameResult:
    """Play a game to its end."""
    scenario = scenario_of(setting, game.variant)
    if not game.closing:
        table = _seat(scenario, game.roles, game.seed)
        _finish(setting, game, table)
        return _result(table)
    steps: list[Step] = []
    table = _seat(scenario, game.roles, game.seed, steps)
    _finish(setting, game, table)
    result = _result(table)
    if result.ending != Ending.DEAL.value:
        return result
    state = last_state(scenario, [begun(setting, game.variant, game.seed), *steps])
    moment = signing_day(scenario, state)
    known = cells(moment)
    best = best_sum(moment, game.seed, known)
    return replace(
        result,
        near_efficient=is_near_efficient(moment, result.package),
        created=sum(gains(moment, result.package)),
        most=best.value if best else 0,
    )


def steps_of(setting: Setting, game: Game) -> list[Step]:
    """Play a game and give all its commands with their facts, from the first."""
    steps: list[Step] = []
    table = _seat(scenario_of(setting, game.variant), game.roles, game.seed, steps)
    _finish(setting, game, table)
    return [begun(setting, game.variant, game.seed), *steps]


def last_state(scenario: Scenario, steps: list[Step]) -> State:
    """The state after these commands."""
    state: State | None = None
    for _, events in steps:
        state = evolve(scenario, state, events)
    assert state is not None, "a game begins"
    return state


def player_of(public: PublicScenario, seat: SeatId, role: Role, seed: int) -> Player:
    """The player of a role's character."""
    return Player.of(public, seat, Occupant(role_key(role), role.level), seed)


def _heading(variant: Variant, seed: int) -> list[str]:
    return [f"{variant.preset or '-'}/{variant.length or '-'}", str(seed)]


def _seat(scenario: Scenario, roles: PerSeat[Role], seed: int, steps: list[Step] | None = None) -> Table:
    played = replace(scenario, public=with_roles(scenario.public, roles))
    casting = tuple(Occupant(role_key(role), role.level) if role.is_plain else Occupant() for role in roles)

    def write(expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]) -> int:
        assert steps is not None, "only asked to write if there is something to write on"
        steps.append((command, events))
        return expected + 1

    return Table(played, casting, None if steps is None else write, aloud=False)


def _finish(setting: Setting, game: Game, table: Table) -> None:
    command, events = begun(setting, game.variant, game.seed)
    table.resume([Record(1, command, events, ())])
    policies: dict[SeatId, Policy] = {}
    while not table.is_over:
        waiting = [(seat, table.view(seat)) for seat in table.waiting_for]
        for seat, view in waiting:
            if seat not in policies:
                policies[seat] = _policy(view.scenario, seat, game)
        for seat, said in [(seat, policies[seat](view)) for seat, view in waiting]:
            for order in said:
                table.submit(seat, order)


def _policy(public: PublicScenario, seat: SeatId, game: Game) -> Policy:
    role = game.roles[seat]
    if not role.character:
        return policy_of(role.policy, game.seed, public.seats[seat].key)
    player = player_of(public, seat, role, game.seed)
    return unprepared(player) if role.policy == NEVER_PREPARES else answering(player, role.opening)


def _result(table: Table) -> GameResult:
    outcome = table.outcome()
    return GameResult(
        ending=outcome.ending.value,
        turn=outcome.turn,
        package=outcome.package,
        durability=outcome.durability,
        scores=tuple(value.score for value in outcome.values),
        walk_aways=tuple(value.walk_away for value in outcome.values),
    )
