"""The sources that the portal itself offers to any outline."""

from django.utils.translation import gettext_lazy as _

from portal.extension import ReportSource
from portal.reporting import deliverables, draft_decision, standing, summary

SOURCES = (
    ReportSource(
        key="summary",
        label=_("Summary: what asked for the report"),
        blocks=summary.blocks,
        parameters={
            "organ": _("what the report calls the organ that asked"),
            "asked": _("what the report calls the officer who was asked"),
        },
        wordings=("organ", "asked"),
        order=10,
    ),
    ReportSource(
        key="summary-scope",
        label=_("Summary: what else the report covers"),
        blocks=summary.scope,
        parameters={
            "covers": _("what else the report covers, one entry for each subject"),
            "cites": _("records that the scope rests on, by kind"),
        },
        wordings=("covers",),
        order=11,
    ),
    ReportSource(
        key="summary-invitation",
        label=_("Summary: another body that was invited"),
        blocks=summary.invitation,
        parameters={
            "organ": _("what the report calls the organ that asked"),
            "asked": _("what the report calls the officer who was asked"),
            "invitation": _("slug of the mandate by which another body was invited"),
            "invited": _("slug of the body that was invited"),
        },
        wordings=("organ", "asked"),
        order=12,
    ),
    ReportSource(
        key="draft-decision",
        label=_("Draft decision"),
        blocks=draft_decision.blocks,
        parameters={
            "organ": _("the organ that is to decide"),
            "preamble": _("preambular clauses: verb, text or mandate, note, continued"),
            "operative": _("operative clauses: verb, text or mandate, note, continued"),
            "cites": _("records that the suggestion rests on, by kind"),
        },
        wordings=("organ", "preamble", "operative"),
        order=20,
    ),
    ReportSource(
        key="standing",
        label=_("Standing paragraph"),
        blocks=standing.blocks,
        parameters={
            "text": _("the paragraph"),
            "items": _("the entries of its list"),
            "note": _("slug of the document that its footnote cites"),
            "cites": _("records that it rests on, by kind"),
        },
        wordings=("text", "items"),
        order=30,
    ),
    ReportSource(
        key="deliverables",
        label=_("Table of deliverables"),
        blocks=deliverables.blocks,
        parameters={"programmes": _("keys of the programmes; all of them where none is named")},
        order=40,
    ),
)
