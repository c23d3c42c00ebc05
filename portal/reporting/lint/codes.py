"""Symbols of documents: whether they are there, and whether they are well formed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from portal.reporting.document import Code, Line, Note
from portal.reporting.lint.findings import Given, Remark, say
from portal.reporting.lint.passages import Reading

ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|www\.)\S+|\S+@\S+", re.IGNORECASE)
# In words of the text: three parts and a figure, beginning with capitals ("UNEP/GCSS.XI/3").
TYPED = re.compile(r"(?<![\w/.:])[A-Z]{1,6}(?:/[\w.()-]+){2,}\*?")


def symbol_grammar(reading: Reading, given: Given) -> Iterator[Remark]:
    symbol = reading.document.masthead.symbol.strip()
    for key, text in (("", symbol), *codes(reading)):
        if text and looks_like_symbol(text) and not given.is_symbol(text):
            yield Remark(
                key,
                say(_("“{symbol}” is not formed like a document symbol."), symbol=text),
                _("Write it as it is printed, for example UNEP/GCSS.XI/3."),
            )


def typed_symbol(reading: Reading, given: Given) -> Iterator[Remark]:
    """Typed into the text; it may be of a series that no programme has registered."""
    for passage in reading.passages:
        for found in TYPED.findall(passage.prose):
            text = found.rstrip(".")
            if looks_like_symbol(text) and not given.is_symbol(text):
                yield Remark(
                    passage.key,
                    say(_("“{symbol}” looks like a symbol of no known series."), symbol=text),
                    _("Check it, or cite the document from the library."),
                )


def missing_symbol(reading: Reading, _given: Given) -> Iterator[Remark]:
    masthead = reading.document.masthead
    if not masthead.symbol.strip():
        yield Remark("", _("The report has no symbol."), _("Enter it in the masthead."))
    if masthead.agenda_item and not names_symbol(masthead.agenda_item):
        yield Remark(
            "",
            _("The agenda item does not name the document of the agenda."),
            _("Its note gives the symbol of the provisional agenda."),
        )
    for key, text in codes(reading):
        if not looks_like_symbol(text) and not ADDRESS.fullmatch(text):
            yield Remark(
                key,
                say(_("“{document}” is cited without a symbol."), document=text or "…"),
                _("Add the symbol to the document’s record, if it has one."),
            )


def codes(reading: Reading) -> Iterator[tuple[str, str]]:
    for passage in reading.passages:
        yield from (
            (passage.key, part.text.strip()) for part in passage.line if isinstance(part, Code)
        )


def names_symbol(line: Line) -> bool:
    notes = [part for part in line if isinstance(part, Note)]
    return any(isinstance(part, Code) and part.text.strip() for n in notes for part in n.content)


def looks_like_symbol(text: str) -> bool:
    """One word with a figure: a title has spaces, an address its scheme."""
    return (
        not re.search(r"\s", text)
        and any(map(str.isdigit, text))
        and ADDRESS.fullmatch(text) is None
    )
