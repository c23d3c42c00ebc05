"""The words that a renderer adds to a document, in the language of the document."""

import msgspec
from django.utils.translation import gettext as _


class Words(msgspec.Struct, frozen=True):
    contents: str
    draft: str
    notes: str
    source: str
    data: str


def words_of(snapshot: str) -> Words:
    """The words in the language that is active."""
    return Words(
        contents=_("Contents"),
        draft=_("Draft – data as of %(moment)s") % {"moment": snapshot}
        if snapshot
        else _("Draft"),
        notes=_("Notes"),
        source=_("Source: %(source)s"),
        data=_("Data of the figure"),
    )
