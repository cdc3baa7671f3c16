"""All texts of one language."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from game.texts.plural import category, is_plural
from game.texts.template import fill, is_well_formed, names

ROOT = Path(__file__).parent
SOURCE_LANGUAGE = "en"

# One sentence, its variants, or its plural forms by category.
Entry = str | tuple[str, ...] | Mapping[str, str]

# Twice as fast without `^` and re.MULTILINE, for which a line break is put before the first line.
_HEADING = re.compile(r"\n[ \t]*\[[ \t]*([\w-]+)")


class TextError(Exception):
    """A catalogue is faulty, or was asked for what it does not hold: our fault, never a player's."""


class Catalogue:
    """The texts of one language by id, with another catalogue to fall back on.

    A file is read when one of its texts is first asked for: the window opens with a tenth of all texts.
    """

    __slots__ = ("_files", "_groups", "fallback", "language")

    def __init__(
        self, language: str, files: Mapping[str, tuple[Path, ...]], fallback: "Catalogue | None" = None
    ) -> None:
        """`files` are those that may hold the texts of a group, by the first part of their ids."""
        self.language = language
        self.fallback = fallback
        self._files = files
        self._groups: dict[str, Mapping[str, Entry]] = {}

    @staticmethod
    def load(language: str, root: Path = ROOT) -> "Catalogue":
        """The catalogue of a language, falling back to English; there is one per process.

        Raises: TextError for an unknown language; whatever asks for texts does for a faulty file.
        """
        return _load(language, root)

    @property
    def entries(self) -> Mapping[str, Entry]:
        """Every text this language has itself, by id."""
        return _merged(tuple(sorted({file for files in self._files.values() for file in files})))

    def ids(self) -> frozenset[str]:
        """Every id this language answers itself, without its fallback."""
        return frozenset(self.entries)

    def has(self, text_id: str) -> bool:
        """Whether there is such a text, here or in the fallback."""
        return self._entry(text_id) is not None or (self.fallback is not None and self.fallback.has(text_id))

    def placeholders(self, text_id: str) -> frozenset[str]:
        """What a caller of a text gives: the placeholders of all its forms, here and in the fallback."""
        entry = self._entry(text_id)
        found = frozenset[str]().union(*map(names, sentences(entry))) if entry is not None else frozenset()
        if isinstance(entry, Mapping):
            found |= {"n"}
        if self.fallback is not None and self.fallback.has(text_id):
            found |= self.fallback.placeholders(text_id)
        return found

    def say(self, text_id: str, **params: str | int) -> str:
        """The sentence of an id, filled in; a plural text chooses its form by `n`.

        Raises: TextError for an unknown id, a list of variants, or parameters that do not fit.
        """
        holder, entry = self._find(text_id)
        if isinstance(entry, tuple):
            raise TextError(f"{text_id}: a list of variants, pick one with vary()")
        self._check(text_id, params)
        if isinstance(entry, str):
            return fill(entry, params)
        n = params["n"]
        if not isinstance(n, int):
            raise TextError(f"{text_id}: n must be a whole number, found {n!r}")
        return fill(entry.get(category(holder.language, n), entry["other"]), params)

    def vary(self, text_id: str, index: int, **params: str | int) -> str:
        """One variant of a line, filled in; the index counts round, so that languages may differ in number.

        Raises: TextError for an unknown id, or parameters that do not fit.
        """
        lines = self.variants(text_id)
        self._check(text_id, params)
        return fill(lines[index % len(lines)], params)

    def variants(self, text_id: str) -> tuple[str, ...]:
        """All variants of a line as templates; a plain sentence is its only variant.

        Raises: TextError for an unknown id or a plural text.
        """
        _, entry = self._find(text_id)
        if isinstance(entry, Mapping):
            raise TextError(f"{text_id}: plural forms are no variants")
        return entry if isinstance(entry, tuple) else (entry,)

    def _entry(self, text_id: str) -> Entry | None:
        first = text_id.partition(".")[0]
        if first not in self._files:
            return None
        group = self._groups.get(first)
        if group is None:
            group = self._groups[first] = _merged(self._files[first])
        return group.get(text_id)

    def _find(self, text_id: str) -> "tuple[Catalogue, Entry]":
        entry = self._entry(text_id)
        if entry is not None:
            return self, entry
        if self.fallback is not None:
            return self.fallback._find(text_id)
        raise TextError(f"{text_id}: no such text in {self.language}")

    def _check(self, text_id: str, params: Mapping[str, str | int]) -> None:
        expected = self.placeholders(text_id)
        if params.keys() != expected:
            raise TextError(f"{text_id}: expected {sorted(expected)}, found {sorted(params)}")


def languages(root: Path = ROOT) -> tuple[str, ...]:
    """The languages there are catalogues for, sorted."""
    return tuple(sorted({file.parent.name for file in root.glob("*/*.toml")}))


def sentences(entry: Entry) -> tuple[str, ...]:
    """All sentences of an entry, whatever its form."""
    if isinstance(entry, str):
        return (entry,)
    return entry if isinstance(entry, tuple) else tuple(entry.values())


@cache
def _load(language: str, root: Path) -> Catalogue:
    files: dict[str, tuple[Path, ...]] = {}
    for file in sorted((root / language).glob("*.toml")):
        # Where something is no text, the reader of the file says so.
        text = file.read_text(encoding="utf-8", errors="replace")
        for first in dict.fromkeys(_HEADING.findall("\n" + text)):
            files[first] = (*files.get(first, ()), file)
    if not files and language not in languages(root):
        raise TextError(f"no texts for language {language!r}, only for {', '.join(languages(root))}")
    fallback = None if language == SOURCE_LANGUAGE else _load(SOURCE_LANGUAGE, root)
    return Catalogue(language, files, fallback)


def _merged(files: tuple[Path, ...]) -> Mapping[str, Entry]:
    """The texts of some files; one id in two of them is an error."""
    entries: dict[str, Entry] = {}
    for file in files:
        for text_id, entry in _read(file).items():
            if text_id in entries:
                raise TextError(f"{file.name}: {text_id} stands in another file too")
            entries[text_id] = entry
    return entries


@cache
def _read(file: Path) -> Mapping[str, Entry]:
    # The TOML reader takes longer to import than this whole package.
    import tomllib

    try:
        tree = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TextError(f"{file.name}: {error}") from error
    if loose := [key for key, value in tree.items() if not isinstance(value, dict)]:
        raise TextError(f"{file.name}: {loose[0]} stands under no heading")
    return dict(_entries(tree, "", file.name))


def _entries(tree: Mapping[str, object], path: str, file: str) -> Iterator[tuple[str, Entry]]:
    for key, value in tree.items():
        text_id = f"{path}{key}"
        if isinstance(value, dict) and not is_plural(value):
            yield from _entries(value, f"{text_id}.", file)
        else:
            yield text_id, _entry(value, f"{file}: {text_id}")


def _entry(value: object, place: str) -> Entry:
    entry: Entry
    match value:
        case str():
            entry = value
        case [_, *_]:
            entry = tuple(_sentence(part, place) for part in value)
        case dict():
            entry = {key: _sentence(part, place) for key, part in value.items()}
        case _:
            raise TextError(f"{place}: expected a sentence, a list of sentences or plural forms")
    for sentence in sentences(entry):
        if not is_well_formed(sentence):
            raise TextError(f"{place}: a brace that belongs to no placeholder in {sentence!r}")
    return entry


def _sentence(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise TextError(f"{place}: expected a sentence, found {value!r}")
    return value
