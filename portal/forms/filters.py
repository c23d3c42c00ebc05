from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.enums import ActivityStatus
from portal.formats import dates
from portal.forms.choices import NameField
from portal.pages import Chip
from portal.partial_dates import PartialDate, PartialDateFormField
from portal.queries import paging
from portal.queries.activities import ORDERS, USUAL_ORDER, Criteria
from portal.queries.names import Directory, Name, Names, enumerated
from portal.queries.search import LONGEST
from portal.reporting.text import clean_text

SIZES = (25, 50, 100)
ANY = _("Any")
WHERE_TO_START = ("page", "after", "before")
NUMBER_LENGTH = len(str(paging.LAST_NUMBERED))
MAIN = ("q", "theme", "agency", "status")
ROLES = (("any", _("Leads or takes part")), ("lead", _("Leads")))


class ActivityFilter(forms.Form):
    """The filters above the list.  Page, export and API read the address with the same one."""

    q = forms.CharField(label=_("Words"), required=False, max_length=LONGEST)
    theme = NameField(label=_("Theme"), required=False, empty_label=ANY)
    agency = NameField(label=_("Agency"), required=False, empty_label=ANY)
    role = NameField(label=_("Role of the agency"), required=False)
    status = NameField(label=_("Status"), required=False, empty_label=ANY)
    country = NameField(label=_("Country"), required=False, empty_label=ANY)
    programme = NameField(label=_("Programme"), required=False, empty_label=ANY)
    since = PartialDateFormField(label=_("Running from"), required=False)
    until = PartialDateFormField(label=_("Running until"), required=False)

    def __init__(self, data: QueryDict, *, names: Directory, usual_size: int = SIZES[0]) -> None:
        super().__init__(data, auto_id="filter_%s")
        self.names = names
        self.usual_size = usual_size
        for name, offered in self.offers().items():
            self.fields[name].offer(offered)
        self.fields["q"].widget.attrs |= {"type": "search", "dir": "auto"}
        self.fields["role"].widget.empty_label = ROLES[0][1]

    def offers(self) -> dict[str, Names]:
        return {
            "theme": self.names.themes,
            "agency": self.names.agencies,
            "role": enumerated(ROLES[1:]),
            "status": enumerated(ActivityStatus.choices),
            "country": self.names.countries,
            "programme": self.names.programmes,
        }

    def clean_q(self) -> str:
        return clean_text(self.cleaned_data["q"])

    @property
    def values(self) -> dict[str, Any]:
        """What was understood.  A value that no longer means anything is left out, not obeyed."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def criteria(self) -> Criteria:
        values = self.values
        return Criteria(
            q=values.get("q", ""),
            themes=self.themes(values),
            agency=values["agency"].pk if "agency" in values else None,
            is_lead="role" in values,
            status=values["status"].key if "status" in values else "",
            country=values["country"].pk if "country" in values else None,
            since=values.get("since"),
            until=values.get("until"),
        )

    def themes(self, values: dict[str, Any]) -> tuple[int, ...] | None:
        """Of the theme, of the programme, or of both where somebody asks for both."""
        found = None
        if "programme" in values:
            found = tuple(self.names.themes_of(values["programme"].key))
        if "theme" in values:
            theme = values["theme"].pk
            found = (theme,) if found is None or theme in found else ()
        return found

    @property
    def main_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in MAIN]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name not in MAIN]

    @property
    def has_more(self) -> bool:
        """Whether a filter is in force, or in error, that is folded away otherwise."""
        return any(name not in MAIN for name in (*self.values, *self.errors))

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What a new search keeps of the address besides the filters."""
        kept = {"sort": self.order, "size": str(self.size)}
        usual = {"sort": USUAL_ORDER, "size": str(self.usual_size)}
        return [(name, kept[name]) for name in kept if kept[name] != usual[name]]

    @property
    def order(self) -> str:
        asked = self.data.get("sort", "")
        return asked if asked in ORDERS else USUAL_ORDER

    @property
    def size(self) -> int:
        asked = self.data.get("size", "")
        return int(asked) if asked in map(str, SIZES) else self.usual_size

    @property
    def wanted(self) -> paging.Wanted:
        """The page of the list; an unknown one is the first."""
        if number := self.data.get("page", ""):
            is_known = number.isascii() and number.isdigit() and len(number) <= NUMBER_LENGTH
            known = min(max(int(number), 1), paging.LAST_NUMBERED) if is_known else 1
            return paging.Wanted(size=self.size, number=known)
        length = len(ORDERS[self.order].columns)
        after, before = (
            paging.Mark.read(self.data.get(name, ""), length) for name in ("after", "before")
        )
        return paging.Wanted(size=self.size, after=after, before=None if after else before)

    @property
    def chips(self) -> list[Chip]:
        """The filters in force, each with the address of the list without it."""
        values = self.values
        if "agency" not in values:
            values.pop("role", None)
        return [
            Chip(
                label=f"{self.fields[name].label}: {self.shown(value)}",
                url=self.address(**{name: None}),
            )
            for name, value in values.items()
        ]

    def shown(self, value: Any) -> str:
        if isinstance(value, PartialDate):
            return dates.in_words(value, get_language() or "en")
        return value.short if isinstance(value, Name) else str(value)

    def address(self, **changes: Any) -> str:
        """The query of this list with some parts changed, from its first page unless told."""
        query = self.data.copy() if isinstance(self.data, QueryDict) else QueryDict(mutable=True)
        for name in WHERE_TO_START:
            query.pop(name, None)
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = str(value)
        for name in [name for name in query if not query[name]]:
            del query[name]
        return f"?{query.urlencode()}"
