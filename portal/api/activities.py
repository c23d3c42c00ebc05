from typing import Any

import msgspec
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import status, viewsets
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import AllowAny
from rest_framework.response import Response

from portal import access
from portal.actions import activities, receipts
from portal.api.serializers import (
    ActivityPageSerializer,
    ActivitySerializer,
    NewActivitySerializer,
)
from portal.forms.activities import LogActivity
from portal.forms.filters import ActivityFilter
from portal.models import Activity, Body, Country, Mandate, Milestone, Participation, Theme
from portal.queries import names
from portal.queries.activities import ORDERS, Listing, Row, read_list
from portal.queries.paging import MOST_COUNTED

USUAL_SIZE = 50
PARAMETERS = [
    OpenApiParameter("q", description="Words; whole words, in any of the languages."),
    OpenApiParameter("theme", description="The key of a theme."),
    OpenApiParameter("agency", description="The key of an agency that leads or takes part."),
    OpenApiParameter("role", enum=["lead"], description="The agency leads."),
    OpenApiParameter("status"),
    OpenApiParameter("country", description="ISO alpha-3, in capitals or small letters."),
    OpenApiParameter("programme"),
    OpenApiParameter("since", description="Running on or after: 2009, 2009-10 or 2009-10-23."),
    OpenApiParameter("until", description="Running on or before."),
    OpenApiParameter("sort", enum=list(ORDERS)),
    OpenApiParameter("size", int, enum=[25, 50, 100]),
    OpenApiParameter("after", description="Where the page begins; from “next”."),
    OpenApiParameter("before", description="Where the page ends; from “previous”."),
]


@extend_schema_view(
    list=extend_schema(parameters=PARAMETERS, responses=ActivityPageSerializer),
    create=extend_schema(request=NewActivitySerializer, responses={201: ActivitySerializer}),
)
class ActivityViewSet(viewsets.ReadOnlyModelViewSet):
    """Activities.  Who has not signed in sees the public ones."""

    serializer_class = ActivitySerializer
    permission_classes = [AllowAny]

    def get_queryset(self):
        mandates = Mandate.objects.visible_to(self.request.user).order_by("pk")
        parts = Participation.objects.select_related("agency")
        return (
            Activity.objects.visible_to(self.request.user)
            .select_related("theme", "lead")
            .prefetch_related(
                Prefetch("themes", Theme.objects.for_list()),
                Prefetch("participations", parts.order_by("role", "agency__acronym", "pk")),
                Prefetch("countries", Country.objects.order_by("alpha3")),
                Prefetch("bodies", Body.objects.for_list()),
                Prefetch("milestones", Milestone.objects.order_by("position", "pk")),
                Prefetch("mandates", mandates),
            )
            .latest_first()
        )

    def list(self, request):
        filters = ActivityFilter(request.GET, names=names.current(), usual_size=USUAL_SIZE)
        if not filters.is_valid():
            raise ValidationError(filters.errors)
        listing = read_list(
            request.user, filters.criteria, filters.wanted, order=filters.order, names=filters.names
        )
        here = request.build_absolute_uri(request.path)
        return HttpResponse(
            msgspec.json.encode(page_of(listing, filters, here)), content_type="application/json"
        )

    def create(self, request):
        access.require(access.can_log_activity(request.user))
        if not isinstance(request.data, dict):
            raise ValidationError({"detail": _("Send an object.")})
        form = LogActivity(request.data, user=request.user, names=names.current())
        if not form.is_valid():
            raise ValidationError(form.errors)
        url = receipts.once(
            key=form.cleaned_data["receipt"],
            by=request.user,
            act=lambda: activities.log(by=request.user, **form.fields_to_log),
        )
        pk = url.rstrip("/").rsplit("/", 1)[-1]
        # Sent again, it may have become an activity that this person no longer sees.
        activity = get_object_or_404(self.get_queryset(), pk=pk)
        body = self.get_serializer(activity).data
        return Response(body, status=status.HTTP_201_CREATED, headers={"Location": url})


def page_of(listing: Listing, filters: ActivityFilter, here: str) -> dict[str, Any]:
    page = listing.page
    return {
        "count": min(listing.total, MOST_COUNTED),
        "is_capped": listing.is_capped,
        "next": here + filters.address(after=page.after) if page.after else None,
        "previous": here + filters.address(before=page.before) if page.before else None,
        "results": [shown(row) for row in listing.rows],
    }


def shown(row: Row) -> dict[str, Any]:
    return {
        "id": row.pk,
        "reference": row.reference or None,
        "title": row.title,
        "theme": row.theme.key,
        "lead": row.lead.key,
        "status": row.status,
        "starts_on": str(row.starts_on),
        "ends_on": str(row.ends_on) if row.ends_on else None,
        "is_public": row.is_public,
    }
