import io
import zipfile

import pytest
from docx.oxml.ns import qn

from portal.reporting.render import reference
from portal.reporting.render.docx import render
from tests.portal.reporting.reading import word_of
from tests.portal.reporting.sample import sample_document


@pytest.fixture(scope="module")
def word_file():
    return word_of(sample_document())


def test_headings_are_headings(word_file):
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in word_file.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]

    assert headings[0] == ("Heading 1", "I.\tSuggested action by the Governing Council")
    assert headings[3] == ("Heading 2", "A.\tCooperation among members")
    assert headings[5] == ("Heading 3", "1.\tClimate neutrality")
    assert headings[-1] == ("Heading 4", "Cooperation with the multilateral development banks")


def test_footnotes_are_footnotes_and_the_asterisk_is_not_counted(word_file):
    references = list(word_file.element.body.iter(qn("w:footnoteReference")))

    own = [r for r in references if r.get(qn("w:customMarkFollows"))]
    assert len(references) == 17
    assert [r.getnext().text for r in own] == ["*"]
    assert not word_file.element.body.findall(f".//{qn('w:numRestart')}")


def test_tables_are_tables_whose_heads_repeat(word_file):
    heads = [table.rows[0] for table in word_file.tables]

    assert [[cell.text for cell in head.cells] for head in heads] == [
        ["Region", "Countries"],
        ["Deliverable", "Due", "For", "Pages"],
    ]
    assert all(head._tr.findall(f".//{qn('w:tblHeader')}") for head in heads)


def test_lists_keep_their_marks(word_file):
    listed = [p.text for p in word_file.paragraphs if p.style.name.startswith("List degree")]

    assert [text.split("\t")[0] for text in listed] == ["(a)", "(b)", "(i)", "(ii)", "(c)"]


def test_a_chart_has_its_words(word_file):
    picture = next(word_file.element.body.iter(qn("wp:docPr")))

    assert picture.get("descr").startswith("Bars: Africa 12 countries")


def test_heads_and_properties_name_the_report(word_file):
    section = word_file.sections[0]

    assert section.header.paragraphs[0].text.endswith("\tUNEP/GCSS.XI/3")
    assert "Draft – data as of" in section.first_page_header.paragraphs[0].text
    assert word_file.core_properties.title.startswith("Enhanced coordination")
    assert word_file.core_properties.language == "en"


def test_an_arabic_file_is_set_from_right_to_left():
    with zipfile.ZipFile(io.BytesIO(render(sample_document("ar")))) as parts:
        content = parts.read("word/document.xml").decode()

    assert "<w:bidi" in content


def test_the_reference_document_is_the_one_that_its_builder_writes():
    assert reference.build() == reference.REFERENCE.read_bytes()
