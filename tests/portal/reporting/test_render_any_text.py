"""Any text that a person can send goes through every engine as text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from portal.reporting.document import Document, Paragraph, Text
from portal.reporting.render import pdf
from portal.reporting.text import one_line
from tests.portal.reporting.reading import classed, html_of, plain_text, word_of
from tests.portal.reporting.sample import HOSTILE, empty_document

TEXTS = st.lists(
    st.text(st.one_of(st.characters(), st.characters(categories=["Cs", "Cc", "Cf", "Co", "Zs"]))),
    min_size=1,
    max_size=12,
)
FEW = settings(max_examples=12, deadline=None)


def report_of(texts: list[str]) -> Document:
    """Each text between two plain words, as what stands at an edge may be trimmed."""
    paragraphs = [Paragraph(f"p-{n}", (Text(f"from {t} to"),)) for n, t in enumerate(texts)]
    return replace(empty_document(), blocks=tuple(paragraphs))


def expected(texts: list[str]) -> list[str]:
    return [one_line(f"from {text} to") for text in texts]


@FEW
@given(TEXTS)
@example(list(HOSTILE))
def test_word_keeps_it(texts):
    paragraphs = word_of(report_of(texts)).paragraphs

    found = [p.text.split("\t", 1)[1] for p in paragraphs if p.style.name == "Numbered paragraph"]
    assert found == [as_word_has_it(text) for text in expected(texts)]


def as_word_has_it(text: str) -> str:
    """A soft hyphen is an element of a Word file, not a character."""
    return text.replace("\N{SOFT HYPHEN}", "")


@FEW
@given(TEXTS)
@example(list(HOSTILE))
def test_html_keeps_it(texts):
    paragraphs = classed(html_of(report_of(texts)), "report-paragraph")

    assert [p.find("p").text_content() for p in paragraphs] == expected(texts)


@FEW
@given(TEXTS)
@example(list(HOSTILE))
def test_plain_text_keeps_it(texts):
    text = plain_text(report_of(texts))

    assert [f"{n}. {t}" for n, t in enumerate(expected(texts), 1) if f"{n}. {t}" not in text] == []


@FEW
@given(TEXTS)
@example(list(HOSTILE))
def test_pdf_takes_it(texts):
    assert pdf.render(report_of(texts)).startswith(b"%PDF-")
