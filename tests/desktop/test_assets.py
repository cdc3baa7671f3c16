"""What the window needs is there, with its licences."""

from pathlib import Path

import pytest

from game.desktop import assets, style
from game.desktop.problem import DesktopProblem

FACES = sorted({value.face for value in vars(style).values() if isinstance(value, style.Style)})


@pytest.mark.parametrize("face", FACES)
def test_every_face_in_use_is_there(face: str) -> None:
    assert assets.font(face).is_file()


def test_no_font_is_kept_that_nobody_uses() -> None:
    assert set(FACES) == {path.stem for path in (assets.ROOT / "fonts").glob("*.ttf")}


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_licences_lie_beside(folder: str) -> None:
    assert "ermi" in (assets.ROOT / folder / "LICENSE.txt").read_text(encoding="utf-8")


def test_pictures_name_icons_that_exist() -> None:
    assert b"<svg" in assets.icon(assets.picture("ceasefire"), "regular")
    assert "file-text" == assets.picture("no such issue")
    for key in ("us_sanctions", "arms_control", "investment", "people", "summit", "leverage", "europe"):
        assert b"<svg" in assets.icon(assets.picture(key), "regular")


def test_a_weight_that_is_missing_falls_back() -> None:
    assert assets.icon("mountains", "regular") == assets.icon("mountains", "bold")


def test_missing_assets_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "ROOT", tmp_path)

    with pytest.raises(DesktopProblem):
        assets.font("IBMPlexSans-Regular")
    with pytest.raises(DesktopProblem):
        assets.icon("no such icon", "regular")
