"""Reading and checking what people enter about an activity; the actions do the writing."""

from functools import cached_property
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import Q
from django.utils.functional import SimpleLazyObject
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from portal import access
from portal.enums import ActivityStatus, ParticipationRole
from portal.forms.choices import NameField, NamesField, records
from portal.forms.money import MoneyField
from portal.models import Activity, Agency, Country, Mandate, Theme
from portal.partial_dates import PartialDateFormField
from portal.queries.names import Directory, Name, Names, enumerated
from portal.roles import Permission

DATE_HINT = _("For example 27 September 2009, October 2009 or 2009.")
MODELS = {"lead": Agency, "theme": Theme}
MODELS_OF_MANY = {"countries": Country, "mandates": Mandate, "themes": Theme}


class ActivityForm(forms.Form):
    title = forms.CharField(
        label=_("Title"),
        max_length=250,
        help_text=_(
            "As it would stand in the report, for example “Joint guide on urban air quality”."
        ),
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={
            "required": _("Enter the title"),
            "max_length": _(
                "The title must have %(limit_value)d characters or fewer. It has %(show_value)d."
            ),
        },
    )
    lead = NameField(
        label=_("Lead agency"),
        empty_label=_("Choose an agency"),
        error_messages={"required": _("Select the lead agency")},
    )
    theme = NameField(
        label=_("Theme"),
        empty_label=_("Choose a theme"),
        error_messages={"required": _("Select the theme")},
    )
    starts_on = PartialDateFormField(
        label=_("Start"),
        help_text=DATE_HINT,
        widget=forms.TextInput(attrs={"class": "date-input"}),
        error_messages={"required": _("Enter the start")},
    )
    status = NameField(
        label=_("Status"),
        empty_label=_("Choose a status"),
        error_messages={"required": _("Select the status")},
    )
    summary = forms.CharField(
        label=_("Summary"),
        required=False,
        help_text=_("What is done, with whom and to what end."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    ends_on = PartialDateFormField(
        label=_("End"),
        required=False,
        help_text=DATE_HINT,
        widget=forms.TextInput(attrs={"class": "date-input"}),
    )
    partners = NamesField(label=_("Partners"), required=False)
    countries = NamesField(label=_("Countries"), required=False)
    mandates = NamesField(label=_("Mandates that it answers"), required=False)
    themes = NamesField(label=_("Other themes"), required=False)
    cost_needed = MoneyField(label=_("Cost (United States dollars)"), required=False)
    cost_available = MoneyField(label=_("Funds available (United States dollars)"), required=False)
    reference = forms.CharField(
        label=_("Reference"),
        max_length=60,
        required=False,
        help_text=_("The number that the agency knows it by."),
    )
    is_public = forms.BooleanField(label=_("Everybody may read this"), required=False)

    def __init__(self, *args: Any, user, names: Directory, **options: Any) -> None:
        super().__init__(*args, **options)
        offers = {
            "lead": leads_for(user, names.agencies),
            "theme": names.themes,
            "status": enumerated(ActivityStatus.choices),
            "partners": names.agencies,
            "countries": names.countries,
            "mandates": SimpleLazyObject(lambda: mandates_for(user)),
            "themes": names.themes,
        }
        for name, offered in offers.items():
            self.fields[name].offer(offered)

    def clean(self) -> None:
        starts_on, ends_on = (self.cleaned_data.get(name) for name in ("starts_on", "ends_on"))
        if starts_on and ends_on and ends_on.is_before(starts_on):
            self.add_error("ends_on", _("The end must not be before the start"))
        lead = self.cleaned_data.get("lead")
        if lead and lead.key in self.cleaned_data.get("partners", ()):
            self.add_error(
                "partners",
                _("%(agency)s leads this activity. Select only the other agencies")
                % {"agency": lead.short},
            )

    @property
    def main_fields(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if field.field.required]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [field for field in self.visible_fields() if not field.field.required]

    @property
    def opens_details(self) -> bool:
        """Whether the optional part is shown unfolded: always where it holds an error."""
        return any(field.errors for field in self.more_fields)

    def read(self, name: str) -> Any:
        """A field as the action wants it: records instead of names."""
        value = self.cleaned_data[name]
        if name in MODELS_OF_MANY:
            return records(MODELS_OF_MANY[name], self.fields[name].names, value)
        if name in MODELS:
            return MODELS[name].objects.get(pk=value.pk)
        if name == "reference":
            return value or None
        return value.key if isinstance(value, Name) else value

    def chosen_partners(self) -> list[tuple[Agency, str]]:
        chosen = records(Agency, self.fields["partners"].names, self.cleaned_data["partners"])
        return [(agency, ParticipationRole.PARTNER) for agency in chosen]


class LogActivity(ActivityForm):
    # The same form sent twice makes one activity.
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)

    def __init__(self, *args: Any, user, **options: Any) -> None:
        super().__init__(*args, user=user, **options)
        offered = self.fields["lead"].names
        if len(offered.all) == 1:
            self.initial.setdefault("lead", offered.all[0].key)
        self.initial.setdefault("status", ActivityStatus.ONGOING.value)

    @property
    def fields_to_log(self) -> dict[str, Any]:
        names = self.fields.keys() - {"receipt", "partners"}
        return {name: self.read(name) for name in names} | {
            "participations": self.chosen_partners()
        }

    @property
    def kept_for_another(self) -> str:
        """The query of a form that starts where this one ended."""
        values = self.cleaned_data
        return f"?lead={values['lead'].key}&theme={values['theme'].key}"


class EditActivity(ActivityForm):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, activity: Activity, **options: Any) -> None:
        self.activity = activity
        super().__init__(*args, **options)
        self.initial = self.stored()
        for name, field in self.fields.items():
            # What the page was opened with goes along: only so is a change told from a leftover.
            field.show_hidden_initial = name != "version"

    def hidden_fields(self) -> list[forms.BoundField]:
        """None: the page writes the version itself, the stored one, so that a second save wins."""
        return []

    @property
    def opens_details(self) -> bool:
        return True

    def stored(self) -> dict[str, Any]:
        """The record as the form shows it; of what is linked, only what this person may choose."""
        values = stored(self.activity)
        for name in (*MODELS_OF_MANY, "partners"):
            offered = self.fields[name].names.by_key
            values[name] = [key for key in values[name] if key in offered]
        return values

    @cached_property
    def changes(self) -> dict[str, Any]:
        names = set(self.changed_data) - {"version"}
        changes = {name: self.read(name) for name in names - {"partners"}}
        for name in names & MODELS_OF_MANY.keys():
            changes[name] += getattr(self.activity, name).exclude(pk__in=self.offered(name))
        if "partners" in names:
            changes["participations"] = self.chosen_partners() + self.kept_parts()
        return changes

    def offered(self, name: str) -> list[int]:
        return list(self.fields[name].names.by_pk)

    def kept_parts(self) -> list[tuple[Agency, str]]:
        """What the boxes do not show: other roles, and partners that were not offered."""
        shown = Q(role=ParticipationRole.PARTNER, agency__in=self.offered("partners"))
        parts = self.activity.participations.exclude(shown).select_related("agency")
        return [(part.agency, part.role) for part in parts.order_by("pk")]

    @property
    def is_stale(self) -> bool:
        return self.is_bound and self.cleaned_data.get("version") != self.activity.version

    @property
    def differences(self) -> list[tuple[forms.BoundField, str, str]]:
        """Where both have written: the field, what is stored now, and what is in this form."""
        found = []
        for name in self.changed_data:
            theirs, mine = self.initial.get(name), self[name].value()
            if name != "version" and as_text(theirs) != as_text(mine):
                found.append((self[name], self.told(name, theirs), self.told(name, mine)))
        return found

    def told(self, name: str, value: Any) -> str:
        names = getattr(self.fields[name], "names", None)
        if names is None:
            return as_text(value)
        keys = value if isinstance(value, list) else [value]
        return ", ".join(names.by_key[key].short for key in keys if key in names.by_key)


def as_text(value: Any) -> str:
    """What a person sees of a value, whether it comes from the record or from the form."""
    if isinstance(value, list):
        return " ".join(sorted(value))
    if value in (None, False, "False"):
        return ""
    return str(value).replace("\r\n", "\n").strip()


def stored(activity: Activity) -> dict[str, Any]:
    """The record in the words of the form: keys instead of records."""
    plain = (
        "title",
        "summary",
        "status",
        "starts_on",
        "ends_on",
        "reference",
        "is_public",
        "version",
    )
    money = ("cost_needed", "cost_available")
    partners = activity.participations.filter(role=ParticipationRole.PARTNER)
    alpha3 = activity.countries.order_by("alpha3").values_list("alpha3", flat=True)
    return {name: getattr(activity, name) for name in (*plain, *money)} | {
        "lead": activity.lead.slug,
        "theme": activity.theme.slug,
        "partners": list(partners.order_by("agency").values_list("agency__slug", flat=True)),
        "countries": [code.lower() for code in alpha3],
        "mandates": list(activity.mandates.order_by("pk").values_list("slug", flat=True)),
        "themes": list(activity.themes.order_by("pk").values_list("slug", flat=True)),
    }


def leads_for(user, agencies: Names) -> Names:
    """Whoever speaks for agencies logs what those lead; the secretariat logs for all."""
    if access.has_permission(user, Permission.EDIT_ANY_ACTIVITY):
        return agencies
    log = Permission.LOG_ACTIVITY
    return Names(name for name in agencies.all if access.has_permission(user, log, name.pk))


def mandates_for(user) -> Names:
    rows = Mandate.objects.visible_to(user).in_force().for_list()
    values = rows.values_list("pk", "slug", "document__symbol", "document__title", "text")
    return Names(
        Name(pk, slug, symbol or title, f"{symbol or title} – {Truncator(text).chars(90)}")
        for pk, slug, symbol, title, text in values
    )
