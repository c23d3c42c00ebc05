"""The files of an edition: made in parallel, one job a language; the last one asks for the seal.

Every step may run twice or die in the middle: a file is known by its content, its row by edition,
language and format, and nothing is read by anybody before the manifest is there.
"""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from typing import IO, Any

import msgspec
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal import files
from portal.actions import jobs
from portal.enums import Language
from portal.exceptions import ActionError
from portal.models import Edition, EditionFile, EditionText, Event, Job, Manifest, Report
from portal.reporting import manifests
from portal.reporting.document import Document
from portal.reporting.publication import canonical
from portal.reporting.render import FORMATS

RENDER = "edition.render"
SEAL = "edition.seal"
# What a file of an archive counts as: everybody reads it.
READABLE = 0o644


# --- Asking -----------------------------------------------------------------------------


@transaction.atomic
def start(*, edition: Edition, by) -> list[Job]:
    """Ask for what an edition lacks: the files of its languages, or only the seal."""
    if hasattr(edition, "manifest"):
        raise ActionError(_("The files of %(symbol)s are complete.") % {"symbol": edition})
    lacking = [text.language for text in edition.texts.order_by("pk") if lacks(edition, text)]
    if not lacking:
        return [ask_for_seal(edition, by=by)]
    return [ask_for_files(edition, language, by=by) for language in lacking]


def lacks(edition: Edition, text: EditionText) -> bool:
    """Whether a file of a language is not there, or not as it was made."""
    made = {file.format: file for file in edition.files.filter(language=text.language)}
    return any(key not in made or manifests.problem_of(made[key]) for key in FORMATS)


def ask_for_files(edition: Edition, language: str, *, by) -> Job:
    return jobs.ask_for(
        kind=RENDER,
        key=render_key(edition, language),
        label=_("Make the files of %(edition)s in %(language)s")
        % {"edition": edition, "language": Language(language).label},
        by=by,
        parameters={
            "edition": edition.pk,
            "language": language,
            "url": reverse("report-publishing", args=[edition.report.slug]),
        },
    )


def render_key(edition: Edition, language: str) -> str:
    return f"{RENDER}:{edition.pk}:{language}"


def ask_for_seal(edition: Edition, *, by) -> Job:
    return jobs.ask_for(
        kind=SEAL,
        key=f"{SEAL}:{edition.pk}",
        label=_("Seal %(edition)s") % {"edition": edition},
        by=by,
        parameters={"edition": edition.pk, "url": edition.get_absolute_url()},
    )


# --- Making the files of one language ---------------------------------------------------------


def render(*, job_id: str) -> bool:
    return jobs.run(job_id, render_language)


def render_language(job: Job) -> dict[str, Any]:
    edition = edition_of(job)
    language = job.parameters["language"]
    if hasattr(edition, "manifest"):
        return {"sealed": edition.manifest.sha256}
    document = msgspec.convert(edition.texts.get(language=language).document, Document)
    for step, entry in enumerate(FORMATS.values(), 1):
        jobs.progress(job, step, len(FORMATS), str(entry.label))
        row = edition.files.filter(language=language, format=entry.key).first()
        if row is None or manifests.problem_of(row):
            with override(language):
                content = entry.file(document)
            keep(edition, language, entry.key, content)
    if is_complete(edition):
        ask_for_seal(edition, by=job.started_by or "worker")
    return {"files": len(FORMATS)}


def edition_of(job: Job) -> Edition:
    rows = Edition.objects.select_related("report", "manifest", "replaces")
    return rows.select_related("cleared_by", "published_by").get(pk=job.parameters["edition"])


def keep(edition: Edition, language: str, kind: str, content: bytes) -> None:
    """Store a file and its row.  What has a row already may only come out as it was; other bytes
    are not stored, for the nightly check would find them to belong to no edition."""
    sha256 = hashlib.sha256(content).hexdigest()
    same = {"language": language, "format": kind}
    check_as_before(edition.files.filter(**same).first(), sha256)
    stored([content])
    row, _is_new = EditionFile.objects.get_or_create(
        edition=edition,
        language=language,
        format=kind,
        defaults={"sha256": sha256, "size": len(content)},
    )
    check_as_before(row, sha256)


def check_as_before(row: EditionFile | None, sha256: str) -> None:
    if row is not None and row.sha256 != sha256:
        raise ActionError(
            _("The file %(name)s is lost, and cannot be made again as it was. Restore it.")
            % {"name": name_of(row)}
        )


def stored(pieces) -> str:
    """Raises ``ActionError`` where the disk is full, or holds other bytes under this name."""
    try:
        return files.keep_pieces(pieces, files.EDITIONS)
    except files.DamagedError as error:
        raise ActionError(
            _("A stored file of this edition is damaged. Restore it from a copy: %(name)s")
            % {"name": str(error)}
        ) from error
    except OSError as error:
        raise ActionError(
            _("The files could not be stored: %(reason)s. Make room, then make them again.")
            % {"reason": error.strerror or error}
        ) from error


def is_complete(edition: Edition) -> bool:
    """Rows are committed before this is asked, so of several last ones at least one sees all."""
    made = set(edition.files.values_list("language", "format"))
    return all((text.language, kind) in made for text in edition.texts.all() for kind in FORMATS)


# --- The seal ---------------------------------------------------------------------------


def seal(*, job_id: str) -> bool:
    return jobs.run(job_id, seal_edition)


def seal_edition(job: Job) -> dict[str, Any]:
    edition = edition_of(job)
    if hasattr(edition, "manifest"):
        return {"sealed": edition.manifest.sha256}
    return sealed(edition, job)


def sealed(edition: Edition, job: Job | None = None, *, by="worker") -> dict[str, Any]:
    """Write the archive, its row and the manifest; nothing can be added after that."""
    if not is_complete(edition):
        raise ActionError(_("Some files of %(symbol)s are not there yet.") % {"symbol": edition})
    check_files(edition)
    content = manifests.content_of(edition)
    sha256, size = archived(edition, canonical(content))
    with transaction.atomic():
        Report.objects.select_for_update(of=("self",)).get(pk=edition.report_id)
        if found := Manifest.objects.filter(edition=edition).first():
            return {"sealed": found.sha256}
        EditionFile.objects.create(
            edition=edition, language="", format=manifests.ARCHIVE, sha256=sha256, size=size
        )
        made = Manifest.objects.create(
            edition=edition, content=content, sha256=manifests.digest(content)
        )
        result = {"sealed": made.sha256}
        who = job.started_by if job and job.started_by else by
        Event.record("edition.sealed", edition, by=who, manifest=made.sha256)
        if job:
            jobs.finish(job, result)
    return result


def check_files(edition: Edition) -> None:
    for row in edition.files.all():
        if manifests.problem_of(row):
            raise ActionError(
                _("The file %(name)s is missing or damaged. Make the files again.")
                % {"name": name_of(row)}
            )


def archived(edition: Edition, manifest: bytes) -> tuple[str, int]:
    """One ZIP of everything: the same bytes for the same files, whenever it is made."""
    with tempfile.TemporaryFile(dir=files.root_of(files.EDITIONS)) as draft:
        try:
            write_archive(draft, edition, manifest)
        except OSError as error:
            raise ActionError(
                _("The files could not be stored: %(reason)s. Make room, then make them again.")
                % {"reason": error.strerror or error}
            ) from error
        size = draft.tell()
        draft.seek(0)
        return stored(iter(lambda: draft.read(files.PIECE), b"")), size


def write_archive(draft: IO[bytes], edition: Edition, manifest: bytes) -> None:
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for row in edition.files.exclude(format=manifests.ARCHIVE).order_by("language", "format"):
            with archive.open(entry(edition, name_of(row)), "w") as place:
                for piece in files.pieces_of(row.sha256, files.EDITIONS):
                    place.write(piece)
        archive.writestr(entry(edition, "manifest.json"), manifest)
        for text in edition.texts.order_by("language"):
            name = f"texts/{text.language}.json"
            archive.writestr(entry(edition, name), canonical(text.document))


def entry(edition: Edition, name: str) -> zipfile.ZipInfo:
    """With the moment of publication instead of the clock."""
    found = zipfile.ZipInfo(name, edition.published_at.timetuple()[:6])
    found.external_attr = READABLE << 16
    found.compress_type = zipfile.ZIP_DEFLATED
    return found


def name_of(row: EditionFile) -> str:
    """``UNEP-GCSS.XI-3.fr.pdf``, also as people get it."""
    base = row.edition.symbol.replace("/", "-")
    if row.format == manifests.ARCHIVE:
        return f"{base}.zip"
    return f"{base}.{row.language}.{FORMATS[row.format].extension}"
