"""The words themselves: what all catalogues keep to, and that code asks for what there is."""

import re
import unicodedata

import pytest

from game.texts import Catalogue, languages
from game.texts.catalogue import sentences
from tests.texts.calls import ROOT, calls

ENGLISH = Catalogue.load("en")
SAID = tuple(calls(ROOT / "game", frozenset({"say", "vary", "variants"})))
WORDS = tuple(
    (language, text_id, sentence)
    for language in languages()
    for text_id, entry in sorted(Catalogue.load(language).entries.items())
    for sentence in sentences(entry)
)


def test_letters_are_composed_so_that_fonts_and_searches_find_them() -> None:
    assert [] == [where for *where, text in WORDS if text != unicodedata.normalize("NFC", text)]


def test_sentences_have_no_stray_spaces() -> None:
    # A text without letters, such as "; ", only joins others.
    found = [
        where
        for *where, text in WORDS
        if re.search(r"[^\S\n] ", text) or (text != text.strip() and re.search(r"\w", text))
    ]

    assert [] == found


@pytest.mark.parametrize("word", ["survivor", "gift", "the situation on the ground", "easter is beautiful"])
def test_words_the_game_does_not_use_are_not_used(word: str) -> None:
    found = [where for *where, text in WORDS if re.search(rf"\b{word}\b", text, re.IGNORECASE)]

    assert [] == found


def test_translations_add_neither_ids_nor_placeholders() -> None:
    more = {
        (language, text_id)
        for language in languages()
        for catalogue in [Catalogue.load(language)]
        for text_id in catalogue.ids()
        if not ENGLISH.has(text_id) or catalogue.placeholders(text_id) != ENGLISH.placeholders(text_id)
    }

    assert set() == more


def test_every_id_that_code_says_is_in_the_catalogue() -> None:
    lost = [f"{call.place}: {text_id}" for call in SAID for text_id in call.ids if not ENGLISH.has(text_id)]

    assert [] == lost


def test_code_gives_each_sentence_the_placeholders_it_has() -> None:
    wrong = [
        f"{call.place}: {text_id} has {sorted(ENGLISH.placeholders(text_id))}, given {sorted(call.keywords)}"
        for call in SAID
        if call.function != "variants" and not call.is_open
        for text_id in call.ids
        if ENGLISH.has(text_id) and ENGLISH.placeholders(text_id) != call.keywords
    ]

    assert [] == wrong
