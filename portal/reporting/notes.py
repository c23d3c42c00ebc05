"""Where the mark of a footnote stands: after the full stop or comma, or before it."""

from __future__ import annotations

from portal.reporting.document import Inline, Line, Note, Text

MARKS = tuple(".,;:。，；：、،؛")


def before_marks(line: Line) -> Line:
    """The line with each note that follows a mark put before it: "text[1]." for "text.[1]"."""
    made: list[Inline] = []
    carried = ""
    for part in line:
        before = made[-1] if made else None
        if isinstance(part, Note) and isinstance(before, Text) and before.text.endswith(MARKS):
            carried = before.text[-1]
            made[-1] = Text(before.text[:-1])
            made.append(part)
            continue
        if carried and isinstance(part, Text):
            part, carried = Text(carried + part.text), ""
        elif carried and not isinstance(part, Note):
            made, carried = [*made, Text(carried)], ""
        made.append(part)
    return (*made, Text(carried)) if carried else tuple(made)
