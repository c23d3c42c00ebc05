from decimal import Decimal

import pytest
from django.urls import reverse

from tests.emg.views.reading import queries_of, text_of
from tests.factories import AgencyFactory, DocumentFactory
from tests.factories.emg import InventoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def url():
    return reverse("emg-inventories")


def test_it_is_empty_at_first(client, url):
    assert "No inventory yet" in text_of(client.get(url))


def test_totals_of_the_system_stand_apart_from_those_of_agencies(client, url):
    InventoryFactory(year=2009, total=1700000, personnel=200000, entities=52)
    InventoryFactory(year=2009, total=40000, agency=AgencyFactory(acronym="WFP"))

    page = text_of(client.get(url))

    assert "2009 1,700,000 – – – 8.5 52" in page
    assert "2009 WFP 40,000" in page
    assert page.index("1,700,000") < page.index("40,000")


def test_boundaries_that_differ_are_said_before_any_number(client, url):
    InventoryFactory(total=123456)

    page = text_of(client.get(url))

    assert page.index("The boundaries differ") < page.index("123,456")


def test_a_column_has_the_same_decimals_in_every_row(client, url):
    InventoryFactory(year=2009, total=Decimal("12.5"), air_travel=7)
    InventoryFactory(year=2008, total=10, air_travel=5)

    rows = client.get(url).context["system"]

    assert [str(row.total) for row in rows] == ["12.5", "10.0"]
    assert [str(row.air_travel) for row in rows] == ["7", "5"]


def test_two_years_make_a_chart_and_one_does_not(client, url):
    InventoryFactory(year=2008)
    alone = client.get(url).text
    InventoryFactory(year=2009)
    both = client.get(url).text

    assert "data:image/svg+xml" not in alone
    assert 'src="data:image/svg+xml;base64,' in both
    assert "The table below has the same numbers." in both


def test_a_note_is_shown_as_it_is_and_an_internal_source_is_not(client, url):
    source = DocumentFactory(title="Internal source", is_public=False)
    InventoryFactory(note="<script>x</script> {{7*7}}", document=source)

    page = client.get(url).text

    assert "&lt;script&gt;x&lt;/script&gt; {{7*7}}" in page
    assert "Internal source" not in page


def test_it_takes_as_many_queries_for_three_rows_as_for_one(client, url):
    def grow():
        InventoryFactory(agency=AgencyFactory(), document=DocumentFactory())

    grow()
    one = queries_of(client, url)
    grow()
    grow()

    assert queries_of(client, url) == one
