"""Files built for the tests: good ones of each kind, and archives in which anything can be wrong."""

import struct
import zipfile
import zlib
from io import BytesIO

import docx
import pikepdf
import xlsxwriter

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "application/vnd.openxmlformats-officedocument"


def word(text: str = "Work went on.") -> bytes:
    document = docx.Document()
    document.add_heading("Report")
    document.add_paragraph(text)
    document.add_table(rows=2, cols=2)
    document.save(made := BytesIO())
    return made.getvalue()


def excel(rows: int = 3) -> bytes:
    book = xlsxwriter.Workbook(made := BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet()
    for row in range(rows):
        sheet.write_row(row, 0, ["People trained", row])
        sheet.write_url(row, 2, "https://unep.org/guide")
    book.close()
    return made.getvalue()


def pdf(change=None, **options) -> bytes:
    document = pikepdf.new()
    document.add_blank_page(page_size=(200, 200))
    if change:
        change(document)
    document.save(made := BytesIO(), **options)
    return made.getvalue()


def png(width: int = 2, height: int = 2) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        check = struct.pack(">L", zlib.crc32(name + content))
        return struct.pack(">L", len(content)) + name + content + check

    header = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x00\x00" * 2)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b"")]
    )


def jpeg(width: int = 2, height: int = 2) -> bytes:
    """The segments of a picture; what is coded in its scan is of no matter."""
    frame = struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)
    return b"".join(
        [
            b"\xff\xd8",
            segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"),
            segment(0xC0, frame),
            segment(0xDA, b"\x01\x01\x00\x00\x3f\x00"),
            b"\x12\x34\xff\x00\x56\xff\xd0\x78",
            b"\xff\xd9",
        ]
    )


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


# --- Archives ---------------------------------------------------------------------------------


def archive(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    with zipfile.ZipFile(made := BytesIO(), "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def with_parts(whole: bytes, **changes: bytes | None) -> bytes:
    """An Office file with parts added, replaced, or taken away where they are None."""
    return repacked(whole, changes)


def repacked(whole: bytes, changes: dict[str, bytes | None]) -> bytes:
    with zipfile.ZipFile(BytesIO(whole)) as file:
        parts = {name: file.read(name) for name in file.namelist()} | changes
    return archive({name: content for name, content in parts.items() if content is not None})


def edited(whole: bytes, name: str, before: str, after: str) -> bytes:
    """An Office file in which some words of one part are others."""
    with zipfile.ZipFile(BytesIO(whole)) as file:
        text = file.read(name).decode()
    assert before in text
    return repacked(whole, {name: text.replace(before, after).encode()})


def related(whole: bytes, part: str, kind: str, target: str, *, mode: str = "") -> bytes:
    """An Office file in which a part refers to one thing more."""
    folder, _slash, name = part.rpartition("/")
    external = f' TargetMode="{mode}"' if mode else ""
    entry = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}"{external}/>'
    rels = f"{folder}/_rels/{name}.rels"
    return edited(whole, rels, "</Relationships>", f"{entry}</Relationships>")


def typed(whole: bytes, part: str, content_type: str, content: bytes) -> bytes:
    """An Office file with one part more, which says what it is."""
    entry = f'<Override PartName="/{part}" ContentType="{content_type}"/>'
    added = edited(whole, "[Content_Types].xml", "</Types>", f"{entry}</Types>")
    return repacked(added, {part: content})


def directory_entries(whole: bytes) -> list[int]:
    """Where the entries of the directory start."""
    count, length, start = struct.unpack_from("<H2L", whole, len(whole) - 12)
    places = []
    at = start
    for _number in range(count):
        places.append(at)
        at += 46 + sum(struct.unpack_from("<3H", whole, at + 28))
    assert at == start + length
    return places


def patched(whole: bytes, at: int, layout: str, value: int) -> bytes:
    made = bytearray(whole)
    struct.pack_into(layout, made, at, value)
    return bytes(made)
