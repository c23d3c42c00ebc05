from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.forms.lists import body_names
from portal.forms.meetings import MeetingFilter
from portal.models import Body, Decision, Mandate, Meeting
from portal.pages import render_page
from portal.queries.counts import count_of
from portal.queries.meeting_details import detail_of, years_of
from portal.queries.places import placed
from portal.views.lists import list_page


@login_not_required
@require_safe
def meeting_list(request):
    seen = Meeting.objects.visible_to(request.user)
    bodies = Body.objects.filter(pk__in=seen.order_by().values("body"))
    filters = MeetingFilter(request.GET, body=body_names(bodies), year=years_of(seen))
    readable = Decision.objects.filter(mandate__in=Mandate.objects.visible_to(request.user))
    meetings = seen.select_related("body").annotate(decision_count=count_of(readable, "meeting"))
    return list_page(request, "portal/meeting_list.html", filters, meetings, complete=placed)


@login_not_required
@require_safe
def meeting_detail(request, slug):
    found = Meeting.objects.visible_to(request.user)
    found = found.select_related("body", "host", "during", "country")
    meeting = get_object_or_404(found, slug=slug)
    context = {"meeting": meeting} | detail_of(meeting, request.user)
    return render_page(request, "portal/meeting_detail.html", context)
