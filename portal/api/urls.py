from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView
from rest_framework.permissions import AllowAny
from rest_framework.routers import SimpleRouter

from portal.api import activities, docs, records

router = SimpleRouter()
router.register("activities", activities.ActivityViewSet, basename="api-activity")
router.register("agencies", records.AgencyViewSet, basename="api-agency")
router.register("countries", records.CountryViewSet, basename="api-country")
router.register("documents", records.DocumentViewSet, basename="api-document")
router.register("mandates", records.MandateViewSet, basename="api-mandate")
router.register("meetings", records.MeetingViewSet, basename="api-meeting")
router.register("reports", records.ReportViewSet, basename="api-report")

# api/
urlpatterns = [
    path("", docs.api_docs, name="api-docs"),
    path("schema/", SpectacularAPIView.as_view(permission_classes=[AllowAny]), name="api-schema"),
    path("", include(router.urls)),
]
