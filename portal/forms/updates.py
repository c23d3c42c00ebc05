from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.enums import Language, UpdateKind
from portal.forms.activities import DATE_HINT
from portal.forms.choices import NameField
from portal.models import Activity, Agency
from portal.partial_dates import PartialDateFormField
from portal.queries.names import Directory, Name, enumerated


class LogUpdate(forms.Form):
    """Reads and checks an update; ``updates.log`` does the writing."""

    # The same form sent twice makes one update.
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    narrative = forms.CharField(
        label=_("What happened"),
        help_text=_(
            "Write it as it may stand in the report. Lists, links and footnotes are kept; up to 50,000 characters."
        ),
        widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": _("Enter what happened")},
    )
    agency = NameField(
        label=_("Agency that reports it"),
        empty_label=_("Choose an agency"),
        error_messages={"required": _("Select the agency")},
    )
    happened_on = PartialDateFormField(
        label=_("When"),
        required=False,
        help_text=DATE_HINT,
        widget=forms.TextInput(attrs={"class": "date-input"}),
    )
    kind = NameField(
        label=_("Kind of update"), error_messages={"required": _("Select the kind of update")}
    )
    language = NameField(
        label=_("Language of the text"), error_messages={"required": _("Select the language")}
    )
    next_steps = forms.CharField(
        label=_("Next steps"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, activity: Activity, names: Directory, **options: Any) -> None:
        initial = {
            "agency": activity.lead.slug,
            "kind": UpdateKind.PROGRESS.value,
            "language": get_language(),
        }
        super().__init__(*args, initial=initial, **options)
        self.fields["agency"].offer(names.agencies)
        self.fields["kind"].offer(enumerated(UpdateKind.choices))
        self.fields["language"].offer(enumerated(Language.choices))

    @property
    def fields_to_log(self) -> dict[str, Any]:
        values = self.cleaned_data | {
            "agency": Agency.objects.get(pk=self.cleaned_data["agency"].pk)
        }
        return {
            name: value.key if isinstance(value, Name) else value
            for name, value in values.items()
            if name != "receipt"
        }
