"""What the lint finds in a report, and its ledgers: what is unsaid, and said without evidence."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from portal import access
from portal.actions import ledgers as ledger_actions
from portal.exceptions import ActionError
from portal.forms.ledgers import ExplainForm
from portal.models import LedgerNote, Report
from portal.pages import render_page
from portal.queries import ledgers
from portal.reporting import facts, manuscript
from portal.reporting.lint import lint


@require_safe
def report_checks(request, slug):
    """Findings of the lint in the language asked for, and the three ledgers."""
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    return checks_page(request, report)


def checks_page(request, report, form=None, status=200):
    desk = manuscript.read(report, report.original_language) if report.compile_number else None
    findings = lint(desk.document, facts.given(desk)) if desk else []
    context = {
        "report": report,
        "desk": desk,
        "findings": [placed(finding, desk) for finding in findings],
        "errors": sum(finding.is_error for finding in findings),
        "accounts": ledgers.accounts(report, desk.entries) if desk else [],
        "form": form,
        "can_edit": access.can_edit_report(request.user, report),
    }
    response = render_page(request, "ledgers/checks.html", context)
    response.status_code = status
    return response


def placed(finding, desk):
    """A finding with the number and the entry of its paragraph, where it is in one."""
    key = finding.key.partition("~")[0]
    entry = desk.entry(key)
    return {"finding": finding, "key": key if entry else "", "number": entry and entry.number}


@require_POST
def ledger_explain(request, slug):
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    access.require(access.can_edit_report(request.user, report))
    form = ExplainForm(request.POST)
    if form.is_valid():
        try:
            ledger_actions.explain(report=report, by=request.user, **form.cleaned_data)
        except ActionError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
    if form.errors:
        return checks_page(request, report, form, status=422)
    messages.success(request, _("Written down."))
    return redirect("report-checks", report.slug)


@require_POST
def ledger_reopen(request, slug, pk):
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    access.require(access.can_edit_report(request.user, report))
    note = get_object_or_404(LedgerNote, report=report, pk=pk)
    ledger_actions.reopen(note=note, by=request.user)
    messages.success(request, _("The line is open again."))
    return redirect("report-checks", report.slug)
