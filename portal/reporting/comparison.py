"""What changed between two published texts, paragraph by paragraph.

Blocks are matched by their keys, and what is left over by what it says: a report of another
session has keys of its own.  Order does not count, so that a paragraph that moved is no change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from portal.reporting.document import Block, Document, Heading, numbered, plain
from portal.reporting.reading import words_of
from portal.reporting.render.writer import anchor
from portal.worddiff import WORDS, Run, diff

# Blocks that share fewer of their words are two texts, not one that was changed.
ALIKE = 0.5
# With the same key they may share less, but not next to nothing.
RELATED = 0.2
# A word in more parts than this, and than a quarter of them, tells nothing apart.
COMMON = 20
# So many of the old parts are looked at for each new one.
CLOSEST = 8

Kind = Literal["changed", "added", "removed"]


@dataclass(frozen=True)
class Part:
    """A block with all that matching asks of it."""

    key: str
    kind: type
    number: int | None
    anchor: str
    heading: str
    words: str
    tokens: Counter[str]


@dataclass(frozen=True)
class Change:
    """A block that differs.  Of what was added there is no ``old``, of what went no ``new``."""

    kind: Kind
    old: Part | None
    new: Part | None
    runs: list[Run]

    @property
    def heading(self) -> str:
        part = self.new or self.old
        return part.heading if part else ""


@dataclass(frozen=True)
class Comparison:
    changes: list[Change]
    same: int

    def count(self, kind: Kind) -> int:
        return sum(change.kind == kind for change in self.changes)

    @property
    def changed(self) -> int:
        return self.count("changed")

    @property
    def added(self) -> int:
        return self.count("added")

    @property
    def removed(self) -> int:
        return self.count("removed")


def compare(old: Document, new: Document) -> Comparison:
    """What differs, in the order of the new text; what went stands where it stood."""
    before, after = parts_of(old), parts_of(new)
    pairs = matched(before, after)
    changes, same = [], 0
    for was, now in in_order(before, after, pairs):
        if was is not None and now is not None and was.words == now.words:
            same += 1
        else:
            changes.append(change_of(was, now))
    return Comparison(changes, same)


def change_of(was: Part | None, now: Part | None) -> Change:
    old, new = was.words if was else "", now.words if now else ""
    kind: Kind = "added" if was is None else "removed" if now is None else "changed"
    return Change(kind, was, now, diff(old, new))


def parts_of(document: Document) -> list[Part]:
    numbers, heading, found = numbered(document).paragraphs, "", []
    summary = "\n".join(map(plain, document.summary))
    if summary:
        title = document.summary_heading
        found.append(Part("summary", Document, None, "summary", title, summary, tokens_of(summary)))
    for block in document.blocks:
        words = words_of(block)
        if isinstance(block, Heading):
            heading = block.text
        place, number = anchor_of(block, numbers), numbers.get(block.key)
        found.append(Part(block.key, type(block), number, place, heading, words, tokens_of(words)))
    return found


def anchor_of(block: Block, numbers: dict[str, int]) -> str:
    return f"para-{numbers[block.key]}" if block.key in numbers else anchor(block.key)


def tokens_of(words: str) -> Counter[str]:
    return Counter(word.casefold() for word, _ in WORDS.findall(words))


# --- Matching -----------------------------------------------------------------------------------


def matched(before: Sequence[Part], after: Sequence[Part]) -> dict[int, int]:
    """Which part of the new text is which of the old one, by their positions."""
    by_key = {(one.kind, one.key): place for place, one in enumerate(before)}
    pairs: dict[int, int] = {}
    for place, now in enumerate(after):
        was = by_key.get((now.kind, now.key))
        if was is not None and likeness(before[was], now) >= RELATED:
            pairs[place] = was
    known = set(pairs.values())
    left_old = [place for place in range(len(before)) if place not in known]
    left_new = [place for place in range(len(after)) if place not in pairs]
    candidates = []
    for new, old in worth_a_look(before, after, left_old, left_new):
        if (score := likeness(before[old], after[new])) >= ALIKE:
            candidates.append((-score, abs(new - old), new, old))
    taken: set[int] = set()
    for _score, _distance, new, old in sorted(candidates):
        if new not in pairs and old not in taken:
            pairs[new] = old
            taken.add(old)
    return pairs


def worth_a_look(
    before: Sequence[Part], after: Sequence[Part], left_old: list[int], left_new: list[int]
) -> Iterator[tuple[int, int]]:
    """For each new part the few old ones that share most of the words that not every part has."""
    holders: dict[str, list[int]] = {}
    for was in left_old:
        for word in before[was].tokens:
            holders.setdefault(word, []).append(was)
    usual = max(COMMON, len(left_old) // 4)
    for now in left_new:
        shared = Counter(
            was
            for word in after[now].tokens
            if len(holders.get(word, ())) <= usual
            for was in holders.get(word, ())
        )
        yield from ((now, was) for was, _count in shared.most_common(CLOSEST))


def likeness(one: Part, other: Part) -> float:
    """The share of words that two texts have in common; 0 for blocks of two kinds."""
    if one.kind is not other.kind:
        return 0
    total = one.tokens.total() + other.tokens.total()
    smaller = min(one.tokens.total(), other.tokens.total())
    if not total or 2 * smaller / total < RELATED:
        return float(one.words == other.words)
    return 2 * (one.tokens & other.tokens).total() / total


def in_order(
    before: Sequence[Part], after: Sequence[Part], pairs: dict[int, int]
) -> Iterator[tuple[Part | None, Part | None]]:
    """The new text from its beginning, with what went behind what it followed."""
    kept = set(pairs.values())
    gone_after: dict[int, list[Part]] = {}
    last = -1
    for place, was in enumerate(before):
        if place in kept:
            last = place
        else:
            gone_after.setdefault(last, []).append(was)
    yield from ((was, None) for was in gone_after.get(-1, ()))
    for place, now in enumerate(after):
        known = pairs.get(place)
        yield (before[known] if known is not None else None), now
        if known is not None:
            yield from ((was, None) for was in gone_after.get(known, ()))
