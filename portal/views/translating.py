"""The other languages of a report: what is written from facts, translated, outdated, missing."""

from collections import Counter

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal import access
from portal.actions import translating, wordings
from portal.enums import Language, TranslationState
from portal.exceptions import ActionError
from portal.exchange import xliff
from portal.forms.translating import TranslateForm, WordingForm, XliffForm
from portal.models import Report, Translation, Wording
from portal.models.reports import file_name
from portal.pages import posted, render_page, reported_on
from portal.queries import glossary
from portal.reporting import bilingual, manuscript
from portal.worddiff import diff

STATES = ("missing", "stale", "current", "facts")
SHOWN = 100


@require_safe
def translation_list(request, slug, language):
    """All paragraphs by the state of their text in a language."""
    report = translated_at(request, slug, language)
    units = bilingual.units(report, manuscript.read(report, language).entries, language)
    counts = Counter(unit.entry.state for unit in units)
    wanted = request.GET.get("state", "")
    shown = [unit for unit in units if not wanted or unit.entry.state == wanted]
    context = frame(report, language) | {
        "page": Paginator(shown, SHOWN).get_page(request.GET.get("page")),
        "counts": [(state, counts[state]) for state in STATES],
        "wanted": wanted,
        "form": XliffForm(),
        "can_edit": access.can_edit_report(request.user, report),
    }
    return render_page(request, "translating/list.html", context)


@require_http_methods(["GET", "POST"])
def translation_edit(request, slug, language, key):
    """A paragraph and its translation side by side."""
    report = editable_at(request, slug, language)
    unit = unit_at(report, language, key)
    held = unit.entry.translation
    initial = {"text": unit.target, "version": held.version if held else 0}
    form = TranslateForm(posted(request), initial=initial | {"note": held.note if held else ""})
    theirs = None
    if form.is_valid():
        with reported_on(form):
            translating.translate(
                report=report, key=key, language=language, by=request.user, **form.cleaned_data
            )
            messages.success(request, _("The translation is saved."))
            return redirect("translation-list", slug, language)
        # What somebody else saved meanwhile stands beside what was typed.
        theirs = newer(report, key, language, form)
    context = frame(report, language) | beside(unit) | {"form": form, "theirs": theirs}
    return render_page(request, "translating/edit.html", context)


@require_POST
def translation_act(request, slug, language, key):
    """Revise it, say that it still holds, or take it back."""
    report = editable_at(request, slug, language)
    held = get_object_or_404(Translation, report=report, language=language, key=without_nul(key))
    acts = {
        "revise": (translating.revise, _("The translation is marked as revised.")),
        "holds": (translating.still_holds, _("The translation follows the text of today.")),
        "remove": (translating.take_back, _("The translation is taken back.")),
    }
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise Http404
    try:
        act[0](translation=held, by=request.user, version=version_in(request.POST))
    except ActionError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, act[1])
    return redirect("translation-list", slug, language)


@require_safe
def translation_export(request, slug, language):
    """The report as XLIFF 2.0, for a translator's own tools."""
    report = translated_at(request, slug, language)
    units = bilingual.units(report, manuscript.read(report, language).entries, language)
    content = xliff.written(report.symbol, report.original_language, language, units)
    name = f"{file_name(report)}.{report.original_language}-{language}.xlf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/xliff+xml", headers=headers)


@require_POST
def translation_import(request, slug, language):
    """A file that came back: all of its paragraphs, or none and why."""
    report = editable_at(request, slug, language)
    form = XliffForm(request.POST, request.FILES)
    if form.is_valid():
        with reported_on(form):
            back = xliff.read(read_at_most(form.cleaned_data["file"]), language)
            changed = translating.take_in(
                report=report,
                language=language,
                translated=back.texts,
                hashes=back.hashes,
                exported=back.exported,
                by=request.user,
            )
            text = ngettext("%(n)s paragraph taken in.", "%(n)s paragraphs taken in.", changed)
            messages.success(request, text % {"n": changed})
            return redirect("translation-list", slug, language)
    context = frame(report, language) | {"form": form}
    return render_page(request, "translating/import.html", context)


@require_http_methods(["GET", "POST"])
def wording_list(request, language):
    """The memory: how titles, names and narratives of the records read in a language."""
    if language not in Language or language == Language.ENGLISH:
        raise Http404
    access.require(access.can_word(request.user))
    form = WordingForm(posted(request))
    if form.is_valid():
        with reported_on(form):
            wordings.word(language=language, by=request.user, **form.cleaned_data)
            messages.success(request, _("Written down."))
            return redirect("wording-list", language)
    words = without_nul(request.GET.get("q", "")).strip()
    found = Wording.objects.filter(language=language).select_related("translator")
    if words:
        found = found.filter(Q(source__icontains=words) | Q(text__icontains=words))
    page = Paginator(found.order_by("state", "source", "pk"), SHOWN).get_page(
        request.GET.get("page")
    )
    context = {"language": language, "languages": others("en"), "page": page, "form": form}
    return render_page(request, "translating/wordings.html", context | {"q": words})


@require_POST
def wording_revise(request, pk):
    access.require(access.can_word(request.user))
    wording = get_object_or_404(Wording, pk=pk, state=TranslationState.REVIEW)
    wordings.revise(wording=wording, by=request.user)
    messages.success(request, _("Confirmed."))
    return redirect("wording-list", wording.language)


# --- Inside ---------------------------------------------------------------------------------


def translated_at(request, slug: str, language: str) -> Report:
    report = get_object_or_404(Report.objects.at_desk(request.user), slug=slug)
    if language not in Language or language == report.original_language:
        raise Http404
    return report


def editable_at(request, slug: str, language: str) -> Report:
    report = translated_at(request, slug, language)
    access.require(access.can_edit_report(request.user, report))
    return report


def unit_at(report: Report, language: str, key: str) -> bilingual.Unit:
    entry = manuscript.read(report, language).entry(key)
    if entry is None or not (unit := bilingual.unit(report, entry, language)).is_text:
        raise Http404
    return unit


def frame(report: Report, language: str) -> dict:
    rows = others(report.original_language)
    return {
        "report": report,
        "language": language,
        "languages": rows,
        "label": dict(rows)[language],
    }


def others(original: str) -> list[tuple[str, str]]:
    return [(code, str(label)) for code, label in Language.choices if code != original]


def beside(unit: bilingual.Unit) -> dict:
    """What helps the translator: the facts, what changed in the original, terms."""
    held = unit.entry.translation
    is_stale = held is not None and unit.entry.state == "stale"
    return {
        "unit": unit,
        "held": held,
        "changes": diff(held.source_text, unit.source) if is_stale else [],
        "terms": glossary.terms_in(unit.source, unit.language),
    }


def newer(report: Report, key: str, language: str, form) -> Translation | None:
    """The translation that somebody else saved while this one was typed."""
    found = Translation.objects.filter(report=report, key=key, language=language).first()
    return found if found and found.version != form.cleaned_data["version"] else None


def without_nul(text: str) -> str:
    """The database holds no such sign, and does not look for it either."""
    return text.replace("\0", "")


def version_in(data) -> int | None:
    """The version that was on the page; None where the button did not say."""
    version = data.get("version", "")
    return int(version) if version.isdecimal() and len(version) < 10 else None


def read_at_most(file) -> bytes:
    """One byte more than a file may have is enough to refuse it."""
    return file.read(xliff.MOST_BYTES + 1)
