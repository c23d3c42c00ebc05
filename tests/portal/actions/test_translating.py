"""Translations: from what they were made, when they are stale, and what comes back from a file."""

import pytest
from django.db import transaction

from portal.actions import compiling, records, reports, translating, wordings
from portal.exceptions import ActionError, StaleError
from portal.exchange import xliff
from portal.extension import ReportSource, report_sources
from portal.models import Report, Translation
from portal.reporting import bilingual, manuscript
from portal.reporting.document import Note, Text, plain
from portal.reporting.wordings import worded
from tests.factories import AgencyFactory, PersonFactory, ReportFactory

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "beside"])
KEY = "one/told"


def source(agency):
    """Hands a text through, as sources do with narratives, and adds a footnote."""

    def blocks(scene):
        agency.refresh_from_db()
        line = (Text(worded(f"{agency.name_en} planted some trees.")), Note((Text("A note."),)))
        yield scene.paragraph("told", line, cites=[agency])

    return ReportSource(key="test-told", label="Told", blocks=blocks)


@pytest.fixture
def agency():
    return AgencyFactory(name_en="The forest office")


@pytest.fixture
def report(agency):
    report = Report.objects.get(pk=ReportFactory().pk)
    with report_sources.temporarily(source(agency)):
        reports.add_section(
            report=report, by="test", key="one", position=1, heading_en="One", source="test-told"
        )
        compile_now(report)
        yield report


@pytest.fixture
def translator():
    return PersonFactory(name="Translator, UNOV")


def compile_now(report):
    job = compiling.start(report=report, by="test")
    compiling.run(job_id=str(job.pk))
    report.refresh_from_db()


def entry(report, language="fr"):
    return manuscript.read(report, language).entry(KEY)


def test_a_text_that_is_only_handed_through_waits_for_a_translator(report):
    assert entry(report).state == "missing"
    assert "forest office planted some trees" in " ".join(entry(report).borrowed)
    assert entry(report, "en").state == "original"


def test_the_memory_words_it_in_every_report(report, translator):
    wordings.word(
        source="The forest office planted some trees",
        language="fr",
        text="L’office des forêts a planté des arbres",
        by=translator,
    )
    compile_now(report)

    found = entry(report)
    assert found.state == "facts"
    # The mark of the footnote stands before the full stop in French.
    assert plain(found.blocks[0].content) == "L’office des forêts a planté des arbres."


def translate(report, by, text="Des arbres ont été plantés{note 1}.", version=0):
    return translating.translate(
        report=report, key=KEY, language="fr", text=text, version=version, by=by
    )


def test_a_translation_is_current_until_its_source_changes(report, agency, translator):
    held = translate(report, translator)
    assert held.translator == translator
    assert entry(report).state == "current"
    assert entry(report).blocks[0].cites == entry(report).original[0].cites

    records.change(agency, by="test", changes={"name_en": "The office of woods"})
    compile_now(report)

    assert entry(report).state == "stale"
    assert Translation.objects.get().source_text.startswith("The forest office")
    translating.still_holds(translation=Translation.objects.get(), by=translator)
    assert entry(report).state == "current"


def test_a_new_version_of_the_record_with_the_same_words_makes_nothing_stale(
    report, agency, translator
):
    translate(report, translator)
    records.change(agency, by="test", changes={"url": "https://example.org/"})
    compile_now(report)

    assert entry(report).state == "current"


def test_the_number_of_paragraphs_is_that_of_the_original(report, translator):
    with pytest.raises(ActionError, match="1 paragraphs here, the translation 2") as refused:
        translate(report, translator, "Un.\n\nDeux.")
    assert refused.value.field == "text"


@pytest.mark.parametrize("text", ["", "   ", "{note 9}", "{number 3}", "*open"])
def test_what_cannot_be_read_is_refused_at_the_field(report, translator, text):
    with pytest.raises(ActionError) as refused:
        translate(report, translator, text)
    assert refused.value.field == "text"
    assert not Translation.objects.exists()


def test_two_translators_at_once(report, translator):
    other = PersonFactory(name="Translator, UNOG")
    translate(report, other)

    with pytest.raises(StaleError, match="Translator, UNOG"):
        translate(report, translator, "Autre chose.")
    assert translate(report, translator, "Autre chose.", version=1).version == 2


def test_taken_back_the_facts_speak_again(report, translator):
    held = translate(report, translator)
    translating.take_back(translation=held, by=translator)

    assert entry(report).state == "missing"


def exported(report) -> bytes:
    units = bilingual.units(report, manuscript.read(report, "fr").entries, "fr")
    return xliff.written(report.symbol, "en", "fr", units)


def take_in(report, content: bytes, by) -> int:
    back = xliff.read(content, "fr")
    return translating.take_in(
        report=report,
        language="fr",
        translated=back.texts,
        hashes=back.hashes,
        exported=back.exported,
        by=by,
    )


def test_a_file_goes_out_and_comes_back(report, translator):
    translate(report, translator)
    content = exported(report)
    assert take_in(report, content, translator) == 0

    assert take_in(report, content.replace("plantés".encode(), b"mis"), translator) == 1
    assert "mis" in Translation.objects.get().parts[0]["content"][0]["text"]


def test_a_file_from_before_a_change_comes_back_stale(report, agency, translator):
    translate(report, translator)
    content = exported(report)
    records.change(agency, by="test", changes={"name_en": "The office of woods"})
    compile_now(report)

    take_in(report, content.replace("plantés".encode(), b"mis"), translator)

    assert entry(report).state == "stale"


def test_a_file_is_taken_in_whole_or_not_at_all(report, translator):
    translated = {KEY: "Bien.", "no/such": "Rien."}
    with pytest.raises(ActionError, match="no paragraph “no/such”"), transaction.atomic():
        translating.take_in(
            report=report, language="fr", translated=translated, hashes={}, by=translator
        )
    assert not Translation.objects.exists()


def test_a_file_from_before_another_translation_does_not_take_it_back(report, translator):
    """A file holds the whole report; most of it comes back as it went out."""
    translate(report, translator)
    content = exported(report)
    translate(report, PersonFactory(), "Plus juste{note 1}.", version=1)

    assert take_in(report, content, translator) == 0
    assert entry(report).translation.parts[0]["content"][0]["text"] == "Plus juste"


def test_what_was_translated_here_and_in_a_file_is_told(report, translator):
    translate(report, translator)
    content = exported(report)
    translate(report, PersonFactory(), "Plus juste{note 1}.", version=1)

    with pytest.raises(ActionError, match="Paragraph 1: .*translated here since"):
        take_in(report, content.replace("plantés".encode(), b"mis"), translator)


def test_nobody_confirms_what_they_have_not_read(report, translator):
    held = translate(report, translator)
    translate(report, PersonFactory(name="Another"), "Autre chose.", version=1)

    for act in (translating.revise, translating.still_holds, translating.take_back):
        with pytest.raises(StaleError, match="Another"):
            act(translation=held, by=translator, version=1)
    assert Translation.objects.get().state == "translated"


def test_what_was_taken_back_meanwhile_cannot_be_confirmed(report, translator):
    held = translate(report, translator)
    translating.take_back(translation=Translation.objects.get(), by=translator)

    with pytest.raises(ActionError, match="taken back"):
        translating.revise(translation=held, by=translator)


def test_a_summary_is_translated_as_sentences(report, translator):
    """Its lists would not be printed."""
    report.sections.update(level=0)
    compile_now(report)

    with pytest.raises(ActionError, match="no lists") as refused:
        translate(report, translator, "Des arbres{note 1}:\n- un\n- deux")
    assert refused.value.field == "text"
