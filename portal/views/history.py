from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.extension import HistoryKind, history_kinds
from portal.forms.history import HistoryFilter
from portal.queries.history import History
from portal.queries.history_entries import entries
from portal.views.lists import list_page


@require_safe
def history(request, kind, key):
    """Who changed what and when, for those who may read the record."""
    if kind not in history_kinds:
        raise Http404
    told = History(history_kinds[kind], found(history_kinds[kind], key, request.user), request.user)
    filters = HistoryFilter(request.GET, history=told)
    return list_page(
        request,
        "portal/history.html",
        filters,
        told.moments(filters.wanted),
        complete=lambda moments: entries(told, moments),
        record=told.record,
        record_url=told.kind.page(told.record),
        sees_all=told.sees_all,
    )


def found(kind: HistoryKind, key: str, user):
    """The record, if this person may read it."""
    if kind.lookup == "pk" and not key.isdecimal():
        raise Http404
    return get_object_or_404(kind.model._default_manager.visible_to(user), **{kind.lookup: key})
