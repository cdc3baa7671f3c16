"""Random parts of scenarios: effects, conditions, issues, books; each drawn from a given generator."""

from __future__ import annotations

from random import Random

from game.core.effects import Effect, Effects, Touches, Who
from game.core.ids import GaugeId, IssueId, SeatId
from game.core.scenario import Issue, Option, When

ACTING = (Who.OWN, Who.OTHERS, Who.ALL)
AIMING = (*ACTING, Who.TARGET, Who.OTHER)
SIGNING = (Who.ALL, Who.SIGNATORIES)
LEAVING = (*ACTING, Who.SIGNATORIES, Who.COSIGNERS)
NOBODY_IN_PARTICULAR = (Who.ALL,)


class Parts:
    """A source of random scenario parts that fit one size of scenario."""

    def __init__(self, rng: Random, seats: int, gauges: int, options: tuple[int, ...]) -> None:
        self.rng, self.seats, self.gauges, self.options = rng, seats, gauges, options

    def everyone(self) -> tuple[SeatId, ...]:
        return tuple(SeatId(seat) for seat in range(self.seats))

    def some_seats(self, least: int) -> tuple[SeatId, ...]:
        size = self.rng.randint(least, self.seats)
        return tuple(sorted(self.rng.sample(self.everyone(), size)))

    def drift(self, turns: int) -> tuple[int, ...]:
        return tuple(self.rng.randint(-150, 150) for _ in range(self.rng.randint(0, turns + 1)))

    def when(self) -> When:
        issues = self.rng.sample(range(len(self.options)), min(len(self.options), self.rng.randint(1, 3)))
        return When(tuple((IssueId(issue), self.mask(issue)) for issue in issues))

    def mask(self, issue: int) -> int:
        """At least one option of the issue, as bits."""
        return self.rng.randint(1, (1 << self.options[issue]) - 1)

    def effects(self, words: tuple[Who, ...]) -> Effects:
        return tuple(self._effect(words) for _ in range(self.rng.randint(0, 3)))

    def _effect(self, words: tuple[Who, ...]) -> Effect:
        possible = [kind for kind in Touches if kind is not Touches.GAUGE or self.gauges]
        touches = self.rng.choice(possible)
        amount = self.rng.choice((-1, 1)) * self.rng.randint(1, 600)
        match touches:
            case Touches.GAUGE:
                return Effect(touches, amount, GaugeId(self.rng.randrange(self.gauges)))
            case Touches.FILE:
                return Effect(touches, self.rng.choice((-2, -1, 1, 2)), self.rng.randrange(len(self.options)))
            case Touches.TRUST:
                return Effect(touches, amount, -1, self._who(words), self._who(words))
            case _:
                return Effect(touches, amount, -1, self._who(words))

    def _who(self, words: tuple[Who, ...]) -> SeatId | Who:
        named: list[SeatId | Who] = [*words, *self.everyone()]
        return self.rng.choice(named)

    def issue(self, number: int, *, files: bool, open_to_all: bool) -> Issue:
        binds = self.everyone() if open_to_all else self.some_seats(1)
        options = tuple(self._option(number, option, binds, files) for option in range(self.options[number]))
        return Issue(
            key=f"issue_{number}",
            name=f"Issue {number}",
            options=options,
            file_start=self.rng.randint(0, 3) if files else 0,
            preparers=binds,
            humanitarian=self.rng.random() < 0.15,
        )

    def _option(self, issue: int, option: int, binds: tuple[SeatId, ...], files: bool) -> Option:
        rng, clause = self.rng, option > 0
        requires: tuple[tuple[GaugeId, int], ...] = ()
        if clause and self.gauges and rng.random() < 0.1:
            requires = ((GaugeId(rng.randrange(self.gauges)), rng.randint(0, 700)),)
        return Option(
            label=f"Option {option} of issue {issue}",
            short=f"I{issue}O{option}",
            meaning="",
            source="",
            need=rng.randint(0, 6) if clause and files else 0,
            cost_marks=rng.randint(0, 2) if clause else 0,
            binds=binds,
            settlement_only=clause and rng.random() < 0.1,
            summit=clause and rng.random() < 0.1,
            requires=requires,
        )
