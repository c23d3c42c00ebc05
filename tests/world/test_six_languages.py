"""The report of origin in six languages: the same paragraphs, and how much is still English."""

import re

import pytest

from portal.reporting.borrowed import borrowed
from portal.reporting.document import Heading, Paragraph, numbered

pytestmark = pytest.mark.django_db
OTHERS = ("fr", "es", "ru", "ar", "zh-hans")


@pytest.fixture
def documents(council_report):
    """The report in every language."""
    return council_report


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
