"""The report of origin in Spanish: complete, with the numbers, symbols and figures of the English."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from portal.reporting.borrowed import borrowed
from portal.reporting.document import Document, Item, Line, Paragraph, numbered
from portal.reporting.render import txt

# No test here asks the database itself, but without the mark none would be made for them.
pytestmark = pytest.mark.django_db
SYMBOL = re.compile(r"\b[A-Z]{2,}[\w.()-]*/[\w./()-]+\w|\b\d+/\d+\b|\bIED-\d\d-\d{3}")
# A thousand is parted by a comma in English and by a space in Spanish.
FIGURE = re.compile(r"(?<![\w./])\d+(?:[,\N{NO-BREAK SPACE}]\d{3})*(?:\.\d+)?(?![\w/])")
# Spanish writes these in figures where English has a word.
ORDINAL = re.compile(r"\d+[ºª]")


@pytest.fixture
def documents(council_report) -> dict[str, Document]:
    """The report in both languages, among others."""
    return council_report


def by_number(document: Document) -> dict[int, str]:
    """The words of every numbered paragraph with its list, without footnotes."""
    numbers = numbered(document).paragraphs
    return {
        numbers[block.key]: "\n".join(map(words_of, [block.content, *lines_of(block.items)]))
        for block in document.blocks
        if isinstance(block, Paragraph) and block.is_numbered
    }


def lines_of(items: tuple[Item, ...]) -> Iterator[Line]:
    for item in items:
        yield item.content
        yield from lines_of(item.items)


def words_of(line: Line) -> str:
    return "".join(getattr(part, "text", "") for part in line)


def told(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(re.sub(r"[,\s]", "", each) for each in pattern.findall(text))


def test_it_has_the_paragraphs_headings_and_notes_of_the_english(documents):
    english, spanish = numbered(documents["en"]), numbered(documents["es"])

    assert len(spanish.paragraphs) == 39
    assert spanish.paragraphs == english.paragraphs
    assert spanish.headings == english.headings
    assert len(spanish.notes) == len(english.notes) == 16


def test_every_symbol_of_the_english_stands_in_the_paragraph_of_its_number(documents):
    english, spanish = by_number(documents["en"]), by_number(documents["es"])

    assert told(SYMBOL, english[8])
    assert told(SYMBOL, txt.render(documents["es"])) == told(SYMBOL, txt.render(documents["en"]))
    assert [n for n in english if told(SYMBOL, english[n]) != told(SYMBOL, spanish[n])] == []


def test_every_figure_of_the_english_stands_in_the_paragraph_of_its_number(documents):
    def figures(text: str) -> Counter[str]:
        return told(FIGURE, ORDINAL.sub("", SYMBOL.sub("", text)))

    english, spanish = by_number(documents["en"]), by_number(documents["es"])
    differ = {
        n: (figures(english[n]) - figures(spanish[n]), figures(spanish[n]) - figures(english[n]))
        for n in english
        if figures(english[n]) != figures(spanish[n])
    }

    assert figures(english[6])["10000"] == 1
    assert differ == {}


def test_nothing_is_left_in_english(documents):
    spanish = {block.key: block for block in documents["es"].blocks}
    left = {
        block.key: runs
        for block in documents["en"].blocks
        if (runs := borrowed(block, spanish[block.key]))
    }

    assert left == {}


def test_no_small_word_of_english_stands_in_a_sentence(documents):
    text = re.sub(r"https?://\S+", "", txt.render(documents["es"]))

    assert re.findall(r"\b(?:the|of|and|which|with|from|by|at|for)\b", text) == []


def test_dates_and_the_first_page_are_written_as_in_spanish_documents(documents):
    text = txt.render(documents["es"])

    assert "Distr. general\n20 de noviembre de 2009\n" in text
    assert "Bali (Indonesia), 24 a 26 de febrero de 2010" in text
    assert "Tema 4 del programa provisional*" in text
    assert "el 23 de septiembre de 2009" in text


def test_articles_agree_and_contract(documents):
    text = txt.render(documents["es"])

    assert re.findall(r"\b(?:de|a) el [a-zñáéíóú]\w*", text) == []
    assert re.findall(r"\b(?:el|del|al) (?:Organización|Asamblea|Junta|Conferencia)", text) == []
    assert re.findall(r"\bla (?:Programa|Grupo|Comité|Fondo|PNUMA|PNUD)", text) == []
    assert re.findall(r"\by [Ii](?![aeou])\w+", text) == []
