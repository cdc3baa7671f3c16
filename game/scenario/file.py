"""A scenario file's text, read with care: it may be anything that somebody found on a disk."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from game.scenario.findings import BREAKS, Findings
from game.scenario.limits import BYTES_MAX
from game.scenario.node import Mark

# Whatever YAML forbids in a text; it would stop the parser without a good place.
FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_text(path: Path, findings: Findings) -> str | None:
    """The text of a file without its byte order mark, None (and a problem) if it has none to give.

    Never waits on a pipe, never reads more than the limit.
    """
    data = _read_bytes(path, findings)
    return None if data is None else decode(data, findings)


def decode(data: bytes, findings: Findings) -> str | None:
    """The bytes of a file as text, None (and a problem) if they are too many or no UTF-8."""
    if len(data) > BYTES_MAX:
        findings.error("file-too-large", most=BYTES_MAX // 1024)
        return None
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        findings.error("not-utf-8", mark_of(before, len(before)), found=f"0x{data[error.start]:02X}")
        return None


def check_characters(text: str, findings: Findings) -> bool:
    """Whether the text holds only characters that a YAML file may hold; reports the first other one."""
    match = FORBIDDEN.search(text)
    if match is None:
        return True
    findings.error("bad-character", mark_of(text, match.start()), found=f"U+{ord(match.group()):04X}")
    return False


def mark_of(text: str, index: int) -> Mark:
    """The place of the character at `index`."""
    lines = BREAKS.split(text[:index])
    return Mark(len(lines), len(lines[-1]) + 1)


def _read_bytes(path: Path, findings: Findings) -> bytes | None:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            findings.error("is-a-folder")
            return None
        if not stat.S_ISREG(mode):
            findings.error("not-a-file")
            return None
        with path.open("rb") as file:
            return file.read(BYTES_MAX + 1)
    except FileNotFoundError:
        findings.error("no-such-file")
    except (OSError, ValueError) as error:
        # ValueError: a path with a null character in it.
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        findings.error("cannot-read", found=reason)
    return None
