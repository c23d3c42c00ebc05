"""Published reports, through the actions; only the files are a few bytes instead of renditions."""

import msgspec
from django.utils import timezone

from portal.actions import freezing, sealing
from portal.enums import Audience, EditionKind, Language, LanguagePolicy, ReportState
from portal.models import DeskStep, Edition, Report
from portal.reporting import publication
from portal.reporting.document import Count, Masthead, Paragraph, Text
from portal.reporting.render import FORMATS
from tests.factories.people import PersonFactory
from tests.factories.reports import ParagraphFactory, ReportFactory


def masthead(**lines) -> dict:
    """A first page of which only these lines say something."""
    blank = dict.fromkeys(Masthead.__struct_fields__, "") | {"organ": (), "agenda_item": ()}
    return blank | lines


def compiled(report: Report | None = None, *, languages=("en",), **fields) -> Report:
    """A report as a compile leaves it, if it is not one already; of one paragraph."""
    report = report or ReportFactory(**fields)
    if not report.compile_number:
        report.compile_number = 1
        report.compiled_at = report.snapshot_at = timezone.now()
    if not set(report.masthead) & set(languages):
        title = report.masthead.get("title", report.title)
        report.masthead = {code: masthead(title=title, language=code) for code in languages}
    report.language_policies = {
        code: LanguagePolicy.LABEL if code in languages else LanguagePolicy.OMIT
        for code in Language.values
    }
    report.save()
    if not report.paragraphs.exists():
        add_paragraph(report, 1, "The report begins.")
    return report


def add_paragraph(report: Report, number: int, words: str, cites=(), counts=()) -> None:
    """``counts`` are the records that a number at the end of the paragraph counts."""
    counted = (Count(str(len(counts)), of=tuple(counts)),) if counts else ()
    content = (Text(words), *counted)
    block = Paragraph(key=f"p-{number}", content=content, cites=tuple(cites))
    content = msgspec.to_builtins(block)
    ParagraphFactory(report=report, key=block.key, number=number, content=content)


def published(
    report: Report | None = None,
    *,
    audience: str = Audience.PUBLIC,
    embargo_until=None,
    languages=("en",),
    kind: str = EditionKind.ORIGINAL,
    note: str = "",
    is_sealed: bool = True,
) -> Edition:
    """The next edition of a report, cleared by one person and published by another."""
    report = compiled(report, languages=languages)
    report.audience, report.embargo_until = audience, embargo_until
    report.state = ReportState.PUBLISHED
    report.save()
    cleared = DeskStep.objects.create(
        report=report, state=ReportState.CLEARED, taken_by=PersonFactory(name="Clearing officer")
    )
    edition = freezing.freeze(
        publication.read(report),
        cleared=cleared,
        by=PersonFactory(name="Publisher"),
        kind=kind,
        note=note,
    )
    for text in edition.texts.all():
        for key in FORMATS:
            content = f"{edition} {text.language} {key}".encode()
            sealing.keep(edition, text.language, key, content)
    if is_sealed:
        sealing.sealed(edition)
    return Edition.objects.get(pk=edition.pk)
