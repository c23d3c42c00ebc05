"""The steps of a report to its publication, each a button of one page of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from portal import access
from portal import publishing_access as rules
from portal.actions import publishing, sealing
from portal.exceptions import ActionError, StaleError
from portal.forms import publishing as fields
from portal.models import Edition, Report
from portal.pages import go_to, reported_on
from portal.proofs import require_fresh_sign_in
from portal.views.publishing_pages import publishing_page, report_of


@require_safe
def report_publishing(request, slug):
    return publishing_page(request, report_of(request, slug))


@require_POST
def report_terms(request, slug):
    report = report_of(request, slug)
    access.require(rules.can_set_terms(request.user, report))
    form = fields.Terms(request.POST, report=report, auto_id="terms_%s")
    return taken(
        request,
        report,
        {"terms": form},
        lambda: publishing.set_terms(report=report, by=request.user, **form.terms),
        _("The terms are saved."),
    )


@require_POST
def report_send_to_review(request, slug):
    report = report_of(request, slug)
    access.require(rules.can_send_to_review(request.user, report))
    form = fields.SendToReview(request.POST, auto_id="send_%s")
    return taken(
        request,
        report,
        {"send": form},
        lambda: publishing.send_to_review(report=report, by=request.user, **form.cleaned_data),
        _("The report is in review."),
    )


@require_POST
def report_return(request, slug):
    report = report_of(request, slug)
    access.require(rules.can_return_to_draft(request.user, report))
    form = fields.ReturnToDraft(request.POST, auto_id="back_%s")
    return taken(
        request,
        report,
        {"back": form},
        lambda: publishing.return_to_draft(report=report, by=request.user, **form.cleaned_data),
        _("The report is a draft again."),
    )


@require_POST
def report_clear(request, slug):
    report = report_of(request, slug)
    access.require(rules.can_clear_report(request.user, report))
    form = fields.Clear(request.POST, auto_id="clear_%s")
    return taken(
        request,
        report,
        {"clear": form},
        lambda: publishing.clear(report=report, by=request.user, **form.cleaned_data),
        _("The report is cleared. Somebody else can publish it now."),
    )


@require_POST
def report_publish(request, slug):
    """Pressed twice it leads twice to the one edition; the sign-in has to be fresh."""
    report = report_of(request, slug)
    form = fields.Publish(request.POST, report=report, auto_id="publish_%s")
    if found := publishing.published_with(report, request.user, form.key):
        return go_to(request, found)
    access.require(rules.can_publish(request.user, report))
    require_fresh_sign_in(request)
    return taken(
        request,
        report,
        {"publish": form},
        lambda: publishing.publish(report=report, by=request.user, **form.wanted),
        _("The report is published. Its files are being made."),
    )


@require_POST
def edition_make(request, slug, number):
    """Make again the files that could not be made."""
    edition = get_object_or_404(
        Edition.objects.filter(report__in=Report.objects.at_desk(request.user)),
        report__slug=slug,
        number=number,
    )
    access.require(rules.can_make_again(request.user, edition))
    try:
        sealing.start(edition=edition, by=request.user)
    except ActionError as error:
        messages.error(request, error.message)
    return go_to(request, reverse("report-publishing", args=[slug]))


def taken(request, report: Report, named: dict[str, forms.Form], act: Callable[[], Any], done: str):
    """Do what a form of the page asks for, or show the page again with what is wrong (409: with
    what somebody else has changed)."""
    [form] = named.values()
    status = 200
    if form.is_valid():
        with reported_on(form):
            try:
                act()
            except StaleError:
                status = 409
                raise
        if not form.errors:
            messages.success(request, done)
            return go_to(request, reverse("report-publishing", args=[report.slug]))
    report.refresh_from_db()
    return publishing_page(request, report, status=status, **named)
