"""A published text as its readers get it: what it rests on."""

import msgspec

from portal.models import Edition, EditionText, Report
from portal.reporting.document import Cited, Document, Masthead, Paragraph, Text
from portal.reporting.reading import Reading
from tests.factories.editions import masthead

ONE, OTHER = (Cited(f"portal.agency:{key}", f"Agency {key}") for key in (1, 2))


def reading_of(*blocks: Paragraph) -> Reading:
    document = Document(
        language="en",
        masthead=msgspec.convert(masthead(title="The report"), Masthead),
        summary=(),
        summary_cites=(),
        blocks=blocks,
    )
    edition = Edition(report=Report(slug="the-report"), number=1)
    content = msgspec.to_builtins(document)
    return Reading(EditionText(edition=edition, language="en", document=content))


def paragraph(number: int, *cites: Cited) -> Paragraph:
    return Paragraph(f"p-{number}", (Text("Said."),), cites=cites)


def test_a_record_names_each_paragraph_that_cites_it_once():
    reading = reading_of(paragraph(1, ONE, OTHER, ONE), paragraph(2, OTHER), paragraph(3, ONE))

    assert [row.paragraphs for row in reading.sources] == [[1, 3], [1, 2]]
