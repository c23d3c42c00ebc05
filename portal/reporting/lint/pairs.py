"""Quotation marks and brackets: each that is opened is closed.

An apostrophe is none of them, nor is the half bracket behind the letter of a list in French,
Spanish and Russian ("point 4 k)"), nor the sign for inches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from portal.reporting.lint.findings import Given, Remark, say
from portal.reporting.lint.passages import Passage, Reading, excerpt

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
        if (at := Pairs(text, reading.language).unbalanced()) is not None:
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


class Pairs:
    """The marks of one text, matched from left to right."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.has_inches = text.count('"') % 2 == 1
        self.opened: list[tuple[str, int]] = []
        # Half brackets: each may yet close a bracket that nothing else closes.
        self.spare: list[int] = []

    def unbalanced(self) -> int | None:
        """The place of a mark without its counterpart."""
        for found in MARKS.finditer(self.text):
            mark, at = found.group(), found.start()
            if self.is_part_of_word(mark, at):
                continue
            if self.is_half_bracket(mark, at):
                self.spare.append(at)
            elif not self.matched(mark, at):
                return at
        self.close_with_spare()
        return self.opened[-1][1] if self.opened else None

    def matched(self, mark: str, at: int) -> bool:
        """Closes what is open, or opens; a lone ’ is an apostrophe all the same."""
        if mark != ")" and not self.opens(mark):
            self.close_with_spare()
        if self.opened and self.closes(mark, self.opened[-1][0]):
            self.opened.pop()
        elif mark == '"' or self.opens(mark):
            self.opened.append((mark, at))
        else:
            return mark == "’"
        return True

    def close_with_spare(self) -> None:
        while self.opened and self.opened[-1][0] == "(" and self.spare:
            if self.spare[-1] < self.opened[-1][1]:
                return
            self.spare.pop()
            self.opened.pop()

    def closes(self, mark: str, top: str) -> bool:
        if self.language == "ar" and mark in "“”":
            # Written either way around: whichever opens, the other closes.
            return top in {"“", "”"} and top != mark
        return mark == top == '"' or PAIRS.get(top) == mark

    def opens(self, mark: str) -> bool:
        return mark in PAIRS or (self.language == "ar" and mark == "”")

    def is_part_of_word(self, mark: str, at: int) -> bool:
        """An apostrophe within a word or before the figures of a year, the sign for inches."""
        before, after = self.text[max(0, at - 1) : at], self.text[at + 1 : at + 2]
        return (
            (mark == "’" and before.isalnum() and after.isalnum())
            or (mark == "‘" and after.isdigit())
            or (mark == '"' and before.isdigit() and self.has_inches)
        )

    def is_half_bracket(self, mark: str, at: int) -> bool:
        return (
            mark == ")"
            and self.language in HALF_BRACKETS
            and HALF_BRACKET.search(self.text[max(0, at - 8) : at]) is not None
        )
