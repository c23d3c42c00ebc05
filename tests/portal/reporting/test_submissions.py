"""A sentence that rests on an update rests on the submission it was written from."""

import pytest
from django.urls import reverse

from portal.actions import answers, reviews, submissions
from portal.models import Activity, Submission, Update
from portal.reporting.document import Cited, Paragraph, Text
from portal.reporting.sources import cited, public
from portal.reporting.submissions import with_submissions
from tests.factories import PersonFactory, UpdateFactory, open_round

pytestmark = pytest.mark.django_db

ANSWERS = {"status": "ongoing", "progress": "A guide was published in two languages."}


def accept(submission, by, **content) -> Submission:
    """Answered, submitted and accepted as it stands."""
    part = submission.sections.get()
    answers.save(
        section=part, by=by, version=part.version, content=ANSWERS | content, is_complete=True
    )
    submission.refresh_from_db()
    done = submissions.submit(submission=submission, by=by, version=submission.version)
    return reviews.accept(submission=done, by=PersonFactory(), number=done.number)


@pytest.fixture
def submission(activity, focal_point):
    return accept(open_round(activity.lead).submissions.get(), focal_point)


def paragraph(*records) -> Paragraph:
    return Paragraph(key="one", content=(Text("It went on."),), cites=cited(records))


def test_a_paragraph_cites_the_submission_of_its_update(submission):
    update = Update.objects.get()

    (found,) = with_submissions([paragraph(update)])

    assert found.cites == (
        *paragraph(update).cites,
        Cited(
            record=f"portal.submission:{submission.pk}",
            label=f"{submission.agency.acronym} – Progress in 2009, version 1.0",
            url=reverse("submission-reported", args=[submission.pk]),
        ),
    )


def test_two_updates_of_one_submission_cite_it_once_in_its_newest_version(submission):
    made = Update.objects.get()
    other = UpdateFactory(section=made.section, major=1, minor=1)

    (found,) = with_submissions([paragraph(other, made)])

    labels = [cite.label for cite in found.cites if cite.record.startswith("portal.submission")]
    assert len(labels) == 1
    assert labels[0].endswith("version 1.1")


def test_what_staff_logged_cites_no_submission(submission):
    logged, plain = UpdateFactory(), paragraph()

    assert with_submissions([paragraph(logged), plain]) == [paragraph(logged), plain]


def test_the_number_of_queries_does_not_grow(submission, django_assert_num_queries):
    made = Update.objects.get()
    updates = [made, *(UpdateFactory(section=made.section) for _number in range(3))]
    blocks = [paragraph(update) for update in updates]

    with django_assert_num_queries(4):
        with_submissions(blocks)


def test_what_only_confirms_is_not_offered_to_a_report(submission, activity, focal_point):
    """A year later nothing has changed: the report goes on citing what was said first."""
    later = open_round(
        activity.lead, slug="2010", period_starts_on="2010-01-01", period_ends_on="2010-12-31"
    ).submissions.get()
    answers.confirm_no_change(section=later.sections.get(), by=focal_point, version=1)
    later.refresh_from_db()
    done = submissions.submit(submission=later, by=focal_point, version=later.version)
    reviews.accept(submission=done, by=PersonFactory(), number="1.0")

    assert Update.objects.accepted().count() == 2
    assert [update.section.submission for update in public(Update)] == [submission]
    assert list(public(Activity)) == [activity]
