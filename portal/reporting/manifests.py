"""The manifest of an edition, and whether its rows and files are still what it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from portal import files
from portal.models import Edition
from portal.reporting.publication import canonical, digest, moment, text_digest

ARCHIVE = "zip"
# Of these the manifest keeps what was true at the time: people change their names.
PEOPLE = ("cleared", "published")


def content_of(edition: Edition) -> dict[str, Any]:
    """What the manifest says: read from the rows, the same however often it is made."""
    return {
        "symbol": edition.symbol,
        "report": edition.report.symbol,
        "number": edition.number,
        "kind": edition.kind,
        "note": edition.note,
        "replaces": edition.replaces.symbol if edition.replaces else "",
        "audience": edition.audience,
        "embargo_until": moment(edition.embargo_until),
        "compile": edition.compile_number,
        "snapshot_at": moment(edition.snapshot_at),
        "content_sha256": edition.content_hash,
        "cleared": {"by": edition.cleared_by.name, "at": moment(edition.cleared_at)},
        "published": {"by": edition.published_by.name, "at": moment(edition.published_at)},
        "outline_sha256": digest(edition.outline),
        "records": records_of(edition),
        "citations": citations_of(edition),
        "texts": list(texts_of(edition)),
        "files": list(files_of(edition)),
    }


def records_of(edition: Edition) -> dict[str, int]:
    """Which version of each record the edition rests on."""
    cited = edition.citations.order_by("record", "version")
    return dict(cited.values_list("record", "version"))


def citations_of(edition: Edition) -> dict[str, Any]:
    columns = ("key", "number", "position", "record", "version", "label", "url")
    rows = [list(row) for row in edition.citations.order_by("position").values_list(*columns)]
    return {"count": len(rows), "sha256": digest(rows)}


def texts_of(edition: Edition) -> Iterator[dict[str, Any]]:
    for text in edition.texts.order_by("language"):
        yield {
            "language": text.language,
            "sha256": text_digest(text.document, text.notes),
            "size": len(canonical(text.document)),
            "not_translated": len(text.notes),
        }


def files_of(edition: Edition) -> Iterator[dict[str, Any]]:
    """All but the archive, which holds the manifest itself."""
    for file in edition.files.exclude(format=ARCHIVE).order_by("language", "format"):
        yield {
            "language": file.language,
            "format": file.format,
            "sha256": file.sha256,
            "size": file.size,
        }


def findings_of(edition: Edition) -> Iterator[dict[str, str]]:
    """What of an edition is not as it was published, one entry each."""
    for text in edition.texts.order_by("language"):
        if text_digest(text.document, text.notes) != text.sha256:
            yield finding(edition, "changed", "text", text.language)
    for file in edition.files.order_by("language", "format"):
        if problem := problem_of(file):
            yield finding(edition, problem, "file", file.language, file.format)
    if hasattr(edition, "manifest"):
        yield from against_manifest(edition)


def problem_of(file) -> str:
    try:
        size = files.check(file.sha256, files.EDITIONS)
    except FileNotFoundError:
        return "missing"
    except OSError:
        return "changed"
    return "" if size == file.size else "changed"


def against_manifest(edition: Edition) -> Iterator[dict[str, str]]:
    """Whether the rows are those that were sealed: none more, none less, none other."""
    sealed, now = edition.manifest.content, content_of(edition)
    if digest(sealed) != edition.manifest.sha256:
        yield finding(edition, "changed", "manifest")
    for part in ("texts", "files"):
        yield from rows_against(edition, part, sealed.get(part, []), now[part])
    archives = edition.files.filter(format=ARCHIVE).count()
    if archives != 1:
        yield finding(edition, "extra" if archives else "missing", "files", "", ARCHIVE)
    rest = now.keys() - {*PEOPLE, "texts", "files"}
    for part in sorted(rest):
        if sealed.get(part) != now[part]:
            yield finding(edition, "changed", part)


def rows_against(
    edition: Edition, part: str, sealed: list[dict[str, Any]], now: list[dict[str, Any]]
) -> Iterator[dict[str, str]]:
    before, after = ({name_of(row): row for row in rows} for rows in (sealed, now))
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield finding(edition, "missing", part, *name)
        elif name not in before:
            yield finding(edition, "extra", part, *name)
        elif before[name] != after[name]:
            yield finding(edition, "changed", part, *name)


def name_of(row: dict[str, Any]) -> tuple[str, str]:
    return row["language"], row.get("format", "")


def finding(
    edition: Edition, problem: str, part: str, language: str = "", kind: str = ""
) -> dict[str, str]:
    return {
        "edition": edition.symbol,
        "problem": problem,
        "part": part,
        "language": language,
        "format": kind,
    }
