"""The document as data: every text with its numbers, its notes and the records it rests on.

The order of keys is that of the document, never that of a hash.
"""

from typing import Any

import msgspec
from django.conf import settings

from portal.reporting.document import Cited, Document, Heading, Paragraph, numbered
from portal.reporting.render.writer import lay_out, link
from portal.reporting.text import one_line

# Raised when a reader of the file would have to be written anew.
VERSION = 1


def render(document: Document) -> bytes:
    layout = lay_out(document, settings.BASE_URL)
    content = {
        "version": VERSION,
        "language": layout.tag,
        "direction": layout.direction,
        "draft": layout.draft,
        "snapshot": one_line(document.snapshot),
        "masthead": layout.masthead,
        "issued_on": document.masthead.issued_on,
        "summary": {
            "heading": layout.summary_heading,
            "lines": layout.summary,
            "citations": _citations(document.summary_cites),
        },
        "blocks": _blocks(document, layout.blocks),
        "notes": layout.notes,
        "marked_notes": layout.marked_notes,
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"


def _blocks(document: Document, laid_out: Any) -> list[dict[str, Any]]:
    numbers = numbered(document)
    blocks = []
    for block, laid in zip(document.blocks, laid_out, strict=True):
        content = msgspec.to_builtins(laid)
        content = {"kind": content.pop("kind"), "key": block.key, **content}
        if isinstance(block, Paragraph):
            content["number"] = numbers.paragraphs.get(block.key)
        if not isinstance(block, Heading):
            content["citations"] = _citations(block.cites)
        blocks.append(content)
    return blocks


def _citations(cites: tuple[Cited, ...]) -> list[dict[str, Any]]:
    """The records themselves: what the layout shows of them is too little for a program."""
    return [
        {
            "record": cite.record,
            "version": cite.version,
            "label": one_line(cite.label),
            "url": link(cite.url, settings.BASE_URL),
        }
        for cite in cites
    ]
