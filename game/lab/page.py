"""The lab's two reports as pages of HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from game.core.scenario import PublicScenario
from game.lab.balance import Balance, Verdict
from game.lab.chart import Dot
from game.lab.html import cell, figure, head, page, table, words
from game.lab.measures.measure import Unit
from game.lab.run import Results
from game.lab.tournament import Standing, Tournament, by_casting, by_role
from game.lab.words import number, reach, status, summed_up, wanted
from game.texts import say

CASTINGS_MAX = 400
"""How many castings a page lists; the data file has them all."""


def balance_page(balance: Balance, verdicts: Sequence[Verdict]) -> str:
    """The targets of a scenario and what was measured."""
    public = balance.asks[0].scenario.public
    title = say("lab.page.balance", title=public.title)
    rows = [
        [
            head(verdict.target.id),
            cell(status(verdict)),
            cell(verdict.target.text),
            cell(wanted(verdict.target, verdict.unit)),
            cell(_value(verdict), "n"),
            cell(_reach(verdict)),
        ]
        for verdict in verdicts
    ]
    heads = ("id", "status", "text", "wanted", "measured", "reach")
    body = [
        f"<p>{escape(_about(public, balance.seed, balance.games))}</p>",
        table(say("lab.page.targets"), [say(f"lab.page.{name}") for name in heads], rows),
    ]
    body += [_section(verdict) for verdict in verdicts]
    return page(title, public.language, body)


def tournament_page(tournament: Tournament, results: Results) -> str:
    """How roles and castings did."""
    public = tournament.public
    standings = by_role(tournament, results)
    heads = [say(f"lab.page.{name}") for name in ("seat", "role", "games", "deals", "score", "gain")]
    rows = [[head(public.seats[one.seat].name), *_numbers(one)] for one in standings]
    body = [
        f"<p>{escape(_about(public, tournament.seed, tournament.games))}</p>",
        table(say("lab.page.roles"), heads, rows),
    ]
    for seat in public.everyone:
        chosen = [Dot(one.role, one.gain) for one in standings if one.seat == seat]
        body.append(figure(chosen, say("lab.page.gains", seat=public.seats[seat].name), Unit.POINTS))
    castings = by_casting(tournament, results)
    listed = [
        [
            head(" / ".join(role.label for role in casting)),
            cell(number(seats[0].deals.value, Unit.PERCENT), "n"),
            *(cell(number(one.score.value, Unit.POINTS), "n") for one in seats),
        ]
        for casting, seats in castings[:CASTINGS_MAX]
    ]
    names = [say("lab.page.casting"), say("lab.page.deals"), *(seat.name for seat in public.seats)]
    body.append(table(say("lab.page.castings", n=len(castings)), names, listed))
    return page(say("lab.page.tournament", title=public.title), public.language, body)


def _about(public: PublicScenario, seed: int, games: int) -> str:
    return say("lab.page.about", title=public.title, seed=seed, games=games)


def _section(verdict: Verdict) -> str:
    target, finding = verdict.target, verdict.finding
    parts = [f"<h2>{escape(target.id)}: {escape(target.text)}</h2><p>{escape(summed_up(verdict))}</p>"]
    wants = (target.low, target.high)
    if finding is not None and (verdict.inside is not None or not finding.parts):
        whole = [Dot(say("lab.page.measured"), finding.estimate)]
        parts.append(figure(whole, target.text, verdict.unit, wants))
    if finding is not None and finding.parts:
        inside = [Dot(part.label, part.estimate) for part in finding.parts]
        band = wants if verdict.inside is None else (None, None)
        parts.append(figure(inside, target.text, verdict.inside or verdict.unit, band))
    return f"<section>{''.join(parts)}</section>"


def _value(verdict: Verdict) -> str:
    return number(verdict.finding.estimate.value, verdict.unit) if verdict.finding else ""


def _reach(verdict: Verdict) -> str:
    return reach(verdict.finding.estimate, verdict.unit) if verdict.finding else summed_up(verdict)


def _numbers(standing: Standing) -> list[str]:
    return [
        cell(standing.role),
        cell(str(standing.games), "n"),
        cell(words(standing.deals, Unit.PERCENT), "n"),
        cell(words(standing.score, Unit.POINTS), "n"),
        cell(words(standing.gain, Unit.POINTS), "n"),
    ]
