"""The tutorial of a scenario as its file has it: who learns, what the other seats do, and what is said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.scenario.beside import BesideError, Reading, read_beside
from game.scenario.shelf import SHELF

WAITS = ("", "offer", "prepare", "answer", "seal")
SHOWS = ("", "score", "gauges", "offers", "package", "orders", "desk", "seal", "calendar")
KINDS = ("interim", "settlement")


@dataclass(frozen=True, slots=True)
class ScriptedOffer:
    """An offer of a scripted seat; options by issue key, seats by key, `date` a turn."""

    to: tuple[str, ...]
    package: tuple[tuple[str, int], ...]
    kind: str
    date: int


@dataclass(frozen=True, slots=True)
class ScriptedTurn:
    """What a scripted seat does in one turn: at most an offer or an acceptance, and files to prepare.

    `accept` names the seat whose latest offer is accepted.
    """

    seat: str
    turn: int
    offer: ScriptedOffer | None
    accept: str
    prepare: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing said to the learner in turn `turn`; with `waits`, until that is done.

    `show` is the part of the table it speaks of. `needs` are the options by issue key that an offer must hold
    one of, or for `prepare` the issues. `changes` are placeholders with an issue and two options, `places`
    with a seat, an issue and an option.
    """

    turn: int
    show: str
    title: str
    text: str
    waits: str
    needs: tuple[tuple[str, tuple[int, ...]], ...]
    changes: tuple[tuple[str, str, int, int], ...] = ()
    places: tuple[tuple[str, str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Tutorial:
    """A scripted opening for one person in `seat`."""

    seat: str
    seed: int
    script: tuple[ScriptedTurn, ...]
    steps: tuple[Step, ...]

    @property
    def turns(self) -> int:
        """The turn in which the last step is said."""
        return self.steps[-1].turn


def tutorial(key: str, folder: Path = SHELF) -> Tutorial | None:
    """The tutorial of the scenario of a key; None if it has none.

    Raises: BesideError.
    """
    tree = read_beside(key, "tutorial", folder)
    if tree is None:
        return None
    top = Reading("tutorial", tree)
    seats = top.table("script")
    script = () if seats is None else seats.each()
    found = Tutorial(
        top.text("seat"),
        top.number("seed"),
        tuple(
            _turn(seat, row) for seat, rows in script for row in Reading("script", {seat: rows}).tables(seat)
        ),
        tuple(_step(row) for row in top.tables("steps")),
    )
    top.done()
    if not found.steps or list(found.steps) != sorted(found.steps, key=lambda step: step.turn):
        raise BesideError("tutorial: steps are needed, in the order of their turns")
    return found


def _turn(seat: str, row: Reading) -> ScriptedTurn:
    offer = row.table("offer")
    found = ScriptedTurn(
        seat,
        row.number("turn"),
        None if offer is None else _offer(offer),
        row.text("accept", ""),
        row.names("prepare"),
    )
    row.done()
    return found


def _offer(row: Reading) -> ScriptedOffer:
    package = row.table("package")
    clauses = () if package is None else package.each()
    offer = ScriptedOffer(
        row.names("to"),
        tuple((issue, option) for issue, option in clauses if isinstance(option, int)),
        row.text("kind"),
        row.number("date"),
    )
    row.done()
    if offer.kind not in KINDS or not offer.package:
        raise BesideError("tutorial: an offer needs a kind and clauses")
    return offer


def _step(row: Reading) -> Step:
    options, changes, places = (_rows(row, name) for name in ("needs", "changes", "places"))
    step = Step(
        row.number("turn"),
        row.text("show", ""),
        row.text("title"),
        row.text("text"),
        row.text("waits", ""),
        tuple((name, tuple(map(int, found))) for name, found in options),
        tuple((name, str(found[0]), int(found[1]), int(found[2])) for name, found in changes),
        tuple((name, str(found[0]), str(found[1]), int(found[2])) for name, found in places),
    )
    row.done()
    if step.waits not in WAITS or step.show not in SHOWS:
        raise BesideError(f"tutorial: unknown waits or show in {step.title!r}")
    return step


def _rows(row: Reading, name: str) -> tuple[tuple[str, list[str | int]], ...]:
    """A table of lists."""
    found = row.table(name)
    rows = () if found is None else found.each()
    if not all(isinstance(items, list) and items for _, items in rows):
        raise BesideError(f"tutorial: lists are needed in {name}")
    return tuple((key, items) for key, items in rows if isinstance(items, list))
