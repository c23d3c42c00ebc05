from django.urls import include, path

from portal.extension import programmes

urlpatterns = [
    *(path(f"{programme.key}/", include(programme.urlconf)) for programme in programmes),
]
