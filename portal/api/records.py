"""Reference data, read-only: what activities, reports and mandates refer to."""

from rest_framework import viewsets
from rest_framework.permissions import AllowAny

from portal.api import serializers
from portal.api.paging import Numbered
from portal.models import Agency, Country, Document, Mandate, Meeting, Report


class Records(viewsets.ReadOnlyModelViewSet):
    """``model`` gives the rows that this person may see, in the order of its pages."""

    permission_classes = [AllowAny]
    pagination_class = Numbered
    lookup_field = "slug"

    @property
    def model(self):
        return self.serializer_class.Meta.model

    def get_queryset(self):
        return self.model.objects.visible_to(self.request.user).for_list()


class AgencyViewSet(Records):
    queryset = Agency.objects.none()
    serializer_class = serializers.AgencySerializer

    def get_queryset(self):
        return super().get_queryset().select_related("merged_into")


class CountryViewSet(Records):
    queryset = Country.objects.none()
    serializer_class = serializers.CountrySerializer
    lookup_field = "alpha3"

    def get_object(self):
        self.kwargs["alpha3"] = self.kwargs["alpha3"].upper()
        return super().get_object()


class DocumentViewSet(Records):
    queryset = Document.objects.none()
    serializer_class = serializers.DocumentSerializer


class MandateViewSet(Records):
    queryset = Mandate.objects.none()
    serializer_class = serializers.MandateSerializer


class MeetingViewSet(Records):
    queryset = Meeting.objects.none()
    serializer_class = serializers.MeetingSerializer


class ReportViewSet(Records):
    queryset = Report.objects.none()
    serializer_class = serializers.ReportSerializer
