from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.enums import AgencyKind
from portal.forms.lists import Column, ListFilter, WordsField, choice, number
from portal.models import AgencyAlias


class AgencyFilter(ListFilter):
    """Agencies by kind, or by any name they go by."""

    q = WordsField(label=_("Name or acronym"))
    kind = choice(_("Kind"), AgencyKind.choices)

    columns = (
        Column(_("Agency"), "acronym", ("acronym",)),
        Column(_("Name"), "name", ("name",)),
        Column(_("Kind"), "kind", ("kind", "acronym")),
        Column(_("Activities led"), "activities", ("activity_count",), "number", falls=True),
        Column(_("Seats"), "seats", ("seat_count",), "number", falls=True),
    )
    usual_order = "acronym"
    nothing_yet = _("No agency has been recorded yet")
    nothing_found = _("No agencies match these filters")

    def narrow(self, queryset, values):
        if text := values.get("q"):
            aliases = AgencyAlias.objects.filter(value__icontains=text).values("agency")
            named = Q(acronym__icontains=text) | Q(name__icontains=text)
            queryset = queryset.filter(named | Q(name_en__icontains=text) | Q(pk__in=aliases))
        return queryset.filter(kind=values["kind"]) if "kind" in values else queryset

    def counted(self, total):
        return ngettext("%(count)s agency", "%(count)s agencies", total) % number(total)
