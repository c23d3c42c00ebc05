"""The report on the desk, in the original and in the other languages."""

import msgspec
import pytest

from portal.actions import editing, placing
from portal.enums import Language
from portal.models import CompiledText, Translation
from portal.reporting import desk, manuscript
from portal.reporting.document import Cited, Count, Paragraph, Text
from tests.factories import PersonFactory
from tests.factories.desk import lay, relay, report_of, shown, words
from tests.factories.reports import SectionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report():
    return report_of(
        words("one/a", "First.", "portal.agency:1"), words("one/b", "Second.", "portal.agency:2")
    )


@pytest.fixture
def by():
    return PersonFactory(secretariat=True)


def in_french(report, key: str, text: str, *, borrowed=()) -> None:
    row = report.paragraphs.get(key=key)
    content = msgspec.to_builtins(Paragraph(key, (Text(text),)))
    CompiledText.objects.create(
        paragraph=row, language="fr", content=content, borrowed=list(borrowed)
    )


def translate(report, key: str, *texts: str) -> Translation:
    entry = manuscript.read(report, "fr").entry(key)
    parts = [msgspec.to_builtins(Paragraph(key, (Text(text),))) for text in texts]
    return Translation.objects.create(
        report=report, key=key, language="fr", parts=parts, source_hash=entry.source_hash
    )


def french(report, key: str):
    entry = manuscript.read(report, "fr").entry(key)
    text = " | ".join("".join(part.text for part in block.content) for block in entry.blocks)
    return entry.state, text


@pytest.mark.parametrize("length", [2, 40])
def test_the_queries_are_the_same_at_any_length(report, django_assert_num_queries, by, length):
    relay(report, *(words(f"one/{n}", f"{n}.") for n in range(length)))
    for n in range(0, length, 2):
        editing.edit_text(report=report, key=f"one/{n}", text="Mine.", version=0, by=by)

    with django_assert_num_queries(3):
        manuscript.read(report, "en")
    with django_assert_num_queries(5):
        manuscript.read(report, "fr")


def test_sentences_of_the_language_need_no_translator(report):
    in_french(report, "one/a", "Premier.")

    assert french(report, "one/a") == ("facts", "Premier.")
    assert french(report, "one/b") == ("missing", "Second.")


def test_text_that_is_still_the_original_is_missing(report):
    in_french(report, "one/a", "First.", borrowed=["first of all that"])

    assert french(report, "one/a")[0] == "missing"


def test_a_translation_is_current_until_the_original_changes(report, by):
    translate(report, "one/a", "Premier.")
    assert french(report, "one/a") == ("current", "Premier.")

    editing.edit_text(report=report, key="one/a", text="First of all.", version=0, by=by)

    assert french(report, "one/a") == ("stale", "Premier.")
    assert manuscript.read(report, "fr").gaps["one/a"] == "stale"


def test_a_new_version_of_a_record_makes_no_translation_stale(report):
    translate(report, "one/a", "Premier.")
    row = report.paragraphs.get(key="one/a")
    row.content = msgspec.to_builtins(
        Paragraph("one/a", (Text("First."),), cites=(Cited("portal.agency:1", "x", version=2),))
    )
    row.save()

    assert french(report, "one/a")[0] == "current"


def test_an_edited_paragraph_shows_the_old_facts_as_stale(report, by):
    in_french(report, "one/a", "Premier.")
    editing.edit_text(report=report, key="one/a", text="Mine.", version=0, by=by)

    assert french(report, "one/a") == ("stale", "Premier.")


def test_numbers_are_the_same_in_all_languages(report, by):
    translate(report, "one/a", "Premier.")
    editing.edit_text(report=report, key="one/a", text="One.\n\nTwo.", version=0, by=by)
    placing.add(report=report, after="one/a", text="New.", reason="Because.", by=by)

    documents = [manuscript.read(report, language) for language in ("en", "fr", "ar", "zh-hans")]

    numbers = [[entry.numbers for entry in whole.entries] for whole in documents]
    assert numbers == [numbers[0]] * 4
    assert french(report, "one/a") == ("stale", "Premier. | Two.")


def test_the_summary_stands_apart_and_is_not_counted(report):
    summary = SectionFactory(report=report, key="summary", position=0, level=0)
    lay(report, summary, [words("summary/s", "In short.", "portal.agency:9", is_numbered=False)])

    document = manuscript.read(report, "en").document

    assert [line[0].text for line in document.summary] == ["In short."]
    assert [cite.record for cite in document.summary_cites] == ["portal.agency:9"]
    assert shown(report) == ["First.", "Second."]


def test_a_hidden_paragraph_is_no_gap(report, by):
    editing.hide(report=report, key="one/a", reason="No.", by=by)

    gaps = manuscript.read(report, "fr").gaps

    assert "one/a" not in gaps
    assert gaps["one/b"] == "missing"


def test_the_desk_counts_the_gaps_that_the_languages_have(report, by):
    relay(report, *(words(f"one/{key}", f"{key}.") for key in "abcdef"))
    for key in "abcdf":
        in_french(report, f"one/{key}", f"{key} en français.")
    in_french(report, "one/e", "e.", borrowed=["one of those that"])
    translate(report, "one/b", "bé.")
    translate(report, "one/c", "cé.")
    editing.edit_text(report=report, key="one/c", text="Changed.", version=0, by=by)
    editing.edit_text(report=report, key="one/d", text="Changed.", version=0, by=by)
    editing.hide(report=report, key="one/f", reason="No.", by=by)
    placing.add(report=report, after="one/a", text="New.", reason="Because.", by=by)

    counted = desk.gaps_of(report, manuscript.read(report, "en"))

    others = [code for code in Language.values if code != "en"]
    gaps = [manuscript.read(report, language).gaps for language in others]
    found = {key: sum(key in each for each in gaps) for key in counted}
    assert counted == found
    assert sorted(counted[f"one/{key}"] for key in "abcde") == [4, 4, 5, 5, 5]
    assert "one/f" not in counted


def counting(version: int, text: str = "one", **fields) -> Paragraph:
    """A paragraph with a number that opens a list of one record."""
    return Paragraph(
        "one/a", (Count(text, of=(Cited("portal.agency:1", "x", version=version),)),), **fields
    )


def test_a_new_version_of_a_counted_record_makes_no_translation_stale(report):
    relay(report, counting(1))
    held = translate(report, "one/a", "x")
    held.parts = [msgspec.to_builtins(counting(1))]
    held.save()
    relay(report, counting(2))

    entry = manuscript.read(report, "fr").entry("one/a")

    assert entry.state == "current"
    assert entry.blocks[0].content == counting(2).content


def test_a_translated_number_opens_the_list_that_the_facts_of_its_language_count(report):
    relay(report, counting(1))
    held = translate(report, "one/a", "x")
    held.parts = [msgspec.to_builtins(counting(1, "un"))]
    held.save()
    relay(report, counting(2))
    CompiledText.objects.create(
        paragraph=report.paragraphs.get(key="one/a"),
        language="fr",
        content=msgspec.to_builtins(counting(2, "un")),
    )

    entry = manuscript.read(report, "fr").entry("one/a")

    assert entry.blocks[0].content == counting(2, "un").content


def test_a_translation_is_numbered_as_its_original_is(report):
    translate(report, "one/a", "Premier.")
    relay(report, words("one/a", "First.", "portal.agency:1", is_numbered=False))

    assert [manuscript.read(report, code).entry("one/a").numbers for code in ("en", "fr")] == [
        {},
        {},
    ]


def test_new_words_move_no_paragraph(report, by):
    """Two may stand behind one block: after an undo, or when a block comes back with its edit."""
    for key in ("added/x", "added/y"):
        part = msgspec.to_builtins(words(key, key))
        section = report.sections.get()
        report.edits.create(key=key, parts=[part], is_added=True, after="one/a", section=section)
    before = shown(report)

    editing.edit_text(report=report, key="added/x", text="Other words.", version=1, by=by)

    assert shown(report) == [text.replace("added/x", "Other words.") for text in before]


def test_a_language_calls_the_records_it_cites_by_their_names_there():
    """The versions are those of the original: they are the same records."""
    original = words("one/a", "Words.", "portal.agency:1")
    french = msgspec.structs.replace(
        original, cites=(msgspec.structs.replace(original.cites[0], label="Organisme", version=0),)
    )
    report = report_of(original)
    CompiledText.objects.create(
        paragraph=report.paragraphs.get(key="one/a"),
        language="fr",
        content=msgspec.to_builtins(french),
    )

    (cite,) = manuscript.read(report, "fr").entry("one/a").blocks[0].cites

    assert (cite.label, cite.version) == ("Organisme", 1)
