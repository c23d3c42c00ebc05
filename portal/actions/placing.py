"""Where paragraphs stand: moved, merged into one, added by an editor.

At most one block names another as the one it stands behind, so that an order cannot depend on
who changed something last.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import texts
from portal.actions.editing import check_is_text, check_summary, new_key, read_text
from portal.actions.edits import Act, check_version
from portal.exceptions import ActionError
from portal.models import Edit, Remark, Report
from portal.reporting import markup
from portal.reporting.document import Cited, Heading, Line, Paragraph, Text
from portal.reporting.manuscript import Entry


@transaction.atomic
def move(*, report: Report, key: str, after: str, by, version: int | None = None) -> Edit:
    """Let a block stand behind another; those around it stay where they are."""
    act = Act(report, by=by)
    entry, target = act.body(key), act.entry(after)
    edit = act.edit_of(entry)
    check_version(edit, version)
    if after == key:
        raise ActionError(_("Select another paragraph."), field="after")
    if entry.is_summary != target.is_summary:
        raise ActionError(
            _("Paragraphs move within the summary or within the text."), field="after"
        )
    take_out(act, entry)
    make_room(act, behind=after, for_key=key)
    edit = act.touch(entry, after=after)
    if edit.is_added and edit.section_id != target.section.pk:
        edit = act.save(edit, section=target.section)
    return act.done("edit.moved", edit, after=after)


def take_out(act: Act, entry: Entry) -> None:
    """What stood behind the block now stands behind the one before it."""
    order = act.manuscript.entries
    at = order.index(entry)
    if not at or order[at - 1].is_summary != entry.is_summary:
        if followers(act, entry.key):
            raise ActionError(
                _("Nothing stands before this paragraph, and others stand behind it. Move those."),
                field="after",
            )
        return
    for follower in followers(act, entry.key):
        act.touch(follower, after=order[at - 1].key)


def make_room(act: Act, *, behind: str, for_key: str) -> None:
    """What stood behind a block from now on stands behind the one that comes between."""
    for follower in followers(act, behind):
        if follower.key != for_key:
            act.touch(follower, after=for_key)


def followers(act: Act, key: str) -> list[Entry]:
    return [one for one in act.manuscript.entries if one.edit is not None and one.edit.after == key]


@transaction.atomic
def merge(
    *, report: Report, key: str, into: str, by, text: str = "", version: int | None = None
) -> Edit:
    """Let one paragraph say what another said too; it rests on the records of both.

    Without ``text`` it says both texts, in the order in which they stand.
    """
    act = Act(report, by=by)
    entry, target = act.body(key), act.body(into)
    edit = act.edit_of(entry)
    check_version(edit, version)
    check_can_merge(entry, target)
    parts = read_text(act, target, text) if text.strip() else both(act, entry, target)
    check_summary(target, parts)
    act.touch(target, parts=msgspec.to_builtins(parts))
    edit = act.touch(entry, merged_into=into)
    return act.done("edit.merged", edit, into=into)


def check_can_merge(entry: Entry, target: Entry) -> None:
    check_is_text(entry)
    check_is_text(target)
    if entry.key == target.key:
        raise ActionError(_("Select another paragraph."), field="into")
    if not entry.original or not target.original:
        raise ActionError(_("A paragraph that is hidden cannot be merged."), field="into")
    if entry.is_summary != target.is_summary:
        raise ActionError(
            _("Paragraphs are merged within the summary or within the text."), field="into"
        )


def both(act: Act, entry: Entry, target: Entry) -> list[Paragraph]:
    """The last paragraph of the one above and the first of the one below run on."""
    order = [one.key for one in act.manuscript.entries]
    is_above = order.index(target.key) < order.index(entry.key)
    above, below = (target, entry) if is_above else (entry, target)
    heads, tails = texts_in(above), texts_in(below)
    joined = [*heads[:-1], run_on(heads[-1], tails[0]), *tails[1:]]
    like = texts_in(target)[0]
    return [
        msgspec.structs.replace(
            like,
            key=markup.key_of(target.key, at),
            content=part.content,
            items=part.items,
            closing=part.closing,
        )
        for at, part in enumerate(joined)
    ]


def texts_in(entry: Entry) -> list[Paragraph]:
    return [block for block in entry.original if isinstance(block, Paragraph)]


def run_on(above: Paragraph, below: Paragraph) -> Paragraph:
    if not above.items:
        content = spaced(above.content, below.content)
        return msgspec.structs.replace(
            above, content=content, items=below.items, closing=below.closing
        )
    if below.items:
        raise ActionError(
            _("Both paragraphs have lists. Write their text together yourself, then hide one.")
        )
    closing = spaced(above.closing, below.content)
    return msgspec.structs.replace(above, closing=closing)


def spaced(line: Line, more: Line) -> Line:
    return (*line, Text(" "), *more) if line and more else (*line, *more)


# --- Added --------------------------------------------------------------------------------------


@transaction.atomic
def add(
    *,
    report: Report,
    after: str,
    text: str,
    by,
    cites: Sequence[Cited] = (),
    reason: str = "",
) -> Edit:
    """Add a paragraph behind a block.  It rests on records, or somebody says why it rests on none:
    that stays with it as a remark."""
    act = Act(report, by=by)
    place = act.entry(after)
    reason = texts.line(reason.strip(), field="reason")
    if not cites and not reason:
        raise ActionError(
            _("Enter what the paragraph rests on, or why it rests on nothing."), field="cites"
        )
    key = new_key()
    make_room(act, behind=after, for_key=key)
    edit = Edit(report=act.report, key=key, section=place.section, version=0)
    parts = first_text(act, edit, place, text, tuple(cites))
    edit = act.save(
        edit,
        parts=msgspec.to_builtins(parts),
        cites=msgspec.to_builtins(tuple(cites)),
        is_added=True,
        after=after,
    )
    if not cites:
        note = _("Rests on no record: %(reason)s") % {"reason": reason}
        Remark.objects.create(report=act.report, key=key, text=note[:2000], written_by=by)
    return act.done("edit.added", edit, after=after)


def first_text(
    act: Act, edit: Edit, place: Entry, text: str, cites: tuple[Cited, ...]
) -> list[Paragraph]:
    like = Paragraph(edit.key, (), cites=cites, is_numbered=is_counted(act, place))
    blank = Entry(
        key=edit.key,
        section=place.section,
        compiled=like,
        original=(),
        blocks=(),
        state="original",
    )
    return read_text(act, blank, text)


def is_counted(act: Act, place: Entry) -> bool:
    """Numbered as its neighbours are: paragraphs of annexes may not be."""
    if place.is_summary:
        return False
    beside = [
        block
        for one in act.manuscript.entries
        if one.section == place.section and not isinstance(one.compiled, Heading)
        for block in one.blocks
        if isinstance(block, Paragraph)
    ]
    return beside[-1].is_numbered if beside else True
