"""Trees of JSON values strictly back to core objects, the inverse of `encoder`; compiled once a type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from game.core.hints import TAG, dataclasses_of, kept, python_type, unwrapped
from game.core.ids import MAX_SEATS, Audience, GaugeId, IssueId, OfferId, PairId, SeatId, Turn
from game.core.malformed import WHOLE, Malformed, Term, phrase, shown

Read = Callable[[object], Any]

# How far each id may reach in any scenario; a scenario of one's own is narrower still.
_REACH: Mapping[object, tuple[int, int]] = {
    SeatId: (0, MAX_SEATS - 1),
    IssueId: (0, 255),
    GaugeId: (0, 255),
    PairId: (0, MAX_SEATS * (MAX_SEATS - 1) // 2 - 1),
    Turn: (0, 10_000),
    OfferId: (0, 100_000),
    Audience: (-1, 2**MAX_SEATS - 1),
}


@cache
def reader(hint: object) -> Read:
    """What turns a tree of JSON values into a value of a type; it raises Malformed for any other tree.

    Raises: TypeError for a type the codec has no form for.
    """
    low, high = _REACH.get(hint, (-WHOLE, WHOLE))
    hint = unwrapped(hint)
    if hint is int:
        return _number_reader(low, high)
    if hint is str:
        return _read_text
    if hint is bool:
        return _read_flag
    if get_origin(hint) is tuple:
        return _tuple_reader(hint)
    if get_origin(hint) in (Union, UnionType):
        return _union_reader(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum_reader(hint)
    if hint is date:
        return _read_date
    if isinstance(hint, type) and is_dataclass(hint):
        return _object_reader(hint, tag=False)
    raise TypeError(f"no JSON form for {hint!r}")


@cache
def tagged_reader(kinds: tuple[type, ...]) -> Read:
    """What reads an object that is one of these dataclasses by its "is"."""
    by_name = {kind.__name__: _object_reader(kind, tag=True) for kind in kinds}

    def read(tree: object) -> Any:
        if type(tree) is not dict:
            raise Malformed(phrase("object"), shown(tree))
        name = tree.get(TAG)
        if type(name) is not str or name not in by_name:
            expected = next(iter(by_name)) if len(by_name) == 1 else phrase("known_kind")
            raise Malformed(expected, shown(name), TAG)
        return by_name[name](tree)

    return read


def _tuple_reader(hint: object) -> Read:
    parts = get_args(hint)
    many = parts[-1] is Ellipsis
    each = tuple(map(reader, parts[:1] if many else parts))

    def read(tree: object) -> tuple[Any, ...]:
        if type(tree) is not list or not (many or len(tree) == len(each)):
            raise Malformed(phrase("array") if many else phrase("array_of", n=len(each)), shown(tree))
        found: list[Any] = []
        try:
            if many:
                one = each[0]
                for item in tree:
                    found.append(one(item))
            else:
                for one, item in zip(each, tree, strict=True):
                    found.append(one(item))
        except Malformed as fault:
            raise fault.within(f"[{len(found)}]") from None
        return tuple(found)

    return read


def _union_reader(hint: object) -> Read:
    members = get_args(hint)
    kinds = dataclasses_of(hint)
    choices: dict[type, Read] = {}
    if kinds:
        choices[dict] = tagged_reader(kinds) if len(kinds) > 1 else reader(kinds[0])
    for member in members:
        if member not in kinds:
            shape = _json_type(member)
            if shape in choices:
                raise TypeError(f"members of {hint!r} look alike")
            choices[shape] = (lambda tree: tree) if member is NoneType else reader(member)

    def read(tree: object) -> Any:
        choice = choices.get(type(tree))
        if choice is None:
            raise Malformed(tuple(_TERMS[shape] for shape in _TERMS if shape in choices), shown(tree))
        return choice(tree)

    return read


_TERMS: Mapping[type, Term] = {
    int: phrase("whole_number"),
    list: phrase("array"),
    dict: phrase("object"),
    NoneType: "null",
    str: phrase("text"),
    bool: phrase("flag"),
}


def _json_type(hint: object) -> type:
    kind = python_type(hint)
    if kind in (int, bool, NoneType):
        assert isinstance(kind, type)
        return kind
    return list if kind is tuple else str


def _object_reader(kind: type, *, tag: bool) -> Read:
    parts = tuple((field.name, reader(hint), field.default) for field, hint in kept(kind))
    names = {name for name, _, _ in parts} | ({TAG} if tag else set())

    def read(tree: object) -> Any:
        if type(tree) is not dict:
            raise Malformed(phrase("object"), shown(tree))
        found: dict[str, Any] = {}
        for name, read_part, default in parts:
            if name in tree:
                try:
                    found[name] = read_part(tree[name])
                except Malformed as fault:
                    raise fault.within(name) from None
            elif default is MISSING:
                raise Malformed(phrase("field", name=name), phrase("none"))
        if not tree.keys() <= names:
            raise Malformed(phrase("known_fields"), shown(min(tree.keys() - names)))
        return kind(**found)

    return read


def _number_reader(low: int, high: int) -> Read:
    def read(tree: object) -> int:
        if type(tree) is not int:
            raise Malformed(phrase("whole_number"), shown(tree))
        if not low <= tree <= high:
            raise Malformed(phrase("whole_number_within", low=low, high=high), shown(tree))
        return tree

    return read


def _enum_reader(kind: type[Enum]) -> Read:
    members: dict[str, Enum] = {member.value: member for member in kind}

    def read(tree: object) -> Enum:
        if type(tree) is not str or tree not in members:
            raise Malformed(tuple(members), shown(tree))
        return members[tree]

    return read


def _read_text(tree: object) -> str:
    if type(tree) is not str:
        raise Malformed(phrase("text"), shown(tree))
    if not tree.isascii():
        try:
            tree.encode()
        except UnicodeEncodeError:
            # Half a surrogate pair: JSON can spell it, but no file can hold it.
            raise Malformed(phrase("text"), phrase("broken_characters")) from None
    return tree


def _read_flag(tree: object) -> bool:
    if type(tree) is not bool:
        raise Malformed(phrase("flag"), shown(tree))
    return tree


def _read_date(tree: object) -> date:
    try:
        day = date.fromisoformat(tree) if type(tree) is str else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != tree:
        raise Malformed(phrase("date"), shown(tree))
    return day
