from django.urls import path

from emg.views import groups, plans

urlpatterns = [
    path("", plans.overview, name="emg-overview"),
    path("streams/<slug:slug>/", plans.stream, name="emg-stream"),
    path("groups/<slug:slug>/", groups.detail, name="emg-group"),
]
