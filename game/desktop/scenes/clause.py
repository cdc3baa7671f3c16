"""How far a clause is, as a meter: who wrote its file, what it needs, and a word."""

from __future__ import annotations

from game.core.ids import IssueId
from game.core.view import SeatView
from game.desktop.kit.file import NOBODY, FileMeter
from game.desktop.kit.tone import Tone
from game.presenters.files import Progress, progress
from game.texts import say

TONES = {Progress.READY: Tone.READY, Progress.NOT_YET: Tone.WARN}


def clause_meter(view: SeatView, issue: IssueId, option: int, *, has_pens: bool = True) -> FileMeter:
    """The file of an issue as one option needs it; without pens a second author is not asked for."""
    how = progress(view.scenario, view.public, issue, option)
    units = view.public.files[issue]
    key = how.value
    if how is Progress.ONE_PEN and not has_pens:
        key = Progress.DRAFT.value
    elif how is Progress.NOT_YET and not units:
        key = "no_file"
    return FileMeter(
        authors(view, issue),
        view.scenario.issues[issue].options[option].need,
        say(f"clause.{key}"),
        TONES.get(how, Tone.QUIET),
    )


def lacking(meter: FileMeter, lacks: str) -> FileMeter:
    """The meter of a clause that waits for a reading; a file too thin to be signed is said first."""
    if not lacks or meter.tone is Tone.WARN:
        return meter
    return meter._replace(word=lacks[:1].upper() + lacks[1:], tone=Tone.WARN)


def authors(view: SeatView, issue: IssueId) -> tuple[int, ...]:
    """Who wrote each unit of a file: first what was there before anybody wrote, then seat by seat."""
    work, units = view.public.work[issue], view.public.files[issue]
    written = [seat for seat, amount in enumerate(work) for _ in range(amount)]
    return tuple(([NOBODY] * (units - len(written)) + written)[:units])
