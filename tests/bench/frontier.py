"""Exact frontiers and named solutions against NegMAS: the same random domains, frontiers compared.

Both sides begin with plain numbers and end with the frontier, Nash, Kalai-Smorodinsky, egalitarian and
utilitarian points. The peer leaves out what is below a walk-away, which makes its frontier the easier one;
only the rest is compared.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable
from itertools import cycle, product
from operator import ge
from random import Random

from game.analysis import DealSpace, Values, solve
from game.analysis.what_if import what_ifs
from tests.bench import peer
from tests.bench.clock import Pace, alternate, ratio
from tests.bench.domain import Domain, drawn, hundred

PARTIES = 3
DOMAINS = 20
SIZES = ((8, 3, 1_000, 2_000), (9, 2, 5_000, 10_000))
"""Issues of five options, rounds of timing, least and aim."""
MEMORY_MOST = 1 / 20
LARGE_MOST = 1 / 8
LINKED_MOST = 1 / 4
WHAT_IFS_MOST = 5.0
LINKED = (5, 5)
"""Issues and options of a space that is one component."""

Frontier = tuple[Values, ...]


def space_of(domain: Domain) -> DealSpace:
    """A domain for our side."""
    return DealSpace.of(domain.points, domain.walk_away)


def ours(space: DealSpace) -> Frontier:
    """The frontier, all four solutions worked out."""
    solved = solve(space)
    found = solved.frontier
    assert None not in (solved.nash, solved.kalai_smorodinsky, solved.egalitarian, solved.utilitarian)
    return found


class Seen:
    """What each side found, by domain: kept while it is timed, compared afterwards."""

    def __init__(self) -> None:
        self.ours: dict[int, Frontier] = {}
        self.theirs: dict[int, peer.Frontier] = {}

    def compare(self, spaces: list[DealSpace]) -> int:
        """How many frontiers both sides have found; they must be equal."""
        both = self.ours.keys() & self.theirs.keys()
        for number in both:
            walk_away = spaces[number].walk_away
            agreed = {point for point in self.ours[number] if all(map(ge, point, walk_away))}
            assert self.theirs[number] == agreed, f"domain {number}"
        return len(both)


def line(name: str, found: float, target: str) -> None:
    """One result."""
    sys.stdout.write(f"  {name:<44}{found:>12,.4g} x   {target}\n")


def sizes() -> bool:
    """Random domains of eight and nine issues."""
    return all([sized(*size) for size in SIZES])  # noqa: C419 - every size is measured


def sized(issues: int, rounds: int, least: int, aim: int) -> bool:
    """Random domains of one size."""
    domains = [drawn(PARTIES, issues, 5, seed) for seed in range(DOMAINS)]
    seen, turn = Seen(), cycle(range(DOMAINS))

    def all_ours() -> int:
        for number, domain in enumerate(domains):
            seen.ours[number] = ours(space_of(domain))
        return len(domains)

    def one_of_theirs() -> int:
        number = next(turn)
        seen.theirs[number] = peer.frontier(domains[number])
        return 1

    paces = alternate({"ours": all_ours, "theirs": one_of_theirs}, rounds)
    found = ratio(paces["ours"], paces["theirs"])
    compared = seen.compare([space_of(domain) for domain in domains])
    line(
        f"{issues} x 5: {milliseconds(paces['ours'])} against {milliseconds(paces['theirs'])}",
        found,
        f"least {least:,}, aim {aim:,}; {compared} frontiers equal",
    )
    return found >= least


def memory() -> bool:
    """The peaks of memory that Python hands out, by tracemalloc, numpy's included, imports not."""
    domain = drawn(PARTIES, 8, 5, 0)
    found = [peak(lambda: ours(space_of(domain))), peak(lambda: peer.frontier(domain))]
    line(
        f"8 x 5: {found[0] / 1e6:.2f} MB against {found[1] / 1e6:.0f} MB at the peak",
        found[0] / found[1],
        f"most {MEMORY_MOST}",
    )
    return found[0] <= MEMORY_MOST * found[1]


def peak(work: Callable[[], object]) -> int:
    """Bytes at the worst moment of a piece of work, the first run of which does not count."""
    work()
    gc.collect()
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def large() -> bool:
    """Thirty issues of ours, a hundred points to each party as is usual, against six of theirs."""
    wide = [hundred(PARTIES, 30, 5, seed) for seed in range(DOMAINS)]
    small = [drawn(PARTIES, 6, 4, seed) for seed in range(DOMAINS)]
    paces = alternate(
        {
            "ours": lambda: len([ours(space_of(domain)) for domain in wide]),
            "theirs": lambda: len([peer.frontier(domain) for domain in small]),
        },
        5,
    )
    found = 1 / ratio(paces["ours"], paces["theirs"])
    line(
        f"30 x 5 {milliseconds(paces['ours'])} against 6 x 4 {milliseconds(paces['theirs'])}",
        found,
        f"most {LARGE_MOST}",
    )
    return found <= LARGE_MOST


def linked_space(seed: int) -> DealSpace:
    """A space in which every issue is linked to the next."""
    issues, options = LINKED
    domain, dice = drawn(PARTIES, issues, options, seed), Random(seed)
    linkages = [
        (
            {
                issue: (dice.randrange(options),),
                issue + 1: (dice.randrange(options), dice.randrange(options)),
            },
            tuple(dice.randint(-40, 40) for _ in range(PARTIES)),
        )
        for issue in range(issues - 1)
        for _ in range(2)
    ]
    return DealSpace.of(domain.points, domain.walk_away, linkages)


def linked() -> bool:
    """Spaces of one component; the peer is given every deal's value in a table, ready-made."""
    spaces = [linked_space(seed) for seed in range(DOMAINS)]
    tables = []
    for space in spaces:
        assert 1 == len(space.components())
        deals = list(product(*(range(size) for size in space.sizes)))
        values = {deal: space.value(deal) for deal in deals}
        tables.append(
            [{deal: int(value[party]) for deal, value in values.items()} for party in range(PARTIES)]
        )
    seen, fresh = Seen(), [(s.values, s.walk_away, s.linkages) for s in spaces]

    def all_ours() -> int:
        for number, (values, walk_away, linkages) in enumerate(fresh):
            given = [(dict(linkage.when), linkage.points) for linkage in linkages]
            seen.ours[number] = ours(DealSpace.of(values, walk_away, given))
        return len(fresh)

    def all_theirs() -> int:
        for number, (space, by_party) in enumerate(zip(spaces, tables, strict=True)):
            walk_away = tuple(map(int, space.walk_away))
            seen.theirs[number] = peer.frontier_of_tables(space.sizes, by_party, walk_away)
        return len(spaces)

    paces = alternate({"ours": all_ours, "theirs": all_theirs}, 5)
    compared = seen.compare(spaces)
    found = 1 / ratio(paces["ours"], paces["theirs"])
    line(
        f"5 x 5 all linked: {milliseconds(paces['ours'])} against {milliseconds(paces['theirs'])}",
        found,
        f"most {LINKED_MOST}; {compared} frontiers equal",
    )
    return found <= LINKED_MOST


def options() -> bool:
    """All forty what-ifs of eight issues against a run as timed above, and against its frontier alone."""
    domains = [drawn(PARTIES, 8, 5, seed) for seed in range(DOMAINS)]
    spaces = [space_of(domain) for domain in domains]

    def forty() -> int:
        for space in spaces:
            count = len([prospect.frontier for row in what_ifs(space) for prospect in row])
            assert 40 == count
        return len(spaces)

    paces = alternate(
        {
            "what-ifs": forty,
            "run": lambda: len([ours(space) for space in spaces]),
            "frontier": lambda: len([solve(space).frontier for space in spaces]),
        },
        9,
    )
    found = ratio(paces["run"], paces["what-ifs"])
    bare = ratio(paces["frontier"], paces["what-ifs"])
    line(
        f"8 x 5: forty what-ifs {milliseconds(paces['what-ifs'])}, one run {milliseconds(paces['run'])}",
        found,
        f"most {WHAT_IFS_MOST:g}; {bare:.1f} x a frontier without solutions",
    )
    return found < WHAT_IFS_MOST


def milliseconds(pace: Pace) -> str:
    """The usual time of one unit."""
    return f"{1000 / pace.usual:,.3g} ms"


def main() -> bool:
    """Compare, print, and tell whether every target is met; without the peer only ours are measured."""
    sys.stdout.write("exact frontiers of three parties, all four solutions included\n")
    if not peer.is_there():
        sys.stdout.write(peer.MISSING)
        return options()
    sys.stdout.write(f"  against {peer.name()}\n")
    return all([sizes(), memory(), large(), linked(), options()])
