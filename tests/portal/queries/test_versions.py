"""What differs between two versions of a submission, and what became of the remarks on the old one."""

import pytest
from django.utils.translation import override

from portal.actions import answers, reviews, submissions
from portal.models import SubmissionVersion
from portal.queries.versions import compared_with, differences, remarks_before
from tests.factories import ActivityFactory, open_round
from tests.portal.test_worddiff import marked

pytestmark = pytest.mark.django_db

ANSWERS = {
    "status": "ongoing",
    "progress": "A guide was published in two cities.",
    "figures": [
        {"what": "Cities", "number": "2", "unit": ""},
        {"what": "Trainees", "number": "40", "unit": "people"},
    ],
}


@pytest.fixture
def submission(activity, focal_point):
    return open_round(activity.lead).submissions.get()


def version(submission, number: str, *sections: dict) -> SubmissionVersion:
    """As it would lie in the database, made without asking anybody."""
    major, minor = number.split(".")
    return SubmissionVersion(
        submission=submission, major=major, minor=minor, content=list(sections), pk=int(minor) + 1
    )


def section(key="activity-1", **answers) -> dict:
    kinds = {"figures": "table", "evidence": "file", "status": "choice"}
    evidence = answers.pop("evidence", [])
    return {
        "key": key,
        "title": "Air",
        "activity": 1,
        "language": "en",
        "no_change_since": answers.pop("no_change_since", None),
        "answers": [
            {
                "key": name,
                "kind": kinds.get(name, "text"),
                "label": name,
                "value": answers.get(name),
                "evidence": evidence if name == "evidence" else [],
            }
            for name in ("status", "progress", "figures", "evidence")
        ],
    }


def difference(submission, old: dict | None, new: dict | None):
    (found,) = differences(
        version(submission, "1.0", *([old] if old else [])),
        version(submission, "1.1", *([new] if new else [])),
    )
    return found


def by_key(found) -> dict:
    return {one.key: one for one in found.fields}


def test_a_changed_text_is_marked_word_by_word(submission):
    found = difference(
        submission, section(**ANSWERS), section(**ANSWERS | {"progress": "A guide was printed."})
    )

    assert found.change == "changed"
    assert [one.key for one in found.changed] == ["progress"]
    assert marked(by_key(found)["progress"].runs) == (
        "A guide was [-published in two cities-][+printed+]."
    )


def test_what_is_the_same_is_said_to_be_the_same(submission):
    found = difference(submission, section(**ANSWERS), section(**ANSWERS))

    assert found.is_same
    assert found.changed == []


def test_a_choice_is_shown_in_the_words_of_the_reader(submission):
    with override("fr"):
        found = difference(submission, section(status="ongoing"), section(status="completed"))
        shown = by_key(found)["status"]

    assert shown.label == "Statut"
    assert marked(shown.runs) == "[-En cours-][+Achevée+]"


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [("", "Said now.", "added"), ("Said then.", None, "removed"), (None, "", "same")],
)
def test_an_answer_comes_and_goes(submission, old, new, change):
    found = difference(submission, section(progress=old), section(progress=new))

    assert by_key(found)["progress"].change == change


def test_a_table_is_compared_row_by_row(submission):
    old = ANSWERS["figures"]
    new = [{**old[1], "number": "60"}, {"what": "Countries", "number": "4", "unit": ""}]

    found = by_key(difference(submission, section(figures=old), section(figures=new)))["figures"]

    assert [(row.change, [marked(cell) for cell in row.cells]) for row in found.rows] == [
        ("removed", ["[-Cities-]", "[-2-]", ""]),
        ("changed", ["Trainees", "[-40-][+60+]", "people"]),
        ("added", ["[+Countries+]", "[+4+]", ""]),
    ]
    assert found.heads == ["What is counted", "Number", "Unit"]


def test_a_file_is_known_by_what_is_in_it(submission):
    file = {"name": "minutes.pdf", "url": "", "sha256": "a" * 64}
    link = {"name": "Guide", "url": "https://example.org/guide", "sha256": ""}
    renamed = file | {"name": "Minutes of March.pdf"}

    same = difference(submission, section(evidence=[file]), section(evidence=[renamed]))
    swapped = by_key(difference(submission, section(evidence=[file]), section(evidence=[link])))[
        "evidence"
    ]

    assert same.is_same
    assert (swapped.change, swapped.evidence_added, swapped.evidence_removed) == (
        "changed",
        [link],
        [file],
    )


def test_sections_come_and_go(submission):
    old, new = section("activity-1", progress="One."), section("activity-2", progress="Two.")

    found = differences(version(submission, "1.0", old), version(submission, "1.1", new))

    assert [(one.key, one.change) for one in found] == [
        ("activity-2", "added"),
        ("activity-1", "removed"),
    ]


def test_confirming_no_change_is_a_change_of_what_is_said(submission):
    found = difference(
        submission, section(**ANSWERS), section(**ANSWERS, no_change_since="2009-06-01")
    )

    assert (found.change, found.changed) == ("changed", [])


# --- With remarks, through the actions ------------------------------------------------------


def save(section, by, **content):
    section.refresh_from_db()
    answers.save(
        section=section,
        by=by,
        version=section.version,
        content=ANSWERS | content,
        is_complete=True,
    )


def submit(submission, by):
    submission.refresh_from_db()
    return submissions.submit(submission=submission, by=by, version=submission.version)


def test_three_rounds_of_remarks_stay_readable(submission, focal_point, secretariat):
    part = submission.sections.get()
    for turn in range(3):
        save(part, focal_point, progress=f"Said for the {turn + 1}. time.")
        submit(submission, focal_point)
        remark = reviews.comment(
            section=part, by=secretariat, text=f"Remark {turn}", question="progress"
        )
        reviews.return_to_agency(submission=submission, by=secretariat, number=f"1.{turn}")
        reviews.answer(comment=remark, by=focal_point, text=f"Answer {turn}")
        if turn < 2:
            reviews.resolve(comment=remark, by=secretariat)
    save(part, focal_point, progress="Said for the last time.")
    submit(submission, focal_point)

    newest = submission.versions.newest_first()[0]
    before = compared_with(newest)
    (found,) = differences(before, newest, remarks_before(newest, before, secretariat))

    assert (newest.number, before.number) == ("1.3", "1.2")
    assert marked(by_key(found)["progress"].runs) == "Said for the [-3.-][+last+] time."
    assert [(str(one.comment), one.state) for one in found.remarks] == [("Remark 2", "answered")]
    assert [str(told) for told in found.remarks[0].comment.told] == ["Answer 2"]
    numbers = [one.number for one in submission.versions.newest_first()]
    assert numbers == ["1.3", "1.2", "1.1", "1.0"]


def test_a_remark_that_nobody_closed_comes_along(submission, focal_point, secretariat):
    """Made on 1.0, still open when 1.2 is compared with 1.1."""
    part = submission.sections.get()
    save(part, focal_point)
    submit(submission, focal_point)
    old = reviews.comment(section=part, by=secretariat, text="Old", question="progress")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    reviews.answer(comment=old, by=focal_point, text="Yes")
    save(part, focal_point)
    submit(submission, focal_point)
    new = reviews.comment(section=part, by=secretariat, text="New")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.1")
    reviews.answer(comment=new, by=focal_point, text="Yes")
    reviews.resolve(comment=new, by=secretariat)
    save(part, focal_point)
    submit(submission, focal_point)

    newest = submission.versions.newest_first()[0]
    found = remarks_before(newest, compared_with(newest), secretariat)

    assert [str(comment) for comment in found] == ["Old", "New"]


def test_remarks_among_reviewers_are_not_the_agencys(submission, focal_point, secretariat):
    part = submission.sections.get()
    save(part, focal_point)
    submit(submission, focal_point)
    reviews.comment(section=part, by=secretariat, text="For us", is_internal=True)
    reviews.comment(section=part, by=secretariat, text="For you")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    newest = submission.versions.newest_first()[0]
    later = version(submission, "1.1")
    later.pk = newest.pk + 1

    assert [str(c) for c in remarks_before(later, newest, focal_point)] == ["For you"]
    assert len(remarks_before(later, newest, secretariat)) == 2


def test_a_version_taken_back_is_not_what_the_reviewer_decided_on(
    submission, focal_point, secretariat
):
    part = submission.sections.get()
    save(part, focal_point)
    submit(submission, focal_point)
    remark = reviews.comment(section=part, by=secretariat, text="Why?")
    reviews.return_to_agency(submission=submission, by=secretariat, number="1.0")
    reviews.answer(comment=remark, by=focal_point, text="Because.")
    save(part, focal_point, progress="A guide was published in three cities.")
    submit(submission, focal_point)
    submissions.recall(submission=submission, by=focal_point)
    save(part, focal_point, progress="A guide was published in four cities.")
    submit(submission, focal_point)

    newest = submission.versions.newest_first()[0]

    assert (newest.number, compared_with(newest).number) == ("1.2", "1.0")


def test_the_number_of_queries_does_not_grow(
    activity, focal_point, secretariat, django_assert_num_queries
):
    for number in range(5):
        ActivityFactory(lead=activity.lead, title=f"Another {number}")
    submission = open_round(activity.lead).submissions.get()
    for part in submission.sections.all():
        save(part, focal_point)
    submit(submission, focal_point)
    newest = SubmissionVersion.objects.select_related("submission").get()

    with django_assert_num_queries(1):
        assert len(differences(newest, newest)) == 6
