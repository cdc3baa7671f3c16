"""Files made to cost time or memory, or to reach other files: each ends with typed problems."""

from itertools import pairwise
from pathlib import Path

import pytest

from game.exchange.limits import BYTES_MAX, DEPTH_MAX, NODES_MAX
from game.problems import render_json, render_text
from game.texts import say
from tests.exchange.domains import FILES, places, problems_of

LETTERS = "abcdefghi"
XML_BOMB = (
    '<!DOCTYPE lol [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(LETTERS))
    + "]><negotiation_template>&i;</negotiation_template>"
)
YAML_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise(LETTERS)
)

HOSTILE = {
    "many.xml": (XML_BOMB, (1, 1, "xml-doctype")),
    "reach.xml": (
        '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/passwd">\n<a/>',
        (2, 1, "xml-doctype"),
    ),
    "entity.xml": ("<a b='&who;'/>", (1, 1, "xml-entity")),
    "deep.xml": ("<a>" * 10_000, (1, 3 * DEPTH_MAX + 1, "too-deep")),
    "wide.xml": ("<a>" + "<b/>" * NODES_MAX + "</a>", (1, 4 * NODES_MAX, "too-many-nodes")),
    "attributes.xml": (
        "<a " + " ".join(f'b{n}="1"' for n in range(NODES_MAX)) + "/>",
        (1, 1, "too-many-nodes"),
    ),
    "empty.xml": ("", (1, 1, "xml-empty")),
    "open.xml": ("<a>\n <b>\n</a>", (3, 3, "xml-mismatch")),
    "cut.xml": ("<a>\n <b", (2, 2, "xml-unclosed")),
    "twice.xml": ("<a>\n <b c='1' c='2'/></a>", (2, 11, "xml-twice")),
    "second.xml": ("<a/>\n<b/>", (2, 1, "xml-second-top")),
    "control.xml": ("<a b='\x01'/>", (1, 7, "xml")),
    "encoding.xml": ('<?xml version="1.0" encoding="utf-7"?><a/>', (1, 1, "xml-encoding")),
    "many.yml": (YAML_BOMB, (6, 8, "too-many-nodes")),
    "within.yml": ("a: &a [*a]", (1, 8, "yaml-alias")),
    "tag.yml": ("a: !!python/object/apply:os.system [ls]", (1, 4, "yaml-tag")),
    "deep.yml": ("[" * BYTES_MAX, (1, DEPTH_MAX + 1, "too-deep")),
    "deep keys.yml": ("? " * 100_000, (1, 2 * DEPTH_MAX + 1, "too-deep")),
    "chain.yml": (
        "a: &a [[[[[[[[[[x]]]]]]]]]]\nb: &b [[[[[[[[[*a]]]]]]]]]\nc: [*b]",
        (3, 5, "too-deep"),
    ),
    "wide.yml": ("[" + "x," * NODES_MAX + "]", (1, 2 * NODES_MAX, "too-many-nodes")),
    "second.yml": ("a: 1\n---\nb: 2\n", (2, 1, "second-document")),
    "empty.yml": ("# nothing\n", (1, 1, "empty-file")),
    "control.yml": ("a: \x01", (1, 4, "bad-character")),
    "key.yml": ("? {a: b}\n: 1", (1, 3, "bad-key")),
    "form.yml": ("a: [1\nb: 2", (2, 2, "yaml")),
    "deep.json": ("[" * BYTES_MAX, (1, DEPTH_MAX + 1, "too-deep")),
    "wide.json": ("[" + "1," * NODES_MAX + "1]", (1, 2 * NODES_MAX, "too-many-nodes")),
    "cut.json": ('{"a": ', (1, 7, "json-end")),
    "text.json": ('{"a": "\\x"}', (1, 7, "json-text")),
    "surrogate.json": ('{"a": "\\ud800"}', (1, 7, "json-text")),
    "colon.json": ('{"a" 1}', (1, 6, "json-colon")),
    "comma.json": ("[1 2]", (1, 4, "json-comma")),
    "trailing.json": ("[1,]", (1, 4, "json-value")),
    "second.json": ("{}\n{}", (2, 1, "json-second-top")),
    "empty.json": ("", (1, 1, "json-end")),
    "large.xml": ("x" * (BYTES_MAX + 1), (1, 1, "file-too-large")),
    "words.txt": ("x", (1, 1, "unknown-ending")),
    "other.xml": ("<html/>", (1, 1, "unknown-format")),
    "other.json": ("[]", (1, 1, "unknown-format")),
    "ours.yaml": ("format: x\nseats: {}\n", (1, 1, "is-a-scenario")),
}


@pytest.mark.parametrize(
    ("name", "content", "place"), [(n, c, p) for n, (c, p) in HOSTILE.items()], ids=list(HOSTILE)
)
def test_each_is_a_problem_where_it_begins(
    tmp_path: Path, name: str, content: str, place: tuple[int, int, str]
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    problems = problems_of([path, FILES / "choir" / "profileA.json", FILES / "choir" / "profileB.json"])

    assert [(name, *place)] == [found for found in places(problems) if found[0] == name]
    assert render_text(problems, say)
    assert render_json(problems)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe\x00", "xml-unclosed"),
        ('<?xml version="1.0" encoding="UTF-8"?><a b="é"/>'.encode("latin-1"), "xml"),
        ("\ufeff<html/>".encode("utf-8"), "unknown-format"),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><html a='é'/>".encode("latin-1"), "unknown-format"),
        ("<?xml version='1.0' encoding='UTF-16'?><html a='é'/>".encode("utf-16"), "unknown-format"),
        ("<html a='é'/>".encode("utf-16"), "unknown-format"),
    ],
)
def test_encodings_of_xml_are_read_or_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(data)

    assert [code] == [problem.code for problem in problems_of([path]) if problem.path == str(path)]


def test_yaml_that_is_no_utf_8_says_where(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"a: 1\nb: \xe9\n")

    assert [("a.yml", 2, 4, "not-utf-8")] == places(problems_of([path]))[:1]


@pytest.mark.parametrize("name", ["nothing.xml", "a\0.xml", "x" * 5000 + ".xml"])
def test_a_path_that_leads_nowhere_is_a_problem(tmp_path: Path, name: str) -> None:
    assert {problem.code for problem in problems_of([tmp_path / name])} <= {"no-such-file", "cannot-read"}


def test_an_alias_is_read_as_what_it_stands_for(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(
        "type: CartesianOutcomeSpace\nissues:\n"
        "- {name: a, type: CategoricalIssue, values: &v [x, y]}\n"
        "- {name: b, type: CategoricalIssue, values: *v}\n"
        "constraints: {}\n",
        encoding="utf-8",
    )

    assert [("a.yml", 5, 1, "constraints")] == places(problems_of([tmp_path]))
