"""What holds for every format of a report."""

import re
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from portal.reporting.conventions import conventions_of
from portal.reporting.document import Heading, Note, Paragraph, Text, numbered, plain
from portal.reporting.render import FORMATS
from portal.reporting.render.frbr import NAMESPACE
from portal.reporting.render.writer import lay_out
from tests.portal.reporting.languages import LANGUAGES, every_block
from tests.portal.reporting.phrases import PHRASES
from tests.portal.reporting.reading import (
    TEXTS,
    akn_of,
    classed,
    html_of,
    json_of,
    pdf_text,
    plain_text,
    squeezed,
    word_of,
)
from tests.portal.reporting.sample import (
    HOSTILE,
    LENGTH,
    empty_document,
    hostile_document,
    sample_document,
)
from tests.portal.reporting.spoken import spoken_text

AKN = f"{{{NAMESPACE}}}"
EVERY_FORMAT = pytest.mark.parametrize("key", FORMATS)


def opening(words: str) -> str:
    return squeezed(words)[:40]


def paragraphs_of_html(document):
    found = [p for p in classed(html_of(document), "report-paragraph") if p.get("id")]
    return [(p.find("a").text, opening(p.find("p").text_content())) for p in found]


def paragraphs_of_word(document):
    found = [p.text for p in word_of(document).paragraphs if p.style.name == "Numbered paragraph"]
    return [(number, opening(words)) for number, words in (text.split("\t") for text in found)]


def paragraphs_of_plain_text(document):
    # Clauses of the draft decision are set in, so their numbers do not open a line.
    found = re.findall(r"^(\d+(?:\.|\xa0-)) (.+)$", plain_text(document), re.MULTILINE)
    return [(number, opening(re.sub(r"\[\d+\]", "", words))) for number, words in found]


def paragraphs_of_akn(document):
    found = [p for p in akn_of(document).iter(f"{AKN}paragraph") if p.get("eId")[:5] == "para_"]
    return [(p.findtext(f"{AKN}num"), opening(without_notes(p[1]))) for p in found]


def without_notes(element) -> str:
    return "".join(element.xpath(".//text()[not(ancestor::*[local-name()='authorialNote'])]"))


def paragraphs_of_json(document):
    found = [block for block in json_of(document)["blocks"] if block.get("number")]
    return [(b["mark"], opening("".join(r.get("text", "") for r in b["runs"]))) for b in found]


def expected_paragraphs(document):
    numbers, mark = numbered(document).paragraphs, conventions_of(document.language).paragraph
    return [
        (mark(numbers[block.key]), opening(plain(block.content)))
        for block in document.blocks
        if isinstance(block, Paragraph) and block.is_numbered
    ]


def test_every_format_has_the_same_paragraphs_with_the_same_numbers():
    document = without_headings(sample_document())

    expected = expected_paragraphs(document)

    assert len(expected) == LENGTH
    assert paragraphs_of_html(document) == expected
    assert paragraphs_of_word(document) == expected
    assert paragraphs_of_plain_text(document) == expected
    assert paragraphs_of_akn(document) == expected
    assert paragraphs_of_json(document) == expected
    assert_in_order(expected, pdf_text(document))


def without_headings(document):
    """In plain text, "1." may be a heading of the third level."""
    return replace(document, blocks=tuple(b for b in document.blocks if not isinstance(b, Heading)))


def assert_in_order(expected, text: str) -> None:
    text, at = squeezed(text), 0
    for number, words in expected:
        at = text.find(squeezed(number) + words, at)
        assert at >= 0, f"{number} {words} is missing or out of order"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_paragraphs_in_every_format(language):
    document = without_headings(every_block(language))
    expected = expected_paragraphs(document)

    assert [int(re.match(r"\d+", number)[0]) for number, _ in expected] == [1, 2, 3, 4]
    assert paragraphs_of_html(document) == expected
    assert paragraphs_of_word(document) == expected
    assert paragraphs_of_akn(document) == expected
    assert paragraphs_of_json(document) == expected
    assert paragraphs_of_plain_text(document) == expected
    assert_in_order(expected, spoken_text(FORMATS["pdf"].render(document)))


@EVERY_FORMAT
def test_hostile_texts_appear_as_they_were_written(key):
    text = squeezed(TEXTS[key](hostile_document()))

    assert [words for words in HOSTILE if squeezed(words) not in text] == []
    assert "root:" not in text
    assert squeezed("long " * 10_000) in without_page_marks(text)


def without_page_marks(text: str) -> str:
    """Heads and feet of the PDF stand between two halves of the long paragraph."""
    return re.sub(
        r"(\d+/\d+)?(Draft–dataasof20November2009,09:00UTC|UNEP/GCSS\.XI/3){1,2}", "", text
    )


@EVERY_FORMAT
def test_an_empty_report_is_a_report(key):
    text = squeezed(TEXTS[key](empty_document()))

    assert squeezed("Report of the Executive Director") in text
    assert "UNEP/GCSS.XI/3" in text


@EVERY_FORMAT
def test_the_same_report_is_the_same_bytes(key):
    format_ = FORMATS[key]

    assert format_.file(sample_document()) == format_.file(sample_document())


@EVERY_FORMAT
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_of_every_language_is_in_every_format(key, language):
    document = every_block(language)
    text = spoken_text(FORMATS[key].render(document)) if key == "pdf" else TEXTS[key](document)

    words = {*strings(PHRASES[language]), "EMG/SOM.15/02", "https://unemg.org/a?b=c&d=e"}
    squeezed_text = squeezed(text)
    assert [one for one in words if squeezed(one) not in squeezed_text] == []


def strings(words) -> Iterator[str]:
    for value in words.values():
        yield from value if isinstance(value, tuple) else [value]


@EVERY_FORMAT
def test_400_paragraphs_and_one_of_20_000_characters_are_all_there(key):
    fillers = [Paragraph(f"p-{n}", (Text(f"Number {n} of many."),)) for n in range(1, 400)]
    long = Paragraph("long", (Text("A word and more. " * 1_200),))
    document = replace(empty_document(), blocks=(*fillers, long), is_draft=False)

    text = squeezed(TEXTS[key](document))

    assert [n for n in range(1, 400) if f"Number{n}ofmany." not in text] == []
    assert without_page_marks(text).count("Awordandmore.") == 1_200


def test_a_moved_paragraph_takes_its_notes_along():
    first = Paragraph("a", (Text("First"), Note((Text("Note of a."),))))
    second = Paragraph("b", (Text("Second"), Note((Text("Note of b."),))))
    document = empty_document()

    before = plain_text(replace(document, blocks=(first, second)))
    after = plain_text(replace(document, blocks=(second, first)))

    assert "1. First[1]\n\n2. Second[2]" in before
    assert before.endswith("[1] Note of a.\n[2] Note of b.\n")
    assert "1. Second[1]\n\n2. First[2]" in after
    assert after.endswith("[1] Note of b.\n[2] Note of a.\n")


def test_notes_of_the_layout_are_those_of_the_document_in_order():
    document = sample_document()

    notes = lay_out(document).notes

    assert [note.mark for note in notes] == [str(n) for n in range(1, len(notes) + 1)]
    assert ["".join(run.text for run in note.runs) for note in notes] == [
        plain(note.content) for note in numbered(document).notes
    ]
