from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.extension import agency_panels
from portal.models import Activity, Agency
from portal.pages import render_page
from portal.panels import panels_for


@login_not_required
@require_safe
def agency_list(request):
    agencies = Agency.objects.visible_to(request.user).for_list()
    return render_page(request, "portal/agency_list.html", {"agencies": agencies})


@login_not_required
@require_safe
def agency_detail(request, slug):
    found = Agency.objects.visible_to(request.user).select_related("merged_into")
    agency = get_object_or_404(found, slug=slug)
    activities = Activity.objects.visible_to(request.user).select_related("lead", "theme")
    context = {
        "agency": agency,
        "aliases": agency.aliases.order_by("value"),
        "led": activities.filter(lead=agency).latest_first()[:10],
        "joined": activities.filter(participations__agency=agency).latest_first()[:10],
        "seats": agency.seats.select_related("body").order_by("body__name", "pk"),
        "panels": panels_for(agency_panels, agency, request.user),
    }
    return render_page(request, "portal/agency_detail.html", context)
