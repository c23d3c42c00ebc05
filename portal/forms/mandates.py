from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.enums import MandateKind, MandateStatus
from portal.forms.lists import Column, ListFilter, WordsField, choice, number, record
from portal.models import Activity, Mandate

# Whom a mandate asks, and where that is written down.
ASKED = {"agency": Mandate.asked_agencies.through, "body": Mandate.asked_bodies.through}
# Wholes in the order of the document, each followed by its parts.
IN_DOCUMENT = ("document__symbol", "whole_position", "whole", "is_part", "position")
STILL_ASKED = (MandateStatus.OPEN, MandateStatus.UNDER_WAY)


class MandateFilter(ListFilter):
    """Mandates by status, by whom they ask, and whether anything answers them."""

    q = WordsField(label=_("Words or symbol"))
    status = choice(_("Status"), MandateStatus.choices)
    kind = choice(_("Kind"), MandateKind.choices)
    agency = record(_("Agency asked"))
    body = record(_("Body asked"))
    unanswered = forms.BooleanField(label=_("Only what no activity answers yet"), required=False)

    columns = (
        Column(_("Mandate"), "source", IN_DOCUMENT),
        Column(_("Asked by")),
        Column(_("Due"), "due", ("due",)),
        Column(_("Status"), "status", ("status", *IN_DOCUMENT)),
        Column(_("Activities"), "activities", ("activity_count",), "number", falls=True),
    )
    usual_order = "source"
    nothing_yet = _("No mandate has been recorded yet")
    nothing_found = _("No mandates match these filters")

    def narrow(self, queryset, values):
        if text := values.get("q"):
            named = Q(document__symbol__icontains=text) | Q(document__title__icontains=text)
            queryset = queryset.filter(named | Q(text__icontains=text))
        plain = {name: values[name] for name in ("status", "kind") if name in values}
        queryset = queryset.filter(**plain)
        for name, links in ASKED.items():
            if name in values:
                asked = links.objects.filter(**{name: values[name].pk}).values("mandate")
                queryset = queryset.filter(pk__in=asked)
        return unanswered(queryset) if "unanswered" in values else queryset

    def counted(self, total):
        return ngettext("%(count)s mandate", "%(count)s mandates", total) % number(total)


def unanswered(mandates):
    """Still asked, and no activity answers it or the whole that it is a part of."""
    answered = Activity.mandates.through.objects.values("mandate")
    return mandates.filter(status__in=STILL_ASKED).exclude(
        Q(pk__in=answered) | Q(parent__isnull=False, parent__in=answered)
    )
