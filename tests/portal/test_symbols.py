import pytest
from django.core.exceptions import ValidationError

from portal.extension import symbol_grammars
from portal.symbols import check_symbol, is_symbol, next_symbol


@pytest.mark.parametrize(
    "symbol", ["UNEP/GCSS.XI/3", "25/1", "A/64/284/Add.2", "ICCD/COP(8)/16/Add.1", "IED-09-002"]
)
def test_the_portal_knows_the_symbols_of_the_united_nations(symbol):
    assert is_symbol(symbol)


def test_a_programme_adds_the_series_of_its_own_documents():
    added = [grammar for grammar in symbol_grammars if grammar.key == "emg"]

    assert [bool(grammar.pattern.fullmatch("EMG/SOM.15/02")) for grammar in added] == [True]
    assert is_symbol("EMG/SOM.15/02")


def test_what_is_no_symbol_is_refused_with_an_example():
    with pytest.raises(ValidationError, match="for example UNEP/GCSS.XI/3"):
        check_symbol("report three")


@pytest.mark.parametrize(
    ("kind", "taken", "expected"),
    [
        ("original", [], "UNEP/GC.26/9"),
        ("corr", ["UNEP/GC.26/9"], "UNEP/GC.26/9/Corr.1"),
        ("corr", ["UNEP/GC.26/9", "UNEP/GC.26/9/Corr.1"], "UNEP/GC.26/9/Corr.2"),
        ("add", ["UNEP/GC.26/9", "UNEP/GC.26/9/Corr.1"], "UNEP/GC.26/9/Add.1"),
        ("rev", ["UNEP/GC.26/9", "UNEP/GC.26/9/Rev.1"], "UNEP/GC.26/9/Rev.2"),
        # To the last revision, whose count begins anew.
        (
            "corr",
            ["UNEP/GC.26/9", "UNEP/GC.26/9/Corr.1", "UNEP/GC.26/9/Rev.1"],
            "UNEP/GC.26/9/Rev.1/Corr.1",
        ),
    ],
)
def test_each_edition_has_the_next_symbol(kind, taken, expected):
    assert next_symbol("UNEP/GC.26/9", kind, taken) == expected
    assert is_symbol(expected)
