from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.extension import country_panels
from portal.models import Activity, Country
from portal.pages import render_page
from portal.panels import panels_for


@login_not_required
@require_safe
def country_list(request):
    countries = Country.objects.visible_to(request.user).for_list()
    return render_page(request, "portal/country_list.html", {"countries": countries})


@login_not_required
@require_safe
def country_detail(request, code):
    found = Country.objects.visible_to(request.user).named()
    country = get_object_or_404(found, alpha3=code.upper())
    activities = Activity.objects.visible_to(request.user).filter(countries=country)
    context = {
        "country": country,
        "names": country.names.order_by("valid_from", "pk"),
        "activities": activities.select_related("lead", "theme").latest_first()[:25],
        "meetings": country.meetings.visible_to(request.user).for_list(),
        "panels": panels_for(country_panels, country, request.user),
    }
    return render_page(request, "portal/country_detail.html", context)
