"""Reads the paragraphs of a report back out of each format."""

import io
import json
import re
import unicodedata
from collections.abc import Iterator

import docx
import pypdf
from lxml import etree, html

from portal.reporting.document import Document
from portal.reporting.render import FORMATS


def pdf_of(document: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(FORMATS["pdf"].render(document)))


def pdf_text(document: Document) -> str:
    return "\n".join(page.extract_text() for page in pdf_of(document).pages)


def word_of(document: Document) -> docx.document.Document:
    return docx.Document(io.BytesIO(FORMATS["docx"].render(document)))


def word_text(document: Document) -> str:
    """All text of the body, its tables and footnotes."""
    word_file = word_of(document)
    parts = {part.partname: part.blob for part in word_file.part.package.iter_parts()}
    names = ("/word/document.xml", "/word/footnotes.xml")
    return "\n".join("".join(etree.fromstring(parts[name]).itertext()) for name in names)


def html_of(document: Document) -> html.HtmlElement:
    return html.document_fromstring(FORMATS["html"].render(document))


def html_text(document: Document) -> str:
    return html_of(document).text_content()


def plain_text(document: Document) -> str:
    return FORMATS["txt"].render(document)


def akn_of(document: Document) -> etree._Element:
    return etree.fromstring(FORMATS["akn"].render(document))


def akn_text(document: Document) -> str:
    return "".join(akn_of(document).itertext())


def json_of(document: Document) -> dict:
    return json.loads(FORMATS["json"].render(document))


def json_text(document: Document) -> str:
    return "".join(_strings(json_of(document)))


def _strings(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


# What a format may break a line with, and the marks of direction that it may add.
INVISIBLE = re.compile(r"[\s\u200b\u00ad\u200e\u200f\u2066-\u2069]+")


def squeezed(text: str) -> str:
    """The text without what is invisible, and without other forms of a letter."""
    return INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


TEXTS = {
    "html": html_text,
    "pdf": pdf_text,
    "docx": word_text,
    "txt": plain_text,
    "akn": akn_text,
    "json": json_text,
}


def classed(element: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    """The elements below that carry a class."""
    return element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")
