"""Canonical JSON of everything in the core, and the fingerprint of a scenario.

There is one text for one value: fields in the order of their declaration, the outermost object and every
member of a union named by its class as "is", no spaces, letters as they are. Reading is strict: unknown
fields and kinds, fractions, repeated fields and numbers out of range are refused with the place. A field
with a default may be missing, so that games stored before the field existed can be read.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any, cast, get_args

from game.core.commands import Command
from game.core.decoder import reader, tagged_reader
from game.core.encoder import tagged_writer
from game.core.events import Event
from game.core.malformed import Malformed, phrase, shown
from game.core.orders import Orders
from game.core.scenario import Scenario
from game.core.state import State
from game.core.view import FacilitatorView, PublicView, SeatView

__all__ = [
    "Malformed",
    "command_from_json",
    "command_from_tree",
    "event_from_json",
    "event_from_tree",
    "fingerprint",
    "orders_from_json",
    "scenario_from_json",
    "scenario_from_tree",
    "state_from_json",
    "to_json",
    "to_text",
    "to_tree",
    "tree_from_json",
    "view_from_json",
]

View = SeatView | PublicView | FacilitatorView

_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def to_json(value: object) -> str:
    """The canonical JSON of a command, event, view, scenario or any other dataclass of the core."""
    return _encoder.encode(to_tree(value))


def to_tree(value: object) -> object:
    """What `to_json` writes, as objects, arrays and plain values to build larger documents from."""
    kind: type = type(value)
    return tagged_writer(kind)(value)


def to_text(tree: object) -> str:
    """A tree of JSON values as canonical text; objects keep their order."""
    return _encoder.encode(tree)


def tree_from_json(text: str | bytes) -> object:
    """The tree of JSON values in a text: no fractions, no repeated fields, nothing too deep.

    Raises: Malformed.
    """
    try:
        if isinstance(text, bytes):
            text = text.decode()
        return _decoder.decode(text)
    except Malformed:
        raise
    except RecursionError:
        raise Malformed("JSON", phrase("too_deep")) from None
    except UnicodeDecodeError:
        raise Malformed("UTF-8", phrase("other_bytes")) from None
    except json.JSONDecodeError as error:
        raise Malformed("JSON", phrase("other_at", character=error.pos + 1)) from None
    except ValueError:
        raise Malformed(phrase("whole_number"), phrase("very_large")) from None


def command_from_json(text: str | bytes) -> Command:
    """The command a text describes.

    Raises: Malformed.
    """
    return command_from_tree(tree_from_json(text))


def command_from_tree(tree: object) -> Command:
    """The command a tree of JSON values describes.

    Raises: Malformed.
    """
    return cast(Command, reader(Command)(tree))


def event_from_json(text: str | bytes) -> Event:
    """The event a text describes.

    Raises: Malformed.
    """
    return event_from_tree(tree_from_json(text))


def event_from_tree(tree: object) -> Event:
    """The event a tree of JSON values describes.

    Raises: Malformed.
    """
    return cast(Event, reader(Event)(tree))


def orders_from_json(text: str | bytes) -> Orders:
    """The sealed orders a text describes.

    Raises: Malformed.
    """
    return cast(Orders, tagged_reader((Orders,))(tree_from_json(text)))


def scenario_from_json(text: str | bytes) -> Scenario:
    """The scenario, with every seat's secrets, a text describes.

    Raises: Malformed.
    """
    return scenario_from_tree(tree_from_json(text))


def scenario_from_tree(tree: object) -> Scenario:
    """The scenario a tree of JSON values describes.

    Raises: Malformed.
    """
    return cast(Scenario, tagged_reader((Scenario,))(tree))


def state_from_json(text: str | bytes) -> State:
    """The state a text describes, without the states before it.

    Raises: Malformed.
    """
    return cast(State, tagged_reader((State,))(tree_from_json(text)))


def view_from_json(text: str | bytes) -> View:
    """The seat's, public or facilitator's view a text describes.

    Raises: Malformed.
    """
    return cast(View, tagged_reader(get_args(View))(tree_from_json(text)))


def fingerprint(scenario: Scenario) -> str:
    """64 hexadecimal digits that differ for scenarios that differ in anything (SHA-256)."""
    return sha256(to_json(scenario).encode()).hexdigest()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree = dict(pairs)
    if len(tree) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise Malformed(phrase("each_once"), phrase("twice", name=ascii(name[:40])))
            seen.add(name)
    return tree


def _no_fraction(text: str) -> float:
    raise Malformed(phrase("whole_number"), shown(text))


_decoder = json.JSONDecoder(object_pairs_hook=_object, parse_float=_no_fraction, parse_constant=_no_fraction)
