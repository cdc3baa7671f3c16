"""Texts as they stand in written files: quoted for YAML, escaped for XML."""

from __future__ import annotations

from xml.sax.saxutils import escape

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def yaml_text(text: str) -> str:
    """The text between double quotes on one line, whatever signs are in it."""
    return '"' + "".join(_yaml_sign(sign) for sign in text) + '"'


def xml_text(text: str) -> str:
    """The text as an attribute's value between double quotes; what XML cannot hold is replaced."""
    kept = "".join(sign if _is_xml(sign) else REPLACEMENT for sign in text)
    return '"' + escape(kept, {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}) + '"'


def _yaml_sign(sign: str) -> str:
    if sign in '"\\':
        return "\\" + sign
    if sign.isprintable():
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_xml(sign: str) -> bool:
    code = ord(sign)
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
