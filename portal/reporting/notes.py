"""Where the mark of a footnote stands: after the full stop or comma, or before it."""

from __future__ import annotations

from portal.reporting.document import Inline, Line, Note, Text

MARKS = ".,;:。，；：、،؛"


def before_marks(line: Line) -> Line:
    """The line with each note that follows a mark put before it: "text[1]." for "text.[1]"."""
    made: list[Inline] = []
    carried = ""
    for part in line:
        if isinstance(part, Note) and made and ends_with_mark(made[-1]):
            carried = made[-1].text[-1]
            made[-1] = Text(made[-1].text[:-1])
            made.append(part)
            continue
        if carried and isinstance(part, Text):
            part, carried = Text(carried + part.text), ""
        elif carried and not isinstance(part, Note):
            made, carried = [*made, Text(carried)], ""
        made.append(part)
    return (*made, Text(carried)) if carried else tuple(made)


def ends_with_mark(part: Inline) -> bool:
    return isinstance(part, Text) and part.text.endswith(tuple(MARKS))
