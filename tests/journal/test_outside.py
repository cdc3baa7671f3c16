"""Full disks and missing rights: a clear problem, nothing acknowledged, and the process lives."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]

EXPECTED = """\
append beyond the limit: disk_failed
export beyond the limit: disk_full
append within the limit: fine
append to a read-only file: read_only
export to a read-only folder: read_only
create in a read-only folder: read_only
create below a read-only folder: read_only
list: fine
open without the right to read: cannot_open
list: cannot_open
"""


def test_every_lack_of_room_or_rights_is_named() -> None:
    # Not in pytest's own folder: nobody else may enter that one.
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.journal.outsider", folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "" == done.stderr
    assert EXPECTED == done.stdout
