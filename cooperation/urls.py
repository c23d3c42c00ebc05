from django.urls import path

from cooperation.views import agreements, areas, countries, overview, projects

urlpatterns = [
    path("", overview.overview, name="cooperation-overview"),
    path("agreements/<slug:slug>/", agreements.agreement_detail, name="cooperation-agreement"),
    path("areas/<slug:slug>/", areas.area_detail, name="cooperation-area"),
    path("countries/", countries.country_matrix, name="cooperation-countries"),
    path("projects/", projects.project_list, name="cooperation-projects"),
]
