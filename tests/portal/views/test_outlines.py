"""The outline in the browser: lines, their words in other languages, earlier versions."""

import pytest
from django.urls import reverse

from portal.actions import outlines
from portal.models import Report
from tests.factories.desk import report_of, words
from tests.portal.views.pages import HOSTILE
from tests.portal.views.pages import shown as text_of

pytestmark = pytest.mark.django_db
OUTLINE = "/reports/the-report/outline/"


def shown(answer) -> str:
    return text_of(answer.content.decode())


@pytest.fixture
def report():
    return report_of(words("one/a", "First words."), slug="the-report")


@pytest.fixture
def editor(client, secretariat):
    client.force_login(secretariat)
    return client


def headings(report) -> list[str]:
    return list(report.sections.order_by("position").values_list("heading_en", flat=True))


def test_a_line_is_added_through_its_source(editor, report):
    page = editor.get(f"{OUTLINE}add/?source=standing&after=one")
    assert 'name="p_text"' in page.content.decode()

    data = {"level": "2", "heading_en": "Method", "p_text": "How.", "p_cites": "bodies: none"}
    answer = editor.post(f"{OUTLINE}add/?source=standing&after=one", data)

    assert answer.url == OUTLINE
    assert headings(report) == ["One", "Method"]
    line = report.sections.get(key="method")
    assert line.parameters == {"text": "How.", "cites": {"bodies": ["none"]}}


def test_what_lacks_is_asked_for_at_its_field_and_nothing_typed_is_lost(editor, report):
    data = {"level": "1", "heading_en": "Method", "p_text": "", "p_cites": "nonsense"}
    page = shown(editor.post(f"{OUTLINE}add/?source=standing", data))

    assert "Enter each record as its kind" in page
    assert "nonsense" in page
    assert headings(report) == ["One"]


def test_a_line_changes_and_the_last_change_is_undone(editor, report):
    outlines.kept(report, by="test", change="As it came")
    data = {"level": "1", "heading_en": "Two", "heading_fr": "Deux"}
    editor.post(f"{OUTLINE}lines/one/", data)
    assert headings(report) == ["Two"]
    assert "Changed “Two”" in shown(editor.get(OUTLINE))

    editor.post(f"{OUTLINE}restore/1/")

    assert headings(report) == ["One"]


def test_who_opened_the_form_before_a_change_is_told_whose_it_was(editor, report, secretariat):
    outlines.kept(report, by=secretariat, change="Something else")
    data = {"level": "1", "heading_en": "Two", "outline": "0"}

    answer = editor.post(f"{OUTLINE}lines/one/", data)

    assert "has changed this outline meanwhile: Something else" in shown(answer)
    assert 'value="Two"' in answer.content.decode()
    assert headings(report) == ["One"]


def test_words_of_a_line_in_another_language(editor, report):
    line = outlines.add_line(
        report=report,
        by="test",
        heading_en="Standing",
        source="standing",
        parameters={"text": "English.", "cites": {}},
    )
    address = f"{OUTLINE}lines/{line.key}/words/ar/"
    assert 'lang="ar"' in editor.get(address).content.decode()

    editor.post(address, {"p_text": "بالعربية.", "p_items": "أ\nب"})

    line.refresh_from_db()
    assert line.wordings == {"ar": {"text": "بالعربية.", "items": ["أ", "ب"]}}
    assert line.parameters["text"] == "English."


@pytest.mark.parametrize("language", ["en-gb", "xx"])
def test_no_other_languages_than_six(editor, report, language):
    line = outlines.add_line(
        report=report, by="test", source="standing", parameters={"text": "x", "cites": {}}
    )
    assert editor.get(f"{OUTLINE}lines/{line.key}/words/{language}/").status_code == 404


def test_a_section_is_looked_at_without_compiling(editor, report):
    line = outlines.add_line(
        report=report,
        by="test",
        heading_en="Standing",
        source="standing",
        parameters={"text": "As it would read.", "cites": {}},
    )
    page = shown(editor.get(f"{OUTLINE}lines/{line.key}/preview/"))

    assert "As it would read." in page
    report.refresh_from_db()
    assert (report.compile_number, report.paragraphs.count()) == (1, 2)


def test_a_section_that_cannot_be_compiled_says_why(editor, report):
    line = outlines.add_line(
        report=report,
        by="test",
        source="standing",
        parameters={"text": "x", "cites": {"bodies": ["gone"]}},
    )
    page = shown(editor.get(f"{OUTLINE}lines/{line.key}/preview/"))

    assert "there is no public record “gone”" in page


def test_lines_move_and_go_from_the_keyboard_alone(editor, report):
    outlines.add_line(report=report, by="test", heading_en="Two", after=report.sections.get())
    editor.post(f"{OUTLINE}lines/two/move/", {"step": "up"})
    assert headings(report) == ["Two", "One"]

    editor.post(f"{OUTLINE}lines/two/remove/")
    assert headings(report) == ["One"]


def test_the_next_report_is_copied_from_it(editor, report):
    answer = editor.post(f"{OUTLINE}copy/", {"symbol": "UNEP/GC.27/4"})

    made = Report.objects.get(symbol="UNEP/GC.27/4")
    assert answer.url == made.get_absolute_url()
    assert headings(made) == ["One"]
    page = shown(editor.post(f"{OUTLINE}copy/", {"symbol": "UNEP/GC.27/4"}))
    assert "already exists" in page


def test_hostile_headings_are_words(editor, report):
    report.sections.update(heading_en=HOSTILE)

    answer = editor.get(OUTLINE)
    assert HOSTILE in shown(answer)
    assert HOSTILE not in answer.content.decode()


def test_a_long_outline_takes_as_many_queries_as_a_short_one(
    editor, report, django_assert_num_queries, django_assert_max_num_queries
):
    editor.get(OUTLINE)
    with django_assert_max_num_queries(20) as few:
        editor.get(OUTLINE)
    for number in range(30):
        report.sections.create(key=f"l-{number}", position=number + 10, heading_en=f"Line {number}")
    with django_assert_num_queries(len(few)):
        page = editor.get(reverse("outline-edit", args=["the-report"]))
    assert "Line 29" in shown(page)
