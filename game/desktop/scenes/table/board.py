"""What the parts of the table share: the view, what follows from it, and what the player is doing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from game.core.errors import Refused
from game.core.events import Said
from game.core.ids import IssueId, Package, SeatId, Turn
from game.core.legal import Legal, check, legal
from game.core.orders import Kind, MakeOffer, Orders
from game.presenters.advice import Coach
from game.presenters.calendar import Line as CalendarLine
from game.presenters.calendar import calendar_line
from game.presenters.conversation import Line, conversation, day
from game.presenters.delegation import Delegation, Page, delegations
from game.presenters.ledger import ledger
from game.presenters.matrix import Bond, FileState, IssueRow, bonds, file_state, matrix
from game.presenters.news import tell
from game.presenters.prospect import Prospect, prospect
from game.presenters.reader import Reader
from game.presenters.reasons import sentence
from game.presenters.situation import Situation, situation
from game.presenters.sketch import completed, eased
from game.presenters.standing import Paper, papers
from game.presenters.worth import Worth, worth
from game.texts import is_veiled

if TYPE_CHECKING:
    from game.core.commands import SeatCommand
    from game.core.view import SeatView
    from game.desktop.scene import Scene, Transition
    from game.desktop.scenes.advice.sheet import Sheet
    from game.desktop.scenes.flow import Flow
    from game.desktop.scenes.table.picker import Picker
    from game.desktop.ui import Ui
    from game.presenters.plan import Plan
    from game.table.casting import Casting

T = TypeVar("T")
TALK, NEWS, LEDGER = range(3)
CAPITALS, PACKAGE, VOICES = range(3)


class Seen(NamedTuple):
    """A hovered or focused option."""

    issue: IssueId
    option: int


class News(NamedTuple):
    """A piece of news with its day."""

    when: str
    text: str


class Board:
    """One seat's table: read from the chair in every frame, worked out again only when it has changed."""

    def __init__(
        self,
        flow: Flow,
        casting: Casting,
        coach: Coach = Coach.NONE,
        hand: Callable[[], Scene] | None = None,
    ) -> None:
        self.flow, self.casting, self.coach, self.hand = flow, casting, coach, hand
        # Where several people share the screen, the way to the seat's own notes.
        self.notes: Callable[[], Scene] | None = None
        self.advice: Sheet | None = None
        self.warned: Orders | None = None
        self.tab, self.chapter = TALK, PACKAGE
        self.has_marks = self.at_desk = False
        self.picker: Picker | None = None
        self.page: Page | None = None
        self.question = ""
        self.seen_news = 0
        self.seen: Seen | None = None
        self.outcome: Transition | SeatCommand | None = None
        self.focus = ""
        self._staffed: tuple[object, ...] = ()
        self._known: dict[object, object] = {}
        self._known_of: tuple[object, object] | None = None
        self.turn = 0
        self.view: SeatView = flow.chair.view()
        self._work_out()

    # -- reading ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look at the table again."""
        view = self.flow.chair.view()
        if view != self.view or is_veiled() != self._is_veiled:
            self.view = view
            self._known.clear()
            self._work_out()
        self._let_staff_prepare()

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What follows from view and plan, worked out once for each of them."""
        now = (self.view, self.plan)
        if self._known_of is None or any(a is not b for a, b in zip(self._known_of, now, strict=True)):
            self._known.clear()
            self._known_of = now
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = (make(),)
        return cast("tuple[T]", found)[0]

    def _work_out(self) -> None:
        self._is_veiled = is_veiled()
        view = self.view
        self.reader = Reader(view.scenario, view.seat)
        self.legal: Legal = legal(view)
        self.now: Situation = situation(view)
        self.rows: tuple[IssueRow, ...] = matrix(view, counts_pens=not self.is_guiding)
        self.calendar: CalendarLine = calendar_line(view)
        self.seats: tuple[Delegation, ...] = delegations(view, self.now, self.casting)
        self.lines: tuple[Line, ...] = conversation(view)
        self.promises: tuple[str, ...] = ledger(view)
        self.papers: tuple[Paper, ...] = papers(view)
        self.news: tuple[News, ...] = self._news()
        self.others = tuple(seat for seat in view.scenario.everyone if seat != view.seat)
        self._worths: dict[tuple[Package, Kind, Turn], Worth] = {}
        self._offers: dict[object, MakeOffer] = {}
        if self.turn != view.public.turn:
            self.turn = view.public.turn
            self.has_news = bool(self.news)

    def _news(self) -> tuple[News, ...]:
        found = []
        for notice in self.flow.chair.log():
            if isinstance(notice.event, Said):
                continue
            text = tell(self.reader, notice)
            if text:
                found.append(News(day(self.view, notice.turn), text))
        return tuple(found)

    @property
    def is_guiding(self) -> bool:
        """Whether cost marks, linkages and pens stay in the background."""
        return self.flow.guide.is_guiding(self.view)

    @property
    def moves(self) -> frozenset[str]:
        """The moves the table shows."""
        return self.once("moves", lambda: self.flow.guide.moves(self.view))

    @property
    def shown(self) -> tuple[IssueRow, ...]:
        """The issues the table shows."""
        guide = self.flow.guide
        return self.once(
            "shown", lambda: tuple(self.rows[number] for number in guide.issues(self.view, self.package))
        )

    def note(self, place: str) -> str:
        """What the guide says beside a place in this turn."""
        return self.once(("note", place), lambda: self.flow.guide.note(self.view, place) or "")

    @property
    def staff_prepares(self) -> bool:
        """Whether staff fill the desk moves."""
        return self.once("staff", lambda: self.flow.guide.staff_prepares(self.view))

    def file(self, issue: IssueId, option: int) -> FileState:
        """How far the file of a clause is."""
        counts_pens = not self.is_guiding
        return self.once(
            ("file", issue, option), lambda: file_state(self.view, issue, option, counts_pens=counts_pens)
        )

    @property
    def sealed(self) -> str:
        """Why nothing can be ordered any more, or nothing."""
        return self.once("sealed", self._why_sealed)

    def _why_sealed(self) -> str:
        try:
            check(self.view, Orders())
        except Refused as refused:
            return sentence(refused)
        return ""

    # -- the plan -----------------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The orders in the making."""
        return self.flow.plan

    @plan.setter
    def plan(self, plan: Plan) -> None:
        self.flow.plan = plan
        self._let_staff_prepare()

    def change(self, ui: Ui, change: Callable[[], Plan]) -> None:
        """Change the plan, or say why that is not possible."""
        try:
            self.plan = change()
        except Refused as refused:
            ui.toast(sentence(refused), "warning-circle", 6)

    def _let_staff_prepare(self) -> None:
        """In the first turns of a guided game staff fill the desk: no other desk moves are shown yet."""
        if not self.staff_prepares or self.view.orders is not None:
            return
        key = (self.turn, self.package)
        if self._staffed != key:
            self._staffed = key
            desk = self.flow.guide.staff_moves(self.view, self.package)
            plan = self.flow.plan
            self.flow.plan = replace(plan, orders=replace(plan.orders, desk=desk))

    @property
    def to(self) -> tuple[SeatId, ...]:
        """Whom the message in the making is for."""
        return self.flow.speech.to or self.others

    @to.setter
    def to(self, seats: tuple[SeatId, ...]) -> None:
        self.flow.speech = replace(self.flow.speech, to=seats)

    @property
    def written(self) -> str:
        """The words of the message in the making."""
        return self.flow.speech.written

    @written.setter
    def written(self, words: str) -> None:
        if words != self.written:
            self.flow.speech = replace(self.flow.speech, written=words)

    @property
    def package(self) -> Package:
        """The package of the offer in the making."""
        return self.plan.draft(self.view).package

    @property
    def draft(self) -> MakeOffer:
        """The offer in the making, its presets filled in."""
        sketch = self.plan.draft(self.view)
        found = self._offers.get(sketch)
        if found is None:
            found = self._offers[sketch] = completed(self.view, sketch)
        return found

    # -- what things are worth ----------------------------------------------------------------------------

    def previewed(self) -> Package:
        """The package with the option that is looked at."""
        if self.seen is None:
            return self.package
        issue, option = self.seen
        return (*self.package[:issue], option, *self.package[issue + 1 :])

    def previewed_offer(self) -> MakeOffer:
        """The offer that pressing the option looked at would make; the draft while none is."""
        if self.seen is None:
            return self.draft
        issue, option = self.seen
        return self.once(("offer", issue, option), lambda: self._with_clause(issue, option))

    def _with_clause(self, issue: IssueId, option: int) -> MakeOffer:
        sketch = self.plan.draft(self.view).with_clause(issue, option)
        return completed(self.view, eased(self.view, sketch))

    def weigh(self, package: Package, kind: Kind, date: Turn) -> Worth:
        """What a package is worth to the seat when it is signed in turn `date`, worked out once."""
        date = max(date, self.view.public.turn)
        found = self._worths.get((package, kind, date))
        if found is None:
            found = self._worths[package, kind, date] = worth(self.view, package, kind, date)
        return found

    def bonds(self, package: Package) -> tuple[Bond, ...]:
        """The linkages a package meets."""
        return bonds(self.view, package)

    def prospect(self, seat: SeatId, package: Package) -> Prospect:
        """How another seat may look at it, from what is published."""
        key = ("prospect", seat, package)
        return self.once(key, lambda: prospect(self.view.scenario, seat, package))
