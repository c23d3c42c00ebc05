from django.urls import path

from emg.views import decisions, groups, inventories, plans, recommendations

urlpatterns = [
    path("", plans.overview, name="emg-overview"),
    path("streams/<slug:slug>/", plans.stream, name="emg-stream"),
    path("groups/", groups.group_list, name="emg-group-list"),
    path("groups/<slug:slug>/", groups.group, name="emg-group"),
    path("decisions/", decisions.decision_list, name="emg-decisions"),
    path("recommendations/", recommendations.recommendation_list, name="emg-recommendations"),
    path("inventories/", inventories.inventory_list, name="emg-inventories"),
]
