"""The second net: with every check of ours switched off the database still keeps drafts apart."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse

from portal.actions import answers, reviews, submissions
from portal.middleware import reader_of
from portal.models import Comment, Draft, Evidence, Submission, SubmissionSection, SubmissionVersion
from portal.models.people import NOBODY
from portal.row_security import GUARDED, Reader, everything, reading_as
from tests.application import acting
from tests.conftest import SignedInClient
from tests.factories import ActivityFactory, AppointmentFactory, open_round

pytestmark = pytest.mark.django_db
MODELS = [Submission, SubmissionSection, SubmissionVersion, Comment, Evidence, Draft]
CANARY = "canary-of-the-draft"


@pytest.fixture
def drafts(activity, focal_point, secretariat):
    """A row in every guarded table, of the agency that leads ``activity``."""
    submission = open_round(activity.lead).submissions.get()
    section = submission.sections.get()
    content = {"status": "ongoing", "progress": f"Five words and the {CANARY}."}
    answers.save(section=section, by=focal_point, version=1, content=content, is_complete=True)
    submission.refresh_from_db()
    submissions.submit(submission=submission, by=focal_point, version=submission.version)
    reviews.comment(section=section, by=secretariat, text=CANARY)
    Evidence.objects.create(
        submission=submission,
        section=section,
        name=CANARY,
        url="https://unep.example/",
        added_by=focal_point,
    )
    answers.keep_draft(
        section=section, by=focal_point, version=2, seq=0, changes={"progress": CANARY}
    )
    return submission


@pytest.fixture
def as_application(drafts, application_role):
    """The rest of the test acts as the role of pages and workers, which owns no table."""
    with acting():
        yield drafts


def counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in MODELS}


NONE = {model.__name__: 0 for model in MODELS}
ONE = {model.__name__: 1 for model in MODELS}


def test_nobody_sees_a_draft_who_does_not_say_who_asks(as_application):
    assert counts() == NONE


def test_the_agency_sees_its_own(as_application, focal_point):
    with reading_as(lambda: reader_of(focal_point)):
        assert counts() == ONE


def test_another_agency_sees_nothing(as_application, stranger):
    with reading_as(lambda: reader_of(stranger)):
        assert counts() == NONE


def test_the_secretariat_sees_all(as_application, secretariat):
    with reading_as(lambda: reader_of(secretariat)):
        assert counts() == ONE


def test_the_history_of_drafts_is_as_closed_as_they_are(as_application, stranger, focal_point):
    history = SubmissionSection.history.rel.related_model
    for person, is_seen in ((stranger, False), (focal_point, True)):
        with reading_as(lambda person=person: reader_of(person)), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            assert history.objects.filter(pgh_obj__isnull=False).exists() == is_seen


def test_one_connection_serves_two_people_and_then_nobody(as_application, focal_point, stranger):
    seen = []
    for reader in (reader_of(focal_point), reader_of(stranger), Reader()):
        with reading_as(lambda reader=reader: reader):
            seen.append(SubmissionSection.objects.count())
    seen.append(SubmissionSection.objects.count())

    assert seen == [1, 0, 0, 0]


def test_what_is_said_does_not_outlive_a_rollback(as_application, focal_point):
    with reading_as(lambda: reader_of(focal_point)):
        with transaction.atomic():
            assert Submission.objects.count() == 1
            transaction.set_rollback(True)
        assert Submission.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_nothing_of_a_reader_stays_on_the_connection(as_application, focal_point):
    """Outside a transaction each statement is one of its own, as in most requests."""
    with reading_as(lambda: reader_of(focal_point)):
        assert Submission.objects.count() == 1

    assert counts() == NONE


def test_a_row_cannot_be_moved_to_another_agency(as_application, focal_point, stranger):
    other = stranger.appointments.get().agency
    with (
        reading_as(lambda: reader_of(focal_point)),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
    ):
        Submission.objects.update(agency=other)


def test_nobody_writes_a_draft_in_the_name_of_somebody_else(as_application, focal_point, stranger):
    with (
        reading_as(lambda: reader_of(stranger)),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
    ):
        Draft.objects.create(person=focal_point, form="x", saved_at="2026-01-01T00:00Z")


def test_a_draft_can_be_counted_by_colleagues_but_not_taken(as_application, activity):
    colleague = AppointmentFactory(role="alternate", agency=activity.lead).person
    with reading_as(lambda: reader_of(colleague)):
        assert Draft.objects.count() == 1
        assert Draft.objects.update(content={}) == 0
        assert not Draft.objects.visible_to(colleague).exists()


def test_work_with_its_own_authority_sees_everything(as_application):
    with reading_as(Reader):
        assert counts() == NONE
        with everything():
            assert counts() == ONE
        assert counts() == NONE


def test_every_table_that_holds_drafts_is_guarded():
    """A new table that belongs to a submission has to be guarded, and so has its history."""
    belong = {
        model._meta.db_table
        for model in _models()
        if model is Submission or _points_at_a_submission(model)
    }
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity")
        guarded = {name for (name,) in cursor.fetchall()}

    assert belong - guarded == set()
    assert set(GUARDED) <= guarded


def _models():
    return apps.get_app_config("portal").get_models()


def _points_at_a_submission(model) -> bool:
    return any(
        field.is_relation and field.many_to_one and field.related_model is Submission
        for field in model._meta.get_fields()
    )


@pytest.fixture
def all_checks_off(monkeypatch):
    """As if every query of ours had forgotten to narrow."""
    for model in MODELS:
        monkeypatch.setattr(
            type(model.objects.all()), "visible_to", lambda queryset, user: queryset
        )


ADDRESSES = ("submission-detail", "submission-check", "submission-review", "submission-list")


def sweep(person, submission, section) -> list[str]:
    """The addresses at which somebody gets to read what only the agency may."""
    client = SignedInClient()
    client.force_login(person)
    leaks = []
    asked = [
        *(reverse(name, args=[submission.pk]) for name in ADDRESSES[:-1]),
        reverse("submission-list"),
        reverse("section-edit", args=[submission.pk, section.key]),
        reverse("submission-version", args=[submission.pk, "1.0"]),
        reverse("activity-detail", args=[section.activity_id]),
    ]
    for address in asked:
        answer = client.get(address)
        if CANARY.encode() in answer.content:
            leaks.append(address)
    return leaks


def test_with_all_checks_off_the_net_holds(as_application, stranger, all_checks_off):
    with everything():
        section = as_application.sections.get()

    assert sweep(stranger, as_application, section) == []


def test_without_the_net_the_same_sweep_finds_leaks(drafts, stranger, all_checks_off):
    """The control: the owner of the tables passes through every policy."""
    assert sweep(stranger, drafts, drafts.sections.get()) != []


def test_a_public_activity_of_another_agency_is_no_way_in(as_application, stranger):
    with everything():
        ActivityFactory(lead=as_application.agency)

    assert reader_of(stranger).agencies != NOBODY.agencies
