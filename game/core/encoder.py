"""Core objects to trees that JSON can hold; compiled once a type.

Dataclasses become objects by field name, members of a union of dataclasses carry their class name as "is",
enums are their values, dates ISO text, tuples arrays, ids whole numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from game.core.hints import TAG, dataclasses_of, kept, python_type, unwrapped

Write = Callable[[Any], object]


@cache
def writer(hint: object) -> Write:
    """What turns a value of a type into a tree of JSON values (tuples stay tuples).

    Raises: TypeError for a type the codec has no form for.
    """
    hint = unwrapped(hint)
    if hint in (int, str, bool, NoneType):
        return _same
    if get_origin(hint) is tuple:
        return _tuple_writer(hint)
    if get_origin(hint) in (Union, UnionType):
        return _union_writer(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value: value.value
    if hint is date:
        return lambda value: value.isoformat()
    if isinstance(hint, type) and is_dataclass(hint):
        return _object_writer(hint, tag=False)
    raise TypeError(f"no JSON form for {hint!r}")


@cache
def tagged_writer(kind: type) -> Write:
    """Like `writer` for a dataclass, with its class name as "is"."""
    return _object_writer(kind, tag=True)


def _same(value: object) -> object:
    return value


def _tuple_writer(hint: object) -> Write:
    parts = get_args(hint)
    if parts[-1] is not Ellipsis:
        each = tuple(map(writer, parts))
        if all(write is _same for write in each):
            return _same
        return lambda value: [write(item) for write, item in zip(each, value, strict=True)]
    one = writer(parts[0])
    return _same if one is _same else lambda value: [one(item) for item in value]


def _union_writer(hint: object) -> Write:
    members = get_args(hint)
    kinds = dataclasses_of(hint)
    choices = {
        python_type(member): tagged_writer(member) if len(kinds) > 1 and member in kinds else writer(member)
        for member in members
    }
    if len(choices) != len(members):
        raise TypeError(f"members of {hint!r} look alike")
    return lambda value: choices[type(value)](value)


def _object_writer(kind: type, *, tag: bool) -> Write:
    parts = tuple((field.name, writer(hint)) for field, hint in kept(kind))
    name = kind.__name__

    def write(value: object) -> object:
        tree: dict[str, object] = {TAG: name} if tag else {}
        for part, write_part in parts:
            tree[part] = write_part(getattr(value, part))
        return tree

    return write
