import io

import page as validator
import pikepdf
import pytest
from msgspec.structs import replace

from portal.reporting import fonts
from portal.reporting.document import Paragraph, Text
from portal.reporting.render.pdf import found_fonts, render
from tests.portal.reporting.languages import LANGUAGES, every_block
from tests.portal.reporting.phrases import PHRASES
from tests.portal.reporting.reading import pdf_of, pdf_text, squeezed
from tests.portal.reporting.sample import empty_document, hostile_document, sample_document
from tests.portal.reporting.spoken import spoken_text


def assert_accessible(document):
    report = validator.validate_pdf_bytes(
        render(document), profile=validator.ValidationProfile.PDF_UA_1
    )
    assert report.is_compliant, str(report)


@pytest.mark.parametrize("make", [sample_document, empty_document, hostile_document])
def test_an_independent_checker_finds_it_accessible(make):
    assert_accessible(make())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_independent_checker_finds_it_accessible_in_every_language(language):
    assert_accessible(every_block(language))


def test_hostile_text_in_arabic_is_accessible():
    assert_accessible(replace(hostile_document(), language="ar"))


@pytest.mark.parametrize(
    ("language", "tag", "direction"),
    [
        ("fr", "fr", "/L2R"),
        ("ru", "ru", "/L2R"),
        ("ar", "ar", "/R2L"),
        ("zh-hans", "zh-CN", "/L2R"),
    ],
)
def test_it_says_its_language_and_direction(language, tag, direction):
    root = pdf_of(every_block(language)).root_object

    assert root["/Lang"] == tag
    assert root["/ViewerPreferences"]["/Direction"] == direction


def test_arabic_is_in_the_file_in_the_order_in_which_it_is_read():
    """Numbers, symbols, brackets, vowel signs and ligatures among it."""
    text = spoken_text(render(every_block("ar")))

    assert PHRASES["ar"]["place"] in text
    assert PHRASES["ar"]["sentence"] in text
    assert "أولاً\xa0-" in text.replace(" -", "\xa0-")
    assert "(أ)" in text
    assert "تدعم الأمانة الأعضاء (" in text
    assert "مجلس إدارة برنامج الأمم المتحدة للبيئة" in text


def test_lines_with_vowel_signs_are_read_once_and_in_order():
    """A sign may be drawn by itself, before its letter and at the same place."""
    sentence = "اتفقت الوكالتان مؤخراً على كيفية المضي قدماً في تنفيذ المذكرة. "
    paragraph = Paragraph("p", (Text(sentence * 8),))
    document = replace(every_block("ar"), blocks=(paragraph,))

    text = squeezed(spoken_text(render(document)))

    # The end of a line takes its space.
    assert squeezed(sentence * 8) in text


def test_a_reader_that_knows_nothing_of_direction_finds_the_words_in_order():
    text = " ".join(pdf_text(every_block("ar")).split())

    assert "اجتمع الفريق في أيلول/سبتمبر 2009 واتفق على نهج مشترك؛ وشاركت 12 وكالة." in text


def test_the_tree_of_an_arabic_file_is_in_the_same_order():
    with pikepdf.open(io.BytesIO(render(every_block("ar")))) as file:
        numbers = [
            [int(i.operands[1].MCID) for i in pikepdf.parse_content_stream(page) if is_marked(i)]
            for page in file.pages
        ]

    assert all(len(set(found)) == len(found) for found in numbers)
    assert sum(map(len, numbers)) > 100


def is_marked(instruction) -> bool:
    operands = instruction.operands
    return str(instruction.operator) == "BDC" and "/MCID" in operands[1]


@pytest.mark.parametrize(
    ("language", "files", "name"),
    [
        ("zh-hans", "[TA]*", "Noto Serif SC Regular"),
        ("ar", "[TN]*", "Amiri Regular"),
        ("ar", "*400*", "Tinos Bold"),
        ("fr", "[AN]*", "Tinos Regular"),
    ],
)
def test_without_its_font_a_report_is_refused_by_the_name_of_the_font(
    language, files, name, tmp_path, monkeypatch
):
    for path in fonts.FOLDER.glob(f"{files}.ttf"):
        (tmp_path / path.name).symlink_to(path)
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    found_fonts.cache_clear()

    try:
        with pytest.raises(fonts.FontMissing, match=name):
            render(every_block(language))
    finally:
        found_fonts.cache_clear()


def test_it_says_what_it_is():
    reader = pdf_of(sample_document())

    assert reader.metadata.title.startswith("Enhanced coordination")
    assert reader.metadata.author == "Report of the Executive Director"
    assert reader.root_object["/Lang"] == "en-GB"


def test_its_outline_is_that_of_the_headings():
    outline = pdf_of(sample_document()).outline

    chapters = [entry.title for entry in outline if not isinstance(entry, list)]
    assert chapters == [
        "Summary",
        "I. Suggested action by the Governing Council",
        "II. Memorandum of understanding",
        "III. Report of the Environment Management Group",
    ]


def test_footnotes_stand_at_the_foot_of_the_page_of_their_mark():
    pages = [page.extract_text() for page in pdf_of(sample_document()).pages]

    assert "UNEP/GCSS.XI/1." in pages[0]
    assert "See section III." in pages[0]
    assert "Ibid., para. 39." in pages[-1]


def test_later_pages_carry_the_symbol_and_every_page_its_number():
    pages = [page.extract_text() for page in pdf_of(sample_document()).pages]

    assert all("UNEP/GCSS.XI/3" in text for text in pages)
    assert all(f"{n}/{len(pages)}" in text for n, text in enumerate(pages, 1))
    assert all("data as of 20 November 2009" in text for text in pages)


def test_a_final_report_carries_no_draft_line():
    final = replace(sample_document(), is_draft=False)

    assert "Draft –" not in pdf_text(final)


def test_a_character_that_no_font_can_draw_is_a_box():
    paragraph = Paragraph("p", (Text("Before \U0001f30d and \U00012000 after"),))

    text = pdf_text(replace(empty_document(), blocks=(paragraph,)))

    assert "Before □ and □ after" in text
