"""Cross-checks: what no single field can tell. One function a check, listed in `registry`."""

from game.scenario.checks.registry import run_built_checks, run_checks

__all__ = ["run_built_checks", "run_checks"]
