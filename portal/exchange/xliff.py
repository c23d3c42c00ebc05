"""XLIFF 2.0 out to translators and back in: one unit for each paragraph of a report.

Written with lxml, because the libraries for XLIFF are under the GPL (ADR 11).  What may not be
translated – footnotes, symbols, numbers that open a list – stands as a placeholder; its ``equiv``
is what an editor types on the desk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from lxml import etree

from portal.exceptions import ActionError
from portal.reporting.bilingual import Unit, target_hash

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
MOST_BYTES = 5_000_000
STATES = {"current": "translated", "stale": "initial", "missing": "initial", "facts": "reviewed"}
SOURCE_HASH, TARGET_HASH = "source-hash", "target-hash"
TAGS = {"zh-hans": "zh-Hans"}
# A footnote may have the braces of a symbol inside; a backslash takes its meaning from a brace.
_PART = re.compile(r"(?<!\\)(\{(?:\\.|[^{}\\]|\{(?:\\.|[^{}\\])*\})*\})", re.DOTALL)


@dataclass(frozen=True)
class Returned:
    """What a file says: translations by key, and the hashes of what it was exported with.

    ``hashes`` are of the originals, ``exported`` of the translations that stood beside them.
    """

    texts: dict[str, str]
    hashes: dict[str, str]
    exported: dict[str, str] = field(default_factory=dict)


def tag(language: str) -> str:
    return TAGS.get(language, language)


# --- Out ------------------------------------------------------------------------------------


def written(symbol: str, source: str, target: str, units: Sequence[Unit]) -> bytes:
    """The units of a report as a file for a translator."""
    root = etree.Element(
        f"{{{NAMESPACE}}}xliff",
        {"version": "2.0", "srcLang": tag(source), "trgLang": tag(target)},
        nsmap={None: NAMESPACE},
    )
    file = add(root, "file", id="report", original=symbol)
    for at, unit in enumerate(units, 1):
        write_unit(file, at, unit)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=False)


def write_unit(file: etree._Element, at: int, unit: Unit) -> None:
    made = add(file, "unit", id=f"u{at}", name=unit.key)
    notes = add(made, "notes")
    if unit.entry.number:
        add(notes, "note", category="paragraph").text = str(unit.entry.number)
    add(notes, "note", category=SOURCE_HASH).text = unit.entry.source_hash
    add(notes, "note", category=TARGET_HASH).text = target_hash(unit.target)
    state = STATES.get(unit.entry.state, "initial")
    segment = add(made, "segment", id=f"u{at}-1", state=state)
    fill(add(segment, "source"), unit.source)
    if unit.target:
        fill(add(segment, "target"), unit.target)


def add(parent: etree._Element, name: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)


def fill(element: etree._Element, text: str) -> None:
    """Words as text, what stands in braces as placeholders; breaks of lines are kept."""
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    last: etree._Element | None = None
    for at, piece in enumerate(pieces(text)):
        if piece.startswith("{"):
            last = add(element, "ph", id=str(at), equiv=piece, disp=piece)
        elif last is None:
            element.text = (element.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece


def pieces(text: str) -> list[str]:
    """The text cut at its parts in braces; a brace behind a backslash is no part."""
    return [piece for piece in _PART.split(text) if piece]


# --- In -------------------------------------------------------------------------------------


def read(content: bytes, target: str) -> Returned:
    """What came back.  Raises ``ActionError`` that says what is wrong with the file, and where."""
    if len(content) > MOST_BYTES:
        raise ActionError(_("The file is larger than 5 MB."), field="file")
    root = parsed(content)
    if root.tag != f"{{{NAMESPACE}}}xliff":
        raise ActionError(
            _("This is no XLIFF 2.0 file. Export one here and translate that."), field="file"
        )
    if (found := root.get("trgLang", "")) != tag(target):
        raise ActionError(
            _("The file is for the language “%(found)s”, this page for “%(wanted)s”.")
            % {"found": found, "wanted": tag(target)},
            field="file",
        )
    texts: dict[str, str] = {}
    hashes: dict[str, str] = {}
    exported: dict[str, str] = {}
    for unit in root.iter(f"{{{NAMESPACE}}}unit"):
        key, text = unit.get("name", ""), target_of(unit)
        if not text.strip():
            continue
        texts[key] = text
        if found := note_of(unit, SOURCE_HASH):
            hashes[key] = found
        if found := note_of(unit, TARGET_HASH):
            exported[key] = found
    return Returned(texts, hashes, exported)


def parsed(content: bytes) -> etree._Element:
    """Nothing outside the file is read, and no entity is written out."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ActionError(
            _("The file cannot be read as XML: %(reason)s.") % {"reason": error.msg}, field="file"
        ) from error
    if root.getroottree().docinfo.doctype:
        raise ActionError(
            _("The file declares a document type, which no XLIFF file needs."), field="file"
        )
    return root


def target_of(unit: etree._Element) -> str:
    targets = unit.iter(f"{{{NAMESPACE}}}target")
    return "".join(text_of(target) for target in targets)


def text_of(element: etree._Element) -> str:
    text = element.text or ""
    for child in element:
        if child.tag == f"{{{NAMESPACE}}}ph":
            text += child.get("equiv", "")
        elif isinstance(child.tag, str):
            # What a translation tool wrapped around words: marks, pairs of codes.
            text += text_of(child)
        text += child.tail or ""
    return text


def note_of(unit: etree._Element, category: str) -> str:
    for note in unit.iter(f"{{{NAMESPACE}}}note"):
        if note.get("category") == category:
            return (note.text or "").strip()
    return ""
