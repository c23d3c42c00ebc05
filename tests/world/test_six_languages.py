"""The report of origin in six languages: the same paragraphs, and how much is still English."""

import re
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import transaction

from portal.models import Report
from portal.reporting.borrowed import borrowed
from portal.reporting.compile import compile_report
from portal.reporting.document import Heading, Paragraph, numbered

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, tzinfo=UTC)
OTHERS = ("fr", "es", "ru", "ar", "zh-hans")


class Documents(dict):
    """The report by language, each compiled when it is asked for first."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def __missing__(self, language: str):
        self[language] = compile_report(self.report, language, NOW).document
        return self[language]


@pytest.fixture(scope="module")
def documents(django_db_setup, django_db_blocker):
    """The report in every language, compiled from the world loaded once."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_world", "gcss-xi", verbosity=0)
        report = Report.objects.get(symbol="UNEP/GCSS.XI/3")
        yield {
            language: compile_report(report, language, NOW).document for language in ("en", *OTHERS)
        }
        transaction.set_rollback(True)


def left_over(original, document) -> list[str]:
    """What is still English, with the number or the key of its paragraph before it."""
    numbers = numbered(original).paragraphs
    blocks = {block.key: block for block in document.blocks}
    return [
        f"{numbers.get(block.key, block.key)}: {run}"
        for block in original.blocks
        for run in borrowed(block, blocks[block.key])
    ]


@pytest.mark.parametrize("language", OTHERS)
def test_paragraphs_have_the_same_keys_and_numbers(documents, language):
    assert numbered(documents[language]).paragraphs == numbered(documents["en"]).paragraphs
    keys = [block.key for block in documents["en"].blocks]
    assert [block.key for block in documents[language].blocks] == keys


@pytest.mark.parametrize("language", OTHERS)
def test_headings_and_first_page_are_in_the_language(documents, language):
    def headings(document):
        return [block.text for block in document.blocks if isinstance(block, Heading)]

    assert not set(headings(documents[language])) & set(headings(documents["en"]))
    assert documents[language].masthead.title != documents["en"].masthead.title


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(documents, language):
    assert left_over(documents["en"], documents[language]) == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_symbol_of_a_paragraph_stands_in_its_translation(documents, language):
    def symbols(document):
        return {
            block.key: sorted(re.findall(r"[A-Z]{2,}/[\w./-]+\w", repr(block)))
            for block in document.blocks
            if isinstance(block, Paragraph)
        }

    assert symbols(documents[language]) == symbols(documents["en"])
