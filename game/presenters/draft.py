"""What a player has begun and not handed in, as a text to store beside the game and to read again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from game.core.codec import Malformed, orders_from_json, to_text, to_tree
from game.core.errors import Refused
from game.core.ids import SeatId, Turn
from game.core.legal import legal
from game.core.orders import Kind, MakeOffer
from game.core.view import SeatView
from game.presenters.plan import Plan
from game.presenters.sketch import Sketch

LONGEST = 200_000
"""No draft is longer than this, in characters; a longer file is something else."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A message in the making: to whom, nobody chosen yet if empty, and its words so far."""

    to: tuple[SeatId, ...] = ()
    written: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Orders and a message in the making; `said` is what the guide has said, by place and turn."""

    plan: Plan = field(default_factory=Plan)
    speech: Speech = field(default_factory=Speech)
    said: Mapping[str, Turn] = field(default_factory=dict)


def write_draft(view: SeatView, draft: Draft) -> str:
    """The draft as text, empty if nothing is begun; only the seat it belongs to may see it."""
    if draft == Draft():
        return ""
    plan, sketch = draft.plan, draft.plan.sketch
    tree = {
        "seat": view.seat,
        "turn": view.public.turn,
        "orders": to_text(to_tree(plan.orders)),
        "has_chosen": plan.has_chosen,
        "is_open": plan.is_open,
        "sketch": None if sketch is None else _tree(sketch),
        "to": list(draft.speech.to),
        "written": draft.speech.written,
        "said": dict(draft.said),
    }
    return json.dumps(tree, ensure_ascii=False)


def read_draft(view: SeatView, text: str) -> Draft:
    """The draft a text holds, as far as it is this seat's and the rules still allow it.

    Of an earlier turn the package, the message and what was said are left; of a damaged text nothing is.
    """
    if not text or len(text) > LONGEST:
        return Draft()
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return Draft()
    if not isinstance(tree, dict) or tree.get("seat") != view.seat:
        return Draft()
    plan = _plan(view, tree)
    if tree.get("turn") != view.public.turn:
        plan = plan.afresh()
    seats = tuple(SeatId(seat) for seat in _numbers(tree.get("to")) if 0 <= seat < len(view.scenario.seats))
    written = tree.get("written")
    speech = Speech(
        tuple(seat for seat in seats if seat != view.seat), written if isinstance(written, str) else ""
    )
    said = tree.get("said")
    return Draft(plan, speech, dict(_said(said)) if isinstance(said, dict) else {})


def _plan(view: SeatView, tree: dict[str, object]) -> Plan:
    plan = Plan(sketch=_sketch(view, tree.get("sketch")))
    if tree.get("turn") != view.public.turn or view.orders is not None:
        return plan
    try:
        orders = orders_from_json(str(tree.get("orders")))
    except Malformed:
        return plan
    if plan.sketch is not None and (tree.get("is_open") is True or isinstance(orders.table, MakeOffer)):
        plan = plan.with_sketch(view, plan.sketch)
    elif tree.get("has_chosen") is True:
        # What was possible then may not be now; the rest of the orders still is.
        with suppress(Refused):
            plan = plan.with_table(view, orders.table)
    for move in orders.desk:
        with suppress(Refused):
            plan = plan.with_desk(view, move)
    for agreement in legal(view).due:
        plan = plan.with_signature(agreement, sign=agreement not in orders.withhold)
    return plan


def _tree(sketch: Sketch) -> dict[str, object]:
    return {
        "package": list(sketch.package),
        "addressees": None if sketch.addressees is None else list(sketch.addressees),
        "kind": None if sketch.kind is None else sketch.kind.value,
        "date": sketch.date,
    }


def _sketch(view: SeatView, tree: object) -> Sketch | None:
    """The offer in the making, if it is one of this game."""
    if not isinstance(tree, dict):
        return None
    package, issues = _numbers(tree.get("package")), view.scenario.issues
    if len(package) != len(issues):
        return None
    if not all(0 <= option < len(issue.options) for option, issue in zip(package, issues, strict=True)):
        return None
    others = {seat for seat in view.scenario.everyone if seat != view.seat}
    to = tuple(SeatId(seat) for seat in _numbers(tree.get("addressees")) if seat in others)
    kind, date = tree.get("kind"), tree.get("date")
    turns = range(view.public.turn + 1, view.public.last_turn + 1)
    return Sketch(
        package,
        to or None,
        next((known for known in Kind if known.value == kind), None),
        Turn(date) if isinstance(date, int) and date in turns else None,
    )


def _numbers(tree: object) -> tuple[int, ...]:
    return tuple(item for item in tree if type(item) is int) if isinstance(tree, list) else ()


def _said(tree: dict[object, object]) -> Iterator[tuple[str, Turn]]:
    for place, turn in tree.items():
        if isinstance(place, str) and type(turn) is int:
            yield place, Turn(turn)
