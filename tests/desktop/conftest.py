"""Tests of the window draw for nobody, and say so: without being asked the game would refuse to."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
