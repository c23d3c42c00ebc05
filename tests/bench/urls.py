from django.urls import include, path
from rest_framework.routers import SimpleRouter

from tests.bench import references

router = SimpleRouter()
router.register("drf", references.PlainViewSet, basename="bench-drf")

urlpatterns = [
    path("bench/nothing/", references.nothing),
    path("bench/page/", references.ActivityPage.as_view()),
    path("bench/", include(router.urls)),
    path("", include("portal.urls")),
]
