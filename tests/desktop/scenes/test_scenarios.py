"""The list of scenarios, and what leads on from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.desktop.lobby import Setup
from game.scenario.shelf import SHELF
from game.table.difficulty import Difficulty, Seated
from game.texts import say
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import FLAGSHIP, Parlour


@pytest.fixture
def parlour(tmp_path: Path) -> Iterator[Parlour]:
    found = Parlour(tmp_path)
    yield found
    found.house.close()


def listed(parlour: Parlour) -> Driver:
    driver = Driver(parlour.entrance.scenarios())
    driver.stage._submit = parlour.entrance.submit
    for _ in range(8):
        driver.wait(0.1)
    return driver


def test_files_are_read_after_the_first_frame(parlour: Parlour) -> None:
    driver = Driver(parlour.entrance.scenarios())
    assert say("shelf.reading") in driver.texts
    driver = listed(parlour)
    assert say("shelf.reading") not in driver.texts


def test_an_own_file_is_listed_and_played(parlour: Parlour) -> None:
    text = (SHELF / "tiny.yaml").read_text(encoding="utf-8").replace("Two Stalls", "My Stalls")
    (parlour.house.own_folder / "mine.yaml").write_text(text, encoding="utf-8")
    driver = listed(parlour)
    assert "My Stalls" in driver.texts
    driver.click("list/2")
    driver.click("play")
    assert "SeatsScene" == type(driver.stage.scene).__name__
    driver.click("start")
    assert "BriefScene" == type(driver.stage.scene).__name__
    assert any(path.suffix == ".db" for path in parlour.house.folder.iterdir())


def test_a_broken_file_is_listed_with_everything_that_is_wrong(parlour: Parlour) -> None:
    broken = "format: stakeholder-negotiation/1\nid: odd\ntitle: Odd\nsurplus: 1\n"
    (parlour.house.own_folder / "odd.yaml").write_text(broken)
    (parlour.house.own_folder / "bytes.yaml").write_bytes(b"\xff\xfe\x00nonsense")
    driver = listed(parlour)
    for place in (2, 3):
        driver.click(f"list/{place}")
        assert "play" not in driver.ui.ids
        assert [] == driver.cut()
    texts = " ".join(driver.texts)
    assert 'the key "issues" is missing' in texts
    assert '"surplus"' in texts


def test_a_file_that_was_mended_plays_after_looking_again(parlour: Parlour) -> None:
    path = parlour.house.own_folder / "mine.yaml"
    path.write_text("title: 1")
    driver = listed(parlour)
    driver.click("list/2")
    assert "play" not in driver.ui.ids
    path.write_text((SHELF / "tiny.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    driver.click("again")
    for _ in range(8):
        driver.wait(0.1)
    driver.click("list/2")
    assert "play" in driver.ui.ids


def test_the_path_is_shown_and_copied(parlour: Parlour) -> None:
    driver = listed(parlour)
    assert str(parlour.house.own_folder) in driver.texts
    driver.click("copy")
    assert str(parlour.house.own_folder) == driver.ui.clipboard.get()


def test_keys_alone_lead_to_a_game(parlour: Parlour) -> None:
    driver = listed(parlour)
    driver.press("enter")
    assert "SeatsScene" == type(driver.stage.scene).__name__
    driver.press("escape", "escape")
    assert driver.stage.scene is None


def test_the_list_of_a_folder_that_cannot_be_made_is_the_games_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    driver = listed(Parlour(tmp_path / "file"))
    assert "list/1" in driver.ui.ids
    assert "list/2" not in driver.ui.ids


# -- after a game -----------------------------------------------------------------------------------------


def test_the_result_leads_to_what_came_after_and_to_the_next_game(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv", 1)
    visit.to_end()
    driver = Driver(visit.play.result())
    driver.click("after")
    assert say("epilogue.later") in driver.texts
    driver.click("history")
    assert say("epilogue.history") in driver.texts
    driver.press("escape")
    driver.click("next/seat/kremlin")
    assert "BriefScene" == type(driver.stage.scene).__name__
    assert parlour.entrance._play is not None
    view = parlour.entrance._play.chair.view()
    assert "kremlin" == view.scenario.seats[view.seat].key


def test_the_next_game_has_the_characters_it_names(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv", 1)
    visit.to_end()
    driver = Driver(visit.entrance.after(visit.view, visit.begun.game.outcome(), visit.begun))
    driver.click("next/cast")
    before = {who.character for who in visit.begun.casting}
    assert parlour.entrance._play is not None
    now = {who.character for who in parlour.entrance._play._begun.casting if not who.is_person}
    assert not before & now - {""}


# -- how hard a casting is --------------------------------------------------------------------------------


def measured(parlour: Parlour) -> Difficulty:
    """A measure of every character as the usual, but for one."""
    public = parlour.house.public()
    seats = {}
    for me in public.seats:
        effects = {
            (other.key, level.key, who.key): (20 if who.key == "bridge_builder" else 0, 0)
            for other in public.seats
            for level in public.levels
            for who in public.characters
            if other.key != me.key
        }
        seats[me.key] = Seated((52, 900), effects)
    return Difficulty(seats)


def test_what_a_casting_lets_one_expect_is_said_in_words_and_a_rate(parlour: Parlour) -> None:
    parlour.house._difficulty[FLAGSHIP] = measured(parlour)
    driver = Driver(parlour.entrance.seats(Setup()))
    assert say("flow.seats.expected_even") in " ".join(driver.texts)
    assert "50 of 100" in " ".join(driver.texts)
    cast = tuple((key, "bridge_builder", "normal") for key in ("kremlin", "white_house"))
    driver = Driver(parlour.entrance.seats(Setup(cast=cast)))
    assert say("flow.seats.expected_open") in " ".join(driver.texts)
    assert [] == driver.cut()


def test_what_was_not_measured_is_not_said(parlour: Parlour) -> None:
    parlour.house._difficulty[FLAGSHIP] = measured(parlour)
    assert parlour.house.expected(Setup(seat="kyiv")) is not None
    assert parlour.house.expected(Setup(seat="kyiv", length="lesson")) is None
    assert parlour.house.expected(Setup(seat="kyiv", switches=("beginner",))) is None
    assert parlour.house.expected(Setup(seat="baker", scenario="tiny")) is None
