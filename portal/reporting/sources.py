"""What a source of blocks is given, and the few ways in which it makes blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial, reduce
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext as _

from portal.exceptions import SourceError
from portal.models import Document, Update
from portal.models.events import subject_of
from portal.reporting.conventions import Conventions, conventions_of
from portal.reporting.document import Cited, Code, Item, Line, Note, Paragraph, Text, note_of
from portal.reporting.notes import before_marks
from portal.reporting.wordings import STOPS, worded
from portal.reporting.words import Counted, Words

if TYPE_CHECKING:
    from portal.models import Report, Section

# Whom a report is written for: somebody who has not signed in.
READER = AnonymousUser()


def public(model: type[models.Model]) -> models.QuerySet:
    """The records that a report may be written from: public ones, and accepted updates with news.

    An update that only confirms an earlier one is no news: the earlier one is cited.
    """
    manager: Any = model._default_manager
    found = manager.visible_to(READER)
    return found.telling() if model is Update else found


def with_document(path: str = "document", documents: models.QuerySet | None = None) -> Prefetch:
    """Fetch the document that ``path`` leads to; one that is not public reads as none."""
    return Prefetch(path, public(Document) if documents is None else documents)


def missing(model: type[models.Model], *keys: str) -> SourceError:
    """What an outline names and a report cannot be written from."""
    return SourceError(
        _("there is no public record “%(keys)s” (%(kind)s)")
        % {"keys": ", ".join(keys), "kind": model._meta.verbose_name}
    )


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What every source knows: the report, the section it fills, the day and the language.

    A source cites whatever it reads, so it starts from ``public`` records only; where one that
    the outline names is missing it raises ``SourceError``.
    """

    report: Report
    section: Section
    # Countries bear the names of this day.
    day: date
    words: Words

    def say(self, sentence: str, /, **values: Any) -> Line:
        return self.words.say(sentence, **values)

    def inside(self, text: str) -> str:
        """The text of a record as it goes on inside a sentence: without a stop of its own, and
        small at its beginning where the language has small letters."""
        text = without_stop(worded(text))
        return text[:1].lower() + text[1:] if self.conventions.has_case else text

    def join(self, *lines: Line | str) -> Line:
        """Sentences one after the other; a text of a record is handed through in its wording."""
        told = [(Text(worded(line)),) if isinstance(line, str) else line for line in lines if line]
        gap = Text(self.conventions.sentence_gap)
        whole: list[Any] = []
        for line in told:
            whole += [gap, *line] if whole and gap.text else line
        return tuple(whole)

    def chained(self, sentence: str, members: Sequence[str]) -> str:
        """Members one after the other, each put after those before it: "A; B; C"."""
        chain = partial(self.words.text, sentence)
        return reduce(lambda before, each: chain(before=before, next=each), members or [""])

    def noted(self, line: Line) -> Line:
        """The line with the marks of its footnotes where the language puts them."""
        return line if self.conventions.note_stands == "after" else before_marks(line)

    def noted_item(self, item: Item) -> Item:
        return Item(self.noted(item.content), tuple(map(self.noted_item, item.items)))

    @property
    def conventions(self) -> Conventions:
        return conventions_of(self.words.language)

    def counted(self, records: Iterable[models.Model], url: str = "") -> Counted:
        """The number of these records, which opens their list wherever a sentence counts them."""
        return Counted(cited(records), url)

    def key(self, *parts: object) -> str:
        """A key for a block that stays the same from one compile to the next."""
        return "/".join([self.section.key, *map(str, parts)])

    def paragraph(
        self,
        key: str,
        content: Line,
        *,
        cites: Iterable[models.Model],
        items: Iterable[Item] = (),
        closing: Line = (),
        is_numbered: bool = True,
    ) -> Paragraph:
        return Paragraph(
            key=self.key(key),
            content=self.noted(content),
            items=tuple(self.noted_item(item) for item in items),
            closing=self.noted(closing),
            cites=cited(cites),
            is_numbered=is_numbered,
        )


def cited(records: Iterable[models.Model]) -> tuple[Cited, ...]:
    """The records a block rests on, each once, in the order of their use."""
    seen: dict[str, Cited] = {}
    for record in records:
        url = record.get_absolute_url() if hasattr(record, "get_absolute_url") else ""
        cite = Cited(record=subject_of(record), label=worded(str(record))[:250], url=url)
        seen.setdefault(cite.record, cite)
    return tuple(seen.values())


def symbol(document: Document) -> Code:
    """A document by its symbol, leading to its page."""
    return Code(document.symbol or worded(document.title), document.get_absolute_url())


def footnote(scene: Scene, document: Document) -> Note:
    """A footnote that cites a document."""
    return note_of(scene.say("note-document", document=symbol(document)))


def without_stop(text: str) -> str:
    """A text that its sentence closes."""
    return text.rstrip(STOPS)
