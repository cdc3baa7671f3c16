"""Plural categories of a language."""

from collections.abc import Mapping

CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})


def is_plural(table: Mapping[str, object]) -> bool:
    """Whether a table of a catalogue is one text in several plural forms, not a group of texts."""
    return "other" in table and table.keys() <= CATEGORIES


def category(language: str, n: int) -> str:
    """The plural category of a whole number in a language, for example `few` for 3 in Ukrainian.

    Source: Unicode CLDR, plural rules.
    """
    # Babel and its locale data take some 25 ms to load and most processes never need them.
    from babel.core import Locale

    return Locale.parse(language).plural_form(abs(n))
