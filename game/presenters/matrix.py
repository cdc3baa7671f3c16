"""The package as a grid: every issue with its file and all its options, as one seat sees them."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import IssueId, Package, SeatId
from game.core.scenario import Option
from game.core.view import SeatView
from game.presenters.files import Progress, progress, tell_progress
from game.presenters.reader import Reader
from game.texts import say


@dataclass(frozen=True, slots=True)
class Cell:
    """One option. `value` and `share` (0 to 1 of the seat's dearest option) are the reader's own.

    `offered` are the seats whose latest offers the reader can see hold it, `crosses` those whose red line it
    breaks, `stars` the reader's headlines that name it, by place.
    """

    option: int
    label: str
    full: str
    value: str
    share: float
    stars: tuple[int, ...]
    cost_marks: int
    offered: tuple[SeatId, ...]
    crosses: tuple[SeatId, ...]
    is_in_force: bool
    hint: str


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue. `authors` wrote the units of its file in turn, -1 for text that was there before."""

    issue: IssueId
    key: str
    name: str
    short: str
    binders: tuple[SeatId, ...]
    authors: tuple[int, ...]
    has_file: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FileState:
    """A clause's file in a word: units needed, how far it is, and the whole sentence."""

    need: int
    how: Progress
    word: str
    hint: str


@dataclass(frozen=True, slots=True)
class Bond:
    """A linkage that a package meets, with the reader's own points for it in hundredths."""

    name: str
    text: str
    points: int


def matrix(view: SeatView, *, counts_pens: bool = True) -> tuple[IssueRow, ...]:
    """All issues in scenario order; without `counts_pens` second pens stay in the background."""
    points = view.book.points
    most = max((amount for row in points for amount in row), default=0)
    offered = _latest_offers(view)
    reader = Reader(view.scenario, view.seat)
    rows = []
    for number, issue in enumerate(view.scenario.issues):
        place = IssueId(number)
        cells = tuple(
            Cell(
                option=k,
                label=option.short or option.label,
                full=option.label,
                value=reader.tally(points[number][k]),
                share=max(0, points[number][k]) / most if most > 0 else 0.0,
                stars=_stars(view, place, k),
                cost_marks=option.cost_marks,
                offered=tuple(seat for seat, package in offered if package[number] == k),
                crosses=_crossing(view, place, k),
                is_in_force=bool(k) and view.public.in_force[number] == k,
                hint=_hint(view, reader, place, option, k, counts_pens=counts_pens),
            )
            for k, option in enumerate(issue.options)
        )
        binders = sorted({seat for option in issue.options[1:] for seat in option.binds})
        has_file = any(option.need for option in issue.options)
        rows.append(
            IssueRow(
                place,
                issue.key,
                issue.name,
                reader.short(place),
                tuple(binders),
                _authors(view, place),
                has_file,
                cells,
            )
        )
    return tuple(rows)


def file_state(view: SeatView, issue: IssueId, option: int, *, counts_pens: bool = True) -> FileState:
    """The file of one clause; without `counts_pens` a full one is ready whoever wrote it."""
    chosen = view.scenario.issues[issue].options[option]
    how = progress(view.scenario, view.public, issue, option)
    if how is Progress.ONE_PEN and not counts_pens:
        how = Progress.READY
    hint = tell_progress(view.scenario, view.public, issue, option, counts_pens=counts_pens)
    return FileState(chosen.need, how, say(f"table.file_{how.value}"), hint[:1].upper() + hint[1:])


def bonds(view: SeatView, package: Package) -> tuple[Bond, ...]:
    """The linkages that a package meets."""
    return tuple(
        Bond(linkage.name, linkage.text, points)
        for linkage, points in zip(view.scenario.linkages, view.book.linkages, strict=True)
        if linkage.when.holds(package)
    )


def _latest_offers(view: SeatView) -> tuple[tuple[SeatId, Package], ...]:
    """The latest package of each seat that the reader knows of; its own first."""
    found: dict[SeatId, tuple[int, Package]] = {}
    for offer in view.offers:
        for seat in (offer.proposer, *offer.accepted_by):
            if seat not in found or found[seat][0] < offer.turn:
                found[seat] = (offer.turn, offer.package)
    if view.latest is not None:
        found[view.seat] = (view.public.turn, view.latest)
    # An offer names clauses; the issues it leaves out say nothing.
    return tuple((seat, package) for seat, (_, package) in sorted(found.items()))


def _crossing(view: SeatView, issue: IssueId, option: int) -> tuple[SeatId, ...]:
    """The seats whose public red line the option breaks, by their published order (R52)."""
    found = []
    for line in view.public.red_lines:
        ranks = view.scenario.published[line.seat][issue]
        if line.issue == issue and ranks[option] < ranks[line.option]:
            found.append(line.seat)
    return tuple(found)


def _stars(view: SeatView, issue: IssueId, option: int) -> tuple[int, ...]:
    return tuple(
        place
        for place, headline in enumerate(view.book.headlines)
        if any(named == issue and mask >> option & 1 for named, mask in headline.when.parts)
    )


def _authors(view: SeatView, issue: IssueId) -> tuple[int, ...]:
    units, work = view.public.files[issue], view.public.work[issue]
    written = [seat for seat in view.scenario.everyone for _ in range(work[seat])]
    return (*(-1 for _ in range(units - len(written))), *written)[:units]


def _hint(
    view: SeatView, reader: Reader, issue: IssueId, option: Option, number: int, *, counts_pens: bool
) -> str:
    parts = [option.meaning] if option.meaning else []
    if number:
        state = tell_progress(view.scenario, view.public, issue, number, counts_pens=counts_pens)
        parts += [say("table.sentence", text=state[:1].upper() + state[1:])] if state else []
        if option.settlement_only:
            parts.append(say("table.settlement_only"))
        if option.summit:
            parts.append(say("table.summit"))
    for headline in view.book.headlines:
        if any(named == issue and mask >> number & 1 for named, mask in headline.when.parts):
            parts.append(say("table.headline", text=headline.text))
    for seat in _crossing(view, issue, number):
        parts.append(say("table.crosses", owner=reader.owner(seat)))
    return " ".join(parts)
