"""A paragraph that an outline itself gives, with the records that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from portal.models import Document
from portal.reporting.document import Item, Paragraph
from portal.reporting.references import record, records
from portal.reporting.sources import Scene, footnote


def blocks(
    scene: Scene,
    *,
    text: str,
    cites: Mapping[str, Sequence[str]],
    items: Sequence[str] = (),
    note: str = "",
) -> Iterator[Paragraph]:
    """``note`` is the slug of a document that the paragraph ends by citing in a footnote."""
    content = scene.join(text)
    cited = records(cites)
    if note:
        document = record(Document, note)
        content = (*content, footnote(scene, document))
        cited.append(document)
    entries = [Item(scene.join(entry)) for entry in items]
    yield scene.paragraph("text", content, cites=cited, items=entries)
