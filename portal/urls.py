from django.urls import include, path

from portal.extension import programmes
from portal.views import (
    activities,
    agencies,
    bodies,
    countries,
    documents,
    frame,
    gallery,
    jobs,
    mandates,
    meetings,
    people,
    reports,
    updates,
)

frame_urls = [
    path("", frame.home, name="home"),
    path("search/", frame.search, name="search"),
    path("language/", frame.language, name="set_language"),
    path("theme/", frame.theme, name="theme"),
    path("accessibility/", frame.accessibility, name="accessibility"),
    path("privacy/", frame.privacy, name="privacy"),
    path("contact/", frame.contact, name="contact"),
    path("components/", gallery.gallery, name="gallery"),
    path("live", frame.live, name="live"),
    path("ready", frame.ready, name="ready"),
]

people_urls = [
    path("sign-in/", people.sign_in, name="sign-in"),
    path("sign-out/", people.sign_out, name="sign-out"),
]

reference_urls = [
    path("agencies/", agencies.agency_list, name="agency-list"),
    path("agencies/<slug:slug>/", agencies.agency_detail, name="agency-detail"),
    path("countries/", countries.country_list, name="country-list"),
    path("countries/<slug:code>/", countries.country_detail, name="country-detail"),
    path("bodies/", bodies.body_list, name="body-list"),
    path("bodies/<slug:slug>/", bodies.body_detail, name="body-detail"),
    path("documents/", documents.document_list, name="document-list"),
    path("documents/<slug:slug>/", documents.document_detail, name="document-detail"),
    path("mandates/", mandates.mandate_list, name="mandate-list"),
    path("mandates/<slug:slug>/", mandates.mandate_detail, name="mandate-detail"),
    path("meetings/", meetings.meeting_list, name="meeting-list"),
    path("meetings/<slug:slug>/", meetings.meeting_detail, name="meeting-detail"),
]

# activities/
activity_urls = [
    path("", activities.activity_list, name="activity-list"),
    path("activities.csv", activities.activity_export, name="activity-export"),
    path("log/", activities.activity_log, name="activity-log"),
    path("<int:pk>/", activities.activity_detail, name="activity-detail"),
    path("<int:pk>/edit/", activities.activity_edit, name="activity-edit"),
    path("<int:pk>/updates/log/", updates.update_log, name="update-log"),
]

# reports/
report_urls = [
    path("", reports.report_list, name="report-list"),
    path("<slug:slug>/", reports.report_detail, name="report-detail"),
    path("<slug:slug>/compile/", reports.report_compile, name="report-compile"),
    path("<slug:slug>/read/", reports.report_read, name="report-read"),
    path("<slug:slug>/files/", reports.report_render, name="report-render"),
    path("<slug:slug>/files/<slug:kind>/", reports.report_file, name="report-file"),
]

# jobs/
job_urls = [
    path("<uuid:pk>/", jobs.job_detail, name="job-detail"),
    path("<uuid:pk>/cancel/", jobs.job_cancel, name="job-cancel"),
]

urlpatterns = [
    *frame_urls,
    *people_urls,
    *reference_urls,
    path("activities/", include(activity_urls)),
    path("api/", include("portal.api.urls")),
    path("reports/", include(report_urls)),
    path("jobs/", include(job_urls)),
    *(path(f"{programme.key}/", include(programme.urlconf)) for programme in programmes),
]
