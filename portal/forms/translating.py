from django import forms
from django.utils.translation import gettext_lazy as _


class TranslateForm(forms.Form):
    """The text is checked by the action: how it is written depends on the paragraph."""

    text = forms.CharField(
        label=_("Translation"),
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}),
        strip=False,
        error_messages={"required": _("Enter the translation")},
    )
    note = forms.CharField(label=_("Note for the reviser"), max_length=500, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)


class XliffForm(forms.Form):
    file = forms.FileField(
        label=_("XLIFF file that came back"),
        error_messages={"required": _("Select the file that came back")},
    )


class WordingForm(forms.Form):
    """A text of the records in another language."""

    source = forms.CharField(
        label=_("Text of the records"),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        error_messages={"required": _("Enter the text of the records")},
    )
    text = forms.CharField(
        label=_("Reads as"),
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        error_messages={"required": _("Enter how it reads")},
    )
    is_term = forms.BooleanField(label=_("Fixed term of the glossary"), required=False)
