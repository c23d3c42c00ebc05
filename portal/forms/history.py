from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from portal.formats import dates
from portal.forms.lists import ListFilter, number, record
from portal.models import Person
from portal.partial_dates import PartialDate, PartialDateFormField
from portal.queries.history import History, Wanted
from portal.queries.history_values import label_of
from portal.queries.names import Name, Names

HINT = _("For example 2009 or 27/9/2009.")
DAY = forms.TextInput(attrs={"class": "date-input"})


class HistoryFilter(ListFilter):
    """A history by who changed what, and when.  The latest change is always the first."""

    person = record(_("Changed by"))
    field = record(_("Field"))
    since = PartialDateFormField(label=_("From"), required=False, widget=DAY, help_text=HINT)
    until = PartialDateFormField(label=_("Until"), required=False, widget=DAY, help_text=HINT)

    nothing_yet = _("Nothing has been recorded yet")
    nothing_found = _("No changes match these filters")

    def __init__(self, data: QueryDict, *, history: History) -> None:
        self.history = history
        super().__init__(data, person=people_in(history), field=fields_of(history))

    def page(self, queryset: QuerySet) -> Page:
        return Paginator(queryset, self.size).get_page(self.data.get("page", ""))

    @property
    def wanted(self) -> Wanted:
        values = self.values
        since, until = values.get("since"), values.get("until")
        return Wanted(
            person=Person.objects.get(pk=values["person"].pk) if "person" in values else None,
            field=values["field"].key if "field" in values else "",
            since=since.first_day() if since else None,
            until=until.last_day() if until else None,
        )

    def chip_label(self, name: str, value: Any) -> str:
        if isinstance(value, PartialDate):
            return f"{self.fields[name].label}: {dates.in_words(value, get_language() or 'en')}"
        return super().chip_label(name, value)

    def counted(self, total: int) -> str:
        return ngettext("%(count)s change", "%(count)s changes", total) % number(total)


def people_in(history: History) -> Names:
    rows = history.people().order_by("name", "pk").values_list("pk", "name")
    return Names(Name(pk, str(pk), name, name) for pk, name in rows)


def fields_of(history: History) -> Names:
    """Every column of the record and its parts, the parts under the name of their kind."""
    found = []
    for place, (source, name) in enumerate(history.fields):
        model = source.model if source else history.kind.model
        part = str(source.part.label) if source and source.part else ""
        label = label_of(model, name, history.kind.labels)
        short = f"{part}: {label}" if part else label
        found.append(Name(place, f"{model._meta.model_name}.{name}", short, label, part))
    return Names(found)
