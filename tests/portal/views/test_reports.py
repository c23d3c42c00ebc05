from datetime import timedelta

import pytest
from django.utils import timezone

from portal.actions import rendering
from portal.enums import JobState
from portal.models import Job
from tests.factories import ReportFactory
from tests.factories.editions import add_paragraph, compiled, published
from tests.factories.reports import SectionFactory
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    """A report that has been compiled, of one paragraph."""
    return compiled(ReportFactory(slug="the-report", title_en="The report"))


@pytest.fixture
def desk(client, secretariat):
    """The browser of somebody at the desk."""
    client.force_login(secretariat)
    return client


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    for _number in range(rows):
        published()

    with django_assert_num_queries(2):
        response = client.get("/reports/")

    assert len(response.context["reports"]) == rows


def test_the_public_sees_what_is_published_to_it_and_no_draft(client, report):
    published(ReportFactory(title_en="For the Council"), audience="council")
    until = timezone.now() + timedelta(days=1)
    published(ReportFactory(title_en="Not before tomorrow"), embargo_until=until)
    published(ReportFactory(title_en="Not sealed"), is_sealed=False)
    published(ReportFactory(title_en="For everybody"))

    page = shown(client.get("/reports/").text)

    assert "For everybody" in page
    for hidden in ("The report", "For the Council", "Not before tomorrow", "Not sealed"):
        assert hidden not in page


def test_list_says_why_it_is_empty(client):
    assert "No report to read yet" in client.get("/reports/").text


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_and_reading_ask_the_same_queries_for_any_number_of_paragraphs(
    desk, django_assert_num_queries, report, rows
):
    for number in range(2, rows + 2):
        add_paragraph(report, number, "And on.")
        SectionFactory(report=report)
    desk.get("/reports/")

    with django_assert_num_queries(10):
        desk.get("/reports/the-report/")
    with django_assert_num_queries(8):
        page = desk.get("/reports/the-report/read/")

    assert f'id="para-{rows + 1}"' in page.text


def test_detail_says_as_of_when_and_what_is_to_come(desk, report):
    rendering.start(report=report, by="test")

    page = shown(desk.get("/reports/the-report/").text)

    assert "Data as of" in page
    assert "The files are being prepared" in page
    assert "1 numbered paragraph" in page
    assert "Nothing is published yet." in page


def test_detail_says_when_the_files_could_not_be_made_and_offers_to_try_again(desk, report):
    job = rendering.start(report=report, by="test")
    Job.objects.filter(pk=job.pk).update(state=JobState.FAILED, error="The disk is full.")

    page = desk.get("/reports/the-report/")
    answer = desk.post("/reports/the-report/files/")

    assert "The files could not be made. The disk is full." in shown(page.text)
    assert "Make the files again" in page.text
    again = Job.objects.active().get()
    assert answer.url == again.get_absolute_url()
    assert again.pk != job.pk


def test_readers_get_the_newest_edition_and_a_list_of_all(client, report):
    published(report, languages=("en", "fr"))
    published(report, languages=("en", "fr"), kind="corr", note="The date in paragraph 1")

    page = shown(client.get("/reports/the-report/").text)

    assert f"{report.symbol}/Corr.1" in page
    assert "The date in paragraph 1" in page
    assert "Français" in page
    assert "Compile again" not in page
    assert "All editions" in page


def test_a_draft_is_not_even_there_for_readers(client, report, council_member):
    for person in (None, council_member):
        if person:
            client.force_login(person)
        assert client.get("/reports/the-report/").status_code == 404


def test_compile_pressed_twice_is_one_job(desk, report):
    SectionFactory(report=report)

    first, second = (desk.post("/reports/the-report/compile/") for _ in range(2))

    assert first.url == second.url == Job.objects.get().get_absolute_url()


def test_reading_before_the_first_compile_is_not_found(client, secretariat):
    report = ReportFactory()
    client.force_login(secretariat)

    assert client.get(f"/reports/{report.slug}/read/").status_code == 404


def test_every_page_travels_compressed_and_no_two_have_one_length(client, report, secretariat):
    client.force_login(secretariat)
    add_paragraph(report, 2, "Word " * 2000)
    url = f"/reports/{report.slug}/read/"

    answers = [client.get(url, headers={"Accept-Encoding": "gzip"}) for _turn in range(8)]

    assert {answer.headers["Content-Encoding"] for answer in answers} == {"gzip"}
    assert "Accept-Encoding" in answers[0].headers["Vary"]
    assert len({len(answer.content) for answer in answers}) > 1


def test_reading_shows_what_people_wrote_as_it_is(desk, report):
    add_paragraph(report, 2, HOSTILE)

    page = desk.get("/reports/the-report/read/").text

    assert "<script>alert" not in page
    assert HOSTILE in shown(page)


def test_the_draft_is_read_in_the_language_that_is_asked_for(desk, report):
    page = desk.get("/reports/the-report/read/?language=ar").text

    assert 'class="report" lang="ar" dir="rtl"' in page
    assert desk.get("/reports/the-report/read/?language=de").status_code == 404
