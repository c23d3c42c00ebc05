"""What is published cannot be changed by the role of pages and workers, by whatever way."""

import io

import pgtrigger
import psycopg2
import pytest
from django.db import Error, connection, transaction
from django.db.models import F

from portal import files
from portal.models import (
    Edition,
    EditionCitation,
    EditionFile,
    EditionText,
    Manifest,
    Verification,
)
from portal.reporting.document import Cited
from tests.application import acting
from tests.factories import ReportFactory
from tests.factories.editions import add_paragraph, compiled, published

pytestmark = pytest.mark.django_db
MODELS = (Edition, EditionText, EditionCitation, EditionFile, Manifest, Verification)
TABLES = [model._meta.db_table for model in MODELS]
# What the library of the triggers offers to silence them.
ALL_TRIGGERS = ",".join(
    trigger.get_pgid(model) for model, trigger in pgtrigger.registered() if model in MODELS
).join("{}")
# Codes of PostgreSQL: no permission; our own triggers of sealed tables.
REFUSALS = {"42501", "23001"}
SEALED = (EditionText, EditionCitation, EditionFile)


@pytest.fixture
def edition(settings, tmp_path, application_role):
    """Sealed, with a row in every table; the rest of the test acts as the application's role."""
    settings.FILES_ROOT = tmp_path
    report = compiled(ReportFactory())
    add_paragraph(report, 2, "It rests.", [Cited("portal.activity:1", "Activity", version=1)])
    edition = published(report)
    Verification.objects.create(editions=1, files=5)
    before = contents()
    with acting():
        yield edition
    assert contents() == before


def contents() -> dict[str, list]:
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in MODELS}


def refused(statement: str, *, ignoring: bool = False) -> None:
    """Not permitted, or sealed; in its own part of the transaction."""
    with pytest.raises(Error) as error:
        run(statement, ALL_TRIGGERS if ignoring else "")
    assert error.value.__cause__.pgcode in REFUSALS, error.value


@transaction.atomic
def run(statement: str, ignored: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [ignored])
        cursor.execute(statement)


@pytest.mark.parametrize("ignoring", [False, True], ids=["plain", "triggers ignored"])
@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_updated_or_deleted(edition, table, ignoring):
    refused(f"UPDATE {table} SET id = id", ignoring=ignoring)
    refused(f"DELETE FROM {table}", ignoring=ignoring)


@pytest.mark.parametrize("table", TABLES)
def test_no_table_is_emptied_or_taken_away(edition, table):
    refused(f"TRUNCATE {table} CASCADE")
    refused(f"DROP TABLE {table} CASCADE")
    refused(f"ALTER TABLE {table} DISABLE TRIGGER ALL")


def test_the_triggers_are_not_switched_off_for_a_session(edition):
    refused("SET session_replication_role = replica")


@pytest.mark.parametrize("model", SEALED, ids=lambda model: model.__name__)
@pytest.mark.parametrize("ignoring", [False, True], ids=["plain", "triggers ignored"])
def test_nothing_is_added_to_what_is_sealed(edition, model, ignoring):
    columns = [field.column for field in model._meta.concrete_fields if field.name != "id"]
    # A row like those there are, in a language that there is not.
    values = ["'fr'" if column == "language" else column for column in columns]
    table = model._meta.db_table
    refused(
        f"INSERT INTO {table} ({', '.join(columns)}) "
        f"SELECT {', '.join(values)} FROM {table} LIMIT 1",
        ignoring=ignoring,
    )


def test_nothing_is_copied_into_what_is_sealed(edition):
    row = f"{edition.pk}\tfr\tpdf\t{'0' * 64}\t1\t2010-01-01\n"
    # The driver's own error: Django does not put its around this one.
    with pytest.raises(psycopg2.Error) as error, transaction.atomic():
        copy(row)
    assert error.value.pgcode in REFUSALS


def copy(row: str) -> None:
    with connection.cursor() as cursor:
        cursor.copy_expert(
            "COPY portal_editionfile (edition_id, language, format, sha256, size, made_at)"
            " FROM STDIN",
            io.StringIO(row),
        )


def test_no_second_seal(edition):
    with pytest.raises(Error), transaction.atomic():
        Manifest.objects.create(edition=edition, content={}, sha256="0" * 64)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_records_of_python_cannot_either(edition, model):
    row = model.objects.first()
    for act in (
        row.save,
        row.delete,
        lambda: model.objects.bulk_update([row], [changeable(model)]),
        lambda: model.objects.update(**{changeable(model): F(changeable(model))}),
        lambda: model.objects.all().delete(),
    ):
        with pytest.raises(Error), transaction.atomic():
            act()


def changeable(model) -> str:
    return next(field.name for field in model._meta.concrete_fields if not field.primary_key)


def test_a_stored_file_is_read_only_and_is_not_written_over(edition):
    file = edition.files.get(format="txt")
    path = files.path_of(file.sha256, files.EDITIONS)
    before = path.read_bytes()

    files.keep(before, files.EDITIONS)

    assert path.stat().st_mode & 0o777 == 0o444
    assert path.read_bytes() == before
