"""The directory of a ZIP archive, judged before anything in it is unpacked."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from portal.uploads.limits import Limits
from portal.uploads.refusals import Cause, Refused

_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED, _SIZES_FOLLOW = 0x1, 0x8
# A data descriptor of up to 24 bytes, or padding; more than this between parts hides something.
_GAP = 4096
# Small repetitive parts of honest files exceed any ratio; they cannot hurt.
_RATIO_FROM = 1024 * 1024
CHUNK = 64 * 1024


def read_directory(file: BinaryIO, size: int, limits: Limits) -> list[zipfile.ZipInfo]:
    """The entries of the archive in their order in the file; refuses what is not plain."""
    count, directory = _end_of(file, size, limits)
    try:
        entries = zipfile.ZipFile(file).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, UnicodeError) as error:
        raise Refused(Cause.DAMAGED) from error
    if len(entries) != count:
        raise Refused(Cause.FORGED)
    for entry in entries:
        _check_name(entry)
        _check_flags(entry)
    if len({entry.filename.lower() for entry in entries}) != count:
        raise Refused(Cause.OVERLAP)
    _check_sizes(entries, size, limits)
    entries.sort(key=lambda entry: entry.header_offset)
    _check_places(file, entries, directory)
    return entries


def _end_of(file: BinaryIO, size: int, limits: Limits) -> tuple[int, int]:
    """The number of entries and where the directory starts, from the last 22 bytes.

    Read here first: the library would read a directory of any length to count it.
    """
    file.seek(max(0, size - _END.size))
    tail = file.read(_END.size)
    if len(tail) < _END.size or not tail.startswith(b"PK\x05\x06"):
        raise Refused(Cause.POLYGLOT if has_archive_at_end(file, size) else Cause.DAMAGED)
    _sign, disk, first_disk, here, count, length, start, _comment = _END.unpack(tail)
    if count > limits.archive_entries or length > limits.archive_directory_bytes:
        raise Refused(Cause.TOO_MANY_PARTS)
    file.seek(max(0, size - _END.size - 20))
    is_zip64 = file.read(4) == b"PK\x06\x07"
    if disk or first_disk or here != count or is_zip64:
        raise Refused(Cause.FORGED)
    if start + length != size - _END.size:
        raise Refused(Cause.POLYGLOT)
    return count, start


def has_archive_at_end(file: BinaryIO, size: int) -> bool:
    """Whether an unpacker would find an archive at the end of this file, whatever its head."""
    file.seek(max(0, size - _END.size - 0xFFFF))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    while at >= 0:
        if len(tail) - at >= _END.size:
            _sign, disk, _first, here, count, *_rest = _END.unpack_from(tail, at)
            if disk == 0 and here == count:
                return True
        at = tail.rfind(b"PK\x05\x06", 0, at)
    return False


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.orig_filename
    parts = name.split("/")
    if "\0" in name or "\\" in name or ":" in name or name.startswith("/") or ".." in parts:
        raise Refused(Cause.PATHS)
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise Refused(Cause.PATHS)


def _check_flags(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise Refused(Cause.ENCRYPTED)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused(Cause.DAMAGED)


def _check_sizes(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    whole = sum(entry.file_size for entry in entries)
    if whole > limits.archive_bytes or whole > max(size * limits.archive_ratio, _RATIO_FROM):
        raise Refused(Cause.BOMB)
    for entry in entries:
        allowed = max(entry.compress_size * limits.archive_ratio, _RATIO_FROM)
        if entry.file_size > allowed:
            raise Refused(Cause.BOMB)


def _check_places(file: BinaryIO, entries: list[zipfile.ZipInfo], directory: int) -> None:
    """Each part begins where the one before it ends, and says of itself what the directory says."""
    if entries and entries[0].header_offset != 0:
        raise Refused(Cause.POLYGLOT)
    ends = [entry.header_offset for entry in entries[1:]] + [directory]
    for entry, end in zip(entries, ends, strict=True):
        gap = end - (_start_of(file, entry) + entry.compress_size)
        if gap < 0:
            raise Refused(Cause.OVERLAP)
        if gap > _GAP:
            raise Refused(Cause.POLYGLOT)


def _start_of(file: BinaryIO, entry: zipfile.ZipInfo) -> int:
    """Where the content of a part starts, by its own header, which must tell no other story."""
    file.seek(entry.header_offset)
    header = file.read(_LOCAL.size)
    if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
        raise Refused(Cause.DAMAGED)
    _sign, _needs, flags, method, _time, _date, crc, packed, size, name, extra = _LOCAL.unpack(
        header
    )
    encoding = "utf-8" if flags & 0x800 else "cp437"
    own_name = file.read(name)
    if own_name != entry.orig_filename.encode(encoding, "replace"):
        raise Refused(Cause.FORGED)
    stated = (entry.CRC, entry.compress_size, entry.file_size)
    if method != entry.compress_type or (crc, packed, size) not in (stated, (0, 0, 0)):
        raise Refused(Cause.FORGED)
    if (crc, packed, size) != stated and not flags & _SIZES_FOLLOW:
        raise Refused(Cause.FORGED)
    return entry.header_offset + _LOCAL.size + name + extra


def unpack(file: BinaryIO, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content of a part, piece by piece, and never more than it stated.

    The library stops at the stated size and calls that good; other readers go on.
    """
    start, left = _start_of(file, entry), entry.compress_size
    expand = zlib.decompressobj(-zlib.MAX_WBITS) if entry.compress_type else None
    size = crc = 0
    while left:
        file.seek(start)
        packed = file.read(min(CHUNK, left))
        if not packed:
            raise Refused(Cause.DAMAGED)
        start, left = start + len(packed), left - len(packed)
        for piece in _expanded(expand, packed):
            size, crc = size + len(piece), zlib.crc32(piece, crc)
            if size > entry.file_size:
                raise Refused(Cause.FORGED)
            yield piece
    is_ended = expand is None or (expand.eof and not expand.unused_data)
    if size != entry.file_size or crc != entry.CRC or not is_ended:
        raise Refused(Cause.FORGED)


def _expanded(expand, packed: bytes) -> Iterator[bytes]:
    if expand is None:
        yield packed
        return
    try:
        while not expand.eof:
            piece = expand.decompress(packed, CHUNK)
            packed = expand.unconsumed_tail
            if piece:
                yield piece
            elif not packed:
                return
    except zlib.error as error:
        raise Refused(Cause.DAMAGED) from error
