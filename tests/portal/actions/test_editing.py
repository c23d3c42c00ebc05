"""Editing without severing: what editors lay over a report outlives each compile."""

import pytest
from django.utils import timezone

from portal.actions import editing, placing, remarks
from portal.enums import ReportState
from portal.exceptions import ActionError, StaleError
from portal.models import Edit, Event, Presence, Report
from portal.models.desk import PRESENT
from portal.reporting import desk, manuscript
from portal.reporting.document import Code, Count, Note, Table, Text
from portal.reporting.document import Paragraph as ParagraphBlock
from tests.factories import DocumentFactory
from tests.factories.desk import relay, report_of, shown, words
from tests.portal.reporting.sample import HOSTILE

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    return report_of(
        words("one/a", "First.", "portal.agency:1"),
        words("one/b", "Second.", "portal.agency:2"),
        words("one/c", "Third.", "portal.agency:3"),
        words("one/d", "Fourth.", "portal.agency:4"),
    )


@pytest.fixture
def by(secretariat):
    return secretariat


def write(report, key, text, by, version=0, **fields) -> Edit:
    return editing.edit_text(report=report, key=key, text=text, version=version, by=by, **fields)


def entry(report, key):
    return manuscript.read(report, "en").entry(key)


# --- Words ------------------------------------------------------------------------------------


def test_an_edit_lies_over_the_paragraph_and_keeps_its_citations(report, by):
    write(report, "one/b", "Second, *again*.", by)

    assert shown(report) == ["First.", "Second, again.", "Third.", "Fourth."]
    (block,) = entry(report, "one/b").blocks
    assert [cite.record for cite in block.cites] == ["portal.agency:2"]
    event = Event.objects.get(kind="edit.written")
    assert (event.actor, event.data["steps"]) == (by.get_username(), [["one/b", 0, 1]])


def test_a_blank_line_splits_a_paragraph_and_the_numbers_follow(report, by):
    write(report, "one/a", "First.\n\nAnd a half.", by)

    assert shown(report)[:2] == ["First.", "And a half."]
    assert entry(report, "one/a").numbers == {"one/a": 1, "one/a~2": 2}
    assert entry(report, "one/b").number == 3


def test_the_compiled_words_take_the_edit_back(report, by):
    write(report, "one/a", "Other.", by)

    edit = write(report, "one/a", "  First. ", by, version=1)

    assert (edit.parts, edit.version) == ([], 2)
    assert not report.edits.in_force().exists()


def test_the_second_of_two_editors_is_refused_and_nothing_is_overwritten(report, by):
    write(report, "one/a", "Mine.", by)

    with pytest.raises(StaleError, match="Secretariat officer saved this paragraph"):
        write(report, "one/a", "Yours.", by, version=0)

    assert shown(report)[0] == "Mine."


def test_a_compile_while_somebody_writes_is_noticed(report, by):
    whole = manuscript.read(report, "en")
    seen = desk.stamp(whole.entry("one/a"), whole)
    relay(report, words("one/a", "First, of 2010.", "portal.agency:1"))

    with pytest.raises(StaleError, match="compiled again"):
        write(report, "one/a", "Mine.", by, seen=seen)


def test_a_compile_that_changes_other_paragraphs_disturbs_nobody(report, by):
    whole = manuscript.read(report, "en")
    seen = desk.stamp(whole.entry("one/a"), whole)
    relay(report, words("one/a", "First.", "portal.agency:1"), words("one/b", "Changed."))

    write(report, "one/a", "Mine.", by, seen=seen)

    assert shown(report) == ["Mine.", "Changed."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Enter the text"),
        (" \n\n ", "Enter the text"),
        ("A { alone", "stands alone"),
        ("{note 3}", "no footnote 3"),
        ("{number 48}", "No list counts 48"),
        ("x" * 50_001, "Shorten it"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(report, by, text, message):
    with pytest.raises(ActionError, match=message) as refused:
        write(report, "one/a", text, by)

    assert refused.value.field == "text"
    assert not report.edits.exists()


def test_a_text_of_20_000_characters_is_kept_whole(report, by):
    text = "word " * 4000

    write(report, "one/a", text, by)

    assert shown(report)[0] == text.strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_words(report, by, text):
    typed = text.replace("\\", "\\\\")
    for sign in "*{}":
        typed = typed.replace(sign, f"\\{sign}")

    write(report, "one/a", f"A {typed}", by)

    assert shown(report)[0] == f"A {text}"


def test_symbols_lead_to_documents_that_everybody_may_read(report, by):
    public = DocumentFactory(symbol="UNEP/GC.25/1")
    DocumentFactory(symbol="UNEP/GC.25/2", is_public=False)

    edit = write(report, "one/a", "See {symbol UNEP/GC.25/1} and {symbol UNEP/GC.25/2}.", by)

    codes = [part for part in edit.parts[0]["content"] if part["type"] == "code"]
    assert [code["url"] for code in codes] == [public.get_absolute_url(), ""]


def test_notes_and_numbers_of_the_compiled_text_may_move(by):
    note, count = Note((Text("See there."),)), Count("47", "/activities/")
    block = ParagraphBlock(
        "one/a", (Text("In "), count, Text(" cases"), note, Text(", see "), Code("A/1"), Text("."))
    )
    report = report_of(block)

    edit = write(report, "one/a", "Cases{note 1}: {number 47}.", by)

    assert [part["type"] for part in edit.parts[0]["content"]] == [
        *("text", "note", "text", "count", "text")
    ]


def test_tables_and_headings_are_not_rewritten(by):
    report = report_of(Table("one/t", "Totals", (), ()))

    with pytest.raises(ActionError, match="Only paragraphs"):
        write(report, "one/t", "Words.", by)
    with pytest.raises(ActionError, match="outline"):
        write(report, "one", "Words.", by)
    with pytest.raises(ActionError, match="no longer in the report"):
        write(report, "one/never", "Words.", by)


# --- Hidden, and shown again ------------------------------------------------------------------


def test_a_hidden_paragraph_is_not_printed_and_says_why(report, by):
    editing.hide(report=report, key="one/b", reason="Said above.", by=by)

    assert shown(report) == ["First.", "Third.", "Fourth."]
    assert entry(report, "one/c").number == 2
    assert entry(report, "one/b").edit.hidden_reason == "Said above."

    editing.show(report=report, key="one/b", by=by, version=1)

    assert shown(report)[1] == "Second."


def test_hiding_needs_a_reason(report, by):
    with pytest.raises(ActionError) as refused:
        editing.hide(report=report, key="one/b", reason="  ", by=by)

    assert refused.value.field == "reason"


# --- What changed below -----------------------------------------------------------------------


def changed(report):
    return [one.key for one in manuscript.read(report, "en").entries if one.is_changed_below]


@pytest.fixture
def below(report, by):
    """ "One/b" was edited, then its record changed."""
    write(report, "one/b", "Second, mine.", by)
    relay(
        report,
        words("one/a", "First, now.", "portal.agency:1"),
        words("one/b", "Second, now.", "portal.agency:2"),
    )
    return report


def test_only_an_edited_paragraph_is_flagged(below):
    assert changed(below) == ["one/b"]
    found = entry(below, "one/b")
    pool = desk.pool_for(found, manuscript.read(below, "en"))
    texts = (desk.base_text, desk.compiled_text, desk.edited_text)
    assert [text(found, pool) for text in texts] == ["Second.", "Second, now.", "Second, mine."]


def test_keeping_mine_ends_the_flag(below, by):
    editing.keep(report=below, key="one/b", by=by, version=1)

    assert changed(below) == []
    assert shown(below) == ["First, now.", "Second, mine."]


def test_taking_what_is_compiled_lets_go_of_the_words_but_not_of_the_place(below, by):
    placing.move(report=below, key="one/b", after="one", by=by)
    assert changed(below) == ["one/b"]

    editing.take(report=below, key="one/b", by=by, version=2)

    assert changed(below) == []
    assert shown(below) == ["Second, now.", "First, now."]


def test_a_hidden_paragraph_whose_record_changed_is_flagged(report, by):
    editing.hide(report=report, key="one/b", reason="Old.", by=by)
    relay(report, words("one/b", "Quite new.", "portal.agency:2"))

    assert changed(report) == ["one/b"]


def test_a_paragraph_that_was_only_moved_has_nothing_to_look_at(report, by):
    placing.move(report=report, key="one/b", after="one/d", by=by)
    relay(report, words("one/b", "New."), words("one/d", "Fourth."))

    assert changed(report) == []
    assert shown(report) == ["Fourth.", "New."]


# --- The records are gone ---------------------------------------------------------------------


def test_words_whose_records_are_gone_wait_to_be_kept_or_dropped(report, by):
    write(report, "one/b", "Second, mine.", by)
    relay(report, words("one/a", "First."))

    (orphan,) = manuscript.read(report, "en").orphans
    assert (orphan.key, shown(report)) == ("one/b", ["First."])

    edit = editing.adopt(report=report, key="one/b", by=by, version=1)

    assert shown(report) == ["First.", "Second, mine."]
    assert edit.cites == [
        {"record": "portal.agency:2", "label": "portal.agency:2", "url": "", "version": 1}
    ]
    assert manuscript.read(report, "en").orphans == ()


def test_an_orphan_is_dropped_and_comes_back_by_undo(report, by):
    write(report, "one/b", "Second, mine.", by)
    relay(report, words("one/a", "First."))

    edit = editing.remove(report=report, key="one/b", by=by)
    assert manuscript.read(report, "en").orphans == ()

    editing.undo(report=report, event=Event.objects.about(edit).first(), by=by)
    assert [one.key for one in manuscript.read(report, "en").orphans] == ["one/b"]


def test_an_orphan_whose_section_is_gone_too_is_still_listed(report, by):
    write(report, "one/b", "Second, mine.", by)
    section = report.sections.get(key="one")
    report.sections.create(key="two", position=2, heading_en="Two")
    section.delete()

    (orphan,) = manuscript.read(report, "en").orphans

    assert (orphan.key, orphan.section.key) == ("one/b", "two")


def test_an_edit_of_a_paragraph_that_comes_back_lies_over_it_again(report, by):
    write(report, "one/b", "Second, mine.", by)
    relay(report, words("one/a", "First."))
    relay(report, words("one/a", "First."), words("one/b", "Second.", "portal.agency:2"))

    assert shown(report) == ["First.", "Second, mine."]
    assert changed(report) == []


# --- Back -------------------------------------------------------------------------------------


def last(edit) -> Event:
    return Event.objects.about(edit).first()


def test_each_act_is_undone_and_the_undoing_too(report, by):
    write(report, "one/a", "Mine.", by)
    edit = write(report, "one/a", "Better.", by, version=1)

    undone = editing.undo(report=report, event=last(edit), by=by)
    assert shown(report)[0] == "Mine."
    assert undone.version == 3

    editing.undo(report=report, event=last(undone), by=by)
    assert shown(report)[0] == "Better."


def test_undo_of_the_first_edit_leaves_the_compiled_text(report, by):
    edit = write(report, "one/a", "Mine.", by)

    editing.undo(report=report, event=last(edit), by=by)

    assert shown(report)[0] == "First."
    assert not report.edits.in_force().exists()


def test_what_was_changed_since_is_not_undone(report, by):
    edit = write(report, "one/a", "Mine.", by)
    event = last(edit)
    write(report, "one/a", "Better.", by, version=1)

    with pytest.raises(StaleError):
        editing.undo(report=report, event=event, by=by)

    assert shown(report)[0] == "Better."


def test_a_version_of_the_history_comes_back(report, by):
    write(report, "one/a", "Mine.", by)
    write(report, "one/a", "Better.", by, version=1)
    editing.hide(report=report, key="one/a", reason="No.", by=by)

    edit = editing.restore(report=report, key="one/a", to=1, by=by, version=3)

    assert shown(report)[0] == "Mine."
    assert edit.version == 4


# --- The report, the remarks, the people ------------------------------------------------------


@pytest.mark.parametrize(
    "state", [ReportState.IN_REVIEW, ReportState.CLEARED, ReportState.PUBLISHED]
)
def test_editing_takes_a_report_back_to_a_draft_and_its_steps_say_so(report, by, state):
    Report.objects.update(state=state)

    write(report, "one/a", "Mine.", by)

    report.refresh_from_db()
    assert report.state == ReportState.DRAFT
    assert [(step.state, step.note, step.taken_by) for step in report.steps.all()] == [
        ("draft", "Edited", by)
    ]


def test_a_remark_stays_until_it_is_settled(report, by):
    remark = remarks.remark(report=report, key="one/a", text="Is that so?", by=by)

    settled = remarks.settle(remark=remark, by=by)
    again = remarks.settle(remark=remark, by=by)

    assert settled.settled_at == again.settled_at
    with pytest.raises(ActionError, match="Enter the remark"):
        remarks.remark(report=report, key="one/a", text=" ", by=by)


def test_who_is_at_a_paragraph_is_seen_by_the_others(report, by, stranger):
    remarks.here(report=report, key="one/a", by=by)
    remarks.here(report=report, key="one/a", by=by)

    assert desk.people_at(report, stranger) == {"one/a": ["Secretariat officer"]}
    assert desk.people_at(report, by) == {}
    remarks.gone(report=report, key="one/a", by=by)
    assert not Presence.objects.exists()


def test_who_has_said_nothing_for_two_minutes_is_not_there_any_more(report, by, stranger):
    remarks.here(report=report, key="one/a", by=by)
    Presence.objects.update(seen_at=timezone.now() - PRESENT)

    assert desk.people_at(report, stranger) == {}
