from io import BytesIO

import docx
import pytest
from django.utils.translation import override
from docx.oxml.ns import qn

from portal.actions import answers, evidence
from portal.exchange.questionnaire import word
from portal.models import SubmissionSection
from portal.queries.submissions import sections_of
from portal.uploads.inspecting import inspect

pytestmark = pytest.mark.django_db
ADDRESS = "https://portal.test/submissions/1/"


@pytest.fixture
def document(submission, focal_point):
    def read():
        content = word.written(submission, sections_of(submission, focal_point), address=ADDRESS)
        return docx.Document(BytesIO(content))

    return read


def headed(document) -> list[tuple[str, str]]:
    styles = ("Title", "Heading 1", "Heading 2")
    return [(p.style.name, p.text) for p in document.paragraphs if p.style.name in styles]


def test_it_is_written_with_real_headings(document, section):
    heads = headed(document())

    assert heads[0] == ("Title", f"Progress in 2009 – {section.submission.agency}")
    assert heads[1] == ("Heading 1", section.activity.title)
    assert heads[2:5] == [
        ("Heading 2", "Status"),
        ("Heading 2", "Progress"),
        ("Heading 2", "Results"),
    ]


def test_it_says_what_is_asked_and_what_was_answered(document, section):
    found = document()
    texts = [p.text for p in found.paragraphs]

    assert any(ADDRESS in text for text in texts)
    assert "300 words or fewer." in texts
    assert texts[texts.index("Under way") - 1].startswith("One of: Planned · Under way")
    assert "Twelve cities measure." in texts
    assert "Eight of them every day." in texts
    assert texts.count("Not answered yet.") == 6
    (table,) = found.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["What is counted", "Number", "Unit"],
        ["Cities", "12.125", "towns"],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_files_are_named(document, section, focal_point):
    evidence.add(section=section, by=focal_point, file=BytesIO(b"a;b\n"), name="данные.csv")

    assert "данные.csv" in [p.text for p in document().paragraphs]


def test_it_runs_from_right_to_left_for_an_arabic_reader(document, section):
    with override("ar"):
        found = document()

    assert found.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert found.tables[0]._tblPr.find(qn("w:bidiVisual")) is not None
    assert found.core_properties.language == "ar-SA"
    told = {p.text: p for p in found.paragraphs}
    head = next(p for p in found.paragraphs if p.style.name == "Heading 2")
    assert head._p.pPr.find(qn("w:bidi")) is not None
    assert head.runs[0].font.rtl
    # The answer is in English: it keeps its own direction.
    assert told["Twelve cities measure."]._p.pPr.find(qn("w:bidi")) is None


def test_an_arabic_answer_keeps_its_direction_in_an_english_document(
    document, section, focal_point
):
    text = "تعمل اثنتا عشرة مدينة."
    answers.save(
        section=section, by=focal_point, version=2, content={"progress": text}, language="ar"
    )
    assert SubmissionSection.objects.get().language == "ar"
    found = document()
    (paragraph,) = [p for p in found.paragraphs if p.text == text]

    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert paragraph.runs[0].font.rtl
    assert paragraph.runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"
    assert found.sections[0]._sectPr.find(qn("w:bidi")) is None


def test_hostile_text_is_only_text(document, section, focal_point):
    hostile = '{{7*7}} <w:p/> #read("/etc/passwd") $x$ & "quotes" ]]>'
    answers.save(section=section, by=focal_point, version=2, content={"progress": hostile})

    assert hostile in [p.text for p in document().paragraphs]


def test_the_portal_would_take_its_own_document(submission, focal_point):
    content = word.written(submission, sections_of(submission, focal_point), address=ADDRESS)

    assert inspect(BytesIO(content), "shared.docx").kind == "docx"
