"""What may not happen to a submission, or only once, whoever tries."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal import access, files
from portal.actions import answers, evidence, reviews, rounds, schedules, sections, submissions
from portal.enums import EvidenceState, SectionState, SubmissionState
from portal.exceptions import ActionError
from portal.models import Comment, Event, Evidence, Round, Submission
from portal.queries.boards import board
from tests.factories import ActivityFactory, PersonFactory, open_round
from tests.portal.views.handing_in import ANSWERS, hand_in, remark

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(activity, focal_point):
    return open_round(activity.lead).submissions.get()


@pytest.fixture
def section(submission):
    return submission.sections.get()


def link(section, by, **fields) -> Evidence:
    fields = {"name": "Minutes", "url": "https://unep.example/minutes"} | fields
    return Evidence.objects.create(
        submission=section.submission, section=section, added_by=by, **fields
    )


def returned(submission, by, text="Which languages?") -> Comment:
    made = remark(submission.sections.first(), by, text=text, question="progress")
    reviews.return_to_agency(submission=submission, by=by, number=submission.number)
    return made


def test_what_was_taken_back_after_a_correction_is_a_draft(submission, focal_point, secretariat):
    hand_in(submission, focal_point)
    reviews.accept(submission=submission, by=secretariat, number="1.0")
    submissions.reopen(submission=submission, by=secretariat, reason="A figure was wrong.")
    hand_in(submission, focal_point)

    submissions.recall(submission=submission, by=focal_point)

    assert set(submission.sections.values_list("state", flat=True)) == {SectionState.DRAFT}


def test_nothing_is_taken_back_once_a_section_is_accepted(activity, focal_point, secretariat):
    ActivityFactory(lead=activity.lead, title="Another")
    submission = hand_in(open_round(activity.lead).submissions.get(), focal_point)
    first = submission.sections.first()
    reviews.accept_section(section=first, by=secretariat, number="1.0")

    with pytest.raises(ActionError, match="accepted already"):
        submissions.recall(submission=submission, by=focal_point)


def test_evidence_of_a_version_stays_with_it(submission, section, focal_point, secretariat):
    shown = link(section, focal_point)
    hand_in(submission, focal_point)
    returned(submission, secretariat)
    later = link(section, focal_point, name="Photograph", url="https://unep.example/photograph")

    evidence.remove(evidence=later, by=focal_point)
    with pytest.raises(ActionError, match="submitted with a version"):
        evidence.remove(evidence=shown, by=focal_point)

    assert list(Evidence.objects.all()) == [shown]


def test_a_virus_is_found_once_and_a_lost_file_holds_up_no_other(
    section, focal_point, settings, tmp_path
):
    settings.FILES_ROOT = tmp_path
    waiting = {"state": EvidenceState.QUARANTINED, "url": ""}
    link(section, focal_point, name="lost.pdf", sha256="0" * 64, **waiting)
    clean = link(section, focal_point, name="clean.pdf", sha256=files.keep(b"%PDF-1.7"), **waiting)

    assert schedules.scan(timezone.now()) == {"clean": 1, "lost": 1}
    clean.refresh_from_db()
    assert clean.state == EvidenceState.CLEAN


def test_an_answer_is_kept_also_where_the_comment_was_resolved_meanwhile(
    submission, section, focal_point, secretariat
):
    hand_in(submission, focal_point)
    made = returned(submission, secretariat)
    section.refresh_from_db()
    reviews.resolve(comment=made, by=secretariat)

    for _turn in range(2):
        section.refresh_from_db()
        sections.save(
            section=section,
            by=focal_point,
            version=section.version,
            content=ANSWERS,
            language="en",
            is_complete=True,
            replies=[(made, "English and French.")],
        )

    assert [told.text for told in made.answers.all()] == ["English and French."]


def test_who_submitted_on_behalf_decides_on_nothing_of_it(submission, secretariat):
    hand_in(submission, secretariat, note="By letter of 3 May.")
    made = remark(submission.sections.first(), PersonFactory(secretariat=True))

    assert not access.can_resolve_comment(secretariat, made)
    assert access.can_resolve_comment(PersonFactory(secretariat=True), made)


def test_staff_take_back_only_what_they_submitted_themselves(submission, focal_point, secretariat):
    own = hand_in(submission, focal_point)
    assert not access.can_recall(secretariat, own)
    assert access.can_recall(focal_point, own)

    own.submitted_by = secretariat
    assert access.can_recall(secretariat, own)


def test_the_dates_of_a_closed_round_stay(submission):
    held = rounds.close(held=submission.round, by="test")
    later = timezone.now() + timedelta(days=9)

    with pytest.raises(ActionError, match="can no longer be changed"):
        rounds.change(held=held, by="test", version=held.version, changes={"closes_at": later})


def test_who_is_asked_again_is_not_late(submission, focal_point, secretariat):
    hand_in(submission, focal_point)
    returned(submission, secretariat)
    Submission.objects.update(extended_to=None)
    Round.objects.update(due_at=timezone.now() - timedelta(days=1))

    (row,) = board(Round.objects.get(), secretariat)

    assert row.submission.state == SubmissionState.RETURNED
    assert not row.is_late


def test_a_correction_after_the_deadline_is_not_late(submission, focal_point, secretariat):
    hand_in(submission, focal_point)
    reviews.accept(submission=submission, by=secretariat, number="1.0")
    Round.objects.update(due_at=timezone.now() - timedelta(days=1))
    submissions.reopen(submission=submission, by=secretariat, reason="A figure was wrong.")

    assert not hand_in(submission, focal_point).is_late


def test_no_two_rounds_of_a_year_give_one_reference(activity, focal_point):
    """Also where the later half of the year is asked about first."""
    type(activity).objects.update(ends_on=None, starts_on="2008")
    halves = [("2009-07-01", "2009-12-31"), ("2009-01-01", "2009-06-30")]
    given = []
    for number, (first, last) in enumerate(halves):
        held = open_round(
            activity.lead, slug=f"r{number}", period_starts_on=first, period_ends_on=last
        )
        given.append(hand_in(held.submissions.get(), focal_point).reference)

    assert [reference[-2:] for reference in given] == ["01", "02"]


def test_an_accepted_section_takes_no_more_remarks_for_the_agency(
    activity, focal_point, secretariat
):
    ActivityFactory(lead=activity.lead, title="Another")
    submission = hand_in(open_round(activity.lead).submissions.get(), focal_point)
    first = submission.sections.first()
    reviews.accept_section(section=first, by=secretariat, number="1.0")

    with pytest.raises(ActionError, match="is accepted"):
        remark(first, secretariat)
    assert remark(first, secretariat, is_internal=True).is_internal


def test_a_reviewers_second_thought_is_no_answer_of_the_agency(
    submission, focal_point, secretariat
):
    hand_in(submission, focal_point)
    made = returned(submission, secretariat)
    reviews.answer(comment=made, by=secretariat, text="The ones of the printed edition.")

    with pytest.raises(ActionError, match="Which languages"):
        hand_in(submission, focal_point)


def test_a_splice_is_not_put_into_a_text_that_somebody_else_has_saved(section, focal_point):
    answers.save(section=section, by=PersonFactory(), version=1, content=ANSWERS)
    section.refresh_from_db()
    splice = {"at": 0, "cut": 1, "put": "The", "length": len(ANSWERS["progress"]) + 2}

    with pytest.raises(answers.OutOfStep):
        answers.keep_draft(
            section=section, by=focal_point, version=1, seq=0, changes={"progress": splice}
        )

    assert not Event.objects.filter(kind="section.saved", actor=focal_point.email).exists()
