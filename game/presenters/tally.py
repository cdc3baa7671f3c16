"""What a turn did to the public numbers: how much each moved, by which causes, fact by fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.core import events as fact
from game.core.ids import IssueId, SeatId, pairs
from game.core.position import PublicState
from game.presenters.reader import Reader
from game.table.notice import Notice
from game.texts import has, say

Key = tuple[str, int]
"""What moved: `gauge`, `trust`, `appetite` or `file`, and its number."""
SOURCES: dict[str, tuple[type[fact.Event], ...]] = {
    "gesture": (fact.Gestured,),
    "red_line": (fact.RedLineDrawn,),
    "statement": (fact.StatementMade, fact.StatementJudged),
    "pressure": (fact.Pressed,),
    "breach": (fact.TruceOver,),
    "withdrawal": (fact.Withdrew,),
    "card": (fact.CardDrawn,),
    "incident": (fact.CardDrawn,),
    "inject": (fact.Injected,),
}
"""The facts that changes of a cause follow; all other changes belong to no fact of their own."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one number by one cause; `by` is the seat whose deed it was.

    `amount` is in hundredths, for files in units.
    """

    key: Key
    amount: int
    cause: str
    by: SeatId | None


@dataclass(slots=True)
class Tally:
    """Adds a turn's facts up. `steps` in order of their facts; `of` has those of one fact's number."""

    steps: list[Step] = field(default_factory=list)
    of: dict[int, list[Step]] = field(default_factory=dict)
    files: dict[int, tuple[IssueId, int, int]] = field(default_factory=dict)


def tally(before: PublicState, notices: Iterable[Notice]) -> Tally:
    """What moved since the state before; `files` has, by the number of its fact, issue, before and after."""
    gauges, trust, appetite = list(before.gauges), list(before.trust), list(before.appetite)
    files, found = list(before.files), Tally()
    last: Notice | None = None
    for notice in notices:
        event = notice.event
        if isinstance(event, fact.Prepared):
            old = files[event.issue]
            files[event.issue] = old + event.added
            found.files[notice.number] = event.issue, old, old + event.added
        if not isinstance(event, fact.Changed):
            last = notice
            continue
        source = last if last and isinstance(last.event, SOURCES.get(event.cause, ())) else None
        by = _doer(source.event) if source else None
        steps = [
            *_steps("gauge", gauges, event.gauges, event.cause, by),
            *_steps("trust", trust, event.trust, event.cause, by),
            *_steps("appetite", appetite, event.appetite, event.cause, by),
            *_steps("file", files, event.files, event.cause, by),
        ]
        found.steps += steps
        if source:
            found.of.setdefault(source.number, []).extend(steps)
    return found


def _steps(
    kind: str, values: list[int], changes: Iterable[tuple[int, int]], cause: str, by: SeatId | None
) -> list[Step]:
    steps = []
    for which, value in changes:
        if value != values[which]:
            steps.append(Step((kind, which), value - values[which], cause, by))
        values[which] = value
    return steps


def _doer(event: fact.Event) -> SeatId | None:
    match event:
        case fact.Gestured(seat=seat) | fact.RedLineDrawn(seat=seat) | fact.StatementMade(seat=seat):
            return seat
        case fact.Pressed(seat=seat) | fact.Withdrew(seat=seat) | fact.StatementJudged(seat=seat):
            return seat
        case fact.TruceOver(seat=seat):
            return seat
        case _:
            return None


def tell_steps(reader: Reader, steps: Iterable[Step]) -> str:
    """Changes in one short line: what moved and by how much; pairs and seats that moved alike share it."""
    amounts: dict[str, dict[Key, int]] = {}
    for step in steps:
        of_kind = amounts.setdefault(step.key[0], {})
        of_kind[step.key] = of_kind.get(step.key, 0) + step.amount
    named = []
    for kind, of_kind in amounts.items():
        if kind in ("trust", "appetite"):
            named += _tell_alike(reader, kind, of_kind)
            continue
        named += [
            say("opened.change", name=tell_key(reader, key), amount=tell_amount(reader, key, amount))
            for key, amount in of_kind.items()
        ]
    line = say("opened.parts").join(named)
    return line[:1].upper() + line[1:]


def _tell_alike(reader: Reader, kind: str, changes: dict[Key, int]) -> list[str]:
    """Changes of trust or appetite, those by one amount together under their names."""
    count = len(reader.scenario.seats)
    everybody = count * (count - 1) // 2 if kind == "trust" else count
    alike: dict[int, list[Key]] = {}
    for key, amount in changes.items():
        alike.setdefault(amount, []).append(key)
    told = []
    for amount, keys in alike.items():
        if len(keys) == everybody > 2:
            words = say(f"opened.{kind}_all")
        else:
            names = say("opened.joint").join(_tell_whose(reader, key) for key in keys)
            words = say(f"opened.{kind}_of", names=names)
        told.append(say("opened.change", name=words, amount=reader.reading(amount, signed=True)))
    return told


def _tell_whose(reader: Reader, key: Key) -> str:
    """The seat of an appetite or the pair of a trust."""
    kind, number = key
    if kind == "appetite":
        return reader.name(SeatId(number))
    first, second = pairs(len(reader.scenario.seats))[number]
    return say("opened.pair", first=reader.name(first), second=reader.name(second))


def tell_amount(reader: Reader, key: Key, amount: int) -> str:
    """A change with its sign; files count in units."""
    if key[0] != "file":
        return reader.reading(amount, signed=True)
    return say("opened.plus", n=amount) if amount > 0 else say("opened.units", n=amount)


def tell_key(reader: Reader, key: Key) -> str:
    """The name of a public number, short."""
    kind, number = key
    scenario = reader.scenario
    if kind == "gauge":
        return scenario.gauges[number].short
    if kind == "appetite":
        return say("opened.appetite", seat=reader.name(SeatId(number)))
    if kind == "file":
        return say("opened.file", issue=reader.short(number))
    first, second = pairs(len(scenario.seats))[number]
    return say("opened.trust", first=reader.name(first), second=reader.name(second))


def tell_causes(reader: Reader, steps: Iterable[Step]) -> str:
    """The causes of one number's changes in words, each with its part, in the order in which they came."""
    parts: dict[str, int] = {}
    for step in steps:
        words = _cause(reader, step)
        parts[words] = parts.get(words, 0) + step.amount
    named = [
        say("opened.cause", cause=words, amount=reader.reading(amount, signed=True))
        for words, amount in parts.items()
        if amount
    ]
    return say("opened.joint").join(named)


def _cause(reader: Reader, step: Step) -> str:
    text_id = f"cause.{step.cause}"
    if step.by is not None and has(f"{text_id}_by"):
        return say(f"{text_id}_by", owner=reader.owner(step.by, is_label=True))
    return say(text_id) if has(text_id) else say("cause.other")
