"""Choosing among named records.  The names come from memory, not from a query for each field."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from portal.queries.names import Name, Names


class NameSelect(forms.Widget):
    """A select whose options were written beforehand, with the chosen one marked in them."""

    input_type = "select"

    def __init__(self, attrs: dict | None = None, empty_label: Any = "") -> None:
        super().__init__(attrs)
        self.empty_label = empty_label
        self.names = Names([])

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        attrs = {"name": name, "class": "form-select"} | self.build_attrs(self.attrs, attrs)
        options = self.names.options
        if isinstance(value, str) and (chosen := self.names.find(value)):
            marked = options.replace(f'value="{chosen.key}"', f'value="{chosen.key}" selected', 1)
            options = mark_safe(marked)  # noqa: S308 - the key is one of our own
        empty = format_html('<option value="">{}</option>', self.empty_label)
        return format_html("<select{}>{}{}</select>", flatatt(attrs), empty, options)


class NameField(forms.Field):
    """One record of a kind, by its key; clean to a ``Name``."""

    widget = NameSelect
    default_error_messages = {"unknown": _("Select one from the list")}

    def __init__(self, *, empty_label: Any = "", **options: Any) -> None:
        super().__init__(**options)
        self.widget.empty_label = empty_label

    def offer(self, names: Names) -> None:
        self.names = self.widget.names = names

    def to_python(self, value: Any) -> Name | None:
        if value in self.empty_values:
            return None
        found = self.names.find(value) if isinstance(value, str) else None
        if found is None:
            raise ValidationError(self.error_messages["unknown"], code="unknown")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = initial.key if isinstance(initial, Name) else initial
        return (before or "") != (data or "")


class NamesField(forms.MultipleChoiceField):
    """Several records of a kind as a list of boxes; clean to their keys."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {"invalid_choice": _("Select only from the list")}

    def offer(self, names: Names) -> None:
        """One long list, which the page lets people shorten by typing; groups stand behind.

        Written only where it is shown: a post asks for the few keys that it holds.
        """
        self.names = names
        self.choices = self.written

    def written(self) -> list[tuple[str, str]]:
        return [
            (name.key, f"{name.full} ({name.group})" if name.group else name.full)
            for name in self.names.all
        ]

    def to_python(self, value: Any) -> list[str]:
        """The keys as they are written here; one that means nothing stays for the complaint."""
        found = ((key, self.names.find(key)) for key in super().to_python(value))
        return [name.key if name else key for key, name in found]

    def valid_value(self, value: Any) -> bool:
        return value in self.names.by_key


def records(model: type[Model], names: Names, keys: list[str]) -> list[Model]:
    """The records behind the keys, in one query, in the order of their names."""
    if not keys:
        return []
    found = model._default_manager.in_bulk([names.by_key[key].pk for key in keys])
    return [found[name.pk] for name in names.all if name.pk in found]
