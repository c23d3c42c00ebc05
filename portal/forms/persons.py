"""Reading and checking what the office enters about people; the actions do the writing."""

from typing import Any
from uuid import uuid4

from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from portal import access
from portal.enums import Role
from portal.formats.languages import OWN_NAMES
from portal.forms.choices import NameField
from portal.forms.days import DayField
from portal.forms.lists import Column, ListFilter, WordsField, choice, number, record
from portal.models import Agency, Appointment, Person
from portal.models.people import AGENCY_ROLES
from portal.queries.names import Name, Names, enumerated

HERE, LEFT = "here", "left"


class PersonFilter(ListFilter):
    """People by their present roles; of those who have left, by the roles they had."""

    q = WordsField(label=_("Name or email"))
    agency = record(_("Agency"))
    role = choice(_("Role"), Role.choices)
    state = choice(
        _("Account"), [(HERE, _("People who are here")), (LEFT, _("People who have left"))]
    )

    columns = (
        Column(_("Person"), "name", ("name",)),
        Column(_("Roles")),
        Column(_("Email"), "email", ("email",)),
        Column(_("Account")),
    )
    usual_order = "name"
    nothing_yet = _("Nobody is here yet")
    nothing_found = _("No people match these filters")

    def narrow(self, queryset, values):
        if text := values.get("q"):
            queryset = queryset.filter(Q(name__icontains=text) | Q(email__icontains=text))
        if state := values.get("state"):
            queryset = queryset.filter(is_active=state == HERE)
        held = Appointment.objects.filter(person=OuterRef("pk"))
        if values.get("state") != LEFT:
            held = held.not_over(timezone.localdate())
        if "agency" in values:
            held = held.filter(agency=values["agency"].pk)
        if "role" in values:
            held = held.filter(role=values["role"])
        return queryset.filter(Exists(held)) if values.keys() & {"agency", "role"} else queryset

    def counted(self, total):
        return ngettext("%(count)s person", "%(count)s people", total) % number(total)


class RoleFields(forms.Form):
    """The role that somebody is given, for which agency, from when."""

    role = NameField(
        label=_("Role"),
        empty_label=_("Choose a role"),
        error_messages={"required": _("Select the role")},
    )
    agency = NameField(
        label=_("Agency"),
        required=False,
        empty_label=_("Choose an agency"),
        help_text=_("For the roles that belong to an agency."),
    )
    starts_on = DayField(
        label=_("First day"), error_messages={"required": _("Enter the first day")}
    )

    def __init__(self, *args: Any, user, agencies: Names, **options: Any) -> None:
        initial = {"starts_on": timezone.localdate()} | options.pop("initial", {})
        super().__init__(*args, initial=initial, **options)
        offered = access.roles_to_give(user)
        self.fields["role"].offer(enumerated((role, role.label) for role in offered))
        self.fields["agency"].offer(agencies)

    def clean(self) -> None:
        role, agency = (self.cleaned_data.get(name) for name in ("role", "agency"))
        if role and role.key in AGENCY_ROLES and not agency and not self.errors.get("agency"):
            self.add_error("agency", _("Select the agency that this person speaks for"))

    @property
    def seat(self) -> dict[str, Any]:
        """What the action wants to know of the role."""
        values = self.cleaned_data
        return {
            "role": values["role"].key,
            "agency": record_of(Agency, values["agency"]),
            "starts_on": values["starts_on"],
        }


class InvitePerson(RoleFields):
    # The same form sent twice invites once.
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    email = forms.EmailField(
        label=_("Email"),
        max_length=254,
        help_text=_("The invitation goes there, and they sign in with it."),
        error_messages={
            "required": _("Enter the email address"),
            "invalid": _("Enter an email address in the right form, like name@example.org"),
        },
    )
    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        help_text=_("As they write it themselves."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Enter the name")},
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=[(code, OWN_NAMES[code]) for code, _name in settings.LANGUAGES],
        help_text=_("They are written to in this language. They can change it."),
        error_messages={"invalid_choice": _("Select a language from the list")},
    )
    field_order = ("email", "name", "language", "role", "agency", "starts_on")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, initial={"language": get_language()}, **options)

    @property
    def person(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("email", "name", "language")}


class AddAppointment(RoleFields):
    # The same form sent twice gives one role.
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)


class EndAppointment(forms.Form):
    on = DayField(
        label=_("Last day"),
        help_text=_(
            "The role still holds on this day. To end it at once, enter the day before today."
        ),
        error_messages={"required": _("Enter the last day")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=250,
        help_text=_("It is kept in the history, for example “Moved to another post”."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )


class HandOver(forms.Form):
    to = NameField(
        label=_("Successor"),
        empty_label=_("Choose a person"),
        help_text=_("Somebody who is not in the list has to be invited first."),
        error_messages={"required": _("Select the successor")},
    )
    on = DayField(
        label=_("First day of the successor"),
        error_messages={"required": _("Enter the first day of the successor")},
    )

    def __init__(self, *args: Any, successors: Names, **options: Any) -> None:
        super().__init__(*args, initial={"on": timezone.localdate()}, **options)
        self.fields["to"].offer(successors)

    @property
    def successor(self) -> Person:
        return Person.objects.get(pk=self.cleaned_data["to"].pk)


class Account(forms.Form):
    """What somebody says of themselves."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        help_text=_("As you write it yourself."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Enter the name")},
    )
    language = forms.ChoiceField(
        label=_("Language of mails"),
        choices=InvitePerson.base_fields["language"].choices,
        help_text=_("The language of the pages is chosen at the top of each page."),
        error_messages={"invalid_choice": _("Select a language from the list")},
    )
    wants_digest = forms.BooleanField(
        label=_("Send me one mail a day instead of one for each notice"), required=False
    )

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        initial = {name: getattr(person, name) for name in self.base_fields}
        super().__init__(*args, initial=initial, **options)


def successor_names(people) -> Names:
    """People to choose from, by name; their addresses tell namesakes apart."""
    rows = people.order_by("name", "pk").values_list("pk", "name", "email")
    return Names(Name(pk, str(pk), name, f"{name} ({email})") for pk, name, email in rows)


def record_of(model: type, name: Name | None) -> Any:
    return model.objects.get(pk=name.pk) if name else None
