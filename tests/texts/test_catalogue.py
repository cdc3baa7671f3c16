from collections.abc import Callable
from pathlib import Path

import pytest

from game.texts import Catalogue, TextError, languages
from game.texts.template import fill, is_well_formed, names

ENGLISH = """
[offer]
sent = "{seat} sent an offer."
count = { one = "{n} offer from {seat}", other = "{n} offers from {seat}" }
[voice.greeting]
staller = ["We take note.", "We study it, {name}."]
[only]
english = "Only in English."
other_words = "No plural."
"""
UKRAINIAN = """
[offer]
sent = "{seat}: надіслано пропозицію."
count = { one = "{n} пропозиція", few = "{n} пропозиції", many = "{n} пропозицій", other = "{n} пропозиції" }
[voice.greeting]
staller = ["Ґрунтовно вивчимо: є, і, ї, Ґ, Є, І, Ї."]
"""
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(**files: str) -> Path:
        for name, text in files.items():
            language, _, subject = name.partition("_")
            file = tmp_path / language / f"{subject}.toml"
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def ukrainian(write: Write) -> Catalogue:
    return Catalogue.load("uk", write(en_game=ENGLISH, uk_game=UKRAINIAN))


@pytest.fixture
def english(write: Write) -> Catalogue:
    return Catalogue.load("en", write(en_game=ENGLISH))


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (0, "0 пропозицій"),
        (1, "1 пропозиція"),
        (2, "2 пропозиції"),
        (5, "5 пропозицій"),
        (11, "11 пропозицій"),
        (12, "12 пропозицій"),
        (21, "21 пропозиція"),
        (104, "104 пропозиції"),
        (-3, "−3 пропозиції"),
    ],
)
def test_ukrainian_chooses_one_few_or_many(ukrainian: Catalogue, n: int, expected: str) -> None:
    assert expected == ukrainian.say("offer.count", n=n, seat="Kyiv")


@pytest.mark.parametrize(
    ("n", "expected"), [(0, "0 offers from A"), (1, "1 offer from A"), (2, "2 offers from A")]
)
def test_english_chooses_one_or_other(english: Catalogue, n: int, expected: str) -> None:
    assert expected == english.say("offer.count", n=n, seat="A")


def test_letters_of_ukrainian_come_back_as_they_were_written(ukrainian: Catalogue) -> None:
    assert ("Ґрунтовно вивчимо: є, і, ї, Ґ, Є, І, Ї.",) == ukrainian.variants("voice.greeting.staller")
    assert "Київ: надіслано пропозицію." == ukrainian.say("offer.sent", seat="Київ")


def test_a_text_a_language_lacks_is_said_in_english(ukrainian: Catalogue) -> None:
    assert "Only in English." == ukrainian.say("only.english")
    assert ukrainian.has("only.english")
    assert "only.english" not in ukrainian.ids()


def test_a_fallen_back_plural_follows_the_rule_of_english(write: Write) -> None:
    root = write(en_game=ENGLISH, uk_game="[x]\ny = 'y'\n")

    assert "21 offers from A" == Catalogue.load("uk", root).say("offer.count", n=21, seat="A")


def test_a_table_is_plural_only_if_all_its_keys_are_plural_categories(english: Catalogue) -> None:
    assert "No plural." == english.say("only.other_words")


@pytest.mark.parametrize(
    ("index", "expected"), [(0, "We take note."), (1, "We study it, A."), (2, "We take note.")]
)
def test_a_variant_is_picked_by_its_index_counting_round(
    english: Catalogue, index: int, expected: str
) -> None:
    assert expected == english.vary("voice.greeting.staller", index, name="A")


def test_a_single_sentence_is_its_only_variant(english: Catalogue) -> None:
    assert "A sent an offer." == english.vary("offer.sent", 7, seat="A")


def test_files_of_a_language_are_merged(write: Write) -> None:
    catalogue = Catalogue.load("en", write(en_a="[a]\nx = 'ax'", en_b="[a]\ny = 'ay'"))

    assert {"a.x", "a.y"} == catalogue.ids()


def test_a_file_is_not_read_before_one_of_its_texts_is_asked_for(write: Write) -> None:
    catalogue = Catalogue.load("en", write(en_a="[a]\nx = 'ax'", en_b="[a.b]\ny = 'y'\n[c]\nz =", en_d="[d"))

    assert not catalogue.has("e.x")
    with pytest.raises(TextError, match=r"b\.toml"):
        catalogue.say("a.x")
    with pytest.raises(TextError, match=r"d\.toml"):
        catalogue.say("d.x")


def test_a_faulty_file_does_not_keep_other_texts_from_being_said(write: Write) -> None:
    assert "ax" == Catalogue.load("en", write(en_a="[a]\nx = 'ax'", en_b="[b]\ny =")).say("a.x")


@pytest.mark.parametrize("language", languages())
def test_every_text_is_found_by_the_first_part_of_its_id(language: str) -> None:
    catalogue = Catalogue.load(language)

    assert [] == [text_id for text_id in sorted(catalogue.ids()) if not catalogue.has(text_id)]


def test_languages_are_the_folders_with_catalogues(write: Write) -> None:
    root = write(en_a="", uk_a="")
    (root / "__pycache__").mkdir()

    assert ("en", "uk") == languages(root)


@pytest.mark.parametrize(
    ("text_id", "params", "complaint"),
    [
        ("offer.sent", {}, "offer.sent: expected ['seat'], found []"),
        ("offer.sent", {"seat": "A", "x": 1}, "offer.sent: expected ['seat'], found ['seat', 'x']"),
        ("offer.count", {"seat": "A"}, "offer.count: expected ['n', 'seat'], found ['seat']"),
        ("offer.count", {"seat": "A", "n": "2"}, "offer.count: n must be a whole number, found '2'"),
        ("offer.lost", {}, "offer.lost: no such text in en"),
        ("voice.greeting.staller", {"name": "A"}, "voice.greeting.staller: a list of variants"),
    ],
)
def test_a_wrong_use_is_refused(
    english: Catalogue, text_id: str, params: dict[str, str | int], complaint: str
) -> None:
    with pytest.raises(TextError) as caught:
        english.say(text_id, **params)

    assert str(caught.value).startswith(complaint)


def test_plural_forms_are_no_variants(english: Catalogue) -> None:
    with pytest.raises(TextError, match=r"offer\.count: plural forms are no variants"):
        english.variants("offer.count")


def test_a_translation_may_leave_a_placeholder_out(ukrainian: Catalogue) -> None:
    assert frozenset({"n", "seat"}) == ukrainian.placeholders("offer.count")


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        ({"en_a": "[x]\ny = 'a'", "en_b": "[x]\ny = 'b'"}, "b.toml: x.y stands in another file too"),
        ({"en_a": "[x]\ny = 3"}, "a.toml: x.y: expected a sentence, a list"),
        ({"en_a": "[x]\ny = []"}, "a.toml: x.y: expected a sentence, a list"),
        ({"en_a": "[x]\ny = ['a', 1]"}, "a.toml: x.y: expected a sentence, found 1"),
        ({"en_a": "[x]\nother = 1"}, "a.toml: x: expected a sentence, found 1"),
        ({"en_a": "[x]\ny = '{Name} sits'"}, "a.toml: x.y: a brace that belongs to no placeholder"),
        ({"en_a": "[x\n"}, "a.toml: "),
        ({"en_a": "y = 'a'\n[x]\nz = 'b'"}, "a.toml: y stands under no heading"),
        ({"uk_a": ""}, "no texts for language 'en', only for uk"),
    ],
)
def test_a_faulty_catalogue_is_refused(write: Write, files: dict[str, str], complaint: str) -> None:
    with pytest.raises(TextError) as caught:
        Catalogue.load("en", write(**files)).ids()

    assert str(caught.value).startswith(complaint)


def test_what_is_filled_in_is_not_read_as_a_template() -> None:
    assert "{b} and 2" == fill("{a} and {b}", {"a": "{b}", "b": 2})


@pytest.mark.parametrize(
    ("template", "well_formed", "expected"),
    [
        ("plain", True, frozenset()),
        ("{a} {b_2} {a}", True, frozenset({"a", "b_2"})),
        ("{a.__class__}", False, frozenset()),
        ("{}", False, frozenset()),
        ("{{a}}", False, frozenset({"a"})),
    ],
)
def test_placeholders_are_plain_lower_case_names(
    template: str, well_formed: bool, expected: frozenset[str]
) -> None:
    assert (well_formed, expected) == (is_well_formed(template), names(template))
