"""What the lab found, in words."""

from __future__ import annotations

from game.lab.balance import Verdict
from game.lab.interval import EXACT, Estimate
from game.lab.measures.measure import Lack, Unit
from game.scenario import Target
from game.texts import format_points, format_series, say


def number(value: float, unit: Unit) -> str:
    """A number as people read it: per cent and points with one decimal, else whole."""
    if unit is Unit.PERCENT:
        return say("lab.percent", value=format_points(round(100 * value)))
    if unit is Unit.POINTS:
        return format_points(round(value))
    return str(round(value))


def wanted(target: Target, unit: Unit) -> str:
    """What a target asks for."""
    if target.low is None:
        return say("lab.at_most", high=number(target.high or 0, unit))
    if target.high is None:
        return say("lab.at_least", low=number(target.low, unit))
    return say("lab.between", low=number(target.low, unit), high=number(target.high, unit))


def reach(estimate: Estimate, unit: Unit) -> str:
    """The interval of a number and how it was made; empty for exact numbers."""
    if estimate.method == EXACT or estimate.low is None or estimate.high is None:
        return ""
    return say(
        "lab.reach",
        low=number(estimate.low, unit),
        high=number(estimate.high, unit),
        method=say(f"lab.method.{estimate.method}"),
    )


def status(verdict: Verdict) -> str:
    """Whether a target is met, and whether that is shown, in a few words."""
    if verdict.passed is None:
        return say("lab.open")
    missed = say("lab.missed" if verdict.target.enforced else "lab.missed_reported")
    result = say("lab.met") if verdict.passed else missed
    return result if verdict.is_shown else say("lab.not_shown", result=result)


def why(lack: Lack) -> str:
    """Why something could not be measured."""
    if not lack.names:
        return say(f"lab.lack.{lack.code}")
    return say(f"lab.lack.{lack.code}", names=format_series(lack.names))


def summed_up(verdict: Verdict) -> str:
    """What was measured, or why nothing was."""
    if verdict.finding is None:
        return why(verdict.lack or Lack("undefined"))
    estimate, unit = verdict.finding.estimate, verdict.unit
    value = f"{number(estimate.value, unit)} {reach(estimate, unit)}".rstrip()
    told = say("lab.measured", value=value, wanted=wanted(verdict.target, unit), n=verdict.finding.n)
    return told if verdict.is_shown else f"{told} {say('lab.unsure')}"
