"""The kinds of files that may be sent: one table for checks, labels and the file picker."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, kw_only=True)
class Kind:
    key: str
    # What people call it; ``name`` is how it is written in "PDF, DOCX or CSV".
    label: Promise
    name: str
    media_type: str
    # The first is the one that a file without any is given.
    extensions: tuple[str, ...]


OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    kind.key: kind
    for kind in (
        Kind(
            key="pdf",
            label=_("PDF document"),
            name="PDF",
            media_type="application/pdf",
            extensions=("pdf",),
        ),
        Kind(
            key="docx",
            label=_("Word document"),
            name="DOCX",
            media_type=f"{OFFICE}.wordprocessingml.document",
            extensions=("docx",),
        ),
        Kind(
            key="xlsx",
            label=_("Excel workbook"),
            name="XLSX",
            media_type=f"{OFFICE}.spreadsheetml.sheet",
            extensions=("xlsx",),
        ),
        Kind(
            key="csv",
            label=_("table as text"),
            name="CSV",
            media_type="text/csv",
            extensions=("csv",),
        ),
        Kind(
            key="png",
            label=_("PNG picture"),
            name="PNG",
            media_type="image/png",
            extensions=("png",),
        ),
        Kind(
            key="jpeg",
            label=_("JPEG picture"),
            name="JPEG",
            media_type="image/jpeg",
            extensions=("jpg", "jpeg"),
        ),
    )
}
# For the ``accept`` of a file picker.
ACCEPT = ",".join(f".{extension}" for kind in KINDS.values() for extension in kind.extensions)


def label_of(media_type: str) -> Promise | str:
    """What people call a file of this type; empty for one that is not taken any more."""
    return next((kind.label for kind in KINDS.values() if kind.media_type == media_type), "")
