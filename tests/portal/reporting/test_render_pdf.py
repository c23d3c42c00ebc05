import page as validator
import pytest
from msgspec.structs import replace

from portal.reporting.document import Paragraph, Text
from portal.reporting.render.pdf import render
from tests.portal.reporting.reading import pdf_of, pdf_text
from tests.portal.reporting.sample import empty_document, hostile_document, sample_document


@pytest.mark.parametrize("make", [sample_document, empty_document, hostile_document])
def test_an_independent_checker_finds_it_accessible(make):
    report = validator.validate_pdf_bytes(
        render(make()), profile=validator.ValidationProfile.PDF_UA_1
    )

    assert report.is_compliant, str(report)


def test_it_says_what_it_is():
    reader = pdf_of(sample_document())

    assert reader.metadata.title.startswith("Enhanced coordination")
    assert reader.metadata.author == "Report of the Executive Director"
    assert reader.root_object["/Lang"] == "en-GB"


def test_its_outline_is_that_of_the_headings():
    outline = pdf_of(sample_document()).outline

    chapters = [entry.title for entry in outline if not isinstance(entry, list)]
    assert chapters == [
        "Summary",
        "I. Suggested action by the Governing Council",
        "II. Memorandum of understanding",
        "III. Report of the Environment Management Group",
    ]


def test_footnotes_stand_at_the_foot_of_the_page_of_their_mark():
    pages = [page.extract_text() for page in pdf_of(sample_document()).pages]

    assert "UNEP/GCSS.XI/1." in pages[0]
    assert "See section III." in pages[0]
    assert "Ibid., para. 39." in pages[-1]


def test_later_pages_carry_the_symbol_and_every_page_its_number():
    pages = [page.extract_text() for page in pdf_of(sample_document()).pages]

    assert all("UNEP/GCSS.XI/3" in text for text in pages)
    assert all(f"{n}/{len(pages)}" in text for n, text in enumerate(pages, 1))
    assert all("data as of 20 November 2009" in text for text in pages)


def test_a_final_report_carries_no_draft_line():
    final = replace(sample_document(), is_draft=False)

    assert "Draft –" not in pdf_text(final)


def test_a_character_that_no_font_can_draw_is_a_box():
    paragraph = Paragraph("p", (Text("Before \U0001f30d and \U00012000 after"),))

    text = pdf_text(replace(empty_document(), blocks=(paragraph,)))

    assert "Before □ and □ after" in text
