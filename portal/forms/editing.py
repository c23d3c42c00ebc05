"""Reading what editors enter on the desk; the actions do the writing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.actions.remarks import LONGEST
from portal.exceptions import ActionError
from portal.reporting import citing
from portal.reporting.document import Cited

LONGEST_REASON = 300
REASON_TOO_LONG = _("The reason must have %(limit_value)d characters or fewer.")


class OfParagraph(forms.Form):
    """A button of the desk: about the version of the edit that was on the page."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)
    # Where the button stood: the desk, or the page of the paragraph.
    back = forms.CharField(widget=forms.HiddenInput, required=False)

    @property
    def given(self) -> dict[str, Any]:
        """As the action wants it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "back"}


class WriteText(OfParagraph):
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    text = forms.CharField(
        label=_("Text"),
        strip=False,
        widget=forms.Textarea({"dir": "auto", "data-desk-text": ""}),
        error_messages={
            "required": _("Enter the text. To leave the paragraph out, hide it and say why.")
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        lines = len(self["text"].value() or "") // 80
        self.fields["text"].widget.attrs["rows"] = min(max(lines + 3, 5), 24)

    @property
    def given(self) -> dict[str, Any]:
        return super().given | {"version": self.cleaned_data["version"] or 0}


class Hide(OfParagraph):
    reason = forms.CharField(
        label=_("Why it is hidden"),
        max_length=LONGEST_REASON,
        help_text=_("The other editors read it; the report does not show it."),
        widget=forms.TextInput({"dir": "auto"}),
        error_messages={"required": _("Enter why it is hidden"), "max_length": REASON_TOO_LONG},
    )


class Move(OfParagraph):
    after = forms.ChoiceField(
        label=_("It stands after"),
        error_messages={
            "required": _("Select the paragraph that it stands after"),
            "invalid_choice": _("Select a paragraph from the list"),
        },
    )

    def __init__(self, data: Any = None, *, places: Sequence[tuple[str, str]], **options) -> None:
        super().__init__(data, **options)
        self.fields["after"].choices = places


class Merge(OfParagraph):
    into = forms.ChoiceField(
        label=_("Merge it into"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Select the paragraph that says both"),
            "invalid_choice": _("Select a paragraph from the list"),
        },
    )

    def __init__(self, data: Any = None, *, places: Sequence[tuple[str, str]], **options) -> None:
        super().__init__(data, **options)
        self.fields["into"].choices = places


class Add(OfParagraph):
    text = forms.CharField(
        label=_("Text of the new paragraph"),
        strip=False,
        widget=forms.Textarea({"rows": 5, "dir": "auto"}),
        error_messages={"required": _("Enter the text of the new paragraph")},
    )
    cites = forms.CharField(
        label=_("What it rests on"),
        required=False,
        help_text=_(
            "One record a line: the address of its page in the portal, or its kind and key, for"
            " example “mandate:gc-25-1-vi-35”."
        ),
        widget=forms.Textarea({"rows": 3, "dir": "ltr"}),
    )
    reason = forms.CharField(
        label=_("Why it rests on nothing"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.TextInput({"dir": "auto"}),
        error_messages={"max_length": REASON_TOO_LONG},
    )

    def clean_cites(self) -> tuple[Cited, ...]:
        try:
            return citing.cites_of(self.cleaned_data["cites"].splitlines())
        except ActionError as error:
            raise forms.ValidationError(error.message) from error

    @property
    def given(self) -> dict[str, Any]:
        found = super().given
        del found["version"]
        return found


class Say(OfParagraph):
    """A remark."""

    text = forms.CharField(
        label=_("Remark"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
        error_messages={
            "required": _("Enter the remark"),
            "max_length": _("The remark must have %(limit_value)d characters or fewer."),
        },
    )

    @property
    def given(self) -> dict[str, Any]:
        return {"text": self.cleaned_data["text"]}


class Restore(OfParagraph):
    to = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
