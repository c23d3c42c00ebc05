"""Which paragraph of a new text is which of the old one, and what differs between them."""

import pytest

from portal.reporting.comparison import compare
from portal.reporting.document import Document, Heading, Masthead, Paragraph, Text

LONG = "The Group met twice in {year} and adopted a plan for the years that follow, as asked."


def document(*blocks, summary=()) -> Document:
    empty = dict.fromkeys(Masthead.__struct_fields__, "")
    masthead = Masthead(**empty | {"organ": (), "agenda_item": ()})
    return Document("en", masthead, tuple((Text(line),) for line in summary), (), blocks)


def paragraph(key: str, text: str) -> Paragraph:
    return Paragraph(key=key, content=(Text(text),))


def told(old: Document, new: Document) -> list[tuple]:
    return [
        (change.kind, change.old and change.old.number, change.new and change.new.number)
        for change in compare(old, new).changes
    ]


def test_two_equal_texts_have_no_change():
    text = document(Heading("h", "One", 1), paragraph("a", "The Group met."), summary=["Short."])

    found = compare(text, text)

    assert (found.changes, found.same) == ([], 3)


def test_a_word_that_differs_is_shown_in_its_paragraph():
    old = document(paragraph("a", LONG.format(year=2009)))
    new = document(paragraph("a", LONG.format(year=2010)))

    (change,) = compare(old, new).changes

    assert change.kind == "changed"
    assert [run.text for run in change.runs if run.kind == "deleted"] == ["2009"]
    assert [run.text for run in change.runs if run.kind == "inserted"] == ["2010"]


def test_what_has_another_key_is_known_by_its_words():
    old = document(paragraph("session-25/a", LONG.format(year=2009)))
    new = document(paragraph("session-26/b", LONG.format(year=2010)))

    assert told(old, new) == [("changed", 1, 1)]


def test_the_same_key_alone_does_not_make_two_texts_one():
    old = document(paragraph("a", LONG.format(year=2009)))
    new = document(paragraph("a", "Nothing was said of meetings, ships or harbours by anybody."))

    assert sorted(told(old, new)) == [("added", None, 1), ("removed", 1, None)]


def test_what_moved_is_no_change_and_what_went_stands_where_it_stood():
    first, second, third = (
        paragraph("a", LONG.format(year=2009)),
        paragraph("b", "Ships were repaired in two harbours."),
        paragraph("c", "Trees grow slowly on the northern slopes."),
    )

    assert told(document(first, second, third), document(third, first)) == [("removed", 2, None)]


def test_each_paragraph_is_matched_once_and_with_its_likest():
    old = document(paragraph("a", LONG.format(year=2009)))
    new = document(
        paragraph("b", LONG.format(year=2010) + " It will meet again in the spring of that year."),
        paragraph("c", LONG.format(year=2010)),
    )

    assert told(old, new) == [("added", None, 1), ("changed", 1, 2)]


def test_a_heading_is_never_the_paragraph_of_the_same_words():
    old = document(Heading("a", "The Group met", 1))
    new = document(paragraph("a", "The Group met"))

    assert {change.kind for change in compare(old, new).changes} == {"added", "removed"}


def test_chinese_is_compared_by_characters():
    old = document(paragraph("a", "环境管理小组于二〇〇九年举行了两次会议。"))
    new = document(paragraph("b", "环境管理小组于二〇一〇年举行了两次会议。"))

    assert told(old, new) == [("changed", 1, 1)]


@pytest.mark.parametrize("count", [400])
def test_two_long_reports_are_compared_whole(count):
    old = document(
        *(paragraph(f"a{n}", f"{LONG.format(year=n)} {n * 7} ships.") for n in range(count))
    )
    new = document(
        *(paragraph(f"b{n}", f"{LONG.format(year=n)} {n * 7} ships.") for n in range(count))
    )

    assert compare(old, new).same == count
