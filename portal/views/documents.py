from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.forms.documents import DocumentFilter
from portal.forms.lists import body_names
from portal.models import Activity, Agency, Body, Document, Mandate, Report
from portal.pages import render_page
from portal.queries.counts import count_of
from portal.queries.places import placed
from portal.views.lists import list_page


@login_not_required
@require_safe
def document_list(request):
    seen = Document.objects.visible_to(request.user)
    issuers = body_names(Body.objects.filter(pk__in=seen.order_by().values("body")))
    filters = DocumentFilter(request.GET, body=issuers)
    documents = seen.select_related("body").prefetch_related(
        Prefetch("agencies", Agency.objects.for_list())
    )
    documents = documents.annotate(mandate_count=count_of(Mandate.objects.all(), "document"))
    return list_page(request, "portal/document_list.html", filters, documents)


@login_not_required
@require_safe
def document_detail(request, slug):
    seen = Document.objects.visible_to(request.user)
    document = get_object_or_404(seen.select_related("body"), slug=slug)
    activities = Activity.objects.visible_to(request.user)
    milestones = document.milestones.filter(activity__in=activities)
    context = {
        "document": document,
        "whole": seen.filter(pk=document.part_of_id).first(),
        "agencies": document.agencies.for_list(),
        "parts": document.parts.visible_to(request.user).for_list(),
        "mandates": document.mandates.visible_to(request.user).for_list(),
        "meetings": placed(document.meetings.visible_to(request.user).for_list()),
        "milestones": milestones.select_related("activity").order_by("pk"),
        "reports": Report.objects.visible_to(request.user)
        .filter(symbol=document.symbol)
        .order_by("pk"),
    }
    return render_page(request, "portal/document_detail.html", context)
