"""The point tables of a scenario as a domain, and what such a domain leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from game.core.scenario import PublicScenario, SeatBook
from game.exchange.domain import Domain, Issue, Profile
from game.exchange.wording import labels

HUNDREDTHS = 100
LABEL_MAX = 200


def domain_of(public: PublicScenario, books: Sequence[SeatBook]) -> Domain:
    """The issues and every seat's points and walk-away, exactly; it holds the secrets of all seats."""
    whole = HUNDREDTHS * public.points_unit
    names = labels((issue.name for issue in public.issues), LABEL_MAX)
    issues = tuple(
        Issue(name, labels((option.label for option in issue.options), LABEL_MAX))
        for name, issue in zip(names, public.issues, strict=True)
    )
    profiles = tuple(
        Profile(
            name,
            tuple(tuple(Fraction(amount, whole) for amount in row) for row in book.points),
            Fraction(book.walk_away.base, whole),
        )
        for name, book in zip(labels((seat.name for seat in public.seats), LABEL_MAX), books, strict=True)
    )
    return Domain(public.title, issues, profiles)


def left_out(public: PublicScenario, books: Sequence[SeatBook]) -> tuple[str, ...]:
    """What of a scenario point tables cannot say, as codes in a fixed order; () if they say it all."""
    scoring = public.scoring
    found = {
        "linkages": bool(public.linkages),
        "headlines": scoring.headlines is not None,
        "delay": any(book.delay for book in books),
        "walk_away": any(book.walk_away.per_turn or book.walk_away.gauges for book in books),
        "durability": scoring.durability is not None,
        "costs": any(book.cost_mark_price for book in books) or scoring.pen_holder_bonus > 0,
        "signing": bool(public.settlement_requires.parts)
        or any(option.need or option.settlement_only for issue in public.issues for option in issue.options),
        "interim": public.interim is not None or public.truce is not None,
    }
    return tuple(code for code, is_there in found.items() if is_there)
