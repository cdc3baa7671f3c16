"""The picture on the title screen shows the game that comes with the window."""

from game.core.ids import Turn
from game.core.scoring import window_percent
from game.desktop.scenes.title import cover
from game.scenario import load
from game.texts import format_day, say


def test_the_cover_agrees_with_the_flagship() -> None:
    scenario = load("no_later_than_june").public
    dates, found = scenario.calendar, cover()
    turns = [Turn(turn) for turn in range(1, dates.turns + 1)]
    curve = tuple(
        ((dates.begins(turn) - dates.start).days, window_percent(scenario, turn) / 100) for turn in turns
    )

    assert tuple(seat.key for seat in scenario.seats) == found.seats
    assert curve == found.ribbon.curve[:-1]
    assert (dates.end - dates.start).days == found.ribbon.days
    assert (dates.begins(dates.marked[0][0]) - dates.start).days == found.ribbon.marked
    assert [format_day(dates.start), format_day(dates.end)] == [
        say("flow.title.first_day"),
        say("flow.title.last_day"),
    ]
    assert " · ".join(seat.name for seat in scenario.seats) == say("flow.title.seats")
