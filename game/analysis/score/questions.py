"""All questions about one moment, each answered once."""

from __future__ import annotations

from functools import cached_property

from game.analysis.score.appraisal import Appraisal, appraise, zone_of_agreement
from game.analysis.score.bargains import Bargains, bargains
from game.analysis.score.catalogue import Catalogue, Valued
from game.analysis.score.near import near
from game.analysis.score.outline import Point, outline
from game.analysis.score.search import agreeable, alone, best
from game.analysis.score.swaps import Swap, swaps
from game.analysis.score.weakness import Strength, strengths
from game.core.ids import Package, PerSeat, SeatId
from game.core.space import Moment


class Questions:
    """What could be signed at one moment, and how good it was; keep it as long as the moment is asked about.

    It reads every seat's book: for scholars, the facilitator and the debrief, never for a character in play.
    Nothing is worked out before it is asked for, and nothing twice.

    Raises: TooManyPackages.
    """

    def __init__(self, moment: Moment) -> None:
        self.catalogue = Catalogue(moment)

    @property
    def moment(self) -> Moment:
        """The moment asked about."""
        return self.catalogue.moment

    @cached_property
    def outline(self) -> tuple[Point, ...]:
        """See `outline`."""
        return outline(self.catalogue)

    @cached_property
    def bargains(self) -> Bargains | None:
        """See `bargains`."""
        return bargains(self.outline, self.catalogue.walk_aways)

    @cached_property
    def zone(self) -> int:
        """See `zone_of_agreement`."""
        return zone_of_agreement(self.catalogue)

    @cached_property
    def alone(self) -> PerSeat[Valued | None]:
        """Every seat's best settlement, whatever it means for the others; None if there is none."""
        return tuple(best(self.catalogue, alone(seat)) for seat in self.moment.scenario.everyone)

    @cached_property
    def agreeable(self) -> PerSeat[Valued | None]:
        """Every seat's best settlement of those that leave none of the others below its walk-away."""
        return tuple(best(self.catalogue, agreeable(seat)) for seat in self.moment.scenario.everyone)

    def appraise(self, package: Package) -> Appraisal:
        """See `Appraisal`.

        Raises: SpaceProblem if the moment has no settlement.
        """
        return appraise(self.catalogue, self.outline, package)

    def swaps(self, package: Package) -> tuple[Swap, ...]:
        """See `swaps`."""
        return swaps(self.catalogue, package)

    def strengths(self, package: Package) -> tuple[Strength, ...]:
        """See `strengths`."""
        return strengths(self.moment.scenario, self.moment.public, package)

    def near(self, seat: SeatId, at_least: int, count: int = 20) -> tuple[Valued, ...]:
        """See `near`."""
        return near(self.catalogue, seat, at_least, count)
