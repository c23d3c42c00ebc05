"""The page of the desk on which a report is cleared and published."""

from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from portal.actions import publishing
from portal.enums import ReportState
from portal.models import Edition, Job, Verification
from portal.reporting.document import Cited
from tests.factories import AppointmentFactory, PersonFactory, ReportFactory
from tests.factories.editions import add_paragraph, compiled, published
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/reports/the-report/publishing/"


@pytest.fixture
def report():
    report = compiled(ReportFactory(slug="the-report"))
    report.paragraphs.all().delete()
    cited = Cited(record="portal.activity:1", label="Activity", version=1)
    add_paragraph(report, 1, "The programme has begun.", [cited])
    return report


@pytest.fixture
def desk(client, secretariat):
    client.force_login(secretariat)
    return client


@pytest.fixture
def publisher():
    return AppointmentFactory(role="publisher", agency=None, person=PersonFactory()).person


@pytest.fixture
def cleared(report, secretariat):
    publishing.send_to_review(report=report, by=secretariat)
    publishing.clear(report=report, by=secretariat)
    report.refresh_from_db()
    return report


def test_from_draft_to_edition_by_the_buttons(client, desk, report, publisher):
    desk.post(f"{PAGE}review/", {"note": "Ready"})
    seen = desk.get(PAGE).context["found"].content_hash
    desk.post(f"{PAGE}clear/", {"seen": seen})
    client.force_login(publisher)
    answer = client.post(f"{PAGE}publish/", {"kind": "original", "receipt": uuid4()})

    assert answer.url == PAGE
    page = shown(client.get(PAGE).text)
    assert "Its files are being made" in page
    assert "Ready" in page
    assert Edition.objects.get().symbol == report.symbol


def test_the_same_form_twice_is_one_edition(client, cleared, publisher):
    client.force_login(publisher)
    form = {"kind": "original", "receipt": str(uuid4())}

    client.post(f"{PAGE}publish/", form)
    again = client.post(f"{PAGE}publish/", form)

    assert again.url == Edition.objects.get().get_absolute_url()


def test_publishing_what_changed_is_a_conflict_and_says_so(client, cleared, publisher):
    add_paragraph(cleared, 2, "And more.")
    client.force_login(publisher)

    answer = client.post(f"{PAGE}publish/", {"kind": "original"})

    assert answer.status_code == 409
    assert "has changed since" in shown(answer.text)
    assert not Edition.objects.exists()


def test_publishing_asks_for_a_fresh_sign_in(client, cleared, publisher, time_machine):
    Authenticator.objects.create(user=publisher, type="totp", data={})
    time_machine.move_to(timezone.now(), tick=False)
    client.force_login(publisher)
    time_machine.shift(601)

    answer = client.post(f"{PAGE}publish/", {"kind": "original"})

    assert answer.url.startswith("/account/again/")
    assert not Edition.objects.exists()


def test_who_cleared_it_is_told_why_not_to_publish(client, cleared, secretariat):
    AppointmentFactory(role="publisher", agency=None, person=secretariat)
    client.force_login(secretariat)

    assert "Somebody else has to publish it" in shown(client.get(PAGE).text)
    assert client.post(f"{PAGE}publish/", {"kind": "original"}).status_code == 403


def test_what_stands_in_the_way_is_listed(desk, report):
    add_paragraph(report, 2, HOSTILE)

    page = desk.get(PAGE).text

    assert "The check of the text finds" in shown(page)
    assert "<script>alert" not in page


def test_what_the_check_of_editions_found_stops_publishing(client, cleared, publisher):
    Verification.objects.create(editions=1, files=1, findings=[{"problem": "missing"}])
    client.force_login(publisher)

    assert "Nothing can be published now" in shown(client.get(PAGE).text)
    answer = client.post(f"{PAGE}publish/", {"kind": "original"})
    assert "Nothing can be published now" in shown(answer.text)
    assert not Edition.objects.exists()


def test_what_differs_is_listed_for_those_who_settle_it(desk):
    assert "It has not run yet" in desk.get("/verify/nightly/").text
    finding = {"edition": "UNEP/GC.26/9", "part": "file", "language": "ar", "format": "pdf"}
    Verification.objects.create(editions=1, files=7, findings=[finding | {"problem": "missing"}])

    page = shown(desk.get("/verify/nightly/").text)

    assert "1 edition, 7 files" in page
    assert "Missing" in page
    assert "pdf" in page


def test_terms_are_entered_by_the_clock_of_utc(desk, report):
    policies = {f"policy_{code}": "omit" for code in ("ar", "zh-hans", "fr", "ru", "es")}
    desk.post(
        f"{PAGE}terms/",
        {"audience": "council", "embargo_on": "1/2/2030", "embargo_time": "09:30"} | policies,
    )

    report.refresh_from_db()
    assert report.audience == "council"
    assert report.embargo_until.isoformat() == "2030-02-01T09:30:00+00:00"
    assert report.language_policies["fr"] == "omit"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"audience": ""}, "Select who may read it"),
        ({"audience": "public", "embargo_on": "1/2/2030"}, "Enter the time"),
        ({"audience": "public", "embargo_on": "soon"}, "Enter a real date"),
    ],
)
def test_terms_say_what_is_wrong(desk, report, entry, message):
    policies = {f"policy_{code}": "omit" for code in ("ar", "zh-hans", "fr", "ru", "es")}

    page = desk.post(f"{PAGE}terms/", entry | policies)

    assert message in shown(page.text)


def test_going_back_needs_a_reason(desk, cleared):
    page = desk.post(f"{PAGE}return/", {"note": " "})
    assert "Enter why the report goes back" in shown(page.text)

    desk.post(f"{PAGE}return/", {"note": "A wrong date"})
    cleared.refresh_from_db()
    assert cleared.state == ReportState.DRAFT


def test_files_that_failed_are_asked_for_again(desk, report, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    edition = published(report, is_sealed=False)
    edition.files.all()
    failed = Job.objects.create(
        kind="edition.render",
        key=f"edition.render:{edition.pk}:en",
        label="English",
        state="failed",
        error="The disk is full.",
        parameters={"edition": edition.pk, "language": "en"},
        ended_at=timezone.now(),
    )

    page = shown(desk.get(PAGE).text)
    desk.post("/reports/the-report/editions/1/make/")

    assert "The disk is full." in page
    # All files are there: only the seal is asked for.
    assert Job.objects.exclude(pk=failed.pk).filter(kind="edition.seal").count() == 1
