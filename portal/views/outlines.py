"""The outline of a report as the secretariat edits it, and a look at one section of it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import access
from portal.actions import outlines
from portal.enums import Language
from portal.exceptions import ActionError
from portal.extension import report_sources
from portal.forms.outlines import CopyForm, LineForm, WordsForm, initial_of, source_named
from portal.models import Report, Section
from portal.pages import go_to, posted, render_page, reported_on
from portal.reporting import preview


@require_safe
def outline_edit(request, slug):
    """All lines with what can be done to each, the sources to add, and earlier versions."""
    report = editable(request, slug)
    versions = list(report.outlines.select_related("made_by").order_by("-number")[:20])
    context = {
        "report": report,
        "last": versions[0] if versions else None,
        "sections": report.sections.order_by("position", "pk"),
        "sources": list(report_sources),
        "versions": versions,
        "copy_form": CopyForm(),
    }
    return render_page(request, "outline/outline.html", context, part="lines")


@require_http_methods(["GET", "POST"])
def outline_add(request, slug):
    """A new line behind another; its source is chosen on the page before."""
    report = editable(request, slug)
    source = source_named(request.GET.get("source", ""))
    wanted = request.GET.get("after", "").replace("\0", "")
    after = report.sections.filter(key=wanted).first()
    form = LineForm(posted(request), source=source)
    if form.is_valid():
        with reported_on(form):
            section = outlines.add_line(
                report=report, by=request.user, after=after or last_of(report), **form.values()
            )
            messages.success(request, _("Added “%(line)s”.") % {"line": section})
            return redirect("outline-edit", report.slug)
    context = {"report": report, "form": form, "source": source, "section": None}
    return render_page(request, "outline/line.html", context)


@require_http_methods(["GET", "POST"])
def outline_line(request, slug, key):
    report, section = line_at(request, slug, key)
    source = source_named(section.source)
    initial = initial_of(section) | {"outline": report.outline_number}
    form = LineForm(posted(request), source=source, initial=initial)
    if form.is_valid():
        with reported_on(form):
            seen = form.cleaned_data["outline"]
            outlines.change_line(section=section, by=request.user, outline=seen, **form.values())
            messages.success(request, _("Changed “%(line)s”.") % {"line": section})
            return redirect("outline-edit", report.slug)
    context = {"report": report, "form": form, "source": source, "section": section}
    return render_page(request, "outline/line.html", context | languages_of(section))


@require_http_methods(["GET", "POST"])
def outline_words(request, slug, key, language):
    """The words of a line in another language."""
    report, section = line_at(request, slug, key)
    source = source_named(section.source)
    if source is None or not source.wordings or language not in Language:
        raise Http404
    initial = initial_of(section, language)
    form = WordsForm(posted(request), source=source, language=language, initial=initial)
    if form.is_valid():
        with reported_on(form):
            words = form.values()
            outlines.word_line(section=section, by=request.user, language=language, words=words)
            messages.success(request, _("Changed “%(line)s”.") % {"line": section})
            return redirect("outline-line", report.slug, section.key)
    context = {"report": report, "form": form, "section": section, "language": language}
    return render_page(request, "outline/words.html", context | languages_of(section))


@require_POST
def outline_move(request, slug, key):
    report, section = line_at(request, slug, key)
    step = -1 if request.POST.get("step") == "up" else 1
    try:
        outlines.move_line(section=section, by=request.user, step=step)
    except ActionError as error:
        messages.error(request, error.message)
    return redirect("outline-edit", report.slug)


@require_POST
def outline_remove(request, slug, key):
    report, section = line_at(request, slug, key)
    try:
        outlines.remove_line(section=section, by=request.user)
    except ActionError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("Removed “%(line)s”.") % {"line": section})
    return redirect("outline-edit", report.slug)


@require_POST
def outline_restore(request, slug, number):
    report = editable(request, slug)
    try:
        outlines.restore(report=report, by=request.user, number=number)
    except ActionError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("The outline is as in version %(n)s.") % {"n": number})
    return redirect("outline-edit", report.slug)


@require_http_methods(["GET", "POST"])
def outline_copy(request, slug):
    """The outline for the next report: a new symbol, everything else to be filled in there."""
    report = editable(request, slug)
    form = CopyForm(posted(request))
    if form.is_valid():
        with reported_on(form):
            fields = {name: getattr(report, name) for name in COPIED}
            made = outlines.copy(report=report, by=request.user, **form.cleaned_data, **fields)
            messages.success(request, _("The outline has been copied."))
            return go_to(request, made)
    return render_page(request, "outline/copy.html", {"report": report, "form": form})


@require_safe
def outline_preview(request, slug, key):
    """One section as it would be compiled now, in a language; nothing is stored."""
    report, section = line_at(request, slug, key)
    language = request.GET.get("language", report.original_language)
    if language not in Language:
        raise Http404
    try:
        body, problem = preview.section(report, section, language), ""
    except ActionError as error:
        body, problem = "", error.message
    context = {"report": report, "section": section, "body": body, "problem": problem}
    context |= {"language": language, "languages": Language.choices}
    return render_page(request, "outline/preview.html", context)


COPIED = ("session", "agenda_item", "agenda_document")


def editable(request, slug) -> Report:
    report = get_object_or_404(Report.objects.at_desk(request.user).for_list(), slug=slug)
    access.require(access.can_edit_report(request.user, report))
    return report


def line_at(request, slug, key) -> tuple[Report, Section]:
    report = editable(request, slug)
    return report, get_object_or_404(report.sections, key=key)


def last_of(report: Report) -> Section | None:
    return report.sections.order_by("-position", "-pk").first()


def languages_of(section: Section) -> dict:
    """The languages that the words of a line can be given in, and which have them."""
    source = source_named(section.source)
    if source is None or not source.wordings:
        return {"word_languages": []}
    others = [choice for choice in Language.choices if choice[0] != "en"]
    rows = [(code, label, code in section.wordings) for code, label in others]
    return {"word_languages": rows}
