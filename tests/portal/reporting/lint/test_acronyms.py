import pytest

from portal.reporting.document import Code
from tests.portal.reporting.lint.written import (
    decision,
    found,
    heading,
    keys,
    line,
    note,
    paragraph,
    report,
)

RULES = ("acronym-unknown", "acronym-first-use", "acronym-twice", "name-after-acronym")
KNOWN = {
    "UNEP": "United Nations Environment Programme",
    "UNDP": "United Nations Development Programme",
    "UNEP-WCMC": "UNEP World Conservation Monitoring Centre",
}
UNEP = "The United Nations Environment Programme (UNEP) reports."


def all_found(*texts: str, language: str = "en", **given) -> list[tuple[str, str]]:
    given.setdefault("acronyms", KNOWN)
    document = report(
        *(paragraph(text, key=str(n)) for n, text in enumerate(texts, 1)), language=language
    )
    return [(rule, each.key) for rule in RULES for each in found(rule, document, **given)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((UNEP, "UNEP acts. UNEP’s work."), []),
        (("UNEP acts.", "UNEP reports."), [("acronym-first-use", "1")]),
        (("UNEP acts.", UNEP), [("acronym-first-use", "1")]),
        ((UNEP, UNEP), [("acronym-twice", "2")]),
        (
            (UNEP, "The United Nations Environment Programme acts."),
            [("name-after-acronym", "2")],
        ),
        (("The United Nations Environment Programme acts.",), []),
        (("The MDG fund pays.", "The MDG fund ends."), [("acronym-unknown", "1")]),
        (("The Millennium Development Goals (MDG) count.", "The MDG fund pays."), []),
        (("MDG again, the Goals (MDG).",), [("acronym-first-use", "1")]),
        (("The programme, known by its letters (UNEP, in short), acts.", "UNEP reports."), []),
        (("It acts (UNEP report, page 3).",), [("acronym-first-use", "1")]),
        (("Two MEAs were signed.",), [("acronym-unknown", "1")]),
        (("Part VI and annex XIV, of 2009, on CO2 and COP15.",), []),
        (("The UN system.",), []),
        (("McDonald and the iPCC spoke at GC/GMEF.",), []),
    ],
)
def test_an_acronym_is_written_out_once_at_first_use(texts, expected):
    assert all_found(*texts) == expected


def test_joined_acronyms_are_two_unless_they_are_one():
    both = "The United Nations Development Programme (UNDP) and " + UNEP

    assert all_found(both, "A joint UNDP-UNEP project.") == []
    assert all_found("A joint UNDP-UNEP project.") == [("acronym-first-use", "1")] * 2
    assert all_found(UNEP, "UNEP-WCMC helped.") == [("acronym-first-use", "2")]
    assert all_found("The Reducing Programme (UN-REDD) began.", "UN-REDD goes on.") == []


def test_a_proper_name_keeps_its_short_form():
    text = "The MDG Achievement Fund pays."

    assert all_found(text) == [("acronym-unknown", "1")]
    assert all_found(text, proper_names=["MDG Achievement Fund"]) == []


def test_headings_decisions_tables_and_symbols_are_left_aside():
    document = report(
        heading(1, text="Report of UNEP"),
        decision(operative=[("Thanks", "UNEP.")]),
        paragraph("See ", Code("UNEP/GCSS.XI/3"), "."),
    )

    assert [keys(rule, document, acronyms=KNOWN) for rule in RULES] == [[]] * 4


def test_the_summary_comes_first_and_a_footnote_where_its_mark_stands():
    summary = report(paragraph(UNEP), summary=(line("UNEP acts."),))
    assert keys("acronym-first-use", summary, acronyms=KNOWN) == [""]

    noted = report(paragraph("See below.", note("UNEP.")), paragraph(UNEP, key="q"))
    assert keys("acronym-first-use", noted, acronyms=KNOWN) == ["p"]


@pytest.mark.parametrize("language", ["ru", "ar", "zh-hans"])
def test_it_does_not_run_where_names_have_other_letters(language):
    assert all_found("UNEP MDG.", language=language) == []


def test_it_runs_in_french_with_french_names():
    french = {"PNUE": "Programme des Nations Unies pour l'environnement"}

    assert all_found("L’ONU agit.", language="fr", acronyms=french) == []
    assert all_found("L’OMM agit.", language="fr", acronyms=french) == [("acronym-unknown", "1")]
    assert all_found("Le PNUE agit.", language="fr", acronyms=french) == [
        ("acronym-first-use", "1")
    ]


def test_a_name_that_is_part_of_a_longer_one_stays():
    text = "Governing Council of the United Nations Environment Programme Finance Initiative."

    assert all_found(UNEP, text) == []
