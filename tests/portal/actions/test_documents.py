import pytest

from portal.actions import documents
from portal.exceptions import ActionError
from tests.factories import DocumentFactory

pytestmark = pytest.mark.django_db


def test_create_keeps_the_symbol_as_it_is_printed(secretariat):
    document = documents.create(
        by=secretariat,
        slug="som-15",
        symbol="EMG/SOM.15/02",
        title="Report",
        kind="meeting_report",
        languages=["en"],
    )

    assert str(document) == "EMG/SOM.15/02"


@pytest.mark.parametrize("symbol", ["UNEP/GCSS.11/3", "som 15", "UNEP/GC.25/1\u202e"])
def test_create_refuses_what_is_no_symbol(secretariat, symbol):
    with pytest.raises(ActionError) as refused:
        documents.create(by=secretariat, slug="x", symbol=symbol, title="X", kind="report")

    assert refused.value.field == "symbol"


def test_create_refuses_a_symbol_that_is_taken(secretariat):
    DocumentFactory(symbol="A/64/284/Add.2")

    with pytest.raises(ActionError) as refused:
        documents.create(
            by=secretariat, slug="x", symbol="A/64/284/Add.2", title="X", kind="report"
        )

    assert refused.value.field == "symbol"
