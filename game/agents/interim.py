"""Papers a character proposes beside the settlement: shortcuts with some seats, and truces (R104, R105)."""

from __future__ import annotations

from itertools import combinations

from game.agents.dating import first_signing
from game.agents.dice import Slot
from game.agents.reasons import Cause, Code, because
from game.agents.study import Study
from game.core.ids import IssueId, Package, SeatId, Turn
from game.core.legal import dates
from game.core.orders import Kind, MakeOffer
from game.core.scenario import PublicScenario

NEW_TRUCE_SHARE = 15
RENEWAL_SHARE = 2
STEPS_MAX = 6
"""Most clauses of a shortcut."""
GAIN_LEAST = 100
"""What a shortcut must add to the own fallback, hundredths."""
LIKED_LEAST = 0

Proposal = tuple[MakeOffer, Cause]


def shortcut(study: Study) -> Proposal | None:
    """An interim paper with some of the others, as often as the character's taste for such papers (R104)."""
    view = study.view
    if view.scenario.interim is None or not study.dice.chance(Slot.TWO_PARTY, study.traits.two_party_percent):
        return None
    others = [seat for seat in view.scenario.everyone if seat != view.seat]
    groups = [group for size in range(1, len(others) + 1) for group in combinations(others, size)]
    partners = groups[study.dice.roll(Slot.PARTNER, len(groups))]
    package = _paper(study, partners)
    if package is None:
        return None
    allowed = dates(view, package)
    date = first_signing(view, package, Turn(allowed[0])) if allowed else None
    if date is None:
        return None
    rise = study.fallback_with(package) - study.fallback
    return MakeOffer(package, partners, Kind.INTERIM, date), because(Code.SHORTCUT, rise=rise)


def truce(study: Study) -> Proposal | None:
    """A truce, or the renewal of one that is about to end, proposed to all whom it binds (R105)."""
    view, rules = study.view, study.view.scenario.truce
    running = view.public.truce
    if rules is None or view.scenario.interim is None or study.pending is not None:
        return None
    turn = view.public.turn
    if running is None:
        share, code = NEW_TRUCE_SHARE, Code.TRUCE_NEW
    elif running.until - turn == 1:
        share, code = RENEWAL_SHARE, Code.TRUCE_RENEW
    else:
        return None
    if not study.dice.chance(Slot.TRUCE_OFFER, study.traits.truce_percent // share):
        return None
    date = Turn(turn + 1)
    if date > view.public.last_turn:
        return None
    option = _truce_option(study, date)
    if option is None:
        return None
    package = _only(view.scenario, rules.issue, option)
    bound = view.scenario.issues[rules.issue].options[option].binds
    to = tuple(seat for seat in view.scenario.everyone if seat in bound and seat != view.seat)
    return (MakeOffer(package, to, Kind.INTERIM, date), because(code, option=option)) if to else None


def _truce_option(study: Study, date: Turn) -> int | None:
    """The truce that can be signed on the day and that the least pleased seat minds least."""
    view, rules = study.view, study.view.scenario.truce
    assert rules is not None
    possible = []
    for terms in rules.terms:
        package = _only(view.scenario, rules.issue, terms.option)
        if first_signing(view, package, date) == date and not study.crosses(package, whole=False):
            liking = min(ranks[rules.issue][terms.option] for ranks in view.scenario.published)
            possible.append((liking, terms.option))
    return max(possible)[1] if possible else None


def _paper(study: Study, partners: tuple[SeatId, ...]) -> Package | None:
    """Clause by clause the paper that the seat and its partners like best, or None if it brings nothing."""
    view, sheet = study.view, study.memory.sheet
    parties = {view.seat, *partners}
    clauses = [
        (IssueId(number), option)
        for number, issue in enumerate(view.scenario.issues)
        for option in range(1, len(issue.options))
        if parties.issuperset(issue.options[option].binds)
        and not study.crosses(_only(view.scenario, number, option), whole=False)
        and not issue.options[option].settlement_only
        and not _is_truce(study, number, option)
    ]
    guesses = [sheet.guesses[seat] for seat in partners]
    package, merit = (0,) * len(view.scenario.issues), 0
    for _ in range(STEPS_MAX):
        best = package
        for issue, option in clauses:
            if package[issue] == option:
                continue
            other = (*package[:issue], option, *package[issue + 1 :])
            liked = min(sum(guess[i][o] - guess[i][0] for i, o in enumerate(other) if o) for guess in guesses)
            if liked <= LIKED_LEAST:
                continue
            gain = study.fallback_with(other) - study.fallback
            if gain > 0 and gain * liked > merit:
                best, merit = other, gain * liked
        if best == package:
            break
        package = best
    gain = study.fallback_with(package) - study.fallback
    return package if any(package) and gain > GAIN_LEAST * view.scenario.points_unit else None


def _only(scenario: PublicScenario, issue: int, option: int) -> Package:
    """A paper of one clause."""
    return tuple(option if number == issue else 0 for number in range(len(scenario.issues)))


def _is_truce(study: Study, issue: int, option: int) -> bool:
    rules = study.view.scenario.truce
    return rules is not None and issue == rules.issue and rules.terms_of(option) is not None
