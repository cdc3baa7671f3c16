"""The position in which every file of a package is done."""

from __future__ import annotations

from dataclasses import replace

from game.core.ids import Package
from game.core.view import SeatView


def readied(then: SeatView, package: Package) -> SeatView:
    """The view with every file of the package full and written by all: for "if" sentences only."""
    issues, public = then.scenario.issues, then.public
    needs = [issue.options[option].need for issue, option in zip(issues, package, strict=True)]
    files = tuple([max(units, need) for units, need in zip(public.files, needs, strict=True)])
    work = tuple([tuple([max(1, units) for units in done]) for done in public.work])
    return replace(then, public=replace(public, files=files, work=work))
