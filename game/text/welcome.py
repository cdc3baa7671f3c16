"""Before a game: what it is, and which seat to take."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.ids import SeatId
from game.core.scenario import PublicScenario
from game.presenters.brief import seat_cards
from game.text.choice import parse_number
from game.text.console import Console
from game.texts import say


def show_welcome(console: Console, scenario: PublicScenario) -> None:
    """Title and content note."""
    console.say(scenario.title.upper())
    if scenario.subtitle:
        console.say(scenario.subtitle)
    if scenario.content_note:
        console.say()
        console.say(scenario.content_note)


def choose_seat(console: Console, scenario: PublicScenario, others: Sequence[str]) -> SeatId:
    """Ask which seat to play; `others` names the character that plays each seat if nobody takes it.

    Raises: InputEnded or Left.
    """
    console.say()
    console.say(say("welcome.choose"))
    cards = seat_cards(scenario)
    for place, (card, other) in enumerate(zip(cards, others, strict=True), start=1):
        console.item(place, say("welcome.seat", name=card.name, role=card.role, task=card.task).strip())
        if other:
            console.say(say("welcome.otherwise", character=other), indent=5)
    while True:
        typed = console.ask(say("welcome.prompt", last=len(cards))).lower()
        number = parse_number(typed)
        if number is not None and 1 <= number <= len(cards):
            return cards[number - 1].seat
        for card in cards:
            if typed and typed in (card.name.lower(), scenario.seats[card.seat].key):
                return card.seat
        console.say(say("choice.wrong", first=1, last=len(cards)))
