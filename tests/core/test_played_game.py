"""The game that was really played, in RULES.md: its orders are read from the text, and so is every number."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.core.cases.case import table_of
from tests.core.cases.reading import read
from tests.core.cases.table import Table

TEXT = (Path(__file__).parents[2] / "game" / "core" / "RULES.md").read_text(encoding="utf-8")
SECTION = TEXT.split("## A game that was really played\n", 1)[1].split("\n## ", 1)[0]
SEATS = ("kremlin", "white_house", "kyiv")
PAIRS = ("kremlin+white_house", "kremlin+kyiv", "white_house+kyiv")
PARTS = {
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
    "Gain": "gain",
}
COSTS = {"Cost marks", "Delay", "Gesture"}
COLUMNS = {"Leverage": 2, "Mood": 3, "Europe": 4, "trust KW": 5, "trust KU": 5, "trust WU": 5, "U": 6}
WITHIN = {"trust KU": 1, "trust WU": 2, "U": 2}


def orders() -> list[dict[str, str]]:
    """The orders of each turn by seat; a line without a seat goes on with the line above."""
    turns: list[dict[str, str]] = []
    seat = ""
    for line in re.findall(r"^    (.*)$", SECTION, re.MULTILINE):
        number, name, words = line[:2].strip(), line[2:15].strip(), line[15:].strip()
        if number:
            turns.append({})
        if name and name != "nobody":
            seat = name
            turns[-1][seat] = words
        elif not name:
            turns[-1][seat] += f" {words}"
    return turns


def rows(head: str) -> list[list[str]]:
    """The cells of the table whose heading begins so, plain."""
    lines = SECTION.split(f"\n| {head}", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [[cell.strip(" *").replace("−", "-") for cell in line.strip("|").split("|")] for line in lines]


def new_table() -> Table:
    """The table as it was dealt."""
    found = re.search(r"seed (\d+)", SECTION)
    assert found is not None
    return table_of({"dealt": True, "events": True, "seed": int(found[1])})


@cache
def played() -> tuple[Table, list[list[str]]]:
    """The finished game, and what was to be read before each turn, as the text writes it."""
    table, seen, cards = new_table(), [], 0
    for turn in orders():
        drawn = read(table, "cards")
        seen.append(
            [
                str(read(table, "turn")),
                drawn[-1] if len(drawn) > cards else "–",
                *(str(read(table, gauge)) for gauge in ("leverage", "mood", "europe")),
                " / ".join(str(read(table, f"trust {pair}")) for pair in PAIRS),
                " / ".join(str(read(table, f"appetite {seat}")) for seat in SEATS),
                " / ".join(str(read(table, f"walk_away {seat}")) for seat in SEATS),
            ]
        )
        cards = len(drawn)
        table.turn(turn)
    return table, seen


def test_the_orders_of_the_text_lead_to_a_deal_in_its_last_turn() -> None:
    table, seen = played()

    assert "deal" == read(table, "ending")
    assert 7 == len(seen) == read(table, "turn")
    assert 'verdict is "Made to outlive its signatories"' in SECTION
    assert "Made to outlive its signatories" == read(table, "verdict")


def test_the_cards_dealt_are_those_of_the_text() -> None:
    table, _ = played()

    assert re.findall(r"\*([A-Z][a-z]+ [a-z]+)\* *\n?\(", SECTION) == [
        read(table, f"card {seat}") for seat in SEATS
    ]


@pytest.mark.parametrize("turn", range(7))
def test_what_was_read_before_a_turn_is_in_its_row(turn: int) -> None:
    _, seen = played()

    assert rows("turn |")[turn] == seen[turn]


def test_the_sums_of_the_story_are_right_and_lead_to_the_next_row() -> None:
    found = 0
    _, seen = played()
    for number, story in re.findall(r"\*\*Turn (\d)\.\*\*(.*?)(?=\n- \*\*|\n\n)", SECTION, re.DOTALL):
        plain = " ".join(story.split()).replace("−", "-")
        for what, left, right in re.findall(r"((?:trust )?[A-Z]\w*) (\d+(?: [+-] \d+)+) = (\d+)", plain):
            found += 1
            terms = [int(term.replace(" ", "")) for term in re.findall(r"[+-]? ?\d+", left)]
            assert int(right) == sum(terms), (number, what)
            wanted = [row[COLUMNS[what]].split(" / ")[WITHIN.get(what, 0)] for row in seen]
            now, after = wanted[int(number) - 1], wanted[min(int(number), 6)]
            # The first sum tells what the card of turn 1 did; the others begin with the turn's row.
            assert right in (now, after), (number, what)
            assert str(terms[0]) == now or right == now, (number, what)
    assert 21 == found


@pytest.mark.parametrize("row", range(9))
def test_the_clauses_have_their_points_files_and_work(row: int) -> None:
    table, _ = played()
    issue, option, *rest = rows("clause |")[row]
    points = (read(table, f"points {seat} {issue}")[int(option)] for seat in SEATS)

    assert read(table, "in_force").get(issue, 0) == int(option)
    assert rest == [
        " / ".join(map(str, points)),
        str(read(table, f"need {issue}")[int(option)]),
        str(read(table, f"file {issue}")),
        " / ".join(map(str, read(table, f"work {issue}"))),
    ]


@pytest.mark.parametrize("label", PARTS)
def test_the_score_has_every_line_of_its_table(label: str) -> None:
    table, _ = played()
    sign = -1 if label in COSTS else 1
    cells = next(cells for cells in rows("| Kremlin") if cells[0].startswith(label))

    assert [int(cell) for cell in cells[1:]] == [
        sign * read(table, f"final {PARTS[label]} {seat}") for seat in SEATS
    ]


def test_durability_and_joint_measures_are_those_of_the_text() -> None:
    table, _ = played()
    durability = re.search(r"= 18 \+ 35 \+ 16 \+ 13 = \*\*(\d+)\*\*", SECTION)
    joint = re.search(r"created (\d+) %.*Nash share is (\d+) %, and Kyiv claims (\d+) %", SECTION, re.DOTALL)

    assert durability is not None
    assert joint is not None
    assert int(durability[1]) == read(table, "durability")
    assert 1210 == sum(read(table, f"trust {pair}") for pair in PAIRS)
    assert [int(number) for number in joint.groups()] == [
        read(table, "created"),
        read(table, "nash"),
        read(table, "claimed")[2],
    ]


def test_the_smaller_remarks_of_the_text_are_right() -> None:
    table, _ = played()
    linkages = next(cells for cells in rows("| Kremlin") if cells[0].startswith("Linkages"))
    sums = linkages[0].split("(")[1].strip(")").split(", ")

    assert [sum(map(int, terms.split("+"))) for terms in sums] == [int(cell) for cell in linkages[1:]]
    assert "costs the Kremlin 120 of its walk-away" in SECTION
    assert -120 == read(table, "adjustment kremlin")
    assert {
        "red_line kept kyiv",
        "truce kept kremlin+white_house+kyiv",
        "statement redeemed white_house",
    } <= set(read(table, "ledger"))
