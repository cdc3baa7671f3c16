"""The hold button: it acts after one second of holding, so that nobody looks or seals by accident."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.input import Kind
from game.desktop.kit.button import Look, caption, colours
from game.desktop.kit.ring import ring
from game.desktop.ui import Ui

SECONDS = 1.0
HEIGHT = 64.0


class _Held:
    """Since when a button is held, by pointer or key; `done` until it is let go."""

    def __init__(self) -> None:
        self.since: float | None = None
        self.by_key = False
        self.done = False


def hold(ui: Ui, uid: str, box: Box, label: str, *, icon: str = "hand-tap", on_bar: bool = False) -> bool:
    """A button to hold, by pointer or Space, its progress bar 10 below it; true once, when it is full."""
    touch = ui.touch(uid, box, takes_keys=False)
    state = ui.kept(f"{uid}/held", _Held)
    if touch.has_focus and ui.key("space", "enter", everywhere=True) and not ui.input.is_repeat:
        state.by_key = True
    if not touch.has_focus or (ui.input.kind is Kind.KEY_UP and ui.input.key in ("space", "enter")):
        state.by_key = False
    fired = _advance(ui, state, touch.is_held or state.by_key)
    share = 0.0 if state.since is None else min(1.0, (ui.now - state.since) / SECONDS)
    paint, theme = ui.paint, ui.theme
    ground, ink, _ = colours(ui, Look.PRIMARY, ui.tint(f"{uid}/hover", touch.is_hot), False)
    paint.rounded(box, ground if not on_bar else theme.sel, radius=7)
    caption(ui, box, label, ink if not on_bar else theme.onsel, icon=icon, text=style.STRONG.sized(18))
    track = Box(box.x, box.bottom + 10, box.w, 6)
    paint.bar(track, share, theme.truce if on_bar else theme.accent, theme.track if on_bar else None)
    ring(ui, touch, box, on_bar=on_bar)
    return fired


def _advance(ui: Ui, state: _Held, is_held: bool) -> bool:
    if not is_held:
        state.since, state.done = None, False
        return False
    if state.done:
        return False
    if state.since is None:
        state.since = ui.now
    if ui.now - state.since >= SECONDS:
        state.done, state.since = True, None
        ui.is_stale = True
        return True
    ui.keep_moving()
    return False
