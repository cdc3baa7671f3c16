"""From the library's events to inputs."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.desktop.input import Input, Kind

RESIZED = frozenset({pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED})
EXPOSED = frozenset({pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.WINDOWSHOWN, pygame.VIDEOEXPOSE})
POKE = pygame.USEREVENT + 7
# The letters of a keyboard by place, for shortcuts on keyboards of other scripts.
FIRST_LETTER, LAST_LETTER = 4, 29
NAMES = {
    "return": "enter",
    "keypad enter": "enter",
    "[8]": "up",
    "[2]": "down",
    "[4]": "left",
    "[6]": "right",
}


def read(event: pygame.event.Event, scale: float) -> Input | None:
    """The input of an event, or None if it is not one. Coordinates are brought to units."""
    match event.type:
        case pygame.MOUSEMOTION:
            return Input(Kind.MOVE, event.pos[0] / scale, event.pos[1] / scale)
        case pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP if event.button == 1:
            kind = Kind.PRESS if event.type == pygame.MOUSEBUTTONDOWN else Kind.RELEASE
            shift = bool(pygame.key.get_mods() & pygame.KMOD_SHIFT)
            return Input(kind, event.pos[0] / scale, event.pos[1] / scale, shift=shift)
        case pygame.MOUSEWHEEL:
            x, y = pygame.mouse.get_pos()
            return Input(Kind.WHEEL, x / scale, y / scale, wheel=event.precise_y)
        case pygame.WINDOWLEAVE:
            return Input(Kind.LEAVE)
        case pygame.KEYDOWN | pygame.KEYUP:
            return _key(event)
        case pygame.TEXTINPUT if event.text:
            return Input(Kind.TEXT, text=event.text)
        case pygame.TEXTEDITING:
            return Input(Kind.COMPOSE, text=event.text)
        case code if code == POKE:
            return Input()
    return None


def merged(batch: Sequence[pygame.event.Event]) -> list[pygame.event.Event]:
    """The batch without moves and resizes that a later one of their kind follows at once."""
    kept: list[pygame.event.Event] = []
    for event in batch:
        skips = event.type == pygame.MOUSEMOTION or event.type in RESIZED
        if skips and kept and kept[-1].type == event.type:
            kept[-1] = event
        else:
            kept.append(event)
    return kept


def _key(event: pygame.event.Event) -> Input:
    name = pygame.key.name(event.key)
    # A letter's key whose name is no Latin letter: a keyboard of another script.
    if not (len(name) == 1 and name.isascii()) and FIRST_LETTER <= event.scancode <= LAST_LETTER:
        name = chr(ord("a") + event.scancode - FIRST_LETTER)
    return Input(
        Kind.KEY if event.type == pygame.KEYDOWN else Kind.KEY_UP,
        key=NAMES.get(name, name),
        shift=bool(event.mod & pygame.KMOD_SHIFT),
        ctrl=bool(event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)),
        alt=bool(event.mod & pygame.KMOD_ALT),
    )
