"""What Chinese sets between its own characters and those of other scripts: a space.

Templates and translators need not think of it: "27 个机构", "见 UNEP/GC.25/1", but "九项建议".
"""

from __future__ import annotations

import re

from portal.reporting.document import Inline, Line, Note, Text

HAN, OTHER = "[\u4e00-\u9fff]", "[0-9A-Za-z]"
MEETS_OTHER = re.compile(f"(?<={HAN})(?={OTHER})|(?<={OTHER})(?={HAN})")


def spaced(line: Line) -> Line:
    """The line with a space wherever Chinese meets Latin letters or figures."""
    made: list[Inline] = []
    for part in line:
        part = Text(settled(part.text)) if isinstance(part, Text) else part
        before = made[-1] if made else None
        if before and meet(before, part):
            if isinstance(before, Text):
                made[-1] = Text(f"{before.text} ")
            elif isinstance(part, Text):
                part = Text(f" {part.text}")
        made.append(part)
    return tuple(made)


def settled(text: str) -> str:
    """The "and" of a list after a word that ends with the same character is another one."""
    return MEETS_OTHER.sub(" ", text.replace("和和", "和与"))


def meet(before: Inline, part: Inline) -> bool:
    """A note is a mark above the line, and parts nothing."""
    if isinstance(before, Note) or isinstance(part, Note):
        return False
    return bool(MEETS_OTHER.search(before.text[-1:] + part.text[:1]))
