"""Reading and checking what reviewers enter; the actions do the writing."""

from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.forms.days import DayField
from portal.forms.lists import Column, ListFilter, number, record
from portal.forms.moments import END_OF_DAY, ClockField, read_moment
from portal.models import Agency, Question, Round, Submission, SubmissionSection, Update
from portal.queries.names import Name, Names
from portal.queries.reviews import logged_updates

LONGEST_COMMENT = 5_000
# More than anybody reads through before accepting.
MOST_AT_ONCE = 200


class QueueFilter(ListFilter):
    """What waits for review, the oldest first."""

    round = record(_("Round"))
    agency = record(_("Agency"))

    columns = (
        Column(_("Agency"), "agency", ("agency__acronym",)),
        Column(_("Round"), "round", ("round__period_ends_on",), falls=True),
        Column(_("Version")),
        Column(_("Sections"), "sections", ("section_count",), "number", falls=True),
        Column(_("Submitted"), "waiting", ("moved_at",)),
        Column(_("Days waiting"), css="number"),
        Column(_("Who looks at it")),
    )
    usual_order = "waiting"
    nothing_yet = _("Nothing waits for review")
    nothing_found = _("Nothing that waits matches these filters")

    def narrow(self, queryset, values):
        for name in ("round", "agency"):
            if name in values:
                queryset = queryset.filter(**{name: values[name].pk})
        return queryset

    def counted(self, total):
        return ngettext("%(count)s update waits", "%(count)s updates wait", total) % number(total)


def names_in(waiting: QuerySet[Submission]) -> dict[str, Names]:
    """The rounds and agencies of which something waits."""
    rounds = Round.objects.filter(pk__in=waiting.order_by().values("round")).for_list()
    agencies = Agency.objects.filter(pk__in=waiting.order_by().values("agency")).for_list()
    return {
        "round": Names(Name(one.pk, one.slug, one.title, one.title) for one in rounds),
        "agency": Names(Name(one.pk, one.slug, one.acronym, str(one.name)) for one in agencies),
    }


class Choices(forms.Form):
    """Which submissions, each with the version that was on the page: ``17:1.0``."""

    chosen = forms.TypedMultipleChoiceField(
        error_messages={"required": _("Select at least one update")}
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        found = (pair for pair in map(read_pair, data.getlist("chosen")) if pair)
        self.pairs = list(dict(found).items())[:MOST_AT_ONCE]
        self.fields["chosen"].choices = [(value, value) for value in data.getlist("chosen")]


def read_pair(value: str) -> tuple[int, str] | None:
    """``17:1.0`` as the key and the number; None for anything else."""
    key, _colon, version = value.partition(":")
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        return None
    return int(key), version


class OfReview(forms.Form):
    """A button of the review page: once only, and about the version that was read."""

    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    number = forms.CharField(widget=forms.HiddenInput, max_length=20)

    def __init__(self, data: Any = None, *, version: str, **options: Any) -> None:
        super().__init__(data, initial={"number": version}, **options)


READERS = [("agency", _("The agency and reviewers")), ("reviewers", _("Reviewers only"))]


class CommentOn(OfReview):
    """A remark on a field of a section, or on the section as a whole."""

    question = forms.SlugField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label=_("Comment"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea({"rows": 3}),
        error_messages={
            "required": _("Enter the comment"),
            "max_length": _("The comment must have %(limit_value)d characters or fewer."),
        },
    )
    readers = forms.ChoiceField(
        label=_("Who reads it"),
        choices=READERS,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Select who reads the comment"),
            "invalid_choice": _("Select who reads the comment"),
        },
    )

    def __init__(
        self, data: Any = None, *, section: SubmissionSection, question: str = "", version: str
    ) -> None:
        self.section, self.on = section, question
        place = f"comment_{section.key}_{question}"
        super().__init__(data, version=version, auto_id=f"{place}_%s")
        self.initial |= {"question": question, "readers": "agency"}

    def clean_question(self) -> str:
        """Only a question that the section has; anything else is on the section as a whole."""
        key = self.cleaned_data["question"]
        asked = Question.objects.filter(round=self.section.submission.round_id, key=key)
        return key if key and asked.exists() else ""

    @property
    def remark(self) -> dict[str, Any]:
        """As the action wants it."""
        read = self.cleaned_data
        return {
            "text": read["text"],
            "question": read["question"],
            "is_internal": read["readers"] == "reviewers",
            "number": read["number"],
        }


OUTCOMES = [
    ("update", _("Make an update of it, which reports can cite")),
    ("logged", _("It is logged already: it rests on the updates that are selected below")),
    ("nothing", _("It holds nothing new for the record: make no update")),
]


class AcceptSection(OfReview):
    outcome = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=OUTCOMES,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Select what becomes of it"),
            "invalid_choice": _("Select what becomes of it"),
        },
    )
    logged = forms.ModelMultipleChoiceField(
        label=_("Updates that are logged already"),
        queryset=Update.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Select only updates from the list")},
    )

    def __init__(self, data: Any = None, *, section: SubmissionSection, version: str) -> None:
        super().__init__(data, version=version)
        self.initial["outcome"] = "update"
        offered = logged_updates(section)
        self.fields["logged"].queryset = offered
        if not offered.exists():
            del self.fields["logged"]
            self.fields["outcome"].choices = [one for one in OUTCOMES if one[0] != "logged"]

    def clean(self) -> None:
        is_logged = self.cleaned_data.get("outcome") == "logged"
        if is_logged and "logged" not in self.errors and not self.cleaned_data.get("logged"):
            self.add_error("logged", _("Select the updates that it rests on"))

    @property
    def acceptance(self) -> dict[str, Any]:
        """As the action wants it."""
        read = self.cleaned_data
        return {
            "number": read["number"],
            "logged": list(read["logged"]) if read["outcome"] == "logged" else [],
            "as_update": read["outcome"] == "update",
        }


class Reopen(forms.Form):
    """Why an accepted submission is reopened, and until when; where the round has closed, that too."""

    receipt = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    reason = forms.CharField(
        label=_("Why it is reopened"),
        max_length=300,
        help_text=_("The agency reads it, and it is kept in the history."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
        error_messages={
            "required": _("Enter why it is reopened"),
            "max_length": _("The reason must have %(limit_value)d characters or fewer."),
        },
    )
    until_on = DayField(label=_("New deadline"), required=False)
    until_time = ClockField(label=_("Time"), required=False)

    def __init__(self, data: Any = None, *, submission: Submission) -> None:
        super().__init__(data)
        self.submission = submission

    def clean(self) -> None:
        zone = self.submission.round.time_zone
        if "until_time" not in self.errors and self.cleaned_data["until_time"] is None:
            self.cleaned_data["until_time"] = END_OF_DAY
        until = read_moment(self, "until_on", "until_time", zone)
        self.cleaned_data["until"] = until
        if until is None and not self.submission.takes_answers_at(timezone.now()):
            self.require_deadline()
        elif until is not None and until <= timezone.now():
            self.add_error("until_on", _("The new deadline must be in the future"))

    def require_deadline(self) -> None:
        if "until_on" not in self.errors and "until_time" not in self.errors:
            self.add_error("until_on", _("The round has closed: enter the new deadline"))
