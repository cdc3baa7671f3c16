"""The scoring vectors 8.1 and 8.2 of RULES.md and its table of walk-aways, each number read from the text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.core.ids import SeatId
from game.core.scoring import headlines_value
from tests.core.cases.case import table_of
from tests.core.cases.reading import read
from tests.core.cases.table import Table

TEXT = (Path(__file__).parents[2] / "game" / "core" / "RULES.md").read_text(encoding="utf-8")
SEATS = ("kremlin", "white_house", "kyiv")
PACKAGE = {
    "ceasefire": 4,
    "us_sanctions": 2,
    "arms_control": 2,
    "investment": 3,
    "security_guarantees": 2,
    "minerals_fund": 2,
    "line_of_contact": 1,
    "people": 3,
    "summit": 2,
}
FILES = {
    "ceasefire": (6, (2, 1, 1)),  # led by the Kremlin
    "us_sanctions": (4, (2, 2, 0)),
    "arms_control": (4, (1, 2, 0)),  # led by the White House
    "investment": (2, (1, 1, 0)),  # 2 of 4 units
    "security_guarantees": (4, (0, 1, 3)),  # led by Kyiv
    "minerals_fund": (3, (0, 0, 2)),  # led by Kyiv, who worked alone
    "line_of_contact": (2, (1, 1, 0)),
    "people": (4, (1, 0, 1)),
    "summit": (2, (1, 1, 0)),
}
ROWS = {
    "Options": "options",
    "Linkages": "linkages",
    "Headlines": "headlines",
    "Cost marks": "cost_marks",
    "Delay": "delay",
    "Gesture": "costs",
    "Pen-holder": "pen_holder",
    "Gross": "gross",
    "Walk-away": "walk_away",
    "Score": "score",
}
COSTS = {"cost_marks", "delay", "costs"}


def settlement() -> Table:
    """Turn 7 of 8.1, reached by six turns of drift and one gesture of the Kremlin."""
    table = table_of({"game": "vectors"})
    for _ in range(6):
        table.turn({})
    table.put("costs kremlin", 100)
    for issue, (units, work) in FILES.items():
        table.put(f"file {issue}", units)
        table.put(f"work {issue}", work)
    return table


def section(title: str) -> str:
    """The text under a heading that begins with these words."""
    return TEXT.split(f"### {title}", 1)[1].split("\n### ", 1)[0].split("\n## ", 1)[0]


def row(part: str, label: str) -> list[int]:
    """The three results in a row of a table: the last number of each cell, without what it is made of."""
    line = next(
        line for line in part.splitlines() if line.startswith("|") and line.strip("|* ").startswith(label)
    )
    cells = line.strip("|").split("|")[1:]
    found = [re.findall(r"[−-]?\d[\d,]*", cell.replace("−", "-").replace("*", ""))[-1] for cell in cells]
    return [int(number) for number in found]


def test_vector_8_1_starts_from_the_numbers_that_the_text_states() -> None:
    table = settlement()
    said = section("8.1")

    assert [765, 450, 550] == [read(table, gauge) for gauge in ("leverage", "mood", "europe")]
    assert [570, 580, 680] == [read(table, f"appetite {seat}") for seat in SEATS]
    assert "Mood 300 + 4×20 + 30 + 40 = 450, Europe 550" in said
    assert "appetite 570 / 580 / 680" in said


@pytest.mark.parametrize("label", ROWS)
def test_vector_8_1_has_every_line_of_its_table(label: str) -> None:
    part = ROWS[label]
    sign = -1 if part in COSTS else 1
    table = settlement()

    found = [sign * read(table, f"settlement {part} {seat}", PACKAGE) for seat in SEATS]

    assert row(section("8.1"), label) == found


def test_vector_8_1_has_its_durability_and_its_headlines() -> None:
    table = settlement()

    assert "18 + 27 + 12 + 15 = **72**" in section("8.1")
    assert [72, 72, 72] == [read(table, f"settlement durability {seat}", PACKAGE) for seat in SEATS]
    assert [3, 3, 3] == [read(table, f"settlement headline_count {seat}", PACKAGE) for seat in SEATS]


def test_vector_8_1_has_its_gains() -> None:
    table = settlement()
    gains = [
        read(table, f"settlement score {seat}", PACKAGE)
        - read(table, f"settlement walk_away {seat}", PACKAGE)
        for seat in SEATS
    ]

    assert [1291, 2071, 2191] == gains
    assert "| Gain, as shown | +12.9 | +20.7 | +21.9 |" in section("8.1")


def test_vector_8_1_is_what_the_settlement_scores_when_it_is_signed() -> None:
    table = table_of({"game": "vectors"})
    clauses = ", ".join(f"{issue} {option}" for issue, option in PACKAGE.items())
    for _ in range(4):
        table.turn({})
    table.turn({"white_house": f"offer {clauses} to all as settlement dated 7"})
    table.turn({"kremlin": "accept white_house", "kyiv": "accept white_house"})
    table.put("costs kremlin", 100)
    for issue, (units, work) in FILES.items():
        table.put(f"file {issue}", units)
        table.put(f"work {issue}", work)
    table.turn({})

    assert "deal" == read(table, "ending")
    assert row(section("8.1"), "Score") == [read(table, f"final score {seat}") for seat in SEATS]


INTERIM = {"us_sanctions": 1, "arms_control": 2, "investment": 3, "summit": 1}


def shortcut() -> Table:
    """The end of 8.2: Kremlin and White House sign in turn 4 with every file ready, and nothing follows."""
    table = table_of({"game": "vectors"})
    for issue in INTERIM:
        table.put(f"file {issue}", 4)
        table.put(f"work {issue}", (1, 1, 0))
    clauses = ", ".join(f"{issue} {option}" for issue, option in INTERIM.items())
    table.turn({})
    table.turn({"kremlin": f"offer {clauses} to white_house dated 4"})
    table.turn({"white_house": "accept kremlin"})
    for _ in range(9):
        table.turn({})
    return table


def numbers(said: str, pattern: str) -> tuple[int, ...]:
    """The whole numbers that a pattern finds in the text."""
    found = re.search(pattern, said)
    assert found is not None, pattern
    return tuple(int(number.replace(",", "")) for number in found.groups())


def test_vector_8_2_ends_with_the_numbers_that_the_text_states() -> None:
    table, said = shortcut(), section("8.2")

    assert "partial" == read(table, "ending")
    assert numbers(
        said, r"Leverage is (\d+), Mood (\d+), Europe (\d+), the Kremlin's appetite (\d+)"
    ) == tuple(read(table, what) for what in ("leverage", "mood", "europe", "appetite kremlin"))
    assert numbers(said, r"trust (\d+) \+ (\d+) \+ (\d+)") == tuple(
        read(table, f"trust {pair}") for pair in ("kremlin+white_house", "white_house+kyiv", "kremlin+kyiv")
    )


def test_vector_8_2_has_every_term_of_its_score() -> None:
    table, said = shortcut(), section("8.2")
    score, kept, risk, total = numbers(said, r"100\) = (\d+) \+ (\d+) − (\d+) = \*\*(\d+)\*\*")

    assert numbers(said, r"18 \+ 35 \+ 9 − 15 = \*\*(\d+)\*\*, and D′ = \*\*(\d+)\*\*") == (
        read(table, "settlement durability kremlin"),
        read(table, "final durability kremlin"),
    )
    assert numbers(said, r"3700 \+ 72 = \*\*(\d+)\*\*") == (read(table, "final other kremlin"),)
    assert 1 == read(table, "final headline_count kremlin")
    assert (score, kept, risk, total) == tuple(
        read(table, f"final {part} kremlin") for part in ("walk_away", "kept", "risk", "score")
    )


def test_vector_8_2_ends_below_no_paper_at_all() -> None:
    table = table_of({"game": "vectors"})
    for _ in range(12):
        table.turn({})

    (nothing,) = numbers(section("8.2"), r"\*\*(\d+)\*\*\. So a paper")

    assert nothing == read(table, "final score kremlin")
    assert 20 == nothing - read(shortcut(), "final score kremlin")


def test_vector_8_2_shines_on_the_day_of_signing() -> None:
    table = table_of({"game": "vectors"})
    for _ in range(3):
        table.turn({})

    # 600 + 700 + 1300 + 800 + 300, and one headline at a summit in turn 4.
    headline = headlines_value(table.public, table.state.public, SeatId(0), count=1, summit=True)

    assert 4002 == 3700 + headline
    assert "gain of 40.0 on the day of signing" in section("8.2").replace("\n", " ")


@pytest.mark.parametrize("seat", SEATS)
def test_the_walk_aways_by_turn_are_those_of_the_text(seat: str) -> None:
    name = {"kremlin": "Kremlin", "white_house": "White House", "kyiv": "Kyiv"}[seat]
    table = table_of({"set": {"offers": "none"}})
    found = []
    for _ in range(12):
        found.append(read(table, f"walk_away {seat}"))
        table.turn({})
    said = TEXT.split("With drift alone, at the beginning of turns 1 to 12:")[1]
    line = next(line for line in said.splitlines() if line.startswith(f"| {name}"))

    assert [int(cell) for cell in line.strip("|").split("|")[1:]] == found
