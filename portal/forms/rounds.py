"""Reading and checking what the secretariat enters about a round; the actions do the writing."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from portal import zones
from portal.enums import RoundState
from portal.forms.choices import NameField, NamesField, records
from portal.forms.days import DayField
from portal.forms.languages import TranslatedForm, without_untouched
from portal.forms.moments import ClockField, read_moment
from portal.models import Agency, Round, Submission, Theme
from portal.models.rounds import REMINDED
from portal.queries.names import Directory

DAYS_BEFORE = (30, 21, 14, 7, 3, 2, 1)
# What may not change once agencies have been asked.
FIXED = ("programme", "period_starts_on", "period_ends_on", "themes", "agencies")


class RoundFields(TranslatedForm):
    translated = ("title", "guidance")

    programme = NameField(
        label=_("Programme"),
        empty_label=_("Choose a programme"),
        error_messages={"required": _("Select the programme that asks")},
    )
    title_en = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("As agencies read it, for example “Progress in 2009”."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Enter the title")},
    )
    guidance_en = forms.CharField(
        label=_("Guidance"),
        required=False,
        help_text=_("What agencies need to know before they begin. It stands above the questions."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    period_starts_on = DayField(
        label=_("First day of the period"),
        error_messages={"required": _("Enter the first day of the period")},
    )
    period_ends_on = DayField(
        label=_("Last day of the period"),
        error_messages={"required": _("Enter the last day of the period")},
    )
    themes = NamesField(
        label=_("Themes"),
        required=False,
        help_text=_(
            "Agencies are asked about their activities in these. Empty: in all themes of the programme."
        ),
    )
    agencies = NamesField(
        label=_("Agencies"),
        required=False,
        help_text=_("Empty: all that lead an activity of these themes or take part in one."),
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone of the deadline"),
        error_messages={"invalid_choice": _("Select the time zone from the list")},
    )
    due_on = DayField(
        label=_("Answers are due on"),
        error_messages={"required": _("Enter the day on which answers are due")},
    )
    due_time = ClockField(label=_("Time at which they are due"))
    closes_on = DayField(
        label=_("The round closes on"),
        help_text=_("Until then answers still come in, marked as late."),
        error_messages={"required": _("Enter the day on which the round closes")},
    )
    closes_time = ClockField(label=_("Time at which it closes"))
    reminder_days = forms.TypedMultipleChoiceField(
        label=_("Reminders, in days before the deadline"),
        coerce=int,
        required=False,
        help_text=_("Only agencies that have not answered are reminded."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, names: Directory, zone: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.names = names
        offers = {
            "programme": names.programmes,
            "themes": names.themes,
            "agencies": names.agencies,
        }
        for name, offered in offers.items():
            self.fields[name].offer(offered)
        self.fields["time_zone"].choices = zones.choices(besides=zone)
        days = {*DAYS_BEFORE, *self.initial.get("reminder_days", ())}
        self.fields["reminder_days"].choices = [
            (day, str(day)) for day in sorted(days, reverse=True)
        ]

    def clean(self) -> None:
        values = self.cleaned_data
        zone = values.get("time_zone", "")
        for name in ("due", "closes"):
            values[f"{name}_at"] = read_moment(self, f"{name}_on", f"{name}_time", zone)
        due, closes = values["due_at"], values["closes_at"]
        if due and closes and closes < due:
            self.add_error("closes_on", _("The round must not close before the answers are due"))
        first, last = (values.get(f"period_{end}_on") for end in ("starts", "ends"))
        if first and last and last < first:
            self.add_error("period_ends_on", _("The last day must not be before the first"))
        self.check_themes()

    def check_themes(self) -> None:
        programme, keys = (self.cleaned_data.get(name) for name in ("programme", "themes"))
        owners = {self.names.programme_of[self.names.themes.by_key[key].pk] for key in keys or ()}
        if programme and owners - {programme.key}:
            self.add_error(
                "themes", _("Select only themes of %(programme)s") % {"programme": programme.short}
            )

    @property
    def values(self) -> dict[str, Any]:
        """The round as the action wants it."""
        cleaned = self.cleaned_data
        plain = ("period_starts_on", "period_ends_on", "time_zone", "due_at", "closes_at")
        found = {name: cleaned[name] for name in plain if name in cleaned} | self.words
        found["reminder_days"] = sorted(cleaned["reminder_days"], reverse=True)
        if "programme" in cleaned:
            found["programme"] = cleaned["programme"].key
            found["themes"] = records(Theme, self.names.themes, cleaned["themes"])
            found["agencies"] = records(Agency, self.names.agencies, cleaned["agencies"])
        return found


class AddRound(RoundFields):
    # The same form sent twice makes one round.
    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        initial = {"time_zone": "Europe/Zurich", "reminder_days": list(REMINDED)}
        super().__init__(*args, initial=initial, **options)

    @property
    def values(self) -> dict[str, Any]:
        found = super().values
        return found | {"slug": free_slug(f"{found['programme']}-{found['title_en']}")}


class EditRound(RoundFields):
    """Once the round is open, what agencies were asked about is no longer among the fields."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, held: Round, **options: Any) -> None:
        self.held = held
        super().__init__(*args, initial=stored(held), zone=held.time_zone, **options)
        if held.state != RoundState.PREPARED:
            for name in FIXED:
                del self.fields[name]

    def hidden_fields(self) -> list[forms.BoundField]:
        """None: the page writes the version itself, the stored one, so that a second save wins."""
        return []

    @property
    def changes(self) -> dict[str, Any]:
        """Without what reads as it did: a stored deadline may have seconds, the fields have none."""
        found = self.values
        for name in ("due_at", "closes_at"):
            if getattr(self.held, name).replace(second=0, microsecond=0) == found[name]:
                del found[name]
        return without_untouched(self.held, found)


def stored(held: Round) -> dict[str, Any]:
    """The record in the words of the form."""
    plain = ("programme", "period_starts_on", "period_ends_on", "time_zone", "reminder_days")
    names = [name for name in vars(held) if name.startswith(("title_", "guidance_"))]
    due, closes = held.local(held.due_at), held.local(held.closes_at)
    return {name: getattr(held, name) for name in (*plain, *names, "version")} | {
        "themes": list(held.themes.order_by("pk").values_list("slug", flat=True)),
        "agencies": list(held.agencies.order_by("pk").values_list("slug", flat=True)),
        "due_on": due.date(),
        "due_time": due.time(),
        "closes_on": closes.date(),
        "closes_time": closes.time(),
    }


def free_slug(text: str) -> str:
    """How the address of a new round ends; it begins with the programme, so no page is hidden."""
    wanted = slugify(text)[:70].rstrip("-")
    taken = set(Round.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (wanted, *numbered) if slug not in taken)


class ExtendSubmission(forms.Form):
    until_on = DayField(
        label=_("New deadline"), error_messages={"required": _("Enter the new deadline")}
    )
    until_time = ClockField(label=_("Time"))
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_("The agency reads it, and it is kept in the history."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={"required": _("Enter the reason for the extension")},
    )

    def __init__(self, *args: Any, submission: Submission, **options: Any) -> None:
        self.submission = submission
        super().__init__(*args, **options)

    def clean(self) -> None:
        zone = self.submission.round.time_zone
        self.cleaned_data["until"] = read_moment(self, "until_on", "until_time", zone)
