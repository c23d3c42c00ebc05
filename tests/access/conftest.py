"""An address for every route, each leading to a record that somebody may not see or change."""

from io import BytesIO

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from django.utils import timezone

from cooperation.enums import AreaStatus
from cooperation.models import Agreement, Area
from portal import files
from portal.actions import answers, reviews, submissions
from portal.actions import evidence as evidence_actions
from portal.enums import Audience
from portal.models import Event, Job, Mail, Notice, Rendition, Wording
from portal.models.events import subject_of
from portal.reporting.document import Cited
from tests.access.matrix import MATRIX
from tests.application import Acting
from tests.conftest import SignedInClient
from tests.factories import (
    AgencyFactory,
    AppointmentFactory,
    BodyFactory,
    CountryFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    PersonFactory,
    ReportFactory,
    ThemeFactory,
    UpdateFactory,
)
from tests.factories.editions import add_paragraph, published
from tests.factories.emg import IssueGroupFactory, StreamFactory
from tests.factories.reading import add_figure
from tests.factories.rounds import open_round


class ApplicationClient(Acting, SignedInClient):
    """Signed in as people are, and served by the role that pages run as."""


# What the names of the routes begin with that lead to a report, a draft or an edition of it.
OF_REPORTS = (
    *("report-", "edition-", "desk", "remark-", "outline-", "translation-", "wording-", "ledger-"),
    "api-report",
)


@pytest.fixture
def client(application_role):
    """Asks as the portal does: the row security of drafts is part of every answer."""
    return ApplicationClient()


@pytest.fixture
def internal(activity):
    """The activity of the cast as only its agency and the secretariat see it."""
    activity.is_public = False
    activity.save()
    return activity


@pytest.fixture
def report(settings, tmp_path):
    """A report that is published for council members, with a file of its draft."""
    settings.FILES_ROOT = tmp_path
    report = ReportFactory()
    add_paragraph(report, 1, "The report begins.")
    add_paragraph(report, 2, "Agencies: ", counts=[cited_agency()])
    add_figure(report, 3)
    report = published(report, audience=Audience.COUNCIL).report
    sha256 = files.keep(b"the report")
    Rendition.objects.create(
        report=report, compile_number=1, language="en", format="txt", sha256=sha256, size=10
    )
    return report


def cited_agency() -> Cited:
    agency = AgencyFactory()
    return Cited(subject_of(agency), str(agency), agency.get_absolute_url())


@pytest.fixture
def worked_on(report, secretariat):
    """A line of the outline, a note in a ledger, a translation and a wording to be confirmed."""
    line = report.sections.create(
        key="line", position=9_000, level=1, heading_en="A line", source="standing"
    )
    note = report.ledger_notes.create(
        ledger="updates", subject="portal.update:1", reason="No news.", written_by=secretariat
    )
    report.translations.create(key="p-2", language="fr", parts=[], source_hash="0" * 64)
    wording = Wording.objects.create(
        source="Trees", source_key="0", language="fr", text="Arbres", state="review"
    )
    return line, note, wording


@pytest.fixture
def edited(report, secretariat):
    """An act of an editor on the paragraph of the report, and a remark on it."""
    edit = report.edits.create(key="p-1", is_hidden=True, hidden_reason="Old.")
    act = Event.record("edit.hidden", edit, by=secretariat, report=report.pk, steps=[["p-1", 0, 1]])
    remark = report.remarks.create(key="p-1", text="Is that so?", written_by=secretariat)
    return act, remark


@pytest.fixture
def job(secretariat):
    return Job.objects.create(kind="report.compile", key="one", label="One", started_by=secretariat)


@pytest.fixture
def passkey():
    """Of somebody outside the cast."""
    return Authenticator.objects.create(user=PersonFactory(), type="webauthn", data={})


@pytest.fixture
def colleague(activity):
    """The seat of somebody outside the cast, at the focal point's agency."""
    return AppointmentFactory(role="reader", agency=activity.lead)


@pytest.fixture
def evidence(internal, focal_point, settings, tmp_path):
    """A file with the section on ``activity`` of an open round, in an update that was accepted."""
    settings.FILES_ROOT = tmp_path
    section = open_round(internal.lead).submissions.get().sections.get()
    file = BytesIO(b"country;trained\n")
    found = evidence_actions.add(section=section, by=focal_point, file=file, name="table.csv")
    found.update = UpdateFactory(activity=internal)
    found.save()
    return found


def handed_in(agency, by, year: int):
    """What the agency submitted in a round of its own about that year."""
    held = open_round(
        agency,
        slug=f"round-{year}",
        period_starts_on=f"{year}-01-01",
        period_ends_on=f"{year}-12-31",
    )
    submission = held.submissions.get()
    section = submission.sections.get()
    content = {"status": "ongoing", "progress": "Work on it went on as it was planned."}
    answers.save(section=section, by=by, version=1, content=content, is_complete=True)
    return submissions.submit(submission=submission, by=by, version=2)


@pytest.fixture
def waiting(internal, focal_point, secretariat):
    """A comment on a submission that waits for review."""
    submission = handed_in(internal.lead, focal_point, 2010)
    return reviews.comment(section=submission.sections.get(), by=secretariat, text="Where?")


@pytest.fixture
def accepted(internal, focal_point):
    """A submission whose update, like the activity, is not public."""
    submission = handed_in(internal.lead, focal_point, 2011)
    return reviews.accept(submission=submission, by=PersonFactory(), number="1.0")


@pytest.fixture
def notice(focal_point):
    """Of the focal point, with the mail that told of it."""
    mail = Mail.objects.create(key="one", to=focal_point.email, content=b"")
    about = subject_of(focal_point)
    day, data = timezone.localdate(), {"inviter": "Secretariat"}
    return Notice.objects.create(
        person=focal_point, kind="invited", subject=about, day=day, data=data, mail=mail
    )


@pytest.fixture
def records(activity):
    """What a detail page of each kind shows, by the name of its route."""
    secret = DocumentFactory(is_public=False)
    agreement = Agreement.objects.create(slug="memorandum", title="Memorandum")
    area = Area.objects.create(
        theme=ThemeFactory(), agreement=agreement, status=AreaStatus.choices[0][0]
    )
    return {
        "agency-detail": activity.lead.slug,
        "country-detail": CountryFactory().alpha3.lower(),
        "body-detail": BodyFactory().slug,
        "document-detail": secret.slug,
        "mandate-detail": MandateFactory(document=secret).slug,
        "meeting-detail": MeetingFactory().slug,
        "cooperation-agreement": agreement.slug,
        "cooperation-area": area.theme.slug,
        "emg-stream": StreamFactory().theme.slug,
        "emg-group": IssueGroupFactory().body.slug,
    }


@pytest.fixture
def addresses(
    internal,
    job,
    records,
    passkey,
    colleague,
    evidence,
    waiting,
    accepted,
    notice,
) -> dict:
    """Route → address, for the routes that name a record; all others have one address."""
    made = {name: [key] for name, key in records.items()}
    made |= {f"api-{name}": [key] for name, key in records.items() if portals_own(name)}
    made["api-country-detail"] = [records["country-detail"].upper()]
    for name in ("activity-detail", "activity-edit", "update-log", "api-activity-detail"):
        made[name] = [internal.pk]
    made["job-detail"] = made["job-cancel"] = [job.pk]
    for name in (
        "person-detail",
        "person-leave",
        "person-forget-factors",
        "person-readmit",
        "appointment-add",
    ):
        made[name] = [colleague.person_id]
    made["appointment-end"] = made["appointment-hand-over"] = [colleague.pk]
    made["history"] = ["activity", internal.pk]
    section = evidence.section
    made["notice-read"], made["mail-detail"] = [notice.pk], [notice.mail_id]
    made |= of_round(section.submission.round.slug) | of_review(waiting)
    made["submission-extend"] = [section.submission_id]
    for name in ("submission-sheet", "submission-sheet-upload", "submission-word"):
        made[name] = [section.submission_id]
    made |= of_section(section)
    made["submission-receipt"] = [waiting.submission_id]
    made["submission-version"] = [waiting.submission_id, "1.0"]
    made["comment-answer"] = [waiting.submission_id, waiting.pk]
    made["evidence-add"] = [section.submission_id, section.key, evidence.question]
    made["evidence-file"] = made["evidence-remove"] = [evidence.pk]
    made["submission-reopen"] = made["submission-reported"] = [accepted.pk]
    made["mfa_remove_webauthn"] = [passkey.pk]
    made["openid_connect_login"] = made["openid_connect_callback"] = ["sign-on.test.example"]
    return made


def of_round(slug: str) -> dict:
    """The pages of a round."""
    names = ("detail", "export", "edit", "open", "close", "remind", "questions")
    made: dict = {f"round-{name}": [slug] for name in names}
    made["question-add"] = made["question-order"] = [slug]
    made["question-edit"] = made["question-remove"] = [slug, "progress"]
    return made


def of_review(waiting) -> dict:
    """The pages on which the secretariat reads what was submitted."""
    review = [waiting.submission_id]
    made: dict = {f"submission-{name}": review for name in ("review", "return", "accept")}
    made["comment-add"] = made["section-accept"] = [*review, waiting.section.key]
    made["comment-resolve"] = [*review, waiting.pk]
    return made


def of_desk(slug: str, act, remark) -> dict:
    """The pages on which editors write."""
    made = {f"desk-{name}": [slug, "p-1"] for name in ("paragraph", "preview", "presence")}
    return made | {
        "desk": [slug],
        "desk-act": [slug, "hide", "p-1"],
        "desk-undo": [slug, act.pk],
        "remark-settle": [slug, remark.pk],
    }


def of_work(slug: str, line, note, wording) -> dict:
    """Where sentences come from, the checks, the outline and the other languages."""
    made = {f"outline-{name}": [slug] for name in ("edit", "add", "copy")}
    made |= {f"outline-{name}": [slug, line.key] for name in ("line", "move", "remove", "preview")}
    made |= {f"translation-{name}": [slug, "fr"] for name in ("list", "export", "import")}
    made |= {f"translation-{name}": [slug, "fr", "p-2"] for name in ("edit", "act")}
    return made | {
        "outline-words": [slug, line.key, "fr"],
        "outline-restore": [slug, 1],
        "report-sources": [slug, "p-2"],
        "report-number": [slug, 1, "p-2"],
        "edition-sources": [slug, 1, "en", "p-2"],
        "edition-number": [slug, 1, "en", 1, "p-2"],
        "report-checks": [slug],
        "ledger-explain": [slug],
        "ledger-reopen": [slug, note.pk],
        "wording-list": ["fr"],
        "wording-revise": [wording.pk],
    }


def of_report(slug: str) -> dict:
    """The pages of a report, and of its first edition."""
    made: dict = {}
    for name in (
        "report-detail",
        "report-read",
        "report-compile",
        "report-render",
        "report-publishing",
        "report-terms",
        "report-review",
        "report-return",
        "report-clear",
        "report-publish",
        "api-report-detail",
    ):
        made[name] = [slug]
    for name in ("detail", "archive", "manifest", "make"):
        made[f"edition-{name}"] = [slug, 1]
    for name in ("read", "search", "changes", "coverage"):
        made[f"edition-{name}"] = [slug, 1, "en"]
    for kind in ("csv", "svg"):
        made[f"edition-figure-{kind}"] = [slug, 1, "en", "figure-3"]
    made["report-latest"] = [slug]
    made["edition-file"] = [slug, 1, "en", "txt"]
    made["report-file"] = [slug, "txt"]
    return made


def of_section(section) -> dict:
    """The pages on which an agency answers."""
    whole = ("detail", "check", "submit", "send", "clear", "send-back", "recall")
    parts = ("edit", "draft", "drop-draft", "no-change", "start", "assign")
    made = {f"submission-{name}": [section.submission_id] for name in whole}
    return made | {f"section-{name}": [section.submission_id, section.key] for name in parts}


def portals_own(name: str) -> bool:
    return name.startswith(("agency", "country", "document", "mandate", "meeting"))


@pytest.fixture
def report_addresses(report, edited, worked_on) -> dict:
    return of_report(report.slug) | of_desk(report.slug, *edited) | of_work(report.slug, *worked_on)


@pytest.fixture
def address(request, addresses):
    """A report is published, which takes its time, only where the route is one of its own."""
    if route_of(request).startswith(OF_REPORTS):
        addresses |= request.getfixturevalue("report_addresses")
    return lambda name: reverse(name, args=addresses.get(name))


def route_of(request) -> str:
    """The one that the test asks; for a test that asks them all, one of a report."""
    called = getattr(request.node, "callspec", None)
    name = called.params.get("name", "") if called else ""
    return name if name in MATRIX else OF_REPORTS[0]
