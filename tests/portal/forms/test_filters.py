import pytest
from django.http import QueryDict

from portal.forms.filters import ActivityFilter
from portal.partial_dates import PartialDate
from portal.queries import names
from tests.factories import AgencyFactory, ThemeFactory

pytestmark = pytest.mark.django_db


def reading(query: str) -> ActivityFilter:
    return ActivityFilter(QueryDict(query), names=names.current())


def test_criteria_name_records_by_their_keys():
    agency, theme = AgencyFactory(acronym="UNEP"), ThemeFactory(slug="water")

    criteria = reading("q=peat&agency=unep&role=lead&theme=water&since=October 2009").criteria

    assert criteria.q == "peat"
    assert (criteria.agency, criteria.is_lead) == (agency.pk, True)
    assert criteria.themes == (theme.pk,)
    assert criteria.since == PartialDate(2009, 10)


def test_what_means_nothing_is_left_out_and_said():
    filters = reading("theme=gone&until=soon&status=ongoing")

    assert filters.criteria.themes is None
    assert filters.criteria.status == "ongoing"
    assert filters.errors.keys() == {"theme", "until"}
    assert filters.has_more


@pytest.mark.parametrize(
    ("query", "number", "size"),
    [
        ("", 1, 25),
        ("page=3&size=100", 3, 100),
        ("page=0", 1, 25),
        ("page=101&size=33", 100, 25),
        ("page=-1", 1, 25),
        ("page=99999999999", 1, 25),
        ("page=%D9%A3", 1, 25),
    ],
)
def test_an_unknown_page_is_the_first(query, number, size):
    wanted = reading(query).wanted

    assert (wanted.number, wanted.size) == (number, size)


def test_an_address_leaves_out_what_is_empty_and_where_the_page_began():
    filters = reading("q=peat&theme=&page=4&after=abc&sort=title")

    assert filters.address(status="planned") == "?q=peat&sort=title&status=planned"
    assert filters.address(q=None) == "?sort=title"


def test_nulls_in_a_question_do_no_harm():
    filters = reading("q=a%00b")

    assert filters.criteria.q == ""
    assert "q" in filters.errors
