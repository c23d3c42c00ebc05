"""How high a row has to be for its words: not every program finds that out when it opens the file."""

import math
import unicodedata
from collections.abc import Iterable

LINE, HIGHEST = 15.0, 300.0
# Bold letters and breaks between words take some of a line.
FILLED = 0.85


def height_of(cells: Iterable[tuple[str, float]], *, least: int = 1) -> float:
    """In points, for texts each with the width of its column in characters."""
    lines = max((lines_of(text, width) for text, width in cells), default=1)
    return min(max(lines, least) * LINE, HIGHEST)


def lines_of(text: str, width: float) -> int:
    room = width * FILLED
    return sum(max(math.ceil(length(line) / room), 1) for line in text.split("\n"))


def length(text: str) -> int:
    """Characters of East Asian scripts are as wide as two others."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
