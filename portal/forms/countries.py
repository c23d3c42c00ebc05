from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.forms.lists import Column, ListFilter, WordsField, number
from portal.models import CountryName


class CountryFilter(ListFilter):
    """Countries by any name they bear or once bore, or by their code."""

    q = WordsField(label=_("Name or code"))

    columns = (
        Column(_("Country"), "name", ("name",)),
        Column(_("Code"), "code", ("alpha3",)),
        Column(_("Activities"), "activities", ("activity_count",), "number", falls=True),
        Column(_("Meetings"), "meetings", ("meeting_count",), "number", falls=True),
    )
    usual_order = "name"
    nothing_yet = _("No country has been recorded yet")
    nothing_found = _("No countries match these filters")

    def narrow(self, queryset, values):
        if text := values.get("q"):
            names = CountryName.objects.filter(
                Q(name__icontains=text) | Q(name_en__icontains=text)
            ).values("country")
            queryset = queryset.filter(Q(pk__in=names) | Q(alpha3__iexact=text))
        return queryset

    def counted(self, total):
        return ngettext("%(count)s country", "%(count)s countries", total) % number(total)
