"""What a move does, in words: the closed list of effects (R95)."""

from __future__ import annotations

from game.core.effects import Effect, Effects, Touches, Who
from game.core.ids import SeatId
from game.presenters.reader import Reader
from game.texts import format_series, say


def tell_effects(reader: Reader, effects: Effects, own: SeatId, target: SeatId | None = None) -> str:
    """A list of effects as a sentence names them; empty for none."""
    return format_series([_tell(reader, effect, own, target) for effect in effects]) if effects else ""


def _tell(reader: Reader, effect: Effect, own: SeatId, target: SeatId | None) -> str:
    first, second = _who(reader, effect.first, own, target), _who(reader, effect.second, own, target)
    amount = reader.reading(effect.amount, signed=True)
    match effect.touches:
        case Touches.GAUGE:
            return say("effect.gauge", gauge=reader.scenario.gauges[effect.index].name, amount=amount)
        case Touches.TRUST:
            return say("effect.trust", first=first, second=second, amount=amount)
        case Touches.APPETITE:
            return _owned(reader, "appetite", effect.first, own, first, amount)
        case Touches.WALK_AWAY:
            points = reader.points(effect.amount, signed=True)
            return _owned(reader, "walk_away", effect.first, own, first, points)
        case Touches.FILE:
            return say("effect.file", issue=reader.issue(effect.index), amount=f"{effect.amount:+d}")
        case Touches.POINTS:
            points = reader.points(effect.amount, signed=True)
            return _owned(reader, "points", effect.first, own, first, points)


def _owned(reader: Reader, key: str, who: SeatId | Who | None, own: SeatId, seat: str, amount: str) -> str:
    """What belongs to one seat: the reader's own is called its own."""
    if reader.seat is not None and (own if who is Who.OWN else who) == reader.seat:
        return say(f"effect.your_{key}", amount=amount)
    return say(f"effect.{key}", seat=seat, amount=amount)


def _who(reader: Reader, who: SeatId | Who | None, own: SeatId, target: SeatId | None) -> str:
    if who is None:
        return ""
    if not isinstance(who, Who):
        return reader.object(who)
    if who is Who.OWN:
        return reader.object(own)
    if who is Who.TARGET and target is not None:
        return reader.object(target)
    return say(f"effect.who_{who.value}")
