"""What a compile leaves in the database."""

from datetime import UTC, datetime

import msgspec
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.models import Citation, CompiledText
from portal.reporting import stored
from portal.reporting.compile import Compiled
from portal.reporting.document import Block, Cited, Document, Masthead, Paragraph, Text
from tests.factories.editions import masthead
from tests.factories.reports import SectionFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture
def section():
    return SectionFactory()


def paragraph(number: int, text: str) -> Paragraph:
    key = f"p-{number}"
    return Paragraph(key, (Text(text),), cites=(Cited(f"portal.agency:{number}", key, version=1),))


def compiled(section, language: str, *blocks: Block) -> Compiled:
    document = Document(
        language=language,
        masthead=msgspec.convert(masthead(title="The report"), Masthead),
        summary=(),
        summary_cites=(),
        blocks=blocks,
    )
    return Compiled(document, {block.key: section for block in blocks}, (), NOW)


def test_the_rows_of_a_compile_are_made_before_its_transaction(section, django_assert_num_queries):
    made = {
        "en": compiled(section, "en", paragraph(1, "They met in the old town.")),
        "fr": compiled(section, "fr", paragraph(1, "Ils: met in the old town.")),
    }

    with django_assert_num_queries(0):
        rows = stored.rows_of(section.report, made)
    stored.store(section.report, rows)

    text = CompiledText.objects.get()
    assert (text.paragraph.key, text.paragraph.number, text.language) == ("p-1", 1, "fr")
    assert text.borrowed == ["met in the old town"]
    assert Citation.objects.get().paragraph == text.paragraph


def test_no_statement_writes_more_than_a_part_of_a_long_report(section, monkeypatch):
    monkeypatch.setattr(stored, "BATCH", 10)
    made = {
        language: compiled(section, language, *(paragraph(n, "They met.") for n in range(25)))
        for language in ("en", "fr", "es")
    }
    rows = stored.rows_of(section.report, made)

    with CaptureQueriesContext(connection) as asked:
        stored.store(section.report, rows)

    # Three of paragraphs, three of citations, five of texts in two languages.
    assert sum(query["sql"].startswith("INSERT") for query in asked) == 11
