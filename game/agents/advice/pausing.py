"""What a truce does to the seat over all its turns: the same stretch of time with it and without."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.agents.advice.counsel import Counsel
from game.agents.advice.readying import readied
from game.core.arithmetic import STEP_MAX, clamp
from game.core.effects import Effects, Parts, Touches, seats_meant
from game.core.ids import Package, Points, SeatId, Turn, pair_of
from game.core.legal import signing_turn
from game.core.orders import Kind
from game.core.position import Offer, PublicState, Truce
from game.core.scenario import TruceRules
from game.core.scoring import no_deal_value, red_line_costs, settlement_value
from game.core.view import SeatView


@dataclass(frozen=True, slots=True)
class Pause:
    """What saying yes to a truce is worth more than saying no once it is over, in turn `turn`; hundredths.

    `alone` if no settlement follows, `settled` in a settlement signed then, with files ready; 0 if the seat
    knows of none.
    """

    turn: Turn
    alone: int
    settled: int


def pause_of(counsel: Counsel, offer: Offer) -> Pause | None:
    """What the truce in an interim offer does; None if the offer holds none.

    Gauges, delay, appetite, trust and the walk-away go on as time alone moves them; nothing else happens.
    """
    view = counsel.view
    rules = view.scenario.truce
    if rules is None or offer.kind is not Kind.INTERIM or rules.terms_of(offer.package[rules.issue]) is None:
        return None
    when = signing_turn(view, offer)
    if when > view.public.last_turn:
        return None
    truce = _truce(rules, counsel.later(when).public.truce, offer.package[rules.issue], when)
    end = Turn(min(truce.until + 1, view.public.last_turn))
    refused = _lapsed(counsel.later(end), rules)
    accepted = _lapsed(counsel.ahead(_signed(counsel.later(when), rules, offer, truce), end), rules)
    accepted = _warmed(accepted, rules, truce, end)
    alone = _fallback(accepted) - _fallback(refused)
    wanted = _wanted(counsel)
    settled = 0 if wanted is None else _settled(accepted, wanted) - _settled(refused, wanted)
    return Pause(end, alone, settled)


def _truce(rules: TruceRules, running: Truce | None, option: int, when: Turn) -> Truce:
    """The truce that is in force after the signing (R41)."""
    if running is None:
        return Truce(option, when, Turn(when + rules.runs_turns), when)
    if running.until - when >= rules.runs_turns:
        return running
    return replace(running, option=option, until=Turn(running.until + rules.runs_turns), signed=when)


def _signed(then: SeatView, rules: TruceRules, offer: Offer, truce: Truce) -> SeatView:
    """The view right after the paper has been signed."""
    public = then.public
    lines = red_line_costs(then.scenario, public, then.seat, offer.package, whole=False)
    held = tuple(new or old for new, old in zip(offer.package, public.in_force, strict=True))
    parties = tuple(sorted({offer.proposer, *offer.addressees}))
    public = replace(public, in_force=held, truce=truce)
    if truce.signed == public.turn:
        public = _with_effects(public, rules.on_signing, parties)
    account = replace(then.account, red_lines=Points(then.account.red_lines + lines))
    return replace(then, public=public, account=account)


def _warmed(then: SeatView, rules: TruceRules, truce: Truce, end: Turn) -> SeatView:
    """The view with what the truce does to trust in each of the turns in which it has run."""
    terms, public = rules.terms_of(truce.option), then.public
    if terms is not None:
        for _ in range(min(truce.until + 1, end) - max(truce.signed, truce.since) - 1):
            public = _with_effects(public, terms.each_turn, ())
    return replace(then, public=public)


def _with_effects(public: PublicState, effects: Effects, signatories: tuple[SeatId, ...]) -> PublicState:
    """The numbers after a truce's effects on trust and appetite; its gauges are moved by the forecast."""
    trust, appetite = list(public.trust), list(public.appetite)
    parts = Parts(len(public.favours), signatories=signatories)
    for effect in effects:
        first, second = seats_meant(effect.first, parts), seats_meant(effect.second, parts)
        if effect.touches is Touches.TRUST and trust:
            for pair in {pair_of(parts.seats, a, b) for a in first for b in second if a != b}:
                trust[pair] = clamp(0, STEP_MAX, trust[pair] + effect.amount)
        elif effect.touches is Touches.APPETITE and appetite:
            for seat in first:
                appetite[seat] = clamp(0, STEP_MAX, appetite[seat] + effect.amount)
    return replace(public, trust=tuple(trust), appetite=tuple(appetite))


def _lapsed(then: SeatView, rules: TruceRules) -> SeatView:
    """The view without the clause of a truce that is over by then (R41)."""
    public = then.public
    if public.truce is not None or rules.terms_of(public.in_force[rules.issue]) is None:
        return then
    held = tuple(0 if issue == rules.issue else option for issue, option in enumerate(public.in_force))
    return replace(then, public=replace(public, in_force=held))


def _wanted(counsel: Counsel) -> Package | None:
    """The settlement that the seat may hope for: the best to offer now, else its own last one."""
    found = counsel.study.best_offer()
    return found[0].package if found is not None else counsel.view.latest


def _fallback(then: SeatView) -> int:
    return no_deal_value(then.scenario, then.book, then.public, then.account).score


def _settled(then: SeatView, package: Package) -> int:
    ready = readied(then, package)
    return settlement_value(then.scenario, then.book, ready.public, then.account, package).score
