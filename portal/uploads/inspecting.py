"""What a file is, by its structure; or the reason why it is not taken."""

import hashlib
import os
from dataclasses import dataclass
from typing import BinaryIO

from babel.lists import format_list
from django.utils.translation import get_language

from portal.formats.dates import babel_locale
from portal.uploads import images, names, office, pdf, signatures, tables
from portal.uploads.kinds import KINDS
from portal.uploads.limits import LIMITS, MEGABYTE, Limits
from portal.uploads.refusals import Cause, Refused

_CHUNK = 64 * 1024


@dataclass(frozen=True)
class Accepted:
    """A file that may be kept: what it is, and what it is to be called when it is given out."""

    kind: str
    media_type: str
    extension: str
    size: int
    sha256: str
    clean_name: str


def inspect(file: BinaryIO, name: str, limits: Limits = LIMITS) -> Accepted:
    """Look into a file that can be read from any place.  Its size is judged before its content."""
    clean = names.clean_name(name, limits)
    size = size_of(file)
    if not size:
        raise Refused(Cause.EMPTY)
    if size > limits.file_bytes:
        raise Refused(Cause.TOO_BIG, limit=limits.file_bytes // MEGABYTE)
    kind = KINDS[kind_of(file, clean, size, limits)]
    clean = names.named_as(kind, clean)
    return Accepted(
        kind=kind.key,
        media_type=kind.media_type,
        extension=names.extension_of(clean),
        size=size,
        sha256=sha256_of(file),
        clean_name=clean,
    )


def kind_of(file: BinaryIO, name: str, size: int, limits: Limits) -> str:
    file.seek(0)
    head = file.read(1024)
    if head.startswith(b"%PDF-"):
        pdf.inspect(file, size, limits)
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return office.inspect(file, size, limits)
    if head.startswith(images.PNG):
        images.inspect_png(file, size, limits)
        return "png"
    if head.startswith(images.JPEG):
        images.inspect_jpeg(file, size, limits)
        return "jpeg"
    return kind_of_others(file, head, name)


def kind_of_others(file: BinaryIO, head: bytes, name: str) -> str:
    """A table has no signature: it is text that bears the name of one."""
    if head.startswith(signatures.OLD_OFFICE):
        file.seek(0)
        is_locked = "EncryptedPackage".encode("utf-16-le") in file.read()
        raise Refused(Cause.ENCRYPTED if is_locked else Cause.OLD_OFFICE)
    if cause := signatures.foreign(head):
        raise Refused(cause)
    if b"%PDF-" in head:
        raise Refused(Cause.POLYGLOT)
    if names.extension_of(name) != "csv":
        raise Refused(Cause.TYPE, kinds=all_kinds())
    tables.inspect(file)
    return "csv"


def size_of(file: BinaryIO) -> int:
    return file.seek(0, os.SEEK_END)


def sha256_of(file: BinaryIO) -> str:
    file.seek(0)
    digest = hashlib.sha256()
    while piece := file.read(_CHUNK):
        digest.update(piece)
    return digest.hexdigest()


def all_kinds() -> str:
    """ "PDF, DOCX, … or JPEG" as the language of the reader lists things."""
    return format_list(
        [kind.name for kind in KINDS.values()], style="or", locale=babel_locale(get_language())
    )
