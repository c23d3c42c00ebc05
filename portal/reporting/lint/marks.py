"""Marks: footnotes on their side of the punctuation, pairs that are open or closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from portal.reporting.conventions import CONVENTIONS
from portal.reporting.document import Note, plain
from portal.reporting.lint.findings import Given, Remark, Sentence, say
from portal.reporting.lint.passages import Passage, Reading, excerpt

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


# --- Pairs ------------------------------------------------------------------------------

PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "《": "》", "【": "】", "「": "」",
         "『": "』", "‘": "’", "„": "“"}  # fmt: skip
# A full-width bracket closes a narrow one.
WIDTHS = str.maketrans("（）［］", "()[]")
MARKS = re.compile("[" + re.escape("".join({*PAIRS, *PAIRS.values(), '"'})) + "]")
# "4 k)", "a)": letters and numbers with half a bracket.
HALF_BRACKET = re.compile(r"(?<!\w)(?:[^\W\d_]|[ivx]{1,5}|\d{1,2})$")
HALF_BRACKETS = frozenset({"fr", "es", "ru"})


def unbalanced(reading: Reading, _given: Given) -> Iterator[Remark]:
    """A quotation may run from the opening of a paragraph into its items; not out of a note,
    a clause or a cell."""
    for text, key in texts(reading):
        text = text.translate(WIDTHS)
        if (at := first_unbalanced(text, reading.language)) is not None:
            yield Remark(
                key,
                say(
                    _("“{mark}” has no counterpart: “{words}”."),
                    mark=text[at],
                    words=excerpt(text, at, at + 1),
                ),
                _("Close what is opened, or delete the mark."),
            )


def texts(reading: Reading) -> Iterator[tuple[str, str]]:
    def whole(passage: Passage) -> tuple[str, bool]:
        return passage.key, passage.kind in {"content", "item", "closing"}

    together = [each for each in reading.passages if whole(each)[1]]
    for key, group in groupby(together, key=lambda passage: passage.key):
        yield "\n".join(passage.prose for passage in group), key
    for passage in reading.passages:
        if not whole(passage)[1]:
            yield passage.prose, passage.key


def first_unbalanced(text: str, language: str) -> int | None:
    """The place of a mark without its counterpart."""
    opened: list[tuple[str, int]] = []
    is_odd = text.count('"') % 2 == 1
    for found in MARKS.finditer(text):
        mark, at = found.group(), found.start()
        if is_part_of_word(text, at) or (mark == '"' and is_odd and text[at - 1 : at].isdigit()):
            continue
        if is_half_bracket(text, at, language) and "(" not in {each for each, _at in opened}:
            continue
        top = opened[-1][0] if opened else ""
        if closes(mark, top, language):
            opened.pop()
        elif mark == '"' or opens(mark, language):
            opened.append((mark, at))
        elif mark != "’":
            return at
    return opened[-1][1] if opened else None


def closes(mark: str, top: str, language: str) -> bool:
    if language == "ar" and mark in "“”":
        # Written either way around: whichever opens, the other closes.
        return top in {"“", "”"} and top != mark
    return (mark == top == '"') or (top != "" and PAIRS.get(top) == mark)


def opens(mark: str, language: str) -> bool:
    return mark in PAIRS or (language == "ar" and mark == "”")


def is_part_of_word(text: str, at: int) -> bool:
    """An apostrophe within a word, or before the figures of a year."""
    before, mark, after = text[max(0, at - 1) : at], text[at], text[at + 1 : at + 2]
    return (mark == "’" and before.isalnum() and after.isalnum()) or (
        mark == "‘" and after.isdigit()
    )


def is_half_bracket(text: str, at: int, language: str) -> bool:
    return (
        text[at] == ")"
        and language in HALF_BRACKETS
        and HALF_BRACKET.search(text[max(0, at - 8) : at]) is not None
    )
