"""What every act of an editor does: lock, look, change rows of ``Edit``, write down who did it.

All acts on a report stand in one row, behind its lock, where a compile stands too: so an act
sees what was compiled last, and no two of them cross.
"""

from __future__ import annotations

from typing import Any

import msgspec
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.actions import publishing
from portal.enums import ReportState
from portal.exceptions import ActionError, StaleError
from portal.models import Edit, Event, Report
from portal.reporting import desk as texts_of
from portal.reporting import manuscript
from portal.reporting.document import Heading
from portal.reporting.manuscript import Entry

# What an edit says of its block; an edit that was taken back has these.
BLANK: dict[str, Any] = {
    "parts": [],
    "is_hidden": False,
    "hidden_reason": "",
    "after": None,
    "merged_into": "",
    "is_added": False,
    "cites": [],
}
KEPT = (*BLANK, "section_id", "base", "base_fingerprint")


class Act:
    """One act on a report that is locked, and the rows that it changes.

    ``steps`` says of each row from which version to which, so that the act can be undone.
    """

    def __init__(self, report: Report, *, by) -> None:
        self.report = Report.objects.select_for_update().get(pk=report.pk)
        self.by = by
        self.manuscript = manuscript.read(self.report, self.report.original_language)
        self.steps: dict[str, list[int]] = {}

    def entry(self, key: str) -> Entry:
        found = self.manuscript.entry(key)
        if found is None:
            raise ActionError(
                _("This paragraph is no longer in the report. The desk shows what became of it.")
            )
        return found

    def body(self, key: str) -> Entry:
        """An entry that editors may touch: headings are the outline's."""
        found = self.entry(key)
        if found.is_orphan:
            raise ActionError(
                _(
                    "The records of this paragraph are gone. Keep its words as an added paragraph,"
                    " or drop them."
                )
            )
        if isinstance(found.compiled, Heading):
            raise ActionError(_("Headings are changed in the outline of the report."))
        return found

    def edit_of(self, entry: Entry) -> Edit:
        """The row of a block; a new one has version 0 until it is saved."""
        return entry.edit or Edit(
            report=self.report, key=entry.key, section=entry.section, version=0
        )

    def save(self, edit: Edit, entry: Entry | None = None, **changes: Any) -> Edit:
        """Store a row.  With ``entry`` the editor has looked at the block as it is now."""
        before = edit.version if edit.pk else 0
        for name, value in changes.items():
            setattr(edit, name, value)
        if entry is not None and entry.compiled is not None:
            edit.base = msgspec.to_builtins(entry.compiled)
            edit.base_fingerprint = entry.fingerprint
            edit.section = entry.section
        edit.version = before + 1
        edit.edited_by = None if isinstance(self.by, str) else self.by
        edit.edited_at = timezone.now()
        edit.save()
        self.steps.setdefault(edit.key, [before, before])[1] = edit.version
        return edit

    def touch(self, entry: Entry, **changes: Any) -> Edit:
        """Store a change that is not about the words: what changed below stays flagged."""
        return self.save(self.edit_of(entry), None if entry.is_changed_below else entry, **changes)

    def done(self, kind: str, edit: Edit, **data: Any) -> Edit:
        steps = [[key, *versions] for key, versions in self.steps.items()]
        told = {"report": self.report.pk, "key": edit.key, "steps": steps}
        Event.record(kind, edit, by=self.by, **told, **data)
        reopen(self.report, by=self.by)
        return edit


def reopen(report: Report, *, by) -> None:
    """What was sent to review, cleared or published is a draft again once somebody edits it."""
    if report.state != ReportState.DRAFT:
        publishing.step(report, ReportState.DRAFT, by=by, note=_("Edited"))


def check_version(edit: Edit, version: int | None) -> None:
    """``version`` is the one the page was opened with; None where it does not matter."""
    if version is not None and version != (edit.version if edit.pk else 0):
        raise StaleError(somebody_saved(edit))


def check_below(act: Act, entry: Entry, seen: str) -> None:
    """Whether the compiled text is the one that the page was opened with."""
    if seen and seen != texts_of.stamp(entry, act.manuscript):
        raise StaleError(
            _(
                "The report was compiled again after you opened this paragraph, and its records"
                " had changed. Compare the texts, then save again."
            )
        )


def somebody_saved(edit: Edit) -> str:
    return _(
        "%(name)s saved this paragraph after you opened it. Compare both texts, then save again."
    ) % {"name": edit.edited_by or _("Somebody else")}


# --- Back to an earlier version -----------------------------------------------------------------


def put_back(act: Act, edit: Edit, version: int) -> Edit:
    """The row as it was at an earlier version; 0 is before there was any."""
    if version == 0:
        return act.save(edit, **BLANK)
    versions: Any = edit
    row = versions.history.filter(version=version).order_by("-pgh_id").first()
    if row is None:
        raise ActionError(_("There is no such version of this paragraph."))
    kept = {name: getattr(row, name) for name in KEPT}
    if not act.report.sections.filter(pk=kept["section_id"]).exists():
        kept["section_id"] = None
    return act.save(edit, **kept)
