"""Compile: run the outline's sources in one snapshot of the database and give a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from inspect import signature
from typing import Any, Literal, cast

import msgspec
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.enums import Language
from portal.exceptions import ActionError, SourceError
from portal.extension import ReportSource, report_sources
from portal.models import Report, Section, Wording
from portal.reporting.document import (
    Block,
    Cited,
    Count,
    Document,
    Heading,
    Paragraph,
    lines_of,
)
from portal.reporting.masthead import in_language, masthead
from portal.reporting.sources import Scene
from portal.reporting.submissions import with_submissions
from portal.reporting.wordings import key_of, remembered
from portal.reporting.words import UnknownSentence, words

HeadingLevel = Literal[1, 2, 3, 4]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Compiled:
    """A document, the section that each block came from, and the moment it is true of."""

    document: Document
    sections: dict[str, Section]
    summary: tuple[Paragraph, ...]
    snapshot_at: datetime


@contextmanager
def snapshot() -> Iterator[datetime]:
    """A read-only transaction in which the database stands still; gives its moment."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT now()")
        yield cursor.fetchone()[0]


def compile_report(
    report: Report,
    language: str,
    moment: datetime,
    progress: Progress = lambda *_step: None,
) -> Compiled:
    """Compile all sections of the outline.  Raises ``ActionError`` where one cannot be."""
    # Names of records are read in the language that is active: it has to be the report's.
    with override(language), remembered(memory(language)):
        return compile_outline(report, language, moment, progress)


def compile_languages(
    report: Report, moment: datetime, progress: Progress = lambda *_step: None
) -> tuple[dict[str, Compiled], dict[str, str]]:
    """The report in every language, all true of one moment.

    A language whose sentences are not complete is left out; the second dictionary says why.
    Raises ``ActionError`` where the original language cannot be compiled.
    """
    compiled: dict[str, Compiled] = {}
    problems: dict[str, str] = {}
    others = [code for code in Language.values if code != report.original_language]
    for at, language in enumerate([report.original_language, *others]):
        forward = progress if not at else quietly(progress, language, at, len(others))
        try:
            compiled[language] = compile_report(report, language, moment, forward)
        except ActionError as error:
            if language == report.original_language:
                raise
            problems[language] = error.message
    return compiled, problems


def quietly(progress: Progress, language: str, at: int, steps: int) -> Progress:
    """One step for a whole language instead of one for each section."""
    progress(at, steps, str(Language(language).label))
    return lambda *_step: None


def compile_outline(
    report: Report, language: str, moment: datetime, progress: Progress
) -> Compiled:
    outline = list(report.sections.order_by("position", "pk"))
    if not outline:
        raise ActionError(_("This report has no outline yet. Add a section before compiling it."))
    blocks: list[Block] = []
    sections: dict[str, Section] = {}
    summary: list[Paragraph] = []
    for step, section in enumerate(outline, 1):
        progress(step, len(outline) + 1, str(section))
        made = list(blocks_of(report, section, language, moment))
        if section.level == 0:
            summary += [block for block in made if isinstance(block, Paragraph)]
        else:
            blocks += made
        for block in made:
            if block.key in sections:
                raise problem(section, _("the block “%(key)s” appears twice") % {"key": block.key})
            sections[block.key] = section
    progress(len(outline) + 1, len(outline) + 1, _("Looking up the versions that are cited"))
    return assembled(report, language, moment, blocks, summary, sections)


def blocks_of(report: Report, section: Section, language: str, moment: datetime) -> Iterator[Block]:
    """The heading of a section and what its source makes of the records."""
    if section.heading and section.level:
        level = cast("HeadingLevel", section.level)
        yield Heading(key=section.key, text=heading_in(section, language), level=level)
    if not section.source:
        return
    scene = Scene(
        report=report,
        section=section,
        day=report.issued_on.last_day() if report.issued_on else moment.date(),
        words=words(language),
    )
    if section.source not in report_sources:
        raise problem(
            section,
            _("no programme offers the source “%(source)s”") % {"source": section.source},
        )
    source = report_sources[section.source]
    try:
        check_parameters(source, section)
        made = list(source.blocks(scene, **in_words_of(section, language)))
    except (SourceError, UnknownSentence) as error:
        raise problem(section, str(error)) from error
    yield from made or [nothing_reported(scene)]


def check_parameters(source: ReportSource, section: Section) -> None:
    """Whether the outline gives a source what it needs, and nothing that it does not know."""
    given, known = section.parameters, signature(source.blocks).parameters.values()
    if unknown := [name for name in given if name not in source.parameters]:
        raise SourceError(
            _("the source “%(source)s” does not know “%(names)s”")
            % {"source": source.label, "names": ", ".join(unknown)}
        )
    named = (each for each in known if each.kind == each.KEYWORD_ONLY)
    needed = [each.name for each in named if each.default is each.empty]
    if lacking := [name for name in needed if name not in given]:
        raise SourceError(
            _("the source “%(source)s” needs “%(names)s”")
            % {"source": source.label, "names": ", ".join(lacking)}
        )


def nothing_reported(scene: Scene) -> Paragraph:
    """A section without anything to say says so, rather than vanish."""
    return scene.paragraph("nothing", scene.say("nothing-reported"), cites=[], is_numbered=False)


def problem(section: Section, reason: str) -> ActionError:
    return ActionError(
        _("The section “%(section)s” cannot be compiled: %(reason)s.")
        % {"section": section, "reason": reason}
    )


def in_words_of(section: Section, language: str) -> dict[str, Any]:
    """The parameters of a section; those that are words as the language has them."""
    return section.parameters | section.wordings.get(language, {})


def memory(language: str) -> dict[str, str]:
    """What the memory of translations knows of a language."""
    known = Wording.objects.filter(language=language).values_list("source", "text")
    return {key_of(source): text for source, text in known}


def heading_in(section: Section, language: str) -> str:
    return in_language(section, "heading", language.replace("-", "_"))


def assembled(report, language, moment, blocks, summary, sections) -> Compiled:
    blocks, summary = with_submissions(blocks), with_submissions(summary)
    versions = latest_versions([*blocks, *summary])
    blocks = [with_versions(block, versions) for block in blocks]
    summary = [with_versions(block, versions) for block in summary]
    word = words(language)
    document = Document(
        language=language,
        masthead=masthead(report, word),
        summary=tuple(block.content for block in summary),
        summary_cites=tuple(cite for block in summary for cite in block.cites),
        blocks=tuple(blocks),
        snapshot=word.date(moment.date()),
        summary_heading=word.text("summary-heading"),
    )
    return Compiled(document, sections, tuple(summary), moment)


# --- Versions ---------------------------------------------------------------------------


def latest_versions(blocks: list[Block]) -> dict[str, int]:
    """The newest row of history of every cited record: one query per kind of record."""
    cited: dict[str, set[str]] = {}
    for block in blocks:
        for cite in (*getattr(block, "cites", ()), *counted_in(block)):
            label, pk = cite.record.split(":")
            cited.setdefault(label, set()).add(pk)
    versions: dict[str, int] = {}
    for label, keys in cited.items():
        model = apps.get_model(label)
        if not hasattr(model, "history"):
            continue
        newest = (
            model.history.rel.related_model.objects.filter(pgh_obj__in=keys)
            .values_list("pgh_obj")
            .annotate(Max("pgh_id"))
        )
        versions |= {f"{label}:{pk}": version for pk, version in newest}
    return versions


def counted_in(block: Block) -> Iterator[Cited]:
    """The records that the numbers of a block count."""
    for line in lines_of(block):
        yield from (cite for part in line if isinstance(part, Count) for cite in part.of)


def with_versions(block: Block, versions: dict[str, int]) -> Block:
    """The block with the version of every record that it cites or counts."""
    if isinstance(block, Heading):
        return block
    # A citation has the same shape wherever it stands in the tree.
    tree = versioned(msgspec.to_builtins(block), versions)
    return msgspec.convert(tree, type(block))


def versioned(tree: Any, versions: dict[str, int]) -> Any:
    if isinstance(tree, dict):
        if "record" in tree and "label" in tree:
            return tree | {"version": versions.get(tree["record"], 0)}
        return {name: versioned(value, versions) for name, value in tree.items()}
    if isinstance(tree, list | tuple):
        return [versioned(value, versions) for value in tree]
    return tree
