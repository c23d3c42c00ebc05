"""What the list of activities shows around its rows, and the list as a spreadsheet."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import StreamingHttpResponse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.context import Link
from portal.forms.filters import SIZES, ActivityFilter
from portal.pages import Window
from portal.queries.activities import Listing, Row
from portal.queries.paging import LAST_NUMBERED, MOST_COUNTED

BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet program runs what begins with one of these, also in their full width.
FORMULA = frozenset("=+-@")
# Where some spreadsheet program or other begins a new cell, whatever the quotes say.
SEPARATORS = re.compile(r"([;\t\r\n]+)")


@dataclass(frozen=True)
class Column:
    """The head of a column: where it sorts, and how the list is sorted by it now."""

    label: str
    url: str = ""
    sorted: str = ""


def list_context(filters: ActivityFilter, listing: Listing) -> dict[str, Any]:
    return {
        "filters": filters,
        "listing": listing,
        "counted": counted(listing),
        "columns": columns(filters),
        "sizes": [
            Link(label=str(size), url=filters.address(size=size), current=size == filters.size)
            for size in SIZES
        ],
        "export": filters.address(size=None),
        "nothing": nothing(filters),
        **pager(filters, listing),
    }


def counted(listing: Listing) -> str:
    if listing.is_capped:
        return _("More than %(count)s activities") % {
            "count": number_format(MOST_COUNTED, force_grouping=True)
        }
    return ngettext("%(count)s activity", "%(count)s activities", listing.total) % {
        "count": number_format(listing.total, force_grouping=True)
    }


def columns(filters: ActivityFilter) -> list[Column]:
    return [
        sortable(filters, _("Activity"), "title", "-title"),
        Column(_("Lead")),
        Column(_("Theme")),
        sortable(filters, _("Status"), "status", "-status"),
        sortable(filters, _("Period"), "-start", "start"),
    ]


def sortable(filters: ActivityFilter, label: str, first: str, second: str) -> Column:
    """``first`` is how a click sorts that has not sorted by this column yet."""
    target = second if filters.order == first else first
    state = ""
    if filters.order in (first, second):
        state = "descending" if filters.order.startswith("-") else "ascending"
    return Column(label, filters.address(sort=target), state)


def pager(filters: ActivityFilter, listing: Listing) -> dict[str, Any]:
    """Numbers where all pages can be counted, the places before and after where they cannot."""
    page, size = listing.page, filters.size
    last_number = -(-listing.total // size)
    if not listing.is_capped and last_number <= LAST_NUMBERED:
        numbers = Paginator(range(listing.total), size)
        return {"page": numbers.get_page((page.first - 1) // size + 1), "window": None}
    window = Window(
        first=page.first,
        last=page.last,
        total=min(listing.total, MOST_COUNTED),
        is_capped=listing.is_capped,
        previous=filters.address(before=page.before) if page.before else "",
        next=filters.address(after=page.after) if page.after else "",
    )
    return {"page": None, "window": window}


def nothing(filters: ActivityFilter) -> dict[str, str]:
    """Why the list is empty: nothing yet, or nothing that matches."""
    values = filters.values
    if not values:
        return {"title": _("No activities logged yet"), "text": ""}
    if values.keys() <= {"agency", "role"}:
        agency = values["agency"].short if "agency" in values else ""
        return {
            "title": _("No activities logged for %(agency)s yet") % {"agency": agency},
            "text": "",
        }
    return {
        "title": _("No activities match these filters"),
        "text": _("Remove “%(filter)s” or clear all.") % {"filter": filters.chips[-1].label},
    }


class Echo:
    """Hands each line that the writer makes on to the response."""

    def write(self, line: str) -> str:
        return line


def spreadsheet(rows: Iterable[Row], origin: str) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        lines(rows, origin.rstrip("/")),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="activities.csv"'},
    )


def lines(rows: Iterable[Row], origin: str) -> Iterator[str]:
    writer = csv.writer(Echo(), quoting=csv.QUOTE_ALL)
    heads = (
        *(_("Reference"), _("Activity"), _("Lead"), _("Theme"), _("Status"), _("Start"), _("End")),
        *(_("Public"), _("Address")),
    )
    yield BYTE_ORDER_MARK + writer.writerow(heads)
    for row in rows:
        dates = (str(row.starts_on), str(row.ends_on or ""))
        public = _("Yes") if row.is_public else _("No")
        named = (row.reference, row.title, row.lead.short, row.theme.short, row.status_label)
        yield writer.writerow(map(harmless, (*named, *dates, public, origin + row.url)))


def harmless(cell: str) -> str:
    """A cell that begins like a formula, or would if it were split, is shown and never run."""
    return "".join(
        f"'{part}" if begins_a_formula(part) else part for part in SEPARATORS.split(cell)
    )


def begins_a_formula(text: str) -> bool:
    return unicodedata.normalize("NFKC", text.lstrip()[:1])[:1] in FORMULA
