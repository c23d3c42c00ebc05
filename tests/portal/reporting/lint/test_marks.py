import pytest
from msgspec.structs import replace

from portal.reporting.document import Code
from tests.portal.reporting.lint.written import (
    keys,
    line,
    note,
    report,
    says,
)
from tests.portal.reporting.sample import sample_masthead

NOTE = note("See it.")


@pytest.mark.parametrize(
    ("language", "before", "after", "is_found"),
    [
        ("en", "It met.", "", False),
        ("en", "It met", ".", True),
        ("en", "The Group,", " which met", False),
        ("en", "The Group", ", which met.", True),
        ("en", "The Group", " met.", False),
        ("en", "(The Group", ") met.", False),
        ("en", "The Group ", " met.", True),
        ("en", "", "The Group met.", True),
        ("fr", "Il s’est réuni", ".", False),
        ("fr", "Il s’est réuni.", "", True),
        ("es", "El Grupo,", " que", True),
        ("ru", "Группа", ", которая", False),
        ("ar", "اجتمع الفريق،", "", True),
        ("ar", "اجتمع الفريق", "،", False),
        ("zh-hans", "小组举行了会议。", "", True),
        ("zh-hans", "小组举行了会议", "。", False),
    ],
)
def test_a_footnote_mark_stands_on_its_side_of_the_punctuation(language, before, after, is_found):
    assert says("note-place", before, NOTE, after, language=language) is is_found


def test_several_marks_in_one_place_are_right():
    assert not says("note-place", "It met.", NOTE, note("And that."))
    assert not says("note-place", "It met.", NOTE, note("And that."), language="xx")


def test_numbers_are_for_the_text_and_asterisks_for_the_masthead():
    assert not says("note-series", "It met.", NOTE)
    assert says("note-series", "It met.", note("See it.", mark="*"))
    assert says("note-series", "It met.", note(" "))

    head = replace(sample_masthead(), agenda_item=line("Item 4", note(Code("UNEP/GCSS.XI/1"))))
    assert keys("note-series", report(masthead=head)) == [""]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [("临时议程", "项目 4", []), ("临时议程项目 4", "", [""])],
)
def test_in_chinese_the_asterisk_stands_inside_the_agenda_line(before, after, expected):
    head = replace(
        sample_masthead(), agenda_item=line(before, note(Code("UNEP/GCSS.XI/1"), mark="*"), after)
    )

    assert keys("agenda-asterisk", report(masthead=head, language="zh-hans")) == expected
    assert keys("agenda-asterisk", report(masthead=head)) == []
