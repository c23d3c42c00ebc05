"""The words that a renderer adds to a document, in the language of the document."""

import msgspec
from django.utils.translation import gettext as _


class Labels(msgspec.Struct, frozen=True):
    contents: str
    draft: str
    notes: str
    source: str
    data: str


def labels_of(snapshot: str) -> Labels:
    """The words in the language that is active."""
    return Labels(
        contents=_("Contents"),
        draft=_("Draft – data as of %(moment)s") % {"moment": snapshot} if snapshot else _("Draft"),
        notes=_("Notes"),
        source=_("Source: %(source)s"),
        data=_("Data of the figure"),
    )
