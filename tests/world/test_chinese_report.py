"""The report of origin in Chinese: paragraph for paragraph what it says in English."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from portal.reporting.document import (
    Block,
    Code,
    Document,
    Heading,
    Inline,
    Line,
    Note,
    lines_of,
    numbered,
)

pytestmark = pytest.mark.django_db
MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
DATE = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(MONTHS)})(?: (\d{{4}}))?")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
LATIN = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
# The name of a festival.
SAME_EVERYWHERE = {"DeVerVerde"}


@pytest.fixture
def documents(council_report):
    """The report in English and in Chinese."""
    return [council_report["en"], council_report["zh-hans"]]


def pairs(documents: list[Document]) -> Iterator[tuple[Block, Block]]:
    english, chinese = documents
    yield from zip(english.blocks, chinese.blocks, strict=True)


def parts_of(block: Block) -> Iterator[Inline]:
    yield from (part for line in lines_of(block) for part in flat(line))


def flat(line: Line) -> Iterator[Inline]:
    for part in line:
        yield from flat(part.content) if isinstance(part, Note) else [part]


def symbols(block: Block) -> Counter[str]:
    return Counter(part.text for part in parts_of(block) if isinstance(part, Code))


def text_of(block: Block) -> str:
    """The words of a block and of its notes, without symbols and addresses."""
    if isinstance(block, Heading):
        return block.text
    heads = [getattr(block, name, "") for name in ("title", "alternative", "source", "organ")]
    return "\n".join(
        [*heads, "".join(part.text for part in parts_of(block) if not isinstance(part, Code))]
    )


def dates(text: str) -> list[str]:
    """The dates of an English text as Chinese writes them."""
    return [chinese_date(*found.groups()) for found in DATE.finditer(text)]


def chinese_date(day: str | None, month: str, year: str | None) -> str:
    parts = [(year, "年"), (str(MONTHS.index(month) + 1), "月"), (day, "日")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number)


def test_its_paragraphs_bear_the_numbers_of_the_english_ones(documents):
    english, chinese = (numbered(document).paragraphs for document in documents)

    assert len(english) == 39
    assert chinese == english


def test_it_has_the_headings_and_notes_of_the_english_one(documents):
    english, chinese = map(numbered, documents)

    assert chinese.headings == english.headings
    assert len(chinese.notes) == len(english.notes) == 16


def test_every_symbol_stands_in_the_same_paragraph(documents):
    for english, chinese in pairs(documents):
        assert symbols(chinese) == symbols(english), chinese.key


def test_every_date_stands_in_the_same_paragraph(documents):
    found = 0
    for english, chinese in pairs(documents):
        text = text_of(chinese)
        for date in dates(text_of(english)):
            assert date in text, f"{chinese.key}: {date}"
            found += 1

    assert found > 20


def test_every_figure_stands_in_the_same_paragraph(documents):
    for english, chinese in pairs(documents):
        expected = set(FIGURE.findall(DATE.sub(" ", text_of(english))))

        assert expected <= set(FIGURE.findall(text_of(chinese))), chinese.key


def test_no_word_of_it_is_left_in_another_script(documents):
    chinese = documents[1]
    texts = [*map(text_of, chinese.blocks)]
    texts += ["".join(part.text for part in flat(line)) for line in chinese.summary]

    left = {word for text in texts for word in LATIN.findall(text)}

    assert left == SAME_EVERYWHERE


def test_no_mark_of_it_is_left_in_another_script(documents):
    han = "[\u4e00-\u9fff]"
    for block in documents[1].blocks:
        assert not re.search(f"{han}[,.;:?!]|[,;:?!]{han}", text_of(block)), block.key


def test_a_note_stands_before_the_mark_that_ends_its_clause(documents):
    for block in documents[1].blocks:
        for line in lines_of(block):
            for before, part in pairwise(line):
                if isinstance(part, Note):
                    assert not before.text.endswith(tuple("，。；：")), block.key


def test_it_says_in_the_words_of_the_chinese_text_where_its_asterisk_stands(documents):
    before, note, after = documents[1].masthead.agenda_item

    assert (before.text, note.mark, after.text) == ("临时议程", "*", "项目 4")


def test_its_countries_stand_in_the_order_of_their_english_names(documents):
    text = "\n".join(map(text_of, documents[1].blocks))

    assert "阿尔巴尼亚、中国、印度尼西亚、缅甸和卢旺达" in text
