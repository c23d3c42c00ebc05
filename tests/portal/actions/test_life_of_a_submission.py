"""From asking to accepting: what each step leaves behind, and what it refuses."""

from datetime import timedelta

import pytest
from django.db import Error, transaction
from django.utils import timezone
from django.utils.translation import override

from portal.actions import agencies, answers, reviews, rounds, submissions
from portal.enums import SectionState, SubmissionState
from portal.exceptions import ActionError, StaleError
from portal.models import Comment, Draft, Event, Notice, Submission, SubmissionVersion, Update
from portal.row_security import Reader, reading_as
from tests.application import acting
from tests.factories import (
    ActivityFactory,
    AgencyFactory,
    PersonFactory,
    UpdateFactory,
    open_round,
)

pytestmark = pytest.mark.django_db

ANSWERS = {
    "status": "ongoing",
    "progress": "Un guide commun sur la qualité de l'air a été publié.",
    "results": "Huit villes mesurent.",
}


@pytest.fixture
def held(activity, focal_point):
    return open_round(activity.lead)


@pytest.fixture
def submission(held):
    return held.submissions.get()


@pytest.fixture
def section(submission):
    return submission.sections.get()


def save(section, by, **fields):
    section.refresh_from_db()
    content = ANSWERS | fields.pop("content", {})
    fields = {"version": section.version, "is_complete": True, "language": "fr"} | fields
    return answers.save(section=section, by=by, content=content, **fields)


def submit(submission, by, **fields):
    submission.refresh_from_db()
    return submissions.submit(submission=submission, by=by, version=submission.version, **fields)


@pytest.fixture
def submitted(submission, section, focal_point):
    save(section, focal_point)
    return submit(submission, focal_point)


def test_a_round_asks_each_agency_what_it_takes_part_in(activity, focal_point):
    other = AgencyFactory()
    joint = ActivityFactory(lead=other, title="Joint")
    joint.participations.create(agency=activity.lead, role="partner")
    bystander = AgencyFactory()

    held = open_round(activity.lead, other, bystander)

    asked = {
        (s.agency, section.activity)
        for s in held.submissions.select_related("agency")
        for section in s.sections.select_related("activity")
    }
    assert asked == {(activity.lead, activity), (activity.lead, joint), (other, joint)}
    assert Notice.objects.get(kind="asked").person == focal_point


def test_two_rounds_of_a_programme_do_not_overlap(held):
    with pytest.raises(ActionError):
        open_round(slug="another", period_starts_on=held.period_ends_on)


def test_a_saved_section_can_be_read_again(section, focal_point):
    saved = save(section, focal_point)

    saved.refresh_from_db()
    assert saved.content == ANSWERS
    assert (saved.state, saved.language, saved.saved_by) == ("draft", "fr", focal_point)
    assert saved.submission.state == SubmissionState.DRAFT


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh-hans"])
def test_a_stored_number_stays_what_it_is_in_every_language(section, focal_point, language):
    figures = [{"what": "Tonnes", "number": "1.125", "unit": "t"}]
    save(section, focal_point, content={"figures": figures})

    with override(language):
        again = save(section, focal_point, content={"figures": figures})

    assert again.content["figures"] == figures


def test_who_saves_second_overwrites_nothing(section, focal_point):
    save(section, focal_point)

    with pytest.raises(StaleError) as refused:
        save(section, PersonFactory(), version=1, content={"progress": "Other words."})

    section.refresh_from_db()
    assert section.content == ANSWERS
    assert focal_point.name in refused.value.message


def test_a_required_answer_is_missed(submission, section, focal_point):
    section.refresh_from_db()
    answers.save(
        section=section, by=focal_point, version=1, content={"status": "ongoing"}, is_complete=True
    )

    with pytest.raises(ActionError, match="Progress"):
        submit(submission, focal_point)


def test_a_warning_asks_for_a_reason(submission, section, focal_point):
    save(section, focal_point, is_complete=False)

    with pytest.raises(ActionError, match="warning"):
        submit(submission, focal_point)
    code = f"{section.key}..incomplete"
    done = submit(submission, focal_point, reasons={code: "The annex follows."})

    assert done.versions.get().reasons == {code: "The annex follows."}


def test_submitting_freezes_a_version(submitted, section, focal_point):
    version = submitted.versions.get()
    assert version.number == "1.0"
    assert version.content[0]["answers"][1]["value"] == ANSWERS["progress"]
    assert submitted.reference == f"TEST-2009-{submitted.agency.acronym}-01".upper()
    with pytest.raises(ActionError):
        save(section, focal_point)
    with pytest.raises(Error), transaction.atomic():
        SubmissionVersion.objects.update(content=[])


def test_a_return_opens_only_what_was_remarked_on(activity, focal_point, secretariat):
    ActivityFactory(lead=activity.lead, title="Another")
    submission = open_round(activity.lead).submissions.get()
    for section in submission.sections.all():
        save(section, focal_point)
    submit(submission, focal_point)
    first = submission.sections.get(activity=activity)
    remark = reviews.comment(
        section=first, by=secretariat, text="Which cities?", question="progress"
    )

    returned = reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")

    states = dict(submission.sections.values_list("activity", "state"))
    assert states.pop(activity.pk) == SectionState.RETURNED
    assert set(states.values()) == {SectionState.SUBMITTED}
    assert returned.state == SubmissionState.RETURNED
    reviews.answer(comment=remark, by=focal_point, text="Twelve, they are listed now.")
    save(first, focal_point, content={"progress": "Twelve cities in four countries use it."})
    again = submit(submission, focal_point)
    assert again.number == "1.1"
    assert [version.number for version in again.versions.newest_first()] == ["1.1", "1.0"]


def test_a_comment_without_an_answer_blocks_resubmitting(
    submitted, section, secretariat, focal_point
):
    reviews.comment(section=section, by=secretariat, text="Which cities?", question="progress")
    reviews.return_to_agency(submission=submitted, by=secretariat, number="1.0")
    save(section, focal_point)

    with pytest.raises(ActionError, match="Which cities"):
        submit(submitted, focal_point)


def test_accepting_makes_an_update_that_a_report_can_cite(
    submitted, section, secretariat, focal_point
):
    reviews.accept(submission=submitted, by=secretariat, number="1.0")

    update = Update.objects.get()
    assert update.narrative == ANSWERS["progress"]
    assert (update.section, update.author, update.language) == (section, focal_point, "fr")
    assert Submission.objects.get().state == SubmissionState.ACCEPTED


def test_of_two_reviewers_one_is_told_who_was_faster(submitted, secretariat):
    reviews.accept(submission=submitted, by=secretariat, number="1.0")

    with pytest.raises(StaleError, match=secretariat.name):
        reviews.return_to_agency(submission=submitted, by=PersonFactory(), number="1.0")


def test_a_correction_supersedes_what_was_accepted(submitted, section, secretariat, focal_point):
    reviews.accept(submission=submitted, by=secretariat, number="1.0")
    submissions.reopen(submission=submitted, by=secretariat, reason="A figure was wrong.")
    save(section, focal_point, content={"progress": "The guide was published in two languages."})
    submit(submitted, focal_point)

    reviews.accept(submission=submitted, by=secretariat, number="2.0")

    old, new = Update.objects.order_by("pk")
    assert (old.state, old.superseded_by) == ("superseded", new)
    assert (new.state, new.major) == ("accepted", 2)


def test_each_side_is_charged_only_with_the_time_it_had(
    submission, section, secretariat, focal_point
):
    now = timezone.now()
    Submission.objects.update(moved_at=now - timedelta(days=10))
    save(section, focal_point)
    submission = submit(submission, focal_point, at=now - timedelta(days=8))
    reviews.accept(submission=submission, by=secretariat, number="1.0", at=now - timedelta(days=5))

    submission = submissions.reopen(submission=submission, by=secretariat, reason="A wrong figure.")

    clocks = (submission.agency_seconds, submission.office_seconds)
    assert [seconds // 86_400 for seconds in clocks] == [2, 3]
    assert submission.moved_at >= now


def test_confirming_no_change_in_a_correction_takes_no_news_away(
    submitted, section, secretariat, focal_point
):
    reviews.accept(submission=submitted, by=secretariat, number="1.0")
    submissions.reopen(submission=submitted, by=secretariat, reason="Only to look at it again.")
    section.refresh_from_db()
    answers.confirm_no_change(section=section, by=focal_point, version=section.version)
    submit(submitted, focal_point)

    reviews.accept(submission=submitted, by=secretariat, number="2.0")

    assert Update.objects.accepted().telling().get().narrative == ANSWERS["progress"]


def test_a_recalled_version_stays_and_the_next_is_another(submitted, section, focal_point):
    submissions.recall(submission=submitted, by=focal_point)
    save(section, focal_point, content={"results": "Nine cities measure."})

    assert submit(submitted, focal_point).number == "1.1"
    assert submitted.versions.count() == 2


def test_nothing_goes_in_after_the_grace(submission, section, focal_point):
    save(section, focal_point)
    closes = submission.round.closes_at

    with pytest.raises(ActionError, match="closed"):
        submit(submission, focal_point, at=closes + timedelta(minutes=2, seconds=1))
    late = submit(submission, focal_point, at=closes + timedelta(minutes=2))

    assert late.is_late


def test_an_extension_reopens_a_closed_round_for_one_agency(submission, section, held, focal_point):
    rounds.close(held=held, by="test", at=timezone.now() - timedelta(hours=1))
    with pytest.raises(ActionError):
        save(section, focal_point)

    rounds.extend(
        submission=submission,
        by="test",
        until=timezone.now() + timedelta(days=30),
        reason="Illness",
    )

    assert save(section, focal_point).state == SectionState.DRAFT


def test_no_change_carries_the_earlier_text(submitted, secretariat, activity, focal_point):
    reviews.accept(submission=submitted, by=secretariat, number="1.0")
    later = open_round(
        activity.lead, slug="later", period_starts_on="2010-01-01", period_ends_on="2010-12-31"
    )
    section = later.submissions.get().sections.get()

    section = answers.confirm_no_change(section=section, by=focal_point, version=1)

    assert section.content == ANSWERS
    assert section.no_change_since == timezone.localdate()
    done = submit(later.submissions.get(), focal_point)
    reviews.accept(submission=done, by=secretariat, number="1.0")
    assert Update.objects.telling().count() == 1


def test_a_draft_is_kept_by_splices(section, focal_point):
    answers.keep_draft(
        section=section, by=focal_point, version=1, seq=0, changes={"progress": "Le guide 🌍 est"}
    )
    draft = answers.keep_draft(
        section=section,
        by=focal_point,
        version=1,
        seq=1,
        changes={"progress": {"at": 10, "cut": 1, "put": "🌱", "length": 14}},
    )
    assert draft.content == {"progress": "Le guide 🌍🌱est"}

    with pytest.raises(answers.OutOfStep):
        answers.keep_draft(
            section=section,
            by=focal_point,
            version=1,
            seq=1,
            changes={"progress": {"at": 0, "cut": 0, "put": "x", "length": 15}},
        )


def test_a_merged_agency_leaves_no_orphan(submission, section, focal_point, activity):
    successor = AgencyFactory()
    save(section, focal_point)

    agencies.merge(agency=activity.lead, into=successor, by="test")

    submission.refresh_from_db()
    assert submission.agency == successor


def test_every_step_is_written_down(submitted):
    kinds = set(Event.objects.values_list("kind", flat=True))
    assert {"round.opened", "submission.asked", "section.saved", "submission.submitted"} <= kinds


def test_no_text_of_a_comment_changes(submitted, section, secretariat):
    reviews.comment(section=section, by=secretariat, text="Which cities?")

    with pytest.raises(Error), transaction.atomic():
        Comment.objects.update(text="Other")


def test_nobody_reviews_what_they_submitted_themselves(submission, section, secretariat):
    save(section, secretariat)
    done = submit(submission, secretariat, on_behalf_note="By letter of 3 May")

    with pytest.raises(ActionError, match="Somebody else"):
        reviews.accept(submission=done, by=secretariat, number="1.0")
    _accepted, (refused,) = reviews.accept_many(chosen=[(done, "1.0")], by=secretariat)
    assert "Somebody else" in refused.reason


def test_a_remark_for_the_agency_comes_while_it_waits_and_on_what_was_read(
    submitted, section, secretariat, focal_point
):
    with pytest.raises(StaleError, match=r"version 1\.0"):
        reviews.comment(section=section, by=secretariat, text="Why?", number="0.9")
    submissions.recall(submission=submitted, by=focal_point)

    with pytest.raises(StaleError):
        reviews.comment(section=section, by=secretariat, text="Why?", number="1.0")
    assert reviews.comment(section=section, by=secretariat, text="For us", is_internal=True)


def test_what_was_logged_already_takes_the_place_of_an_earlier_update(
    submitted, section, secretariat, focal_point, activity
):
    reviews.accept(submission=submitted, by=secretariat, number="1.0")
    made = Update.objects.get()
    logged = UpdateFactory(activity=activity)
    submissions.reopen(submission=submitted, by=secretariat, reason="A figure was wrong.")
    save(section, focal_point, content={"results": "Nine."})
    submit(submitted, focal_point)

    reviews.accept_section(section=section, by=secretariat, number="2.0", logged=[logged])

    made.refresh_from_db()
    assert (made.state, made.superseded_by) == ("superseded", logged)
    assert list(Update.objects.accepted()) == [logged]


# --- What a second look has found ---------------------------------------------------------------


def test_who_is_returned_after_the_closing_can_still_answer(
    submitted, section, secretariat, focal_point
):
    late = submitted.round.closes_at + timedelta(days=3)
    reviews.comment(section=section, by=secretariat, text="Which cities?", question="progress")

    returned = reviews.return_to_agency(submission=submitted, by=secretariat, number="1.0", at=late)

    assert returned.takes_answers_at(late + timedelta(days=6))
    assert returned.due_at == late + timedelta(days=7)


@pytest.mark.parametrize("state", ["draft", "submitted", "returned"])
def test_only_what_is_accepted_is_reopened(submitted, secretariat, state):
    Submission.objects.update(state=state)

    with pytest.raises(StaleError):
        submissions.reopen(submission=submitted, by=secretariat, reason="Again.")


def test_what_was_cleared_meanwhile_is_not_sent_back(submitted, focal_point):
    with pytest.raises(StaleError):
        submissions.send_back(submission=submitted, by=focal_point, note="Shorter.")


def test_taking_back_opens_only_what_had_been_returned(activity, focal_point, secretariat):
    ActivityFactory(lead=activity.lead, title="Another")
    submission = open_round(activity.lead).submissions.get()
    for one in submission.sections.all():
        save(one, focal_point)
    submit(submission, focal_point)
    first = submission.sections.get(activity=activity)
    remark = reviews.comment(section=first, by=secretariat, text="Which cities?")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    reviews.answer(comment=remark, by=focal_point, text="Twelve.")
    save(first, focal_point)
    submit(submission, focal_point)

    submissions.recall(submission=submission, by=focal_point)

    states = dict(submission.sections.values_list("activity", "state"))
    assert states.pop(activity.pk) == SectionState.RETURNED
    assert set(states.values()) == {SectionState.SUBMITTED}


def test_two_returns_on_one_day_are_told_twice(submitted, section, secretariat, focal_point):
    for number in ("1.0", "1.1"):
        remark = reviews.comment(section=section, by=secretariat, text=f"On {number}?")
        reviews.return_to_agency(submission=submitted, by=secretariat, number=number)
        reviews.answer(comment=remark, by=focal_point, text=f"Said for {number}.")
        save(section, focal_point)
        submit(submitted, focal_point)
        reviews.resolve(comment=remark, by=secretariat)

    assert Notice.objects.filter(kind="returned", person=focal_point).count() == 2


def test_a_draft_of_another_machine_survives_the_saving_of_an_older_page(section, focal_point):
    saved = save(section, focal_point)
    answers.keep_draft(
        section=saved, by=focal_point, version=2, seq=0, changes={"results": "Two paragraphs more."}
    )

    save(section, focal_point, seq=0, content={"challenges": "None."})

    assert Draft.objects.get().content == {"results": "Two paragraphs more."}


def test_the_work_of_a_leaver_moves_whoever_hands_it_over(section, focal_point, application_role):
    successor = PersonFactory()
    section.assigned_to = focal_point
    section.save()
    answers.keep_draft(section=section, by=focal_point, version=1, seq=0, changes={"progress": "x"})

    with acting(), reading_as(Reader):
        moved = submissions.hand_over(
            leaving=focal_point, to=successor, agency=section.submission.agency, by=PersonFactory()
        )

    assert moved == {"sections": 1, "drafts": 1}
