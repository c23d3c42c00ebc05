"""The report of origin in every format: the same paragraphs, accessible, real in Word."""

import page as validator
import pytest
from lxml import etree

from portal.reporting.document import Document, numbered
from portal.reporting.render import pdf
from tests.portal.reporting.languages import LANGUAGES
from tests.portal.reporting.reading import (
    akn_of,
    html_text,
    pdf_text,
    plain_text,
    squeezed,
    word_of,
)
from tests.portal.reporting.test_render_akn import SCHEMA
from tests.portal.reporting.test_render_formats import (
    expected_paragraphs,
    paragraphs_of_html,
    paragraphs_of_word,
)

# No test here asks the database itself, but without the mark none would be made for them.
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def documents(council_report) -> dict[str, Document]:
    return council_report


@pytest.fixture(scope="module")
def document(documents) -> Document:
    return documents["en"]


def test_web_word_and_paper_have_the_same_paragraphs_with_the_same_numbers(document):
    expected = expected_paragraphs(document)

    assert len(expected) == 39
    assert paragraphs_of_html(document) == expected
    assert paragraphs_of_word(document) == expected
    text = squeezed(pdf_text(document))
    for number, words in expected:
        assert number + words in text, number


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_independent_checker_finds_the_pdf_accessible(documents, language):
    report = validator.validate_pdf_bytes(
        pdf.render(documents[language]), profile=validator.ValidationProfile.PDF_UA_1
    )

    assert report.is_compliant, str(report)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_of_the_standard_finds_the_akoma_ntoso_valid(documents, language):
    root = akn_of(documents[language])

    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(root)
    assert root.xpath("string(//*[local-name() = 'FRBRuri']/@value)").endswith(
        "/unep-gc/2009-11-20/UNEP-GCSS.XI-3"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_paragraph_numbers(documents, language):
    assert numbered(documents[language]).paragraphs == numbered(documents["en"]).paragraphs


def test_headings_footnotes_and_tables_are_real_in_word(document):
    word = word_of(document)
    styles = [p.style.name for p in word.paragraphs]
    notes = [part for part in word.part.package.parts if part.partname == "/word/footnotes.xml"]

    assert [styles.count(f"Heading {level}") for level in (1, 2, 3)] == [3, 4, 6]
    assert len(word.tables) >= 2
    # Those of the report, the asterisk of the agenda, and the two separators of Word itself.
    assert notes[0].blob.count(b"<w:footnote ") == len(numbered(document).notes) + 1 + 2


def test_every_format_says_when_and_who(document):
    for text in (html_text(document), plain_text(document), pdf_text(document)):
        assert "27memberagencies" in squeezed(text)
        assert "AchimSteiner" in squeezed(text)
