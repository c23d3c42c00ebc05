"""Marks of footnotes: on their side of the punctuation, in their own series."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from portal.reporting.conventions import CONVENTIONS
from portal.reporting.document import Note, plain
from portal.reporting.lint.findings import Given, Remark, Sentence, say
from portal.reporting.lint.passages import Reading, excerpt

PUNCTUATION = ".,;:!?…،؛؟。，；：、！？"

# A dash after the mark does not count: in English the mark stands before it.
BEFORE = _("In this language the mark of a footnote stands before the punctuation.")
AFTER = _("In this language the mark of a footnote stands after the punctuation.")


def note_place(reading: Reading, _given: Given) -> Iterator[Remark]:
    conventions = CONVENTIONS.get(reading.language, CONVENTIONS["en"])
    for passage in reading.passages:
        for position, part in enumerate(passage.line):
            if isinstance(part, Note):
                before = plain(passage.line[:position])
                after = plain(passage.line[position + 1 :])
                if fault := misplaced(before, after, conventions.note_stands):
                    yield Remark(passage.key, *fault)


def misplaced(before: str, after: str, stands: str) -> tuple[Sentence, Sentence] | None:
    where = excerpt(before, len(before), len(before))
    if not before.strip():
        return _("A footnote mark stands before all words."), _("Put it behind what it explains.")
    if before[-1].isspace():
        return (
            say(_("A space stands between “{words}” and its footnote mark."), words=where),
            _("Take the space out."),
        )
    if stands == "after" and after[:1] and after[0] in PUNCTUATION:
        return say(
            _("The footnote mark after “{words}” is before the punctuation."), words=where
        ), AFTER
    if stands == "before" and before[-1] in PUNCTUATION:
        return say(
            _("The footnote mark after “{words}” is behind the punctuation."), words=where
        ), BEFORE
    return None


def note_series(reading: Reading, _given: Given) -> Iterator[Remark]:
    """Numbers belong to the body and asterisks to the masthead."""
    for part in reading.document.masthead.agenda_item:
        if isinstance(part, Note) and not part.mark.startswith("*"):
            yield Remark(
                "",
                _("The note of the agenda item bears a number."),
                _("Notes of the masthead are marked with an asterisk."),
            )
    for passage in reading.passages:
        for part in passage.line:
            if isinstance(part, Note) and part.mark:
                yield Remark(
                    passage.key,
                    say(_("A footnote of the text is marked “{mark}”."), mark=part.mark),
                    _("Footnotes of the text are numbered; asterisks belong to the masthead."),
                )
            elif isinstance(part, Note) and not plain(part.content).strip():
                yield Remark(passage.key, _("A footnote is empty."), _("Fill it, or delete it."))


def agenda_asterisk(reading: Reading, _given: Given) -> Iterator[Remark]:
    """In Chinese the asterisk stands inside: 临时议程* 项目 4."""
    line = reading.document.masthead.agenda_item
    for position, part in enumerate(line):
        if isinstance(part, Note) and not plain(line[:position]).rstrip().endswith("议程"):
            yield Remark(
                "",
                _("The asterisk of the agenda item is not in its place."),
                _("In Chinese it follows “议程”."),
            )
