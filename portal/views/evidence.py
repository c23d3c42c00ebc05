"""Files and links with a section: added, removed, and given out to whoever may see them."""

import logging

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from portal import access, files
from portal.actions import evidence as actions
from portal.enums import QuestionKind, QuestionScope
from portal.exceptions import ActionError
from portal.forms.evidence import AddFiles, AddLink
from portal.models import Evidence, Question, SubmissionSection
from portal.pages import go_to, render_page, reported_on

log = logging.getLogger(__name__)


@require_http_methods(["GET", "POST"])
def evidence_add(request, pk, key, question):
    """A page of its own without scripts; with them files come one by one and answer as JSON."""
    section = section_of(request, pk, key)
    asked = question_of(section, question)
    verdict = access.can_edit_section(request.user, section)
    if not verdict and wants_json(request):
        return JsonResponse({"message": verdict.reason}, status=403)
    access.require(verdict)
    if request.method == "GET":
        return page(request, section, asked)
    if "url" in request.POST:
        return link_added(request, section, asked)
    form = AddFiles(request.POST, request.FILES, question=question)
    if not form.is_valid():
        return not_added(request, section, asked, form)
    added, refused = actions.add_all(
        section=section, by=request.user, sent=form.cleaned_data["file"], question=question
    )
    for error in refused:
        form.add_error("file", error.message)
    return not_added(request, section, asked, form) if refused else done(request, section, added)


@require_http_methods(["GET", "POST"])
def evidence_remove(request, pk):
    found = get_object_or_404(
        Evidence.objects.visible_to(request.user).select_related(
            "section__submission__round", "section__submission__agency", "section__activity"
        ),
        pk=pk,
    )
    access.require(access.can_edit_section(request.user, found.section))
    context = {"evidence": found, "section": found.section, "back": place_of(found)}
    if request.method == "POST":
        try:
            actions.remove(evidence=found, by=request.user)
        except ActionError as error:
            messages.error(request, error.message)
        return go_to(request, context["back"])
    return render_page(request, "portal/evidence_remove.html", context)


@login_not_required
@require_safe
def evidence_file(request, pk):
    """The check comes before anything about the file is said; a browser never shows it itself."""
    found = get_object_or_404(Evidence.objects.visible_to(request.user).exclude(sha256=""), pk=pk)
    access.require(access.can_open_evidence(found))
    path = files.path_of(found.sha256)
    if not path.exists():
        log.error("The file of evidence %s is missing: %s", found.pk, found.sha256)
        raise Http404
    public = Evidence.objects.visible_to(AnonymousUser()).filter(pk=pk).exists()
    return FileResponse(
        path.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type=found.media_type,
        headers={
            "Cache-Control": "no-cache" if public else "private, no-store",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-SHA256": found.sha256,
        },
    )


def section_of(request, pk: int, key: str) -> SubmissionSection:
    seen = SubmissionSection.objects.visible_to(request.user).select_related(
        "submission__round", "submission__agency", "activity"
    )
    return get_object_or_404(seen, submission=pk, key=key)


def question_of(section: SubmissionSection, key: str) -> Question:
    scope = QuestionScope.ACTIVITY if section.activity_id else QuestionScope.AGENCY
    asked = section.submission.round.questions.filter(kind=QuestionKind.FILE, scope=scope)
    return get_object_or_404(asked, key=key)


def place_of(found: Evidence) -> str:
    """Where on the page of its section it stands."""
    return f"{found.section.get_absolute_url()}#question-{found.question}"


def wants_json(request) -> bool:
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def page(request, section, asked, files_form=None, link_form=None) -> HttpResponse:
    context = {
        "section": section,
        "question": asked,
        "evidence": section.evidence.filter(question=asked.key).in_order(),
        "files_form": files_form or AddFiles(question=asked.key),
        "link_form": link_form or AddLink(question=asked.key),
    }
    return render_page(request, "portal/evidence_add.html", context, part="list")


def link_added(request, section, asked) -> HttpResponse:
    form = AddLink(request.POST, question=asked.key)
    if form.is_valid():
        with reported_on(form):
            fields = {name: form.cleaned_data[name] for name in ("url", "name")}
            added = actions.add_link(section=section, by=request.user, question=asked.key, **fields)
            return done(request, section, [added])
    return page(request, section, asked, link_form=form)


def not_added(request, section, asked, form: AddFiles) -> HttpResponse:
    if wants_json(request):
        message = " ".join(form.errors["file"])
        return JsonResponse({"message": message}, status=400)
    return page(request, section, asked, files_form=form)


def done(request, section, added: list[Evidence]) -> HttpResponse:
    if wants_json(request):
        (one,) = added[-1:]
        return JsonResponse({"id": one.pk, "name": one.name, "size": one.size}, status=201)
    messages.success(request, _("Added to “%(section)s”.") % {"section": section})
    return go_to(request, place_of(added[-1]))
