import io
import re
import zipfile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from portal.reporting.render import reference
from portal.reporting.render.docx import render
from tests.portal.reporting.languages import every_block
from tests.portal.reporting.reading import word_of
from tests.portal.reporting.sample import sample_document


@pytest.fixture(scope="module")
def word_file():
    return word_of(sample_document())


def test_headings_are_headings(word_file):
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in word_file.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]

    assert headings[0] == ("Heading 1", "I.\tSuggested action by the Governing Council")
    assert headings[3] == ("Heading 2", "A.\tCooperation among members")
    assert headings[5] == ("Heading 3", "1.\tClimate neutrality")
    assert headings[-1] == ("Heading 4", "Cooperation with the multilateral development banks")


def test_footnotes_are_footnotes_and_the_asterisk_is_not_counted(word_file):
    references = list(word_file.element.body.iter(qn("w:footnoteReference")))

    own = [r for r in references if r.get(qn("w:customMarkFollows"))]
    assert len(references) == 17
    assert [r.getnext().text for r in own] == ["*"]
    assert not word_file.element.body.findall(f".//{qn('w:numRestart')}")


def test_tables_are_tables_whose_heads_repeat(word_file):
    heads = [table.rows[0] for table in word_file.tables]

    assert [[cell.text for cell in head.cells] for head in heads] == [
        ["Region", "Countries"],
        ["Deliverable", "Due", "For", "Pages"],
    ]
    assert all(head._tr.findall(f".//{qn('w:tblHeader')}") for head in heads)


def test_lists_keep_their_marks(word_file):
    listed = [p.text for p in word_file.paragraphs if p.style.name.startswith("List degree")]

    assert [text.split("\t")[0] for text in listed] == ["(a)", "(b)", "(i)", "(ii)", "(c)"]


def test_a_chart_has_its_words(word_file):
    picture = next(word_file.element.body.iter(qn("wp:docPr")))

    assert picture.get("descr").startswith("Bars: Africa 12 countries")


def test_heads_and_properties_name_the_report(word_file):
    section = word_file.sections[0]

    assert section.header.paragraphs[0].text.endswith("\tUNEP/GCSS.XI/3")
    assert "Draft – data as of" in section.first_page_header.paragraphs[0].text
    assert word_file.core_properties.title.startswith("Enhanced coordination")
    assert word_file.core_properties.language == "en"


@pytest.fixture(scope="module")
def arabic():
    """The parts of an Arabic file, by their names."""
    with zipfile.ZipFile(io.BytesIO(render(every_block("ar")))) as parts:
        names = [name for name in parts.namelist() if name.endswith(".xml")]
        return {name.removeprefix("word/"): parse_xml(parts.read(name)) for name in names}


def test_every_paragraph_of_an_arabic_file_goes_from_right_to_left(arabic):
    for name in ("document.xml", "footnotes.xml", "header1.xml", "header2.xml"):
        paragraphs = list(arabic[name].iter(qn("w:p")))
        assert paragraphs
        assert [p for p in paragraphs if p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None] == []


def test_tables_and_the_page_of_an_arabic_file_are_turned(arabic):
    tables = list(arabic["document.xml"].iter(qn("w:tblPr")))

    assert len(tables) == 2
    assert all(table.find(qn("w:bidiVisual")) is not None for table in tables)
    assert arabic["document.xml"].find(f".//{qn('w:sectPr')}/{qn('w:bidi')}") is not None


def runs_of(part):
    for run in part.iter(qn("w:r")):
        words = "".join(text.text for text in run.iter(qn("w:t")))
        if words:
            yield words, run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None


@pytest.mark.parametrize("name", ["document.xml", "footnotes.xml"])
def test_arabic_runs_go_from_right_to_left_and_symbols_do_not(arabic, name):
    directions = dict(runs_of(arabic[name]))

    assert [words for words, turned in directions.items() if is_arabic(words) != turned] == []
    assert directions.keys() & {"EMG/SOM.15/02", "UNEP/GC.25/17", "UNEP/GCSS.XI/1"}


def is_arabic(words: str) -> bool:
    """Or nothing but marks, which stand between Arabic."""
    return not words.isascii() or not re.search(r"[A-Za-z]|^\d[\d.,]*$", words)


def test_the_properties_of_an_arabic_file_stand_in_the_order_of_the_schema(arabic):
    order = ["pStyle", "keepNext", "bidi", "spacing", "ind", "jc", "rPr"]
    for properties in arabic["document.xml"].iter(qn("w:pPr")):
        places = [order.index(child.tag.split("}")[1]) for child in properties]
        assert places == sorted(places)
    tables = [[c.tag.split("}")[1] for c in t] for t in arabic["document.xml"].iter(qn("w:tblPr"))]
    assert all(names[:2] == ["tblStyle", "bidiVisual"] for names in tables)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr", ("fr-FR", "zh-CN", "ar-SA")), ("zh-hans", ("en-GB", "zh-CN", "ar-SA"))],
)
def test_a_file_names_its_language_for_each_script(language, expected):
    styles = word_of(every_block(language)).styles.element
    lang = styles.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")

    assert tuple(lang.get(qn(f"w:{part}")) for part in ("val", "eastAsia", "bidi")) == expected


def test_fonts_are_given_for_each_script(arabic):
    fonts = arabic["styles.xml"].find(f"{qn('w:style')}//{qn('w:rFonts')}")

    assert (fonts.get(qn("w:cs")), fonts.get(qn("w:eastAsia"))) == ("Traditional Arabic", "SimSun")


def test_chinese_has_another_face_instead_of_italics():
    body = word_of(every_block("zh-hans")).element.body
    faces = [fonts.get(qn("w:eastAsia")) for fonts in body.iter(qn("w:rFonts"))]

    # The organ and three verbs of the decision.
    assert faces.count("KaiTi") == 4
    assert list(body.iter(qn("w:i"))) == []


def test_rows_stay_on_one_page(word_file):
    rows = list(word_file.element.body.iter(qn("w:tr")))

    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_the_reference_document_is_the_one_that_its_builder_writes():
    assert reference.build() == reference.REFERENCE.read_bytes()
