from django.contrib.auth.decorators import login_not_required
from django.db.models import Case, When
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.forms.lists import body_names
from portal.forms.mandates import ASKED, MandateFilter
from portal.models import Activity, Body, Mandate
from portal.pages import render_page
from portal.queries import names
from portal.queries.answers import answers_to
from portal.queries.counts import count_of
from portal.views.lists import list_page


@login_not_required
@require_safe
def mandate_list(request):
    bodies = Body.objects.filter(pk__in=ASKED["body"].objects.values("body"))
    filters = MandateFilter(request.GET, agency=names.current().agencies, body=body_names(bodies))
    seen = Activity.objects.visible_to(request.user)
    links = Activity.mandates.through.objects.filter(activity__in=seen)
    mandates = Mandate.objects.visible_to(request.user).select_related(
        "document", "asked_by", "parent__asked_by"
    )
    mandates = mandates.annotate(
        activity_count=count_of(links, "mandate"),
        # A part follows the whole that it belongs to.
        whole_position=Coalesce("parent__position", "position"),
        whole=Coalesce("parent", "pk"),
        is_part=Case(When(parent=None, then=0), default=1),
    )
    return list_page(request, "portal/mandate_list.html", filters, mandates)


@login_not_required
@require_safe
def mandate_detail(request, slug):
    """A mandate and what answers it: activities, deliverables, paragraphs of reports."""
    seen = Mandate.objects.visible_to(request.user)
    found = seen.select_related("document", "asked_by", "decision__meeting", "decision__theme")
    mandate = get_object_or_404(found, slug=slug)
    context = answers_to(mandate, request.user, number=request.GET.get("page", "")) | {
        "mandate": mandate,
        "decision": getattr(mandate, "decision", None),
        "whole": seen.filter(pk=mandate.parent_id).first(),
        "later": seen.filter(pk=mandate.superseded_by_id).first(),
        "earlier": mandate.supersedes.visible_to(request.user).order_by("pk"),
        "parts": mandate.parts.visible_to(request.user).order_by("position", "pk"),
        "asked_agencies": mandate.asked_agencies.for_list(),
        "asked_bodies": mandate.asked_bodies.order_by("name", "pk"),
    }
    return render_page(request, "portal/mandate_detail.html", context)
