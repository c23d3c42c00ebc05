"""What the report of origin rests on: every paragraph, every number, nothing left out."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import transaction

from portal.enums import Language
from portal.models import Mandate, Report
from portal.models.events import subject_of
from portal.queries import ledgers
from portal.reporting.compile import compile_report
from portal.reporting.document import Paragraph, counts_in
from portal.reporting.words import words

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def report(django_db_setup, django_db_blocker):
    """The report of the world, loaded once for this module and rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_world", "gcss-xi", verbosity=0)
        yield Report.objects.get(symbol="UNEP/GCSS.XI/3")
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def documents(report, django_db_blocker):
    with django_db_blocker.unblock():
        return {
            language: compile_report(report, language, NOW).document for language in Language.values
        }


def cited(document) -> set[str]:
    found = {cite.record for cite in document.summary_cites}
    return found | {
        cite.record for block in document.blocks for cite in getattr(block, "cites", ())
    }


@pytest.mark.parametrize("language", Language.values)
def test_every_numbered_paragraph_cites_a_version(documents, language):
    paragraphs = [
        block
        for block in documents[language].blocks
        if isinstance(block, Paragraph) and block.is_numbered
    ]

    assert len(paragraphs) == 39
    assert [block.key for block in paragraphs if not block.cites] == []
    assert all(cite.version > 0 for block in paragraphs for cite in block.cites)


@pytest.mark.parametrize("language", Language.values)
def test_all_languages_rest_on_the_same_versions(documents, language):
    def rests_on(document):
        return {
            block.key: {(cite.record, cite.version) for cite in getattr(block, "cites", ())}
            for block in document.blocks
        }

    assert rests_on(documents[language]) == rests_on(documents["en"])


def test_every_number_that_opens_a_list_says_how_long_it_is(documents):
    counts = [count for block in documents["en"].blocks for count in counts_in(block)]

    assert len(counts) >= 8
    for count in counts:
        length = len(count.of)
        assert count.text in {str(length), words("en").number(length)}, count
    # A country is reference data and has no history.
    versions = {cite.record.partition(":")[0]: cite.version for c in counts for cite in c.of}
    assert [label for label, version in versions.items() if not version] == ["portal.country"]


@pytest.mark.parametrize("language", Language.values)
def test_the_lists_are_the_same_in_every_language(documents, language):
    def lists(document):
        return {
            block.key: [sorted(cite.record for cite in count.of) for count in counts_in(block)]
            for block in document.blocks
        }

    assert lists(documents[language]) == lists(documents["en"])


def test_no_accepted_update_is_left_out(report, documents):
    due = ledgers.due_updates(report)

    assert due.count() > 5
    assert [line.label for line in ledgers.unused(due, cited(documents["en"]))] == []


def test_no_mandate_of_the_council_is_left_unanswered(report, documents):
    due = ledgers.due_mandates(report)

    assert due.count() > 5
    assert [line.label for line in ledgers.unused(due, cited(documents["en"]))] == []


def test_a_mandate_that_nothing_answers_is_found(report, documents):
    known = ledgers.due_mandates(report).first()
    new = Mandate.objects.create(
        slug="new", document=known.document, kind=known.kind, text="Do more.", asked_by=report.organ
    )

    lines = ledgers.unused(ledgers.due_mandates(report), cited(documents["en"]))

    assert [line.subject for line in lines] == [subject_of(new)]
