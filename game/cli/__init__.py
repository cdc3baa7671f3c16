"""The command line: joins everything, and is where every error ends as a sentence."""

from game.cli.front import main

__all__ = ["main"]
