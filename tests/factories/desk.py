"""A report as a compile leaves it, without compiling: one section of paragraphs."""

from collections.abc import Sequence

import msgspec
from django.utils import timezone

from portal.models import Paragraph, Report
from portal.reporting.document import Block, Cited, Heading, Masthead, Text, numbered
from portal.reporting.document import Paragraph as ParagraphBlock
from portal.reporting.manuscript import read
from portal.reporting.stored import fingerprint
from tests.factories.reports import ReportFactory, SectionFactory

FIELDS = Masthead.__struct_fields__
MASTHEAD = {name: () if name in ("organ", "agenda_item") else "" for name in FIELDS}


def words(key: str, text: str, *cites: str, **fields) -> ParagraphBlock:
    cited = tuple(Cited(record, record, version=1) for record in cites)
    return ParagraphBlock(key=key, content=(Text(text),), cites=cited, **fields)


def report_of(*blocks: Block, **fields) -> Report:
    """A report whose section "one" has these blocks below its heading."""
    now = timezone.now()
    fields = {"compile_number": 1, "compiled_at": now, "snapshot_at": now} | fields
    report = ReportFactory(masthead={"en": MASTHEAD | {"title": "The report"}}, **fields)
    section = SectionFactory(report=report, key="one", position=1, heading_en="One")
    lay(report, section, [Heading(key="one", text="One", level=1), *blocks])
    return report


def lay(report: Report, section, blocks: Sequence[Block]) -> None:
    """Replace what a section was compiled to."""
    report.paragraphs.filter(section=section).delete()
    start = report.paragraphs.count()
    Paragraph.objects.bulk_create(
        Paragraph(
            report=report,
            section=section,
            key=block.key,
            position=start + at,
            content=msgspec.to_builtins(block),
            fingerprint=fingerprint(block),
        )
        for at, block in enumerate(blocks)
    )


def relay(report: Report, *blocks: Block) -> None:
    """Another compile: the section "one" now has these blocks below its heading."""
    lay(
        report,
        report.sections.get(key="one"),
        [Heading(key="one", text="One", level=1), *blocks],
    )


def shown(report: Report) -> list[str]:
    """The words of the report below its headings, as they are printed."""
    document = read(report, "en").document
    return [
        "".join(part.text for part in block.content)
        for block in document.blocks
        if isinstance(block, ParagraphBlock)
    ]


def numbers(report: Report) -> dict[str, int]:
    return numbered(read(report, "en").document).paragraphs
