"""What is efficient and what is fair in a deal space: one call, answers when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.analysis.frontier import Frontier
from game.analysis.packing import Packing
from game.analysis.problem import SpaceProblem
from game.analysis.solutions import Bargain, Solution
from game.analysis.space import Deal, DealSpace, Values


@dataclass(frozen=True)
class Solved:
    """The frontier of a space and its named solutions, each worked out once and when first asked for."""

    space: DealSpace
    whole: DealSpace
    packing: Packing
    efficient: Frontier

    @cached_property
    def frontier(self) -> tuple[Values, ...]:
        """The values of the efficient deals, each tuple once, best for the first party first.

        A deal is efficient if no other is at least as good for all and better for one. Tuples fall in
        lexicographic order.
        Source: Pareto 1906, "Manuale di economia politica", chapter VI, section 33.
        Elsewhere: Genius and NegMAS compare floating-point numbers, NegMAS with a tolerance, so that deals
        apart by rounding only may both be listed.
        """
        return self.packing.values(self._columns)

    @cached_property
    def _columns(self) -> list[list[int]]:
        return self.packing.columns(self.efficient.keys)

    def deals_at(self, point: Values) -> int:
        """How many deals are worth exactly a point of the frontier.

        Raises: SpaceProblem if the point is not on the frontier.
        """
        return self.efficient.deals(self._key(point))

    def deal_at(self, point: Values) -> Deal:
        """One deal that is worth exactly a point of the frontier, always the same one.

        Raises: SpaceProblem if the point is not on the frontier.
        """
        return self.efficient.deal(self._key(point))

    def _key(self, point: Values) -> int:
        key = self.packing.key(point)
        if key is None or key not in self._keys:
            raise SpaceProblem("not_efficient", point=str(tuple(map(str, point))))
        return key

    @cached_property
    def _keys(self) -> frozenset[int]:
        return frozenset(self.efficient.keys)

    @cached_property
    def _bargain(self) -> Bargain:
        return Bargain.of(self.packing, self._columns, tuple(map(int, self.whole.walk_away)))

    @cached_property
    def nash(self) -> Solution | None:
        """See `Bargain.nash`; None if every deal leaves someone worse off than without one."""
        return None if self._bargain.is_empty else self._bargain.nash()

    @cached_property
    def kalai_smorodinsky(self) -> Solution | None:
        """See `Bargain.kalai_smorodinsky`; None if every deal leaves someone worse off than without one."""
        return None if self._bargain.is_empty else self._bargain.kalai_smorodinsky()

    @cached_property
    def egalitarian(self) -> Solution | None:
        """See `Bargain.egalitarian`; None if every deal leaves someone worse off than without one."""
        return None if self._bargain.is_empty else self._bargain.egalitarian()

    @cached_property
    def utilitarian(self) -> Solution | None:
        """See `Bargain.utilitarian`; None if every deal leaves someone worse off than without one."""
        return None if self._bargain.is_empty else self._bargain.utilitarian()


def solve(space: DealSpace) -> Solved:
    """The exact frontier of a space, from which its solutions follow.

    Cost: about a millisecond for three parties and nine issues of five options, whatever the number of deals;
    it grows with the size of the frontier, which four and more parties can make very large.

    Raises: ComponentTooLarge before it starts.
    """
    whole, units = space.in_integers()
    packing = Packing.of(whole, units)
    return Solved(space, whole, packing, Frontier.of(whole, packing))
