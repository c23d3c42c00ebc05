"""A paragraph that an outline itself gives, with the records that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from portal.models import Document
from portal.reporting.document import Item, Line, Paragraph, Text
from portal.reporting.references import record, records
from portal.reporting.sources import Scene, footnote, symbol


def blocks(
    scene: Scene,
    *,
    text: str,
    cites: Mapping[str, Sequence[str]],
    items: Sequence[str] = (),
    note: str = "",
) -> Iterator[Paragraph]:
    """``note`` is the slug of a document that the paragraph ends by citing in a footnote."""
    content: Line = (Text(text),)
    cited = records(cites)
    if note:
        document = record(Document, note)
        content = (*content, footnote(symbol(document), "."))
        cited.append(document)
    entries = [Item((Text(entry),)) for entry in items]
    yield scene.paragraph("text", content, cites=cited, items=entries)
