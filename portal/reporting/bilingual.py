"""A paragraph and its translation side by side, both as light markup."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from portal.models import CompiledText, Report
from portal.reporting import markup
from portal.reporting.document import Block, Paragraph
from portal.reporting.manuscript import Entry, block_of


@dataclass(frozen=True)
class Unit:
    """What a translator works on: the paragraphs printed for one key, in two languages.

    ``facts`` is what the language's own sentences say, where they say anything.
    """

    entry: Entry
    language: str
    facts: tuple[Paragraph, ...] = ()

    @property
    def key(self) -> str:
        return self.entry.key

    @cached_property
    def original(self) -> tuple[Paragraph, ...]:
        return paragraphs(self.entry.original)

    @cached_property
    def source(self) -> str:
        """The original as it is shown to the translator."""
        return markup.written(self.original, markup.pool_of(*self.original))

    @cached_property
    def pool(self) -> markup.Pool:
        """The parts that a translation may use.

        A footnote bears the number that it has in the original, and the words that it has in this
        language, where the sentences of the language wrote it.
        """
        own, theirs = markup.pool_of(*self.facts), markup.pool_of(*self.original)
        notes = own.notes if len(own.notes) == len(theirs.notes) else theirs.notes
        return markup.Pool(
            notes=notes,
            codes=theirs.codes | own.codes,
            counts=theirs.counts | own.counts,
        )

    @cached_property
    def target(self) -> str:
        """The translation as it stands; what the facts say where nobody has translated; or nothing."""
        if self.entry.translation is not None:
            return markup.written(paragraphs(self.entry.blocks), self.pool)
        return markup.written(self.facts, self.pool) if self.facts else ""

    @property
    def is_text(self) -> bool:
        """Tables and figures follow the records: only paragraphs are translated here."""
        return bool(self.original) and len(self.original) == len(self.entry.original)


def unit(report: Report, entry: Entry, language: str) -> Unit:
    """One query."""
    found = CompiledText.objects.filter(
        paragraph__report=report, paragraph__key=entry.key, language=language
    )
    return Unit(entry, language, facts_of([text.content for text in found]))


def units(report: Report, entries: Sequence[Entry], language: str) -> list[Unit]:
    """All that can be translated, in reading order.  One query."""
    found = CompiledText.objects.filter(paragraph__report=report, language=language)
    contents = dict(found.values_list("paragraph__key", "content"))
    made = [
        Unit(
            entry,
            language,
            facts_of([contents[entry.key]] if entry.key in contents else []),
        )
        for entry in entries
    ]
    return [each for each in made if each.is_text]


def target_hash(text: str) -> str:
    """Of a translation as it is typed: whether it is the one that somebody saw."""
    return hashlib.sha256(text.strip().encode()).hexdigest()


def facts_of(contents: Sequence[dict]) -> tuple[Paragraph, ...]:
    return paragraphs([block_of(content) for content in contents])


def paragraphs(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    return tuple(block for block in blocks if isinstance(block, Paragraph))
