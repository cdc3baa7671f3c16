"""Why there can be no window."""

from __future__ import annotations


class DesktopProblem(Exception):  # noqa: N818 - the house's own word for bad input from outside
    """There can be no window; `text_id` and `params` are the sentence with its remedy, for whoever shows it.

    Text ids: `desktop.problem.no_pygame`, `.wrong_pygame`, `.no_display` (param `detail`), `.no_assets`
    (param `path`).
    """

    def __init__(self, text_id: str, **params: str) -> None:
        super().__init__(f"{text_id} {params}" if params else text_id)
        self.text_id = text_id
        self.params = params
