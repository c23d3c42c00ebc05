"""PDF: head and tail looked at here, the inside by a process of its own with little to spend."""

import re
from pathlib import Path
from typing import BinaryIO

from portal.uploads import archives, readers, signatures
from portal.uploads.limits import Limits
from portal.uploads.refusals import Cause, Refused

HEAD = re.compile(rb"%PDF-[12]\.\d[\r\n \t]")
_END = b"%%EOF"
_TAIL = 4096
_READER = Path(__file__).with_name("pdf_reader.py")


def inspect(file: BinaryIO, size: int, limits: Limits) -> None:
    file.seek(0)
    head = file.read(1024)
    if not HEAD.match(head):
        raise Refused(Cause.DAMAGED)
    if signatures.is_markup(head):
        raise Refused(Cause.POLYGLOT)
    check_tail(file, size)
    if cause := verdict(file, limits):
        raise Refused(cause)


def check_tail(file: BinaryIO, size: int) -> None:
    if archives.has_archive_at_end(file, size):
        raise Refused(Cause.POLYGLOT)
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0:
        raise Refused(Cause.DAMAGED)
    if tail[at + len(_END) :].strip(b"\r\n\t \x00"):
        raise Refused(Cause.POLYGLOT)


def verdict(file: BinaryIO, limits: Limits) -> Cause | None:
    """What the reader says; a reader that fails says enough."""
    try:
        word = readers.ask(_READER, file, limits).decode("ascii", "replace").strip()
    except readers.ReaderFailed:
        return Cause.TOO_COMPLEX
    if word not in {"fine", *Cause.values}:
        return Cause.TOO_COMPLEX
    return None if word == "fine" else Cause(word)
