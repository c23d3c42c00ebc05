from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.extension import body_panels
from portal.models import Body
from portal.pages import render_page
from portal.panels import panels_for


@login_not_required
@require_safe
def body_list(request):
    bodies = Body.objects.visible_to(request.user).for_list()
    return render_page(request, "portal/body_list.html", {"bodies": bodies})


@login_not_required
@require_safe
def body_detail(request, slug):
    body = get_object_or_404(Body.objects.visible_to(request.user).for_list(), slug=slug)
    context = {
        "body": body,
        "is_past_its_end": body.is_past_its_end(timezone.localdate()),
        "parts": body.parts.order_by("name", "pk"),
        "predecessors": body.predecessors.order_by("name", "pk"),
        "seats": body.seats.select_related("agency").order_by("role", "agency__acronym", "pk"),
        "terms": body.terms_of_reference.select_related("document").order_by("-version"),
        "meetings": body.meetings.visible_to(request.user).for_list(),
        "documents": body.documents.visible_to(request.user).for_list(),
        "mandates": body.mandates.visible_to(request.user).for_list(),
        "panels": panels_for(body_panels, body, request.user),
    }
    return render_page(request, "portal/body_detail.html", context)
