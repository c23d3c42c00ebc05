from django import forms
from django.utils.translation import gettext_lazy as _

from portal.enums import Ledger


class ExplainForm(forms.Form):
    """Why a line of a ledger may stay open."""

    ledger = forms.ChoiceField(choices=Ledger.choices, widget=forms.HiddenInput)
    subject = forms.CharField(max_length=150, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why it may stay open"),
        max_length=300,
        error_messages={"required": _("Enter why this may stay open")},
    )
