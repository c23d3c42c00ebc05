"""Compile, edit ten paragraphs, change three source records, compile again: all edits stand, and
exactly the paragraphs whose records changed are flagged."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from portal.actions import compiling, editing, placing, records, reports
from portal.exceptions import StaleError
from portal.extension import ReportSource, report_sources
from portal.models import Activity, Paragraph, Report
from portal.reporting import manuscript
from portal.reporting.document import Text
from portal.reporting.sources import public
from tests.factories import ActivityFactory, AgencyFactory, PersonFactory, ReportFactory
from tests.factories.desk import shown

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "beside"])


def of_activities(scene):
    """A paragraph from each activity that everybody may read."""
    for activity in public(Activity).order_by("pk"):
        title = f"{activity.title} went on."
        yield scene.paragraph(activity.reference, (Text(title),), cites=[activity])


SOURCE = ReportSource(key="test-activities", label="Activities", blocks=of_activities)


@pytest.fixture
def by():
    return PersonFactory(name="Editor", secretariat=True)


@pytest.fixture
def report():
    lead = AgencyFactory()
    for n in range(14):
        ActivityFactory(title=f"Work {n}", reference=f"W{n}", lead=lead)
    report = Report.objects.get(pk=ReportFactory().pk)
    with report_sources.temporarily(SOURCE):
        reports.add_section(
            report=report,
            by="test",
            key="one",
            position=1,
            level=1,
            heading_en="One",
            source="test-activities",
        )
        compile_now(report)
        yield report


def compile_now(report) -> None:
    job = compiling.start(report=report, by="test")
    compiling.run(job_id=str(job.pk))
    report.refresh_from_db()


def rename(n: int, title: str) -> None:
    activity = Activity.objects.get(reference=f"W{n}")
    records.change(activity, by="test", changes={"title": title})


def flagged(report) -> set[str]:
    entries = manuscript.read(report, "en").entries
    return {entry.key.removeprefix("one/") for entry in entries if entry.is_changed_below}


def edit_ten(report, by) -> None:
    def key(n):
        return f"one/W{n}"

    for n in range(4):
        editing.edit_text(report=report, key=key(n), text=f"Mine {n}.", version=0, by=by)
    editing.edit_text(report=report, key=key(4), text="Mine 4.\n\nAnd more.", version=0, by=by)
    editing.hide(report=report, key=key(5), reason="Said above.", by=by)
    editing.hide(report=report, key=key(6), reason="Said above.", by=by)
    placing.move(report=report, key=key(7), after="one", by=by)
    placing.merge(report=report, key=key(9), into=key(8), by=by)
    placing.add(report=report, after=key(10), text="Added.", reason="Courtesy.", by=by)


AFTER = [
    "Work 7 went on.",
    *("Mine 0.", "Mine 1.", "Mine 2.", "Mine 3.", "Mine 4.", "And more."),
    "Work 8 went on. Work 9 went on.",
    *("Work 10 went on.", "Added.", "Work 11 went on.", "Work 12 went on.", "Work 13 went on."),
]


def test_edits_outlive_a_compile_and_exactly_what_changed_is_flagged(report, by):
    edit_ten(report, by)
    assert shown(report) == AFTER

    # One that was rewritten, one that is hidden, and one that nobody touched.
    rename(2, "Other work 2")
    rename(6, "Other work 6")
    rename(12, "Other work 12")
    compile_now(report)

    assert shown(report) == [line.replace("Work 12", "Other work 12") for line in AFTER]
    assert flagged(report) == {"W2", "W6"}
    row = Paragraph.objects.get(key="one/W2")
    entry = manuscript.read(report, "en").entry("one/W2")
    assert entry.blocks[0].cites[0].version == row.citations.get().version
    assert entry.edit.base["content"][0]["text"] == "Work 2 went on."


def test_a_compile_of_unchanged_records_flags_nothing(report, by):
    edit_ten(report, by)

    compile_now(report)

    assert shown(report) == AFTER
    assert flagged(report) == set()


def test_the_records_of_both_paragraphs_of_a_merge_are_watched(report, by):
    edit_ten(report, by)
    rename(9, "Other work 9")

    compile_now(report)

    assert flagged(report) == {"W9"}
    editing.take(report=report, key="one/W9", by=by)
    assert "Other work 9 went on." in shown(report)


def test_a_record_deleted_or_made_private_leaves_the_editors_words_waiting(report, by):
    edit_ten(report, by)
    Activity.objects.filter(reference="W1").delete()
    Activity.objects.filter(reference="W2").update(is_public=False)
    Activity.objects.filter(reference="W11").update(is_public=False)

    compile_now(report)

    whole = manuscript.read(report, "en")
    assert {orphan.key for orphan in whole.orphans} == {"one/W1", "one/W2"}
    assert not {"Mine 1.", "Mine 2.", "Work 11 went on."} & set(shown(report))
    assert flagged(report) == set()
    for key in ("one/W1", "one/W2"):
        editing.adopt(report=report, key=key, by=by)
    assert shown(report)[-2:] == ["Mine 1.", "Mine 2."]


def test_a_paragraph_that_goes_and_comes_back_finds_its_edit_again(report, by):
    edit_ten(report, by)
    Activity.objects.filter(reference="W3").update(is_public=False)
    compile_now(report)
    Activity.objects.filter(reference="W3").update(is_public=True)

    compile_now(report)

    assert "Mine 3." in shown(report)
    assert not manuscript.read(report, "en").orphans


def test_of_two_editors_at_the_same_moment_one_is_refused(report, by):
    """Each in a connection of its own, begun together."""
    ready, refused = Barrier(2), []

    def write(text: str) -> None:
        ready.wait()
        try:
            editing.edit_text(report=report, key="one/W1", text=text, version=0, by=by)
        except StaleError:
            refused.append(text)
        finally:
            connection.close()

    threads = [Thread(target=write, args=[text]) for text in ("Mine.", "Theirs.")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    (edit,) = report.edits.all()
    assert edit.version == 1
    assert len(refused) == 1
    assert refused[0] not in shown(report)
