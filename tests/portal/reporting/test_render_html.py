import gzip
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from msgspec.structs import replace

from portal.reporting.document import Cited, Code, Count, Paragraph, Text
from portal.reporting.render import FORMATS
from portal.reporting.render.html import render
from portal.reporting.render.inline import html_of as inline_html
from portal.reporting.render.layout import Run
from portal.reporting.text import clean_text
from tests.portal.reporting.languages import LANGUAGES, every_block
from tests.portal.reporting.reading import classed, html_of
from tests.portal.reporting.sample import empty_document, hostile_document, sample_document


@pytest.fixture(scope="module")
def report():
    return html_of(sample_document())


def test_headings_open_without_gaps(report):
    levels = [int(element.tag[1]) for element in report.iter("h1", "h2", "h3", "h4", "h5")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_inside_the_report_has_its_target(report):
    names = [element.get("id") for element in report.xpath("//*[@id]")]
    targets = [link.get("href")[1:] for link in report.xpath("//a[starts-with(@href, '#')]")]

    assert len(names) == len(set(names))
    assert set(targets) <= set(names)


def test_a_paragraph_carries_its_permalink_and_its_sources(report):
    paragraph = report.get_element_by_id("para-2")

    assert classed(paragraph, "report-number")[0].attrib == {
        "class": "report-number",
        "href": "#para-2",
        "aria-label": "Paragraph 2.",
    }
    assert paragraph.find("details/summary").text == "2 sources"
    assert [link.text_content() for link in paragraph.iterfind("details//a")] == [
        "Activity 2: workshop",
        "Activity 3: workshop",
    ]


def test_notes_and_their_marks_lead_to_each_other(report):
    mark = report.get_element_by_id("note-1-mark")
    note = report.get_element_by_id("note-1")

    assert (mark.get("href"), mark.text) == ("#note-1", "1")
    assert note.find("a[@role='doc-backlink']").get("href") == "#note-1-mark"
    assert report.get_element_by_id("note-a1-mark").text == "*"


def test_a_chart_is_an_image_with_words_and_its_table(report):
    figure = report.find(".//figure")

    assert figure.find("img").get("src").startswith("data:image/svg+xml;base64,")
    assert figure.find("img").get("alt") == (
        "Bars: Africa 12 countries, Asia and the Pacific 9, Latin America 7."
    )
    assert [th.get("scope") for th in figure.iterfind("details//th")] == ["col", "col"]


def test_a_fragment_holds_no_style_and_no_script():
    fragment = lxml_html.fragment_fromstring(render(hostile_document()))

    assert fragment.xpath("//*[@style or @onclick] | //script | //style") == []


def test_only_safe_addresses_become_links():
    urls = ["javascript:alert(1)", "data:text/html,x", "/activities/", "https://example.org"]
    paragraph = Paragraph(
        "p",
        (Text("See "), *(Code("code", url) for url in urls), Count("2", urls[0])),
        cites=tuple(Cited("portal.activity:1", "label", url) for url in urls),
    )

    fragment = render(replace(empty_document(), blocks=(paragraph,)))

    page = lxml_html.fragment_fromstring(fragment)
    links = {
        link.get("href") for link in classed(page, "report-paragraph")[0].xpath(".//a[not(@class)]")
    }
    assert links == {"/activities/", "https://example.org"}


def test_links_of_a_file_lead_to_the_portal(settings):
    settings.BASE_URL = "https://portal.example.org"

    page = html_of(sample_document())

    link = classed(page, "report-summary")[0].find("p/a")
    assert link.get("href") == "https://portal.example.org/activities/?as-of=1"


def test_an_arabic_report_reads_from_right_to_left():
    page = html_of(sample_document("ar"))

    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert (
        classed(classed(page, "report-heading")[0], "report-mark")[0].text
        == "أولاً\N{NO-BREAK SPACE}-"
    )
    assert classed(page, "report-symbol")[0].find("p/bdi").get("dir") == "ltr"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_symbol_keeps_its_direction(language):
    page = html_of(every_block(language))

    symbols = {bdi.text for bdi in page.xpath("//bdi[@dir='ltr']")}
    assert {"UNEP/GCSS.XI/3", "EMG/SOM.15/02", "UNEP/GC.26/4", "UNEP/GC.25/17"} <= symbols
    assert [line.text for line in page.xpath("//*[@class='report-organ']//bdi")][:2] == [
        "Distr.: General",
        "20 November 2009",
    ]


def test_lists_tables_and_notes_carry_the_marks_of_arabic():
    page = html_of(every_block("ar"))

    def marks(name):
        return [mark.text for mark in classed(classed(page, name)[0], "report-mark")]

    assert marks("report-entries") == ["(أ)", "(ب)", "‘1’", "‘2’", "(ج)"]
    assert marks("report-decision") == ["1\xa0-", "2\xa0-"]
    assert marks("report-notes") == ["*", "1", "2", "3", "4"]
    assert [p.get("id") for p in classed(page, "report-paragraph")][:2] == ["para-1", "para-2"]


def test_a_broken_address_is_no_link():
    paragraph = Paragraph("p", (Code("code", "https://[::1"),))

    assert "[::1" not in render(replace(empty_document(), blocks=(paragraph,)))


def test_a_report_of_39_paragraphs_is_light():
    fragment = render(sample_document()).encode()

    assert len(fragment) <= 70_000
    assert len(gzip.compress(fragment)) <= 15_000


def test_a_file_stands_alone():
    content = FORMATS["html"].render(sample_document())

    assert content.startswith("<!doctype html>")
    page = lxml_html.document_fromstring(content)
    assert page.findtext("head/title").startswith("UNEP/GCSS.XI/3 – Enhanced coordination")
    assert page.xpath("//link | //script | //*[starts-with(@src, 'http')]") == []


@given(st.text())
def test_any_text_is_written_as_text(text):
    fragment = inline_html((Run(clean_text(text)),))

    page = lxml_html.fragment_fromstring(f"<p>{fragment}</p>")
    assert len(page) == 0
    assert (page.text or "") == clean_text(text)
