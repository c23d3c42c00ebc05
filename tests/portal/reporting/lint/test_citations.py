import pytest

from portal.reporting.document import Cited, Column, Figure, Note, Table, Text
from tests.portal.reporting.lint.written import (
    CITES,
    decision,
    found,
    heading,
    keys,
    line,
    note,
    paragraph,
    report,
)


def test_what_cites_nothing_cannot_be_cleared():
    table = Table("t", "Table", (Column("A"),), ())
    figure = Figure("f", "Figure", "Bars", "<svg/>", "Source", table)
    document = report(
        heading(1),
        paragraph("One.", key="a", cites=()),
        paragraph("Two.", key="b"),
        decision(),
        table,
        figure,
        heading(1),
        paragraph("Three.", key="c", cites=(), is_numbered=False),
        summary=(line("Summary."),),
    )

    assert keys("cites-nothing", document) == ["", "a", "t", "f"]
    assert all(finding.is_error for finding in found("cites-nothing", document))


def test_what_cites_something_can():
    table = Table("t", "Table", (Column("A"),), (), CITES)
    document = report(paragraph("One."), table, summary=(line("Summary."),), summary_cites=CITES)

    assert keys("cites-nothing", document) == []


@pytest.mark.parametrize(
    ("text", "old", "new", "is_dead"),
    [
        ("It has 27 members.", "27", "28", True),
        ("It has 28 members.", "27", "28", False),
        ("It has 127 members and 27.5 per cent.", "27", "28", False),
        ("It has 2,700 members and 1,027.", "27", "28", False),
        ("In all, 27.", "27", "28", True),
        ("Eight countries.", "eight", "nine", True),
        ("Eighteen countries.", "eight", "nine", False),
        ("About 10,000 people.", "10 000", "12 000", True),
        ("About 10\N{NO-BREAK SPACE}000 people.", "10,000", "12,000", True),
        ("حضر ٢٧ عضوا.", "27", "28", True),
        ("It has 27 members.", "27", "27", False),
        ("It has 27 members.", "", "27", False),
        ("有27个成员。", "27", "28", True),
        ("有八个国家。", "八", "九", True),
        ("有十八个国家。", "八", "九", False),
        ("The 27th meeting on CO2.", "2", "3", False),
        ("It has twenty-seven (27) members.", "27", "", True),
    ],
)
def test_an_edited_text_does_not_keep_an_old_figure(text, old, new, is_dead):
    document = report(paragraph(text))

    assert bool(found("dead-figure", document, changed={"p": [(old, new)]})) is is_dead


def test_an_old_figure_in_a_footnote_is_found_and_one_elsewhere_is_not():
    document = report(
        paragraph("See below.", Note((Text("27 members."),))), paragraph("27 trees.", key="q")
    )

    [finding] = found("dead-figure", document, changed={"p": [("27", "28")]})
    assert finding.key == "p"
    assert finding.is_error


def test_the_old_figure_beside_the_new_one_is_worth_a_look():
    document = report(paragraph("It rose from 27 to 28."))
    changed = {"p": [("27", "28")]}

    assert found("dead-figure", document, changed=changed) == []
    assert [f.severity for f in found("old-figure-beside-new", document, changed=changed)] == [
        "warning"
    ]


PLAN = Cited("portal.milestone:1", "Guidance note on climate change for country teams")


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("The guidance note on climate change for country teams was published in May.", True),
        ("The climate change guidance note for country teams has since been completed.", True),
        ("UNEP completed the guidance note on climate change for country teams.", True),
        ("The guidance note on climate change for country teams is to be published.", False),
        ("The guidance note on climate change for country teams was not published.", False),
        ("The guidance note on climate change for country teams will have been issued.", False),
        ("A workshop was held. The guidance note on climate change for teams is due.", False),
        ("A workshop was held in Nairobi.", False),
    ],
)
def test_a_plan_is_not_presented_as_done(text, is_found):
    document = report(paragraph(text, cites=(PLAN,)))

    assert bool(found("planned-as-done", document, planned={PLAN.record})) is is_found
    assert found("planned-as-done", document) == []


def test_that_rule_reads_english_and_no_footnotes():
    text = "The guidance note on climate change for country teams was published."
    planned = {PLAN.record}

    french = report(paragraph(text, cites=(PLAN,)), language="fr")
    assert found("planned-as-done", french, planned=planned) == []
    noted = report(paragraph("See below.", note(text), cites=(PLAN,)))
    assert found("planned-as-done", noted, planned=planned) == []
