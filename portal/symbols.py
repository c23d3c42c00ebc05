"""The grammar of document symbols: ``UNEP/GCSS.XI/3``, ``EMG/SOM.15/02``, ``A/64/284/Add.2``.

After ``un-document-format.md`` §3 and the symbols that the report of origin cites.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SUFFIX = r"((/Add|/Rev|/Corr)\.\d+)*\*?"
GRAMMARS = {
    "council": r"UNEP/(GC\.\d+|GC/\d+|GCSS\.[IVXLC]+|EA\.\d+)(/(INF/|L\.|CRP\.)?\d+)" + SUFFIX,
    "council decision": r"(\d{1,2}|SS\.[IVXLC]+)/\d{1,2}",
    "group": r"EMG/[A-Z][A-Za-z0-9.-]*/\d{2}(rev\d)?",
    "assembly": r"A/\d{1,3}/(INF/|L\.)?\d{1,4}" + SUFFIX,
    "convention": r"[A-Z]{3,6}/[A-Z]{2,6}(\(\d+\))?(/(INF/|L\.)?\d+)+" + SUFFIX,
    "oversight": r"[A-Z]{3}-\d{2}-\d{3}",
}
SYMBOL = re.compile("|".join(f"(?:{grammar})" for grammar in GRAMMARS.values()))


def is_symbol(text: str) -> bool:
    return SYMBOL.fullmatch(text) is not None


def check_symbol(text: str) -> None:
    if not is_symbol(text):
        raise ValidationError(
            _(
                "Enter a document symbol as it is printed, for example UNEP/GCSS.XI/3 or EMG/SOM.15/02"
            ),
            code="symbol",
        )
