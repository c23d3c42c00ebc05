"""Reading and checking what is entered about a publication; the actions do the writing."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from portal.enums import Audience, EditionKind, Language, LanguagePolicy
from portal.forms.days import DayField
from portal.forms.moments import ClockField, read_moment
from portal.models import Report
from portal.uploads.limits import LIMITS

ZONE = "UTC"
LONGEST_NOTE = 1000
IS_HASH = re.compile(r"[0-9a-f]{64}")


def note_field(label: Any, *, help_text: Any = "", required: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=bool(required),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea({"rows": 3}),
        error_messages={
            "required": required,
            "max_length": _("The note must have %(limit_value)d characters or fewer."),
        },
    )


class SendToReview(forms.Form):
    note = note_field(_("Note to who clears it"))


class ReturnToDraft(forms.Form):
    note = note_field(
        _("Why it goes back"), required=_("Enter why the report goes back to its editors")
    )


class Clear(forms.Form):
    # The hash of what was on the page: nothing else is cleared.
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)


class Publish(forms.Form):
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    kind = forms.ChoiceField(
        label=_("What is published"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Select what is published"),
            "invalid_choice": _("Select what is published"),
        },
    )
    note = note_field(
        _("What changes"),
        help_text=_(
            "Readers of the earlier edition are told, for example: “Paragraph 12: a date”."
        ),
    )

    def __init__(self, data: Any = None, *, report: Report, **options: Any) -> None:
        super().__init__(data, **options)
        has_editions = report.editions.exists()
        kinds = [kind for kind in EditionKind if (kind == EditionKind.ORIGINAL) != has_editions]
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]
        if not has_editions:
            del self.fields["note"]
            self.fields["kind"].widget = forms.HiddenInput()
            self.initial["kind"] = EditionKind.ORIGINAL

    def clean_note(self) -> str:
        if not (note := self.cleaned_data["note"].strip()):
            raise forms.ValidationError(_("Enter what this edition changes"))
        return note

    @property
    def key(self) -> UUID | None:
        """Also of a form whose other fields are not as they should be any more."""
        try:
            return self.fields["receipt"].clean(self["receipt"].data)
        except forms.ValidationError:
            return None

    @property
    def wanted(self) -> dict[str, Any]:
        """As the action wants it."""
        values = self.cleaned_data
        return {"kind": values["kind"], "note": values.get("note", ""), "key": values["receipt"]}


class Terms(forms.Form):
    """Who may read it and from when; what becomes of languages that are not complete."""

    audience = forms.ChoiceField(
        label=_("Who may read it"),
        choices=Audience.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Select who may read it"),
            "invalid_choice": _("Select who may read it"),
        },
    )
    embargo_on = DayField(
        label=_("Embargo until"),
        required=False,
        help_text=_(
            "Nobody outside the desk reads it before. Empty: as soon as its files are made."
        ),
    )
    embargo_time = ClockField(label=_("Time, by the clock of UTC"), required=False)

    def __init__(self, data: Any = None, *, report: Report, **options: Any) -> None:
        super().__init__(data, initial=initial_of(report), **options)
        for language in Language:
            if language != report.original_language:
                self.fields[f"policy_{language}"] = forms.ChoiceField(
                    label=language.label,
                    choices=LanguagePolicy.choices,
                    initial=report.language_policies.get(language, LanguagePolicy.BLOCK),
                    error_messages={"invalid_choice": _("Select what becomes of the language")},
                )

    def clean(self) -> None:
        values = self.cleaned_data
        if values.get("embargo_on") and not values.get("embargo_time"):
            self.add_error("embargo_time", _("Enter the time, for example 23:59"))
        values["embargo_until"] = read_moment(self, "embargo_on", "embargo_time", ZONE)

    @property
    def terms(self) -> dict[str, Any]:
        """As the action wants it."""
        values = self.cleaned_data
        return {
            "audience": values["audience"],
            "embargo_until": values["embargo_until"],
            "language_policies": {
                name.removeprefix("policy_"): value
                for name, value in values.items()
                if name.startswith("policy_")
            },
        }


def initial_of(report: Report) -> dict[str, Any]:
    until: datetime | None = report.embargo_until and report.embargo_until.astimezone(UTC)
    found: dict[str, Any] = {"audience": report.audience}
    if until:
        found |= {"embargo_on": until.date(), "embargo_time": until.time().replace(second=0)}
    return found


class Verify(forms.Form):
    """A file, or the hash of one."""

    file = forms.FileField(
        label=_("File"),
        required=False,
        allow_empty_file=True,
        help_text=_("It is read and not kept."),
    )
    sha256 = forms.CharField(
        label=_("Or its SHA-256"),
        required=False,
        max_length=200,
        help_text=_("64 characters, as sha256sum prints them."),
        widget=forms.TextInput({"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > LIMITS.file_bytes:
            raise forms.ValidationError(
                _("The file is larger than %(size)s. Enter its SHA-256 instead")
                % {"size": filesizeformat(LIMITS.file_bytes)}
            )
        return file

    def clean_sha256(self) -> str:
        """With a file name behind it, too, as programs print it."""
        words = self.cleaned_data["sha256"].lower().split()
        if words and not IS_HASH.fullmatch(words[0]):
            raise forms.ValidationError(
                _("Enter 64 characters, each a digit or a letter from a to f")
            )
        return words[0] if words else ""

    def clean(self) -> None:
        values = self.cleaned_data
        if not self.errors and not values.get("sha256") and values.get("file") is None:
            self.add_error("file", _("Select a file, or enter its SHA-256"))
