"""What other seats may want, or mind, in words and published places: never in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.advice.counsel import Counsel
from game.agents.advice.objecting import Ground, Objection, doubts
from game.agents.advice.wanting import Leaning, Want, wants
from game.core.ids import IssueId, Package, SeatId
from game.presenters.advice.clause import clause, series
from game.presenters.prospect import prospect
from game.presenters.reader import Reader
from game.presenters.swaps import place_of
from game.texts import say

NAMED_PLACES = 6


@dataclass(frozen=True, slots=True)
class About:
    """What is said of one seat: a sentence or two, each whole by itself."""

    seat: SeatId
    name: str
    sentences: tuple[str, ...]


def tell_wants(counsel: Counsel, base: Package, issue: IssueId, option: int) -> tuple[About, ...]:
    """What each other seat may want for an option on an issue, compared with a package."""
    return tuple(_tell_want(counsel, want, issue, option) for want in wants(counsel, base, issue, option))


def tell_doubts(counsel: Counsel, package: Package) -> tuple[About, ...]:
    """Why a package may not be acceptable to each other seat, as far as one can tell."""
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    told = []
    for found in doubts(counsel, package):
        if counsel.asked.get(found.seat) == package:
            words = say("advice.doubt.own", seat=reader.subject(found.seat))
            told.append(About(found.seat, reader.name(found.seat), (words,)))
            continue
        blocks = prospect(counsel.view.scenario, found.seat, package).blocks
        lines = [say(f"advice.doubt.prospect_{blocks}", seat=reader.subject(found.seat))]
        lines += [_tell_objection(counsel, found.seat, objection) for objection in found.objections]
        if not found.objections:
            lines.append(say("advice.doubt.nothing"))
        if not found.has_offered:
            lines.append(say("advice.doubt.unheard"))
        told.append(About(found.seat, reader.name(found.seat), tuple(lines)))
    return tuple(told)


def tell_listed(counsel: Counsel, seat: SeatId, issue: IssueId, option: int) -> str:
    """Where an option stands on a seat's published list, without a number."""
    place = place_of(counsel.view, seat, issue, option)
    if place.place > NAMED_PLACES:
        return say("advice.place.down")
    how = "advice.place.shared" if place.is_shared else "advice.place.alone"
    if place.place == place.out_of and not place.is_shared:
        how = "advice.place.last"
        return say(how)
    return say(how, place=say(f"place.{place.place}"))


def _tell_want(counsel: Counsel, want: Want, issue: IssueId, option: int) -> About:
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    seat, name = reader.subject(want.seat), clause(reader, issue, option)
    place = tell_listed(counsel, want.seat, issue, option)
    if counsel.view.scenario.issues[issue].humanitarian:
        words = say("advice.want.people", seat=seat, clause=name, place=place)
        return About(want.seat, reader.name(want.seat), (words,))
    lines = [say(f"advice.want.{want.leaning.value}", seat=seat, clause=name, place=place)]
    if want.matters and want.leaning is not Leaning.ALIKE:
        lines.append(say("advice.want.matters"))
    changes = series(reader, [(change.issue, change.option) for change in want.returns])
    if want.leaning is Leaning.UNWELCOME:
        lines.append(say("advice.want.returns", changes=changes) if changes else say("advice.want.no_return"))
    elif changes:
        lines.append(say("advice.want.gives", changes=changes))
    return About(want.seat, reader.name(want.seat), tuple(lines))


def _tell_objection(counsel: Counsel, seat: SeatId, objection: Objection) -> str:
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    issue = objection.issue
    name = clause(reader, issue, objection.option)
    instead = reader.scenario.issues[issue].options[objection.instead].short
    if objection.ground is Ground.LOW:
        place = tell_listed(counsel, seat, issue, objection.option)
        words = say("advice.doubt.low", clause=name, place=place, instead=instead)
    else:
        words = say(f"advice.doubt.{objection.ground.value}", clause=name, instead=instead)
    return f"{words} {say('advice.want.matters')}" if objection.matters else words
