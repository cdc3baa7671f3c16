"""Settings: stored at once, told in words, and deleting asks twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import folder as folders
from game.cli.house import TASTE, House, read_taste
from game.desktop.lobby import Taste
from game.desktop.scene import Look
from game.desktop.sound import NAMES, Sounds
from game.desktop.start import spoken
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import FLAGSHIP, Parlour
from tests.tools.sounds import SOUNDS


@pytest.fixture
def parlour(tmp_path: Path) -> Iterator[Parlour]:
    found = Parlour(tmp_path)
    yield found
    found.house.close()


def page(
    parlour: Parlour, number: int, size: tuple[int, int] = (1280, 720), percent: int | None = None
) -> Driver:
    driver = Driver(parlour.entrance.settings(), size, percent=percent)
    if number:
        driver.click(f"page/{number}")
    return driver


def stored(parlour: Parlour) -> Taste:
    return read_taste(parlour.house.folder / TASTE)


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize(
    ("size", "percent"), [((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 150), ((900, 640), 100)]
)
def test_no_page_is_cut(parlour: Parlour, number: int, size: tuple[int, int], percent: int) -> None:
    assert [] == page(parlour, number, size, percent).cut()


@pytest.mark.parametrize("name", ["sound", "hides_points", "hints"])
def test_a_switch_is_stored_at_once(parlour: Parlour, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sounds, "play", lambda *_: None)
    driver = page(parlour, 1)
    before = getattr(parlour.house.taste, name)
    driver.click(name)
    assert (not before) is getattr(stored(parlour), name)
    driver.press("enter")
    assert before is getattr(stored(parlour), name)


def test_full_screen_is_asked_of_the_window(parlour: Parlour) -> None:
    driver = page(parlour, 0)
    driver.click("window/1")
    assert driver.stage.is_full
    assert stored(parlour).is_full
    assert Look("light", 0, "full", True, False) == parlour.entrance.keep(parlour.house.taste)


def test_a_name_is_typed_and_greets_on_the_title(parlour: Parlour) -> None:
    driver = page(parlour, 1)
    driver.click("name")
    driver.type("Ada")
    assert "Ada" == stored(parlour).name
    texts = " ".join(Driver(parlour.entrance.title()).texts)
    assert "Ada" in texts


def test_a_name_is_in_no_stored_game(parlour: Parlour) -> None:
    parlour.house.keep(parlour.house.taste._replace(name="Zuleika"))
    parlour.begin("kyiv").seal()
    parlour.house.close()
    files = [path.read_bytes() for path in parlour.house.folder.glob("game-*")]
    assert files
    assert not any(b"Zuleika" in content for content in files)


def test_what_was_stored_otherwise_counts_as_nothing(tmp_path: Path) -> None:
    (tmp_path / TASTE).write_text(
        '{"name": 7, "tutorial": -1, "is_full": "yes", "sound": true, "language": "a\\u0007"}'
    )
    assert Taste(sound=True) == read_taste(tmp_path / TASTE)


# -- deleting ---------------------------------------------------------------------------------------------


def test_deleting_asks_twice_and_leaves_what_is_the_players(parlour: Parlour) -> None:
    parlour.begin("kyiv").seal()
    mine = parlour.house.own_folder / "mine.yaml"
    mine.write_text("mine")
    other = parlour.house.folder / "notes.txt"
    other.write_text("notes")
    driver = page(parlour, 2)
    assert (1, True) == (parlour.house.stored()[0], parlour.house.stored()[1] >= 2)

    driver.click("erase")
    driver.press("enter")
    assert 1 == parlour.house.stored()[0]

    driver.click("erase")
    driver.click("erase/1/1")
    assert 1 == parlour.house.stored()[0]
    driver.click("erase/2/1")

    assert (0, 0) == parlour.house.stored()
    assert mine.exists()
    assert other.exists()
    assert "TitleScene" == type(driver.stage.scene).__name__


def test_with_nothing_stored_there_is_nothing_to_ask(tmp_path: Path) -> None:
    driver = page(Parlour(tmp_path, is_known=False), 2)
    driver.click("erase")
    assert not driver.ui.modal


# -- the data folder --------------------------------------------------------------------------------------


def test_another_folder_counts_from_the_next_start_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "_usual", lambda: tmp_path / "usual")
    house = House(tmp_path / "usual", FLAGSHIP)
    assert "" == house.move_to(str(tmp_path / "other"))
    assert tmp_path / "usual" == house.folder
    assert tmp_path / "other" == folders.folder(None)
    assert "" == house.move_to("")
    assert tmp_path / "usual" == folders.folder(None)
    assert tmp_path / "named" == folders.folder(tmp_path / "named")


def test_a_folder_that_cannot_be_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "_usual", lambda: tmp_path / "usual")
    (tmp_path / "file").write_text("")
    parlour = Parlour(tmp_path / "usual")
    for wrong in ("somewhere", str(tmp_path / "file" / "below")):
        assert "" != parlour.house.move_to(wrong)
    assert tmp_path / "usual" == folders.folder(None)


# -- sound and language -----------------------------------------------------------------------------------


def test_every_sound_is_there_and_short() -> None:
    from game.desktop.sound import FOLDER

    assert set(NAMES) == set(SOUNDS)
    assert {f"{name}.wav" for name in NAMES} == {path.name for path in FOLDER.iterdir()}
    assert all(path.stat().st_size < 50_000 for path in FOLDER.iterdir())


def test_without_a_sound_card_the_game_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def refuse() -> None:
        calls.append(1)
        raise RuntimeError("no device")

    monkeypatch.setattr("game.desktop.sound._mixer", refuse)
    sounds = Sounds()
    sounds.play("turn")
    sounds.play("turn")
    assert [1] == calls


def test_sounds_are_played_only_if_wanted(parlour: Parlour, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[str] = []
    monkeypatch.setattr(Sounds, "play", lambda self, name: played.append(name))
    visit = parlour.begin("kyiv")
    visit.seal()
    assert [] == played
    parlour.house.keep(parlour.house.taste._replace(sound=True))
    visit.seal()
    assert ["turn"] == played


def test_the_system_decides_the_language_unless_one_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "xx_YY.UTF-8")
    assert "en" == spoken("")
    assert "en" == spoken("zz")
    assert "en" == spoken("en")
