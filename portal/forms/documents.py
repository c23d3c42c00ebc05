from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.enums import DocumentKind
from portal.forms.lists import Column, ListFilter, WordsField, choice, number, record


class DocumentFilter(ListFilter):
    """Documents by symbol or words of the title, by kind, and by who issued them."""

    q = WordsField(label=_("Symbol or words of the title"))
    kind = choice(_("Kind"), DocumentKind.choices)
    body = record(_("Issued by"))

    columns = (
        Column(_("Document"), "symbol", ("symbol", "title")),
        Column(_("Kind"), "kind", ("kind", "symbol", "title")),
        Column(_("Issued by")),
        Column(_("Date"), "date", ("issued_on",), falls=True),
        Column(_("Mandates"), "mandates", ("mandate_count",), "number", falls=True),
    )
    usual_order = "symbol"
    nothing_yet = _("No document has been recorded yet")
    nothing_found = _("No documents match these filters")

    def narrow(self, queryset, values):
        if text := values.get("q"):
            queryset = queryset.filter(Q(symbol__icontains=text) | Q(title__icontains=text))
        if "kind" in values:
            queryset = queryset.filter(kind=values["kind"])
        if "body" in values:
            queryset = queryset.filter(body=values["body"].pk)
        return queryset

    def counted(self, total):
        return ngettext("%(count)s document", "%(count)s documents", total) % number(total)
