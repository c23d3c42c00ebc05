"""The grammar of document symbols: ``UNEP/GCSS.XI/3``, ``A/64/284/Add.2``.

After ``un-document-format.md`` §3.  A programme registers the series of its own documents.
"""

import re
from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.enums import EditionKind
from portal.extension import SymbolGrammar, symbol_grammars

SUFFIX = r"((/Add|/Rev|/Corr)\.\d+)*\*?"
GRAMMARS = {
    "council": r"UNEP/(GC\.\d+|GC/\d+|GCSS\.[IVXLC]+|EA\.\d+)(/(INF/|L\.|CRP\.)?\d+)" + SUFFIX,
    "council decision": r"(\d{1,2}|SS\.[IVXLC]+)/\d{1,2}",
    "assembly": r"A/\d{1,3}/(INF/|L\.)?\d{1,4}" + SUFFIX,
    "convention": r"[A-Z]{3,6}/[A-Z]{2,6}(\(\d+\))?(/(INF/|L\.)?\d+)+" + SUFFIX,
    "oversight": r"[A-Z]{3}-\d{2}-\d{3}",
}


def register() -> None:
    """Register the series that every programme cites; called as the portal starts."""
    for key, grammar in GRAMMARS.items():
        symbol_grammars.register(SymbolGrammar(key=key, pattern=re.compile(grammar)))


def is_symbol(text: str) -> bool:
    return any(grammar.pattern.fullmatch(text) for grammar in symbol_grammars)


def check_symbol(text: str) -> None:
    if not is_symbol(text):
        raise ValidationError(
            _("Enter a document symbol as it is printed, for example UNEP/GCSS.XI/3"),
            code="symbol",
        )


def next_symbol(symbol: str, kind: str, taken: Collection[str]) -> str:
    """The symbol of the next edition: ``…/Corr.2``, ``…/Rev.1``.

    A corrigendum or an addendum is to the last revision; a revision is of the report itself.
    """
    if kind == EditionKind.ORIGINAL:
        return symbol
    revisions = count_of(f"{symbol}/Rev.", taken)
    base = f"{symbol}/Rev.{revisions}" if revisions and kind != EditionKind.REVISION else symbol
    mark = f"{base}/{kind.capitalize()}."
    return f"{mark}{count_of(mark, taken) + 1}"


def count_of(mark: str, taken: Collection[str]) -> int:
    """How many symbols are this mark and a number."""
    return sum(each.startswith(mark) and each.removeprefix(mark).isdecimal() for each in taken)
