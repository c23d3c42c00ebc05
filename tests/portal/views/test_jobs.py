import pytest

from portal.models import Job
from tests.portal.views.pages import HOSTILE, answers, element, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(secretariat):
    return Job.objects.create(
        kind="report.compile",
        key="one",
        label="Compile the report",
        started_by=secretariat,
        parameters={"url": "/reports/the-report/"},
    )


def test_job_is_seen_by_the_secretariat_and_whoever_started_it(client, people, stranger, job):
    job.started_by = stranger
    job.save()

    assert answers(client, people, lambda: client.get(job.get_absolute_url())) == {
        "anonymous": 302,
        "stranger": 200,
        "focal point": 404,
        "council member": 404,
        "secretariat": 200,
    }


def test_waiting_job_asks_for_itself_again_and_can_be_refreshed_without_scripts(
    client, secretariat, job
):
    client.force_login(secretariat)

    page = client.get(job.get_absolute_url())
    part = client.get(job.get_absolute_url(), headers={"HX-Request": "true"})

    assert 'hx-trigger="every 2s"' in page.text
    assert "<noscript>" in page.text
    assert "Refresh" in page.text
    # The same but for the token of the form, which is masked anew each time.
    assert element(part.text, "job")[:200] == element(page.text, "job")[:200]
    assert "<html" not in part.text


@pytest.mark.parametrize(
    ("state", "words", "link"),
    [
        ("done", "It is done.", "See the result"),
        ("failed", "This did not work", "Go back and try again"),
        ("cancelled", "It was cancelled. Nothing was changed.", "Go back"),
    ],
)
def test_ended_job_says_how_and_leads_on(client, secretariat, job, state, words, link):
    job.state, job.error = state, HOSTILE
    job.save()
    client.force_login(secretariat)

    page = client.get(job.get_absolute_url()).text

    assert words in shown(page)
    assert link in shown(page)
    assert "hx-trigger" not in element(page, "job")
    assert "<script>alert" not in page
    assert (HOSTILE in shown(page)) == (state == "failed")


def test_job_is_cancelled_once(client, secretariat, job):
    client.force_login(secretariat)

    first = client.post(job.get_absolute_url() + "cancel/")
    second = client.post(job.get_absolute_url() + "cancel/")

    job.refresh_from_db()
    assert (first.status_code, second.status_code) == (302, 403)
    assert job.state == "cancelled"
