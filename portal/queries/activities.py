"""The list of activities: filters, words, order, pages.  Rows are small; names come from memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, Func, Q, QuerySet, Value
from django.db.models.functions import Lower
from django.urls import reverse

from portal.enums import ActivityStatus
from portal.models import Activity
from portal.partial_dates import PartialDate
from portal.queries import hits, paging, search
from portal.queries.hits import Hits
from portal.queries.names import Directory, Name

COLUMNS = (
    *("pk", "reference", "title", "theme_id", "lead_id", "status", "starts_on", "ends_on"),
    "is_public",
)
ORDERS = {
    "-start": paging.Order(("starts_on",), is_descending=True),
    "start": paging.Order(("starts_on",)),
    "title": paging.Order((Lower("title"),)),
    "-title": paging.Order((Lower("title"),), is_descending=True),
    "status": paging.Order(("status",)),
    "-status": paging.Order(("status",), is_descending=True),
}
USUAL_ORDER = "-start"
# For a theme or an agency made in the instant between reading the names and reading the rows.
NAMELESS = Name(0, "", "…", "…")


@dataclass(frozen=True, kw_only=True)
class Criteria:
    """What a list is narrowed to.  ``is_lead`` asks for the agency that leads, and no other."""

    q: str = ""
    themes: tuple[int, ...] | None = None
    agency: int | None = None
    is_lead: bool = False
    status: str = ""
    country: int | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """An activity as lists, exports and the API show it."""

    pk: int
    url: str
    reference: str
    title: str
    theme: Name
    lead: Name
    status: str
    status_label: str
    starts_on: PartialDate
    ends_on: PartialDate | None
    is_public: bool


@dataclass(frozen=True)
class Listing:
    """A page of the list, and how many there are; a capped total reads "more than"."""

    rows: list[Row]
    page: paging.Page
    total: int

    @property
    def is_capped(self) -> bool:
        return self.total > paging.MOST_COUNTED


def read_list(
    user, criteria: Criteria, wanted: paging.Wanted, *, order: str, names: Directory
) -> Listing:
    seen = narrowed(Activity.objects.visible_to(user), criteria)
    all_hits = hits_of(criteria)
    rows = seen
    for one in all_hits:
        rows = one.narrow(rows)
    page = paging.read_page(rows, ORDERS[order], wanted, COLUMNS)
    return Listing(named(page.rows, names), page, count(seen, all_hits, page, wanted))


def count(seen: QuerySet, all_hits: list[Hits], page: paging.Page, wanted: paging.Wanted) -> int:
    """Capped; nothing is counted where the page at hand shows how many there are."""
    if page.first == 1 and len(page.rows) < wanted.size:
        return len(page.rows)
    if not all_hits:
        return paging.capped_count(seen.latest_first())
    for one in all_hits:
        seen = one.narrow_for_count(seen)
    return paging.capped_count(seen)


def export_rows(user, criteria: Criteria, *, order: str, names: Directory) -> Iterator[Row]:
    """All rows of the list, read in portions."""
    activities = narrowed(Activity.objects.visible_to(user), criteria)
    for one in hits_of(criteria):
        activities = one.narrow(activities)
    chosen = ORDERS[order]
    keys = (key.desc() if chosen.is_descending else key.asc() for key in chosen.expressions)
    for values in activities.order_by(*keys).values_list(*COLUMNS).iterator(chunk_size=2000):
        yield from named([values], names)


def hits_of(criteria: Criteria) -> list[Hits]:
    """What other tables say, one small query each."""
    found = []
    if criteria.q:
        found.append(search.find(criteria.q))
    if criteria.agency is not None and not criteria.is_lead:
        found.append(hits.with_agency(criteria.agency))
    if criteria.country is not None:
        found.append(hits.in_country(criteria.country))
    return found


def narrowed(activities: QuerySet, criteria: Criteria) -> QuerySet:
    """By the activity's own columns."""
    if criteria.themes is not None:
        one = len(criteria.themes) == 1
        activities = activities.filter(
            **{"theme": criteria.themes[0]} if one else {"theme__in": criteria.themes}
        )
    if criteria.agency is not None and criteria.is_lead:
        activities = activities.filter(lead=criteria.agency)
    if criteria.status:
        activities = activities.filter(status=criteria.status)
    return within(activities, criteria.since, criteria.until)


def within(activities: QuerySet, since: PartialDate | None, until: PartialDate | None) -> QuerySet:
    """Activities that run on some day of the period, as far as their dates are known."""
    if until:
        activities = activities.filter(starts_on__lte=Value(latest(until), CharField()))
    if since:
        end = Func(F("ends_on"), Value(10), Value("-99"), function="RPAD", output_field=CharField())
        activities = activities.alias(known_end=end).filter(
            Q(ends_on=None) | Q(known_end__gte=str(since))
        )
    return activities


def latest(date: PartialDate) -> str:
    """The last text that a date within this one can have: "2009-10" covers "2009-10-31"."""
    return str(date).ljust(10, "~")


def named(rows: Any, names: Directory) -> list[Row]:
    """The tuples of ``COLUMNS`` with names and addresses instead of keys."""
    labels = {value: str(label) for value, label in ActivityStatus.choices}
    address = reverse("activity-detail", args=[0])
    themes, agencies = names.themes.by_pk, names.agencies.by_pk
    return [
        Row(
            pk,
            address.replace("0", str(pk), 1),
            reference or "",
            title,
            themes.get(theme, NAMELESS),
            agencies.get(lead, NAMELESS),
            status,
            labels[status],
            *rest,
        )
        for pk, reference, title, theme, lead, status, *rest in rows
    ]
