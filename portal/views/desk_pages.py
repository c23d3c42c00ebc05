"""The pages of the editing desk: what they show, with the forms that belong to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal import access
from portal.actions import editing, placing, remarks
from portal.forms import editing as fields
from portal.models import Report
from portal.pages import PageRequest, render_page
from portal.reporting import desk, manuscript
from portal.reporting.desk_history import history_of
from portal.reporting.document import Heading, Paragraph
from portal.reporting.manuscript import Entry, Manuscript
from portal.views import unsaved
from portal.views.desk_done import done_of
from portal.worddiff import diff

FILTERS = {
    "changed": _("Changed below"),
    "edited": _("Edited"),
    "remarks": _("With remarks"),
    "hidden": _("Hidden or merged"),
    "gaps": _("Not translated"),
}


@dataclass(frozen=True)
class Button:
    """An act of the paragraph page: the form that it reads and the action that does it."""

    form: type[forms.Form]
    action: Callable[..., Any]
    # What the action calls the key of the paragraph.
    key: str = "key"


BUTTONS = {
    "hide": Button(fields.Hide, editing.hide),
    "show": Button(fields.OfParagraph, editing.show),
    "move": Button(fields.Move, placing.move),
    "merge": Button(fields.Merge, placing.merge),
    "add": Button(fields.Add, placing.add, key="after"),
    "take": Button(fields.OfParagraph, editing.take),
    "keep": Button(fields.OfParagraph, editing.keep),
    "remove": Button(fields.OfParagraph, editing.remove),
    "adopt": Button(fields.OfParagraph, editing.adopt),
    "restore": Button(fields.Restore, editing.restore),
    "remark": Button(fields.Say, remarks.remark),
}


def report_of(request: PageRequest, slug: str) -> Report:
    """A report that has been compiled, for those at its desk."""
    seen = Report.objects.at_desk(request.user).select_related("organ", "session")
    report = get_object_or_404(seen, slug=slug)
    if not report.compile_number:
        raise Http404
    return report


def may_edit(request: PageRequest, slug: str) -> Report:
    report = report_of(request, slug)
    access.require(access.can_edit_report(request.user, report))
    return report


@dataclass(frozen=True)
class Place:
    """A paragraph of the desk that a page is about."""

    report: Report
    manuscript: Manuscript
    entry: Entry

    @property
    def version(self) -> int:
        return self.entry.edit.version if self.entry.edit else 0

    @property
    def pool(self):
        return desk.pool_for(self.entry, self.manuscript)

    @property
    def url(self) -> str:
        return reverse("desk-paragraph", args=[self.report.slug, self.entry.key])


def find_place(report: Report, key: str) -> Place | None:
    whole = manuscript.read(report, report.original_language)
    entry = whole.entry(key)
    return Place(report, whole, entry) if entry else None


def place_of(report: Report, key: str) -> Place:
    if (found := find_place(report, key)) is None:
        raise Http404
    return found


def form_for(place: Place, name: str, data=None, back: str = "") -> forms.Form:
    """The form of a button; its fields have identifiers of their own on the page."""
    options: dict[str, Any] = {
        "auto_id": f"{name}_%s",
        "initial": {"version": place.version, "back": back},
    }
    if name == "move":
        options["places"] = places_for(place)
    if name == "merge":
        options["places"] = neighbours_of(place)
    return BUTTONS[name].form(data, **options)


def text_form(
    place: Place, data=None, *, back: str = "", written: dict[str, str] | None = None
) -> fields.WriteText:
    """``written`` is what somebody wrote before their session ended."""
    initial = {
        "version": place.version,
        "seen": desk.stamp(place.entry, place.manuscript),
        "text": desk.edited_text(place.entry, place.pool),
        "back": back,
    }
    initial |= {name: text for name, text in (written or {}).items() if name in initial}
    # On the desk several may be open at once.
    name = sha256(place.entry.key.encode()).hexdigest()[:8]
    return fields.WriteText(data, initial=initial, auto_id=f"text-{name}_%s")


def renewed(place: Place, form: fields.WriteText) -> fields.WriteText:
    """The form as it was sent, now knowing of what somebody else has saved."""
    data = form.data.copy()
    data["version"] = place.version
    data["seen"] = desk.stamp(place.entry, place.manuscript)
    again = text_form(place, data)
    again.is_valid()
    for error in form.non_field_errors():
        again.add_error(None, error)
    return again


def places_for(place: Place) -> list[tuple[str, str]]:
    return [
        (one.key, name_of(one))
        for one in place.manuscript.entries
        if one.key != place.entry.key and one.is_summary == place.entry.is_summary
    ]


def neighbours_of(place: Place) -> list[tuple[str, str]]:
    """The paragraph above and the one below, which may say both."""
    texts = [
        one
        for one in place.manuscript.entries
        if one.key == place.entry.key
        or (
            any(isinstance(block, Paragraph) for block in one.original)
            and one.is_summary == place.entry.is_summary
        )
    ]
    if place.entry not in texts:
        return []
    at = texts.index(place.entry)
    return [
        (one.key, name_of(one)) for one in (*texts[max(at - 1, 0) : at], *texts[at + 1 : at + 2])
    ]


def name_of(entry: Entry) -> str:
    gist = desk.gist(entry)
    return f"{entry.number}. {gist}" if entry.number else gist


# --- The pages ----------------------------------------------------------------------------------


def paragraph_page(
    request: PageRequest,
    place: Place,
    *,
    text: fields.WriteText | None = None,
    button: str = "",
    form: forms.Form | None = None,
    is_stale: bool = False,
) -> HttpResponse:
    """The page of a paragraph; for htmx its editor alone, as it stands in the desk."""
    context = facts_of(request, place) | to_write(request, place, text)
    context |= {"open": button, "form": form or text, "is_stale": is_stale}
    if is_stale:
        context |= both_texts(place, context["text"])
    if context["may"]:
        context |= {"buttons": buttons_of(place) | ({button: form} if form else {})}
    response = render_page(request, "desk/paragraph.html", context, part="editor")
    response.status_code = 409 if is_stale and not request.htmx else 200
    return response


def to_write(request: PageRequest, place: Place, text: fields.WriteText | None) -> dict[str, Any]:
    """The form for the text; with what was written before the session ended, if anything was."""
    kept = unsaved.kept(request) if text is None else None
    back = "desk" if request.htmx else ""
    return {
        "may": access.can_edit_report(request.user, place.report),
        "text": text or text_form(place, back=back, written=kept["written"] if kept else None),
        "kept": kept,
        "writer": unsaved.writer(request.user),
    }


def both_texts(place: Place, text: fields.WriteText) -> dict[str, Any]:
    stored = desk.edited_text(place.entry, place.pool)
    return {"stored": stored, "stale_runs": diff(stored, text["text"].value() or "")}


def buttons_of(place: Place) -> dict[str, forms.Form]:
    return {name: form_for(place, name) for name in BUTTONS if name != "restore"}


def facts_of(request: PageRequest, place: Place) -> dict[str, Any]:
    entry, pool, report = place.entry, place.pool, place.report
    blocks = () if entry.compiled is None else (entry.compiled,)
    return {
        "report": report,
        "place": place,
        "entry": entry,
        "row": desk.Row(entry=entry, target=desk.target_of(entry, place.manuscript)),
        "number": entry.number,
        "heading": desk.heading_before(entry, place.manuscript),
        "compiled": desk.laid_alone(blocks, place.manuscript),
        "printed": desk.laid_alone(entry.original, place.manuscript),
        "language": report.original_language,
        "is_heading": isinstance(entry.compiled, Heading),
        "change": change_of(place) if entry.is_changed_below else None,
        "moments": history_of(entry.edit, pool),
        "remarks": report.remarks.filter(key=entry.key)
        .select_related("written_by", "settled_by")
        .order_by("pk"),
        "others": desk.people_at(report, request.user).get(entry.key, []),
        "done": done_of(request, report),
    }


@dataclass(frozen=True)
class Below:
    """Was, now and yours, side by side."""

    was: str
    now: str
    yours: str
    is_hidden: bool

    @property
    def runs(self):
        return diff(self.was, self.now)

    @property
    def own_runs(self):
        return diff(self.now, self.yours)


def change_of(place: Place) -> Below:
    entry, pool = place.entry, place.pool
    edit = entry.edit
    return Below(
        was=desk.base_text(entry, pool),
        now=desk.compiled_text(entry, pool),
        yours=desk.edited_text(entry, pool) if edit and edit.parts else "",
        is_hidden=bool(edit and (edit.is_hidden or edit.merged_into)),
    )
