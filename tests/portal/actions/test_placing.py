"""Paragraphs moved, merged and added: what stands where, and what it rests on."""

import pytest

from portal.actions import editing, placing
from portal.exceptions import ActionError
from portal.models import Event, Remark
from portal.reporting import manuscript
from portal.reporting.citing import cites_of
from portal.reporting.document import Cited, Item, Text
from tests.factories import AgencyFactory, MandateFactory, UpdateFactory
from tests.factories.desk import lay, relay, report_of, shown, words
from tests.factories.reports import SectionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    return report_of(*(words(f"one/{key}", f"{key}.", f"portal.agency:{key}") for key in "abcd"))


@pytest.fixture
def by(secretariat):
    return secretariat


def move(report, key, after, by):
    return placing.move(report=report, key=f"one/{key}", after=f"one/{after}", by=by)


def order(report) -> str:
    return "".join(shown(report)).replace(".", "")


def cites(report, key) -> list[str]:
    entry = manuscript.read(report, "en").entry(key)
    return [cite.record for block in entry.blocks for cite in block.cites]


def last(edit) -> Event:
    return Event.objects.about(edit).first()


# --- Moved ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moves", "result"),
    [
        (["a>c"], "bcad"),
        (["d>a"], "adbc"),
        # Behind the same paragraph: the one moved last stands nearest.
        (["d>a", "c>a"], "acdb"),
        # Each follows the other: only the last move counts.
        (["a>b", "b>a"], "abcd"),
        (["b>c", "c>b"], "abcd"),
        # A paragraph leaves those behind that were put after it.
        (["d>a", "a>c"], "dbca"),
        (["a>d", "b>d", "c>d"], "dcba"),
        (["a>b", "a>c", "a>d", "d>b"], "bdca"),
    ],
)
def test_paragraphs_stand_where_they_were_moved_last(report, by, moves, result):
    for step in moves:
        move(report, *step.split(">"), by=by)

    assert order(report) == result


def test_a_paragraph_moves_to_the_beginning_behind_the_heading(report, by):
    placing.move(report=report, key="one/c", after="one", by=by)

    assert order(report) == "cabd"


def test_a_text_that_is_edited_later_does_not_change_the_order(report, by):
    move(report, "d", "a", by)
    move(report, "c", "a", by)
    editing.edit_text(report=report, key="one/d", text="d!", version=2, by=by)

    assert order(report) == "acd!b"


def test_undoing_a_move_puts_back_all_that_it_changed(report, by):
    move(report, "d", "a", by)
    before = order(report)
    edit = move(report, "a", "c", by)

    editing.undo(report=report, event=last(edit), by=by)

    assert order(report) == before


def test_a_place_that_a_compile_takes_away_lets_the_paragraph_go_home(report, by):
    move(report, "a", "d", by)
    relay(report, *(words(f"one/{key}", f"{key}.") for key in "abc"))

    assert order(report) == "abc"


def test_a_moved_paragraph_belongs_to_the_section_where_it_stands(report, by):
    two = SectionFactory(report=report, key="two", position=2, heading_en="Two")
    lay(report, two, [words("two/x", "x.")])

    placing.move(report=report, key="one/a", after="two/x", by=by)

    assert order(report) == "bcdxa"
    assert manuscript.read(report, "en").entry("one/a").section == two


def test_the_summary_and_the_text_do_not_mix(report, by):
    summary = SectionFactory(report=report, key="summary", position=0, level=0)
    lay(report, summary, [words("summary/s", "s.", is_numbered=False)])

    with pytest.raises(ActionError, match="within the summary"):
        placing.move(report=report, key="one/a", after="summary/s", by=by)
    with pytest.raises(ActionError, match="within the summary"):
        placing.merge(report=report, key="one/a", into="summary/s", by=by)
    with pytest.raises(ActionError, match="no lists"):
        editing.edit_text(report=report, key="summary/s", text="s:\n- t", version=0, by=by)


# --- Merged -----------------------------------------------------------------------------------


def merge(report, key, into, by, **fields):
    return placing.merge(report=report, key=f"one/{key}", into=f"one/{into}", by=by, **fields)


def test_a_merged_paragraph_says_both_and_rests_on_both(report, by):
    merge(report, "b", "a", by)

    assert shown(report) == ["a. b.", "c.", "d."]
    assert cites(report, "one/a") == ["portal.agency:a", "portal.agency:b"]


def test_merged_into_the_one_below_the_words_keep_their_order(report, by):
    merge(report, "b", "c", by)

    assert shown(report) == ["a.", "b. c.", "d."]


def test_a_chain_of_merges_rests_on_all(report, by):
    merge(report, "c", "b", by)
    merge(report, "b", "a", by)

    assert shown(report) == ["a. b. c.", "d."]
    assert sorted(cites(report, "one/a")) == [f"portal.agency:{key}" for key in "abc"]


def test_the_text_of_both_may_be_given(report, by):
    merge(report, "b", "a", by, text="Both at once.")

    assert shown(report) == ["Both at once.", "c.", "d."]


def test_undoing_a_merge_sets_both_apart(report, by):
    edit = merge(report, "b", "a", by)

    editing.undo(report=report, event=last(edit), by=by)

    assert order(report) == "abcd"
    assert cites(report, "one/a") == ["portal.agency:a"]


def test_taking_the_compiled_text_back_sets_the_others_apart(report, by):
    merge(report, "b", "a", by)

    editing.take(report=report, key="one/a", by=by)

    assert order(report) == "abcd"


def test_words_never_vanish_with_the_paragraph_that_said_them(report, by):
    merge(report, "b", "a", by)
    relay(report, *(words(f"one/{key}", f"{key}.") for key in "bc"))

    assert order(report) == "bc"


def test_what_is_hidden_or_has_a_second_list_is_not_merged(by):
    listed = [Item((Text("entry"),))]
    report = report_of(
        words("one/a", "a:", items=tuple(listed)),
        words("one/b", "b:", items=tuple(listed)),
        words("one/c", "c."),
    )
    editing.hide(report=report, key="one/c", reason="No.", by=by)

    with pytest.raises(ActionError, match="Both paragraphs have lists"):
        merge(report, "b", "a", by)
    with pytest.raises(ActionError, match="hidden"):
        merge(report, "c", "a", by)
    with pytest.raises(ActionError, match="another paragraph"):
        merge(report, "a", "a", by)


# --- Added ------------------------------------------------------------------------------------


def test_an_added_paragraph_rests_on_the_records_as_they_are_now(report, by):
    mandate = MandateFactory()

    edit = placing.add(
        report=report,
        after="one/b",
        text="New.",
        cites=cites_of([f"mandate:{mandate.slug}"]),
        by=by,
    )

    assert shown(report) == ["a.", "b.", "New.", "c.", "d."]
    (cite,) = manuscript.read(report, "en").entry(edit.key).blocks[0].cites
    assert cite.record == f"portal.mandate:{mandate.pk}"
    assert cite.version == mandate.history.latest("pgh_id").pgh_id


def test_a_paragraph_that_rests_on_nothing_says_why(report, by):
    with pytest.raises(ActionError) as refused:
        placing.add(report=report, after="one/b", text="New.", by=by)
    assert refused.value.field == "cites"

    edit = placing.add(report=report, after="one/b", text="New.", reason="Courtesy.", by=by)

    assert Remark.objects.get(key=edit.key).text == "Rests on no record: Courtesy."


def test_added_paragraphs_survive_a_compile_are_edited_merged_and_taken_out(report, by):
    edit = placing.add(
        report=report, after="one/b", text="New.", cites=[Cited("portal.agency:9", "nine")], by=by
    )
    relay(report, *(words(f"one/{key}", f"{key}.") for key in "abcd"))
    editing.edit_text(report=report, key=edit.key, text="Newer.", version=1, by=by)
    assert shown(report)[2] == "Newer."

    placing.merge(report=report, key=edit.key, into="one/b", by=by)
    assert shown(report) == ["a.", "b. Newer.", "c.", "d."]
    assert "portal.agency:9" in cites(report, "one/b")

    editing.take(report=report, key="one/b", by=by)
    editing.remove(report=report, key=edit.key, by=by)
    assert order(report) == "abcd"


def test_taking_out_is_only_for_what_was_added(report, by):
    with pytest.raises(ActionError, match="Only added"):
        editing.remove(report=report, key="one/a", by=by)


# --- What an editor names as a source ---------------------------------------------------------


def test_records_are_named_by_key_or_by_the_address_of_their_page():
    agency, update = AgencyFactory(), UpdateFactory()

    found = cites_of(
        [
            f"agency:{agency.acronym}",
            f"http://portal.example{agency.get_absolute_url()}",
            f"/activities/{update.activity_id}/#update-{update.pk}",
            f"update:{update.pk}",
            "",
        ]
    )

    assert [cite.record for cite in found] == [
        f"portal.agency:{agency.pk}",
        f"portal.update:{update.pk}",
    ]


@pytest.mark.parametrize(
    "line",
    ["agency:nobody", "nonsense", "/agencies/", "https://[", "update:x", "secret:1", "/admin/"],
)
def test_a_line_that_leads_nowhere_is_named(line):
    with pytest.raises(ActionError) as refused:
        cites_of([line])

    assert refused.value.field == "cites"
    assert line in refused.value.message


def test_the_first_of_all_says_that_it_cannot_go_behind_its_followers(report, by):
    """Before it there is nothing that they could stand behind, so the move would come to nothing."""
    summary = SectionFactory(report=report, key="summary", position=0, level=0)
    lay(report, summary, [words("summary/s", "In short.", "portal.agency:9", is_numbered=False)])
    new = placing.add(report=report, after="summary/s", text="New.", reason="Because.", by=by)

    with pytest.raises(ActionError, match="others stand behind it") as refused:
        placing.move(report=report, key="summary/s", after=new.key, by=by)
    assert refused.value.field == "after"
