"""Six months later: how a finished game is told on, from its public facts and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.ids import PUBLIC
from game.core.outcome import Outcome
from game.core.position import Ending, Status
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.scenario.afterword import Afterword
from game.texts import format_date, say

STRONG, FAIR = 75, 50
"""From these durabilities on, in per cent, a settlement holds, or holds with repairs."""
KEPT = frozenset({Status.KEPT, Status.REDEEMED})
BROKEN = frozenset({Status.CROSSED, Status.MISSED, Status.BROKEN})
STILL = 50
"""A gauge that moved less than this, in hundredths, is not spoken of."""


def epilogue(view: SeatView, outcome: Outcome, afterword: Afterword | None) -> tuple[str, ...]:
    """The paragraphs, neutral towards every seat and the same for whoever reads."""
    words = dict(afterword.weakest + afterword.gauges) if afterword else {}
    when = afterword.when if afterword else format_date(view.scenario.calendar.end)
    first = [say(f"epilogue.{_ending(outcome)}", when=when)]
    if any(outcome.package):
        first.append(say("epilogue.chance", percent=outcome.durability))
    paragraphs = [first, list(_weakest(view, outcome, words)), list(_public(view, words))]
    told = [" ".join(sentences) for sentences in paragraphs if sentences]
    return (*told, say("epilogue.fiction"))


def _ending(outcome: Outcome) -> str:
    if outcome.ending is not Ending.DEAL:
        return str(outcome.ending.value)
    lasts = outcome.durability
    return "deal_strong" if lasts >= STRONG else "deal_fair" if lasts >= FAIR else "deal_weak"


def _weakest(view: SeatView, outcome: Outcome, words: dict[str, str]) -> Iterator[str]:
    """The clause whose file was thinnest for its need; of several the one that needs most."""
    scenario, public = view.scenario, view.public
    clauses = [
        (public.files[issue] * 100 // need, -need, issue)
        for issue, option in enumerate(outcome.package)
        if option and (need := scenario.issues[issue].options[option].need)
    ]
    if not clauses:
        return
    share, _, issue = min(clauses)
    if share >= 100:
        yield say("epilogue.all_ready")
        return
    reader, known = Reader(scenario), scenario.issues[issue]
    need = known.options[outcome.package[issue]].need
    yield say("epilogue.weakest", issue=reader.issue(issue), have=public.files[issue], need=need)
    if known.key in words:
        yield words[known.key]


def _public(view: SeatView, words: dict[str, str]) -> Iterator[str]:
    """The gauge that moved most, and what became of promises."""
    moved = [
        (abs(now - gauge.start), gauge.key, now > gauge.start)
        for gauge, now in zip(view.scenario.gauges, view.public.gauges, strict=True)
    ]
    if moved:
        far, key, is_up = max(moved)
        sentence = words.get(f"{key}_{'up' if is_up else 'down'}", "")
        if far >= STILL and sentence:
            yield sentence
    statuses = [entry.status for entry in view.ledger if entry.seen_by == PUBLIC]
    kept = sum(status in KEPT for status in statuses)
    broken = sum(status in BROKEN for status in statuses)
    if kept or broken:
        yield say("epilogue.kept", n=kept)
    if broken:
        yield say("epilogue.broken", n=broken)
