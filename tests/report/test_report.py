"""The report in words, its plot and its picture."""

import re
import struct
import zlib
from fractions import Fraction
from itertools import product
from math import prod
from xml.etree import ElementTree

import pytest

from game.charts import Label, Line, Token, Tone
from game.charts import write_svg as svg_of
from game.core.ids import IssueId
from game.core.scenario import When
from game.core.scoring import settlement_value
from game.report.canvas import Canvas
from game.report.findings import find
from game.report.moment import moment_of
from game.report.number import format_number
from game.report.picture import MARKS, picture
from game.report.raster import SCALE, write_png
from game.report.report import report, told
from game.report.scores import scores
from game.report.sketch import sketch
from game.report.subject import Subject, options_of, subject_of
from game.scenario import bundled, load, load_text
from tests.report.spaces import BILL_AND_JACK, FOUR, HOPELESS, THIRDS, subject
from tests.report.stalls import FAIR, LASTING, spoiled

HOSTILE = Subject(
    "\x1b[2J" + "T" * 300,
    ("\x1b]0;x\x07 A", "B" * 200),
    ("I\u202e\x9b",),
    (("\x00", "O" * 300),),
    subject([[[0, 1]], [[1, 0]]], [0, 0]).space,
)
EIGHT = subject([[[party, 9 - party], [party % 3, 2]] for party in range(8)], [1] * 8)
ALL = {
    "two": BILL_AND_JACK,
    "fractions": THIRDS,
    "hopeless": HOPELESS,
    "four": FOUR,
    "eight": EIGHT,
    "hostile": HOSTILE,
}


@pytest.mark.parametrize("columns", [40, 50, 80, 100])
@pytest.mark.parametrize("has_braille", [True, False])
@pytest.mark.parametrize("name", ALL)
def test_no_line_is_wider_than_the_terminal_or_steers_it(name: str, has_braille: bool, columns: int) -> None:
    lines = report(find(ALL[name]), columns, has_braille=has_braille)

    assert [] == [line for line in lines if len(line) > columns]
    assert all(line.isprintable() for line in lines)


def test_a_terminal_without_width_gets_forty_columns() -> None:
    assert 40 >= max(map(len, report(find(FOUR), 0, has_braille=True)))


def test_the_report_names_all_that_was_found() -> None:
    text = "\n".join(report(find(BILL_AND_JACK), 80, has_braille=True))

    assert "Parties: 2. Issues: 9. Deals: 512." in text
    assert re.search(r"Nash +24 +11\n", text)
    assert "product of gains 60." in text
    assert "- Issue 9: Option 2" in text


def test_where_there_is_no_solution_the_report_says_so() -> None:
    text = " ".join(report(find(HOPELESS), 80, has_braille=True))

    assert "No deal is better than the walk-away for every party" in text
    assert "Nash" not in text


def test_points_that_tie_are_counted() -> None:
    text = " ".join(report(find(subject([[[0, 1, 2]], [[2, 1, 0]]], [-1, -1])), 80, has_braille=True))

    assert "Largest sum: 2. Points that tie: 3; the first is shown." in text


def test_a_long_frontier_is_cut_and_says_how_much_is_left_out() -> None:
    many = subject([[list(range(20))], [list(range(20, 0, -1))]], [0, 0])

    assert "Further points: 8. --json lists them all." in report(find(many), 80, has_braille=True)


def test_the_words_beside_the_picture_say_what_it_shows() -> None:
    found = told(find(BILL_AND_JACK))

    assert re.match(r"The frontier has \d+ points\. Party 1: \d+ to \d+, walk-away 12\. Party 2: ", found)
    assert "Nash: Party 1 24, Party 2 11." in found


def test_a_plane_shows_the_solution_right_of_and_above_the_walk_aways() -> None:
    lines = sketch(find(BILL_AND_JACK), 60, has_braille=False)
    row = next(number for number, line in enumerate(lines) if "N" in line)
    walk_row = max(range(1, 15), key=lambda number: lines[number].count("."))
    column = lines[row].index("N")
    walk_column = max(range(1, 50), key=lambda at: sum(line[at : at + 1] == "." for line in lines[1:15]))

    assert row < walk_row
    assert column > walk_column


def test_a_bar_has_its_walk_away_and_its_solutions_in_order() -> None:
    three = subject([[[0, 5, 10]], [[10, 5, 0]], [[0, 10, 0]]], [2, 3, 1])
    bar = sketch(find(three), 80, has_braille=False)[0]

    assert re.search(r"^Party 1 +0 -{6,15}\|-{6,}N-* 10$", bar)


def test_plain_signs_are_ascii() -> None:
    lines = sketch(find(BILL_AND_JACK), 60, has_braille=False) + sketch(find(FOUR), 60, has_braille=False)

    assert [] == [line for line in lines if not line.replace("–", "-").isascii()]


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (0, 1, ["⠁ ", "  "]),
        (1, 1, [" ⠈", "  "]),
        (0, 0, ["  ", "⡀ "]),
        (1, 0, ["  ", " ⢀"]),
        (7, -7, ["  ", " ⢀"]),
    ],
)
def test_a_dot_stands_in_its_corner(x: float, y: float, expected: list[str]) -> None:
    canvas = Canvas(2, 2)
    canvas.dot(x, y)

    assert [line.replace(chr(0x2800), " ") for line in canvas.lines()] == expected


def test_the_first_letter_at_a_place_stays() -> None:
    canvas = Canvas(3, 1)
    canvas.letter(0.5, 0.5, "N")
    canvas.letter(0.5, 0.5, "K")

    assert [" N "] == canvas.lines()


@pytest.mark.parametrize("name", ALL)
def test_every_picture_is_whole_svg(name: str) -> None:
    root = ElementTree.fromstring(svg_of(picture(find(ALL[name]))))

    assert root.get("aria-label")
    assert len(list(root)) > 10


def test_a_plane_marks_every_efficient_point_and_every_solution() -> None:
    found = find(BILL_AND_JACK)
    tokens = [shape for shape in picture(found).shapes if isinstance(shape, Token)]

    assert len(found.frontier) + 1 == sum(token.tone is Tone.MAIN for token in tokens)
    for form, tone, _ in MARKS.values():
        assert 2 <= sum((token.form, token.tone) == (form, tone) for token in tokens)


def test_threads_of_more_parties_run_over_all_axes() -> None:
    lines = [shape for shape in picture(find(FOUR)).shapes if isinstance(shape, Line)]
    threads = [line.tone for line in lines if len(line.points) == 4]

    assert len(find(FOUR).frontier) == sum(tone in (Tone.FAINT, Tone.GRID) for tone in threads)
    assert {tone for _, tone, _ in MARKS.values()} < set(threads)


@pytest.mark.parametrize("name", ["two", "four", "hostile"])
def test_a_png_has_the_size_of_its_chart_and_is_not_empty(name: str) -> None:
    chart = picture(find(ALL[name]))
    data = write_png(chart)
    wide, high = struct.unpack(">II", data[16:24])
    at, pixels = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        pixels += data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12

    assert (b"\x89PNG", chart.width * SCALE, chart.height * SCALE) == (data[:4], wide, high)
    assert len(set(zlib.decompress(pixels))) > 20


def test_a_scenario_gives_its_points_and_linkages() -> None:
    scenario = load(bundled()[0])
    found = subject_of(scenario.public, scenario.books)
    package = (3, 2, 1, 1, 2, 2, 2, 2, 1)
    expected = tuple(
        Fraction(
            sum(row[option] for row, option in zip(book.points, package, strict=True))
            + sum(
                worth
                for worth, linkage in zip(book.linkages, scenario.public.linkages, strict=True)
                if linkage.when.holds(package)
            ),
            100,
        )
        for book in scenario.books
    )

    assert expected == found.space.value(package)
    assert "linkages" not in found.left_out
    assert "durability" in found.left_out


def test_scores_are_those_of_the_rules() -> None:
    scenario = load_text(FAIR + LASTING)
    moment = moment_of(scenario, 2)
    worth = [
        tuple(
            settlement_value(moment.scenario, book, moment.public, account, package).score
            for book, account in zip(moment.books, moment.accounts, strict=True)
        )
        for package in product((0, 1), repeat=3)
    ]
    zone = [
        scores for scores in worth if all(a >= b for a, b in zip(scores, moment.walk_aways(), strict=True))
    ]
    nash = max(zone, key=lambda scores: prod(a - b for a, b in zip(scores, moment.walk_aways(), strict=True)))

    lines = scores(scenario, 2, 100)

    assert "in turn 2:" in lines[0]
    assert any(f"settlements {len(zone)}, " in line for line in lines)
    assert any(
        line == f"Nash: Baker {format_number(Fraction(nash[0], 100))}, "
        f"Florist {format_number(Fraction(nash[1], 100))}"
        for line in lines
    )


def test_scores_say_when_nobody_would_sign() -> None:
    text = spoiled(("base: 4000", "base: 8500"), ("base: 3000", "base: 5000"), more=LASTING)

    assert "Every settlement leaves somebody below its walk-away." in scores(load_text(text), None, 80)


def test_a_mask_is_a_list_of_options() -> None:
    assert {2: [0, 3]} == options_of(When(((IssueId(2), 0b1001),)))


@pytest.mark.parametrize(
    ("edits", "is_told"),
    [
        # Another deal is better for both than all first options, and the baker has more without a deal.
        ([], False),
        # Nobody has more without a deal.
        ([("base: 4000", "base: 0")], True),
        # Nothing else brings the florist as much.
        ([("{a: 0, b: 35}", "{a: 25, b: -1}"), ("{a: 30, b: 10}", "{a: 30, b: 24}")], True),
    ],
)
def test_a_deal_that_cannot_be_offered_is_told_where_it_is_counted(
    edits: list[tuple[str, str]], is_told: bool
) -> None:
    text = FAIR
    for old, new in edits:
        assert 1 == text.count(old)
        text = text.replace(old, new)
    scenario = load_text(text)
    subject = subject_of(scenario.public, scenario.books)
    told = " ".join(report(find(subject), 100, has_braille=True))

    assert is_told is ("all first options (Baker 20, Florist 65)" in told)


def test_the_deals_of_other_tools_can_all_be_offered() -> None:
    assert "first options" not in " ".join(report(find(BILL_AND_JACK), 100, has_braille=True))


def test_the_key_of_a_picture_names_every_kind_of_sign() -> None:
    two, four = (
        {shape.text for shape in picture(find(one)).shapes if isinstance(shape, Label)}
        for one in (BILL_AND_JACK, FOUR)
    )

    assert {"Efficient deals", "Other deals", "Walk-aways"} <= two
    assert {f"Efficient deals that leave {who} worse off" for who in ("nobody", "somebody")} <= four


def test_of_signs_that_coincide_each_is_seen_around_the_next() -> None:
    solid = ("nash", "kalai_smorodinsky", "egalitarian")
    sizes = [MARKS[name][2] for name in solid]
    found = find(BILL_AND_JACK)
    tokens = [shape for shape in picture(found).shapes if isinstance(shape, Token)]
    points = [solution.points for name in solid if (solution := found.solutions[name]) is not None]

    assert sizes == sorted(sizes, reverse=True)
    assert sum(map(len, points)) == sum(token.tone is Tone.PAPER for token in tokens)
