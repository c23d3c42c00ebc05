"""What the lint is given beside the document, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from django.utils.functional import Promise
from django.utils.text import format_lazy

from portal.reporting.lint.passages import Reading
from portal.symbols import is_symbol

Severity = Literal["error", "warning"]
Sentence = str | Promise

# Secretariat reports, with headings and footnotes (un-document-format.md §2).
WORD_LIMIT = 8_500


@dataclass(frozen=True)
class Finding:
    """One thing to put right.  An error stands in the way of clearance, a warning does not.

    ``key`` is that of the block it is in, empty for the masthead, the summary and the whole.
    """

    rule: str
    severity: Severity
    key: str
    message: Sentence
    hint: Sentence = ""

    @property
    def is_error(self) -> bool:
        return self.severity == "error"


@dataclass(frozen=True, kw_only=True)
class Given:
    """What the caller knows and the document does not say."""

    # What each acronym stands for, in the language of the document: {"UNEP": "United Nations …"}.
    acronyms: Mapping[str, str] = field(default_factory=dict)
    # Names that keep their short forms: "MDG Achievement Fund", "UN Women".
    proper_names: Collection[str] = ()
    # Of each edited block, the figures of the compiled text it was edited from that have changed
    # since, as (old, new) and as printed.
    changed: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    # The records (``Cited.record``) of what is still to be achieved.
    planned: Collection[str] = ()
    # Those that were public when the report was compiled, and are not any more.
    withdrawn: Collection[str] = ()
    word_limit: int = WORD_LIMIT
    # By the key of a section; of one with a heading, all below that heading counts.
    section_limits: Mapping[str, int] = field(default_factory=dict)
    is_symbol: Callable[[str], bool] = is_symbol


class Remark(NamedTuple):
    """What a check yields; the rule that it belongs to adds its name and severity."""

    key: str
    message: Sentence
    hint: Sentence = ""


Check = Callable[[Reading, Given], Iterator[Remark]]


@dataclass(frozen=True)
class Rule:
    name: str
    severity: Severity
    check: Check
    # None is every language.
    languages: frozenset[str] | None = None

    def runs_in(self, language: str) -> bool:
        return self.languages is None or language in self.languages


def say(sentence: Any, **values: Any) -> Sentence:
    """The sentence in whatever language it is read in, with what is quoted from the document."""
    return format_lazy(sentence, **values)
