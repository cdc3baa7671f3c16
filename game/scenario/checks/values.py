"""Numbers that belong together: ranges in order, shares that fit, cards that play by the rules."""

from __future__ import annotations

from game.scenario.draft import Draft
from game.scenario.node import Path
from game.scenario.repeats import repeats

CARD_ISSUES_MAX = 3


def check_durability(draft: Draft) -> None:
    """Durability's low end is not above its high end, and its shares leave it some meaning."""
    rules = draft.document.durability
    if rules is None:
        return
    if rules.min > rules.max:
        draft.error("range-backwards", ("durability", "min"), expected=f"≤ {rules.max}")
    if rules.base + rules.ready_share < rules.min:
        draft.warning("durability-too-low", ("durability",), at_key=True, low=rules.min)
    if rules.trust_share and draft.document.trust is None:
        draft.error("needs-trust", ("durability", "trust_share"))


def check_zone_bounds(draft: Draft) -> None:
    """The low end of the zone's share is not above its high end."""
    check = draft.document.setup_check
    if check and check.zone_percent_of_settlements[0] > check.zone_percent_of_settlements[1]:
        draft.error("range-backwards", ("setup_check", "zone_percent_of_settlements"))


def check_split_package(draft: Draft) -> None:
    """The split-the-difference package chooses on every issue."""
    check = draft.document.setup_check
    if check and check.split_package:
        for issue in draft.names.issues:
            if issue not in check.split_package:
                draft.error(
                    "missing-issue", ("setup_check", "split_package"), at_key=True, found="", issue=issue
                )


def check_secret_cards(draft: Draft) -> None:
    """A seat's first card is the balanced one, and no card touches more than three issues."""
    deck = draft.document.secret_cards
    for seat, cards in deck.seats.items() if deck else ():
        path: Path = ("secret_cards", "seats", seat)
        if cards and (cards[0].percent or cards[0].walk_away):
            draft.error("first-card-unbalanced", (*path, 0), found="", seat=seat)
        for at, card in enumerate(cards):
            if len(card.percent) > CARD_ISSUES_MAX:
                draft.error("card-too-wide", (*path, at, "percent"), at_key=True, most=CARD_ISSUES_MAX)
        for at, _ in repeats(card.name for card in cards):
            draft.error("repeated-card", (*path, at, "name"))
    if deck:
        missing = [seat for seat in draft.names.seats if seat not in deck.seats]
        if deck.seats and missing:
            draft.warning("seat-without-cards", ("secret_cards", "seats"), at_key=True, seat=missing[0])


def check_headline_rules(draft: Draft) -> None:
    """Headlines are worth something where there are any, and seats have equally many."""
    document = draft.document
    counts = {seat: len(block.headlines) for seat, block in document.seats.items()}
    priced = bool(document.scoring and document.scoring.headline and document.scoring.headline.value)
    if any(counts.values()) and not priced:
        draft.warning("headlines-worth-nothing", ("seats",), at_key=True)
    if priced and not any(counts.values()):
        draft.warning("no-headlines", ("scoring", "headline"), at_key=True)


def check_needs_have_files(draft: Draft) -> None:
    """Cost marks, pens and second pens are not asked for where files are off."""
    document = draft.document
    has_needs = any(option.need for block in document.issues.values() for option in block.options)
    if document.scoring and document.scoring.pen_holder_bonus and not has_needs:
        draft.warning("pen-without-files", ("scoring", "pen_holder_bonus"))


def check_points_differ(draft: Draft) -> None:
    """Every seat minds something, and every issue matters to somebody."""
    document = draft.document
    for issue, block in document.issues.items():
        rows = [option.points for option in block.options]
        if len(rows) > 1 and all(row == rows[0] for row in rows):
            draft.warning("idle-issue", ("issues", issue), at_key=True, issue=issue)
    for seat in document.seats:
        if not _minds(draft, seat):
            draft.warning("idle-seat", ("seats", seat), at_key=True, seat=seat)


def _minds(draft: Draft, seat: str) -> bool:
    for block in draft.document.issues.values():
        if len({option.points.get(seat) for option in block.options}) > 1:
            return True
    return False
