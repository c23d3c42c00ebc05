from django.contrib.auth.decorators import login_not_required
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from portal.extension import body_panels
from portal.forms.bodies import BodyFilter
from portal.models import Body, Document, Meeting, Seat
from portal.pages import render_page
from portal.panels import panels_for
from portal.queries.counts import count_of
from portal.queries.places import placed
from portal.views.lists import list_page

SHOWN = 25


@login_not_required
@require_safe
def body_list(request):
    bodies = Body.objects.visible_to(request.user).select_related("parent", "merged_into")
    bodies = bodies.annotate(
        seat_count=count_of(Seat.objects.all(), "body"),
        meeting_count=count_of(Meeting.objects.visible_to(request.user), "body"),
    )
    return list_page(
        request, "portal/body_list.html", BodyFilter(request.GET), bodies, complete=with_terms
    )


@login_not_required
@require_safe
def body_detail(request, slug):
    found = Body.objects.visible_to(request.user).select_related("parent", "merged_into")
    body = get_object_or_404(found, slug=slug)
    [body] = with_terms([body])
    readable = Prefetch("document", Document.objects.visible_to(request.user))
    context = {
        "body": body,
        "shown": SHOWN,
        "parts": body.parts.order_by("name", "pk"),
        "predecessors": body.predecessors.order_by("name", "pk"),
        "seats": body.seats.select_related("agency").order_by("role", "agency__acronym", "pk"),
        "terms": body.terms_of_reference.prefetch_related(readable).order_by("-version"),
        "meetings": placed(body.meetings.visible_to(request.user).for_list()[: SHOWN + 1]),
        "documents": body.documents.visible_to(request.user).for_list()[: SHOWN + 1],
        "mandates": body.mandates.visible_to(request.user).for_list()[: SHOWN + 1],
        "given": body.mandates_given.visible_to(request.user).for_list()[: SHOWN + 1],
        "panels": panels_for(body_panels, body, request.user),
    }
    return render_page(request, "portal/body_detail.html", context)


def with_terms(bodies: list[Body]) -> list[Body]:
    """Each body with the days between which its clock runs, and whether it has run out."""
    today = timezone.localdate()
    for body in bodies:
        body.has_run_out = body.is_past_its_end(today)
        body.clock_starts = body.starts_on.first_day() if body.starts_on else None
        body.clock_ends = body.ends_on.last_day() if body.ends_on else None
    return bodies
