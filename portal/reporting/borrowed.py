"""What a text in one language still says in the words of another."""

from __future__ import annotations

import re

from portal.reporting.document import Block, Code, Heading, Line, Note, Text, lines_of

# So many words in a row are no coincidence, and no name alone.
RUN = 3
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
LONG = 4


def borrowed(original: Block, block: Block) -> list[str]:
    """The runs of three and more words that a block has from the original, in reading order.

    Symbols, addresses and numbers belong to no language and are not looked at.
    """
    known = {run for text in texts_of(original) for run in runs(_WORD.findall(text))}
    return [run for text in texts_of(block) for run in borrowed_runs(text, known)]


def borrowed_runs(text: str, known: set[tuple[str, ...]]) -> list[str]:
    words = list(_WORD.finditer(text))
    marked = [False] * len(words)
    for at, run in enumerate(runs([word.group() for word in words])):
        if run in known:
            marked[at : at + RUN] = [True] * RUN
    found = []
    start = None
    for at, is_marked in enumerate([*marked, False]):
        if is_marked and start is None:
            start = at
        if not is_marked and start is not None:
            found.append(text[words[start].start() : words[at - 1].end()])
            start = None
    return [run for run in found if has_common_word(run)]


def has_common_word(run: str) -> bool:
    """A row of capitals is a name, which may well be the same everywhere."""
    return any(len(word) >= LONG and word[:1].islower() for word in _WORD.findall(run))


def runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def texts_of(block: Block) -> list[str]:
    """The words of a block in stretches, notes included, without symbols."""
    if isinstance(block, Heading):
        return [block.text]
    found: list[str] = []
    for line in (*heads_of(block), *lines_of(block)):
        found += texts_of_line(line)
    return found


def heads_of(block: Block) -> list[Line]:
    """Titles, labels of columns and opening verbs, which are no lines of the text."""
    heads: list[str] = []
    table = getattr(block, "data", block)
    heads += [getattr(block, "title", ""), getattr(block, "alternative", "")]
    heads += [column.label for column in getattr(table, "columns", ())]
    heads += [getattr(block, "organ", "")]
    heads += [each.verb for part in ("preamble", "operative") for each in getattr(block, part, ())]
    return [(Text(head),) for head in heads if head]


def texts_of_line(line: Line) -> list[str]:
    found = []
    for part in line:
        match part:
            case Code():
                continue
            case Note():
                found += texts_of_line(part.content)
            case _:
                found.append(part.text)
    return found
