"""Building an offer, issue by issue or by short codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.core.errors import Refused
from game.core.ids import IssueId, Turn
from game.core.legal import check_offer, dates, kinds
from game.core.orders import Kind, MakeOffer
from game.core.view import SeatView
from game.presenters.package import choices
from game.presenters.reader import Reader
from game.presenters.sketch import Sketch, completed, known_packages, start
from game.presenters.worth import worth
from game.text.choice import choose, parse_number
from game.text.codes import CODE, coded
from game.text.console import Console
from game.text.papers import show_package, tell_choice
from game.text.values import show_worth
from game.texts import refusal, say

TAKING = frozenset({"issue", "date"})
"""Words that a number may follow."""


def edit_offer(
    console: Console,
    view: SeatView,
    begun: Sketch | None,
    typed: str = "",
    keep: Callable[[Sketch], None] = lambda sketch: None,
) -> MakeOffer | None:
    """Let the player build an offer, from one begun before or the seat's latest; None if it is given up.

    `typed`: short codes such as `1=4 3=2` (issue 1 option 4, issue 3 option 2) to begin with. `keep` is given
    the offer after every step.
    """
    sketch = begun or start(view)
    if typed:
        sketch = coded(console, view, sketch, typed) or sketch
        _show(console, view, sketch)
    elif not any(sketch.package):
        sketch = _walk(console, view, sketch)
        _show(console, view, sketch)
    else:
        _show(console, view, sketch)
    if sketch is not begun:
        keep(sketch)
    while True:
        words = console.ask(say("editor.prompt")).lower().split()
        word, rest = (words[0], words[1:]) if words else ("show", [])
        if rest and word not in TAKING and not CODE.fullmatch(word):
            console.say(say("play.alone", word=word))
            continue
        if word in ("cancel", "back"):
            console.say(say("editor.given_up"))
            return None
        if word in ("done", "ok"):
            offer = _checked(console, view, sketch)
            if offer is not None:
                return offer
            continue
        sketch = _edited(console, view, sketch, word, rest)
        keep(sketch)


def _edited(console: Console, view: SeatView, sketch: Sketch, word: str, rest: list[str]) -> Sketch:
    """One command of the editor."""
    number = parse_number(word)
    if number is not None or word == "issue":
        picked = number if number is not None else parse_number(rest[0]) if rest else None
        if picked is None or not 1 <= picked <= len(sketch.package):
            console.say(say("editor.no_such_issue", last=len(sketch.package)))
            return sketch
        return _choose_option(console, view, sketch, IssueId(picked - 1))
    match word:
        case "show":
            _show(console, view, sketch)
        case "walk":
            sketch = _walk(console, view, sketch)
            _show(console, view, sketch)
        case "clear":
            sketch = Sketch((0,) * len(sketch.package))
            _show(console, view, sketch)
        case "copy":
            sketch = _copied(console, view, sketch)
        case "to":
            sketch = _addressed(console, view, sketch)
        case "kind":
            sketch = _kinded(console, view, sketch)
        case "date":
            sketch = _dated(console, view, sketch, rest)
        case "value":
            offer = completed(view, sketch)
            show_worth(console, view, worth(view, offer.package, offer.kind))
        case "help":
            console.say(say("editor.help"))
        case _ if CODE.fullmatch(word):
            sketch = coded(console, view, sketch, " ".join([word, *rest])) or sketch
            _say_value(console, view, sketch)
        case _:
            console.say(say("editor.unknown"))
    return sketch


def _walk(console: Console, view: SeatView, sketch: Sketch) -> Sketch:
    """Ask for every issue in turn; Enter keeps what is chosen, done stops early."""
    console.say(say("editor.walk"))
    for number in range(len(sketch.package)):
        chosen = _option_asked(console, view, sketch, IssueId(number), walking=True)
        if chosen is None:
            break
        sketch = sketch.with_clause(number, chosen)
    return sketch


def _choose_option(console: Console, view: SeatView, sketch: Sketch, issue: IssueId) -> Sketch:
    chosen = _option_asked(console, view, sketch, issue, walking=False)
    if chosen is None:
        return sketch
    sketch = sketch.with_clause(issue, chosen)
    _say_value(console, view, sketch)
    return sketch


def _option_asked(
    console: Console, view: SeatView, sketch: Sketch, issue: IssueId, *, walking: bool
) -> int | None:
    """The option picked for an issue; the present one for Enter; None to stop."""
    reader = Reader(view.scenario, view.seat)
    options = choices(view, issue)
    present = sketch.package[issue]
    total = len(sketch.package)
    console.say(say("editor.issue", number=issue + 1, total=total, name=view.scenario.issues[issue].name))
    for choice in options:
        console.item(choice.option, tell_choice(reader, choice))
    while True:
        typed = console.ask(say("editor.option", present=present)).lower()
        if typed == "":
            return present
        if typed in ("done", "cancel", "back"):
            return None
        if typed == "why":
            for choice in options:
                console.item(choice.option, f"{choice.label}. {choice.meaning}")
            continue
        number = parse_number(typed)
        if number is not None and number < len(options):
            return number
        console.say(say("editor.wrong_option", last=len(options) - 1))


def _copied(console: Console, view: SeatView, sketch: Sketch) -> Sketch:
    """Begin from a package that is already known."""
    reader = Reader(view.scenario, view.seat)
    found = known_packages(view)
    picked = choose(
        console, say("editor.copy"), [f"{name}: {reader.package(package)}" for name, package in found]
    )
    if picked is None:
        return sketch
    sketch = Sketch(found[picked][1])
    _show(console, view, sketch)
    return sketch


def _addressed(console: Console, view: SeatView, sketch: Sketch) -> Sketch:
    """Choose to whom the offer goes."""
    reader = Reader(view.scenario, view.seat)
    others = tuple(seat for seat in view.scenario.everyone if seat != view.seat)
    groups = [others] if len(others) < 2 else [others, *((seat,) for seat in others)]
    picked = choose(console, say("editor.to"), [reader.series(group) for group in groups])
    if picked is None:
        return sketch
    sketch = replace(sketch, addressees=groups[picked])
    if sketch.kind is not None and sketch.kind not in kinds(view, sketch.package, groups[picked]):
        sketch = replace(sketch, kind=None)
    _say_terms(console, view, sketch)
    return sketch


def _kinded(console: Console, view: SeatView, sketch: Sketch) -> Sketch:
    """Switch between interim agreement and settlement where both are allowed."""
    reader = Reader(view.scenario, view.seat)
    picked = choose(
        console, say("editor.kind"), [reader.kind(kind) for kind in (Kind.SETTLEMENT, Kind.INTERIM)]
    )
    if picked is None:
        return sketch
    sketch = replace(sketch, kind=(Kind.SETTLEMENT, Kind.INTERIM)[picked], addressees=None)
    _say_terms(console, view, sketch)
    return sketch


def _dated(console: Console, view: SeatView, sketch: Sketch, rest: list[str]) -> Sketch:
    """Choose the turn of signing."""
    reader = Reader(view.scenario, view.seat)
    possible = list(dates(view, sketch.package))
    asked = parse_number(rest[0]) if rest else None
    if asked is None or asked not in possible:
        if not possible:
            console.say(say("editor.no_date"))
            return sketch
        picked = choose(console, say("editor.date"), [reader.turn(turn) for turn in possible])
        if picked is None:
            return sketch
        asked = possible[picked]
    sketch = replace(sketch, date=Turn(asked))
    _say_terms(console, view, sketch)
    return sketch


def _checked(console: Console, view: SeatView, sketch: Sketch) -> MakeOffer | None:
    """The offer if the rules allow it; else the refusal is said."""
    offer = completed(view, sketch)
    try:
        check_offer(view, offer)
    except Refused as refused:
        console.say(refusal(refused))
        return None
    return offer


def _show(console: Console, view: SeatView, sketch: Sketch) -> None:
    show_package(console, view, sketch.package)
    _say_terms(console, view, sketch)
    _say_value(console, view, sketch)


def _say_terms(console: Console, view: SeatView, sketch: Sketch) -> None:
    reader, offer = Reader(view.scenario, view.seat), completed(view, sketch)
    others, kind, date = reader.series(offer.addressees), reader.kind(offer.kind), reader.turn(offer.date)
    console.say(say("editor.terms", others=others, kind=kind, date=date))


def _say_value(console: Console, view: SeatView, sketch: Sketch) -> None:
    if any(sketch.package):
        offer = completed(view, sketch)
        show_worth(console, view, worth(view, offer.package, offer.kind))
    else:
        console.say(say("editor.empty"))
