"""What the lists of reference records share: filters that live in the address, order and pages."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import F, OrderBy, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.http import QueryDict
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.forms.choices import NameField
from portal.models import Body
from portal.pages import Chip
from portal.queries.names import Name, Names
from portal.reporting.text import clean_text

SIZES = (25, 50, 100)
ANY = _("Any")
LONGEST = 200


@dataclass(frozen=True)
class Column:
    """The head of a column.  With ``order``, names of fields, the list can be sorted by it."""

    label: Any
    key: str = ""
    order: tuple[str, ...] = ()
    css: str = ""
    # How a first click sorts: dates and numbers are wanted from the top.
    falls: bool = False


@dataclass(frozen=True)
class Head:
    """A column as it stands above the list now."""

    label: Any
    css: str = ""
    url: str = ""
    sorted: str = ""


class WordsField(forms.CharField):
    """Words to look for; whatever cannot be printed is left out."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput({"type": "search", "dir": "auto"})
        super().__init__(max_length=LONGEST, required=False, widget=widget, **options)

    def clean(self, value: Any) -> str:
        return clean_text(super().clean(value))


def choice(label: Any, choices: list, empty: Any = ANY) -> forms.ChoiceField:
    """A closed list of words with a first line that narrows nothing."""
    return forms.ChoiceField(label=label, required=False, choices=[("", empty), *choices])


def record(label: Any) -> NameField:
    return NameField(label=label, required=False, empty_label=ANY)


def body_names(bodies: QuerySet[Body]) -> Names:
    """The bodies to choose from, by name; the acronym is what a chip says."""
    rows = bodies.order_by("name", "pk").values_list("pk", "slug", "acronym", "name")
    return Names(Name(pk, slug, acronym or name, name) for pk, slug, acronym, name in rows)


class ListFilter(forms.Form):
    """The form above a list.  A value that means nothing is left out, not obeyed."""

    columns: tuple[Column, ...] = ()
    # Every list has one order that nobody asked for; a minus sign turns it round.
    usual_order = ""
    nothing_yet: Any = ""
    nothing_found: Any = ""

    def __init__(self, data: QueryDict, **offered: Names) -> None:
        super().__init__(data, auto_id="filter_%s")
        for name, names in offered.items():
            self.fields[name].offer(names)

    def narrow(self, queryset: QuerySet, values: dict[str, Any]) -> QuerySet:
        raise NotImplementedError

    def counted(self, total: int) -> str:
        raise NotImplementedError

    def apply(self, queryset: QuerySet) -> QuerySet:
        translated = getattr(queryset.model, "translated_fields", ())
        keys = [localized(name) if name in translated else F(name) for name in self.sorted_fields]
        falls = self.order.startswith("-")
        # What is unknown stands at the end either way; the key last, so that pages never overlap.
        order = [OrderBy(key, descending=falls, nulls_last=True) for key in (*keys, F("pk"))]
        return self.narrow(queryset, self.values).order_by(*order)

    def page(self, queryset: QuerySet) -> Page:
        """The page that the address asks for; an unknown one is the first."""
        pages = Paginator(self.apply(queryset), self.size)
        number = self.data.get("page", "")
        known = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 1
        return pages.page(known if known in pages.page_range else 1)

    @property
    def values(self) -> dict[str, Any]:
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def order(self) -> str:
        asked = self.data.get("sort", "")
        known = {column.key for column in self.columns if column.order}
        return asked if asked.removeprefix("-") in known else self.usual_order

    @property
    def sorted_fields(self) -> tuple[str, ...]:
        key = self.order.removeprefix("-")
        return next(column.order for column in self.columns if column.key == key)

    @property
    def size(self) -> int:
        asked = self.data.get("size", "")
        return int(asked) if asked in map(str, SIZES) else SIZES[0]

    @property
    def sizes(self) -> list[Head]:
        return [
            Head(size, url=self.address(size=size), sorted="true" if size == self.size else "")
            for size in SIZES
        ]

    @property
    def heads(self) -> list[Head]:
        return [self.head(column) for column in self.columns]

    def head(self, column: Column) -> Head:
        if not column.order:
            return Head(column.label, column.css)
        rising, falling = column.key, f"-{column.key}"
        first, second = (falling, rising) if column.falls else (rising, falling)
        states = {rising: "ascending", falling: "descending"}
        url = self.address(sort=second if self.order == first else first)
        return Head(column.label, column.css, url, states.get(self.order, ""))

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What a new search keeps of the address besides the filters."""
        kept = {"sort": self.order, "size": str(self.size)}
        usual = {"sort": self.usual_order, "size": str(SIZES[0])}
        return [(name, value) for name, value in kept.items() if value != usual[name]]

    @property
    def chips(self) -> list[Chip]:
        """The filters in force, each with the address of the list without it."""
        return [
            Chip(label=self.chip_label(name, value), url=self.address(**{name: None}))
            for name, value in self.values.items()
        ]

    def chip_label(self, name: str, value: Any) -> str:
        field = self.fields[name]
        if isinstance(field, forms.BooleanField):
            return str(field.label)
        shown = value.short if isinstance(value, Name) else value
        if isinstance(field, forms.ChoiceField):
            shown = dict(field.choices)[value]
        return f"{field.label}: {shown}"

    def address(self, **changes: Any) -> str:
        """The query of this list with some parts changed, from its first page."""
        query = self.data.copy() if isinstance(self.data, QueryDict) else QueryDict(mutable=True)
        query.pop("page", None)
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = str(value)
        for name in [name for name in query if not query[name]]:
            del query[name]
        return f"?{query.urlencode()}"


def localized(name: str) -> Coalesce:
    """A name as it is shown: in the reader's language where it has been given, else in English."""
    column = f"{name}_{(get_language() or 'en').replace('-', '_')}"
    return Coalesce(NullIf(F(column), Value("")), F(f"{name}_en"))


def number(total: int) -> dict[str, str]:
    """For the sentences that count: ``ngettext(…) % number(total)``."""
    return {"count": number_format(total, force_grouping=True)}
