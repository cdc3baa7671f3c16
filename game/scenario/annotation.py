"""What the schema says about a path: its model or type, and the least value that would pass there."""

from __future__ import annotations

import types
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.scenario.node import Path


def annotation_at(model: type[BaseModel], path: Path) -> Any:
    """The annotation of the value at a path; None where the schema has no such place."""
    found: Any = model
    for step in path:
        found = _inside(_plain(found), step)
        if found is None:
            return None
    return found


def keys_of(annotation: Any) -> tuple[str, ...]:
    """The keys a block may have there, as written in the file; empty for anything but a model."""
    bare = _plain(annotation)
    if not _is_model(bare):
        return ()
    return tuple(info.alias or name for name, info in bare.model_fields.items())


def blank(annotation: Any) -> Any:
    """A small value that passes the schema there, to stand in for one that did not."""
    bare = _plain(annotation)
    if _is_model(bare):
        return {
            info.alias or name: blank(_of_field(info))
            for name, info in bare.model_fields.items()
            if info.is_required()
        }
    origin = get_origin(bare)
    if origin is Literal:
        return get_args(bare)[0]
    if origin is dict:
        return {}
    if origin is tuple:
        arguments = get_args(bare)
        return () if arguments[-1] is Ellipsis else tuple(blank(argument) for argument in arguments)
    if bare is int:
        return max([0, *(bound for bound in _lowest(annotation))])
    return {str: "?", bool: False, date: date(2025, 1, 1)}.get(bare)


def _of_field(info: FieldInfo) -> Any:
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def _is_model(bare: Any) -> bool:
    return isinstance(bare, type) and issubclass(bare, BaseModel)


def _plain(annotation: Any) -> Any:
    """The annotation without metadata, and of a choice the first kind."""
    while True:
        origin = get_origin(annotation)
        if origin in (Annotated, Union, types.UnionType):
            annotation = get_args(annotation)[0]
        else:
            return annotation


def _inside(bare: Any, step: str | int) -> Any:
    if _is_model(bare):
        for name, info in bare.model_fields.items():
            if (info.alias or name) == step:
                return _of_field(info)
        return None
    arguments = get_args(bare)
    if get_origin(bare) is dict:
        return arguments[1]
    if get_origin(bare) is tuple and isinstance(step, int):
        return arguments[0] if arguments[-1] is Ellipsis else arguments[min(step, len(arguments) - 1)]
    return None


def _lowest(annotation: Any) -> Iterator[int]:
    if get_origin(annotation) is Annotated:
        for metadata in get_args(annotation)[1:]:
            parts = metadata.metadata if isinstance(metadata, FieldInfo) else (metadata,)
            for part in parts:
                if isinstance(part, annotated_types.Ge) and isinstance(part.ge, int):
                    yield part.ge
