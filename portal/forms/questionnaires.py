from django import forms
from django.utils.translation import gettext_lazy as _

from portal.uploads.limits import LIMITS, MEGABYTE


class BringBack(forms.Form):
    """The spreadsheet that was downloaded here; what it is, is for its reader to find out."""

    file = forms.FileField(
        label=_("The spreadsheet with your answers"),
        widget=forms.FileInput({"accept": ".xlsx"}),
        error_messages={
            "required": _("Select the spreadsheet"),
            "empty": _("The selected file is empty."),
        },
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["file"].help_text = _(
            "The XLSX file that you downloaded here, up to %(size)s MB."
        ) % {"size": LIMITS.file_bytes // MEGABYTE}
