"""Hints at the table: once each, only where they fit, and off when the player says so."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.ids import Turn
from game.core.position import Truce
from game.core.view import SeatView
from game.presenters.hints import HINTS, hint
from game.presenters.plan import Plan
from game.texts import say
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import Parlour, Visit


@pytest.fixture
def parlour(tmp_path: Path) -> Iterator[Parlour]:
    found = Parlour(tmp_path)
    found.house.keep(found.house.taste._replace(hints=True))
    yield found
    found.house.close()


def table(visit: Visit) -> Driver:
    driver = Driver(visit.play.table())
    driver.stage._submit = visit.entrance.submit
    driver.draw()
    return driver


def test_an_offer_that_waits_is_hinted_at_once(parlour: Parlour) -> None:
    driver = table(parlour.begin("kremlin"))
    assert say("hint.offer") in " ".join(driver.texts)
    assert [] == driver.cut()
    driver.click("coach/go")
    assert say("hint.name") not in driver.texts
    assert ("offer",) == parlour.house.taste.hinted

    assert say("hint.name") not in table(parlour.begin("kremlin")).texts


def test_no_more_hints_is_for_all_games_until_they_are_wanted_again(parlour: Parlour) -> None:
    driver = table(parlour.begin("kremlin"))
    driver.click("coach/stop")
    assert not parlour.house.taste.hints
    assert "coach/go" not in table(parlour.begin("kremlin")).ui.ids

    settings = Driver(parlour.entrance.settings())
    settings.click("page/1")
    settings.click("hints")
    assert () == parlour.house.taste.hinted
    assert "coach/go" in table(parlour.begin("kremlin")).ui.ids


def test_a_hint_silences_nothing_of_the_table(parlour: Parlour) -> None:
    driver = table(parlour.begin("kremlin"))
    driver.press("s")
    assert "orders/seal" in driver.ui.ids
    driver.click("orders/seal")
    assert "ResolutionScene" == type(driver.stage.scene).__name__


def test_a_guided_game_has_sentences_of_its_own(parlour: Parlour) -> None:
    driver = table(parlour.begin("kremlin", is_guided=True))
    assert "coach/go" not in driver.ui.ids


def test_hints_fit_the_situation(parlour: Parlour) -> None:
    view = parlour.begin("kyiv").view
    public = view.public
    package = tuple(4 if issue.key == "ceasefire" else 0 for issue in view.scenario.issues)
    treaty = tuple(
        {"ceasefire": 4, "security_guarantees": 3}.get(issue.key, 0) for issue in view.scenario.issues
    )
    cheap = Plan().with_package(view, package)
    thin = Plan().with_package(view, treaty)

    def at(turn: int, **more: object) -> SeatView:
        return replace(view, public=replace(public, turn=Turn(turn), **more))  # type: ignore[arg-type]

    truce = Truce(2, Turn(1), Turn(4))
    assert hint(view, Plan(), frozenset()) is None
    assert "below" == hint(view, cheap, frozenset())
    assert "files" == hint(view, thin, frozenset({"below"}))
    assert "truce" == hint(at(4, truce=truce), Plan(), frozenset())
    assert hint(at(3, truce=truce), Plan(), frozenset()) is None
    assert "waits" == hint(at(7), Plan(), frozenset())
    assert hint(at(6), Plan(), frozenset()) is None
    assert "last" == hint(at(10), Plan(), frozenset({"waits"}))


def test_every_hint_has_its_sentence() -> None:
    assert all(say(f"hint.{name}") for name in HINTS)
