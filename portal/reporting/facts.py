"""What the lint has to know of the records behind a report, beside the report itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import override

from portal.models import Activity, Agency, Body, Milestone, Update, Wording
from portal.models.events import subject_of
from portal.reporting.citing import KINDS
from portal.reporting.compile import memory
from portal.reporting.document import Block, Cited, Count, Document, counts_in, lines_of
from portal.reporting.lint import Given
from portal.reporting.manuscript import Manuscript, block_of
from portal.reporting.sources import READER
from portal.reporting.wordings import remembered, worded

FIGURE = re.compile(r"\d+(?:[.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\d+)*")


def given(desk: Manuscript) -> Given:
    """The facts for one language of a report; five queries, and one for each kind it cites."""
    limits = {
        entry.section.key: entry.section.word_limit
        for entry in desk.entries
        if entry.section.word_limit
    }
    return Given(
        acronyms=acronyms(desk.language),
        proper_names=proper_names(desk.language),
        changed={key: pairs for key, pairs in changed(desk) if pairs},
        planned={subject_of(each) for each in Milestone.objects.filter(is_done=False).only("pk")},
        section_limits=limits,
        withdrawn=withdrawn(desk.document),
    )


# --- What was made private ----------------------------------------------------------------


def withdrawn(document: Document) -> set[str]:
    """The records of a document that not everybody may read any more; one query for each kind.

    One that is gone, or that a later update supersedes, was public: its words may stay.
    """
    named = {cite.record for cite in cited_in(document)}
    found: set[str] = set()
    for model in KINDS.values():
        label = f"{model._meta.label_lower}:"
        keys = [each.removeprefix(label) for each in named if each.startswith(label)]
        if keys:
            hidden = all_of(model).filter(pk__in=keys).exclude(pk__in=open_to_all(model))
            found |= {f"{label}{pk}" for pk in hidden.values_list("pk", flat=True)}
    return found


def cited_in(document: Document) -> Iterator[Cited]:
    yield from document.summary_cites
    for block in document.blocks:
        yield from getattr(block, "cites", ())
        for count in counts_in(block):
            yield from count.of


def all_of(model: Any) -> QuerySet:
    return model._default_manager.all()


def open_to_all(model: Any) -> QuerySet:
    if model is Update:
        return all_of(model).filter(activity__in=open_to_all(Activity).values("pk")).values("pk")
    return model._default_manager.visible_to(READER).values("pk")


def acronyms(language: str) -> dict[str, str]:
    """What each acronym stands for, in this language: PNUE in French, as the memory words it."""
    with override(language), remembered(memory(language)):
        named: list[Any] = [*Agency.objects.all(), *Body.objects.exclude(acronym="")]
        return {worded(record.acronym): record.name for record in named}


def proper_names(language: str) -> list[str]:
    """The fixed terms of the glossary."""
    terms = Wording.objects.filter(language=language, is_term=True)
    return list(terms.values_list("text", flat=True))


# --- Dead figures -------------------------------------------------------------------------


def changed(desk: Manuscript) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """By the key of each part of an edited paragraph: the figures of the records that changed.

    Compared are the compiled text that the editor saw last and the compiled text of today.
    """
    for entry in desk.entries:
        edit = entry.edit
        if edit is None or not edit.parts or not edit.base or entry.compiled is None:
            continue
        pairs = changed_figures(block_of(edit.base), entry.compiled)
        for block in entry.blocks:
            yield block.key, pairs


def changed_figures(before: Block, after: Block) -> list[tuple[str, str]]:
    """Old and new figure where they stand at the same place; "" as the new one where none does."""
    old, new = figures_of(before), figures_of(after)
    if len(old) == len(new):
        pairs = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    else:
        pairs = [(figure, "") for figure in old]
    # What the records of today still say somewhere in the paragraph is not dead.
    return [pair for pair in pairs if pair[0] not in new]


def figures_of(block: Block) -> list[str]:
    """Every figure of a block in reading order, numbers in words too where they count records."""
    found: list[str] = []
    for line in lines_of(block):
        for part in line:
            if isinstance(part, Count):
                found.append(part.text)
            elif text := getattr(part, "text", ""):
                found += FIGURE.findall(text)
    return found
