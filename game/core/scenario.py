"""What is negotiated, as played: one public part for everybody and one private book per seat.

A scenario is built with its preset, switches and length already applied; the rules know none of them.
Missing blocks are None or empty and switch the matching rule off (R96).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from game.core.effects import Effects
from game.core.ids import SEATS, GaugeId, IssueId, Package, PerIssue, PerPair, PerSeat, SeatId, Turn


@dataclass(frozen=True, slots=True)
class When:
    """A condition on a package: every named issue has one of the options in its bit mask."""

    parts: tuple[tuple[IssueId, int], ...]

    def holds(self, package: Package) -> bool:
        """Whether the package meets every part; an empty condition always holds."""
        for issue, mask in self.parts:
            if not mask >> package[issue] & 1:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Option:
    """One choice on an issue; option 0 of every issue means no clause (R10)."""

    label: str
    short: str
    meaning: str
    source: str
    need: int
    cost_marks: int
    binds: tuple[SeatId, ...]
    settlement_only: bool = False
    summit: bool = False
    requires: tuple[tuple[GaugeId, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Something to agree on. `preparers` are the seats that may prepare its file (R50).

    `short` is the name for narrow columns, empty where the name will do.
    """

    key: str
    name: str
    options: tuple[Option, ...]
    file_start: int
    preparers: tuple[SeatId, ...]
    humanitarian: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """What everybody knows about a seat; `will_do` tells a chooser what one does there.

    `called` is the name within a sentence, its article included, where that differs.
    """

    key: str
    name: str
    short: str
    public_role: str
    will_do: str = ""
    called: str = ""

    @property
    def in_text(self) -> str:
        """The name within a sentence."""
        return self.called or self.name


@dataclass(frozen=True, slots=True)
class Calendar:
    """When turns begin. `marked` names special turns."""

    start: date
    turns: int
    days_per_turn: int
    end: date
    marked: tuple[tuple[Turn, str], ...] = ()

    def begins(self, turn: Turn) -> date:
        """The first day of a turn."""
        return self.start + timedelta(days=self.days_per_turn * (turn - 1))

    def ends(self, turn: Turn) -> date:
        """The last day of a turn; the last planned turn ends when the calendar does (R30)."""
        last_day = self.begins(turn) + timedelta(days=self.days_per_turn - 1)
        return max(self.begins(turn), min(last_day, self.end)) if turn <= self.turns else last_day


@dataclass(frozen=True, slots=True)
class Gauge:
    """A public number, hundredths of a step, that drifts every turn (R2, R22)."""

    key: str
    name: str
    short: str
    of: str
    explain: str
    start: int
    drift: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Appetite:
    """How much each seat's leader still wants a headline (R2)."""

    explain: str
    start: PerSeat[int]
    drift: PerSeat[tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Trust:
    """Whether the other side's word counts, one number a pair (R2)."""

    explain: str
    start: PerPair[int]


@dataclass(frozen=True, slots=True)
class Linkage:
    """A combination of options worth more, or less, than its parts; its points are in the books."""

    name: str
    text: str
    when: When


@dataclass(frozen=True, slots=True)
class TruceTerms:
    """What one truce option does while it runs (R42).

    `at_most` caps a gauge's drift, `percent` scales its rise; `delay_percent` scales a seat's delay.
    """

    option: int
    at_most: tuple[tuple[GaugeId, int], ...]
    percent: tuple[tuple[GaugeId, int], ...]
    delay_percent: PerSeat[int]
    each_turn: Effects


@dataclass(frozen=True, slots=True)
class TruceRules:
    """How an interim ceasefire runs and ends (R40-R43). `terms` are listed weakest first."""

    issue: IssueId
    terms: tuple[TruceTerms, ...]
    runs_turns: int
    on_signing: Effects
    breach: PerSeat[Effects | None]
    incident: Effects

    def terms_of(self, option: int) -> TruceTerms | None:
        """The terms of a truce option, None if the option starts no truce."""
        for terms in self.terms:
            if terms.option == option:
                return terms
        return None

    def strength(self, option: int) -> int:
        """The rank of a truce option, weakest 0; -1 if it starts no truce."""
        return next((rank for rank, terms in enumerate(self.terms) if terms.option == option), -1)


@dataclass(frozen=True, slots=True)
class Shock:
    """What happens at once when exactly these seats sign an interim agreement (R37)."""

    signatories: tuple[SeatId, ...]
    effects: Effects


@dataclass(frozen=True, slots=True)
class InterimRules:
    """How clauses count that are in force when no settlement is reached (R75)."""

    half_percent: int
    headline_value: int
    risk_gap: int
    risk_gap_safe: int
    risky_pair: tuple[SeatId, ...]
    fighting_durability: int
    shocks: tuple[Shock, ...]


@dataclass(frozen=True, slots=True)
class HeadlineRules:
    """What headlines are worth (R72); `window_percent` has one entry a turn, the last repeats."""

    value: int
    count_max: int
    none_penalty: int
    window_percent: tuple[int, ...]
    no_summit_percent: int


@dataclass(frozen=True, slots=True)
class CostMarkRules:
    """How cost marks wear durability down: per mark and whole step above a gauge reading, in tenths."""

    gauge: GaugeId
    above: int
    per_mark_tenths: int


@dataclass(frozen=True, slots=True)
class DurabilityTerm:
    """Per cent added to durability while a condition holds."""

    name: str
    when: When
    percent: int


@dataclass(frozen=True, slots=True)
class DurabilityRules:
    """The chance, per cent, that an agreement lasts (R71)."""

    base: int
    ready_share: int
    trust_share: int
    terms: tuple[DurabilityTerm, ...]
    cost_marks: CostMarkRules | None
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class ScoringRules:
    """Numbers of the score that are the same for every seat (R62, R72-R74)."""

    headlines: HeadlineRules | None
    collapse_gap: int
    pen_holder_bonus: int
    red_line_cost: int
    two_pens: bool
    durability: DurabilityRules | None


@dataclass(frozen=True, slots=True)
class Gesture:
    """A costly sign of goodwill to one seat (R51); effects by acting seat."""

    limit_per_turn: int
    effects: PerSeat[Effects]


@dataclass(frozen=True, slots=True)
class RedLineRules:
    """A public promise not to sign below an option (R52); effects by acting seat."""

    standing_max: int
    effects: PerSeat[Effects]


@dataclass(frozen=True, slots=True)
class StatementRules:
    """A warm public statement and the price of a missed one (R53); by acting seat."""

    effects: PerSeat[Effects]
    expires: int
    penalty: PerSeat[Effects]


@dataclass(frozen=True, slots=True)
class Pressure:
    """One way of a seat to press (R54)."""

    name: str
    text: str
    target: SeatId | None
    effects: Effects


@dataclass(frozen=True, slots=True)
class PrepareRules:
    """How files grow (R50): units a move, and the most a file holds."""

    step: int
    file_max: int


@dataclass(frozen=True, slots=True)
class Moves:
    """Which moves exist and what they do; None or empty switches a move off."""

    desk_per_turn: int
    offer_lapses_after: int
    prepare: PrepareRules | None
    gesture: Gesture | None
    red_line: RedLineRules | None
    statement: StatementRules | None
    pressure: PerSeat[tuple[Pressure, ...]]
    pressure_per_turn: int
    withdraw: PerSeat[Effects]
    slip: Effects
    slip_tries_max: int


@dataclass(frozen=True, slots=True)
class Opening:
    """The offer that lies on the table when the game begins (R18)."""

    text: str
    proposer: SeatId
    addressees: tuple[SeatId, ...]
    accepted_by: tuple[SeatId, ...]
    package: Package
    on_reject: Effects
    on_lapse: Effects


@dataclass(frozen=True, slots=True)
class VerdictWhen:
    """When a verdict applies: every field that is not None must hold (R78)."""

    ending: str | None = None
    durability_below: int | None = None
    durability_from: int | None = None
    signed_by: Turn | None = None
    signed_after: Turn | None = None
    nash_share_from: int | None = None
    claims_over: int | None = None
    created_below: int | None = None
    in_force_pair: tuple[SeatId, ...] | None = None
    truce_running: bool | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line that sums a game up."""

    text: str
    when: VerdictWhen


@dataclass(frozen=True, slots=True)
class Character:
    """A scripted personality: its whole-number parameters by name (R107)."""

    key: str
    name: str
    text: str
    parameters: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A difficulty: how it changes a character's search and patience, never its information (R108)."""

    key: str
    name: str
    text: str
    parameters: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class GuidedTurn:
    """What a newcomer's first game shows from turn `first` on; the rules know nothing of it.

    `moves` are names of kinds of moves, `text` one sentence that introduces them.
    """

    first: Turn
    issues: tuple[IssueId, ...]
    moves: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class PublicScenario:
    """Everything about the game that every seat and the audience may see.

    `published` is each seat's ranking of options, 0 (least wanted) to 1000, by seat, issue, option.
    `points_unit`: points are shown divided by it (plain scenarios with fractions).
    """

    key: str
    title: str
    subtitle: str
    language: str
    content_note: str
    calendar: Calendar
    seats: PerSeat[Seat]
    issues: PerIssue[Issue]
    published: PerSeat[PerIssue[tuple[int, ...]]]
    linkages: tuple[Linkage, ...]
    gauges: tuple[Gauge, ...]
    appetite: Appetite | None
    trust: Trust | None
    settlement_requires: When
    interim: InterimRules | None
    truce: TruceRules | None
    scoring: ScoringRules
    moves: Moves
    opening: Opening | None
    verdicts: tuple[Verdict, ...] = ()
    characters: tuple[Character, ...] = ()
    levels: tuple[Level, ...] = ()
    casting: PerSeat[str] = ()
    not_on_this_table: tuple[tuple[str, str], ...] = ()
    glossary: tuple[tuple[str, str], ...] = ()
    cost_mark: tuple[str, str, str] = ("", "", "")
    points_unit: int = 1
    guided: tuple[GuidedTurn, ...] = ()

    @property
    def everyone(self) -> tuple[SeatId, ...]:
        """All seats in scenario order."""
        return SEATS[: len(self.seats)]


@dataclass(frozen=True, slots=True)
class WalkAway:
    """A seat's value without a deal (R73), hundredths; gauges as (gauge, coefficient, reference)."""

    base: int
    per_turn: int
    gauges: tuple[tuple[GaugeId, int, int], ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """A visible success for one seat's audience."""

    text: str
    when: When


@dataclass(frozen=True, slots=True)
class SecretCard:
    """A private mandate: per cent on issues and a shift of the walk-away (R13)."""

    name: str
    text: str
    percent: tuple[tuple[IssueId, int], ...]
    walk_away: int


@dataclass(frozen=True, slots=True)
class SeatBook:
    """One seat's private numbers and words; for that seat and the facilitator only.

    `points` by issue and option and `linkages` by linkage, hundredths. `delay` is the cost of a turn.
    `cost_mark_price` as (gauge, coefficient): hundredths per mark and whole step.
    """

    seat: SeatId
    brief: str
    points: PerIssue[tuple[int, ...]]
    linkages: tuple[int, ...]
    headlines: tuple[Headline, ...]
    walk_away: WalkAway
    walk_away_floor: int
    delay: int
    cost_mark_price: tuple[tuple[GaugeId, int], ...]
    card: SecretCard | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An event card (R85); `first` and `last` are the turns in which it may be drawn."""

    key: str
    kind: str
    first: Turn
    last: Turn
    date: str
    title: str
    text: str
    source: str
    effects: Effects
    unless: When | None = None
    needs_truce: bool = False
    incident: bool = False
    harm: bool = False


@dataclass(frozen=True, slots=True)
class Inject:
    """A ready intervention of the facilitator (R86)."""

    key: str
    name: str
    text: str
    effects: Effects


@dataclass(frozen=True, slots=True)
class SetupCheck:
    """When dealt cards and jitter make a playable table (R15)."""

    turn: Turn
    zone_percent: tuple[int, int]
    best_differs: int
    best_differs_exception: tuple[tuple[SeatId, int], ...]
    best_below: tuple[tuple[SeatId, SeatId], ...]
    split: Package
    redraw_max: int
    enumerate_max: int
    sample_size: int


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of a table that are not part of the story.

    `press`: others learn that talks took place. `harm_cards`: cards on civilian harm may be drawn.
    `staff_prepare`: a seat without orders has its staff prepare (R20).
    """

    press: bool = False
    harm_cards: bool = False
    staff_prepare: bool = True


@dataclass(frozen=True, slots=True)
class Scenario:
    """The whole game with every seat's secrets: for the authority of the table alone."""

    public: PublicScenario
    books: PerSeat[SeatBook]
    decks: PerSeat[tuple[SecretCard, ...]] = ()
    jitter: int = 0
    check: SetupCheck | None = None
    events: tuple[Card, ...] = ()
    events_percent: int = 0
    injects: tuple[Inject, ...] = ()
    settings: Settings = Settings()
