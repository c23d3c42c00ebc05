"""What differs between two texts, word by word; Chinese character by character.

Knows nothing of records: two texts in, runs out.  The runs that are not ``inserted`` make the old
text again, those that are not ``deleted`` the new one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "inserted", "deleted", "left out"]

# How many pairs of equal words may be looked at.  Texts with more, which have little in common
# or say the same again and again, are shown as a whole.
MOST_PAIRS = 1_000_000
# So many characters stand on either side of what differs, where an excerpt is enough.
MARGIN = 160

IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Accents, vowel signs and joiners belong to the character before them.
MARK = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\ufe00-\ufe0f"
WORD = rf"[{IDEOGRAPH}][{MARK}]*|(?:(?![{IDEOGRAPH}])[\w{MARK}])+|\S[{MARK}]*"
# A piece and the space behind it: pieces are compared, the space may differ.
WORDS = re.compile(rf"({WORD}|^(?=\s))(\s*)")
SENTENCES = re.compile(r"([^.!?؟。！？]*(?:[.!?؟。！？]+|\Z))(\s*)")
PARAGRAPHS = re.compile(r"([^\n]+|^(?=\n))(\n*)")
# Each is tried on what the one before found to differ.
LADDER = (PARAGRAPHS, SENTENCES, WORDS)
Piece = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is the same in both, or in one of them only."""

    kind: Kind
    text: str


def diff(old: str, new: str) -> list[Run]:
    return merged(Comparison().runs(old, new, LADDER))


def excerpt(runs: list[Run], margin: int = MARGIN) -> list[Run]:
    """The runs with what is the same cut to the words around what differs."""
    last = len(runs) - 1
    return [
        piece
        for place, run in enumerate(runs)
        for piece in (
            shortened(run, head=margin * (place > 0), tail=margin * (place < last))
            if run.kind == "same"
            else (run,)
        )
    ]


def shortened(run: Run, *, head: int, tail: int) -> Iterator[Run]:
    """The first and last characters of a run, cut between words, with a gap between them."""
    if len(run.text) <= head + tail + MARGIN // 4:
        yield run
        return
    words = [match.end() for match in WORDS.finditer(run.text)]
    first = max((end for end in words if end <= head), default=0)
    rest = min((end for end in words if end >= len(run.text) - tail), default=len(run.text))
    yield from (Run("same", run.text[:first]),) * bool(first)
    yield Run("left out", run.text[first:rest])
    yield from (Run("same", run.text[rest:]),) * (rest < len(run.text))


class Comparison:
    """One comparison, with how much may still be spent on it."""

    def __init__(self) -> None:
        self.left = MOST_PAIRS

    def runs(self, old: str, new: str, ladder: tuple[re.Pattern[str], ...]) -> Iterator[Run]:
        if old == new or not old or not new or not ladder:
            yield from whole(old, new)
            return
        before, after = pieces(ladder[0], old), pieces(ladder[0], new)
        start = shared(before, after)
        end = shared(before[start:][::-1], after[start:][::-1])
        yield from both(before[:start], after[:start])
        yield from self.between(
            before[start : len(before) - end], after[start : len(after) - end], ladder[1:]
        )
        yield from both(before[len(before) - end :], after[len(after) - end :])

    def between(
        self, before: list[Piece], after: list[Piece], finer: tuple[re.Pattern[str], ...]
    ) -> Iterator[Run]:
        words, others = [word for word, _ in before], [word for word, _ in after]
        cost = pairs(words, others)
        if cost > self.left:
            yield from whole(text_of(before), text_of(after))
            return
        self.left -= cost
        matcher = SequenceMatcher(a=words, b=others, autojunk=False)
        for tag, i, j, k, m in matcher.get_opcodes():
            if tag == "equal":
                yield from both(before[i:j], after[k:m])
            else:
                yield from self.runs(text_of(before[i:j]), text_of(after[k:m]), finer)


def pieces(pattern: re.Pattern[str], text: str) -> list[Piece]:
    return [piece for piece in pattern.findall(text) if any(piece)]


def text_of(found: list[Piece]) -> str:
    return "".join(word + space for word, space in found)


def shared(before: list[Piece], after: list[Piece]) -> int:
    """How many pieces at the beginning are the same."""
    shorter = min(len(before), len(after))
    return next((n for n in range(shorter) if before[n][0] != after[n][0]), shorter)


def pairs(before: list[str], after: list[str]) -> int:
    """How often a piece of one text meets its like in the other: what a comparison looks at."""
    counts = Counter(after)
    return sum(number * counts[word] for word, number in Counter(before).items())


def both(before: list[Piece], after: list[Piece]) -> Iterator[Run]:
    """Pieces that are the same, with the space between them, which need not be."""
    for (word, old), (_, new) in zip(before, after, strict=True):
        yield Run("same", word)
        yield from whole(old, new)


def whole(old: str, new: str) -> Iterator[Run]:
    if old == new:
        yield Run("same", old)
        return
    yield Run("deleted", old)
    yield Run("inserted", new)


def merged(found: Iterator[Run]) -> list[Run]:
    """Neighbours of a kind as one run, what went before what came, and no crumbs between them."""
    runs: list[Run] = []
    gone = come = kept = ""
    for run in found:
        if run.kind == "same":
            kept += run.text
            continue
        if not run.text:
            continue
        if kept and not (gone and come and is_crumb(kept)):
            runs += written(gone, come, kept)
            gone = come = kept = ""
        gone += kept + run.text if run.kind == "deleted" else kept
        come += kept + run.text if run.kind == "inserted" else kept
        kept = ""
    return runs + written(gone, come, kept)


def is_crumb(text: str) -> bool:
    """A comma or space between two changes: kept apart it would only chop them up."""
    return "\n" not in text and not any(map(str.isalnum, text))


def written(gone: str, come: str, kept: str) -> list[Run]:
    """What went, what came and what stayed; a space at the end of both stayed."""
    space = gone[len(gone.rstrip()) :]
    if space and come[len(come.rstrip()) :] == space:
        gone, come, kept = gone.rstrip(), come.rstrip(), space + kept
    found = (Run("deleted", gone), Run("inserted", come), Run("same", kept))
    return [run for run in found if run.text]
