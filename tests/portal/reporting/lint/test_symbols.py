import pytest
from msgspec.structs import replace

from portal.reporting.document import Code
from tests.portal.reporting.lint.written import found, line, note, paragraph, report, says
from tests.portal.reporting.sample import sample_masthead


@pytest.mark.parametrize(
    "symbol",
    ["UNEP/GCSS/XI/3", "UNEP/GC.25/1/Add", "A/64", "25/1/", "UNEP/GCSS.XI/3/Rev1", "IED-9-2"],
)
def test_a_symbol_out_of_form_is_an_error(symbol):
    [finding] = found("symbol-grammar", report(paragraph("See ", Code(symbol), ".")))

    assert finding.is_error
    assert symbol in str(finding.message)


@pytest.mark.parametrize(
    "symbol",
    [
        "UNEP/GCSS.XI/3",
        "UNEP/GC/25/17",
        "UNEP/EA.2/10*",
        "A/64/284/Add.2",
        "25/1",
        "SS.XI/3",
        "ICCD/COP(8)/16/Add.1",
        "IED-09-002",
        "https://www.unep.org/2009/report",
        "www.unemg.org/2010",
        "unemg@unep.org",
        "mailto:emg2@unep.org",
    ],
)
def test_symbols_and_addresses_in_form_are_none(symbol):
    document = report(paragraph("See ", Code(symbol), "."))

    assert found("symbol-grammar", document) == []
    assert found("missing-symbol", document) == []


def test_a_programme_adds_its_own_series():
    document = report(paragraph("See ", Code("XYZ-1"), "."))

    assert found("symbol-grammar", document)
    assert (
        found("symbol-grammar", document, is_symbol={"XYZ-1", "UNEP/GCSS.XI/3"}.__contains__) == []
    )


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("See UNEP/GCSS XI/3/Add.1.", True),
        ("See UNEP/GCSS-XI/3.", True),
        ("See UNEP/GCSS.XI/3.", False),
        ("The Council/Forum and the GC/GMEF met and/or rested.", False),
        ("At https://example.org/UNEP/GCSS-XI/3.", False),
    ],
)
def test_a_symbol_typed_into_the_text_is_read_too(text, is_found):
    assert says("typed-symbol", text) is is_found


def test_a_symbol_in_a_footnote_and_in_the_masthead_is_read():
    document = report(
        paragraph("See below.", note("See ", Code("A/64"), ".")),
        masthead=replace(sample_masthead(), symbol="UNEP/GCSS-XI/3"),
    )

    assert [finding.key for finding in found("symbol-grammar", document)] == ["", "p"]


def test_a_document_cited_by_its_title_lacks_a_symbol():
    [finding] = found(
        "missing-symbol", report(paragraph("See ", Code("Report of the meeting"), "."))
    )

    assert finding.severity == "warning"


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 0),
        ({"symbol": ""}, 1),
        ({"agenda_item": line("Item 4 of the provisional agenda")}, 1),
        ({"agenda_item": line("Item 4", note("See the agenda.", mark="*"))}, 1),
        ({"agenda_item": ()}, 0),
    ],
)
def test_the_masthead_names_the_report_and_its_agenda(changes, count):
    document = report(masthead=replace(sample_masthead(), **changes))

    assert [finding.key for finding in found("missing-symbol", document)] == [""] * count
