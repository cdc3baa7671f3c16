"""What the type hints of the core's dataclasses say about their JSON form."""

from __future__ import annotations

from dataclasses import Field, fields, is_dataclass
from functools import cache
from typing import Any, NewType, get_args, get_origin, get_type_hints

TAG = "is"
"""The field that names the class of a member of a union."""


@cache
def kept(kind: type) -> tuple[tuple[Field[Any], Any], ...]:
    """The fields of a dataclass that make its value, each with its type; what is not compared is left out."""
    hints = get_type_hints(kind)
    return tuple((field, hints[field.name]) for field in fields(kind) if field.compare)


def unwrapped(hint: object) -> object:
    """The type behind an id."""
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    return hint


def python_type(hint: object) -> object:
    """The class whose instances a type describes."""
    hint = unwrapped(hint)
    return get_origin(hint) or hint


def dataclasses_of(union: object) -> tuple[type, ...]:
    """The members of a union that are dataclasses; if there are several, their JSON needs a tag."""
    return tuple(member for member in get_args(union) if isinstance(member, type) and is_dataclass(member))
