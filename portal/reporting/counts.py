"""Numbers that open a list: the list is that of the last compile, whoever wrote the words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from portal.reporting.document import Block, Count, Inline, Item, Line, Paragraph, lines_of


def recounted(block: Block, below: Iterable[Block]) -> Block:
    """The block with its numbers counting what the same numbers of the blocks below it count."""
    counts = [part for one in below for line in lines_of(one) for part in line if is_count(part)]
    return changed(block, lambda part: like(part, counts)) if counts else block


def uncounted(block: Block) -> Block:
    """The words of the block alone: numbers that count nothing."""
    return changed(
        block,
        lambda part: msgspec.structs.replace(part, of=()) if isinstance(part, Count) else part,
    )


def is_count(part: Inline) -> bool:
    return isinstance(part, Count)


def like(part: Inline, counts: Iterable[Inline]) -> Inline:
    """Of several equal numbers the one that counts the same records, else the first."""
    if not isinstance(part, Count):
        return part
    same = [one for one in counts if isinstance(one, Count) and one.text == part.text]
    return next((one for one in same if is_same(one, part)), same[0] if same else part)


def is_same(one: Count, other: Count) -> bool:
    """Whether two numbers say the same of the same records, in whichever versions."""
    return one.text == other.text and records_of(one) == records_of(other)


def records_of(count: Count) -> list[str]:
    return [cite.record for cite in count.of]


def changed(block: Block, change: Callable[[Inline], Inline]) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return msgspec.structs.replace(
        block,
        content=changed_line(block.content, change),
        items=tuple(changed_item(item, change) for item in block.items),
        closing=changed_line(block.closing, change),
    )


def changed_item(item: Item, change: Callable[[Inline], Inline]) -> Item:
    inner = tuple(changed_item(each, change) for each in item.items)
    return Item(changed_line(item.content, change), inner)


def changed_line(line: Line, change: Callable[[Inline], Inline]) -> Line:
    return tuple(map(change, line))
