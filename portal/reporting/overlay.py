"""What editors laid over the compiled blocks: their order, their texts, what is hidden.

Pure: blocks and edits in, blocks out.  The compiled blocks themselves are never changed, so
that each compile can replace them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from portal.reporting.document import Block, Cited, Heading


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
    return with_citations(
        [with_text(laid, overlays.get(laid.key), merges.get(laid.key, "")) for laid in ordered]
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


def with_added(entries: list[Laid], added: Iterable[Overlay]) -> list[Laid]:
    """Added paragraphs at the end of their sections; ``moved`` takes them further."""
    for one in added:
        if one.section is None:
            continue
        places = [at for at, laid in enumerate(entries) if laid.section == one.section]
        at = places[-1] + 1 if places else len(entries)
        entries.insert(at, Laid(key=one.key, section=one.section))
    return entries


def moved(entries: Sequence[Laid], overlays: Mapping[str, Overlay]) -> list[Laid]:
    """Each entry behind the one that its edit names.

    A place that does not exist, or that leads in a circle, moves nothing.
    """
    by_key = {laid.key: laid for laid in entries}
    behind: dict[str, list[str]] = {}
    for key, one in overlays.items():
        if key in by_key and (target := target_of(one, entries)) is not None and target != key:
            behind.setdefault(target, []).append(key)
    movers = {key for keys in behind.values() for key in keys}
    anchors = [laid.key for laid in entries if laid.key not in movers]
    reached = {key for anchor in anchors for key in chain(anchor, behind)}
    # What only leads to itself stays where it was compiled.
    starts = [laid.key for laid in entries if laid.key not in movers or laid.key not in reached]
    order: list[str] = []
    for start in starts:
        follow(start, behind if start in reached else {}, order)
    return [
        in_section_of(key, by_key, overlays, entries) if key in reached else by_key[key]
        for key in order
    ]


def target_of(one: Overlay, entries: Sequence[Laid]) -> str | None:
    """The key to stand behind; for the beginning of a section its heading, if it has one."""
    if one.after is None:
        return None
    if one.after:
        return one.after if any(laid.key == one.after for laid in entries) else None
    first = next((laid for laid in entries if laid.section == one.section), None)
    is_heading = first is not None and isinstance(first.compiled, Heading)
    return first.key if first and is_heading else None


def chain(start: str, behind: Mapping[str, list[str]]) -> Iterator[str]:
    yield start
    for key in behind.get(start, ()):
        yield from chain(key, behind)


def follow(start: str, behind: Mapping[str, list[str]], order: list[str]) -> None:
    order += chain(start, behind)


def in_section_of(
    key: str, by_key: Mapping[str, Laid], overlays: Mapping[str, Overlay], entries: Sequence[Laid]
) -> Laid:
    """An entry in the section of the one that it stands behind."""
    laid, seen = by_key[key], {key}
    one = overlays.get(key)
    while one and (target := target_of(one, entries)) and target not in seen and target in by_key:
        seen.add(target)
        laid = replace(laid, section=by_key[target].section)
        one = overlays.get(target)
    return laid


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
    return replace(laid, blocks=parts, cites=cites)


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
