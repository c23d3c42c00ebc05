from datetime import date

import pytest
import xlsxwriter
from django.utils.translation import override

from portal.actions import answers, questionnaires
from portal.exceptions import ActionError
from portal.exchange.questionnaire import returning
from portal.models import Event, Question, Submission
from portal.uploads.refusals import Refused
from tests.factories import ActivityFactory, AppointmentFactory
from tests.factories.rounds import open_round
from tests.portal.exchange.workbooks import ANSWER, KEY

pytestmark = pytest.mark.django_db
TITLE = "Sheet Answers, row {row}, {column}: {message}"


def changes(found) -> dict[str, tuple]:
    return {
        one.question.key: (one.before, one.after)
        for filled in found.filled
        for one in filled.changes
    }


def told(found) -> list[str]:
    """The problems as they are read: without the marks that keep words in their place."""
    return [str(one).replace("\u2068", "").replace("\u2069", "") for one in found.problems]


def take_in(found, submission, by) -> int:
    filled = [(one.section, one.content, one.language) for one in found.filled]
    return questionnaires.take_in(submission=submission, by=by, filled=filled, sha256="0" * 64)


@pytest.mark.parametrize(
    ("question", "written", "stored"),
    [
        ("progress", "  A new text.\r\n\r\nSecond. ", "A new text.\n\nSecond."),
        ("results", "=1+1", "=1+1"),
        ("results", 12, "12"),
        ("results", "\u202eturned", "turned"),
        ("progress", "", None),
        ("status", "Completed", "completed"),
        ("status", "completed", "completed"),
        ("status", "COMPLETED", "completed"),
        ("budget", 1250, "1250"),
        ("budget", 12.5, "12.5"),
        ("budget", "1,250.5", "1250.5"),
        ("when", "3 October 2009", "2009-10-03"),
        ("when", date(2009, 10, 3), "2009-10-03"),
        ("when", 2009, "2009"),
        ("when", "octobre 2009", "2009-10"),
    ],
)
def test_what_was_filled_in_is_read_as_its_kind(made, back, section, question, written, stored):
    found = back(made().fill(question, written))

    assert found.problems == []
    assert changes(found) == {question: (section.content.get(question), stored)}


@pytest.mark.parametrize(
    ("question", "written", "message"),
    [
        ("status", "Sleeping", "found “Sleeping”. Select one from the list"),
        ("budget", "a lot", "found “a lot”. Enter a number, for example 1250 or 12.5"),
        ("budget", 1e15, "found “1000000000000000.0”. Enter a number"),
        ("when", "soon", "found “soon”. Enter a real date, for example 27 3 2027"),
        ("when", "31 2 2009", "found “31 2 2009”. Enter a real date"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_cell(made, back, question, written, message):
    book = made().fill(question, written)
    row = book.answers.index(book.row_of(question)) + 1
    label = book.row_of(question)[1]

    problems = told(back(book))

    (problem,) = problems
    assert problem.startswith(TITLE.format(row=row, column=label, message=message))


def test_a_cell_of_a_table_is_told_by_its_sheet(made, back):
    book = made()
    book.sheets["Figures"][5][1:4] = ["People", "many", "persons"]

    assert told(back(book)) == [
        "Sheet Figures, row 6, Number: found “many”. Enter a number, for example 1250 or 12.5"
    ]


def test_a_table_comes_back_with_more_rows(made, back, section):
    book = made()
    book.sheets["Figures"][6][1:4] = ["People", 1250, ""]

    before = section.content["figures"]
    assert changes(back(book)) == {
        "figures": (before, [*before, {"what": "People", "number": "1250", "unit": ""}])
    }


def test_a_problem_holds_up_all_of_the_file(made, back):
    found = back(made().fill("budget", "a lot").fill("progress", "New."))

    assert not found.is_fine
    assert list(changes(found)) == ["progress"]


def test_the_same_answer_twice_is_told(made, back):
    book = made()
    book.answers.append(list(book.row_of("progress")))
    first, second = (
        n for n, row in enumerate(book.answers, 1) if str(row[KEY]).endswith("|progress")
    )

    (problem,) = told(back(book))

    assert problem == (
        f"Sheet Answers, row {second}, Progress: this answer also stands in row {first}. "
        "Keep one of them."
    )


def test_rows_that_are_moved_or_missing_are_found_or_left(made, back, section):
    book = made().fill("progress", "New.")
    heads, rows = book.answers[:4], book.answers[4:]
    kept = [row for row in reversed(rows) if row[1] != "Status"]
    book.sheets["Answers"] = [*heads, *kept]

    assert list(changes(back(book))) == ["progress"]


def test_figures_are_read_in_the_language_of_the_file(made, back):
    with override("fr"):
        book = made().fill("budget", "1 250,125")
    with override("en"):
        assert changes(back(book)) == {"budget": (None, "1250.125")}


@pytest.mark.parametrize("language", ["en", "fr", "ar", "ru", "es", "zh-hans"])
def test_it_is_saved_as_it_was_shown_in_every_language(
    made, back, section, submission, focal_point, language
):
    with override(language):
        found = back(made().fill("budget", 1250.125).fill("results", "= new"))
        assert take_in(found, submission, focal_point) == 1
    before = dict(section.content)
    section.refresh_from_db()

    assert section.content == before | {"budget": "1250.125", "results": "= new"}
    assert section.version == 3
    assert section.saved_by == focal_point


def test_what_somebody_saved_meanwhile_is_not_overwritten(
    made, back, section, focal_point, secretariat
):
    book = made()
    answers.save(section=section, by=secretariat, version=2, content={"progress": "Theirs."})

    untouched = back(book)
    touched = back(book.fill("results", "Mine."))

    assert (untouched.filled, untouched.held_up) == ([], [])
    assert touched.filled == []
    (message,) = touched.held_up
    assert "was saved on the portal after this file was made, by Secretariat officer" in message


def test_what_the_reader_is_writing_is_not_crossed(made, back, section, focal_point):
    book = made().fill("results", "Mine.")
    answers.keep_draft(
        section=section, by=focal_point, version=2, seq=0, changes={"progress": "Half a"}
    )

    (message,) = back(book).held_up

    assert "You have text in" in message


def test_a_section_that_is_submitted_stays(made, back, section):
    book = made().fill("results", "Mine.")
    section.state = "submitted"
    section.save()

    (message,) = back(book).held_up

    assert "is submitted, so it stays as it is" in message


def test_saving_between_reading_and_taking_is_found(made, back, section, submission, focal_point):
    found = back(made().fill("results", "Mine."))
    answers.save(section=section, by=focal_point, version=2, content={"progress": "Theirs."})

    with pytest.raises(ActionError, match="saved this section after you opened it"):
        take_in(found, submission, focal_point)


def test_taking_it_in_leaves_a_trace_without_words(made, back, submission, section, focal_point):
    take_in(back(made().fill("results", "Mine.")), submission, focal_point)

    event = Event.objects.get(kind="submission.sheet_taken_in")
    assert event.data == {"sections": [section.key], "file": "0" * 64}


def test_the_language_of_a_text_comes_back(made, back, section, submission, focal_point):
    found = back(made().fill("section.language", "French").fill("results", "Oui."))
    take_in(found, submission, focal_point)
    section.refresh_from_db()

    assert section.language == "fr"


def test_an_unknown_language_is_told(made, back):
    (problem,) = back(made().fill("section.language", "Klingon")).problems

    assert problem.column == "Language of the text"


# --- Other files ------------------------------------------------------------------------------


def test_a_file_of_another_submission_is_refused(made, back, section):
    other = AppointmentFactory(focal_point=True)
    ActivityFactory(lead=other.agency)
    year = {"period_starts_on": date(2010, 1, 1), "period_ends_on": date(2010, 12, 31)}
    held = open_round(other.agency, slug="other", title_en="Other round", **year)
    submission = Submission.objects.get(round=held)

    with pytest.raises(ActionError) as refused:
        back(made(), of=submission, by=other.person)

    assert refused.value.message == (
        f"This spreadsheet is of “Progress in 2009”, {section.submission.agency}. "
        "Bring it back there."
    )


def test_a_file_of_an_older_layout_is_refused(made, back):
    book = made()
    book.sheets["_portal"][0][1] = 0

    with pytest.raises(ActionError, match="of an older kind"):
        back(book)


@pytest.mark.parametrize("spoil", ["mark", "number", "gone"])
def test_a_file_that_the_portal_did_not_make_is_refused(made, back, spoil):
    book = made()
    if spoil == "mark":
        book.sheets["_portal"][0][0] = "other"
    elif spoil == "number":
        book.sheets["_portal"][1][1] = "one"
    else:
        del book.sheets["_portal"]

    with pytest.raises(ActionError, match="not the spreadsheet that the portal made"):
        back(book)


def test_a_missing_sheet_is_named(made, back):
    book = made()
    del book.sheets["Figures"]

    with pytest.raises(ActionError, match="“Figures” is missing"):
        back(book)


def test_a_question_that_is_gone_is_passed_over(made, back):
    book = made().fill("budget", 5)
    Question.objects.filter(key="budget").delete()

    assert back(book).filled == []


def test_a_cell_in_the_last_corner_exhausts_nothing(tmp_path, made, back, submission, focal_point):
    path = tmp_path / "wide.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("_portal")
    sheet.write_string(0, 0, "portal.questionnaire")
    sheet.write_string(1_048_575, 16_383, "far away")
    book.close()

    with path.open("rb") as file, pytest.raises(Refused):
        returning.read(file, submission, [], focal_point)


def test_a_formula_counts_by_its_value(made, back):
    book = made()
    row = book.row_of("budget")
    row[ANSWER] = 3

    assert changes(back(book)) == {"budget": (None, "3")}
