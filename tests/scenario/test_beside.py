"""Files beside a scenario: read strictly, and fitting the scenario they stand beside."""

from pathlib import Path

import pytest

from game.core.scenario import PublicScenario
from game.scenario import bundled, load
from game.scenario.afterword import afterword, happened
from game.scenario.beside import BesideError, read_beside
from game.scenario.tutorial import tutorial

FLAGSHIP = "no_later_than_june"
STEP = '[[steps]]\nturn = 1\ntitle = "a"\ntext = "b"\n'


@pytest.fixture(scope="module")
def public() -> PublicScenario:
    return load(FLAGSHIP).public


def write(folder: Path, name: str, text: str) -> Path:
    (folder / "x").mkdir(exist_ok=True)
    (folder / "x" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_scenario_without_such_files_has_none_of_them() -> None:
    for path in bundled():
        if path.stem != FLAGSHIP:
            assert (None, None, None) == (tutorial(path.stem), happened(path.stem), afterword(path.stem))


@pytest.mark.parametrize("key", ["../x", "/x", "..", "", "x/../x"])
def test_a_key_names_no_other_folder(tmp_path: Path, key: str) -> None:
    write(tmp_path, "tutorial", 'seat = "a"')
    (tmp_path / "tutorial.toml").write_text('seat = "a"')

    assert read_beside(key, "tutorial", tmp_path) is None


@pytest.mark.parametrize(
    "text",
    [
        "seat = ",
        "seat = 1\nseed = 1\n" + STEP,
        'seat = "a"\nseed = true\n' + STEP,
        'seat = "a"\nseed = 1\n',
        'seat = "a"\nseed = 1\nodd = 1\n' + STEP,
        'seat = "a"\nseed = 1\n' + STEP + "odd = 1\n",
        'seat = "a"\nseed = 1\n' + STEP + 'waits = "rain"\n',
        'seat = "a"\nseed = 1\n' + STEP + 'show = "sky"\n',
        'seat = "a"\nseed = 1\n' + STEP.replace("1", "2") + STEP,
        'seat = "a"\nseed = 1\n' + STEP + "needs = {a = 1}\n",
        'seat = "a"\nseed = 1\n'
        + STEP
        + '[[script.b]]\nturn = 1\noffer = {to = ["a"], kind = "gift", date = 2}\n',
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BesideError):
        tutorial("x", write(tmp_path, "tutorial", text))


def test_the_tutorial_names_only_what_the_scenario_has(public: PublicScenario) -> None:
    found = tutorial(FLAGSHIP)
    assert found is not None
    issues, seats = {issue.key: issue for issue in public.issues}, {seat.key for seat in public.seats}
    assert {found.seat, *(row.seat for row in found.script)} <= seats
    for row in found.script:
        assert set(row.prepare) <= set(issues)
        for key, option in row.offer.package if row.offer else ():
            assert option < len(issues[key].options)
    for step in found.steps:
        for key, options in step.needs:
            assert max(options) < len(issues[key].options)
        assert {key for _, key, _, _ in step.changes} <= set(issues)
        assert {seat for _, seat, _, _ in step.places} <= seats
    assert found.turns < public.calendar.turns


def test_every_step_of_the_tutorial_is_said_in_a_minute() -> None:
    found = tutorial(FLAGSHIP)
    assert found is not None
    assert all(len(step.text.split()) <= 80 for step in found.steps)
    assert sum(len(step.text.split()) for step in found.steps) <= 800


def test_the_epilogue_knows_every_issue_and_gauge(public: PublicScenario) -> None:
    found = afterword(FLAGSHIP)
    assert found is not None
    assert {issue.key for issue in public.issues} == {key for key, _ in found.weakest}
    ways = {f"{gauge.key}_{way}" for gauge in public.gauges for way in ("up", "down")}
    assert ways == {key for key, _ in found.gauges}


def test_everything_that_happened_has_a_date_and_a_source() -> None:
    found = happened(FLAGSHIP)
    assert found is not None
    assert len(found.events) >= 12
    assert all(event.date and event.text.endswith(".") and event.source for event in found.events)
    assert any("30 June" in event.date for event in found.events)


def test_nothing_told_beside_the_scenario_names_a_person_or_counts_the_dead() -> None:
    folder = bundled()[0].parent / FLAGSHIP
    words = " ".join(_without_notes(path) for path in folder.glob("*.toml")).lower()
    for word in (
        "putin says agrees",
        "zelensk",
        "biden",
        "killed",
        "deaths",
        "casualties",
        "victory",
        "victims",
    ):
        assert word not in words, word


def _without_notes(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#"))
