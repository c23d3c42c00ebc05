"""All components on one page, with sample data: for those who write pages, and for a test."""

from datetime import timedelta

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from portal.enums import ActivityStatus, AgencyKind, JobState, UpdateState
from portal.pages import Chip, PageRequest, Window
from portal.partial_dates import PartialDate, PartialDateFormField
from portal.worddiff import diff

AGENCIES = (
    *("CBD", "CITES", "FAO", "IAEA", "ICAO", "ILO", "IMO", "ITU", "UNDP", "UNEP", "UNESCO"),
    *("UN-Habitat", "UNHCR", "UNICEF", "UNIDO", "WFP", "WHO", "WIPO", "WMO", "World Bank"),
)
NARRATIVE = """The two organizations held **three regional workshops** and agreed on:

1. a joint guide[^1];
2. a training module, see [the programme](https://example.org/programme).

| Region | People trained |
| --- | --- |
| Africa | 120 |
| Asia and the Pacific | 96 |

[^1]: Published in English and French."""
ARABIC = "عقدت المنظمتان **ثلاث حلقات عمل** إقليمية عن الوثيقة UNEP/GC.26/INF/23 في نيروبي."


class SampleForm(forms.Form):
    title = forms.CharField(
        label="Title",
        help_text="As it would stand in the report, for example “Joint guide on urban air quality”.",
        error_messages={"required": "Enter the title"},
    )
    lead = forms.ChoiceField(
        label="Lead agency",
        choices=[("", "Choose an agency"), *((name, name) for name in AGENCIES)],
        error_messages={"required": "Select the lead agency"},
    )
    agencies = forms.MultipleChoiceField(
        label="Other agencies",
        choices=[(name, name) for name in AGENCIES],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    kind = forms.ChoiceField(
        label="Kind of agency",
        choices=AgencyKind.choices[:3],
        widget=forms.RadioSelect,
        error_messages={"required": "Select the kind of agency"},
    )
    starts_on = PartialDateFormField(
        label="Start date",
        help_text="For example 27 September 2009, October 2009 or 2009.",
        required=False,
        widget=forms.TextInput(attrs={"class": "date-input"}),
    )
    summary = forms.CharField(
        label="Summary",
        help_text="What happened and what came of it.",
        widget=forms.Textarea(attrs={"rows": 5, "data-words": 300}),
        required=False,
    )
    file = forms.FileField(
        label="Evidence", help_text="PDF, Word or image, up to 20 MB.", required=False
    )
    is_public = forms.BooleanField(label="Everybody may read this", required=False)


@login_not_required
@require_GET
def gallery(request: PageRequest) -> HttpResponse:
    """``?errors`` shows the form as it comes back with errors."""
    form = SampleForm({"starts_on": "31 February 2009"} if "errors" in request.GET else None)
    return render(request, "portal/gallery.html", {"form": form} | samples())


def samples() -> dict:
    today = timezone.localdate()
    return {
        "states": [*ActivityStatus, *UpdateState, *JobState],
        "page": Paginator(range(1204), 25).page(7),
        "window": Window(first=1, last=25, total=1000, is_capped=True, next="?after=2009-10-23,77"),
        "chips": [Chip(label="Status: Under way", url="?"), Chip(label="Lead: UNEP", url="?")],
        "long_ago": today - timedelta(days=900),
        "last_year": today - timedelta(days=400),
        "last_month": today - timedelta(days=30),
        "soon": today + timedelta(days=50),
        "next_year": today + timedelta(days=330),
        "dates": [PartialDate(2009), PartialDate(2009, 10), PartialDate(2009, 9, 23)],
        "agencies": AGENCIES[:4],
        "narrative_text": NARRATIVE,
        "arabic_text": ARABIC,
        "runs": diff(
            "The guide was printed in two languages.", "The guide was published in six languages."
        ),
    }
