"""The small forms around a submission, and what a page sends while somebody writes."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from portal import access
from portal.models import Submission
from portal.queries.findings import Finding
from portal.roles import Permission

LONGEST_DRAFT = 200_000


def read_draft(body: bytes) -> dict[str, Any] | None:
    """``{"version", "seq", "changes"}`` as the browser sends them, or None for anything else."""
    try:
        found = json.loads(body)
        version, seq, changes = found["version"], found["seq"], found["changes"]
    except (ValueError, TypeError, KeyError):
        return None
    if not all(type(number) is int and 0 <= number < 2**31 for number in (version, seq)):
        return None
    if not isinstance(changes, dict) or not all(map(is_change, changes.values())):
        return None
    return {"version": version, "seq": seq, "changes": changes}


def is_change(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(item, str) for item in value)
    return value is None or isinstance(value, str | dict)


class Opened(forms.Form):
    """A button that acts on a record as it was when the page was opened."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class Assign(forms.Form):
    to = forms.ModelChoiceField(
        label=_("Who answers this section"),
        queryset=None,
        required=False,
        empty_label=_("Everybody of the agency"),
        error_messages={"invalid_choice": _("Select a colleague from the list")},
    )

    def __init__(self, *args: Any, submission: Submission, **options: Any) -> None:
        super().__init__(*args, **options)
        colleagues = access.holders(Permission.ANSWER, submission.agency_id)
        self.fields["to"].queryset = colleagues.order_by("name", "pk")


class AnswerComment(forms.Form):
    # The same answer sent twice stands once.
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    text = forms.CharField(
        label=_("Your answer to this comment"),
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Enter the answer")},
    )


def receipt_field() -> forms.UUIDField:
    return forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)


class CheckForm(forms.Form):
    """Hands a submission over: a reason for each warning, and a note from who is not its agency."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    receipt = receipt_field()

    def __init__(
        self,
        *args: Any,
        findings: Iterable[Finding],
        reasons: dict[str, str],
        is_on_behalf: bool,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.warnings = {one.code: f"reason-{one.code}" for one in findings if not one.is_error}
        for code, name in self.warnings.items():
            self.fields[name] = reason_field(reasons.get(code, ""))
        if is_on_behalf:
            self.fields["on_behalf_note"] = note_field()

    @property
    def reasons(self) -> dict[str, str]:
        return {code: self.cleaned_data[name] for code, name in self.warnings.items()}

    @property
    def note(self) -> str:
        return self.cleaned_data.get("on_behalf_note", "")

    @property
    def fields_of_reasons(self) -> dict[str, forms.BoundField]:
        return {code: self[name] for code, name in self.warnings.items()}


def reason_field(reason: str) -> forms.CharField:
    return forms.CharField(
        label=_("Why it may stand"),
        max_length=300,
        initial=reason,
        widget=forms.TextInput({"dir": "auto"}),
        error_messages={
            "required": _("Enter why the warning may stand"),
            "max_length": _(
                "The reason must be %(limit_value)d characters or fewer. It has %(show_value)d."
            ),
        },
    )


def note_field() -> forms.CharField:
    return forms.CharField(
        label=_("How the agency sent it"),
        help_text=_("For example: by letter of 3 May. The agency and the reviewers read it."),
        max_length=300,
        widget=forms.TextInput({"dir": "auto"}),
        error_messages={"required": _("Enter how the agency sent it")},
    )


class Approve(Opened):
    """The clearing officer says yes."""

    receipt = receipt_field()


class SendBack(forms.Form):
    note = forms.CharField(
        label=_("What has to change"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={
            "required": _("Enter what has to change"),
            "max_length": _(
                "The note must be %(limit_value)d characters or fewer. It has %(show_value)d."
            ),
        },
    )
