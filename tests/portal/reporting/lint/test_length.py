import pytest

from portal.reporting.lint.length import length
from portal.reporting.lint.passages import Reading
from tests.portal.reporting.lint.written import (
    decision,
    found,
    heading,
    item,
    keys,
    line,
    note,
    paragraph,
    report,
)


def words(document) -> int:
    return length(Reading(document).passages, document.language)


def test_headings_footnotes_lists_decisions_and_the_summary_count():
    document = report(
        heading(1, text="Two words"),
        paragraph("Three words here", note("Four words below here."), items=(item("One."),)),
        decision(preamble=[("Recalling", " its decision,")], operative=[("Asks", "all.")]),
        summary=(line("A summary."),),
    )

    assert words(document) == 2 + 3 + 4 + 1 + 3 + 2 + 2


def test_a_dash_is_no_word():
    assert words(report(paragraph("UNEP – 1.5 million · “trees”"))) == 4


def test_chinese_counts_by_characters():
    assert words(report(paragraph("环境署" * 17 + " UNEP 2009。"), language="zh-hans")) == 30 + 2


@pytest.mark.parametrize(("limit", "expected"), [(3, [""]), (4, [])])
def test_the_whole_has_a_limit(limit, expected):
    document = report(paragraph("One two three four."))

    assert keys("length", document, word_limit=limit) == expected


def test_secretariat_reports_have_8500_words_at_most():
    assert keys("length", report(paragraph("word " * 8_500))) == []
    assert found("length", report(paragraph("word " * 8_501)))[0].is_error
    assert keys("length", report(paragraph("词" * 14_000), language="zh-hans")) == []
    assert keys("length", report(paragraph("词" * 15_000), language="zh-hans")) == [""]


SECTIONS = report(
    heading(1, "i", text="One"),
    paragraph("Two.", key="i/a"),
    heading(2, "below", text="Three"),
    paragraph("Four.", key="below/a"),
    heading(1, "ii", text="Five"),
    paragraph("Six seven.", key="bare/a"),
    paragraph("Eight.", key="bare/b"),
)


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({"i": 3}, ["i"]),
        ({"i": 4}, []),
        ({"below": 1}, ["below"]),
        ({"bare": 2}, ["bare/a"]),
        ({"bare": 3, "ii": 4}, []),
        ({"gone": 0}, []),
    ],
)
def test_a_section_has_a_limit_with_all_that_is_below_it(limits, expected):
    assert keys("section-length", SECTIONS, section_limits=limits) == expected
