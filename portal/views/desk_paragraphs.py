"""One paragraph on the desk: write it, place it, hide it, talk about it."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from portal import access
from portal.actions import editing, remarks
from portal.exceptions import StaleError
from portal.models import Remark
from portal.pages import go_to, reported_on
from portal.reporting import desk, markup
from portal.views import unsaved
from portal.views.desk_done import after
from portal.views.desk_pages import (
    BUTTONS,
    find_place,
    form_for,
    may_edit,
    paragraph_page,
    place_of,
    renewed,
    report_of,
    text_form,
)


@require_http_methods(["GET", "POST"])
def desk_paragraph(request, slug, key):
    report = report_of(request, slug)
    if request.method == "GET":
        return paragraph_page(request, place_of(report, key))
    access.require(access.can_edit_report(request.user, report))
    if (place := find_place(report, key)) is None:
        return without_place(request, report)
    form = text_form(place, request.POST)
    if form.is_valid():
        with reported_on(form):
            try:
                made = save(request, report, key, form)
            except StaleError as error:
                return stale(request, report, key, form, error)
            return go_to(request, after(request, report, made, key, form.cleaned_data["back"]))
    return paragraph_page(request, place, text=form)


# A session that ends while somebody writes loses nothing.
desk_paragraph.keep_unsaved = unsaved.keep


def save(request, report, key, form):
    made = editing.edit_text(report=report, key=key, by=request.user, **form.given)
    remarks.gone(report=report, key=key, by=request.user)
    unsaved.forget(request)
    return made


def without_place(request, report):
    """The paragraph went with its records while somebody wrote: the words are shown to be kept."""
    context = {"report": report, "text": request.POST.get("text", "")}
    return render(request, "desk/gone.html", context, status=409)


def stale(request, report, key, form, error):
    """Nothing is lost: both texts are on the page, and saving again replaces what is stored."""
    form.add_error(None, error.message)
    place = place_of(report, key)
    return paragraph_page(request, place, text=renewed(place, form), is_stale=True)


@require_POST
def desk_act(request, slug, act, key):
    """A button of the page of a paragraph."""
    report = may_edit(request, slug)
    if act not in BUTTONS:
        raise Http404
    place = place_of(report, key)
    form = form_for(place, act, request.POST)
    if form.is_valid():
        with reported_on(form):
            made = BUTTONS[act].action(
                report=report, by=request.user, **{BUTTONS[act].key: key}, **form.given
            )
            return go_to(request, address_after(request, report, made, key, form))
    return paragraph_page(request, place, button=act, form=knowing(form, place))


def knowing(form, place):
    """The form as it was sent, now that the page tells of what somebody else has saved."""
    form.data = form.data.copy()
    form.data["version"] = place.version
    return form


def address_after(request, report, made, key, form) -> str:
    """The page of the paragraph; the desk where the paragraph is not there any more."""
    if isinstance(made, Remark):
        return f"{after(request, report, made, key, '')}#remarks"
    is_gone = made.key.startswith("added/") and not made.is_added
    back = "desk" if is_gone or made.key != key else form.cleaned_data["back"]
    return after(request, report, made, made.key, back)


@require_POST
def desk_preview(request, slug, key):
    """What the typed text will look like, or what is in the way."""
    place = place_of(may_edit(request, slug), key)
    if not desk.is_text(place.entry):
        raise Http404
    context = {"language": place.report.original_language}
    try:
        parts = markup.read(
            request.POST.get("text", "")[: editing.texts.NARRATIVE_LIMIT],
            editing.like_of(place.entry),
            place.pool,
            desk.address_of,
        )
        context["printed"] = desk.laid_alone(parts, place.manuscript)
    except markup.MarkupError as error:
        context["error"] = str(error)
    return render(request, "desk/preview.html", context)


@require_POST
def desk_presence(request, slug, key):
    """Said by the page itself every minute while it is open; answers who else is there."""
    report = may_edit(request, slug)
    if "\0" in key:
        raise Http404
    remarks.here(report=report, key=key, by=request.user)
    others = desk.people_at(report, request.user).get(key, [])
    return render(request, "desk/presence.html", {"others": others})
