"""Everything that reaches a seat, or the room, as texts that can be searched and compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.core.codec import to_json
from game.core.commands import Command
from game.core.errors import Refused
from game.core.events import CardDrawn, Event, Injected
from game.core.ids import PUBLIC, IssueId, SeatId
from game.core.legal import legal
from game.core.orders import Kind
from game.core.outcome import outcome
from game.core.view import SeatView, public_view
from game.presenters.news import tell
from game.presenters.reader import Reader
from game.presenters.worth import worth
from game.table.log import Logs
from game.table.notice import Notice
from game.text import pages
from game.text.console import Console
from game.text.ending import show_result
from game.text.plan import Plan
from game.text.reasons import actions, reason
from game.texts import refusal
from tests.properties.games import Game

Channels = dict[str, str]


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


def words(game: Game, seat: int) -> Channels:
    """What is told and printed: news, every page of the terminal, the result."""
    view = game.view(seat)
    reader = Reader(view.scenario, view.seat)
    found = {
        "news": "\n".join(tell(reader, notice) for notice in notices(game, seat)),
        "pages": _pages(view),
        "reasons": "\n".join(str(reason(view, Plan(), action)) for action in actions(view)),
    }
    if game.is_over:
        found["result"] = _printed(lambda to: show_result(to, view, outcome(game.scenario, game.state)))
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


def _pages(view: SeatView) -> str:
    packages = [offer.package for offer in view.offers] + [deal.package for deal in view.agreements]
    packages.append(view.public.in_force)

    def show(to: Console) -> None:
        for page in (pages.show_header, pages.show_status, pages.show_files, pages.show_offers):
            page(to, view)
        pages.show_ledger(to, view)
        pages.show_brief(to, view)
        pages.show_walk_away(to, view)
        for issue in range(len(view.scenario.issues)):
            pages.show_issue(to, view, IssueId(issue))
        for package in packages:
            for kind in Kind:
                pages.show_worth(to, view, worth(view, package, kind))
                pages.show_value(to, view, package, kind)
            pages.show_compare(to, view, package, packages[0])

    return _printed(show)


def _printed(show: Callable[[Console], None]) -> str:
    written: list[str] = []
    show(Console(lambda: "", written.append))
    return "".join(written)
