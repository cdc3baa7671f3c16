"""One frame of the window: what is under the pointer, what has the focus, what was done, and to whom.

Widgets call `touch` with a stable id; the order of the calls is the order of Tab. Everything a widget must
remember between frames is kept here under its id, so widgets themselves are plain functions.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeVar

from game.desktop import focus as ways
from game.desktop.box import Box
from game.desktop.focus import Stop
from game.desktop.input import NOTHING, Input, Kind
from game.desktop.motion import Motion, Tween, seconds
from game.desktop.painter import Painter
from game.desktop.theme import Theme

T = TypeVar("T")
TIP_DELAY = 0.35
TIP_LAYER, TOAST_LAYER = 80, 90
# Steps of a tint on its way, so that no cache fills with shades.
STEPS = 4
ARROWS = frozenset({"left", "right", "up", "down"})


class Touch(NamedTuple):
    """How a control stands in this frame. `is_focused` asks for a ring; `clicked` is true for one frame."""

    is_hot: bool
    is_held: bool
    is_focused: bool
    has_focus: bool
    clicked: bool


class _Hit(NamedTuple):
    uid: str
    box: Box
    layer: int
    is_enabled: bool


class Toast(NamedTuple):
    """A short message that goes away by itself; `ends` is on the window's clock."""

    text: str
    icon: str
    ends: float


class Ui:
    """The immediate-mode interface of one window; scenes get it in every frame."""

    def __init__(self, painter: Painter, *, motion: Motion = Motion.FULL) -> None:
        self.paint = painter
        self.motion = motion
        self.now = 0.0
        self.input: Input = NOTHING
        self.is_compact = False
        self.hot = self.active = self.focus = ""
        self.shows_focus = False
        self.toasts: list[Toast] = []
        self.is_stale = False
        self.wake: float = math.inf
        self.is_moving = False
        self.text_box: Box | None = None
        self.stops: list[Stop] = []
        self.clipboard = Clipboard()
        self._pointer = (-1.0, -1.0)
        self._hits: list[_Hit] = []
        self._last_hits: list[_Hit] = []
        self._last_stops: list[Stop] = []
        self._kept: dict[str, object] = {}
        self._tweens: dict[str, Tween] = {}
        self._region = ""
        self._consumed = False
        self._modal = ""
        self._modal_layer = 0
        self._modals: list[tuple[int, str]] = []
        self._return_to: list[tuple[str, str]] = []
        self._hot_since = 0.0
        self._hushed = ""
        self.leads_by_keys = False
        self._typing = self._is_typing = False

    # -- the frame ----------------------------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self.paint.theme

    @property
    def whole(self) -> Box:
        """The whole window in units."""
        return self.paint.whole

    def begin(self, given: Input, now: float) -> None:
        """Start a frame with one input at a time on the window's clock (seconds)."""
        self.input, self.now = given, now
        self._consumed = self.is_stale = False
        self._hits, self.stops, self._modals = [], [], []
        self._region = ""
        self.wake, self.is_moving = math.inf, False
        self.text_box, self._is_typing = None, False
        if given.kind in (Kind.MOVE, Kind.PRESS, Kind.RELEASE, Kind.WHEEL):
            self._pointer = given.x, given.y
        elif given.kind is Kind.LEAVE:
            self._pointer = (-1.0, -1.0)
        hot = self.hot_at(*self._pointer)
        if given.kind is Kind.KEY:
            self.leads_by_keys = True
        elif given.kind is Kind.PRESS or (given.kind is Kind.MOVE and hot != self.hot):
            # A pointer that only rests somewhere does not lead.
            self.leads_by_keys = False
        if hot != self.hot:
            self.hot, self._hot_since = hot, now
        if given.kind in (Kind.KEY, Kind.PRESS):
            self._hurry()
        if given.kind is Kind.PRESS:
            self.shows_focus = False
            self.active = self.hot
            stop = next((s.uid for s in self._last_stops if s.uid == self.hot), None)
            if stop is not None:
                self.focus = stop
            elif not self._modal:
                self.focus = ""

    def end(self) -> None:
        """Finish a frame: keys nobody took move the focus, dialogs give it back."""
        if self.input.kind is Kind.RELEASE:
            self.active = ""
        self._typing = self._is_typing
        self._last_hits, self._last_stops = self._hits, self.stops
        self._settle_modal()
        stops = self.reachable
        ids = {stop.uid for stop in self.stops}
        if self.focus and self.focus not in ids:
            self.focus = ""
        if self.active and self.active not in {hit.uid for hit in self._hits}:
            self.active = ""
        if self.input.kind is Kind.KEY and not self._consumed:
            self._walk(stops)
        for toast in [toast for toast in self.toasts if toast.ends <= self.now]:
            self.toasts.remove(toast)
        for toast in self.toasts:
            self.wake_at(toast.ends)

    @property
    def reachable(self) -> list[Stop]:
        """The stops the keyboard can reach now: all, or those of the open dialog."""
        return [stop for stop in self.stops if stop.layer >= self._modal_layer]

    def enter(self, focus: str = "") -> None:
        """Forget everything about the scene before; a new one begins, with the focus it had."""
        self.hot = self.active = ""
        self.focus = focus
        self._hits, self._last_hits, self.stops, self._last_stops = [], [], [], []
        self._kept.clear()
        self._tweens.clear()
        self._modal, self._modal_layer, self._return_to = "", 0, []

    def _walk(self, stops: list[Stop]) -> None:
        key, step = self.input.key, -1 if self.input.shift else 1
        self._hushed = ""
        if key == "tab" and not self.input.ctrl and not self.input.alt:
            self.focus = ways.next_stop(stops, self.focus, step)
        elif key == "f6":
            self.focus = ways.next_region(stops, self.focus, step)
        elif key in ARROWS and self.focus:
            self.focus = ways.arrow_stop(stops, self.focus, key)
        else:
            return
        self.shows_focus = True

    def _settle_modal(self) -> None:
        layer, modal = max(self._modals, default=(0, ""))
        if modal != self._modal:
            open_ids = {name for _, name in self._modals}
            while self._return_to and self._return_to[-1][0] not in open_ids:
                # Whoever comes back from a dialog knows the control, and wants to see what came of it.
                self.focus = self._hushed = self._return_to.pop()[1]
            if modal and modal not in {name for name, _ in self._return_to}:
                self._return_to.append((modal, self.focus))
                self.focus = ways.first_stop([stop for stop in self.stops if stop.layer >= layer])
            self.is_stale = True
        self._modal, self._modal_layer = modal, layer
        if self.hot_at(*self._pointer) != self.hot:
            self.is_stale = True

    def _hurry(self) -> None:
        for tween in self._tweens.values():
            tween.finish()

    # -- controls -----------------------------------------------------------------------------------------

    def region(self, name: str) -> None:
        """Start a region: F6 leads to the first control after this call."""
        self._region = name

    def touch(
        self,
        uid: str,
        box: Box,
        *,
        is_enabled: bool = True,
        is_stop: bool = True,
        grid: str = "",
        row: int = 0,
        is_entry: bool = False,
        takes_keys: bool = True,
        is_home: bool = False,
    ) -> Touch:
        """Take part in the frame as a control: hover, press, click, and Enter or Space with the focus.

        A disabled control can be hovered and focused, so that it can say why, but never clicked. Controls of
        one `grid` and `row` are one stop for Tab, with the arrows inside. `takes_keys` false leaves Enter and
        Space to the caller. F6 leads to the region's `is_home`, or else to its first control.
        """
        layer = self.paint.layer
        seen = box.shared(self.paint.clipped)
        self._hits.append(_Hit(uid, seen, layer, is_enabled))
        if is_stop:
            self.stops.append(Stop(uid, box, self._region, layer, grid, row, is_entry, is_home))
        if layer < self._modal_layer:
            return Touch(False, False, False, False, False)
        is_hot = self.hot == uid
        has_focus = self.focus == uid
        held = self.active == uid and is_enabled
        clicked = held and is_hot and self.input.kind is Kind.RELEASE
        if has_focus and takes_keys and is_enabled and self.key("enter", "space", everywhere=True):
            # A key held down must not run through one scene after another.
            clicked = not self.input.is_repeat
        return Touch(is_hot, held and is_hot, has_focus and self.shows_focus, has_focus, clicked)

    def block(self, uid: str, box: Box) -> bool:
        """Keep the pointer from what lies under a box; answers whether the box itself was clicked."""
        self._hits.append(_Hit(uid, box, self.paint.layer, True))
        return self.hot == uid and self.active == uid and self.input.kind is Kind.RELEASE

    def hot_at(self, x: float, y: float) -> str:
        """The id under a point by the last finished frame."""
        found = ""
        layer = -1
        for hit in self._last_hits:
            if hit.layer >= layer and hit.layer >= self._modal_layer and hit.box.holds(x, y):
                found, layer = hit.uid, hit.layer
        return found

    def place(self, uid: str) -> Box | None:
        """Where a control was in the last finished frame."""
        return next((hit.box for hit in self._last_hits if hit.uid == uid), None)

    def rest(self, x: float, y: float) -> None:
        """The pointer has moved without changing anything."""
        self._pointer = x, y

    @property
    def pointer(self) -> tuple[float, float]:
        """Where the pointer is; negative when outside."""
        return self._pointer

    @property
    def ids(self) -> frozenset[str]:
        """Every control of the last finished frame that the pointer can reach."""
        return frozenset(
            hit.uid for hit in self._last_hits if hit.layer >= self._modal_layer and hit.is_enabled
        )

    # -- keys ---------------------------------------------------------------------------------------------

    @property
    def modal(self) -> str:
        """The id of the open dialog or menu, or nothing."""
        return self._modal

    def key(
        self, *names: str, ctrl: bool = False, shift: bool | None = None, everywhere: bool = False
    ) -> bool:
        """Whether one of these keys was pressed and nobody took it; takes it.

        Ask for shortcuts after the controls, so that they come first. Letters are not shortcuts while a text
        field has the focus, nor is anything below an open dialog; `everywhere` is for controls themselves.
        """
        given = self.input
        if given.kind is not Kind.KEY or self._consumed or given.key not in names:
            return False
        if given.ctrl != ctrl or given.alt or (shift is not None and given.shift != shift):
            return False
        if self.paint.layer < self._modal_layer:
            return False
        if not everywhere and self._typing and not ctrl and given.key not in _ALWAYS:
            return False
        self._consumed = True
        return True

    def confirms(self) -> bool:
        """Whether Enter was pressed with nothing focused: the main action. Ask after the controls."""
        return not self.focus and self.key("enter") and not self.input.is_repeat

    def take(self) -> None:
        """Take the input of this frame, so that nobody else reacts to it."""
        self._consumed = True

    def typing(self, box: Box) -> None:
        """Say that a text field has the focus, and where its caret is for input methods."""
        self._is_typing = True
        self.text_box = box

    @property
    def modal_layer(self) -> int:
        """The lowest layer that listens now."""
        return self._modal_layer

    def last_stop(self, uid: str) -> Stop | None:
        """The stop of a control in the last finished frame."""
        return next((stop for stop in self._last_stops if stop.uid == uid), None)

    # -- memory, time, motion -----------------------------------------------------------------------------

    def kept(self, uid: str, kind: type[T]) -> T:
        """What a widget keeps between frames under its id: made by `kind()` the first time."""
        found = self._kept.get(uid)
        if not isinstance(found, kind):
            found = self._kept[uid] = kind()
        return found

    def wake_at(self, when: float) -> None:
        """Ask for a frame at a time, even if nothing happens."""
        self.wake = min(self.wake, when)

    def keep_moving(self) -> None:
        """Ask for the next frame at once; only while something moves."""
        self.is_moving = True

    def moved(self, uid: str, target: float, kind: str) -> float:
        """A number on its way to its target by the motion of a kind; there at once the first time."""
        tween = self._tweens.get(uid)
        if tween is None:
            tween = self._tweens[uid] = Tween(target)
        tween.aim(target, self.now, seconds(kind, self.motion))
        if tween.is_moving(self.now):
            self.is_moving = True
        return tween.at(self.now)

    def tint(self, uid: str, is_on: bool, kind: str = "hover") -> float:
        """How far a tint has come, 0 to 1 in a few steps."""
        return round(self.moved(uid, 1.0 if is_on else 0.0, kind) * STEPS) / STEPS

    def wants_tip(self, uid: str) -> bool:
        """Whether the tooltip of a control shows: after resting on it, or at once with the focus."""
        if self.active or self.paint.layer < self._modal_layer:
            return False
        if self.focus == uid and self.shows_focus and self._hushed != uid and uid == self.looked_at:
            return True
        if self.hot != uid or uid != self.looked_at:
            return False
        if self.now - self._hot_since >= TIP_DELAY:
            return True
        self.wake_at(self._hot_since + TIP_DELAY)
        return False

    @property
    def looked_at(self) -> str:
        """The control the player attends to: under the pointer or with the focus, whichever led last."""
        focus = self.focus if self.shows_focus else ""
        return (focus or self.hot) if self.leads_by_keys else (self.hot or focus)

    def toast(self, text: str, icon: str = "info", lasts: float = 4.0) -> None:
        """Show a short message at the lower edge for some seconds."""
        self.toasts.append(Toast(text, icon, self.now + lasts))

    # -- layers -------------------------------------------------------------------------------------------

    @contextmanager
    def over(self, uid: str, *, is_modal: bool = True) -> Iterator[None]:
        """Draw and listen above everything so far; a modal layer silences what is below it."""
        layer = self.paint.layer + 1
        with self.paint.over(layer):
            if is_modal:
                self._modals.append((layer, uid))
            yield


_ALWAYS = frozenset({"escape", "f1", "f6", "f11", "tab"})


class Clipboard:
    """Cut, copy and paste; the window puts the system's in its place."""

    def __init__(self) -> None:
        self.text = ""

    def get(self) -> str:
        """What was copied last."""
        return self.text

    def put(self, text: str) -> None:
        """Copy."""
        self.text = text
