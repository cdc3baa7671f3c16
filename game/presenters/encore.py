"""What to play next: another seat, other characters, another level or length, from how this game went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.ids import PerSeat, SeatId
from game.core.scenario import PublicScenario
from game.texts import format_series, say

Cast = tuple[tuple[str, str, str], ...]
MOST = 4


@dataclass(frozen=True, slots=True)
class Played:
    """The game that was played: `seat` by a person, `characters` and `levels` by seat, empty for people.

    `gain` is the seat's score above its walk-away, in hundredths.
    """

    seat: SeatId
    characters: PerSeat[str]
    levels: PerSeat[str]
    gain: int


@dataclass(frozen=True, slots=True)
class Encore:
    """A game to play next: what it is, why, and what changes. Empty is as it was.

    `keeps_seed`: the same cards and chances.
    """

    key: str
    title: str
    line: str
    seat: str = ""
    cast: Cast = ()
    keeps_seed: bool = False


def encores(scenario: PublicScenario, played: Played) -> tuple[Encore, ...]:
    """Up to four games, the most telling first."""
    return tuple(_all(scenario, played))[:MOST]


def _all(scenario: PublicScenario, played: Played) -> Iterator[Encore]:
    for seat in scenario.everyone:
        if seat != played.seat:
            known = scenario.seats[seat]
            yield Encore(
                f"seat/{known.key}",
                say("encore.seat", seat=known.in_text),
                say("encore.seat_line"),
                seat=known.key,
                keeps_seed=True,
            )
    yield from _levels(scenario, played)
    yield from _casts(scenario, played)


def _levels(scenario: PublicScenario, played: Played) -> Iterator[Encore]:
    """One level up after a gain, one down after a loss."""
    keys = [level.key for level in scenario.levels]
    found = [keys.index(level) for level in played.levels if level in keys]
    if not found:
        return
    word = "harder" if played.gain > 0 else "easier"
    place = max(found) + 1 if word == "harder" else min(found) - 1
    if 0 <= place < len(keys):
        level = scenario.levels[place]
        yield Encore(
            f"level/{level.key}",
            say(f"encore.{word}", level=level.name),
            say(f"encore.{word}_line"),
            cast=_cast(scenario, played, played.characters, level.key),
        )


def _casts(scenario: PublicScenario, played: Played) -> Iterator[Encore]:
    """The next characters in the scenario's list that did not sit at this table."""
    new = [character for character in scenario.characters if character.key not in played.characters]
    others = [seat for seat in scenario.everyone if played.characters[seat]]
    if not others or len(new) < len(others):
        return
    chosen = dict(zip(others, new, strict=False))
    names = format_series([character.name for character in chosen.values()])
    keys = tuple(chosen[seat].key if seat in chosen else "" for seat in scenario.everyone)
    yield Encore(
        "cast",
        say("encore.cast", characters=names),
        say("encore.cast_line"),
        cast=_cast(scenario, played, keys, ""),
    )


def _cast(scenario: PublicScenario, played: Played, characters: PerSeat[str], level: str) -> Cast:
    return tuple(
        (scenario.seats[seat].key, characters[seat], level or played.levels[seat])
        for seat in scenario.everyone
        if characters[seat]
    )
