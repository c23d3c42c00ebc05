"""Three times back and forth: nothing of any round is lost, and each difference is the right one."""

from itertools import pairwise

import pytest
from django.urls import reverse

from portal.actions import reviews
from portal.queries.versions import differences
from tests.factories import open_round
from tests.portal.views.handing_in import hand_in
from tests.portal.views.pages import shown

pytestmark = pytest.mark.django_db
SAID = [f"The guide came out in {count} languages." for count in ("two", "three", "four", "five")]


@pytest.fixture
def submission(activity, focal_point, secretariat):
    submission = hand_in(open_round(activity.lead).submissions.get(), focal_point, progress=SAID[0])
    section = submission.sections.get()
    for turn, text in enumerate(SAID[1:], 1):
        submission.refresh_from_db()
        remark = reviews.comment(
            section=section, by=secretariat, text=f"Remark {turn}?", question="progress"
        )
        reviews.return_to_agency(submission=submission, by=secretariat, number=submission.number)
        reviews.answer(comment=remark, by=focal_point, text=f"Answer {turn}.")
        submission = hand_in(submission, focal_point, progress=text)
        reviews.resolve(comment=remark, by=secretariat)
    return submission


@pytest.mark.parametrize("reader", ["secretariat", "focal_point"])
def test_all_rounds_can_be_read(client, request, submission, reader):
    client.force_login(request.getfixturevalue(reader))
    name = "submission-review" if reader == "secretariat" else "submission-detail"

    page = shown(client.get(reverse(name, args=[submission.pk])).text)
    versions = [
        shown(client.get(reverse("submission-version", args=[submission.pk, number])).text)
        for number in ("1.0", "1.1", "1.2", "1.3")
    ]

    assert "1.3" in page
    assert all(text in version for text, version in zip(SAID, versions, strict=True))
    everything = page + "".join(versions)
    for turn in (1, 2, 3):
        assert f"Remark {turn}?" in everything
        assert f"Answer {turn}." in everything


def test_each_difference_is_between_a_version_and_the_one_before(submission):
    versions = list(submission.versions.order_by("minor"))

    changed = [
        next(field for field in differences(old, new)[0].fields if field.key == "progress")
        for old, new in pairwise(versions)
    ]

    words = [
        {run.kind: run.text.strip() for run in field.runs if run.kind != "same"}
        for field in changed
    ]
    assert [sorted(pair.values()) for pair in words] == [
        ["three", "two"],
        ["four", "three"],
        ["five", "four"],
    ]
