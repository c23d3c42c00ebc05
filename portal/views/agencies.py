from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.extension import agency_panels
from portal.forms.agencies import AgencyFilter
from portal.models import Activity, Agency, Participation, Seat
from portal.pages import render_page
from portal.panels import panels_for
from portal.queries.counts import count_of
from portal.views.lists import list_page

SHOWN = 10


@login_not_required
@require_safe
def agency_list(request):
    agencies = Agency.objects.visible_to(request.user).annotate(
        activity_count=count_of(Activity.objects.visible_to(request.user), "lead"),
        seat_count=count_of(Seat.objects.all(), "agency"),
    )
    return list_page(request, "portal/agency_list.html", AgencyFilter(request.GET), agencies)


@login_not_required
@require_safe
def agency_detail(request, slug):
    found = Agency.objects.visible_to(request.user).select_related("merged_into")
    agency = get_object_or_404(found, slug=slug)
    activities = Activity.objects.visible_to(request.user).select_related("lead", "theme")
    joined = Participation.objects.filter(agency=agency).values("activity")
    # One more than is shown, so that the page knows of the rest without counting it.
    context = {
        "agency": agency,
        "shown": SHOWN,
        "aliases": agency.aliases.order_by("value"),
        "merged": agency.merged.for_list(),
        "led": activities.filter(lead=agency).latest_first()[: SHOWN + 1],
        "joined": activities.filter(pk__in=joined).exclude(lead=agency).latest_first()[: SHOWN + 1],
        "seats": agency.seats.select_related("body").order_by("body__name", "role", "pk"),
        "panels": panels_for(agency_panels, agency, request.user),
    }
    return render_page(request, "portal/agency_detail.html", context)
