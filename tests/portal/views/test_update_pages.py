"""What came of a submission: on the page of its activity, and on a page that reports cite."""

import pytest
from django.urls import reverse
from lxml import html

from portal.actions import answers, reviews, submissions
from portal.models import Evidence, Update
from tests.factories import PersonFactory, UpdateFactory
from tests.factories.rounds import open_round
from tests.portal.views.handing_in import hand_in
from tests.portal.views.pages import HOSTILE, shown

pytestmark = pytest.mark.django_db

TOLD = {
    "progress": "A guide was published in two languages.",
    "results": "Eight cities measure fine particles.",
    "challenges": "Filters were lacking for five months.",
    "next_steps": "A workshop in Nairobi in March.",
    "figures": [{"what": "Cities", "number": "1250", "unit": "cities"}],
}


@pytest.fixture
def submission(activity, focal_point):
    """Accepted; the reader of these pages has not signed in."""
    done = hand_in(open_round(activity.lead).submissions.get(), focal_point, **TOLD)
    return reviews.accept(submission=done, by=PersonFactory(), number="1.0")


def correct(submission, by, **content):
    reviewer = PersonFactory()
    submissions.reopen(submission=submission, by=reviewer, reason="A figure was wrong.")
    submission.refresh_from_db()
    again = hand_in(submission, by, **TOLD | content)
    return reviews.accept(submission=again, by=reviewer, number=again.number)


def activity_page(client, activity) -> str:
    return client.get(activity.get_absolute_url()).text


def reported(client, submission):
    return client.get(reverse("submission-reported", args=[submission.pk]))


def test_an_update_shows_all_that_was_answered(client, submission, activity):
    text = shown(activity_page(client, activity))

    for told in [*list(TOLD.values())[:4], "1,250"]:
        assert told in text


def test_an_update_leads_to_the_submission_it_is_part_of(client, submission, activity):
    text = activity_page(client, activity)

    assert reverse("submission-reported", args=[submission.pk]) in text
    assert "Part of: Progress in 2009, version 1.0" in shown(text)


def test_what_staff_logged_is_part_of_nothing(client, activity):
    UpdateFactory(activity=activity)

    assert "Part of:" not in shown(activity_page(client, activity))


def test_a_confirmation_does_not_repeat_the_text(client, submission, activity, focal_point):
    later = open_round(
        activity.lead, slug="2010", period_starts_on="2010-01-01", period_ends_on="2010-12-31"
    ).submissions.get()
    answers.confirm_no_change(section=later.sections.get(), by=focal_point, version=1)
    later.refresh_from_db()
    done = submissions.submit(submission=later, by=focal_point, version=later.version)
    reviews.accept(submission=done, by=PersonFactory(), number="1.0")

    text = shown(activity_page(client, activity))

    assert text.count(TOLD["progress"]) == 1
    assert "No change since" in text
    assert f"confirmed by {activity.lead.acronym} on" in text


def test_what_was_replaced_is_folded_and_for_those_who_keep_the_record(
    client, submission, activity, focal_point, secretariat, council_member
):
    correct(submission, focal_point, progress="A guide was published in three languages.")

    assert TOLD["progress"] not in activity_page(client, activity)
    for person in (secretariat, focal_point):
        client.force_login(person)
        folded = html.fromstring(activity_page(client, activity)).xpath(
            "//details[summary[contains(., 'Replaced by a later version')]]"
        )
        assert [TOLD["progress"] in found.text_content() for found in folded] == [True]
    client.force_login(council_member)
    assert TOLD["progress"] not in activity_page(client, activity)


def test_the_page_that_reports_cite_tells_what_was_accepted(
    client, submission, focal_point, secretariat
):
    correct(submission, focal_point, progress="A guide was published in three languages.")

    for person in (None, focal_point, secretariat):
        if person:
            client.force_login(person)
        text = shown(reported(client, submission).text)
        assert "A guide was published in three languages." in text
        assert TOLD["progress"] not in text
        assert "Version 2.0, submitted" in text


def test_nothing_is_told_before_something_is_accepted(client, activity, focal_point, secretariat):
    submission = hand_in(open_round(activity.lead).submissions.get(), focal_point, **TOLD)

    for person in (None, focal_point, secretariat):
        client.logout()
        if person:
            client.force_login(person)
        assert reported(client, submission).status_code == 404


def test_what_is_written_next_is_not_told(client, submission, focal_point):
    submissions.reopen(submission=submission, by=PersonFactory(), reason="A figure was wrong.")
    section = submission.sections.get()
    content = TOLD | {"progress": "Not for anybody else yet."}
    answers.save(section=section, by=focal_point, version=section.version, content=content)

    response = reported(client, submission)

    assert TOLD["progress"] in shown(response.text)
    assert "Not for anybody else yet." not in response.text


def test_an_activity_that_is_not_public_takes_its_updates_along(
    client, submission, activity, focal_point, stranger
):
    activity.is_public = False
    activity.save()

    assert reported(client, submission).status_code == 404
    client.force_login(stranger)
    assert reported(client, submission).status_code == 404
    client.force_login(focal_point)
    assert reported(client, submission).status_code == 200


def test_what_is_written_is_never_markup(client, activity, focal_point):
    everything = dict.fromkeys(("progress", "results", "challenges", "next_steps"), HOSTILE)
    everything["figures"] = [{"what": HOSTILE, "number": "1", "unit": HOSTILE}]
    done = hand_in(open_round(activity.lead).submissions.get(), focal_point, **everything)
    done = reviews.accept(submission=done, by=PersonFactory(), number="1.0")
    made = Update.objects.get()
    Evidence.objects.create(
        submission=done,
        section=made.section,
        update=made,
        name=HOSTILE,
        url="https://example.org/",
        added_by=focal_point,
    )

    for text in (activity_page(client, activity), reported(client, done).text):
        assert "<script>alert" not in text
        assert shown(text).count("{{7*7}}") >= 7


def test_the_number_of_queries_does_not_grow(
    client, submission, activity, django_assert_max_num_queries
):
    made = Update.objects.get()
    for _number in range(5):
        UpdateFactory(activity=activity, section=made.section)
    address = reverse("submission-reported", args=[submission.pk])
    client.get(address)

    with django_assert_max_num_queries(9):
        assert client.get(address).text.count("<article") == 6
