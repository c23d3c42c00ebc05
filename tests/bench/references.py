"""What one would write first: a ListView with a FilterSet, and a ModelViewSet with a serializer.

They get the same rows (``visible_to``), the same frame of the page, the same indexes and the same
sign-in as ours; what differs is OFFSET, exact counts, ILIKE, form widgets and model instances.
"""

import django_filters
from django.db import transaction
from django.db.models import Q
from django.http import HttpResponse
from django.views.generic import ListView
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework import filters, pagination, permissions, serializers, viewsets

from portal.models import Activity, Agency, Event, Theme


class ActivityFilterSet(django_filters.FilterSet):
    q = django_filters.CharFilter(method="words")
    theme = django_filters.ModelChoiceFilter(queryset=Theme.objects.all(), to_field_name="slug")
    lead = django_filters.ModelChoiceFilter(queryset=Agency.objects.all(), to_field_name="slug")

    class Meta:
        model = Activity
        fields = ["q", "theme", "lead", "status"]

    def words(self, queryset, _name, value):
        return queryset.filter(Q(title__icontains=value) | Q(summary__icontains=value))


class ActivityPage(ListView):
    paginate_by = 50
    template_name = "bench/page.html"
    context_object_name = "activities"

    def get_queryset(self):
        seen = Activity.objects.visible_to(self.request.user).select_related("theme", "lead")
        self.filterset = ActivityFilterSet(self.request.GET, queryset=seen.latest_first())
        return self.filterset.qs

    def get_context_data(self, **context):
        return super().get_context_data(filter=self.filterset, **context)


class PlainSerializer(serializers.ModelSerializer):
    theme_name = serializers.CharField(source="theme.name", read_only=True)
    lead_name = serializers.CharField(source="lead.acronym", read_only=True)

    class Meta:
        model = Activity
        fields = [
            *("id", "reference", "title", "theme", "theme_name", "lead", "lead_name", "status"),
            *("starts_on", "ends_on", "is_public"),
        ]


class FullSerializer(serializers.ModelSerializer):
    class Meta:
        model = Activity
        fields = "__all__"
        depth = 1


class Numbered(pagination.PageNumberPagination):
    page_size = 50


class PlainViewSet(viewsets.ModelViewSet):
    serializer_class = PlainSerializer
    permission_classes = [permissions.AllowAny]
    pagination_class = Numbered
    filter_backends = [DjangoFilterBackend, filters.SearchFilter]
    filterset_fields = {"theme__slug": ["exact"], "lead__slug": ["exact"], "status": ["exact"]}
    search_fields = ["title", "summary"]

    def get_queryset(self):
        seen = Activity.objects.visible_to(self.request.user)
        return seen.select_related("theme", "lead").latest_first()

    def get_serializer_class(self):
        return FullSerializer if self.action == "retrieve" else PlainSerializer

    @transaction.atomic
    def perform_create(self, serializer):
        activity = serializer.save(created_by=self.request.user)
        Event.record("activity.created", activity, by=self.request.user, after=serializer.data)


def nothing(_request):
    """A page that does nothing: what the frame of every request costs."""
    return HttpResponse("ok")


nothing.login_required = False
