import re
from io import BytesIO

import pytest
from django.utils.translation import override

from portal.actions import answers
from portal.exchange.questionnaire import returning, sheet
from portal.models import Question, SubmissionSection
from portal.queries.submissions import sections_of
from portal.uploads.inspecting import inspect
from tests.portal.exchange.workbooks import ANSWER, KEY

pytestmark = pytest.mark.django_db
LANGUAGES = ["ar", "zh-hans", "en", "fr", "ru", "es"]
HOSTILE = [
    "=1+1",
    '=HYPERLINK("http://x.test","click")',
    "+cmd|'/C calc'!A0",
    "-1+1",
    "@SUM(A1)",
    "＝1+1",
    "{=1+1}",
    "http://x.test",
    "_x0041_",
]


def test_every_question_stands_in_a_row_with_its_answer(made, section):
    book = made()

    guidance = Question.objects.get(key="progress").guidance

    assert list(book.sheets)[:2] == ["Answers", "Figures"]
    assert book.row_of("progress")[:5] == [
        section.activity.title,
        "Progress",
        f"{guidance} 300 words or fewer.",
        book.row_of("progress")[3],
        "Twelve cities measure.\n\nEight of them every day.",
    ]
    assert book.row_of("progress")[3].startswith("A joint guide on urban air quality")
    assert book.row_of("status")[ANSWER] == "Under way"
    assert book.row_of("results")[ANSWER] == ""
    assert book.row_of("section.language")[ANSWER] == "English"


def test_a_table_has_a_sheet_with_its_rows_and_free_ones(made, section):
    rows = made().sheets["Figures"]

    assert rows[3][:4] == ["Section", "What is counted", "Number", "Unit"]
    assert rows[4][:4] == [section.activity.title, "Cities", 12.125, "towns"]
    assert [row[4] for row in rows[4:]] == [f"{section.key}|figures"] * 6


def test_what_it_is_of_is_hidden(made, submission, section):
    book = made()
    rows = book.sheets["_portal"]

    assert book.hidden == {"_portal"}
    assert rows[0][:2] == ["portal.questionnaire", 1]
    assert rows[1][:2] == ["submission", submission.pk]
    assert ["section", section.key, 2] in [row[:3] for row in rows]


def test_no_text_is_a_formula_wherever_it_stands(made, section, focal_point):
    content = {"progress": "x", "figures": [{"what": w, "unit": w} for w in HOSTILE]}
    texts = iter(HOSTILE * 2)
    content |= {key: next(texts) for key in ("progress", "results", "challenges", "next_steps")}
    answers.save(section=section, by=focal_point, version=2, content=content)
    SubmissionSection.objects.get().activity.__class__.objects.update(title=HOSTILE[0])
    Question.objects.filter(key="results").update(guidance_en=HOSTILE[1], example_en=HOSTILE[2])
    section.submission.round.questions.filter(key="challenges").update(label_en=HOSTILE[3])

    book = made()

    sheets = {n: text for n, text in book.parts().items() if n.startswith("xl/worksheets/sheet")}
    assert len(sheets) == 3
    assert [name for name, text in sheets.items() if re.search(r"<f[ >]", text)] == []
    assert [name for name in book.parts() if "externalLink" in name or "hyperlink" in name] == []
    assert book.row_of("progress")[ANSWER] == HOSTILE[0]
    assert [row[1] for row in book.sheets["Figures"][4:13]] == HOSTILE


def test_choices_are_offered_and_all_else_is_locked(made, section):
    book = made()
    answers_xml = book.parts()["xl/worksheets/sheet1.xml"]

    assert '<sheetProtection sheet="1"' in answers_xml
    assert '<pane xSplit="1" ySplit="4"' in answers_xml
    number = book.answers.index(book.row_of("status")) + 1
    assert re.search(rf'type="list"[^>]*sqref="E{number}"', answers_xml)
    names = dict(
        re.findall(r'definedName name="(list_\d)">([^<]+)<', book.parts()["xl/workbook.xml"])
    )
    assert set(names) == {"list_1", "list_2"}


def test_the_sheet_of_an_arabic_reader_runs_from_right_to_left(made):
    with override("ar"):
        parts = made().parts()

    assert 'rightToLeft="1"' in parts["xl/worksheets/sheet1.xml"]
    assert 'rightToLeft="1"' in parts["xl/worksheets/sheet2.xml"]
    assert 'rightToLeft="1"' not in made().parts()["xl/worksheets/sheet1.xml"]


def test_a_sheet_bears_any_label_as_its_name(made, submission, focal_point):
    Question.objects.filter(key="figures").update(label_en="Figures: [a/b] 'c' " + "long " * 20)

    name = list(made().sheets)[1]

    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\'")


def test_what_is_too_long_for_a_cell_is_left_to_the_portal(made, section, focal_point):
    answers.save(section=section, by=focal_point, version=2, content={"progress": "w " * 20_000})
    book = made()
    (told,) = [row for row in book.answers if row[1] == "Progress"]

    assert told[ANSWER] == "This text is too long for a spreadsheet. Change it on the portal."
    assert told[KEY] == ""


def test_the_portal_takes_its_own_file(made):
    assert inspect(BytesIO(made().original), "back.xlsx").kind == "xlsx"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_nobody_filled_in_changes_nothing(made, back, section, focal_point, language):
    content = {
        "status": "ongoing",
        "progress": "تعمل اثنتا عشرة مدينة.\n\n第二段。 « Oui » – “да”",
        "figures": [{"what": "Cities", "number": "1250.125", "unit": "", "other": ""}],
        "when": "2009-10-03",
        "budget": "999999999999.5",
    }
    answers.save(section=section, by=focal_point, version=2, content=content)

    with override(language):
        found = back(made())

    assert (found.filled, found.problems, found.held_up) == ([], [], [])


def test_its_own_bytes_change_nothing_either(made, submission, focal_point):
    shown = sections_of(submission, focal_point)

    found = returning.read(BytesIO(made().original), submission, shown, focal_point)

    assert (found.filled, found.problems, found.held_up) == ([], [], [])


def test_it_takes_a_fixed_number_of_queries(submission, focal_point, django_assert_num_queries):
    with django_assert_num_queries(5):
        sheet.written(submission, sections_of(submission, focal_point))
