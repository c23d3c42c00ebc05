"""The report of origin in French: complete, with the numbers, symbols and figures of the English."""

import re

import pytest

from portal.reporting.borrowed import borrowed
from portal.reporting.document import Heading, Paragraph, lines_of, numbered, plain
from portal.reporting.render import txt

pytestmark = pytest.mark.django_db
NBSP = "\N{NO-BREAK SPACE}"
# Words that no French text of the United Nations has.
ENGLISH = re.compile(r"\b(?:the|of|and|with|which|by|from|for|its|that|United Nations)\b")
SYMBOL = re.compile(r"[A-Z]{2,}(?:/[\w.()-]+)+\w|[A-Z]/\d+/[\w./]+\w|[A-Z]+-\d+-\d+")
ADDRESS = re.compile(r"https?://\S+")
GROUPED = re.compile(rf"(?<=\d)[,{NBSP}](?=\d{{3}}\b)")


@pytest.fixture
def documents(council_report):
    """The report in English and in French, among others."""
    return council_report


@pytest.fixture
def english(documents):
    return documents["en"]


@pytest.fixture
def french(documents):
    return documents["fr"]


def words_of(block) -> str:
    """Everything that a block says, footnotes included."""
    return " ".join(
        text
        for line in lines_of(block)
        for text in (plain(line), *(plain(part.content) for part in line if hasattr(part, "mark")))
    )


def by_number(document) -> dict[int, str]:
    numbers = numbered(document).paragraphs
    return {
        numbers[block.key]: words_of(block)
        for block in document.blocks
        if isinstance(block, Paragraph) and block.is_numbered
    }


def figures(text: str) -> list[str]:
    """The numbers that stand in figures, whatever separates their thousands."""
    return sorted(re.findall(r"\d+", GROUPED.sub("", ADDRESS.sub("", text))))


def test_its_paragraphs_are_numbered_as_in_english(english, french):
    assert list(by_number(french)) == list(range(1, 40))
    assert numbered(french).paragraphs == numbered(english).paragraphs
    assert numbered(french).headings == numbered(english).headings
    assert len(numbered(french).notes) == len(numbered(english).notes) == 16


def test_every_paragraph_has_the_symbols_and_figures_of_the_english(english, french):
    original, translated = by_number(english), by_number(french)

    for number, text in original.items():
        assert sorted(SYMBOL.findall(translated[number])) == sorted(SYMBOL.findall(text)), number
        assert sorted(ADDRESS.findall(translated[number])) == sorted(ADDRESS.findall(text)), number
        assert figures(translated[number]) == figures(text), number


def test_nothing_of_it_is_left_in_english(english, french):
    translated = {block.key: block for block in french.blocks}

    assert [run for block in english.blocks for run in borrowed(block, translated[block.key])] == []
    assert [found.group() for found in ENGLISH.finditer(txt.render(french))] == []


def test_its_headings_and_its_first_page_are_french(english, french):
    def headings(document):
        return {block.text for block in document.blocks if isinstance(block, Heading)}

    assert not headings(french) & headings(english)
    head = french.masthead
    assert head.distribution == f"Distr.{NBSP}: Générale"
    assert plain(head.agenda_item) == "Point 4 de l'ordre du jour provisoire"
    assert head.place_and_dates == "Bali (Indonésie), 24-26 février 2010"
    assert head.issued == "20 novembre 2009"


def test_double_marks_hold_to_their_words(french):
    text = ADDRESS.sub("", txt.render(french))

    assert NBSP in text
    assert re.findall(r".{12}(?<!\N{NO-BREAK SPACE})[;!?»].{3}", text) == []
    assert re.findall(r".{12}(?<!\N{NO-BREAK SPACE}):\s", text) == []
    assert re.findall("«(?!\N{NO-BREAK SPACE}).{12}", text) == []


def test_articles_are_contracted_and_elided(french):
    text = txt.render(french)

    assert re.findall(r"\b(?:de|à) les? (?=[A-ZÀ-Ý])\w+", text) == []
    assert re.findall(r"\b(?:de|le|la|que|du) [aeiouâàéèêîôû]\w+", text) == []


def test_a_mark_of_a_note_stands_before_the_full_stop(french):
    text = txt.render(french)

    assert (
        "au sein du système des Nations Unies dans le domaine des activités environnementales[2]."
        in text
    )
    assert re.findall(r"[.,;:]\[\d+\]", text) == []
