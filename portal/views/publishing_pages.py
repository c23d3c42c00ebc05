"""The page of the desk on which a report is cleared and published: what it shows."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from portal import publishing_access as rules
from portal.actions import freezing, publishing, sealing
from portal.enums import ReportState
from portal.forms import publishing as fields
from portal.models import Edition, Job, Report
from portal.pages import PageRequest, render_page
from portal.reporting import checking, publication
from portal.reporting.publication import Publication

TEMPLATE = "publishing/publishing.html"
# Errors on this page; all of them stand on their own.
SHOWN = 10


def report_of(request: PageRequest, slug: str) -> Report:
    return get_object_or_404(Report.objects.at_desk(request.user).for_list(), slug=slug)


def publishing_page(
    request: PageRequest, report: Report, *, status: int = 200, **forms: Any
) -> HttpResponse:
    found = publication.read(report)
    errors = checking.errors(found)
    cleared = publishing.cleared_step(report)
    context = {
        "report": report,
        "found": found,
        "errors": errors[:SHOWN],
        "blockers": publishing.blockers(found, errors),
        "steps": report.steps.select_related("taken_by").order_by("pk"),
        "cleared": cleared,
        "is_changed": cleared is not None and cleared.content_hash != found.content_hash,
        "stopped": freezing.stopped(),
        "editions": editions_of(report),
        **verdicts(request.user, report),
        **forms_of(report, found),
        **forms,
    }
    response = render_page(request, TEMPLATE, context)
    response.status_code = status
    return response


def verdicts(user, report: Report) -> dict[str, Any]:
    return {
        "can_send": rules.can_send_to_review(user, report),
        "can_return": rules.can_return_to_draft(user, report),
        "can_clear": rules.can_clear_report(user, report),
        "can_publish": rules.can_publish(user, report),
        "can_set_terms": rules.can_set_terms(user, report),
        "is_published": report.state == ReportState.PUBLISHED,
    }


def forms_of(report: Report, found: Publication) -> dict[str, Any]:
    return {
        "send": fields.SendToReview(auto_id="send_%s"),
        "back": fields.ReturnToDraft(auto_id="back_%s"),
        "clear": fields.Clear(initial={"seen": found.content_hash}, auto_id="clear_%s"),
        "publish": fields.Publish(report=report, auto_id="publish_%s"),
        "terms": fields.Terms(report=report, auto_id="terms_%s"),
    }


def editions_of(report: Report) -> list[dict[str, Any]]:
    """The editions, the newest first; of one that is not sealed, how far its files are."""
    editions = report.editions.select_related("manifest", "report").order_by("-number")
    return [
        {"edition": edition, "jobs": [] if hasattr(edition, "manifest") else jobs_of(edition)}
        for edition in editions
    ]


def jobs_of(edition: Edition) -> list[Job]:
    """The latest attempt at each language, and at the seal."""
    rows = Job.objects.filter(
        kind__in=(sealing.RENDER, sealing.SEAL), parameters__edition=edition.pk
    )
    latest = {job.key: job for job in rows.order_by("created_at", "pk")}
    return [latest[key] for key in sorted(latest)]
