"""Changes to an offer worth talking about: from the seat's own points and the published orders only."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import IssueId, Package, SeatId
from game.core.orders import Kind
from game.core.position import Offer
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.texts import say

MOST = 3
TOP = 1000
"""The published rank of the option a seat wants most."""
SMALL_STEP = 350
"""A loss of public rank that a proposer will likely take."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an option stands on a seat's published list, 1 the most wanted, and whether it shares it."""

    place: int
    out_of: int
    is_shared: bool

    @property
    def blocks(self) -> int:
        """How many of `out_of` blocks are full: all for the most wanted."""
        return self.out_of - self.place + 1


@dataclass(frozen=True, slots=True)
class Swap:
    """One clause to ask for or to give; `points` is the change of the reader's own, in hundredths."""

    issue: IssueId
    option: int
    is_ask: bool
    label: str
    points: int
    reason: str
    place: Place
    place_words: str


def swaps(view: SeatView, offer: Offer) -> tuple[Swap, ...]:
    """Up to three changes to another seat's offer, what to ask for and what to give taking turns.

    Issues about people are never among them.
    """
    asks, gives = _candidates(view, offer, is_ask=True), _candidates(view, offer, is_ask=False)
    chosen: list[Swap] = []
    while len(chosen) < MOST and (asks or gives):
        source = asks if asks and (not gives or len(chosen) % 2 == 0) else gives
        swap = source.pop(0)
        if all(swap.issue != other.issue for other in chosen):
            chosen.append(swap)
    return tuple(chosen)


def place_of(view: SeatView, seat: SeatId, issue: IssueId, option: int) -> Place:
    """Where an option stands on a seat's published list."""
    ranks = view.scenario.published[seat][issue]
    higher = sum(rank > ranks[option] for rank in ranks)
    return Place(higher + 1, len(ranks), ranks.count(ranks[option]) > 1)


def _candidates(view: SeatView, offer: Offer, *, is_ask: bool) -> list[Swap]:
    """The changes of one kind, the most promising first: much for one side, little for the other."""
    found: list[tuple[float, Swap]] = []
    largest = max((max(points) - min(points) for points in view.book.points), default=0) or 1
    for number, current in enumerate(offer.package):
        issue = IssueId(number)
        if view.scenario.issues[issue].humanitarian:
            continue
        points, ranks = view.book.points[issue], view.scenario.published[offer.proposer][issue]
        for option in range(len(points)):
            own, theirs = points[option] - points[current], ranks[option] - ranks[current]
            wanted = own > 0 if is_ask else own <= 0 and theirs > 0
            if not wanted or option == current or not _fits(view, offer, issue, option):
                continue
            found.append((own / largest + theirs / TOP, _swap(view, offer, issue, option, own, theirs)))
    found.sort(key=lambda pair: -pair[0])
    best: dict[IssueId, Swap] = {}
    for _, swap in found:
        best.setdefault(swap.issue, swap)
    return list(best.values())


def _fits(view: SeatView, offer: Offer, issue: IssueId, option: int) -> bool:
    """Whether the offer could hold the option without other seats or another kind."""
    chosen = view.scenario.issues[issue].options[option]
    parties = {offer.proposer, *offer.addressees}
    package: Package = (*offer.package[:issue], option, *offer.package[issue + 1 :])
    if option and not set(chosen.binds) <= parties:
        return False
    if offer.kind is Kind.SETTLEMENT:
        return view.scenario.settlement_requires.holds(package)
    return bool(offer.package[issue]) and bool(option) and not chosen.settlement_only


def _swap(view: SeatView, offer: Offer, issue: IssueId, option: int, own: int, theirs: int) -> Swap:
    place = place_of(view, offer.proposer, issue, option)
    if own > 0:
        reason = "free" if theirs >= 0 else "near" if theirs >= -SMALL_STEP else "far"
        words = say(f"swap.ask_{reason}")
    else:
        words = say("swap.give_likely") if own else say("swap.give_free")
    return Swap(
        issue=issue,
        option=option,
        is_ask=own > 0,
        label=_label(view, issue, option),
        points=own,
        reason=words,
        place=place,
        place_words=tell_place(place),
    )


def _label(view: SeatView, issue: IssueId, option: int) -> str:
    """A clause by its label; no clause by its issue too, unless the label names it."""
    label, name = view.scenario.issues[issue].options[option].label, Reader(view.scenario).short(issue)
    if option or name.casefold() in label.casefold():
        return label
    return say("package.clause", issue=name, option=label)


def tell_place(place: Place) -> str:
    """A place on a list in words."""
    number = say(f"place.{place.place}") if place.place <= 6 else str(place.place)
    how = "place.shared" if place.is_shared else "place.alone"
    return say(how, place=number, out_of=place.out_of)
