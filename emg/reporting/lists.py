"""Lettered lists with the marks that United Nations documents put at the end of each entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.reporting.document import Item, Line, Note
from portal.reporting.sources import Scene


@dataclass(frozen=True)
class Entry:
    text: Line
    note: Note | None = None
    entries: tuple[Entry, ...] = ()


def items(scene: Scene, entries: Sequence[Entry], closing: str = "last") -> Iterator[Item]:
    """The entries as items; ``closing`` is how the last ends, inside a list that goes on."""
    for left, entry in zip(range(len(entries) - 1, -1, -1), entries, strict=True):
        end = ("before-last" if left == 1 else "plain") if left else closing
        marked = "opening" if entry.entries else end
        text = scene.say(f"emg-item-{marked}", text=entry.text, note=entry.note or "")
        yield Item(text, tuple(items(scene, entry.entries, end)))
