"""Why a character did what it did, in words with numbers: for the facilitator and the debrief only."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.reasons import Cause, Code, Reason
from game.core.ids import IssueId, OfferId, SeatId
from game.presenters.reader import Reader
from game.texts import Catalogue, has, language, say

PLAIN = "_plain"
"""Ends the id of the form that needs fewer numbers."""
POINTS = ("value", "more", "bound")
SIGNED = ("rise",)
COUNTS = ("units", "need", "step", "headlines")
ISSUES = ("give", "get")


@dataclass(frozen=True, slots=True)
class Why:
    """The reason of one seat's orders: a sentence for each part of them, then what it asked for that turn.

    `passed` is about offers left unanswered, `answers` about questions.
    """

    table: str
    desk: tuple[str, ...]
    withheld: tuple[str, ...]
    passed: tuple[str, ...]
    answers: tuple[str, ...]
    asked: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it in reading order."""
        return self.table, *self.passed, *self.withheld, *self.desk, *self.answers, *self.asked


def why(reader: Reader, seat: SeatId, reason: Reason) -> Why:
    """The sentences of a reason; `seat` is the one that gave the orders."""

    def told(causes: tuple[Cause, ...]) -> tuple[str, ...]:
        return tuple(sentence(reader, seat, cause) for cause in causes)

    return Why(
        table=sentence(reader, seat, reason.table),
        desk=told(reason.desk),
        withheld=told(reason.withheld),
        passed=told(reason.passed),
        answers=told(reason.answers),
        asked=_asked(reader, reason),
    )


def sentence(reader: Reader, seat: SeatId, cause: Cause) -> str:
    """One cause of a move of a seat, with its numbers."""
    names = _names(reader, seat, cause)
    full = f"reason.{cause.code.value}"
    wanted = Catalogue.load(language()).placeholders(full)
    if not wanted <= names.keys() and has(full + PLAIN):
        full += PLAIN
        wanted = Catalogue.load(language()).placeholders(full)
    return _capital(say(full, **{name: names[name] for name in wanted}))


def _asked(reader: Reader, reason: Reason) -> tuple[str, ...]:
    if reason.target is None or reason.fallback is None:
        return ()
    target, fallback = reader.points(reason.target), reader.points(reason.fallback)
    if reason.best is None or reason.date is None:
        lines = [say("why.asked_plain", target=target, fallback=fallback)]
    else:
        form = "why.asked" if reason.target <= reason.best else "why.asked_more"
        best, date = reader.points(reason.best), reader.turn(reason.date)
        lines = [say(form, target=target, fallback=fallback, best=best, date=date)]
    if reason.conceded is not None:
        lines.append(say("why.conceded", percent=reason.conceded))
    return tuple(lines)


def _names(reader: Reader, seat: SeatId, cause: Cause) -> dict[str, str | int]:
    """The numbers of a cause as words, by the names its sentences use."""
    about = dict(cause.about)
    names: dict[str, str | int] = {name: about[name] for name in COUNTS if name in about}
    names |= {name: reader.points(about[name]) for name in POINTS if name in about}
    names |= {name: reader.points(about[name], signed=True) for name in SIGNED if name in about}
    names |= {name: reader.issue(about[name]) for name in ISSUES if name in about}
    if "offer" in about:
        names["offer"] = reader.offer(OfferId(about["offer"]))
    if "agreement" in about:
        names["agreement"] = reader.agreement(OfferId(about["agreement"]))
    if "seat" in about:
        names["seat"] = reader.called(SeatId(about["seat"]))
    if "way" in about:
        names["way"] = reader.scenario.moves.pressure[seat][about["way"]].name
    issue = about.get("issue")
    if issue is not None:
        names["issue"] = reader.issue(issue)
        if "option" in about:
            names["clause"] = reader.clause(issue, about["option"])
        if "instead" in about and "other" not in about:
            names["instead"] = reader.option(issue, about["instead"])
    if "other" in about:
        names["other"] = reader.clause(about["other"], about["instead"])
    if cause.code in (Code.TRUCE_NEW, Code.TRUCE_RENEW) and reader.scenario.truce is not None:
        names["truce"] = reader.option(IssueId(reader.scenario.truce.issue), about["option"])
    return names


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
