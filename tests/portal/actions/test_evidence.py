import threading
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.utils import timezone

from portal import files
from portal.actions import answers, evidence, reviews, submissions
from portal.enums import EvidenceState, SectionState, SubmissionState
from portal.exceptions import ActionError
from portal.models import Event, Evidence, Submission
from portal.uploads import limits
from portal.uploads.limits import Limits
from tests.factories import UpdateFactory
from tests.factories.rounds import open_round

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _store(settings, tmp_path):
    settings.FILES_ROOT = tmp_path / "files"
    settings.CLAMAV_ADDRESS = ""


@pytest.fixture
def section(activity):
    return open_round(activity.lead).submissions.get().sections.get()


def table(number: int = 1) -> BytesIO:
    return BytesIO(f"country;trained\nChad;{number}\n".encode())


@pytest.fixture
def add(section, focal_point):
    def added(number: int = 1, name: str = "table.csv") -> Evidence:
        return evidence.add(section=section, by=focal_point, file=table(number), name=name)

    return added


def test_a_file_becomes_evidence_of_its_section(section, add, focal_point):
    added = add(name="../../تقرير.csv")

    assert (added.section, added.submission) == (section, section.submission)
    assert (added.name, added.size, added.media_type) == ("تقرير.csv", 23, "text/csv")
    assert (added.added_by, added.state) == (focal_point, EvidenceState.CLEAN)
    assert files.path_of(added.sha256).read_bytes() == table().getvalue()


def test_a_file_begins_an_answer_and_leaves_the_version_of_the_texts(section, add):
    add()
    section.refresh_from_db()

    assert (section.state, section.version) == (SectionState.DRAFT, 1)
    assert section.submission.state == SubmissionState.DRAFT
    assert Event.objects.about(section).first().kind == "evidence.added"


def test_an_event_names_no_file(section, add):
    add(name="secret partner.csv")

    told = [f"{event.label} {event.data}" for event in Event.objects.all()]
    assert "secret" not in " ".join(told)


def test_the_same_content_twice_is_one_row(add):
    assert add(name="a.csv") == add(name="b.csv")
    assert Evidence.objects.get().name == "a.csv"


def test_a_refused_file_leaves_nothing(section, focal_point, settings):
    with pytest.raises(ActionError, match="must not be a web page"):
        evidence.add(section=section, by=focal_point, file=BytesIO(b"<svg/>"), name="a.png")

    assert not Evidence.objects.exists()
    assert not settings.FILES_ROOT.exists()


def test_of_several_files_a_refused_one_holds_up_no_other(section, focal_point):
    sent = [
        SimpleUploadedFile("a.csv", b"a;b\n"),
        SimpleUploadedFile("b.exe", b"MZ"),
        SimpleUploadedFile("c.csv", b"c;d\n"),
    ]

    added, refused = evidence.add_all(section=section, by=focal_point, sent=sent)

    assert [one.name for one in added] == ["a.csv", "c.csv"]
    assert [one.field for one in refused] == ["file"]


def with_limits(monkeypatch, **changes) -> None:
    monkeypatch.setattr(evidence, "LIMITS", Limits(**changes))


def test_a_section_takes_so_many_files_and_links(section, add, focal_point, monkeypatch):
    with_limits(monkeypatch, section_files=2)
    add(1)
    evidence.add_link(section=section, by=focal_point, url="https://unep.org/a")

    with pytest.raises(ActionError, match="at most 2 files and links"):
        add(2)
    with pytest.raises(ActionError, match="at most 2 files and links"):
        evidence.add_link(section=section, by=focal_point, url="https://unep.org/b")
    # What is there already takes no room.
    assert add(1) == section.evidence.in_order().first()


def test_the_files_of_a_section_take_so_much_room_together(add, monkeypatch):
    with_limits(monkeypatch, section_bytes=40)
    add(1)

    with pytest.raises(ActionError, match="together"):
        add(2)


def test_the_room_is_that_of_the_design():
    assert limits.LIMITS.section_files == 20
    assert limits.LIMITS.section_bytes == 50 * limits.MEGABYTE
    assert limits.LIMITS.file_bytes == 10 * limits.MEGABYTE


def test_a_link_is_kept_and_not_fetched(section, focal_point):
    link = evidence.add_link(
        section=section, by=focal_point, url=" https://unep.org/guide?x=1 ", name="The guide"
    )

    assert (link.url, link.name) == ("https://unep.org/guide?x=1", "The guide")
    assert link.get_absolute_url() == "https://unep.org/guide?x=1"


def test_the_same_link_twice_is_one_row_and_names_itself(section, focal_point):
    one, two = (
        evidence.add_link(section=section, by=focal_point, url="https://unep.org") for _ in "ab"
    )

    assert one == two
    assert one.name == "https://unep.org"


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", "ftp://unep.org/a", "file:///etc/passwd", "unep.org", "", "//x.y"),
        *("https://", "https://unep.org@evil.test/", "https://user:pass@unep.org/"),
        "https://unep.org/\u202eabc def",
        "data:text/html,x",
    ],
)
def test_only_whole_addresses_of_pages_are_links(section, focal_point, url):
    with pytest.raises(ActionError, match="Enter the whole address") as refused:
        evidence.add_link(section=section, by=focal_point, url=url)

    assert refused.value.field == "url"


def test_a_link_has_no_hidden_characters_in_its_name(section, focal_point):
    with pytest.raises(ActionError, match="invisible"):
        evidence.add_link(
            section=section, by=focal_point, url="https://unep.org", name="gui\u202ede"
        )


def test_removing_takes_the_row_and_leaves_the_content(section, add, focal_point):
    added = add()

    evidence.remove(evidence=added, by=focal_point)

    assert not section.evidence.exists()
    assert files.path_of(added.sha256).exists()
    assert Event.objects.about(section).first().kind == "evidence.removed"


def test_what_an_accepted_update_rests_on_stays(section, add, focal_point, activity):
    added = add()
    added.update = UpdateFactory(activity=activity)
    added.save()

    with pytest.raises(ActionError, match="rests on this"):
        evidence.remove(evidence=added, by=focal_point)

    assert section.evidence.get() == added


def submitted(section, focal_point) -> Submission:
    content = {"status": "ongoing", "progress": "Five words and one more."}
    answers.save(section=section, by=focal_point, version=1, content=content, is_complete=True)
    submission = Submission.objects.get()
    return submissions.submit(submission=submission, by=focal_point, version=submission.version)


def test_nothing_is_added_or_removed_after_submitting(section, add, focal_point):
    added = add()
    submitted(section, focal_point)

    with pytest.raises(ActionError, match="sent on meanwhile"):
        add(2)
    with pytest.raises(ActionError, match="sent on meanwhile"):
        evidence.remove(evidence=added, by=focal_point)

    assert Evidence.objects.get() == added


def test_after_acceptance_it_belongs_to_the_update(section, add, focal_point, secretariat):
    added = add()
    submission = submitted(section, focal_point)
    reviews.accept(submission=submission, by=secretariat, number=submission.number)
    added.refresh_from_db()

    assert added.update.activity == section.activity


def test_while_the_scanner_is_down_a_file_waits(add, settings):
    settings.CLAMAV_ADDRESS = "unix:/nowhere"
    added = add()
    assert added.state == EvidenceState.QUARANTINED

    assert evidence.scan_again(evidence=added, by="test").state == EvidenceState.QUARANTINED
    settings.CLAMAV_ADDRESS = ""
    assert evidence.scan_again(evidence=added, by="test").state == EvidenceState.CLEAN


def test_sent_again_when_the_scanner_is_back_it_is_clean(add, settings):
    settings.CLAMAV_ADDRESS = "unix:/nowhere"
    add()
    settings.CLAMAV_ADDRESS = ""

    assert add().state == EvidenceState.CLEAN
    settings.CLAMAV_ADDRESS = "unix:/nowhere"
    assert add().state == EvidenceState.CLEAN


@pytest.mark.django_db(transaction=True)
def test_the_same_file_sent_eight_times_at_once_is_one_row(section, focal_point):
    start = threading.Barrier(8)
    found = []

    def send():
        start.wait()
        try:
            one = evidence.add(section=section, by=focal_point, file=table(), name="a.csv")
            found.append(one.pk)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert set(found) == {Evidence.objects.get().pk}
    assert timezone.now() > Evidence.objects.get().added_at
