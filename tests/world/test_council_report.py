"""The report of origin, compiled from the world of GCSS.XI: its shape, its evidence, its life."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.db.models import TextField, Value
from django.db.models.functions import Concat
from django.utils.text import slugify
from django.utils.translation import override

from portal.actions import records
from portal.enums import UpdateState
from portal.exceptions import ActionError
from portal.models import (
    Activity,
    Agency,
    Country,
    Document,
    Meeting,
    Milestone,
    Report,
    Update,
)
from portal.reporting.compile import blocks_of, compile_report
from portal.reporting.document import (
    DraftDecision,
    Figure,
    Heading,
    Paragraph,
    Table,
    numbered,
    plain,
)
from portal.reporting.masthead import masthead
from portal.reporting.render import txt
from portal.reporting.words import words

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The world, loaded once for this module and rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_world", "gcss-xi", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def report(world, db) -> Report:
    return Report.objects.get(symbol="UNEP/GCSS.XI/3")


@pytest.fixture
def document(report):
    return compile_report(report, "en", NOW).document


def text_of(report: Report) -> str:
    return txt.render(compile_report(report, "en", NOW).document)


def test_it_has_the_paragraphs_sections_and_notes_of_the_report_of_origin(document):
    numbers = numbered(document)
    marks = [
        (block.level, numbers.headings.get(block.key, ""))
        for block in document.blocks
        if isinstance(block, Heading)
    ]

    assert len(numbers.paragraphs) == 39
    assert len(numbers.notes) == 16
    assert [mark for level, mark in marks if level == 1] == ["I", "II", "III"]
    assert [mark for level, mark in marks if level == 2] == ["A", "B", "C", "D"]
    assert [mark for level, mark in marks if level == 3] == ["1", "2", "3", "1", "2", "3"]


def test_it_has_its_draft_decision_a_table_and_a_chart(document):
    kinds = [type(block) for block in document.blocks]

    assert kinds.count(DraftDecision) == 1
    assert kinds.count(Figure) == 1
    assert kinds.count(Table) == 1
    decision = next(b for b in document.blocks if isinstance(b, DraftDecision))
    assert [clause.verb for clause in decision.operative] == ["Takes note", "Encourages"]


def test_every_numbered_paragraph_rests_on_a_record(document):
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.is_numbered:
            assert block.cites, block.key


def test_everything_cited_is_cited_in_a_version(document):
    cites = [cite for block in document.blocks for cite in getattr(block, "cites", ())]

    assert [cite for cite in (*cites, *document.summary_cites) if not cite.version] == []


def test_every_paragraph_that_rests_on_an_update_cites_a_submission(document):
    kinds = {
        block.key: {cite.record.split(":")[0] for cite in block.cites}
        for block in document.blocks
        if isinstance(block, Paragraph)
    }
    resting = {key: found for key, found in kinds.items() if "portal.update" in found}

    assert len(resting) > 10
    assert [key for key, found in resting.items() if "portal.submission" not in found] == []


def test_it_names_every_symbol_of_the_report_of_origin(report):
    text = text_of(report)

    for symbol in [
        "UNEP/GCSS.XI/1", "UNEP/GCSS.XI/3", "EMG/SOM.14/02", "EMG/SOM.15/02", "EMG/TM-1/02",
        "EMG/IMG2010-1/09", "EMG/L-M-1/03", "ICCD/COP(8)/16/Add.1", "A/64/284/Add.2", "IED-09-002",
    ]:  # fmt: skip
        assert symbol in text, symbol


def test_a_year_that_was_inferred_is_not_printed(report):
    text = text_of(report)

    assert "2 June (assignment No. IED-09-002), page 33" in text
    assert "2 June 2009" not in text
    assert Document.objects.get(symbol="IED-09-002").note.startswith("The source gives 2 June")


def test_it_uses_no_short_form_that_the_organization_does_not_print(report):
    assert re.findall(r"\bUN\b(?!-REDD|DP|EP)", text_of(report)) == []


def test_a_changed_attendance_changes_its_sentence_and_nothing_else(report):
    meeting = Meeting.objects.get(ordinal=15, body__meetings__report__symbol="EMG/SOM.15/02")
    before = paragraphs(report)

    records.change(meeting, by="test", changes={"attendance": 28})

    after = paragraphs(report)
    changed = {key for key in before if before[key] != after[key]}
    assert len(changed) == 1
    assert "27 member agencies" in before[changed.copy().pop()]
    assert "28 member agencies" in after[changed.pop()]


def paragraphs(report: Report) -> dict[str, str]:
    document = compile_report(report, "en", NOW).document
    return {b.key: plain(b.content) for b in document.blocks if isinstance(b, Paragraph)}


def test_a_country_bears_the_name_it_had_when_the_report_was_issued(report):
    verde = Country.objects.get(alpha3="CPV")

    text = text_of(report)

    assert "Cape Verde" in text
    assert "Cabo Verde" not in text
    assert Country.objects.named(language="en").get(pk=verde.pk).name == "Cabo Verde"


def test_hostile_text_in_a_record_stays_text(report):
    agency = Agency.objects.get(acronym="UNESCO")
    hostile = '<script>alert(1)</script> #read("/etc/passwd") {{7*7}} $x$'
    records.change(agency, by="test", changes={"name_en": hostile})

    text = text_of(report)

    assert hostile in text


CANARY = "Not for publication"


def hide_documents() -> None:
    Document.objects.update(
        is_public=False,
        title=Concat(Value(CANARY), "title"),
        url=f"https://example.org/{slugify(CANARY)}",
        symbol=Concat(Value(CANARY), "pk", output_field=TextField()),
        slug=Concat(Value(slugify(CANARY)), "pk", output_field=TextField()),
    )


def hide_activities() -> None:
    Activity.objects.update(is_public=False, title=CANARY, summary=CANARY)
    Milestone.objects.update(title=CANARY)
    Update.objects.update(narrative=CANARY)


def hide_updates() -> None:
    Update.objects.update(state=UpdateState.DRAFT, narrative=CANARY)


@pytest.mark.parametrize("hide", [hide_documents, hide_activities, hide_updates])
def test_no_source_carries_what_is_not_public(report, hide):
    hide()

    written = msgspec.json.encode(list(written_of(report))).decode()

    assert "portal.agency:" in written
    assert CANARY not in written
    assert slugify(CANARY) not in written


def written_of(report: Report) -> Iterator[object]:
    """All blocks with their citations, or why there are none; and the masthead."""
    for section in report.sections.all():
        try:
            yield list(blocks_of(report, section, "en", NOW))
        except ActionError as error:
            yield error.message
    fresh = Report.objects.get(pk=report.pk)
    yield masthead(fresh, words("en"))


def test_loading_the_world_again_changes_nothing(report):
    before = counts()

    call_command("load_world", "gcss-xi", verbosity=0)

    assert counts() == before


def counts() -> dict[str, int]:

    return {
        model._meta.label: model._default_manager.count()
        for label in ["portal", "cooperation", "emg"]
        for model in apps.get_app_config(label).get_models()
    }


def test_the_language_of_whoever_compiles_is_not_the_language_of_the_report(report):
    english = text_of(report)

    with override("ar"):
        assert text_of(report) == english
