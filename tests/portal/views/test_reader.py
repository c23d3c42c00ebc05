"""A published report as readers get it, and what they never get."""

import json
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.models import EditionText
from portal.reporting.document import Cited
from tests.factories import AgencyFactory, ReportFactory
from tests.factories.editions import add_paragraph, published
from tests.factories.reading import add_decision, add_figure, add_heading
from tests.portal.views.pages import HOSTILE, element, shown

pytestmark = pytest.mark.django_db
PAGE = "/reports/the-report/editions/1/en/"
ADDRESSES = (
    PAGE,
    f"{PAGE}search/?q=report",
    f"{PAGE}changes/",
    f"{PAGE}coverage/",
    f"{PAGE}figures/figure-9.csv",
    f"{PAGE}figures/figure-9.svg",
    f"{PAGE}sources/p-1/",
)


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES_ROOT = tmp_path


@pytest.fixture
def report():
    report = ReportFactory(slug="the-report", symbol="UNEP/GC.26/9")
    add_heading(report, 1, "Introduction")
    agency = AgencyFactory(acronym="UNFOO", name_en="United Nations Foo Office")
    cite = Cited(f"portal.agency:{agency.pk}", str(agency), agency.get_absolute_url())
    add_paragraph(report, 1, "UNFOO met. UNFOO reported on governance.", cites=[cite])
    add_heading(report, 2, "Results")
    add_paragraph(report, 2, "It counts ", cites=[cite], counts=[cite])
    add_figure(report, 9)
    return report


# --- The page -----------------------------------------------------------------------------


def test_formats_stand_with_their_sizes_and_the_languages_lead_to_theirs(client, report):
    edition = published(report, languages=("en", "fr"))

    page = client.get(PAGE).text

    text = shown(page)
    size = edition.files.get(language="en", format="pdf").size
    assert f"PDF ({size} bytes)" in text.replace("\xa0", " ")
    assert 'href="/reports/the-report/editions/1/fr/" hreflang="fr" lang="fr"' in page
    assert "This report is available in English and French." in text
    assert "It is not available in Arabic, Chinese, Russian and Spanish." in text


def test_what_is_to_be_decided_stands_before_the_text(client, report):
    add_decision(report, 5, "the Executive Director to report.")
    published(report)

    page = shown(client.get(PAGE).text)

    assert page.index("Suggested action") < page.index("UNFOO met.")
    assert page.count("Requests the Executive Director to report.") == 2


def test_numbers_and_sources_are_those_of_the_edition(client, report):
    published(report)

    page = client.get(PAGE).text

    assert f'href="{PAGE}numbers/1/p-2/"' in page
    assert f'href="{PAGE}sources/p-1/"' in page
    assert "/reports/the-report/sources/" not in page
    assert client.get(f"{PAGE}numbers/1/p-2/").status_code == 200


def test_every_record_stands_once_in_the_list_of_sources(client, report):
    published(report)

    page = client.get(PAGE).text

    sources = element(page, "sources-list")
    assert sources.count("UNFOO") == 1
    assert 'href="#para-1"' in sources
    assert 'href="#para-2"' in sources


def test_an_acronym_is_explained_where_it_is_first_read(client, report):
    published(report)

    page = client.get(PAGE).text

    assert page.count('popovertarget="term-1"') == 1
    assert "United Nations Foo Office" in element(page, "term-1")


def test_sections_lead_to_the_ones_beside_them(client, report):
    published(report)

    page = client.get(PAGE).text

    assert 'href="#part-heading-2" rel="next"' in page
    assert 'href="#part-heading-1" rel="prev"' in page


def test_a_paragraph_without_a_translation_says_so_in_the_language_it_is_in(client, report):
    published(report, languages=("en", "ar"))
    gaps = EditionText.objects.get(language="ar").notes

    page = client.get("/reports/the-report/editions/1/ar/").text

    assert 'class="report" lang="ar" dir="rtl"' in page
    assert set(gaps) == {"heading-1", "p-1", "heading-2", "p-2", "figure-9"}
    assert page.count('class="reader-state"') == 3
    assert 'lang="en" dir="ltr"' in element(page, "part-heading-1")
    assert '<div lang="en" dir="ltr">' in element(page, "para-1")


def test_a_replaced_edition_leads_to_what_changed_and_keeps_its_text(client, report, time_machine):
    time_machine.move_to("2027-05-01 10:00 +0000", tick=False)
    published(report)
    time_machine.move_to("2027-05-03 10:00 +0000", tick=False)
    published(report, kind="corr", note=HOSTILE)

    page = client.get(PAGE).text

    assert "Corr.1 issued 3 May 2027: see changes" in shown(page)
    assert 'href="/reports/the-report/editions/2/en/changes/"' in page
    assert "issued 3 May" not in shown(client.get(PAGE.replace("/1/", "/2/")).text)


def test_what_somebody_wrote_is_shown_as_it_was_written(client, report):
    add_paragraph(report, 7, HOSTILE)
    published(report)

    page = client.get(PAGE).text

    assert HOSTILE in shown(page)
    assert "<script>alert" not in page


@pytest.mark.parametrize("paragraphs", [1, 30])
def test_the_page_asks_the_same_queries_however_long_it_is(
    client, report, django_assert_num_queries, paragraphs
):
    for number in range(10, 10 + paragraphs):
        add_paragraph(report, number, f"Paragraph {number}.")
    published(report)

    with django_assert_num_queries(9):
        client.get(PAGE)


# --- What is hidden -------------------------------------------------------------------------


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_said_before_the_embargo_is_over(
    client, report, council_member, address, time_machine
):
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    published(report, audience="council", embargo_until=timezone.now() + timedelta(hours=1))

    client.force_login(council_member)
    before = client.get(address).status_code
    time_machine.shift(3600)
    client.force_login(council_member)
    after = client.get(address).status_code
    client.logout()

    assert (before, after, client.get(address).status_code) == (404, 200, 404)


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_read_before_the_seal(client, report, address):
    published(report, is_sealed=False)

    assert client.get(address).status_code == 404
    assert client.get("/reports/the-report/latest/").status_code == 404


# --- Where to go ------------------------------------------------------------------------------


def test_a_language_that_is_missing_leads_to_one_that_is_there(client, report):
    published(report, languages=("en", "fr"))

    missing = client.get("/reports/the-report/editions/1/ar/", headers={"Accept-Language": "fr"})

    assert missing.status_code == 302
    assert missing.url == "/reports/the-report/editions/1/fr/"
    assert client.get("/reports/the-report/editions/1/xx/").status_code == 404


def test_the_latest_is_the_newest_that_the_reader_may_read(client, report, secretariat):
    published(report)
    published(report, kind="corr", note="A date", audience="secretariat")

    assert client.get("/reports/the-report/latest/").url == PAGE
    client.force_login(secretariat)
    assert client.get("/reports/the-report/latest/").url == PAGE.replace("/1/", "/2/")


def test_a_visitor_who_has_the_page_gets_it_only_when_it_changed(client, report):
    published(report)
    tag = client.get(PAGE).headers["ETag"]

    again = client.get(PAGE, headers={"If-None-Match": tag})
    french = client.get(PAGE, headers={"If-None-Match": tag, "Accept-Language": "fr"})
    published(report, kind="corr", note="A date")
    replaced = client.get(PAGE, headers={"If-None-Match": tag})

    assert [answer.status_code for answer in (again, french, replaced)] == [304, 200, 200]


def test_the_page_of_a_person_is_kept_by_nobody(client, report, council_member):
    published(report)
    client.force_login(council_member)

    answer = client.get(PAGE)

    assert "ETag" not in answer.headers
    assert "no-store" in answer.headers["Cache-Control"]


# --- Beside the text ----------------------------------------------------------------------------


def test_a_search_finds_words_whatever_their_case_and_accents(client, report):
    add_paragraph(report, 7, "Le Système a été créé.")
    published(report)

    page = client.get(f"{PAGE}search/", {"q": "SYSTEME"}).text

    assert f'href="{PAGE}#para-3"' in page
    assert "<mark>Système</mark>" in page


def test_a_search_without_results_leads_on(client, report):
    published(report)

    page = client.get(f"{PAGE}search/", {"q": "حوكمة"}).text

    found = "No results for ‘حوكمة’ in this report. Search all reports."
    assert found in shown(page)
    assert f'href="{reverse("search")}?q=%D8%AD' in page


def test_a_chart_comes_as_a_spreadsheet_that_runs_nothing_and_as_a_drawing(client, report):
    published(report)

    table = client.get(f"{PAGE}figures/figure-9.csv")
    drawing = client.get(f"{PAGE}figures/figure-9.svg")

    assert table.content.decode("utf-8-sig").splitlines() == [
        '"Kind","Number"',
        '"\'=SUM(1)","47"',
    ]
    assert ElementTree.fromstring(drawing.content)[0].text == "47"
    for answer in (table, drawing):
        assert answer.headers["Content-Security-Policy"].endswith("sandbox")
    assert client.get(f"{PAGE}figures/p-1.svg").status_code == 404


def test_changes_are_told_by_paragraph_against_the_edition_before(client, report):
    published(report)
    paragraph = report.paragraphs.get(key="p-1")
    paragraph.content = json.loads(json.dumps(paragraph.content).replace("met", "convened"))
    paragraph.save()
    published(report, kind="corr", note="A verb")

    page = client.get(PAGE.replace("/1/", "/2/") + "changes/").text

    assert "Compared with the edition that it replaces: UNEP/GC.26/9," in shown(page)
    assert '<del><bdi class="visually-hidden">deleted: </bdi>met' in page
    assert "convened" in page
    assert "Paragraph 2" not in shown(page)


def test_an_edition_is_compared_with_the_last_report_to_its_organ(client, report):
    before = published(ReportFactory(slug="before", symbol="UNEP/GC.25/9", organ=report.organ))
    published(ReportFactory(slug="others"))
    published(report)

    page = shown(client.get(f"{PAGE}changes/").text)

    assert f"the last report to the same body: {before.symbol}," in page


def test_an_earlier_report_that_the_reader_may_not_read_is_not_told_of(client, report):
    hidden = ReportFactory(slug="before", symbol="UNEP/GC.25/9", organ=report.organ)
    published(hidden, audience="council")
    published(report)

    page = client.get(f"{PAGE}changes/").text

    assert "Nothing to compare with" in shown(page)
    assert "UNEP/GC.25/9" not in page


# --- The feed ---------------------------------------------------------------------------------

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_tells_only_of_what_everybody_may_read(client, report, secretariat, time_machine):
    time_machine.move_to("2027-03-01 10:00 +0000", tick=False)
    published(report, embargo_until=timezone.now() + timedelta(hours=1))
    published(ReportFactory(symbol="UNEP/GC.26/10"), audience="council")
    published(ReportFactory(symbol="UNEP/GC.26/11"), is_sealed=False)
    client.force_login(secretariat)

    def entries():
        return ElementTree.fromstring(client.get("/reports/feed/").content).findall(f"{ATOM}entry")

    assert entries() == []
    time_machine.shift(3600)
    client.logout()
    (entry,) = entries()
    assert entry.findtext(f"{ATOM}title") == "UNEP/GC.26/9 – Progress report"
    assert entry.findtext(f"{ATOM}published") == "2027-03-01T11:00:00+00:00"
    assert entry.find(f"{ATOM}link").get("href").endswith("/reports/the-report/editions/1/")


def test_a_correction_under_embargo_does_not_hide_what_it_will_correct(client, report):
    before = ReportFactory(slug="before", symbol="UNEP/GC.25/9", organ=report.organ)
    published(before)
    published(before, kind="corr", note="Later", embargo_until=timezone.now() + timedelta(hours=1))
    published(report)

    page = shown(client.get(f"{PAGE}changes/").text)

    assert "UNEP/GC.25/9," in page
    assert "Corr" not in page
