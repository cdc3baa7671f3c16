"""Whole plain games of three conceders against three aspiration negotiators of NegMAS.

Every game is made from nothing: scenario, table and players are set up within the time. On our side the rules
check every order, and every command is kept in memory with its events and the reasons behind it. Paces are
offers a second, so they count at equal numbers of offers, however many a game takes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import cycle
from typing import NamedTuple

from game.core.commands import Command
from game.core.events import Event, OfferMade
from game.journal.record import Note, Record
from game.table.casting import cast
from game.table.table import Table
from tests.bench import peer
from tests.bench.clock import Work, alternate, ratio
from tests.bench.domain import Domain, drawn

TURNS = 100
"""The deadline of a game, in rounds of one offer from each party."""
DOMAINS = 10
SEATS = 3


class Size(NamedTuple):
    """A size of domain: issues, options each; games a sample of ours and of theirs; least and aim."""

    issues: int
    options: int
    ours: int
    theirs: int
    samples: int
    least: int
    aim: int


SIZES = (Size(6, 4, 10, 5, 9, 5, 25), Size(8, 5, 10, 1, 5, 100, 750))


class Tape:
    """A journal in memory."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def append(
        self, expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]
    ) -> int:
        """Keep a command and all it led to."""
        self.records.append(Record(expected + 1, command, events, notes))
        return expected + 1

    def offers(self) -> int:
        """How many offers were made."""
        return sum(isinstance(event, OfferMade) for record in self.records for event in record.events)


def play(domain: Domain) -> Tape:
    """One game of ours."""
    tape, scenario = Tape(), domain.scenario(TURNS)
    Table(scenario, cast(scenario.public), tape.append, aloud=False).begin(1)
    return tape


def main() -> bool:
    """Compare, print, and tell whether the least paces are reached; without the peer there is none."""
    sys.stdout.write("plain games of three conceders; set-up, checks and event log counted\n")
    if not peer.is_there():
        sys.stdout.write(peer.MISSING)
    return all([compared(size) for size in SIZES])  # noqa: C419 - every size is measured


def compared(size: Size) -> bool:
    """One size of domain."""
    domains = [drawn(SEATS, size.issues, size.options, seed) for seed in range(DOMAINS)]
    our_games, their_games = cycle(domains), cycle(domains)
    per_game = {"ours": [0, 0], "theirs": [0, 0]}

    def counted(name: str, offers: Iterator[int]) -> int:
        found = list(offers)
        per_game[name][0] += sum(found)
        per_game[name][1] += len(found)
        return sum(found)

    works: dict[str, Work] = {
        "ours": lambda: counted("ours", (play(next(our_games)).offers() for _ in range(size.ours)))
    }
    if peer.is_there():
        works["theirs"] = lambda: counted(
            "theirs", (peer.play(next(their_games), TURNS) for _ in range(size.theirs))
        )
    paces = alternate(works, size.samples)
    for name, pace in paces.items():
        offers = per_game[name][0] / per_game[name][1]
        sys.stdout.write(
            f"  {size.issues} x {size.options}  {'ours' if name == 'ours' else peer.name():<16}"
            f"{pace.usual:>10,.0f} offers/s {pace.usual / offers:>8.2f} games/s, {offers:.0f} offers each\n"
        )
    if "theirs" not in paces:
        return True
    found = ratio(paces["ours"], paces["theirs"])
    sys.stdout.write(
        f"  {size.issues} x {size.options}  {found:.1f} x (least {size.least}, aim {size.aim})\n"
    )
    return found >= size.least
