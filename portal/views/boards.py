"""Who has answered a round: the board, as a page and as a spreadsheet, and what is done from it."""

import csv
from collections.abc import Iterable, Iterator

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import access
from portal.actions import rounds
from portal.forms.boards import BoardFilter, board_rows
from portal.forms.rounds import ExtendSubmission
from portal.models import Round, Submission
from portal.pages import go_to, posted, render_page, reported_on
from portal.queries import boards
from portal.views.activity_lists import BYTE_ORDER_MARK, Echo, harmless


@login_not_required
@require_safe
def round_detail(request, slug):
    held = seen(request, slug)
    rows = boards.board(held, request.user)
    filters = BoardFilter(request.GET, counts=boards.counted(rows))
    context = {
        "round": held,
        "filters": filters,
        "chips": filters.chips,
        "all_rows": rows,
        "rows": filters.apply(rows),
        "coverage": boards.coverage(held, request.user),
        "can_manage": access.can_manage_rounds(request.user),
    }
    return render_page(request, "portal/round_detail.html", context, part="results")


@require_safe
def round_export(request, slug):
    """The board as it is narrowed and sorted on the page."""
    held = seen(request, slug)
    access.require(access.can_manage_rounds(request.user))
    rows = boards.board(held, request.user)
    filters = BoardFilter(request.GET, counts=boards.counted(rows))
    return StreamingHttpResponse(
        lines(board_rows(filters.apply(rows))),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{held.slug}.csv"'},
    )


def lines(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    writer = csv.writer(Echo(), quoting=csv.QUOTE_ALL)
    yield BYTE_ORDER_MARK
    for row in rows:
        yield writer.writerow(map(harmless, row))


@require_POST
def round_remind(request, slug):
    """Those that were ticked, or all that have not answered."""
    held = seen(request, slug)
    access.require(access.can_manage_rounds(request.user))
    rows = [row for row in boards.board(held, request.user) if row.can_be_reminded]
    if "all" not in request.POST:
        chosen = set(request.POST.getlist("submission"))
        rows = [row for row in rows if str(row.submission.pk) in chosen]
    told = rounds.remind(submissions=[row.submission for row in rows], by=request.user)
    if not rows:
        messages.warning(request, _("Select the agencies to remind. Only those that still have something to do can be."))  # fmt: skip
    else:
        text = ngettext(
            "%(count)s person is reminded. Nobody is reminded of the same twice a day.",
            "%(count)s people are reminded. Nobody is reminded of the same twice a day.",
            told,
        )
        messages.success(request, text % {"count": told})
    return go_to(request, held)


@require_http_methods(["GET", "POST"])
def submission_extend(request, pk):
    rows = Submission.objects.visible_to(request.user).select_related("round", "agency")
    submission = get_object_or_404(rows, pk=pk)
    access.require(access.can_extend(request.user, submission))
    form = ExtendSubmission(posted(request), submission=submission)
    if form.is_valid():
        with reported_on(form):
            until, reason = (form.cleaned_data[name] for name in ("until", "reason"))
            rounds.extend(submission=submission, by=request.user, until=until, reason=reason)
            return go_to(request, submission.round)
    context = {"submission": submission, "form": form}
    return render_page(request, "portal/submission_extend.html", context, part="form")


def seen(request, slug: str) -> Round:
    return get_object_or_404(Round.objects.visible_to(request.user), slug=slug)
