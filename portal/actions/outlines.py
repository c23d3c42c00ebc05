"""The outline of a report: its sections in order, edited in the browser, kept in versions."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from portal.actions import records, reports, texts
from portal.actions.edits import reopen
from portal.enums import Audience
from portal.exceptions import ActionError, StaleError
from portal.models import Event, OutlineVersion, Report, Section
from portal.models.reports import HEADINGS

# What a version keeps of each line; enough to make the line again.
KEPT = ("key", "position", "level", *HEADINGS, "source", "parameters", "wordings", "word_limit")
MOST_LINES = 300
# Columns that a copied report begins with, in every language.
COPIED_WORDS = ("title_", "agenda_title_", "author_line_")


@transaction.atomic
def add_line(
    *, report: Report, by, after: Section | None = None, key: str = "", **fields: Any
) -> Section:
    """Add a line behind another, or as the first."""
    report = locked(report)
    if report.sections.count() >= MOST_LINES:
        raise ActionError(_("An outline has no more than %(most)s lines.") % {"most": MOST_LINES})
    fields = texts.clean(Section, fields)
    reports.check_source(fields.get("source", ""), fields.get("parameters", {}))
    check_line(fields.get("source", ""), fields.get("heading_en", ""), fields.get("level", 1))
    fields["key"] = free_key(report, key or fields.get("heading_en", "") or fields["source"])
    position = (after.position if after else -1) + 1
    make_room(report, position)
    section = records.create(
        Section, by=by, fields={"report": report, "position": position, **fields}
    )
    kept(report, by=by, change=_("Added “%(line)s”") % {"line": section})
    return section


@transaction.atomic
def change_line(*, section: Section, by, outline: int | None = None, **fields: Any) -> Section:
    """Change a line.  ``outline`` is the version that the form was opened on."""
    report = locked(section.report)
    unchanged_since(report, outline)
    fields = texts.clean(Section, fields)
    held: Any = held_line(section)
    source = fields.get("source", held.source)
    reports.check_source(source, fields.get("parameters", held.parameters))
    check_line(source, fields.get("heading_en", held.heading_en), fields.get("level", held.level))
    before = line_of(held)
    section = records.change(section, by=by, changes=fields)
    if line_of(Section.objects.get(pk=section.pk)) != before:
        kept(report, by=by, change=_("Changed “%(line)s”") % {"line": section})
    return section


@transaction.atomic
def word_line(*, section: Section, by, language: str, words: dict[str, Any]) -> Section:
    """Say the words of a line in one language; those in the others stay as they are now."""
    locked(section.report)
    held = held_line(section)
    return change_line(section=held, by=by, wordings=held.wordings | {language: words})


@transaction.atomic
def remove_line(*, section: Section, by) -> None:
    """Take a line out; what was edited below it waits for the line to come back."""
    report = locked(section.report)
    section = held_line(section)
    name = str(section)
    Event.record("section.removed", section, by=by, before=line_of(section))
    section.delete()
    kept(report, by=by, change=_("Removed “%(line)s”") % {"line": name})


@transaction.atomic
def move_line(*, section: Section, by, step: int) -> Section:
    """Move a line up (-1) or down (+1); at the end it stays where it is."""
    report = locked(section.report)
    section = held_line(section)
    lines = list(report.sections.order_by("position", "pk"))
    at = next(place for place, line in enumerate(lines) if line.pk == section.pk)
    to = at + step
    if not 0 <= to < len(lines):
        return section
    lines.insert(to, lines.pop(at))
    renumber(lines)
    Event.record("section.moved", section, by=by, before={"line": at + 1}, after={"line": to + 1})
    kept(report, by=by, change=_("Moved “%(line)s”") % {"line": section})
    section.refresh_from_db()
    return section


@transaction.atomic
def restore(*, report: Report, by, number: int) -> Report:
    """Bring the outline back to an earlier version; that is a new version itself."""
    report = locked(report)
    version = report.outlines.filter(number=number).first()
    if version is None:
        raise ActionError(_("There is no version %(number)s of this outline.") % {"number": number})
    before = {section.key: section for section in report.sections.all()}
    wanted = {line["key"]: line for line in version.lines}
    for key, section in before.items():
        if key not in wanted:
            section.delete()
    for key, line in wanted.items():
        section = before.get(key) or Section(report=report, key=key)
        for name in KEPT:
            setattr(section, name, line[name])
        section.save()
    Event.record("outline.restored", report, by=by, after={"version": number})
    kept(report, by=by, change=_("Restored version %(number)s") % {"number": number})
    return report


@transaction.atomic
def copy(*, report: Report, by, symbol: str, **fields: Any) -> Report:
    """A new report, for the next session, with the outline of this one."""
    kept_fields = ("organ", "author_line", "distribution", "original_language", "mandate")
    titles = [name for name in report.__dict__ if name.startswith(COPIED_WORDS)]
    fields = {name: getattr(report, name) for name in (*kept_fields, *titles)} | fields
    fields["audience"] = Audience.SECRETARIAT
    fields.setdefault("slug", slugify(symbol.replace("/", "-").replace(".", "-")))
    made = reports.create(by=by, symbol=symbol, **fields)
    for section in report.sections.order_by("position", "pk"):
        line = line_of(section)
        records.create(Section, by=by, fields={"report": made, **line})
    kept(made, by=by, change=_("Copied from %(report)s") % {"report": report})
    return made


# --- Inside -------------------------------------------------------------------------------


def locked(report: Report) -> Report:
    return Report.objects.select_for_update(of=("self",)).get(pk=report.pk)


def held_line(section: Section) -> Section:
    """The line as it is behind the lock of its report."""
    found = Section.objects.filter(pk=section.pk).first()
    if found is None:
        raise StaleError(_("Somebody removed this line meanwhile."))
    return found


def unchanged_since(report: Report, outline: int | None) -> None:
    if outline is not None and outline != report.outline_number:
        last = report.outlines.order_by("-number").select_related("made_by").first()
        raise StaleError(
            _("%(name)s has changed this outline meanwhile: %(change)s.")
            % {"name": last.made_by if last else "", "change": last.change if last else ""}
        )


def check_line(source: str, heading: str, level: int) -> None:
    """A line says something: a heading, a source, or both."""
    if not source and not heading:
        raise ActionError(
            _("Enter a heading, or select what fills the section"), field="heading_en"
        )
    if level == 0 and not source:
        raise ActionError(_("Select what fills the summary"), field="source")


def free_key(report: Report, wish: str) -> str:
    """A key that no line of this outline has had: edits are found by it."""
    stem = slugify(wish)[:60] or "section"
    used = set(report.sections.values_list("key", flat=True))
    for version in report.outlines.values_list("lines", flat=True):
        used |= {line["key"] for line in version}
    key, number = stem, 2
    while key in used:
        key, number = f"{stem}-{number}", number + 1
    return key


def make_room(report: Report, position: int) -> None:
    lines = list(report.sections.filter(position__gte=position).order_by("position", "pk"))
    if lines and lines[0].position == position:
        renumber(lines, first=position + 1)


def renumber(lines: list[Section], first: int = 0) -> None:
    """Give lines their places; the constraint on places is looked at when all have theirs."""
    for position, line in enumerate(lines, first):
        line.position = position
    Section.objects.bulk_update(lines, ["position"])


def line_of(section: Section) -> dict[str, Any]:
    return {name: getattr(section, name) for name in KEPT}


def kept(report: Report, *, by, change: str) -> OutlineVersion:
    """Write the outline down as it stands now, and take a report that was cleared back."""
    number = (report.outlines.aggregate(last=Max("number"))["last"] or 0) + 1
    version = OutlineVersion.objects.create(
        report=report,
        number=number,
        lines=[line_of(line) for line in report.sections.order_by("position", "pk")],
        change=change[:300],
        made_by=None if isinstance(by, str) else by,
    )
    report.outline_number = number
    report.save(update_fields=["outline_number"])
    reopen(report, by=by)
    return version
