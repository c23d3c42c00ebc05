from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.uploads.inspecting import all_kinds
from portal.uploads.kinds import ACCEPT
from portal.uploads.limits import LIMITS, MEGABYTE


class FilesInput(forms.ClearableFileInput):
    template_name = "django/forms/widgets/file.html"
    allow_multiple_selected = True

    def value_from_datadict(self, data, files, name: str) -> list:
        return files.getlist(name)


class FilesField(forms.FileField):
    """Any number of files; what each of them is, is for the action to find out."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list:
        if not data and self.required:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return list(data or ())


def told_first() -> str:
    """Types and sizes, before anything is chosen."""
    return _now("%(kinds)s, up to %(size)s MB each; at most %(most)s files and links.") % {
        "kinds": all_kinds(),
        "size": LIMITS.file_bytes // MEGABYTE,
        "most": LIMITS.section_files,
    }


class AddFiles(forms.Form):
    """``question`` tells the fields of two such forms on one page apart."""

    file = FilesField(label=_("Add files"), error_messages={"required": _("Select a file")})

    def __init__(self, *args: Any, question: str = "evidence", **options: Any) -> None:
        super().__init__(*args, auto_id=f"{question}-%s", **options)
        self.fields["file"].help_text = told_first()
        self.fields["file"].widget.attrs["accept"] = ACCEPT

    @property
    def most_bytes(self) -> int:
        return LIMITS.file_bytes


class AddLink(forms.Form):
    url = forms.CharField(
        label=_("Address of a page"),
        max_length=500,
        widget=forms.URLInput({"inputmode": "url"}),
        error_messages={
            "required": _("Enter the address of the page"),
            "max_length": _("The address must have 500 characters or fewer"),
        },
    )
    name = forms.CharField(
        label=_("What it shows"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"dir": "auto"}),
        error_messages={"max_length": _("The words must have 200 characters or fewer")},
    )

    def __init__(self, *args: Any, question: str = "evidence", **options: Any) -> None:
        super().__init__(*args, auto_id=f"{question}-%s", **options)
