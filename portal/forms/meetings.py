from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.enums import MeetingStatus
from portal.forms.lists import Column, ListFilter, WordsField, choice, number, record


class MeetingFilter(ListFilter):
    """Meetings by body, year and whether they have been held."""

    q = WordsField(label=_("Name or city"))
    body = record(_("Body"))
    year = record(_("Year"))
    status = choice(_("Status"), MeetingStatus.choices)

    columns = (
        Column(_("Meeting"), "name", ("name",)),
        Column(_("Date"), "date", ("starts_on",), falls=True),
        Column(_("Place"), "place", ("city", "name")),
        Column(_("Agencies represented"), "attendance", ("attendance",), "number", falls=True),
        Column(_("Decisions"), "decisions", ("decision_count",), "number", falls=True),
        Column(_("Status")),
    )
    usual_order = "-date"
    nothing_yet = _("No meeting has been recorded yet")
    nothing_found = _("No meetings match these filters")

    def narrow(self, queryset, values):
        if text := values.get("q"):
            named = Q(name__icontains=text) | Q(name_en__icontains=text)
            queryset = queryset.filter(named | Q(city__icontains=text))
        if "body" in values:
            queryset = queryset.filter(body=values["body"].pk)
        if "year" in values:
            queryset = queryset.filter(starts_on__startswith=values["year"].key)
        if "status" in values:
            queryset = queryset.filter(status=values["status"])
        return queryset

    def counted(self, total):
        return ngettext("%(count)s meeting", "%(count)s meetings", total) % number(total)
