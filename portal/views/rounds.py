"""Rounds as the secretariat prepares, opens and closes them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from portal import access
from portal.actions import receipts, rounds
from portal.exceptions import ActionError
from portal.forms.rounds import AddRound, EditRound
from portal.models import Round
from portal.pages import go_to, posted, render_page, reported_on
from portal.queries import boards, names


@login_not_required
@require_safe
def round_list(request):
    """For everybody those that have closed, for an agency also those that ask it."""
    found = Round.objects.visible_to(request.user).for_list()
    context = {
        "rows": boards.with_counts(found, request.user),
        "can_manage": access.can_manage_rounds(request.user),
    }
    return render_page(request, "portal/round_list.html", context)


@require_http_methods(["GET", "POST"])
def round_add(request):
    access.require(access.can_manage_rounds(request.user))
    form = AddRound(posted(request), names=names.current())
    if form.is_valid():
        with reported_on(form):
            url = receipts.once(
                key=form.cleaned_data["receipt"],
                by=request.user,
                act=lambda: rounds.create(by=request.user, **form.values),
            )
            return go_to(request, f"{url}questions/")
    return render_page(request, "portal/round_add.html", {"form": form}, part="form")


@require_http_methods(["GET", "POST"])
def round_edit(request, slug):
    held = managed(request, slug)
    form = EditRound(posted(request), held=held, names=names.current())
    if form.is_valid():
        version = form.cleaned_data["version"]
        with reported_on(form):
            rounds.change(held=held, by=request.user, version=version, changes=form.changes)
            return go_to(request, held)
    context = {"round": held, "form": form}
    return render_page(request, "portal/round_edit.html", context, part="form")


@require_http_methods(["GET", "POST"])
def round_open(request, slug):
    """Whom the round will ask is told first; only the button asks them."""
    held = managed(request, slug)
    if request.method == "POST":
        return go_to(request, opened(request, held))
    context = {"round": held, "opening": boards.opening_of(held)}
    return render_page(request, "portal/round_open.html", context)


def opened(request, held: Round) -> Round:
    try:
        asked = len(rounds.open_round(held=held, by=request.user))
    except ActionError as error:
        messages.error(request, error.message)
    else:
        text = ngettext(
            "The round is open. %(count)s agency is asked.",
            "The round is open. %(count)s agencies are asked.",
            asked,
        )
        messages.success(request, text % {"count": asked})
    return held


@require_http_methods(["GET", "POST"])
def round_close(request, slug):
    held = managed(request, slug)
    if request.method == "POST":
        try:
            rounds.close(held=held, by=request.user)
        except ActionError as error:
            messages.error(request, error.message)
        return go_to(request, held)
    context = {"round": held, "counts": boards.counted(boards.board(held, request.user))}
    return render_page(request, "portal/round_close.html", context)


def managed(request, slug: str) -> Round:
    """A round for somebody who may change it: the others see it, or not even that."""
    held = get_object_or_404(Round.objects.visible_to(request.user), slug=slug)
    access.require(access.can_manage_rounds(request.user))
    return held
