"""PNG and JPEG by their own segments: size from the header, nothing is decoded."""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from portal.uploads.limits import Limits
from portal.uploads.refusals import Cause, Refused

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_CHUNK = struct.Struct(">L4s")
_MANY = 20_000
# A marker that ends what is coded: not a stuffed byte, not a restart, not a fill byte.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_ALONE = {0x01, 0xD8, *range(0xD0, 0xD8)}
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN, _END = 0xDA, 0xD9


def inspect_png(file: BinaryIO, size: int, limits: Limits) -> None:
    file.seek(len(PNG))
    length, name = _CHUNK.unpack(read(file, _CHUNK.size))
    header = read(file, 13) if (length, name) == (13, b"IHDR") else b""
    if not header or zlib.crc32(name + header) != struct.unpack(">L", read(file, 4))[0]:
        raise Refused(Cause.DAMAGED)
    check_pixels(*struct.unpack_from(">LL", header), limits)
    for _number in range(_MANY):
        length, name = _CHUNK.unpack(read(file, _CHUNK.size))
        end = file.seek(length + 4, 1)
        if end > size:
            raise Refused(Cause.DAMAGED)
        if name == b"IEND":
            if end != size:
                raise Refused(Cause.POLYGLOT)
            return
    raise Refused(Cause.TOO_COMPLEX)


def inspect_jpeg(file: BinaryIO, size: int, limits: Limits) -> None:
    """Frames give the size; after the end only zeros or another JPEG, as cameras write them."""
    file.seek(0)
    content = file.read()
    has_frame = False
    last = 0
    for marker, start, end in segments(content):
        last = end
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, start + 3)
            check_pixels(width, height, limits)
            has_frame = True
    rest = content[last:].lstrip(b"\x00")
    if not has_frame:
        raise Refused(Cause.DAMAGED)
    if rest and not rest.startswith(JPEG):
        raise Refused(Cause.POLYGLOT)


def segments(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each segment, to the end of the picture."""
    at = 2
    for _number in range(_MANY):
        found = _MARKER.match(content, at) if content[at : at + 1] == b"\xff" else None
        if found is None:
            raise Refused(Cause.DAMAGED)
        marker = content[at + 1]
        if marker == _END:
            yield marker, at + 2, at + 2
            return
        start = at + 2
        end = start if marker in _ALONE else start + length_at(content, start)
        if marker == _SCAN:
            coded = _MARKER.search(content, end)
            if coded is None:
                raise Refused(Cause.DAMAGED)
            end = coded.start()
        yield marker, start, end
        at = end
        while content[at : at + 2] == b"\xff\xff":
            at += 1
    raise Refused(Cause.TOO_COMPLEX)


def length_at(content: bytes, at: int) -> int:
    """The length that a segment states; at least what a frame needs, so that it can be read."""
    if at + 2 > len(content):
        raise Refused(Cause.DAMAGED)
    (length,) = struct.unpack_from(">H", content, at)
    if length < 2 or at + length > len(content):
        raise Refused(Cause.DAMAGED)
    if content[at - 1] in _FRAMES and length < 8:
        raise Refused(Cause.DAMAGED)
    return length


def check_pixels(width: int, height: int, limits: Limits) -> None:
    if not width or not height:
        raise Refused(Cause.DAMAGED)
    if width * height > limits.pixels:
        raise Refused(Cause.PIXELS, limit=limits.pixels // 1_000_000)


def read(file: BinaryIO, length: int) -> bytes:
    content = file.read(length)
    if len(content) < length:
        raise Refused(Cause.DAMAGED)
    return content
