import pytest

from portal.reporting.document import Code, DraftDecision, Table
from tests.portal.reporting.lint.written import (
    CITES,
    decision,
    found,
    heading,
    item,
    keys,
    line,
    note,
    paragraph,
    report,
    says,
)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("The UN system.", True),
        ("UN-wide work.", False),
        ("The U.N. system.", True),
        ("The UN’s work.", True),
        ("UNEP, UN-REDD, UN-Habitat and UN Women.", False),
        ("The United Nations system.", False),
        ("See ST/UN/2009 and A/UN.", False),
        ("UN Women and the UN system.", True),
    ],
)
def test_united_nations_is_written_in_full(text, is_found):
    assert says("united-nations", text) is is_found
    assert not says("united-nations", text, language="fr")


def test_symbols_and_given_names_keep_their_un():
    assert not says("united-nations", "See ", Code("UN 2009"), ".")
    assert not says("united-nations", "The UN Global Pulse.", proper_names=["UN Global Pulse"])


def test_headings_and_footnotes_have_the_full_name_too():
    document = report(heading(1, text="The UN"), paragraph("See.", note("By the UN.")))

    assert keys("united-nations", document) == ["h", "p"]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("It doesn't work.", True),
        ("They’re here.", True),
        ("It’s late.", True),
        ("Let's go.", True),
        ("UNEP’s work in Côte d’Ivoire.", False),
        ("The Group's work and the agencies' aims.", False),
        ("It is, and it does not.", False),
    ],
)
def test_formal_text_has_no_contractions(text, is_found):
    assert says("contraction", text) is is_found
    assert not says("contraction", text, language="es")


@pytest.mark.parametrize(
    ("content", "is_found"),
    [
        (("The  Group.",), True),
        (("The ", " Group."), True),
        (("The Group. ",), False),
        (("The Group.\n\n  It met.",), False),
        (("The\N{NO-BREAK SPACE} Group.",), True),
        (("The Group.", note("See  it."), " It met."), True),
    ],
)
def test_spaces_are_single(content, is_found):
    assert says("double-space", *content) is is_found


@pytest.mark.parametrize(
    ("language", "text", "is_found"),
    [
        ("en", "The Group met", True),
        ("en", "The Group met:", True),
        ("en", "The Group met.", False),
        ("en", "It said “yes.”", False),
        ("en", "It said “yes”.", False),
        ("en", "It met (in May.)", False),
        ("en", "", False),
        ("ar", "هل اجتمع؟", False),
        ("zh-hans", "小组举行了会议。", False),
        ("zh-hans", "小组举行了会议", True),
    ],
)
def test_a_numbered_paragraph_ends_with_a_full_stop(language, text, is_found):
    assert says("full-stop", text, language=language) is is_found


def test_the_end_of_a_paragraph_is_that_of_its_last_item_or_closing():
    ended = paragraph("These:", items=(item("One;"), item("Two:", items=(item("Three."),))))
    open_end = paragraph("These:", key="q", items=(item("One."), item("Two;")))
    closed = paragraph("These:", key="r", items=(item("One;"),), closing=line("And so on."))
    unnumbered = paragraph("No end", key="s", is_numbered=False)

    assert keys("full-stop", report(ended, open_end, closed, unnumbered)) == ["q"]


def test_a_paragraph_may_introduce_a_decision_or_table_with_a_colon():
    opening = paragraph("As suggested below:")

    assert not found("full-stop", report(opening, decision()))
    assert not found("full-stop", report(opening, Table("t", "Table", (), (), CITES)))
    assert found("full-stop", report(opening, heading(1)))


def test_a_footnote_ends_with_a_full_stop():
    assert says("note-full-stop", "It met.", note("See the report"))
    assert not says("note-full-stop", "It met.", note("See the report."))


PREAMBLE = [("Recalling", " decision 25/1,")]
OPERATIVE = [("Takes note", " of the report;"), ("Encourages", " the Group.")]


@pytest.mark.parametrize(
    ("language", "preamble", "operative", "count"),
    [
        ("en", PREAMBLE, OPERATIVE, 0),
        ("en", [("Recalling", " decision 25/1;")], OPERATIVE, 1),
        ("en", PREAMBLE, [("Takes note", " of it,"), ("Encourages", " it;")], 2),
        ("en", PREAMBLE, [("Takes note", " of it.")], 0),
        ("en", [], [("Takes note", " of it;")], 1),
        ("ar", [("إذ يشير", " إلى المقرر،")], [("يحيط", " علما؛"), ("يشجع", " الفريق.")], 0),
        ("zh-hans", [("忆及", "决定，")], [("注意到", "报告，"), ("鼓励", "小组。")], 0),
        ("en", [], [], 0),
    ],
)
def test_clauses_end_with_their_marks(language, preamble, operative, count):
    document = report(decision(preamble, operative), language=language)

    assert len(found("clause-end", document)) == count


def test_each_clause_opens_with_its_verb():
    assert not found("clause-verb", report(decision(PREAMBLE, OPERATIVE)))
    assert found("clause-verb", report(decision([("", "The decision,")], OPERATIVE)))


def test_a_clause_has_no_number_of_its_own():
    single = report(decision(PREAMBLE, [("1. Takes note", " of it.")]))

    assert not found("clause-number", report(decision(PREAMBLE, OPERATIVE)))
    [finding] = found("clause-number", single)
    assert "single" in str(finding.hint)


@pytest.mark.parametrize(
    ("block", "count"),
    [
        (decision(PREAMBLE, OPERATIVE), 0),
        (decision(PREAMBLE, OPERATIVE, organ="The Council"), 1),
        (decision(PREAMBLE, OPERATIVE, organ="إن مجلس الإدارة،"), 0),
        (decision(PREAMBLE, OPERATIVE, organ="理事会，"), 0),
        (DraftDecision("d", "", (), ()), 2),
    ],
)
def test_an_organ_decides_something(block, count):
    assert len(found("decision-frame", report(block))) == count
