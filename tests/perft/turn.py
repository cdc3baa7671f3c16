"""What becomes of a position when the orders of a turn are opened (R21), in plain sets and tuples."""

from __future__ import annotations

from collections.abc import Sequence

from tests.perft.facts import Facts
from tests.perft.moves import OPENING, Deal, Key, Offer, Orders, Package, Position, Truce


def start(facts: Facts) -> Position:
    """The position in which turn 1 opens."""
    offers = frozenset[Offer]()
    if facts.opening is not None:
        _, to, accepted, package = facts.opening
        offers = frozenset({Offer(OPENING, to, frozenset(accepted), package, "interim", 1)})
    nothing = (0,) * len(facts.issues)
    return Position(1, offers, frozenset(), facts.file_start, frozenset(), frozenset(), None, nothing, "")


def played(facts: Facts, at: Position, given: Sequence[Orders]) -> Position:
    """The position after the turn, orders given by seat."""
    if any(order.table[0] == "walk_out" for order in given):
        return _ended(at, "walk_out")
    after = _at_the_table(facts, at, given)
    after = _at_the_desks(facts, after, given)
    after = _offered(facts, after, given)
    after = _signed(facts, after, given)
    if after.ending:
        return after
    after = after._replace(statements=frozenset(s for s in after.statements if s[1] > at.turn))
    if at.turn == facts.turns:
        return _ended(after, "partial" if any(after.force) else "lapse")
    if after.truce and after.truce.until <= at.turn:
        after = _without_truce(facts, after)
    return after._replace(turn=at.turn + 1)


def _ended(at: Position, ending: str) -> Position:
    """The game is over: what is not signed by then has lapsed (R23)."""
    return at._replace(deals=frozenset(), ending=ending)


def _proposer(facts: Facts, key: Key) -> int:
    return facts.opening[0] if key == OPENING and facts.opening else key[1]


def _at_the_table(facts: Facts, at: Position, given: Sequence[Orders]) -> Position:
    """Steps 2 and 3: gone offers and agreements, then yeses, then complete offers."""
    left = {order.table[1] for order in given if order.table[0] == "withdraw"}
    rejected = {order.table[1] for order in given if order.table[0] == "reject"}
    deals = {deal for deal in at.deals if deal.key not in left}
    offers = set()
    complete = []
    for offer in at.offers:
        if offer.key in rejected:
            continue
        yes = {seat for seat, order in enumerate(given) if order.table == ("accept", offer.key)}
        now = offer._replace(accepted=offer.accepted | yes)
        if now.accepted >= set(now.to):
            complete.append(now)
        else:
            offers.add(now)
    complete.sort(key=lambda offer: (offer.key == OPENING, _proposer(facts, offer.key)))
    for offer in complete:
        new = _agreed(facts, at.turn, offer)
        if new.date > facts.turns:
            continue
        if new.kind == "settlement":
            deals = {deal for deal in deals if deal.kind != "settlement"}
        deals.add(new)
    return at._replace(offers=frozenset(offers), deals=frozenset(deals))


def _agreed(facts: Facts, turn: int, offer: Offer) -> Deal:
    summit = any(facts.issues[issue][option].summit for issue, option in enumerate(offer.package) if option)
    date = max(offer.date, turn + 1 if summit else turn)
    parties = tuple(sorted({_proposer(facts, offer.key), *offer.to}))
    return Deal(offer.key, turn, parties, offer.package, offer.kind, date, 0)


def _at_the_desks(facts: Facts, at: Position, given: Sequence[Orders]) -> Position:
    """Step 4: files, red lines, statements, an ended truce. Gestures and pressure move no legality."""
    for seat, order in enumerate(given):
        for move in order.desk:
            match move:
                case ("prepare", issue):
                    files = list(at.files)
                    files[issue] = min(6, files[issue] + 1)
                    at = at._replace(files=tuple(files))
                case ("line", issue, option):
                    at = at._replace(lines=at.lines | {(seat, issue, option)})
                case ("statement",):
                    at = at._replace(statements=at.statements | {(seat, at.turn + facts.statement_turns)})
                case ("end_truce",) if at.truce:
                    at = _without_truce(facts, at)
    return at


def _without_truce(facts: Facts, at: Position) -> Position:
    stays = at.force[facts.truce_issue] not in facts.truce_options
    force = at.force if stays else _with(at.force, facts.truce_issue, 0)
    return at._replace(truce=None, force=force)


def _with(package: Package, issue: int, option: int) -> Package:
    return (*package[:issue], option, *package[issue + 1 :])


def _offered(facts: Facts, at: Position, given: Sequence[Orders]) -> Position:
    """Steps 5 and 6: new offers take the place of old ones, old ones lapse."""
    offers = set(at.offers)
    for seat, order in enumerate(given):
        if order.table[0] == "offer":
            _, package, to, kind, date = order.table
            offers = {offer for offer in offers if offer.key == OPENING or offer.key[1] != seat}
            offers.add(Offer((at.turn, seat), to, frozenset(), package, kind, date))
    fresh = {offer for offer in offers if at.turn < offer.key[0] + facts.lapses_after}
    return at._replace(offers=frozenset(fresh))


def _signed(facts: Facts, at: Position, given: Sequence[Orders]) -> Position:
    """Step 7: what is due is signed, slips or is withheld, oldest first."""
    due = [deal for deal in at.deals if deal.date <= at.turn]
    for deal in sorted(due, key=lambda deal: (deal.made, deal.key == OPENING, deal.key)):
        clauses = [(issue, option) for issue, option in enumerate(deal.package) if option]
        at = at._replace(deals=at.deals - {deal})
        if any(2 * at.files[issue] < facts.issues[issue][option].need for issue, option in clauses):
            if deal.tries + 1 < facts.slips:
                at = at._replace(deals=at.deals | {deal._replace(tries=deal.tries + 1)})
        elif any(deal.key in given[party].withhold for party in deal.parties):
            continue
        elif deal.kind == "settlement":
            return _ended(at._replace(force=deal.package, truce=None, statements=frozenset()), "deal")
        else:
            at = _in_force(facts, at, deal)
    return at


def _in_force(facts: Facts, at: Position, deal: Deal) -> Position:
    """An interim agreement: red lines crossed fall, clauses replace, a truce begins or goes on."""
    before, force = at.force, at.force
    lines = set(at.lines)
    for issue, option in enumerate(deal.package):
        if option:
            force = _with(force, issue, option)
            for line in at.lines:
                seat, named, least = line
                points = facts.points[seat][named]
                if named == issue and seat in deal.parties and points[option] < points[least]:
                    lines.discard(line)
    at = at._replace(force=force, lines=frozenset(lines))
    option = deal.package[facts.truce_issue] if facts.truce_issue >= 0 else 0
    if option not in facts.truce_options:
        return at
    truce = at.truce
    if truce is None:
        truce = Truce(option, at.turn, at.turn + facts.truce_turns, at.turn)
    elif truce.signed == at.turn:
        truce = truce._replace(option=max(option, truce.option, key=facts.truce_options.index))
    elif truce.until - at.turn >= facts.truce_turns:
        return at._replace(force=_with(at.force, facts.truce_issue, before[facts.truce_issue]))
    else:
        truce = truce._replace(option=option, until=truce.until + facts.truce_turns, signed=at.turn)
    return at._replace(truce=truce, force=_with(at.force, facts.truce_issue, truce.option))
