"""What the first bytes of a file, or of a part of one, give away."""

import re

from portal.uploads.refusals import Cause

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAMS = (b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"#!")
_ARCHIVES = (
    *(b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c"),
    *(b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"MSCF", b"\x28\xb5\x2f\xfd"),
)
_TAG = re.compile(rb"<[!?/a-z]", re.IGNORECASE)
_MARKUP = re.compile(
    rb"<(?:!doctype|\?xml|html|head|body|script|svg|iframe|object|embed|img|a\s|table|!--)",
    re.IGNORECASE,
)


def foreign(head: bytes) -> Cause | None:
    """Why a file with this head is none of our kinds, where it is a kind that people know."""
    if is_program(head):
        return Cause.PROGRAM
    if head.startswith(_ARCHIVES):
        return Cause.ARCHIVE
    return Cause.WEB_PAGE if is_markup(head) else None


def embedded(head: bytes, extension: str) -> Cause | None:
    """Why a part with this head has no place in an Office file."""
    if head.startswith(OLD_OFFICE):
        return Cause.OLE
    if is_program(head):
        return Cause.PROGRAM
    # Old drawings are packed one by one.
    is_drawing = extension in ("emz", "wmz") and head.startswith(b"\x1f\x8b")
    if head.startswith((*_ARCHIVES, b"%PDF-")) and not is_drawing:
        return Cause.NESTED
    return None


def is_program(head: bytes) -> bool:
    """A table may well begin with MZ, the code of Mozambique; a program goes on with zeros."""
    return head.startswith(_PROGRAMS) or (head.startswith(b"MZ") and b"\x00" in head[:64])


def is_markup(head: bytes) -> bool:
    """Whether a browser that guesses might take this for a page."""
    plain = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = head[2:].replace(b"\x00", b"").lstrip()
    return _TAG.match(plain) is not None or _MARKUP.search(plain) is not None
