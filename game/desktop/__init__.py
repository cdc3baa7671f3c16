"""The window: scenes drawn with one painter, an immediate-mode kit, and the loop that waits for input.

Start at `kit` to write a scene. `app` opens the window and runs a scene; `stage` does so on any surface,
for tests and screenshots. Nothing here is imported before a window is wanted.
Plain data are named tuples here: they import faster than dataclasses, and the first frame waits for that.
"""
