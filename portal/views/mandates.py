from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.models import Activity, Mandate
from portal.models.reports import Paragraph
from portal.pages import render_page


@login_not_required
@require_safe
def mandate_list(request):
    mandates = Mandate.objects.visible_to(request.user).for_list()
    return render_page(request, "portal/mandate_list.html", {"mandates": mandates})


@login_not_required
@require_safe
def mandate_detail(request, slug):
    """A mandate and what answers it: activities, deliverables, paragraphs of reports."""
    found = Mandate.objects.visible_to(request.user).for_list()
    mandate = get_object_or_404(found.select_related("superseded_by"), slug=slug)
    activities = Activity.objects.visible_to(request.user).filter(mandates=mandate)
    context = {
        "mandate": mandate,
        "parts": mandate.parts.order_by("position", "pk"),
        "asked_agencies": mandate.asked_agencies.for_list(),
        "asked_bodies": mandate.asked_bodies.order_by("name", "pk"),
        "activities": activities.select_related("lead", "theme").latest_first(),
        "paragraphs": Paragraph.objects.citing(mandate, request.user),
    }
    return render_page(request, "portal/mandate_detail.html", context)
