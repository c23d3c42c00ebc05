"""The whole lint: order, severities, and that no document can break it."""

import json
import sys

import pytest
from django.utils.functional import Promise
from django.utils.translation import override
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from portal.reporting.conventions import CONVENTIONS
from portal.reporting.document import Code, DraftDecision, Note, Operative, Paragraph, Table, Text
from portal.reporting.lint import RULES, Finding, Given, lint
from tests.portal.reporting.lint.written import (
    decision,
    heading,
    item,
    line,
    note,
    paragraph,
    report,
)
from tests.portal.reporting.sample import (
    HOSTILE,
    empty_document,
    hostile_document,
    sample_document,
    sample_masthead,
)

ERRORS = {
    "numbering",
    "lonely-heading",
    "length",
    "section-length",
    "cites-nothing",
    "not-public",
    "dead-figure",
    "symbol-grammar",
    "unbalanced",
}


def test_these_are_errors_and_all_else_is_worth_a_look():
    assert {rule.name for rule in RULES if rule.severity == "error"} == ERRORS
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_findings_come_in_the_order_of_reading():
    document = report(
        heading(1, "i"),
        paragraph("No stop", key="a", cites=()),
        paragraph("The “open UN,", key="b"),
        heading(3, "z"),
    )

    found = [finding.key for finding in lint(document, Given(word_limit=1))]
    assert found[0] == ""
    assert found[1:] == sorted(found[1:], key=["i", "a", "b", "z"].index)
    assert set(found) == {"", "a", "b", "z"}


def test_an_empty_document_has_no_faults():
    assert lint(empty_document()) == []
    assert lint(report(masthead=replace(sample_masthead(), agenda_item=(), symbol="")))


def test_messages_are_in_the_language_of_who_reads_them():
    [finding] = [f for f in lint(report(paragraph("No stop"))) if f.rule == "full-stop"]

    assert isinstance(finding.message, Promise)
    with override("ar"):
        assert "No stop" in str(finding.message)


@pytest.mark.parametrize("language", CONVENTIONS)
@pytest.mark.parametrize("make", [sample_document, hostile_document, empty_document])
def test_every_language_reads_every_document(language, make):
    found = lint(replace(make(), language=language))

    assert all(str(finding.message) for finding in found)


def test_hostile_text_is_quoted_as_text():
    [finding] = [
        f
        for f in lint(report(paragraph(HOSTILE[0] + " {0.__class__} %(x)s UN")))
        if f.rule == "united-nations"
    ]

    assert "{0.__class__} %(x)s UN" in str(finding.message)


TEXT = st.text(
    st.one_of(
        st.sampled_from("()[]{}“”‘’«»„《》\"'*.,;:。，؛、/-  \n UNEPa2٢一\ufffc\ud800"),
        st.characters(),
    ),
    max_size=40,
)
CODE_OR_TEXT = TEXT.map(Text) | TEXT.map(Code)
NOTE = st.builds(Note, st.lists(CODE_OR_TEXT, max_size=3).map(tuple), st.sampled_from(["", "*"]))
LINE = st.lists(CODE_OR_TEXT | NOTE, max_size=5).map(tuple)
KEY = st.sampled_from(["", "a", "a/b", "c"])
CLAUSES = st.lists(st.builds(Operative, TEXT, LINE), max_size=3).map(tuple)
BLOCK = st.one_of(
    st.builds(
        Paragraph, KEY, LINE, closing=LINE, is_numbered=st.booleans(),
        items=st.lists(LINE.map(lambda content: item(*content)), max_size=2).map(tuple),
    ),
    st.builds(lambda key, level, text: heading(level, key, text), KEY, st.integers(1, 4), TEXT),
    st.builds(DraftDecision, KEY, TEXT, CLAUSES, CLAUSES),
    LINE.map(lambda cell: Table("t", "", (), ((cell,),))),
)  # fmt: skip
GIVEN = st.builds(
    Given,
    acronyms=st.dictionaries(TEXT, TEXT, max_size=3),
    proper_names=st.lists(TEXT, max_size=3),
    changed=st.dictionaries(KEY, st.lists(st.tuples(TEXT, TEXT), max_size=3), max_size=3),
    section_limits=st.dictionaries(KEY, st.integers(), max_size=3),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([*CONVENTIONS, "xx"]), st.lists(BLOCK, max_size=6), LINE, GIVEN)
@example("en", [paragraph(*HOSTILE), decision()], line(*HOSTILE), Given())
def test_no_document_breaks_it(language, blocks, summary, given):
    found = lint(report(*blocks, language=language, summary=(summary,)), given)

    assert all(isinstance(finding, Finding) and str(finding.message) for finding in found)
    assert {finding.key for finding in found} <= {"", *(block.key for block in blocks)}


def long_report(paragraphs: int):
    """Every paragraph with something for each rule of text."""
    text = "In all 27 MDG agencies met (“UN”) in 2009; the agencies’ UNEP work, a) and  so on. " * 4
    return report(
        *(
            paragraph(text, note("See ", Code("A/64"), "."), "no end", key=f"p{number}")
            for number in range(paragraphs)
        )
    )


def calls(document) -> int:
    """How many functions are called: time that does not depend on the machine."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        lint(
            document,
            Given(
                acronyms={"UNEP": "United Nations Environment Programme"},
                changed={"p1": [("27", "28")]},
                section_limits={"p1": 5},
            ),
        )
    finally:
        sys.setprofile(before)
    return count


def test_four_times_the_paragraphs_take_four_times_the_work():
    lint(long_report(2))

    assert calls(long_report(400)) < 4.4 * calls(long_report(100))


def test_a_paragraph_of_20_000_characters_is_read():
    marks = paragraph("(“a” ‘b’ [c] " * 1_600, key="a")
    opened = paragraph('("“' * 7_000, key="b")
    words = paragraph("was held UN.2.5; " * 1_250, key="c")

    assert {finding.key for finding in lint(report(marks, opened, words))} >= {"a", "b", "c"}


def test_a_finding_is_made_of_plain_values():
    [finding] = [f for f in lint(report(paragraph("No stop"))) if f.rule == "full-stop"]
    plain = {name: str(value) for name, value in vars(finding).items()}

    assert json.loads(json.dumps(plain)) == plain
    assert set(plain) == {"rule", "severity", "key", "message", "hint"}
