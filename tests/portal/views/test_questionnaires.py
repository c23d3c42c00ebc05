import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from lxml import html

from portal import files
from portal.actions import answers
from portal.models import SubmissionSection
from portal.uploads.inspecting import inspect
from tests.factories.rounds import open_round
from tests.portal.exchange.workbooks import Workbook
from tests.portal.uploads import samples
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _store(settings, tmp_path):
    settings.FILES_ROOT = tmp_path / "files"
    settings.CLAMAV_ADDRESS = ""


@pytest.fixture
def section(activity):
    return open_round(activity.lead).submissions.get().sections.get()


@pytest.fixture
def url(section):
    return reverse("submission-sheet-upload", args=[section.submission_id])


@pytest.fixture
def own(client, focal_point):
    client.force_login(focal_point)
    return client


@pytest.fixture
def book(own, section) -> Workbook:
    return Workbook(own.get(reverse("submission-sheet", args=[section.submission_id])).content)


def sent(book: Workbook) -> dict:
    return {"file": SimpleUploadedFile("back.xlsx", book.content())}


def token_in(page: str) -> str:
    (found,) = html.fromstring(page).xpath("//input[@name='preview']")
    return found.get("value")


@pytest.mark.parametrize(
    ("name", "kind"), [("submission-sheet", "xlsx"), ("submission-word", "docx")]
)
def test_the_questions_are_downloaded_as_a_file(own, section, name, kind):
    answer = own.get(reverse(name, args=[section.submission_id]))

    file_name = f"progress-2009-{section.submission.agency.slug}.{kind}"
    assert answer["Content-Disposition"] == f'attachment; filename="{file_name}"'
    assert answer["Cache-Control"] == "private, no-store"
    assert inspect(BytesIO(answer.content), file_name).kind == kind


def test_it_is_written_in_the_language_of_the_reader(own, section):
    own.cookies["language"] = "ar"

    parts = Workbook(
        own.get(reverse("submission-sheet", args=[section.submission_id])).content
    ).parts()

    assert 'rightToLeft="1"' in parts["xl/worksheets/sheet1.xml"]


def test_nothing_is_written_before_it_was_shown(own, url, book, section):
    page = own.post(url, sent(book.fill("progress", "Five words and one more."))).text

    assert "Check what changes" in shown(page)
    assert "Five words and one more." in shown(page)
    section.refresh_from_db()
    assert (section.content, section.version) == ({}, 1)

    answer = own.post(url, {"preview": token_in(page)}, follow=True)

    assert "1 section was filled from the spreadsheet." in shown(answer.text)
    section.refresh_from_db()
    assert section.content == {"progress": "Five words and one more."}


def test_taking_it_twice_changes_it_once(own, url, book, section):
    token = token_in(own.post(url, sent(book.fill("progress", "Once."))).text)

    own.post(url, {"preview": token})
    again = own.post(url, {"preview": token}, follow=True)

    section.refresh_from_db()
    assert (section.content, section.version) == ({"progress": "Once."}, 2)
    assert "holds nothing new" in shown(again.text)


def test_old_and_new_are_shown_side_by_side(own, url, section, focal_point):
    content = {"status": "planned", "progress": "Ten cities measure every day."}
    answers.save(section=section, by=focal_point, version=1, content=content)
    book = Workbook(own.get(reverse("submission-sheet", args=[section.submission_id])).content)
    book.fill("status", "Under way").fill("progress", "Twelve cities measure every day.")

    page = html.fromstring(own.post(url, sent(book)).text)

    removed = " ".join(one.text_content() for one in page.xpath("//main//del"))
    added = " ".join(one.text_content() for one in page.xpath("//main//ins"))
    assert re.search(r"Planned.*Ten", removed)
    assert re.search(r"Under way.*Twelve", added)


def test_what_cannot_be_read_is_told_and_nothing_can_be_taken(own, url, book, section):
    book.fill("status", "Sleeping").fill("progress", "New.")
    page = own.post(url, sent(book)).text

    problem = "\u2068Status\u2069: found “\u2068Sleeping\u2069”. Select one from the list"
    assert problem in shown(page)
    assert html.fromstring(page).xpath("//input[@name='preview']") == []


def test_what_was_saved_meanwhile_is_told_when_it_is_taken(own, url, book, section, secretariat):
    token = token_in(own.post(url, sent(book.fill("progress", "Mine."))).text)
    answers.save(section=section, by=secretariat, version=1, content={"progress": "Theirs."})

    page = own.post(url, {"preview": token}).text

    assert "was saved on the portal after this file was made" in shown(page)
    section.refresh_from_db()
    assert section.content == {"progress": "Theirs."}


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (samples.word, "a.docx", "must be the spreadsheet (XLSX) that you downloaded here"),
        (samples.excel, "a.xlsx", "not the spreadsheet that the portal made"),
        (lambda: b"<svg/>", "a.xlsx", "must not be a web page"),
        (lambda: b"", "a.xlsx", "The selected file is empty."),
    ],
)
def test_another_file_is_refused_with_its_sentence(own, url, content, name, sentence):
    page = own.post(url, {"file": SimpleUploadedFile(name, content())}).text

    assert sentence in shown(page)


def test_no_file_is_asked_for(own, url):
    assert "Select the spreadsheet" in shown(own.post(url).text)


def test_a_preview_of_somebody_else_is_not_taken(client, own, url, book, section, secretariat):
    token = token_in(own.post(url, sent(book.fill("progress", "Mine."))).text)
    client.force_login(secretariat)

    for stolen in (token, token[:-2], "x"):
        answer = client.post(url, {"preview": stolen}, follow=True)
        assert "The preview is too old" in shown(answer.text)
    assert SubmissionSection.objects.get().content == {}


def test_a_file_that_was_not_scanned_is_not_read(own, url, book, settings):
    settings.CLAMAV_ADDRESS = "unix:/nowhere"

    page = own.post(url, sent(book.fill("progress", "Mine."))).text

    assert "The check for viruses does not answer" in shown(page)


def test_hostile_text_is_only_text(own, url, book):
    page = own.post(url, sent(book.fill("progress", HOSTILE))).text

    assert HOSTILE in shown(page)
    assert "<script>alert" not in page


def test_the_file_that_was_taken_is_kept(own, url, book, section):
    content = book.fill("progress", "Mine.")
    whole = content.content()
    file = SimpleUploadedFile("back.xlsx", whole)
    token = token_in(own.post(url, {"file": file}).text)
    own.post(url, {"preview": token})

    accepted = inspect(BytesIO(whole), "back.xlsx")
    assert files.path_of(accepted.sha256).read_bytes() == whole


def test_whoever_may_not_answer_brings_nothing_back(client, url, people):
    for person, status in (("stranger", 404), ("council member", 404), ("anonymous", 302)):
        client.logout()
        if people[person]:
            client.force_login(people[person])
        assert client.get(url).status_code == status
