"""Everything that reaches a seat, or the room, as texts that can be searched and compared."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from game.core.codec import to_json
from game.core.commands import Command, SeatCommand
from game.core.errors import Refused
from game.core.events import CardDrawn, Event, Injected
from game.core.ids import PUBLIC, SeatId
from game.core.legal import legal
from game.core.outcome import outcome
from game.core.view import SeatView, public_view
from game.presenters.news import tell
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.table.absence import Absence
from game.table.log import Logs
from game.table.notice import Notice
from game.text.console import Console, InputEnded
from game.text.ending import show_result
from game.text.turn import SeatTurn
from game.texts import refusal
from tests.properties.games import Game

Channels = dict[str, str]
TYPED = (
    *("status", "offers", "package", "brief", "ledger", "files", "news", "help", "why", "why walk-away"),
    *(
        "compare",
        "1",
        "2",
        "why value",
        "1",
        "accept",
        "1",
        "review",
        "offer 1=2 2=1",
        "done",
        "review",
        "why value",
    ),
)
"""What somebody types who wants to see everything; what does not apply is told off and passed over."""


def data(game: Game, seat: int) -> Channels:
    """The views, the list of legal moves and the logs, as data."""
    view = game.view(seat)
    room = [event for event in game.facts if event.to == PUBLIC]
    return {
        "view": to_json(view),
        "legal": repr(legal(view)),
        "public view": to_json(public_view(game.scenario, game.state)),
        "log": "\n".join(map(_as_data, notices(game, seat))),
        "public log": "\n".join(f"{number} {to_json(event)}" for number, event in enumerate(room)),
    }


def words(game: Game, seat: int, *, verdict: bool = True) -> Channels:
    """What is told and printed: news, every page of the terminal, the result.

    `verdict`: with the line that sums the game up. It is a word on all seats' gains together, given to all
    once the game is over (R77, R78), so it alone may differ where the others' books do.
    """
    reader = Reader(game.scenario.public, SeatId(seat))
    found = {
        "news": "\n".join(tell(reader, notice) for notice in notices(game, seat)),
    }
    if game.is_over:
        found["result"] = _result(game, seat, verdict)
    else:
        found["screen"] = _screen(game, seat)
    return found


def answers(game: Game, commands: Iterable[Command]) -> Channels:
    """What the seat is told when it asks for each of these things."""
    return {f"answer to {command}": _answer(game, command) for command in commands}


def notices(game: Game, seat: int) -> tuple[Notice, ...]:
    """The seat's own log."""
    logs = Logs(game.scenario)
    for turn, _, events in game.steps:
        logs.add(turn, events)
    return logs.of(SeatId(seat))


def played_cards(facts: Iterable[Event]) -> set[str]:
    """The cards and injects whose words everybody has read."""
    return {event.card for event in facts if isinstance(event, CardDrawn)} | {
        event.inject for event in facts if isinstance(event, Injected)
    }


def _as_data(notice: Notice) -> str:
    extra = [to_json(part) for part in (notice.card, notice.inject) if part is not None]
    return " ".join((str(notice.number), str(notice.turn), to_json(notice.event), *extra))


def _answer(game: Game, command: Command) -> str:
    try:
        game.attempted(command)
    except Refused as refused:
        return f"{refusal(refused)} {refused} {sorted(refused.params.items())}"
    return "accepted"


class _Place:
    """A seat's place at a game that is only looked at."""

    def __init__(self, game: Game, seat: int) -> None:
        self._game, self.seat = game, SeatId(seat)

    def view(self) -> SeatView:
        return self._game.view(self.seat)

    def log(self, after: int = 0) -> tuple[Notice, ...]:
        return notices(self._game, self.seat)[after:]

    def absence(self) -> Absence | None:
        return None

    def submit(self, command: SeatCommand) -> None:
        raise AssertionError(f"nothing is handed in here: {command}")


def _screen(game: Game, seat: int) -> str:
    """Everything the seat can have printed in its turn."""
    lines, written = iter(TYPED), list[str]()
    console = Console(lambda: next((f"{line}\n" for line in lines), ""), written.append)
    with suppress(InputEnded):
        SeatTurn(console, _Place(game, seat), (), Plan()).play()
    return "".join(written)


def _result(game: Game, seat: int, verdict: bool) -> str:
    written: list[str] = []
    reached = outcome(game.scenario, game.state)
    if not verdict:
        reached = replace(reached, verdict="")
    show_result(Console(lambda: "", written.append), game.view(seat), reached)
    return "".join(written)
