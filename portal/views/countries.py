from itertools import pairwise

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from portal.extension import country_panels
from portal.forms.countries import CountryFilter
from portal.models import Activity, Country, Meeting
from portal.pages import render_page
from portal.panels import panels_for
from portal.queries.counts import count_of
from portal.queries.places import placed
from portal.views.lists import list_page

SHOWN = 25


@login_not_required
@require_safe
def country_list(request):
    seen = Activity.objects.visible_to(request.user)
    links = Activity.countries.through.objects.filter(activity__in=seen)
    countries = Country.objects.visible_to(request.user).named()
    countries = countries.annotate(
        activity_count=count_of(links, "country"),
        meeting_count=count_of(Meeting.objects.visible_to(request.user), "country"),
    )
    return list_page(request, "portal/country_list.html", CountryFilter(request.GET), countries)


@login_not_required
@require_safe
def country_detail(request, code):
    found = Country.objects.visible_to(request.user).named()
    country = get_object_or_404(found, alpha3=code.upper())
    activities = Activity.objects.visible_to(request.user).filter(countries=country)
    context = {
        "country": country,
        "shown": SHOWN,
        "older_names": older_names(country),
        "activities": activities.select_related("lead", "theme").latest_first()[: SHOWN + 1],
        "meetings": placed(country.meetings.visible_to(request.user).for_list()),
        "panels": panels_for(country_panels, country, request.user),
    }
    return render_page(request, "portal/country_detail.html", context)


def older_names(country: Country) -> list[dict]:
    """What the country was called before, each with the day on which that ended."""
    names = list(country.names.order_by("valid_from", "pk"))
    names.sort(key=lambda name: (name.valid_from is not None, name.valid_from))
    return [{"name": old.name, "until": new.valid_from} for old, new in pairwise(names)]
