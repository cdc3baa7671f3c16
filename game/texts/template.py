"""A sentence with `{name}` placeholders."""

import re
from collections.abc import Mapping
from functools import cache

MINUS = "\N{MINUS SIGN}"
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@cache
def names(template: str) -> frozenset[str]:
    """The placeholders of a template."""
    return frozenset(_PLACEHOLDER.findall(template))


def is_well_formed(template: str) -> bool:
    """Whether every brace of a template belongs to a placeholder."""
    return not set("{}") & set(_PLACEHOLDER.sub("", template))


def fill(template: str, params: Mapping[str, str | int]) -> str:
    """The template with its placeholders replaced; what is filled in is never read as a template again.

    Raises: KeyError for a placeholder without a value.
    """
    return _PLACEHOLDER.sub(lambda match: _shown(params[match[1]]), template)


def _shown(value: str | int) -> str:
    if isinstance(value, int) and value < 0:
        return f"{MINUS}{-value}"
    return str(value)
