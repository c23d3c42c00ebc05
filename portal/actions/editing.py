"""What editors do to one paragraph: its words, whether it is printed, and what changed below it.

Each act locks the report, returns the ``Edit`` and can be undone.  ``version`` is the number of
the edit that the page was opened with, 0 where there was none; ``StaleError`` when somebody else
has saved meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from django.db import transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from portal.actions import texts
from portal.actions.edits import BLANK, Act, check_below, check_version, put_back
from portal.exceptions import ActionError, StaleError
from portal.models import Edit, Event, Report
from portal.reporting import desk, markup
from portal.reporting.document import Paragraph
from portal.reporting.manuscript import Entry


@transaction.atomic
def edit_text(*, report: Report, key: str, text: str, version: int, by, seen: str = "") -> Edit:
    """Lay words over a paragraph; a blank line splits it.  The compiled words take the edit back.

    ``seen`` is ``desk.stamp`` of the page.
    """
    act = Act(report, by=by)
    entry = act.body(key)
    check_is_text(entry)
    edit = act.edit_of(entry)
    check_version(edit, version)
    check_below(act, entry, seen)
    parts = read_text(act, entry, text)
    pool = desk.pool_for(entry, act.manuscript)
    if markup.written(parts, pool) == desk.compiled_text(entry, pool):
        parts = []
    edit = act.save(edit, entry, parts=msgspec.to_builtins(parts))
    return act.done("edit.written", edit)


def check_is_text(entry: Entry) -> None:
    if not desk.is_text(entry):
        raise ActionError(
            _("Only paragraphs can be rewritten. Tables, figures and decisions follow the records.")
        )


def read_text(act: Act, entry: Entry, text: str) -> list[Paragraph]:
    """What was typed, as paragraphs; raises ``ActionError`` beside the field."""
    text = texts.narrative(text, field="text")
    try:
        parts = markup.read(
            text, like_of(entry), desk.pool_for(entry, act.manuscript), desk.address_of
        )
    except markup.MarkupError as error:
        raise ActionError(str(error), field="text") from error
    if not parts:
        raise ActionError(
            _("Enter the text. To leave the paragraph out, hide it and say why."), field="text"
        )
    check_summary(entry, parts)
    return parts


def like_of(entry: Entry) -> Paragraph:
    """The paragraph whose key, numbering and citations the words take."""
    if isinstance(entry.compiled, Paragraph):
        return entry.compiled
    return desk.paragraphs(entry.edit.parts if entry.edit else [])[0]


def check_summary(entry: Entry, parts: Sequence[Paragraph]) -> None:
    if entry.is_summary and any(part.items or part.closing for part in parts):
        raise ActionError(_("The summary has no lists. Write it as sentences."), field="text")


@transaction.atomic
def hide(*, report: Report, key: str, reason: str, by, version: int | None = None) -> Edit:
    """Leave a block out of the report; the reason stays on the desk."""
    act = Act(report, by=by)
    entry = act.body(key)
    edit = act.edit_of(entry)
    check_version(edit, version)
    reason = texts.line(reason.strip(), field="reason")
    if not reason:
        raise ActionError(_("Enter why it is hidden."), field="reason")
    edit = act.save(edit, entry, is_hidden=True, hidden_reason=reason[:300])
    return act.done("edit.hidden", edit)


@transaction.atomic
def show(*, report: Report, key: str, by, version: int | None = None) -> Edit:
    """Print a block again that was hidden or merged, where it stands."""
    act = Act(report, by=by)
    entry = act.body(key)
    edit = act.edit_of(entry)
    check_version(edit, version)
    edit = act.touch(entry, is_hidden=False, hidden_reason="", merged_into="")
    return act.done("edit.shown", edit)


# --- What changed below -------------------------------------------------------------------------


@transaction.atomic
def take(*, report: Report, key: str, by, version: int | None = None) -> Edit:
    """Let go of the edit: the paragraph says what is compiled now, where the editor put it.

    What was merged into it stands alone again, for its words go too.
    """
    act = Act(report, by=by)
    entry = act.body(key)
    edit = act.edit_of(entry)
    check_version(edit, version)
    if entry.compiled is None:
        raise ActionError(
            _("Nothing was compiled for this paragraph, so there is nothing to take.")
        )
    for other in entry.merged:
        merged = act.entry(other)
        act.touch(merged, merged_into="")
    place = {"after": edit.after}
    edit = act.save(edit, entry, **BLANK | place)
    return act.done("edit.taken", edit)


@transaction.atomic
def keep(*, report: Report, key: str, by, version: int | None = None) -> Edit:
    """Keep the editor's words over what is compiled now: it has been looked at."""
    act = Act(report, by=by)
    entry = act.body(key)
    edit = act.edit_of(entry)
    check_version(edit, version)
    if not edit.pk:
        raise ActionError(_("Nobody has edited this paragraph, so there is nothing to keep."))
    return act.done("edit.kept", act.save(edit, entry))


@transaction.atomic
def remove(*, report: Report, key: str, by, version: int | None = None) -> Edit:
    """Take out an added paragraph, or drop an edit whose records are gone."""
    act = Act(report, by=by)
    entry = act.entry(key)
    if entry.edit is None or entry.compiled is not None:
        raise ActionError(_("Only added paragraphs can be taken out. Hide this one and say why."))
    check_version(entry.edit, version)
    for other in entry.merged:
        act.touch(act.entry(other), merged_into="")
    return act.done("edit.removed", act.save(entry.edit, **BLANK))


@transaction.atomic
def adopt(*, report: Report, key: str, by, version: int | None = None) -> Edit:
    """Keep the words of an edit whose records are gone as an added paragraph of its section."""
    act = Act(report, by=by)
    entry = act.entry(key)
    edit = entry.edit
    if edit is None or entry.compiled is not None or not edit.parts:
        raise ActionError(_("There are no words to keep."))
    check_version(edit, version)
    new = Edit(report=act.report, key=new_key(), section=entry.section, version=0)
    parts = renamed(desk.paragraphs(edit.parts), new.key)
    cites = edit.base.get("cites", []) or edit.cites
    like = {"parts": msgspec.to_builtins(parts), "cites": cites, "is_added": True}
    after = last_of(act, entry)
    act.save(edit, **BLANK)
    return act.done("edit.adopted", act.save(new, **like, after=after), was=key)


def last_of(act: Act, entry: Entry) -> str | None:
    """The last block of the section, behind which there is room."""
    keys = [one.key for one in act.manuscript.entries if one.section == entry.section]
    return keys[-1] if keys else None


def new_key() -> str:
    return f"added/{get_random_string(12, 'abcdefghijkmnpqrstuvwxyz23456789')}"


def renamed(parts: Sequence[Paragraph], key: str) -> list[Paragraph]:
    return [
        msgspec.structs.replace(part, key=markup.key_of(key, at)) for at, part in enumerate(parts)
    ]


# --- Back ---------------------------------------------------------------------------------------


@transaction.atomic
def undo(*, report: Report, event: Event, by) -> Edit:
    """Put back all rows of an act, unless somebody has changed one of them since."""
    act = Act(report, by=by)
    steps = event.data.get("steps") if event.data.get("report") == act.report.pk else None
    if not steps:
        raise ActionError(_("There is nothing to undo."))
    rows = {edit.key: edit for edit in act.report.edits.select_related("edited_by")}
    for key, _before, after in steps:
        if key not in rows or rows[key].version != after:
            raise StaleError(
                _("This paragraph was changed after that. Go back to a version in its history.")
            )
    changed = [put_back(act, rows[key], before) for key, before, _after in steps]
    subject = next((one for one in changed if one.pk == pk_of(event)), changed[0])
    return act.done("edit.undone", subject, undid=event.kind)


def pk_of(event: Event) -> int:
    return int(event.subject.rpartition(":")[2])


@transaction.atomic
def restore(*, report: Report, key: str, to: int, by, version: int | None = None) -> Edit:
    """Put a paragraph back as it was at a version of its history."""
    act = Act(report, by=by)
    entry = act.entry(key)
    edit = act.edit_of(entry)
    if not edit.pk:
        raise ActionError(_("Nobody has edited this paragraph, so there is nothing to go back to."))
    check_version(edit, version)
    return act.done("edit.restored", put_back(act, edit, to), to=to)
