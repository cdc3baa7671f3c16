"""A foreign file's bytes, read with care: it may be anything that somebody found on a disk."""

from __future__ import annotations

import stat
from pathlib import Path

from game.exchange.findings import BREAKS, Findings, Mark
from game.exchange.limits import BYTES_MAX


def read_bytes(path: Path, findings: Findings) -> bytes | None:
    """The bytes of a file, None (and a problem) if it has none to give or too many.

    Never waits on a pipe, never reads more than the limit.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            findings.error("not-a-file")
            return None
        with path.open("rb") as file:
            data = file.read(BYTES_MAX + 1)
    except FileNotFoundError:
        findings.error("no-such-file")
        return None
    except (OSError, ValueError) as error:
        # ValueError: a path with a null character in it.
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        findings.error("cannot-read", found=reason)
        return None
    if len(data) > BYTES_MAX:
        findings.error("file-too-large", most=BYTES_MAX // 1024)
        return None
    return data


def decode(data: bytes, findings: Findings) -> str | None:
    """The bytes as text without a byte order mark, None (and a problem) if they are no UTF-8."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        findings.quote(data.decode("utf-8", "replace"))
        findings.error("not-utf-8", mark_of(before, len(before)), found=f"0x{data[error.start]:02X}")
        return None
    findings.quote(text)
    return text


def mark_of(text: str, index: int) -> Mark:
    """The place of the character at `index`."""
    lines = BREAKS.split(text[:index])
    return Mark(len(lines), len(lines[-1]) + 1)
