"""What would be published of a report if it were published now, and its hash.

Clearing writes the hash down and publishing compares it, so that what was cleared is what is
published: an edit, a change of the outline, a translation or a compile in between shows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from portal.enums import Language, LanguagePolicy
from portal.models import Report
from portal.reporting import manuscript
from portal.reporting.document import Cited, Document, Heading, numbered
from portal.reporting.manuscript import Manuscript

# The key under which the summary cites; it is no block of its own.
SUMMARY = "summary"


@dataclass(frozen=True)
class LanguageText:
    """One language: its document, what of it is no current translation, and what that means."""

    language: str
    desk: Manuscript
    gaps: dict[str, str]
    policy: str
    is_compiled: bool

    @property
    def document(self) -> Document:
        return self.desk.document

    @property
    def is_complete(self) -> bool:
        return self.is_compiled and not self.gaps

    @property
    def is_blocked(self) -> bool:
        """Nobody may clear the report while this language waits for its text."""
        if self.is_left_out:
            return False
        return not self.is_compiled or (bool(self.gaps) and self.policy != LanguagePolicy.LABEL)

    @property
    def is_left_out(self) -> bool:
        return not self.is_complete and self.policy == LanguagePolicy.OMIT

    @property
    def is_labelled(self) -> bool:
        return self.is_compiled and bool(self.gaps) and self.policy == LanguagePolicy.LABEL

    @property
    def label(self) -> str:
        return str(Language(self.language).label)

    @cached_property
    def frozen(self) -> dict[str, Any]:
        """The document as plain values, no draft any more."""
        final = msgspec.structs.replace(self.document, is_draft=False)
        return msgspec.to_builtins(final)


@dataclass(frozen=True)
class Cite:
    key: str
    number: int | None
    cited: Cited


@dataclass(frozen=True)
class Publication:
    report: Report
    outline: list[dict[str, Any]]
    texts: tuple[LanguageText, ...]

    @property
    def original(self) -> LanguageText:
        return next(one for one in self.texts if one.language == self.report.original_language)

    @property
    def blocked(self) -> list[LanguageText]:
        return [text for text in self.texts if text.is_blocked]

    @property
    def published(self) -> list[LanguageText]:
        """The languages of the edition."""
        return [text for text in self.texts if not text.is_left_out]

    def cites(self) -> Iterator[Cite]:
        document = self.original.document
        numbers = numbered(document).paragraphs
        for cited in document.summary_cites:
            yield Cite(SUMMARY, None, cited)
        for block in document.blocks:
            if not isinstance(block, Heading):
                for cited in block.cites:
                    yield Cite(block.key, numbers.get(block.key), cited)

    @cached_property
    def content_hash(self) -> str:
        return digest(
            {
                "symbol": self.report.symbol,
                "compile": self.report.compile_number,
                "snapshot": moment(self.report.snapshot_at),
                "audience": self.report.audience,
                "embargo": moment(self.report.embargo_until),
                "outline": self.outline,
                "texts": {
                    text.language: text_digest(text.frozen, text.gaps) for text in self.published
                },
            }
        )


def read(report: Report) -> Publication:
    """Everything that would be published; the same number of queries whatever its length."""
    texts = tuple(text_of(report, language) for language in Language.values)
    return Publication(report=report, outline=outline_of(report), texts=texts)


def text_of(report: Report, language: str) -> LanguageText:
    desk = manuscript.read(report, language)
    gaps = {
        block.key: str(state)
        for key, state in desk.gaps.items()
        if (entry := desk.entry(key))
        for block in entry.blocks
    }
    return LanguageText(
        language=language,
        desk=desk,
        gaps=gaps,
        policy=report.language_policies.get(language, LanguagePolicy.BLOCK),
        is_compiled=language == report.original_language or language in report.masthead,
    )


def outline_of(report: Report) -> list[dict[str, Any]]:
    columns = [
        field.name
        for field in report.sections.model._meta.concrete_fields
        if field.name not in ("id", "report", "heading")
    ]
    return list(report.sections.order_by("position", "pk").values(*columns))


def moment(at) -> str:
    return at.isoformat() if at else ""


def canonical(value: Any) -> bytes:
    """The same bytes for the same value, whoever writes them and in whatever order."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(value: Any) -> str:
    return hashlib.sha256(canonical(value)).hexdigest()


def text_digest(document: dict[str, Any], notes: dict[str, str]) -> str:
    return digest({"document": document, "notes": notes})
