"""Word and Excel files: what their parts declare, read without unpacking more than one piece."""

import posixpath
import re
from typing import BinaryIO
from urllib.parse import urlsplit
from zipfile import ZipInfo

from lxml import etree

from portal.uploads import archives
from portal.uploads.kinds import OFFICE
from portal.uploads.limits import Limits
from portal.uploads.names import PROGRAMS, extension_of
from portal.uploads.refusals import Cause, Refused
from portal.uploads.signatures import embedded
from portal.uploads.xml_parts import Commands, ContentTypes, Fields, Links, Part, Relation

MAIN = {
    f"{OFFICE}.wordprocessingml.document.main+xml": "docx",
    f"{OFFICE}.spreadsheetml.sheet.main+xml": "xlsx",
}
FORBIDDEN_TYPES = (
    (re.compile("macro|vba|intlmacrosheet|dialogsheet|sheet\\.binary"), Cause.MACROS),
    (re.compile("oleobject|activex"), Cause.OLE),
)
FORBIDDEN_RELATIONS = {
    "vbaproject": Cause.MACROS,
    "vbaprojectsignature": Cause.MACROS,
    "wordvbadata": Cause.MACROS,
    "xlmacrosheet": Cause.MACROS,
    "xlintlmacrosheet": Cause.MACROS,
    "dialogsheet": Cause.MACROS,
    "oleobject": Cause.OLE,
    "control": Cause.OLE,
    "activexcontrolbinary": Cause.OLE,
    "package": Cause.NESTED,
    "afchunk": Cause.NESTED,
    "attachedtemplate": Cause.TEMPLATE,
    "externallink": Cause.WORKBOOK_LINK,
    "externallinkpath": Cause.WORKBOOK_LINK,
    "connections": Cause.CONNECTION,
    "querytable": Cause.CONNECTION,
    "subdocument": Cause.CONNECTION,
}
SAFE_SCHEMES = {"", "http", "https", "mailto", "ftp", "tel", "file"}
_XML_NAMES = ("xml", "rels", "vml")
# Program files by name; settings of printers are called .bin too.
_PROGRAM_PARTS = PROGRAMS - {"bin"}


def inspect(file: BinaryIO, size: int, limits: Limits) -> str:
    """The key of the kind that this archive is, after every part of it has been looked into."""
    entries = archives.read_directory(file, size, limits)
    by_name = {entry.filename.lower(): entry for entry in entries}
    if "[content_types].xml" not in by_name or "_rels/.rels" not in by_name:
        raise Refused(Cause.NOT_OFFICE)
    types = ContentTypes()
    read(file, by_name["[content_types].xml"], types, limits)
    kind = kind_of(main_part(file, by_name, limits), by_name, types)
    check_types(types)
    # What a link to another workbook does is told by its own part: it may run a command.
    for entry in sorted(entries, key=lambda entry: "externallink" not in entry.filename.lower()):
        check_part(file, entry, types, limits)
    return kind


def main_part(file: BinaryIO, by_name: dict[str, ZipInfo], limits: Limits) -> str:
    links = Links()
    read(file, by_name["_rels/.rels"], links, limits)
    mains = [link.target for link in links.found if link.kind == "officedocument"]
    if len(mains) != 1:
        raise Refused(Cause.NOT_OFFICE)
    return posixpath.normpath(mains[0].lstrip("/")).lower()


def kind_of(main: str, by_name: dict[str, ZipInfo], types: ContentTypes) -> str:
    stated = types.of(main)
    if main not in by_name or not stated:
        raise Refused(Cause.NOT_OFFICE)
    if "macroenabled" in stated or "binary" in stated:
        raise Refused(Cause.MACROS)
    if stated not in MAIN:
        raise Refused(Cause.NOT_OFFICE)
    return MAIN[stated]


def check_types(types: ContentTypes) -> None:
    for stated in types.all():
        for pattern, cause in FORBIDDEN_TYPES:
            if pattern.search(stated):
                raise Refused(cause)


def check_part(file: BinaryIO, entry: ZipInfo, types: ContentTypes, limits: Limits) -> None:
    name = entry.filename.lower()
    if name.endswith("vbaproject.bin"):
        raise Refused(Cause.MACROS)
    if extension_of(name) in _PROGRAM_PARTS:
        raise Refused(Cause.PROGRAM)
    part = part_for(name, types.of(name))
    read(file, entry, part, limits)
    if isinstance(part, Links):
        for link in part.found:
            check_relation(link)


def part_for(name: str, stated: str) -> Part:
    if name.endswith(".rels"):
        return Links()
    if "wordprocessingml" in stated:
        return Fields()
    return Commands() if "externallink" in name + stated else Part()


def check_relation(link: Relation) -> None:
    if cause := FORBIDDEN_RELATIONS.get(link.kind):
        raise Refused(cause)
    if not link.is_external:
        return
    if link.kind != "hyperlink":
        raise Refused(Cause.CONNECTION)
    if not is_safe_link(link.target):
        raise Refused(Cause.HYPERLINK)


def is_safe_link(target: str) -> bool:
    """Links that open a page, a mail or a file of one's own; none that starts a program."""
    try:
        address = urlsplit(target.strip())
    except ValueError:
        return False
    scheme = address.scheme.lower()
    if len(scheme) == 1:
        return True
    if scheme in ("", "file"):
        return not address.netloc and not address.path.replace("\\", "/").startswith("//")
    return scheme in SAFE_SCHEMES


def read(file: BinaryIO, entry: ZipInfo, part: Part, limits: Limits) -> None:
    """Unpack one part to its end, which proves its size, and let ``part`` hear its elements."""
    extension = extension_of(entry.filename)
    parser = None
    for number, piece in enumerate(archives.unpack(file, entry)):
        if number == 0:
            if cause := embedded(piece, extension):
                raise Refused(cause)
            if extension in _XML_NAMES or is_markup(piece):
                check_length(entry, part, limits)
                parser = parser_for(part, is_lenient=extension == "vml")
        if parser is not None:
            hear(parser, piece)
    if parser is not None:
        hear(parser, None)


def check_length(entry: ZipInfo, part: Part, limits: Limits) -> None:
    if part.is_heard_whole and entry.file_size > limits.word_part_bytes:
        raise Refused(Cause.TOO_COMPLEX)


def is_markup(piece: bytes) -> bool:
    head = piece.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<", b"\x00<"))


def parser_for(part: Part, *, is_lenient: bool) -> etree.XMLParser:
    return etree.XMLParser(
        target=part,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        # Excel itself writes drawings of comments that are not quite XML.
        recover=is_lenient,
    )


def hear(parser: etree.XMLParser, piece: bytes | None) -> None:
    try:
        if piece is None:
            parser.close()
        else:
            parser.feed(piece)
    except etree.XMLSyntaxError as error:
        raise Refused(Cause.DAMAGED) from error
