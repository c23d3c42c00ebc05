"""What the outline of a report can ask for on the work plan and on sustainability management."""

from django.utils.translation import gettext_lazy as _

from emg.reporting import groups, management, mandates, meetings, milestones, plans, recommendations
from portal.extension import ReportSource

SOURCES = (
    ReportSource(
        key="emg-council-request",
        label=_("What the Council welcomed and asked of the Group"),
        blocks=mandates.request,
        parameters={
            "welcome": _("slug of the mandate that welcomes"),
            "invitation": _("slug of the mandate that invites"),
        },
    ),
    ReportSource(
        key="emg-work-plan",
        label=_("Work plan of the Group and its areas of work"),
        blocks=plans.blocks,
        parameters={
            "plan": _("slug of the work plan"),
            "themes": _("slug of the theme whose branches the plan is related to"),
        },
    ),
    ReportSource(
        key="emg-meeting",
        label=_("Meeting of senior officials and what it decided on the work plan"),
        blocks=meetings.blocks,
        parameters={
            "stream": _("slug of the stream whose expected results come first"),
            "meeting": _("slug of the meeting"),
            "decisions": _("slugs of the decisions, in order"),
            "recommended_by": _("slug of the evaluation that recommended the approval"),
            "date_without_year": _("true where the year of the evaluation is inferred"),
        },
    ),
    ReportSource(
        key="emg-decisions",
        label=_("Decisions of a meeting of senior officials"),
        blocks=meetings.decisions,
        parameters={"decisions": _("slugs of the decisions, in order")},
    ),
    ReportSource(
        key="emg-merger",
        label=_("Merger of issue management groups"),
        blocks=groups.merger,
        parameters={"group": _("slug of the group that remains")},
    ),
    ReportSource(
        key="emg-group-work",
        label=_("What a merged issue management group is asked to do"),
        blocks=groups.work,
        parameters={
            "group": _("slug of the group"),
            "welcomed": _("slug of the decision that welcomes support"),
            "requested": _("slug of the decision with the points to meet"),
            "references": _("the document that a point rests on, by the slug of the point"),
        },
    ),
    ReportSource(
        key="emg-commitment",
        label=_("Commitment of the heads of agencies"),
        blocks=mandates.commitment,
        parameters={"mandate": _("slug of the mandate with the commitments below it")},
    ),
    ReportSource(
        key="emg-results",
        label=_("Results of an activity, with those who support it"),
        blocks=management.supported,
        parameters={"activity": _("reference of the activity")},
    ),
    ReportSource(
        key="emg-group-results",
        label=_("Results of an activity, with the group set up for it"),
        blocks=management.of_group,
        parameters={
            "activity": _("reference of the activity"),
            "group": _("slug of the group"),
            "partner": _("slug of the body that the group works with"),
        },
    ),
    ReportSource(
        key="emg-narratives",
        label=_("Accepted updates in their own words"),
        blocks=management.narratives,
        parameters={"updates": _("slugs of the updates, in order")},
    ),
    ReportSource(
        key="emg-deliverable",
        label=_("Deliverable made for a meeting"),
        blocks=milestones.for_meeting,
        parameters={
            "milestone": _("slug of the deliverable"),
            "updates": _("slugs of the updates that follow, in order"),
        },
    ),
    ReportSource(
        key="emg-requested-report",
        label=_("Report that an organ asked for"),
        blocks=milestones.for_organ,
        parameters={
            "milestone": _("slug of the deliverable"),
            "updates": _("slugs of the updates that follow, in order"),
        },
    ),
    ReportSource(
        key="emg-evaluation",
        label=_("Oversight evaluation and its recommendations"),
        blocks=recommendations.blocks,
        parameters={
            "evaluation": _("slug of the set of recommendations"),
            "stressed": _("slugs of the mandates that it stressed, in order"),
        },
    ),
)
