from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.enums import BodyKind
from portal.forms.lists import Column, ListFilter, WordsField, choice, number
from portal.queries.periods import is_over

TERMS = [("running", _("In force")), ("over", _("Past its end or merged"))]


class BodyFilter(ListFilter):
    """Bodies by kind, and by whether their term runs."""

    q = WordsField(label=_("Name or acronym"))
    kind = choice(_("Kind"), BodyKind.choices)
    term = choice(_("Term"), TERMS)

    columns = (
        Column(_("Body"), "name", ("name",)),
        Column(_("Kind"), "kind", ("kind", "name")),
        Column(_("End of term"), "end", ("ends_on",), falls=True),
        Column(_("Seats"), "seats", ("seat_count",), "number", falls=True),
        Column(_("Meetings"), "meetings", ("meeting_count",), "number", falls=True),
    )
    usual_order = "name"
    nothing_yet = _("No body has been recorded yet")
    nothing_found = _("No bodies match these filters")

    def narrow(self, queryset, values):
        if text := values.get("q"):
            named = Q(name__icontains=text) | Q(name_en__icontains=text)
            queryset = queryset.filter(named | Q(acronym__icontains=text))
        if "kind" in values:
            queryset = queryset.filter(kind=values["kind"])
        if "term" in values:
            over = Q(merged_into__isnull=False) | (Q(ends_on__isnull=False) & is_over("ends_on"))
            queryset = queryset.filter(over if values["term"] == "over" else ~over)
        return queryset

    def counted(self, total):
        return ngettext("%(count)s body", "%(count)s bodies", total) % number(total)
