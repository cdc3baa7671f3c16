"""Games that were really played, with much said in them, brought to the moments the table can be in."""

from collections.abc import Callable
from functools import cache

from game.core.commands import Ask, Seal, Signal, Talk
from game.core.ids import IssueId, SeatId
from game.core.legal import legal
from game.core.orders import Accept, EndTruce, Reject, Withdraw
from game.core.view import SeatView
from game.table.casting import Occupant, cast
from game.table.player import Player
from game.table.table import Table
from tests.text.play import scenario

K, W, U = SeatId(0), SeatId(1), SeatId(2)
MOST_SEEDS = 20
WORDS = (
    "We can live with a force on the line of contact if the sanctions move in the same paper, not after it.",
    "No.",
    "Our parliament will not vote on a map it has not seen. Put the line and the guarantees on one page, and "
    "say who pays: then we can talk about dates.",
)
Wanted = Callable[[SeatView], bool]


def play_until(wanted: Wanted) -> Table:
    """The first game of two people and a character that comes to such a moment for Kyiv."""
    for seed in range(1, MOST_SEEDS):
        table = _played(seed, wanted)
        if table is not None:
            return table
    raise AssertionError(f"no game of {MOST_SEEDS} comes to this moment")


def _played(seed: int, wanted: Wanted) -> Table | None:
    played = scenario("no_later_than_june")
    people = (K, U)
    table = Table(played, cast(played.public, people))
    table.begin(seed)
    players = {seat: Player.of(played.public, seat, Occupant("incumbent", "normal"), 1) for seat in people}
    while not table.is_over:
        turn = table.view(U).public.turn
        table.submit(U, Talk(U, (K, W), WORDS[turn % len(WORDS)]))
        table.submit(K, Talk(K, (U,), WORDS[(turn + 1) % len(WORDS)]))
        if turn == 1:
            table.submit(U, Signal(U, K, IssueId(7)))
        table.submit(U, Ask(U, W, IssueId(4), 2))
        table.submit(K, Ask(K, U, IssueId(1), 2))
        if wanted(table.view(U)):
            return table
        for seat, player in players.items():
            view = table.view(seat)
            player.read(view)
            table.submit(seat, Seal(seat, player.choose(view).orders))
    return None


def moves(view: SeatView) -> set[type]:
    """The kinds of moves there are now, offers apart."""
    found = legal(view)
    return {type(move) for move in (*found.table, *found.desk)}


@cache
def late() -> Table:
    """Kyiv can answer an offer, leave an agreement, and must sign one."""
    return play_until(lambda view: {Accept, Reject, Withdraw} <= moves(view) and bool(legal(view).due))


@cache
def truce() -> Table:
    """Kyiv can end a truce."""
    return play_until(lambda view: EndTruce in moves(view) and view.public.turn > 2)


@cache
def sealed() -> Table:
    """Kyiv has sealed and waits."""
    table = play_until(lambda view: view.public.turn > 2)
    view = table.view(U)
    player = Player.of(view.scenario, U, Occupant("incumbent", "normal"), 1)
    player.read(view)
    table.submit(U, Seal(U, player.choose(view).orders))
    return table
