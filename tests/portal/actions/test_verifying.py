"""Everything that is published is read again: what differs is found, told, and stops publishing."""

import io
import os
import re
import time

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from portal import files
from portal.actions import freezing, schedules, sealing, verifying
from portal.exceptions import ActionError
from portal.models import (
    EditionCitation,
    EditionFile,
    EditionText,
    Event,
    Job,
    Notice,
    ScheduledRun,
    Verification,
)
from portal.reporting.document import Cited
from tests.factories import AppointmentFactory, ReportFactory
from tests.factories.editions import add_paragraph, compiled, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    report = compiled(ReportFactory(), languages=("en", "fr"))
    add_paragraph(report, 2, "It rests.", [Cited("portal.activity:1", "Activity", version=1)])
    return published(report, languages=("en", "fr"))


def path_of(edition, kind="txt", language="en"):
    file = edition.files.get(format=kind, language=language)
    return files.path_of(file.sha256, files.EDITIONS)


def by_force(statement: str, *parameters) -> None:
    """As the owner of the tables, who alone could: with the triggers taken off for a moment."""
    [table] = re.findall(r"portal_edition\w*|portal_manifest", statement)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(statement, parameters or None)
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def found() -> set[tuple[str, str, str, str]]:
    return {
        (one["problem"], one["part"], one["language"], one["format"])
        for one in verifying.verify().findings
    }


def test_what_is_as_it_was_published_is_clean(edition):
    made = verifying.verify()

    assert made.is_clean
    assert (made.editions, made.files) == (1, edition.files.count())
    assert freezing.stopped() == ""
    assert not Notice.objects.exists()


def flip(edition):
    path = path_of(edition)
    path.chmod(0o644)
    whole = bytearray(path.read_bytes())
    whole[-1] ^= 1
    path.write_bytes(whole)


def lengthen(edition):
    path = path_of(edition)
    path.chmod(0o644)
    with path.open("ab") as file:
        file.write(b" ")


def remove(edition):
    path_of(edition).unlink()


@pytest.mark.parametrize(
    ("damage", "problem"), [(flip, "changed"), (lengthen, "changed"), (remove, "missing")]
)
def test_a_flipped_an_extra_and_a_missing_byte_are_found(edition, damage, problem):
    damage(edition)

    assert found() == {(problem, "file", "en", "txt")}


def test_a_damaged_archive_is_found(edition):
    path_of(edition, "zip", "").unlink()

    assert found() == {("missing", "file", "", "zip")}


def test_a_file_that_belongs_to_no_edition_is_found_once_it_has_lain_there(edition):
    files.keep(b"a stranger", files.EDITIONS)
    assert found() == set()

    stranger = next(p for p in files.names_in(files.EDITIONS) if p.read_bytes() == b"a stranger")
    long_ago = time.time() - 2 * 3600
    os.utime(stranger, (long_ago, long_ago))

    assert found() == {("extra", "file", "", stranger.name)}


def test_a_changed_word_in_a_text_is_found(edition):
    by_force(
        "UPDATE portal_editiontext SET document = jsonb_set(document, '{snapshot}', '\"never\"')"
        " WHERE language = 'fr'"
    )

    assert ("changed", "text", "fr", "") in found()


def test_a_text_changed_together_with_its_hash_is_found_by_the_manifest(edition):
    text = edition.texts.get(language="en")
    document = text.document | {"snapshot": "never"}
    sha256 = freezing.text_digest(document, text.notes)
    by_force(
        "UPDATE portal_editiontext SET document = jsonb_set(document, '{snapshot}', '\"never\"'),"
        " sha256 = %s WHERE language = 'en'",
        sha256,
    )

    assert found() == {("changed", "texts", "en", "")}


@pytest.mark.parametrize(
    ("model", "finding"),
    [
        (EditionText, ("missing", "texts", "fr", "")),
        (EditionFile, ("missing", "files", "fr", "pdf")),
        (EditionCitation, ("changed", "citations", "", "")),
    ],
)
def test_a_row_that_is_gone_is_found(edition, model, finding):
    where = {EditionText: "language = 'fr'", EditionFile: "language = 'fr' AND format = 'pdf'"}
    by_force(f"DELETE FROM {model._meta.db_table} WHERE {where.get(model, 'true')}")

    assert finding in found()


def test_a_row_too_many_is_found(edition):
    row = edition.files.get(language="en", format="txt")
    by_force(
        "INSERT INTO portal_editionfile (edition_id, language, format, sha256, size, made_at)"
        " VALUES (%s, 'ru', 'txt', %s, %s, now())",
        *(edition.pk, row.sha256, row.size),
    )

    assert found() == {("extra", "files", "ru", "txt")}


@pytest.mark.parametrize(
    ("column", "value", "part"),
    [("symbol", "'UNEP/GC.1/1'", "symbol"), ("audience", "'council'", "audience")],
)
def test_a_changed_edition_is_found(edition, column, value, part):
    by_force(f"UPDATE portal_edition SET {column} = {value}")

    assert ("changed", part, "", "") in found()


def test_a_changed_manifest_is_found(edition):
    by_force("UPDATE portal_manifest SET content = jsonb_set(content, '{note}', '\"x\"')")

    assert ("changed", "manifest", "", "") in found()


def test_somebody_who_takes_another_name_is_no_finding(edition):
    edition.published_by.name = "Somebody else"
    edition.published_by.save()

    assert found() == set()


def test_findings_are_told_and_stop_publishing_until_the_next_clean_check(edition, secretariat):
    administrator = AppointmentFactory(role="administrator", agency=None).person
    path = path_of(edition)
    whole = path.read_bytes()
    flip(edition)

    verifying.verify()

    assert "found 1 difference" in freezing.stopped()
    told = Notice.objects.filter(kind="not_as_published")
    assert {notice.person for notice in told} == {secretariat, administrator}
    assert Event.objects.filter(kind="editions.verified", data__findings=1).exists()
    path.unlink()
    files.keep(whole, files.EDITIONS)
    verifying.verify()
    assert freezing.stopped() == ""


def test_the_command_fails_where_something_differs(edition):
    out = io.StringIO()
    call_command("verify_editions", stdout=out)
    assert "all as published" in out.getvalue()
    flip(edition)

    with pytest.raises(CommandError, match="1 differences in 1 editions"):
        call_command("verify_editions", stdout=out)
    assert f"changed: {edition} file en txt" in out.getvalue()


def test_every_night_once_and_only_where_something_is_published(settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    assert schedules.ring(schedule="verifying") is None
    published()
    for _bell in range(2):
        schedules.ring(schedule="verifying")

    job = Job.objects.get(kind="schedule.run")
    schedules.run(job_id=str(job.pk))

    assert ScheduledRun.objects.filter(schedule="verifying").count() == 1
    assert Verification.objects.get().is_clean


def test_a_file_that_comes_out_otherwise_is_refused_and_leaves_nothing(settings, tmp_path):
    """A stranger in the folder would stop publishing from the next night on."""
    settings.FILES_ROOT = tmp_path
    edition = published(is_sealed=False)
    path_of(edition).unlink()

    with pytest.raises(ActionError, match="cannot be made again"):
        sealing.keep(edition, "en", "txt", b"other bytes")

    known = set(edition.files.values_list("sha256", flat=True))
    assert {path.name for path in files.names_in(files.EDITIONS)} <= known
