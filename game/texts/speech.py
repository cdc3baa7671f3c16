"""The language that is spoken now, and texts said in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from game.texts.catalogue import SOURCE_LANGUAGE, Catalogue

# A context variable, not a global: two seats of one table may read in two languages at the same time.
_LANGUAGE: ContextVar[str] = ContextVar("language", default=SOURCE_LANGUAGE)


def language() -> str:
    """The language spoken now."""
    return _LANGUAGE.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for the length of a `with` block, in this thread or task only."""
    token = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(token)


def has(text_id: str) -> bool:
    """Whether there is such a text in the language spoken now or in English."""
    return Catalogue.load(language()).has(text_id)


def say(text_id: str, /, **params: str | int) -> str:
    """The sentence of an id in the language spoken now; a plural text chooses its form by `n`.

    Raises: TextError for an unknown id or parameters that do not fit.
    """
    return Catalogue.load(language()).say(text_id, **params)


def vary(text_id: str, index: int, **params: str | int) -> str:
    """One variant of a line in the language spoken now; the index counts round.

    Raises: TextError for an unknown id or parameters that do not fit.
    """
    return Catalogue.load(language()).vary(text_id, index, **params)


def variants(text_id: str) -> tuple[str, ...]:
    """All variants of a line as templates, in the language spoken now.

    Raises: TextError for an unknown id.
    """
    return Catalogue.load(language()).variants(text_id)
