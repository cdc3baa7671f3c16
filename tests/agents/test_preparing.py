from dataclasses import replace

import pytest

from game.agents.preparing import any_useful, most_urgent
from game.agents.reasons import Code
from game.core.ids import IssueId
from game.core.view import SeatView
from tests.agents.playing import flagship, turns

NOBODY = (0, 0, 0)
KREMLIN_ALONE = (1, 0, 0)
KYIV_ALONE = (0, 0, 1)
BOTH = (1, 0, 1)


def _view(files: tuple[int, ...], work: tuple[tuple[int, ...], ...]) -> SeatView:
    view = turns(flagship(), ("hardliner", "hardliner", "hardliner"), 5)[0].views[0]
    return replace(view, public=replace(view.public, files=files, work=work))


def _chosen(
    files: tuple[int, ...], work: tuple[tuple[int, ...], ...], planned: tuple[int, ...] = ()
) -> object:
    package = (2, 2, 0, 2, 0, 0, 2, 0, 2)
    found = most_urgent(_view(files, work), package, [IssueId(issue) for issue in planned])
    return (found[0], found[1].code) if found else None


@pytest.mark.parametrize(
    ("files", "work", "planned", "expected"),
    [
        ((0, 4, 0, 4, 0, 0, 4, 0, 4), (BOTH,) * 9, (), (0, Code.FILE_NOT_READY)),
        ((2, 2, 0, 3, 0, 0, 3, 0, 2), (BOTH,) * 9, (), (1, Code.FILE_NOT_READY)),
        ((3, 4, 0, 3, 0, 0, 3, 0, 2), (BOTH, KYIV_ALONE, *(BOTH,) * 7), (), (1, Code.TWO_PENS)),
        ((3, 4, 0, 3, 0, 0, 3, 0, 2), (BOTH, KYIV_ALONE, *(BOTH,) * 7), (1,), None),
        ((3, 4, 0, 3, 0, 0, 3, 0, 2), (BOTH, KREMLIN_ALONE, *(BOTH,) * 7), (), None),
        ((6, 6, 6, 6, 6, 6, 6, 6, 6), (NOBODY,) * 9, (), None),
    ],
)
def test_what_cannot_be_signed_comes_first_then_pens_then_gaps(
    files: tuple[int, ...], work: tuple[tuple[int, ...], ...], planned: tuple[int, ...], expected: object
) -> None:
    assert expected == _chosen(files, work, planned)


def test_staff_works_only_on_what_binds_the_seat() -> None:
    guarantees = (0, 0, 0, 0, 2, 3, 0, 0, 0)
    assert most_urgent(_view((0,) * 9, (NOBODY,) * 9), guarantees, ()) is None


def test_without_a_package_staff_fills_the_emptiest_file() -> None:
    found = any_useful(_view((0,) * 9, (NOBODY,) * 9), ())
    assert found is not None
    assert IssueId(0) == found[0]
