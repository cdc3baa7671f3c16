"""`analyse` as scripts rely on it: what it prints and writes, its exit codes, and what it refuses."""

import io
import json
import re
import sys
from itertools import combinations
from pathlib import Path

import pytest

from game.cli import main
from tests.report.stalls import FAIR

ROOT = Path(__file__).parents[2]
FILES = ROOT / "tests" / "exchange" / "files"
STALL = FILES / "stall"
Run = tuple[int, str, str]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Run `analyse`: exit code, output, errors."""
    monkeypatch.delenv("COLUMNS", raising=False)

    def command(*args: str | Path) -> Run:
        code = main(["analyse", *map(str, args)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.mark.parametrize(
    "path", ["tiny", ROOT / "scenarios" / "tiny.yaml", *sorted(FILES.iterdir())], ids=str
)
def test_whatever_can_be_analysed_is(run, path: str | Path) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(path, "--json")

    assert 0 == code
    assert "error" not in err
    assert {"points", "deals", "values"} == json.loads(out)["frontier"].keys()


def test_the_json_of_the_smallest_scenario_is_known_to_the_last_digit(run) -> None:  # type: ignore[no-untyped-def]
    same = [[80, 45]]
    expected = {
        "parties": ["Baker", "Florist"],
        "issues": 3,
        "deals": 8,
        "walk_away": [40, 30],
        "frontier": {"points": 5, "deals": 5, "values": [[100, 10], [80, 45], [50, 60], [30, 85], [0, 100]]},
        "nash": {"value": 600, "points": same},
        "kalai_smorodinsky": {"value": 0.5, "points": same},
        "egalitarian": {"value": 15, "points": same},
        "max_welfare": {"value": 125, "points": same},
        "zone_of_agreement": {"deals": 3},
    }

    code, out, err = run("tiny", "--json")

    assert (0, "") == (code, err)
    assert expected == json.loads(out)
    assert list(expected) == list(json.loads(out))


def test_profiles_make_the_parties_in_the_order_given(run) -> None:  # type: ignore[no-untyped-def]
    domain, owner, tenant = (STALL / f"stall-{name}.xml" for name in ("domain", "owner", "tenant"))
    _, one, _ = run(domain, "--profiles", f"{owner},{tenant}", "--json")
    _, other, _ = run(domain, "--profiles", f"{tenant},{owner}", "--json")
    _, whole, _ = run(STALL, "--json")

    assert json.loads(whole) == json.loads(one)
    assert json.loads(one)["parties"] == json.loads(other)["parties"][::-1]
    assert json.loads(one)["nash"]["value"] == json.loads(other)["nash"]["value"]


def test_a_yaml_file_that_is_no_scenario_is_a_domain(run) -> None:  # type: ignore[no-untyped-def]
    boat = FILES / "boat"
    profiles = f"{boat / 'harbour.yml'},{boat / 'sailor.yml'}"

    assert run(boat, "--json") == run(boat / "boat.yml", "--profiles", profiles, "--json")


@pytest.mark.parametrize("name", ["boat", "choir", "stall"])
def test_a_domain_and_the_scenario_made_of_it_have_the_same_frontier(  # type: ignore[no-untyped-def]
    run, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    file = tmp_path / "s.yaml"
    assert 0 == main(["import", str(FILES / name), "-o", str(file)])
    capsys.readouterr()
    domain, scenario = (json.loads(run(path, "--json")[1]) for path in (FILES / name, file))

    assert domain["zone_of_agreement"] == scenario["zone_of_agreement"]
    assert domain["kalai_smorodinsky"]["value"] == scenario["kalai_smorodinsky"]["value"]
    scale = scenario["walk_away"][0] / domain["walk_away"][0]
    scaled = [[pytest.approx(scale * value) for value in point] for point in domain["frontier"]["values"]]
    assert scaled == scenario["frontier"]["values"]


def test_the_report_is_as_wide_as_the_terminal(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("COLUMNS", "50")
    code, out, _ = run("no_later_than_june")

    assert 0 == code
    assert 50 >= max(map(len, out.splitlines()))
    assert "By score, in turn 5" in out


def test_an_output_without_braille_gets_plain_signs(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", errors="replace"))

    assert 0 == main(["analyse", "tiny"])
    sys.stdout.flush()

    text = raw.getvalue().decode("ascii")
    assert "+------" in text
    assert "?" not in re.sub(r"Kalai\?Smorodinsky", "", text)


def test_scores_are_looked_at_in_the_turn_that_is_asked_for(run) -> None:  # type: ignore[no-untyped-def]
    first, last = (run("no_later_than_june", "--turn", turn)[1] for turn in ("1", "12"))

    assert "By score, in turn 1:" in first
    assert "By score, in turn 12:" in last
    assert first.split("By score")[1] != last.split("By score")[1]
    assert first.split("By score")[0] == last.split("By score")[0]


def test_a_plain_scenario_has_no_scores_apart_from_its_points(run) -> None:  # type: ignore[no-untyped-def]
    assert "By score" not in run("tiny")[1]


@pytest.mark.parametrize(
    ("name", "start"), [("x.svg", b"<svg "), ("x.png", b"\x89PNG"), ("x.PNG", b"\x89PNG")]
)
def test_a_picture_is_written_beside_the_report(  # type: ignore[no-untyped-def]
    run, tmp_path: Path, name: str, start: bytes
) -> None:
    code, out, err = run("tiny", "--plot", tmp_path / name)

    assert (0, "") == (code, err)
    assert out.startswith("Two Stalls")
    assert (tmp_path / name).read_bytes().startswith(start)
    assert [name] == [file.name for file in tmp_path.iterdir()]


def test_a_pictures_folder_must_be_there(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run("tiny", "--plot", tmp_path / "no" / "x.svg")

    assert (2, "") == (code, out)
    assert err.startswith("The system reports: ")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("tiny", "--plot", "x.gif"), "A picture is written as .svg or .png, not as x.gif."),
        (("tiny", "--plot", "x"), "A picture is written as .svg or .png, not as x."),
        (("tiny", "--turn", "4"), "This scenario has turns 1 to 3."),
        ((str(STALL), "--turn", "1"), f"--turn is for scenarios; {STALL} has no turns."),
        (
            ("tiny", "--profiles", "a.xml"),
            "--profiles goes with a domain file; tiny is a scenario, which holds them already.",
        ),
        (
            ("no_such", "--json"),
            'There is no scenario "no_such". '
            "Choose one of no_later_than_june, tiny, or give the path of a file.",
        ),
    ],
)
def test_wrong_use_is_answered_with_a_sentence(run, args: tuple[str, ...], sentence: str) -> None:  # type: ignore[no-untyped-def]
    assert (2, "", f"{sentence}\n") == run(*args)


@pytest.mark.parametrize("args", [(), ("tiny", "--turn", "0"), ("tiny", "--what"), ("tiny", "tiny")])
def test_wrong_options_are_usage(run, args: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    assert 2 == run(*args)[0]


HOSTILE = {
    "empty.yaml": b"",
    "empty.xml": b"",
    "binary.xml": bytes(range(256)),
    "binary.yaml": bytes(range(256)),
    "laughs.xml": b'<!DOCTYPE x [<!ENTITY a "aaa">]><utility_space>&a;</utility_space>',
    "list.json": b"[1, 2, 3]",
    "deep.json": b"[" * 100_000,
    "scenario.yaml": b"format: stakeholder-negotiation/1\nid: x\n",
    "number.yaml": FAIR.replace("base: 4000", "base: 1e99").encode(),
    "wrong.txt": b"hello",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_files_that_are_nothing_of_the_kind_are_problems(run, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / name).write_bytes(HOSTILE[name])
    code, out, err = run(tmp_path / name, "--json")

    assert (1, "") == (code, out)
    assert re.match(rf".*{re.escape(name)}:\d+:\d+: error: ", err)
    assert "fault" not in err


@pytest.mark.parametrize("name", ["missing.xml", "missing.yaml", "missing/x.json", "odd\0name.yaml"])
def test_files_that_are_not_there_are_not_there(run, tmp_path: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(tmp_path / name, "--json")

    assert (2, "") == (code, out)
    assert "error" in err


def test_a_single_party_has_nobody_to_negotiate_with(run) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(STALL / "stall-domain.xml", "--profiles", STALL / "stall-owner.xml")

    assert (1, "") == (code, out)
    assert "2 to 8" in err


def test_nine_parties_are_too_many(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    names = ",".join([str(STALL / "stall-owner.xml")] * 9)
    code, out, err = run(STALL / "stall-domain.xml", "--profiles", names)

    assert (1, "") == (code, out)
    assert "2 to 8" in err


def _with(bit: int) -> list[int]:
    """The options whose number has a bit set."""
    return [n for n in range(12) if n >> bit & 1]


def test_issues_that_are_linked_too_closely_are_told_at_once(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    options = "".join(
        f"      - {{label: Option {n}, points: {{a: {n * n}, b: {50 - n}}}}}\n" for n in range(12)
    )
    issues = "".join(f"  i{n}:\n    name: Issue {n}\n    options:\n{options}" for n in range(6))
    # Each two issues share a linkage for every bit of an option's number, so that no two choices are alike.
    linkages = "linkages:\n" + "".join(
        f"  - {{name: L{a}{b}{bit}, text: T, when: {{i{a}: {_with(bit)}, i{b}: {_with(bit)}}}, "
        f"points: {{a: {bit}, b: 1}}}}\n"
        for a, b in combinations(range(6), 2)
        for bit in range(4)
    )
    start, end = FAIR.index("  place:"), FAIR.index("walk_away:")
    (tmp_path / "x.yaml").write_text(FAIR[:start] + issues + FAIR[end:] + linkages, encoding="utf-8")

    code, out, err = run(tmp_path / "x.yaml", "--json")

    assert (1, "") == (code, out)
    assert "linked with one another" in err
    assert 1 == err.count("\n")
