"""One checksum over the whole file of a game, so that not even an unused byte changes unnoticed.

The chain of checksums says which commands are whole; the seal says whether anything at all has changed.
It lies within the file and is written in the same transaction as what it covers.
"""

from __future__ import annotations

import sqlite3
from hashlib import sha256

_EMPTY = bytes(sha256().digest_size)
# SQLite writes these three numbers of its header last of all: the change counter, its copy, its version.
_COUNTER, _COPY, _VERSION = slice(24, 28), slice(92, 96), slice(96, 100)


def seal(connection: sqlite3.Connection) -> None:
    """Seal the file as it will be when the caller's transaction is committed."""
    connection.execute("UPDATE seal SET hash = ?", (_EMPTY,))
    if not hasattr(connection, "serialize"):
        # Some builds of SQLite cannot show the pages of a transaction; then only the chain protects.
        return
    digest = _digest(bytearray(connection.serialize()))
    # As long as what it replaces, it changes no other byte of the file.
    connection.execute("UPDATE seal SET hash = ?", (digest,))


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every byte of the file is as it was when it was sealed."""
    found = connection.execute("SELECT hash FROM seal LIMIT 2").fetchall()
    if len(found) != 1 or type(found[0][0]) is not bytes:
        return False
    digest: bytes = found[0][0]
    if digest == _EMPTY or not hasattr(connection, "serialize"):
        return True
    data = bytearray(connection.serialize())
    if len(digest) != len(_EMPTY) or data.count(digest) != 1 or data[_COUNTER] != data[_COPY]:
        return False
    place = data.index(digest)
    data[place : place + len(digest)] = _EMPTY
    return _digest(data) == digest


def _digest(data: bytearray) -> bytes:
    for number in (_COUNTER, _COPY, _VERSION):
        data[number] = bytes(4)
    return sha256(data).digest()
