"""The outline: lines added, changed, moved, removed, brought back, copied."""

import pytest

from portal.actions import outlines
from portal.exceptions import ActionError, StaleError
from portal.models import Event, Report, Section
from tests.factories import PersonFactory, ReportFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    return Report.objects.get(pk=ReportFactory().pk)


@pytest.fixture
def officer():
    return PersonFactory()


def add(report, officer, heading, **fields):
    return outlines.add_line(report=report, by=officer, heading_en=heading, **fields)


def headings(report) -> list[str]:
    return [line.heading_en for line in report.sections.order_by("position", "pk")]


def test_a_line_is_added_behind_another_and_keeps_a_version(report, officer):
    first = add(report, officer, "First")
    add(report, officer, "Last", after=first)
    add(report, officer, "Middle", after=first)

    assert headings(report) == ["First", "Middle", "Last"]
    report.refresh_from_db()
    assert report.outline_number == 3
    newest = report.outlines.get(number=3)
    assert [line["heading_en"] for line in newest.lines] == ["First", "Middle", "Last"]
    assert newest.made_by == officer
    assert Event.objects.filter(kind="section.created").count() == 3


def test_a_line_without_heading_and_source_is_refused(report, officer):
    with pytest.raises(ActionError, match="Enter a heading"):
        add(report, officer, "")
    with pytest.raises(ActionError, match="no source") as refused:
        add(report, officer, "One", source="no-such-source")
    assert refused.value.field == "source"
    assert not report.sections.exists()


def test_a_parameter_that_the_source_does_not_know_is_refused(report, officer):
    with pytest.raises(ActionError, match="does not know colour") as refused:
        add(report, officer, "One", source="standing", parameters={"colour": "red"})
    assert refused.value.field == "parameters"


def test_a_change_is_a_version_and_no_change_is_none(report, officer):
    line = add(report, officer, "First")

    outlines.change_line(section=line, by=officer, heading_en="Erste", heading_fr="Première")
    outlines.change_line(section=line, by=officer, heading_en="Erste")

    line.refresh_from_db()
    assert (line.heading_en, line.heading_fr) == ("Erste", "Première")
    assert report.outlines.count() == 2


def test_who_saw_an_older_outline_is_told_who_changed_it(report, officer):
    line = add(report, officer, "First")
    other = PersonFactory(name="Officer, UNEP")
    outlines.change_line(section=line, by=other, heading_en="Second")

    with pytest.raises(StaleError, match="Officer, UNEP has changed this outline"):
        outlines.change_line(section=line, by=officer, outline=1, heading_en="Third")
    assert headings(report) == ["Second"]


def test_lines_move_up_and_down_and_stay_at_the_ends(report, officer):
    first = add(report, officer, "First")
    second = add(report, officer, "Second", after=first)
    add(report, officer, "Third", after=second)

    outlines.move_line(section=second, by=officer, step=-1)
    assert headings(report) == ["Second", "First", "Third"]
    versions = report.outlines.count()
    outlines.move_line(section=second, by=officer, step=-1)

    assert headings(report) == ["Second", "First", "Third"]
    assert report.outlines.count() == versions


def test_a_removed_line_comes_back_under_its_key(report, officer):
    first = add(report, officer, "First", key="kept", word_limit=300)
    add(report, officer, "Second", after=first)
    outlines.remove_line(section=first, by=officer)
    assert headings(report) == ["Second"]

    outlines.restore(report=report, by=officer, number=2)

    assert headings(report) == ["First", "Second"]
    assert report.sections.get(key="kept").word_limit == 300
    assert report.outlines.order_by("-number").first().number == 4


def test_a_key_is_never_given_twice(report, officer):
    """Edits are found by the key of a block: those of a removed line must not hit another one."""
    first = add(report, officer, "The same")
    outlines.remove_line(section=first, by=officer)

    again = add(report, officer, "The same")

    assert (first.key, again.key) == ("the-same", "the-same-2")


def test_the_next_report_begins_with_a_copy(report, officer):
    line = add(report, officer, "First", source="standing", parameters={"text": "x", "cites": {}})
    outlines.change_line(section=line, by=officer, wordings={"fr": {"text": "y"}})

    fields = {"session": report.session, "agenda_item": "5"}
    fields["agenda_document"] = report.agenda_document
    made = outlines.copy(report=report, by=officer, symbol="UNEP/GC.26/4", **fields)

    copied = made.sections.get()
    assert (copied.key, copied.parameters["text"], copied.wordings["fr"]) == (
        line.key,
        "x",
        {"text": "y"},
    )
    assert made.compile_number == 0
    outlines.change_line(section=copied, by=officer, heading_en="Other")
    line.refresh_from_db()
    assert line.heading_en == "First"


def test_a_line_that_somebody_removed_meanwhile_is_told(report, officer):
    line = add(report, officer, "First")
    outlines.remove_line(section=Section.objects.get(pk=line.pk), by=officer)

    for act in (
        lambda: outlines.change_line(section=line, by=officer, heading_en="Other"),
        lambda: outlines.move_line(section=line, by=officer, step=1),
        lambda: outlines.remove_line(section=line, by=officer),
    ):
        with pytest.raises(StaleError, match="removed this line meanwhile"):
            act()
    assert Event.objects.filter(kind="section.removed").count() == 1


def test_words_in_two_languages_do_not_overwrite_each_other(report, officer):
    line = add(report, officer, "First")
    seen = Section.objects.get(pk=line.pk)

    outlines.word_line(section=line, by=officer, language="fr", words={"text": "Un"})
    outlines.word_line(section=seen, by=officer, language="es", words={"text": "Uno"})

    assert Section.objects.get(pk=line.pk).wordings == {"fr": {"text": "Un"}, "es": {"text": "Uno"}}


@pytest.mark.parametrize("state", ["in_review", "cleared", "published"])
def test_another_outline_makes_the_report_a_draft_again(report, officer, state):
    Report.objects.filter(pk=report.pk).update(state=state)

    add(report, officer, "First")

    report.refresh_from_db()
    assert report.state == "draft"
    assert report.steps.get().state == "draft"
