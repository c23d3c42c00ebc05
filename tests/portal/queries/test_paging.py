import pytest

from portal.models import Activity
from portal.queries import paging
from portal.queries.activities import ORDERS
from tests.factories import ActivityFactory

pytestmark = pytest.mark.django_db

DATES = ["2009-10-23", "2009-10", "2009", "2010-01", "2009-10", "2008", "2009-10"]


def walk(order, size=2, between=lambda: None):
    """All rows by their cursors, with the marks of each page."""
    wanted, pages = paging.Wanted(size=size), []
    while wanted:
        page = paging.read_page(Activity.objects.all(), ORDERS[order], wanted, ("pk",))
        pages.append(page)
        between()
        wanted = page.after and paging.Wanted(size=size, after=read_again(page.after, order))
    return pages


def read_again(mark, order):
    return paging.Mark.read(str(mark), len(ORDERS[order].columns))


@pytest.mark.parametrize("order", ORDERS)
def test_cursors_meet_every_row_once_in_order(order):
    for number, date in enumerate(DATES):
        ActivityFactory(starts_on=date, title=f"{'aB'[number % 2]} {number % 3}")
    whole = paging.read_page(
        Activity.objects.all(), ORDERS[order], paging.Wanted(size=100), ("pk",)
    )

    pages = walk(order)

    assert [row for page in pages for row in page.rows] == whole.rows
    assert [(page.first, page.last) for page in pages] == [(1, 2), (3, 4), (5, 6), (7, 7)]


def test_cursors_meet_every_row_once_while_rows_are_added():
    old = {ActivityFactory(starts_on=date).pk for date in DATES}

    pages = walk("-start", between=lambda: ActivityFactory(starts_on="2009-10"))

    met = [row[0] for page in pages for row in page.rows]
    assert len(met) == len(set(met))
    assert old <= set(met)


@pytest.mark.parametrize("order", ORDERS)
def test_the_page_before_is_the_page_one_came_from(order):
    for date in DATES:
        ActivityFactory(starts_on=date)
    first, second, third, _last = walk(order)

    wanted = paging.Wanted(size=2, before=read_again(third.before, order))
    back = paging.read_page(Activity.objects.all(), ORDERS[order], wanted, ("pk",))

    assert back.rows == second.rows
    assert (back.first, back.last) == (3, 4)
    wanted = paging.Wanted(size=2, before=read_again(back.before, order))
    back = paging.read_page(Activity.objects.all(), ORDERS[order], wanted, ("pk",))
    assert back.rows == first.rows
    assert back.before is None


def test_less_than_a_page_before_the_mark_is_the_first_page():
    for date in DATES:
        ActivityFactory(starts_on=date)
    pages = walk("-start")
    mark = paging.Mark(pages[0].after.values, 2)

    back = paging.read_page(
        Activity.objects.all(), ORDERS["-start"], paging.Wanted(size=2, before=mark), ("pk",)
    )

    assert back.rows == pages[0].rows
    assert back.before is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "é",
        "bnVsbA",
        "W10",
        "WzEsMl0",
        "WyJcdTAwMDAiLDEsMV0",
        "WyJcdWQ4MDAiLDEsMV0",
        "W" * 9000,
    ],
)
def test_an_unknown_mark_is_no_mark(text):
    assert paging.Mark.read(text, 1) is None


def test_counting_stops_beyond_the_cap(monkeypatch):
    monkeypatch.setattr(paging, "MOST_COUNTED", 3)
    ActivityFactory.create_batch(5)

    assert paging.capped_count(Activity.objects.latest_first()) == 4
