"""From a sentence and from a number to the records; the checks and the ledgers."""

import pytest
from msgspec.structs import replace

from portal.actions import ledgers, records
from portal.enums import Audience
from portal.models import Citation, LedgerNote
from portal.models.events import subject_of
from portal.reporting.document import Cited, Count, Text, counts_in
from tests.factories import (
    AgencyFactory,
    DocumentFactory,
    MandateFactory,
    MeetingFactory,
    UpdateFactory,
)
from tests.factories.desk import report_of, words
from tests.factories.editions import add_paragraph, published
from tests.factories.reports import ReportFactory
from tests.portal.views.pages import shown as text_of

pytestmark = pytest.mark.django_db


def shown(answer) -> str:
    return text_of(answer.content.decode())


def cited(record) -> Cited:
    version = record.history.latest("pgh_id").pgh_id
    url = record.get_absolute_url() if hasattr(record, "get_absolute_url") else ""
    return Cited(subject_of(record), str(record), url, version)


@pytest.fixture
def agencies():
    return [AgencyFactory(acronym=f"AGENCY-{letter}") for letter in "ABC"]


@pytest.fixture
def edition(agencies, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    report = ReportFactory(slug="the-report")
    found = [cited(agency) for agency in agencies]
    add_paragraph(report, 1, "Members: ", cites=found, counts=found)
    return published(report)


EDITION = "/reports/the-report/editions/1/en"


def test_a_number_opens_the_list_that_it_counts_and_the_two_agree(client, edition, agencies):
    page = shown(client.get(f"{EDITION}/numbers/1/p-1/"))

    assert "What “3” counts" in page
    assert all(agency.acronym in page for agency in agencies)
    assert client.get(f"{EDITION}/numbers/2/p-1/").status_code == 404
    assert client.get(f"{EDITION}/numbers/1/p-9/").status_code == 404
    assert client.get(f"{EDITION}/numbers/0/p-1/").status_code == 404


def test_the_list_is_that_of_the_snapshot(client, edition, agencies):
    records.change(agencies[0], by="test", changes={"name_en": "Renamed since"})
    agencies[1].delete()
    AgencyFactory(acronym="LATER")

    page = shown(client.get(f"{EDITION}/numbers/1/p-1/"))

    assert "AGENCY-A" in page
    assert "Changed since" in page
    assert "AGENCY-B" in page
    assert "Deleted since" in page
    assert "LATER" not in page


def test_a_sentence_leads_to_the_versions_that_it_was_written_from(client, edition, agencies):
    page = shown(client.get(f"{EDITION}/sources/p-1/"))

    assert "Sources of paragraph 1" in page
    version = agencies[0].history.latest("pgh_id").pgh_id
    assert f"version {version}" in page
    assert "Back to paragraph 1" in page


def test_htmx_gets_the_list_alone(client, edition):
    part = client.get(f"{EDITION}/sources/p-1/", headers={"HX-Request": "true"})

    assert "<html" not in part.content.decode()
    assert "AGENCY-A" in shown(part)


def test_what_is_not_open_now_is_named_and_leads_nowhere(client, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    document = DocumentFactory(title="A paper", is_public=True)
    report = ReportFactory(slug="the-report")
    add_paragraph(report, 1, "See.", cites=[cited(document)])
    published(report)
    records.change(document, by="test", changes={"is_public": False})

    page = client.get(f"{EDITION}/sources/p-1/").content.decode()

    assert "A paper" in page
    assert f'href="{document.get_absolute_url()}"' not in page


def test_editions_that_are_not_for_somebody_hide_their_sources(client, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    report = ReportFactory(slug="the-report")
    found = [cited(AgencyFactory())]
    add_paragraph(report, 1, "x", cites=found, counts=found)
    published(report, audience=Audience.COUNCIL)

    for page in ("sources/p-1/", "numbers/1/p-1/"):
        assert client.get(f"{EDITION}/{page}").status_code == 404


def test_a_record_lists_the_paragraphs_it_is_in(client, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    meeting = MeetingFactory()
    report = ReportFactory(slug="the-report")
    add_paragraph(report, 1, "It met.", cites=[cited(meeting)])
    edition = published(report)

    page = client.get(meeting.get_absolute_url()).content.decode()

    assert f"{EDITION}/#para-1" in page
    assert edition.symbol in page


def test_an_update_lists_the_paragraphs_it_is_in(client, secretariat, settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    update, other = UpdateFactory(), UpdateFactory()
    report = ReportFactory(slug="the-report")
    add_paragraph(report, 1, "It was done.", cites=[cited(update), cited(other)])
    published(report)
    address = update.activity.get_absolute_url()

    page = client.get(address).content.decode()
    assert page.count(f"{EDITION}/#para-1") == 1
    assert "/reports/the-report/read/" not in page

    client.force_login(secretariat)
    Citation.objects.create(
        paragraph=report.paragraphs.get(),
        record=subject_of(update),
        version=1,
        label="x",
        position=0,
    )
    assert "/reports/the-report/read/#para-1" in client.get(address).content.decode()


def test_counts_are_numbered_in_reading_order():
    one, two = Cited("portal.agency:1", "A"), Cited("portal.agency:2", "B")
    block = words("one/a", "x")
    parts = (Count("1", of=(one,)), Text(" of "), Count("5"), Count("2", of=(one, two)))
    assert [count.text for count in counts_in(replace(block, content=parts))] == ["1", "2"]


# --- Checks and ledgers ----------------------------------------------------------------------


@pytest.fixture
def draft():
    return report_of(words("one/a", "“Unbalanced words."), slug="the-draft")


@pytest.fixture
def editor(client, secretariat):
    client.force_login(secretariat)
    return client


CHECKS = "/reports/the-draft/checks/"


def test_marks_lead_to_their_paragraphs(editor, draft):
    page = editor.get(CHECKS).content.decode()

    assert "error" in page
    assert "/reports/the-draft/read/#para-1" in page


def test_an_unanswered_mandate_is_open_until_somebody_says_why(editor, draft):
    document = DocumentFactory(body=draft.organ, is_public=True, issued_on=None)
    mandate = MandateFactory(document=document, asked_by=draft.organ)
    page = shown(editor.get(CHECKS))
    assert str(mandate)[:40] in page

    data = {"ledger": "mandates", "subject": subject_of(mandate), "reason": "For the next report."}
    editor.post(f"{CHECKS}explain/", data)

    page = shown(editor.get(CHECKS))
    assert "For the next report." in page
    note = LedgerNote.objects.get()
    ledgers.reopen(note=note, by="test")
    assert "For the next report." not in shown(editor.get(CHECKS))


def test_a_reason_is_asked_for_where_it_lacks(editor, draft):
    document = DocumentFactory(body=draft.organ, is_public=True, issued_on=None)
    mandate = MandateFactory(document=document, asked_by=draft.organ)
    data = {"ledger": "mandates", "subject": subject_of(mandate), "reason": " "}

    answer = editor.post(f"{CHECKS}explain/", data)

    assert answer.status_code == 422
    assert "Enter why this may stay open" in shown(answer)
    assert not LedgerNote.objects.exists()


def test_before_a_compile_there_is_nothing_to_check(editor):
    ReportFactory(slug="the-draft", compile_number=0)

    assert "Nothing to check yet" in shown(editor.get(CHECKS))
