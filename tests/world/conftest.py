"""The report of origin in six languages: compiled once for all tests that only read it."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import transaction

from portal.enums import Language
from portal.models import Report
from portal.reporting.compile import compile_report
from portal.reporting.document import Document

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="session")
def council_report(django_db_setup, django_db_blocker) -> dict[str, Document]:
    """By language; the world that they are compiled from is gone again."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_world", "gcss-xi", verbosity=0)
        report = Report.objects.get(symbol="UNEP/GCSS.XI/3")
        compiled = {
            language: compile_report(report, language, NOW).document for language in Language.values
        }
        transaction.set_rollback(True)
    return compiled
