"""What the lint is told of the records: figures that changed below an editor's text."""

import pytest

from portal.actions import wordings
from portal.models.events import subject_of
from portal.reporting import facts, manuscript
from portal.reporting.document import Cited, Count, Item, Paragraph, Text
from tests.factories import ActivityFactory, AgencyFactory
from tests.factories.editions import compiled


def paragraph(*parts, items=()) -> Paragraph:
    return Paragraph(key="p", content=tuple(parts), items=items)


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("27 agencies met.", "28 agencies met.", [("27", "28")]),
        ("27 of 30.", "28 of 30.", [("27", "28")]),
        ("In 2009, 27 met.", "In 2009, 27 met.", []),
        ("1,000 trees", "1,200 trees", [("1,000", "1,200")]),
        ("8.5 per cent", "9 per cent", [("8.5", "9")]),
        # The old figure still stands elsewhere: it is not dead.
        ("5 of 6.", "7 of 5.", [("6", "5")]),
        ("3 and 4.", "3.", [("4", "")]),
        ("no figure", "3", []),
    ],
)
def test_figures_are_compared_place_by_place(before, after, pairs):
    assert facts.changed_figures(paragraph(Text(before)), paragraph(Text(after))) == pairs


def test_numbers_in_words_count_where_they_open_a_list():
    one = Cited("portal.agency:1", "UNEP")
    before = paragraph(Count("three", of=(one,)), Text(" agencies"))
    after = paragraph(Count("four", of=(one,)), Text(" agencies"))

    assert facts.changed_figures(before, after) == [("three", "four")]


def test_entries_of_lists_are_looked_at():
    before = paragraph(Text("Of these:"), items=(Item((Text("12 trees"),)),))
    after = paragraph(Text("Of these:"), items=(Item((Text("13 trees"),)),))

    assert facts.changed_figures(before, after) == [("12", "13")]


@pytest.mark.django_db
def test_an_edited_paragraph_is_compared_with_what_its_editor_saw():
    report = compiled()
    row = report.paragraphs.get()
    base = row.content | {"content": [{"type": "text", "text": "27 came."}]}
    row.content = row.content | {"content": [{"type": "text", "text": "28 came."}]}
    row.save()
    report.edits.create(key=row.key, parts=[base], base=base, section=row.section)

    given = facts.given(manuscript.read(report, "en"))

    assert given.changed == {row.key: [("27", "28")]}


@pytest.mark.django_db
def test_acronyms_are_those_of_the_language():
    AgencyFactory(acronym="UNEP", name_en="Environment Programme", name_fr="Programme")
    wordings.word(source="UNEP", language="fr", text="PNUE", by="test")

    assert facts.acronyms("fr")["PNUE"] == "Programme"
    assert facts.acronyms("en")["UNEP"] == "Environment Programme"


@pytest.mark.django_db
def test_what_is_not_delivered_is_planned():
    activity = ActivityFactory()
    done = activity.milestones.create(slug="done", title="Done", is_done=True, done_on="2009")
    due = activity.milestones.create(slug="due", title="Due")

    given = facts.given(manuscript.read(compiled(), "en"))

    assert subject_of(due) in given.planned
    assert subject_of(done) not in given.planned
