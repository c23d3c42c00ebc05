"""Answering with a list of reference records: the page asked for, or the part that htmx swaps."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

from portal.forms.lists import ListFilter
from portal.pages import PageRequest, render_page


def list_page(
    request: PageRequest,
    template: str,
    filters: ListFilter,
    queryset: QuerySet,
    *,
    complete: Callable[[list], Any] = lambda rows: rows,
    **context: Any,
) -> HttpResponse:
    """``complete`` adds to the rows of the page what the query cannot."""
    page = filters.page(queryset)
    chips = filters.chips
    context |= {
        "filters": filters,
        "chips": chips,
        "page": page,
        "rows": complete(list(page.object_list)),
        "counted": filters.counted(page.paginator.count),
        "nothing": filters.nothing_found if chips else filters.nothing_yet,
    }
    return render_page(request, template, context, part="results")
