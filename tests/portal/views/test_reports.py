import msgspec
import pytest
from django.utils import timezone

from portal.actions import rendering
from portal.enums import Audience, JobState
from portal.models import Job, Report
from portal.reporting.document import Masthead, Paragraph, Text
from tests.factories import ReportFactory
from tests.factories.reports import ParagraphFactory, SectionFactory
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    """A public report that has been compiled, of one paragraph."""
    now = timezone.now()
    names = Masthead.__struct_fields__
    blank = {name: () if name in ("organ", "agenda_item") else "" for name in names}
    report = ReportFactory(
        slug="the-report",
        audience=Audience.PUBLIC,
        masthead=blank | {"title": "The report"},
        compile_number=1,
        compiled_at=now,
        snapshot_at=now,
    )
    add_paragraph(report, 1, "It goes on.")
    return report


def add_paragraph(report: Report, number: int, words: str) -> None:
    block = Paragraph(key=f"p-{number}", content=(Text(words),))
    content = msgspec.to_builtins(block)
    ParagraphFactory(report=report, key=block.key, number=number, content=content)


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_same_queries_for_any_number_of_rows(client, django_assert_num_queries, rows):
    now = timezone.now()
    ReportFactory.create_batch(
        rows, audience=Audience.PUBLIC, compile_number=1, compiled_at=now, snapshot_at=now
    )

    with django_assert_num_queries(1):
        response = client.get("/reports/")

    assert len(response.context["reports"]) == rows


def test_list_says_why_it_is_empty(client):
    assert "No report to read yet" in client.get("/reports/").text


@pytest.mark.parametrize("rows", [1, 3])
def test_detail_and_reading_ask_the_same_queries_for_any_number_of_paragraphs(
    client, django_assert_num_queries, report, rows
):
    for number in range(2, rows + 2):
        add_paragraph(report, number, "And on.")
        SectionFactory(report=report)

    with django_assert_num_queries(6):
        client.get("/reports/the-report/")
    with django_assert_num_queries(3):
        page = client.get("/reports/the-report/read/")

    assert f'id="para-{rows + 1}"' in page.text


def test_detail_says_as_of_when_and_what_is_to_come(client, report):
    rendering.start(report=report, by="test")

    page = shown(client.get("/reports/the-report/").text)

    assert "Data as of" in page
    assert "The files are being prepared" in page
    assert "1 numbered paragraph" in page


def test_detail_says_when_the_files_could_not_be_made_and_offers_to_try_again(
    client, report, secretariat
):
    job = rendering.start(report=report, by="test")
    Job.objects.filter(pk=job.pk).update(state=JobState.FAILED, error="The disk is full.")
    client.force_login(secretariat)

    page = client.get("/reports/the-report/")
    answer = client.post("/reports/the-report/files/")

    assert "The files could not be made. The disk is full." in shown(page.text)
    assert "Make the files again" in page.text
    again = Job.objects.active().get()
    assert answer.url == again.get_absolute_url()
    assert again.pk != job.pk


def test_detail_offers_to_compile_to_those_who_may_and_tells_others_why_not(
    client, report, secretariat, council_member
):
    pages = {}
    for person in (secretariat, council_member):
        client.force_login(person)
        pages[person] = shown(client.get("/reports/the-report/").text)

    assert "Compile again" in pages[secretariat]
    assert "Compile again" not in pages[council_member]
    assert "Only the secretariat can compile a report." in pages[council_member]


def test_compile_pressed_twice_is_one_job(client, report, secretariat):
    SectionFactory(report=report)
    client.force_login(secretariat)

    first, second = (client.post("/reports/the-report/compile/") for _ in range(2))

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


def test_reading_shows_what_people_wrote_as_it_is(client, report):
    add_paragraph(report, 2, HOSTILE)

    page = client.get("/reports/the-report/read/").text

    assert "<script>alert" not in page
    assert HOSTILE in shown(page)


def test_reading_in_another_language_says_which_the_text_is_in(client, report):
    client.cookies["language"] = "ar"

    page = client.get("/reports/the-report/read/").text

    assert '<html lang="ar" dir="rtl"' in page
    assert "نص هذا التقرير باللغة الإنكليزية." in page
    assert 'class="report" lang="en" dir="ltr"' in page
