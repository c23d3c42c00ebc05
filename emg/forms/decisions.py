from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.enums import MandateStatus
from portal.forms.lists import Column, ListFilter, choice, number, record


class DecisionFilter(ListFilter):
    """Decisions by the meeting that took them and by what became of them."""

    meeting = record(_("Meeting"))
    status = choice(_("Status"), MandateStatus.choices)

    columns = (
        Column(_("Decision")),
        Column(_("Addressed to")),
        Column(_("Due"), "due", ("mandate__due",)),
        Column(_("Status")),
        Column(_("Answered by")),
    )
    nothing_yet = _("No decision has been recorded yet")
    nothing_found = _("No decisions match these filters")

    def apply(self, queryset):
        """Without a wish, in the order of the meetings and of the points in each."""
        return super().apply(queryset) if self.order else self.narrow(queryset, self.values)

    def narrow(self, queryset, values):
        if "meeting" in values:
            queryset = queryset.filter(meeting=values["meeting"].pk)
        if "status" in values:
            queryset = queryset.filter(mandate__status=values["status"])
        return queryset

    def counted(self, total):
        return ngettext("%(count)s decision", "%(count)s decisions", total) % number(total)
