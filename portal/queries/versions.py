"""What differs between two versions of a submission: section by section, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, Literal

from django.db.models import Prefetch, Q
from django.utils.formats import number_format
from django.utils.translation import get_language

from portal.enums import QuestionKind, QuestionScope
from portal.formats import dates
from portal.models import Comment, Question, Submission, SubmissionVersion
from portal.partial_dates import PartialDate
from portal.worddiff import Run, diff

Change = Literal["same", "changed", "added", "removed"]
# A remark is open until the agency answers it, and answered until a reviewer closes it.
RemarkState = Literal["open", "answered", "closed"]


@dataclass(frozen=True)
class RowDifference:
    """A row of a table; its cells are in the order of the columns."""

    change: Change
    cells: list[list[Run]]


@dataclass(frozen=True)
class FieldDifference:
    """One field then and now.  ``rows`` are those of a table; any other value has ``runs``."""

    key: str
    kind: str
    label: str
    change: Change
    runs: list[Run] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    rows: list[RowDifference] = field(default_factory=list)
    evidence_added: list[dict[str, str]] = field(default_factory=list)
    evidence_removed: list[dict[str, str]] = field(default_factory=list)

    @property
    def is_same(self) -> bool:
        return self.change == "same"


@dataclass(frozen=True)
class Remark:
    """A comment as it stands now."""

    comment: Comment

    @property
    def state(self) -> RemarkState:
        if self.comment.resolved_at:
            return "closed"
        return "answered" if self.comment.told else "open"


@dataclass(frozen=True)
class SectionDifference:
    """A section then and now, with the remarks that were made on it then."""

    key: str
    title: str
    change: Change
    language: str
    no_change_since: str | None
    fields: list[FieldDifference]
    remarks: list[Remark]

    @property
    def is_same(self) -> bool:
        return self.change == "same"

    @property
    def changed(self) -> list[FieldDifference]:
        return [one for one in self.fields if not one.is_same]

    @property
    def same_count(self) -> int:
        return len(self.fields) - len(self.changed)


def differences(
    old: SubmissionVersion | None, new: SubmissionVersion, remarks: Iterable[Comment] = ()
) -> list[SectionDifference]:
    """The sections of ``new`` in its order, and after them those that it has no more.

    One query: the questions, for their words in the language of the reader.
    """
    questions = questions_of(new.submission)
    then = {section["key"]: section for section in old.content} if old else {}
    now = {section["key"]: section for section in new.content}
    of_section: dict[str, list[Remark]] = {}
    for comment in remarks:
        of_section.setdefault(comment.section.key, []).append(Remark(comment))
    return [
        between(then.get(key), now.get(key), questions, of_section.get(key, []))
        for key in [*now, *(key for key in then if key not in now)]
    ]


def questions_of(submission: Submission) -> dict[tuple[str, str], Question]:
    found = Question.objects.filter(round=submission.round_id)
    return {(question.scope, question.key): question for question in found}


def between(
    old: dict[str, Any] | None,
    new: dict[str, Any] | None,
    questions: dict[tuple[str, str], Question],
    remarks: list[Remark],
) -> SectionDifference:
    shown = new or old or {}
    scope = QuestionScope.ACTIVITY if shown["activity"] else QuestionScope.AGENCY
    fields = list(fields_between(old, new, scope, questions))
    is_same = all(one.is_same for one in fields)
    if old and new:
        # Saying that nothing has changed, or in another language, is saying something else.
        beside = ("no_change_since", "language")
        is_same = is_same and all(old[name] == new[name] for name in beside)
    return SectionDifference(
        key=shown["key"],
        title=shown["title"],
        change=change_of(old, new, is_same=is_same),
        language=shown["language"],
        no_change_since=shown["no_change_since"],
        fields=fields,
        remarks=remarks,
    )


def change_of(old: Any, new: Any, *, is_same: bool) -> Change:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "same" if is_same else "changed"


def fields_between(
    old: dict[str, Any] | None,
    new: dict[str, Any] | None,
    scope: str,
    questions: dict[tuple[str, str], Question],
) -> Iterator[FieldDifference]:
    then = {answer["key"]: answer for answer in old["answers"]} if old else {}
    now = {answer["key"]: answer for answer in new["answers"]} if new else {}
    for key in [*now, *(key for key in then if key not in now)]:
        yield field_between(then.get(key), now.get(key), questions.get((scope, key)))


NOTHING: dict[str, Any] = {"value": None, "evidence": []}


def field_between(
    old: dict[str, Any] | None, new: dict[str, Any] | None, question: Question | None
) -> FieldDifference:
    shown = new or old or {}
    then, now = old or NOTHING, new or NOTHING
    added, removed = evidence_between(then["evidence"], now["evidence"])
    heads, rows, runs = [], [], []
    if shown["kind"] == QuestionKind.TABLE:
        columns = columns_of(question, then["value"], now["value"])
        heads = [label for _key, label in columns]
        keys = [key for key, _label in columns]
        rows = list(rows_between(then["value"] or [], now["value"] or [], keys))
        is_same = all(row.change == "same" for row in rows)
    else:
        runs = diff(*(in_words(question, side["value"]) for side in (then, now)))
        is_same = (then["value"] or None) == (now["value"] or None)
    is_empty_then = not then["value"] and not then["evidence"]
    is_empty_now = not now["value"] and not now["evidence"]
    return FieldDifference(
        key=shown["key"],
        kind=shown["kind"],
        label=question.label if question else shown["label"],
        change=change_of(
            None if is_empty_then and not is_empty_now else then,
            None if is_empty_now and not is_empty_then else now,
            is_same=is_same and not added and not removed,
        ),
        runs=runs,
        heads=heads,
        rows=rows,
        evidence_added=added,
        evidence_removed=removed,
    )


def evidence_between(old: list[dict], new: list[dict]) -> tuple[list[dict], list[dict]]:
    """A file is known by what is in it, a link by its address; the name may change."""
    then = {item["sha256"] or item["url"] for item in old}
    now = {item["sha256"] or item["url"] for item in new}
    added = [item for item in new if (item["sha256"] or item["url"]) not in then]
    removed = [item for item in old if (item["sha256"] or item["url"]) not in now]
    return added, removed


# --- Tables ---------------------------------------------------------------------------------


def columns_of(question: Question | None, *tables: list[dict] | None) -> list[tuple[str, str]]:
    """Keys and heads; of a question that is no more, the keys that its rows have."""
    if question:
        return [(key, label) for key, label, _kind in question.heads]
    return [
        (key, key) for key in dict.fromkeys(key for t in tables for row in t or [] for key in row)
    ]


def rows_between(old: list[dict], new: list[dict], keys: Sequence[str]) -> Iterator[RowDifference]:
    """Rows with the same first cell are the same row; others are paired as they stand."""
    first = keys[0] if keys else ""
    matcher = SequenceMatcher(
        a=[row.get(first, "") for row in old],
        b=[row.get(first, "") for row in new],
        autojunk=False,
    )
    for _tag, i, j, k, m in matcher.get_opcodes():
        for before, after in zip_longest(old[i:j], new[k:m]):
            yield row_between(before, after, keys)


def row_between(old: dict | None, new: dict | None, keys: Sequence[str]) -> RowDifference:
    then, now = old or {}, new or {}
    cells = [diff(then.get(key) or "", now.get(key) or "") for key in keys]
    is_same = all(run.kind == "same" for cell in cells for run in cell)
    return RowDifference(change_of(old, new, is_same=is_same), cells)


# --- In words -------------------------------------------------------------------------------


def in_words(question: Question | None, value: Any) -> str:
    """An answer that is no table, as it is read: the label of a choice, a date with its month."""
    if value in (None, ""):
        return ""
    kind = question.kind if question else ""
    if kind == QuestionKind.CHOICE:
        return dict(question.offered).get(value, str(value))
    if kind == QuestionKind.DATE:
        return dates.in_words(PartialDate.from_iso(value), get_language() or "en")
    if kind == QuestionKind.NUMBER:
        return f"{number_format(value, force_grouping=True)} {question.unit}".strip()
    return str(value)


# --- Which version to compare with, and the remarks on it -----------------------------------


def compared_with(version: SubmissionVersion) -> SubmissionVersion | None:
    """The version that was last decided on: returned or accepted.  Without one, the one before."""
    earlier = version.submission.versions.filter(pk__lt=version.pk).order_by("-pk")
    decided_at = version.submission.decided_at
    decided = earlier.filter(submitted_at__lte=decided_at).first() if decided_at else None
    return decided or earlier.first()


def remarks_before(
    version: SubmissionVersion, old: SubmissionVersion | None, user
) -> list[Comment]:
    """The remarks made on the old version, and those on any earlier one that are still open."""
    if old is None:
        return []
    answers = Comment.objects.visible_to(user).in_order().select_related("author")
    still_open = Q(resolved_at=None, on_version__lt=version.pk)
    found = Comment.objects.visible_to(user).remarks().filter(submission=version.submission_id)
    return list(
        found.filter(Q(on_version=old.pk) | still_open)
        .select_related("author", "section", "section__activity", "resolved_by")
        .prefetch_related(Prefetch("answers", answers, to_attr="told"))
        .in_order()
    )
