"""Reads what the cases write in words: orders, talk, what the facilitator does."""

from __future__ import annotations

import re

from game.core import commands as ask
from game.core.commands import Command, Reply
from game.core.ids import OPENING, IssueId, OfferId, Package, SeatId, Turn
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.scenario import PublicScenario
from game.core.state import State

LETTERS = re.compile(r"\{(\d+) letters\}")
"""A long message, as a case writes it."""


class Wording:
    """The names of one game, and the words that stand for its moves; `#7` is a number nobody named."""

    def __init__(self, public: PublicScenario) -> None:
        self.public = public
        self._seats = {seat.key: number for number, seat in enumerate(public.seats)}
        self._issues = {issue.key: number for number, issue in enumerate(public.issues)}

    def seat(self, word: str) -> SeatId:
        """A seat by its key."""
        return SeatId(int(word[1:]) if word.startswith("#") else self._seats[word])

    def issue(self, word: str) -> IssueId:
        """An issue by its key."""
        return IssueId(int(word[1:]) if word.startswith("#") else self._issues[word])

    def package(self, clauses: dict[str, int]) -> Package:
        """The package with these options, all else at 0."""
        options = [0] * len(self.public.issues)
        for key, option in clauses.items():
            options[self._issues[key]] = option
        return tuple(options)

    def clauses(self, package: Package) -> dict[str, int]:
        """The clauses of a package by the keys of their issues."""
        return {
            issue.key: option for issue, option in zip(self.public.issues, package, strict=True) if option
        }

    def orders(self, state: State, seat: SeatId, text: str) -> Orders:
        """Orders as `table move; desk move; desk move; withhold whose`; what is left out is not done."""
        table: TableMove = Stall()
        desk: list[DeskMove] = []
        withheld: list[OfferId] = []
        for part in filter(None, (part.strip() for part in text.split(";"))):
            word, _, rest = part.partition(" ")
            if word == "withhold":
                withheld.append(self._agreement(state, rest))
                continue
            move = self._table(state, seat, word, rest)
            if move is None:
                desk.append(self._desk(word, rest))
            else:
                table = move
        return Orders(table, tuple(desk), tuple(withheld))

    def said(self, text: str) -> Command:
        """Talk: `kyiv signals kremlin people`, `… asks … people 2`, `… answers … defer`, `… tells …: hi`."""
        head, _, words = text.partition(":")
        sender, verb, to, *rest = head.split()
        seat = self.seat(sender)
        match verb:
            case "tells":
                everyone = [name for name in (to, *rest) if name != "nobody"]
                words = LETTERS.sub(lambda found: "a" * int(found[1]), words.strip())
                return ask.Talk(seat, tuple(self.seat(name) for name in everyone), words)
            case "signals":
                return ask.Signal(seat, self.seat(to), self.issue(rest[0]))
            case "asks":
                return ask.Ask(seat, self.seat(to), self.issue(rest[0]), int(rest[1]))
            case "answers":
                issue = self.issue(rest[1]) if len(rest) > 1 else None
                option = int(rest[2]) if len(rest) > 2 else None
                return ask.Answer(seat, self.seat(to), Reply(rest[0]), issue, option)
        raise ValueError(text)

    def intervention(self, state: State, text: str) -> Command:
        """What the facilitator does: `call`, `majeure`, `card E01`, `inject vote`, `leak kyiv`, `undo` …"""
        word, _, rest = text.partition(" ")
        match word:
            case "call":
                return ask.ForceTurn()
            case "majeure":
                return ask.ForceTurn(majeure=True)
            case "card":
                return ask.PlayCard(rest)
            case "inject":
                return ask.PlayInject(rest)
            case "leak":
                return ask.Leak(self._offer(state, rest))
            case "deadline":
                return ask.MoveDeadline(int(rest))
            case "undo":
                return ask.UndoTurn()
            case "announce":
                return ask.Announce(rest)
            case "hand":
                return ask.HandOver(tuple(self._passed(part) for part in rest.split(" and ")))
            case "begin":
                return ask.Begin(0, state.settings)
        raise ValueError(text)

    def _passed(self, text: str) -> ask.Pass:
        """Who takes a seat: `kyiv to staller easy until 4`, `kyiv to a person`."""
        seat, _, who = text.partition(" to ")
        who, _, until = who.partition(" until ")
        turn = Turn(int(until)) if until else None
        if who == "a person":
            return ask.Pass(self.seat(seat), until=turn)
        character, _, level = who.partition(" ")
        return ask.Pass(self.seat(seat), character, level, turn)

    def _table(self, state: State, seat: SeatId, word: str, rest: str) -> TableMove | None:
        match word:
            case "offer":
                return self._made(state, seat, rest)
            case "accept":
                return Accept(self._offer(state, rest))
            case "reject":
                return Reject(self._offer(state, rest))
            case "withdraw":
                return Withdraw(self._agreement(state, rest))
            case "walk":
                return WalkOut()
            case "stall":
                return Stall()
        return None

    def _desk(self, word: str, rest: str) -> DeskMove:
        match word:
            case "prepare":
                return Prepare(self.issue(rest))
            case "gesture":
                return MakeGesture(self.seat(rest))
            case "red":
                _, issue, option = rest.split()
                return DrawRedLine(self.issue(issue), int(option))
            case "statement":
                return MakeStatement()
            case "press":
                return Press(int(rest or 0))
            case "end":
                return EndTruce()
        raise ValueError(f"{word} {rest}")

    def _made(self, state: State, seat: SeatId, text: str) -> MakeOffer:
        """`ceasefire 2, people 1 to all as settlement dated 4`; interim and next turn if left out."""
        text, _, date = text.partition(" dated ")
        text, _, kind = text.partition(" as ")
        what, _, to = text.partition(" to ")
        if what.startswith("raw "):
            package: Package = tuple(int(option) for option in what.split()[1:])
        else:
            pairs = [] if what == "nothing" else [clause.split() for clause in what.split(",")]
            package = self.package({key: int(option) for key, option in pairs})
        if to == "all":
            addressees = tuple(other for other in self.public.everyone if other != seat)
        else:
            addressees = tuple(self.seat(name) for name in to.split() if name != "nobody")
        return MakeOffer(
            package, addressees, Kind(kind or "interim"), Turn(int(date or state.public.turn + 1))
        )

    def _offer(self, state: State, word: str) -> OfferId:
        if word == "opening":
            return OPENING
        if word.startswith("#"):
            return OfferId(int(word[1:]))
        mine = [offer.id for offer in state.offers if offer.id and offer.proposer == self.seat(word)]
        return mine[-1]

    def _agreement(self, state: State, word: str) -> OfferId:
        if word == "opening":
            return OPENING
        if word.startswith("#"):
            return OfferId(int(word[1:]))
        whose = self.seat(word)
        return next(deal.id for deal in reversed(state.agreements) if deal.id and deal.id % 8 == whose)
