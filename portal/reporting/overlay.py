"""What editors laid over the compiled blocks: their order, their texts, what is hidden.

Pure: blocks and edits in, blocks out.  The compiled blocks themselves are never changed, so
that each compile can replace them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from portal.reporting.counts import recounted
from portal.reporting.document import Block, Cited, Heading, Paragraph


@dataclass(frozen=True)
class Laid:
    """A block of the report with what an editor laid over it.

    ``compiled`` is None for an added paragraph and for one whose records are gone; ``blocks``
    are what is printed: several where it was split, none where it is hidden or merged.
    """

    key: str
    section: int
    compiled: Block | None = None
    blocks: tuple[Block, ...] = ()
    # What it rests on, whether or not it is printed.
    cites: tuple[Cited, ...] = ()
    # The block that says in the end what this one said.
    merged_into: str = ""
    # Keys of the blocks whose citations this one carries too.
    merged: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Overlay:
    """An edit without its row: what ``portal.models.Edit`` says of one block."""

    key: str
    section: int | None = None
    parts: tuple[Block, ...] = ()
    is_hidden: bool = False
    after: str | None = None
    merged_into: str = ""
    is_added: bool = False


def laid_over(compiled: Sequence[Laid], overlays: Mapping[str, Overlay]) -> list[Laid]:
    """The blocks in the order and with the texts that editors gave them."""
    known = {laid.key for laid in compiled}
    added = [one for one in overlays.values() if one.is_added and one.key not in known]
    entries = with_added([*compiled], added)
    ordered = moved(entries, overlays)
    merges = merges_of(overlays, {laid.key for laid in ordered})
    return with_counts(
        with_citations(
            [with_text(laid, overlays.get(laid.key), merges.get(laid.key, "")) for laid in ordered]
        )
    )


def merges_of(overlays: Mapping[str, Overlay], known: set[str]) -> dict[str, str]:
    """Which block each merged one stands in, in the end.

    One whose block is gone, or that leads in a circle, is not merged: its words must not vanish.
    """
    direct = {key: one.merged_into for key, one in overlays.items() if one.merged_into}
    merges: dict[str, str] = {}
    for key, first in direct.items():
        target, seen = first, {key}
        while target in direct and target not in seen:
            seen.add(target)
            target = direct[target]
        if target in known and target not in seen:
            merges[key] = target
    return merges


def with_added(entries: Sequence[Laid], added: Iterable[Overlay]) -> list[Laid]:
    """Added paragraphs at the end of their sections; ``moved`` takes them further."""
    waiting: dict[int, list[Laid]] = {}
    for one in added:
        if one.section is not None:
            laid = Laid(key=one.key, section=one.section)
            waiting.setdefault(one.section, []).append(laid)
    last = {laid.section: at for at, laid in enumerate(entries)}
    found: list[Laid] = []
    for at, laid in enumerate(entries):
        found.append(laid)
        if last[laid.section] == at:
            found += waiting.pop(laid.section, ())
    # Those of sections without a block.
    return found + [laid for several in waiting.values() for laid in several]


def moved(entries: Sequence[Laid], overlays: Mapping[str, Overlay]) -> list[Laid]:
    """Each entry behind the one that its edit names, and in the section of that one.

    A place that does not exist, or that leads in a circle, moves nothing.
    """
    by_key = {laid.key: laid for laid in entries}
    targets = targets_of(entries, overlays)
    behind: dict[str, list[str]] = {}
    for key, target in targets.items():
        behind.setdefault(target, []).append(key)
    anchors = [laid.key for laid in entries if laid.key not in targets]
    reached = {key for anchor in anchors for key in chain(anchor, behind)}
    ordered: list[Laid] = []
    for start in entries:
        if start.key not in targets:
            along = (by_key[key] for key in chain(start.key, behind))
            ordered += (replace(laid, section=start.section) for laid in along)
        elif start.key not in reached:
            # What only leads to itself stays where it was compiled.
            ordered.append(start)
    return ordered


def targets_of(entries: Sequence[Laid], overlays: Mapping[str, Overlay]) -> dict[str, str]:
    """The key that each moved block is to stand behind.

    For the beginning of a section it is its heading, if it has one.
    """
    known = {laid.key for laid in entries}
    firsts: dict[int, Laid] = {}
    for laid in entries:
        firsts.setdefault(laid.section, laid)
    places = {
        laid.section: laid.key for laid in firsts.values() if isinstance(laid.compiled, Heading)
    }
    targets: dict[str, str] = {}
    for key, one in overlays.items():
        target = one.after or (places.get(one.section or 0) if one.after == "" else None)
        if key in known and target in known and target is not None and target != key:
            targets[key] = target
    return targets


def chain(start: str, behind: Mapping[str, list[str]]) -> Iterator[str]:
    """A block and all that follows it; without recursion, as long as it may be."""
    waiting = [start]
    while waiting:
        key = waiting.pop()
        yield key
        waiting += reversed(behind.get(key, ()))


def with_text(laid: Laid, one: Overlay | None, merged_into: str) -> Laid:
    compiled: tuple[Block, ...] = (laid.compiled,) if laid.compiled else ()
    cites = cites_of(laid.compiled)
    if one is None:
        return replace(laid, blocks=compiled, cites=cites)
    if laid.compiled is None and one.parts:
        cites = cites_of(one.parts[0])
    if one.is_hidden or merged_into:
        return replace(laid, blocks=(), cites=cites, merged_into=merged_into)
    if not one.parts:
        return replace(laid, blocks=compiled, cites=cites)
    # The editor's words, resting on the records as they were read last.
    parts = tuple(msgspec.structs.replace(part, cites=cites) for part in one.parts)
    if isinstance(laid.compiled, Paragraph):
        parts = tuple(numbered_like(part, laid.compiled) for part in parts)
    return replace(laid, blocks=parts, cites=cites)


def numbered_like(block: Block, like: Block) -> Block:
    """Numbered if the other paragraph is, so that all languages count alike."""
    if not isinstance(block, Paragraph) or not isinstance(like, Paragraph):
        return block
    return msgspec.structs.replace(block, is_numbered=like.is_numbered)


def with_counts(entries: Sequence[Laid]) -> list[Laid]:
    """The numbers of edited paragraphs open the lists of the last compile."""
    by_key = {laid.key: laid for laid in entries}
    found = []
    for laid in entries:
        if laid.compiled is not None and laid.blocks != (laid.compiled,):
            compiled = (laid.compiled, *(by_key[key].compiled for key in laid.merged))
            below = [block for block in compiled if block is not None]
            laid = replace(laid, blocks=tuple(recounted(block, below) for block in laid.blocks))
        found.append(laid)
    return found


def cites_of(block: Block | None) -> tuple[Cited, ...]:
    return getattr(block, "cites", ())


def with_citations(entries: Sequence[Laid]) -> list[Laid]:
    """A paragraph that others were merged into rests on their records too."""
    merged: dict[str, list[Laid]] = {}
    for laid in entries:
        if laid.merged_into:
            merged.setdefault(laid.merged_into, []).append(laid)
    return [citing(laid, merged[laid.key]) if laid.key in merged else laid for laid in entries]


def citing(laid: Laid, others: Sequence[Laid]) -> Laid:
    more = [cite for other in others for cite in other.cites]
    blocks = tuple(
        block
        if isinstance(block, Heading)
        else msgspec.structs.replace(block, cites=once([*block.cites, *more]))
        for block in laid.blocks
    )
    return replace(laid, blocks=blocks, merged=tuple(other.key for other in others))


def once(cites: Iterable[Cited]) -> tuple[Cited, ...]:
    seen: dict[str, Cited] = {}
    for cite in cites:
        seen.setdefault(cite.record, cite)
    return tuple(seen.values())
